//! [`Finding`]: what a check or the intake has to say about the data.

mod cause;
mod refusal;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

pub use cause::{Damage, Looks, Plenty};
pub use refusal::Refusal;

use crate::{
    address::Address,
    locale::{Arg, Locale},
    raw::Place,
    texts::Texts,
};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth a look.
    Info,
    /// The response can be submitted once the State explained it in the question's remark.
    Warning,
    /// The response cannot be submitted.
    Error,
}

impl Severity {
    /// The severity's code: `warning`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What the data has to say: about which answer, where it was typed, and how to mend it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Stable code in snake_case. Codes of the program are documented in `docs/findings.md`.
    pub code: Cow<'static, str>,
    /// How much it weighs.
    pub severity: Severity,
    /// The answer that it is about.
    pub address: Option<Address>,
    /// The page field or cell where it was typed.
    pub place: Option<Place>,
    /// What was found there, as the person typed it.
    pub found: Option<String>,
    /// The words, in every language.
    pub words: Words,
}

/// Where a finding's words come from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Words {
    /// The program's message `finding-<code>` with these variables.
    Program(Vec<(Cow<'static, str>, Arg)>),
    /// The questionnaire's own message.
    Questionnaire(Texts),
}

impl Finding {
    /// A finding of the program; its words are the message `finding-<code>`, in which
    /// `_` is written `-`.
    pub fn new(severity: Severity, code: &'static str) -> Self {
        Self {
            code: Cow::Borrowed(code),
            severity,
            address: None,
            place: None,
            found: None,
            words: Words::Program(Vec::new()),
        }
    }

    /// An error of the program.
    pub fn error(code: &'static str) -> Self {
        Self::new(Severity::Error, code)
    }

    /// A warning of the program.
    pub fn warning(code: &'static str) -> Self {
        Self::new(Severity::Warning, code)
    }

    /// An information of the program.
    pub fn info(code: &'static str) -> Self {
        Self::new(Severity::Info, code)
    }

    /// The same finding with a variable of its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        if let Words::Program(args) = &mut self.words {
            args.push((Cow::Borrowed(name), arg.into()));
        }
        self
    }

    /// The same finding about the answer at `address`.
    #[must_use]
    pub fn about(mut self, address: Address) -> Self {
        self.address = Some(address);
        self
    }

    /// The same finding at the place where it was typed.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// The same finding with what was found. It is also the message's variable `found`.
    #[must_use]
    pub fn found(mut self, found: impl Into<String>) -> Self {
        let found = found.into();
        self.found = Some(found.clone());
        // A message quotes the start of a long text; the finding itself keeps all of it.
        let quoted = match found.char_indices().nth(80) {
            Some((end, _)) => format!("{}…", &found[..end]),
            None => found,
        };
        self.with("found", quoted)
    }

    /// What is wrong, why, and how to mend it.
    pub fn message(&self, locale: Locale) -> String {
        match &self.words {
            Words::Program(args) => {
                locale.say_with(&format!("finding-{}", self.code.replace('_', "-")), args)
            }
            Words::Questionnaire(texts) => texts.in_(locale).to_owned(),
        }
    }
}

/// The worst severity among findings, if there are any.
pub fn worst<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Option<Severity> {
    findings.into_iter().map(|finding| finding.severity).max()
}
