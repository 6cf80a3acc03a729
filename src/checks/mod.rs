//! Plug board 2: what the answers say when they are read against the questionnaire.
//! A check is one file here and one line in `CHECKS`. Checks never change an answer.

mod availability;
mod kind;
mod last_round;
mod not_asked;
mod questionnaire;
mod required;

use std::collections::BTreeMap;

use crate::{
    address::{Address, Part},
    finding::{Finding, Severity},
    questionnaire::{Content, Questionnaire},
    response::{Answers, LastRound, Standings},
};

/// What a check looks at.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The instrument of the round.
    pub questionnaire: &'a Questionnaire,
    /// The answers of one State.
    pub answers: &'a Answers,
    /// How each of them stands.
    pub standings: &'a Standings<'a>,
    /// What the State answered in the round before; none where there was none.
    pub last: Option<&'a LastRound>,
}

/// Every check, in the order in which they speak about one answer.
const CHECKS: &[fn(&Case<'_>) -> Vec<Finding>] = &[
    kind::run,
    availability::run,
    required::run,
    not_asked::run,
    questionnaire::run,
    last_round::run,
];

/// Everything that the checks have to say, in the order of the questionnaire.
pub fn run(case: &Case<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = CHECKS.iter().flat_map(|check| check(case)).collect();
    let order: BTreeMap<&str, usize> = case
        .questionnaire
        .questions()
        .enumerate()
        .map(|(at, question)| (question.code.as_str(), at))
        .collect();
    // Stable: what one check says about one answer keeps its order.
    findings.sort_by_cached_key(|finding| {
        let question = finding
            .address
            .as_ref()
            .map(|address| address.question.as_str());
        (
            question.and_then(|code| order.get(code).copied()),
            finding.address.clone(),
        )
    });
    findings
}

/// The findings that keep a response from being submitted: errors, and warnings that the
/// State has not explained in the question's remark.
pub fn in_the_way<'a>(findings: &'a [Finding], answers: &Answers) -> Vec<&'a Finding> {
    let explained = |address: &Address| {
        let remark = Address::question(&address.question).part(Part::Remark);
        matches!(answers.content(&remark), Some(Content::Remark(_)))
    };
    findings
        .iter()
        .filter(|finding| match finding.severity {
            Severity::Error => true,
            Severity::Warning => !finding.address.as_ref().is_some_and(explained),
            Severity::Info => false,
        })
        .collect()
}
