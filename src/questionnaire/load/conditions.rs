//! Conditions and checks: read once every question and field is known.

use super::{cycles, names, node::Node, questions::Later};
use crate::questionnaire::{
    Check, Question, Questionnaire, Shape,
    expression::{Context, Expression},
};

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
    cycles::none(questionnaire, later);
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
    let whole = Context::question(&question.code);
    let each = per_row(question);
    let read = |node: Option<Node<'_>>, here: &Context<'_>| expression(node?, all, here);
    let checks = later.checks.and_then(|node| {
        names::unique_checks(node);
        node.each(|node| check(node, all, question))
    });
    Conditions {
        ask_if: read(later.ask_if, &whole),
        ask_row_if: read(later.ask_row_if, &each),
        fields: later.fields.iter().map(|node| read(*node, &each)).collect(),
        checks: checks.unwrap_or_default(),
    }
}

/// Where the conditions of rows, items and fields stand.
fn per_row(question: &Question) -> Context<'_> {
    match question.shape {
        Shape::One => Context::question(&question.code),
        Shape::Rows(_) | Shape::List { .. } => Context::each(&question.code),
    }
}

fn check(node: Node<'_>, all: &Questionnaire, question: &Question) -> Option<Check> {
    let mut object = node.object()?;
    let code = object.required("code", Node::code);
    let severity = object.required("severity", |node| {
        node.one_of(&["error", "warning", "info"])
    });
    let at = object.optional("at", |node| names::place(node, all, question));
    let here = this(per_row(question), question, at.as_deref());
    let rule = object.required("rule", |node| expression(node, all, &here));
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

/// What `.` means in a check: the field where it is shown, else the only or first field.
fn this<'a>(here: Context<'a>, question: &Question, at: Option<&str>) -> Context<'a> {
    let shown = at.filter(|at| question.field(Some(at)).is_some());
    match (shown, question.fields.as_slice()) {
        (Some(field), _) => here.at(Some(field)),
        (None, [only]) => here.at(only.code.as_deref()),
        (None, _) if question.field(None).is_some() => here.at(None),
        (None, _) => here,
    }
}

/// An expression; its mistakes are reported where they stand inside the text.
fn expression(node: Node<'_>, all: &Questionnaire, here: &Context<'_>) -> Option<Expression> {
    match Expression::read(node.text()?, all, here) {
        Ok(expression) => Some(expression),
        Err(mistakes) => {
            for mistake in mistakes {
                node.problem_inside(mistake.at, mistake.message, mistake.mend);
            }
            None
        }
    }
}
