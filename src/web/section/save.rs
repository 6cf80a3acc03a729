//! What a section's page posts.

use rocket::{
    Request,
    http::Status,
    post,
    response::{self, Redirect, Responder},
};

use super::{
    super::{
        errors::Failed,
        guards::{AtDesk, InState, acts},
        page::{Page, Reply},
        posted::{NotPosted, Posted, PostedFile},
    },
    again::AgainPage,
    clash::ClashView,
    page::{Beside, SectionPage, missing},
    path,
    refused::RefusedPage,
    signed_out::SignedOutPage,
};
use crate::{
    access::Person,
    desk::{self, Attached, Kept, Outcome, Which},
    intake::{REMOVE, SAME},
    locale::Locale,
    questionnaire::Section,
};

/// What a posted section is answered with.
#[derive(Debug)]
pub(in crate::web) enum Answer {
    Section(Reply<Box<SectionPage>>),
    /// The same answers were changed meanwhile, or nothing can be changed any more: 409.
    Clash(Box<SectionPage>),
    Refused(RefusedPage),
    /// More text than a section can have: 413.
    TooMuch(RefusedPage),
    /// 401.
    SignedOut(SignedOutPage),
    /// We could not: the text goes back to the person.
    Failed(Status, AgainPage),
    /// The same, for a reason that is still to be written to the log.
    Broke(Failed, AgainPage),
    /// Not theirs.
    Nothing(Status),
}

impl<'r> Responder<'r, 'static> for Answer {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        match self {
            Self::Section(reply) => match reply {
                Reply::Page(page) => Page(*page).respond_to(request),
                Reply::Invalid(page) => {
                    (Status::UnprocessableEntity, Page(*page)).respond_to(request)
                }
                Reply::To(path) => Redirect::to(path).respond_to(request),
            },
            Self::Clash(page) => (Status::Conflict, Page(*page)).respond_to(request),
            Self::TooMuch(page) => (Status::PayloadTooLarge, Page(page)).respond_to(request),
            Self::Refused(page) => (Status::Conflict, Page(page)).respond_to(request),
            Self::SignedOut(page) => (Status::Unauthorized, Page(page)).respond_to(request),
            Self::Failed(status, page) => (status, Page(page)).respond_to(request),
            Self::Broke(failed, page) => match failed.told(request) {
                Status::NotFound => Err(Status::NotFound),
                status => (status, Page(page)).respond_to(request),
            },
            Self::Nothing(status) => Err(status),
        }
    }
}

/// Where a person wants to go once it is saved: the field `then` of the button.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// Nowhere else.
    Stay,
    /// To the next section.
    Continue,
    /// The same page in another language.
    Language(Locale),
    /// To another section.
    Section(String),
    /// To the list of sections.
    List,
    /// To a new item of this list.
    Add(String),
    /// To the question in which something was removed, or answered as before.
    Question(String),
}

impl Then {
    fn of(posted: &Posted) -> Self {
        if posted.has(REMOVE) {
            let removed = posted.text(REMOVE);
            let end = removed.find(['[', '.', '#', '@']).unwrap_or(removed.len());
            return Self::Question(removed[..end].to_owned());
        }
        if posted.has(SAME) {
            return Self::Question(posted.text(SAME).to_owned());
        }
        match posted.text("then").split_once(':') {
            None if posted.text("then") == "continue" => Self::Continue,
            None if posted.text("then") == "list" => Self::List,
            Some(("section", code)) => Self::Section(code.to_owned()),
            Some(("language", code)) => code.parse().map_or(Self::Stay, Self::Language),
            Some(("add", list)) => Self::Add(list.to_owned()),
            _ => Self::Stay,
        }
    }
}

