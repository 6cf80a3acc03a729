//! The page of a section.

use askama::Template;
use rocket::get;

use super::{
    super::{
        due,
        errors::Failed,
        guards::{AtDesk, InState, acts},
        moment,
        page::{Frame, Page},
    },
    clash::ClashView,
    control::Control,
    nav::{Other, others},
    path,
    question::{Body, QuestionView},
    said::Link,
    showing::Showing,
    style,
};
use crate::{
    access::Person,
    desk::{Answering, Which},
    error::Error,
    locale::{Locale, count},
};

/// The page of a section.
#[derive(Template, Debug)]
#[template(path = "sections/section.html")]
pub(in crate::web) struct SectionPage {
    frame: Frame,
    /// The path to which it is posted.
    action: String,
    /// The section's own stylesheet; none where it has no follow-ups.
    follow_ups: Option<String>,
    round: String,
    state: String,
    /// The section list of this response.
    home: String,
    /// The sections that the reader sees, this one among them.
    sections: Vec<Other>,
    due_in: String,
    due: String,
    code: String,
    title: String,
    intro: Option<String>,
    position: String,
    questions: Vec<QuestionView>,
    revision: u64,
    has_files: bool,
    /// Why the secretariat returned the response.
    returned: Option<String>,
    /// Why nothing can be changed.
    closed: Option<String>,
    /// It was saved just now.
    saved: bool,
    /// What was sent holds errors.
    failed: bool,
    summary_title: String,
    summary: Vec<Link>,
    clashes: Vec<ClashView>,
    next: Option<String>,
}

/// What else the page shows beside the answers.
#[derive(Debug, Default)]
pub(super) struct Beside {
    /// Where one more item is to be filled in.
    pub(super) adding: Option<String>,
    pub(super) saved: bool,
    pub(super) failed: bool,
    pub(super) clashes: Vec<ClashView>,
}

impl SectionPage {
    pub(super) fn of(now: &Answering, person: &Person, locale: Locale, beside: Beside) -> Self {
        let showing = Showing::new(now, locale, beside.adding.as_deref());
        let (round, section) = (&now.round, now.section());
        let questions: Vec<QuestionView> = section
            .questions
            .iter()
            .map(|question| QuestionView::of(&showing, question))
            .collect();
        let sections = &now.instrument.sections;
        let position = sections.iter().position(|other| other.code == section.code);
        let summary = summary(&questions);
        let here = path(&round.id, &now.state.code, &section.code);
        let frame = Frame::of(locale, &here, person).about(round);
        let whole = format!("/rounds/{}/{}", round.id, now.state.code);
        let sections_of_person = person.sections_in(&now.state.code);
        let next = now
            .next()
            .filter(|next| sections_of_person.contains(&next.code));
        Self {
            action: frame.to(&here),
            follow_ups: style::path_of(now),
            round: round.title.in_(locale).to_owned(),
            state: now.state.name.in_(locale).to_owned(),
            home: frame.to(&whole),
            sections: others(now, person, locale),
            due_in: due::words(round, now.state.zone, now.refusal().is_none(), locale),
            due: moment::show(&round.due, now.state.zone, locale),
            code: section.code.clone(),
            title: section.title.in_(locale).to_owned(),
            intro: section
                .intro
                .as_ref()
                .map(|intro| intro.in_(locale).to_owned()),
            position: locale.say_with(
                "section-position",
                &[
                    ("number", count(position.map_or(1, |at| at + 1))),
                    ("all", count(sections.len())),
                    ("questions", count(section.questions.len())),
                ],
            ),
            has_files: section
                .questions
                .iter()
                .flat_map(|question| &question.fields)
                .any(|field| field.kind.name() == "file"),
            revision: now.revision,
            returned: now.returned.as_ref().map(|step| step.note.clone()),
            closed: now.refusal().map(|refusal| locale.say(refusal.standing())),
            saved: beside.saved,
            failed: beside.failed,
            summary_title: locale
                .say_with("section-to-correct", &[("errors", count(summary.len()))]),
            summary,
            clashes: beside.clashes,
            next: next.map(|next| frame.to(&path(&round.id, &now.state.code, &next.code))),
            questions,
            frame,
        }
    }
}

impl SectionPage {
    /// The message that says who changed the same answers.
    fn clash_title(&self) -> &'static str {
        if self.clashes.iter().all(|clash| clash.who.is_none()) {
            "section-clash-own-title"
        } else {
            "section-clash-title"
        }
    }
}

/// What has to be corrected, in the order of the page.
fn summary(questions: &[QuestionView]) -> Vec<Link> {
    let mut links = Vec::new();
    for question in questions {
        let whole = (question.code.as_str(), question.said.as_slice());
        let fields = question.fields().into_iter();
        let fields = fields.map(|field| (field.id.as_str(), field.said.as_slice()));
        let all = [whole].into_iter().chain(question.lines()).chain(fields);
        for (to, said) in all {
            links.extend(said.iter().filter(|said| said.is_error()).map(|said| Link {
                question: question.code.clone(),
                words: said.words.clone(),
                to: to.to_owned(),
            }));
        }
    }
    links
}

/// No such section for this person.
pub(super) fn missing(section: &str) -> Failed {
    Failed::from(Error::Missing {
        what: "section",
        name: section.chars().take(20).collect(),
    })
}

#[get("/<locale>/rounds/<_>/<_>/sections/<section>?<saved>&<add>")]
pub(super) async fn show(
    locale: Locale,
    section: &str,
    saved: Option<bool>,
    add: Option<String>,
    reader: InState<acts::ViewResponse>,
    desk: &AtDesk,
) -> Result<Page<SectionPage>, Failed> {
    reader.section(section).map_err(|_| missing(section))?;
    let which = Which {
        round: &reader.round,
        state: &reader.state,
        section,
    };
    let now = desk.section(which).await?;
    let beside = Beside {
        adding: add,
        saved: saved == Some(true),
        ..Beside::default()
    };
    Ok(Page(SectionPage::of(&now, &reader.person, locale, beside)))
}
