//! A file that the browser saves and never shows.

use rocket::{
    Either, Responder,
    http::{ContentType, Header},
    tokio::fs::File,
};

use crate::{error::Error, store::Scratch};

/// A file with its name; the name comes from our own data.
#[derive(Debug, Responder)]
pub(super) struct Download {
    body: Either<Vec<u8>, File>,
    kind: ContentType,
    name: Header<'static>,
}

impl Download {
    /// A spreadsheet.
    pub(super) fn workbook(name: &str, bytes: Vec<u8>) -> Self {
        Self::of(name, Either::Left(bytes), spreadsheet())
    }

    /// One that is read from the disk while it is sent.
    pub(super) fn workbook_from(name: &str, made: Scratch) -> Result<Self, Error> {
        Ok(Self::of(name, Either::Right(made.stream()?), spreadsheet()))
    }

    /// An archive.
    pub(super) fn zip(name: &str, bytes: Vec<u8>) -> Self {
        Self::of(name, Either::Left(bytes), ContentType::ZIP)
    }

    /// A JSON document.
    pub(super) fn json(name: &str, text: String) -> Self {
        Self::of(name, Either::Left(text.into_bytes()), ContentType::JSON)
    }

    /// A file of another media type, read from the disk while it is sent; one that is none is
    /// a file of bytes.
    pub(super) fn other_from(name: &str, made: Scratch, media: &str) -> Result<Self, Error> {
        let kind = media.parse().unwrap_or(ContentType::Binary);
        Ok(Self::of(name, Either::Right(made.stream()?), kind))
    }

    fn of(name: &str, body: Either<Vec<u8>, File>, kind: ContentType) -> Self {
        // Ids of rounds, codes of States and of languages: anything else would be a mistake
        // of ours, and a header is no place for it.
        let name: String = name
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
            .collect();
        Self {
            body,
            kind,
            name: Header::new(
                "Content-Disposition",
                format!("attachment; filename=\"{name}\""),
            ),
        }
    }
}

fn spreadsheet() -> ContentType {
    ContentType::new(
        "application",
        "vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    )
}
