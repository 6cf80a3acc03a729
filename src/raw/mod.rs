//! What somebody typed, exactly as a door received it.

mod book;

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

pub use book::{Book, Cell, Format, Sheet, Visibility, a1, from_a1, reference};

/// One thing that arrived, and where.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Raw {
    /// The page field or the cell.
    pub place: Place,
    /// What stood there.
    pub typed: Typed,
    /// The cell holds a formula of its own; `typed` is its stored result.
    pub formula: bool,
}

/// Where something was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The field of a page.
    Field(String),
    /// A cell of a workbook.
    Cell {
        /// The sheet's name, as the person sees it.
        sheet: SmolStr,
        /// The cell in A1 notation.
        cell: SmolStr,
    },
}

/// A value in the types that pages and spreadsheets know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Typed {
    /// Nothing, or nothing but white space.
    Blank,
    /// Text as typed. From a page everything is text.
    Text(String),
    /// A number cell.
    Number(f64),
    /// A date cell: ISO 8601 text, `2026-03-04` or with a time `2026-03-04T10:00:00`.
    Date(String),
    /// A cell of TRUE or FALSE.
    Bool(bool),
    /// An error cell: `#REF!`, `#N/A`.
    Error(String),
    /// A formula of which no result is stored.
    Unevaluated,
}

impl Raw {
    /// Text from the field of a page.
    pub fn field(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            place: Place::Field(name.into()),
            typed: Typed::text(text),
            formula: false,
        }
    }

    /// A value from the cell of a workbook.
    pub fn cell(sheet: impl Into<SmolStr>, cell: impl Into<SmolStr>, typed: Typed) -> Self {
        Self {
            place: Place::Cell {
                sheet: sheet.into(),
                cell: cell.into(),
            },
            typed,
            formula: false,
        }
    }
}

impl Typed {
    /// Text, or blank where there is nothing but white space.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.chars().all(char::is_whitespace) {
            Self::Blank
        } else {
            Self::Text(text)
        }
    }

    /// Nothing was typed.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Blank => true,
            Self::Text(text) => text.chars().all(char::is_whitespace),
            _ => false,
        }
    }

    /// What a person would see in the field: the text that is kept when it cannot be understood.
    pub fn shown(&self) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Text(text) | Self::Date(text) | Self::Error(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Bool(true) => "TRUE".into(),
            Self::Bool(false) => "FALSE".into(),
            Self::Unevaluated => "=…".into(),
        }
    }
}
