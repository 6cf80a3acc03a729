//! The closed questions by each grouping of the States, counted from the country matrix; and
//! the sheet that says which State is in which group.

use rust_xlsxwriter::{FormatAlign, Worksheet, XlsxError};

use super::{
    book::{Book, Content, Sheet, Whole, column_number, row_number},
    highlights::letter,
    page, paper,
    stack::Stack,
    status,
};
use crate::{
    questionnaire::Analysis,
    round::{Group, Grouping},
    tabulation::{Distribution, OfGroup, Tabulation, by_group, groups, is_in},
    workbook::style::{header_height, row_height},
};

/// Code, wording or answer, all counted States; then one column per group.
const FIRST: [f64; 3] = [9.0, 52.0, 11.0];
const GROUP: f64 = 13.0;
/// So many of the first stand on each page.
const REPEATED: usize = 2;
/// The height of the note in points, at most.
const NOTE: f64 = 60.0;
/// That of a row that has no other.
const DEFAULT_HEIGHT: f64 = 15.0;
/// State and code; then one column per group.
const STATE: [f64; 2] = [30.0, 8.0];

/// A group of a scheme, as a column; as none, the States that the scheme leaves out.
struct Column<'t> {
    scheme: &'t Grouping,
    group: Option<&'t Group>,
}

impl Column<'_> {
    fn title(&self, book: &Book<'_>) -> String {
        match self.group {
            Some(group) => group.text.in_(book.locale).to_owned(),
            None => book.say("regional-no-group"),
        }
    }
}

fn columns<'t>(tabulation: &'t Tabulation<'_>) -> Vec<Column<'t>> {
    let schemes = tabulation.scope.round.groupings.iter();
    schemes
        .flat_map(|scheme| {
            let groups = groups(tabulation, scheme).into_iter();
            groups.map(move |group| Column { scheme, group })
        })
        .collect()
}

/// The closed questions by group.
pub(super) fn write(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    let style = &book.style;
    let columns = columns(whole.tabulation);
    let span = FIRST.len() + columns.len();
    let widths = FIRST.into_iter().chain(columns.iter().map(|_| GROUP));
    let pages = paper::pages(widths.clone());
    paper::set_up(book, sheet, on, pages)?;
    page::widths(on, &widths.collect::<Vec<_>>())?;
    let share = paper::side_by_side(on, (&FIRST, REPEATED), &by_scheme(&columns), 0.0)?;
    let mut row = page::top(book, sheet, on, span)?;
    let within = (pages > 1).then_some((1, FIRST[1]));
    page::note(book, on, row, &book.say("regional-groups-note"), within)?;
    let note = row;
    row += 1;
    schemes(book, on, row, &columns, FIRST.len())?;
    row += 1;
    let first = [
        "regional-question",
        "regional-answer",
        "regional-all-counted",
    ];
    let titles = titles(book, first.into_iter().zip(FIRST), &columns);
    page::header(on, row, &titles, &style.header)?;
    on.set_freeze_panes(row + 1, 2)?;
    on.set_repeat_rows(row - 1, row)?;
    on.set_repeat_columns(0, column_number(REPEATED) - 1)?;
    let questions = book.summary().map(|(_, of)| of).enumerate();
    let charted = |of: &Distribution<'_>| of.variable.question.analysis == Analysis::Distribution;
    // The titles stand on each page; on the first also the note.
    let room = paper::room(share) - titles_height(&titles);
    let mut stack = Stack::new(room, NOTE);
    for (place, of) in questions.filter(|(_, of)| charted(of)) {
        let top = row + 1;
        let height;
        (row, height) = question(book, whole, on, top, &columns, place, of)?;
        stack.add(top, height);
    }
    stack.end(on)?;
    paper::table_only(on, pages, note, (row, column_number(span) - 1))
}

