//! [`Reading`]: one State's submission as one edition shows it.

use super::{Mark, Scope, Shown, Variable, shown::as_remark};
use crate::{
    address::{Address, Part},
    locale::Locale,
    questionnaire::{Availability, Content, Question, Remark, Value},
    response::{Answer, Answers, Door, Submission},
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
    shown: Shown,
}

/// What a State says at each variable, in the order of [`variables`](super::variables).
#[derive(Debug)]
pub struct Seen<'a>(Vec<(Mark, Option<&'a Answer>)>);

impl<'a> Seen<'a> {
    /// How a variable stands, by its place among all, and outside of a list the answer.
    pub fn at(&self, place: usize) -> (Mark, Option<&'a Answer>) {
        // Only where there is no submission it is empty.
        let seen = self.0.get(place).copied();
        seen.unwrap_or((Mark::NoResponse, None))
    }
}

impl<'a> Reading<'a> {
    /// Reads the submission of `state`.
    pub fn of(scope: &Scope<'_>, state: &'a State, submission: Option<&'a Submission>) -> Self {
        let shown = submission.map(|submission| Shown::of(scope, submission));
        Self::with(state, submission, shown.unwrap_or_default())
    }

    /// A submission of which it is known what is shown.
    pub(super) fn with(state: &'a State, submission: Option<&'a Submission>, shown: Shown) -> Self {
        Self {
            state,
            submission,
            shown,
        }
    }

    /// How the answer at a value address stands, or a list as a whole at its question.
    pub fn mark(&self, address: &Address) -> Mark {
        if self.submission.is_none() {
            return Mark::NoResponse;
        }
        self.shown.mark(address)
    }

    /// How a variable stands. A field of a list is answered if any item has a value there;
    /// else as the strongest of what its items and the list as a whole say: confidential,
    /// not available, not applicable, not asked; else it is not answered.
    pub fn mark_of(&self, variable: &Variable<'_>) -> Mark {
        match self.submission {
            Some(_) => self.shown.mark_of(variable),
            None => Mark::NoResponse,
        }
    }

    /// How a variable stands, and outside of a list the answer.
    pub(super) fn at(&self, variable: &Variable<'_>) -> (Mark, Option<&'a Answer>) {
        if variable.question.is_list() {
            (self.mark_of(variable), None)
        } else {
            self.look(&variable.address())
        }
    }

    /// The same of each variable, looked up at once.
    pub fn seen(&self) -> Seen<'a> {
        let answers = self
            .submission
            .into_iter()
            .flat_map(|one| one.answers.iter());
        let answers: Vec<&Answer> = answers.map(|(_, answer)| answer).collect();
        let each = self.shown.each.iter();
        Seen(
            each.map(|one| (one.mark, one.place.map(|place| answers[place])))
                .collect(),
        )
    }

    /// How the answer at a value address stands, and the answer, if this edition shows it.
    pub fn look(&self, address: &Address) -> (Mark, Option<&'a Answer>) {
        let mark = self.mark(address);
        let answered = self.submission.filter(|_| mark == Mark::Answered);
        (mark, answered.and_then(|one| one.answers.get(address)))
    }

    /// What stands at a value address, if this edition shows it.
    pub fn answer(&self, address: &Address) -> Option<&'a Answer> {
        self.look(address).1
    }

    /// Whether this edition withholds an answer, or a whole list, for which `is` holds.
    pub(super) fn withholds(&self, is: impl Fn(&Address) -> bool) -> bool {
        let mut marks = self.shown.marks.iter();
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
        for (address, mark) in &self.shown.marks {
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
        self.shown.items(question)
    }

    /// The codes that the State gave for a variable, each once; of a list those of all
    /// its items.
    pub fn codes(&self, variable: &Variable<'_>) -> Vec<&'a str> {
        let addresses = self.addresses(variable);
        codes(addresses.iter().filter_map(|at| self.answer(at)))
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
        let shown = self.shown.remarks.contains(&question.code);
        let at = question.address().part(Part::Remark);
        let remark = self.submission.filter(|_| shown)?.answers.get(&at)?;
        as_remark(remark)
    }
}

/// The codes in these answers, each once.
pub(super) fn codes<'a>(answers: impl IntoIterator<Item = &'a Answer>) -> Vec<&'a str> {
    let mut codes: Vec<&str> = Vec::new();
    for answer in answers {
        match answer.content.value() {
            Some(Value::Choice(code)) => codes.push(code),
            Some(Value::Choices(several)) => codes.extend(several.iter().map(String::as_str)),
            _ => {}
        }
    }
    codes.sort_unstable();
    codes.dedup();
    codes
}
