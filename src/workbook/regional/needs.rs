//! What the States need most: subjects in the order of their weight, as formulas over the
//! table `Data` that carry their results, with a chart of each ranking.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Content, Sheet, Whole, column_number, row_number},
    chart::{self, Paint, Series},
    groups,
    highlights::letter,
    names::quoted,
    page, paper,
    stack::break_at,
};
use crate::{
    round::{Group, Grouping},
    tabulation::{Level, Ranking, Reading, Subject, Tabulation, is_in, rankings},
    workbook::style::{ROW_PIXELS, header_height, row_height},
};

const SUBJECT: f64 = 52.0;
const FIGURE: f64 = 13.0;
/// The States whose first cell says so; an observer's `state_first` is empty.
const COUNTED: &str = "Data[state_first],\">=0\"";

/// Whether there is anything to rank.
pub(super) fn has_any(tabulation: &Tabulation<'_>) -> bool {
    !rankings(tabulation).is_empty()
}

pub(super) fn write(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    let rankings = rankings(whole.tabulation);
    let members = groups::first_scheme(book, whole);
    let levels = rankings.iter().map(|ranking| ranking.levels.len()).max();
    let figures = levels.unwrap_or(0) + 3 + members.len();
    paper::set_up(book, sheet, on, 1)?;
    on.set_column_width(0, SUBJECT)?;
    for column in 1..=figures {
        on.set_column_width(column_number(column), FIGURE)?;
    }
    let widths = (0..figures).map(|_| FIGURE).chain([SUBJECT]);
    paper::scale(on, widths);
    let mut row = page::top(book, sheet, on, figures + 1)?;
    page::text(
        on,
        row,
        0,
        &book.say("regional-needs-note"),
        &book.style.note,
    )?;
    row += 2;
    let mut breaks = Vec::new();
    for ranking in &rankings {
        breaks.push(row);
        row = block(book, whole, sheet, on, row, ranking, &members)?;
    }
    break_at(on, breaks.get(1..).unwrap_or_default())
}

/// A group of the first scheme, and the cells that say who is in it.
type Members<'t> = (&'t Grouping, Option<&'t Group>, String);

