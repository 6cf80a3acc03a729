//! [`Collection`]: what the secretariat holds at the cut-off.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Edition, Snapshot};
use crate::{
    locale::Locale,
    questionnaire::Questionnaire,
    response::{Status, Submission},
    round::Round,
};

/// What everything regional is made from.
#[derive(Debug, Clone, Copy)]
pub struct Collection<'a> {
    /// The round.
    pub round: &'a Round,
    /// Its instrument: the questionnaire after [`Round::instrument`].
    pub questionnaire: &'a Questionnaire,
    /// The last standing submission of each State, in any order. Of two by one State
    /// the later number counts.
    pub submissions: &'a [Submission],
    /// What these are, with those of the round before, where it is known; else they are sealed
    /// to know it.
    pub snapshot: Option<&'a Snapshot>,
    /// How far each State is; a State that is absent has not begun.
    pub progress: &'a [Progress],
    /// The round before, where this one names it.
    pub before: Option<Before<'a>>,
    /// For whom.
    pub edition: Edition,
    /// The language of labels.
    pub locale: Locale,
}

/// What stood at the end of the round before.
#[derive(Debug, Clone, Copy)]
pub struct Before<'a> {
    /// The round.
    pub round: &'a Round,
    /// Its instrument.
    pub questionnaire: &'a Questionnaire,
    /// The last submission of each State in it.
    pub submissions: &'a [Submission],
}

/// How far a State is. It never holds a value: a draft is the State's own.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// ISO 3166-1 alpha-2.
    pub state: String,
    /// Where the response stands in its life.
    pub status: Status,
    /// The door by which most of it came, if anything came.
    pub channel: Option<Channel>,
    /// Answered of asked, 0 to 1, by the section's code.
    pub completeness: BTreeMap<String, f64>,
}

/// How a response came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// The web page.
    Page,
    /// A workbook.
    Workbook,
    /// Both in turn.
    Both,
    /// The secretariat entered it on behalf of the State.
    OnBehalf,
}

impl Channel {
    /// The program's message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::Page => "regional-channel-page",
            Self::Workbook => "regional-channel-workbook",
            Self::Both => "regional-channel-both",
            Self::OnBehalf => "regional-channel-on-behalf",
        }
    }
}
