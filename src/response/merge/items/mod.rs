//! List items in a merge. An item's number is permanent: where two sides both created
//! item 3, the later one gets a number of its own, otherwise a merge would mix two laws
//! into one.

use std::collections::{BTreeMap, BTreeSet};

use super::{Change, Item, Kept, Terms};
use crate::{
    address::{Address, Row},
    questionnaire::Content,
};

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

/// The numbers of the items that a door created.
#[derive(Debug, Default)]
pub struct Numbers {
    /// Items whose number is taken, and where they go.
    pub moved: BTreeMap<Item, u32>,
    /// Stored items that the same workbook handed in before with other content: edited
    /// since, or changed in another copy of the file. Nobody can tell which, so they are
    /// never mixed and never added again: somebody is asked.
    pub again: BTreeSet<Item>,
}

/// The items that the door created under a number that is taken, and where they go.
///
/// An item that was handed in before, word for word (a save that was sent twice, a
/// workbook that was uploaded twice), is found again instead of being doubled; so is one
/// that the same workbook handed in with other content.
pub fn renumber(terms: &Terms, kept: &BTreeMap<Address, Kept>, changes: &[Change]) -> Numbers {
    let mut stored = Stored::of(terms, kept);
    let mut created = stored.created(terms, changes);
    // A fresh number lies above everything stored and above everything that this door
    // created itself.
    let taken = stored.highest.clone();
    for item in created.keys().filter(|item| item.number <= HIGHEST) {
        raise(&mut stored.highest, item);
    }
    created.retain(|item, _| item.number <= highest_of(&taken, item) || item.number > HIGHEST);

    let mut numbers = Numbers::default();
    let mut placed: BTreeMap<Item, u32> = BTreeMap::new();
    for (item, body) in &created {
        if let Some(other) = stored.found_again(terms, item, body) {
            // Two items of one door never become one.
            stored.since_base.remove(&other);
            placed.insert(item.clone(), other.number);
        }
    }
    for (item, body) in created {
        if placed.contains_key(&item) {
            continue;
        }
        let before = stored.before(terms, &item);
        let number = match before {
            Some(before) if !terms.resolve.keeps_apart(&before) => {
                if stored.is_another_now(&before, &body) {
                    numbers.again.insert(before.clone());
                }
                before.number
            }
            _ => stored.fresh(&item.question),
        };
        placed.insert(item, number);
    }
    placed.retain(|item, number| item.number != *number);
    numbers.moved = placed;
    numbers
}

/// What is stored of lists, as a door that knew the revision of its base sees it.
#[derive(Debug, Default)]
struct Stored<'a> {
    /// The highest number that the base knew, by list: what lies above it is new to the door.
    known: BTreeMap<String, u32>,
    /// The highest number there is, by list.
    highest: BTreeMap<String, u32>,
    /// The items that came after the base.
    since_base: BTreeMap<Item, Body<'a>>,
    /// Those of which something was written after the base.
    stands: BTreeSet<Item>,
    /// What nobody understood, and its person may mend.
    to_mend: BTreeSet<Address>,
}

impl<'a> Stored<'a> {
    fn of(terms: &Terms, kept: &'a BTreeMap<Address, Kept>) -> Self {
        let mut stored = Self::default();
        for (address, kept) in kept {
            let Some(item) = terms.lists.item(address) else {
                continue;
            };
            raise(&mut stored.highest, &item);
            if kept.created <= terms.base {
                raise(&mut stored.known, &item);
            }
            if kept.revision > terms.base {
                stored.stands.insert(item.clone());
            }
            if kept.is_to_mend() {
                stored.to_mend.insert(address.clone());
            }
            let body = stored.since_base.entry(item).or_default();
            if let Some(answer) = &kept.answer {
                body.insert(nameless(address), &answer.content);
            }
        }
        let known = &stored.known;
        let is_new = |item: &Item| item.number > highest_of(known, item);
        stored.since_base.retain(|item, _| is_new(item));
        stored
    }

    /// The items that the door brings and that its base did not know.
    fn created<'c>(&self, terms: &Terms, changes: &'c [Change]) -> BTreeMap<Item, Body<'c>> {
        let mut created: BTreeMap<Item, Body<'c>> = BTreeMap::new();
        for change in changes {
            let (Some(item), Some(answer)) = (terms.lists.item(&change.address), &change.answer)
            else {
                continue;
            };
            if item.number > highest_of(&self.known, &item) {
                let body = created.entry(item).or_default();
                body.insert(nameless(&change.address), &answer.content);
            }
        }
        created
    }

    /// The stored item that says word for word the same: first under its own number, then
    /// where the same workbook brought it, then anywhere in its list.
    fn found_again(&self, terms: &Terms, item: &Item, body: &Body<'_>) -> Option<Item> {
        let same = |other: &Item| {
            self.since_base
                .get(other)
                .is_some_and(|other| other == body)
        };
        let own = [item.clone()].into_iter().chain(terms.earlier.of(item));
        own.into_iter().find(|other| same(other)).or_else(|| {
            let mut others = self.since_base.keys();
            let found = others.find(|other| other.question == item.question && same(other));
            found.cloned()
        })
    }

    /// The stored item that the same workbook brought before.
    fn before(&self, terms: &Terms, item: &Item) -> Option<Item> {
        let mut earlier = terms.earlier.of(item);
        earlier.find(|other| self.since_base.contains_key(other))
    }

    /// Whether a stored item, which is then no other's any more, says something else. What
    /// was undone is nobody's: it comes back as it is now. And where only what nobody
    /// understood is mended, it is the same item.
    fn is_another_now(&mut self, before: &Item, body: &Body<'_>) -> bool {
        let stood = self.since_base.remove(before).unwrap_or_default();
        let mut fields = stood.keys().chain(body.keys());
        let same = fields.all(|field| {
            let row = Row::Number(before.number);
            let mended = self.to_mend.contains(&field.clone().at_row(row));
            stood.get(field) == body.get(field) || mended && body.contains_key(field)
        });
        self.stands.contains(before) && !same
    }

    /// A number that nothing in this list has or had.
    fn fresh(&mut self, list: &str) -> u32 {
        let highest = self.highest.entry(list.to_owned()).or_default();
        *highest += 1;
        *highest
    }
}

fn highest_of(numbers: &BTreeMap<String, u32>, item: &Item) -> u32 {
    numbers.get(&*item.question).copied().unwrap_or(0)
}

fn raise(highest: &mut BTreeMap<String, u32>, item: &Item) {
    let number = highest.entry(item.question.to_string()).or_default();
    *number = item.number.max(*number);
}

fn nameless(address: &Address) -> Address {
    Address {
        row: None,
        ..address.clone()
    }
}

#[cfg(test)]
mod tests;
