//! Somebody saved after their session had ended. What they typed goes with them to the
//! sign-in, and is saved as theirs once they are signed in.

use askama::Template;
use rocket::{
    Request,
    http::Status,
    response::{self, Responder},
};

use super::{
    super::{errors::Failed, guards::AtDesk, page::Frame, posted::Posted},
    again::AgainPage,
    path,
    refused::Typed,
    save::{Answer, Then, answer, base},
};
use crate::{
    access::{Act, Person},
    desk::{Page, Which},
    locale::Locale,
};

/// Before the name of a field that goes through the sign-in.
const CARRIED: &str = "carried:";

#[derive(Template, Debug)]
#[template(path = "sections/signed_out.html")]
pub(in crate::web) struct SignedOutPage {
    frame: Frame,
    /// Where the section is.
    to: String,
    carried: Vec<(String, String)>,
    /// Files cannot go through: they have to be chosen again.
    had_files: bool,
}

impl SignedOutPage {
    pub(super) fn of(locale: Locale, here: &str, posted: &Posted) -> Self {
        let carried = posted.fields.iter();
        let carried = carried.map(|(name, text)| (format!("{CARRIED}{name}"), text.clone()));
        let frame = Frame::new(locale, "");
        Self {
            to: frame.to(here),
            carried: carried.collect(),
            had_files: !posted.files.is_empty(),
            frame,
        }
    }
}

/// The fields that go through the sign-in, as they are posted: where the password was wrong
/// they go through once more.
pub(in crate::web) fn carried(posted: &Posted) -> Vec<(String, String)> {
    let fields = posted.fields.iter();
    fields
        .filter(|(name, _)| name.starts_with(CARRIED))
        .cloned()
        .collect()
}

/// What was typed before the sign-in, for who is signed in now.
#[derive(Template, Debug)]
#[template(path = "sections/refused.html")]
pub(in crate::web) struct NotTheirsPage {
    frame: Frame,
    title: String,
    why: String,
    back: Option<String>,
    typed: Vec<Typed>,
}

impl NotTheirsPage {
    fn of(fields: Vec<(String, String)>, person: &Person, locale: Locale) -> Self {
        let typed = fields.into_iter().filter(|(name, text)| {
            let is_answer = !matches!(name.as_str(), "base" | "then" | "shown" | "remove");
            is_answer && !text.trim().is_empty()
        });
        Self {
            frame: Frame::of(locale, "", person),
            title: locale.say("section-not-saved"),
            why: locale.say("section-not-theirs"),
            back: None,
            typed: typed
                .map(|(name, text)| Typed {
                    name,
                    label: String::new(),
                    text,
                })
                .collect(),
        }
    }
}

/// What becomes of what was carried.
#[derive(Debug)]
pub(in crate::web) enum Carried {
    /// There was nothing, and one goes where one wanted to go.
    Nothing,
    /// What any save of it would be answered with.
    Saved(Box<Answer>),
    /// It is somebody else's to answer.
    NotTheirs(NotTheirsPage),
}

/// Saves what a signed-out person had typed into a section, now that they are signed in:
/// `to` is the path of the section, and `posted` what the page with the sign-in sent.
/// Whatever keeps it from being saved, it is shown again.
pub(in crate::web) async fn keep(
    desk: &AtDesk,
    person: &Person,
    locale: Locale,
    to: &str,
    posted: &Posted,
) -> Result<Carried, Failed> {
    let carried: Vec<(String, String)> = carried(posted)
        .into_iter()
        .filter_map(|(name, text)| Some((name.strip_prefix(CARRIED)?.to_owned(), text)))
        .collect();
    if carried.is_empty() {
        return Ok(Carried::Nothing);
    }
    let parts: Vec<&str> = to.split('/').collect();
    let ["", _, "rounds", round, state, "sections", section] = parts.as_slice() else {
        let page = NotTheirsPage::of(carried, person, locale);
        return Ok(Carried::NotTheirs(page));
    };
    if !person.may_in(Act::EditResponse, state) || !person.sections_in(state).contains(section) {
        let page = NotTheirsPage::of(carried, person, locale);
        return Ok(Carried::NotTheirs(page));
    }
    let page = Page {
        at: Which {
            round,
            state,
            section,
        },
        base: base(&carried),
        fields: &carried,
        files: &[],
        who: &person.email,
        language: locale,
    };
    let here = path(round, state, section);
    Ok(Carried::Saved(Box::new(
        match desk.save_section(page).await {
            Ok(kept) => answer(kept, &Then::Stay, &carried, person, locale),
            Err(error) => Answer::Broke(error.into(), AgainPage::holding(locale, &here, carried)),
        },
    )))
}

impl<'r> Responder<'r, 'static> for NotTheirsPage {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        (Status::UnprocessableEntity, super::super::page::Page(self)).respond_to(request)
    }
}
