//! Marks beside an option: `X`, `✓`, yes and no in four languages.

use super::fold::fold;
use crate::raw::Typed;

/// Yes, as people type it, folded.
const YES: &[&str] = &[
    "yes",
    "y",
    "si",
    "s",
    "sim",
    "oui",
    "true",
    "verdadero",
    "verdadeiro",
    "vrai",
];
/// No, as people type it, folded.
const NO: &[&str] = &["no", "n", "nao", "non", "false", "falso", "faux"];
/// A mark in a box. The Cyrillic letter and the multiplication sign look like the Latin X.
const MARKS: &[&str] = &["x", "х", "×", "✓", "✔", "☑", "☒", "√", "✔\u{FE0F}"];

/// Whether the word means yes or no; none where it means neither.
pub fn yes_or_no(folded: &str) -> Option<bool> {
    if YES.contains(&folded) {
        Some(true)
    } else {
        NO.contains(&folded).then_some(false)
    }
}

/// Whether the option beside which this stands is chosen; none where that is unclear.
pub fn mark(typed: &Typed) -> Option<bool> {
    match typed {
        Typed::Blank => Some(false),
        Typed::Bool(chosen) => Some(*chosen),
        Typed::Number(1.0) => Some(true),
        Typed::Number(0.0) => Some(false),
        Typed::Text(text) => {
            let folded = fold(text);
            match folded.as_str() {
                "" | "0" | "☐" => Some(false),
                "1" => Some(true),
                _ if MARKS.contains(&folded.as_str()) => Some(true),
                _ => yes_or_no(&folded),
            }
        }
        Typed::Number(_) | Typed::Date(_) | Typed::Error(_) | Typed::Unevaluated => None,
    }
}
