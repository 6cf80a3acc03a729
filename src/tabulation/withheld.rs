//! [`Withheld`]: what a State withheld, and what would give it away.

use std::collections::BTreeSet;

use super::reference::Reference;
use crate::{
    address::{Address, Part},
    questionnaire::{Availability, Content, Question, Questionnaire, Section, Value},
    response::Answers,
};

/// The value addresses of one State that the public edition shows as confidential.
#[derive(Debug, Default)]
pub(super) struct Withheld(BTreeSet<Address>);

/// An answer, or a list as a whole, with the conditions under which it is asked for.
struct Guarded {
    address: Address,
    conditions: Vec<Reference>,
}

impl Withheld {
    /// What `answers` mark confidential, at the answer itself or at its row, item or
    /// question, whether or not a value was left beside the mark; every section that they
    /// do not agree to publish; and every follow-up of what is withheld: "list the laws, if
    /// yes" would tell that the withheld answer was yes.
    pub(super) fn of(questionnaire: &Questionnaire, answers: &Answers) -> Self {
        let mut withheld = Self::default();
        let closed = not_agreed(questionnaire, answers);
        let any = answers
            .iter()
            .any(|(address, _)| answers.availability(address) == Some(Availability::Confidential));
        if !any && closed.is_empty() {
            return withheld;
        }
        let mut open: Vec<Guarded> = Vec::new();
        for guarded in guarded(questionnaire, answers) {
            if closed.contains(guarded.address.question.as_str())
                || marked(answers, &guarded.address)
            {
                withheld.0.insert(guarded.address);
            } else if !guarded.conditions.is_empty() {
                open.push(guarded);
            }
        }
        // A follow-up may itself have follow-ups: until nothing more is found.
        loop {
            let before = open.len();
            open.retain(|guarded| {
                let gives_away = guarded
                    .conditions
                    .iter()
                    .any(|reference| withheld.is_read_by(reference, &guarded.address));
                if gives_away {
                    withheld.0.insert(guarded.address.clone());
                }
                !gives_away
            });
            if open.len() == before {
                return withheld;
            }
        }
    }

    /// Whether the answer at this value address, or its whole list, is withheld.
    pub(super) fn holds(&self, address: &Address) -> bool {
        self.0.contains(address)
    }

    /// Whether anything of the question is withheld.
    pub(super) fn touches(&self, question: &Question) -> bool {
        self.0
            .range(question.address()..)
            .next()
            .is_some_and(|address| address.question == question.code)
    }

    fn is_read_by(&self, reference: &Reference, at: &Address) -> bool {
        self.0
            .iter()
            .any(|address| reference.reads(address, at.row.as_ref()))
    }
}

/// The questions of the sections that the State did not agree to publish.
fn not_agreed<'a>(questionnaire: &'a Questionnaire, answers: &Answers) -> BTreeSet<&'a str> {
    let Some(publication) = &questionnaire.publication else {
        return BTreeSet::new();
    };
    let agreed = |section: &&Section| {
        let answer = answers.content(&publication.address(&section.code));
        matches!(answer, Some(Content::Value(Value::Choice(code))) if publication.agree.contains(code))
    };
    let closed = questionnaire
        .sections
        .iter()
        .filter(|section| !agreed(section));
    let questions = closed.flat_map(|section| &section.questions);
    questions.map(|question| question.code.as_str()).collect()
}

fn guarded(questionnaire: &Questionnaire, answers: &Answers) -> Vec<Guarded> {
    let references = |question: &Question, condition| {
        Option::map_or(condition, Vec::new(), |condition| {
            Reference::all(questionnaire, question, condition)
        })
    };
    let lists = questionnaire
        .questions()
        .filter(|question| question.is_list())
        .map(|question| Guarded {
            address: question.address(),
            conditions: references(question, question.ask_if.as_ref()),
        });
    let slots = questionnaire.slots(&|question| answers.items(&question.code));
    let slots = slots.into_iter().map(|slot| {
        let conditions = [
            &slot.question.ask_if,
            &slot.question.ask_row_if,
            &slot.field.ask_if,
        ];
        Guarded {
            conditions: conditions
                .into_iter()
                .flat_map(|condition| references(slot.question, condition.as_ref()))
                .collect(),
            address: slot.address,
        }
    });
    lists.chain(slots).collect()
}

fn marked(answers: &Answers, address: &Address) -> bool {
    if answers.availability(address) == Some(Availability::Confidential) {
        return true;
    }
    let mut whole = address.clone().without_option().part(Part::Availability);
    loop {
        if answers.availability(&whole) == Some(Availability::Confidential) {
            return true;
        }
        if whole.field.take().is_none() && whole.row.take().is_none() {
            return false;
        }
    }
}
