//! A workbook beside what is stored: where they differ, and who changed what.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::words::{label, words},
    Difference, Kind,
};
use crate::{
    address::{Address, Row},
    locale::Locale,
    questionnaire::Questionnaire,
    response::{
        Answers, Lists,
        merge::{Item, unit},
    },
    store::{Foreseen, Stored},
};

/// A workbook beside what is stored.
pub(super) struct Comparing<'a> {
    pub(super) instrument: &'a Questionnaire,
    pub(super) lists: Lists,
    pub(super) stored: &'a Stored,
    pub(super) locale: Locale,
}

impl Comparing<'_> {
    /// What the workbook says differently. `all` is what would stand if all of it were
    /// taken.
    pub(super) fn differences(&self, all: &Foreseen) -> Vec<Difference> {
        let clashed: BTreeSet<&Address> = all
            .saved
            .decided
            .iter()
            .map(|(conflict, _)| &conflict.address)
            .collect();
        let mut shown: BTreeMap<Address, Kind> = BTreeMap::new();
        for address in &all.saved.changed {
            let item = self.lists.item(address);
            let is_again = item
                .as_ref()
                .is_some_and(|item| all.saved.again.contains(item));
            let kind = if is_again {
                Kind::Again
            } else if clashed.contains(address) {
                Kind::Conflict
            } else {
                Kind::Changed
            };
            let whole = item.filter(|item| is_again || self.is_added(item));
            let place = whole.map_or_else(|| unit(address), |item| item.address());
            let known = shown.entry(place).or_insert(kind);
            *known = kind.min(*known);
        }
        let differences = shown.into_iter().map(|(address, kind)| {
            let difference = self.difference(address, kind, &self.stored.answers, &all.after);
            match (&difference.kind, &difference.stored, &difference.workbook) {
                (Kind::Changed, Some(_), None) => Difference {
                    kind: Kind::Cleared,
                    ..difference
                },
                _ => difference,
            }
        });
        self.in_order(differences.collect())
    }

    /// What was changed since the workbook was made, and the workbook does not touch.
    pub(super) fn meanwhile(
        &self,
        base: u64,
        then: &Answers,
        touched: &[Difference],
    ) -> Vec<Difference> {
        let touched: BTreeSet<&Address> = touched.iter().map(|one| &one.address).collect();
        let revisions = self.stored.revisions.iter();
        let since = revisions.filter(|(address, revision)| {
            **revision > base
                && self.stored.answers.content(address) != then.content(address)
                && !shown_at(address)
                    .iter()
                    .any(|shown| touched.contains(shown))
        });
        let places: BTreeSet<Address> = since.map(|(address, _)| unit(address)).collect();
        let meanwhile = places
            .into_iter()
            .map(|address| self.difference(address, Kind::Meanwhile, &self.stored.answers, then));
        self.in_order(meanwhile.collect())
    }

    /// Whether nothing stands in a list item yet: it is taken or left as a whole.
    fn is_added(&self, item: &Item) -> bool {
        !self
            .stored
            .answers
            .items(&item.question)
            .contains(&item.number)
    }

    fn difference(
        &self,
        address: Address,
        kind: Kind,
        stored: &Answers,
        workbook: &Answers,
    ) -> Difference {
        let words = |answers| words(self.instrument, &address, answers, self.locale);
        Difference {
            question: label(self.instrument, &address, self.locale),
            kind,
            stored: words(stored),
            workbook: words(workbook),
            choice: kind.choice(),
            is_new: false,
            address,
        }
    }

    /// In the order of the questionnaire.
    fn in_order(&self, mut differences: Vec<Difference>) -> Vec<Difference> {
        let place = |address: &Address| {
            let questions = self.instrument.questions();
            let mut questions = questions.enumerate();
            let (at, question) =
                questions.find(|(_, question)| question.code == address.question)?;
            let row = match (&address.row, question.rows()) {
                (Some(row), Some(list)) => list.position(&row.to_string()),
                (Some(Row::Number(number)), None) => usize::try_from(*number).ok(),
                _ => None,
            };
            Some((at, row))
        };
        differences.sort_by_cached_key(|one| (place(&one.address), one.address.clone()));
        differences
    }
}

/// Where a preview may show an address: as one answer, or in its list item.
pub(super) fn shown_at(address: &Address) -> BTreeSet<Address> {
    let item = address.row.clone().map(|row| {
        let question = Address::question(&address.question);
        question.at_row(row)
    });
    item.into_iter().chain([unit(address)]).collect()
}
