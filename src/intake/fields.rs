//! Finds the address of every field of a page that was posted. The address is the field's
//! name; what is not an address of the section was not asked there and is never taken.
//!
//! A browser posts nothing for a box without a tick. So the page says in fields named
//! [`SHOWN`] which several-choice fields it held: their options without a tick are blank,
//! and what the page did not hold stays as it is.

use std::collections::{BTreeMap, BTreeSet};

use super::{Intake, read};
use crate::{
    address::{Address, Part, Row},
    questionnaire::{Availability, Content, Questionnaire, Section},
    raw::{Raw, Typed},
    response::Answers,
};

/// Names the several-choice fields that the page held.
pub const SHOWN: &str = "shown";
/// Names the questions whose remark is for the secretariat only.
pub const INTERNAL: &str = "internal";
/// Names the list item, or the file, that is to be removed.
pub const REMOVE: &str = "remove";
/// The name of the press that answers a question as in the last round.
pub const SAME: &str = "same";
/// Before an address: which of two answers is to stand, `mine` or the stored one.
pub const KEEP: &str = "keep:";
/// Before an address: what the person had typed there when somebody else changed it.
pub const MINE: &str = "mine:";
/// The value of [`KEEP`] that takes what the person had typed.
pub const TAKE_MINE: &str = "mine";

/// What a page holds, addressed.
#[derive(Debug, Default)]
pub struct Fields {
    raws: Vec<(Address, Raw)>,
    /// Of each remark that the page held, whether it is for the secretariat only.
    internal: BTreeMap<Address, bool>,
    /// The items, and the files, to remove.
    removed: Vec<Address>,
}

impl Fields {
    /// Sorts what a browser posted, name and value, by the addresses of one section.
    pub fn posted(
        questionnaire: &Questionnaire,
        section: &Section,
        posted: &[(String, String)],
    ) -> Self {
        let page = Page {
            questionnaire,
            section,
        };
        let named = |name: &str| -> BTreeSet<Address> {
            let fields = posted.iter().filter(|(other, _)| other == name);
            fields.filter_map(|(_, value)| value.parse().ok()).collect()
        };
        let (shown, removed, internal) = (named(SHOWN), named(REMOVE), named(INTERNAL));
        let mine: BTreeSet<Address> = posted
            .iter()
            .filter(|(_, value)| value == TAKE_MINE)
            .filter_map(|(name, _)| name.strip_prefix(KEEP)?.parse().ok())
            .collect();
        let mut typed: BTreeMap<Address, Raw> = BTreeMap::new();
        for (name, value) in posted {
            let (text, is_mine) = match name.strip_prefix(MINE) {
                Some(text) => (text, true),
                None => (name.as_str(), false),
            };
            let Ok(address) = text.parse::<Address>() else {
                continue;
            };
            let chosen = mine.contains(&address.clone().without_option());
            if chosen == is_mine && page.holds(&address) {
                typed.insert(address, Raw::field(text, lines(value)));
            }
        }
        for field in shown {
            page.blanks(&field, &mut typed);
        }
        let mut fields = Self {
            internal: typed
                .keys()
                .filter(|address| address.part == Part::Remark)
                .map(|remark| {
                    let question = Address::question(&remark.question);
                    (remark.clone(), internal.contains(&question))
                })
                .collect(),
            ..Self::default()
        };
        for address in removed {
            if page.is_item(&address) {
                typed.retain(|other, _| !is_inside(other, &address));
            } else if let Some(raw) = typed.get_mut(&address) {
                raw.typed = Typed::Blank;
            } else {
                continue;
            }
            fields.removed.push(address);
        }
        fields.raws = page.in_order(typed);
        fields
    }

    /// What the page holds, understood. `base` is what it was made from.
    pub fn read(self, questionnaire: &Questionnaire, base: &Answers) -> Intake {
        let mut intake = read(questionnaire, self.raws, base);
        for (address, internal) in self.internal {
            if let Some(Some(Content::Remark(remark))) = intake.entries.get_mut(&address) {
                remark.internal = internal;
            }
        }
        let is_item = |address: &&Address| {
            let question = questionnaire.question(&address.question);
            address.field.is_none() && question.is_some_and(|question| question.is_list())
        };
        for item in self.removed.iter().filter(is_item) {
            intake.entries.retain(|other, _| !is_inside(other, item));
            let stood = base.of(&item.question).map(|(address, _)| address);
            for address in stood.filter(|address| is_inside(address, item)) {
                intake.entries.insert(address.clone(), None);
            }
        }
        for (address, content) in &mut intake.entries {
            // A browser changes how lines are parted, which nobody typed.
            if let (Some(Content::Unread(posted)), Some(Content::Unread(stood))) =
                (content.as_mut(), base.content(address))
                && *posted == lines(stood)
            {
                posted.clone_from(stood);
            }
        }
        intake
    }

