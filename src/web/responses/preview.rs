//! What a workbook would change, answer by answer: the person chooses, and nothing is stored
//! before they confirm.

use std::collections::BTreeMap;

use askama::Template;
use rocket::{Either, Responder, get, post, response::Redirect};

use super::{
    super::{
        errors::Failed,
        guards::{AtDesk, InState, acts},
        page::{Frame, Page},
        posted::Posted,
    },
    name, path,
    upload::{Upload, arrival, blank, preview},
};
use crate::{
    address::Address,
    desk::{Confirmed, Confirming, Difference, Kind, Preview, Verdict, Within},
    finding::Finding,
    locale::{Locale, count},
    raw::Place,
    response::Choice,
};

/// Before an address: which of two answers is to stand there.
const TAKE: &str = "take:";

#[derive(Template, Debug)]
#[template(path = "responses/preview.html")]
pub(in crate::web) struct PreviewPage {
    frame: Frame,
    state: String,
    /// The path of the State's pages.
    at: String,
    file: String,
    upload: String,
    revision: u64,
    changed: String,
    groups: Vec<Group>,
    meanwhile: Vec<Difference>,
    findings: Vec<Said>,
    /// Something is said at a cell: a copy with notes can be had, and what it is.
    copy: Option<(String, String)>,
    /// The response was changed after the person looked: what is new.
    news: Option<Vec<(String, String)>>,
}

/// What was changed by the same people.
#[derive(Debug)]
struct Group {
    /// The id of its heading.
    code: &'static str,
    title: String,
    about: String,
    answers: Vec<Asked>,
}

/// An answer about which somebody chooses.
#[derive(Debug)]
struct Asked {
    address: String,
    question: String,
    cleared: bool,
    is_new: bool,
    options: Vec<Taking>,
}

/// What can be chosen.
#[derive(Debug)]
struct Taking {
    code: &'static str,
    label: String,
    /// The answer; none where the words say all.
    text: Option<String>,
    checked: bool,
}

/// A finding with the cell that it is about.
#[derive(Debug)]
struct Said {
    severity: String,
    code: &'static str,
    place: String,
    message: String,
}

/// What becomes of a choice.
#[derive(Responder)]
pub(in crate::web) enum Answer {
    Stored(Redirect),
    #[response(status = 422)]
    Refused(Page<Upload>),
    #[response(status = 409)]
    Again(Box<Page<PreviewPage>>),
}

fn code(choice: Choice) -> &'static str {
    match choice {
        Choice::Theirs => "workbook",
        Choice::Stored => "stored",
        Choice::Apart => "apart",
    }
}

fn choice(code: &str) -> Option<Choice> {
    match code {
        "workbook" => Some(Choice::Theirs),
        "stored" => Some(Choice::Stored),
        "apart" => Some(Choice::Apart),
        _ => None,
    }
}

impl Asked {
    fn of(difference: &Difference, locale: Locale) -> Self {
        let text = |answer: &Option<String>, none: &str| {
            Some(answer.clone().unwrap_or_else(|| locale.say(none)))
        };
        let option = |choice: &Choice| {
            let (label, text) = match choice {
                Choice::Theirs => (
                    "preview-take-workbook",
                    text(&difference.workbook, "preview-blank"),
                ),
                Choice::Stored => (
                    "preview-take-stored",
                    text(&difference.stored, "not-answered"),
                ),
                Choice::Apart => ("preview-take-apart", None),
            };
            Taking {
                code: code(*choice),
                label: locale.say(label),
                text,
                checked: *choice == difference.choice,
            }
        };
        Self {
            address: difference.address.to_string(),
            question: difference.question.clone(),
            cleared: difference.kind == Kind::Cleared,
            is_new: difference.is_new,
            options: difference.kind.choices().iter().map(option).collect(),
        }
    }
}

impl Group {
    fn of(kind: Kind, code: &'static str, differences: &[Difference], locale: Locale) -> Self {
        let here = differences.iter().filter(|one| one.kind == kind);
        Self {
            code,
            title: locale.say(&format!("preview-{code}")),
            about: locale.say(&format!("preview-{code}-about")),
            answers: here.map(|one| Asked::of(one, locale)).collect(),
        }
    }
}

impl Said {
    fn of(finding: &Finding, locale: Locale) -> Self {
        let place = match (&finding.place, &finding.address) {
            (Some(Place::Cell { sheet, cell }), _) => format!("{sheet}!{cell}"),
            (_, Some(address)) => address.to_string(),
            _ => String::new(),
        };
        let severity = match finding.severity.code() {
            "error" => "severity-error",
            "warning" => "severity-warning",
            _ => "severity-info",
        };
        Self {
            severity: locale.say(severity),
            code: finding.severity.code(),
            place,
            message: finding.message(locale),
        }
    }
}

/// What the copy with notes is called, and what it is.
fn copy_words(verdict: &Verdict, locale: Locale) -> Option<(String, String)> {
    let (name, about) = match verdict.copy_is_in_another_format() {
        false => ("annotate-download", "annotate-download-about"),
        true => ("annotate-download-excel", "annotate-download-excel-about"),
    };
    let words = || (locale.say(name), locale.say(about));
    verdict.has_notes().then(words)
}

