//! The annotated copy of a workbook that arrived: the same file, with what there is to say
//! at its cells. It is made by a reader: whatever the file does to it, the verdict stands.
//! Of an .ods the copy is a workbook in Excel's format that says the same.

use super::{Arrival, Desk, Verdict};
use crate::{
    error::Result,
    locale::Locale,
    raw::Format,
    workbook::{
        annotate::{self, Annotated, NotAnnotated, Notes},
        bundle::workbook_in,
    },
};

/// The copy, or why there is none.
pub type Copied = std::result::Result<Annotated, NotAnnotated>;

impl Desk {
    /// The copy of a file that waits for a decision, with what would be said of it now;
    /// none where nothing of it would be taken.
    pub async fn annotated(
        &self,
        arrival: Arrival<'_>,
        language: Locale,
    ) -> Result<Option<Copied>> {
        let looked = Arrival {
            dry_run: true,
            ..arrival
        };
        let verdict = self.take_in(looked).await?;
        if !verdict.accepted {
            return Ok(None);
        }
        let copy = self.annotate(&arrival, &verdict, language).await?;
        Ok(Some(copy))
    }

    /// The copy of a file that the secretariat brought and that is kept under its verdict;
    /// none where it is not kept or nothing is said at its cells.
    pub async fn annotated_upload(&self, round: &str, verdict: &Verdict) -> Result<Option<Copied>> {
        let Some(sha256) = verdict.upload.as_deref().filter(|_| verdict.has_notes()) else {
            return Ok(None);
        };
        let bytes = self.store.uploads().get(sha256).await?;
        let arrival = Arrival {
            round,
            name: &verdict.file,
            bytes: &bytes,
            who: "",
            on_behalf: true,
            discreet: true,
            language: verdict.language,
            dry_run: true,
            conflicts: None,
            within: None,
        };
        let copy = self.annotate(&arrival, verdict, verdict.language).await?;
        Ok(Some(copy))
    }

    /// The copy of a file that was taken in, by its verdict.
    pub(super) async fn annotate(
        &self,
        arrival: &Arrival<'_>,
        verdict: &Verdict,
        language: Locale,
    ) -> Result<Copied> {
        let nothing = || {
            let part = String::new();
            Ok(Err(NotAnnotated::Unusual { part }))
        };
        if verdict.format == Format::Excel {
            // Without the files that came beside it.
            let Some(workbook) = workbook_in(arrival.bytes) else {
                return nothing();
            };
            let notes = Notes::of(&verdict.findings, language);
            return self.readers.annotate(&workbook, notes).await;
        }
        let Some(redrawn) = self.redrawn(arrival).await? else {
            return nothing();
        };
        let notes = Notes::of(&redrawn.moved(&verdict.findings), language);
        self.readers.annotate(&redrawn.bytes, notes).await
    }
}

impl Verdict {
    /// Whether anything is said at a cell.
    pub fn has_notes(&self) -> bool {
        self.accepted && self.findings.iter().any(annotate::is_at_cell)
    }

    /// Whether the copy is in another format than the file.
    pub fn copy_is_in_another_format(&self) -> bool {
        self.format != Format::Excel
    }
}