#[post(
    "/<locale>/rounds/<round>/<state>/sections/<section>",
    data = "<posted>"
)]
pub(super) async fn save(
    locale: Locale,
    round: &str,
    state: &str,
    section: &str,
    writer: Result<InState<acts::EditResponse>, Status>,
    posted: Result<Posted, NotPosted>,
    desk: &AtDesk,
) -> Result<Answer, Failed> {
    let posted = match (posted, &writer) {
        (Ok(posted), _) => posted,
        (Err(NotPosted { status, so_far }), Ok(writer)) if status == Status::PayloadTooLarge => {
            writer.section(section).map_err(|_| missing(section))?;
            let at = Which {
                round: &writer.round,
                state: &writer.state,
                section,
            };
            let now = desk.section(at).await?;
            let (why, person) = ("section-too-much", &writer.person);
            let page = RefusedPage::of(why, &now, &so_far.fields, person, locale);
            return Ok(Answer::TooMuch(page));
        }
        (Err(NotPosted { status, .. }), _) => return Ok(Answer::Nothing(status)),
    };
    let writer = match writer {
        Ok(writer) => writer,
        Err(Status::Unauthorized) => {
            let page = SignedOutPage::of(locale, &path(round, state, section), &posted);
            return Ok(Answer::SignedOut(page));
        }
        Err(status) if status.class().is_server_error() => {
            let page = AgainPage::of(locale, &path(round, state, section), &posted);
            return Ok(Answer::Failed(status, page));
        }
        Err(status) => return Ok(Answer::Nothing(status)),
    };
    writer.section(section).map_err(|_| missing(section))?;
    let then = Then::of(&posted);
    let again = AgainPage::of(locale, &path(round, state, section), &posted);
    let files: Vec<Attached> = posted.files.into_iter().map(attached).collect();
    let page = desk::Page {
        at: Which {
            round: &writer.round,
            state: &writer.state,
            section,
        },
        base: base(&posted.fields),
        fields: &posted.fields,
        files: &files,
        who: &writer.person.email,
        language: locale,
    };
    let kept = match desk.save_section(page).await {
        Ok(kept) => kept,
        Err(error) => return Ok(Answer::Broke(error.into(), again)),
    };
    Ok(answer(kept, &then, &posted.fields, &writer.person, locale))
}

/// What a page that was posted is answered with, once the desk had it.
pub(super) fn answer(
    kept: Kept,
    then: &Then,
    fields: &[(String, String)],
    person: &Person,
    locale: Locale,
) -> Answer {
    match kept {
        Kept::Refused(refusal, now) => {
            let page = RefusedPage::of(refusal.message(), &now, fields, person, locale);
            Answer::Refused(page)
        }
        Kept::Saved(outcome) if !outcome.clashes.is_empty() => {
            let clashes = outcome.clashes.iter();
            let reader = (person, locale);
            let clashes = clashes.map(|clash| ClashView::of(clash, &outcome.now, fields, reader));
            let beside = Beside {
                clashes: clashes.collect(),
                ..Beside::default()
            };
            Answer::Clash(shown(&outcome, person, locale, beside))
        }
        Kept::Saved(outcome) => {
            let stays = matches!(then, Then::Stay | Then::Continue);
            let failed = outcome.errors().next().is_some();
            if stays && (failed || !outcome.renumbered.is_empty()) {
                let beside = Beside {
                    saved: true,
                    failed,
                    ..Beside::default()
                };
                let page = shown(&outcome, person, locale, beside);
                Answer::Section(if failed {
                    Reply::Invalid(page)
                } else {
                    Reply::Page(page)
                })
            } else {
                Answer::Section(Reply::To(target(then, &outcome, person, locale)))
            }
        }
    }
}

fn shown(outcome: &Outcome, person: &Person, locale: Locale, beside: Beside) -> Box<SectionPage> {
    Box::new(SectionPage::of(&outcome.now, person, locale, beside))
}

/// The revision that a page was made from.
pub(super) fn base(fields: &[(String, String)]) -> u64 {
    let base = fields.iter().find(|(name, _)| name == "base");
    // Without it every answer that stands asks before it is changed.
    base.and_then(|(_, text)| text.parse().ok()).unwrap_or(0)
}

fn attached(file: PostedFile) -> Attached {
    Attached {
        field: file.field,
        name: file.name,
        bytes: file.complete.then_some(file.bytes),
    }
}

/// Where to go once everything is saved.
fn target(then: &Then, outcome: &Outcome, person: &Person, locale: Locale) -> String {
    let now = &outcome.now;
    let (round, state) = (now.round.id.as_str(), now.state.code.as_str());
    let here = path(round, state, &now.section().code);
    let list = format!("/{locale}/rounds/{round}/{state}");
    let to = |section: Option<&Section>| {
        let theirs = section.filter(|one| person.sections_in(state).contains(&one.code));
        match theirs {
            Some(one) => format!("/{locale}{}?saved=true", path(round, state, &one.code)),
            None => list.clone(),
        }
    };
    match then {
        Then::Stay => format!("/{locale}{here}?saved=true"),
        Then::Continue => to(now.next()),
        Then::Section(code) => to(now.instrument.section(code)),
        Then::List => list,
        Then::Language(other) => format!("/{other}{here}?saved=true"),
        Then::Add(list) => match now.section().questions.iter().find(|q| q.code == *list) {
            Some(question) => format!(
                "/{locale}{here}?saved=true&add={list}#{}-new",
                question.code
            ),
            None => format!("/{locale}{here}?saved=true"),
        },
        Then::Question(question) => match now.instrument.question(question) {
            Some(question) => format!("/{locale}{here}?saved=true#{}", question.code),
            None => format!("/{locale}{here}?saved=true"),
        },
    }
}
