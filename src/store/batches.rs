//! Batches of workbooks: what was sent, kept until each of its files was taken in, and what
//! became of them. An interrupted batch goes on where it stood.

use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use chrono::{DateTime, TimeDelta, Utc};
use futures::FutureExt;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use uuid::Uuid;

use super::{
    Store, blocking,
    columns::{document, moment, parse, plain, read, read_whole, whole},
    entities::{batch, batch_file},
    folder,
};
use crate::{
    error::{Error, Result},
    locale::Locale,
};

/// How long a batch that has ended can be read.
const KEPT: TimeDelta = TimeDelta::days(30);

/// So many batches of one person are listed.
const LISTED: u64 = 10;

/// The batches of a [`Store`].
#[derive(Debug, Clone, Copy)]
pub struct Batches<'a>(pub(super) &'a Store);

/// Files that somebody sent together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The round that they are for.
    pub round: String,
    /// The id of who sent them: nobody else reads what became of them.
    pub person: String,
    /// Who sent them, by name.
    pub who: String,
    /// The language of who sent them.
    pub language: Locale,
    /// Only say what would happen.
    pub dry_run: bool,
    /// When.
    pub at: DateTime<Utc>,
    /// The files.
    pub files: Vec<SentName>,
    /// How many files there are, those inside of ZIPs counted one by one.
    pub total: usize,
}

/// A file as it was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentName {
    /// Its name, which is never used as a path.
    pub name: String,
    /// The most bytes that are taken of a file, where this one had more.
    #[serde(default)]
    pub too_large: Option<u64>,
}

/// A batch, and how far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptBatch {
    /// Its id.
    pub id: Uuid,
    /// What was sent.
    pub sent: Sent,
    /// When it ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// The file at which our own system failed; it and those after it were not taken in.
    pub stopped: Option<String>,
}

