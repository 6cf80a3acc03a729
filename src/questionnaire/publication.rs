//! [`Publication`]: which answer of a State says what of it may be published.

use crate::address::{Address, Row};

/// The question by which each State says, section by section, what may be published. A
/// section to which it does not agree, by another answer or by none, is withheld as a whole
/// from the public edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// A question with one choice per row, and a row per section.
    pub question: String,
    /// The codes by which a State agrees.
    pub agree: Vec<String>,
}

impl Publication {
    /// Where the answer about a section stands: its row is the section's code in small
    /// letters.
    pub fn address(&self, section: &str) -> Address {
        Address::question(&self.question).at_row(Row::Code(section.to_lowercase().into()))
    }
}
