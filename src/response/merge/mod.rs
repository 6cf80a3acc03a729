//! The three-way merge: two people, or a person and a workbook, work on one response at
//! once, and nothing that either wrote is lost.
//!
//! A door hands in what it holds and the revision that it started from, the *base*.
//! Addresses that only one side touched merge silently; an address that both touched is
//! a conflict: the stored answer stands, and both are shown. There are no locks.

mod items;
mod lists;
#[cfg(test)]
mod properties;
mod resolve;

use std::collections::{BTreeMap, BTreeSet};

pub use lists::{Earlier, Item, Lists};
pub use resolve::{Choice, Resolve, unit};

use super::Answer;
use crate::{address::Address, questionnaire::Content, raw::Place};

/// What a door holds at one address.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Where.
    pub address: Address,
    /// What it is to be; none clears it. It may be what stands there already.
    pub answer: Option<Answer>,
    /// The page field or cell where it was typed; none where no person typed it.
    pub place: Option<Place>,
}

/// On which terms a door's changes are merged.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Terms {
    /// The revision that the door started from.
    pub base: u64,
    /// Which questions are lists.
    pub lists: Lists,
    /// What the same workbook handed in before.
    pub earlier: Earlier,
    /// What is to become of what differs.
    pub resolve: Resolve,
}

impl From<u64> for Terms {
    /// From this base, with no lists, for the first time, and asking.
    fn from(base: u64) -> Self {
        Self {
            base,
            ..Self::default()
        }
    }
}

/// What is stored at one address that was ever answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// What stands there; none once it was cleared.
    pub answer: Option<Answer>,
    /// The revision of its last change that was not undone.
    pub revision: u64,
    /// The revision that first wrote it.
    pub created: u64,
    /// What stood there at the base.
    pub at_base: Option<Answer>,
    /// Its last change came from the same workbook.
    pub own: bool,
}

impl Kept {
    /// Whether it is what the same workbook said and nobody could understand: whatever the
    /// workbook says in its place now mends it.
    fn is_to_mend(&self) -> bool {
        let unread = matches!(content(self.answer.as_ref()), Some(Content::Unread(_)));
        self.own && unread
    }
}

/// An answer that two sides changed differently. The stored one stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// Where.
    pub address: Address,
    /// What both sides started from.
    pub base: Option<Answer>,
    /// What stands.
    pub stored: Option<Answer>,
    /// What this door holds.
    pub theirs: Option<Answer>,
}

/// A change that is to be written, and what stood there.
#[derive(Debug, Clone, PartialEq)]
pub struct Write {
    /// The change, its list item already renumbered.
    pub change: Change,
    /// What stood there before.
    pub before: Option<Answer>,
}

/// What becomes of the changes of one door.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Merged {
    /// What to write, in the order of addresses.
    pub writes: Vec<Write>,
    /// What two sides changed differently.
    pub conflicts: Vec<Conflict>,
    /// What two sides changed differently, and what was decided.
    pub decided: Vec<(Conflict, Choice)>,
    /// Items that this door created under a number that was taken meanwhile, and the
    /// number that each has now.
    pub renumbered: BTreeMap<Item, u32>,
    /// Stored items that the same workbook handed in before with other content. All that
    /// differs in one is a conflict, so that two laws are never mixed into one.
    pub again: BTreeSet<Item>,
}

