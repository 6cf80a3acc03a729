//! `relator regional`: the regional workbook.

use std::{fs, path::PathBuf};

use clap::{Args, ValueEnum};

use super::{Context, Outcome};
use crate::{
    error::{Error, Result},
    locale::Locale,
    tabulation,
};

/// Writes the regional workbook.
#[derive(Debug, Args)]
pub(super) struct Regional {
    /// The round's id.
    #[arg(long)]
    round: String,
    /// The file to write.
    #[arg(short, long, value_name = "FILE.xlsx")]
    output: PathBuf,
    /// Whom it is for.
    #[arg(long, value_enum, default_value_t = Edition::Restricted)]
    edition: Edition,
    /// Its language.
    #[arg(long, default_value = "en")]
    lang: Locale,
}

/// For whom a product is.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Edition {
    /// Everything that the States gave.
    Restricted,
    /// Without personal data, internal remarks and what States withheld.
    Public,
}

impl From<Edition> for tabulation::Edition {
    fn from(edition: Edition) -> Self {
        match edition {
            Edition::Restricted => Self::Restricted,
            Edition::Public => Self::Public,
        }
    }
}

impl Regional {
    pub(super) async fn run(self, context: &Context) -> Result<Outcome> {
        let desk = context.desk().await?;
        let edition = self.edition.into();
        let bytes = desk.regional(&self.round, edition, self.lang).await?;
        fs::write(&self.output, bytes).map_err(Error::file(&self.output))?;
        eprintln!("{}", self.output.display());
        Ok(Outcome::Done)
    }
}
