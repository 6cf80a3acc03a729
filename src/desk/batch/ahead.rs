//! Reading ahead: while a workbook is stored, those behind it are read and understood, as many
//! at once as there are readers. They are given in the order in which they were sent.

use std::sync::Arc;

use futures::{Stream, StreamExt as _, stream};
use tokio::sync::mpsc;

use super::{
    super::{Desk, Verdict, take_in::Understood},
    Batch,
    files::{Content, Found},
};
use crate::{
    error::{Error, Result},
    finding::Finding,
};

/// A file that was read.
pub(super) struct Read {
    /// Which of those that were sent it is, or stands in, from 0.
    pub(super) sent: usize,
    /// Its name.
    pub(super) name: String,
    pub(super) content: ReadContent,
}

/// What was read.
pub(super) enum ReadContent {
    /// The bytes, and what they would change, or why nothing of them is taken. (That does not
    /// depend on the files before: a workbook is held against what it was made from.)
    Read(
        Vec<u8>,
        Result<std::result::Result<Box<Understood>, Verdict>>,
    ),
    /// Nothing that is taken.
    Refused(Box<Finding>),
    /// The file could not be read from the disk.
    Failed(Error),
}

/// Reads files ahead. Beside the one that is given, twice as many are in memory as there are
/// readers, so that none waits for one that is understood, or that waits for its turn; one
/// that was opened, and one that is being opened.
pub(super) fn read_ahead<Files>(
    files: Files,
    desk: &Desk,
    batch: &Batch,
) -> impl Stream<Item = Result<Read>> + Send + use<Files>
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
    let (desk, batch) = (desk.clone(), Arc::new(batch.clone()));
    stream::poll_fn(move |context| opened.poll_recv(context))
        .map(move |file| tokio::spawn(read(file, desk.clone(), Arc::clone(&batch))))
        .buffered(2 * at_once)
        .map(|read| read.map_err(|why| Error::Workbook(why.to_string())))
}

async fn read(file: Found, desk: Desk, batch: Arc<Batch>) -> Read {
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
