//! Whether a regional workbook is what this database would write.

use super::Desk;
use crate::{error::Result, workbook::regional::Origin};

/// What a comparison of a regional workbook with this database says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reproduced {
    /// It is no regional workbook of this program.
    Unknown,
    /// Byte for byte what this database writes.
    Same(Origin),
    /// It counts these very submissions, but its bytes are others: it was altered, saved by
    /// another program, or written by another version of this one.
    Altered(Origin),
    /// It counts other submissions than those that stand now.
    Moved(Origin),
}

impl Desk {
    /// Makes a regional workbook again and compares.
    ///
    /// # Errors
    /// This database does not have its round, or could not be read.
    pub async fn reproduce(&self, bytes: &[u8]) -> Result<Reproduced> {
        let Some(origin) = Origin::of(bytes) else {
            return Ok(Reproduced::Unknown);
        };
        if self.snapshot(&origin.round).await? != origin.snapshot {
            return Ok(Reproduced::Moved(origin));
        }
        let (edition, locale) = (origin.edition, origin.locale);
        let again = self.regional(&origin.round, edition, locale, Some(origin.form));
        let (_, again) = again.await?;
        Ok(match again.bytes()? == bytes {
            true => Reproduced::Same(origin),
            false => Reproduced::Altered(origin),
        })
    }
}
