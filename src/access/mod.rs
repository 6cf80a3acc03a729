//! Who may do what. A handler asks for an act, never for a role; which role has which
//! acts stands in one table, and where a person has them in the person's posts.

mod guessable;
mod password;
mod person;

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

pub use password::{MOST_BYTES, Password, Weak};
pub use person::{Newcomer, Person, Post, Sections, Unfit, email, name};

use crate::locale::Locale;

/// A named set of acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Answers for one State, shares its sections out, and submits.
    FocalPoint,
    /// Answers the sections of one State that were given to them.
    Contributor,
    /// Runs rounds and reads what was submitted, of every State.
    Secretariat,
    /// Keeps people, questionnaires and the installation; reads no State's answers.
    Administrator,
}

/// One permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// See a State's response while it is being written.
    ViewResponse,
    /// Answer, on the page or by a workbook.
    EditResponse,
    /// Share the State's sections out among colleagues.
    AssignSections,
    /// Submit the State's response, and explain what a check asked.
    SubmitResponse,
    /// Read sealed submissions, their receipts, and how two rounds differ.
    ReadSubmissions,
    /// See who is how far, in numbers: never a value of a draft.
    FollowRound,
    /// Send reminders.
    RemindStates,
    /// Take in the workbooks that came by mail; marked as entered on a State's behalf.
    TakeInBatch,
    /// Submit what was taken in so; marked likewise.
    SubmitOnBehalf,
    /// Give a submission back with questions.
    ReturnResponse,
    /// Accept a submission.
    AcceptResponse,
    /// See the results, and download the regional workbook.
    DownloadRegional,
    /// Open, change and close rounds, with their States.
    ManageRounds,
    /// Add questionnaires.
    ManageQuestionnaires,
    /// Add, invite and block people.
    ManagePeople,
    /// Read the audit trail.
    ReadAudit,
    /// Make backups and watch the installation's health.
    KeepInstallation,
}

use Act::{
    AcceptResponse, AssignSections, DownloadRegional, EditResponse, FollowRound, KeepInstallation,
    ManagePeople, ManageQuestionnaires, ManageRounds, ReadAudit, ReadSubmissions, RemindStates,
    ReturnResponse, SubmitOnBehalf, SubmitResponse, TakeInBatch, ViewResponse,
};

impl Act {
    /// All of them, in the order in which a round lives.
    pub const ALL: [Self; 17] = [
        ViewResponse,
        EditResponse,
        AssignSections,
        SubmitResponse,
        ReadSubmissions,
        FollowRound,
        RemindStates,
        TakeInBatch,
        SubmitOnBehalf,
        ReturnResponse,
        AcceptResponse,
        DownloadRegional,
        ManageRounds,
        ManageQuestionnaires,
        ManagePeople,
        ReadAudit,
        KeepInstallation,
    ];
}

impl Role {
    /// All four, from the State to the installation.
    pub const ALL: [Self; 4] = [
        Self::FocalPoint,
        Self::Contributor,
        Self::Secretariat,
        Self::Administrator,
    ];

    /// The table: a role is one row. The secretariat has no [`Act::ViewResponse`]: a draft
    /// is its State's until it is submitted.
    pub const fn acts(self) -> &'static [Act] {
        match self {
            Self::FocalPoint => &[
                ViewResponse,
                EditResponse,
                AssignSections,
                SubmitResponse,
                ReadSubmissions,
            ],
            Self::Contributor => &[ViewResponse, EditResponse],
            Self::Secretariat => &[
                ReadSubmissions,
                FollowRound,
                RemindStates,
                TakeInBatch,
                SubmitOnBehalf,
                ReturnResponse,
                AcceptResponse,
                DownloadRegional,
                ManageRounds,
            ],
            Self::Administrator => &[
                ManageRounds,
                ManageQuestionnaires,
                ManagePeople,
                ReadAudit,
                KeepInstallation,
            ],
        }
    }

    /// Whether the role has this act, somewhere.
    pub fn may(self, act: Act) -> bool {
        self.acts().contains(&act)
    }

    /// Whether the role is held in one State, and nowhere beyond it.
    pub fn is_of_a_state(self) -> bool {
        matches!(self, Self::FocalPoint | Self::Contributor)
    }

    /// The role's code: `focal_point`.
    pub fn code(self) -> &'static str {
        match self {
            Self::FocalPoint => "focal_point",
            Self::Contributor => "contributor",
            Self::Secretariat => "secretariat",
            Self::Administrator => "administrator",
        }
    }

    /// The role's name.
    pub fn name(self, locale: Locale) -> String {
        locale.say(&format!("role-{}", self.code().replace('_', "-")))
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Role {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|role| role.code() == text)
            .ok_or_else(|| {
                let codes = Self::ALL.map(Self::code).join(", ");
                format!("`{text}` is not a role; there are {codes}")
            })
    }
}
