//! Turns what arrived at a door into answers and findings. It never fails: what a
//! State typed is either understood, or kept as it was typed with a finding that asks.
//!
//! Both doors end here with the same list of address and [`Raw`], so that every rule
//! of reading is written once. It never stores anything and never checks one answer
//! against another: that is done by `checks`.

mod base;
mod cells;
mod fields;
mod meta;
mod page;
mod unkeyed;

use std::collections::BTreeMap;

use smol_str::SmolStr;

pub use cells::{CELLS_SHEET, COLUMNS_KEY, TOO_LONG, addressed, name as name_of};
pub use fields::{Fields, INTERNAL, KEEP, MINE, REMOVE, SAME, SHOWN, TAKE_MINE};
pub use meta::{META_SHEET, Meta, TEMPLATE};

use crate::{
    address::{Address, ByAddress, Part},
    finding::Finding,
    questionnaire::{
        Availability, Content, Found, Questionnaire, Remark,
        kinds::{self, Entry, Read},
    },
    raw::{Place, Raw, Typed},
    response::Answers,
};

/// What a page or a workbook holds, understood.
#[derive(Debug, Default, PartialEq)]
pub struct Intake {
    /// What stands at each address that the door held; none where it held nothing. An
    /// address that is absent was not held, and stays as it is.
    pub entries: BTreeMap<Address, Option<Content>>,
    /// What there is to say, in the order in which it was typed.
    pub findings: Vec<Finding>,
}

/// One entry of a field: the option it was typed at, if the field has options.
type Typing = (Option<SmolStr>, Raw);

/// Reads what was typed at each address. `base` is what the person started from: it
/// completes a *choices* field of which the door held only some options.
pub fn read(questionnaire: &Questionnaire, raws: Vec<(Address, Raw)>, base: &Answers) -> Intake {
    let mut intake = Intake::default();
    let mut fields: Vec<(Address, Vec<Typing>)> = Vec::new();
    let mut place_of: ByAddress<usize> = ByAddress::default();
    for (address, raw) in raws {
        let Some(found) = questionnaire.find(&address) else {
            intake.say(
                Finding::error("unknown_address").with("address", address.to_string()),
                &address,
                &raw,
            );
            continue;
        };
        match address.part {
            Part::Remark => intake.remark(address, &raw, base),
            Part::Availability => intake.availability(address, &raw),
            Part::Value if found.field.is_none() => {
                intake.say(
                    Finding::error("unknown_address").with("address", address.to_string()),
                    &address,
                    &raw,
                );
            }
            Part::Value => {
                let option = address.option.clone();
                let field = address.without_option();
                let at = *place_of.entry(field.clone()).or_insert_with(|| {
                    fields.push((field, Vec::new()));
                    fields.len() - 1
                });
                fields[at].1.push((option, raw));
            }
        }
    }
    for (address, typed) in fields {
        if let Some(Found {
            field: Some(field), ..
        }) = questionnaire.find(&address)
        {
            intake.value(address, field.kind.as_ref(), typed, base);
        }
    }
    intake
}

impl Intake {
    fn say(&mut self, finding: Finding, address: &Address, raw: &Raw) {
        let finding = finding.about(address.clone()).at(raw.place.clone());
        self.findings.push(finding.found(raw.typed.shown()));
    }

    fn remark(&mut self, address: Address, raw: &Raw, base: &Answers) {
        let remark = Remark {
            text: kinds::plain_text(&raw.typed.shown()),
            internal: base::is_internal(&address, base),
        };
        let content = Some(remark)
            .filter(|remark| !remark.text.is_empty())
            .map(Content::Remark);
        if matches!(raw.typed, Typed::Error(_) | Typed::Unevaluated) {
            self.say(Finding::error("error_cell"), &address, raw);
        }
        self.entries.insert(address, content);
    }

    fn availability(&mut self, address: Address, raw: &Raw) {
        let content = if raw.typed.is_blank() {
            None
        } else if let Some(availability) = kinds::availability(&raw.typed) {
            Some(Content::Availability(availability))
        } else {
            self.say(Finding::error("not_an_availability"), &address, raw);
            Some(Content::Unread(raw.typed.shown()))
        };
        self.entries.insert(address, content);
    }

