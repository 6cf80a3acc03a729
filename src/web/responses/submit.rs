//! The last look before submitting, and submitting itself.

use askama::Template;
use rocket::{get, post};

use super::{
    super::{
        errors::Failed,
        guards::{AtDesk, InState, acts},
        page::{Frame, Page, Reply},
        posted::Posted,
        reading::Reading,
    },
    name, path,
};
use crate::{
    desk::{Draft, Submitted},
    finding::Finding,
    locale::{Arg, Locale},
    response::{Refusal, Step},
    round,
};

#[derive(Template, Debug)]
#[template(path = "responses/submit.html")]
pub(in crate::web) struct Submit {
    frame: Frame,
    state: String,
    round: String,
    /// The path of the State's pages.
    at: String,
    revision: u64,
    /// What keeps it from being submitted, with a link to where it is mended.
    in_the_way: Vec<InTheWay>,
    /// Why it was not submitted just now.
    refused: Vec<String>,
    /// Why it cannot be submitted at all now.
    closed: Option<String>,
    /// How many questions are not answered: it may be submitted all the same.
    open: String,
    warnings: String,
    reading: Reading,
    person: String,
}

/// A finding that keeps the response from being submitted.
#[derive(Debug)]
struct InTheWay {
    question: String,
    message: String,
    link: String,
}

#[get("/<locale>/rounds/<_>/<_>/submit")]
pub(super) async fn page(
    locale: Locale,
    at: InState<acts::SubmitResponse>,
    desk: &AtDesk,
) -> Result<Page<Submit>, Failed> {
    let draft = desk.draft(&at.round, &at.state).await?;
    Ok(Page(Submit::of(&draft, &at, locale, Vec::new())))
}

#[post("/<locale>/rounds/<_>/<_>/submit", data = "<posted>")]
pub(super) async fn submit(
    locale: Locale,
    at: InState<acts::SubmitResponse>,
    posted: Posted,
    desk: &AtDesk,
) -> Result<Reply<Submit>, Failed> {
    let seen = posted.text("revision").parse().ok();
    // Without it nobody knows what the person looked at.
    let seen = Some(seen.unwrap_or_default());
    let submitted = desk
        .submit(&at.round, &at.state, seen, &at.person.name, false)
        .await?;
    let findings = match submitted {
        Submitted::Sealed(receipt) => {
            let page = path(&at, &format!("/receipts/{}", receipt.number));
            return Ok(Reply::To(format!("/{locale}{page}")));
        }
        Submitted::Refused(findings) => findings,
    };
    let draft = desk.draft(&at.round, &at.state).await?;
    Ok(Reply::Invalid(Submit::of(&draft, &at, locale, findings)))
}

impl Submit {
    fn of(
        draft: &Draft,
        at: &InState<acts::SubmitResponse>,
        locale: Locale,
        refused: Vec<Finding>,
    ) -> Self {
        let own = format!("/{locale}{}", path(at, ""));
        let asked = &draft.read.round;
        let to = |section: &str, question: &str| format!("{own}/sections/{section}#{question}");
        let sections = draft.read.instrument.sections.iter();
        let findings = draft.in_the_way();
        let in_the_way = sections.flat_map(|section| {
            let here = findings.iter().filter(|finding| section.is_about(finding));
            here.map(|finding| {
                let address = finding.address.as_ref();
                let question = address.map(|address| address.question.to_string());
                let question = question.unwrap_or_default();
                InTheWay {
                    message: finding.message(locale),
                    link: to(&section.code, &question),
                    question,
                }
            })
        });
        let open: i64 = draft
            .sections()
            .iter()
            .map(|(_, counted, _)| i64::from(counted.asked - counted.answered))
            .sum();
        let warnings = i64::try_from(draft.warnings()).unwrap_or(i64::MAX);
        let closed = closed(draft);
        // What stands in the way is listed anyway.
        let refused = refused.iter().filter(|finding| finding.address.is_none());
        Self {
            state: name(asked, &at.state, locale),
            round: asked.title.in_(locale).to_owned(),
            revision: draft.revision,
            in_the_way: in_the_way.collect(),
            refused: refused.map(|finding| finding.message(locale)).collect(),
            closed: closed.map(|refusal| locale.say(refusal.standing())),
            open: locale.say_with("submit-open", &[("count", Arg::Count(open))]),
            warnings: locale.say_with("submit-warnings", &[("count", Arg::Count(warnings))]),
            reading: match closed {
                Some(_) => Reading::of(&draft.read, locale),
                None => Reading::of(&draft.read, locale).changing(to),
            },
            person: at.person.name.clone(),
            frame: Frame::of(locale, &path(at, "/submit"), &at.person).about(asked),
            at: own,
        }
    }
}

/// Why the response cannot be submitted whatever stands in it.
fn closed(draft: &Draft) -> Option<Refusal> {
    match draft.life.status.after(Step::Submit) {
        Err(refusal) => Some(refusal),
        Ok(_) if draft.life.round_status == round::Status::Closed => Some(Refusal::RoundClosed),
        Ok(_) => None,
    }
}
