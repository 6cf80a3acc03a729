//! What an expression may name: [`Names`]; and where it stands: [`Context`].

use super::Type;
use crate::{
    address::Address,
    questionnaire::{CodeList, Field, Question, Questionnaire, Shape},
};

/// The questions and lists that expressions may name.
pub trait Names {
    /// The question with this code.
    fn question(&self, code: &str) -> Option<Asked>;

    /// The codes of all questions, for suggestions.
    fn questions(&self) -> Vec<String>;

    /// The code list with this name.
    fn list(&self, name: &str) -> Option<&CodeList>;
}

/// What an expression must know of a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// How often its fields stand.
    pub stands: Stands,
    /// Each field's code (`None` is the unnamed one) and what it is.
    pub fields: Vec<(Option<String>, Type)>,
}

/// How often a question's fields stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stands {
    /// Once.
    Once,
    /// Once per row of the list with this name.
    PerRow(String),
    /// Any number of times.
    PerItem,
}

/// Where an expression stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Context<'a> {
    /// The question that it belongs to.
    pub question: &'a str,
    /// It may be evaluated once per row or item of its question.
    pub each: bool,
    /// The field that `.` means, without a row: `C3.status`; none where there is no single
    /// one.
    pub this: Option<Address>,
}

impl<'a> Context<'a> {
    /// An expression about a question as a whole.
    pub fn question(question: &'a str) -> Self {
        Self {
            question,
            each: false,
            this: None,
        }
    }

    /// An expression about each row or item of a question.
    pub fn each(question: &'a str) -> Self {
        Self {
            each: true,
            ..Self::question(question)
        }
    }

    /// The same place, where `.` is this field of the question.
    #[must_use]
    pub fn at(mut self, field: Option<&str>) -> Self {
        self.this = Some(Address::question(self.question).at_field(field));
        self
    }
}

impl Asked {
    /// What an expression must know of this question.
    pub fn of(shape: &Shape, fields: &[Field]) -> Self {
        Self {
            stands: match shape {
                Shape::One => Stands::Once,
                Shape::Rows(list) => Stands::PerRow(list.name.clone()),
                Shape::List { .. } => Stands::PerItem,
            },
            fields: fields
                .iter()
                .map(|field| (field.code.clone(), field.kind.operand()))
                .collect(),
        }
    }

    /// What the field with this code is.
    pub(super) fn field(&self, code: Option<&str>) -> Option<&Type> {
        self.fields
            .iter()
            .find(|(known, _)| known.as_deref() == code)
            .map(|(_, of)| of)
    }
}

impl Names for Questionnaire {
    fn question(&self, code: &str) -> Option<Asked> {
        let question: &Question = Self::question(self, code)?;
        Some(Asked::of(&question.shape, &question.fields))
    }

    fn questions(&self) -> Vec<String> {
        Self::questions(self)
            .map(|question| question.code.clone())
            .collect()
    }

    fn list(&self, name: &str) -> Option<&CodeList> {
        self.lists.get(name).map(AsRef::as_ref)
    }
}
