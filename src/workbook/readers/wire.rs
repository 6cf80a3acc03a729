//! What the program and its readers say to each other: the reader greets, and then for each
//! workbook the program sends what it asks and the file's bytes, and the reader what it
//! answers, each with its length before it.

use std::io::{self, Read, Write};

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

use super::{
    super::{
        annotate::{Notes, annotate},
        guard::limits,
        read,
    },
    COPY, PROCESSOR_SECONDS,
};

/// The version stands in it: after an update a running program would start the new one.
const GREETING: &[u8] = concat!("relator reader ", env!("CARGO_PKG_VERSION"), "\n").as_bytes();

/// The longest question: as many notes as a copy has are shorter by far.
const QUESTION: u64 = 32 << 20;

/// The longest answer: a book within all limits of the guard is shorter by far, and so is a
/// copy.
const ANSWER: u64 = 96 << 20;

/// What is asked about a file.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Asked {
    /// What stands in it.
    Read,
    /// Its annotated copy.
    Annotate(Notes),
}

impl Asked {
    /// How many times as long it may take as reading.
    pub(super) fn times(&self) -> u32 {
        match self {
            Self::Read => 1,
            Self::Annotate(_) => COPY,
        }
    }

    /// As it is sent; none where it is longer than what a reader listens to.
    pub(super) fn to_bytes(&self) -> Option<Vec<u8>> {
        let bytes = postcard::to_stdvec(self).ok()?;
        (bytes.len() as u64 <= QUESTION).then_some(bytes)
    }
}

/// Answers what comes from `input` until it ends. `before` is called before each file, with
/// the seconds of processor time that it may take.
///
/// # Errors
/// What came is not what the program sends, or nobody listens any more.
pub fn serve(
    mut input: impl Read,
    mut output: impl Write,
    mut before: impl FnMut(u64),
) -> io::Result<()> {
    output.write_all(GREETING)?;
    output.flush()?;
    while let Some(asked) = piece(&mut input, QUESTION)? {
        let asked: Asked = postcard::from_bytes(&asked).map_err(io::Error::other)?;
        let bytes = piece(&mut input, limits::FILE)?.ok_or(io::ErrorKind::UnexpectedEof)?;
        before(PROCESSOR_SECONDS * u64::from(asked.times()));
        let answer = match asked {
            Asked::Read => postcard::to_stdvec(&read::read(&bytes)),
            Asked::Annotate(notes) => postcard::to_stdvec(&annotate(&bytes, notes)),
        };
        let answer = answer.map_err(io::Error::other)?;
        output.write_all(&(answer.len() as u64).to_le_bytes())?;
        output.write_all(&answer)?;
        output.flush()?;
    }
    Ok(())
}

/// The next piece of at most so many bytes; none where nobody sends any more.
fn piece(input: &mut impl Read, most: u64) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 8];
    match input.read_exact(&mut length) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    }
    let length = u64::from_le_bytes(length);
    if length > most {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = Vec::new();
    input.take(length).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

/// Waits for the greeting of a reader of this version.
pub(super) async fn greeted(from: &mut (impl AsyncRead + Unpin)) -> io::Result<()> {
    let mut greeting = [0; GREETING.len()];
    from.read_exact(&mut greeting).await?;
    if greeting == GREETING {
        Ok(())
    } else {
        Err(io::Error::other(
            "it is not of this version: restart the program",
        ))
    }
}

/// Has one question answered about one workbook.
pub(super) async fn exchange<T: DeserializeOwned>(
    to: &mut (impl AsyncWrite + Unpin),
    from: &mut (impl AsyncRead + Unpin),
    question: &[u8],
    bytes: &[u8],
) -> io::Result<T> {
    for piece in [question, bytes] {
        to.write_u64_le(piece.len() as u64).await?;
        to.write_all(piece).await?;
    }
    to.flush().await?;
    let length = from.read_u64_le().await?;
    if length > ANSWER {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut answer = Vec::new();
    from.take(length).read_to_end(&mut answer).await?;
    postcard::from_bytes(&answer).map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{finding::Finding, locale::Locale, raw::Place};

    #[tokio::test]
    async fn a_reader_of_another_version_is_not_spoken_to() {
        let told = greeted(&mut &b"relator reader 0.0.0-of-old\n"[..]).await;
        assert!(told.is_err());
        assert!(greeted(&mut &b""[..]).await.is_err());
        assert!(greeted(&mut &GREETING[..]).await.is_ok());
    }

    #[tokio::test]
    async fn an_answer_that_claims_to_be_endless_is_not_waited_for() {
        let answer = u64::MAX.to_le_bytes();
        let mut sink = tokio::io::sink();
        let read = exchange::<()>(&mut sink, &mut &answer[..], b"", b"x").await;
        assert_eq!(read.unwrap_err().kind(), io::ErrorKind::InvalidData);
    }

    #[test]
    fn a_reader_takes_nothing_that_the_program_would_not_send() {
        let read = Asked::Read.to_bytes().unwrap();
        let asked = [&(read.len() as u64).to_le_bytes()[..], &read].concat();
        let too_long = (limits::FILE + 1).to_le_bytes();
        for input in [
            (QUESTION + 1).to_le_bytes().to_vec(),
            [asked.clone(), too_long.to_vec()].concat(),
            asked,
            [1_u64.to_le_bytes().to_vec(), vec![99]].concat(),
        ] {
            let mut output = Vec::new();
            assert!(serve(&input[..], &mut output, |_| ()).is_err());
            assert_eq!(output, GREETING);
        }
    }

    #[test]
    fn a_question_longer_than_a_reader_listens_to_is_not_asked() {
        let words = "x".repeat(40_000);
        let finding = Finding::error("damaged").at(Place::Cell {
            sheet: words.into(),
            cell: "A1".into(),
        });
        let notes = |many| Asked::Annotate(Notes::of(&vec![finding.clone(); many], Locale::En));
        assert!(notes(100).to_bytes().is_some());
        assert!(notes(1_000).to_bytes().is_none());
    }
}
