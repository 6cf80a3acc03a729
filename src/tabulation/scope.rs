//! [`Scope`]: what is tabulated, for whom and from which submissions, before an answer is read.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::{Edition, Mark, Snapshot};
use crate::{
    address::Address,
    locale::Locale,
    questionnaire::Questionnaire,
    round::{Round, State},
    texts::{Texts, in_order},
};

/// What every product says of itself. No answer stands in it, so that it is as small for
/// ten thousand respondents as for ten.
#[derive(Debug)]
pub struct Scope<'a> {
    /// The round.
    pub round: &'a Round,
    /// The instrument of this edition: without the questions and fields that it leaves out.
    pub questionnaire: Questionnaire,
    /// Which edition.
    pub edition: Edition,
    /// The language of labels.
    pub locale: Locale,
    /// The submissions that everything is counted from.
    pub snapshot: Snapshot,
    /// The title of the round before, where it is compared with.
    pub before: Option<&'a Texts>,
    /// The instrument as the States had it.
    pub(super) instrument: &'a Questionnaire,
    invited: usize,
    responding: usize,
}

impl<'a> Scope<'a> {
    /// The scope of these submissions of a round; `instrument` is the questionnaire after
    /// [`Round::instrument`].
    pub fn of(
        (round, instrument): (&'a Round, &'a Questionnaire),
        (edition, locale): (Edition, Locale),
        snapshot: Snapshot,
    ) -> Self {
        let counted = round.invited().filter(|state| state.counted);
        let counted: BTreeSet<&str> = counted.map(|state| state.code.as_str()).collect();
        let submissions = snapshot.submissions.iter();
        let responding = submissions
            .filter(|sealed| counted.contains(sealed.state.as_str()))
            .count();
        Self {
            round,
            questionnaire: edition.questionnaire(instrument),
            edition,
            locale,
            snapshot,
            before: None,
            instrument,
            invited: counted.len(),
            responding,
        }
    }

    /// The same, compared with the round of this title.
    #[must_use]
    pub fn compared_with(self, before: Option<&'a Texts>) -> Self {
        Self { before, ..self }
    }

    /// How many States enter the denominators.
    pub fn invited(&self) -> usize {
        self.invited
    }

    /// How many of them have a standing submission.
    pub fn responding(&self) -> usize {
        self.responding
    }

    /// The invited States in the order of their names: first those that are counted, then
    /// observers.
    pub fn states(&self) -> Vec<&'a State> {
        Self::in_order(self.round, self.locale)
    }

    /// The States of such a scope.
    pub fn in_order(round: &'a Round, locale: Locale) -> Vec<&'a State> {
        let mut states: Vec<_> = round.invited().collect();
        states.sort_by_cached_key(|state| {
            let name = in_order(state.name.in_(locale));
            (!state.counted, name, state.code.clone())
        });
        states
    }

    /// The wording at an address, in the language of the tables: of the question, then of
    /// its row and field.
    pub fn wording(&self, address: &Address) -> String {
        let Some(found) = self.questionnaire.find(address) else {
            return address.to_string();
        };
        let row = found.row.map(|row| &row.text);
        let field = found.field.filter(|field| field.code.is_some());
        let further = [row, field.and_then(|field| field.text.as_ref())];
        let mut words = found.question.text.in_(self.locale).to_owned();
        for text in further.into_iter().flatten() {
            words = format!("{words} — {}", text.in_(self.locale));
        }
        words
    }

    /// A State's name; of one that is in no count with the word for it.
    pub fn name_of(&self, state: &State) -> String {
        let name = state.name.in_(self.locale);
        if state.counted {
            return name.to_owned();
        }
        format!("{name} ({})", self.locale.say("regional-observer"))
    }

    /// What a mark is called in this round: the secretariat may have its own words for a
    /// State without a submission.
    pub fn words_for(&self, mark: Mark) -> String {
        match (&self.round.no_response, mark) {
            (Some(words), Mark::NoResponse) => words.in_(self.locale).to_owned(),
            _ => self.locale.say(mark.message()),
        }
    }

    /// The moment whose standing submissions are counted.
    pub fn cutoff(&self) -> DateTime<Utc> {
        self.round.cutoff.to_utc()
    }
}
