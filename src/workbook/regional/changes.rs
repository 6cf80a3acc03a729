//! What changed since the round before: a filterable table of every change; how many
//! States gave each answer then and now, as formulas; and the answers that these count.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Sheet, Whole, row_number},
    page, paper,
    table::{self, Entry},
};
use crate::{
    tabulation::{Change, Pair, Trend, then_and_now},
    workbook::style::row_height,
};

/// The name of the table of the matched panel, which the formulas count.
pub(super) const PANEL: &str = "Panel";

const CHANGES: [(&str, f64); 7] = [
    ("regional-state", 24.0),
    ("regional-iso3", 7.0),
    ("regional-address", 22.0),
    ("regional-wording", 60.0),
    ("regional-then", 32.0),
    ("regional-now", 32.0),
    ("regional-what-happened", 20.0),
];
const TRENDS: [(&str, f64); 7] = [
    ("regional-address", 22.0),
    ("regional-wording", 60.0),
    ("regional-answer", 36.0),
    ("regional-then", 12.0),
    ("regional-now", 12.0),
    ("regional-difference", 12.0),
    ("regional-both-times", 14.0),
];

pub(super) fn write(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    let line = |change: &Change<'_>| {
        let [name, alpha3] = table::state(whole, change.state);
        vec![
            name,
            alpha3,
            Entry::text(change.address.to_string()),
            Entry::text(book.scope.wording(&change.address)),
            change.then.clone().map_or(Entry::Blank, Entry::Answer),
            Entry::Answer(change.now.clone()),
            Entry::word(book.say(change.kind.message())),
        ]
    };
    let lines: Vec<Vec<Entry<'_>>> = whole.changes.iter().map(line).collect();
    table::write(book, sheet, on, &table::columns(book, &CHANGES), &lines)
}

/// The answers of the matched panel, one line per State and question.
pub(super) fn panel(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    let columns = [
        ("address", 28.0),
        ("state", 7.0),
        ("iso3", 7.0),
        ("then", 28.0),
        ("then_label", 40.0),
        ("now", 28.0),
        ("now_label", 40.0),
    ]
    .map(|(name, width)| (name.to_owned(), width));
    let mut lines = Vec::new();
    for trend in &whole.trends {
        let address = trend.variable.address().to_string();
        for Pair { state, then, now } in trend.pairs.iter().flatten() {
            let state = whole.tabulation.readings[*state].state;
            lines.push(vec![
                Entry::text(address.clone()),
                Entry::word(&state.code),
                Entry::word(&state.alpha3),
                Entry::word(&then.code),
                Entry::word(then.text.in_(book.locale)),
                Entry::word(&now.code),
                Entry::word(now.text.in_(book.locale)),
            ]);
        }
    }
    table::write_named(book, sheet, on, &columns, &lines, Some(PANEL))
}

/// How many States of the matched panel gave each answer then and now.
pub(super) fn trends(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    let style = &book.style;
    let columns = table::columns(book, &TRENDS);
    let widths: Vec<f64> = columns.iter().map(|(_, width)| *width).collect();
    paper::set_up(book, sheet, on, 1)?;
    page::widths(on, &widths)?;
    let mut row = page::top(book, sheet, on, columns.len())?;
    let before = book.scope.before.map_or("", |title| title.in_(book.locale));
    let note = book.say_with("regional-trends-note", &[("before", before.into())]);
    page::text(on, row, 0, &note, &style.note)?;
    row += 2;
    page::header(on, row, &columns, &style.header)?;
    on.set_freeze_panes(row + 1, 1)?;
    on.set_repeat_rows(row, row)?;
    let mut broken = "";
    for trend in &whole.trends {
        let question = &trend.variable.question.code;
        row = match &trend.pairs {
            Some(pairs) => trend_lines(book, on, row + 1, trend, pairs)?,
            // A break is said once, whatever rows and fields the question has.
            None if broken == question => row,
            None => break_line(book, on, row + 1, trend)?,
        };
        if trend.pairs.is_none() {
            broken = question;
        }
    }
    Ok(())
}

/// Why the two rounds are not joined; returns its line.
fn break_line(
    book: &Book<'_>,
    on: &mut Worksheet,
    row: u32,
    trend: &Trend<'_>,
) -> Result<u32, XlsxError> {
    let style = &book.style;
    let question = trend.variable.question;
    let because = match trend.note(book.locale) {
        Some(note) => format!("{} {note}", book.say("regional-break")),
        None => book.say("regional-break"),
    };
    let wording = question.text.in_(book.locale);
    let texts = [(wording, TRENDS[1].1), (because.as_str(), TRENDS[2].1)];
    on.set_row_height(row, row_height(texts))?;
    page::text(on, row, 0, &question.code, &style.plain)?;
    page::text(on, row, 1, wording, &style.body)?;
    page::text(on, row, 2, &because, &style.body)?;
    Ok(row)
}

/// The lines of one question; returns the last.
fn trend_lines(
    book: &Book<'_>,
    on: &mut Worksheet,
    top: u32,
    trend: &Trend<'_>,
    pairs: &[Pair<'_>],
) -> Result<u32, XlsxError> {
    let style = &book.style;
    let address = trend.variable.address();
    let wording = book.scope.wording(&address);
    let address = address.to_string();
    let list = trend.variable.field.kind.list();
    let codes = list.map_or(&[][..], |list| &list.codes);
    for (row, code) in (top..).zip(codes) {
        let label = code.text.in_(book.locale);
        let texts = [address.as_str(), &wording, label];
        let widths = TRENDS.iter().map(|(_, width)| *width);
        on.set_row_height(row, row_height(texts.into_iter().zip(widths)))?;
        page::text(on, row, 0, &address, &style.body)?;
        page::text(on, row, 1, &wording, &style.body)?;
        page::text(on, row, 2, label, style.tone(code.tone))?;
        let [then, now] = then_and_now(pairs, code);
        let counted = |column: &str| {
            format!(
                "COUNTIFS({PANEL}[address],\"{address}\",{PANEL}[{column}],\"{}\")",
                code.code
            )
        };
        let at = row + 1;
        let difference = i64::try_from(now).unwrap_or(0) - i64::try_from(then).unwrap_or(0);
        let formulas = [
            (counted("then"), then.to_string()),
            (counted("now"), now.to_string()),
            (format!("E{at}-D{at}"), difference.to_string()),
            (
                format!("COUNTIFS({PANEL}[address],\"{address}\")"),
                pairs.len().to_string(),
            ),
        ];
        for (column, (text, result)) in (3..).zip(formulas) {
            let formula = page::formula(text, result);
            on.write_formula_with_format(row, column, formula, &style.integer)?;
        }
    }
    Ok(top + row_number(codes.len().max(1)) - 1)
}
