//! [`Edition`]: for whom the tables are made, and what they leave out.

use serde::{Deserialize, Serialize};

use crate::questionnaire::{Publish, Questionnaire};

/// For whom.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edition {
    /// For anybody: no personal field, no restricted question, no internal remark, and
    /// nothing that a State withheld.
    Public,
    /// For the secretariat: everything that was submitted.
    #[default]
    Restricted,
}

impl Edition {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Restricted, Self::Public];

    /// The edition with this code.
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|edition| edition.code() == code)
    }

    /// Its code: `public`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Restricted => "restricted",
        }
    }

    /// The program's message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::Public => "regional-edition-public",
            Self::Restricted => "regional-edition-restricted",
        }
    }

    /// The program's message that says for whom it is.
    pub fn about(self) -> &'static str {
        match self {
            Self::Public => "regional-edition-public-about",
            Self::Restricted => "regional-edition-restricted-about",
        }
    }

    /// The questionnaire as this edition shows it. A question of which no field is left
    /// goes too, and so does a section without questions.
    pub fn questionnaire(self, questionnaire: &Questionnaire) -> Questionnaire {
        let mut shown = questionnaire.clone();
        if self == Self::Restricted {
            return shown;
        }
        for section in &mut shown.sections {
            for question in &mut section.questions {
                question.fields.retain(|field| !field.personal);
            }
            section.questions.retain(|question| {
                question.publish == Publish::Public && !question.fields.is_empty()
            });
        }
        shown
            .sections
            .retain(|section| !section.questions.is_empty());
        shown
    }
}
