//! [`Answers`]: what stands at each address of one response.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    address::{Address, Row},
    locale::Locale,
    questionnaire::{Availability, Content, Value},
};

/// What stands at one address, in which language and by which door.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// What stands there.
    pub content: Content,
    /// The language in which it was written.
    pub language: Locale,
    /// How it came in.
    pub door: Door,
}

/// How an answer came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Door {
    /// The web page.
    Page,
    /// A workbook.
    Workbook,
}

/// What stands at each address of one response. An address that is absent is not answered.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<Address, Answer>);

impl Answers {
    /// What stands at `address`.
    pub fn get(&self, address: &Address) -> Option<&Answer> {
        self.0.get(address)
    }

    /// The content at `address`.
    pub fn content(&self, address: &Address) -> Option<&Content> {
        self.0.get(address).map(|answer| &answer.content)
    }

    /// The value at `address`, if it was understood.
    pub fn value(&self, address: &Address) -> Option<&Value> {
        self.content(address)?.value()
    }

    /// The availability that stands at exactly this `@availability` address.
    pub fn availability(&self, address: &Address) -> Option<Availability> {
        match self.content(address)? {
            Content::Availability(availability) => Some(*availability),
            Content::Value(_) | Content::Unread(_) | Content::Remark(_) => None,
        }
    }

    /// Puts an answer at `address`, or clears it.
    pub fn set(&mut self, address: Address, answer: Option<Answer>) {
        match answer {
            Some(answer) => self.0.insert(address, answer),
            None => self.0.remove(&address),
        };
    }

    /// Every address that has something, in the order of addresses.
    pub fn iter(&self) -> impl Iterator<Item = (&Address, &Answer)> {
        self.0.iter()
    }

    /// What stands at the addresses of one question, in the order of addresses.
    pub fn of<'a>(&'a self, question: &'a str) -> impl Iterator<Item = (&'a Address, &'a Answer)> {
        let from = Address::question(question);
        self.0
            .range(from..)
            .take_while(move |(address, _)| address.question == question)
    }

    /// How many addresses have something.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// No address has anything.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The items of a list that have something, by their permanent numbers.
    pub fn items(&self, question: &str) -> Vec<u32> {
        let items: BTreeSet<u32> = self
            .of(question)
            .filter_map(|(address, _)| match address.row {
                Some(Row::Number(number)) => Some(number),
                Some(Row::Code(_)) | None => None,
            })
            .collect();
        items.into_iter().collect()
    }
}

impl FromIterator<(Address, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (Address, Answer)>>(answers: I) -> Self {
        Self(answers.into_iter().collect())
    }
}

impl IntoIterator for Answers {
    type Item = (Address, Answer);
    type IntoIter = std::collections::btree_map::IntoIter<Address, Answer>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
