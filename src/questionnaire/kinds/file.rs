//! An attached file. A field holds its name; the file itself travels beside the answers.

use std::sync::Arc;

use super::{
    Cell, Entry, Kind, Note, Read, Rule, Samples, Tally, availability, clean::clean, entry,
};
use crate::{
    locale::Locale,
    questionnaire::{File, Value, expression::Type, load::Object},
    raw::Typed,
};

/// Longest name that common file systems keep, in bytes.
const LONGEST_NAME: usize = 255;

/// An attached file.
#[derive(Debug)]
pub struct Attachment;

/// No keys of its own.
pub fn decode(_: &mut Object<'_>) -> Option<Arc<dyn Kind>> {
    Some(Arc::new(Attachment))
}

fn understand(typed: &Typed) -> Read {
    if let Some(read) = availability::any(typed) {
        return read;
    }
    let typed = clean(&typed.shown()).replace('\n', " ");
    if typed.is_empty() {
        return Read::nothing();
    }
    // A path copied from somebody's computer names the file at its end.
    let name = typed.trim_end_matches(['/', '\\', ' ']);
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    let is_name = !name.is_empty() && availability::any(&Typed::text(name)).is_none();
    let name = if is_name { name } else { &typed }.to_owned();
    let read = Read::value(Value::File(File {
        name: name.clone(),
        sha256: None,
    }));
    if name == typed {
        read
    } else {
        read.noting(Note::understood(name))
    }
}

impl Kind for Attachment {
    fn name(&self) -> &'static str {
        "file"
    }

    fn read(&self, entries: &[Entry<'_>]) -> Read {
        entry::read(entries, |typed| Ok(understand(typed)))
    }

    fn show(&self, value: &Value, _: Locale) -> String {
        match value {
            Value::File(file) => file.name.clone(),
            _ => String::new(),
        }
    }

    fn check(&self, value: &Value) -> Vec<Note> {
        let Value::File(file) = value else {
            return Vec::new();
        };
        let mut notes = Vec::new();
        if file.name.len() > LONGEST_NAME {
            notes.push(Note::error("file_name_too_long"));
        }
        if file.sha256.is_none() {
            // A warning: the State may explain that the text is published elsewhere.
            notes.push(Note::warning("file_not_attached").with("name", &file.name));
        }
        notes
    }

    fn cell(&self, value: &Value, _: Option<&str>, locale: Locale) -> Cell {
        match value {
            Value::File(_) => Cell::Text(self.show(value, locale)),
            _ => Cell::Blank,
        }
    }

    fn rule(&self) -> Rule {
        Rule::Text {
            max_length: None,
            paragraph: false,
        }
    }

    fn tally(&self) -> Tally {
        Tally::Listed
    }

    fn operand(&self) -> Type {
        Type::File
    }

    fn samples(&self) -> Samples {
        let value = |name: &str| {
            Value::File(File {
                name: name.to_owned(),
                sha256: None,
            })
        };
        Samples {
            values: vec![value("Ley 53-07.pdf"), value("código penal.docx")],
            understood: vec![
                (Typed::text(r"C:\Users\ana\Ley.pdf"), value("Ley.pdf")),
                (Typed::Number(12.0), value("12")),
            ],
            refused: vec![Typed::Error("#NAME?".into()), Typed::Unevaluated],
        }
    }
}
