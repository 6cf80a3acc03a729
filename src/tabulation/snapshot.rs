//! [`Snapshot`]: the list of submissions that all figures are made from, with its hash.

use std::fmt::Write as _;

use crate::{
    error::Result,
    response::{Seal, Submission, sha256},
};
use chrono::{DateTime, Utc};

/// The submissions behind a set of tables. The same snapshot gives the same bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// One per State, in the order of the States' codes.
    pub submissions: Vec<Sealed>,
    /// SHA-256 in hexadecimal over the lines `<state> <number> <sha256>\n`; where the round
    /// before is compared with, its own follow, each behind its `<round> `.
    pub hash: String,
}

/// One submission in a snapshot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// ISO 3166-1 alpha-2.
    pub state: String,
    /// The submission's number.
    pub number: u32,
    /// When it was sealed.
    pub at: DateTime<Utc>,
    /// The SHA-256 of its seal, in hexadecimal: what its receipt says.
    pub sha256: String,
}

impl Snapshot {
    /// The snapshot of these submissions, in any order; with those of the round before, by
    /// its id, where it is compared with.
    pub fn of(submissions: Vec<Sealed>, before: Option<(&str, Vec<Sealed>)>) -> Self {
        let submissions = in_order(submissions);
        let mut list = lines(&submissions, "");
        if let Some((round, before)) = before {
            list += &lines(&in_order(before), &format!("{round} "));
        }
        Self {
            submissions,
            hash: sha256(list.as_bytes()),
        }
    }

    /// The submission of a State.
    pub fn sealed(&self, state: &str) -> Option<&Sealed> {
        let found = self
            .submissions
            .binary_search_by(|sealed| (*sealed.state).cmp(state));
        self.submissions.get(found.ok()?)
    }
}

/// In the order of the States' codes.
fn in_order(mut submissions: Vec<Sealed>) -> Vec<Sealed> {
    submissions.sort_by(|a, b| (&a.state, a.number).cmp(&(&b.state, b.number)));
    submissions
}

fn lines(submissions: &[Sealed], before: &str) -> String {
    submissions.iter().fold(String::new(), |mut list, sealed| {
        let Sealed {
            state,
            number,
            sha256,
            ..
        } = sealed;
        let _ = writeln!(list, "{before}{state} {number} {sha256}");
        list
    })
}

impl Sealed {
    /// A submission as a snapshot names it.
    ///
    /// # Errors
    /// It cannot be sealed.
    pub fn of(submission: &Submission) -> Result<Self> {
        Ok(Self {
            state: submission.state.clone(),
            number: submission.number,
            at: submission.sealed_at,
            sha256: Seal::of(submission)?.sha256,
        })
    }
}
