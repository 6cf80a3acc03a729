//! What a State submitted, and what became of it: its history, each submission as it reads,
//! and the secretariat's review. Never a draft.

mod history;
mod one;
mod receipt;
mod review;

use rocket::{Route, routes};

use crate::{access::Person, locale::Locale, round::Round};

pub(super) fn routes() -> Vec<Route> {
    routes![
        history::page,
        one::page,
        receipt::receipt,
        receipt::sealed,
        review::page,
        review::give_back,
        review::accept,
    ]
}

/// Where these pages stand, behind the language.
fn path(round: &str, state: &str, rest: &str) -> String {
    format!("/rounds/{round}/{state}/submissions{rest}")
}

/// The State's name, as the round writes it.
fn state_name(round: &Round, state: &str, locale: Locale) -> String {
    let found = round.state(state);
    found
        .map_or(state, |state| state.name.in_(locale))
        .to_owned()
}

/// As whom a step is recorded.
fn who(person: &Person) -> &str {
    &person.name
}
