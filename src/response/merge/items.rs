//! List items in a merge. An item's number is permanent: where two sides both created
//! item 3, the later one gets a number of its own, otherwise a merge would mix two laws
//! into one.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Change, Kept};
use crate::{
    address::{Address, Row},
    questionnaire::{Content, Questionnaire},
};

/// The questions that are lists. An address alone does not tell item 3 of a list from a
/// row whose code is a number, such as a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lists(BTreeSet<String>);

impl Lists {
    /// The lists of a questionnaire.
    pub fn of(questionnaire: &Questionnaire) -> Self {
        questionnaire
            .questions()
            .filter(|question| question.is_list())
            .map(|question| question.code.clone())
            .collect()
    }

    /// Whether the question with this code is a list.
    pub fn has(&self, question: &str) -> bool {
        self.0.contains(question)
    }

    /// The list item that an address belongs to.
    pub fn item(&self, address: &Address) -> Option<Item> {
        match address.row {
            Some(Row::Number(number)) if self.has(&address.question) => Some(Item {
                question: address.question.clone(),
                number,
            }),
            Some(Row::Number(_) | Row::Code(_)) | None => None,
        }
    }
}

impl<S: Into<String>> FromIterator<S> for Lists {
    fn from_iter<I: IntoIterator<Item = S>>(codes: I) -> Self {
        Self(codes.into_iter().map(Into::into).collect())
    }
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Item {
    /// The list's question.
    pub question: String,
    /// The item's permanent number.
    pub number: u32,
}

/// A door may not exhaust the numbers: an item beyond this one is renumbered as well.
const HIGHEST: u32 = 100_000;

/// What an item holds, without its number.
type Body<'a> = BTreeMap<Address, &'a Content>;

/// The address in its item's new number.
pub fn moved(address: Address, renumbered: &BTreeMap<Item, u32>) -> Address {
    let Some(Row::Number(number)) = address.row else {
        return address;
    };
    let item = Item {
        question: address.question.clone(),
        number,
    };
    match renumbered.get(&item) {
        Some(number) => address.at_row(Row::Number(*number)),
        None => address,
    }
}

/// The items that the door created under a number that is taken, and where they go.
///
/// An item that was handed in before, word for word (a save that was sent twice, a
/// workbook that was uploaded twice), is found again instead of being doubled.
pub fn renumber(
    base: u64,
    kept: &BTreeMap<Address, Kept>,
    lists: &Lists,
    changes: &[Change],
) -> BTreeMap<Item, u32> {
    let mut known: BTreeMap<String, u32> = BTreeMap::new();
    let mut highest: BTreeMap<String, u32> = BTreeMap::new();
    let mut since_base: BTreeMap<Item, Body> = BTreeMap::new();
    for (address, kept) in kept {
        let Some(item) = lists.item(address) else {
            continue;
        };
        raise(&mut highest, &item);
        if kept.created <= base {
            raise(&mut known, &item);
        }
        let body = since_base.entry(item).or_default();
        if let Some(answer) = &kept.answer {
            body.insert(nameless(address), &answer.content);
        }
    }
    let known = |item: &Item| item.number <= known.get(&item.question).copied().unwrap_or(0);
    since_base.retain(|item, _| !known(item));

    let mut created: BTreeMap<Item, Body> = BTreeMap::new();
    for change in changes {
        let (Some(item), Some(answer)) = (lists.item(&change.address), &change.answer) else {
            continue;
        };
        if !known(&item) {
            let body = created.entry(item).or_default();
            body.insert(nameless(&change.address), &answer.content);
        }
    }

    // A fresh number lies above everything stored and above everything that this door
    // created itself.
    let taken = highest.clone();
    for item in created.keys().filter(|item| item.number <= HIGHEST) {
        raise(&mut highest, item);
    }
    let mut renumbered = BTreeMap::new();
    for (item, body) in created {
        let free = item.number > taken.get(&item.question).copied().unwrap_or(0);
        if free && item.number <= HIGHEST {
            continue;
        }
        let same = |other: &Item| since_base.get(other).is_some_and(|other| *other == body);
        let again = Some(item.clone()).filter(same).or_else(|| {
            since_base
                .keys()
                .find(|other| other.question == item.question && same(other))
                .cloned()
        });
        let number = match again {
            Some(other) => {
                // Two items of one door never become one.
                since_base.remove(&other);
                other.number
            }
            None => {
                let highest = highest.entry(item.question.clone()).or_default();
                *highest += 1;
                *highest
            }
        };
        if number != item.number {
            renumbered.insert(item, number);
        }
    }
    renumbered
}

fn raise(highest: &mut BTreeMap<String, u32>, item: &Item) {
    let number = highest.entry(item.question.clone()).or_default();
    *number = item.number.max(*number);
}

fn nameless(address: &Address) -> Address {
    Address {
        row: None,
        ..address.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::{super::merge, *};
    use crate::response::samples::text;

    fn changes(changes: &[(&str, &str)]) -> Vec<Change> {
        changes
            .iter()
            .map(|(address, words)| Change {
                address: address.parse().unwrap(),
                answer: Some(text(words)),
                place: None,
            })
            .collect()
    }

    fn kept(answers: &[(&str, Option<&str>, u64)]) -> BTreeMap<Address, Kept> {
        answers
            .iter()
            .map(|(address, words, created)| {
                let kept = Kept {
                    answer: words.map(text),
                    revision: *created,
                    created: *created,
                    at_base: None,
                };
                (address.parse().unwrap(), kept)
            })
            .collect()
    }

    fn addresses(merged: &super::super::Merged) -> Vec<String> {
        merged
            .writes
            .iter()
            .map(|write| write.change.address.to_string())
            .collect()
    }

    fn laws() -> Lists {
        Lists::from_iter(["C2"])
    }

    #[test]
    fn where_both_sides_created_item_3_the_later_one_gets_a_number_of_its_own() {
        // At revision 2 there were two laws; the page added a third, the workbook adds
        // a third and a fourth.
        let stored = kept(&[
            ("C2[1].title", Some("Constitution"), 1),
            ("C2[2].title", Some("Criminal code"), 2),
            ("C2[3].title", Some("Evidence act"), 3),
        ]);
        let theirs = changes(&[
            ("C2[1].title", "Constitution"),
            ("C2[3].title", "Cybercrimes act"),
            ("C2[3].year", "2015"),
            ("C2[4].title", "Data protection act"),
        ]);
        let merged = merge(2, &stored, &laws(), theirs);
        assert!(merged.conflicts.is_empty());
        assert_eq!(
            addresses(&merged),
            ["C2[4].title", "C2[5].title", "C2[5].year"]
        );
    }

    #[test]
    fn the_number_of_a_cleared_item_is_never_used_again() {
        let stored = kept(&[("C2[1].title", None, 3)]);
        let merged = merge(0, &stored, &laws(), changes(&[("C2[1].title", "New law")]));
        assert_eq!(addresses(&merged), ["C2[2].title"]);
    }

    #[test]
    fn items_handed_in_twice_are_found_again() {
        // The first time, item 3 became 5 because the page had taken 3.
        let stored = kept(&[
            ("C2[3].title", Some("Evidence act"), 3),
            ("C2[4].title", Some("Data protection act"), 4),
            ("C2[5].title", Some("Cybercrimes act"), 4),
        ]);
        let again = changes(&[
            ("C2[3].title", "Cybercrimes act"),
            ("C2[4].title", "Data protection act"),
        ]);
        let merged = merge(2, &stored, &laws(), again);
        assert_eq!(merged.writes, []);
        assert_eq!(merged.conflicts, []);
    }

    #[test]
    fn two_equal_items_of_one_door_stay_two() {
        let stored = kept(&[("C2[1].title", Some("Unit"), 1)]);
        let theirs = changes(&[("C2[1].title", "Unit"), ("C2[2].title", "Unit")]);
        let merged = merge(0, &stored, &laws(), theirs);
        assert_eq!(addresses(&merged), ["C2[2].title"]);
        let stored = kept(&[("C2[2].title", Some("Unit"), 1)]);
        let theirs = changes(&[("C2[1].title", "Unit"), ("C2[2].title", "Unit")]);
        let merged = merge(0, &stored, &laws(), theirs);
        assert_eq!(addresses(&merged).len(), 1);
    }

    #[test]
    fn an_item_that_the_base_knew_keeps_its_number() {
        let stored = kept(&[
            ("C2[1].title", Some("Constitution"), 1),
            ("C2[2].title", Some("Evidence act"), 9),
        ]);
        let theirs = changes(&[("C2[1].year", "1962")]);
        let merged = merge(5, &stored, &laws(), theirs);
        assert_eq!(addresses(&merged), ["C2[1].year"]);
    }

    #[test]
    fn a_row_whose_code_is_a_year_is_not_an_item() {
        let stored = kept(&[("E12[2025].mla", Some("3"), 9)]);
        let theirs = changes(&[("E12[2024].mla", "4"), ("E12[2025].mla", "5")]);
        let merged = merge(2, &stored, &laws(), theirs);
        assert_eq!(addresses(&merged), ["E12[2024].mla"]);
        assert_eq!(merged.conflicts.len(), 1);
    }

    #[test]
    fn a_door_cannot_exhaust_the_numbers() {
        let theirs = changes(&[("C2[999999999].title", "Law"), ("C2[2].title", "Act")]);
        let merged = merge(0, &BTreeMap::new(), &laws(), theirs);
        assert_eq!(addresses(&merged), ["C2[2].title", "C2[3].title"]);
    }
}
