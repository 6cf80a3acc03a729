//! The country matrix: States × closed questions, a word and its colour in each cell.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Sheet, Whole, column_number, row_number},
    page, paper,
    stack::Stack,
};
use crate::{
    tabulation::{Cell, Grid, country_matrix},
    workbook::style::{header_height, row_height},
};

const STATE: f64 = 26.0;
const CELL: f64 = 17.0;
/// The height of the legend in points, and of what stands above the table.
const LEGEND: f64 = 150.0;
const TOP: f64 = 85.0;
/// So many questions stand on one printed page, unless a few more make it one page.
const ON_A_PAGE: usize = 10;

pub(super) fn write(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    let grid = country_matrix(whole.tabulation);
    on.set_column_width(0, STATE)?;
    for column in 0..grid.columns.len() {
        on.set_column_width(column_number(column + 1), CELL)?;
    }
    let widths = grid.columns.iter().map(|_| CELL).chain([STATE]);
    let count = match paper::pages(widths) {
        1 => 1,
        _ => grid.columns.len().div_ceil(ON_A_PAGE),
    };
    let pages = column_number(count);
    paper::set_up(book, sheet, on, pages)?;
    let top = page::top(book, sheet, on, grid.columns.len() + 1)?;
    let style = &book.style;
    let words: Vec<_> = grid
        .columns
        .iter()
        .map(|column| {
            let wording = column.question.text_of(column.field).in_(book.locale);
            format!("{}\n{wording}", column.address())
        })
        .collect();
    page::text(on, top, 0, &book.say("regional-state"), &style.header)?;
    for (column, words) in (1..).zip(&words) {
        page::text(on, top, column, words, &style.header)?;
    }
    let height = header_height(words.iter().map(|words| (words.as_str(), CELL)));
    on.set_row_height(top, height)?;
    on.set_freeze_panes(top + 1, 1)?;
    on.set_repeat_rows(top, top)?;
    on.set_repeat_columns(0, 0)?;
    let mut heights = heights(book, whole, &grid, (STATE, CELL));
    for (place, height) in heights.iter().enumerate() {
        let row = top + 1 + row_number(place);
        on.set_row_height(row, *height)?;
        state(book, whole, on, row, &grid, place)?;
    }
    let below = top + 1 + row_number(heights.len());
    let within = (pages > 1).then_some((0, STATE));
    let last = page::legend(book, on, below + 1, within)?;
    paper::table_only(on, pages, top, (last, column_number(grid.columns.len())))?;
    if let (1, Some(first)) = (count, heights.first_mut()) {
        *first += TOP;
    }
    if let Some(last) = heights.last_mut() {
        *last += LEGEND;
    }
    let columns = (grid.columns.len(), count);
    let room = paper::evenly(on, (STATE, CELL), columns, (height, &heights))?;
    let mut stack = Stack::new(room, 0.0);
    for (row, height) in (top + 1..).zip(heights) {
        stack.add(row, height);
    }
    stack.end(on)
}

/// The heights in points of the lines of the States, whose names and answers have these widths.
pub(super) fn heights(
    book: &Book<'_>,
    whole: &Whole<'_>,
    grid: &Grid<'_>,
    (first, width): (f64, f64),
) -> Vec<f64> {
    let lines = whole.tabulation.readings.iter().zip(&grid.lines);
    let heights = lines.map(|(reading, line)| {
        let name = book.scope.name_of(reading.state);
        let cells = line.iter().map(|cell: &Cell| (page::measure(cell), width));
        row_height(cells.chain([(name.as_str(), first)]))
    });
    heights.collect()
}

/// The line of a State, by its place.
pub(super) fn state(
    book: &Book<'_>,
    whole: &Whole<'_>,
    on: &mut Worksheet,
    row: u32,
    grid: &Grid<'_>,
    place: usize,
) -> Result<(), XlsxError> {
    let name = book.scope.name_of(whole.tabulation.readings[place].state);
    page::text(on, row, 0, &name, &book.style.body)?;
    for (column, cell) in (1..).zip(&grid.lines[place]) {
        page::cell(book, on, row, column, cell)?;
    }
    Ok(())
}
