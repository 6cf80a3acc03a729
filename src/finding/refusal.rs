//! [`Refusal`]: why a whole file is not read. Nothing of a refused file is stored.

use serde::{Deserialize, Serialize};

use super::{Damage, Finding, Looks, Plenty};
use crate::{
    locale::{Arg, count},
    raw::Place,
};

/// Why a whole workbook is refused. It is data about the file, like every finding, and
/// says what to do next.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Refusal {
    /// The file has no bytes.
    EmptyFile,
    /// It is something else than a spreadsheet.
    NotASpreadsheet(Looks),
    /// It is a text table with whatever ending.
    CsvRenamed,
    /// A password is needed to open it.
    PasswordProtected,
    /// Excel's format of before 2007.
    OldFormatXls,
    /// Excel's binary format.
    Xlsb,
    /// An OpenDocument spreadsheet as one flat file of XML.
    Fods,
    /// The file has more bytes than are read.
    TooLarge {
        /// The most that is read, in bytes.
        limit: u64,
    },
    /// More parts in the package, sheets, defined names or the like than are read.
    TooMany {
        /// What there is too much of.
        what: Plenty,
        /// The most that is read.
        limit: usize,
        /// The sheet in which it was noticed, where it is known.
        sheet: Option<String>,
    },
    /// It cannot be what a spreadsheet program wrote.
    Damaged {
        /// What is wrong.
        damage: Damage,
        /// The part of the package or the sheet in which it shows; empty for all of it.
        part: String,
        /// The cell in which it shows.
        place: Option<Place>,
    },
    /// It unpacks to more than is read: a bomb, or a sheet with millions of formatted rows.
    Inflates {
        /// The part of the package; empty for all of it.
        part: String,
        /// The most that is unpacked, in bytes.
        limit: u64,
    },
    /// A part declares a document type or entities, which no spreadsheet program writes.
    Doctype {
        /// The part of the package.
        part: String,
    },
    /// The table of texts claims more texts than it can hold.
    SharedStringsLie {
        /// How many it claims.
        declared: String,
    },
    /// Reading it took more memory or time than any State's workbook needs.
    TooDemanding,
    /// There is nothing in it that says for which State and round it was made.
    NoMeta,
    /// What it says about itself was changed or was not written by this installation.
    NotMadeHere,
    /// It belongs to another questionnaire.
    OtherQuestionnaire {
        /// The file's.
        found: String,
        /// The round's.
        expected: String,
    },
    /// It belongs to another version of the questionnaire.
    OtherVersion {
        /// The file's.
        found: String,
        /// The round's.
        expected: String,
    },
    /// It is another State's workbook.
    OtherState {
        /// The file's.
        found: String,
        /// The State that it was given for.
        expected: String,
    },
    /// It was made for another round.
    OtherRound {
        /// The file's.
        found: String,
        /// The round that it was given to.
        expected: String,
    },
    /// What stands where the State should be is no State of the round.
    NoSuchState {
        /// What stands there.
        found: String,
        /// The cell.
        place: Option<Place>,
    },
    /// What stands where the State should be is no State's name, or could be several's.
    StateUnclear {
        /// What stands there.
        found: String,
        /// The cell.
        place: Place,
        /// The States that may be meant, in the order of [`Locale::ALL`].
        ///
        /// [`Locale::ALL`]: crate::locale::Locale::ALL
        candidates: Box<[String; 4]>,
    },
}

impl Refusal {
    /// A damaged file: what is wrong, and in which part or sheet.
    pub fn damaged(damage: Damage, part: impl Into<String>) -> Self {
        Self::Damaged {
            damage,
            part: part.into(),
            place: None,
        }
    }

    /// More of something than is read.
    pub fn too_many(what: Plenty, limit: usize) -> Self {
        Self::TooMany {
            what,
            limit,
            sheet: None,
        }
    }

