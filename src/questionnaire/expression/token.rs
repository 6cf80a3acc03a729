//! The words of the language: text to tokens, each with its place.

use super::mistake::Mistake;

/// Digits of a number that survive every spreadsheet and every JSON reader.
const DIGITS: usize = 15;

/// One word of an expression.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Token<'t> {
    /// `${…}`: what stands between the braces.
    Reference(&'t str),
    /// `.`
    This,
    /// What stands between quotes.
    Text(&'t str),
    Number(f64),
    /// A function's name, or `and`, `or`, `div`, `mod`.
    Word(&'t str),
    /// `(`, `)`, `,` or an operator that is not a word.
    Symbol(&'static str),
    End,
}

/// Operators and punctuation; of two that begin alike the longer comes first.
const SYMBOLS: &[&str] = &[
    "!=", "<=", ">=", "(", ")", ",", "=", "<", ">", "+", "-", "*",
];

/// What people type from other languages, and how it is written here.
const FOREIGN: &[(&str, &str)] = &[
    ("==", "write `=`"),
    ("<>", "write `!=`"),
    ("&&", "write `and`"),
    ("||", "write `or`"),
    ("&", "write `and`"),
    ("|", "write `or`"),
    ("/", "write `div`"),
    ("%", "write `mod`"),
    ("!", "write `not(…)` or `!=`"),
    ("‘", "put texts between straight quotes: 'yes'"),
    ("’", "put texts between straight quotes: 'yes'"),
    ("“", "put texts between straight quotes: 'yes'"),
    ("”", "put texts between straight quotes: 'yes'"),
    ("≤", "write `<=`"),
    ("≥", "write `>=`"),
    ("≠", "write `!=`"),
    ("$", "an answer is written ${C1}"),
    ("{", "an answer is written ${C1}"),
];

/// The tokens of `text` with the byte offset of each, [`Token::End`] last.
pub(super) fn tokens(text: &str) -> Result<Vec<(usize, Token<'_>)>, Mistake> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let blank = rest.len() - rest.trim_start().len();
        if blank > 0 {
            at += blank;
            continue;
        }
        let (token, length) = token(rest, at)?;
        tokens.push((at, token));
        at += length;
    }
    tokens.push((text.len(), Token::End));
    Ok(tokens)
}

/// The token at the start of `rest`, and its length in bytes.
fn token(rest: &str, at: usize) -> Result<(Token<'_>, usize), Mistake> {
    if let Some(inside) = rest.strip_prefix("${") {
        return match inside.split_once('}') {
            Some((name, _)) => Ok((Token::Reference(name), name.len() + 3)),
            None => Err(Mistake::new(
                at,
                "`${` is never closed",
                "add the missing `}`",
            )),
        };
    }
    if let Some(quote) = rest.chars().next().filter(|c| matches!(c, '\'' | '"')) {
        return match rest[1..].split_once(quote) {
            Some((inside, _)) => Ok((Token::Text(inside), inside.len() + 2)),
            None => Err(Mistake::new(
                at,
                "this text is never closed",
                format!("add the missing {quote}; a text with an apostrophe stands between \"…\""),
            )),
        };
    }
    if rest.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return number(rest, at);
    }
    if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        let word = word(rest);
        return Ok((Token::Word(word), word.len()));
    }
    if let Some((foreign, mend)) = FOREIGN.iter().find(|(foreign, _)| {
        rest.starts_with(foreign) && !(*foreign == "!" && rest.starts_with("!="))
    }) {
        return Err(Mistake::new(
            at,
            format!("`{foreign}` means nothing here"),
            *mend,
        ));
    }
    match SYMBOLS.iter().find(|symbol| rest.starts_with(**symbol)) {
        Some(symbol) => Ok((Token::Symbol(symbol), symbol.len())),
        None => Err(Mistake::new(
            at,
            format!(
                "`{}` means nothing here",
                rest.chars().next().unwrap_or(' ')
            ),
            "texts stand between quotes, answers are written ${C1}",
        )),
    }
}

/// A number, or the `.` that means the field itself.
fn number(rest: &str, at: usize) -> Result<(Token<'_>, usize), Mistake> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(rest);
    let fraction = rest[whole..].strip_prefix('.').map_or(0, digits);
    if whole + fraction == 0 {
        return Ok((Token::This, 1));
    }
    let length = whole + if fraction > 0 { fraction + 1 } else { 0 };
    match rest[..length].parse() {
        Ok(number) if whole + fraction <= DIGITS => Ok((Token::Number(number), length)),
        _ => Err(Mistake::new(
            at,
            "this number has more digits than a spreadsheet keeps",
            format!("write at most {DIGITS} digits"),
        )),
    }
}

/// A word: letters, digits, `_`, and a hyphen before a letter (`count-selected`).
fn word(rest: &str) -> &str {
    let bytes = rest.as_bytes();
    let inside = |place: usize| match bytes[place] {
        b'-' => bytes.get(place + 1).is_some_and(u8::is_ascii_alphabetic),
        byte => byte.is_ascii_alphanumeric() || byte == b'_',
    };
    let length = (0..bytes.len()).take_while(|place| inside(*place)).count();
    &rest[..length]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<Token<'_>> {
        tokens(text)
            .unwrap()
            .into_iter()
            .map(|(_, token)| token)
            .collect()
    }

    #[test]
    fn what_is_no_word_of_the_language_is_refused_where_it_stands() {
        for (text, at, hint) in [
            ("${C1} == 'yes'", 6, "`=`"),
            ("a && b", 2, "`and`"),
            ("1 <> 2", 2, "`!=`"),
            ("4 / 2", 2, "`div`"),
            ("!true", 0, "not("),
            ("${C1} = ‘yes’", 8, "straight"),
            ("${C1", 0, "}"),
            ("'yes", 0, "'"),
            ("$C1", 0, "${C1}"),
            ("1 = é", 4, "quotes"),
            ("1234567890123456", 0, "15 digits"),
        ] {
            let mistake = tokens(text).unwrap_err();
            assert_eq!(mistake.at, at, "{text}: {mistake}");
            assert!(mistake.mend.contains(hint), "{text}: {mistake}");
        }
    }

    #[test]
    fn words_numbers_and_the_point_are_told_apart() {
        assert_eq!(
            words(". >=.5 mod-1"),
            [
                Token::This,
                Token::Symbol(">="),
                Token::Number(0.5),
                Token::Word("mod"),
                Token::Symbol("-"),
                Token::Number(1.0),
                Token::End,
            ]
        );
        assert_eq!(
            words("count-selected(${M3})\u{a0}!= \"it's\""),
            [
                Token::Word("count-selected"),
                Token::Symbol("("),
                Token::Reference("M3"),
                Token::Symbol(")"),
                Token::Symbol("!="),
                Token::Text("it's"),
                Token::End,
            ]
        );
    }
}
