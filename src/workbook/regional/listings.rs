//! A list question as a filterable table: laws, units, contacts.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Sheet, Whole},
    table::{self, Entry},
};
use crate::{
    questionnaire::{Field, Question, kinds::Tally},
    tabulation::{Cell, listing},
};

pub(super) fn write(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    question: &Question,
) -> Result<(), XlsxError> {
    let mut columns = vec![
        (book.say("regional-state"), 24.0),
        ("iso3".to_owned(), 7.0),
        (book.say("regional-item"), 7.0),
    ];
    columns.extend(question.fields.iter().map(|field| {
        let words = question.text_of(field).in_(book.locale).to_owned();
        (words, width(field))
    }));
    let listing = listing(whole.tabulation, question);
    let lines = listing.entries.into_iter().map(|entry| {
        let mut line = table::state(whole, entry.state).to_vec();
        match entry.item {
            Ok((item, cells)) => {
                line.push(Entry::Number(item));
                line.extend(cells.into_iter().map(Entry::Answer));
            }
            Err(mark) => {
                line.push(Entry::Blank);
                let none = question
                    .fields
                    .iter()
                    .map(|_| Entry::Answer(Cell::Mark(mark)));
                line.extend(none);
            }
        }
        line
    });
    table::write(book, sheet, on, &columns, &lines.collect::<Vec<_>>())
}

fn width(field: &Field) -> f64 {
    match field.kind.tally() {
        Tally::Codes => 22.0,
        Tally::Numbers => 12.0,
        Tally::Listed if field.kind.name() == "date" => 13.0,
        Tally::Listed => 40.0,
    }
}
