//! What the States wrote, in their own language, with room for a translation.

use rust_xlsxwriter::{Table, TableColumn, TableStyle, Worksheet, XlsxError};

use super::{
    book::{Book, Sheet, column_number, row_number},
    page,
};
use crate::workbook::style::{header_height, row_height};

const WIDTHS: [f64; 7] = [18.0, 44.0, 24.0, 7.0, 10.0, 70.0, 50.0];

pub(super) fn write(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    let columns: Vec<_> = [
        "regional-address",
        "regional-wording",
        "regional-state",
        "regional-iso3",
        "regional-language",
        "regional-text",
        "regional-unofficial-translation",
    ]
    .map(|id| book.say(id))
    .into_iter()
    .zip(WIDTHS)
    .collect();
    table(book, sheet, on, &columns, book.texts.len())?;
    let style = &book.style;
    for (row, answer) in (1..).zip(&book.texts) {
        let state = book.tabulation.readings[answer.state].state;
        on.set_row_height(
            row,
            row_height([
                (answer.question.as_str(), WIDTHS[1]),
                (answer.text.as_str(), WIDTHS[5]),
            ]),
        )?;
        page::text(on, row, 0, &answer.address, &style.plain)?;
        page::text(on, row, 1, &answer.question, &style.body)?;
        page::text(on, row, 2, state.name.in_(book.locale), &style.plain)?;
        page::text(on, row, 3, &state.alpha3, &style.plain)?;
        page::text(on, row, 4, answer.language.code(), &style.plain)?;
        page::text(on, row, 5, &answer.text, &style.body)?;
        on.write_blank(row, 6, &style.input)?;
        page::beside(book, sheet, on, row, columns.len())?;
    }
    for row in row_number(book.texts.len()) + 1..3 {
        page::beside(book, sheet, on, row, columns.len())?;
    }
    Ok(())
}

/// A filterable table from A1 on with room for so many lines: header, widths, print
/// set-up, and the title beside it. Headers are made unique, as a table demands.
pub(super) fn table(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    columns: &[(String, f64)],
    lines: usize,
) -> Result<(), XlsxError> {
    let pages = page::pages(columns.iter().map(|(_, width)| *width));
    page::print(book, sheet, on, pages)?;
    on.set_repeat_columns(0, 0)?;
    page::widths(
        on,
        &columns.iter().map(|(_, width)| *width).collect::<Vec<_>>(),
    )?;
    let mut headers: Vec<String> = Vec::new();
    for (title, _) in columns {
        let mut unique: String = title.chars().take(200).collect();
        let mut number = 2;
        while headers
            .iter()
            .any(|taken| taken.to_lowercase() == unique.to_lowercase())
        {
            unique = format!("{} {number}", title.chars().take(200).collect::<String>());
            number += 1;
        }
        headers.push(unique);
    }
    let table_columns: Vec<_> = headers
        .iter()
        .map(|header| {
            TableColumn::new()
                .set_header(header)
                .set_header_format(book.style.header.clone())
        })
        .collect();
    let table = Table::new()
        .set_columns(&table_columns)
        .set_style(TableStyle::Light1)
        .set_banded_rows(false)
        .set_alt_text(&sheet.title);
    let last = (row_number(lines.max(1)), column_number(columns.len()) - 1);
    on.add_table(0, 0, last.0, last.1, &table)?;
    let widths = columns.iter().map(|(_, width)| *width - 3.0);
    let height = header_height(headers.iter().map(String::as_str).zip(widths));
    on.set_row_height(0, height)?;
    on.set_freeze_panes(1, 0)?;
    on.set_repeat_rows(0, 0)?;
    on.set_print_area(0, 0, last.0, last.1)?;
    page::beside(book, sheet, on, 0, columns.len())
}
