//! What every kind does with an entry before and after its own rules.

use super::{
    Entry, Note, Read, availability,
    fold::{is_invisible, plain_text},
};
use crate::raw::Typed;

/// What spreadsheets show in a cell whose formula failed.
const ERROR_CELLS: &[&str] = &[
    "#REF!",
    "#N/A",
    "#VALUE!",
    "#DIV/0!",
    "#NAME?",
    "#NULL!",
    "#NUM!",
    "#SPILL!",
    "#CALC!",
    "#GETTING_DATA",
];

/// Reads the single entry of a field: blanks and failed cells are settled here; what
/// `understand` does not understand may still be a word for *not available*.
pub fn read(entries: &[Entry<'_>], understand: impl FnOnce(&Typed) -> Result<Read, Note>) -> Read {
    let Some(typed) = entries.first().map(|entry| entry.typed) else {
        return Read::nothing();
    };
    if is_blank(typed) {
        return Read::nothing();
    }
    if let Some(note) = failed(typed) {
        return Read::unread(typed, note);
    }
    understand(typed).unwrap_or_else(|note| {
        availability::any(typed).unwrap_or_else(|| Read::unread(typed, note))
    })
}

/// Nothing that a person could see was typed.
pub fn is_blank(typed: &Typed) -> bool {
    match typed {
        Typed::Text(text) => is_invisible(text),
        typed => typed.is_blank(),
    }
}

/// A failed cell is no blank. Its text counts as one too: that is how it comes back when
/// the kept text is written into the next workbook.
pub fn failed(typed: &Typed) -> Option<Note> {
    let shown = match typed {
        Typed::Text(text) => plain_text(text),
        _ => String::new(),
    };
    match typed {
        Typed::Error(_) => Some(Note::error("error_cell")),
        Typed::Unevaluated => Some(Note::error("formula_without_value")),
        Typed::Text(_) if ERROR_CELLS.contains(&shown.trim()) => Some(Note::error("error_cell")),
        Typed::Text(text) if text.trim() == Typed::Unevaluated.shown() => {
            Some(Note::error("formula_without_value"))
        }
        _ => None,
    }
}
