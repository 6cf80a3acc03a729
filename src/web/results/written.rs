//! What the States wrote: texts, dates and files, the items of lists, and remarks.

use super::{super::reading::foreign, StateLink, View};
use crate::{
    address::Address,
    questionnaire::{Content, Field, Question, Value, kinds::show_number},
    tabulation::{Cell, Mark, Reading, Tabulation, Variable, listing},
};

/// What one State wrote.
#[derive(Debug)]
pub(super) struct Written {
    pub(super) state: StateLink,
    pub(super) said: Said,
}

/// Words, with their language where it is another than the page's.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) text: String,
    pub(super) lang: Option<&'static str>,
}

/// The items of a list, one per line.
#[derive(Debug)]
pub(super) struct Items {
    pub(super) fields: Vec<String>,
    pub(super) lines: Vec<(StateLink, Vec<Said>)>,
}

/// The answers to `variable`, in the order of the States; of a list those of all its items.
pub(super) fn answers(view: View<'_>, variable: &Variable<'_>) -> Vec<Written> {
    let of = |reading: &Reading<'_>| {
        let addresses = reading.addresses(variable).into_iter();
        let written = addresses.filter_map(|address| {
            reading.answer(&address)?;
            Some(Written {
                state: view.state(reading, variable.question),
                said: said(view.tabulation, reading, variable.field, &address),
            })
        });
        written.collect::<Vec<_>>()
    };
    view.tabulation.readings.iter().flat_map(of).collect()
}

/// The remarks beside the answers to `question`.
pub(super) fn remarks(view: View<'_>, question: &Question) -> Vec<Written> {
    let readings = view.tabulation.readings.iter();
    let remarks = readings.filter_map(|reading| {
        let (answer, remark) = reading.remark(question)?;
        Some(Written {
            state: view.state(reading, question),
            said: Said {
                text: remark.text.clone(),
                lang: foreign(answer.language, view.frame.locale),
            },
        })
    });
    remarks.collect()
}

impl Items {
    /// What the States have in the list of `question`.
    pub(super) fn of(view: View<'_>, question: &Question) -> Self {
        let tabulation = view.tabulation;
        let fields = question.fields.iter();
        let entries = listing(tabulation, question).entries.into_iter();
        let lines = entries.filter_map(|entry| {
            let (item, _) = entry.item.ok()?;
            let reading = &tabulation.readings[entry.state];
            let fields = question
                .fields
                .iter()
                .zip(Variable::item_addresses(question, item));
            let words = fields.map(|(field, address)| said(tabulation, reading, field, &address));
            let state = view.state(reading, question);
            Some((state, words.collect()))
        });
        Self {
            fields: fields
                .map(|field| {
                    question
                        .text_of(field)
                        .in_(tabulation.scope.locale)
                        .to_owned()
                })
                .collect(),
            lines: lines.collect(),
        }
    }
}

/// What a State says at an address; nothing where it left it open.
fn said(
    tabulation: &Tabulation<'_>,
    reading: &Reading<'_>,
    field: &Field,
    address: &Address,
) -> Said {
    let locale = tabulation.scope.locale;
    let written = |text: &str, language| Said {
        text: text.to_owned(),
        lang: foreign(language, locale),
    };
    let own = |text: String| Said { text, lang: None };
    let Some(answer) = reading.answer(address) else {
        return own(match reading.mark(address) {
            Mark::NotAnswered => String::new(),
            mark => tabulation.scope.words_for(mark),
        });
    };
    match &answer.content {
        Content::Value(Value::Text(text)) | Content::Unread(text) => written(text, answer.language),
        Content::Value(value) => own(field.kind.show(value, locale)),
        Content::Availability(_) | Content::Remark(_) => own(String::new()),
    }
}

/// What a table's cell says.
pub(super) fn shown(tabulation: &Tabulation<'_>, cell: &Cell) -> String {
    match cell {
        Cell::Code { label, .. } => label.clone(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => show_number(*number, tabulation.scope.locale),
        Cell::Mark(mark) => tabulation.scope.words_for(*mark),
    }
}
