//! Which questions are lists, and their items.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    address::{Address, QuestionCode, Row},
    questionnaire::Questionnaire,
};

/// The questions that are lists. An address alone does not tell item 3 of a list from a
/// row whose code is a number, such as a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lists(BTreeSet<String>);

impl Lists {
    /// The lists of a questionnaire.
    pub fn of(questionnaire: &Questionnaire) -> Self {
        questionnaire
            .questions()
            .filter(|question| question.is_list())
            .map(|question| question.code.clone())
            .collect()
    }

    /// Whether the question with this code is a list.
    pub fn has(&self, question: &str) -> bool {
        self.0.contains(question)
    }

    /// The list item that an address belongs to.
    pub fn item(&self, address: &Address) -> Option<Item> {
        match address.row {
            Some(Row::Number(number)) if self.has(&address.question) => Some(Item {
                question: address.question.clone(),
                number,
            }),
            Some(Row::Number(_) | Row::Code(_)) | None => None,
        }
    }
}

impl<S: Into<String>> FromIterator<S> for Lists {
    fn from_iter<I: IntoIterator<Item = S>>(codes: I) -> Self {
        Self(codes.into_iter().map(Into::into).collect())
    }
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Item {
    /// The list's question.
    pub question: QuestionCode,
    /// The item's permanent number.
    pub number: u32,
}

impl Item {
    /// The address of the item as a whole.
    pub fn address(&self) -> Address {
        Address::question(&self.question).at_row(Row::Number(self.number))
    }

    /// The item of the same list with this number.
    pub fn numbered(&self, number: u32) -> Self {
        Self {
            question: self.question.clone(),
            number,
        }
    }
}

/// Which items of a workbook were handed in before, and the numbers that they have: the
/// oldest first.
///
/// A workbook has an identity of its own, so that its item 3 is known again whatever became
/// of it, also after it was edited.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Earlier(BTreeMap<Item, Vec<u32>>);

impl Earlier {
    /// Notes that the workbook's `item` is kept under this number.
    pub fn add(&mut self, item: Item, number: u32) {
        let numbers = self.0.entry(item).or_default();
        numbers.retain(|known| *known != number);
        numbers.push(number);
    }

    /// The items that this one became, the newest first.
    pub(super) fn of<'a>(&'a self, item: &'a Item) -> impl Iterator<Item = Item> + 'a {
        let numbers = self.0.get(item).into_iter().flatten().rev();
        numbers.map(|number| item.numbered(*number))
    }
}
