//! A small cursor over the tree of a file: it asks for what should be there and reports
//! what is not.

use std::sync::Arc;

use chrono::NaiveDate;
use jsonc_parser::{ast::Value, common::Ranged};
use serde::{
    Deserialize,
    de::value::{Error, StrDeserializer},
};

use super::{
    draft::Draft,
    object::{Object, meant},
};
use crate::{
    address::is_code,
    locale::Locale,
    questionnaire::{CodeList, Date},
    texts::Texts,
};

/// A value of the file. Each method that expects something reports where it is not there
/// and returns none.
#[derive(Debug, Clone, Copy)]
pub struct Node<'a> {
    draft: &'a Draft<'a>,
    value: &'a Value<'a>,
}

impl<'a> Node<'a> {
    pub(super) fn of(draft: &'a Draft<'a>, value: &'a Value<'a>) -> Self {
        Self { draft, value }
    }

    pub(super) fn draft(self) -> &'a Draft<'a> {
        self.draft
    }

    /// The byte at which it begins.
    pub(super) fn start(self) -> usize {
        self.value.range().start
    }

    /// The bytes from its beginning to its end.
    pub(super) fn range(self) -> std::ops::Range<usize> {
        self.value.range().start..self.value.range().end
    }

    /// Something is wrong with it.
    pub fn problem(self, what: impl Into<String>, mend: impl Into<String>) {
        self.draft.problem(self.start(), what, mend);
    }

    /// Something is wrong inside its text, this many bytes after the text's beginning.
    pub(super) fn problem_inside(
        self,
        at: usize,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) {
        let written = self.draft.text().get(self.range()).unwrap_or_default();
        self.draft
            .problem(self.start() + written_at(written, at), what, mend);
    }

