//! Conditions and checks: read once every question and field is known.

use super::{names, node::Node, questions::Later};
use crate::questionnaire::{Check, Question, Questionnaire, expression::Expression};

/// Longest expression in characters.
const LONGEST: usize = 2_000;

/// What was read of one question.
struct Conditions {
    ask_if: Option<Expression>,
    ask_row_if: Option<Expression>,
    fields: Vec<Option<Expression>>,
    checks: Vec<Check>,
}

/// Reads the conditions and checks of every question into the questionnaire.
pub fn fill(questionnaire: &mut Questionnaire, later: &[Later<'_>]) {
    names::unique_questions(later);
    let questions = questionnaire.questions().zip(later);
    let read: Vec<Conditions> = questions
        .map(|(question, later)| conditions(questionnaire, question, later))
        .collect();
    let questions = questionnaire
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.questions);
    for (question, conditions) in questions.zip(read) {
        question.ask_if = conditions.ask_if;
        question.ask_row_if = conditions.ask_row_if;
        question.checks = conditions.checks;
        for (field, condition) in question.fields.iter_mut().zip(conditions.fields) {
            field.ask_if = condition;
        }
    }
}

/// What is read of a question whose shape is not known.
const NOTHING: Conditions = Conditions {
    ask_if: None,
    ask_row_if: None,
    fields: Vec::new(),
    checks: Vec::new(),
};

fn conditions(all: &Questionnaire, question: &Question, later: &Later<'_>) -> Conditions {
    if !later.certain {
        return NOTHING;
    }
    let fields = later.fields.iter().map(|node| node.and_then(expression));
    let checks = later.checks.and_then(|node| {
        names::unique_checks(node);
        node.each(|node| check(node, all, question))
    });
    Conditions {
        ask_if: later.ask_if.and_then(expression),
        ask_row_if: later.ask_row_if.and_then(expression),
        fields: fields.collect(),
        checks: checks.unwrap_or_default(),
    }
}

fn check(node: Node<'_>, all: &Questionnaire, question: &Question) -> Option<Check> {
    let mut object = node.object()?;
    let code = object.required("code", Node::code);
    let severity = object.required("severity", |node| {
        node.one_of(&["error", "warning", "info"])
    });
    let rule = object.required("rule", expression);
    let at = object.optional("at", |node| names::place(node, all, question));
    let message = object.required("message", Node::texts);
    object.finish();
    Some(Check {
        code: code?.to_owned(),
        severity: severity?,
        rule: rule?,
        at,
        message: message?,
    })
}

/// An expression; its mistakes are reported where they stand inside the text.
fn expression(node: Node<'_>) -> Option<Expression> {
    let text = node.text()?;
    if let Some((at, _)) = text.char_indices().nth(LONGEST) {
        node.problem_inside(
            at,
            format!("the expression has more than {LONGEST} characters"),
            "part it into several checks",
        );
        return None;
    }
    Some(Expression {
        text: text.to_owned(),
    })
}