    /// The list items and the files that the person removed.
    pub fn removed(&self) -> &[Address] {
        &self.removed
    }

    /// Every address of the page with what was typed, in the order of the questionnaire.
    pub fn raws(&self) -> &[(Address, Raw)] {
        &self.raws
    }
}

/// The section whose page was posted.
struct Page<'a> {
    questionnaire: &'a Questionnaire,
    section: &'a Section,
}

impl Page<'_> {
    /// Whether something can stand at this address of the section.
    fn holds(&self, address: &Address) -> bool {
        let Some(found) = self.questionnaire.find(address) else {
            return false;
        };
        let whole = address.row.is_none() && address.field.is_none();
        found.section.code == self.section.code
            && match address.part {
                Part::Remark => true,
                Part::Availability => address.option.is_none() && (whole || found.field.is_some()),
                Part::Value => found.field.is_some(),
            }
    }

    fn is_item(&self, address: &Address) -> bool {
        let whole = address.field.is_none() && address.option.is_none();
        let found = self.questionnaire.find(address);
        found.is_some_and(|found| {
            found.section.code == self.section.code && found.question.is_list()
        }) && whole
            && address.part == Part::Value
            && matches!(address.row, Some(Row::Number(_)))
    }

    /// The options of a field that the page held without a tick. What was typed for all of
    /// them together counts only where none has one.
    fn blanks(&self, field: &Address, typed: &mut BTreeMap<Address, Raw>) {
        let list = self.questionnaire.find(field).and_then(|found| found.field);
        let list = list.and_then(|field| field.kind.list().filter(|_| field.kind.has_options()));
        let Some(list) = list.filter(|_| self.holds(field) && field.option.is_none()) else {
            return;
        };
        let options = list
            .codes
            .iter()
            .map(|code| field.clone().at_option(&code.code));
        let is_filled = |raw: Option<&Raw>| raw.is_some_and(|raw| !raw.typed.is_blank());
        let ticked = options.clone().any(|option| is_filled(typed.get(&option)));
        if !ticked && is_filled(typed.get(field)) {
            typed.retain(|other, _| {
                other.option.is_none() || other.clone().without_option() != *field
            });
            return;
        }
        typed.remove(field);
        for option in options {
            let name = option.to_string();
            typed.entry(option).or_insert_with(|| Raw::field(name, ""));
        }
    }

    /// In the order of the questionnaire, which is that of the page: it decides in which
    /// order the findings are told.
    fn in_order(&self, typed: BTreeMap<Address, Raw>) -> Vec<(Address, Raw)> {
        let mut raws: Vec<(Address, Raw)> = Vec::new();
        for (address, raw) in typed {
            match self.reason(&address, &raw) {
                // In a drop-down the reasons for no answer stand below the answers.
                Some(reason) => {
                    let beside = address.clone().part(Part::Availability);
                    let place = raw.place.clone();
                    let said = Raw {
                        typed: Typed::text(reason.code()),
                        ..raw
                    };
                    raws.push((beside, said));
                    raws.push((
                        address,
                        Raw {
                            place,
                            typed: Typed::Blank,
                            formula: false,
                        },
                    ));
                }
                None => raws.push((address, raw)),
            }
        }
        let place = |address: &Address| {
            let questions = &self.section.questions;
            let at = questions
                .iter()
                .position(|question| question.code == address.question)?;
            let question = &questions[at];
            let row = match (&address.row, question.rows()) {
                (Some(row), Some(list)) => list.position(&row.to_string()),
                (Some(Row::Number(number)), None) => usize::try_from(*number).ok(),
                _ => None,
            };
            let code = address.field.as_deref();
            let field = question
                .fields
                .iter()
                .position(|field| field.code.as_deref() == code);
            let list = field.and_then(|at| question.fields[at].kind.list());
            let option = list.zip(address.option.as_deref());
            let option = option.and_then(|(list, option)| list.position(option));
            Some((at, row, field, option, address.part))
        };
        raws.sort_by_cached_key(|(address, _)| place(address));
        raws
    }

    /// The reason for no answer that a drop-down says: `@NA`.
    fn reason(&self, address: &Address, raw: &Raw) -> Option<Availability> {
        let field = self.questionnaire.find(address)?.field?;
        let Typed::Text(text) = &raw.typed else {
            return None;
        };
        let one_of_a_list = field.kind.list().is_some() && !field.kind.has_options();
        let code = text
            .strip_prefix('@')
            .filter(|_| one_of_a_list && address.part == Part::Value)?;
        Availability::ALL
            .into_iter()
            .find(|reason| reason.code() == code)
    }
}

/// Whether an address is part of a list item.
fn is_inside(address: &Address, item: &Address) -> bool {
    address.question == item.question && address.row == item.row
}

/// Text with its lines parted as everywhere else.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_parted_by_one_sign() {
        assert_eq!(lines("a\r\nb\rc\nd"), "a\nb\nc\nd");
    }
}
