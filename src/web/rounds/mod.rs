//! Rounds as the secretariat keeps them: listed, prepared, changed, opened and closed.

mod edit;
mod fields;
mod list;
mod new;
mod read;

use rocket::{Route, routes};

use super::guards::acts;
use crate::round::Status;

/// `new` and `edit` are no rounds and no States: these routes stand before others.
pub(super) fn routes() -> Vec<Route> {
    let mut routes = routes![
        list::page,
        new::page,
        new::prepare,
        edit::page,
        edit::change,
        edit::file,
        edit::set_status,
    ];
    for route in &mut routes {
        route.rank -= 10;
    }
    routes
}

/// The message that names a round's status.
fn status_words(status: Status) -> &'static str {
    match status {
        Status::Prepared => "round-status-prepared",
        Status::Open => "round-status-open",
        Status::Closed => "round-status-closed",
    }
}
