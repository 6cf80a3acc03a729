//! What is to become of an address at which a door and what is stored differ: decided once
//! for all, or chosen by somebody address by address.

use std::collections::BTreeMap;

use super::Item;
use crate::address::{Address, Part};

/// What somebody chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    /// What the door holds is taken.
    Theirs,
    /// What is stored stays.
    Stored,
    /// The door's list item is another one than the stored one: both are kept.
    Apart,
}

/// What is to become of what differs. As it comes, changes are taken, and what both sides
/// changed stands and is asked about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Resolve {
    /// What becomes of what both sides changed, where nothing else was chosen; none asks.
    pub conflicts: Option<Choice>,
    /// What was chosen for single answers, by their [`unit()`] or by their list item.
    pub chosen: BTreeMap<Address, Choice>,
}

impl Resolve {
    /// What was chosen for this address.
    pub fn chosen(&self, address: &Address) -> Option<Choice> {
        let item = address.row.clone().and_then(|row| {
            let item = Address::question(&address.question).at_row(row);
            self.chosen.get(&item)
        });
        item.or_else(|| self.chosen.get(&unit(address))).copied()
    }

    /// Whether a list item is to be kept apart from the stored one.
    pub(super) fn keeps_apart(&self, item: &Item) -> bool {
        self.chosen.get(&item.address()) == Some(&Choice::Apart)
    }
}

/// The address that stands for one answer as a person sees it: the value with the reason
/// for no answer and with what was typed at single options. A remark is one of its own.
pub fn unit(address: &Address) -> Address {
    let whole = address.clone().without_option();
    match whole.part {
        Part::Value | Part::Remark => whole,
        Part::Availability => whole.part(Part::Value),
    }
}
