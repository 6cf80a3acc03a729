//! States per code of every closed question, as live formulas over the table `Data` that
//! carry their results.

use rust_xlsxwriter::{Table, TableColumn, TableStyle, Worksheet, XlsxError};

use super::{
    book::{Book, Form, Sheet, column_number, row_number},
    chosen, page, paper, status,
};
use crate::{
    questionnaire::kinds::Rule,
    tabulation::{Distribution, LEAST_FOR_PERCENTAGES, Line, Mark},
    workbook::style::row_height,
};

/// The width of the words of an answer.
const LABEL: f64 = 44.0;
/// The height of the header in points.
const HEADER: f64 = 22.0;
/// The columns, the same in every language.
const COLUMNS: [(&str, f64); 13] = [
    ("question", 12.0),
    ("row", 24.0),
    ("code", 22.0),
    ("label", LABEL),
    ("count", 9.0),
    ("answered", 11.0),
    ("asked", 9.0),
    ("responding", 13.0),
    ("invited", 10.0),
    ("pct_answered", 15.0),
    ("pct_asked", 12.0),
    ("pct_responding", 16.0),
    ("pct_invited", 13.0),
];

pub(super) fn write(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    paper::set_up(book, sheet, on, 1)?;
    page::widths(on, &COLUMNS.map(|(_, width)| width))?;
    let lines: usize = book.distributions.iter().map(|of| of.lines.len()).sum();
    let last = (row_number(lines), column_number(COLUMNS.len()) - 1);
    let columns = COLUMNS.map(|(name, _)| {
        TableColumn::new()
            .set_header(name)
            .set_header_format(book.style.header.clone())
    });
    let table = Table::new()
        .set_name("Frequencies")
        .set_columns(&columns)
        .set_style(TableStyle::Light1)
        .set_alt_text(&sheet.title);
    on.add_table(0, 0, last.0, last.1, &table)?;
    on.set_row_height(0, HEADER)?;
    on.set_freeze_panes(1, 4)?;
    on.set_repeat_rows(0, 0)?;
    on.set_print_area(0, 0, last.0, last.1)?;
    page::beside(book, sheet, on, 0, COLUMNS.len())?;
    let (mut row, mut tall) = (0, 0.0);
    for of in &book.distributions {
        for line in &of.lines {
            row += 1;
            let height = row_height([(line.label.as_str(), LABEL)]);
            on.set_row_height(row, height)?;
            tall += height;
            write_line(book, on, row, of, line)?;
            page::beside(book, sheet, on, row, COLUMNS.len())?;
        }
    }
    for below in row + 1..3 {
        page::beside(book, sheet, on, below, COLUMNS.len())?;
    }
    let widths = COLUMNS.map(|(_, width)| width);
    on.set_print_fit_to_pages(1, paper::pages_tall(widths, HEADER, tall));
    if book.form == Form::Long {
        chosen::write(book, sheet, on, column_number(COLUMNS.len() + 1))?;
    }
    Ok(())
}

/// What stands in the first two columns: the question, with the field where it has several,
/// and the row.
pub(super) fn in_table<'o>(of: &'o Distribution<'_>) -> (String, &'o str) {
    let variable = &of.variable;
    let question = match &variable.field.code {
        Some(field) => format!("{}.{field}", variable.question.code),
        None => variable.question.code.clone(),
    };
    (question, variable.row.map_or("", |row| row.code.as_str()))
}

fn write_line(
    book: &Book<'_>,
    on: &mut Worksheet,
    row: u32,
    of: &Distribution<'_>,
    line: &Line,
) -> Result<(), XlsxError> {
    let style = &book.style;
    let (question, code) = in_table(of);
    page::text(on, row, 0, &question, &style.plain)?;
    page::text(on, row, 1, code, &style.plain)?;
    page::text(on, row, 2, &line.code, &style.plain)?;
    page::text(on, row, 3, &line.label, &style.body)?;
    let frame = &of.frame;
    let figures = [
        (count_formula(of, line), line.count),
        (answered_formula(of, row + 1), frame.answered),
        (asked_formula(of, row + 1), frame.asked),
        (
            format!(
                "SUMIFS(Data[state_first],{},Data[availability],\"<>no_response\")",
                whole(of)
            ),
            frame.responding,
        ),
        (
            format!("SUMIFS(Data[state_first],{})", whole(of)),
            frame.invited,
        ),
    ];
    for (column, (text, result)) in (4..).zip(figures) {
        page::figure(book, on, (row, column), (text, result), &style.integer)?;
    }
    let denominators = [frame.answered, frame.asked, frame.responding, frame.invited];
    for ((column, letter), denominator) in (9..).zip('F'..='I').zip(denominators) {
        // What stands in place of a value is no share of those who gave one.
        if line.mark.is_some() && letter == 'F' {
            on.write_blank(row, column, &style.percent)?;
            continue;
        }
        let at = row + 1;
        let text = format!("IF(F{at}<{LEAST_FOR_PERCENTAGES},\"\",E{at}/{letter}{at})");
        let result = if frame.has_percentages() {
            share(line.count, denominator).to_string()
        } else {
            String::new()
        };
        page::figure(book, on, (row, column), (text, result), &style.percent)?;
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "counts of States are small")]
fn share(count: usize, of: usize) -> f64 {
    count as f64 / of as f64
}

/// The criteria for a question, or for one of its rows: its first rows count the States.
fn whole(of: &Distribution<'_>) -> String {
    let question = format!("Data[question],\"{}\"", of.variable.question.code);
    match of.variable.row {
        Some(row) => format!("{question},Data[row],\"{}\"", row.code),
        None => question,
    }
}

