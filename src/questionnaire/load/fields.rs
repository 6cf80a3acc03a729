//! Fields.

use std::collections::BTreeSet;

use super::{node::Node, object::meant};
use crate::questionnaire::{
    Field, Shape,
    kinds::{Decode, KINDS},
};

/// The fields of a question, each with its condition, which is read later. `shape` is
/// none where it could not be read; then codes are not judged.
pub fn fields<'a>(node: Node<'a>, shape: Option<&Shape>) -> Option<Vec<(Field, Option<Node<'a>>)>> {
    let elements = node.elements()?;
    if elements.is_empty() {
        node.problem("the question has no field", "add at least one");
    }
    let alone = elements.len() == 1;
    let mut codes = BTreeSet::new();
    let mut fields = Vec::new();
    for (place, element) in elements.into_iter().enumerate() {
        let once = shape.map(|shape| matches!(shape, Shape::One));
        let role = Role {
            first: place == 0,
            alone,
            once,
        };
        let Some((field, condition)) = field(element, role) else {
            continue;
        };
        if let Some(code) = &field.code
            && !codes.insert(code.clone())
        {
            element.problem(
                format!("the field `{code}` stands twice in this question"),
                "give one of the two another code",
            );
        }
        fields.push((field, condition));
    }
    Some(fields)
}

/// Where a field stands in its question.
#[derive(Clone, Copy)]
struct Role {
    first: bool,
    alone: bool,
    /// The question's shape is *one*; none where the shape could not be read.
    once: Option<bool>,
}

fn field<'a>(node: Node<'a>, role: Role) -> Option<(Field, Option<Node<'a>>)> {
    let mut object = node.object()?;
    let code = object.optional("code", |node| {
        if role.first && role.once == Some(true) {
            node.problem(
                "the first field of the shape `one` has no code: it is the question itself",
                "remove `code`",
            );
            return None;
        }
        node.code()
    });
    let may_be_unnamed = role.alone || role.first && role.once != Some(false);
    let has_code = object.take("code").is_some();
    if !has_code && !may_be_unnamed && role.once.is_some() {
        object.problem(
            "the field has no `code`",
            "add \"code\": \"…\": only a single field, or the first of the shape `one`, needs none",
        );
    }
    let text = object.take("text");
    if text.is_none() && !may_be_unnamed {
        object.problem("the field has no `text`", "add \"text\": {…}: only a single field, or the first of the shape `one`, may leave it to the question");
    }
    let text = text.and_then(Node::texts);
    let help = object.optional("help", Node::texts);
    let condition = object.take("ask_if");
    let required = object.optional("required", Node::flag).unwrap_or_default();
    let personal = object.optional("personal", Node::flag).unwrap_or_default();
    let decode = object.required("kind", kind)?;
    let kind = decode(&mut object);
    object.finish();
    let field = Field {
        code: code.map(str::to_owned),
        text,
        help,
        kind: kind?,
        ask_if: None,
        required,
        personal,
    };
    Some((field, condition))
}

fn kind(node: Node<'_>) -> Option<Decode> {
    let name = node.text()?;
    let found = KINDS.iter().find(|(known, _)| *known == name);
    if found.is_none() {
        node.problem(
            format!("there is no kind `{name}`"),
            meant(name, KINDS.iter().map(|(known, _)| *known), "write one of"),
        );
    }
    found.map(|(_, decode)| *decode)
}
