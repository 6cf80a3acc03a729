//! What the public edition may show: by which question the States agree, and that no
//! public question gives a restricted one away.

use super::{node::Node, questions::Later};
use crate::questionnaire::{
    Field, Publication, Publish, Questionnaire,
    expression::{Dependency, Expression},
};

/// `question`, `agree`.
pub fn read(node: Node<'_>, all: &Questionnaire) -> Option<Publication> {
    let mut object = node.object()?;
    let question = object.required("question", |node| {
        let code = node.text()?;
        let question = all.question(code);
        if question.is_none() {
            node.problem(
                format!("there is no question `{code}`"),
                "name the question that asks what may be published",
            );
        }
        question
    });
    let agree = object.required("agree", |node| {
        node.each(|node| Some((node, node.code()?.to_owned())))
    });
    object.finish();
    let (question, agree) = (question?, agree?);
    let single = match question.fields.as_slice() {
        [
            Field {
                code: None, kind, ..
            },
        ] if !kind.has_options() => kind.list(),
        _ => None,
    };
    let (Some(rows), Some(list)) = (question.rows(), single) else {
        node.problem(
            format!("{} is not one choice per row", question.code),
            "let it have the shape `rows`, a row per section, and one field of kind `choice`",
        );
        return None;
    };
    for (node, code) in &agree {
        if list.find(code).is_none() {
            node.problem(
                format!("`{code}` is no answer to {}", question.code),
                "take a code of its list",
            );
        }
    }
    for section in &all.sections {
        let row = section.code.to_lowercase();
        if rows.find(&row).is_none() {
            node.problem(
                format!(
                    "{} has no row `{row}` for section {}",
                    question.code, section.code
                ),
                "give it a row per section, its code in small letters",
            );
        }
    }
    Some(Publication {
        question: question.code.clone(),
        agree: agree.into_iter().map(|(_, code)| code).collect(),
    })
}

/// Reports a condition of a public question that reads a restricted one or a person's data:
/// whoever sees that the question was asked knows what was answered.
pub fn gives_nothing_away(all: &Questionnaire, later: &[Later<'_>]) {
    for (question, later) in all.questions().zip(later) {
        if question.publish == Publish::Restricted {
            continue;
        }
        let fields = question.fields.iter().zip(&later.fields);
        let of_fields = fields
            .filter(|(field, _)| !field.personal)
            .map(|(field, node)| (&field.ask_if, *node));
        let conditions = [
            (&question.ask_if, later.ask_if),
            (&question.ask_row_if, later.ask_row_if),
        ];
        for (condition, node) in conditions.into_iter().chain(of_fields) {
            let (Some(condition), Some(node)) = (condition, node) else {
                continue;
            };
            if let Some(name) = secret(all, condition) {
                node.problem(
                    format!(
                        "{} is public, and this condition gives away {name}, which is not",
                        question.code
                    ),
                    "make it `restricted` too, or let the condition ask for something public",
                );
            }
        }
    }
}

/// The first answer that a condition reads and no public product shows.
fn secret(all: &Questionnaire, condition: &Expression) -> Option<String> {
    let secret = |read: &&Dependency| {
        all.question(&read.question).is_some_and(|question| {
            let field = question.field(read.field.as_deref());
            question.publish == Publish::Restricted || field.is_some_and(|field| field.personal)
        })
    };
    condition
        .dependencies()
        .iter()
        .find(secret)
        .map(Dependency::name)
}
