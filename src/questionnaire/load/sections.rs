//! Sections.

use std::collections::BTreeMap;

use super::{
    node::Node,
    questions::{Later, question},
};
use crate::{
    locale::Locale,
    questionnaire::{Question, Section},
    texts::Texts,
};

/// What Excel and LibreOffice do not take in the name of a sheet.
const FORBIDDEN: [char; 7] = [':', '\\', '/', '?', '*', '[', ']'];
/// Longest name of a sheet in UTF-16 units, which is how Excel counts.
const LONGEST: usize = 31;

/// Every section, and what is to be read in its questions once all are known.
pub fn sections(node: Node<'_>) -> Option<(Vec<Section>, Vec<Later<'_>>)> {
    let mut later = Vec::new();
    let sections: Vec<(Section, Node<'_>)> = node.each(|node| {
        let section = section(node, &mut later)?;
        Some((section, node))
    })?;
    if sections.is_empty() {
        node.problem("there is no section", "add one");
    }
    unique(&sections);
    Some((
        sections.into_iter().map(|(section, _)| section).collect(),
        later,
    ))
}

fn section<'a>(node: Node<'a>, later: &mut Vec<Later<'a>>) -> Option<Section> {
    let mut object = node.object()?;
    let code = object.required("code", |node| {
        let code = node.text()?;
        let good = (1..=2).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_uppercase());
        if !good {
            node.problem(
                format!("`{code}` is not a section's code"),
                "write one or two capital letters: A",
            );
        }
        good.then(|| code.to_owned())
    });
    let code = code.unwrap_or_default();
    let section = Section {
        title: object.required("title", Node::texts).unwrap_or_default(),
        short: object.required("short", short).unwrap_or_default(),
        intro: object.optional("intro", Node::texts),
        questions: object
            .required("questions", |node| questions(node, &code, later))
            .unwrap_or_default(),
        code,
    };
    object.finish();
    Some(section)
}

fn questions<'a>(
    node: Node<'a>,
    section: &str,
    later: &mut Vec<Later<'a>>,
) -> Option<Vec<Question>> {
    let questions = node.each(|node| {
        let (question, rest) = question(node, section)?;
        later.push(rest);
        Some(question)
    })?;
    if questions.is_empty() && node.elements().is_some_and(|all| all.is_empty()) {
        node.problem(
            "the section has no question",
            "add one, or remove the section",
        );
    }
    Some(questions)
}

/// The name of a sheet in each language.
fn short(node: Node<'_>) -> Option<Texts> {
    let texts = node.texts()?;
    for (locale, text) in texts.all() {
        let length = text.encode_utf16().count();
        if length > LONGEST {
            node.problem(
                format!("`short` in `{locale}` has {length} characters"),
                format!("shorten it to {LONGEST}: it names a sheet"),
            );
        }
        let forbidden = text.contains(FORBIDDEN) || text.starts_with('\'') || text.ends_with('\'');
        if forbidden {
            node.problem(
                format!("`short` in `{locale}` cannot name a sheet"),
                r"leave out : \ / ? * [ ] and an apostrophe at either end",
            );
        }
    }
    Some(texts)
}

/// Sheets are named without regard to case, and sections by codes.
fn unique(sections: &[(Section, Node<'_>)]) {
    let mut codes: BTreeMap<&str, ()> = BTreeMap::new();
    let mut names: BTreeMap<(Locale, String), &str> = BTreeMap::new();
    for (section, node) in sections {
        if codes.insert(&section.code, ()).is_some() && !section.code.is_empty() {
            node.problem(
                format!("the section `{}` stands twice", section.code),
                "give one of the two another code",
            );
        }
        if section.short.is_empty() {
            continue;
        }
        for locale in Locale::ALL {
            let name = section.short.in_(locale).to_lowercase();
            let other = *names.entry((locale, name)).or_insert(&section.code);
            // Where the text falls back, the default language says it already.
            if other != section.code && section.short.exactly_in(locale).is_some() {
                node.problem(
                    format!("`short` in `{locale}` is the same as that of section {other}"),
                    "sheets need names of their own: change one of the two",
                );
            }
        }
    }
}
