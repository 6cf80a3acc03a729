//! Workbooks that came by mail: one, or a ZIP of many. They are read and understood ahead, and
//! stored in their order.

mod ahead;
mod files;
mod kept;

use std::{path::PathBuf, pin::pin};

use futures::StreamExt as _;

pub use kept::{BatchSoFar, SentFile};

use self::{
    ahead::{Read, ReadContent, take_in_ahead},
    files::{Files, Lies},
};
use super::{Copied, Desk, take_in::Arrival, verdict::Verdict};
use crate::{
    error::{Error, Result},
    finding::Finding,
    locale::Locale,
    response::Choice,
};

/// How files that the secretariat brings are taken in, on behalf of their States.
#[derive(Debug, Clone)]
pub struct Batch {
    /// The round that they are for.
    pub round: String,
    /// Who brings them.
    pub who: String,
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

/// What became of a file.
#[derive(Debug)]
pub struct TakenIn {
    /// Which of the files that were sent it is, or stands in, from 0.
    pub sent: usize,
    /// What there is to say.
    pub verdict: Verdict,
    /// The annotated copy, where one is wanted and anything is said at a cell.
    pub copy: Option<Copied>,
}

impl Desk {
    /// Takes in workbooks, and every file of a ZIP, and tells of each as soon as it is
    /// known, in their order. A file that cannot be read does not keep the others out.
    /// `files` are their names, for people only, and where they lie.
    pub async fn take_in_all(
        &self,
        batch: &Batch,
        files: Vec<(String, PathBuf)>,
        tell: &mut (dyn FnMut(TakenIn) + Send),
    ) -> Result<()> {
        let lie = |(name, path)| Lies { name, at: Ok(path) };
        let files = Files::of(files.into_iter().map(lie).collect());
        let mut ahead = pin!(take_in_ahead(files, self, batch));
        while let Some(read) = ahead.next().await {
            let Read {
                sent,
                name,
                content,
            } = read?;
            let refused = |finding| (Verdict::refused(&name, finding, batch.language), None);
            let (verdict, copy) = match content {
                ReadContent::Read(bytes, verdict) => {
                    let (arrival, verdict) = (batch.arrival(&name, &bytes), verdict?);
                    let copy = match batch.annotate && verdict.has_notes() {
                        true => Some(self.annotate(&arrival, &verdict, verdict.language).await?),
                        false => None,
                    };
                    (verdict, copy)
                }
                ReadContent::Refused(finding) => refused(*finding),
                ReadContent::Failed(Error::File { source, .. }) => {
                    let why = source.to_string();
                    refused(Finding::error("file_not_read").with("why", why))
                }
                ReadContent::Failed(error) => return Err(error),
            };
            tell(TakenIn {
                sent,
                verdict,
                copy,
            });
        }
        Ok(())
    }
}

impl Batch {
    fn arrival<'a>(&'a self, name: &'a str, bytes: &'a [u8]) -> Arrival<'a> {
        Arrival {
            round: &self.round,
            name,
            bytes,
            who: &self.who,
            on_behalf: true,
            discreet: self.discreet,
            language: self.language,
            dry_run: self.dry_run,
            conflicts: self.conflicts,
            within: None,
        }
    }
}
