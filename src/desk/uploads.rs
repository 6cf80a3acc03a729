//! The workbooks that changed a response, and how one of them is undone.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{Desk, words::label};
use crate::{
    access::Sections,
    address::Address,
    error::Result,
    locale::Locale,
    questionnaire::Questionnaire,
    response::{
        Refusal,
        merge::unit,
        undo::{Past, Undo},
    },
    store::{self, Changed},
};

/// A workbook that changed answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// The revision that it made.
    pub revision: u64,
    /// The file's name.
    pub file: String,
    /// Who brought it.
    pub who: String,
    /// The secretariat brought it on behalf of the State.
    pub on_behalf: bool,
    /// When it was stored.
    pub at: DateTime<Utc>,
    /// How many addresses it changed.
    pub changed: usize,
    /// How many of them an undo would give back what stood there before.
    pub undoable: usize,
    /// The answers that were changed since, in words: an undo leaves them.
    pub left: Vec<String>,
    /// The last undo of it: who, when, and how many addresses were given back in all.
    pub undone: Option<(String, DateTime<Utc>, usize)>,
}

/// Which upload.
#[derive(Debug, Clone, Copy)]
pub struct WhichUpload<'a> {
    /// The round's id.
    pub round: &'a str,
    /// The State's ISO 3166-1 alpha-2 code.
    pub state: &'a str,
    /// The revision that it made.
    pub revision: u64,
}

/// What became of an undo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undoing {
    /// What nobody changed since has back what stood there before.
    Undone,
    /// It was undone before: nothing is changed.
    Already,
    /// Everything was changed since: nothing is changed.
    AllChanged,
    /// Nothing can be changed now.
    Refused(Refusal),
}

impl Desk {
    /// The workbooks that changed something in these sections, the newest first.
    pub async fn received(
        &self,
        round: &str,
        state: &str,
        sections: &Sections,
        locale: Locale,
    ) -> Result<Vec<Received>> {
        let open = self.round(round).await?;
        let history = self.store.responses(round, state).history().await?;
        let files = self.store.uploads().list(round).await?;
        let history: Vec<Changed> = history
            .into_iter()
            .filter(|change| is_within(&open.instrument, &change.address, sections))
            .collect();
        let pasts = pasts(&history);
        let mut undos: BTreeMap<u64, Vec<&Changed>> = BTreeMap::new();
        let mut changed: BTreeMap<u64, Vec<&Address>> = BTreeMap::new();
        for change in &history {
            if let Some(undone) = change.undoes {
                undos.entry(undone).or_default().push(change);
            }
            changed
                .entry(change.revision)
                .or_default()
                .push(&change.address);
        }
        let mut received: Vec<Received> = Vec::new();
        for change in history.iter().filter(|change| change.upload.is_some()) {
            let revision = change.revision;
            if received
                .last()
                .is_some_and(|last| last.revision == revision)
            {
                continue;
            }
            let addresses = changed.remove(&revision).unwrap_or_default();
            let file = files
                .iter()
                .find(|file| Some(&file.sha256) == change.upload.as_ref());
            let history = addresses.iter().filter_map(|address| {
                let past = pasts.get(*address)?;
                let from = past.partition_point(|one| one.revision < revision);
                Some(((*address).clone(), past[from..].to_vec()))
            });
            let undo = Undo::of(revision, history.collect());
            let undone = undos.get(&revision);
            let mut left: Vec<Address> = undo.left.iter().map(unit).collect();
            left.dedup();
            received.push(Received {
                revision,
                file: file.map_or_else(String::new, |file| file.arrival.name.clone()),
                who: change.who.clone(),
                on_behalf: file.is_some_and(|file| file.arrival.on_behalf),
                at: change.at,
                changed: addresses.len(),
                undoable: undo.back.len(),
                left: left
                    .iter()
                    .map(|address| {
                        format!("{address} {}", label(&open.instrument, address, locale))
                    })
                    .collect(),
                undone: undone.and_then(|undos| {
                    let last = undos.last()?;
                    Some((last.who.clone(), last.at, undos.len()))
                }),
            });
        }
        received.reverse();
        Ok(received)
    }

    /// Undoes a workbook in these sections.
    ///
    /// # Errors
    /// [`Error::Missing`](crate::error::Error::Missing) where no workbook made this revision,
    /// or none of what it changed is in these sections.
    pub async fn undo_upload(
        &self,
        which: WhichUpload<'_>,
        sections: &Sections,
        who: &str,
    ) -> Result<Undoing> {
        let open = self.round(which.round).await?;
        let responses = self.store.responses(which.round, which.state);
        let history = responses.history().await?;
        let of_upload = history.into_iter().filter(|change| {
            change.revision == which.revision
                && is_within(&open.instrument, &change.address, sections)
        });
        let undo = store::Undo {
            revision: which.revision,
            within: of_upload.map(|change| change.address).collect(),
            who: who.to_owned(),
            at: Utc::now(),
        };
        Ok(match responses.undo(undo).await? {
            Err(refusal) => Undoing::Refused(refusal),
            Ok(undone) if !undone.back.is_empty() => Undoing::Undone,
            Ok(undone) if !undone.already.is_empty() => Undoing::Already,
            Ok(_) => Undoing::AllChanged,
        })
    }
}

fn is_within(instrument: &Questionnaire, address: &Address, sections: &Sections) -> bool {
    let found = instrument.find(address);
    found.is_some_and(|found| sections.contains(&found.section.code))
}

/// What happened at each address.
fn pasts(history: &[Changed]) -> BTreeMap<&Address, Vec<Past>> {
    let mut pasts: BTreeMap<&Address, Vec<Past>> = BTreeMap::new();
    for change in history {
        let past = Past {
            revision: change.revision,
            undoes: change.undoes,
            before: change.before.clone(),
        };
        pasts.entry(&change.address).or_default().push(past);
    }
    pasts
}
