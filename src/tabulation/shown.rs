//! [`Shown`]: how everything in a submission stands in one edition.

use std::collections::{BTreeMap, BTreeSet};

use super::{Edition, Mark, Scope, Variable, variables, withheld::Withheld};
use crate::{
    address::{Address, ByAddress, Part},
    questionnaire::{Content, Question, Remark},
    response::{Answer, Standings, Submission},
};

/// How everything in a submission stands in one edition. It holds no answers: whoever has
/// them at hand reads them by it.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// Every shown address, and each list as a whole.
    pub(super) marks: ByAddress<Mark>,
    /// The items of each list, by the question's code.
    pub(super) items: BTreeMap<String, Vec<u32>>,
    /// The questions whose remark is shown.
    pub(super) remarks: BTreeSet<String>,
    /// Each variable, in their order. (Most of what is made looks at all of them, more than
    /// once.)
    pub(super) each: Vec<Stand>,
}

/// How a variable stands, and outside of a list which of the submission's answers it is, in
/// the order of their addresses.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stand {
    pub(super) mark: Mark,
    pub(super) place: Option<usize>,
}

impl Shown {
    /// The conditions are read on the day of the submission, in the secretariat's time zone.
    pub(super) fn of(scope: &Scope<'_>, submission: &Submission) -> Self {
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
        let slots = shown.slots(&items);
        let mut read = Self::default();
        read.marks.reserve(slots.len());
        for slot in slots {
            let mark = match answers.content(&slot.address) {
                _ if withheld.holds(&slot.address) => Mark::Confidential,
                _ if standings.is_not_asked(&slot.address) => Mark::NotAsked,
                // What was typed into the answer's own cell, "NA" say, may stand there too.
                Some(Content::Availability(availability)) => (*availability).into(),
                Some(_) => Mark::Answered,
                None => standings.at(&slot.address).into(),
            };
            read.marks.insert(slot.address, mark);
        }
        for question in shown.questions() {
            if question.is_list() {
                let whole = question.address();
                // An item of which this edition shows nothing is not shown as an empty one.
                let items: Vec<_> = items(question)
                    .into_iter()
                    .filter(|item| read.item_says(question, *item))
                    .collect();
                let mark = if withheld.holds(&whole) {
                    Mark::Confidential
                } else {
                    read.whole_list(question, &items, standings.at(&whole).into())
                };
                read.marks.insert(whole, mark);
                read.items.insert(question.code.clone(), items);
            }
            let remark = answers.get(&question.address().part(Part::Remark));
            if let Some((_, remark)) = remark.and_then(as_remark)
                && !(public && (remark.internal || withheld.touches(question)))
            {
                read.remarks.insert(question.code.clone());
            }
        }
        let addresses: Vec<&Address> = answers.iter().map(|(address, _)| address).collect();
        let stand = |variable: Variable<'_>| {
            if variable.question.is_list() {
                let mark = read.mark_of(&variable);
                return Stand { mark, place: None };
            }
            let address = variable.address();
            let mark = read.mark(&address);
            let answered = (mark == Mark::Answered).then(|| addresses.binary_search(&&address));
            let place = answered.and_then(Result::ok);
            Stand { mark, place }
        };
        read.each = variables(shown).into_iter().map(stand).collect();
        read
    }

    /// As [`Reading::mark_of`](super::Reading::mark_of) says.
    pub(super) fn mark_of(&self, variable: &Variable<'_>) -> Mark {
        if !variable.question.is_list() {
            return self.mark(&variable.address());
        }
        let whole = self.mark(&variable.question.address());
        if whole == Mark::NotAsked {
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

    /// The items of a list, by their permanent numbers.
    pub(super) fn items(&self, question: &Question) -> &[u32] {
        let items = self.items.get(&question.code);
        items.map_or(&[], |items| items.as_slice())
    }

    /// How the answer at a value address stands, or a list as a whole at its question.
    pub(super) fn mark(&self, address: &Address) -> Mark {
        let mark = self.marks.get(address);
        mark.copied().unwrap_or(Mark::NotAnswered)
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
}

/// The remark, where it is one.
pub(super) fn as_remark(answer: &Answer) -> Option<(&Answer, &Remark)> {
    match &answer.content {
        Content::Remark(remark) => Some((answer, remark)),
        Content::Value(_) | Content::Unread(_) | Content::Availability(_) => None,
    }
}
