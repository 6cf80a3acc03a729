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
    workbook::style::row_height,
};

const STATE: f64 = 30.0;
const CLOSED: f64 = 26.0;
const WRITTEN: f64 = 90.0;

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
    paper::scale(on, widths.iter().copied());
    let mut row = page::top(book, sheet, on, widths.len())?;
    let mut breaks = Vec::new();
    for (number, follow_up) in (1..).zip(&follow_ups) {
        breaks.push(row);
        row = one(book, whole, on, row, number, follow_up, &widths)? + 2;
    }
    on.set_page_breaks(breaks.get(1..).unwrap_or_default())?;
    Ok(())
}

fn width(variable: &Variable<'_>) -> f64 {
    match variable.field.kind.tally() {
        Tally::Codes | Tally::Numbers => CLOSED,
        Tally::Listed => WRITTEN,
    }
}

/// One recommendation; returns its last row.
fn one(
    book: &Book<'_>,
    whole: &Whole<'_>,
    on: &mut Worksheet,
    top: u32,
    number: u32,
    follow_up: &FollowUp<'_>,
    widths: &[f64],
) -> Result<u32, XlsxError> {
    let style = &book.style;
    let words = follow_up.recommendation.text.in_(book.locale);
    page::text(on, top, 0, &format!("{number}. {words}"), &style.heading)?;
    let mut row = top + 1;
    for variable in &follow_up.asked {
        row = counts(book, on, row, variable)?;
    }
    let mut titles = vec![(book.say("regional-state"), widths[0])];
    titles.extend(follow_up.asked.iter().map(|variable| {
        let title = variable.question.text_of(variable.field).in_(book.locale);
        let title = format!("{} {title}", variable.question.code);
        (title, width(variable))
    }));
    page::header(on, row, &titles, &style.header)?;
    for (reading, cells) in whole.tabulation.readings.iter().zip(&follow_up.lines) {
        row += 1;
        let name = book.scope.name_of(reading.state);
        let measured = cells.iter().map(page::measure);
        let measured = measured.zip(widths[1..].iter().copied());
        on.set_row_height(row, row_height(measured.chain([(name.as_str(), STATE)])))?;
        page::text(on, row, 0, &name, &style.body)?;
        for (column, cell) in (1..).zip(cells) {
            page::cell(book, on, row, column, cell)?;
        }
    }
    Ok(row)
}

/// How many States gave each answer to a closed question, as links into Frequencies;
/// returns the first row below.
fn counts(
    book: &Book<'_>,
    on: &mut Worksheet,
    top: u32,
    variable: &Variable<'_>,
) -> Result<u32, XlsxError> {
    let (Some(place), Some(list)) = (book.distribution_of(variable), variable.field.kind.list())
    else {
        return Ok(top);
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
    for (row, (words, (formula, result))) in (top..).zip(&figures) {
        page::text(on, row, 0, words, &style.body)?;
        on.set_row_height(row, row_height([(words.as_str(), STATE)]))?;
        let formula = page::formula(formula, result);
        on.write_formula_with_format(row, column_number(1), formula, &style.integer)?;
    }
    Ok(top + row_number(figures.len()) + 1)
}
