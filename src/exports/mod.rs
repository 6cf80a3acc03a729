//! Plug board 3: what other programs read. An export is one file here and one line in
//! `EXPORTS`; its columns are described in `docs/exports.md`. The same snapshot gives the
//! same bytes.

mod codebook;
mod csv;
mod json;
mod sdmx;

use crate::{error::Result, tabulation::Tabulation};

/// One way to write what the tables are counted from.
#[derive(Debug)]
pub struct Export {
    /// Its name on the command line and in addresses: `csv`.
    pub name: &'static str,
    /// The ending of its file.
    pub ending: &'static str,
    /// Its media type.
    pub media: &'static str,
    write: fn(&Tabulation<'_>) -> Result<Vec<u8>>,
}

/// Every export, in the order in which they are offered.
pub const EXPORTS: &[Export] = &[csv::EXPORT, json::EXPORT, codebook::EXPORT, sdmx::EXPORT];

impl Export {
    /// The export of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        EXPORTS.iter().find(|export| export.name == name)
    }

    /// The program's message that says what it is.
    pub fn message(&self) -> String {
        format!("export-{}", self.name)
    }

    /// Its bytes, UTF-8; with `marked`, a form that spreadsheets open begins with the byte
    /// order mark, by which Excel knows UTF-8.
    ///
    /// # Errors
    /// What is written does not fit its format.
    pub fn write(&self, tabulation: &Tabulation<'_>, marked: bool) -> Result<Vec<u8>> {
        let mut written = (self.write)(tabulation)?;
        if marked && self.ending == "csv" {
            written.splice(..0, "\u{FEFF}".bytes());
        }
        Ok(written)
    }
}
