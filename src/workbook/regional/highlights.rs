//! The charts that a meeting wants, each below the table of its figures.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Content, Sheet, column_number, row_number},
    chart::{self, Paint, Series},
    names::quoted,
    page, paper,
    stack::Stack,
};
use crate::{
    locale::count,
    questionnaire::{Code, CodeList, Tone},
    tabulation::{Distribution, Mark},
    workbook::style::{ROW_PIXELS, header_height, row_height},
};

/// The code and the wording of a question, which name a bar of the chart; figures have 12.5
/// each.
const FIRST: f64 = 71.0;
const FIGURE: f64 = 12.5;
/// The height in points of what stands above the first table, of a heading, and of the rows
/// around a chart.
const TOP: f64 = 110.0;
const HEADING: f64 = 18.0;
const AROUND: f64 = 45.0;
/// More bars than this make two charts: a table and its chart fit a page.
const BARS: usize = 7;

pub(super) fn write(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    paper::set_up(book, sheet, on, 1)?;
    on.set_column_width(0, FIRST)?;
    let widest = book
        .charted()
        .filter_map(|(_, of)| of.variable.field.kind.list())
        .map(|list| list.codes.len())
        .max();
    let span = 1 + widest.unwrap_or(0) + 1 + Mark::WITHOUT_VALUE.len();
    for column in 1..span {
        on.set_column_width(column_number(column), FIGURE)?;
    }
    let figures = (1..span).map(|_| FIGURE);
    let share = paper::scale(on, [FIRST].into_iter().chain(figures));
    let mut row = page::top(book, sheet, on, span)?;
    page::text(
        on,
        row,
        0,
        &book.say_in_form("regional-highlights-note", "regional-highlights-note-wide"),
        &book.style.note,
    )?;
    row += 2;
    let mut stack = Stack::new(paper::room(share), TOP);
    for (list, questions) in by_list(book) {
        for (part, questions) in questions.chunks(BARS).enumerate() {
            let mut labels: Vec<_> = list
                .codes
                .iter()
                .map(|code| code.text.in_(book.locale))
                .collect();
            labels.truncate(8);
            let mut title = labels.join(" · ");
            if part > 0 {
                title = format!("{title} ({})", part + 1);
            }
            let (below, height) = block(book, sheet, on, row, &title, list, questions)?;
            stack.add(row, height);
            row = below;
        }
    }
    stack.end(on)
}

/// The questions that share a code list share a chart, in the order of the questionnaire.
fn by_list<'b>(book: &'b Book<'_>) -> Vec<(&'b CodeList, Vec<usize>)> {
    let mut order: Vec<(&CodeList, Vec<usize>)> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for (place, of) in book.charted() {
        let Some(list) = of.variable.field.kind.list() else {
            continue;
        };
        let at = *places.entry(&list.name).or_insert_with(|| {
            order.push((list, Vec::new()));
            order.len() - 1
        });
        order[at].1.push(place);
    }
    order
}

/// A table of figures and its chart; returns the row below both, and their height in points.
fn block(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    top: u32,
    title: &str,
    list: &CodeList,
    questions: &[usize],
) -> Result<(u32, f64), XlsxError> {
    let style = &book.style;
    page::text(on, top, 0, title, &style.heading)?;
    let head = top + 1;
    let columns = columns(book, list);
    page::text(on, head, 0, &book.say("regional-question"), &style.header)?;
    for (at, column) in (1..).zip(&columns) {
        page::text(on, head, at, &column.title, &style.header_centered)?;
    }
    let measured = columns.iter();
    let mut tall = header_height(measured.map(|column| (column.title.as_str(), FIGURE)));
    on.set_row_height(head, tall)?;
    tall += HEADING;
    for (row, place) in (head + 1..).zip(questions) {
        let of = &book.distributions[*place];
        let variable = &of.variable;
        let address = variable.address();
        // Questions of two sections may have the same wording.
        let wording = format!("{address} · {}", book.scope.wording(&address));
        let height = row_height([(wording.as_str(), FIRST)]);
        on.set_row_height(row, height)?;
        tall += height;
        page::text(on, row, 0, &wording, &style.body)?;
        for (at, column) in (1..).zip(&columns) {
            let figure = figure(book, *place, column);
            page::figure(book, on, (row, at), figure, &style.integer)?;
        }
    }
    let last = head + row_number(questions.len());
    let range = |column: u16| {
        let letter = letter(column);
        format!(
            "{}!${letter}${}:${letter}${}",
            quoted(&sheet.name),
            head + 2,
            last + 1
        )
    };
    let series: Vec<_> = (1..)
        .zip(&columns)
        .filter_map(|(at, column)| {
            let any = questions
                .iter()
                .any(|place| figure(book, *place, column).1 > 0);
            Some(Series {
                name: format!("{}!${}${}", quoted(&sheet.name), letter(at), head + 1),
                values: range(at),
                // A series of nothing but zeros would only fill the legend.
                paint: column.paint.filter(|_| any)?,
            })
        })
        .collect();
    if series.is_empty() {
        return Ok((last + 2, tall + AROUND));
    }
    let figures: Vec<_> = questions
        .iter()
        .map(|place| spoken(book, &book.distributions[*place]))
        .collect();
    let alternative = chart::alternative(book, chart::BARS, title, &figures);
    let title = book.say_with("regional-chart-title", &[("answers", title.into())]);
    let bars = chart::stacked(
        &title,
        &alternative,
        &range(0),
        questions.len(),
        book.scope.invited(),
        &series,
    );
    on.insert_chart(last + 2, 0, &bars)?;
    let below = last + 3 + chart::height(questions.len()).div_ceil(ROW_PIXELS) + 1;
    Ok((below, tall + chart::points(questions.len()) + AROUND))
}

