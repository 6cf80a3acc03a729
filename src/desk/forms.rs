//! The questionnaires at hand: those that are shipped with the program, and those that
//! stand in the data folder.

use std::{collections::BTreeSet, fs, path::Path};

use rust_embed::RustEmbed;

use super::Desk;
use crate::error::{Error, Result};

/// The questionnaires of this repository, inside the program.
#[derive(RustEmbed)]
#[folder = "forms"]
#[include = "*.json"]
struct Shipped;

impl Desk {
    /// The questionnaires at hand, `<name>/<version>`, in their order: the shipped ones and
    /// those of the data folder.
    pub fn questionnaires(&self) -> Result<Vec<String>> {
        let named = |path: &str| path.strip_suffix(".json").map(str::to_owned);
        let mut found: BTreeSet<String> = Shipped::iter().filter_map(|path| named(&path)).collect();
        let own = self.store.data().join("forms");
        for folder in entries(&own)? {
            for file in entries(&own.join(&folder))? {
                found.extend(named(&format!("{folder}/{file}")));
            }
        }
        Ok(found.into_iter().collect())
    }

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

/// The names in a folder; none where it is not there.
fn entries(folder: &Path) -> Result<Vec<String>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let listed = fs::read_dir(folder).map_err(Error::file(folder))?;
    let name = |entry: std::io::Result<fs::DirEntry>| {
        let entry = entry.map_err(Error::file(folder))?;
        Ok(entry.file_name().to_string_lossy().into_owned())
    };
    listed.map(name).collect()
}
