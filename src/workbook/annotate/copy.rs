//! [`Annotated`]: the copy, and why there is none.

use serde::{Deserialize, Serialize};

use crate::{finding::Finding, locale::Arg};

/// An annotated copy.
#[derive(Debug, Serialize, Deserialize)]
pub struct Annotated {
    /// The workbook.
    pub bytes: Vec<u8>,
    /// The ending of its name: programs refuse a workbook with macros that is called `xlsx`.
    pub ending: Ending,
}

/// The ending of a workbook's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ending {
    /// A workbook.
    Xlsx,
    /// A workbook with macros.
    Xlsm,
    /// A template of Excel's.
    Xltx,
    /// A template of Excel's with macros.
    Xltm,
}

impl Ending {
    /// The ending without its point.
    pub fn code(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Xlsm => "xlsm",
            Self::Xltx => "xltx",
            Self::Xltm => "xltm",
        }
    }
}

/// Why there is no annotated copy of a workbook that can be read all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum NotAnnotated {
    /// It is built in a way in which it cannot be done without risk.
    Unusual {
        /// The part of the package at which it shows; empty for all of it.
        part: String,
    },
    /// It took more memory or time than any State's workbook needs.
    TooDemanding,
}

impl NotAnnotated {
    /// The same as a finding.
    pub fn finding(&self) -> Finding {
        let part = match self {
            Self::Unusual { part } if part.is_empty() => Arg::Message("whole-file".into()),
            Self::Unusual { part } => part.chars().take(80).collect::<String>().into(),
            Self::TooDemanding => return Finding::warning("copy_too_demanding"),
        };
        Finding::warning("not_annotated").with("part", part)
    }
}

/// It cannot be done without risk, because of this part.
pub(super) fn unusual(part: &str) -> NotAnnotated {
    NotAnnotated::Unusual {
        part: part.to_owned(),
    }
}
