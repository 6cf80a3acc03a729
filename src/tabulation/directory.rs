//! [`Directory`]: whom to contact, over all questions that ask for it.

use super::{Cell, Mark, Reading, Tabulation, Variable};
use crate::{
    questionnaire::{Analysis, Field, Question},
    texts::Texts,
};

/// The persons and authorities whom the States named, in one table.
#[derive(Debug, Clone)]
pub struct Directory<'a> {
    /// Their particulars, across: of fields that several questions word alike, one.
    pub columns: Vec<&'a Texts>,
    /// By State, then in the order of the questionnaire. A State that named nobody has one
    /// line that says why.
    pub contacts: Vec<Contact<'a>>,
}

/// A person or an authority.
#[derive(Debug, Clone)]
pub struct Contact<'a> {
    /// The State's place in [`Tabulation::readings`].
    pub state: usize,
    /// For what; and, in the order of the columns, what was said of them.
    pub named: Result<(&'a Question, Vec<Option<Cell>>), Mark>,
}

/// Whether the questionnaire asks whom to contact.
pub fn has_directory(tabulation: &Tabulation<'_>) -> bool {
    questions(tabulation).next().is_some()
}

fn questions<'t>(tabulation: &'t Tabulation<'_>) -> impl Iterator<Item = &'t Question> {
    let questions = tabulation.scope.questionnaire.questions();
    questions.filter(|question| question.analysis == Analysis::Directory)
}

/// Everybody whom this edition shows.
pub fn directory<'t>(tabulation: &'t Tabulation<'_>) -> Directory<'t> {
    let mut columns: Vec<&Texts> = Vec::new();
    for question in questions(tabulation) {
        for field in &question.fields {
            let wording = wording(question, field);
            if !columns.contains(&wording) {
                columns.push(wording);
            }
        }
    }
    let mut contacts = Vec::new();
    for (state, reading) in tabulation.readings.iter().enumerate() {
        let before = contacts.len();
        for question in questions(tabulation) {
            let lines = of_question(tabulation, reading, question, &columns);
            contacts.extend(lines.map(|cells| Contact {
                state,
                named: Ok((question, cells)),
            }));
        }
        let first = questions(tabulation).next();
        if let Some(first) = first.filter(|_| contacts.len() == before) {
            contacts.push(Contact {
                state,
                named: Err(reading.mark(&first.address())),
            });
        }
    }
    Directory { columns, contacts }
}

/// The wording of a particular: also that of a question's first field, which elsewhere is
/// the question's.
fn wording<'a>(question: &'a Question, field: &'a Field) -> &'a Texts {
    field.text.as_ref().unwrap_or(&question.text)
}

/// The cells of each item, or of the question where it is no list and something was said.
fn of_question<'t>(
    tabulation: &'t Tabulation<'_>,
    reading: &'t Reading<'_>,
    question: &'t Question,
    columns: &'t [&'t Texts],
) -> impl Iterator<Item = Vec<Option<Cell>>> + 't {
    let addresses: Vec<Vec<_>> = match question.is_list() {
        true => reading
            .items(question)
            .iter()
            .map(|item| Variable::item_addresses(question, *item).collect())
            .collect(),
        false => {
            let fields = question.fields.iter();
            let addresses = fields.map(|field| question.address().at_field(field.code.as_deref()));
            vec![addresses.collect()]
        }
    };
    let said = addresses.into_iter().filter(|addresses| {
        let mut addresses = addresses.iter();
        addresses.any(|address| reading.answer(address).is_some())
    });
    said.map(move |addresses| {
        let mut cells = vec![None; columns.len()];
        for (field, address) in question.fields.iter().zip(&addresses) {
            let column = columns
                .iter()
                .position(|of| *of == wording(question, field));
            if let Some(column) = column {
                cells[column] = Some(Cell::at(tabulation, reading, field, address));
            }
        }
        cells
    })
}
