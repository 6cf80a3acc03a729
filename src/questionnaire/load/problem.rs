//! What the author of a questionnaire must mend ([`Problem`]) or translate ([`Gap`]).

use std::fmt;

use serde::Serialize;

use crate::locale::Locale;

/// Something in a questionnaire file that must be mended. In English, as the format is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The file's name.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The question in which it stands.
    pub question: Option<String>,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub mend: String,
}

/// A text that a language does not have; readers of that language see the default one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// Line of the text, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The question in which it stands.
    pub question: Option<String>,
    /// The language that is missing.
    pub language: Locale,
    /// The wording in the default language.
    pub text: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: ", self.file, self.line, self.column)?;
        if let Some(question) = &self.question {
            write!(f, "{question}: ")?;
        }
        write!(f, "{}; {}", self.what, self.mend)
    }
}
