//! The outbox: letters as `.eml` files in the data folder, which whoever keeps the
//! installation sends on. They hold links that open accounts: only the owner may read them.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};

use super::{Store, blocking, folder};
use crate::error::{Error, Result};

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

    /// Takes a letter back: what it says did not come about.
    ///
    /// # Errors
    /// [`Error::File`] where the disk does not let it go.
    pub async fn take_back(&self, path: &Path) -> Result<()> {
        let path = path.to_owned();
        blocking(move || match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Error::file(path)(error)),
            Ok(()) | Err(_) => Ok(()),
        })
        .await
    }

    /// Whether a letter of this file name lies in the outbox.
    pub async fn holds(&self, name: &str) -> Result<bool> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        let stem = name.strip_suffix(".eml").unwrap_or_default();
        if stem.is_empty() || !stem.bytes().all(plain) {
            return Ok(false);
        }
        let path = self.0.data.join("outbox").join(name);
        blocking(move || Ok(path.is_file())).await
    }
}
