//! What the State answered in the last round, beside a question: shown, never chosen.

use std::collections::BTreeMap;

use super::showing::Showing;
use crate::{
    address::{Address, Row},
    locale::count,
    questionnaire::{Question, Shape},
};

/// What stood in the last round.
#[derive(Debug)]
pub(super) struct LastView {
    /// One line for each field of shape *one*, each row or each item: its label, empty where
    /// there is only the question itself, and what stood there.
    pub(super) lines: Vec<(String, String)>,
    /// One press answers the same again.
    pub(super) same: bool,
}

impl LastView {
    /// None where nothing stood.
    pub(super) fn of(showing: &Showing<'_>, question: &Question) -> Option<Self> {
        let last = showing.now.last.as_ref()?;
        let mut lines: BTreeMap<usize, (String, Vec<String>)> = BTreeMap::new();
        let mut items: Vec<&Row> = Vec::new();
        for (address, earlier) in last.of_question(question) {
            let place = match (&question.shape, &address.row) {
                (Shape::List { .. }, Some(row)) => {
                    if !items.contains(&row) {
                        items.push(row);
                    }
                    items.len()
                }
                (Shape::Rows(list), Some(row)) => {
                    1 + list.position(&row.to_string()).unwrap_or_default()
                }
                _ => field_of(question, address),
            };
            let line = lines
                .entry(place)
                .or_insert_with(|| (label(showing, question, address, place), Vec::new()));
            line.1.push(earlier.show(showing.locale));
        }
        let lines: Vec<(String, String)> = lines
            .into_values()
            .map(|(label, said)| (label, said.join(" · ")))
            .collect();
        (!lines.is_empty()).then(|| Self {
            same: showing.now.same(question).is_some(),
            lines,
        })
    }

    /// The only line, where the question itself is its label.
    pub(super) fn only(&self) -> Option<&str> {
        match self.lines.as_slice() {
            [(label, text)] if label.is_empty() => Some(text),
            _ => None,
        }
    }
}

/// The place of a field in shape *one*; 0 is the question itself.
fn field_of(question: &Question, address: &Address) -> usize {
    let mut fields = question.fields.iter();
    fields
        .position(|field| field.code.as_deref() == address.field.as_deref())
        .unwrap_or_default()
}

fn label(showing: &Showing<'_>, question: &Question, address: &Address, place: usize) -> String {
    let locale = showing.locale;
    match (&question.shape, &address.row) {
        (Shape::List { item }, Some(_)) => {
            let title = [("item", item.in_(locale).into()), ("number", count(place))];
            locale.say_with("section-item", &title)
        }
        (Shape::Rows(list), Some(row)) => {
            let code = list.find(&row.to_string());
            code.map_or_else(String::new, |code| code.text.in_(locale).to_owned())
        }
        _ if place == 0 => String::new(),
        _ => question
            .fields
            .get(place)
            .map_or_else(String::new, |field| {
                question.text_of(field).in_(locale).to_owned()
            }),
    }
}
