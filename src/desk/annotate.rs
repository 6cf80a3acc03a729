//! The annotated copy of a workbook that arrived: the same file, with what there is to say
//! at its cells.

use super::{Arrival, Desk, Verdict};
use crate::{
    error::Result,
    locale::Locale,
    workbook::annotate::{self, Annotated, NotAnnotated},
};

impl Desk {
    /// The copy of a file that waits for a decision, with what would be said of it now;
    /// none where nothing of it would be taken.
    pub async fn annotated(
        &self,
        arrival: Arrival<'_>,
        language: Locale,
    ) -> Result<Option<std::result::Result<Annotated, NotAnnotated>>> {
        let looked = Arrival {
            dry_run: true,
            ..arrival
        };
        let verdict = self.take_in(looked).await?;
        let copy = verdict
            .accepted
            .then(|| verdict.annotate(arrival.bytes, language));
        Ok(copy)
    }

    /// The copy of a file that is kept under its verdict; none where it is not kept or
    /// nothing is said at its cells.
    pub async fn annotated_upload(
        &self,
        verdict: &Verdict,
    ) -> Result<Option<std::result::Result<Annotated, NotAnnotated>>> {
        let Some(sha256) = verdict.upload.as_deref().filter(|_| verdict.has_notes()) else {
            return Ok(None);
        };
        let bytes = self.store.uploads().get(sha256).await?;
        let copy = verdict.annotate(&bytes, verdict.language);
        Ok(Some(copy))
    }
}

impl Verdict {
    /// Whether anything is said at a cell.
    pub fn has_notes(&self) -> bool {
        self.accepted && self.findings.iter().any(annotate::is_at_cell)
    }

    /// The copy of the file that the verdict is about.
    ///
    /// # Errors
    /// [`NotAnnotated`] where the file is built so that it cannot be done without risk.
    pub fn annotate(
        &self,
        bytes: &[u8],
        language: Locale,
    ) -> std::result::Result<Annotated, NotAnnotated> {
        annotate::annotate(bytes, &self.findings, language)
    }
}
