//! Text: a line, a paragraph, an e-mail or web address, a telephone number.

use std::sync::Arc;

use serde::Deserialize;
use validator::{ValidateEmail, ValidateUrl};

use super::{
    Cell, Entry, Kind, Note, Read, Rule, Samples, Tally, availability, clean::clean, entry,
    fold::fold, numerals::as_shown,
};
use crate::{
    locale::{Locale, count},
    questionnaire::{Value, expression::Type, load::Object},
    raw::Typed,
};

/// What a cell of Excel holds at most, in UTF-16 units.
const LONGEST: usize = 32_767;

/// Whether a text is longer than the cell of a workbook can hold.
pub fn is_too_long(text: &str) -> bool {
    text.encode_utf16().count() > LONGEST
}

/// Text.
#[derive(Debug)]
pub struct Text {
    form: Form,
    /// In characters.
    max_length: Option<usize>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Form {
    #[default]
    Line,
    Paragraph,
    Email,
    Telephone,
    Url,
}

/// `form`, `max_length`.
pub fn decode(object: &mut Object<'_>) -> Option<Arc<dyn Kind>> {
    let form = object.optional("form", |node| {
        node.one_of(&["line", "paragraph", "email", "telephone", "url"])
    });
    let max_length = object.optional("max_length", |node| node.whole_number(1, LONGEST));
    Some(Arc::new(Text {
        form: form.unwrap_or_default(),
        max_length,
    }))
}

impl Text {
    /// Free text takes only the exact codes and labels for *not available*: the word may
    /// be a name.
    fn understand(&self, typed: &Typed) -> Read {
        let text = match typed {
            Typed::Text(text) => text.clone(),
            Typed::Number(number) => as_shown(*number).unwrap_or(*number).to_string(),
            Typed::Date(date) => date.strip_suffix("T00:00:00").unwrap_or(date).to_owned(),
            typed => typed.shown(),
        };
        let text = clean(&text);
        if text.is_empty() {
            return Read::nothing();
        }
        if let Some(read) = availability::exact(&text) {
            return read;
        }
        if self.form == Form::Paragraph || !text.contains('\n') {
            return Read::value(Value::Text(text));
        }
        let lines = text
            .split('\n')
            .map(str::trim)
            .filter(|line| !line.is_empty());
        let joined = lines.collect::<Vec<_>>().join(" ");
        let start: String = joined.chars().take(80).collect();
        Read::value(Value::Text(joined)).noting(Note::understood(start))
    }

    fn check_form(&self, text: &str) -> Option<Note> {
        let parts = || text.split([';', ',', ' ']).filter(|part| !part.is_empty());
        match self.form {
            Form::Line => says_nothing(text).then(|| Note::warning("text_says_nothing")),
            // Below a question for comments "none" is an answer.
            Form::Paragraph => None,
            // A warning, not an error: an unusual address may be right all the same.
            Form::Email => (!parts().all(|part| part.validate_email()))
                .then(|| Note::warning("email_unlikely")),
            Form::Url => (!parts().all(is_web_address)).then(|| Note::warning("url_unlikely")),
            Form::Telephone => {
                let digits = text.chars().filter(char::is_ascii_digit).count();
                // The shortest emergency numbers have three digits; E.164 stops at 15, but
                // one field may hold an extension or two numbers.
                if !(3..=60).contains(&digits) {
                    Some(Note::warning("telephone_unlikely"))
                } else {
                    let national = !text.contains('+') && !text.starts_with("00");
                    national.then(|| Note::info("telephone_without_country_code"))
                }
            }
        }
    }
}

/// "None" where a name, a title or an article should stand, folded and without dashes.
const NOTHING: &[&str] = &[
    "",
    "none",
    "nothing",
    "nil",
    "ninguno",
    "ninguna",
    "nada",
    "no hay",
    "no existe",
    "nenhum",
    "nenhuma",
    "nao ha",
    "nao existe",
    "aucun",
    "aucune",
    "neant",
    "rien",
];

/// Whether a line only says that there is nothing to say: `-None.`, `Ninguna`, `---`.
fn says_nothing(text: &str) -> bool {
    let folded = fold(text);
    let word = folded.trim_matches(|c: char| c == ' ' || c.is_ascii_punctuation());
    NOTHING.contains(&word)
}

/// A web address, with or without its scheme.
fn is_web_address(text: &str) -> bool {
    match text.split_once("://") {
        Some((scheme, host)) => {
            ["http", "https", "ftp"].contains(&scheme.to_ascii_lowercase().as_str())
                && host.contains('.')
                && text.validate_url()
        }
        None => text.contains('.') && format!("https://{text}").validate_url(),
    }
}

impl Kind for Text {
    fn name(&self) -> &'static str {
        "text"
    }

    fn read(&self, entries: &[Entry<'_>]) -> Read {
        entry::read(entries, |typed| Ok(self.understand(typed)))
    }

    fn show(&self, value: &Value, _: Locale) -> String {
        match value {
            Value::Text(text) => text.clone(),
            _ => String::new(),
        }
    }

    fn check(&self, value: &Value) -> Vec<Note> {
        let Value::Text(text) = value else {
            return Vec::new();
        };
        let mut notes = Vec::new();
        let length = text.chars().count();
        if is_too_long(text) {
            notes.push(Note::error("text_too_long").with("length", count(length)));
        } else if let Some(limit) = self.max_length.filter(|limit| length > *limit) {
            notes.push(
                Note::error("text_over_limit")
                    .with("length", count(length))
                    .with("limit", count(limit)),
            );
        }
        notes.extend(self.check_form(text));
        notes
    }

    fn cell(&self, value: &Value, _: Option<&str>, locale: Locale) -> Cell {
        match value {
            Value::Text(_) => Cell::Text(self.show(value, locale)),
            _ => Cell::Blank,
        }
    }

    fn rule(&self) -> Rule {
        Rule::Text {
            max_length: self.max_length,
            paragraph: self.form == Form::Paragraph,
        }
    }

    fn tally(&self) -> Tally {
        Tally::Listed
    }

    fn operand(&self) -> Type {
        Type::Text
    }

    fn samples(&self) -> Samples {
        let value = |text: &str| Value::Text(text.to_owned());
        let mut samples = Samples {
            values: vec![
                value("Ley 1273 de 2009, «de la protección de la información»"),
                value("-None."),
                value("=1+1"),
                value("+502 2411 9911"),
                value("@ministerio"),
                value("Na"),
                value("日本語 🙂"),
            ],
            understood: vec![
                (Typed::Number(12.0), value("12")),
                (Typed::Number(50_212_345_678.0), value("50212345678")),
                (Typed::Date("2026-03-04".into()), value("2026-03-04")),
                (
                    Typed::Date("2026-03-04T00:00:00".into()),
                    value("2026-03-04"),
                ),
                (Typed::Bool(true), value("TRUE")),
                (Typed::text("\u{0}  Jose\u{301} \t"), value("José")),
            ],
            refused: vec![Typed::Error("#REF!".into()), Typed::Unevaluated],
        };
        if self.form == Form::Paragraph {
            samples.values.push(value("First.\n\nSecond."));
        } else {
            let lines = Typed::text("Calle 1\r\n Ciudad\n");
            samples.understood.push((lines, value("Calle 1 Ciudad")));
        }
        samples
    }
}
