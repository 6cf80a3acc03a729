//! The way to the other sections, beside the one that is being answered: what was typed is
//! saved before one goes there.

use super::super::responses::{done_code, done_words};
use crate::{access::Person, desk::Answering, locale::Locale};

/// A section of the response, and how far it is.
#[derive(Debug)]
pub(super) struct Other {
    pub(super) code: String,
    pub(super) title: String,
    pub(super) here: bool,
    pub(super) status: String,
    pub(super) status_code: &'static str,
}

/// The sections that a person sees.
pub(super) fn others(now: &Answering, person: &Person, locale: Locale) -> Vec<Other> {
    let theirs = person.sections_in(&now.state.code);
    let sections = now.sections();
    sections
        .filter(|(section, _)| theirs.contains(&section.code))
        .map(|(section, done)| Other {
            code: section.code.clone(),
            title: section.short.in_(locale).to_owned(),
            here: section.code == now.section().code,
            status: done_words(done, locale),
            status_code: done_code(done),
        })
        .collect()
}
