//! Uploads: files exactly as they were received, under the hash of their bytes.

use std::{fs, io::ErrorKind, path::PathBuf};

use chrono::{DateTime, Utc};
use futures::FutureExt;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::OnConflict,
};
use serde::{Deserialize, Serialize};

use super::{
    Store, blocking,
    columns::{moment, plain, read_whole, read_word, whole, word},
    entities::upload,
    folder, rounds,
};
use crate::{
    error::{Error, Result},
    response::{from_hexadecimal, sha256},
};

/// The uploads of a [`Store`].
#[derive(Debug, Clone, Copy)]
pub struct Uploads<'a>(pub(super) &'a Store);

/// How a file arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The round that it was sent to.
    pub round: String,
    /// Its name, as the sender calls it. It is never used as a path.
    pub name: String,
    /// Who brought it.
    pub by: String,
    /// The secretariat brought it on behalf of a State.
    pub on_behalf: bool,
    /// When.
    pub at: DateTime<Utc>,
}

/// A file that was received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Its size in bytes.
    pub size: u64,
    /// How it first arrived in this round.
    pub arrival: Arrival,
    /// Whose it is, once it was read.
    pub state: Option<String>,
    /// What became of it, once it was read.
    pub verdict: Option<Verdict>,
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Its answers were taken, perhaps with findings.
    Accepted,
    /// Nothing of it was taken.
    Refused,
}

impl Uploads<'_> {
    /// Writes a file to the disk, under its hash. It is listed once somebody says what became
    /// of it: with the save that it brought ([`super::Save`]), or by [`Self::keep`].
    ///
    /// # Errors
    /// [`Error::File`] where the disk does not take it.
    pub async fn write(&self, bytes: Vec<u8>, arrival: Arrival) -> Result<Upload> {
        let data = self.0.data.clone();
        blocking(move || {
            let sha256 = sha256(&bytes);
            let path = path(&data, &sha256)?;
            path.parent().map_or(Ok(()), folder::make)?;
            // What is there already may be half of a file that a failing disk left.
            let there = fs::read(&path).is_ok_and(|there| there == bytes);
            if !there {
                folder::write(&path, &bytes)?;
            }
            Ok(Upload {
                sha256,
                size: bytes.len() as u64,
                arrival,
                state: None,
                verdict: None,
            })
        })
        .await
    }

    /// Keeps a file of a State. When this returns, its bytes are on the disk. The same file
    /// in the same round is kept once, however often it arrives.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is no such round; [`Error::File`] where the disk
    /// does not take it.
    pub async fn keep(&self, bytes: Vec<u8>, arrival: Arrival, state: &str) -> Result<String> {
        let upload = self.write(bytes, arrival).await?;
        let state = state.to_owned();
        let work = self.0.writer.write(move |tx| {
            async move {
                rounds::status(tx, &upload.arrival.round).await?;
                record(tx, &upload, &state, Verdict::Accepted).await?;
                Ok(upload.sha256)
            }
            .boxed()
        });
        work.await
    }

    /// The bytes of a file, compared with their hash.
    ///
    /// # Errors
    /// [`Error::Missing`] where it was never received, [`Error::Stored`] where the bytes
    /// on the disk are not what was received.
    pub async fn get(&self, sha256: &str) -> Result<Vec<u8>> {
        let (data, sha) = (self.0.data.clone(), sha256.to_owned());
        blocking(move || {
            let path = path(&data, &sha)?;
            let bytes = match fs::read(&path) {
                Err(error) if error.kind() == ErrorKind::NotFound => return Err(missing(&sha)),
                bytes => bytes.map_err(Error::file(&path))?,
            };
            let found = crate::response::sha256(&bytes);
            if found == sha {
                Ok(bytes)
            } else {
                Err(Error::Stored(format!(
                    "{}: this file was altered after it was received; restore it from a backup",
                    path.display()
                )))
            }
        })
        .await
    }

    /// The files of a round, in the order in which they arrived.
    pub async fn list(&self, round: &str) -> Result<Vec<Upload>> {
        let rows = upload::Entity::find()
            .filter(upload::Column::Round.eq(round))
            .order_by_asc(upload::Column::ReceivedAt)
            .order_by_asc(upload::Column::Sha256)
            .all(&self.0.connections.readers)
            .await?;
        rows.into_iter().map(upload_of).collect()
    }
}

/// Records whose a file is and what became of it. How it arrived stays as it was when it
/// came first.
pub(super) async fn record<C: ConnectionTrait>(
    tx: &C,
    upload: &Upload,
    state: &str,
    verdict: Verdict,
) -> Result<()> {
    let arrival = &upload.arrival;
    let row = upload::ActiveModel {
        round: Set(arrival.round.clone()),
        sha256: Set(upload.sha256.clone()),
        size: Set(whole(upload.size)?),
        name: Set(plain(&arrival.name)),
        received_at: Set(moment(arrival.at)),
        by: Set(plain(&arrival.by)),
        on_behalf: Set(arrival.on_behalf),
        state: Set(Some(state.to_owned())),
        verdict: Set(Some(word(&verdict)?)),
    };
    let again = OnConflict::columns([upload::Column::Round, upload::Column::Sha256])
        .update_columns([upload::Column::State, upload::Column::Verdict])
        .to_owned();
    upload::Entity::insert_many([row])
        .on_conflict(again)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Where the bytes of this hash lie: `uploads/ab/abcdef…`.
fn path(data: &std::path::Path, sha256: &str) -> Result<PathBuf> {
    // A hash comes from an address bar as well: only a hash may become a path.
    match from_hexadecimal::<32>(sha256) {
        Some(_) => Ok(data.join("uploads").join(&sha256[..2]).join(sha256)),
        None => Err(missing(sha256)),
    }
}

fn missing(sha256: &str) -> Error {
    Error::Missing {
        what: "upload",
        name: sha256.chars().take(64).collect(),
    }
}

fn upload_of(row: upload::Model) -> Result<Upload> {
    Ok(Upload {
        sha256: row.sha256,
        size: read_whole(row.size)?,
        arrival: Arrival {
            round: row.round,
            name: row.name,
            by: row.by,
            on_behalf: row.on_behalf,
            at: row.received_at,
        },
        state: row.state,
        verdict: row
            .verdict
            .map(|verdict| read_word(&verdict, "a verdict"))
            .transpose()?,
    })
}