    /// The elements of an array, if it is one; nothing is reported.
    pub(super) fn quiet_elements(self) -> Option<Vec<Node<'a>>> {
        matches!(self.value, Value::Array(_)).then(|| self.elements())?
    }

    /// The text under a key, if there is one; nothing is reported.
    pub(super) fn quiet_text(self, key: &str) -> Option<&'a str> {
        let text = self.value.as_object()?.get_string(key)?;
        Some(&text.value)
    }

    /// It is something else than was expected.
    fn wrong<T>(self, expected: &str) -> Option<T> {
        let found = match self.value {
            Value::StringLit(_) => "a text",
            Value::NumberLit(_) => "a number",
            Value::BooleanLit(_) => "true or false",
            Value::Object(_) => "an object",
            Value::Array(_) => "an array",
            Value::NullKeyword(_) => "null",
        };
        self.problem(
            format!("this is {found}, but {expected} is expected here"),
            format!("write {expected}"),
        );
        None
    }

    /// Text that is not empty.
    pub fn text(self) -> Option<&'a str> {
        match self.value {
            Value::StringLit(text) if text.value.trim().is_empty() => {
                self.problem("the text is empty", "write it or leave the key out");
                None
            }
            Value::StringLit(text) => Some(&text.value),
            _ => self.wrong("a text in quotation marks"),
        }
    }

    /// `true` or `false`.
    pub fn flag(self) -> Option<bool> {
        match self.value {
            Value::BooleanLit(flag) => Some(flag.value),
            _ => self.wrong("true or false"),
        }
    }

    /// A finite number.
    pub fn number(self) -> Option<f64> {
        match self.value {
            Value::NumberLit(number) => {
                let number = number.value.parse::<f64>().ok().filter(|n| n.is_finite());
                number.or_else(|| self.wrong("a number of ordinary size"))
            }
            _ => self.wrong("a number"),
        }
    }

    /// A whole number between two others, both included.
    pub fn whole_number(self, least: usize, most: usize) -> Option<usize> {
        match self.value {
            Value::NumberLit(number) => {
                let number = number.value.parse().ok();
                let number = number.filter(|number| (least..=most).contains(number));
                number.or_else(|| self.wrong(&format!("a whole number from {least} to {most}")))
            }
            _ => self.wrong(&format!("a whole number from {least} to {most}")),
        }
    }

    /// A day in ISO form: `2026-01-31`.
    pub fn day(self) -> Option<NaiveDate> {
        match self.text()?.parse() {
            Ok(Date::Day(day)) => Some(day),
            _ => self.wrong("a day like \"2026-01-31\""),
        }
    }

    /// One of some words.
    pub fn one_of<T: Deserialize<'a>>(self, words: &[&str]) -> Option<T> {
        let text = self.text()?;
        let word = T::deserialize(StrDeserializer::<Error>::new(text)).ok();
        if word.is_none() {
            self.problem(
                format!("`{text}` is not known here"),
                meant(text, words.iter().copied(), "write"),
            );
        }
        word
    }

    /// A snake_case code.
    pub fn code(self) -> Option<&'a str> {
        let text = self.text()?;
        if !is_code(text) {
            self.problem(
                format!("`{text}` is not a code"),
                "write at most 60 small letters, digits and underscores, a letter first",
            );
            return None;
        }
        Some(text)
    }

    pub(super) fn language(self) -> Option<Locale> {
        self.one_of(&["en", "es", "pt", "fr"])
    }

    /// A name that is a folder's or a file's: letters, digits, `-`, `_`, `.`.
    pub(super) fn file_name(self) -> Option<String> {
        let text = self.text()?;
        let good = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        if !text.chars().all(good) || text.starts_with('.') {
            self.problem(
                format!("`{text}` cannot be the name of a file"),
                "write letters, digits, hyphens and underscores only",
            );
            return None;
        }
        Some(text.to_owned())
    }

    /// A text in up to four languages. The default language must be there; another that
    /// is not is a gap.
    pub fn texts(self) -> Option<Texts> {
        let texts = self.some_texts()?;
        let language = self.draft.language();
        let Some(text) = texts.exactly_in(language) else {
            self.problem(
                format!("the text is missing in the default language, `{language}`"),
                format!("add \"{language}\": \"…\""),
            );
            return None;
        };
        for locale in Locale::ALL {
            if texts.exactly_in(locale).is_none() {
                self.draft.gap(self.start(), locale, text);
            }
        }
        Some(texts)
    }

    /// A text in any of the languages; none has to be there.
    pub fn some_texts(self) -> Option<Texts> {
        let mut object = self.object()?;
        let mut texts = Texts::default().falling_back_to(self.draft.language());
        for locale in Locale::ALL {
            if let Some(text) = object.optional(locale.code(), Node::text) {
                texts = texts.with(locale, text);
            }
        }
        object.finish();
        Some(texts)
    }

    /// An object.
    pub fn object(self) -> Option<Object<'a>> {
        match self.value {
            Value::Object(object) => Some(Object::of(self.draft, object)),
            _ => self.wrong("an object in braces"),
        }
    }

    /// Every element of an array, without those in which something is wrong.
    pub fn each<T>(self, element: impl FnMut(Node<'a>) -> Option<T>) -> Option<Vec<T>> {
        Some(self.elements()?.into_iter().filter_map(element).collect())
    }

    /// Every element of an array.
    pub(super) fn elements(self) -> Option<Vec<Node<'a>>> {
        let Value::Array(array) = self.value else {
            return self.wrong("an array in brackets");
        };
        let node = |value| Node { value, ..self };
        Some(array.elements.iter().map(node).collect())
    }

    /// The code list of this name, from which answers are chosen.
    pub fn list_of_options(self) -> Option<Arc<CodeList>> {
        let list = self.list()?;
        let (what, mend) = if list.from_round {
            let what = format!("the round supplies the list `{}`", list.name);
            (
                what,
                "choose from a list of the questionnaire; the round's are for rows",
            )
        } else if list.codes.len() < 2 {
            let what = format!("the list `{}` has fewer than two codes", list.name);
            (what, "a choice needs at least two")
        } else {
            return Some(list);
        };
        self.problem(what, mend);
        None
    }

    /// The code list of this name.
    pub(super) fn list(self) -> Option<Arc<CodeList>> {
        let name = self.text()?;
        let list = self.draft.list(name).map(Arc::clone);
        if list.is_none() {
            self.problem(
                format!("there is no list `{name}`"),
                meant(
                    name,
                    self.draft.list_names(),
                    "add it to `lists`, or write one of",
                ),
            );
        }
        list
    }
}

/// Where in a JSON string, as written with its quotation marks and escapes, the byte
/// `at` of its text stands.
fn written_at(written: &str, at: usize) -> usize {
    let mut passed = 0;
    let mut place = 1;
    while passed < at && place + 1 < written.len() {
        let rest = &written[place..];
        let (escape, letters) = match rest.as_bytes() {
            // A pair of surrogates is one character of four bytes.
            [
                b'\\',
                b'u',
                b'd' | b'D',
                b'8'..=b'9' | b'a' | b'b' | b'A' | b'B',
                ..,
            ] => (12, 4),
            [b'\\', b'u', ..] => {
                let code = rest
                    .get(2..6)
                    .and_then(|hex| u32::from_str_radix(hex, 16).ok());
                (6, code.and_then(char::from_u32).map_or(1, char::len_utf8))
            }
            [b'\\', ..] => (2, 1),
            _ => {
                let width = rest.chars().next().map_or(1, char::len_utf8);
                (width, width)
            }
        };
        place += escape;
        passed += letters;
    }
    place
}
