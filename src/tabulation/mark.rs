//! [`Mark`]: the seven ways in which a cell of a regional table may stand.

use crate::{questionnaire::Availability, response::Standing};

/// How the answer of one State to one variable stands. The seven are never added together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// There is a value.
    Answered,
    /// It applies, but nobody has the datum.
    NotAvailable,
    /// It does not apply.
    NotApplicable,
    /// The State withholds it.
    Confidential,
    /// Nothing stands there.
    NotAnswered,
    /// Its condition is false.
    NotAsked,
    /// The State has no standing submission.
    NoResponse,
}

impl Mark {
    /// The six that stand in place of a value.
    pub const WITHOUT_VALUE: [Self; 6] = [
        Self::NotAvailable,
        Self::NotApplicable,
        Self::Confidential,
        Self::NotAnswered,
        Self::NotAsked,
        Self::NoResponse,
    ];

    /// The four that were asked and gave no value: lines of their own in each table.
    pub const ASKED_WITHOUT_VALUE: [Self; 4] = [
        Self::NotAvailable,
        Self::NotApplicable,
        Self::Confidential,
        Self::NotAnswered,
    ];

    /// What stands in the column `availability` of the long form; nothing beside a value.
    pub fn code(self) -> &'static str {
        match self {
            Self::Answered => "",
            Self::NotAvailable => Availability::NotAvailable.code(),
            Self::NotApplicable => Availability::NotApplicable.code(),
            Self::Confidential => Availability::Confidential.code(),
            Self::NotAnswered => "not_answered",
            Self::NotAsked => "not_asked",
            Self::NoResponse => "no_response",
        }
    }

    /// The bracketed shorthand in tables; nothing in place of a value.
    pub fn shorthand(self) -> &'static str {
        match self {
            Self::Answered => "",
            Self::NotAvailable => "[x]",
            Self::NotApplicable => "[z]",
            Self::Confidential => "[c]",
            Self::NotAnswered => "[n]",
            Self::NotAsked => "[q]",
            Self::NoResponse => "[s]",
        }
    }

    /// The program's message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::Answered => "regional-answered",
            Self::NotAvailable => Availability::NotAvailable.message(),
            Self::NotApplicable => Availability::NotApplicable.message(),
            Self::Confidential => Availability::Confidential.message(),
            Self::NotAnswered => "not-answered",
            Self::NotAsked => "not-asked",
            Self::NoResponse => "no-response",
        }
    }
}

impl From<Standing> for Mark {
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::Answered => Self::Answered,
            Standing::Unavailable(availability) => availability.into(),
            Standing::NotAnswered => Self::NotAnswered,
            Standing::NotAsked => Self::NotAsked,
        }
    }
}

impl From<Availability> for Mark {
    fn from(availability: Availability) -> Self {
        match availability {
            Availability::NotAvailable => Self::NotAvailable,
            Availability::NotApplicable => Self::NotApplicable,
            Availability::Confidential => Self::Confidential,
        }
    }
}
