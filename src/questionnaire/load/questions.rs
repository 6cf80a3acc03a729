//! Questions.

use super::{fields::fields, node::Node, object::Object};
use crate::{
    address::is_question,
    questionnaire::{Analysis, Field, Publish, Question, Shape, kinds::Tally},
    texts::Texts,
};

/// What names other questions, and is read once all of them are known.
#[derive(Debug)]
pub struct Later<'a> {
    /// The question's code.
    pub question: String,
    /// The question itself.
    pub node: Node<'a>,
    /// `ask_if` of the question.
    pub ask_if: Option<Node<'a>>,
    /// `ask_row_if`.
    pub ask_row_if: Option<Node<'a>>,
    /// `ask_if` of each field.
    pub fields: Vec<Option<Node<'a>>>,
    /// `checks`.
    pub checks: Option<Node<'a>>,
    /// The shape could be read: only then is it known what the conditions may name.
    pub certain: bool,
    /// `predecessor`.
    pub predecessor: Option<Node<'a>>,
}

/// One question of a section.
pub fn question<'a>(node: Node<'a>, section: &str) -> Option<(Question, Later<'a>)> {
    let mut object = node.object()?;
    let code = object.required("code", |node| code(node, section));
    if let Some(code) = code {
        node.draft().question(node.range(), code);
    }
    let text = object.required("text", Node::texts).unwrap_or_default();
    let help = object.optional("help", Node::texts);
    let shape = shape(&mut object);
    let ask_row_if = object.take("ask_row_if");
    if let (Some(node), Some(Shape::One | Shape::List { .. })) = (ask_row_if, &shape) {
        node.problem(
            "`ask_row_if` is for questions with rows",
            "use `ask_if`, of the question or of its fields",
        );
    }
    let fields = object.required("fields", |node| fields(node, shape.as_ref()));
    let (fields, conditions): (Vec<Field>, Vec<_>) = fields.unwrap_or_default().into_iter().unzip();
    let later = Later {
        question: code.unwrap_or_default().to_owned(),
        node,
        ask_if: object.take("ask_if"),
        ask_row_if,
        fields: conditions,
        certain: shape.is_some(),
        checks: object.take("checks"),
        predecessor: object.take("predecessor"),
    };
    let shape = shape.unwrap_or(Shape::One);
    let analysis = object.optional("analysis", |node| {
        node.one_of(&[
            "distribution",
            "matrix",
            "statistics",
            "listing",
            "directory",
            "ranking",
            "register",
            "none",
        ])
        .inspect(|analysis| {
            if *analysis == Analysis::Directory && matches!(shape, Shape::Rows(_)) {
                node.problem(
                    "a directory has a line per person, and this question has rows",
                    "write \"shape\": \"list\", or another analysis",
                );
            }
        })
    });
    let question = Question {
        code: later.question.clone(),
        text,
        help,
        analysis: analysis.unwrap_or_else(|| natural(&shape, &fields)),
        shape,
        fields,
        ask_if: None,
        ask_row_if: None,
        required: object.optional("required", Node::flag).unwrap_or_default(),
        core: object.optional("core", Node::flag).unwrap_or_default(),
        remark: object.optional("remark", Node::flag).unwrap_or(true),
        checks: Vec::new(),
        publish: object
            .optional("publish", |node| node.one_of(&["public", "restricted"]))
            .unwrap_or(Publish::Public),
        predecessor: None,
    };
    object.finish();
    Some((question, later))
}

fn code<'a>(node: Node<'a>, section: &str) -> Option<&'a str> {
    let code = node.text()?;
    if !is_question(code) {
        node.problem(
            format!("`{code}` is not a question's code"),
            "write the section's letter and a number, perhaps with a small letter: C3, D6a",
        );
        return None;
    }
    let letters = code.trim_end_matches(|c: char| !c.is_ascii_uppercase());
    if !section.is_empty() && letters != section {
        node.problem(
            format!("`{code}` stands in section {section}"),
            format!("its code must begin with {section}"),
        );
    }
    Some(code)
}

/// How often the fields stand; none where that cannot be known.
fn shape(object: &mut Object<'_>) -> Option<Shape> {
    let named = object.take("shape");
    let name = match named {
        None => "one",
        Some(node) => {
            let words = ["one", "rows", "list"];
            let name: String = node.one_of(&words)?;
            match words.into_iter().find(|word| *word == name) {
                Some(word) => word,
                None => {
                    node.problem(
                        format!("there is no shape `{name}`"),
                        "write one, rows or list",
                    );
                    return None;
                }
            }
        }
    };
    let shape = match name {
        "rows" => object.required("rows", |node| {
            let list = node.list()?;
            if list.codes.is_empty() && !list.from_round {
                node.problem(
                    format!("the list `{}` is empty, so there is no row", list.name),
                    "add codes to it, or let the round supply them: \"from_round\": true",
                );
            }
            Some(Shape::Rows(list))
        }),
        "list" => object
            .required("item", Node::texts)
            .or_else(|| Some(Texts::default()))
            .map(|item| Shape::List { item }),
        _ => Some(Shape::One),
    };
    for (key, of) in [("rows", "rows"), ("item", "list")] {
        if name != of
            && let Some(node) = object.take(key)
        {
            node.problem(
                format!("`{key}` is for the shape `{of}`, and this is `{name}`"),
                format!("remove it, or write \"shape\": \"{of}\""),
            );
        }
    }
    shape
}

/// What suits the question's shape and its first field, where the file does not say.
fn natural(shape: &Shape, fields: &[Field]) -> Analysis {
    let first = fields.first().map(|field| field.kind.tally());
    match (shape, first) {
        (Shape::List { .. }, _) => Analysis::Listing,
        (_, Some(Tally::Numbers)) => Analysis::Statistics,
        (Shape::Rows(_), Some(Tally::Codes)) => Analysis::Matrix,
        (Shape::One, Some(Tally::Codes)) => Analysis::Distribution,
        (_, Some(Tally::Listed) | None) => Analysis::Register,
    }
}
