//! What an undo takes back: of one upload, each address that nobody changed since.
//!
//! History only grows: an undo is a change as well, and says which revision it takes back.
//! Such a pair, the change and its undo, counts as if neither had happened: an earlier
//! upload can be undone after a later one, and a workbook that was undone by mistake can be
//! sent again.

use std::collections::BTreeMap;

use super::Answer;
use crate::address::Address;

/// One change of one address, as the history has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    /// The revision that it made.
    pub revision: u64,
    /// The revision that it takes back, where it is an undo.
    pub undoes: Option<u64>,
    /// What stood there.
    pub before: Option<Answer>,
}

/// The changes of one address without those that were taken back, and without the undos
/// that took them back. `past` is in the order of revisions.
pub fn standing(past: Vec<Past>) -> Vec<Past> {
    let mut standing: Vec<Past> = Vec::new();
    for change in past {
        match (change.undoes, standing.last()) {
            (Some(undone), Some(last)) if last.revision == undone => {
                standing.pop();
            }
            _ => standing.push(change),
        }
    }
    standing
}

/// What undoing a revision would do.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Undo {
    /// What gets back what stood there before.
    pub back: BTreeMap<Address, Option<Answer>>,
    /// What was changed since, and stays.
    pub left: Vec<Address>,
    /// What was undone before.
    pub already: Vec<Address>,
}

impl Undo {
    /// Of the changes of each address from `revision` on, in the order of revisions. An
    /// address that this revision did not change is not touched.
    pub fn of(revision: u64, history: BTreeMap<Address, Vec<Past>>) -> Self {
        let mut undo = Self::default();
        for (address, past) in history {
            if past.first().is_none_or(|first| first.revision != revision) {
                continue;
            }
            match standing(past).as_slice() {
                [only] if only.revision == revision => {
                    undo.back.insert(address, only.before.clone());
                }
                [first, ..] if first.revision == revision => undo.left.push(address),
                _ => undo.already.push(address),
            }
        }
        undo
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::samples::text;

    fn past(changes: &[(u64, Option<u64>, Option<&str>)]) -> BTreeMap<Address, Vec<Past>> {
        let changes = changes.iter().map(|(revision, undoes, before)| Past {
            revision: *revision,
            undoes: *undoes,
            before: before.map(text),
        });
        [("C4".parse().unwrap(), changes.collect())].into()
    }

    fn at() -> Address {
        "C4".parse().unwrap()
    }

    #[test]
    fn what_somebody_changed_since_is_left() {
        let undo = Undo::of(3, past(&[(3, None, Some("old")), (5, None, Some("mine"))]));
        assert_eq!((undo.back.len(), undo.left), (0, vec![at()]));
    }

    #[test]
    fn what_was_undone_is_not_undone_again() {
        let twice = past(&[(3, None, Some("old")), (4, Some(3), Some("mine"))]);
        assert_eq!(Undo::of(3, twice).already, [at()]);
        let and_changed = [
            (3, None, Some("old")),
            (4, Some(3), Some("mine")),
            (5, None, Some("old")),
        ];
        assert_eq!(Undo::of(3, past(&and_changed)).already, [at()]);
    }

    #[test]
    fn what_nobody_changed_since_gets_back_what_stood_there() {
        let undo = Undo::of(3, past(&[(3, None, Some("old"))]));
        assert_eq!(undo.back, [(at(), Some(text("old")))].into());
        let undo = Undo::of(3, past(&[(3, None, None)]));
        assert_eq!(undo.back, [(at(), None)].into());
        assert_eq!(Undo::of(2, past(&[(3, None, None)])), Undo::default());
    }

    #[test]
    fn an_earlier_upload_is_undone_after_a_later_one() {
        let changes = [
            (3, None, Some("old")),
            (5, None, Some("first")),
            (6, Some(5), Some("second")),
        ];
        let undo = Undo::of(3, past(&changes));
        assert_eq!(undo.back, [(at(), Some(text("old")))].into());
    }
}
