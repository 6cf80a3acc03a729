//! `relator regional`: the regional workbook.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Context, Outcome, save};
use crate::{
    error::{Error, Result},
    exports::Export,
    locale::Locale,
    tabulation,
    workbook::regional,
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
    /// How the answers stand in it; where nothing is said, in the long form unless they are
    /// more than a sheet has rows. Beside the wide form stands the long one as FILE.csv.
    #[arg(long, value_enum)]
    form: Option<Form>,
}

/// How the answers stand in the workbook.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Form {
    /// A row per answer, from which live formulas count.
    Long,
    /// A row per State, and values only.
    Wide,
}

impl From<Form> for regional::Form {
    fn from(form: Form) -> Self {
        match form {
            Form::Long => Self::Long,
            Form::Wide => Self::Wide,
        }
    }
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
        let rows = self.output.with_extension("csv");
        if rows == self.output {
            let words = "a workbook needs another name than FILE.csv: the rows stand there";
            return Err(Error::Refused(words.to_owned()));
        }
        let asked = self.form.map(Into::into);
        // Both files are of one snapshot, also where somebody submits in between.
        loop {
            let snapshot = desk.snapshot(&self.round).await?;
            let (form, file) = desk
                .regional(&self.round, edition, self.lang, asked)
                .await?;
            let csv = Export::named("csv").filter(|_| form == regional::Form::Wide);
            let Some(csv) = csv else {
                save(file, &self.output)?;
                return Ok(Outcome::Done);
            };
            let long = desk.export((csv, true), &self.round, edition, self.lang);
            let long = long.await?;
            if desk.snapshot(&self.round).await? == snapshot {
                save(file, &self.output)?;
                save(long, &rows)?;
                return Ok(Outcome::Done);
            }
        }
    }
}
