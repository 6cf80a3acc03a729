//! The outbox: letters as `.eml` files in the data folder, which whoever keeps the
//! installation sends on. They hold links that open accounts: only the owner may read them.

use std::path::PathBuf;

use chrono::{DateTime, Utc};

use super::{Store, blocking, folder};
use crate::error::Result;

/// The outbox of a [`Store`].
#[derive(Debug, Clone, Copy)]
pub struct Outbox<'a>(pub(super) &'a Store);

impl Outbox<'_> {
    /// Lays a letter into the outbox, and says where: whole or not at all, mode 0600. Its
    /// file is named by its moment and `id`, so that the earliest stands first.
    ///
    /// # Errors
    /// [`Error::File`](crate::error::Error::File) where the disk does not take it.
    pub async fn put(&self, id: &str, at: DateTime<Utc>, bytes: Vec<u8>) -> Result<PathBuf> {
        let folder = self.0.data.join("outbox");
        let path = folder.join(format!("{}-{id}.eml", at.format("%Y%m%dT%H%M%SZ")));
        blocking(move || {
            folder::make(&folder)?;
            folder::write(&path, &bytes)?;
            Ok(path)
        })
        .await
    }
}
