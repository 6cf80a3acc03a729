//! Reading ahead: while a workbook is stored, those behind it are read, as many at once as
//! there are readers. They are given in the order in which they were sent.

use futures::{Stream, StreamExt as _, stream};
use tokio::sync::mpsc;

use super::{
    super::take_in::book_in,
    files::{Content, Found},
};
use crate::{
    error::{Error, Result},
    finding::{Finding, Refusal},
    raw::Book,
    workbook::readers::Readers,
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
    /// The bytes, and what a reader made of them.
    Read(Vec<u8>, Result<std::result::Result<Book, Refusal>>),
    /// Nothing that is taken.
    Refused(Box<Finding>),
    /// The file could not be read from the disk.
    Failed(Error),
}

/// Reads files ahead. Beside the one that is given, so many are in memory as there are
/// readers, one that was opened, and one that is being opened.
pub(super) fn read_ahead<Files>(
    files: Files,
    readers: &Readers,
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
    let readers = readers.clone();
    let at_once = readers.at_once();
    stream::poll_fn(move |context| opened.poll_recv(context))
        .map(move |file| tokio::spawn(read(file, readers.clone())))
        .buffered(at_once)
        .map(|read| read.map_err(|why| Error::Workbook(why.to_string())))
}

async fn read(file: Found, readers: Readers) -> Read {
    let content = match file.content {
        Content::Refused(finding) => ReadContent::Refused(finding),
        Content::Failed(path, why) => ReadContent::Failed(Error::file(path)(why)),
        Content::Bytes(bytes) => {
            let book = book_in(&readers, &bytes).await;
            ReadContent::Read(bytes, book)
        }
    };
    Read {
        sent: file.sent,
        name: file.name,
        content,
    }
}
