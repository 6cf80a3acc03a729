//! [`Standing`]: how an answer stands. Everywhere these are kept apart.

use std::{
    cell::RefCell,
    collections::{BTreeMap, HashSet},
};

use chrono::NaiveDate;

use super::{Answer, Answers};
use crate::{
    address::{Address, Addresses, ByAddress, Part, QuestionCode, Row},
    questionnaire::{
        Availability, Content, Question, Questionnaire, Value,
        expression::{Expression, Scope},
    },
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
    questionnaire: &'a Questionnaire,
    answers: &'a Answers,
    today: NaiveDate,
    not_asked: Addresses,
    /// The questions of which something is not asked: most addresses are of none of them.
    closed: HashSet<QuestionCode>,
    /// The questions beside whose answers an availability stands.
    unavailable: HashSet<&'a str>,
    /// The questions with an option that nobody could understand yet.
    unread: HashSet<&'a str>,
}

impl<'a> Standings<'a> {
    /// Reads the conditions of the questionnaire against the answers. `today` is what
    /// `today()` means in them.
    pub fn of(questionnaire: &'a Questionnaire, answers: &'a Answers, today: NaiveDate) -> Self {
        let conditions = Conditions {
            questions: questionnaire
                .questions()
                .map(|q| (q.code.as_str(), q))
                .collect(),
            answers,
            today,
            asked: RefCell::default(),
        };
        for question in questionnaire.questions() {
            conditions.read(question);
        }
        let asked = conditions.asked.into_inner();
        let not_asked: Addresses = asked
            .into_iter()
            .filter(|(_, asked)| !asked)
            .map(|(address, _)| address)
            .collect();
        let questions_where = |is: fn(&Address, &Answer) -> bool| {
            let there = answers
                .iter()
                .filter(|(address, answer)| is(address, answer));
            there.map(|(address, _)| &*address.question).collect()
        };
        Self {
            questionnaire,
            answers,
            today,
            closed: not_asked.iter().map(|one| one.question.clone()).collect(),
            not_asked,
            unavailable: questions_where(|address, _| address.part == Part::Availability),
            unread: questions_where(is_unread_option),
        }
    }

    /// How the answer at this value address stands. Availability set on the row, the item
    /// or the question holds for everything in it that has no value of its own.
    pub fn at(&self, address: &Address) -> Standing {
        if self.is_not_asked(address) {
            return Standing::NotAsked;
        }
        if self.answers.content(address).is_some() || self.has_unread_option(address) {
            return Standing::Answered;
        }
        if !self.unavailable.contains(&*address.question) {
            return Standing::NotAnswered;
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
        if !self.closed.contains(&address.question) {
            return false;
        }
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

    /// Whether a rule of the questionnaire holds for this response; none is undetermined.
    pub fn truth(&self, rule: &Expression, row: Option<&Row>) -> Option<bool> {
        rule.truth(self, row)
    }

    /// An option whose entry nobody could understand yet.
    fn has_unread_option(&self, address: &Address) -> bool {
        let of_the_same = |(other, answer): (&Address, &Answer)| {
            is_unread_option(other, answer)
                && other.row == address.row
                && other.field == address.field
        };
        self.unread.contains(&*address.question)
            && self.answers.of(&address.question).any(of_the_same)
    }
}

fn is_unread_option(address: &Address, answer: &Answer) -> bool {
    address.option.is_some() && matches!(answer.content, Content::Unread(_))
}

impl Scope for Standings<'_> {
    fn value(&self, address: &Address) -> Option<&Value> {
        self.answers
            .value(address)
            .filter(|_| !self.is_not_asked(address))
    }

    fn items(&self, question: &str) -> Vec<u32> {
        if self.is_not_asked(&Address::question(question)) {
            Vec::new()
        } else {
            self.answers.items(question)
        }
    }

    fn rows(&self, question: &str) -> Vec<Row> {
        self.questionnaire
            .question(question)
            .map(rows)
            .unwrap_or_default()
    }

    fn today(&self) -> NaiveDate {
        self.today
    }
}

fn rows(question: &Question) -> Vec<Row> {
    let rows = question.rows().into_iter().flat_map(|list| &list.codes);
    rows.filter_map(|code| code.row()).collect()
}

/// The conditions while they are read. What is not asked counts as unanswered, so one
/// condition may lean on another: each is read when it is first needed, and once. They
/// form no cycle, which was held when the questionnaire was loaded.
struct Conditions<'a> {
    questions: BTreeMap<&'a str, &'a Question>,
    answers: &'a Answers,
    today: NaiveDate,
    asked: RefCell<ByAddress<bool>>,
}

impl Conditions<'_> {
    fn read(&self, question: &Question) {
        if !has_conditions(question) {
            return;
        }
        let rows: Vec<Option<Row>> = match question.rows() {
            Some(_) => rows(question).into_iter().map(Some).collect(),
            None if question.is_list() => self
                .answers
                .items(&question.code)
                .into_iter()
                .map(|item| Some(Row::Number(item)))
                .collect(),
            None => vec![None],
        };
        for row in rows {
            for field in &question.fields {
                let address = Address {
                    row: row.clone(),
                    ..question.address()
                };
                self.is_asked(&address.at_field(field.code.as_deref()));
            }
        }
        // A list without items, too, is asked or not.
        self.is_asked(&question.address());
    }

    fn is_asked(&self, address: &Address) -> bool {
        let Some(question) = self.questions.get(address.question.as_str()) else {
            return true;
        };
        if !has_conditions(question) {
            return true;
        }
        let whole = question.address();
        if !self.holds(&whole, question.ask_if.as_ref(), None) {
            return false;
        }
        let Some(row) = &address.row else {
            return match question.field(address.field.as_deref()) {
                Some(field) if field.ask_if.is_some() => self.holds(
                    &whole.at_field(address.field.as_deref()),
                    field.ask_if.as_ref(),
                    None,
                ),
                _ => true,
            };
        };
        let line = whole.at_row(row.clone());
        if !self.holds(&line, question.ask_row_if.as_ref(), Some(row)) {
            return false;
        }
        match question.field(address.field.as_deref()) {
            Some(field) if field.ask_if.is_some() => self.holds(
                &line.at_field(address.field.as_deref()),
                field.ask_if.as_ref(),
                Some(row),
            ),
            _ => true,
        }
    }

    /// An undetermined condition counts as asked.
    fn holds(&self, place: &Address, condition: Option<&Expression>, row: Option<&Row>) -> bool {
        let Some(condition) = condition else {
            return true;
        };
        if let Some(&known) = self.asked.borrow().get(place) {
            return known;
        }
        let asked = condition.truth(self, row) != Some(false);
        self.asked.borrow_mut().insert(place.clone(), asked);
        asked
    }
}

/// Whether anything of it may be not asked.
fn has_conditions(question: &Question) -> bool {
    let own = question.ask_if.is_some() || question.ask_row_if.is_some();
    own || question.fields.iter().any(|field| field.ask_if.is_some())
}

impl Scope for Conditions<'_> {
    fn value(&self, address: &Address) -> Option<&Value> {
        self.answers
            .value(address)
            .filter(|_| self.is_asked(address))
    }

    fn items(&self, question: &str) -> Vec<u32> {
        if self.is_asked(&Address::question(question)) {
            self.answers.items(question)
        } else {
            Vec::new()
        }
    }

    fn rows(&self, question: &str) -> Vec<Row> {
        self.questions
            .get(question)
            .map(|question| rows(question))
            .unwrap_or_default()
    }

    fn today(&self) -> NaiveDate {
        self.today
    }
}
