//! One code of a closed list.

use std::sync::Arc;

use super::{
    Cell, Entry, Kind, Note, Read, Rule, Samples, Tally, entry,
    labels::{self, Labels, Match},
};
use crate::{
    locale::Locale,
    questionnaire::{CodeList, Value, expression::Type, load::Object},
    raw::Typed,
};

/// One of the codes of a list.
#[derive(Debug)]
pub struct Choice {
    labels: Labels,
}

/// `list`.
pub fn decode(object: &mut Object<'_>) -> Option<Arc<dyn Kind>> {
    let list = object.required("list", |node| node.list_of_options())?;
    Some(Arc::new(Choice {
        labels: Labels::of(list),
    }))
}

impl Choice {
    fn understand(&self, typed: &Typed) -> Result<Read, Note> {
        let value = |code: &str| Read::value(Value::Choice(code.to_owned()));
        if let Typed::Bool(yes) = typed
            && let Some(code) = self.labels.yes_or_no(*yes)
        {
            return Ok(value(&code.code));
        }
        match self.labels.find(&typed.shown()) {
            Match::Exact(code) => Ok(value(&code.code)),
            Match::Meant(code) => {
                Ok(value(&code.code).noting(Note::understood(labels::label(code))))
            }
            Match::Ambiguous(one, other) => Err(Note::error("choice_ambiguous")
                .with("first", labels::label(one))
                .with("second", labels::label(other))),
            Match::None => {
                Err(Note::error("choice_unknown").with("options", self.labels.examples()))
            }
        }
    }
}

impl Kind for Choice {
    fn name(&self) -> &'static str {
        "choice"
    }

    fn read(&self, entries: &[Entry<'_>]) -> Read {
        entry::read(entries, |typed| self.understand(typed))
    }

    fn show(&self, value: &Value, locale: Locale) -> String {
        match value {
            Value::Choice(code) => self.labels.label(code, locale).to_owned(),
            _ => String::new(),
        }
    }

    fn check(&self, value: &Value) -> Vec<Note> {
        match value {
            Value::Choice(code) if self.labels.list().find(code).is_none() => {
                vec![Note::error("code_not_in_list").with("code", code)]
            }
            _ => Vec::new(),
        }
    }

    fn cell(&self, value: &Value, _: Option<&str>, locale: Locale) -> Cell {
        match value {
            // Where two codes share a label the code is written: it is never ambiguous.
            Value::Choice(code) => match self.labels.find(self.labels.label(code, locale)) {
                Match::Exact(found) if found.code == *code => {
                    Cell::Text(self.labels.label(code, locale).to_owned())
                }
                _ => Cell::Text(code.clone()),
            },
            _ => Cell::Blank,
        }
    }

    fn rule(&self) -> Rule {
        Rule::Choice
    }

    fn tally(&self) -> Tally {
        Tally::Codes
    }

    fn operand(&self) -> Type {
        Type::Code(self.labels.list().name.clone())
    }

    fn list(&self) -> Option<&Arc<CodeList>> {
        Some(self.labels.list())
    }

    fn samples(&self) -> Samples {
        let codes = &self.labels.list().codes;
        let mut samples = Samples {
            refused: vec![
                Typed::text("neither of them"),
                Typed::Number(17.5),
                Typed::Date("2026-03-04".into()),
                Typed::Error("#N/A".into()),
                Typed::Unevaluated,
            ],
            ..Samples::default()
        };
        for code in codes {
            let value = Value::Choice(code.code.clone());
            samples.values.push(value.clone());
            let loud = Typed::text(format!(" {}. ", code.code.to_uppercase()));
            samples.understood.push((loud, value.clone()));
            let forms = code.forms.iter().flat_map(|forms| forms.all());
            let forms = forms.flat_map(|(_, forms)| forms.split('|'));
            let labels = code.text.all().map(|(_, label)| label);
            let typed = forms.chain(labels).map(Typed::text);
            samples
                .understood
                .extend(typed.map(|typed| (typed, value.clone())));
        }
        if let Some(yes) = self.labels.yes_or_no(true) {
            let yes = Value::Choice(yes.code.clone());
            for typed in [Typed::Bool(true), Typed::text("SI"), Typed::text("sim")] {
                samples.understood.push((typed, yes.clone()));
            }
        }
        samples
    }
}
