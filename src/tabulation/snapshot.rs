//! [`Snapshot`]: the list of submissions that all figures are made from, with its hash.

use std::fmt::Write as _;

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use crate::response::Submission;

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
    /// SHA-256 in hexadecimal of its JSON (compact, keys in the order of the type,
    /// addresses sorted).
    pub sha256: String,
}

impl Snapshot {
    /// The snapshot of these submissions, in any order.
    pub fn of<'a>(submissions: impl IntoIterator<Item = &'a Submission>) -> Self {
        let mut submissions: Vec<_> = submissions.into_iter().map(Sealed::of).collect();
        submissions.sort_by(|a, b| (&a.state, a.number).cmp(&(&b.state, b.number)));
        let list = submissions.iter().fold(String::new(), |mut list, sealed| {
            let _ = writeln!(list, "{} {} {}", sealed.state, sealed.number, sealed.sha256);
            list
        });
        Self {
            submissions,
            hash: hex(list.as_bytes()),
        }
    }
}

impl Sealed {
    fn of(submission: &Submission) -> Self {
        // A submission is plain data with text keys: writing it as JSON cannot fail. An
        // empty text would still give a hash that matches nothing, not a wrong figure.
        let json = serde_json::to_vec(submission).unwrap_or_default();
        Self {
            state: submission.state.clone(),
            number: submission.number,
            at: submission.sealed_at,
            sha256: hex(&json),
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}
