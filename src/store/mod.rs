//! What is kept, in the database and in the files of the data folder: the only room that
//! names sea_orm. What goes in and out are the types of `access`, `round`, `response` and
//! `questionnaire`; what the data has to say (a conflict, a refusal) is an outcome,
//! never an [`Error`].

mod batches;
mod columns;
mod connection;
mod entities;
mod folder;
mod keys;
mod outbox;
mod people;
mod responses;
mod revision;
mod rounds;
mod save;
mod scratch;
mod submissions;
mod undo;
mod uploads;
mod waiting;
mod writer;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

pub use batches::{Batches, KeptBatch, Sent, SentName};
pub use keys::Keys;
pub use outbox::Outbox;
pub use people::{
    ASKED_FOR, Attempt, Colleague, KeptPerson, LastAdministrator, Links, NotAdded, NotChanged,
    NotGiven, NotRedeemed, NotSetUp, NotShared, NotSignedIn, People, Purpose, Session, Sessions,
    Sharing, SignedIn, Token, WAITS,
};
pub use responses::{Changed, Responses, Stored, Taken};
pub use rounds::{KeptRound, ListedRound, Progress, Rounds};
pub use save::{Foreseen, Save, Saved};
pub use scratch::Scratch;
pub use submissions::{ListedSubmission, Sealed, Sealing, Submissions};
pub use undo::{Undo, Undone};
pub use uploads::{Arrival, Upload, Uploads, Verdict};
pub use waiting::Waiting;

use crate::error::{Error, Result};
use connection::Connections;
use people::{Hashing, Throttle};
use writer::Writer;

/// The data folder and the database of one installation. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    data: Arc<PathBuf>,
    keys: Arc<Keys>,
    connections: Connections,
    writer: Writer,
    hashing: Hashing,
    throttle: Arc<Throttle>,
    letters: Arc<Throttle>,
    senders: Arc<Throttle>,
}

impl Store {
    /// Opens a data folder: makes it (mode 0700) with its keys where it is not there, and
    /// brings the database up to date. The database is `relator.sqlite` in the folder, or
    /// the PostgreSQL that `database_url` names. It works as long as the tokio runtime in
    /// which it was opened.
    ///
    /// # Errors
    /// [`Error::File`] and [`Error::Database`] where either cannot be opened;
    /// [`Error::Refused`] where the folder lies on a drive that cannot keep a database.
    pub async fn open(data: &Path, database_url: Option<&str>) -> Result<Self> {
        let folder = data.to_owned();
        let (keys, lock) = blocking(move || {
            folder::make(&folder)?;
            // Two that open a new folder at once would get in each other's way.
            let lock = folder::lock(&folder)?;
            folder::make(&folder.join("uploads"))?;
            Ok((Keys::open(&folder)?, lock))
        })
        .await?;
        let connections = Connections::open(data, database_url).await?;
        drop(lock);
        Ok(Self {
            data: Arc::new(data.to_owned()),
            keys: Arc::new(keys),
            writer: Writer::start(connections.writer.clone()),
            connections,
            hashing: Hashing::default(),
            throttle: Arc::default(),
            letters: Arc::new(Throttle::of_letters()),
            senders: Arc::new(Throttle::of_senders()),
        })
    }

    /// Ends all connections after what is under way; what comes later fails.
    pub async fn close(&self) -> Result<()> {
        self.connections.readers.close_by_ref().await?;
        Ok(self.connections.writer.close_by_ref().await?)
    }

    /// The rounds.
    pub fn rounds(&self) -> Rounds<'_> {
        Rounds(self)
    }

    /// The response of one State in one round.
    pub fn responses(&self, round: &str, state: &str) -> Responses<'_> {
        Responses::of(self, round, state)
    }

    /// The sealed submissions.
    pub fn submissions(&self) -> Submissions<'_> {
        Submissions(self)
    }

    /// The files that were received.
    pub fn uploads(&self) -> Uploads<'_> {
        Uploads(self)
    }

    /// The batches of workbooks.
    pub fn batches(&self) -> Batches<'_> {
        Batches(self)
    }

    /// The people with accounts.
    pub fn people(&self) -> People<'_> {
        People(self)
    }

    /// The sessions of those who are signed in.
    pub fn sessions(&self) -> Sessions<'_> {
        Sessions(self)
    }

    /// The links that work once.
    pub fn links(&self) -> Links<'_> {
        Links(self)
    }

    /// The letters that wait to be sent.
    pub fn outbox(&self) -> Outbox<'_> {
        Outbox(self)
    }

    /// The workbooks of one State's response about which nobody decided yet.
    pub fn waiting(&self, round: &str, state: &str) -> Waiting {
        Waiting::of(self, round, state)
    }

    /// Removes the files that an earlier run left half-written, and those that wait too long.
    pub async fn sweep(&self) -> Result<()> {
        let data = self.data.clone();
        blocking(move || {
            folder::sweep(&data)?;
            waiting::sweep(&data)
        })
        .await
    }

    /// An empty file without a name.
    pub fn scratch(&self) -> Result<Scratch> {
        Scratch::in_folder(&self.data)
    }

    /// The data folder.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// The installation's keys.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }
}

/// Runs work that waits for the disk where it holds up nobody.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .unwrap_or_else(|_| Err(Error::Refused("the work on a file was broken off".into())))
}
