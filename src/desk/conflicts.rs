//! What is said where a workbook and somebody else changed the same answer.

use std::collections::BTreeMap;

use super::{
    rounds::Open,
    take_in::Places,
    verdict::{place_of, show},
    words::words,
};
use crate::{
    address::{Address, Row},
    finding::Finding,
    locale::Locale,
    response::{Answer, Answers, Choice, Conflict, Lists, merge::Item},
    store::{Foreseen, Saved},
};

/// For whom the findings are.
pub(super) struct Told<'a> {
    pub(super) round: &'a Open,
    pub(super) language: Locale,
    pub(super) places: &'a Places,
    /// What stands is quoted only to who may see it.
    pub(super) quoted: bool,
}

impl Told<'_> {
    /// What became of everything that both sides changed.
    pub(super) fn findings(&self, Foreseen { saved, .. }: &Foreseen) -> Vec<Finding> {
        let lists = Lists::of(&self.round.instrument);
        let is_again = |conflict: &&Conflict| {
            let item = lists.item(&conflict.address);
            item.is_some_and(|item| saved.again.contains(&item))
        };
        let asked = saved.conflicts.iter();
        let single = asked.clone().filter(|conflict| !is_again(conflict));
        let mut findings: Vec<_> = single.map(|conflict| self.asked(conflict)).collect();
        for item in &saved.again {
            let here = |conflict: &&Conflict| lists.item(&conflict.address).as_ref() == Some(item);
            let conflicts: Vec<&Conflict> = asked.clone().filter(here).collect();
            if !conflicts.is_empty() {
                findings.push(self.again(item, &conflicts, saved));
            }
        }
        let decided = saved.decided.iter();
        findings.extend(decided.map(|(conflict, choice)| self.decided(conflict, *choice)));
        findings
    }

    /// An address that both sides changed: the stored answer stands.
    fn asked(&self, conflict: &Conflict) -> Finding {
        let finding = if self.quoted {
            Finding::error("conflict").with("stored", self.show(conflict, &conflict.stored))
        } else {
            Finding::error("conflict_unseen")
        };
        self.at(finding, conflict)
    }

    /// An address that both sides changed, where it was said which is to stand.
    fn decided(&self, conflict: &Conflict, choice: Choice) -> Finding {
        let finding = match choice {
            Choice::Theirs => Finding::info("conflict_taken"),
            Choice::Stored | Choice::Apart => Finding::info("conflict_kept"),
        };
        let stored = self.show(conflict, &conflict.stored);
        self.at(finding.with("stored", stored), conflict)
    }

    /// An item that the same workbook brought before with other content: nothing of it is
    /// taken.
    fn again(&self, item: &Item, conflicts: &[&Conflict], saved: &Saved) -> Finding {
        let theirs: Answers = conflicts
            .iter()
            .filter_map(|one| Some((one.address.clone(), one.theirs.clone()?)))
            .collect();
        let says = words(
            &self.round.instrument,
            &item.address(),
            &theirs,
            self.language,
        );
        let typed = original(&item.address(), &saved.renumbered);
        // Under which number it stands tells who may not see the list how long it is.
        let address = if self.quoted {
            item.address()
        } else {
            typed.clone()
        };
        let mut finding = Finding::error("item_again").about(address);
        let filled = conflicts.iter().find(|one| one.theirs.is_some());
        let first = filled.or(conflicts.first());
        finding.place = first.and_then(|one| {
            let cell = original(&one.address, &saved.renumbered);
            place_of(&cell, self.places)
        });
        finding.found(says.unwrap_or_else(|| self.language.say("not-answered")))
    }

    fn at(&self, finding: Finding, conflict: &Conflict) -> Finding {
        let mut finding = finding.about(conflict.address.clone());
        finding.place = place_of(&conflict.address, self.places);
        finding.found(self.show(conflict, &conflict.theirs))
    }

    fn show(&self, conflict: &Conflict, answer: &Option<Answer>) -> String {
        let instrument = &self.round.instrument;
        match answer {
            Some(answer) => show(
                instrument,
                &conflict.address,
                &answer.content,
                self.language,
            ),
            None => self.language.say("not-answered"),
        }
    }
}

/// The address as the workbook has it, before its item got another number.
fn original(address: &Address, renumbered: &BTreeMap<Item, u32>) -> Address {
    let moved = renumbered.iter().find(|(item, number)| {
        item.question == address.question && address.row == Some(Row::Number(**number))
    });
    match moved {
        Some((item, _)) => address.clone().at_row(Row::Number(item.number)),
        None => address.clone(),
    }
}
