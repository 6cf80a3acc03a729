//! Conditions must not wait for each other.

use super::questions::Later;
use crate::questionnaire::{
    Questionnaire,
    expression::{Dependency, order},
};

/// Reports a circle of fields each of which is asked only if another one is.
pub fn none(questionnaire: &Questionnaire, later: &[Later<'_>]) {
    let nodes: Vec<(Dependency, Vec<Dependency>)> = questionnaire
        .questions()
        .flat_map(|question| {
            question.fields.iter().map(move |field| {
                let conditions = [&question.ask_if, &question.ask_row_if, &field.ask_if];
                let needs = conditions.into_iter().flatten();
                let needs = needs.flat_map(|condition| condition.dependencies().iter().cloned());
                let node = Dependency {
                    question: question.code.clone(),
                    field: field.code.clone(),
                };
                (node, needs.collect())
            })
        })
        .collect();
    let Err(circle) = order(&nodes) else { return };
    let first = circle.first().and_then(|first| {
        let later = later
            .iter()
            .find(|later| later.question == first.question)?;
        let fields = later.fields.iter().copied().flatten();
        let conditions = [later.ask_if, later.ask_row_if]
            .into_iter()
            .flatten()
            .chain(fields);
        Some(conditions.into_iter().next().unwrap_or(later.node))
    });
    if let Some(node) = first {
        let names: Vec<String> = circle.iter().map(Dependency::name).collect();
        node.problem(
            format!(
                "these are asked only if each other is: {}",
                names.join(" → ")
            ),
            "let one of the conditions ask for something else",
        );
    }
}
