//! The second wall: a workbook is read, and its annotated copy made, in a process of its own.
//!
//! The first wall, the guard, knows what harms a reader. The second one need not know:
//! whatever a file does to the process that reads it, the program goes on, refuses the file
//! by name, and starts another reader. A reader is this program again, which has bounded
//! its own memory and time before it reads a byte; it reads many files in turn.

mod wire;

use std::{
    fmt,
    path::PathBuf,
    process::Stdio,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use serde::de::DeserializeOwned;
use tokio::{
    process::{Child, ChildStdin, ChildStdout, Command},
    sync::Semaphore,
    time::timeout,
};

use wire::Asked;
pub use wire::serve;

use super::{
    annotate::{Annotated, NotAnnotated, Notes},
    guard::limits,
};
use crate::{
    error::{Error, Result},
    finding::Refusal,
    raw::Book,
};

/// Bytes of the largest file that is read.
pub const FILE: u64 = limits::FILE;

/// How long reading a file may take, in seconds of processor time that the reader allows
/// itself.
const PROCESSOR_SECONDS: u64 = 4;

/// Bytes of address space that a reader allows itself.
pub const ADDRESS_SPACE: u64 = 512 << 20;

/// How long a file may take by the clock: a reader that waits for something uses no
/// processor time. It is more, because a busy machine makes honest files wait too.
const PATIENCE: Duration = Duration::from_secs(10);

/// So many times as long may a copy take: the file is read, edited, and the copy read again.
const COPY: u32 = 3;

/// So many files, and a reader is replaced: what the allocator kept of the worst goes with it.
const FILES: u32 = 500;

/// The processes that read workbooks. Cheap to clone.
#[derive(Clone)]
pub struct Readers(Arc<Pool>);

struct Pool {
    program: PathBuf,
    patience: Duration,
    idle: Mutex<Vec<Reader>>,
    at_once: usize,
    places: Semaphore,
}

/// A process that reads workbooks, one after the other.
struct Reader {
    /// It is killed when it is dropped.
    _process: Child,
    to: ChildStdin,
    from: ChildStdout,
    files: u32,
}

impl fmt::Debug for Readers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Readers").field(&self.0.program).finish()
    }
}

impl Readers {
    /// Readers that are this program with the argument `reader`, so many at once. None is
    /// started before there is something to read.
    pub fn of(program: impl Into<PathBuf>, at_once: usize) -> Self {
        let at_once = at_once.max(1);
        Self(Arc::new(Pool {
            program: program.into(),
            patience: PATIENCE,
            idle: Mutex::default(),
            at_once,
            places: Semaphore::new(at_once),
        }))
    }

    /// How many files are read at once.
    pub fn at_once(&self) -> usize {
        self.0.at_once
    }

    /// The same with less or more patience.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        let at_once = self.0.at_once;
        Self(Arc::new(Pool {
            program: self.0.program.clone(),
            patience,
            idle: Mutex::default(),
            at_once,
            places: Semaphore::new(at_once),
        }))
    }

    /// Reads a workbook as [`read`](super::read::read) does, or refuses the file that the
    /// reader did not survive.
    ///
    /// # Errors
    /// [`Error::File`] or [`Error::Workbook`] where no reader can be started.
    pub async fn read(&self, bytes: &[u8]) -> Result<Result<Book, Refusal>> {
        if bytes.len() as u64 > limits::FILE {
            return Ok(Err(Refusal::TooLarge {
                limit: limits::FILE,
            }));
        }
        let answer = self.ask(&Asked::Read, bytes).await?;
        Ok(answer.unwrap_or(Err(Refusal::TooDemanding)))
    }

    /// Makes the annotated copy of a workbook that was read, as
    /// [`annotate`](super::annotate::annotate) does; or says that the reader did not survive
    /// it.
    ///
    /// # Errors
    /// [`Error::File`] or [`Error::Workbook`] where no reader can be started.
    pub async fn annotate(
        &self,
        bytes: &[u8],
        notes: Notes,
    ) -> Result<Result<Annotated, NotAnnotated>> {
        let answer = self.ask(&Asked::Annotate(notes), bytes).await?;
        Ok(answer.unwrap_or(Err(NotAnnotated::TooDemanding)))
    }

    /// What a reader answers; none where it did not survive the file.
    async fn ask<T: DeserializeOwned>(&self, asked: &Asked, bytes: &[u8]) -> Result<Option<T>> {
        let Some(question) = asked.to_bytes() else {
            return Ok(None);
        };
        let place = self.0.places.acquire().await;
        let _place = place.map_err(|_| broken("there are no readers any more"))?;
        let patience = self.0.patience * asked.times();
        if let Some(reader) = self.idle()
            && let Read::Answered(answer) = self.exchange(reader, patience, &question, bytes).await
        {
            return Ok(answer);
        }
        // A reader that had waited may have died of something else than this file: only
        // one that was started for it proves that the file is to blame.
        let reader = self.start().await?;
        Ok(
            match self.exchange(reader, patience, &question, bytes).await {
                Read::Answered(answer) => answer,
                Read::Died => None,
            },
        )
    }

    async fn exchange<T: DeserializeOwned>(
        &self,
        mut reader: Reader,
        patience: Duration,
        question: &[u8],
        bytes: &[u8],
    ) -> Read<T> {
        let exchange = wire::exchange(&mut reader.to, &mut reader.from, question, bytes);
        match timeout(patience, exchange).await {
            Ok(Ok(answer)) => {
                reader.files += 1;
                if reader.files < FILES {
                    let mut idle = self.0.idle.lock().unwrap_or_else(PoisonError::into_inner);
                    idle.push(reader);
                }
                Read::Answered(Some(answer))
            }
            // It was slow, not dead: a second time would be as slow.
            Err(_) => Read::Answered(None),
            Ok(Err(_)) => Read::Died,
        }
    }

    fn idle(&self) -> Option<Reader> {
        let mut idle = self.0.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.pop()
    }

    async fn start(&self) -> Result<Reader> {
        let program = &self.0.program;
        let mut process = Command::new(program)
            .arg("reader")
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(Error::file(program))?;
        let (Some(to), Some(mut from)) = (process.stdin.take(), process.stdout.take()) else {
            return Err(broken("a reader has no pipes"));
        };
        match timeout(self.0.patience, wire::greeted(&mut from)).await {
            Ok(Ok(())) => Ok(Reader {
                _process: process,
                to,
                from,
                files: 0,
            }),
            Ok(Err(why)) => Err(broken(&format!("a reader does not start: {why}"))),
            Err(_) => Err(broken("a reader does not start in time")),
        }
    }
}

/// What became of a file in a reader.
enum Read<T> {
    /// None where it took too long.
    Answered(Option<T>),
    Died,
}

fn broken(why: &str) -> Error {
    Error::Workbook(why.to_owned())
}
