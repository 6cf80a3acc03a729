//! [`Explained`]: warnings that a State explained and that were accepted with its response:
//! the footnotes of the tables.

use super::{Edition, Reading, Tabulation, reference::Reference};
use crate::{
    address::Address,
    checks::{self, Case},
    finding::{Finding, Severity},
    locale::Locale,
    response::Standings,
};

/// A warning, and what the State says to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// The State's place in [`Tabulation::readings`].
    pub state: usize,
    /// The answer that the warning is about: `K2[2025].convicted`.
    pub address: String,
    /// The question's wording in the language of the tables.
    pub question: String,
    /// The warning in the language of the tables.
    pub warning: String,
    /// The State's explanation, in the language in which it was written.
    pub explanation: String,
    /// That language.
    pub language: Locale,
}

/// The explained warnings that this edition shows, by question and State. In public a rule of
/// the questionnaire that reads what is withheld, or what that edition leaves out, says
/// nothing: whether it holds would tell.
pub fn explained(tabulation: &Tabulation<'_>) -> Vec<Explained> {
    let questionnaire = &tabulation.scope.questionnaire;
    let order: Vec<&str> = questionnaire
        .questions()
        .map(|of| of.code.as_str())
        .collect();
    let mut found = Vec::new();
    for (state, reading) in tabulation.readings.iter().enumerate() {
        for finding in warnings(tabulation, reading) {
            let Some(address) = &finding.address else {
                continue;
            };
            let Some(question) = questionnaire.question(&address.question) else {
                continue;
            };
            let Some((answer, remark)) = reading.remark(question) else {
                continue;
            };
            let place = order.iter().position(|code| *code == question.code);
            let explained = Explained {
                state,
                address: address.to_string(),
                question: question.text.in_(tabulation.scope.locale).to_owned(),
                warning: finding.message(tabulation.scope.locale),
                explanation: remark.text.clone(),
                language: answer.language,
            };
            found.push((place, address.clone(), explained));
        }
    }
    found.sort_by(|(place, at, one), (other_place, other_at, other)| {
        (place, at, one.state).cmp(&(other_place, other_at, other.state))
    });
    found
        .into_iter()
        .map(|(_, _, explained)| explained)
        .collect()
}

/// The warnings of a submission on the day on which it was sealed.
fn warnings(tabulation: &Tabulation<'_>, reading: &Reading<'_>) -> Vec<Finding> {
    let Some(submission) = reading.submission else {
        return Vec::new();
    };
    let (questionnaire, answers) = (&tabulation.scope.questionnaire, &submission.answers);
    let standings = Standings::of(questionnaire, answers, tabulation.day_of(reading));
    let mut findings = checks::run(&Case {
        questionnaire,
        answers,
        standings: &standings,
        last: tabulation.last_of(reading.state),
    });
    findings.retain(|finding| {
        let public = tabulation.scope.edition == Edition::Public;
        finding.severity == Severity::Warning
            && !(public && gives_away(tabulation, reading, finding))
    });
    findings
}

/// Whether a warning says something of an answer that this edition does not show.
fn gives_away(tabulation: &Tabulation<'_>, reading: &Reading<'_>, finding: &Finding) -> bool {
    let Some(address) = &finding.address else {
        return true;
    };
    let questionnaire = &tabulation.scope.questionnaire;
    let Some(question) = questionnaire.question(&address.question) else {
        return true;
    };
    let own = |at: &Address| at.question == address.question && at.row == address.row;
    if reading.withholds(own) {
        return true;
    }
    let mut checks = question.checks.iter();
    let Some(check) = checks.find(|check| check.code == finding.code) else {
        return false;
    };
    let reads = Reference::all(questionnaire, question, &check.rule);
    Reference::is_beyond(questionnaire, question, &check.rule)
        || reading.withholds(|at| {
            let mut reads = reads.iter();
            reads.any(|one| one.reads(at, address.row.as_ref()) || one.reads_list(at))
        })
}
