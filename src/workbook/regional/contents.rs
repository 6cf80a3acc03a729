//! Links to every sheet.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Content, Sheet},
    names::quoted,
    page, paper,
};
use crate::workbook::style::row_height;

const WIDTHS: [f64; 3] = [34.0, 56.0, 60.0];
/// The heights in points of what stands above the header, and of that.
const TOP: f64 = 65.0;
const HEADER: f64 = 24.0;

pub(super) fn write(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    page::widths(on, &WIDTHS)?;
    paper::set_up(book, sheet, on, 1)?;
    let mut row = page::top(book, sheet, on, WIDTHS.len())?;
    let headers = ["regional-sheet", "regional-heading", "regional-holds"].map(|id| book.say(id));
    let cells: Vec<_> = headers.iter().map(String::as_str).zip(WIDTHS).collect();
    page::header(on, row, &cells, &book.style.header)?;
    on.set_repeat_rows(row, row)?;
    let mut tall = TOP;
    let link = book.style.plain.merge(&book.style.link);
    for other in &book.sheets {
        if matches!(other.content, Content::Contents) {
            continue;
        }
        row += 1;
        let texts = [&other.name, &other.title, &other.about];
        let height = row_height(texts.map(String::as_str).into_iter().zip(WIDTHS));
        on.set_row_height(row, height)?;
        tall += height;
        page::link(on, row, 0, &quoted(&other.name), "A1", &other.name, &link)?;
        page::text(on, row, 1, &other.title, &book.style.body)?;
        page::text(on, row, 2, &other.about, &book.style.body)?;
    }
    on.set_print_fit_to_pages(1, paper::pages_tall(WIDTHS, HEADER, tall));
    Ok(())
}
