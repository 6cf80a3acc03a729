//! Who answered, when, by which door, and how far each State is.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Content, Sheet, Whole, column_number, row_number},
    page, paper,
    timeline::{At, Timeline},
};
use crate::{
    questionnaire::{Analysis, Question},
    response::Status,
    tabulation::{Mark, Reading, ResponseStatus, Tabulation},
};

/// The defined name of the codes of the counted States.
pub(super) const COUNTED_STATES: &str = "CountedStates";

/// State, code, counted, status, channel, submitted, days late, submission.
const WIDTHS: [f64; 8] = [26.0, 8.0, 10.0, 24.0, 26.0, 18.0, 10.0, 13.0];
/// A section, or a list about the response.
const SECTION: f64 = 18.0;

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
    let mut timeline = Timeline::default();
    for (place, (reading, status)) in readings.iter().zip(statuses).enumerate() {
        timeline.add(book, reading);
        line(book, on, place, reading, status)?;
    }
    end(book, sheet, on, readings.len(), &timeline)
}

/// Everything above the lines.
pub(super) fn begin(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    let sections = &book.scope.questionnaire.sections;
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
    let mut cells: Vec<(String, f64)> = headers.into_iter().zip(WIDTHS).collect();
    cells.extend(registered(book).map(|list| {
        let words = list.text.in_(book.locale);
        (format!("{} {words}", list.code), SECTION)
    }));
    cells.extend(sections.iter().map(|section| {
        let short = section.short.in_(book.locale);
        (format!("{} {short} (%)", section.code), SECTION)
    }));
    // Whoever knows all of a submission but one withheld answer could try that one out.
    if book.is_restricted() {
        cells.push((book.say("regional-submission-hash"), 70.0));
    }
    let cells: Vec<_> = cells
        .iter()
        .map(|(text, width)| (text.as_str(), *width))
        .collect();
    page::widths(
        on,
        &cells.iter().map(|(_, width)| *width).collect::<Vec<_>>(),
    )?;
    paper::set_up(book, sheet, on, 1)?;
    let top = page::top(book, sheet, on, cells.len())?;
    debug_assert_eq!(top + 1, first_row(book));
    page::header(on, top, &cells, &book.style.header)?;
    on.set_repeat_rows(top, top)?;
    on.set_freeze_panes(top + 1, 1)?;
    Ok(())
}

/// Everything below the lines of so many States: how they came in.
pub(super) fn end(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    states: usize,
    timeline: &Timeline,
) -> Result<(), XlsxError> {
    let last = first_row(book) + row_number(states.max(1)) - 1;
    let moments = cells_of_counted(book, 'F').unwrap_or_default();
    let at = At {
        top: last + 3,
        moments: &moments,
        widths: &WIDTHS,
    };
    let last = timeline.write(book, sheet, on, &at)?.unwrap_or(last);
    // The hashes are for machines: on paper they would only make the rest small.
    on.set_print_area(0, 0, last, hash_column(book) - 1)?;
    Ok(())
}

/// The line of a State, by its place among them.
pub(super) fn line(
    book: &Book<'_>,
    on: &mut Worksheet,
    place: usize,
    reading: &Reading<'_>,
    status: &ResponseStatus,
) -> Result<(), XlsxError> {
    let (row, style) = (first_row(book) + row_number(place), &book.style);
    let state = reading.state;
    on.set_row_height(row, 18)?;
    page::text(on, row, 0, state.name.in_(book.locale), &style.plain)?;
    page::text(on, row, 1, &state.code, &style.plain)?;
    let counted = if state.counted {
        "yes"
    } else {
        "regional-observer"
    };
    page::text(on, row, 2, &book.say(counted), &style.plain)?;
    page::text(on, row, 3, &said(book, status.status), &style.plain)?;
    let channel = status
        .channel
        .map_or(String::new(), |channel| book.say(channel.message()));
    page::text(on, row, 4, &channel, &style.plain)?;
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
    Ok(())
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
