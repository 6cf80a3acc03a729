//! Conditions and checks: read once every question and field is known.

use std::collections::BTreeMap;

use super::{names, node::Node, questions::Later};
use crate::questionnaire::{
    Check, Question, Questionnaire, Shape,
    expression::{Context, Dependency, Expression, order},
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
    no_circle(questionnaire, later);
}

fn conditions(all: &Questionnaire, question: &Question, later: &Later<'_>) -> Conditions {
    let once = Context::question(&question.code);
    let each = each(question);
    let fields = later.fields.iter().zip(&question.fields);
    let fields = fields.map(|(node, field)| {
        let here = each.clone().at(field.code.as_deref());
        node.and_then(|node| expression(node, all, &here))
    });
    let checks = later
        .checks
        .and_then(|node| node.each(|node| check(node, all, question)));
    Conditions {
        ask_if: later.ask_if.and_then(|node| expression(node, all, &once)),
        ask_row_if: later
            .ask_row_if
            .and_then(|node| expression(node, all, &each)),
        fields: fields.collect(),
        checks: {
            names::unique_checks(later.checks);
            checks.unwrap_or_default()
        },
    }
}

/// Where conditions of a question's fields, and its checks, stand: in rows and lists they
/// may speak of their own row or item.
fn each(question: &Question) -> Context<'_> {
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
    let own = node
        .quiet_text("at")
        .filter(|at| question.field(Some(at)).is_some());
    let here = each(question).at(own.or(question
        .fields
        .first()
        .and_then(|field| field.code.as_deref())));
    let rule = object.required("rule", |node| expression(node, all, &here));
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

/// Something that is asked or not: a question, its rows, or one of its fields.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Asked {
    Question(String),
    Rows(String),
    Field(String, Option<String>),
}

/// Holds that no condition leans on itself: what is not asked counts as unanswered, so
/// each condition must be decided before those that read it.
fn no_circle(questionnaire: &Questionnaire, later: &[Later<'_>]) {
    let reads = |condition: Option<&Expression>| -> Vec<Asked> {
        let read = condition.into_iter().flat_map(Expression::dependencies);
        read.map(|Dependency { question, field }| Asked::Field(question.clone(), field.clone()))
            .collect()
    };
    let mut nodes: Vec<(Asked, Vec<Asked>)> = Vec::new();
    for question in questionnaire.questions() {
        let code = &question.code;
        let whole = Asked::Question(code.clone());
        let rows = Asked::Rows(code.clone());
        nodes.push((whole.clone(), reads(question.ask_if.as_ref())));
        nodes.push((
            rows.clone(),
            [vec![whole], reads(question.ask_row_if.as_ref())].concat(),
        ));
        for field in &question.fields {
            let own = reads(field.ask_if.as_ref());
            nodes.push((
                Asked::Field(code.clone(), field.code.clone()),
                [vec![rows.clone()], own].concat(),
            ));
        }
    }
    let Err(circle) = order(&nodes) else { return };
    let places: BTreeMap<&str, &Later<'_>> = later
        .iter()
        .map(|later| (later.question.as_str(), later))
        .collect();
    let names: Vec<String> = circle.iter().map(Asked::name).collect();
    let first = circle.iter().find_map(|asked| places.get(asked.question()));
    if let Some(later) = first {
        let at = later.ask_if.or(later.ask_row_if).unwrap_or(later.node);
        at.problem(
            format!(
                "conditions lean on each other in a circle: {}",
                names.join(" → ")
            ),
            "let one of them depend on something else",
        );
    }
}

impl Asked {
    fn question(&self) -> &str {
        match self {
            Self::Question(question) | Self::Rows(question) | Self::Field(question, _) => question,
        }
    }

    fn name(&self) -> String {
        match self {
            Self::Question(question) | Self::Rows(question) | Self::Field(question, None) => {
                question.clone()
            }
            Self::Field(question, Some(field)) => format!("{question}.{field}"),
        }
    }
}
