//! The language of conditions and checks: the subset of XLSForm that questionnaire
//! authors of this field already know.

mod nearest;

pub use nearest::nearest;

/// What an operand or a result is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    /// True, false, or undetermined.
    Truth,
    /// A number.
    Number,
    /// A text.
    Text,
    /// A date.
    Date,
    /// One code of the list with this name.
    Code(String),
    /// Several codes of the list with this name.
    Codes(String),
    /// A file: it can only be answered or not.
    File,
}

/// A condition or rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Expression {
    /// As the questionnaire writes it.
    pub text: String,
}
