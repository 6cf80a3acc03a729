//! What every kind does with an entry before and after its own rules.

use super::{
    Entry, Note, Read, availability,
    fold::{is_invisible, plain_text},
};
use crate::raw::Typed;

/// What spreadsheets show in a cell whose formula failed, where it is no one word in
/// capitals with `!` or `?` behind it.
const ERROR_CELLS: &[&str] = &["#N/A", "#N/D", "#ND", "#GETTING_DATA"];

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
    // No program shows a failed cell in so many words.
    let shown = match typed {
        Typed::Text(text) if text.len() < 100 => plain_text(text),
        _ => String::new(),
    };
    match typed {
        Typed::Error(_) => Some(Note::error("error_cell")),
        Typed::Unevaluated => Some(Note::error("formula_without_value")),
        Typed::Text(_) if is_error(shown.trim()) => Some(Note::error("error_cell")),
        Typed::Text(text) if text.trim() == Typed::Unevaluated.shown() => {
            Some(Note::error("formula_without_value"))
        }
        _ => None,
    }
}

/// Whether a text is what a failed cell shows: `#REF!`, `#¡DIV/0!`, `#¿NOMBRE?`, or a number
/// of LibreOffice's, `Err:508`. Programs write it in the language that they speak.
fn is_error(text: &str) -> bool {
    if let Some(word) = text.strip_prefix('#') {
        let word = word.strip_suffix(['!', '?']);
        let sign = |c: char| c.is_uppercase() || c.is_ascii_digit() || "¡¿/_".contains(c);
        return ERROR_CELLS.contains(&text)
            || word.is_some_and(|word| !word.is_empty() && word.chars().all(sign));
    }
    let numbered = ["Err", "Erro", "Error", "Erreur"].iter().find_map(|word| {
        let number = text.strip_prefix(word)?.trim_start();
        Some(number.strip_prefix(':')?.trim_start())
    });
    numbered.is_some_and(|number| number.len() == 3 && number.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::is_error;

    #[test]
    fn texts_that_only_look_like_a_failed_cell_are_texts() {
        for text in [
            "#1",
            "#",
            "#!",
            "#hashtag!",
            "#N/A or so",
            "Err: see below",
            "Err:5080",
            "Error",
        ] {
            assert!(!is_error(text), "{text}");
        }
    }

    #[test]
    fn a_failed_cell_is_known_in_the_language_of_each_program() {
        for text in [
            "#REF!",
            "#¡REF!",
            "#DIV/0!",
            "#¡DIV/0!",
            "#¿NOMBRE?",
            "#NOM?",
            "#¡VALOR!",
            "#NULO!",
            "#N/A",
            "#N/D",
            "#SPILL!",
            "#DESBORDAMIENTO!",
            "Err:508",
            "Erro:502",
            "Err : 522",
        ] {
            assert!(is_error(text), "{text}");
        }
    }
}
