//! What a kind says about its own values: a bound, a length, a code that excludes
//! others; and what could not be understood, for as long as it stands.

use super::Case;
use crate::{
    address::{Address, Part},
    finding::{Finding, Severity},
    locale::count,
    questionnaire::{
        Content,
        kinds::{self, Entry, Note, Read, Rule},
    },
    raw::Typed,
};

pub(super) fn run(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (address, answer) in case.answers.iter() {
        let field = case
            .questionnaire
            .find(address)
            .and_then(|found| found.field);
        match (&answer.content, field) {
            (Content::Value(value), Some(field)) => {
                let shown = field.kind.show(value, answer.language);
                findings.extend(
                    field
                        .kind
                        .check(value)
                        .into_iter()
                        .map(|note| said(note, address, &shown)),
                );
            }
            (Content::Unread(text), Some(field)) if address.part == Part::Value => {
                let kind = field.kind.as_ref();
                match unread_options(case, address) {
                    None => findings.extend(unread(kind, address, text)),
                    // Told once, at the first.
                    Some(options) if options[0].0 == address => {
                        findings.extend(unread_together(kind, options));
                    }
                    Some(_) => {}
                }
            }
            (Content::Unread(text), _) => {
                findings.push(
                    Finding::error("not_an_availability")
                        .about(address.clone())
                        .found(text),
                );
            }
            (Content::Remark(remark), _) if kinds::is_too_long(&remark.text) => {
                let length = count(remark.text.chars().count());
                findings.push(
                    Finding::error("text_too_long")
                        .with("length", length)
                        .about(address.clone())
                        .found(&remark.text),
                );
            }
            (Content::Availability(_) | Content::Remark(_) | Content::Value(_), _) => {}
        }
    }
    findings
}

/// Reads the kept text once more, to say why it was not understood.
fn unread(kind: &dyn kinds::Kind, address: &Address, text: &str) -> Vec<Finding> {
    let typed = Typed::text(text);
    let read = kind.read(&[Entry {
        option: None,
        typed: &typed,
    }]);
    let errors = errors(read);
    if errors.is_empty() {
        vec![not_understood(address, text)]
    } else {
        let said = |note| said(note, address, text);
        errors.into_iter().map(said).collect()
    }
}

/// The options of a field at which something stands that was not understood, in the order
/// of addresses; none where this is no option.
fn unread_options<'a>(case: &Case<'a>, one: &'a Address) -> Option<Vec<(&'a Address, &'a str)>> {
    one.option.as_ref()?;
    let beside = case.answers.of(&one.question).filter(|(other, _)| {
        let same = other.row == one.row && other.field == one.field && other.part == one.part;
        same && other.option.is_some()
    });
    let unread = beside.filter_map(|(address, answer)| match &answer.content {
        Content::Unread(text) => Some((address, text.as_str())),
        _ => None,
    });
    Some(unread.collect())
}

/// Reads what was kept beside the options once more, all together: a rank says nothing
/// without the others.
fn unread_together(kind: &dyn kinds::Kind, mut options: Vec<(&Address, &str)>) -> Vec<Finding> {
    let place = |address: &Address| {
        let option = address.option.as_deref()?;
        kind.list()?.position(option)
    };
    options.sort_by_key(|(address, _)| place(address));
    let typed: Vec<Typed> = options.iter().map(|(_, text)| Typed::text(*text)).collect();
    let entries: Vec<Entry<'_>> = options
        .iter()
        .zip(&typed)
        .map(|((address, _), typed)| Entry {
            option: address.option.as_deref(),
            typed,
        })
        .collect();
    let errors = errors(kind.read(&entries));
    let is_rank = matches!(kind.rule(), Rule::Rank(_));
    let mut findings = Vec::new();
    for (address, text) in options {
        let here = errors
            .iter()
            .filter(|note| note.option.as_deref() == address.option.as_deref());
        let before = findings.len();
        findings.extend(here.map(|note| said(note.clone(), address, text)));
        // Of ranks those that are right wait for the one that is not.
        if findings.len() == before && (errors.is_empty() || !is_rank) {
            findings.push(not_understood(address, text));
        }
    }
    findings
}

fn errors(read: Read) -> Vec<Note> {
    let mut errors = read.notes;
    errors.retain(|note| note.severity == Severity::Error);
    errors
}

/// It was a cell of another type: as text it would be understood, but nobody said so.
fn not_understood(address: &Address, text: &str) -> Finding {
    Finding::error("not_understood")
        .about(address.clone())
        .found(text)
}

fn said(note: Note, address: &Address, found: &str) -> Finding {
    let address = match &note.option {
        Some(option) => address.clone().at_option(option),
        None => address.clone(),
    };
    Finding::from(note).about(address).found(found)
}
