//! The questionnaire's own rules.

use std::borrow::Cow;

use super::Case;
use crate::{
    address::{Address, Row},
    finding::{Finding, Words},
    questionnaire::{Check, Question, Shape},
};

pub(super) fn run(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for question in case.questionnaire.questions() {
        if case.standings.is_not_asked(&question.address()) {
            continue;
        }
        for check in &question.checks {
            for row in rows(case, question, check) {
                let place = place(question, check, row.as_ref());
                let asked = !case.standings.is_not_asked(&place);
                if asked && case.standings.truth(&check.rule, row.as_ref()) == Some(false) {
                    findings.push(Finding {
                        code: Cow::Owned(check.code.clone()),
                        severity: check.severity,
                        address: Some(place),
                        place: None,
                        found: None,
                        words: Words::Questionnaire(check.message.clone()),
                    });
                }
            }
        }
    }
    findings
}

/// Once per row or item where the rule speaks of the row's own names, else once.
fn rows(case: &Case<'_>, question: &Question, check: &Check) -> Vec<Option<Row>> {
    if !check.rule.is_per_row() {
        return vec![None];
    }
    match &question.shape {
        Shape::One => vec![None],
        Shape::Rows(list) => list.codes.iter().map(|code| code.row()).collect(),
        Shape::List { .. } => case
            .answers
            .items(&question.code)
            .into_iter()
            .map(|item| Some(Row::Number(item)))
            .collect(),
    }
}

/// Where the finding is shown.
fn place(question: &Question, check: &Check, row: Option<&Row>) -> Address {
    let field = check
        .at
        .as_deref()
        .filter(|field| question.field(Some(field)).is_some());
    let address = Address {
        row: row.cloned(),
        ..question.address()
    };
    match (&question.shape, row, &check.at) {
        // `at` may also name another address in full.
        (_, _, Some(at)) if field.is_none() => at.parse().unwrap_or(address),
        (Shape::One, ..) | (_, Some(_), _) => address.at_field(field),
        _ => address,
    }
}