/// A column of figures.
struct Column {
    title: String,
    of: Of,
    /// None: not in the chart.
    paint: Option<Paint>,
}

enum Of {
    Code(String),
    Answered,
    Mark(Mark),
}

fn columns(book: &Book<'_>, list: &CodeList) -> Vec<Column> {
    let codes = list.codes.iter().enumerate().map(|(place, code)| Column {
        title: code.text.in_(book.locale).to_owned(),
        of: Of::Code(code.code.clone()),
        paint: Some(paint(&list.codes, place, code)),
    });
    let answered = Column {
        title: book.say("regional-answered"),
        of: Of::Answered,
        paint: None,
    };
    let marks = Mark::WITHOUT_VALUE
        .into_iter()
        .enumerate()
        .map(|(place, mark)| Column {
            title: format!("{} {}", mark.shorthand(), book.scope.words_for(mark)),
            of: Of::Mark(mark),
            paint: Some(Paint::Without(place)),
        });
    codes.chain([answered]).chain(marks).collect()
}

/// A list that says nothing good or bad is a scale from dark to light.
pub(super) fn paint(codes: &[Code], place: usize, code: &Code) -> Paint {
    if codes.iter().all(|code| code.tone == Tone::Neutral) {
        Paint::Scale(place, codes.len())
    } else {
        Paint::Tone(code.tone)
    }
}

/// A figure as a link into Frequencies, and its result.
fn figure(book: &Book<'_>, place: usize, column: &Column) -> (String, usize) {
    let of = &book.distributions[place];
    match &column.of {
        Of::Code(code) => line(book, place, code),
        Of::Answered => (cell(book, place, 0, 'F'), of.frame.answered),
        Of::Mark(mark) => mark_figure(book, place, *mark),
    }
}

/// The count of a code, as a link into Frequencies, and its result.
pub(super) fn line(book: &Book<'_>, place: usize, code: &str) -> (String, usize) {
    let lines = &book.distributions[place].lines;
    let at = lines.iter().position(|line| line.code == code).unwrap_or(0);
    (cell(book, place, at, 'E'), lines[at].count)
}

/// How many States have this mark, as a formula over Frequencies, and its result.
pub(super) fn mark_figure(book: &Book<'_>, place: usize, mark: Mark) -> (String, usize) {
    let of = &book.distributions[place];
    let difference = |more, less| {
        format!(
            "{}-{}",
            cell(book, place, 0, more),
            cell(book, place, 0, less)
        )
    };
    match mark {
        Mark::NotAsked => (difference('H', 'G'), of.frame.count(mark)),
        Mark::NoResponse => (difference('I', 'H'), of.frame.count(mark)),
        _ => line(book, place, mark.code()),
    }
}

fn cell(book: &Book<'_>, place: usize, line: usize, column: char) -> String {
    let sheet = book
        .sheet(|content| matches!(content, Content::Frequencies))
        .unwrap_or_default();
    format!("{sheet}!${column}${}", book.frequency_row(place, line) + 1)
}

/// "C1: Yes 7, No 3 (of 12 States)".
pub(super) fn spoken(book: &Book<'_>, of: &Distribution<'_>) -> String {
    let codes: Vec<_> = of
        .values()
        .map(|line| format!("{} {}", line.label, line.count))
        .collect();
    let name = match of.variable.row {
        Some(row) => row.text.in_(book.locale).to_owned(),
        None => of.variable.address().to_string(),
    };
    book.say_with(
        "regional-chart-spoken",
        &[
            ("name", name.into()),
            ("figures", codes.join(", ").into()),
            ("states", count(of.frame.invited)),
        ],
    )
}

/// The letter of a column below Z.
pub(super) fn letter(column: u16) -> String {
    rust_xlsxwriter::utility::column_number_to_name(column)
}
