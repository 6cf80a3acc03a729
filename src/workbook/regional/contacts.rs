//! Whom to contact, of all questions that ask for it, in one filterable table.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Sheet, Whole},
    table::{self, Entry},
};
use crate::tabulation::{Cell, directory};

const COLUMNS: [(&str, f64); 3] = [
    ("regional-state", 24.0),
    ("regional-iso3", 7.0),
    ("regional-for-what", 34.0),
];
const PARTICULAR: f64 = 26.0;

pub(super) fn write(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    let directory = directory(whole.tabulation);
    let mut columns = table::columns(book, &COLUMNS);
    let particulars = directory.columns.iter();
    columns.extend(particulars.map(|text| (text.in_(book.locale).to_owned(), PARTICULAR)));
    let lines = directory.contacts.iter().map(|contact| {
        let mut line = table::state(whole, contact.state).to_vec();
        match &contact.named {
            Ok((question, cells)) => {
                line.push(Entry::text(question.text.in_(book.locale)));
                let cells = cells.iter().cloned();
                line.extend(cells.map(|cell| cell.map_or(Entry::Blank, Entry::Answer)));
            }
            Err(mark) => {
                line.push(Entry::Answer(Cell::Mark(*mark)));
                line.extend(directory.columns.iter().map(|_| Entry::Blank));
            }
        }
        line
    });
    table::write(book, sheet, on, &columns, &lines.collect::<Vec<_>>())
}
