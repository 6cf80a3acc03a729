//! Who answered, when, by which door, and how far each State is.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Content, Sheet, Whole, column_number, row_number},
    page, paper,
    stack::Stack,
    timeline::{At, Timeline},
};
use crate::{
    questionnaire::{Analysis, Question},
    response::Status,
    tabulation::{Mark, Reading, ResponseStatus, Tabulation},
    workbook::style::{header_height, lines, row_height},
};

/// The defined name of the codes of the counted States.
pub(super) const COUNTED_STATES: &str = "CountedStates";

/// State, code, counted, status, channel, submitted, days late, submission.
const WIDTHS: [f64; 8] = [24.0, 9.0, 10.0, 20.0, 16.0, 16.0, 8.0, 13.0];
/// A list about the response, such as the institutions that took part.
const REGISTER: f64 = 13.0;
/// A section, whose title runs upwards.
const SECTION: f64 = 5.6;
/// Behind everything else, where there is one.
const HASH: f64 = 70.0;
/// Degrees.
const UPWARDS: i16 = 90;
/// It has so many lines; and so many points has a letter.
const LINES: usize = 2;
const LETTER: f64 = 5.8;
/// Of what stands above the header, and of a row of the timeline.
const TOP: f64 = 85.0;
const LINE: f64 = 18.0;

pub(super) fn write(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    let Tabulation {
        readings, statuses, ..
    } = whole.tabulation;
    begin(book, sheet, on)?;
    let (mut timeline, mut tall) = (Timeline::default(), 0.0);
    for (place, (reading, status)) in readings.iter().zip(statuses).enumerate() {
        timeline.add(book, reading);
        tall += line(book, on, place, reading, status)?;
    }
    end(book, sheet, on, (readings.len(), tall), &timeline)
}

/// The titles of the columns.
struct Head {
    /// In words across, with the widths of their columns.
    across: Vec<(String, f64)>,
    /// Those of the sections behind them, which run upwards.
    upwards: Vec<String>,
}

impl Head {
    fn of(book: &Book<'_>) -> Self {
        let headers = [
            "regional-state",
            "regional-code",
            "regional-counted",
            "regional-status",
            "regional-channel",
            "regional-submitted-at",
            "regional-days-late",
            "regional-submission",
        ]
        .map(|id| book.say(id));
        let registers = registered(book).map(|list| {
            let words = list.text.in_(book.locale);
            (format!("{} {words}", list.code), REGISTER)
        });
        let sections = book.scope.questionnaire.sections.iter();
        let upwards = sections.map(|section| {
            let short = section.short.in_(book.locale);
            format!("{} {short} (%)", section.code)
        });
        Self {
            across: headers.into_iter().zip(WIDTHS).chain(registers).collect(),
            upwards: upwards.collect(),
        }
    }

    /// The widths of everything that is printed.
    fn widths(&self) -> Vec<f64> {
        let across = self.across.iter().map(|(_, width)| *width);
        across.chain(self.upwards.iter().map(|_| SECTION)).collect()
    }

    /// In points.
    fn height(&self) -> f64 {
        let across = self.across.iter();
        let across = header_height(across.map(|(words, width)| (words.as_str(), *width)));
        let fits = |letters: &u32| {
            let width = f64::from(*letters);
            self.upwards
                .iter()
                .all(|words| lines(words, width) <= LINES)
        };
        let upwards = (8..40).find(fits).unwrap_or(40);
        across.max(f64::from(upwards) * LETTER)
    }
}

/// Everything above the lines.
pub(super) fn begin(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    let head = Head::of(book);
    paper::set_up(book, sheet, on, 1)?;
    let mut widths = head.widths();
    // Whoever knows all of a submission but one withheld answer could try that one out.
    widths.extend(book.is_restricted().then_some(HASH));
    page::widths(on, &widths)?;
    let top = page::top(book, sheet, on, widths.len())?;
    debug_assert_eq!(top + 1, first_row(book));
    let header = &book.style.header;
    page::header(on, top, &head.across, header)?;
    let upwards = header.clone().set_rotation(UPWARDS);
    for (column, words) in (column_number(head.across.len())..).zip(&head.upwards) {
        page::text(on, top, column, words, &upwards)?;
    }
    if book.is_restricted() {
        let words = book.say("regional-submission-hash");
        page::text(on, top, hash_column(book), &words, header)?;
    }
    on.set_row_height(top, head.height())?;
    on.set_freeze_panes(top + 1, 1)?;
    Ok(())
}

