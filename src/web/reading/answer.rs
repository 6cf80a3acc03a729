//! One answer in words: its value, or why there is none.

use super::foreign;
use crate::{
    address::{Address, Part, Row},
    desk::Read,
    finding::Finding,
    locale::Locale,
    questionnaire::{Content, Field, Question, Shape, Value},
    response::{Answer, Standing, Standings},
};

/// Reads the answers of one response.
pub(super) struct Reader<'a> {
    read: &'a Read,
    standings: Standings<'a>,
    locale: Locale,
}

/// What stands under a question.
#[derive(Debug)]
pub(super) enum Body {
    /// One thing holds for all of it.
    Whole(Shown),
    /// Its fields, the question's own without a label.
    Fields(Vec<(Option<String>, Shown)>),
    /// Its rows; the heading of the rows' column is the first.
    Rows {
        /// A heading per field.
        fields: Vec<String>,
        /// A label and an answer per field.
        rows: Vec<(String, Vec<Shown>)>,
    },
    /// The items of its list.
    Items(Vec<(String, Vec<(String, Shown)>)>),
}

/// One answer as it reads.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    /// The value, or in words why there is none.
    pub(super) text: String,
    /// Its language, where it was written in another than the page's.
    pub(super) lang: Option<&'static str>,
    /// It is not a value.
    pub(super) without_value: bool,
    /// What stands beside the value: confidential, not understood.
    pub(super) beside: Vec<String>,
}

impl<'a> Reader<'a> {
    pub(super) fn of(read: &'a Read, locale: Locale) -> Self {
        Self {
            standings: Standings::of(&read.instrument, &read.answers, read.day),
            read,
            locale,
        }
    }

    /// What stands under a question.
    pub(super) fn body(&self, question: &Question) -> Body {
        let whole = question.address();
        if self.standings.is_not_asked(&whole) && !self.has_value(question) {
            return Body::Whole(self.without(Standing::NotAsked));
        }
        if !question.is_list()
            && !self.has_value(question)
            && let Some(all) = self.same_for_all(question)
        {
            return Body::Whole(all);
        }
        match &question.shape {
            Shape::One => Body::Fields(
                question
                    .fields
                    .iter()
                    .map(|field| {
                        let own = field.code.as_ref().map(|_| self.label(question, field));
                        (own, self.at(question, field, None))
                    })
                    .collect(),
            ),
            Shape::Rows(list) => {
                let rows = list.codes.iter().map(|code| {
                    let row = code.row();
                    let fields = question.fields.iter();
                    let shown = fields.map(|field| self.at(question, field, row.clone()));
                    (code.text.in_(self.locale).to_owned(), shown.collect())
                });
                Body::Rows {
                    rows: rows.collect(),
                    fields: question
                        .fields
                        .iter()
                        .map(|field| self.label(question, field))
                        .collect(),
                }
            }
            Shape::List { item } => {
                let items = self.read.answers.items(&question.code);
                if items.is_empty() {
                    return Body::Whole(self.without(self.standings.at(&whole)));
                }
                let shown = |number: u32| {
                    let fields = question.fields.iter().map(|field| {
                        let shown = self.at(question, field, Some(Row::Number(number)));
                        (self.label(question, field), shown)
                    });
                    let title = format!("{} {number}", item.in_(self.locale));
                    (title, fields.collect())
                };
                Body::Items(items.into_iter().map(shown).collect())
            }
        }
    }

    /// Where in its question a finding stands: row and field, where there are several.
    pub(super) fn place(&self, finding: &Finding) -> Option<String> {
        let address = finding.address.as_ref()?;
        let found = self.read.instrument.find(address)?;
        let mut parts = Vec::new();
        match (&found.question.shape, &address.row, found.row) {
            (_, _, Some(code)) => parts.push(code.text.in_(self.locale).to_owned()),
            (Shape::List { item }, Some(row), None) => {
                parts.push(format!("{} {row}", item.in_(self.locale)));
            }
            _ => {}
        }
        if let Some(field) = found.field.filter(|field| field.code.is_some()) {
            parts.push(self.label(found.question, field));
        }
        (!parts.is_empty()).then(|| parts.join(" · "))
    }

