//! [`Reason`]: with what a submission is given back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// With what a submission is given back to its State: why, and what is asked about single
/// questions. The State reads both, on top and at each question.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// Why, in general.
    pub general: String,
    /// What is asked, by the question's code.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub about: BTreeMap<String, String>,
}

impl From<&str> for Reason {
    /// A reason without a word on single questions.
    fn from(general: &str) -> Self {
        Self {
            general: general.to_owned(),
            about: BTreeMap::new(),
        }
    }
}