/// Merges what a door holds into what is stored.
///
/// `kept` must hold every address of `changes` that was ever answered, and for each list
/// that `changes` touches every address of the list that was ever answered: the numbers
/// of its items are never used again. Of two changes of one address the later counts.
pub fn merge(terms: &Terms, kept: &BTreeMap<Address, Kept>, changes: Vec<Change>) -> Merged {
    let items::Numbers { moved, again } = items::renumber(terms, kept, &changes);
    let mut changes: BTreeMap<Address, Change> = changes
        .into_iter()
        .map(|change| {
            let address = items::moved(change.address.clone(), &moved);
            (address, change)
        })
        .collect();
    let is_again = |address: &Address| {
        let item = terms.lists.item(address);
        item.is_some_and(|item| again.contains(&item))
    };
    for (address, kept) in kept {
        if kept.answer.is_some() && is_again(address) {
            let clear = || Change {
                address: address.clone(),
                answer: None,
                place: None,
            };
            changes.entry(address.clone()).or_insert_with(clear);
        }
    }
    let mut merged = Merged::default();
    for (address, change) in changes {
        let stored = kept.get(&address);
        let theirs = change.answer.as_ref();
        let decision = if is_again(&address) {
            decide_again(stored, theirs)
        } else {
            decide(terms.base, stored, theirs)
        };
        let chosen = terms.resolve.chosen(&address);
        let write = |change: Change, address: Address| Write {
            before: stored.and_then(|kept| kept.answer.clone()),
            change: Change { address, ..change },
        };
        match decision {
            Decision::Stands => {}
            Decision::Write if chosen == Some(Choice::Stored) => {}
            Decision::Write => merged.writes.push(write(change, address)),
            Decision::Conflict => {
                let conflict = Conflict {
                    address: address.clone(),
                    base: stored.and_then(|kept| kept.at_base.clone()),
                    stored: stored.and_then(|kept| kept.answer.clone()),
                    theirs: change.answer.clone(),
                };
                match chosen.or(terms.resolve.conflicts) {
                    None => merged.conflicts.push(conflict),
                    Some(Choice::Theirs) => {
                        merged.decided.push((conflict, Choice::Theirs));
                        merged.writes.push(write(change, address));
                    }
                    Some(Choice::Stored | Choice::Apart) => {
                        merged.decided.push((conflict, Choice::Stored));
                    }
                }
            }
        }
    }
    Merged {
        renumbered: moved,
        again,
        ..merged
    }
}

/// What becomes of one address.
#[derive(Debug, PartialEq)]
enum Decision {
    /// What is stored stays: this door changed nothing, or both wrote the same.
    Stands,
    Write,
    Conflict,
}

fn decide(base: u64, stored: Option<&Kept>, theirs: Option<&Answer>) -> Decision {
    let same = |a: Option<&Answer>| content(a) == content(theirs);
    let Some(kept) = stored else {
        return if theirs.is_some() {
            Decision::Write
        } else {
            Decision::Stands
        };
    };
    if same(kept.answer.as_ref()) {
        Decision::Stands
    } else if kept.revision <= base {
        Decision::Write
    } else if same(kept.at_base.as_ref()) {
        // Only the other side changed it: a page posts every field of its section.
        Decision::Stands
    } else if kept.is_to_mend() && theirs.is_some() {
        Decision::Write
    } else {
        Decision::Conflict
    }
}

/// What becomes of an address of an item that the same workbook handed in before with other
/// content.
fn decide_again(stored: Option<&Kept>, theirs: Option<&Answer>) -> Decision {
    if content(stored.and_then(|kept| kept.answer.as_ref())) == content(theirs) {
        Decision::Stands
    } else {
        Decision::Conflict
    }
}