/// The height in points of the titles, and of those of the schemes above them.
fn titles_height(titles: &[(String, f64)]) -> f64 {
    let titles = titles.iter().map(|(words, width)| (words.as_str(), *width));
    header_height(titles) + DEFAULT_HEIGHT
}

/// The widths of the columns of each scheme.
fn by_scheme(columns: &[Column<'_>]) -> Vec<Vec<f64>> {
    let schemes = columns.chunk_by(|one, next| one.scheme.code == next.scheme.code);
    schemes.map(|scheme| vec![GROUP; scheme.len()]).collect()
}

/// The titles of the first columns by their messages, then those of the groups.
fn titles<'m>(
    book: &Book<'_>,
    first: impl Iterator<Item = (&'m str, f64)>,
    columns: &[Column<'_>],
) -> Vec<(String, f64)> {
    let first = first.map(|(id, width)| (book.say(id), width));
    let groups = columns.iter().map(|column| (column.title(book), GROUP));
    first.chain(groups).collect()
}

/// The title of each scheme above its first group.
fn schemes(
    book: &Book<'_>,
    on: &mut Worksheet,
    row: u32,
    columns: &[Column<'_>],
    first: usize,
) -> Result<(), XlsxError> {
    let mut last = "";
    for (place, column) in columns.iter().enumerate() {
        if column.scheme.code != last {
            let title = column.scheme.title.in_(book.locale);
            page::text(
                on,
                row,
                column_number(first + place),
                title,
                &book.style.label,
            )?;
        }
        last = &column.scheme.code;
    }
    Ok(())
}

/// A question: its wording, a line per answer, and how many States gave one. Returns its
/// last row, and the height of all in points.
fn question(
    book: &Book<'_>,
    whole: &Whole<'_>,
    on: &mut Worksheet,
    top: u32,
    columns: &[Column<'_>],
    place: usize,
    of: &Distribution<'_>,
) -> Result<(u32, f64), XlsxError> {
    let style = &book.style;
    let variable = of.variable;
    let wording = book.scope.wording(&variable.address());
    // It stands on its own answers, apart from those above.
    let standing = style
        .label
        .clone()
        .set_text_wrap()
        .set_align(FormatAlign::Bottom);
    page::text(on, top, 0, &variable.address().to_string(), &standing)?;
    page::text(on, top, 1, &wording, &standing)?;
    let mut tall = row_height([(wording.as_str(), FIRST[1] * 0.9)]) + 6.0;
    on.set_row_height(top, tall)?;
    let mut counted: Vec<Vec<OfGroup<'_>>> = Vec::new();
    for scheme in &book.scope.round.groupings {
        counted.push(by_group(whole.tabulation, variable, scheme).unwrap_or_default());
    }
    let counted: Vec<&Distribution<'_>> = counted
        .iter()
        .flatten()
        .map(|of_group| &of_group.distribution)
        .collect();
    let cells = states_range(book, Content::Countries, column_number(place + 1));
    let codes = of.values().count();
    for (line, row) in (0..codes).zip(top + 1..) {
        let label = &of.lines[line].label;
        let height = row_height([(label.as_str(), FIRST[1])]);
        on.set_row_height(row, height)?;
        tall += height;
        page::text(on, row, 1, label, &style.body)?;
        // Its own cell: a text within a formula may not be longer than 255 characters.
        let is_it = format!("{cells}=$B{}", row + 1);
        let all = page::formula(format!("SUMPRODUCT(--({is_it}))"), of.lines[line].count);
        on.write_formula_with_format(row, 2, all, &style.integer)?;
        for (at, (_, of_group)) in columns.iter().zip(&counted).enumerate() {
            let members = states_range(book, Content::Groups, column_number(STATE.len() + at));
            let text = format!("SUMPRODUCT(--({is_it}),{members})");
            let formula = page::formula(text, of_group.lines[line].count);
            let column = column_number(FIRST.len() + at);
            on.write_formula_with_format(row, column, formula, &style.integer)?;
        }
    }
    let last = top + row_number(codes) + 1;
    page::text(
        on,
        last,
        1,
        &book.say("regional-answered"),
        &style.shorthand,
    )?;
    let answered = [of.frame.answered];
    let answered = answered
        .into_iter()
        .chain(counted.iter().map(|of| of.frame.answered));
    for (column, answered) in (2..).zip(answered) {
        let letter = letter(column);
        let text = format!("SUM({letter}{}:{letter}{last})", top + 2);
        on.write_formula_with_format(last, column, page::formula(text, answered), &style.integer)?;
    }
    Ok((last, tall + DEFAULT_HEIGHT))
}

/// Which State is in which group.
pub(super) fn members(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    let style = &book.style;
    let columns = columns(whole.tabulation);
    let widths = STATE.into_iter().chain(columns.iter().map(|_| GROUP));
    let pages = paper::pages(widths.clone());
    paper::set_up(book, sheet, on, pages)?;
    page::widths(on, &widths.collect::<Vec<_>>())?;
    let top = page::top(book, sheet, on, STATE.len() + columns.len())?;
    // The blank row above the header of every such sheet holds the schemes here.
    schemes(book, on, top - 1, &columns, STATE.len())?;
    let first = ["regional-state", "regional-code"];
    let titles = titles(book, first.into_iter().zip(STATE), &columns);
    let states = f64::from(row_number(whole.tabulation.readings.len()));
    let tall = titles_height(&titles) + states * DEFAULT_HEIGHT;
    paper::side_by_side(on, (&STATE, STATE.len()), &by_scheme(&columns), tall)?;
    page::header(on, top, &titles, &style.header)?;
    on.set_freeze_panes(top + 1, 2)?;
    on.set_repeat_rows(top - 1, top)?;
    on.set_repeat_columns(0, column_number(STATE.len()) - 1)?;
    let last = top + row_number(whole.tabulation.readings.len());
    let width = column_number(STATE.len() + columns.len());
    paper::table_only(on, pages, top - 1, (last, width - 1))?;
    for (row, reading) in (top + 1..).zip(&whole.tabulation.readings) {
        let state = reading.state;
        let name = book.scope.name_of(state);
        page::text(on, row, 0, &name, &style.body)?;
        page::text(on, row, 1, &state.code, &style.plain)?;
        for (at, column) in columns.iter().enumerate() {
            let at = column_number(STATE.len() + at);
            match state.counted && is_in(state, column.scheme, column.group) {
                true => on.write_number_with_format(row, at, 1, &style.centered)?,
                false => on.write_blank(row, at, &style.plain)?,
            };
        }
    }
    Ok(())
}

/// The cells of the counted States in a column of a sheet with one line per State.
pub(super) fn states_range(book: &Book<'_>, content: Content<'_>, column: u16) -> String {
    let wanted = std::mem::discriminant(&content);
    let sheet = book.sheet(|content| std::mem::discriminant(content) == wanted);
    let counted = row_number(book.scope.invited());
    let first = status::first_row(book) + 1;
    let (sheet, letter) = (sheet.unwrap_or_default(), letter(column));
    format!(
        "{sheet}!${letter}${first}:${letter}${}",
        first + counted.max(1) - 1
    )
}

/// The column of the States' codes on the sheet of groups, and that of a group of the first
/// scheme.
pub(super) fn first_scheme<'t>(
    book: &Book<'t>,
    whole: &Whole<'t>,
) -> Vec<(&'t Grouping, Option<&'t Group>, String)> {
    let Some(first) = book.scope.round.groupings.first() else {
        return Vec::new();
    };
    columns(whole.tabulation)
        .into_iter()
        .enumerate()
        .filter(|(_, column)| column.scheme.code == first.code)
        .map(|(at, column)| {
            let members = states_range(book, Content::Groups, column_number(STATE.len() + at));
            (column.scheme, column.group, members)
        })
        .collect()
}