    fn label(&self, question: &Question, field: &Field) -> String {
        question.text_of(field).in_(self.locale).to_owned()
    }

    /// Whether anything but a remark and an availability stands somewhere in the question.
    fn has_value(&self, question: &Question) -> bool {
        let mut answers = self.read.answers.of(&question.code);
        answers.any(|(address, _)| address.part == Part::Value)
    }

    /// What holds for every row and field alike, where nothing but that is there.
    fn same_for_all(&self, question: &Question) -> Option<Shown> {
        let slots = self.read.instrument.slots_of(question, &[]);
        let mut standings = slots.iter().map(|slot| self.standings.at(&slot.address));
        let first = standings.next()?;
        standings
            .all(|standing| standing == first)
            .then(|| self.without(first))
    }

    /// The answer of one field, in one row or item.
    fn at(&self, question: &Question, field: &Field, row: Option<Row>) -> Shown {
        let address = Address {
            row,
            ..question.address()
        }
        .at_field(field.code.as_deref());
        let standing = self.standings.at(&address);
        let mut beside = self.unread_options(field, &address);
        let Some(answer) = self.read.answers.get(&address) else {
            let mut shown = self.without(standing);
            if standing == Standing::Answered {
                // Only options that nobody could understand stand here.
                shown.text.clear();
            }
            shown.beside = beside;
            return shown;
        };
        let mark = address.clone().part(Part::Availability);
        if let Some(availability) = self.read.answers.availability(&mark) {
            beside.push(self.locale.say(availability.message()));
        }
        if standing == Standing::NotAsked {
            beside.push(self.locale.say("not-asked"));
        }
        if matches!(answer.content, Content::Unread(_)) {
            beside.push(self.locale.say("reading-unread"));
        }
        Shown {
            beside,
            ..self.shown(field, answer)
        }
    }

    fn shown(&self, field: &Field, answer: &Answer) -> Shown {
        let written = match &answer.content {
            Content::Value(Value::Text(_)) | Content::Unread(_) => {
                foreign(answer.language, self.locale)
            }
            Content::Value(_) | Content::Availability(_) | Content::Remark(_) => None,
        };
        Shown {
            text: match &answer.content {
                Content::Value(value) => field.kind.show(value, self.locale),
                Content::Unread(text) => text.clone(),
                Content::Availability(availability) => self.locale.say(availability.message()),
                Content::Remark(remark) => remark.text.clone(),
            },
            lang: written,
            without_value: matches!(answer.content, Content::Availability(_)),
            beside: Vec::new(),
        }
    }

    /// Entries at options that nobody could understand, each with its option.
    fn unread_options(&self, field: &Field, address: &Address) -> Vec<String> {
        let Some(list) = field.kind.list().filter(|_| field.kind.has_options()) else {
            return Vec::new();
        };
        let unread = list.codes.iter().filter_map(|code| {
            let option = address.clone().at_option(&code.code);
            match self.read.answers.content(&option)? {
                Content::Unread(text) => Some(format!(
                    "{}: {text} ({})",
                    code.text.in_(self.locale),
                    self.locale.say("reading-unread")
                )),
                _ => None,
            }
        });
        unread.collect()
    }

    /// Why there is no value.
    fn without(&self, standing: Standing) -> Shown {
        let text = match standing {
            Standing::Unavailable(availability) => self.locale.say(availability.message()),
            Standing::NotAsked => self.locale.say("not-asked"),
            Standing::Answered | Standing::NotAnswered => self.locale.say("not-answered"),
        };
        Shown {
            text,
            lang: None,
            without_value: true,
            beside: Vec::new(),
        }
    }
}
