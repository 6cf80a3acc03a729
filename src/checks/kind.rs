//! What a kind says about its own values: a bound, a length, a code that excludes
//! others; and what could not be understood, for as long as it stands.

use super::Case;
use crate::{
    address::{Address, Part},
    finding::{Finding, Severity},
    locale::count,
    questionnaire::{
        Content,
        kinds::{self, Entry, Note},
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
                findings.extend(unread(field.kind.as_ref(), address, text));
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
        option: address.option.as_deref(),
        typed: &typed,
    }]);
    let errors = read
        .notes
        .into_iter()
        .filter(|note| note.severity == Severity::Error);
    let mut findings: Vec<Finding> = errors.map(|note| said(note, address, text)).collect();
    if findings.is_empty() {
        // It was a cell of another type: as text it would be understood, but nobody said so.
        findings.push(
            Finding::error("not_understood")
                .about(address.clone())
                .found(text),
        );
    }
    findings
}

fn said(note: Note, address: &Address, found: &str) -> Finding {
    let address = match &note.option {
        Some(option) => address.clone().at_option(option),
        None => address.clone(),
    };
    Finding::from(note).about(address).found(found)
}
