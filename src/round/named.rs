//! Which State somebody means by a name: codes, the names of the round in four languages,
//! and others by which States go. It never guesses: what is no State's name, or could be
//! more than one's, is answered with the States that may be meant.

use std::collections::{BTreeMap, BTreeSet};

use super::{Round, State, also::ALSO};
use crate::questionnaire::kinds::fold;

/// What a name means among the States of a round.
#[derive(Debug, Clone, PartialEq)]
pub enum Named<'a> {
    /// This State and no other.
    One(&'a State),
    /// Nothing for certain; the invited States that may be meant, the likeliest first.
    Unclear(Vec<&'a State>),
}

/// So many States are offered; more are no question any more.
const OFFERED: usize = 6;

/// Words that say nothing of a name: articles and what joins words, in four languages.
const JOINING: [&str; 26] = [
    "the", "and", "of", "la", "le", "les", "los", "las", "el", "l", "d", "o", "a", "os", "as", "y",
    "e", "et", "de", "del", "des", "du", "do", "da", "dos", "das",
];

/// A saint, as four languages write and shorten one.
const SAINTS: [&str; 10] = [
    "st", "ste", "sta", "sto", "saint", "sainte", "san", "santa", "santo", "sao",
];

/// Words that many States' names hold: they tell none from another.
const COMMON: [&str; 16] = [
    "saint",
    "republic",
    "republica",
    "republique",
    "rep",
    "state",
    "states",
    "estado",
    "estados",
    "etat",
    "etats",
    "united",
    "unidos",
    "unis",
    "commonwealth",
    "federative",
];

impl Round {
    /// The State that goes by this name in a cell.
    pub fn named(&self, text: &str) -> Named<'_> {
        let names = Names::of(self);
        let whole = names.exactly(text);
        let parts: Vec<Option<&State>> = parts(text).map(|part| names.exactly(part)).collect();
        let mut meant: Vec<&State> = whole
            .into_iter()
            .chain(parts.iter().copied().flatten())
            .collect();
        // "Bahamas (The)" as a whole; "Grenada / Granada", "JM – Jamaica" in every part.
        let is_said = whole.is_some() || parts.iter().all(Option::is_some);
        match meant.first().copied() {
            Some(one) if is_said && meant.iter().all(|other| *other == one) => Named::One(one),
            _ => {
                meant.extend(names.like(text));
                let mut seen = BTreeSet::new();
                meant.retain(|state| state.invited && seen.insert(&state.code));
                meant.truncate(OFFERED);
                Named::Unclear(meant)
            }
        }
    }
}

/// What stands between brackets and strokes, and codes among other words.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let parts = text
        .split(['(', ')', '[', ']', '/', '|', ';', '\n'])
        .flat_map(|part| part.split(" - "))
        .flat_map(|part| part.split(" – "));
    let parts = parts.filter(|part| !part.trim().is_empty());
    // Where all is written in capitals, "DO" is an article of Portuguese.
    let mixed = text.chars().any(char::is_lowercase);
    let words = text.split(|c: char| !c.is_alphanumeric());
    let codes = words.filter(move |word| {
        mixed && (2..=3).contains(&word.len()) && word.chars().all(|c| c.is_ascii_uppercase())
    });
    parts.chain(codes)
}

/// Every name of the round's States, reduced to what tells it from others.
struct Names<'a> {
    states: &'a [State],
    known: BTreeMap<Vec<String>, Vec<&'a State>>,
}

impl<'a> Names<'a> {
    fn of(round: &'a Round) -> Self {
        let mut known: BTreeMap<Vec<String>, Vec<&State>> = BTreeMap::new();
        for state in &round.states {
            let also = ALSO.iter().filter(|(code, _)| *code == state.code);
            let also = also.flat_map(|(_, names)| names.iter().copied());
            for name in state.name.all().map(|(_, name)| name).chain(also) {
                let states = known.entry(words(name)).or_default();
                if !states.contains(&state) {
                    states.push(state);
                }
            }
        }
        known.remove(&Vec::new());
        Self {
            states: &round.states,
            known,
        }
    }

    /// The only State with this code or name.
    fn exactly(&self, text: &str) -> Option<&'a State> {
        let code: String = text.trim().replace('.', "").to_uppercase();
        let by_code = self
            .states
            .iter()
            .find(|state| state.code == code || state.alpha3 == code);
        by_code.or_else(|| match self.known.get(&words(text))?.as_slice() {
            [one] => Some(one),
            _ => None,
        })
    }

    /// The States whose names are like this one, the likest first.
    fn like(&self, text: &str) -> Vec<&'a State> {
        let words = words(text);
        let mut like: Vec<(usize, &State)> = Vec::new();
        for (name, states) in &self.known {
            let away = distance(&words.join(" "), &name.join(" "));
            let close = away <= (words.join(" ").chars().count() / 4).max(1);
            if !words.is_empty() && (close || shares_a_word(&words, name)) {
                like.extend(states.iter().map(|state| (away, *state)));
            }
        }
        like.sort_by_key(|(away, state)| (*away, &state.code));
        like.into_iter().map(|(_, state)| state).collect()
    }
}

/// Whether two names have a word in common, or two that begin alike, which is not in
/// everybody's.
fn shares_a_word(one: &[String], other: &[String]) -> bool {
    let own = |words: &[String]| -> Vec<String> {
        let words = words.iter();
        words
            .filter(|word| !COMMON.contains(&word.as_str()))
            .cloned()
            .collect()
    };
    let other = own(other);
    own(one).iter().any(|word| {
        other.iter().any(|other| {
            let alike = word.chars().zip(other.chars());
            word == other || alike.take_while(|(one, other)| one == other).count() >= 5
        })
    })
}

/// The words of a name that tell it from others: folded, without articles, saints alike,
/// and an abbreviation (`EE. UU.`, `U.S.A.`) as one word.
fn words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let letters: String = words.concat();
    let is_short = words.iter().all(|word| word.chars().count() <= 2);
    if is_short && (2..=6).contains(&letters.chars().count()) {
        return vec![letters];
    }
    words
        .into_iter()
        .filter(|word| !JOINING.contains(word))
        .map(|word| match SAINTS.contains(&word) {
            true => "saint".to_owned(),
            false => word.to_owned(),
        })
        .collect()
}

/// How many letters have to be changed to make one text of another (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().take(100).collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().take(100).enumerate() {
        let mut before = row[0];
        row[0] = at + 1;
        for (place, known) in other.iter().enumerate() {
            let changed = before + usize::from(letter != *known);
            before = row[place + 1];
            row[place + 1] = changed.min(before + 1).min(row[place] + 1);
        }
    }
    row[other.len()]
}
