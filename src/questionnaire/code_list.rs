//! [`CodeList`]: a closed list of answer codes with labels in every language.

use serde::{Deserialize, Serialize};

use crate::texts::Texts;

/// A closed list of codes: the options of a choice, or the rows of a question.
#[derive(Debug, Clone, PartialEq)]
pub struct CodeList {
    /// The list's name in the questionnaire.
    pub name: String,
    /// The round supplies the codes (recommendations, years).
    pub from_round: bool,
    /// The codes in order.
    pub codes: Vec<Code>,
}

/// One code and its wording.
#[derive(Debug, Clone, PartialEq)]
pub struct Code {
    /// snake_case, or a number for the rows of a round: `2025`.
    pub code: String,
    /// The label.
    pub text: Texts,
    /// What the code covers.
    pub help: Option<Texts>,
    /// Excludes all others where several may be chosen ("None").
    pub exclusive: bool,
    /// Its colour in the country matrix.
    pub tone: Tone,
    /// Its weight in a weighted ranking.
    pub weight: Option<f64>,
    /// Other spellings that people type for it, parted by `|`.
    pub forms: Option<Texts>,
}

/// How a code reads at a glance; always shown beside the word, never alone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// In place.
    Positive,
    /// Partly in place.
    Partial,
    /// Not in place.
    Negative,
    /// Says nothing good or bad.
    #[default]
    Neutral,
}

impl CodeList {
    /// The code named `code`.
    pub fn find(&self, code: &str) -> Option<&Code> {
        self.codes.iter().find(|known| known.code == code)
    }

    /// The place of `code` in the list, from 0.
    pub fn position(&self, code: &str) -> Option<usize> {
        self.codes.iter().position(|known| known.code == code)
    }
}