    fn value(
        &mut self,
        address: Address,
        kind: &dyn kinds::Kind,
        typed: Vec<Typing>,
        base: &Answers,
    ) {
        if base::is_unread_availability(&address, &typed, base) {
            return self.unread_availability(address, &typed);
        }
        let whole = base::is_unread_whole(&address, &typed, base);
        let kept = base::kept_options(&address, kind, &typed, base);
        let entries: Vec<Entry<'_>> = typed
            .iter()
            .take(if whole { 1 } else { typed.len() })
            .map(|(option, raw)| Entry {
                option: option.as_deref().filter(|_| !whole),
                typed: &raw.typed,
            })
            .chain(kept.iter().map(|(option, typed)| Entry {
                option: Some(option),
                typed,
            }))
            .collect();
        let Read {
            content,
            unread,
            notes,
        } = kind.read(&entries);
        for note in notes {
            let at = typed
                .iter()
                .find(|(option, _)| option.as_deref() == note.option.as_deref())
                .or(typed.first());
            let Some((_, raw)) = at else { continue };
            let address = match &note.option {
                Some(option) => address.clone().at_option(option),
                None => address.clone(),
            };
            self.say(Finding::from(note), &address, raw);
        }
        // Of a formula that failed, or was never computed, no result was taken.
        let failed = |typed: &Typed| matches!(typed, Typed::Unevaluated | Typed::Error(_));
        for (_, raw) in typed
            .iter()
            .filter(|(_, raw)| raw.formula && !failed(&raw.typed))
        {
            self.say(Finding::info("formula_in_cell"), &address, raw);
        }
        for (option, _) in typed
            .iter()
            .filter_map(|(option, raw)| Some((option.as_ref()?, raw)))
        {
            let text = unread
                .iter()
                .find(|(of, _)| of == option)
                .map(|(_, text)| Content::Unread(text.clone()));
            self.entries.insert(address.clone().at_option(option), text);
        }
        let (value, availability) = match content {
            Some(Content::Availability(availability)) => (None, Some(availability)),
            Some(content) => (Some(base::with_its_file(content, &address, base)), None),
            None => (None, None),
        };
        if let (Some(said), Some((_, raw))) = (availability, typed.first()) {
            self.beside(&address, said, raw);
        } else if value.is_none() || base.content(&address).is_none() {
            // The cell held nothing, or a value where none was: no availability stands in
            // its place, unless the availability column says so. (Beside a value that was
            // there already the cell did not show it.)
            self.entries
                .entry(address.clone().part(Part::Availability))
                .or_insert(None);
        }
        self.entries.insert(address, value);
    }

    /// Words in a value cell that were said of its availability, and not understood.
    fn unread_availability(&mut self, address: Address, typed: &[Typing]) {
        for (option, raw) in typed {
            if !raw.typed.is_blank() {
                self.say(Finding::error("not_an_availability"), &address, raw);
                let content = Content::Unread(raw.typed.shown());
                let beside = address.clone().part(Part::Availability);
                self.entries.insert(beside, Some(content));
            }
            if let Some(option) = option {
                self.entries.insert(address.clone().at_option(option), None);
            }
        }
        self.entries.insert(address, None);
    }

    /// The availability that a value cell itself says.
    fn beside(&mut self, address: &Address, said: Availability, raw: &Raw) {
        let beside = address.clone().part(Part::Availability);
        match self.entries.get(&beside) {
            Some(Some(Content::Availability(column))) if *column != said => {
                self.say(Finding::error("two_availabilities"), address, raw);
            }
            _ => {
                self.entries
                    .insert(beside, Some(Content::Availability(said)));
            }
        }
    }
}

/// The place of a cell, for findings about a workbook as a whole.
pub(crate) fn cell(sheet: &str, cell: impl Into<SmolStr>) -> Place {
    Place::Cell {
        sheet: sheet.into(),
        cell: cell.into(),
    }
}