/// Everything below the lines of so many States, which are so tall: how they came in.
pub(super) fn end(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    (states, tall): (usize, f64),
    timeline: &Timeline,
) -> Result<(), XlsxError> {
    let last = first_row(book) + row_number(states.max(1)) - 1;
    let moments = cells_of_counted(book, 'F').unwrap_or_default();
    let at = At {
        top: last + 3,
        moments: &moments,
        widths: &WIDTHS,
    };
    let head = Head::of(book);
    let header = first_row(book) - 1;
    let tall = TOP + head.height() + tall;
    let room = paper::room(paper::scale_nearly(on, &head.widths(), tall));
    // Above the timeline the header would be wrong.
    if tall > room {
        on.set_repeat_rows(header, header)?;
    }
    let mut stack = Stack::new(room, 0.0);
    stack.add(header, tall);
    let last = match timeline.write(book, sheet, on, &at)? {
        Some(last) => {
            stack.add(at.top, f64::from(last + 1 - at.top) * LINE);
            last
        }
        None => last,
    };
    stack.end(on)?;
    // The hashes are for machines: on paper they would only make the rest small.
    on.set_print_area(0, 0, last, hash_column(book) - 1)?;
    Ok(())
}

/// The line of a State, by its place among them; returns its height in points.
pub(super) fn line(
    book: &Book<'_>,
    on: &mut Worksheet,
    place: usize,
    reading: &Reading<'_>,
    status: &ResponseStatus,
) -> Result<f64, XlsxError> {
    let (row, style) = (first_row(book) + row_number(place), &book.style);
    let state = reading.state;
    let name = state.name.in_(book.locale);
    let said = said(book, status.status);
    let channel = status
        .channel
        .map_or(String::new(), |by| book.say(by.message()));
    let measured = [(name, WIDTHS[0]), (&said, WIDTHS[3]), (&channel, WIDTHS[4])];
    let height = row_height(measured);
    on.set_row_height(row, height)?;
    page::text(on, row, 0, name, &style.body)?;
    page::text(on, row, 1, &state.code, &style.plain)?;
    let counted = if state.counted {
        "yes"
    } else {
        "regional-observer"
    };
    page::text(on, row, 2, &book.say(counted), &style.plain)?;
    page::text(on, row, 3, &said, &style.body)?;
    page::text(on, row, 4, &channel, &style.body)?;
    for column in 5..8 {
        on.write_blank(row, column, &style.plain)?;
    }
    if let Some(submission) = reading.submission {
        let at = submission.sealed_at.with_timezone(&book.scope.round.zone);
        on.write_datetime_with_format(row, 5, at.naive_local(), &style.moment)?;
        on.write_number_with_format(row, 7, submission.number, &style.integer)?;
    }
    if let Some(days) = status.days_late {
        let days = f64::from(i32::try_from(days).unwrap_or(i32::MAX));
        on.write_number_with_format(row, 6, days, &style.integer)?;
    }
    let mut column = column_number(WIDTHS.len());
    for list in registered(book) {
        match reading.mark(&list.address()) {
            Mark::Answered => {
                let items = row_number(reading.items(list).len());
                on.write_number_with_format(row, column, items, &style.integer)?;
            }
            mark => page::shorthand(book, on, row, column, mark)?,
        }
        column += 1;
    }
    for (section, share) in (column..).zip(&status.completeness) {
        match share {
            Some(share) => on.write_number_with_format(row, section, *share, &style.percent)?,
            None => on.write_blank(row, section, &style.plain)?,
        };
    }
    if book.is_restricted() {
        let sealed = book.scope.snapshot.sealed(&state.code);
        let hash = sealed.map_or("", |sealed| sealed.sha256.as_str());
        page::text(on, row, hash_column(book), hash, &style.plain)?;
    }
    Ok(height)
}

fn said(book: &Book<'_>, status: Status) -> String {
    match (status, &book.scope.round.no_response) {
        (Status::NotStarted, Some(words)) => words.in_(book.locale).to_owned(),
        _ => book.say(status.message()),
    }
}

/// The lists about the response itself, such as the institutions that took part.
fn registered<'b>(book: &'b Book<'_>) -> impl Iterator<Item = &'b Question> {
    let questions = book.scope.questionnaire.questions();
    questions.filter(|one| one.is_list() && one.analysis == Analysis::Register)
}

/// Behind everything else.
fn hash_column(book: &Book<'_>) -> u16 {
    let sections = book.scope.questionnaire.sections.len();
    column_number(WIDTHS.len() + registered(book).count() + sections)
}

/// The first State's row, from 0: below title, notice if any, link, a blank row, header.
pub(super) fn first_row(book: &Book<'_>) -> u32 {
    4 + u32::from(book.notice().is_some())
}

/// The cells that hold the codes of the counted States, who stand first.
pub(super) fn counted_states(book: &Book<'_>) -> Option<String> {
    let sheet = book.sheet(|content| matches!(content, Content::Status))?;
    let cells = cells_of_counted(book, 'B')?;
    Some(format!("={sheet}!{cells}"))
}

/// The cells of a column that are the counted States'.
fn cells_of_counted(book: &Book<'_>, column: char) -> Option<String> {
    let counted = row_number(book.scope.invited());
    let first = first_row(book) + 1;
    (counted > 0).then(|| format!("${column}${first}:${column}${}", first + counted - 1))
}
