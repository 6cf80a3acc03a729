//! Questions that must be answered, and fields that an item cannot do without.

use super::Case;
use crate::{
    address::{Address, Part},
    finding::Finding,
    questionnaire::{Question, Shape},
    response::Standing,
};

pub(super) fn run(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for question in case.questionnaire.questions() {
        if question.required && is_missing(case, question) {
            findings.push(Finding::error("required").about(question.address()));
        }
        findings.extend(missing_fields(case, question));
    }
    findings
}

/// Asked, and nothing at all stands there.
fn is_missing(case: &Case<'_>, question: &Question) -> bool {
    let asked = !case.standings.is_not_asked(&question.address());
    asked
        && case
            .answers
            .of(&question.code)
            .all(|(address, _)| address.part == Part::Remark)
}

/// Required fields of rows and items that hold something else.
fn missing_fields(case: &Case<'_>, question: &Question) -> Vec<Finding> {
    let slots = case
        .questionnaire
        .slots_of(question, &case.answers.items(&question.code));
    let mut findings = Vec::new();
    for slot in slots.iter().filter(|slot| slot.field.required) {
        let begun = |address: &Address| match question.shape {
            Shape::One => address.part == Part::Value,
            Shape::Rows(_) | Shape::List { .. } => {
                address.row == slot.address.row && address.part == Part::Value
            }
        };
        let has_something = case
            .answers
            .of(&question.code)
            .any(|(address, _)| begun(address));
        if has_something && case.standings.at(&slot.address) == Standing::NotAnswered {
            findings.push(Finding::error("required_field").about(slot.address.clone()));
        }
    }
    findings
}
