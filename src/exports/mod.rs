//! Plug board 3: what other programs read. An export is one file here and one line in
//! `EXPORTS`; its columns are described in `docs/exports.md`. The same snapshot gives the
//! same bytes.

mod codebook;
mod csv;
mod json;
mod sdmx;

use std::io::{self, Write};

use crate::{
    error::{Error, Result},
    tabulation::{DataRow, LongForm, Passing, Scope, each_passing},
};

/// One way to write what the tables are counted from.
#[derive(Debug)]
pub struct Export {
    /// Its name on the command line and in addresses: `csv`.
    pub name: &'static str,
    /// The ending of its file.
    pub ending: &'static str,
    /// Its media type.
    pub media: &'static str,
    write: fn(&Scope<'_>, &mut Passing<'_>, &mut dyn Write) -> Result<()>,
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

    /// Writes it `to` where it shall stand, in UTF-8, while the States are `passing` one by
    /// one; with `marked`, a form that spreadsheets open begins with the byte order mark, by
    /// which Excel knows UTF-8.
    ///
    /// # Errors
    /// What is passing cannot be read, or what is written not be kept.
    pub fn write(
        &self,
        scope: &Scope<'_>,
        passing: &mut Passing<'_>,
        marked: bool,
        to: &mut dyn Write,
    ) -> Result<()> {
        if marked && self.ending == "csv" {
            to.write_all("\u{FEFF}".as_bytes()).map_err(failed)?;
        }
        (self.write)(scope, passing, to)
    }
}

/// Hands every row of the long form on, in order.
fn each_row(
    scope: &Scope<'_>,
    passing: &mut Passing<'_>,
    mut with: impl FnMut(&DataRow<'_>) -> Result<()>,
) -> Result<()> {
    let form = LongForm::of(scope);
    each_passing(scope, passing, |reading, _| {
        form.rows(reading).iter().try_for_each(&mut with)
    })
}

fn failed(error: io::Error) -> Error {
    Error::Export(error.to_string())
}
