//! People as an administrator keeps them: listed, invited, blocked, and their posts.

mod fields;
mod give;
mod invite;
mod list;
mod one;

use rocket::{Route, routes};

use super::guards::acts;
use crate::store::KeptPerson;

pub(super) use fields::{Pick, Wrong, sections_of};

/// `invite` is nobody's id: its routes stand before others.
pub(super) fn routes() -> Vec<Route> {
    let mut first = routes![invite::page, invite::invite];
    for route in &mut first {
        route.rank -= 10;
    }
    let others = routes![
        list::page,
        one::page,
        one::invite_again,
        one::block,
        one::unblock,
        one::take,
        give::page,
        give::give,
    ];
    [first, others].concat()
}

/// How an account stands: the ending of its message, and of its sign's class.
fn standing(kept: &KeptPerson) -> &'static str {
    match (kept.blocked, kept.has_password) {
        (Some(_), _) => "blocked",
        (None, false) => "waiting",
        (None, true) => "active",
    }
}
