//! What is said about a workbook that arrived.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use serde::{Deserialize, Serialize};

use super::{
    belongs::Belongs,
    conflicts::Told,
    discreet::Own,
    rounds::Open,
    take_in::{Arrival, Places, check},
};
use crate::{
    address::{Address, Part, Row},
    finding::{Finding, Severity},
    locale::Locale,
    questionnaire::{Content, Questionnaire},
    raw::{Format, Place, from_a1},
    response::{self, merge::Item},
    store::Foreseen,
};

/// What became of a workbook.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// Its name.
    pub file: String,
    /// Whose it is.
    pub state: Option<String>,
    /// It was taken in; a refused one stores nothing.
    pub accepted: bool,
    /// How many addresses it changed.
    pub changed: usize,
    /// What there is to say, in the order of the questionnaire.
    pub findings: Vec<Finding>,
    /// How many findings more there were than are kept.
    #[serde(default)]
    pub left_out: usize,
    /// The language in which to say it: the workbook's own.
    pub language: Locale,
    /// Under which the file is kept; none where nothing of it was stored.
    #[serde(default)]
    pub upload: Option<String>,
    /// The format of the file, where it was taken in.
    #[serde(default)]
    pub format: Format,
}

impl Verdict {
    /// Refused by name.
    pub fn refused(file: &str, finding: Finding, language: Locale) -> Self {
        Self {
            file: file.to_owned(),
            state: None,
            accepted: false,
            changed: 0,
            findings: vec![finding],
            left_out: 0,
            language,
            upload: None,
            format: Format::default(),
        }
    }

    /// Taken in, and nothing in it is an error.
    pub fn is_well(&self) -> bool {
        self.accepted
            && self
                .findings
                .iter()
                .all(|finding| finding.severity != Severity::Error)
    }
}

/// What there is to say about a workbook that is taken. `own` is what the workbook itself
/// says, where whoever brought it may not see the rest of the response.
pub(super) fn verdict(
    arrival: &Arrival<'_>,
    round: &Open,
    belongs: Belongs,
    mut findings: Vec<Finding>,
    places: &Places,
    foreseen: &Foreseen,
    own: Option<&Own>,
) -> Verdict {
    let Foreseen { saved, after } = foreseen;
    let told = Told {
        round,
        language: belongs.language,
        places,
        quoted: own.is_none(),
    };
    // The checks know an item by the number under which it is stored.
    let stored = match own {
        None => moved(places, &mut findings, &saved.renumbered),
        Some(_) => Cow::Borrowed(places),
    };
    findings.extend(told.findings(foreseen));
    if own.is_none() {
        let numbers = saved.renumbered.iter();
        let others = numbers.filter(|(item, number)| {
            let here = item.numbered(**number);
            !saved.again.contains(&here)
        });
        findings.extend(others.map(|(item, number)| {
            let mut finding = renumbered(item, *number);
            finding.place = first_of(&item.address(), places);
            finding
        }));
    }
    let clashed = saved.conflicts.len() + saved.decided.len();
    if saved.changed.is_empty() && clashed == 0 {
        findings.push(Finding::info("nothing_new"));
    }
    let mut checked = match own {
        None => check(round, after),
        Some(own) => check(round, &own.answers),
    };
    if let Some(own) = own {
        checked.retain(|finding| own.holds(finding));
    }
    if let Some(within) = arrival.within {
        checked.retain(|finding| {
            let found = finding.address.as_ref();
            let found = found.and_then(|address| round.instrument.find(address));
            found.is_none_or(|found| within.sections.contains(&found.section.code))
        });
    }
    Verdict {
        file: arrival.name.to_owned(),
        state: Some(belongs.state),
        accepted: true,
        changed: saved.changed.len(),
        findings: together(findings, checked, &stored),
        left_out: 0,
        language: belongs.language,
        upload: None,
        format: belongs.format,
    }
}

