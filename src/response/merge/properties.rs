//! What holds for every merge, over generated histories.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{Change, Choice, Conflict, Earlier, Item, Kept, Lists, Resolve, Terms, merge};
use crate::{
    address::{Address, Part, Row},
    response::samples::text,
};

/// A response with its whole history: revision by revision what stood at each address.
#[derive(Debug, Clone, Default)]
struct Response {
    history: Vec<BTreeMap<Address, Option<String>>>,
    kept: BTreeMap<Address, Kept>,
    /// What became of the items of the one workbook that is known again.
    earlier: Earlier,
}

type Handed = BTreeMap<Address, Option<String>>;

impl Response {
    fn revision(&self) -> u64 {
        self.history.len() as u64
    }

    fn at(&self, revision: u64, address: &Address) -> Option<String> {
        let place = usize::try_from(revision).unwrap().checked_sub(1)?;
        self.history[place].get(address).cloned().flatten()
    }

    fn now(&self, address: &Address) -> Option<String> {
        self.at(self.revision(), address)
    }

    fn save(&mut self, base: u64, handed: &Handed) -> Vec<Conflict> {
        let terms = Terms {
            lists: Lists::from_iter(["L1"]),
            ..Terms::from(base)
        };
        self.save_on(terms, handed).0
    }

    /// The workbook that is known again comes in.
    fn upload(&mut self, base: u64, handed: &Handed, conflicts: Option<Choice>) -> Vec<Conflict> {
        let lists = Lists::from_iter(["L1"]);
        let terms = Terms {
            base,
            lists: lists.clone(),
            earlier: self.earlier.clone(),
            resolve: Resolve {
                conflicts,
                ..Resolve::default()
            },
        };
        let (conflicts, renumbered, written) = self.save_on(terms, handed);
        let was = |item: &Item| {
            let mut moved = renumbered.iter();
            let before = moved.find(|(_, number)| **number == item.number);
            before.map_or_else(|| item.clone(), |(before, _)| before.clone())
        };
        for item in written.iter().filter_map(|address| lists.item(address)) {
            self.earlier.add(was(&item), item.number);
        }
        conflicts
    }

    fn save_on(
        &mut self,
        terms: Terms,
        handed: &Handed,
    ) -> (Vec<Conflict>, BTreeMap<Item, u32>, Vec<Address>) {
        let base = terms.base;
        let mut kept = self.kept.clone();
        for (address, kept) in &mut kept {
            kept.at_base = self.at(base, address).as_deref().map(text);
        }
        let changes = handed
            .iter()
            .map(|(address, words)| Change {
                address: address.clone(),
                answer: words.as_deref().map(text),
                place: None,
            })
            .collect();
        let merged = merge(&terms, &kept, changes);
        let mut written = Vec::new();
        if merged.writes.is_empty() {
            return (merged.conflicts, merged.renumbered, written);
        }
        let revision = self.revision() + 1;
        let mut now = self.history.last().cloned().unwrap_or_default();
        for write in merged.writes {
            let Change {
                address, answer, ..
            } = write.change;
            let before = self.kept.get(&address);
            assert_eq!(write.before, before.and_then(|kept| kept.answer.clone()));
            let created = before.map_or(revision, |kept| kept.created);
            let words = answer.as_ref().map(|answer| match &answer.content {
                crate::questionnaire::Content::Value(crate::questionnaire::Value::Text(words)) => {
                    words.clone()
                }
                other => panic!("{other:?}"),
            });
            now.insert(address.clone(), words);
            let kept = Kept {
                answer,
                revision,
                created,
                at_base: None,
                own: false,
            };
            written.push(address.clone());
            self.kept.insert(address, kept);
        }
        self.history.push(now);
        (merged.conflicts, merged.renumbered, written)
    }

    /// The list's items as sets of texts, whatever their numbers.
    fn items(&self) -> Vec<Vec<String>> {
        let mut items: BTreeMap<Option<Row>, Vec<String>> = BTreeMap::new();
        for (address, words) in self.history.last().into_iter().flatten() {
            if address.question == "L1"
                && let Some(words) = words
            {
                items
                    .entry(address.row.clone())
                    .or_default()
                    .push(words.clone());
            }
        }
        let mut items: Vec<_> = items.into_values().collect();
        items.sort();
        items
    }
}

/// The texts of each item that was handed in, by its number there.
fn by_number(handed: &Handed) -> BTreeMap<u32, Vec<String>> {
    let mut items: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for (address, words) in handed {
        if let (Some(Row::Number(number)), Some(words)) = (&address.row, words) {
            items.entry(*number).or_default().push(words.clone());
        }
    }
    items
}

fn words() -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        Just(None),
        Just(Some("a".to_owned())),
        Just(Some("b".to_owned())),
        Just(Some("c".to_owned())),
    ]
}

fn question() -> impl Strategy<Value = Address> {
    (1..=5_u8, any::<bool>()).prop_map(|(number, remark)| {
        Address::question(format!("Q{number}")).part(if remark {
            Part::Remark
        } else {
            Part::Value
        })
    })
}

fn item(title: &'static str) -> impl Strategy<Value = (Address, Option<String>)> {
    (1..=4_u32, prop_oneof![Just("title"), Just("year")]).prop_map(move |(number, field)| {
        let address = Address::question("L1")
            .at_row(Row::Number(number))
            .at_field(Some(field));
        (address, Some(format!("{title} {number} {field}")))
    })
}

fn handed() -> impl Strategy<Value = Handed> {
    prop::collection::btree_map(question(), words(), 0..6)
}

