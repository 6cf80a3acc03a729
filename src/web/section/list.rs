//! A question whose items grow: each with its fields, and one more to fill in.

use super::{
    field::{FieldView, Within},
    said::Said,
    showing::Showing,
};
use crate::{address::Row, locale::count, questionnaire::Question};

/// The growing list.
#[derive(Debug)]
pub(super) struct List {
    /// What one item is called.
    pub(super) item: String,
    pub(super) items: Vec<Item>,
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

impl List {
    pub(super) fn of(showing: &Showing<'_>, question: &Question, item: &str) -> Self {
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
        }
    }
}
