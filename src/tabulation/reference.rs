//! [`Reference`]: which answers a condition reads. A public table must know, because an
//! answer that was asked for only under a condition gives the condition away.

use crate::{
    address::{Address, Row},
    questionnaire::{CodeList, Question, Questionnaire, expression::Expression},
};

/// One name `${…}` in a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reference {
    question: String,
    row: Rows,
    /// None is the unnamed field; in a list it is every field.
    field: Option<String>,
    every_field: bool,
}

/// The rows of the referenced question that a reference reads.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Rows {
    One(Row),
    /// The row in which the condition itself stands.
    Same,
    Every,
}

impl Reference {
    /// The answers that a condition of `question` reads. Where it is not plain which rows
    /// are meant, all of them are: withholding too much harms less than too little.
    pub(super) fn all(
        questionnaire: &Questionnaire,
        question: &Question,
        condition: &Expression,
    ) -> Vec<Self> {
        let text = &condition.text;
        let aggregates = ["sum", "min", "max", "count"]
            .iter()
            .any(|function| text.contains(function));
        names(text)
            .filter_map(|name| match name.parse::<Address>() {
                Ok(address) => {
                    let target = questionnaire.question(&address.question)?;
                    let same = !aggregates && same_list(question.rows(), target.rows());
                    Some(Self {
                        every_field: target.is_list() && address.field.is_none(),
                        row: match address.row {
                            Some(row) => Rows::One(row),
                            None if same => Rows::Same,
                            None => Rows::Every,
                        },
                        question: address.question.into(),
                        field: address.field.map(Into::into),
                    })
                }
                Err(_) => Some(Self {
                    question: question.code.clone(),
                    row: Rows::Same,
                    field: Some(name.to_owned()),
                    every_field: false,
                }),
            })
            .collect()
    }

    /// Whether a condition of `question` names anything that this questionnaire leaves out.
    pub(super) fn is_beyond(
        questionnaire: &Questionnaire,
        question: &Question,
        condition: &Expression,
    ) -> bool {
        names(&condition.text).any(|name| match name.parse::<Address>() {
            Ok(address) => {
                let target = questionnaire.question(&address.question);
                target.is_none_or(|target| {
                    let field = address.field.as_deref();
                    field.is_some() && target.field(field).is_none()
                })
            }
            Err(_) => question.field(Some(name)).is_none(),
        })
    }

    /// Whether the condition reads the list whose address as a whole this is.
    pub(super) fn reads_list(&self, whole: &Address) -> bool {
        self.question == whole.question && whole.row.is_none() && whole.field.is_none()
    }

    /// Whether the condition, standing at `row`, reads the answer at `address`.
    pub(super) fn reads(&self, address: &Address, row: Option<&Row>) -> bool {
        self.question == address.question
            && (self.every_field || self.field.as_deref() == address.field.as_deref())
            && match &self.row {
                Rows::One(only) => address.row.as_ref() == Some(only),
                Rows::Same => address.row.as_ref() == row,
                Rows::Every => true,
            }
    }
}

/// What stands in `${…}`.
fn names(text: &str) -> impl Iterator<Item = &str> {
    let behind = text.split("${").skip(1);
    behind
        .filter_map(|rest| rest.split('}').next())
        .map(str::trim)
}

fn same_list(
    here: Option<&std::sync::Arc<CodeList>>,
    there: Option<&std::sync::Arc<CodeList>>,
) -> bool {
    matches!((here, there), (Some(here), Some(there)) if here.name == there.name)
}
