//! What must be unique, and what must name something.

use std::collections::BTreeSet;

use super::{node::Node, object::meant, questions::Later};
use crate::{
    address::{Address, Part},
    questionnaire::{Question, Questionnaire},
};

/// Reports questions whose code another question has.
pub fn unique_questions(later: &[Later<'_>]) {
    let mut seen = BTreeSet::new();
    for later in later {
        if !later.question.is_empty() && !seen.insert(&later.question) {
            later.node.problem(
                format!("the question `{}` stands twice", later.question),
                "give one of the two another code",
            );
        }
    }
}

/// Reports checks of one question that share a code.
pub fn unique_checks(checks: Node<'_>) {
    let mut seen = BTreeSet::new();
    for check in checks.quiet_elements().unwrap_or_default() {
        if let Some(code) = check.quiet_text("code")
            && !seen.insert(code)
        {
            check.problem(
                format!("the check `{code}` stands twice in this question"),
                "give one of the two another code",
            );
        }
    }
}

/// Where a finding is shown: an address, or a field of the question's own rows or items.
pub fn place(node: Node<'_>, all: &Questionnaire, question: &Question) -> Option<String> {
    let text = node.text()?;
    let own = question
        .fields
        .iter()
        .filter_map(|field| field.code.as_deref());
    if own.clone().any(|code| code == text) {
        return Some(text.to_owned());
    }
    let address = text.parse::<Address>().ok();
    let found =
        address.filter(|address| address.part == Part::Value && all.find(address).is_some());
    if found.is_none() {
        let known = own.chain(all.questions().map(|question| question.code.as_str()));
        let near = meant(
            text,
            known.take(20),
            "write the address of a question, or one of",
        );
        node.problem(
            format!("`at` names no field and no question: `{text}`"),
            near,
        );
        return None;
    }
    Some(text.to_owned())
}
