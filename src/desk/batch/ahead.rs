//! Reading ahead: while a workbook is stored, those behind it are read and understood, as many
//! at once as there are readers. What became of them is told in the order in which they were
//! sent.

use std::{collections::HashMap, sync::Arc};

use futures::{Stream, StreamExt as _, stream};
use tokio::sync::{mpsc, oneshot};

use super::{
    super::{Desk, Verdict, take_in::Understood},
    Batch,
    files::{Content, Found},
};
use crate::{
    error::{Error, Result},
    finding::Finding,
};

/// So many workbooks are stored at once: while the disk takes one, the next is compared with
/// what its State has.
const STORED_AT_ONCE: usize = 2;

/// A file that was read, and what was made of it.
pub(super) struct Read<Made> {
    /// Which of those that were sent it is, or stands in, from 0.
    pub(super) sent: usize,
    /// Its name.
    pub(super) name: String,
    pub(super) content: ReadContent<Made>,
}

/// What a workbook would change, or why nothing of it is taken. (That does not depend on the
/// files before: a workbook is held against what it was made from.)
type Would = std::result::Result<Box<Understood>, Verdict>;

/// What was read.
pub(super) enum ReadContent<Made> {
    /// The bytes, and what was made of them.
    Read(Vec<u8>, Result<Made>),
    /// Nothing that is taken.
    Refused(Box<Finding>),
    /// The file could not be read from the disk.
    Failed(Error),
}

/// Takes files in.
pub(super) fn take_in_ahead<Files>(
    files: Files,
    desk: &Desk,
    batch: &Batch,
) -> impl Stream<Item = Result<Read<Verdict>>> + Send + use<Files>
where
    Files: Iterator<Item = Found> + Send + 'static,
{
    let mut turns = Turns::default();
    let (own, of) = (desk.clone(), Arc::new(batch.clone()));
    read_ahead(files, desk, &of)
        .map(move |read| {
            let mut turn = read.as_ref().ok().and_then(|read| turns.of(read));
            let (desk, batch) = (own.clone(), Arc::clone(&of));
            async move {
                if let Some(before) = turn.as_mut().and_then(|turn| turn.before.take()) {
                    // It ends when that work does, however it ends.
                    let _ = before.await;
                }
                let stored = store(read?, &desk, &batch).await;
                drop(turn);
                Ok(stored)
            }
        })
        .buffered(STORED_AT_ONCE)
}

async fn store(read: Read<Would>, desk: &Desk, batch: &Batch) -> Read<Verdict> {
    let Read {
        sent,
        name,
        content,
    } = read;
    let content = match content {
        ReadContent::Refused(finding) => ReadContent::Refused(finding),
        ReadContent::Failed(error) => ReadContent::Failed(error),
        ReadContent::Read(bytes, Err(error)) => ReadContent::Read(bytes, Err(error)),
        ReadContent::Read(bytes, Ok(would)) => {
            let arrival = batch.arrival(&name, &bytes);
            let would = would.map(|understood| *understood);
            let verdict = desk.take_in_understood(arrival, would).await;
            ReadContent::Read(bytes, verdict)
        }
    };
    Read {
        sent,
        name,
        content,
    }
}

/// Workbooks of one State are stored one after another, in their order.
#[derive(Default)]
struct Turns(HashMap<String, oneshot::Receiver<()>>);

/// The turn of a workbook. The next of its State has its own once this is dropped.
struct Turn {
    /// What ends with the workbook before it.
    before: Option<oneshot::Receiver<()>>,
    _ended: oneshot::Sender<()>,
}

impl Turns {
    /// None where nothing is stored.
    fn of(&mut self, read: &Read<Would>) -> Option<Turn> {
        let ReadContent::Read(_, Ok(Ok(understood))) = &read.content else {
            return None;
        };
        let (ended, end) = oneshot::channel();
        Some(Turn {
            before: self.0.insert(understood.belongs.state.clone(), end),
            _ended: ended,
        })
    }
}

/// Reads files ahead. Beside those that are stored, twice as many are in memory as there are
/// readers, so that none waits for one that is understood, or that waits for its turn; one
/// that was opened, and one that is being opened.
fn read_ahead<Files>(
    files: Files,
    desk: &Desk,
    batch: &Arc<Batch>,
) -> impl Stream<Item = Result<Read<Would>>> + Send + use<Files>
where
    Files: Iterator<Item = Found> + Send + 'static,
{
    let (send, mut opened) = mpsc::channel(1);
    // Files are opened and unpacked where nobody waits for a page.
    tokio::task::spawn_blocking(move || {
        for file in files {
            if send.blocking_send(file).is_err() {
                return;
            }
        }
    });
    let at_once = desk.readers.at_once();
    let (desk, batch) = (desk.clone(), Arc::clone(batch));
    stream::poll_fn(move |context| opened.poll_recv(context))
        .map(move |file| tokio::spawn(read(file, desk.clone(), Arc::clone(&batch))))
        .buffered(2 * at_once)
        .map(|read| read.map_err(|why| Error::Workbook(why.to_string())))
}

async fn read(file: Found, desk: Desk, batch: Arc<Batch>) -> Read<Would> {
    let content = match file.content {
        Content::Refused(finding) => ReadContent::Refused(finding),
        Content::Failed(path, why) => ReadContent::Failed(Error::file(path)(why)),
        Content::Bytes(bytes) => {
            let understood = desk.understand(&batch.arrival(&file.name, &bytes)).await;
            ReadContent::Read(bytes, understood.map(|one| one.map(Box::new)))
        }
    };
    Read {
        sent: file.sent,
        name: file.name,
        content,
    }
}
