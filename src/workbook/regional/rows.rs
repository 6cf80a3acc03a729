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
    stack::{Stack, Table},
};
use crate::{
    questionnaire::{CodeList, Field, Question, kinds::Tally},
    tabulation::{Grid, Mark, Variable, row_matrix, variables},
    workbook::style::{ROW_PIXELS, broken, header_height, row_height},
};

const FIRST: f64 = 44.0;
const CELL: f64 = 17.0;
/// The heights in points of what stands between the title and the first table, and around a
/// chart.
const TOP: f64 = 62.0;
const AROUND: f64 = 45.0;
/// Those of the name of a field, and of the line below the States.
const HEADING: f64 = 16.0;
const LEGEND: f64 = 15.0;

pub(super) fn write(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    question: &Question,
) -> Result<(), XlsxError> {
    paper::set_up(book, sheet, on, 1)?;
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
    let mut widths = vec![FIRST];
    widths.resize(1 + rows.max(figures), CELL);
    page::widths(on, &widths)?;
    let title = broken(&sheet.title, widths.iter().sum::<f64>() / page::TITLE);
    let above = f64::from(row_number(title.len())) * page::TITLE_LINE + TOP;
    let mut row = page::top_under(book, sheet, on, widths.len(), &title)?;
    let mut charts = Vec::new();
    for (field, list) in &closed {
        let top = row;
        if let Some(text) = &field.text {
            page::text(on, row, 0, text.in_(book.locale), &book.style.heading)?;
            row += 1;
        }
        let tall;
        (row, tall) = counts(book, sheet, on, row, question, field, list)?;
        charts.push((top, HEADING + tall));
    }
    let fields = closed.iter().map(|(field, _)| *field);
    let matrices = fields.map(|field| Matrix::of(book, whole, question, field));
    let matrices: Vec<_> = matrices.collect();
    let charted = charts.iter().map(|(_, tall)| above + tall);
    let tallest = charted.chain(matrices.iter().map(Matrix::height));
    let share = paper::scale_nearly(on, &widths, tallest.fold(0.0, f64::max));
    let mut stack = Stack::new(paper::room(share), above);
    for (top, tall) in charts {
        stack.add(top, tall);
    }
    stack.begin(row);
    for matrix in &matrices {
        row = matrix.write(book, whole, on, row, &mut stack)? + 1;
    }
    stack.end(on)
}

/// Rows × scale with a chart; returns the row below, and the height of both in points.
fn counts(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    head: u32,
    question: &Question,
    field: &Field,
    list: &CodeList,
) -> Result<(u32, f64), XlsxError> {
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
    let mut tall = header_height(titles.iter().map(|title| (title.as_str(), CELL)));
    on.set_row_height(head, tall)?;
    let mut any = vec![false; titles.len()];
    for (row, (variable, place)) in (head + 1..).zip(&own) {
        let label = variable.row.map_or("", |row| row.text.in_(book.locale));
        let height = row_height([(label, FIRST)]);
        on.set_row_height(row, height)?;
        tall += height;
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
        return Ok((last + 2, tall + AROUND));
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
    let below = last + 3 + chart::height(own.len()).div_ceil(ROW_PIXELS) + 1;
    Ok((below, tall + chart::points(own.len()) + AROUND))
}

/// States × rows of a field, with its name above it where it has one.
struct Matrix<'t> {
    name: Option<&'t str>,
    grid: Grid<'t>,
    rows: Vec<&'t str>,
    /// Of the lines of the States, in points.
    heights: Vec<f64>,
}

impl<'t> Matrix<'t> {
    fn of(book: &Book<'_>, whole: &Whole<'t>, question: &'t Question, field: &'t Field) -> Self {
        let grid = row_matrix(whole.tabulation, question, field);
        let rows = grid.columns.iter();
        let rows = rows.map(|column| column.row.map_or("", |row| row.text.in_(book.locale)));
        Self {
            name: field.text.as_ref().map(|text| text.in_(book.locale)),
            rows: rows.collect(),
            heights: countries::heights(book, whole, &grid, (FIRST, CELL)),
            grid,
        }
    }

    fn header_height(&self) -> f64 {
        header_height(self.rows.iter().map(|words| (*words, CELL)))
    }

    fn head_height(&self) -> f64 {
        self.name.map_or(0.0, |_| HEADING) + self.header_height()
    }

    fn height(&self) -> f64 {
        self.head_height() + self.heights.iter().sum::<f64>() + LEGEND
    }

    /// Returns the row below.
    fn write(
        &self,
        book: &Book<'_>,
        whole: &Whole<'_>,
        on: &mut Worksheet,
        top: u32,
        stack: &mut Stack,
    ) -> Result<u32, XlsxError> {
        let table = Table {
            top,
            first: self.head(book, on, top)?,
            head: self.head_height(),
            again: self.head_height(),
            heights: &self.heights,
        };
        let again = |on: &mut Worksheet, row| self.head(book, on, row);
        let below = stack.table(on, &table, again, |on, row, place| {
            countries::state(book, whole, on, row, &self.grid, place)
        })?;
        page::legend_of_marks(book, on, below, None)?;
        Ok(below + 1)
    }

    /// The name and the header; returns the row below.
    fn head(&self, book: &Book<'_>, on: &mut Worksheet, top: u32) -> Result<u32, XlsxError> {
        let (style, mut row) = (&book.style, top);
        if let Some(name) = self.name {
            page::text(on, row, 0, name, &style.heading)?;
            row += 1;
        }
        page::text(on, row, 0, &book.say("regional-state"), &style.header)?;
        for (column, words) in (1..).zip(&self.rows) {
            page::text(on, row, column, words, &style.header_centered)?;
        }
        on.set_row_height(row, self.header_height())?;
        Ok(row + 1)
    }
}
