//! What a workbook would change, before anything of it is stored; and what is stored of it
//! once somebody has chosen.

mod comparing;

use std::collections::BTreeMap;

use comparing::{Comparing, shown_at};

use super::{
    Arrival, Desk, Verdict,
    read::invited,
    take_in::Understood,
    verdict::{not_now, verdict},
};
use crate::{
    address::Address,
    error::{Error, Result},
    finding::Finding,
    locale::Locale,
    response::{Choice, Lists, Refusal, Resolve},
    store::{Save, Stored},
};

/// What a workbook would do.
#[derive(Debug)]
pub struct Preview {
    /// What there is to say about it.
    pub verdict: Verdict,
    /// Under which it waits; none where nothing of it would be taken.
    pub upload: Option<String>,
    /// The revision of the response that it was compared with.
    pub revision: u64,
    /// What it says differently, in the order of the questionnaire.
    pub differences: Vec<Difference>,
    /// What was changed since the workbook was made, and the workbook does not touch.
    pub meanwhile: Vec<Difference>,
}

/// An answer that the workbook and what is stored say differently, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where; of a list item that is taken or left as a whole, the item.
    pub address: Address,
    /// The question's wording.
    pub question: String,
    /// Who changed it.
    pub kind: Kind,
    /// What stands there; none where nothing does.
    pub stored: Option<String>,
    /// What the workbook says; none where it is blank. With what was changed meanwhile, as
    /// it stood when the workbook was made.
    pub workbook: Option<String>,
    /// Which of the two is to stand, as long as nobody says otherwise.
    pub choice: Choice,
    /// Somebody changed it after the person looked.
    pub is_new: bool,
}

/// Who changed an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Both, and differently.
    Conflict,
    /// The workbook brought this list item before, and says something else now.
    Again,
    /// The workbook, which holds a blank where the answer stood.
    Cleared,
    /// The workbook.
    Changed,
    /// Only somebody else.
    Meanwhile,
}

impl Kind {
    /// What is to become of it, as long as nobody says otherwise.
    fn choice(self) -> Choice {
        match self {
            Self::Conflict | Self::Again | Self::Meanwhile => Choice::Stored,
            Self::Cleared | Self::Changed => Choice::Theirs,
        }
    }

    /// What can be chosen.
    pub fn choices(self) -> &'static [Choice] {
        match self {
            Self::Conflict | Self::Cleared | Self::Changed => &[Choice::Theirs, Choice::Stored],
            Self::Again => &[Choice::Theirs, Choice::Stored, Choice::Apart],
            Self::Meanwhile => &[],
        }
    }
}

/// What somebody chose on a preview.
#[derive(Debug, Clone, Default)]
pub struct Confirmed {
    /// The revision that the preview showed.
    pub seen: Option<u64>,
    /// What was chosen, by the addresses of the preview; others are ignored.
    pub chosen: BTreeMap<Address, Choice>,
}

/// What became of it.
#[derive(Debug)]
pub enum Confirming {
    /// What was chosen is stored.
    Stored(Verdict),
    /// The response was changed after the person looked: nothing is stored.
    Again(Box<Preview>),
    /// Nothing of the file is taken.
    Refused(Verdict),
}

impl Preview {
    /// Keeps what somebody chose, except where the answer was changed since they looked.
    fn choose(&mut self, confirmed: &Confirmed, stored: &Stored) {
        let mut last: BTreeMap<Address, u64> = BTreeMap::new();
        for (address, revision) in &stored.revisions {
            for shown in shown_at(address) {
                let known = last.entry(shown).or_default();
                *known = *revision.max(known);
            }
        }
        for difference in &mut self.differences {
            let last = last.get(&difference.address).copied().unwrap_or(0);
            difference.is_new = confirmed.seen.is_some_and(|seen| last > seen);
            if !difference.is_new {
                difference.choose(confirmed);
            }
        }
    }
}

impl Difference {
    fn choose(&mut self, confirmed: &Confirmed) {
        let chosen = confirmed.chosen.get(&self.address);
        let chosen = chosen.filter(|chosen| self.kind.choices().contains(chosen));
        self.choice = chosen.copied().unwrap_or(self.choice);
    }
}

impl Desk {
    /// Says what a workbook would do, and keeps the file until somebody decides.
    pub async fn preview(&self, arrival: Arrival<'_>, locale: Locale) -> Result<Preview> {
        let understood = match self.understand(&arrival).await? {
            Ok(understood) => understood,
            Err(verdict) => return Ok(nothing(verdict)),
        };
        Ok(self.compare(&arrival, understood, locale).await?.0)
    }