/// What is compared: the content. A workbook in another language that holds the same
/// text has not changed it.
fn content(answer: Option<&Answer>) -> Option<&Content> {
    answer.map(|answer| &answer.content)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        locale::Locale,
        response::samples::{answer, text},
    };

    fn kept(answer: Option<&str>, revision: u64, at_base: Option<&str>) -> Kept {
        Kept {
            answer: answer.map(text),
            revision,
            created: 1,
            at_base: at_base.map(text),
            own: false,
        }
    }

    fn decision(stored: &Kept, theirs: Option<&str>) -> Decision {
        decide(5, Some(stored), theirs.map(text).as_ref())
    }

    #[test]
    fn what_both_sides_changed_differently_is_a_conflict() {
        let changed = kept(Some("theirs"), 6, Some("old"));
        assert_eq!(decision(&changed, Some("mine")), Decision::Conflict);
        assert_eq!(decision(&changed, None), Decision::Conflict);
        let cleared = kept(None, 6, Some("old"));
        assert_eq!(decision(&cleared, Some("mine")), Decision::Conflict);
        let answered = kept(Some("theirs"), 6, None);
        assert_eq!(decision(&answered, Some("mine")), Decision::Conflict);
    }

    #[test]
    fn what_both_sides_changed_alike_stands() {
        let changed = kept(Some("new"), 6, Some("old"));
        assert_eq!(decision(&changed, Some("new")), Decision::Stands);
        let cleared = kept(None, 6, Some("old"));
        assert_eq!(decision(&cleared, None), Decision::Stands);
    }

    #[test]
    fn what_only_the_other_side_changed_stands() {
        let changed = kept(Some("new"), 6, Some("old"));
        assert_eq!(decision(&changed, Some("old")), Decision::Stands);
        let answered = kept(Some("new"), 6, None);
        assert_eq!(decision(&answered, None), Decision::Stands);
    }

    #[test]
    fn what_only_this_side_changed_is_written() {
        let untouched = kept(Some("old"), 5, Some("old"));
        assert_eq!(decision(&untouched, Some("new")), Decision::Write);
        assert_eq!(decision(&untouched, None), Decision::Write);
        assert_eq!(decision(&untouched, Some("old")), Decision::Stands);
        assert_eq!(decide(5, None, Some(&text("new"))), Decision::Write);
        assert_eq!(decide(5, None, None), Decision::Stands);
    }

    #[test]
    fn what_nobody_understood_is_mended_by_the_workbook_that_said_it() {
        let mut typed = kept(None, 6, None);
        typed.answer = Some(answer(Content::Unread("1.234".into())));
        assert_eq!(decision(&typed, Some("1234")), Decision::Conflict);
        typed.own = true;
        assert_eq!(decision(&typed, Some("1234")), Decision::Write);
        assert_eq!(decision(&typed, None), Decision::Stands);
        let understood = Kept {
            answer: Some(text("1234")),
            ..typed
        };
        assert_eq!(decision(&understood, Some("12")), Decision::Conflict);
    }

    #[test]
    fn the_same_text_in_a_workbook_of_another_language_is_no_change() {
        let untouched = kept(Some("Ley 53-07"), 5, Some("Ley 53-07"));
        let mut theirs = text("Ley 53-07");
        theirs.language = Locale::Es;
        assert_eq!(decide(5, Some(&untouched), Some(&theirs)), Decision::Stands);
    }

    fn decided(resolve: Resolve) -> Merged {
        let stored = [
            ("C4", kept(Some("theirs"), 6, Some("old"))),
            ("C5", kept(Some("old"), 5, Some("old"))),
        ];
        let stored = stored.map(|(address, kept)| (address.parse().unwrap(), kept));
        let mine = ["C4", "C5"].map(|address| Change {
            address: address.parse().unwrap(),
            answer: Some(text("mine")),
            place: None,
        });
        let terms = Terms {
            resolve,
            ..Terms::from(5)
        };
        merge(&terms, &stored.into(), mine.into())
    }

    fn written(merged: &Merged) -> Vec<String> {
        let writes = merged.writes.iter();
        writes
            .map(|write| write.change.address.to_string())
            .collect()
    }

    #[test]
    fn a_conflict_is_decided_as_was_said_and_told() {
        for (choice, expected) in [
            (Choice::Stored, vec!["C5"]),
            (Choice::Theirs, vec!["C4", "C5"]),
        ] {
            let merged = decided(Resolve {
                conflicts: Some(choice),
                ..Resolve::default()
            });
            assert_eq!(written(&merged), expected);
            assert!(merged.conflicts.is_empty());
            let [(conflict, told)] = &merged.decided[..] else {
                panic!("{merged:?}")
            };
            assert_eq!((*told, &conflict.stored), (choice, &Some(text("theirs"))));
        }
    }

    #[test]
    fn what_was_chosen_for_an_answer_goes_before_what_was_said_for_all() {
        let chosen = [("C4", Choice::Theirs), ("C5", Choice::Stored)];
        let chosen = chosen.map(|(address, choice)| (address.parse().unwrap(), choice));
        let merged = decided(Resolve {
            conflicts: Some(Choice::Stored),
            chosen: chosen.into(),
        });
        assert_eq!(written(&merged), ["C4"]);
    }

    #[test]
    fn of_two_changes_of_one_address_the_later_counts() {
        let change = |words| Change {
            address: "C4".parse().unwrap(),
            answer: Some(text(words)),
            place: None,
        };
        let changes = vec![change("first"), change("second")];
        let merged = merge(&Terms::default(), &BTreeMap::new(), changes);
        assert_eq!(merged.writes.len(), 1);
        assert_eq!(merged.writes[0].change, change("second"));
    }
}
