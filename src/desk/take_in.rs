//! Takes a State's workbook in: understood, checked, merged, stored, and told.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Utc;

use super::{Desk, rounds::Open};
use crate::{
    address::{Address, Part},
    checks::{self, Case},
    error::Result,
    finding::{Finding, Severity},
    intake::{self, Meta},
    locale::Locale,
    questionnaire::{Content, Questionnaire},
    raw::{Book, Place, Raw},
    response::{Answer, Answers, Change, Conflict, Door, Lists, Standings},
    round::State,
    store::Save,
    workbook::read,
};

/// A workbook that arrived.
#[derive(Debug, Clone, Copy)]
pub struct Arrival<'a> {
    /// The round that it is for.
    pub round: &'a str,
    /// Its name, for people only.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Who brought it.
    pub who: &'a str,
    /// The secretariat brought it on behalf of the State.
    pub on_behalf: bool,
    /// The language of what is said about a file that has none of its own.
    pub language: Locale,
    /// Only say what would happen.
    pub dry_run: bool,
}

/// What became of a workbook.
#[derive(Debug)]
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
    /// The language in which to say it: the workbook's own.
    pub language: Locale,
}

impl Verdict {
    /// Refused by name.
    pub fn refused(file: &str, finding: Finding, language: Locale) -> Self {
        Self { file: file.to_owned(), state: None, accepted: false, changed: 0, findings: vec![finding], language }
    }

    /// Taken in, and nothing in it is an error.
    pub fn is_well(&self) -> bool {
        self.accepted && self.findings.iter().all(|finding| finding.severity != Severity::Error)
    }
}

/// Where a workbook belongs.
struct Belongs {
    state: String,
    language: Locale,
    /// The revision that it was made from; 0 where it does not say, so that whatever is
    /// stored already asks before it is changed.
    revision: u64,
}

impl Desk {
    /// Takes a workbook in. Only the system's own failures are errors.
    pub async fn take_in(&self, arrival: Arrival<'_>) -> Result<Verdict> {
        let round = self.round(arrival.round).await?;
        let book = match read::read(arrival.bytes) {
            Ok(book) => book,
            Err(refusal) => return Ok(Verdict::refused(arrival.name, refusal.into(), arrival.language)),
        };
        let belongs = match self.belongs(&book, &round, arrival.language) {
            Ok(belongs) => belongs,
            Err((finding, language)) => return Ok(Verdict::refused(arrival.name, finding, language)),
        };
        let responses = self.store.responses(arrival.round, &belongs.state);
        let base = responses.as_of(belongs.revision).await?;
        let (raws, mut findings) = intake::addressed(&book, &round.instrument);
        findings.extend(book.outside.iter().map(outside));
        let places: BTreeMap<Address, Place> =
            raws.iter().map(|(address, raw)| (address.clone(), raw.place.clone())).collect();
        let intake = intake::read(&round.instrument, raws, &base);
        findings.extend(intake.findings);
        let save = Save {
            base: belongs.revision,
            changes: changes(intake.entries, belongs.language, &places),
            lists: Lists::of(&round.instrument),
            who: arrival.who.to_owned(),
            on_behalf: arrival.on_behalf,
            at: Utc::now(),
            door: Door::Workbook,
            upload: None,
        };
        let saved = if arrival.dry_run {
            responses.foresee(save).await?
        } else {
            // The file is kept as it was received before anything of it is acknowledged.
            let upload = self.store.uploads().keep(arrival.bytes, arrival.name, &arrival_note(&arrival, &belongs)).await?;
            responses.save(Save { upload: Some(upload), ..save }).await?
        };
        let saved = match saved {
            Ok(saved) => saved,
            Err(refusal) => {
                let finding = Finding::error(refusal.code());
                return Ok(Verdict { state: Some(belongs.state), ..Verdict::refused(arrival.name, finding, belongs.language) });
            }
        };
        findings.extend(saved.conflicts.iter().map(|conflict| told(conflict, &round, belongs.language, &places)));
        let checked = check(&round, &saved.after);
        Ok(Verdict {
            file: arrival.name.to_owned(),
            state: Some(belongs.state),
            accepted: true,
            changed: saved.changed.len(),
            findings: together(findings, checked, &places),
            language: belongs.language,
        })
    }

