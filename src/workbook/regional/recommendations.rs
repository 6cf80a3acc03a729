//! What became of the recommendations of the last meeting: a page for each, with counts
//! and every State's answer.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Sheet, Whole, column_number, row_number},
    highlights::{line, mark_figure},
    page, paper,
};
use crate::{
    questionnaire::{Code, kinds::Tally},
    tabulation::{FollowUp, Mark, Variable, follow_ups},
    workbook::style::{LINE_HEIGHT, broken, header_height, row_height},
};

const STATE: f64 = 30.0;
const CLOSED: f64 = 26.0;
const WRITTEN: f64 = 64.0;
/// The height in points of what stands above the first, and of a row that has none of its own.
const TOP: f64 = 80.0;
const BLANK: f64 = 15.0;
/// So many times as large as those of the body are the letters of its wording, which are bold.
const HEADING: f64 = 1.4;

pub(super) fn write(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    let follow_ups = follow_ups(whole.tabulation);
    let asked = follow_ups.first().map_or(&[][..], |first| &first.asked);
    let mut widths = vec![STATE];
    widths.extend(asked.iter().map(width));
    paper::set_up(book, sheet, on, 1)?;
    page::widths(on, &widths)?;
    let mut row = page::top(book, sheet, on, widths.len())?;
    let (mut breaks, mut tallest) = (Vec::new(), 0.0_f64);
    for (number, follow_up) in (1..).zip(&follow_ups) {
        breaks.push(row);
        let (last, height) = one(book, whole, on, row, number, follow_up, &widths)?;
        tallest = tallest.max(height);
        row = last + 2;
    }
    on.set_page_breaks(breaks.get(1..).unwrap_or_default())?;
    paper::upright(on, widths, tallest + TOP);
    Ok(())
}

fn width(variable: &Variable<'_>) -> f64 {
    match variable.field.kind.tally() {
        Tally::Codes | Tally::Numbers => CLOSED,
        Tally::Listed => WRITTEN,
    }
}

/// One recommendation; returns its last row, and the height of all in points.
fn one(
    book: &Book<'_>,
    whole: &Whole<'_>,
    on: &mut Worksheet,
    top: u32,
    number: u32,
    follow_up: &FollowUp<'_>,
    widths: &[f64],
) -> Result<(u32, f64), XlsxError> {
    let style = &book.style;
    let words = follow_up.recommendation.text.in_(book.locale);
    let words = format!("{number}. {words}");
    let (mut row, mut tall) = (top, 0.0);
    // Nothing is merged, so each line of it is a row.
    for line in broken(&words, widths.iter().sum::<f64>() / HEADING) {
        page::text(on, row, 0, &line, &style.heading)?;
        on.set_row_height(row, HEADING * LINE_HEIGHT)?;
        tall += HEADING * LINE_HEIGHT;
        row += 1;
    }
    for variable in &follow_up.asked {
        let height;
        (row, height) = counts(book, on, row, variable)?;
        tall += height;
    }
    let mut titles = vec![(book.say("regional-state"), widths[0])];
    titles.extend(follow_up.asked.iter().map(|variable| {
        let title = variable.question.text_of(variable.field).in_(book.locale);
        let title = format!("{} {title}", variable.question.code);
        (title, width(variable))
    }));
    page::header(on, row, &titles, &style.header)?;
    tall += header_height(titles.iter().map(|(words, width)| (words.as_str(), *width)));
    for (reading, cells) in whole.tabulation.readings.iter().zip(&follow_up.lines) {
        row += 1;
        let name = book.scope.name_of(reading.state);
        let measured = cells.iter().map(page::measure);
        let measured = measured.zip(widths[1..].iter().copied());
        let height = row_height(measured.chain([(name.as_str(), STATE)]));
        on.set_row_height(row, height)?;
        tall += height;
        page::text(on, row, 0, &name, &style.body)?;
        for (column, cell) in (1..).zip(cells) {
            page::cell(book, on, row, column, cell)?;
        }
    }
    Ok((row, tall))
}

/// How many States gave each answer to a closed question, as links into Frequencies;
/// returns the first row below, and the height of all in points.
fn counts(
    book: &Book<'_>,
    on: &mut Worksheet,
    top: u32,
    variable: &Variable<'_>,
) -> Result<(u32, f64), XlsxError> {
    let (Some(place), Some(list)) = (book.distribution_of(variable), variable.field.kind.list())
    else {
        return Ok((top, 0.0));
    };
    let style = &book.style;
    let codes = list.codes.iter().map(|code: &Code| {
        (
            code.text.in_(book.locale).to_owned(),
            line(book, place, &code.code),
        )
    });
    let marks = Mark::WITHOUT_VALUE.map(|mark| {
        let words = format!("{} {}", mark.shorthand(), book.scope.words_for(mark));
        (words, mark_figure(book, place, mark))
    });
    let figures: Vec<_> = codes.chain(marks).collect();
    let mut tall = BLANK;
    for (row, (words, (formula, result))) in (top..).zip(&figures) {
        page::text(on, row, 0, words, &style.body)?;
        let height = row_height([(words.as_str(), STATE)]);
        on.set_row_height(row, height)?;
        tall += height;
        let formula = page::formula(formula, result);
        on.write_formula_with_format(row, column_number(1), formula, &style.integer)?;
    }
    Ok((top + row_number(figures.len()) + 1, tall))
}
