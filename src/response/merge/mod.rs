//! The three-way merge: two people, or a person and a workbook, work on one response at
//! once, and nothing that either wrote is lost.
//!
//! A door hands in what it holds and the revision that it started from, the *base*.
//! Addresses that only one side touched merge silently; an address that both touched is
//! a conflict: the stored answer stands, and both are shown. There are no locks.

mod items;
#[cfg(test)]
mod properties;

use std::collections::BTreeMap;

pub use items::{Item, Lists};

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

/// What is stored at one address that was ever answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// What stands there; none once it was cleared.
    pub answer: Option<Answer>,
    /// The revision of its last change.
    pub revision: u64,
    /// The revision that first wrote it.
    pub created: u64,
    /// What stood there at the base.
    pub at_base: Option<Answer>,
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
    /// Items that this door created under a number that was taken meanwhile, and the
    /// number that each has now.
    pub renumbered: BTreeMap<Item, u32>,
}

/// Merges what a door holds into what is stored.
///
/// `kept` must hold every address of `changes` that was ever answered, and for each list
/// that `changes` touches every address of the list that was ever answered: the numbers
/// of its items are never used again. Of two changes of one address the later counts.
pub fn merge(
    base: u64,
    kept: &BTreeMap<Address, Kept>,
    lists: &Lists,
    changes: Vec<Change>,
) -> Merged {
    let mut merged = Merged {
        renumbered: items::renumber(base, kept, lists, &changes),
        ..Merged::default()
    };
    let changes: BTreeMap<Address, Change> = changes
        .into_iter()
        .map(|change| {
            let address = items::moved(change.address.clone(), &merged.renumbered);
            (address, change)
        })
        .collect();
    for (address, change) in changes {
        let stored = kept.get(&address);
        let theirs = change.answer.as_ref();
        match decide(base, stored, theirs) {
            Decision::Stands => {}
            Decision::Write => merged.writes.push(Write {
                before: stored.and_then(|kept| kept.answer.clone()),
                change: Change { address, ..change },
            }),
            Decision::Conflict => merged.conflicts.push(Conflict {
                address,
                base: stored.and_then(|kept| kept.at_base.clone()),
                stored: stored.and_then(|kept| kept.answer.clone()),
                theirs: change.answer,
            }),
        }
    }
    merged
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
    use crate::{locale::Locale, response::samples::text};

    fn kept(answer: Option<&str>, revision: u64, at_base: Option<&str>) -> Kept {
        Kept {
            answer: answer.map(text),
            revision,
            created: 1,
            at_base: at_base.map(text),
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
    fn the_same_text_in_a_workbook_of_another_language_is_no_change() {
        let untouched = kept(Some("Ley 53-07"), 5, Some("Ley 53-07"));
        let mut theirs = text("Ley 53-07");
        theirs.language = Locale::Es;
        assert_eq!(decide(5, Some(&untouched), Some(&theirs)), Decision::Stands);
    }

    #[test]
    fn of_two_changes_of_one_address_the_later_counts() {
        let change = |words| Change {
            address: "C4".parse().unwrap(),
            answer: Some(text(words)),
            place: None,
        };
        let merged = merge(
            0,
            &BTreeMap::new(),
            &Lists::default(),
            vec![change("first"), change("second")],
        );
        assert_eq!(merged.writes.len(), 1);
        assert_eq!(merged.writes[0].change, change("second"));
    }
}
