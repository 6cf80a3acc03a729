//! [`FollowUp`]: what became of each recommendation of the meeting before.

use super::{Cell, Tabulation, Variable, variables};
use crate::questionnaire::{Code, Question};

/// The list of rows that a round supplies with the recommendations of the last meeting.
pub const RECOMMENDATIONS: &str = "recommendations";

/// One recommendation.
#[derive(Debug, Clone)]
pub struct FollowUp<'a> {
    /// The recommendation.
    pub recommendation: &'a Code,
    /// What was asked about it.
    pub asked: Vec<Variable<'a>>,
    /// By State in the order of [`Tabulation::readings`]: one cell per [`FollowUp::asked`].
    pub lines: Vec<Vec<Cell>>,
}

/// Whether the questionnaire asks about recommendations, and there are any.
pub fn has_recommendations(tabulation: &Tabulation<'_>) -> bool {
    let mut questions = tabulation.scope.questionnaire.questions();
    questions.any(|question| is_asked_of(question) && !rows(question).is_empty())
}

fn is_asked_of(question: &Question) -> bool {
    question
        .rows()
        .is_some_and(|rows| rows.name == RECOMMENDATIONS)
}

fn rows(question: &Question) -> &[Code] {
    question.rows().map_or(&[], |rows| rows.codes.as_slice())
}

/// Every recommendation in the order of the round, with what was asked about it in the
/// order of the questionnaire.
pub fn follow_ups<'t>(tabulation: &'t Tabulation<'_>) -> Vec<FollowUp<'t>> {
    let mut questions = tabulation.scope.questionnaire.questions();
    let Some(first) = questions.find(|question| is_asked_of(question)) else {
        return Vec::new();
    };
    let asked: Vec<Variable<'t>> = variables(&tabulation.scope.questionnaire)
        .into_iter()
        .filter(|variable| is_asked_of(variable.question))
        .collect();
    let of = |recommendation: &'t Code| {
        let about = |variable: &&Variable<'t>| {
            variable
                .row
                .is_some_and(|row| row.code == recommendation.code)
        };
        let asked: Vec<Variable<'t>> = asked.iter().filter(about).copied().collect();
        let lines = tabulation.readings.iter().map(|reading| {
            let cell = |of: &Variable<'_>| Cell::at(tabulation, reading, of.field, &of.address());
            asked.iter().map(cell).collect()
        });
        FollowUp {
            lines: lines.collect(),
            recommendation,
            asked,
        }
    };
    rows(first).iter().map(of).collect()
}