    /// Stable code in snake_case; it is the code of [`Refusal::finding`] too.
    pub fn code(&self) -> &'static str {
        match self {
            Self::EmptyFile => "empty_file",
            Self::NotASpreadsheet(_) => "not_a_spreadsheet",
            Self::CsvRenamed => "csv_renamed",
            Self::PasswordProtected => "password_protected",
            Self::OldFormatXls => "old_format_xls",
            Self::Xlsb => "xlsb",
            Self::Fods => "fods",
            Self::TooLarge { .. } => "too_large",
            Self::TooMany { what, .. } => match what {
                Plenty::Parts => "too_many_parts",
                Plenty::Sheets => "too_many_sheets",
                Plenty::Names => "too_many_names",
                Plenty::Formats => "too_many_formats",
                Plenty::Strings | Plenty::Text => "too_much_text",
                Plenty::Cells => "too_many_cells",
            },
            Self::Damaged { .. } => "damaged",
            Self::Inflates { .. } => "inflates",
            Self::Doctype { .. } => "doctype",
            Self::SharedStringsLie { .. } => "shared_strings_lie",
            Self::TooDemanding => "too_demanding",
            Self::NoMeta => "no_meta",
            Self::NotMadeHere => "not_made_here",
            Self::OtherQuestionnaire { .. } => "other_questionnaire",
            Self::OtherVersion { .. } => "other_version",
            Self::OtherState { .. } => "other_state",
            Self::OtherRound { .. } => "other_round",
            Self::NoSuchState { .. } => "no_such_state",
            Self::StateUnclear { .. } => "state_unclear",
        }
    }

    /// The same as a finding: always an error, with the sheet and cell where one exists.
    pub fn finding(&self) -> Finding {
        let finding = Finding::error(self.code());
        match self {
            Self::EmptyFile
            | Self::CsvRenamed
            | Self::PasswordProtected
            | Self::OldFormatXls
            | Self::Xlsb
            | Self::Fods
            | Self::TooDemanding
            | Self::NoMeta
            | Self::NotMadeHere => finding,
            Self::NotASpreadsheet(looks) => finding.with("looks", message(looks.words())),
            Self::TooLarge { limit } => finding.with("limit", mebibytes(*limit)),
            Self::TooMany { limit, sheet, .. } => finding
                .with("limit", count(*limit))
                .with("sheet", sheet.clone().unwrap_or_else(|| "—".into())),
            Self::Damaged {
                damage,
                part,
                place,
            } => {
                let finding = finding
                    .with("damage", message(damage.words()))
                    .with("part", named(part));
                match place {
                    Some(place) => finding.at(place.clone()),
                    None => finding,
                }
            }
            Self::Inflates { part, limit } => finding
                .with("part", named(part))
                .with("limit", mebibytes(*limit)),
            Self::Doctype { part } => finding.with("part", named(part)),
            Self::SharedStringsLie { declared } => finding.found(declared),
            Self::OtherQuestionnaire { found, expected }
            | Self::OtherVersion { found, expected }
            | Self::OtherState { found, expected }
            | Self::OtherRound { found, expected } => {
                finding.found(found).with("expected", expected.as_str())
            }
            Self::NoSuchState { found, place } => {
                let finding = finding.found(found);
                match place {
                    Some(place) => finding.at(place.clone()),
                    None => finding,
                }
            }
            Self::StateUnclear {
                found,
                place,
                candidates,
            } => {
                let candidates = Arg::Each(*candidates.clone());
                let finding = finding.with("candidates", candidates);
                finding.found(found).at(place.clone())
            }
        }
    }
}

fn message(id: &'static str) -> Arg {
    Arg::Message(id.into())
}

fn mebibytes(bytes: u64) -> Arg {
    Arg::Count(i64::try_from(bytes >> 20).unwrap_or(i64::MAX))
}

/// A part's name as far as a message needs it.
fn named(part: &str) -> Arg {
    match part {
        "" => message("whole-file"),
        part => part.chars().take(80).collect::<String>().into(),
    }
}
