//! A list question as a filterable table: laws, units, contacts.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Sheet, row_number},
    page, texts,
};
use crate::{
    questionnaire::{Field, Question, kinds::Tally},
    tabulation::listing,
    workbook::style::row_height,
};

pub(super) fn write(
    book: &Book<'_>,
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
    let listing = listing(book.tabulation, question);
    texts::table(book, sheet, on, &columns, listing.entries.len())?;
    for (row, entry) in (1..).zip(&listing.entries) {
        let state = book.tabulation.readings[entry.state].state;
        let style = &book.style;
        page::text(on, row, 0, state.name.in_(book.locale), &style.plain)?;
        page::text(on, row, 1, &state.alpha3, &style.plain)?;
        match &entry.item {
            Ok((item, cells)) => {
                let texts = cells.iter().map(page::measure);
                let widths = columns[3..].iter().map(|(_, width)| *width);
                on.set_row_height(row, row_height(texts.zip(widths)))?;
                on.write_number_with_format(row, 2, *item, &style.integer)?;
                for (column, cell) in (3..).zip(cells) {
                    page::cell(book, on, row, column, cell)?;
                }
            }
            Err(mark) => {
                on.set_row_height(row, row_height([]))?;
                on.write_blank(row, 2, &style.plain)?;
                for (column, _) in (3..).zip(&question.fields) {
                    page::shorthand(book, on, row, column, *mark)?;
                }
            }
        }
        page::beside(book, sheet, on, row, columns.len())?;
    }
    for row in row_number(listing.entries.len()) + 1..3 {
        page::beside(book, sheet, on, row, columns.len())?;
    }
    Ok(())
}

fn width(field: &Field) -> f64 {
    match field.kind.tally() {
        Tally::Codes => 22.0,
        Tally::Numbers => 12.0,
        Tally::Listed if field.kind.name() == "date" => 13.0,
        Tally::Listed => 40.0,
    }
}
