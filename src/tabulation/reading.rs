//! [`Reading`]: one State's submission as one edition shows it.

use std::collections::{BTreeMap, HashMap};

use super::{Edition, Mark, Scope, Variable, withheld::Withheld};
use crate::{
    address::{Address, Part},
    locale::Locale,
    questionnaire::{Availability, Content, Question, Remark, Value},
    response::{Answer, Answers, Door, Standings, Submission},
    round::State,
};

/// One State's submission as one edition shows it. What the edition leaves out cannot be
/// reached through it.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The State.
    pub state: &'a State,
    /// Its last standing submission.
    pub submission: Option<&'a Submission>,
    /// Every shown address, and each list as a whole.
    marks: HashMap<Address, Mark>,
    items: BTreeMap<String, Vec<u32>>,
    remarks: BTreeMap<String, (&'a Answer, &'a Remark)>,
}

impl<'a> Reading<'a> {
    /// Reads the submission of `state`. The conditions are read on the day of the
    /// submission, in the secretariat's time zone.
    pub fn of(scope: &Scope<'_>, state: &'a State, submission: Option<&'a Submission>) -> Self {
        let mut reading = Self {
            state,
            submission,
            marks: HashMap::new(),
            items: BTreeMap::new(),
            remarks: BTreeMap::new(),
        };
        if let Some(submission) = submission {
            reading.read(scope, submission);
        }
        reading
    }

    fn read(&mut self, scope: &Scope<'_>, submission: &'a Submission) {
        let (answers, shown) = (&submission.answers, &scope.questionnaire);
        let public = scope.edition == Edition::Public;
        let withheld = if public {
            Withheld::of(scope.instrument, answers)
        } else {
            Withheld::default()
        };
        let today = submission.sealed_at.with_timezone(&scope.round.zone);
        let standings = Standings::of(scope.instrument, answers, today.date_naive());
        let items = |question: &Question| {
            if withheld.holds(&question.address()) {
                Vec::new()
            } else {
                answers.items(&question.code)
            }
        };
        for slot in shown.slots(&items) {
            // What was typed into the answer's own cell, "NA" say, may stand there too.
            let mark = match answers.content(&slot.address) {
                _ if withheld.holds(&slot.address) => Mark::Confidential,
                Some(Content::Availability(availability))
                    if !standings.is_not_asked(&slot.address) =>
                {
                    (*availability).into()
                }
                _ => standings.at(&slot.address).into(),
            };
            self.marks.insert(slot.address, mark);
        }
        for question in shown.questions() {
            if question.is_list() {
                let whole = question.address();
                // An item of which this edition shows nothing is not shown as an empty one.
                let items: Vec<_> = items(question)
                    .into_iter()
                    .filter(|item| self.item_says(question, *item))
                    .collect();
                let mark = if withheld.holds(&whole) {
                    Mark::Confidential
                } else {
                    self.whole_list(question, &items, standings.at(&whole).into())
                };
                self.marks.insert(whole, mark);
                self.items.insert(question.code.clone(), items);
            }
            let remark = answers.get(&question.address().part(Part::Remark));
            if let Some((answer, remark)) = remark.and_then(as_remark)
                && !(public && (remark.internal || withheld.touches(question)))
            {
                self.remarks.insert(question.code.clone(), (answer, remark));
            }
        }
    }

    fn item_says(&self, question: &Question, item: u32) -> bool {
        Variable::item_addresses(question, item)
            .any(|address| !matches!(self.mark(&address), Mark::NotAnswered | Mark::NotAsked))
    }

    /// A list is answered if any item has a value; else what stands at the question, else
    /// what stands in its items.
    fn whole_list(&self, question: &Question, items: &[u32], at_question: Mark) -> Mark {
        let inside: Vec<Mark> = items
            .iter()
            .flat_map(|item| Variable::item_addresses(question, *item))
            .map(|address| self.mark(&address))
            .collect();
        match at_question {
            Mark::NotAsked => Mark::NotAsked,
            _ if inside.contains(&Mark::Answered) => Mark::Answered,
            Mark::NotAnswered => [Mark::Confidential, Mark::NotAvailable, Mark::NotApplicable]
                .into_iter()
                .find(|mark| inside.contains(mark))
                .unwrap_or(Mark::NotAnswered),
            mark => mark,
        }
    }

    /// How the answer at a value address stands, or a list as a whole at its question.
    pub fn mark(&self, address: &Address) -> Mark {
        if self.submission.is_none() {
            return Mark::NoResponse;
        }
        self.marks
            .get(address)
            .copied()
            .unwrap_or(Mark::NotAnswered)
    }

