//! What became of the batches that were sent lately, in memory: see decision 0014.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::desk::Verdict;

/// So many batches are remembered; the oldest goes first.
const MOST: usize = 20;

/// So many findings of one batch are kept: nobody reads more, and a hostile file can make
/// one in each cell.
const MOST_FINDINGS: usize = 5_000;

/// The batches that were sent lately.
#[derive(Debug, Default)]
pub(in crate::web) struct Outcomes(Mutex<VecDeque<(Uuid, Arc<Outcome>)>>);

/// What became of the files of one batch.
#[derive(Debug)]
pub(super) struct Outcome {
    round: String,
    /// The id of who sent it: nobody else reads it.
    person: String,
    pub(super) at: DateTime<Utc>,
    pub(super) dry_run: bool,
    pub(super) verdicts: Vec<Verdict>,
    /// How many findings were left out.
    pub(super) left_out: usize,
    /// The file at which our own system failed; it and those after it were not taken in.
    pub(super) stopped: Option<String>,
    findings: usize,
}

impl Outcome {
    pub(super) fn of(round: &str, person: &str, dry_run: bool) -> Self {
        Self {
            round: round.to_owned(),
            person: person.to_owned(),
            at: Utc::now(),
            dry_run,
            verdicts: Vec::new(),
            left_out: 0,
            stopped: None,
            findings: 0,
        }
    }

    /// One more file.
    pub(super) fn tell(&mut self, mut verdict: Verdict) {
        let room = MOST_FINDINGS - self.findings;
        self.left_out += verdict.findings.len().saturating_sub(room);
        verdict.findings.truncate(room);
        self.findings += verdict.findings.len();
        self.verdicts.push(verdict);
    }

    /// Our own system failed at this file.
    pub(super) fn stop(&mut self, file: &str) {
        self.stopped = Some(file.to_owned());
    }
}

impl Outcomes {
    /// Remembers an outcome; gives the id under which it is found.
    pub(super) fn keep(&self, outcome: Outcome) -> Uuid {
        let id = Uuid::now_v7();
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_back((id, Arc::new(outcome)));
        if kept.len() > MOST {
            kept.pop_front();
        }
        id
    }

    /// The outcome of this id, if this person sent it to this round and it is remembered.
    pub(super) fn find(&self, id: &str, round: &str, person: &str) -> Option<Arc<Outcome>> {
        let id = Uuid::parse_str(id).ok()?;
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (_, outcome) = kept.iter().find(|(known, _)| *known == id)?;
        let own = outcome.round == round && outcome.person == person;
        own.then(|| Arc::clone(outcome))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{finding::Finding, locale::Locale};

    #[test]
    fn an_outcome_is_found_by_who_sent_it_until_many_more_were_sent() {
        let outcomes = Outcomes::default();
        let id = outcomes.keep(Outcome::of("r", "ana", false));
        let find = |round, person| outcomes.find(&id.to_string(), round, person).is_some();
        assert!(!find("r", "bob"));
        assert!(!find("s", "ana"));
        for _ in 1..MOST {
            assert!(find("r", "ana"));
            outcomes.keep(Outcome::of("r", "bob", false));
        }
        assert!(find("r", "ana"));
        outcomes.keep(Outcome::of("r", "bob", false));
        assert!(!find("r", "ana"));
        assert!(outcomes.find("no id", "r", "ana").is_none());
    }

    #[test]
    fn more_findings_than_anybody_reads_are_counted_not_kept() {
        let mut outcome = Outcome::of("r", "ana", false);
        for _ in 0..2 {
            let mut verdict = Verdict::refused("f", Finding::error("damaged"), Locale::En);
            verdict.findings = vec![Finding::error("damaged"); 3_000];
            outcome.tell(verdict);
        }
        assert_eq!(outcome.verdicts[0].findings.len(), 3_000);
        assert_eq!(outcome.verdicts[1].findings.len(), 2_000);
        assert_eq!(outcome.left_out, 1_000);
    }
}
