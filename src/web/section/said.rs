//! What there is to say about an answer, in the reader's words.

use crate::{
    finding::{Finding, Severity},
    locale::Locale,
};

/// One finding as the page says it.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub(super) severity: Severity,
    pub(super) words: String,
}

impl Said {
    pub(super) fn of(finding: &Finding, locale: Locale) -> Self {
        Self {
            severity: finding.severity,
            words: finding.message(locale),
        }
    }

    /// Whether something has to be corrected.
    pub(super) fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The message that names the severity.
    pub(super) fn label(&self) -> &'static str {
        match self.severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Info => "severity-info",
        }
    }
}

/// A line of the summary: what has to be corrected, and where on the page.
#[derive(Debug)]
pub(super) struct Link {
    /// The question's code.
    pub(super) question: String,
    pub(super) words: String,
    /// The id of the field.
    pub(super) to: String,
}
