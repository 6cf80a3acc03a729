//! Which long passwords are found by who tries the obvious first: runs along a keyboard,
//! common words with numbers, one piece over and over, the person's own name.
//!
//! A password is cut into the fewest pieces that somebody who guesses would put together.
//! Four words that only their owner would put together are many pieces: only words that
//! many choose are one.

use std::sync::LazyLock;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A password of fewer pieces is not taken.
const LEAST_PIECES: usize = 6;

/// A run, a repetition or a year is a piece from so many characters on.
const LEAST_RUN: usize = 3;

/// So many letters of somebody's name or address are a piece.
const LEAST_OWN: usize = 5;

/// What stands a second time in a password is no new piece.
const COPIED: std::ops::RangeInclusive<usize> = 4..=40;

/// A date or a telephone number: digits that nobody has to try one by one.
const NUMBER: std::ops::RangeInclusive<usize> = 4..=8;

/// As many pieces as such a number counts for.
const NUMBER_PIECES: usize = 3;

/// Keys as they lie beside each other, and the alphabet. Each is run through from any
/// place, forwards and backwards.
const LINES: [&str; 14] = [
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
    "012345678901234567890123456789",
    "qwertyuiopasdfghjklzxcvbnmqwertyuiop",
    "qwertyuiopasdfghjklnzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "!@#$%^&*()_+",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "qazwsxedcrfvtgbyhnujmikolp",
    "1q2w3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0",
    "a1z2e3r4t5y6u7i8o9p0",
    "147258369147258369",
    "741852963741852963",
];

/// Common passwords, and the words that people double or number; one a line.
const COMMON: &str = include_str!("common-passwords.txt");

static WORDS: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| {
    let words = COMMON.lines().filter(|line| !line.starts_with("# "));
    words.map(|word| bare(word).chars().collect()).collect()
});

/// Whether a password is among the first that would be tried; `own` is what is known of
/// its owner.
pub(super) fn is_guessable(password: &str, own: &[&str]) -> bool {
    let text: Vec<char> = bare(password).chars().collect();
    let own: Vec<String> = own.iter().flat_map(|own| as_typed(own)).collect();
    repeats(&text) || is_mostly(&text, &own) || pieces(&text, &own) < LEAST_PIECES
}

/// Small letters without accents.
fn bare(text: &str) -> String {
    let letters = text.nfd().filter(|c| !is_combining_mark(*c));
    letters.flat_map(char::to_lowercase).collect()
}

/// A name as it stands, and without what stands between its parts.
fn as_typed(own: &str) -> [String; 2] {
    let own = bare(own);
    let joined = own.chars().filter(|c| c.is_alphanumeric()).collect();
    [own, joined]
}

/// Whether it is one piece over and over, the last time perhaps cut, and the piece alone
/// would be too short.
fn repeats(text: &[char]) -> bool {
    let longest = (super::password::LEAST - 1).min(text.len() / 2);
    (1..=longest).any(|piece| {
        let later = text.iter().skip(piece);
        text.iter()
            .zip(later)
            .all(|(letter, later)| letter == later)
    })
}

/// Whether more than half of it is the owner's name or address.
fn is_mostly(text: &[char], own: &[String]) -> bool {
    let (mut at, mut covered) = (0, 0);
    while at < text.len() {
        let here = own_at(&text[at..], own);
        covered += here;
        at += here.max(1);
    }
    covered * 2 > text.len()
}

/// The fewest pieces of which it can be put together.
fn pieces(text: &[char], own: &[String]) -> usize {
    let mut fewest: Vec<usize> = (0..=text.len()).collect();
    for at in 0..text.len() {
        let rest = &text[at..];
        let so_far = fewest[at];
        let mut reach = |length: usize, more: usize| {
            let end = at + length;
            fewest[end] = fewest[end].min(so_far + more);
        };
        reach(1, 1);
        for length in LEAST_RUN..=run(rest).max(same(rest)) {
            reach(length, 1);
        }
        for length in LEAST_OWN..=own_at(rest, own) {
            reach(length, 1);
        }
        for length in COPIED {
            if rest.len() < length || !copied(text, at, length) {
                break;
            }
            reach(length, 1);
        }
        let digits = rest.iter().take_while(|c| c.is_ascii_digit()).count();
        for length in NUMBER.filter(|length| *length <= digits) {
            reach(length, NUMBER_PIECES);
        }
        if digits >= 4 && matches!(rest, ['1', '9', ..] | ['2', '0', ..]) {
            reach(4, 1);
        }
        for word in WORDS.iter().filter(|word| begins(rest, word)) {
            reach(word.len(), 1);
        }
    }
    fewest[text.len()]
}

/// How far it runs along a line of keys.
fn run(rest: &[char]) -> usize {
    let is_run = |length: &usize| {
        let piece: String = rest[..*length].iter().collect();
        let back: String = piece.chars().rev().collect();
        let mut lines = LINES.iter();
        lines.any(|line| line.contains(&piece) || line.contains(&back))
    };
    (LEAST_RUN..=rest.len())
        .take_while(is_run)
        .last()
        .unwrap_or(0)
}

/// How often the first character stands there.
fn same(rest: &[char]) -> usize {
    rest.iter().take_while(|c| **c == rest[0]).count()
}

/// How many letters of the owner's name or address stand there; none where they are few.
fn own_at(rest: &[char], own: &[String]) -> usize {
    let is_own = |length: &usize| {
        let piece: String = rest[..*length].iter().collect();
        own.iter().any(|own| own.contains(&piece))
    };
    let lengths = LEAST_OWN..=rest.len();
    lengths.take_while(is_own).last().unwrap_or(0)
}

/// Whether the piece stands before this place as well.
fn copied(text: &[char], at: usize, length: usize) -> bool {
    let piece = &text[at..at + length];
    text[..at].windows(length).any(|before| before == piece)
}

/// Whether a word stands there, also with digits and signs that look like its letters.
fn begins(rest: &[char], word: &[char]) -> bool {
    let alike = |(typed, letter): (&char, &char)| typed == letter || looks_like(*typed, *letter);
    rest.len() >= word.len() && rest.iter().zip(word).all(alike)
}

fn looks_like(typed: char, letter: char) -> bool {
    let letters = match typed {
        '0' => "o",
        '1' | '!' => "il",
        '3' => "e",
        '4' | '@' => "a",
        '5' | '$' => "s",
        '7' => "t",
        _ => "",
    };
    letters.contains(letter)
}
