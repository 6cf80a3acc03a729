//! A State's own pages: how far its sections are, the last look before submitting, the
//! receipt, the response on paper, the workbook that comes back, and how it is undone.

mod annotated;
mod done;
mod overview;
mod preview;
mod print;
mod receipt;
mod submit;
mod upload;
mod uploads;

use rocket::{Route, routes};

pub(super) use done::{done_code, done_words};

use super::guards::InState;
use crate::{locale::Locale, round::Round};

pub(super) fn routes() -> Vec<Route> {
    routes![
        overview::page,
        submit::page,
        submit::submit,
        receipt::page,
        print::page,
        upload::page,
        upload::receive,
        preview::look,
        annotated::annotated,
        preview::confirm,
        uploads::page,
        uploads::undo,
    ]
}

/// Where a State's pages stand, behind the language.
fn path<A>(at: &InState<A>, page: &str) -> String {
    format!("/rounds/{}/{}{page}", at.round, at.state)
}

/// A State's name.
fn name(round: &Round, state: &str, locale: Locale) -> String {
    let state_ = round.state(state);
    state_
        .map_or(state, |state| state.name.in_(locale))
        .to_owned()
}
