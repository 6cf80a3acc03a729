//! [`Standing`]: how an answer stands. Everywhere these are kept apart.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Answers;
use crate::{
    address::{Address, Part},
    questionnaire::{Availability, Questionnaire},
};

/// How the answer at one address stands. (The seventh, that the State did not respond
/// at all, is known only where there is no response.)
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// There is a value, or text that nobody could understand yet.
    Answered,
    /// NA, NAP or confidential stands in its place.
    Unavailable(Availability),
    /// Nothing stands there.
    NotAnswered,
    /// Its condition is false.
    NotAsked,
}

/// How every answer of one response stands.
#[derive(Debug)]
pub struct Standings<'a> {
    answers: &'a Answers,
    not_asked: BTreeSet<Address>,
}

impl<'a> Standings<'a> {
    /// Reads the conditions of the questionnaire against the answers. `today` is what
    /// `today()` means in them.
    pub fn of(questionnaire: &'a Questionnaire, answers: &'a Answers, today: NaiveDate) -> Self {
        let _ = (questionnaire, today);
        Self {
            answers,
            not_asked: BTreeSet::new(),
        }
    }

    /// How the answer at this value address stands. Availability set on the row, the item
    /// or the question holds for everything in it that has no value of its own.
    pub fn at(&self, address: &Address) -> Standing {
        if self.is_not_asked(address) {
            return Standing::NotAsked;
        }
        if self.answers.content(address).is_some() {
            return Standing::Answered;
        }
        let mut whole = address.clone().without_option().part(Part::Availability);
        loop {
            if let Some(availability) = self.answers.availability(&whole) {
                return Standing::Unavailable(availability);
            }
            if whole.field.take().is_none() && whole.row.take().is_none() {
                return Standing::NotAnswered;
            }
        }
    }

    /// Whether the condition of the field, row or question at this address is false.
    pub fn is_not_asked(&self, address: &Address) -> bool {
        let mut whole = address.clone().without_option().part(Part::Value);
        loop {
            if self.not_asked.contains(&whole) {
                return true;
            }
            if whole.field.take().is_none() && whole.row.take().is_none() {
                return false;
            }
        }
    }
}
