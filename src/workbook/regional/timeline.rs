//! How the responses came in: a line for each day on which some did, and a chart of them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_xlsxwriter::{
    Chart, ChartErrorBars, ChartErrorBarsDirection, ChartErrorBarsType, ChartFormat, ChartLine,
    ChartLineDashType, ChartMarker, ChartMarkerType, ChartSolidFill, ChartType, Color, Worksheet,
    XlsxError,
};

use super::{
    book::{Book, Sheet, row_number},
    chart,
    names::quoted,
    page,
};
use crate::{
    locale::count,
    tabulation::Reading,
    workbook::style::{NAVY, ROW_PIXELS, header_height},
};

/// Of how many counted States the standing submission was sealed on each day, in the
/// secretariat's time zone.
#[derive(Debug, Default)]
pub(super) struct Timeline {
    received: BTreeMap<NaiveDate, usize>,
}

/// Where it stands on its sheet.
pub(super) struct At<'a> {
    /// The first row.
    pub top: u32,
    /// The cells that say when each counted State submitted.
    pub moments: &'a str,
    /// The widths of the sheet's first columns.
    pub widths: &'a [f64],
}

/// One line of the table.
struct Day {
    day: NaiveDate,
    received: usize,
    so_far: usize,
    /// The message that says so, where it is one of the round's own.
    milestone: Option<&'static str>,
}

const HEADERS: [&str; 4] = [
    "regional-day",
    "regional-that-day",
    "regional-so-far",
    "regional-milestone",
];
/// The chart stands above the table. Its size in pixels: no sheet is narrower.
const SIZE: (u32, u32) = (760, 360);
const DUE: &str = "regional-due";
/// The axis of days has about so many marks, so that their dates do not meet.
const MARKS: i64 = 6;

impl Timeline {
    /// Counts the State of a reading.
    pub(super) fn add(&mut self, book: &Book<'_>, reading: &Reading<'_>) {
        let Some(submission) = reading.submission.filter(|_| reading.state.counted) else {
            return;
        };
        let sealed = submission.sealed_at.with_timezone(&book.scope.round.zone);
        *self.received.entry(sealed.date_naive()).or_default() += 1;
    }

    /// Writes the table and its chart; returns the last row. Where nothing was received there
    /// is neither.
    pub(super) fn write(
        &self,
        book: &Book<'_>,
        sheet: &Sheet<'_>,
        on: &mut Worksheet,
        at: &At<'_>,
    ) -> Result<Option<u32>, XlsxError> {
        if self.received.is_empty() {
            return Ok(None);
        }
        let style = &book.style;
        let invited = count(book.scope.invited());
        let title = book.say_with("regional-timeline", &[("states", invited)]);
        page::text(on, at.top, 0, &title, &style.heading)?;
        let days = self.days(book);
        let head = at.top + 2 + SIZE.1.div_ceil(ROW_PIXELS);
        let chart = chart(book, sheet, &title, head + 1, &days);
        on.insert_chart(at.top + 1, 0, &chart)?;
        let headers = HEADERS.map(|id| book.say(id));
        for (column, words) in (0..).zip(&headers) {
            page::text(on, head, column, words, &style.header)?;
        }
        let measured = headers.iter().map(String::as_str);
        let measured = measured.zip(at.widths.iter().copied());
        on.set_row_height(head, header_height(measured))?;
        for (row, day) in (head + 1..).zip(&days) {
            let (moments, cell) = (at.moments, row + 1);
            let so_far = format!("COUNTIFS({moments},\"<\"&A{cell}+1)");
            let that_day = format!("COUNTIFS({moments},\">=\"&A{cell},{moments},\"<\"&A{cell}+1)");
            on.write_datetime_with_format(row, 0, day.day, &style.day)?;
            page::figure(book, on, (row, 1), (that_day, day.received), &style.integer)?;
            page::figure(book, on, (row, 2), (so_far, day.so_far), &style.integer)?;
            let milestone = day.milestone.map_or(String::new(), |id| book.say(id));
            page::text(on, row, 3, &milestone, &style.plain)?;
        }
        Ok(Some(head + row_number(days.len())))
    }

