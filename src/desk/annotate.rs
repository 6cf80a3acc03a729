//! The annotated copy of a workbook that arrived: the same file, with what there is to say
//! at its cells. It is made by a reader: whatever the file does to it, the verdict stands.

use super::{Arrival, Desk, Verdict};
use crate::{
    error::Result,
    locale::Locale,
    workbook::annotate::{self, Annotated, NotAnnotated, Notes},
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
        let copy = self.annotate(&verdict, arrival.bytes, language).await?;
        Ok(Some(copy))
    }

    /// The copy of a file that is kept under its verdict; none where it is not kept or
    /// nothing is said at its cells.
    pub async fn annotated_upload(&self, verdict: &Verdict) -> Result<Option<Copied>> {
        let Some(sha256) = verdict.upload.as_deref().filter(|_| verdict.has_notes()) else {
            return Ok(None);
        };
        let bytes = self.store.uploads().get(sha256).await?;
        let copy = self.annotate(verdict, &bytes, verdict.language).await?;
        Ok(Some(copy))
    }

    /// The copy of the file that a verdict is about.
    pub(super) async fn annotate(
        &self,
        verdict: &Verdict,
        bytes: &[u8],
        language: Locale,
    ) -> Result<Copied> {
        let notes = Notes::of(&verdict.findings, language);
        self.readers.annotate(bytes, notes).await
    }
}

impl Verdict {
    /// Whether anything is said at a cell.
    pub fn has_notes(&self) -> bool {
        self.accepted && self.findings.iter().any(annotate::is_at_cell)
    }
}
