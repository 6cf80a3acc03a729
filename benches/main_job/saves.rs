//! Saves of a whole response: 120 answers, all of them changed, checked against what is
//! stored, with their history, durable when they are acknowledged.

use std::time::Instant;

use chrono::Utc;
use relator::{
    address::Part,
    questionnaire::{Content, Value},
    response::{Answer, Change, Door, Lists, merge::Resolve},
    store::{Save, Store},
};

use crate::{
    Outcome,
    measure::{Digest, Done},
    place::{Place, WHO},
};

/// How many answers one save changes.
pub const ANSWERS: usize = 120;
/// How many saves one turn makes alone.
pub const ALONE: usize = 50;
/// How many save at once.
const CLIENTS: usize = 64;
/// How many saves each of them makes in one turn.
const EACH: usize = 4;
/// How many saves one turn makes together.
pub const TOGETHER: usize = CLIENTS * EACH;

/// Answers to be saved again and again.
pub struct Saves {
    store: Store,
    round: String,
    changes: Vec<Change>,
    lists: Lists,
    /// The answers as one JSON document.
    pub document: String,
}

impl Saves {
    pub fn of(place: &Place) -> Outcome<Self> {
        let answers = place.responses[0].answers.iter();
        let changes: Vec<Change> = answers
            .filter(|(address, _)| address.part == Part::Value)
            .take(ANSWERS)
            .map(|(address, answer)| Change {
                address: address.clone(),
                answer: Some(answer.clone()),
                place: None,
            })
            .collect();
        let stored: Vec<_> = changes
            .iter()
            .map(|change| (change.address.to_string(), &change.answer))
            .collect();
        Ok(Self {
            store: place.store.clone(),
            round: place.round.id.clone(),
            lists: Lists::of(&place.instrument),
            document: serde_json::to_string(&stored)?,
            changes,
        })
    }

    /// One after the other, each waiting for the one before.
    pub async fn alone(&self) -> Outcome<Done> {
        let start = Instant::now();
        let digest = self.again("alone", ALONE).await?;
        Ok(Done {
            took: start.elapsed(),
            digest,
        })
    }

    /// Sixty-four at once, each for a response of its own.
    pub async fn together(&self) -> Outcome<Done> {
        let names: Vec<String> = (0..CLIENTS)
            .map(|client| format!("client {client}"))
            .collect();
        let start = Instant::now();
        let clients = names.iter().map(|name| self.again(name, EACH));
        let mut digest = Digest::default();
        for client in futures::future::try_join_all(clients).await? {
            digest.add(client);
        }
        Ok(Done {
            took: start.elapsed(),
            digest,
        })
    }

    /// Saves so many times, every answer other than the time before.
    async fn again(&self, state: &str, times: usize) -> Outcome<Digest> {
        let responses = self.store.responses(&self.round, state);
        let mut digest = Digest::default();
        let mut base = responses.load().await?.revision;
        for _ in 0..times {
            let saved = responses.save(self.save(base)).await?;
            let saved = saved.map_err(|refusal| refusal.code())?;
            if saved.changed.len() != self.changes.len() {
                return Err(format!("{} of {ANSWERS} answers changed", saved.changed.len()).into());
            }
            base = saved.revision;
            digest.cells += 1;
        }
        Ok(digest)
    }

    fn save(&self, base: u64) -> Save {
        let changes = self.changes.iter().cloned().map(|change| Change {
            answer: change.answer.map(|answer| other(answer, base)),
            ..change
        });
        Save {
            base,
            changes: changes.collect(),
            lists: self.lists.clone(),
            who: WHO.to_owned(),
            at: Utc::now(),
            door: Door::Page,
            upload: None,
            workbook: None,
            resolve: Resolve::default(),
            seen: None,
        }
    }
}

/// An answer as it could stand after another revision.
fn other(mut answer: Answer, revision: u64) -> Answer {
    match &mut answer.content {
        Content::Value(Value::Text(text)) => text.push_str(&format!(" {revision}")),
        Content::Value(Value::Number(number)) => *number += revision as f64,
        content => *content = Content::Unread(format!("{content:?} {revision}")),
    }
    answer
}
