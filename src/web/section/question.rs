//! A question as the page shows it, by its shape: fields once, a table over rows, a
//! growing list.

use super::{
    control::{Control, Pick},
    field::{FieldView, Reason, Within},
    follow,
    said::Said,
    showing::Showing,
};
use crate::{
    address::{Address, Part, Row},
    locale::{Locale, count},
    questionnaire::{Code, CodeList, Content, Field, Question, Shape},
};

/// A question with everything that belongs to it.
#[derive(Debug)]
pub(super) struct QuestionView {
    pub(super) code: String,
    pub(super) text: String,
    pub(super) help: Option<String>,
    pub(super) required: bool,
    pub(super) body: Body,
    /// When it is asked, in words.
    pub(super) asked_if: Option<String>,
    /// It is not asked because of answers on other pages.
    pub(super) closed: bool,
    /// Something stands in it, so that it is never hidden.
    pub(super) holds: bool,
    pub(super) said: Vec<Said>,
    pub(super) reason: Reason,
    pub(super) remark: Option<RemarkView>,
}

/// The fields of a question, by its shape.
#[derive(Debug)]
pub(super) enum Body {
    One(Vec<FieldView>),
    Matrix(Matrix),
    Table(Table),
    /// A table that would be too wide: a block for each row.
    Cards(Vec<TableRow>),
    List(List),
}

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

/// The growing list.
#[derive(Debug)]
pub(super) struct List {
    /// What one item is called.
    pub(super) item: String,
    pub(super) items: Vec<Item>,
    /// The last item is still to be filled in.
    pub(super) adding: bool,
}

#[derive(Debug)]
pub(super) struct Item {
    /// The item's address.
    pub(super) name: String,
    /// `Law 2`: its place in the list.
    pub(super) title: String,
    pub(super) fields: Vec<FieldView>,
    pub(super) said: Vec<Said>,
    /// It is stored already.
    pub(super) stands: bool,
}

/// The remark of a question.
#[derive(Debug)]
pub(super) struct RemarkView {
    pub(super) text: String,
    pub(super) internal: bool,
    pub(super) language: Option<&'static str>,
}

/// With more options a table of radios is too wide to read.
const MOST_COLUMNS: usize = 6;

impl QuestionView {
    pub(super) fn of(showing: &Showing<'_>, question: &Question) -> Self {
        let (locale, whole) = (showing.locale, question.address());
        let section = showing.now.section();
        let beside = whole.clone().part(Part::Availability);
        let followed = question
            .ask_if
            .as_ref()
            .is_some_and(|rule| follow::ways(rule, section).is_some());
        let rule = question.ask_if.as_ref().or(question.ask_row_if.as_ref());
        // Shape *one* says at its first field what is said of the question.
        let said = match question.shape {
            Shape::One => Vec::new(),
            Shape::Rows(_) | Shape::List { .. } => showing.said_of_whole(&whole),
        };
        Self {
            code: question.code.clone(),
            text: question.text.in_(locale).to_owned(),
            help: question
                .help
                .as_ref()
                .map(|help| help.in_(locale).to_owned()),
            required: question.required,
            body: Body::of(showing, question),
            asked_if: rule
                .map(|rule| follow::words(rule, question, &showing.now.instrument, locale)),
            closed: !followed && showing.standings.is_not_asked(&whole),
            holds: showing.holds(&whole),
            said,
            reason: Reason::of(&beside, showing.now.answers.content(&beside), locale),
            remark: question.remark.then(|| RemarkView::of(showing, &whole)),
        }
    }

    /// The part that most questions leave alone is open where something stands in it.
    pub(super) fn is_aside_open(&self) -> bool {
        let remark = self.remark.as_ref();
        self.reason.given || remark.is_some_and(|remark| !remark.text.is_empty())
    }

