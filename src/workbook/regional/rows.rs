//! A question with rows on a sheet of its own: rows × scale with a chart, and
//! States × rows.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Sheet, Whole, column_number, row_number},
    chart::{self, Series},
    countries,
    highlights::{letter, line, mark_figure, paint, spoken},
    names::quoted,
    page, paper,
};
use crate::{
    questionnaire::{CodeList, Field, Question, kinds::Tally},
    tabulation::{Mark, Variable, row_matrix, variables},
    workbook::style::{ROW_PIXELS, header_height, row_height},
};

const FIRST: f64 = 44.0;
const CELL: f64 = 17.0;

pub(super) fn write(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    question: &Question,
) -> Result<(), XlsxError> {
    paper::set_up(book, sheet, on, 1)?;
    on.set_column_width(0, FIRST)?;
    let rows = question.rows().map_or(0, |rows| rows.codes.len());
    let closed: Vec<_> = question
        .fields
        .iter()
        .filter(|field| field.kind.tally() == Tally::Codes)
        .filter_map(|field| Some((field, field.kind.list()?)))
        .collect();
    let figures = closed
        .iter()
        .map(|(_, list)| list.codes.len() + 6)
        .max()
        .unwrap_or(0);
    for column in 1..=rows.max(figures) {
        on.set_column_width(column_number(column), CELL)?;
    }
    let cells = (0..rows.max(figures)).map(|_| CELL);
    paper::scale(on, [FIRST].into_iter().chain(cells));
    let mut row = page::top(book, sheet, on, rows.max(figures) + 1)?;
    let mut breaks = Vec::new();
    for (field, list) in closed {
        if let Some(text) = &field.text {
            page::text(on, row, 0, text.in_(book.locale), &book.style.heading)?;
            row += 1;
        }
        row = counts(book, sheet, on, row, question, field, list)?;
        breaks.push(row);
        row = states(book, whole, on, row, question, field)?;
        breaks.push(row);
    }
    breaks.pop();
    on.set_page_breaks(&breaks)?;
    Ok(())
}

/// Rows × scale with a chart; returns the row below.
fn counts(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    head: u32,
    question: &Question,
    field: &Field,
    list: &CodeList,
) -> Result<u32, XlsxError> {
    let style = &book.style;
    let own: Vec<(Variable<'_>, usize)> = variables(&book.scope.questionnaire)
        .into_iter()
        .filter(|of| of.question.code == question.code && of.field.code == field.code)
        .filter_map(|of| Some((of, book.distribution_of(&of)?)))
        .collect();
    let mut titles: Vec<String> = list
        .codes
        .iter()
        .map(|code| code.text.in_(book.locale).to_owned())
        .collect();
    titles.extend(
        Mark::WITHOUT_VALUE
            .map(|mark| format!("{} {}", mark.shorthand(), book.scope.words_for(mark))),
    );
    page::text(on, head, 0, &book.say("regional-row"), &style.header)?;
    for (column, title) in (1..).zip(&titles) {
        page::text(on, head, column, title, &style.header_centered)?;
    }
    let height = header_height(titles.iter().map(|title| (title.as_str(), CELL)));
    on.set_row_height(head, height)?;
    let mut any = vec![false; titles.len()];
    for (row, (variable, place)) in (head + 1..).zip(&own) {
        let label = variable.row.map_or("", |row| row.text.in_(book.locale));
        on.set_row_height(row, row_height([(label, FIRST)]))?;
        page::text(on, row, 0, label, &style.body)?;
        let codes = list.codes.iter().map(|code| line(book, *place, &code.code));
        let marks = Mark::WITHOUT_VALUE.map(|mark| mark_figure(book, *place, mark));
        for (column, (formula, result)) in codes.chain(marks).enumerate() {
            any[column] |= result > 0;
            let formula = page::formula(formula, result);
            let at = column_number(column + 1);
            on.write_formula_with_format(row, at, formula, &style.integer)?;
        }
    }
    let last = head + row_number(own.len());
    let name = quoted(&sheet.name);
    let range = |column: u16| {
        let letter = letter(column);
        format!("{name}!${letter}${}:${letter}${}", head + 2, last + 1)
    };
    let paints = list
        .codes
        .iter()
        .enumerate()
        .map(|(place, code)| paint(&list.codes, place, code))
        .chain((0..Mark::WITHOUT_VALUE.len()).map(chart::Paint::Without));
    let series: Vec<_> = (1..)
        .zip(paints)
        .zip(&any)
        .filter(|(_, any)| **any)
        .map(|((column, paint), _)| Series {
            name: format!("{name}!${}${}", letter(column), head + 1),
            values: range(column),
            paint,
        })
        .collect();
    if series.is_empty() {
        return Ok(last + 2);
    }
    let title = match &field.text {
        Some(of_field) => {
            let question = question.text.in_(book.locale);
            format!("{question} — {}", of_field.in_(book.locale))
        }
        None => question.text.in_(book.locale).to_owned(),
    };
    let figures: Vec<_> = own
        .iter()
        .map(|(_, place)| spoken(book, &book.distributions[*place]))
        .collect();
    let alternative = chart::alternative(book, chart::BARS, &title, &figures);
    let bars = chart::stacked(
        &title,
        &alternative,
        &range(0),
        own.len(),
        book.scope.invited(),
        &series,
    );
    on.insert_chart(last + 2, 0, &bars)?;
    Ok(last + 3 + chart::height(own.len()).div_ceil(ROW_PIXELS) + 1)
}

/// States × rows; returns the row below.
fn states(
    book: &Book<'_>,
    whole: &Whole<'_>,
    on: &mut Worksheet,
    head: u32,
    question: &Question,
    field: &Field,
) -> Result<u32, XlsxError> {
    let style = &book.style;
    let grid = row_matrix(whole.tabulation, question, field);
    page::text(on, head, 0, &book.say("regional-state"), &style.header)?;
    let words: Vec<_> = grid
        .columns
        .iter()
        .map(|column| column.row.map_or("", |row| row.text.in_(book.locale)))
        .collect();
    for (column, words) in (1..).zip(&words) {
        page::text(on, head, column, words, &style.header_centered)?;
    }
    let height = header_height(words.iter().map(|words| (*words, CELL)));
    on.set_row_height(head, height)?;
    let (below, _) = countries::states(book, whole, on, head + 1, &grid, CELL)?;
    page::legend_of_marks(book, on, below, None)?;
    Ok(below + 2)
}
