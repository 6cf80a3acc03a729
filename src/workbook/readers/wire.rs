//! What the program and its readers say to each other: the reader greets, and then for each
//! workbook the program sends its bytes and the reader what it read, each with its length
//! before it.

use std::io::{self, Read, Write};

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

use super::super::{guard::limits, read};
use crate::{finding::Refusal, raw::Book};

/// The version stands in it: after an update a running program would start the new one.
const GREETING: &[u8] = concat!("relator reader ", env!("CARGO_PKG_VERSION"), "\n").as_bytes();

/// The longest answer: a book within all limits of the guard is shorter by far.
const ANSWER: u64 = 96 << 20;

/// Reads workbooks from `input` until it ends, and writes to `output` what stands in them.
/// `before` is called before each.
///
/// # Errors
/// What came is not what the program sends, or nobody listens any more.
pub fn serve(
    mut input: impl Read,
    mut output: impl Write,
    mut before: impl FnMut(),
) -> io::Result<()> {
    output.write_all(GREETING)?;
    output.flush()?;
    loop {
        let mut length = [0; 8];
        match input.read_exact(&mut length) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
            other => other?,
        }
        let length = u64::from_le_bytes(length);
        if length > limits::FILE {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let mut bytes = Vec::new();
        input.by_ref().take(length).read_to_end(&mut bytes)?;
        before();
        let answer = postcard::to_stdvec(&read::read(&bytes)).map_err(io::Error::other)?;
        output.write_all(&(answer.len() as u64).to_le_bytes())?;
        output.write_all(&answer)?;
        output.flush()?;
    }
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

/// Has one workbook read.
pub(super) async fn exchange(
    to: &mut (impl AsyncWrite + Unpin),
    from: &mut (impl AsyncRead + Unpin),
    bytes: &[u8],
) -> io::Result<Result<Book, Refusal>> {
    to.write_u64_le(bytes.len() as u64).await?;
    to.write_all(bytes).await?;
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
        let read = exchange(&mut tokio::io::sink(), &mut &answer[..], b"x").await;
        assert_eq!(read.unwrap_err().kind(), io::ErrorKind::InvalidData);
    }

    #[test]
    fn a_reader_takes_no_file_that_the_program_would_not_send() {
        let input = (limits::FILE + 1).to_le_bytes();
        let mut output = Vec::new();
        assert!(serve(&input[..], &mut output, || ()).is_err());
        assert_eq!(output, GREETING);
    }
}
