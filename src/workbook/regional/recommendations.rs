//! What became of the recommendations of the last meeting: a page for each, with counts
//! and every State's answer.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Sheet, Whole, row_number},
    highlights::{line, mark_figure},
    page, paper,
    stack::{Stack, Table},
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
    let chapters = (1..).zip(&follow_ups);
    let chapters = chapters.map(|(number, of)| Chapter::of(book, whole, number, of, &widths));
    let chapters: Vec<_> = chapters.collect();
    let tallest = chapters.iter().map(Chapter::height).fold(0.0, f64::max);
    let room = paper::upright(on, widths.iter().copied(), TOP + tallest);
    let mut stack = Stack::new(room, TOP);
    for chapter in &chapters {
        row = chapter.write(book, whole, on, row, &mut stack)? + 1;
    }
    stack.end(on)
}

fn width(variable: &Variable<'_>) -> f64 {
    match variable.field.kind.tally() {
        Tally::Codes | Tally::Numbers => CLOSED,
        Tally::Listed => WRITTEN,
    }
}

/// One recommendation.
struct Chapter<'t> {
    follow_up: &'t FollowUp<'t>,
    /// Its number and wording. Nothing is merged, so each line of it is a row.
    wording: Vec<String>,
    /// How many States gave each answer, of each closed question.
    counted: Vec<Vec<Counted>>,
    /// Above the States, with the widths of their columns.
    titles: Vec<(String, f64)>,
    /// The heights of the lines of the States, in points.
    heights: Vec<f64>,
}

impl<'t> Chapter<'t> {
    fn of(
        book: &Book<'_>,
        whole: &Whole<'_>,
        number: u32,
        follow_up: &'t FollowUp<'t>,
        widths: &[f64],
    ) -> Self {
        let words = follow_up.recommendation.text.in_(book.locale);
        let words = format!("{number}. {words}");
        let mut titles = vec![(book.say("regional-state"), widths[0])];
        titles.extend(follow_up.asked.iter().map(|variable| {
            let title = variable.question.text_of(variable.field).in_(book.locale);
            let title = format!("{} {title}", variable.question.code);
            (title, width(variable))
        }));
        let lines = whole.tabulation.readings.iter().zip(&follow_up.lines);
        let heights = lines.map(|(reading, cells)| {
            let name = book.scope.name_of(reading.state);
            let measured = cells.iter().map(page::measure);
            let measured = measured.zip(widths[1..].iter().copied());
            row_height(measured.chain([(name.as_str(), STATE)]))
        });
        Self {
            counted: follow_up
                .asked
                .iter()
                .filter_map(|variable| counted(book, variable))
                .collect(),
            heights: heights.collect(),
            wording: broken(&words, widths.iter().sum::<f64>() / HEADING),
            follow_up,
            titles,
        }
    }

    /// Of the wording and the titles, which stand on each page.
    fn repeated_height(&self) -> f64 {
        let titles = self.titles.iter();
        let wording = f64::from(row_number(self.wording.len())) * HEADING * LINE_HEIGHT;
        wording + header_height(titles.map(|(words, width)| (words.as_str(), *width)))
    }

    /// Of what stands above the States where they begin.
    fn head_height(&self) -> f64 {
        let tables = self.counted.iter();
        let tables = tables.map(|table| table.iter().map(counted_height).sum::<f64>() + BLANK);
        self.repeated_height() + tables.sum::<f64>()
    }

    fn height(&self) -> f64 {
        self.head_height() + self.heights.iter().sum::<f64>()
    }

    /// Begins a page, unless it is the first; returns the row below.
    fn write(
        &self,
        book: &Book<'_>,
        whole: &Whole<'_>,
        on: &mut Worksheet,
        top: u32,
        stack: &mut Stack,
    ) -> Result<u32, XlsxError> {
        stack.begin(top);
        let mut row = self.write_wording(book, on, top)?;
        for table in &self.counted {
            for line in table {
                let (words, (formula, result)) = line;
                page::text(on, row, 0, words, &book.style.body)?;
                on.set_row_height(row, counted_height(line))?;
                let formula = page::formula(formula, result);
                on.write_formula_with_format(row, 1, formula, &book.style.integer)?;
                row += 1;
            }
            row += 1;
        }
        page::header(on, row, &self.titles, &book.style.header)?;
        let table = Table {
            top,
            first: row + 1,
            head: self.head_height(),
            again: self.repeated_height(),
            heights: &self.heights,
        };
        let again = |on: &mut Worksheet, row| {
            let row = self.write_wording(book, on, row)?;
            page::header(on, row, &self.titles, &book.style.header)?;
            Ok(row + 1)
        };
        stack.table(on, &table, again, |on, row, place| {
            let reading = &whole.tabulation.readings[place];
            let name = book.scope.name_of(reading.state);
            page::text(on, row, 0, &name, &book.style.body)?;
            for (column, cell) in (1..).zip(&self.follow_up.lines[place]) {
                page::cell(book, on, row, column, cell)?;
            }
            Ok(())
        })
    }

    /// Returns the row below.
    fn write_wording(
        &self,
        book: &Book<'_>,
        on: &mut Worksheet,
        top: u32,
    ) -> Result<u32, XlsxError> {
        for (row, line) in (top..).zip(&self.wording) {
            page::text(on, row, 0, line, &book.style.heading)?;
            on.set_row_height(row, HEADING * LINE_HEIGHT)?;
        }
        Ok(top + row_number(self.wording.len()))
    }
}

/// A line of [`Chapter::counted`]: its words, and a link into Frequencies with its result.
type Counted = (String, (String, usize));

/// How many States gave each answer to a closed question.
fn counted(book: &Book<'_>, variable: &Variable<'_>) -> Option<Vec<Counted>> {
    let place = book.distribution_of(variable)?;
    let codes = variable.field.kind.list()?.codes.iter().map(|code: &Code| {
        let words = code.text.in_(book.locale).to_owned();
        (words, line(book, place, &code.code))
    });
    let marks = Mark::WITHOUT_VALUE.map(|mark| {
        let words = format!("{} {}", mark.shorthand(), book.scope.words_for(mark));
        (words, mark_figure(book, place, mark))
    });
    Some(codes.chain(marks).collect())
}

fn counted_height((words, _): &Counted) -> f64 {
    row_height([(words.as_str(), STATE)])
}
