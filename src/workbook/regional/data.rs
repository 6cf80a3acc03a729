//! The table `Data`: the long form, from which everything else is counted.

use rust_xlsxwriter::{IgnoreError, Table, TableColumn, TableStyle, Worksheet, XlsxError};

use super::{
    book::{Book, Sheet, Whole, column_number, row_number},
    page, paper,
};
use crate::tabulation::{COLUMNS, DataRow, LongForm, Tabulation};

const WIDTHS: [f64; 19] = [
    42.0, 20.0, 7.0, 7.0, 9.0, 10.0, 22.0, 16.0, 20.0, 24.0, 12.0, 40.0, 14.0, 30.0, 10.0, 12.0,
    22.0, 11.0, 12.0,
];

pub(super) fn write(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    paper::set_up(book, sheet, on, paper::pages(WIDTHS))?;
    on.set_repeat_columns(0, 0)?;
    page::widths(on, &WIDTHS)?;
    let form = LongForm::of(book.scope);
    let rows = whole.rows;
    let readings = whole.tabulation.readings.iter();
    let last = row_number(rows.max(1));
    // A row is written to disk as soon as the next one begins: the header, the cells
    // beside the table and the rows come strictly in order.
    on.set_row_height(0, 22)?;
    let columns = COLUMNS.map(|name| {
        TableColumn::new()
            .set_header(name)
            .set_header_format(book.style.header.clone())
    });
    let table = Table::new()
        .set_name("Data")
        .set_columns(&columns)
        .set_style(TableStyle::Light1)
        .set_alt_text(&sheet.title);
    let last_column = column_number(COLUMNS.len()) - 1;
    on.add_table(0, 0, last, last_column, &table)?;
    on.set_freeze_panes(1, 1)?;
    on.set_repeat_rows(0, 0)?;
    on.set_print_area(0, 0, last, last_column)?;
    // Years and item numbers are codes here, not figures.
    on.ignore_error_range(1, 0, last, last_column, IgnoreError::NumberStoredAsText)?;
    page::beside(book, sheet, on, 0, COLUMNS.len())?;
    for (at, row) in (1..).zip(readings.flat_map(|reading| form.rows(reading))) {
        line(book, on, at, &row)?;
        page::beside(book, sheet, on, at, COLUMNS.len())?;
    }
    for row in row_number(rows) + 1..3 {
        page::beside(book, sheet, on, row, COLUMNS.len())?;
    }
    Ok(())
}

/// How many rows the long form has.
pub(super) fn rows(tabulation: &Tabulation<'_>) -> usize {
    let form = LongForm::of(&tabulation.scope);
    let readings = tabulation.readings.iter();
    readings.map(|reading| form.rows(reading).len()).sum()
}

fn line(book: &Book<'_>, on: &mut Worksheet, at: u32, row: &DataRow<'_>) -> Result<(), XlsxError> {
    let texts = [
        &row.address,
        row.round,
        row.state,
        row.iso3,
        row.section,
        row.question,
        &row.row,
        &row.field,
        row.code,
        row.label,
    ];
    for (column, words) in (0..).zip(texts) {
        write_text(book, on, (at, column), words)?;
    }
    if let Some(number) = row.number.filter(|number| number.is_finite()) {
        on.write_number(at, 10, number)?;
    }
    let texts = [&row.text, row.availability, row.remark, row.language];
    for (column, words) in (11..).zip(texts) {
        write_text(book, on, (at, column), words)?;
    }
    if let Some(submission) = row.submission {
        on.write_number(at, 15, submission)?;
    }
    write_text(book, on, (at, 16), &row.submitted_at)?;
    write_text(book, on, (at, 17), row.source)?;
    if let Some(first) = row.state_first {
        on.write_number(at, 18, first)?;
    }
    Ok(())
}

/// An empty text is an empty cell.
fn write_text(
    book: &Book<'_>,
    on: &mut Worksheet,
    at: (u32, u16),
    words: &str,
) -> Result<(), XlsxError> {
    if words.is_empty() {
        return Ok(());
    }
    page::plain_text(book, on, at, words)
}
