//! [`profile`]: what a delegate wants to see of one State on one page.

use super::{Cell, Mark, Reading, Tabulation, Variable, variables};
use crate::questionnaire::{Analysis, Code, Field, Question, Shape, kinds::Tally};

/// A core question, and the State's answer to it in one cell: a code with its colour; of
/// rows, how many have each answer; of a list, its items by their first field.
pub fn profile<'t>(
    tabulation: &'t Tabulation<'_>,
    reading: &Reading<'_>,
) -> Vec<(&'t Question, Cell)> {
    let questions = tabulation.scope.questionnaire.questions();
    let shown = questions.filter(|question| is_shown(question));
    shown
        .map(|question| (question, answer(tabulation, reading, question)))
        .collect()
}

/// Whether there is anything to make profiles of.
pub fn has_profiles(tabulation: &Tabulation<'_>) -> bool {
    tabulation.scope.questionnaire.questions().any(is_shown)
}

/// What the questionnaire calls core, without what is about the response and without persons.
fn is_shown(question: &Question) -> bool {
    question.core
        && !matches!(
            question.analysis,
            Analysis::None | Analysis::Register | Analysis::Directory
        )
}

fn answer(tabulation: &Tabulation<'_>, reading: &Reading<'_>, question: &Question) -> Cell {
    let Some(first) = question.fields.first() else {
        return Cell::Mark(Mark::NotAnswered);
    };
    let cell = |address| Cell::at(tabulation, reading, first, &address);
    let said: Vec<String> = match &question.shape {
        Shape::One => return cell(question.address().at_field(first.code.as_deref())),
        Shape::List { .. } => {
            let items = reading.items(question).iter();
            let addresses = items.filter_map(|item| {
                let mut fields = Variable::item_addresses(question, *item);
                fields.next()
            });
            let cells = addresses.map(cell);
            cells.filter_map(|cell| words(&cell)).collect()
        }
        Shape::Rows(_) if first.kind.tally() == Tally::Codes => {
            by_answer(tabulation, reading, question, first)
        }
        Shape::Rows(rows) => {
            let row = |code: &Code| {
                let address = |field: &Field| {
                    let row = question.address().at_row(code.row()?);
                    Some(row.at_field(field.code.as_deref()))
                };
                let said = question.fields.iter().filter_map(|field| {
                    let cell = Cell::at(tabulation, reading, field, &address(field)?);
                    let name = question.text_of(field).in_(tabulation.scope.locale);
                    Some(format!("{name} {}", words(&cell)?))
                });
                let said: Vec<String> = said.collect();
                let label = code.text.in_(tabulation.scope.locale);
                (!said.is_empty()).then(|| format!("{label}: {}", said.join(", ")))
            };
            rows.codes.iter().filter_map(row).collect()
        }
    };
    if said.is_empty() {
        Cell::Mark(whole(reading, question))
    } else {
        Cell::Text(said.join("; "))
    }
}

/// How many rows have each answer, in the order of the list.
fn by_answer(
    tabulation: &Tabulation<'_>,
    reading: &Reading<'_>,
    question: &Question,
    field: &Field,
) -> Vec<String> {
    let rows = variables(&tabulation.scope.questionnaire).into_iter();
    let rows = rows.filter(|of| {
        of.question.code == question.code && of.field.code == field.code && of.row.is_some()
    });
    let given: Vec<&str> = rows.flat_map(|row| reading.codes(&row)).collect();
    let codes = field.kind.list().map_or(&[][..], |list| &list.codes);
    let counts = codes.iter().filter_map(|code| {
        let count = given.iter().filter(|given| **given == code.code).count();
        let label = code.text.in_(tabulation.scope.locale);
        (count > 0).then(|| format!("{label} {count}"))
    });
    counts.collect()
}

/// How a question without any value stands: as most of its rows do.
fn whole(reading: &Reading<'_>, question: &Question) -> Mark {
    if reading.submission.is_none() {
        return Mark::NoResponse;
    }
    if question.is_list() {
        return reading.mark(&question.address());
    }
    let rows = question.rows().map_or(&[][..], |rows| &rows.codes);
    let addresses = rows.iter().flat_map(|code| {
        question.fields.iter().filter_map(move |field| {
            let row = question.address().at_row(code.row()?);
            Some(row.at_field(field.code.as_deref()))
        })
    });
    let marks: Vec<Mark> = addresses.map(|address| reading.mark(&address)).collect();
    Mark::WITHOUT_VALUE
        .into_iter()
        .max_by_key(|mark| marks.iter().filter(|other| *other == mark).count())
        .unwrap_or(Mark::NotAnswered)
}

fn words(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Code { label, .. } => Some(label.clone()),
        Cell::Text(text) => Some(text.clone()),
        Cell::Number(number) => Some(number.to_string()),
        Cell::Mark(_) => None,
    }
}