/// The address at which a status stands once per State: the answer's, or the whole list's.
fn address(of: &Distribution<'_>) -> String {
    if of.variable.question.is_list() {
        of.variable.question.code.clone()
    } else {
        of.variable.address().to_string()
    }
}

/// The States whose first cell says so; an observer's `state_first` is empty.
const COUNTED: &str = "Data[state_first],\">=0\"";

fn status_count(of: &Distribution<'_>, codes: &str) -> String {
    format!(
        "COUNTIFS(Data[address],\"{}\",Data[availability],{codes},{COUNTED})",
        address(of)
    )
}

fn asked_formula(of: &Distribution<'_>, at: u32) -> String {
    let not_asked = match of.variable.question.is_list() && of.variable.field.ask_if.is_some() {
        true => InList::of(of).count(Standing::NotAsked),
        // Whether a list is asked for stands at the list, and so it does for its fields.
        false => status_count(of, "\"not_asked\""),
    };
    format!("H{at}-{not_asked}")
}

fn answered_formula(of: &Distribution<'_>, at: u32) -> String {
    if of.variable.question.is_list() {
        return InList::of(of).count(Standing::Answered);
    }
    if matches!(of.variable.field.kind.rule(), Rule::Choice) {
        return status_count(of, "\"\"");
    }
    // Several choices have a row each, what stands in their place has one.
    let without = status_count(of, "{\"NA\",\"NAP\",\"C\",\"not_answered\"}");
    format!("G{at}-SUMPRODUCT({without})")
}

fn count_formula(of: &Distribution<'_>, line: &Line) -> String {
    let variable = &of.variable;
    if let Some(mark) = line.mark {
        return if variable.question.is_list() {
            InList::of(of).count(match mark {
                Mark::Confidential => Standing::Confidential,
                Mark::NotAvailable => Standing::NotAvailable,
                Mark::NotApplicable => Standing::NotApplicable,
                _ => Standing::NotAnswered,
            })
        } else {
            status_count(of, &format!("\"{}\"", line.code))
        };
    }
    if variable.question.is_list() {
        // A State may have the code in several items and still counts once.
        return format!(
            "SUMPRODUCT(--({}>0))",
            InList::of(of).rows(&format!("Data[code],\"{}\"", line.code))
        );
    }
    if matches!(variable.field.kind.rule(), Rule::Choice) {
        format!(
            "COUNTIFS(Data[address],\"{}\",Data[code],\"{}\",{COUNTED})",
            address(of),
            line.code
        )
    } else {
        // Of several choices each option has a row at its own address.
        format!(
            "COUNTIFS(Data[address],\"{}#{}\",{COUNTED})",
            address(of),
            line.code
        )
    }
}

/// The formulas for a field of a list: each counted State is looked up in the rows of its
/// items, and counts once.
struct InList {
    question: String,
    field: String,
}

/// How a State stands with a field of a list, the strongest first: what a value says
/// outweighs what stands in place of one.
#[derive(Clone, Copy)]
enum Standing {
    Answered,
    Confidential,
    NotAvailable,
    NotApplicable,
    NotAsked,
    NotAnswered,
}

impl InList {
    fn of(of: &Distribution<'_>) -> Self {
        Self {
            question: of.variable.question.code.clone(),
            field: of.variable.field.code.clone().unwrap_or_default(),
        }
    }

    /// Per counted State, how many rows of items hold the field and meet the criteria.
    fn rows(&self, criteria: &str) -> String {
        let Self { question, field } = self;
        // What is said of the list as a whole has no field; nor has a field without a code.
        let item = match field.as_str() {
            "" => "Data[field],\"\",Data[row],\"<>\"".to_owned(),
            field => format!("Data[field],\"{field}\""),
        };
        format!(
            "COUNTIFS(Data[state],{},Data[question],\"{question}\",{item},{criteria})",
            status::COUNTED_STATES
        )
    }

    /// Per counted State, whether the list as a whole stands so.
    fn whole(&self, word: &str) -> String {
        format!(
            "COUNTIFS(Data[state],{},Data[address],\"{}\",Data[availability],\"{word}\")",
            status::COUNTED_STATES,
            self.question
        )
    }

    /// Per counted State, rows and whole together.
    fn word(&self, word: &str) -> String {
        format!(
            "({}+{})",
            self.rows(&format!("Data[availability],\"{word}\"")),
            self.whole(word)
        )
    }

    fn count(&self, standing: Standing) -> String {
        let answered = self.rows("Data[availability],\"\"");
        let nothing = |words: &[&str]| {
            let none: String = words
                .iter()
                .map(|word| format!("*({}=0)", self.word(word)))
                .collect();
            format!("({answered}=0){none}")
        };
        let some = |word: &str| format!("({}>0)", self.word(word));
        let condition = match standing {
            Standing::Answered => return format!("SUMPRODUCT(--({answered}>0))"),
            Standing::Confidential => format!("{}*{}", nothing(&[]), some("C")),
            Standing::NotAvailable => format!("{}*{}", nothing(&["C"]), some("NA")),
            Standing::NotApplicable => format!("{}*{}", nothing(&["C", "NA"]), some("NAP")),
            Standing::NotAsked => format!("{}*{}", nothing(&["C", "NA", "NAP"]), some("not_asked")),
            Standing::NotAnswered => {
                let states = format!(
                    "(COUNTIFS(Data[state],{},Data[question],\"{}\")>0)",
                    status::COUNTED_STATES,
                    self.question
                );
                format!(
                    "{states}*{}",
                    nothing(&["C", "NA", "NAP", "not_asked", "no_response"])
                )
            }
        };
        format!("SUMPRODUCT({condition})")
    }
}
