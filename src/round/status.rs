//! [`Status`]: whether a round takes answers.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Whether a round takes answers. Its due date does not close it: what comes later is
/// marked late, until the secretariat closes the round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// The secretariat is preparing it; nobody else sees it, and it takes nothing.
    Prepared,
    /// It takes answers and submissions.
    Open,
    /// It takes nothing any more; the drafts are kept.
    Closed,
}

impl Status {
    /// The status' code: `open`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Prepared => "prepared",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }
}

impl FromStr for Status {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        [Self::Prepared, Self::Open, Self::Closed]
            .into_iter()
            .find(|status| status.code() == text)
            .ok_or_else(|| format!("`{text}` is not the status of a round"))
    }
}