    /// How a variable stands. A field of a list is answered if any item has a value there;
    /// else as the strongest of what its items and the list as a whole say: confidential,
    /// not available, not applicable, not asked; else it is not answered.
    pub fn mark_of(&self, variable: &Variable<'_>) -> Mark {
        if !variable.question.is_list() {
            return self.mark(&variable.address());
        }
        let whole = self.mark(&variable.question.address());
        if matches!(whole, Mark::NotAsked | Mark::NoResponse) {
            return whole;
        }
        let items = self.items(variable.question).iter();
        let inside: Vec<Mark> = items
            .map(|item| self.mark(&variable.at_item(*item)))
            .collect();
        let stands =
            |mark: &Mark| inside.contains(mark) || (whole == *mark && *mark != Mark::Answered);
        let strongest = [
            Mark::Answered,
            Mark::Confidential,
            Mark::NotAvailable,
            Mark::NotApplicable,
            Mark::NotAsked,
        ];
        strongest
            .into_iter()
            .find(stands)
            .unwrap_or(Mark::NotAnswered)
    }

    /// How a question, or one of its rows, stands as a whole: of a list, its items together.
    pub fn mark_of_whole(&self, variable: &Variable<'_>) -> Mark {
        if variable.question.is_list() {
            self.mark(&variable.question.address())
        } else {
            self.mark(&variable.address())
        }
    }

    /// What stands at a value address, if this edition shows it.
    pub fn answer(&self, address: &Address) -> Option<&'a Answer> {
        match self.marks.get(address)? {
            Mark::Answered => self.submission?.answers.get(address),
            _ => None,
        }
    }

    /// Whether this edition withholds an answer, or a whole list, for which `is` holds.
    pub(super) fn withholds(&self, is: impl Fn(&Address) -> bool) -> bool {
        let mut marks = self.marks.iter();
        marks.any(|(address, mark)| *mark == Mark::Confidential && is(address))
    }

    /// Whether an answer was asked for, as far as this edition tells.
    pub(super) fn is_asked(&self, address: &Address) -> bool {
        !matches!(self.mark(address), Mark::NotAsked | Mark::NoResponse)
    }

    /// The answers as this edition counts them: values that were asked for, and at each
    /// address why there is none. Remarks are not among them.
    pub(super) fn counted_answers(&self) -> Answers {
        let mut counted = Answers::default();
        for (address, mark) in &self.marks {
            let availability = match mark {
                Mark::Answered => {
                    counted.set(address.clone(), self.answer(address).cloned());
                    continue;
                }
                Mark::NotAvailable => Availability::NotAvailable,
                Mark::NotApplicable => Availability::NotApplicable,
                Mark::Confidential => Availability::Confidential,
                Mark::NotAnswered | Mark::NotAsked | Mark::NoResponse => continue,
            };
            let answer = Answer {
                content: Content::Availability(availability),
                language: Locale::En,
                door: Door::Page,
            };
            counted.set(address.clone().part(Part::Availability), Some(answer));
        }
        counted
    }

    /// The value at an address, if this edition shows it and it was understood.
    pub fn value(&self, address: &Address) -> Option<&'a Value> {
        self.answer(address)?.content.value()
    }

    /// The items of a list that this edition shows, by their permanent numbers.
    pub fn items(&self, question: &Question) -> &[u32] {
        self.items
            .get(&question.code)
            .map_or(&[], |items| items.as_slice())
    }

    /// The codes that the State gave for a variable, each once; of a list those of all
    /// its items.
    pub fn codes(&self, variable: &Variable<'_>) -> Vec<&'a str> {
        let mut codes: Vec<&str> = Vec::new();
        for address in self.addresses(variable) {
            match self.value(&address) {
                Some(Value::Choice(code)) => codes.push(code),
                Some(Value::Choices(several)) => codes.extend(several.iter().map(String::as_str)),
                _ => {}
            }
        }
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// Where a variable's values stand: one address, or one per item of a list.
    pub fn addresses(&self, variable: &Variable<'_>) -> Vec<Address> {
        if variable.question.is_list() {
            self.items(variable.question)
                .iter()
                .map(|item| variable.at_item(*item))
                .collect()
        } else {
            vec![variable.address()]
        }
    }

    /// The State's remark on a question, with its language, if this edition shows it.
    pub fn remark(&self, question: &Question) -> Option<(&'a Answer, &'a Remark)> {
        self.remarks.get(&question.code).copied()
    }
}

fn as_remark(answer: &Answer) -> Option<(&Answer, &Remark)> {
    match &answer.content {
        Content::Remark(remark) => Some((answer, remark)),
        Content::Value(_) | Content::Unread(_) | Content::Availability(_) => None,
    }
}