    /// It is answered by one group of inputs, which the question itself captions.
    pub(super) fn is_one_group(&self) -> bool {
        match &self.body {
            Body::One(fields) => fields.first().is_some_and(|first| first.control.is_group()),
            Body::Matrix(_) | Body::Table(_) | Body::Cards(_) | Body::List(_) => false,
        }
    }

    /// Every field of it, in the order of the page.
    pub(super) fn fields(&self) -> Vec<&FieldView> {
        match &self.body {
            Body::One(fields) => fields.iter().collect(),
            Body::Matrix(matrix) => matrix.rows.iter().map(|row| &row.field).collect(),
            Body::Table(table) => table.rows.iter().flat_map(|row| &row.cells).collect(),
            Body::Cards(rows) => rows.iter().flat_map(|row| &row.cells).collect(),
            Body::List(list) => list.items.iter().flat_map(|item| &item.fields).collect(),
        }
    }

    /// What is said about rows and items as a whole, with the id of each.
    pub(super) fn lines(&self) -> Vec<(&str, &[Said])> {
        match &self.body {
            Body::One(_) | Body::Matrix(_) => Vec::new(),
            Body::Table(Table { rows, .. }) | Body::Cards(rows) => {
                let rows = rows.iter();
                rows.map(|row| (row.line.name.as_str(), row.line.said.as_slice()))
                    .collect()
            }
            Body::List(list) => {
                let items = list.items.iter();
                items
                    .map(|item| (item.name.as_str(), item.said.as_slice()))
                    .collect()
            }
        }
    }
}

impl Body {
    fn of(showing: &Showing<'_>, question: &Question) -> Self {
        match &question.shape {
            Shape::One => {
                let fields = question.fields.iter().map(|field| {
                    let address = question.address().at_field(field.code.as_deref());
                    FieldView::of(showing, &address, question, field, Within::Question)
                });
                Self::One(fields.collect())
            }
            Shape::Rows(list) => rows(showing, question, list),
            Shape::List { item } => {
                Self::List(List::of(showing, question, item.in_(showing.locale)))
            }
        }
    }
}

fn rows(showing: &Showing<'_>, question: &Question, list: &CodeList) -> Body {
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

impl List {
    fn of(showing: &Showing<'_>, question: &Question, item: &str) -> Self {
        let stands = showing.now.answers.items(&question.code);
        let highest = showing.now.highest_items.get(&question.code);
        let adding = stands.is_empty() || showing.adding.as_deref() == Some(&question.code);
        let new = adding.then(|| highest.copied().unwrap_or(0) + 1);
        let numbers = stands.iter().copied().chain(new);
        let items = numbers.enumerate().map(|(place, number)| {
            let address = question.address().at_row(Row::Number(number));
            let fields = question.fields.iter().map(|field| {
                let address = address.clone().at_field(field.code.as_deref());
                FieldView::of(showing, &address, question, field, Within::Item)
            });
            let title = [("item", item.into()), ("number", count(place + 1))];
            let alone = question.field(None).is_some();
            Item {
                name: address.to_string(),
                title: showing.locale.say_with("section-item", &title),
                fields: fields.collect(),
                said: if alone {
                    Vec::new()
                } else {
                    showing.said_of_whole(&address)
                },
                stands: stands.contains(&number),
            }
        });
        Self {
            item: item.to_owned(),
            items: items.collect(),
            adding,
        }
    }
}

impl RemarkView {
    fn of(showing: &Showing<'_>, whole: &Address) -> Self {
        let answer = showing.now.answers.get(&whole.clone().part(Part::Remark));
        let remark = match answer.map(|answer| &answer.content) {
            Some(Content::Remark(remark)) => Some(remark),
            _ => None,
        };
        let language = answer.map(|answer| answer.language);
        Self {
            text: remark.map(|remark| remark.text.clone()).unwrap_or_default(),
            internal: remark.is_some_and(|remark| remark.internal),
            language: language
                .filter(|language| *language != showing.locale)
                .map(Locale::code),
        }
    }
}