/// A workbook that can be read, but not taken now.
pub(super) fn not_now(
    arrival: &Arrival<'_>,
    belongs: Belongs,
    refusal: response::Refusal,
) -> Verdict {
    let finding = Finding::error(refusal.code());
    Verdict {
        state: Some(belongs.state),
        ..Verdict::refused(arrival.name, finding, belongs.language)
    }
}

/// Where an address was typed: its own cell, or the first of its options.
pub(super) fn place_of(address: &Address, places: &Places) -> Option<Place> {
    let value = address.clone().part(Part::Value);
    let option = || {
        let mut from = places.range(value.clone()..);
        from.next()
            .filter(|(at, _)| (*at).clone().without_option() == value)
            .map(|(_, place)| place)
    };
    places
        .get(address)
        .or_else(|| places.get(&value))
        .or_else(option)
        .cloned()
}

/// What is said of a whole question, row or item is said at its first answer cell.
fn first_of(whole: &Address, places: &Places) -> Option<Place> {
    let within = places.range(whole.clone()..);
    let within = within.take_while(|(address, _)| address.question == whole.question);
    let cells = within.filter(|(address, _)| {
        address.part == Part::Value && (whole.row.is_none() || address.row == whole.row)
    });
    let first = cells.min_by_key(|(_, place)| match place {
        Place::Cell { cell, .. } => from_a1(cell),
        Place::Field(_) => None,
    });
    first.map(|(_, place)| place.clone())
}

/// Where each address was typed, by the number under which its item is stored; what was
/// said of it is about that number then. The number that it came under is another item's.
pub(super) fn moved<'p>(
    places: &'p Places,
    findings: &mut [Finding],
    renumbered: &BTreeMap<Item, u32>,
) -> Cow<'p, Places> {
    if renumbered.is_empty() {
        return Cow::Borrowed(places);
    }
    let now = |address: &Address| {
        let (_, number) = renumbered.iter().find(|(item, _)| {
            item.question == address.question && address.row == Some(Row::Number(item.number))
        })?;
        Some(address.clone().at_row(Row::Number(*number)))
    };
    for address in findings.iter_mut().filter_map(|one| one.address.as_mut()) {
        *address = now(address).unwrap_or_else(|| address.clone());
    }
    let (moved, stay): (Vec<_>, Vec<_>) = places
        .iter()
        .map(|(address, place)| (now(address), address, place))
        .partition(|(now, ..)| now.is_some());
    let stay = stay
        .into_iter()
        .map(|(_, at, place)| (at.clone(), place.clone()));
    let moved = moved
        .into_iter()
        .filter_map(|(now, _, place)| Some((now?, place.clone())));
    Cow::Owned(stay.chain(moved).collect())
}

/// An item that got another number because its own was taken meanwhile.
pub(super) fn renumbered(item: &Item, number: u32) -> Finding {
    Finding::info("item_renumbered")
        .with("item", item.number.to_string())
        .with("number", number.to_string())
        .about(Address::question(&item.question).at_row(Row::Number(number)))
}

/// A content as people read it.
pub(super) fn show(
    instrument: &Questionnaire,
    address: &Address,
    content: &Content,
    language: Locale,
) -> String {
    match content {
        Content::Value(value) => instrument
            .find(address)
            .and_then(|found| found.field)
            .map(|field| field.kind.show(value, language))
            .unwrap_or_default(),
        Content::Unread(text) => text.clone(),
        Content::Availability(availability) => language.say(availability.message()),
        Content::Remark(remark) => remark.text.clone(),
    }
}

/// What the intake said, then what the checks add. What both say is said once, at the cell.
pub(super) fn together(
    mut findings: Vec<Finding>,
    checked: Vec<Finding>,
    places: &Places,
) -> Vec<Finding> {
    let said: BTreeSet<(String, Option<Address>)> = findings
        .iter()
        .map(|finding| (finding.code.to_string(), finding.address.clone()))
        .collect();
    for mut finding in checked {
        if !said.contains(&(finding.code.to_string(), finding.address.clone())) {
            finding.place = finding.address.as_ref().and_then(|address| {
                place_of(address, places).or_else(|| first_of(address, places))
            });
            findings.push(finding);
        }
    }
    findings
}
