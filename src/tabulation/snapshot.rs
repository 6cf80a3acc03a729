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
    /// The snapshot of these submissions, in any order.
    ///
    /// # Errors
    /// A submission cannot be sealed.
    pub fn of<'a>(
        submissions: impl IntoIterator<Item = &'a Submission>,
        before: Option<(&str, impl IntoIterator<Item = &'a Submission>)>,
    ) -> Result<Self> {
        let submissions = sealed(submissions)?;
        let mut list = lines(&submissions, "");
        if let Some((round, before)) = before {
            list += &lines(&sealed(before)?, &format!("{round} "));
        }
        Ok(Self {
            submissions,
            hash: sha256(list.as_bytes()),
        })
    }
}

/// In the order of the States' codes.
fn sealed<'a>(submissions: impl IntoIterator<Item = &'a Submission>) -> Result<Vec<Sealed>> {
    let sealed = submissions.into_iter().map(Sealed::of);
    let mut sealed = sealed.collect::<Result<Vec<_>>>()?;
    sealed.sort_by(|a, b| (&a.state, a.number).cmp(&(&b.state, b.number)));
    Ok(sealed)
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
    fn of(submission: &Submission) -> Result<Self> {
        Ok(Self {
            state: submission.state.clone(),
            number: submission.number,
            at: submission.sealed_at,
            sha256: Seal::of(submission)?.sha256,
        })
    }
}
