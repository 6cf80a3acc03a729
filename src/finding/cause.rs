//! What a refusal is about, in more detail than its code.

use serde::{Deserialize, Serialize};

/// What a file that is not a spreadsheet looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Looks {
    /// A picture.
    Picture,
    /// A PDF.
    Pdf,
    /// A text document of a word processor.
    Document,
    /// A presentation.
    Slides,
    /// A document of Apple's iWork.
    Iwork,
    /// A web page or other marked-up text.
    Markup,
    /// An archive of files.
    Archive,
    /// Nothing that is known here.
    Unknown,
}

/// What there is too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Plenty {
    /// Parts of the package.
    Parts,
    /// Sheets.
    Sheets,
    /// Defined names.
    Names,
    /// Cell formats.
    Formats,
    /// Different texts.
    Strings,
    /// Filled cells.
    Cells,
    /// Characters in cells.
    Text,
}

/// How a file is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Damage {
    /// Its end is missing.
    Truncated,
    /// A part does not have the checksum or the size that the package says.
    Checksum,
    /// A part that another one points to is not there.
    MissingPart,
    /// Two parts, sheets or cells have one name.
    Twice,
    /// A part is not what its place asks for.
    Unreadable,
}

impl Looks {
    /// The id of the program's words for it.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Picture => "looks-picture",
            Self::Pdf => "looks-pdf",
            Self::Document => "looks-document",
            Self::Slides => "looks-slides",
            Self::Iwork => "looks-iwork",
            Self::Markup => "looks-markup",
            Self::Archive => "looks-archive",
            Self::Unknown => "looks-unknown",
        }
    }
}

impl Damage {
    /// The id of the program's words for it.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Truncated => "damage-truncated",
            Self::Checksum => "damage-checksum",
            Self::MissingPart => "damage-missing-part",
            Self::Twice => "damage-twice",
            Self::Unreadable => "damage-unreadable",
        }
    }
}
