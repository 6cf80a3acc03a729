//! What all sheets have in common: top, links, print set-up, and how a text is written.

use std::borrow::Cow;

use rust_xlsxwriter::{Format, FormatAlign, Formula, Url, Worksheet, XlsxError};

use super::book::{Book, Content, Form, Sheet, column_number};
use crate::{
    questionnaire::Tone,
    tabulation::{Cell, Mark},
    workbook::style::{header_height, row_height},
};

/// The height in points of a line of a title; and so many times as large as those of the body
/// are its letters, which are bold.
pub(super) const TITLE_LINE: f64 = 28.0;
pub(super) const TITLE: f64 = 1.75;
/// A spreadsheet's longest text, in UTF-16 units.
const LONGEST_TEXT: usize = 32_767;

/// Title, notice and link on top of a sheet that is `span` columns wide; returns the
/// first free row. Nothing is merged: the title runs over the empty cells beside it.
pub(super) fn top(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    span: usize,
) -> Result<u32, XlsxError> {
    let title = [sheet.title.clone()];
    top_under(book, sheet, on, span, &title)
}

/// The same under a title of several lines, which would else run out of the page.
pub(super) fn top_under(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    span: usize,
    title: &[String],
) -> Result<u32, XlsxError> {
    on.set_screen_gridlines(false);
    let mut row = 0;
    for line in title {
        on.set_row_height(row, TITLE_LINE)?;
        text(on, row, 0, line, &book.style.title)?;
        row += 1;
    }
    if let Some(notice) = book.notice() {
        on.set_row_height(row, 20)?;
        text(on, row, 0, notice, &book.style.banner)?;
        for column in 1..column_number(span) {
            on.write_blank(row, column, &book.style.banner)?;
        }
        row += 1;
    }
    if !matches!(sheet.content, Content::Contents) {
        back(book, on, row, 0)?;
        row += 1;
    }
    Ok(row + 1)
}

/// On a sheet that begins with a table at A1: title, notice and link stand to the right of
/// it, in the first three rows. Called once per row, because a long table is written row
/// by row.
pub(super) fn beside(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    row: u32,
    columns: usize,
) -> Result<(), XlsxError> {
    let column = column_number(columns + 1);
    match row {
        0 => text(on, row, column, &sheet.title, &book.style.title),
        1 => match book.notice() {
            Some(notice) => text(on, row, column, notice, &book.style.banner),
            None => Ok(()),
        },
        2 => back(book, on, row, column),
        _ => Ok(()),
    }
}

fn back(book: &Book<'_>, on: &mut Worksheet, row: u32, column: u16) -> Result<(), XlsxError> {
    let Some(contents) = book.sheet(|content| matches!(content, Content::Contents)) else {
        return Ok(());
    };
    link(
        on,
        row,
        column,
        &contents,
        "A1",
        &book.say("regional-back"),
        &book.style.link,
    )
}

/// A link to a cell of a sheet, whose name is quoted already.
pub(super) fn link(
    on: &mut Worksheet,
    row: u32,
    column: u16,
    sheet: &str,
    cell: &str,
    words: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    let url = Url::new(format!("internal:{sheet}!{cell}")).set_text(words);
    on.write_url_with_format(row, column, url, format)?;
    Ok(())
}

/// Writes a text as text, whatever it looks like: one that begins like a formula carries
/// the quote prefix, so that it stays text when somebody edits the cell.
pub(super) fn text(
    on: &mut Worksheet,
    row: u32,
    column: u16,
    words: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    let words = fitting(words);
    if is_formula_like(&words) {
        on.write_string_with_format(row, column, words, &format.clone().set_quote_prefix())?;
    } else {
        on.write_string_with_format(row, column, words, format)?;
    }
    Ok(())
}

/// The same in the workbook's default format, with nothing to look up for a cell of many.
pub(super) fn plain_text(
    book: &Book<'_>,
    on: &mut Worksheet,
    (row, column): (u32, u16),
    words: &str,
) -> Result<(), XlsxError> {
    if is_formula_like(words) {
        return text(on, row, column, words, &book.style.base);
    }
    on.write_string(row, column, fitting(words))?;
    Ok(())
}

fn is_formula_like(words: &str) -> bool {
    words.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The doors refuse longer texts; whatever slipped through must not stop the workbook.
fn fitting(words: &str) -> Cow<'_, str> {
    let mut units = 0;
    // No text has more units than bytes.
    let long = words.len() >= LONGEST_TEXT;
    let end = words.char_indices().filter(|_| long).find(|(_, c)| {
        units += c.len_utf16();
        units > LONGEST_TEXT - 1
    });
    let words = match end {
        Some((end, _)) => Cow::Owned(format!("{}…", &words[..end])),
        None => Cow::Borrowed(words),
    };
    // The two characters that no XML document may hold, escaped or not.
    if words.contains(['\u{FFFE}', '\u{FFFF}']) {
        Cow::Owned(words.replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}"))
    } else {
        words
    }
}

