//! A file that the browser saves and never shows.

use rocket::{
    Responder,
    http::{ContentType, Header},
};

/// A file with its name; the name comes from our own data.
#[derive(Debug, Responder)]
pub(super) struct Download {
    bytes: Vec<u8>,
    kind: ContentType,
    name: Header<'static>,
}

impl Download {
    /// A spreadsheet.
    pub(super) fn workbook(name: &str, bytes: Vec<u8>) -> Self {
        let kind = ContentType::new(
            "application",
            "vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        );
        Self::of(name, bytes, kind)
    }

    /// An archive.
    pub(super) fn zip(name: &str, bytes: Vec<u8>) -> Self {
        Self::of(name, bytes, ContentType::ZIP)
    }

    /// A JSON document.
    pub(super) fn json(name: &str, text: String) -> Self {
        Self::of(name, text.into_bytes(), ContentType::JSON)
    }

    /// A file of another media type; one that is none is a file of bytes.
    pub(super) fn other(name: &str, bytes: Vec<u8>, media: &str) -> Self {
        let kind = media.parse().unwrap_or(ContentType::Binary);
        Self::of(name, bytes, kind)
    }

    fn of(name: &str, bytes: Vec<u8>, kind: ContentType) -> Self {
        // Ids of rounds, codes of States and of languages: anything else would be a mistake
        // of ours, and a header is no place for it.
        let name: String = name
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
            .collect();
        Self {
            bytes,
            kind,
            name: Header::new(
                "Content-Disposition",
                format!("attachment; filename=\"{name}\""),
            ),
        }
    }
}