impl Batches<'_> {
    /// Keeps what was sent. When this returns, every file is on the disk.
    pub async fn begin(&self, sent: Sent, files: Vec<Vec<u8>>) -> Result<Uuid> {
        let id = Uuid::now_v7();
        let place = self.place(id);
        blocking(move || {
            folder::make(&place)?;
            for (number, bytes) in files.iter().enumerate() {
                folder::write(&place.join(number.to_string()), bytes)?;
            }
            Ok(())
        })
        .await?;
        let row = batch::ActiveModel {
            id: Set(id.to_string()),
            round: Set(sent.round),
            person: Set(sent.person),
            who: Set(plain(&sent.who)),
            language: Set(sent.language.to_string()),
            dry_run: Set(sent.dry_run),
            received_at: Set(moment(sent.at)),
            files: Set(document(&sent.files)?),
            total: Set(whole(sent.total as u64)?),
            ended_at: Set(None),
            stopped: Set(None),
        };
        let work = self.0.writer.write(move |tx| {
            async move {
                batch::Entity::insert(row)
                    .exec_without_returning(tx)
                    .await?;
                Ok(())
            }
            .boxed()
        });
        work.await?;
        Ok(id)
    }

    /// Where the file lies that was sent in this place among them, until the batch ends.
    pub fn path(&self, id: Uuid, number: usize) -> PathBuf {
        self.place(id).join(number.to_string())
    }

    /// Keeps what became of the next file; `number` counts from 0.
    pub async fn tell(&self, id: Uuid, number: usize, verdict: &impl Serialize) -> Result<()> {
        let row = batch_file::ActiveModel {
            batch: Set(id.to_string()),
            number: Set(whole(number as u64)?),
            verdict: Set(document(verdict)?),
        };
        let work = self.0.writer.write(move |tx| {
            async move {
                batch_file::Entity::insert(row)
                    .exec_without_returning(tx)
                    .await?;
                Ok(())
            }
            .boxed()
        });
        work.await
    }

    /// A batch has ended: its files are not needed any more.
    pub async fn end(&self, id: Uuid, stopped: Option<String>, at: DateTime<Utc>) -> Result<()> {
        let row = batch::ActiveModel {
            ended_at: Set(Some(moment(at))),
            stopped: Set(stopped.as_deref().map(plain)),
            ..Default::default()
        };
        let work = self.0.writer.write(move |tx| {
            async move {
                batch::Entity::update_many()
                    .set(row)
                    .filter(batch::Column::Id.eq(id.to_string()))
                    .exec(tx)
                    .await?;
                Ok(())
            }
            .boxed()
        });
        work.await?;
        self.clear(id).await
    }

    /// A batch.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is none of this id.
    pub async fn get(&self, id: Uuid) -> Result<KeptBatch> {
        let row = batch::Entity::find_by_id(id.to_string())
            .one(&self.0.connections.readers)
            .await?;
        kept(row.ok_or_else(|| Error::Missing {
            what: "batch",
            name: id.to_string(),
        })?)
    }

    /// What became of the files of a batch so far, in their order.
    pub async fn told<T: DeserializeOwned>(&self, id: Uuid) -> Result<Vec<T>> {
        let rows = batch_file::Entity::find()
            .filter(batch_file::Column::Batch.eq(id.to_string()))
            .order_by_asc(batch_file::Column::Number)
            .all(&self.0.connections.readers)
            .await?;
        let verdicts = rows.iter();
        verdicts
            .map(|row| read(&row.verdict, "what became of a file"))
            .collect()
    }

    /// The last batches that a person sent to a round, the newest first.
    pub async fn of(&self, round: &str, person: &str) -> Result<Vec<KeptBatch>> {
        let rows = batch::Entity::find()
            .filter(batch::Column::Round.eq(round))
            .filter(batch::Column::Person.eq(person))
            .order_by_desc(batch::Column::Id)
            .limit(LISTED)
            .all(&self.0.connections.readers)
            .await?;
        rows.into_iter().map(kept).collect()
    }

    /// The batches that have not ended, oldest first.
    pub async fn under_way(&self) -> Result<Vec<Uuid>> {
        let rows = batch::Entity::find()
            .filter(batch::Column::EndedAt.is_null())
            .order_by_asc(batch::Column::Id)
            .all(&self.0.connections.readers)
            .await?;
        let ids = rows.iter();
        ids.map(|row| parse(&row.id)).collect()
    }

    /// Forgets what ended long ago, and files that no batch needs.
    pub async fn sweep(&self, now: DateTime<Utc>) -> Result<()> {
        let before = now - KEPT;
        let work = self.0.writer.write(move |tx| {
            async move {
                batch::Entity::delete_many()
                    .filter(batch::Column::EndedAt.lt(before))
                    .exec(tx)
                    .await?;
                Ok(())
            }
            .boxed()
        });
        work.await?;
        let needed = self.under_way().await?;
        let batches = self.folder();
        blocking(move || {
            for path in inside(&batches)? {
                let name = path.file_name().map(|name| name.to_string_lossy());
                let id = name.and_then(|name| Uuid::parse_str(&name).ok());
                if !id.is_some_and(|id| needed.contains(&id)) {
                    remove(&path)?;
                }
            }
            Ok(())
        })
        .await
    }

    async fn clear(&self, id: Uuid) -> Result<()> {
        let place = self.place(id);
        blocking(move || remove(&place)).await
    }

    fn folder(&self) -> PathBuf {
        self.0.data.join("batches")
    }

    fn place(&self, id: Uuid) -> PathBuf {
        self.folder().join(id.to_string())
    }
}

/// What stands in a folder, if it is there.
fn inside(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(Error::file(folder))?,
    };
    entries
        .map(|entry| entry.map(|entry| entry.path()).map_err(Error::file(folder)))
        .collect()
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::file(folder)(error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

fn kept(row: batch::Model) -> Result<KeptBatch> {
    Ok(KeptBatch {
        id: parse(&row.id)?,
        sent: Sent {
            round: row.round,
            person: row.person,
            who: row.who,
            language: parse(&row.language)?,
            dry_run: row.dry_run,
            at: row.received_at,
            files: read(&row.files, "the files of a batch")?,
            total: read_whole(row.total)?,
        },
        ended_at: row.ended_at,
        stopped: row.stopped,
    })
}