/// A header row of texts, high enough for the longest.
pub(super) fn header(
    on: &mut Worksheet,
    row: u32,
    cells: &[(impl AsRef<str>, f64)],
    format: &Format,
) -> Result<(), XlsxError> {
    for (column, (words, _)) in cells.iter().enumerate() {
        text(on, row, column_number(column), words.as_ref(), format)?;
    }
    let measured = cells.iter().map(|(words, width)| (words.as_ref(), *width));
    on.set_row_height(row, header_height(measured))?;
    Ok(())
}

/// The widths of columns from A on, in characters.
pub(super) fn widths(on: &mut Worksheet, widths: &[f64]) -> Result<(), XlsxError> {
    for (column, width) in widths.iter().enumerate() {
        on.set_column_width(column_number(column), *width)?;
    }
    Ok(())
}

/// A figure: in the long form a formula together with its result, in the wide form, which
/// has nothing to count from, the result alone.
pub(super) fn figure(
    book: &Book<'_>,
    on: &mut Worksheet,
    (row, column): (u32, u16),
    (text, result): (impl AsRef<str>, impl ToString),
    format: &Format,
) -> Result<(), XlsxError> {
    let result = result.to_string();
    if book.form == Form::Long {
        on.write_formula_with_format(row, column, formula(text, result), format)?;
        return Ok(());
    }
    match result.parse::<f64>() {
        Ok(number) => number_in(on, row, column, number, format),
        Err(_) => {
            on.write_blank(row, column, format)?;
            Ok(())
        }
    }
}

/// A formula together with its result, which other programs show without recalculating.
pub(super) fn formula(text: impl AsRef<str>, result: impl ToString) -> Formula {
    Formula::new(text).set_result(result.to_string())
}

/// What a table shows of an answer: a coded word with its colour, text, a number, or the
/// shorthand.
pub(super) fn cell(
    book: &Book<'_>,
    on: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
) -> Result<(), XlsxError> {
    let style = &book.style;
    match cell {
        Cell::Code { label, tone } => text(on, row, column, label, style.tone(*tone)),
        Cell::Text(words) => text(on, row, column, words, &style.body),
        Cell::Number(number) => number_in(on, row, column, *number, style.number(*number)),
        Cell::Mark(mark) => shorthand(book, on, row, column, *mark),
    }
}

/// The text of a cell, to measure its height.
pub(super) fn measure(cell: &Cell) -> &str {
    match cell {
        Cell::Code { label, .. } => label,
        Cell::Text(words) => words,
        Cell::Number(_) | Cell::Mark(_) => "",
    }
}

/// The shorthand of a mark.
pub(super) fn shorthand(
    book: &Book<'_>,
    on: &mut Worksheet,
    row: u32,
    column: u16,
    mark: Mark,
) -> Result<(), XlsxError> {
    text(on, row, column, mark.shorthand(), &book.style.shorthand)
}

/// A number; a spreadsheet has no cell for infinity.
pub(super) fn number_in(
    on: &mut Worksheet,
    row: u32,
    column: u16,
    number: f64,
    format: &Format,
) -> Result<(), XlsxError> {
    if number.is_finite() {
        on.write_number_with_format(row, column, number, format)?;
    }
    Ok(())
}

/// The legend of colours and shorthand under a table of coded words.
pub(super) fn legend(
    book: &Book<'_>,
    on: &mut Worksheet,
    row: u32,
    within: Option<(u16, f64)>,
) -> Result<u32, XlsxError> {
    let tones = [
        (Tone::Positive, "regional-tone-positive"),
        (Tone::Partial, "regional-tone-partial"),
        (Tone::Negative, "regional-tone-negative"),
    ];
    let mut row = row;
    for (tone, words) in tones {
        text(on, row, 0, &book.say(words), book.style.tone(tone))?;
        row += 1;
    }
    legend_of_marks(book, on, row, within)?;
    Ok(row + 1)
}

/// The shorthand in words: on one line that runs over the empty cells beside it, or line by
/// line in a column.
pub(super) fn legend_of_marks(
    book: &Book<'_>,
    on: &mut Worksheet,
    row: u32,
    within: Option<(u16, f64)>,
) -> Result<(), XlsxError> {
    let marks = Mark::WITHOUT_VALUE
        .map(|mark| format!("{} {}", mark.shorthand(), book.scope.words_for(mark)));
    match within {
        None => text(on, row, 0, &marks.join("   "), &book.style.note),
        Some(_) => note(book, on, row, &marks.join("\n"), within),
    }
}

/// A note that runs over the empty cells beside it; or that is wrapped in a column, of this
/// width: where each page repeats that, nothing runs beyond it.
pub(super) fn note(
    book: &Book<'_>,
    on: &mut Worksheet,
    row: u32,
    words: &str,
    within: Option<(u16, f64)>,
) -> Result<(), XlsxError> {
    let style = &book.style;
    let Some((column, width)) = within else {
        return text(on, row, 0, words, &style.note);
    };
    let wrapped = style.note.clone().set_text_wrap();
    on.set_row_height(row, row_height([(words, width)]))?;
    text(on, row, column, words, &wrapped.set_align(FormatAlign::Top))
}
