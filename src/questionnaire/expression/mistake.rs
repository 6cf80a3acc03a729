//! [`Mistake`]: what is wrong with an expression, for its author.

/// Something in an expression that its author must mend.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}; {mend}")]
pub struct Mistake {
    /// Where: offset in bytes from the start of the expression's text, on the edge of a
    /// character.
    pub at: usize,
    /// What is wrong, in English, the language of the questionnaire format.
    pub message: String,
    /// How to mend it.
    pub mend: String,
}

impl Mistake {
    /// A mistake at this offset.
    pub fn new(at: usize, message: impl Into<String>, mend: impl Into<String>) -> Self {
        Self {
            at,
            message: message.into(),
            mend: mend.into(),
        }
    }
}
