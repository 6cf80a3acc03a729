//! Whom to contact, of all questions that ask for it, in one filterable table.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Sheet, Whole},
    page,
    table::{self, Entry},
};
use crate::{
    tabulation::{Cell, Directory, directory},
    workbook::style::word_width,
};

const COLUMNS: [(&str, f64); 3] = [
    ("regional-state", 24.0),
    ("regional-iso3", 7.0),
    ("regional-for-what", 34.0),
];
/// The widths in characters of the least and the widest column of particulars.
const PARTICULAR: (f64, f64) = (26.0, 44.0);

pub(super) fn write(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    let directory = directory(whole.tabulation);
    let mut columns = table::columns(book, &COLUMNS);
    let particulars = directory.columns.iter().enumerate();
    columns.extend(particulars.map(|(place, text)| {
        let words = text.in_(book.locale).to_owned();
        (words, width(&directory, place))
    }));
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

/// An e-mail address is copied: it is not broken, unless it is very long.
fn width(directory: &Directory<'_>, place: usize) -> f64 {
    let (least, most) = PARTICULAR;
    let named = directory.contacts.iter().flat_map(|contact| &contact.named);
    let cells = named.filter_map(|(_, cells)| cells[place].as_ref());
    let widths = cells.map(|cell| word_width(page::measure(cell)));
    widths.fold(least, f64::max).min(most)
}
