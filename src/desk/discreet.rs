//! What is told to who brings a workbook and may not see the rest of the State's draft:
//! nothing but what the workbook says itself.

use std::collections::BTreeMap;

use super::Desk;
use crate::{
    address::Address,
    error::Result,
    finding::Finding,
    locale::Locale,
    questionnaire::Content,
    response::{Answer, Answers, Change, Conflict, Door},
    store::Saved,
};

/// What a workbook says, whatever else stands in the response. A part of it (some sections)
/// says nothing of the rest, not even what the rest was when the part was made.
#[derive(Debug)]
pub(super) struct Own {
    questions: Vec<String>,
    pub(super) answers: Answers,
}

impl Own {
    /// What it says in these questions, of which it has cells.
    pub(super) fn of(
        questions: Vec<String>,
        entries: &BTreeMap<Address, Option<Content>>,
        language: Locale,
    ) -> Self {
        let answer = |(address, content): (&Address, &Option<Content>)| {
            let answer = Answer {
                content: content.clone()?,
                language,
                door: Door::Workbook,
            };
            Some((address.clone(), answer))
        };
        Self {
            questions,
            answers: entries.iter().filter_map(answer).collect(),
        }
    }

    /// Whether a finding of the checks over these answers is about a question that the
    /// workbook holds.
    pub(super) fn holds(&self, finding: &Finding) -> bool {
        let address = finding.address.as_ref();
        address.is_some_and(|address| {
            self.questions
                .iter()
                .any(|question| *question == address.question)
        })
    }
}

impl Desk {
    /// Changes that would say nothing because the State wrote the same meanwhile. Told as
    /// any other conflict: silence would give the State's answer away to who guesses it.
    /// What the secretariat itself brought is no secret to it.
    pub(super) async fn guessed(
        &self,
        round: &str,
        state: &str,
        changes: Vec<Change>,
        saved: &Saved,
    ) -> Result<Vec<Conflict>> {
        let told = |change: &Change| {
            let conflict = |conflict: &Conflict| conflict.address == change.address;
            saved.changed.contains(&change.address) || saved.conflicts.iter().any(conflict)
        };
        let mut guessed: Vec<Change> = changes.into_iter().filter(|one| !told(one)).collect();
        if guessed.is_empty() {
            return Ok(Vec::new());
        }
        let uploads = self.store.uploads().list(round).await?.into_iter();
        let brought: Vec<String> = uploads
            .filter(|upload| upload.arrival.on_behalf)
            .map(|upload| upload.sha256)
            .collect();
        let mut last: BTreeMap<Address, bool> = BTreeMap::new();
        for change in self.store.responses(round, state).history().await? {
            let ours = change
                .upload
                .is_some_and(|upload| brought.contains(&upload));
            last.insert(change.address, ours);
        }
        guessed.retain(|change| last.get(&change.address) == Some(&false));
        let conflicts = guessed.into_iter().map(|change| Conflict {
            address: change.address,
            base: None,
            stored: None,
            theirs: change.answer,
        });
        Ok(conflicts.collect())
    }
}
