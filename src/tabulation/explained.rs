//! [`Explained`]: warnings that a State explained and that were accepted with its response:
//! the footnotes of the tables.

use std::{borrow::Cow, collections::BTreeSet};

use super::{Reading, Tabulation};
use crate::{
    checks::{self, Case},
    finding::{Finding, Severity},
    locale::Locale,
    response::{Answers, Standings},
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

/// The explained warnings that this edition shows, by question and State. A warning that
/// was given because of an answer that the edition leaves out is left out too: it is shown
/// only where what the edition shows gives it as well.
pub fn explained(tabulation: &Tabulation<'_>) -> Vec<Explained> {
    let questionnaire = &tabulation.questionnaire;
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
                question: question.text.in_(tabulation.locale).to_owned(),
                warning: finding.message(tabulation.locale),
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
    let given = |answers: &Answers| {
        let standings = Standings::of(
            &tabulation.questionnaire,
            answers,
            tabulation.day_of(reading),
        );
        let mut findings = checks::run(&Case {
            questionnaire: &tabulation.questionnaire,
            answers,
            standings: &standings,
            last: tabulation.last_of(reading.state),
        });
        findings.retain(|finding| finding.severity == Severity::Warning);
        findings
    };
    let Some(submission) = reading.submission else {
        return Vec::new();
    };
    let mut warnings = given(&submission.answers);
    if let Cow::Owned(shown) = reading.shown(tabulation.edition) {
        let key = |finding: &Finding| (finding.code.to_string(), finding.address.clone());
        let shown: BTreeSet<_> = given(&shown).iter().map(key).collect();
        warnings.retain(|finding| shown.contains(&key(finding)));
    }
    warnings
}
