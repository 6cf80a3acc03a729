//! Somebody saved after their session had ended. What they typed goes with them to the
//! sign-in, and is saved as theirs once they are signed in.

use askama::Template;

use super::{
    super::{errors::Failed, guards::AtDesk, page::Frame, posted::Posted},
    path,
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
pub(super) struct SignedOutPage {
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

/// Saves what a signed-out person had typed into a section, now that they are signed in:
/// `to` is the path of the section, and `posted` what the page with the sign-in sent. Gives
/// where to go then. Where nothing was carried, or it is not theirs to answer, nothing
/// happens.
pub(in crate::web) async fn keep(
    desk: &AtDesk,
    person: &Person,
    locale: Locale,
    to: &str,
    posted: &Posted,
) -> Result<String, Failed> {
    let carried: Vec<(String, String)> = carried(posted)
        .into_iter()
        .filter_map(|(name, text)| Some((name.strip_prefix(CARRIED)?.to_owned(), text)))
        .collect();
    let parts: Vec<&str> = to.split('/').collect();
    let ["", _, "rounds", round, state, "sections", section] = parts.as_slice() else {
        return Ok(to.to_owned());
    };
    let theirs =
        person.may_in(Act::EditResponse, state) && person.sections_in(state).contains(section);
    if carried.is_empty() || !theirs {
        return Ok(to.to_owned());
    }
    let base = carried.iter().find(|(name, _)| name == "base");
    let base = base.and_then(|(_, text)| text.parse().ok()).unwrap_or(0);
    let page = Page {
        at: Which {
            round,
            state,
            section,
        },
        base,
        fields: &carried,
        files: &[],
        who: &person.email,
        language: locale,
    };
    desk.save_section(page).await?;
    Ok(format!(
        "/{locale}{}?saved=true",
        path(round, state, section)
    ))
}
