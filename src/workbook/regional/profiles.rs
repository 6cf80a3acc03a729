//! One page per State, for its delegates and those who meet them.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Sheet},
    page,
};
use crate::{
    tabulation::{Cell, Mark, Reading, is_in, profile},
    workbook::style::{cut, row_height},
};

/// Code, question, answer.
const WIDTHS: [f64; 3] = [8.0, 62.0, 74.0];
/// An answer on a page of many: the rest stands in its own sheet.
const LONGEST: usize = 400;

pub(super) fn write(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    page::print(book, sheet, on, 1)?;
    page::widths(on, &WIDTHS)?;
    page::scale(on, WIDTHS);
    let mut row = page::top(book, sheet, on, WIDTHS.len())?;
    let mut breaks = Vec::new();
    for reading in &book.tabulation.readings {
        breaks.push(row);
        row = one(book, on, row, reading)? + 2;
    }
    on.set_page_breaks(breaks.get(1..).unwrap_or_default())?;
    Ok(())
}

/// One State; returns its last row.
fn one(
    book: &Book<'_>,
    on: &mut Worksheet,
    top: u32,
    reading: &Reading<'_>,
) -> Result<u32, XlsxError> {
    let style = &book.style;
    let name = book.name_of(reading.state);
    page::text(on, top, 0, &name, &style.heading)?;
    page::text(on, top + 1, 0, &about(book, reading), &style.note)?;
    let mut row = top + 2;
    for (question, cell) in profile(book.tabulation, reading) {
        let cell = match cell {
            Cell::Text(text) => Cell::Text(cut(&text, LONGEST)),
            cell => cell,
        };
        let words = question.text.in_(book.locale);
        let measured = [(words, WIDTHS[1]), (page::measure(&cell), WIDTHS[2])];
        on.set_row_height(row, row_height(measured))?;
        page::text(on, row, 0, &question.code, &style.plain)?;
        page::text(on, row, 1, words, &style.body)?;
        page::cell(book, on, row, 2, &cell)?;
        row += 1;
    }
    Ok(row)
}

/// Its submission, and the groups that it is in.
fn about(book: &Book<'_>, reading: &Reading<'_>) -> String {
    let mut said = match reading.submission {
        Some(submission) => {
            let day = submission
                .sealed_at
                .with_timezone(&book.tabulation.round.zone);
            vec![book.say_with(
                "regional-profile-submission",
                &[
                    ("number", submission.number.to_string().into()),
                    ("day", day.date_naive().to_string().into()),
                ],
            )]
        }
        None => vec![book.mark(Mark::NoResponse)],
    };
    for scheme in &book.tabulation.round.groupings {
        let groups = scheme.groups.iter();
        let own = groups.filter(|group| is_in(reading.state, scheme, Some(group)));
        said.extend(own.map(|group| group.text.in_(book.locale).to_owned()));
    }
    said.dedup();
    said.join(" · ")
}