    /// The days on which something was received, and those of the round.
    fn days(&self, book: &Book<'_>) -> Vec<Day> {
        let round = book.scope.round;
        let [opens, due] =
            [round.opens, round.due].map(|at| at.with_timezone(&round.zone).date_naive());
        let mut days = self.received.clone();
        days.entry(opens).or_default();
        days.entry(due).or_default();
        let mut so_far = 0;
        let day = |(day, received): (NaiveDate, usize)| {
            so_far += received;
            let milestone = match day {
                day if day == due => Some(DUE),
                day if day == opens => Some("regional-opens"),
                _ => None,
            };
            Day {
                day,
                received,
                so_far,
                milestone,
            }
        };
        days.into_iter().map(day).collect()
    }
}

/// A line over what was received so far; the due date is a mark of its own, because the line
/// says nothing of days that may not have come yet.
fn chart(book: &Book<'_>, sheet: &Sheet<'_>, title: &str, first: u32, days: &[Day]) -> Chart {
    let figures: Vec<String> = days
        .iter()
        .map(|day| format!("{} {}", day.day, day.so_far))
        .collect();
    let alternative = chart::alternative(book, chart::LINES, title, &figures);
    let mut chart = chart::begun(ChartType::ScatterStraightWithMarkers, title, &alternative);
    chart.set_width(SIZE.0).set_height(SIZE.1);
    let name = quoted(&sheet.name);
    let range = |column: char, from: u32, to: u32| {
        format!("{name}!${column}${}:${column}${}", from + 1, to + 1)
    };
    let last_received = days.iter().rposition(|day| day.received > 0).unwrap_or(0);
    let last = first + row_number(last_received);
    chart
        .add_series()
        .set_name(&format!("{name}!$C${first}"))
        .set_categories(&range('A', first, last))
        .set_values(&range('C', first, last))
        .set_format(ChartLine::new().set_color(NAVY).set_width(2.0))
        .set_marker(
            ChartMarker::new()
                .set_type(ChartMarkerType::Circle)
                .set_size(6)
                .set_format(&mut filled(NAVY)),
        );
    let due = days.iter().position(|day| day.milestone == Some(DUE));
    if let Some(due) = due.map(|place| first + row_number(place)) {
        let mut down = ChartErrorBars::new();
        down.set_direction(ChartErrorBarsDirection::Minus)
            .set_type(ChartErrorBarsType::Percentage(100.0))
            .set_end_cap(false)
            .set_format(
                ChartLine::new()
                    .set_color(chart::INK)
                    .set_dash_type(ChartLineDashType::Dash),
            );
        chart
            .add_series()
            .set_name(&format!("{name}!$D${}", due + 1))
            .set_categories(&range('A', due, due))
            .set_values(&range('C', due, due))
            .set_y_error_bars(&down)
            // One mark has no line, in the legend neither.
            .set_format(ChartLine::new().set_hidden(true))
            .set_marker(
                ChartMarker::new()
                    .set_type(ChartMarkerType::Diamond)
                    .set_size(11)
                    .set_format(&mut filled(chart::INK)),
            );
    }
    axes(&mut chart, book.scope.invited(), days);
    chart::legend_below(&mut chart);
    chart
}

/// A mark of one colour, with its edge.
fn filled(color: Color) -> ChartFormat {
    let mut format = ChartFormat::new();
    format
        .set_solid_fill(ChartSolidFill::new().set_color(color))
        .set_border(ChartLine::new().set_color(color));
    format
}

fn axes(chart: &mut Chart, invited: usize, days: &[Day]) {
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return;
    };
    let span = (last.day - first.day).num_days().max(1);
    let from = serial(first.day);
    let to = serial(first.day + chrono::Days::new(span.unsigned_abs()));
    let step = u32::try_from(span / MARKS).unwrap_or(u32::MAX).max(1);
    chart
        .x_axis()
        .set_min(from)
        .set_max(to)
        .set_major_unit(step)
        .set_num_format("yyyy-mm-dd")
        .set_font(&chart::small());
    let most = days.iter().map(|day| day.so_far).max().unwrap_or(0);
    chart
        .y_axis()
        .set_min(0)
        .set_max(u32::try_from(invited.max(most)).unwrap_or(u32::MAX))
        .set_num_format("0")
        .set_font(&chart::small())
        .set_major_gridlines_line(ChartLine::new().set_color(chart::PALE));
}

/// A day as spreadsheets count it: 1 is the first of January 1900, and 1900 had a 29th of
/// February.
fn serial(day: NaiveDate) -> i32 {
    day.to_epoch_days() + 25_569
}
