//! A filterable table from A1 on: its columns, and what stands in a line of it.

use std::borrow::Cow;

use rust_xlsxwriter::{Table, TableColumn, TableStyle, Worksheet, XlsxError};

use super::{
    book::{Book, Sheet, Whole, column_number, row_number},
    page, paper,
};
use crate::{
    tabulation::{Cell, Tabulation},
    workbook::style::{header_height, row_height},
};

/// What stands in a cell of a line.
#[derive(Debug, Clone)]
pub(super) enum Entry<'a> {
    /// A code or a name, on one line.
    Word(Cow<'a, str>),
    /// Text over as many lines as it takes.
    Text(Cow<'a, str>),
    /// A count, or the number of an item.
    Number(u32),
    /// An answer.
    Answer(Cell),
    /// Room for the reader's own words.
    Input,
    /// Nothing.
    Blank,
}

impl Entry<'_> {
    fn measure(&self) -> &str {
        match self {
            Self::Text(words) => words,
            Self::Answer(cell) => page::measure(cell),
            Self::Word(_) | Self::Number(_) | Self::Input | Self::Blank => "",
        }
    }
}

impl<'a> Entry<'a> {
    /// A code or a name.
    pub fn word(words: impl Into<Cow<'a, str>>) -> Self {
        Self::Word(words.into())
    }

    /// Text that may be long.
    pub fn text(words: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(words.into())
    }
}

/// The name and the alpha-3 code of a State, with which most lines begin.
pub(super) fn state<'a>(whole: &Whole<'a>, place: usize) -> [Entry<'a>; 2] {
    let Tabulation {
        scope, readings, ..
    } = whole.tabulation;
    let state = readings[place].state;
    [
        Entry::text(state.name.in_(scope.locale)),
        Entry::word(&state.alpha3),
    ]
}

/// Columns by the message that names each.
pub(super) fn columns(book: &Book<'_>, named: &[(&str, f64)]) -> Vec<(String, f64)> {
    let named = named.iter();
    named.map(|(id, width)| (book.say(id), *width)).collect()
}

/// A whole sheet: columns with their widths in characters, and the lines.
pub(super) fn write(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    columns: &[(String, f64)],
    lines: &[Vec<Entry<'_>>],
) -> Result<(), XlsxError> {
    write_named(book, sheet, on, columns, lines, None)
}

/// The same as a table that formulas count by its name.
pub(super) fn write_named(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    columns: &[(String, f64)],
    lines: &[Vec<Entry<'_>>],
    name: Option<&str>,
) -> Result<(), XlsxError> {
    let header = begin(book, sheet, on, columns, lines.len(), name)?;
    let mut tall = 0.0;
    for (row, line) in (1..).zip(lines) {
        let widths = columns.iter().map(|(_, width)| *width);
        let height = row_height(line.iter().map(Entry::measure).zip(widths));
        on.set_row_height(row, height)?;
        tall += height;
        for (column, entry) in line.iter().enumerate() {
            put(book, on, row, column_number(column), entry)?;
        }
        page::beside(book, sheet, on, row, columns.len())?;
    }
    for row in row_number(lines.len()) + 1..3 {
        page::beside(book, sheet, on, row, columns.len())?;
    }
    let widths = || columns.iter().map(|(_, width)| *width);
    if paper::pages(widths()) == 1 {
        on.set_print_fit_to_pages(1, paper::pages_tall(widths(), header, tall));
    }
    Ok(())
}

fn put(
    book: &Book<'_>,
    on: &mut Worksheet,
    row: u32,
    column: u16,
    entry: &Entry<'_>,
) -> Result<(), XlsxError> {
    let style = &book.style;
    match entry {
        Entry::Word(words) => page::text(on, row, column, words, &style.plain)?,
        Entry::Text(words) => page::text(on, row, column, words, &style.body)?,
        Entry::Answer(cell) => page::cell(book, on, row, column, cell)?,
        Entry::Number(number) => {
            on.write_number_with_format(row, column, *number, &style.integer)?;
        }
        Entry::Input => {
            on.write_blank(row, column, &style.input)?;
        }
        Entry::Blank => {
            on.write_blank(row, column, &style.plain)?;
        }
    }
    Ok(())
}

/// Header, widths, print set-up and the title beside a table with room for so many lines.
/// Headers are made unique, as a table demands. Returns their height in points.
fn begin(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    columns: &[(String, f64)],
    lines: usize,
    name: Option<&str>,
) -> Result<f64, XlsxError> {
    let pages = paper::pages(columns.iter().map(|(_, width)| *width));
    paper::set_up(book, sheet, on, pages)?;
    on.set_repeat_columns(0, 0)?;
    let widths: Vec<f64> = columns.iter().map(|(_, width)| *width).collect();
    page::widths(on, &widths)?;
    let headers = unique(columns.iter().map(|(title, _)| title.as_str()));
    let table_columns: Vec<_> = headers
        .iter()
        .map(|header| {
            TableColumn::new()
                .set_header(header)
                .set_header_format(book.style.header.clone())
        })
        .collect();
    let table = name.map_or_else(Table::new, |name| Table::new().set_name(name));
    let table = table
        .set_columns(&table_columns)
        .set_style(TableStyle::Light1)
        .set_banded_rows(false)
        .set_alt_text(&sheet.title);
    let last = (row_number(lines.max(1)), column_number(columns.len()) - 1);
    on.add_table(0, 0, last.0, last.1, &table)?;
    let widths = widths.iter().map(|width| width - 3.0);
    let height = header_height(headers.iter().map(String::as_str).zip(widths));
    on.set_row_height(0, height)?;
    on.set_freeze_panes(1, 0)?;
    on.set_repeat_rows(0, 0)?;
    on.set_print_area(0, 0, last.0, last.1)?;
    page::beside(book, sheet, on, 0, columns.len())?;
    Ok(height)
}

fn unique<'a>(titles: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut headers: Vec<String> = Vec::new();
    for title in titles {
        let short: String = title.chars().take(200).collect();
        let mut unique = short.clone();
        let mut number = 2;
        let same = |one: &String, other: &str| one.to_lowercase() == other.to_lowercase();
        while headers.iter().any(|taken| same(taken, &unique)) {
            unique = format!("{short} {number}");
            number += 1;
        }
        headers.push(unique);
    }
    headers
}
