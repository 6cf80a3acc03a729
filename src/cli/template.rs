//! `relator template`: a State's workbook, or a ZIP of one per invited State.

use std::{fs, path::PathBuf};

use clap::{ArgGroup, Args};

use super::{Context, Outcome};
use crate::{
    desk::Blank,
    error::{Error, Result},
    locale::Locale,
};

/// Writes a State's workbook.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("whom").required(true).args(["state", "all"])))]
pub(super) struct Template {
    /// The round's id.
    #[arg(long)]
    round: String,
    /// The State's ISO 3166 alpha-2 code.
    #[arg(long)]
    state: Option<String>,
    /// Every invited State, each in its own language, in one ZIP.
    #[arg(long)]
    all: bool,
    /// The workbook's language; by default the State's own.
    #[arg(long)]
    lang: Option<Locale>,
    /// Only these sections.
    #[arg(long, value_delimiter = ',')]
    sections: Vec<String>,
    /// The file to write. With `--state`, a name that ends in .zip takes the workbook
    /// together with the files that are attached to its answers.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

impl Template {
    pub(super) async fn run(self, context: &Context) -> Result<Outcome> {
        let desk = context.desk().await?;
        let blank = Blank {
            round: &self.round,
            language: self.lang,
            sections: &self.sections,
        };
        let with_files = self
            .output
            .extension()
            .is_some_and(|ending| ending == "zip");
        let bytes = match &self.state {
            Some(state) if with_files => desk
                .template_with_files(&blank, state)
                .await?
                .ok_or_else(|| Error::Refused(format!("no file is attached to an answer of {state}: write the workbook alone, -o {state}.xlsx")))?,
            Some(state) => desk.template(&blank, state).await?,
            None => desk.templates(&blank).await?,
        };
        fs::write(&self.output, bytes).map_err(Error::file(&self.output))?;
        eprintln!("{}", self.output.display());
        Ok(Outcome::Done)
    }
}
