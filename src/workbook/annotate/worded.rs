//! [`Notes`]: what a copy is to say, in words. They are found where the findings are, in the
//! program itself; whoever edits the bytes of a stranger gets texts, and not many.

use serde::{Deserialize, Serialize};

use crate::{
    finding::{Finding, Severity},
    locale::Locale,
    raw::{Place, from_a1},
    workbook::style::cut,
};

/// So many findings are noted; nobody mends more in one go, and a hostile file can have
/// one in each cell.
const MOST: usize = 5_000;
/// UTF-16 units of a message.
const MESSAGE: usize = 4_000;
/// Characters of what was found that are shown.
const FOUND: usize = 300;

/// What a copy says, in the person's language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Notes {
    /// The language.
    pub(super) language: Locale,
    /// One for each finding, as many as are noted.
    pub(super) notes: Vec<Note>,
    /// How many findings more there are.
    pub(super) more: usize,
}

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Note {
    pub(super) severity: Severity,
    /// The sheet's name, and row and column from 0; none for what is about the whole file.
    pub(super) place: Option<(String, (u32, u32))>,
    /// The answer's address.
    pub(super) question: String,
    /// What was found.
    pub(super) found: String,
    /// What is wrong, and how to mend it.
    pub(super) message: String,
}

impl Notes {
    /// Findings in the words of a language.
    pub fn of(findings: &[Finding], language: Locale) -> Self {
        let notes = findings.iter().take(MOST);
        Self {
            language,
            notes: notes.map(|finding| Note::of(finding, language)).collect(),
            more: findings.len().saturating_sub(MOST),
        }
    }
}

impl Note {
    fn of(finding: &Finding, language: Locale) -> Self {
        let address = finding.address.as_ref();
        Self {
            severity: finding.severity,
            place: finding.place.as_ref().and_then(|place| match place {
                Place::Cell { sheet, cell } => Some((sheet.to_string(), from_a1(cell)?)),
                Place::Field(_) => None,
            }),
            question: address.map(ToString::to_string).unwrap_or_default(),
            found: shown(finding.found.as_deref().unwrap_or_default()),
            message: cut(&finding.message(language), MESSAGE),
        }
    }
}

/// What was found, as far as it is shown.
fn shown(found: &str) -> String {
    match found.char_indices().nth(FOUND) {
        Some((end, _)) => format!("{}…", &found[..end]),
        None => found.to_owned(),
    }
}
