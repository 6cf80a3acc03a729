//! An answer and "not available" for the same thing: one of the two must go.

use super::Case;
use crate::{
    address::Part,
    finding::Finding,
    questionnaire::{Content, Shape},
};

pub(super) fn run(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for question in case.questionnaire.questions() {
        for (address, answer) in case.answers.of(&question.code) {
            let Content::Availability(availability) = answer.content else {
                continue;
            };
            // For shape one it holds for all of the question; elsewhere for what it is set on.
            let whole = address.row.is_none() && address.field.is_none();
            let inside = case.answers.of(&question.code).filter(|(other, answer)| {
                let same = match (whole, &question.shape) {
                    (true, _) => true,
                    (false, Shape::One) => other.field == address.field,
                    (false, _) => other.row == address.row && other.field == address.field,
                };
                same && other.part == Part::Value && answer.content.value().is_some()
            });
            if let Some((other, _)) = inside.into_iter().next() {
                let finding = Finding::error("answer_and_availability")
                    .with(
                        "availability",
                        crate::locale::Arg::Message(availability.message().into()),
                    )
                    .with("answer", other.to_string());
                findings.push(finding.about(address.clone()));
            }
        }
    }
    findings
}
