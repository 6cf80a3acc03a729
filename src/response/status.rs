//! [`Status`]: where a response stands in its life, and which step may follow.
//!
//! not started → draft → submitted → (returned → draft → submitted)* → accepted

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::locale::Locale;

/// Where a response stands in its life.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Nobody has answered anything.
    #[default]
    NotStarted,
    /// The State is answering.
    Draft,
    /// Sealed, and with the secretariat.
    Submitted,
    /// Sent back with questions; the State may answer again.
    Returned,
    /// The secretariat took it.
    Accepted,
}

/// What somebody wants to do with a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// Change answers.
    Save,
    /// Seal it.
    Submit,
    /// Send it back with questions, also after it was accepted: an amendment begins so.
    Return,
    /// Take it.
    Accept,
}

/// Why a step cannot be taken now. Nothing is broken and nothing was changed: the
/// person is told, in their language, what stands in the way and what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// It is submitted; it can be changed once the secretariat returned it.
    Submitted,
    /// It is accepted.
    Accepted,
    /// There is nothing to submit.
    Empty,
    /// It was not submitted, so it can be neither returned nor accepted.
    NotSubmitted,
    /// The secretariat closed the round.
    RoundClosed,
    /// The revision that the change starts from does not exist here: the workbook comes
    /// from another installation, or from before a backup was restored.
    UnknownRevision,
    /// Somebody changed an answer after it was checked for submission.
    ChangedMeanwhile,
    /// A list would have more items than one response may hold.
    TooManyItems,
    /// The texts would be longer, all together, than one response may hold.
    TooMuchText,
}

impl Status {
    /// All of them, in the order of a response's life.
    pub const ALL: [Self; 5] = [
        Self::NotStarted,
        Self::Draft,
        Self::Submitted,
        Self::Returned,
        Self::Accepted,
    ];

    /// The status' code: `not_started`.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotStarted => "not_started",
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Returned => "returned",
            Self::Accepted => "accepted",
        }
    }

    /// The program's message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::NotStarted => "status-not-started",
            Self::Draft => "status-draft",
            Self::Submitted => "status-submitted",
            Self::Returned => "status-returned",
            Self::Accepted => "status-accepted",
        }
    }

    /// The status after this step, or why the step cannot be taken.
    pub fn after(self, step: Step) -> Result<Self, Refusal> {
        match (step, self) {
            (Step::Save, Self::NotStarted | Self::Draft | Self::Returned) => Ok(Self::Draft),
            (Step::Submit, Self::Draft | Self::Returned) => Ok(Self::Submitted),
            (Step::Submit, Self::NotStarted) => Err(Refusal::Empty),
            (Step::Return, Self::Submitted | Self::Accepted) => Ok(Self::Returned),
            (Step::Accept, Self::Submitted) => Ok(Self::Accepted),
            (Step::Return | Step::Accept, Self::NotStarted | Self::Draft | Self::Returned) => {
                Err(Refusal::NotSubmitted)
            }
            (Step::Save | Step::Submit, Self::Submitted) => Err(Refusal::Submitted),
            (Step::Save | Step::Submit | Step::Accept, Self::Accepted) => Err(Refusal::Accepted),
        }
    }

    /// Why no answer can be changed here, in a round that is open or not.
    pub fn in_the_way(self, round_is_open: bool) -> Option<Refusal> {
        let closed = (!round_is_open).then_some(Refusal::RoundClosed);
        self.after(Step::Save).err().or(closed)
    }
}

impl FromStr for Status {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|status| status.code() == text)
            .ok_or_else(|| format!("`{text}` is not the status of a response"))
    }
}

impl Refusal {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Submitted,
        Self::Accepted,
        Self::Empty,
        Self::NotSubmitted,
        Self::RoundClosed,
        Self::UnknownRevision,
        Self::ChangedMeanwhile,
        Self::TooManyItems,
        Self::TooMuchText,
    ];

    /// Its code as a finding.
    pub fn code(self) -> &'static str {
        match self {
            Self::Submitted => "refused_submitted",
            Self::Accepted => "refused_accepted",
            Self::Empty => "refused_empty",
            Self::NotSubmitted => "refused_not_submitted",
            Self::RoundClosed => "refused_round_closed",
            Self::UnknownRevision => "refused_unknown_revision",
            Self::ChangedMeanwhile => "refused_changed_meanwhile",
            Self::TooManyItems => "refused_too_many_items",
            Self::TooMuchText => "refused_too_much_text",
        }
    }

    /// The program's message that says it.
    pub fn message(self) -> &'static str {
        match self {
            Self::Submitted => "refused-submitted",
            Self::Accepted => "refused-accepted",
            Self::Empty => "refused-empty",
            Self::NotSubmitted => "refused-not-submitted",
            Self::RoundClosed => "refused-round-closed",
            Self::UnknownRevision => "refused-unknown-revision",
            Self::ChangedMeanwhile => "refused-changed-meanwhile",
            Self::TooManyItems => "refused-too-many-items",
            Self::TooMuchText => "refused-too-much-text",
        }
    }

    /// The message that says it to who only reads: nothing was asked for.
    pub fn standing(self) -> &'static str {
        match self {
            Self::Submitted => "closed-submitted",
            Self::Accepted => "closed-accepted",
            Self::RoundClosed => "closed-round",
            other => other.message(),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Locale::En.say(self.message()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_submitted_response_is_not_changed_until_it_is_returned() {
        assert_eq!(Status::Submitted.after(Step::Save), Err(Refusal::Submitted));
        assert_eq!(Status::Accepted.after(Step::Save), Err(Refusal::Accepted));
        let returned = Status::Submitted.after(Step::Return).unwrap();
        assert_eq!(returned.after(Step::Save), Ok(Status::Draft));
    }

    #[test]
    fn a_draft_is_neither_returned_nor_accepted() {
        for status in [Status::NotStarted, Status::Draft, Status::Returned] {
            for step in [Step::Return, Step::Accept] {
                assert_eq!(status.after(step), Err(Refusal::NotSubmitted));
            }
        }
    }

    #[test]
    fn the_whole_life_of_a_response() {
        let life = [
            Step::Save,
            Step::Save,
            Step::Submit,
            Step::Return,
            Step::Save,
            Step::Submit,
            Step::Accept,
        ];
        let end = life
            .into_iter()
            .try_fold(Status::NotStarted, Status::after)
            .unwrap();
        assert_eq!(end, Status::Accepted);
        assert_eq!(Status::NotStarted.after(Step::Submit), Err(Refusal::Empty));
    }

    #[test]
    fn a_status_is_read_back_from_its_code() {
        for status in Status::ALL {
            assert_eq!(status.code().parse(), Ok(status));
            assert_eq!(
                serde_json::to_string(&status).unwrap(),
                format!("\"{}\"", status.code())
            );
        }
        assert!("sealed".parse::<Status>().is_err());
    }

    #[test]
    fn every_refusal_has_words_in_four_languages() {
        for refusal in Refusal::ALL {
            for locale in Locale::ALL {
                assert!(locale.knows(refusal.message()), "{locale} {refusal:?}");
            }
        }
    }
}
