//! [`Object`]: the keys of a question, a field, a list; each is asked for by its name.

use std::collections::BTreeSet;

use jsonc_parser::ast;

use super::{draft::Draft, node::Node};
use crate::questionnaire::expression::nearest;

/// An object of the file. It remembers which keys were asked for.
#[derive(Debug)]
pub struct Object<'a> {
    draft: &'a Draft<'a>,
    object: &'a ast::Object<'a>,
    known: Vec<&'static str>,
}

/// The key of an object.
#[derive(Debug, Clone, Copy)]
pub(super) struct Name<'a> {
    pub text: &'a str,
    pub start: usize,
}

impl<'a> Object<'a> {
    /// The object with none of its keys asked for; keys that stand twice are reported.
    pub(super) fn of(draft: &'a Draft<'a>, object: &'a ast::Object<'a>) -> Self {
        let mut seen = BTreeSet::new();
        for property in &object.properties {
            let key = property.name.as_str();
            if !seen.insert(key) {
                draft.problem(
                    property.range.start,
                    format!("the key `{key}` stands here twice"),
                    "remove one of the two",
                );
            }
        }
        Self {
            draft,
            object,
            known: Vec::new(),
        }
    }

    /// Every key with its value, where the keys are names of the questionnaire's own.
    pub(super) fn entries(self) -> Vec<(Name<'a>, Node<'a>)> {
        let properties = self.object.properties.iter();
        let entry = |property: &'a ast::ObjectProp<'a>| {
            let name = Name {
                text: property.name.as_str(),
                start: property.range.start,
            };
            (name, Node::of(self.draft, &property.value))
        };
        properties.map(entry).collect()
    }

    /// The value of a key that must be there.
    pub fn required<T>(
        &mut self,
        key: &'static str,
        decode: impl FnOnce(Node<'a>) -> Option<T>,
    ) -> Option<T> {
        let node = self.take(key);
        if node.is_none() {
            self.problem(format!("`{key}` is missing"), format!("add \"{key}\": …"));
        }
        node.and_then(decode)
    }

    /// The value of a key that may be left out.
    pub fn optional<T>(
        &mut self,
        key: &'static str,
        decode: impl FnOnce(Node<'a>) -> Option<T>,
    ) -> Option<T> {
        self.take(key).and_then(decode)
    }

    /// What stands under a key, to be read later.
    pub(super) fn take(&mut self, key: &'static str) -> Option<Node<'a>> {
        self.known.push(key);
        self.peek(key)
    }

    fn peek(&self, key: &str) -> Option<Node<'a>> {
        Some(Node::of(self.draft, &self.object.get(key)?.value))
    }

    /// Something is wrong with the object.
    pub fn problem(&self, what: impl Into<String>, mend: impl Into<String>) {
        self.draft.problem(self.object.range.start, what, mend);
    }

    /// Something is wrong with the value under this key.
    pub fn problem_at(&self, key: &str, what: String, mend: String) {
        let at = self.peek(key).map_or(self.object.range.start, Node::start);
        self.draft.problem(at, what, mend);
    }

    /// Reports the keys that nobody asked for.
    pub fn finish(self) {
        for property in &self.object.properties {
            let key = property.name.as_str();
            if !self.known.contains(&key) {
                let mut known = self.known.clone();
                known.dedup();
                self.draft.problem(
                    property.range.start,
                    format!("the key `{key}` is not known here"),
                    meant(key, known, "the keys here are"),
                );
            }
        }
    }
}

/// *Did you mean*, or else what there is to choose from.
pub(super) fn meant<'a>(
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
    choose: &str,
) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(name, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if known.is_empty() => "there is none yet".to_owned(),
        None => format!("{choose} {}", known.join(", ")),
    }
}
