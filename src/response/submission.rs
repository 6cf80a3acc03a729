//! [`Submission`]: the sealed copy of a response.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};

use super::Answers;

/// The sealed copy of a response: what the regional numbers are made of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submission {
    /// The round's id.
    pub round: String,
    /// The State's ISO 3166-1 alpha-2 code.
    pub state: String,
    /// 1 for a State's first submission in the round; an amendment makes the next.
    pub number: u32,
    /// When it was sealed.
    pub sealed_at: DateTime<Utc>,
    /// Who sealed it.
    pub by: String,
    /// The secretariat entered it on behalf of the State.
    pub on_behalf: bool,
    /// Name, version and hash of the questionnaire: `cybercrime/2026 <sha256>`.
    pub questionnaire: String,
    /// The answers as they stood.
    pub answers: Answers,
}

impl Submission {
    /// When it was sealed, as the products say it: ISO 8601, UTC, to the second.
    pub fn moment(&self) -> String {
        self.sealed_at.to_rfc3339_opts(SecondsFormat::Secs, true)
    }
}
