//! What a State submitted, and what became of it: its history, each submission as it reads,
//! and the secretariat's review. Never a draft.

mod history;
mod one;
mod receipt;
mod review;

use rocket::{Route, routes};

use super::{guards::InState, page::Frame};
use crate::{
    access::{Act, Person},
    locale::Locale,
    round::Round,
};

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

/// From where one comes to these pages, and its name: the board for who follows the round,
/// the response for who answers.
fn back<A>(reader: &InState<A>, frame: &Frame) -> Option<(String, String)> {
    let round = format!("/rounds/{}", reader.round);
    if reader.person.may(Act::FollowRound) {
        let board = frame.to(&format!("{round}/responses"));
        Some((board, frame.say("history-board")))
    } else if reader.person.may_in(Act::ViewResponse, &reader.state) {
        let response = frame.to(&format!("{round}/{}", reader.state));
        Some((response, frame.say("response-back")))
    } else {
        None
    }
}

/// As whom a step is recorded.
fn who(person: &Person) -> &str {
    &person.name
}
