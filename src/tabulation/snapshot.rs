//! [`Snapshot`]: the list of submissions that all figures are made from, with its hash.

use std::fmt::Write as _;

use crate::{
    error::Result,
    response::{Seal, Submission, sha256},
};
use chrono::{DateTime, Utc};

/// The submissions behind a set of tables. The same snapshot gives the same bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// One per State, in the order of the States' codes.
    pub submissions: Vec<Sealed>,
    /// SHA-256 in hexadecimal over the lines `<state> <number> <sha256>\n`.
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
    /// The snapshot of these submissions, in any order.
    ///
    /// # Errors
    /// A submission cannot be sealed.
    pub fn of<'a>(submissions: impl IntoIterator<Item = &'a Submission>) -> Result<Self> {
        let mut submissions = submissions
            .into_iter()
            .map(Sealed::of)
            .collect::<Result<Vec<_>>>()?;
        submissions.sort_by(|a, b| (&a.state, a.number).cmp(&(&b.state, b.number)));
        let list = submissions.iter().fold(String::new(), |mut list, sealed| {
            let _ = writeln!(list, "{} {} {}", sealed.state, sealed.number, sealed.sha256);
            list
        });
        Ok(Self {
            submissions,
            hash: sha256(list.as_bytes()),
        })
    }
}

impl Sealed {
    fn of(submission: &Submission) -> Result<Self> {
        Ok(Self {
            state: submission.state.clone(),
            number: submission.number,
            at: submission.sealed_at,
            sha256: Seal::of(submission)?.sha256,
        })
    }
}
