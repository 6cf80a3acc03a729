//! Takes a State's workbook in: understood, checked, merged, stored, and told.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, Utc};

use super::{Desk, belongs::Belongs, rounds::Open};
use crate::{
    access::Sections,
    address::{Address, Part, Row},
    checks::{self, Case},
    error::Result,
    finding::{Finding, Refusal, Severity},
    intake,
    locale::Locale,
    questionnaire::{Content, Questionnaire},
    raw::Place,
    response::{self, Answer, Answers, Change, Conflict, Door, Lists, Standings, merge::Item},
    store::{self, Foreseen, Save},
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
    /// What of it may be taken; all where it comes from the secretariat.
    pub within: Option<Within<'a>>,
}

/// What a person may bring.
#[derive(Debug, Clone, Copy)]
pub struct Within<'a> {
    /// The State whose workbook it has to be.
    pub state: &'a str,
    /// The sections whose answers are taken.
    pub sections: &'a Sections,
}

/// What a workbook would do, as it was understood.
pub(super) struct Understood {
    pub(super) round: Open,
    pub(super) belongs: Belongs,
    pub(super) places: Places,
    pub(super) findings: Vec<Finding>,
    pub(super) save: Save,
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
        Self {
            file: file.to_owned(),
            state: None,
            accepted: false,
            changed: 0,
            findings: vec![finding],
            language,
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

/// Where each address was typed.
pub(super) type Places = BTreeMap<Address, Place>;

impl Desk {
    /// Takes a workbook in. Only the system's own failures are errors.
    pub async fn take_in(&self, arrival: Arrival<'_>) -> Result<Verdict> {
        let understood = match self.understand(&arrival).await? {
            Ok(understood) => understood,
            Err(refused) => return Ok(refused),
        };
        let Understood {
            round,
            belongs,
            places,
            findings,
            save,
        } = understood;
        match self.keep(&arrival, &belongs.state, save).await? {
            Ok(foreseen) => Ok(verdict(
                &arrival, &round, belongs, findings, &places, &foreseen,
            )),
            Err(refusal) => Ok(not_now(&arrival, belongs, refusal)),
        }
    }

    /// Reads a workbook, and says what it would change; or why nothing of it is taken.
    pub(super) async fn understand(
        &self,
        arrival: &Arrival<'_>,
    ) -> Result<std::result::Result<Understood, Verdict>> {
        let round = self.round(arrival.round).await?;
        let refused =
            |finding, language| Ok(Err(Verdict::refused(arrival.name, finding, language)));
        let book = match read::read(arrival.bytes) {
            Ok(book) => book,
            Err(refusal) => return refused(refusal.finding(), arrival.language),
        };
        let belongs = match self.belongs(&book, &round, arrival.language) {
            Ok(belongs) => belongs,
            Err((refusal, language)) => return refused(refusal.finding(), language),
        };
        if let Some(within) = arrival.within
            && within.state != belongs.state
        {
            let other = Refusal::OtherState {
                found: belongs.state,
                expected: within.state.to_owned(),
            };
            return refused(other.finding(), arrival.language);
        }
        let responses = self.store.responses(arrival.round, &belongs.state);
        let base = responses.as_of(belongs.revision).await?;
        let (mut raws, mut findings) = intake::addressed(&book, &round.instrument);
        findings.extend(read::notices(&book));
        let places: Places = raws
            .iter()
            .map(|(address, raw)| (address.clone(), raw.place.clone()))
            .collect();
        if let Some(within) = arrival.within {
            let is_given = |address: &Address| {
                let found = round.instrument.find(address);
                found.is_none_or(|found| within.sections.contains(&found.section.code))
            };
            raws.retain(|(address, _)| is_given(address));
            findings.retain(|finding| finding.address.as_ref().is_none_or(is_given));
        }
        let intake = intake::read(&round.instrument, raws, &base);
        findings.extend(intake.findings);
        let save = Save {
            base: belongs.revision,
            changes: changes(
                intake.entries,
                &base,
                belongs.language,
                Door::Workbook,
                &places,
            ),
            lists: Lists::of(&round.instrument),
            who: arrival.who.to_owned(),
            at: Utc::now(),
            door: Door::Workbook,
            upload: None,
        };
        Ok(Ok(Understood {
            round,
            belongs,
            places,
            findings,
            save,
        }))
    }

    /// Stores what a workbook holds, or only says what would become of it. The file is kept
    /// as it was received before anything of it is acknowledged; a refused one is not.
    async fn keep(
        &self,
        arrival: &Arrival<'_>,
        state: &str,
        save: Save,
    ) -> Result<std::result::Result<Foreseen, response::Refusal>> {
        let responses = self.store.responses(arrival.round, state);
        let foreseen = responses.foresee(save.clone()).await?;
        if arrival.dry_run || foreseen.is_err() {
            return Ok(foreseen);
        }
        let received = store::Arrival {
            round: arrival.round.to_owned(),
            name: arrival.name.to_owned(),
            by: arrival.who.to_owned(),
            at: save.at,
        };
        let uploads = self.store.uploads();
        let upload = uploads.keep(arrival.bytes.to_vec(), received).await?.sha256;
        let saved = match responses
            .save(Save {
                upload: Some(upload.clone()),
                ..save
            })
            .await?
        {
            Ok(saved) => saved,
            Err(refusal) => {
                uploads
                    .judge(arrival.round, &upload, Some(state), store::Verdict::Refused)
                    .await?;
                return Ok(Err(refusal));
            }
        };
        uploads
            .judge(
                arrival.round,
                &upload,
                Some(state),
                store::Verdict::Accepted,
            )
            .await?;
        let after = responses.load().await?.answers;
        Ok(Ok(Foreseen { saved, after }))
    }
}

/// What there is to say about a workbook that is taken.
pub(super) fn verdict(
    arrival: &Arrival<'_>,
    round: &Open,
    belongs: Belongs,
    mut findings: Vec<Finding>,
    places: &Places,
    Foreseen { saved, after }: &Foreseen,
) -> Verdict {
    let told = |conflict| told(conflict, round, belongs.language, places);
    findings.extend(saved.conflicts.iter().map(told));
    findings.extend(
        saved
            .renumbered
            .iter()
            .map(|(item, number)| renumbered(item, *number)),
    );
    let mut checked = check(round, after);
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
        findings: together(findings, checked, places),
        language: belongs.language,
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

/// What a door holds differently from what it was made from. What it did not touch is no
/// change, also where somebody else touched it meanwhile; and the empty rows of a list
/// take no number from an item.
pub(super) fn changes(
    entries: BTreeMap<Address, Option<Content>>,
    base: &Answers,
    language: Locale,
    door: Door,
    places: &Places,
) -> Vec<Change> {
    let change = |(address, content): (Address, Option<Content>)| Change {
        place: place_of(&address, places),
        answer: content.map(|content| Answer {
            content,
            language,
            door,
        }),
        address,
    };
    entries
        .into_iter()
        .filter(|(address, content)| content.as_ref() != base.content(address))
        .map(change)
        .collect()
}

/// Where an address was typed: its own cell, or the first of its options.
fn place_of(address: &Address, places: &Places) -> Option<Place> {
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

/// An item that got another number because its own was taken meanwhile.
pub(super) fn renumbered(item: &Item, number: u32) -> Finding {
    Finding::info("item_renumbered")
        .with("item", item.number.to_string())
        .with("number", number.to_string())
        .about(Address::question(&item.question).at_row(Row::Number(number)))
}

/// An address that both sides changed: the stored answer stands.
fn told(conflict: &Conflict, round: &Open, language: Locale, places: &Places) -> Finding {
    let show = |answer: &Option<Answer>| match answer {
        Some(answer) => show(
            &round.instrument,
            &conflict.address,
            &answer.content,
            language,
        ),
        None => language.say("not-answered"),
    };
    let mut finding = Finding::error("conflict")
        .with("stored", show(&conflict.stored))
        .about(conflict.address.clone());
    finding.place = place_of(&conflict.address, places);
    finding.found(show(&conflict.theirs))
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

/// Everything that the checks say about these answers today.
pub(super) fn check(round: &Open, answers: &Answers) -> Vec<Finding> {
    check_on(round, answers, Utc::now().date_naive())
}

/// Everything that the checks say about these answers on a day.
pub(super) fn check_on(round: &Open, answers: &Answers, day: NaiveDate) -> Vec<Finding> {
    let standings = Standings::of(&round.instrument, answers, day);
    checks::run(&Case {
        questionnaire: &round.instrument,
        answers,
        standings: &standings,
    })
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
            finding.place = finding
                .address
                .as_ref()
                .and_then(|address| place_of(address, places));
            findings.push(finding);
        }
    }
    findings
}
