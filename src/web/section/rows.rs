//! A question over rows: a radio in every cell, a table, or a block for each row.

use super::{
    control::{Control, Pick},
    field::{FieldView, Within},
    follow,
    question::Body,
    said::Said,
    showing::Showing,
};
use crate::{
    address::Address,
    locale::Locale,
    questionnaire::{Code, CodeList, Field, Question},
};

/// Rows × one choice of few: a radio in every cell.
#[derive(Debug)]
pub(super) struct Matrix {
    pub(super) columns: Vec<Pick>,
    pub(super) rows: Vec<MatrixRow>,
}

#[derive(Debug)]
pub(super) struct MatrixRow {
    pub(super) line: Line,
    /// The cells, one per column, then what was typed there and not understood.
    pub(super) cells: Vec<Pick>,
    pub(super) field: FieldView,
    /// Nothing is chosen.
    pub(super) blank: bool,
}

/// Rows × fields.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<TableRow>,
}

#[derive(Debug)]
pub(super) struct Column {
    pub(super) label: String,
    pub(super) hint: Option<String>,
    pub(super) asked_if: Option<String>,
}

#[derive(Debug)]
pub(super) struct TableRow {
    pub(super) line: Line,
    pub(super) cells: Vec<FieldView>,
}

/// The head of a row.
#[derive(Debug)]
pub(super) struct Line {
    /// The row's address.
    pub(super) name: String,
    pub(super) label: String,
    pub(super) help: Option<String>,
    pub(super) said: Vec<Said>,
    /// It is not asked because of answers on other pages, and nothing stands in it.
    pub(super) closed: bool,
    pub(super) holds: bool,
}

/// With more options a table of radios is too wide to read.
const MOST_COLUMNS: usize = 6;

/// The body of a question over the rows of this list.
pub(super) fn rows(showing: &Showing<'_>, question: &Question, list: &CodeList) -> Body {
    let locale = showing.locale;
    let codes = list.codes.iter();
    let lines = codes.filter_map(|code| Some((code, question.address().at_row(code.row()?))));
    let cells = |label: &str, address: &Address| -> Vec<FieldView> {
        let fields = question.fields.iter().map(|field| {
            let address = address.clone().at_field(field.code.as_deref());
            let within = if is_wide(question) {
                Within::Item
            } else {
                Within::Row(label)
            };
            FieldView::of(showing, &address, question, field, within)
        });
        fields.collect()
    };
    let rows = lines.map(|(code, address)| {
        let line = Line::of(showing, question, code, &address);
        let cells = cells(&line.label, &address);
        TableRow { line, cells }
    });
    let rows: Vec<TableRow> = rows.collect();
    let options = match question.fields.as_slice() {
        [only] if !only.kind.has_options() => only.kind.list(),
        _ => None,
    };
    match options.filter(|options| options.codes.len() <= MOST_COLUMNS) {
        Some(options) => Body::Matrix(matrix(options, rows, locale)),
        None if is_wide(question) => Body::Cards(rows),
        None => Body::Table(Table {
            columns: columns(showing, question),
            rows,
        }),
    }
}

/// More than a table of the page's width takes.
fn is_wide(question: &Question) -> bool {
    let several = |field: &Field| field.kind.has_options() || field.kind.name() == "file";
    let fields = &question.fields;
    fields.len() > MOST_COLUMNS || fields.len() > 1 && fields.iter().any(several)
}

fn matrix(options: &CodeList, rows: Vec<TableRow>, locale: Locale) -> Matrix {
    let columns = options.codes.iter().map(|code| Pick {
        value: code.code.clone(),
        label: code.text.in_(locale).to_owned(),
        hint: code.help.as_ref().map(|help| help.in_(locale).to_owned()),
        chosen: false,
    });
    let rows = rows.into_iter().filter_map(|row| {
        let field = row.cells.into_iter().next()?;
        let cells = match &field.control {
            Control::Choice(choice) => choice.options.clone(),
            _ => Vec::new(),
        };
        Some(MatrixRow {
            blank: cells.iter().all(|cell| !cell.chosen),
            line: row.line,
            cells,
            field,
        })
    });
    Matrix {
        columns: columns.collect(),
        rows: rows.collect(),
    }
}

fn columns(showing: &Showing<'_>, question: &Question) -> Vec<Column> {
    let locale = showing.locale;
    let columns = question.fields.iter().map(|field| {
        let alone = field.text.is_none();
        Column {
            label: if alone {
                locale.say("section-answer")
            } else {
                question.text_of(field).in_(locale).to_owned()
            },
            hint: field.help.as_ref().map(|help| help.in_(locale).to_owned()),
            asked_if: field
                .ask_if
                .as_ref()
                .map(|rule| follow::words(rule, question, &showing.now.instrument, locale)),
        }
    });
    columns.collect()
}

impl Line {
    fn of(showing: &Showing<'_>, question: &Question, code: &Code, address: &Address) -> Self {
        let locale = showing.locale;
        let followed = question
            .ask_row_if
            .as_ref()
            .is_some_and(|rule| follow::ways(rule, showing.now.section()).is_some());
        let holds = showing.holds(address);
        // A single field stands at the row's own address, and says it itself.
        let alone = question.field(None).is_some();
        Self {
            name: address.to_string(),
            label: code.text.in_(locale).to_owned(),
            help: code.help.as_ref().map(|help| help.in_(locale).to_owned()),
            said: if alone {
                Vec::new()
            } else {
                showing.said_of_whole(address)
            },
            closed: question.ask_row_if.is_some()
                && !followed
                && !holds
                && showing.standings.is_not_asked(address),
            holds,
        }
    }
}
