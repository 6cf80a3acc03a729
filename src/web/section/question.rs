//! A question as the page shows it, by its shape: fields once, a table over rows, a
//! growing list.

use super::{
    field::{FieldView, Reason, Within},
    follow,
    last_round::LastView,
    list::List,
    rows::{Matrix, Table, TableRow, rows},
    said::Said,
    showing::Showing,
};
use crate::{
    address::{Address, Part},
    locale::Locale,
    questionnaire::{Content, Question, Shape},
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
    /// What the secretariat asks about it.
    pub(super) asked: Option<String>,
    pub(super) reason: Reason,
    pub(super) remark: Option<RemarkView>,
    /// What the State answered in the last round.
    pub(super) last: Option<LastView>,
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

/// The remark of a question.
#[derive(Debug)]
pub(super) struct RemarkView {
    pub(super) text: String,
    pub(super) internal: bool,
    pub(super) language: Option<&'static str>,
}

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
            asked: showing
                .now
                .returned
                .as_ref()
                .and_then(|step| step.about.get(&question.code).cloned()),
            reason: Reason::of(&beside, showing.now.answers.content(&beside), locale),
            remark: question.remark.then(|| RemarkView::of(showing, &whole)),
            last: LastView::of(showing, question),
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