/// A table and its chart; returns the row below both.
fn block(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    top: u32,
    ranking: &Ranking<'_>,
    members: &[Members<'_>],
) -> Result<u32, XlsxError> {
    let style = &book.style;
    let title = ranking.question.text.in_(book.locale);
    let heading = format!("{} · {title}", ranking.question.code);
    page::text(on, top, 0, &heading, &style.heading)?;
    let head = top + 1;
    let titles = titles(book, ranking, members);
    for (column, title) in titles.iter().enumerate() {
        let format = if column == 0 {
            &style.header
        } else {
            &style.header_centered
        };
        page::text(on, head, column_number(column), title, format)?;
    }
    let height = titles.iter().skip(1).map(|title| (title.as_str(), FIGURE));
    on.set_row_height(head, header_height(height))?;
    for (row, subject) in (head + 1..).zip(&ranking.subjects) {
        line(book, whole, on, row, ranking, subject, members)?;
    }
    let last = head + row_number(ranking.subjects.len());
    let name = quoted(&sheet.name);
    let range = |column: u16| {
        let letter = letter(column);
        format!("{name}!${letter}${}:${letter}${}", head + 2, last + 1)
    };
    let all = ranking.levels.len();
    let series: Vec<Series> = (1..)
        .zip(&ranking.levels)
        .enumerate()
        .filter(|(place, (_, level))| {
            let given = ranking
                .subjects
                .iter()
                .any(|subject| subject.by_level[*place] > 0);
            given && level.weight() > 0.0
        })
        .map(|(place, (column, _))| Series {
            name: format!("{name}!${}${}", letter(column), head + 1),
            values: range(column),
            paint: Paint::Scale(place, all),
        })
        .collect();
    if series.is_empty() {
        return Ok(last + 3);
    }
    let spoken: Vec<String> = ranking
        .subjects
        .iter()
        .map(|subject| format!("{}: {}", subject.code.text.in_(book.locale), subject.points))
        .collect();
    let alternative = chart::alternative(book, chart::BARS, title, &spoken);
    let most = ranking
        .subjects
        .iter()
        .map(|subject| subject.frame.answered);
    let most = most.max().unwrap_or(0);
    let bars = chart::stacked(
        title,
        &alternative,
        &range(0),
        ranking.subjects.len(),
        most,
        &series,
    );
    on.insert_chart(last + 2, 0, &bars)?;
    let height = chart::height(ranking.subjects.len()).div_ceil(ROW_PIXELS);
    Ok(last + 4 + height)
}

fn titles(book: &Book<'_>, ranking: &Ranking<'_>, members: &[Members<'_>]) -> Vec<String> {
    let level = |level: &Level<'_>| match level {
        Level::Rank { rank, weight } => book.say_with(
            "regional-rank",
            &[
                ("rank", rank.to_string().into()),
                ("weight", weight.to_string().into()),
            ],
        ),
        Level::Code { code, weight } => {
            let label = code.text.in_(book.locale);
            format!("{label} (×{weight})")
        }
    };
    let mut titles = vec![book.say("regional-subject")];
    titles.extend(ranking.levels.iter().map(level));
    titles.push(book.say("regional-points"));
    titles.push(book.say("regional-named"));
    titles.push(book.say("regional-answered"));
    titles.extend(members.iter().map(|(_, group, _)| {
        let group = match group {
            Some(group) => group.text.in_(book.locale).to_owned(),
            None => book.say("regional-no-group"),
        };
        book.say_with("regional-points-in", &[("group", group.into())])
    }));
    titles
}

fn line(
    book: &Book<'_>,
    whole: &Whole<'_>,
    on: &mut Worksheet,
    row: u32,
    ranking: &Ranking<'_>,
    subject: &Subject<'_>,
    members: &[Members<'_>],
) -> Result<(), XlsxError> {
    let style = &book.style;
    let label = subject.code.text.in_(book.locale);
    on.set_row_height(row, row_height([(label, SUBJECT)]))?;
    page::text(on, row, 0, label, &style.body)?;
    let mut column = 1;
    let mut put = |on: &mut Worksheet, text: String, result: String| {
        let format = style.number(result.parse().unwrap_or(0.0));
        let formula = page::formula(text, result);
        on.write_formula_with_format(row, column, formula, format)?;
        column += 1;
        Ok::<(), XlsxError>(())
    };
    let at = |place: usize| format!("{}{}", letter(column_number(1 + place)), row + 1);
    for (level, given) in ranking.levels.iter().zip(&subject.by_level) {
        let text = format!("COUNTIFS({},{COUNTED})", criteria(subject, level));
        put(on, text, given.to_string())?;
    }
    let weighted: Vec<String> = ranking
        .levels
        .iter()
        .enumerate()
        .map(|(place, level)| format!("{}*{}", level.weight(), at(place)))
        .collect();
    put(on, weighted.join("+"), subject.points.to_string())?;
    let named: Vec<String> = ranking
        .levels
        .iter()
        .enumerate()
        .filter(|(_, level)| level.weight() > 0.0)
        .map(|(place, _)| at(place))
        .collect();
    put(on, sum(&named), subject.named.to_string())?;
    put(
        on,
        answered(ranking, subject),
        subject.frame.answered.to_string(),
    )?;
    for (scheme, group, cells) in members {
        let text = points_in(book, ranking, subject, cells);
        let within = |reading: &Reading<'_>| is_in(reading.state, scheme, *group);
        let points = ranking.points_within(whole.tabulation, subject, within);
        put(on, text, points.to_string())?;
    }
    Ok(())
}

/// A subject's points in the group whose members stand in `cells`. Of `n` ranks the first is
/// worth `n` and each further one less, so that it takes two terms, however many they are: a
/// formula may have 8,192 characters.
fn points_in(book: &Book<'_>, ranking: &Ranking<'_>, subject: &Subject<'_>, cells: &str) -> String {
    let address = format!("Data[address],\"{}\"", subject.address);
    let codes = groups::states_range(book, Content::Groups, 1);
    if let Some(Level::Rank { rank: 1, weight }) = ranking.levels.first() {
        let counted = format!("COUNTIFS({address},Data[state],{codes})");
        let ranks = format!("SUMIFS(Data[number],{address},Data[state],{codes})");
        let most = weight + 1.0;
        return format!("{most}*SUMPRODUCT({counted},{cells})-SUMPRODUCT({ranks},{cells})");
    }
    let levels = ranking.levels.iter();
    let parts: Vec<String> = levels
        .filter(|level| level.weight() != 0.0)
        .map(|level| {
            let counts = format!("COUNTIFS({},Data[state],{codes})", criteria(subject, level));
            format!("{}*SUMPRODUCT({counts},{cells})", level.weight())
        })
        .collect();
    sum(&parts)
}

/// Of nothing 0: a formula may not be empty.
fn sum(parts: &[String]) -> String {
    if parts.is_empty() {
        return "0".to_owned();
    }
    parts.join("+")
}

/// The rows of `Data` that give a subject this level.
fn criteria(subject: &Subject<'_>, level: &Level<'_>) -> String {
    let address = format!("Data[address],\"{}\"", subject.address);
    match level {
        Level::Rank { rank, .. } => format!("{address},Data[number],{rank}"),
        Level::Code { code, .. } => format!("{address},Data[code],\"{}\"", code.code),
    }
}

/// The States that answered: of levels those with a code, of ranks those with a first.
fn answered(ranking: &Ranking<'_>, subject: &Subject<'_>) -> String {
    match ranking.levels.first() {
        Some(Level::Rank { .. }) => {
            let field = subject.address.clone().without_option();
            let field = field.field.unwrap_or_default();
            format!(
                "COUNTIFS(Data[question],\"{}\",Data[field],\"{field}\",Data[number],1,{COUNTED})",
                ranking.question.code
            )
        }
        _ => format!(
            "COUNTIFS(Data[address],\"{}\",Data[code],\"<>\",{COUNTED})",
            subject.address
        ),
    }
}
