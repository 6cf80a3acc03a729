//! Numbers by State: N, sum, mean, quartiles, least, greatest, as formulas over the States' cells.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Sheet, Whole, column_number, row_number},
    highlights::letter,
    page, paper,
};
use crate::{
    tabulation::{Figures, Mark, by_state},
    workbook::style::row_height,
};

/// Address, wording, unit, N, sum, mean, least, first quartile, median, third quartile,
/// greatest; then one column per State.
const WIDTHS: [f64; 11] = [
    34.0, 52.0, 14.0, 6.0, 13.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0,
];
/// So many of them stand on each page.
const REPEATED: usize = 2;
/// The least width of a State's column.
const STATE: f64 = 9.0;

/// With the States' own numbers where they are at hand.
pub(super) fn write(
    book: &Book<'_>,
    whole: Option<&Whole<'_>>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    let readings = whole.map_or(&[][..], |whole| &whole.tabulation.readings);
    let states: Vec<_> = readings
        .iter()
        .map(|reading| reading.state.alpha3.clone())
        .collect();
    let numbers: Vec<_> = book
        .figures
        .iter()
        .map(|figures| whole.map(|whole| by_state(whole.tabulation, &figures.variable)))
        .map(Option::unwrap_or_default)
        .collect();
    let widest = numbers
        .iter()
        .flat_map(|numbers| numbers.iter().flatten())
        .map(|number| printed_width(*number))
        .fold(STATE, f64::max);
    let headers = [
        "regional-address",
        "regional-wording",
        "regional-unit",
        "regional-n",
        "regional-sum",
        "regional-mean",
        "regional-min",
        "regional-first-quartile",
        "regional-median",
        "regional-third-quartile",
        "regional-max",
    ]
    .map(|id| book.say(id));
    let cells: Vec<_> = headers
        .iter()
        .map(String::as_str)
        .zip(WIDTHS)
        .chain(states.iter().map(|state| (state.as_str(), widest)))
        .collect();
    page::widths(
        on,
        &cells.iter().map(|(_, width)| *width).collect::<Vec<_>>(),
    )?;
    let pages = paper::pages(cells.iter().map(|(_, width)| *width));
    let within = (pages > 1).then_some((1, WIDTHS[1]));
    paper::set_up(book, sheet, on, pages)?;
    let mut row = page::top(book, sheet, on, cells.len())?;
    let note = book.say_in_form("regional-statistics-note", "regional-statistics-note-wide");
    page::note(book, on, row, &note, within)?;
    let first = row;
    row += 1;
    page::header(on, row, &cells, &book.style.header)?;
    on.set_freeze_panes(row + 1, 2)?;
    on.set_repeat_rows(row, row)?;
    on.set_repeat_columns(0, column_number(REPEATED) - 1)?;
    for (row, (figures, numbers)) in (row + 1..).zip(book.figures.iter().zip(&numbers)) {
        line(book, on, row, figures, numbers)?;
    }
    let below = row + 2 + row_number(book.figures.len());
    paper::table_only(on, pages, first, (below, column_number(cells.len()) - 1))?;
    page::legend_of_marks(book, on, below, within)
}

fn line(
    book: &Book<'_>,
    on: &mut Worksheet,
    row: u32,
    figures: &Figures<'_>,
    numbers: &[Result<f64, Mark>],
) -> Result<(), XlsxError> {
    let (style, locale) = (&book.style, book.locale);
    let variable = &figures.variable;
    let parts = [
        Some(variable.question.text.in_(locale)),
        variable.row.map(|row| row.text.in_(locale)),
        variable.field.text.as_ref().map(|text| text.in_(locale)),
    ];
    let wording = parts.into_iter().flatten().collect::<Vec<_>>().join(" — ");
    let unit = variable
        .field
        .kind
        .unit()
        .map_or("", |unit| unit.in_(locale));
    let address = variable.address().to_string();
    let texts = [address.as_str(), &wording, unit];
    on.set_row_height(row, row_height(texts.into_iter().zip(WIDTHS)))?;
    page::text(on, row, 0, &address, &style.body)?;
    page::text(on, row, 1, &wording, &style.body)?;
    page::text(on, row, 2, unit, &style.body)?;
    let first = column_number(WIDTHS.len());
    let counted = book.scope.invited();
    let at = row + 1;
    if counted > 0 {
        let last = first + column_number(counted - 1);
        let range = format!("{}{at}:{}{at}", letter(first), letter(last));
        let shown = |number: Option<f64>| number.map_or(String::new(), |number| number.to_string());
        let (first_quartile, third_quartile) = figures.quartiles.unzip();
        let formulas = [
            (format!("COUNT({range})"), figures.n.to_string()),
            (
                unless_none(at, "SUM", &range),
                shown((figures.n > 0).then_some(figures.sum)),
            ),
            (unless_none(at, "AVERAGE", &range), shown(figures.mean)),
            (unless_none(at, "MIN", &range), shown(figures.min)),
            (quartile(at, &range, 1), shown(first_quartile)),
            (unless_none(at, "MEDIAN", &range), shown(figures.median)),
            (quartile(at, &range, 3), shown(third_quartile)),
            (unless_none(at, "MAX", &range), shown(figures.max)),
        ];
        for (column, (text, result)) in (3..).zip(formulas) {
            let format = style.number(result.parse().unwrap_or(0.0));
            page::figure(book, on, (row, column), (text, result), format)?;
        }
    }
    for (column, number) in (first..).zip(numbers) {
        match number {
            Ok(number) => page::number_in(on, row, column, *number, style.number(*number))?,
            Err(mark) => page::shorthand(book, on, row, column, *mark)?,
        }
    }
    Ok(())
}

/// The width of a number with its separators, in characters.
#[expect(clippy::cast_precision_loss, reason = "a number has few digits")]
fn printed_width(number: f64) -> f64 {
    let text = number.to_string();
    let whole = text.split('.').next().map_or(0, str::len);
    (text.len() + whole / 3 + 2) as f64
}

fn unless_none(at: u32, function: &str, range: &str) -> String {
    format!("IF(D{at}=0,\"\",{function}({range}))")
}

/// The function of spreadsheets older than 2010, which every program knows.
fn quartile(at: u32, range: &str, which: u8) -> String {
    format!("IF(D{at}=0,\"\",QUARTILE({range},{which}))")
}
