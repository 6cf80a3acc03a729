//! The sheet Answers of the wide form: a row per State, a column per address, values only.

use std::borrow::Cow;

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Sheet, column_number, row_number},
    page, paper,
};
use crate::{
    address::Address,
    questionnaire::{
        Code, Content, Value,
        kinds::{Rule, Tally},
    },
    tabulation::{Mark, Reading, Scope, Seen, Variable, variables},
};

/// What stands before the answers, the same in every language.
const FIRST: [(&str, f64); 6] = [
    ("state", 7.0),
    ("iso3", 7.0),
    ("name", 30.0),
    ("counted", 9.0),
    ("submission", 12.0),
    ("submitted_at", 22.0),
];
/// The width of an answer, in characters.
const WIDTH: f64 = 16.0;

/// The columns of answers, in the order of the questionnaire.
pub(super) struct Columns<'q>(Vec<Column<'q>>);

struct Column<'q> {
    variable: Variable<'q>,
    /// Which of all variables it is.
    place: usize,
    address: Address,
    what: What<'q>,
}

/// What stands in a column.
enum What<'q> {
    /// The answer.
    Answer,
    /// Of several choices one: 1 where it was given, else 0; of ranked ones its rank, if any.
    Choice(&'q Code),
    /// How many items a list has.
    Items,
}

impl<'q> Columns<'q> {
    pub(super) fn of(scope: &'q Scope<'_>) -> Self {
        let mut columns: Vec<Column<'q>> = Vec::new();
        for (place, variable) in variables(&scope.questionnaire).into_iter().enumerate() {
            if variable.question.is_list() {
                let address = variable.question.address();
                if columns.last().is_none_or(|last| last.address != address) {
                    columns.push(Column {
                        variable,
                        place,
                        address,
                        what: What::Items,
                    });
                }
                continue;
            }
            let address = variable.address();
            let several = variable.field.kind.list().filter(|_| is_several(&variable));
            let Some(list) = several else {
                columns.push(Column {
                    variable,
                    place,
                    address,
                    what: What::Answer,
                });
                continue;
            };
            columns.extend(list.codes.iter().map(|code| Column {
                variable,
                place,
                address: address.clone(),
                what: What::Choice(code),
            }));
        }
        Self(columns)
    }
}

/// Several answers may be chosen.
fn is_several(variable: &Variable<'_>) -> bool {
    let kind = &variable.field.kind;
    kind.tally() == Tally::Codes && !matches!(kind.rule(), Rule::Choice)
}

impl Columns<'_> {
    /// How many columns the sheet has, with the title that stands beside the table.
    pub(super) fn width(&self) -> usize {
        FIRST.len() + self.0.len() + 2
    }
}

impl Column<'_> {
    /// As the sheet Data names it.
    fn header(&self) -> String {
        match self.what {
            What::Choice(code) => self.address.clone().at_option(&code.code).to_string(),
            What::Answer | What::Items => self.address.to_string(),
        }
    }
}

/// The header, the widths and the print set-up.
pub(super) fn begin(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    Columns(columns): &Columns<'_>,
) -> Result<(), XlsxError> {
    let widths: Vec<f64> = FIRST
        .iter()
        .map(|(_, width)| *width)
        .chain(columns.iter().map(|_| WIDTH))
        .collect();
    paper::set_up(book, sheet, on, paper::pages(widths.iter().copied()))?;
    page::widths(on, &widths)?;
    on.set_repeat_columns(0, 0)?;
    on.set_repeat_rows(0, 0)?;
    on.set_freeze_panes(1, 1)?;
    let headers: Vec<_> = FIRST
        .iter()
        .map(|(name, width)| ((*name).to_owned(), *width))
        .chain(columns.iter().map(|column| (column.header(), WIDTH)))
        .collect();
    page::header(on, 0, &headers, &book.style.header)?;
    page::beside(book, sheet, on, 0, headers.len())
}

/// The line of a State, by its place among them.
pub(super) fn line(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    place: usize,
    Columns(columns): &Columns<'_>,
    (reading, seen): (&Reading<'_>, &Seen<'_>),
) -> Result<(), XlsxError> {
    let row = row_number(place) + 1;
    let state = reading.state;
    let name = state.name.in_(book.locale);
    let counted = if state.counted { "yes" } else { "no" };
    for (column, words) in (0..).zip([&*state.code, &*state.alpha3, name, counted]) {
        page::plain_text(book, on, (row, column), words)?;
    }
    if let Some(submission) = reading.submission {
        on.write_number(row, 4, submission.number)?;
        page::plain_text(book, on, (row, 5), &submission.moment())?;
    }
    for (at, column) in (FIRST.len()..).zip(columns) {
        write(book, on, (row, column_number(at)), column, (reading, seen))?;
    }
    page::beside(book, sheet, on, row, FIRST.len() + columns.len())
}

/// What stands beside the table and below its last line.
pub(super) fn end(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    states: usize,
    Columns(columns): &Columns<'_>,
) -> Result<(), XlsxError> {
    for row in row_number(states) + 1..3 {
        page::beside(book, sheet, on, row, FIRST.len() + columns.len())?;
    }
    Ok(())
}

fn write(
    book: &Book<'_>,
    on: &mut Worksheet,
    (row, column): (u32, u16),
    of: &Column<'_>,
    (reading, seen): (&Reading<'_>, &Seen<'_>),
) -> Result<(), XlsxError> {
    let (mark, answer) = match of.what {
        What::Items => reading.look(&of.address),
        What::Answer | What::Choice(_) => seen.at(of.place),
    };
    if mark != Mark::Answered {
        return page::shorthand(book, on, row, column, mark);
    }
    // A spreadsheet has no cell for infinity.
    let number = |on: &mut Worksheet, number: f64| {
        if number.is_finite() {
            on.write_number(row, column, number)?;
        }
        Ok(())
    };
    match of.what {
        What::Items => number(on, count(reading.items(of.variable.question).len())),
        What::Choice(code) => {
            let value = answer.and_then(|answer| answer.content.value());
            let Some(Value::Choices(given)) = value else {
                return Ok(());
            };
            let rank = given.iter().position(|given| *given == code.code);
            let ranked = matches!(of.variable.field.kind.rule(), Rule::Rank(_));
            match (rank, ranked) {
                (Some(place), true) => number(on, count(place + 1)),
                (None, true) => Ok(()),
                (given, false) => number(on, count(usize::from(given.is_some()))),
            }
        }
        What::Answer => {
            let words: Cow<'_, str> = match answer.map(|answer| &answer.content) {
                Some(Content::Value(Value::Number(given))) => return number(on, *given),
                Some(Content::Value(Value::Choice(code))) => code.into(),
                Some(Content::Value(Value::Choices(codes))) => codes.join("; ").into(),
                Some(Content::Value(Value::Date(date))) => date.to_string().into(),
                Some(Content::Value(Value::File(file))) => (&file.name).into(),
                Some(Content::Value(Value::Text(text)) | Content::Unread(text)) => text.into(),
                Some(Content::Availability(_) | Content::Remark(_)) | None => return Ok(()),
            };
            page::plain_text(book, on, (row, column), &words)
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "items and ranks are few")]
fn count(n: usize) -> f64 {
    n as f64
}
