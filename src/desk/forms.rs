//! The questionnaires at hand: those that are shipped with the program, and those that
//! stand in the data folder.

use std::fs;

use rust_embed::RustEmbed;

use super::Desk;
use crate::error::{Error, Result};

/// The questionnaires of this repository, inside the program.
#[derive(RustEmbed)]
#[folder = "forms"]
#[include = "*.json"]
struct Shipped;

impl Desk {
    /// The text of `<name>/<version>.json`: the data folder's own before the shipped one.
    pub fn form(&self, name: &str, version: &str) -> Result<String> {
        let missing = || Error::Missing {
            what: "questionnaire",
            name: format!("{name}/{version}"),
        };
        // Names come from a round's file: they never become a path that leads elsewhere.
        if [name, version].iter().any(|part| {
            part.is_empty() || part.contains(['/', '\\', '\0']) || part.starts_with('.')
        }) {
            return Err(missing());
        }
        let own = self
            .store
            .data()
            .join("forms")
            .join(name)
            .join(format!("{version}.json"));
        if own.exists() {
            return fs::read_to_string(&own).map_err(Error::file(own));
        }
        let shipped = Shipped::get(&format!("{name}/{version}.json")).ok_or_else(missing)?;
        String::from_utf8(shipped.data.into_owned()).map_err(|_| missing())
    }
}
