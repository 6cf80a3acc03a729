//! A batch that is taken in behind the pages: what was sent is kept first, then each file is
//! taken in and told, and after an interruption the batch goes on where it stood.

use std::{io::Cursor, pin::pin};

use chrono::Utc;
use futures::StreamExt as _;
use uuid::Uuid;

use super::{
    super::{Desk, Verdict},
    Batch,
    ahead::{Read, ReadContent, take_in_ahead},
    files::{Files, Lies},
};
use crate::{
    error::Result,
    finding::Refusal,
    store::{KeptBatch, Sent, SentName},
    workbook::archive,
};

/// So many findings of one batch are kept: nobody reads more, and a hostile file can make
/// one in each cell.
const MOST_FINDINGS: usize = 5_000;

/// A file that was sent.
#[derive(Debug, Clone)]
pub struct SentFile {
    /// Its name, for people only.
    pub name: String,
    /// Its bytes; or the most that are taken, where it had more.
    pub bytes: std::result::Result<Vec<u8>, u64>,
}

impl SentFile {
    fn named(&self) -> SentName {
        SentName {
            name: self.name.clone(),
            too_large: self.bytes.as_ref().err().copied(),
        }
    }

    fn count(&self) -> usize {
        let bytes = self.bytes.as_ref();
        bytes.map_or(1, |bytes| archive::count(Cursor::new(bytes)))
    }
}

/// A batch and what became of its files so far.
#[derive(Debug)]
pub struct BatchSoFar {
    /// What was sent, and whether it has ended.
    pub batch: KeptBatch,
    /// What became of the files that were looked at, in their order.
    pub verdicts: Vec<Verdict>,
    /// How many findings were left out.
    pub left_out: usize,
}

impl Desk {
    /// Keeps files that are to be taken in; [`Desk::run_batch`] takes them in.
    pub async fn begin_batch(
        &self,
        batch: &Batch,
        person: &str,
        files: Vec<SentFile>,
    ) -> Result<Uuid> {
        let sent = Sent {
            round: batch.round.clone(),
            person: person.to_owned(),
            who: batch.who.clone(),
            language: batch.language,
            dry_run: batch.dry_run,
            at: Utc::now(),
            files: files.iter().map(SentFile::named).collect(),
            total: files.iter().map(SentFile::count).sum(),
        };
        let bytes = files.into_iter().map(|file| file.bytes.unwrap_or_default());
        self.store.batches().begin(sent, bytes.collect()).await
    }

    /// Takes in the files of a batch that were not taken in yet, and ends it. Where our own
    /// system fails, what was taken in before stands, and the batch says at which file.
    ///
    /// # Errors
    /// What our own system failed of.
    pub async fn run_batch(&self, id: Uuid) -> Result<()> {
        let batches = self.store.batches();
        let kept = batches.get(id).await?;
        let mut at = Place::default();
        let outcome = self.take_in_rest(&kept, &mut at).await;
        let stopped = outcome.is_err().then(|| at.file.clone());
        batches.end(id, stopped, Utc::now()).await?;
        outcome
    }

    async fn take_in_rest(&self, kept: &KeptBatch, at: &mut Place) -> Result<()> {
        let sent = &kept.sent;
        let batch = Batch {
            round: sent.round.clone(),
            who: sent.who.clone(),
            language: sent.language,
            dry_run: sent.dry_run,
            discreet: true,
            annotate: false,
            conflicts: None,
        };
        let batches = self.store.batches();
        let before: Vec<Verdict> = batches.told(kept.id).await?;
        at.number = before.len();
        at.findings = before.iter().map(|one| one.findings.len()).sum();
        let lie = |(number, sent): (usize, &SentName)| Lies {
            name: sent.name.clone(),
            at: match sent.too_large {
                Some(limit) => Err(Refusal::TooLarge { limit }.finding()),
                None => Ok(batches.path(kept.id, number)),
            },
        };
        let files = sent.files.iter().enumerate().map(lie).collect();
        let rest = Files::of(files).skip(before.len());
        let mut ahead = pin!(take_in_ahead(rest, self, &batch));
        while let Some(read) = ahead.next().await {
            let Read { name, content, .. } = read?;
            at.file.clone_from(&name);
            let verdict = match content {
                ReadContent::Read(_, verdict) => verdict?,
                ReadContent::Refused(finding) => Verdict::refused(&name, *finding, batch.language),
                ReadContent::Failed(error) => return Err(error),
            };
            let number = at.number;
            batches.tell(kept.id, number, &at.cut(verdict)).await?;
            at.number += 1;
        }
        Ok(())
    }

    /// A batch that this person sent, and what became of it so far.
    ///
    /// # Errors
    /// [`crate::error::Error::Missing`] where there is none of this id.
    pub async fn batch(&self, id: Uuid) -> Result<BatchSoFar> {
        let batches = self.store.batches();
        // In this order: of one that has ended, what became of every file is told.
        let batch = batches.get(id).await?;
        let verdicts: Vec<Verdict> = batches.told(id).await?;
        Ok(BatchSoFar {
            left_out: verdicts.iter().map(|one| one.left_out).sum(),
            batch,
            verdicts,
        })
    }

    /// The last batches that a person sent to a round, the newest first.
    pub async fn batches_of(&self, round: &str, person: &str) -> Result<Vec<KeptBatch>> {
        self.store.batches().of(round, person).await
    }

    /// The batches that an earlier run of the program did not end.
    pub async fn unended_batches(&self) -> Result<Vec<Uuid>> {
        self.store.batches().under_way().await
    }
}

/// How far a batch is.
#[derive(Default)]
struct Place {
    /// The file that is looked at.
    file: String,
    /// Its number among all, from 0: of so many it is known what became of them.
    number: usize,
    /// The findings that were kept.
    findings: usize,
}

impl Place {
    /// A verdict with as many findings as there is room for.
    fn cut(&mut self, mut verdict: Verdict) -> Verdict {
        let room = MOST_FINDINGS - self.findings.min(MOST_FINDINGS);
        verdict.left_out = verdict.findings.len().saturating_sub(room);
        verdict.findings.truncate(room);
        self.findings += verdict.findings.len();
        verdict
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{finding::Finding, locale::Locale};

    #[test]
    fn more_findings_than_anybody_reads_are_counted_not_kept() {
        let mut at = Place::default();
        let mut cut = || {
            let mut verdict = Verdict::refused("f", Finding::error("damaged"), Locale::En);
            verdict.findings = vec![Finding::error("damaged"); 3_000];
            let verdict = at.cut(verdict);
            (verdict.findings.len(), verdict.left_out)
        };
        assert_eq!(
            [cut(), cut(), cut()],
            [(3_000, 0), (2_000, 1_000), (0, 3_000)]
        );
    }
}
