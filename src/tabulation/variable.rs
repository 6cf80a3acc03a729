//! [`Variable`]: what a table has a line for: a field of a question, in one of its rows.

use crate::{
    address::{Address, Row},
    questionnaire::{Code, Field, Question, Questionnaire, Section, Shape},
};

/// A field of a question, in one of its rows. The items of a list are not told apart:
/// a field of a list is one variable.
#[derive(Debug, Clone, Copy)]
pub struct Variable<'a> {
    /// Its section.
    pub section: &'a Section,
    /// Its question.
    pub question: &'a Question,
    /// Its row, with *rows*.
    pub row: Option<&'a Code>,
    /// Its field.
    pub field: &'a Field,
}

impl<'a> Variable<'a> {
    /// Its address; of a list without an item, `C2.status`.
    pub fn address(&self) -> Address {
        Address {
            row: self.row.and_then(Code::row),
            ..self.question.address()
        }
        .at_field(self.field.code.as_deref())
    }

    /// The address of the question's row, or of the question.
    pub fn whole(&self) -> Address {
        self.address().at_field(None)
    }

    /// Its address in an item of its list.
    pub fn at_item(&self, item: u32) -> Address {
        self.address().at_row(Row::Number(item))
    }

    /// The addresses of every field of an item.
    pub fn item_addresses(question: &'a Question, item: u32) -> impl Iterator<Item = Address> + 'a {
        question.fields.iter().map(move |field| {
            question
                .address()
                .at_row(Row::Number(item))
                .at_field(field.code.as_deref())
        })
    }
}

/// Every variable in the order of the questionnaire: rows first, then fields.
pub fn variables(questionnaire: &Questionnaire) -> Vec<Variable<'_>> {
    let mut variables = Vec::new();
    for section in &questionnaire.sections {
        for question in &section.questions {
            let rows: Vec<Option<&Code>> = match &question.shape {
                Shape::One | Shape::List { .. } => vec![None],
                Shape::Rows(list) => list.codes.iter().map(Some).collect(),
            };
            for row in rows {
                variables.extend(question.fields.iter().map(|field| Variable {
                    section,
                    question,
                    row,
                    field,
                }));
            }
        }
    }
    variables
}