/// The preview that waits under `upload`.
async fn page(
    locale: Locale,
    at: &InState<acts::EditResponse>,
    desk: &AtDesk,
    (file, upload): (String, String),
    preview: Preview,
) -> Result<PreviewPage, Failed> {
    let life = desk.life(&at.round, &at.state).await?;
    let differences = &preview.differences;
    let groups = [
        (Kind::Conflict, "conflicts"),
        (Kind::Again, "again"),
        (Kind::Cleared, "cleared"),
        (Kind::Changed, "changes"),
    ];
    let groups = groups.map(|(kind, code)| Group::of(kind, code, differences, locale));
    let taken = differences
        .iter()
        .filter(|one| one.kind > Kind::Again)
        .count();
    let changed = if taken == 0 && !differences.is_empty() {
        locale.say("preview-only-conflicts")
    } else {
        locale.say_with("preview-changed", &[("count", count(taken))])
    };
    Ok(PreviewPage {
        frame: Frame::of(locale, &path(at, &format!("/upload/{upload}")), &at.person)
            .about(&life.round),
        state: name(&life.round, &at.state, locale),
        at: format!("/{locale}{}", path(at, "")),
        file,
        upload,
        revision: preview.revision,
        changed,
        groups: groups
            .into_iter()
            .filter(|group| !group.answers.is_empty())
            .collect(),
        copy: copy_words(&preview.verdict, locale),
        meanwhile: preview.meanwhile,
        findings: preview
            .verdict
            .findings
            .iter()
            // Told above, where somebody chooses.
            .filter(|finding| !["conflict", "item_again", "nothing_new"].contains(&&*finding.code))
            .map(|finding| Said::of(finding, locale))
            .collect(),
        news: None,
    })
}

#[get("/<locale>/rounds/<_>/<_>/upload/<sha256>?<take>")]
pub(super) async fn look(
    locale: Locale,
    sha256: &str,
    take: Option<&str>,
    at: InState<acts::EditResponse>,
    desk: &AtDesk,
) -> Result<Either<Page<PreviewPage>, Redirect>, Failed> {
    let (file, bytes) = desk.waiting(&at.round, &at.state, sha256).await?;
    let mut preview = preview(locale, &at, desk, &file, &bytes).await?;
    let Some(upload) = preview.upload.take() else {
        // Another State's file, or one that cannot be taken any more.
        let own = format!("/{locale}{}/upload", path(&at, ""));
        return Ok(Either::Right(Redirect::to(own)));
    };
    // All at once, before anybody confirms.
    if let Some(all) = take.and_then(choice).filter(|all| *all != Choice::Apart) {
        for difference in &mut preview.differences {
            difference.choice = all;
        }
    }
    let page = page(locale, &at, desk, (file, upload), preview).await?;
    Ok(Either::Left(Page(page)))
}

#[post("/<locale>/rounds/<_>/<_>/upload/<sha256>", data = "<posted>")]
pub(super) async fn confirm(
    locale: Locale,
    sha256: &str,
    at: InState<acts::EditResponse>,
    posted: Posted,
    desk: &AtDesk,
) -> Result<Answer, Failed> {
    let (file, bytes) = desk.waiting(&at.round, &at.state, sha256).await?;
    let sections = at.sections();
    let within = Within {
        state: &at.state,
        sections: &sections,
    };
    let arrival = arrival(locale, &at, &file, &bytes, within);
    let verdict = match desk.confirm(arrival, &chosen(&posted), locale).await? {
        Confirming::Stored(_) => {
            return Ok(Answer::Stored(Redirect::to(format!(
                "/{locale}{}",
                path(&at, "")
            ))));
        }
        Confirming::Again(mut preview) => {
            if let Some(upload) = preview.upload.take() {
                let news = preview.differences.iter().filter(|one| one.is_new);
                let news = news.map(|one| (one.address.to_string(), one.question.clone()));
                let news = Some(news.collect());
                let page = page(locale, &at, desk, (file, upload), *preview).await?;
                return Ok(Answer::Again(Box::new(Page(PreviewPage { news, ..page }))));
            }
            preview.verdict
        }
        Confirming::Refused(verdict) => verdict,
    };
    let why = verdict.findings.iter();
    let why = why.map(|finding| finding.message(locale)).collect();
    Ok(Answer::Refused(Page(blank(locale, &at, desk, why).await?)))
}

/// What was chosen. What is no choice of ours is none; whether the preview knows the
/// address is for the desk to say.
fn chosen(posted: &Posted) -> Confirmed {
    let fields = posted.fields.iter();
    let chosen: BTreeMap<Address, Choice> = fields
        .filter_map(|(name, value)| {
            let address = name.strip_prefix(TAKE)?.parse().ok()?;
            Some((address, choice(value)?))
        })
        .collect();
    Confirmed {
        seen: posted.text("revision").parse().ok(),
        chosen,
    }
}
