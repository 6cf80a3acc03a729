//! One page per State, for its delegates and those who meet them.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Sheet, Whole},
    page, paper,
    stack::break_at,
};
use crate::{
    tabulation::{Cell, Mark, Reading, Tabulation, is_in, profile},
    workbook::style::{cut, row_height},
};

/// Code, question, answer.
const WIDTHS: [f64; 3] = [8.0, 62.0, 74.0];
/// An answer on a page of many: the rest stands in its own sheet.
const LONGEST: usize = 400;
/// What stands above the first State, and the two rows with which each begins, in points.
const TOP: f64 = 78.0 + 30.0;

pub(super) fn write(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    paper::set_up(book, sheet, on, 1)?;
    page::widths(on, &WIDTHS)?;
    let readings = &whole.tabulation.readings;
    let profiles: Vec<Vec<Line<'_>>> = readings
        .iter()
        .map(|of| lines(whole.tabulation, of))
        .collect();
    let heights = profiles
        .iter()
        .map(|lines| lines.iter().map(|line| line.height).sum());
    let tallest = heights.fold(0.0, f64::max);
    paper::scale_to(on, WIDTHS, TOP + tallest);
    let mut row = page::top(book, sheet, on, WIDTHS.len())?;
    let mut breaks = Vec::new();
    for (reading, lines) in readings.iter().zip(&profiles) {
        breaks.push(row);
        row = one(book, on, row, reading, lines)? + 2;
    }
    break_at(on, breaks.get(1..).unwrap_or_default())
}

/// A question and its answer.
struct Line<'t> {
    code: &'t str,
    question: &'t str,
    answer: Cell,
    /// In points.
    height: f64,
}

fn lines<'t>(tabulation: &'t Tabulation<'_>, reading: &Reading<'_>) -> Vec<Line<'t>> {
    let profile = profile(tabulation, reading).into_iter();
    let line = profile.map(|(question, cell)| {
        let answer = match cell {
            Cell::Text(text) => Cell::Text(cut(&text, LONGEST)),
            cell => cell,
        };
        let words = question.text.in_(tabulation.scope.locale);
        Line {
            height: row_height([(words, WIDTHS[1]), (page::measure(&answer), WIDTHS[2])]),
            code: &question.code,
            question: words,
            answer,
        }
    });
    line.collect()
}

/// One State; returns its last row.
fn one(
    book: &Book<'_>,
    on: &mut Worksheet,
    top: u32,
    reading: &Reading<'_>,
    lines: &[Line<'_>],
) -> Result<u32, XlsxError> {
    let style = &book.style;
    let name = book.scope.name_of(reading.state);
    page::text(on, top, 0, &name, &style.heading)?;
    page::text(on, top + 1, 0, &about(book, reading), &style.note)?;
    let mut row = top + 2;
    for line in lines {
        on.set_row_height(row, line.height)?;
        page::text(on, row, 0, line.code, &style.plain)?;
        page::text(on, row, 1, line.question, &style.body)?;
        page::cell(book, on, row, 2, &line.answer)?;
        row += 1;
    }
    Ok(row)
}

/// Its submission, and the groups that it is in.
fn about(book: &Book<'_>, reading: &Reading<'_>) -> String {
    let mut said = match reading.submission {
        Some(submission) => {
            let day = submission.sealed_at.with_timezone(&book.scope.round.zone);
            vec![book.say_with(
                "regional-profile-submission",
                &[
                    ("number", submission.number.to_string().into()),
                    ("day", day.date_naive().to_string().into()),
                ],
            )]
        }
        None => vec![book.scope.words_for(Mark::NoResponse)],
    };
    for scheme in &book.scope.round.groupings {
        let groups = scheme.groups.iter();
        let own = groups.filter(|group| is_in(reading.state, scheme, Some(group)));
        said.extend(own.map(|group| group.text.in_(book.locale).to_owned()));
    }
    said.dedup();
    said.join(" · ")
}
