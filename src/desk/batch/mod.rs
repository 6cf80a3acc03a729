//! Workbooks that came by mail: one, or a ZIP of many, one after another.

mod kept;

pub use kept::{BatchSoFar, SentFile};

use super::{Copied, Desk, take_in::Arrival, verdict::Verdict};
use crate::{error::Result, locale::Locale, response::Choice, workbook::archive};

/// How files that the secretariat brings are taken in, on behalf of their States.
#[derive(Debug, Clone, Copy)]
pub struct Batch<'a> {
    /// The round that they are for.
    pub round: &'a str,
    /// Who brings them.
    pub who: &'a str,
    /// The language of what is said about a file that has none of its own.
    pub language: Locale,
    /// Only say what would happen.
    pub dry_run: bool,
    /// What becomes of what a workbook and somebody else changed; none asks.
    pub conflicts: Option<Choice>,
    /// Whoever brings them may not see what else a State's draft says.
    pub discreet: bool,
    /// A copy is wanted of each file at whose cells something is said.
    pub annotate: bool,
}

impl Desk {
    /// Takes in a workbook, or every file of a ZIP, and tells each verdict as soon as it is
    /// known, with the annotated copy where one is wanted. A file that cannot be read does
    /// not keep the others out.
    pub async fn take_in_all(
        &self,
        batch: &Batch<'_>,
        name: &str,
        bytes: &[u8],
        tell: &mut (dyn FnMut(Verdict, Option<Copied>) + Send),
    ) -> Result<()> {
        let Some(members) = archive::members(bytes) else {
            let (verdict, copy) = self.take_in_one(batch, name, bytes).await?;
            tell(verdict, copy);
            return Ok(());
        };
        for member in members {
            let name = format!("{name}/{}", member.name);
            let (verdict, copy) = match member.content {
                Ok(bytes) => self.take_in_one(batch, &name, &bytes).await?,
                Err(finding) => (Verdict::refused(&name, finding, batch.language), None),
            };
            tell(verdict, copy);
        }
        Ok(())
    }

    async fn take_in_one(
        &self,
        batch: &Batch<'_>,
        name: &str,
        bytes: &[u8],
    ) -> Result<(Verdict, Option<Copied>)> {
        let arrival = batch.arrival(name, bytes);
        let verdict = self.take_in(arrival).await?;
        let copy = match batch.annotate && verdict.has_notes() {
            true => Some(self.annotate(&arrival, &verdict, verdict.language).await?),
            false => None,
        };
        Ok((verdict, copy))
    }
}

impl<'a> Batch<'a> {
    fn arrival(&self, name: &'a str, bytes: &'a [u8]) -> Arrival<'a> {
        Arrival {
            round: self.round,
            name,
            bytes,
            who: self.who,
            on_behalf: true,
            discreet: self.discreet,
            language: self.language,
            dry_run: self.dry_run,
            conflicts: self.conflicts,
            within: None,
        }
    }
}
