//! Code lists.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use super::{node::Node, object::Name};
use crate::questionnaire::{
    Code, CodeList,
    kinds::{fold, labelled},
};

/// Every list by name. A list in which something is wrong is there all the same, so that
/// the questions that use it are not reported as well.
pub fn lists(node: Node<'_>) -> Option<BTreeMap<String, Arc<CodeList>>> {
    let entries = node.object()?.entries();
    let list = |(name, node)| Some((name, node)).and_then(|(name, node)| list(name, node));
    let lists = entries.into_iter().filter_map(list);
    Some(
        lists
            .map(|list| (list.name.clone(), Arc::new(list)))
            .collect(),
    )
}

fn list(name: Name<'_>, node: Node<'_>) -> Option<CodeList> {
    if !crate::address::is_code(name.text) {
        node.draft().problem(
            name.start,
            format!("`{}` is not a name for a list", name.text),
            "write small letters, digits and underscores, a letter first",
        );
    }
    let mut object = node.object()?;
    let from_round = object
        .optional("from_round", Node::flag)
        .unwrap_or_default();
    let codes = object.optional("codes", |node| {
        let codes = node.each(code)?;
        unique(&codes);
        Some(codes)
    });
    match (from_round, &codes) {
        (true, Some(_)) => object.problem_at(
            "codes",
            "the round supplies this list, so it has no codes here".into(),
            "remove `codes` or `from_round`".into(),
        ),
        (false, None) => {
            object.problem(
                "the list has no `codes`",
                "add them, or \"from_round\": true",
            );
        }
        _ => {}
    }
    object.finish();
    let codes = codes.unwrap_or_default().into_iter().map(|(code, _)| code);
    Some(CodeList {
        name: name.text.to_owned(),
        from_round,
        codes: codes.collect(),
    })
}

fn code<'a>(node: Node<'a>) -> Option<(Code, Node<'a>)> {
    let mut object = node.object()?;
    let code = object.required("code", Node::code);
    let text = object.required("text", Node::texts);
    let code_ = Code {
        code: code.unwrap_or_default().to_owned(),
        text: text.unwrap_or_default(),
        help: object.optional("help", Node::texts),
        exclusive: object.optional("exclusive", Node::flag).unwrap_or_default(),
        tone: object
            .optional("tone", |node| {
                node.one_of(&["positive", "partial", "negative", "neutral"])
            })
            .unwrap_or_default(),
        weight: object.optional("weight", Node::number),
        forms: object.optional("forms", Node::some_texts),
    };
    object.finish();
    code.map(|_| (code_, node))
}

/// Reports codes that stand twice, and words that would mean two codes.
fn unique(codes: &[(Code, Node<'_>)]) {
    let mut seen = BTreeSet::new();
    let mut words: HashMap<String, &str> = HashMap::new();
    for (code, node) in codes {
        if !seen.insert(&code.code) {
            node.problem(
                format!("the code `{}` stands twice in its list", code.code),
                "give one of the two another code",
            );
            continue;
        }
        let forms = code.forms.iter().flat_map(|forms| forms.all());
        let forms = forms.flat_map(|(_, forms)| forms.split('|'));
        let mut reported = BTreeSet::new();
        for text in code.text.all().map(|(_, text)| text).chain(forms) {
            if let Some(availability) = labelled(text) {
                node.problem(
                    format!(
                        "`{text}` would mean both `{}` and the availability {}, which may stand in the same cell",
                        code.code,
                        availability.code()
                    ),
                    "word the label so that it means the answer alone",
                );
            }
            let other = *words.entry(fold(text)).or_insert(&code.code);
            if other != code.code && reported.insert(other) {
                node.problem(
                    format!("`{text}` would mean both `{other}` and `{}`", code.code),
                    "word the labels and forms so that each means one code",
                );
            }
        }
    }
}
