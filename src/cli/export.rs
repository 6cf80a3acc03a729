//! `relator export`: what the tables are counted from, as other programs read it.

use std::path::PathBuf;

use clap::{Args, builder::PossibleValuesParser};

use super::{Context, Outcome, regional::Edition, save};
use crate::{
    error::{Error, Result},
    exports::{self, EXPORTS},
    locale::Locale,
};

/// Writes what the tables are counted from; docs/exports.md describes each form.
#[derive(Debug, Args)]
pub(super) struct Export {
    /// The round's id.
    #[arg(long)]
    round: String,
    /// In which form.
    #[arg(long = "as", value_name = "FORM", value_parser = names())]
    form: String,
    /// The file to write.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Whom it is for.
    #[arg(long, value_enum, default_value_t = Edition::Restricted)]
    edition: Edition,
    /// The language of its labels.
    #[arg(long, default_value = "en")]
    lang: Locale,
    /// Begins a .csv file with the byte order mark, by which Excel knows UTF-8.
    #[arg(long)]
    bom: bool,
}

fn names() -> PossibleValuesParser {
    EXPORTS
        .iter()
        .map(|export| export.name)
        .collect::<Vec<_>>()
        .into()
}

impl Export {
    pub(super) async fn run(self, context: &Context) -> Result<Outcome> {
        let export = exports::Export::named(&self.form).ok_or(Error::Missing {
            what: "export",
            name: self.form,
        })?;
        let desk = context.desk().await?;
        let edition = self.edition.into();
        let form = (export, self.bom);
        let file = desk.export(form, &self.round, edition, self.lang).await?;
        save(file, &self.output)?;
        Ok(Outcome::Done)
    }
}