fn items(title: &'static str) -> impl Strategy<Value = Handed> {
    prop::collection::vec(item(title), 1..6).prop_map(|items| items.into_iter().collect())
}

/// A response after a few saves.
fn response() -> impl Strategy<Value = Response> {
    prop::collection::vec(handed(), 0..4).prop_map(|saves| {
        let mut response = Response::default();
        for handed in saves {
            response.save(response.revision(), &handed);
        }
        response
    })
}

proptest! {
    #[test]
    fn no_update_is_lost(start in response(), others in prop::collection::vec(handed(), 0..4), mine in handed()) {
        let base = start.revision();
        let mut before = start;
        for other in &others {
            before.save(before.revision(), other);
        }
        let mut after = before.clone();
        let conflicts = after.save(base, &mine);
        for (address, words) in &mine {
            let (was, is, at_base) = (before.now(address), after.now(address), before.at(base, address));
            let touched = before.kept.get(address).is_some_and(|kept| kept.revision > base);
            // What the others changed since the base stands.
            if touched {
                prop_assert_eq!(&is, &was, "{} was overwritten", address);
            }
            // What I changed stands, or is shown to me beside what does.
            let conflict = conflicts.iter().find(|conflict| conflict.address == *address);
            if let Some(conflict) = conflict {
                prop_assert!(touched);
                prop_assert_eq!(&conflict.stored, &was.as_deref().map(text));
                prop_assert_eq!(&conflict.base, &at_base.as_deref().map(text));
                prop_assert_eq!(&conflict.theirs, &words.as_deref().map(text));
            } else if *words != at_base {
                prop_assert_eq!(&is, words, "{} was dropped", address);
            }
        }
        for address in after.kept.keys().filter(|address| !mine.contains_key(address)) {
            prop_assert_eq!(after.now(address), before.now(address));
        }
    }

    #[test]
    fn different_addresses_merge_in_any_order(start in response(), one in handed(), other in handed()) {
        let base = start.revision();
        let other: Handed = other.into_iter().filter(|(address, _)| !one.contains_key(address)).collect();
        let (mut a, mut b) = (start.clone(), start);
        prop_assert!(a.save(base, &one).is_empty() && a.save(base, &other).is_empty());
        prop_assert!(b.save(base, &other).is_empty() && b.save(base, &one).is_empty());
        let addresses: Vec<_> = a.kept.keys().collect();
        prop_assert_eq!(&addresses, &b.kept.keys().collect::<Vec<_>>());
        for address in addresses {
            prop_assert_eq!(a.now(address), b.now(address));
        }
    }

    #[test]
    fn a_save_that_is_sent_twice_changes_nothing_more(start in response(), others in handed(), mut mine in handed(), other_items in items("other"), my_items in items("mine")) {
        let base = start.revision();
        let mut response = start;
        response.save(base, &others);
        response.save(response.revision(), &other_items);
        mine.extend(my_items);
        let conflicts = response.save(base, &mine);
        let once = response.clone();
        prop_assert_eq!(response.save(base, &mine), conflicts);
        prop_assert_eq!(response.revision(), once.revision());
        prop_assert_eq!(response.history, once.history);
    }

    #[test]
    fn items_that_both_sides_created_are_all_kept_and_never_mixed(start in response(), one in items("one"), other in items("other")) {
        let base = start.revision();
        let alone = |items: &Handed| {
            let mut response = start.clone();
            response.save(base, items);
            response.items()
        };
        let mut expected = [alone(&one), alone(&other)].concat();
        expected.sort();
        let mut both = start.clone();
        both.save(base, &one);
        prop_assert!(both.save(base, &other).is_empty());
        prop_assert_eq!(both.items(), expected);
    }

    #[test]
    fn a_workbook_that_was_edited_adds_no_item_twice_and_mixes_none(
        start in response(), others in items("other"), mine in items("mine"), edited in items("edited"),
    ) {
        let base = start.revision();
        let mut before = start;
        before.save(before.revision(), &others);
        before.upload(base, &mine, None);
        let (mine, edited_items, others) = (by_number(&mine), by_number(&edited), by_number(&others));
        let sorted = |items: Vec<&Vec<String>>| {
            let mut items: Vec<_> = items.into_iter().cloned().collect();
            items.sort();
            items
        };
        let added = || edited_items.iter().filter(|(number, _)| !mine.contains_key(number)).map(|(_, item)| item);

        // Nobody said what is to become of them: the items that came before stand.
        let mut asked = before.clone();
        let conflicts = asked.upload(base, &edited, None);
        let expected = others.values().chain(mine.values()).chain(added()).collect();
        prop_assert_eq!(asked.items(), sorted(expected));
        prop_assert_eq!(conflicts.is_empty(), !edited_items.keys().any(|number| mine.contains_key(number)));
        let once = asked.clone();
        prop_assert_eq!(asked.upload(base, &edited, None), conflicts);
        prop_assert_eq!(asked.history, once.history);

        // The workbook's are taken: each in the place of just the item that it was.
        let mut taken = before;
        prop_assert!(taken.upload(base, &edited, Some(Choice::Theirs)).is_empty());
        let stay = mine.iter().filter(|(number, _)| !edited_items.contains_key(number)).map(|(_, item)| item);
        let expected = others.values().chain(stay).chain(edited_items.values()).collect();
        prop_assert_eq!(taken.items(), sorted(expected));
        let once = taken.clone();
        prop_assert!(taken.upload(base, &edited, None).is_empty());
        prop_assert_eq!(taken.history, once.history);
    }
}
