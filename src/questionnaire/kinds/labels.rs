//! Finding a code by what people type for it: its label in any language, the code
//! itself, or one of its other forms.

use std::{collections::HashMap, sync::Arc};

use unicode_normalization::UnicodeNormalization;

use super::{fold::fold, marks::yes_or_no};
use crate::{
    locale::{Arg, Locale},
    questionnaire::{Code, CodeList},
};

/// A code list with its labels prepared for reading.
#[derive(Debug)]
pub struct Labels {
    list: Arc<CodeList>,
    /// Labels letter for letter; none where two codes share one.
    exact: HashMap<String, Option<usize>>,
    /// Everything folded; two places where two codes share a folded form.
    folded: HashMap<String, (usize, Option<usize>)>,
}

/// What a text says about a list.
#[derive(Debug)]
pub enum Match<'a> {
    /// The code or a label of it, letter for letter.
    Exact(&'a Code),
    /// Another spelling of one code.
    Meant(&'a Code),
    /// It fits two codes.
    Ambiguous(&'a Code, &'a Code),
    /// It fits none.
    None,
}

impl Labels {
    /// Prepares a list.
    pub fn of(list: Arc<CodeList>) -> Self {
        let mut exact: HashMap<String, Option<usize>> = HashMap::new();
        let mut folded: HashMap<String, (usize, Option<usize>)> = HashMap::new();
        for (place, code) in list.codes.iter().enumerate() {
            let labels = code.text.all().map(|(_, label)| label.trim());
            let labels: Vec<&str> = labels.chain([code.code.as_str()]).collect();
            let others = code.forms.iter().flat_map(|forms| forms.all());
            let others = others.flat_map(|(_, forms)| forms.split('|'));
            for text in labels.iter().copied().chain(others) {
                let text = fold(text);
                if text.is_empty() {
                    continue;
                }
                let (first, second) = folded.entry(text).or_insert((place, None));
                if *first != place {
                    second.get_or_insert(place);
                }
            }
            for label in labels {
                let known = exact.entry(label.to_owned()).or_insert(Some(place));
                if *known != Some(place) {
                    *known = None;
                }
            }
        }
        Self {
            list,
            exact,
            folded,
        }
    }

    /// The list.
    pub fn list(&self) -> &Arc<CodeList> {
        &self.list
    }

    /// The code that `text` names.
    pub fn find(&self, text: &str) -> Match<'_> {
        let codes = &self.list.codes;
        // Some systems write é as two characters; nobody sees that.
        let text: String = text.trim().nfc().collect();
        if let Some(code) = self.list.find(&text) {
            return Match::Exact(code);
        }
        if let Some(Some(place)) = self.exact.get(&text) {
            return Match::Exact(&codes[*place]);
        }
        let folded = fold(&text);
        match self.folded.get(&folded) {
            Some((first, Some(second))) => Match::Ambiguous(&codes[*first], &codes[*second]),
            Some((place, None)) => Match::Meant(&codes[*place]),
            None => yes_or_no(&folded)
                .and_then(|yes| self.yes_or_no(yes))
                .map_or(Match::None, Match::Meant),
        }
    }

    /// The code `yes` or `no`, where the list has it.
    pub fn yes_or_no(&self, yes: bool) -> Option<&Code> {
        self.list.find(if yes { "yes" } else { "no" })
    }

    /// The label of `code` in `locale`, or the code where the list no longer has it.
    pub fn label<'a>(&'a self, code: &'a str, locale: Locale) -> &'a str {
        self.list
            .find(code)
            .map_or(code, |code| code.text.in_(locale))
    }

    /// The first labels, for a message that says what could be typed.
    pub fn examples(&self) -> Arg {
        const SHOWN: usize = 6;
        Arg::Each(Locale::ALL.map(|locale| {
            let shown = self.list.codes.iter().take(SHOWN);
            let mut labels: Vec<&str> = shown.map(|code| code.text.in_(locale)).collect();
            if self.list.codes.len() > SHOWN {
                labels.push("…");
            }
            labels.join("; ")
        }))
    }
}

/// A code's label as the variable of a message.
pub fn label(code: &Code) -> Arg {
    Arg::Each(Locale::ALL.map(|locale| code.text.in_(locale).to_owned()))
}