    /// Whose workbook it is: from its `_meta`, else, for the secretariat, from its first sheet.
    fn belongs(&self, book: &Book, round: &Open, language: Locale) -> std::result::Result<Belongs, (Finding, Locale)> {
        let Some((meta, seal)) = Meta::of(book) else {
            let state = state_on_start(book, round).ok_or_else(|| (Finding::error("no_meta"), language))?;
            return Ok(Belongs { state, language, revision: 0 });
        };
        let refuse = |finding: Finding| Err((finding, meta.language));
        let told = |code, found: &str, wanted: &str| {
            Finding::error(code).with("found", found.to_owned()).with("wanted", wanted.to_owned())
        };
        if meta.round != round.round.id {
            return refuse(told("other_round", &meta.round, &round.round.id));
        }
        if !meta.is_sealed_by(self.store.workbook_key(), &seal) {
            return refuse(Finding::error("not_made_here"));
        }
        if meta.questionnaire != round.instrument.name {
            return refuse(told("other_questionnaire", &meta.questionnaire, &round.instrument.name));
        }
        if meta.version != round.instrument.version || meta.definition != round.instrument.hash {
            return refuse(told("other_version", &meta.version, &round.instrument.version));
        }
        if round.round.state(&meta.state).is_none_or(|state| !state.invited) {
            return refuse(Finding::error("no_such_state").with("found", meta.state.clone()));
        }
        Ok(Belongs { state: meta.state, language: meta.language, revision: meta.revision })
    }
}

/// The State that the Start sheet names, in any language, where `_meta` is gone.
fn state_on_start(book: &Book, round: &Open) -> Option<String> {
    let captions: BTreeSet<String> = Locale::ALL.iter().map(|locale| locale.say("template-start-state")).collect();
    book.sheets.iter().find_map(|sheet| {
        let caption = sheet.cells.iter().find(|cell| captions.contains(cell.typed.shown().trim()))?;
        let name = sheet.cell(caption.row, caption.column + 1)?.typed.shown();
        let named = |state: &&State| state.code == name.trim() || state.name.all().any(|(_, known)| known == name.trim());
        round.round.invited().find(named).map(|state| state.code.clone())
    })
}

/// What the workbook holds, as changes. What equals the stored answer changes nothing.
fn changes(
    entries: BTreeMap<Address, Option<Content>>,
    language: Locale,
    places: &BTreeMap<Address, Place>,
) -> Vec<Change> {
    let change = |(address, content): (Address, Option<Content>)| Change {
        place: place_of(&address, places),
        answer: content.map(|content| Answer { content, language, door: Door::Workbook }),
        address,
    };
    entries.into_iter().map(change).collect()
}

/// Where an address was typed: its own cell, or the first of its options.
fn place_of(address: &Address, places: &BTreeMap<Address, Place>) -> Option<Place> {
    let value = address.clone().part(Part::Value);
    let option = || {
        let mut from = places.range(value.clone()..);
        from.next().filter(|(at, _)| (*at).clone().without_option() == value).map(|(_, place)| place)
    };
    places.get(address).or_else(|| places.get(&value)).or_else(option).cloned()
}

/// A value so far outside that no table of ours reaches it.
fn outside(raw: &Raw) -> Finding {
    Finding::error("outside_the_sheet").at(raw.place.clone()).found(raw.typed.shown())
}

/// An address that both sides changed: the stored answer stands.
fn told(conflict: &Conflict, round: &Open, language: Locale, places: &BTreeMap<Address, Place>) -> Finding {
    let show = |answer: &Option<Answer>| match answer {
        Some(answer) => show(&round.instrument, &conflict.address, &answer.content, language),
        None => language.say("not-answered"),
    };
    let mut finding = Finding::error("conflict").with("stored", show(&conflict.stored)).about(conflict.address.clone());
    finding.place = place_of(&conflict.address, places);
    finding.found(show(&conflict.theirs))
}

/// A content as people read it.
fn show(instrument: &Questionnaire, address: &Address, content: &Content, language: Locale) -> String {
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

/// Everything that the checks say about these answers today.
pub(super) fn check(round: &Open, answers: &Answers) -> Vec<Finding> {
    let standings = Standings::of(&round.instrument, answers, Utc::now().date_naive());
    checks::run(&Case { questionnaire: &round.instrument, answers, standings: &standings })
}

/// What the intake said, then what the checks add. What both say is said once, at the cell.
fn together(mut findings: Vec<Finding>, checked: Vec<Finding>, places: &BTreeMap<Address, Place>) -> Vec<Finding> {
    let said: BTreeSet<(String, Option<Address>)> =
        findings.iter().map(|finding| (finding.code.to_string(), finding.address.clone())).collect();
    for mut finding in checked {
        if !said.contains(&(finding.code.to_string(), finding.address.clone())) {
            finding.place = finding.address.as_ref().and_then(|address| place_of(address, places));
            findings.push(finding);
        }
    }
    findings
}
