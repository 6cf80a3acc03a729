//! One collection: questionnaire version, meeting, dates, member States. Everything
//! here is data of the round, never a constant of the program: who is invited and
//! counted, groupings, positions on the map, wording of the notice.

mod also;
mod named;
mod problems;
mod states;
mod status;

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

pub use named::Named;
pub use problems::Problem;
pub use states::{Group, Grouping, State};
pub use status::Status;

use crate::{
    questionnaire::{Code, Questionnaire, Tone},
    texts::Texts,
};

/// One collection, as the secretariat describes it in a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Short stable name, `cybercrime-2026`: letters, digits and hyphens.
    pub id: String,
    /// The questionnaire's name.
    pub questionnaire: String,
    /// The questionnaire's version.
    pub version: String,
    /// The id of the round before, whose answers are shown beside this one's and compared
    /// with them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_round: Option<String>,
    /// The regional body that asks.
    pub body: Texts,
    /// Title of the round.
    pub title: Texts,
    /// The meeting that reads the analysis.
    pub meeting: Texts,
    /// When answering begins.
    pub opens: DateTime<FixedOffset>,
    /// Until when the States are asked to answer; later submissions are marked late.
    pub due: DateTime<FixedOffset>,
    /// The moment whose standing submissions the analysis counts.
    pub cutoff: DateTime<FixedOffset>,
    /// The secretariat's time zone.
    pub zone: Tz,
    /// The period that the answers cover.
    pub period: Period,
    /// The date that answers about the present refer to.
    pub reference_date: NaiveDate,
    /// Whom to ask: an e-mail address.
    pub contact: String,
    /// A notice on every sheet and page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Texts>,
    /// What is printed for a State without a submission, where it is not "did not respond".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_response: Option<Texts>,
    /// Rows that the questionnaire leaves to the round, by list name.
    #[serde(default)]
    pub lists: BTreeMap<String, Vec<RoundCode>>,
    /// Schemes by which States are grouped.
    #[serde(default)]
    pub groupings: Vec<Grouping>,
    /// Member States, also those that are not invited, with the reason.
    pub states: Vec<State>,
}

/// A span of days, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

/// A row that the round supplies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundCode {
    /// snake_case, or a number: `2025`.
    pub code: String,
    /// The row's wording.
    pub text: Texts,
}

impl Round {
    /// The member State with this ISO 3166 alpha-2 code.
    pub fn state(&self, code: &str) -> Option<&State> {
        self.states.iter().find(|state| state.code == code)
    }

    /// The States that were asked.
    pub fn invited(&self) -> impl Iterator<Item = &State> {
        self.states.iter().filter(|state| state.invited)
    }

    /// The invited States that enter a denominator; observers do not.
    pub fn counted(&self) -> impl Iterator<Item = &State> {
        self.invited().filter(|state| state.counted)
    }

    /// The instrument of this round: the questionnaire with the rows that the round supplies.
    pub fn instrument(&self, questionnaire: &Questionnaire) -> Questionnaire {
        self.lists
            .iter()
            .fold(questionnaire.clone(), |questionnaire, (name, rows)| {
                let codes = rows
                    .iter()
                    .map(|row| Code {
                        code: row.code.clone(),
                        text: row.text.clone(),
                        help: None,
                        exclusive: false,
                        tone: Tone::Neutral,
                        weight: None,
                        forms: None,
                    })
                    .collect();
                questionnaire.with_rows(name, codes)
            })
    }
}
