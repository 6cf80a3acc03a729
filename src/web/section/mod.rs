//! One section of a State's response: shown, answered, saved. It is the page on which most
//! of the work is done, and it works without script.

mod again;
mod clash;
mod control;
mod field;
mod file;
mod follow;
mod last_round;
mod list;
mod nav;
mod page;
mod question;
mod refused;
mod rows;
mod said;
mod save;
mod showing;
mod signed_out;
mod style;

use rocket::{Route, routes};

pub(super) use save::Answer;
pub(super) use signed_out::{Carried, NotTheirsPage, carried, keep};

pub(super) fn routes() -> Vec<Route> {
    routes![page::show, save::save, file::attached, style::sheet]
}

/// The path of a section's page behind the language.
fn path(round: &str, state: &str, section: &str) -> String {
    format!("/rounds/{round}/{state}/sections/{section}")
}
