//! [`Listing`]: what the States wrote into a list, and in free text.

use super::{Cell, Mark, Reading, Tabulation, variables};
use crate::{
    locale::Locale,
    questionnaire::{Content, Question, Value, kinds::Tally},
};

/// The items of one list question, over all invited States.
#[derive(Debug, Clone)]
pub struct Listing<'a> {
    /// The question; its fields are the columns.
    pub question: &'a Question,
    /// In the order of [`Tabulation::readings`], then of the items' numbers. A State
    /// without items has one entry that says why.
    pub entries: Vec<Entry>,
}

/// One item of one State, or why there is none.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The State's place in [`Tabulation::readings`].
    pub state: usize,
    /// The item's permanent number, and one cell per field; or why there is none.
    pub item: Result<(u32, Vec<Cell>), Mark>,
}

/// The items of `question`, which is a list.
pub fn listing<'a>(tabulation: &Tabulation<'_>, question: &'a Question) -> Listing<'a> {
    let mut entries = Vec::new();
    for (state, reading) in tabulation.readings.iter().enumerate() {
        let items = reading.items(question);
        if items.is_empty() {
            entries.push(Entry {
                state,
                item: Err(reading.mark(&question.address())),
            });
        }
        entries.extend(items.iter().map(|item| Entry {
            state,
            item: Ok((*item, cells(tabulation, reading, question, *item))),
        }));
    }
    Listing { question, entries }
}

fn cells(
    tabulation: &Tabulation<'_>,
    reading: &Reading<'_>,
    question: &Question,
    item: u32,
) -> Vec<Cell> {
    let addresses = super::Variable::item_addresses(question, item);
    question
        .fields
        .iter()
        .zip(addresses)
        .map(|(field, address)| Cell::at(tabulation, reading, field, &address))
        .collect()
}

/// A free text or a remark, in the language in which it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextAnswer {
    /// Where it stands: `C1.comment`, `C1@remark`.
    pub address: String,
    /// The question's wording in the language of the tables.
    pub question: String,
    /// The State's place in [`Tabulation::readings`].
    pub state: usize,
    /// The language in which it was written.
    pub language: Locale,
    /// It is a remark beside the answers.
    pub remark: bool,
    /// The text.
    pub text: String,
}

/// Every free text outside lists, and every remark, by question and State.
pub fn text_answers(tabulation: &Tabulation<'_>) -> Vec<TextAnswer> {
    let locale = tabulation.scope.locale;
    let all = variables(&tabulation.scope.questionnaire);
    let mut texts = Vec::new();
    for question in tabulation.scope.questionnaire.questions() {
        let free = all.iter().filter(|variable| {
            variable.question.code == question.code
                && !question.is_list()
                && variable.field.kind.tally() == Tally::Listed
        });
        for variable in free {
            let address = variable.address();
            for (state, reading) in tabulation.readings.iter().enumerate() {
                let Some(answer) = reading.answer(&address) else {
                    continue;
                };
                if let Content::Value(Value::Text(text)) | Content::Unread(text) = &answer.content {
                    texts.push(TextAnswer {
                        address: address.to_string(),
                        question: question.text_of(variable.field).in_(locale).to_owned(),
                        state,
                        language: answer.language,
                        remark: false,
                        text: text.clone(),
                    });
                }
            }
        }
        for (state, reading) in tabulation.readings.iter().enumerate() {
            if let Some((answer, remark)) = reading.remark(question) {
                texts.push(TextAnswer {
                    address: format!("{}@remark", question.code),
                    question: question.text.in_(locale).to_owned(),
                    state,
                    language: answer.language,
                    remark: true,
                    text: remark.text.clone(),
                });
            }
        }
    }
    texts
}
