//! [`Check`]: an edit rule of the questionnaire's own.

use super::expression::Expression;
use crate::{finding::Severity, texts::Texts};

/// A rule that the answers must meet. It speaks only when it is definitely broken.
#[derive(Debug, Clone)]
pub struct Check {
    /// Stable code, unique in the question; the finding's code.
    pub code: String,
    /// How much a breach weighs.
    pub severity: Severity,
    /// What must hold.
    pub rule: Expression,
    /// The field where the finding is shown; none is the question as a whole.
    pub at: Option<String>,
    /// What is wrong, why it matters, how to mend it.
    pub message: Texts,
}