    /// Stores what somebody chose of a workbook, if the response is still as they saw it.
    pub async fn confirm(
        &self,
        arrival: Arrival<'_>,
        confirmed: &Confirmed,
        locale: Locale,
    ) -> Result<Confirming> {
        let understood = match self.understand(&arrival).await? {
            Ok(understood) => understood,
            Err(verdict) => return Ok(Confirming::Refused(verdict)),
        };
        let (state, save) = (understood.belongs.state.clone(), understood.save.clone());
        let (mut preview, stored) = self.compare(&arrival, understood, locale).await?;
        if preview.upload.is_none() {
            return Ok(Confirming::Refused(preview.verdict));
        }
        preview.choose(confirmed, &stored);
        if confirmed.seen != Some(preview.revision) {
            return Ok(Confirming::Again(Box::new(preview)));
        }
        let differences = preview.differences.iter();
        let chosen = differences.map(|one| (one.address.clone(), one.choice));
        let save = Save {
            resolve: Resolve {
                conflicts: Some(Choice::Stored),
                chosen: chosen.collect(),
            },
            seen: confirmed.seen,
            ..save
        };
        match self.keep(&arrival, &state, save).await? {
            Ok((foreseen, upload)) => {
                if let Some(upload) = &upload {
                    let waiting = self.store.waiting(arrival.round, &state);
                    waiting.forget(upload).await?;
                }
                Ok(Confirming::Stored(Verdict {
                    changed: foreseen.saved.changed.len(),
                    upload,
                    ..preview.verdict
                }))
            }
            // It was changed while this was read.
            Err(Refusal::ChangedMeanwhile) => {
                let mut preview = self.preview(arrival, locale).await?;
                let stored = self.store.responses(arrival.round, &state).load().await?;
                preview.choose(confirmed, &stored);
                Ok(Confirming::Again(Box::new(preview)))
            }
            Err(refusal) => Ok(Confirming::Refused(Verdict {
                accepted: false,
                findings: vec![Finding::error(refusal.code())],
                ..preview.verdict
            })),
        }
    }

    async fn compare(
        &self,
        arrival: &Arrival<'_>,
        understood: Understood,
        locale: Locale,
    ) -> Result<(Preview, Stored)> {
        let Understood {
            round,
            belongs,
            places,
            findings,
            save,
            base,
            ..
        } = understood;
        invited(&round.round, &belongs.state)?;
        let responses = self.store.responses(arrival.round, &belongs.state);
        let stored = responses.load().await?;
        // As it would be stored if nobody chose anything; and all that the workbook says.
        let foreseen = match responses.foresee(save.clone()).await? {
            Ok(foreseen) => foreseen,
            Err(refusal) => return Ok((nothing(not_now(arrival, belongs, refusal)), stored)),
        };
        let all = Save {
            resolve: Resolve {
                conflicts: Some(Choice::Theirs),
                ..Resolve::default()
            },
            ..save
        };
        let all = match responses.foresee(all).await? {
            Ok(all) => all,
            Err(refusal) => return Ok((nothing(not_now(arrival, belongs, refusal)), stored)),
        };
        let waiting = self.store.waiting(arrival.round, &belongs.state);
        let upload = waiting.keep(arrival.file_name(), arrival.bytes).await?;
        let comparing = Comparing {
            instrument: &round.instrument,
            lists: Lists::of(&round.instrument),
            stored: &stored,
            locale,
        };
        let within = |difference: &Difference| {
            let found = round.instrument.find(&difference.address);
            let section = found.map(|found| found.section.code.clone());
            arrival.within.is_none_or(|within| {
                section.is_some_and(|section| within.sections.contains(&section))
            })
        };
        let mut differences = comparing.differences(&all);
        let mut meanwhile = comparing.meanwhile(belongs.revision, &base, &differences);
        differences.retain(within);
        meanwhile.retain(within);
        let preview = Preview {
            differences,
            meanwhile,
            upload: Some(upload),
            revision: stored.revision,
            verdict: verdict(arrival, &round, belongs, findings, &places, &foreseen, None),
        };
        Ok((preview, stored))
    }

    /// The name and the bytes of a file that waits for a decision on a State's response, or
    /// about which somebody decided.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is none under this hash.
    pub async fn waiting(
        &self,
        round: &str,
        state: &str,
        sha256: &str,
    ) -> Result<(String, Vec<u8>)> {
        if let Some(waiting) = self.store.waiting(round, state).get(sha256).await? {
            return Ok(waiting);
        }
        let uploads = self.store.uploads();
        let known = uploads.list(round).await?;
        let known = known.into_iter().find(|upload| upload.sha256 == sha256);
        let known = known.ok_or_else(|| Error::Missing {
            what: "upload",
            name: sha256.chars().take(64).collect(),
        })?;
        Ok((known.arrival.name, uploads.get(sha256).await?))
    }
}

fn nothing(verdict: Verdict) -> Preview {
    Preview {
        verdict,
        upload: None,
        revision: 0,
        differences: Vec::new(),
        meanwhile: Vec::new(),
    }
}
