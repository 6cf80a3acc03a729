//! Folding: what two spellings of one word have in common, so that `SÍ`, `si.` and
//! `Ｓi` meet. Accents, case, width, ligatures, quotes, dashes and white space go;
//! letters and digits stay.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The folded form of `text`: lower case without accents, one space between words, plain
/// quotes and hyphens, nothing around it, no dots at its end.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let letters = text
        .chars()
        .flat_map(plain)
        .flat_map(char::to_lowercase)
        .nfd()
        .filter(|c| !is_combining_mark(*c));
    for c in letters {
        if c != ' ' || !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(c);
        }
    }
    folded
        .trim_end_matches(['.', ',', ';', ':', ' '])
        .trim_matches('"')
        .trim()
        .to_owned()
}

/// `text` with every character in its plain form: case and accents stay.
pub fn plain_text(text: &str) -> String {
    text.chars().flat_map(plain).collect()
}

/// Nothing that a person could see: white space, controls, zero-width characters.
pub fn is_invisible(text: &str) -> bool {
    text.chars().flat_map(plain).all(|c| c == ' ')
}

/// One character in its plain form; none for those that nobody sees. Compatibility forms
/// are undone only where they are another drawing of the same letter: `²` is no `2`.
fn plain(c: char) -> impl Iterator<Item = char> {
    let narrow = match c {
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => None,
        _ if c.is_whitespace() => Some(' '),
        _ if c.is_control() => None,
        '‘' | '’' | 'ʼ' | '´' | '`' | '′' => Some('\''),
        '“' | '”' | '„' | '«' | '»' => Some('"'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' => Some('-'),
        '…' => Some('.'),
        _ => Some(c),
    };
    let drawn =
        |c: &char| matches!(c, 'ª' | 'º' | '\u{FB00}'..='\u{FB06}' | '\u{FF01}'..='\u{FF5E}');
    let (same, other) = match narrow {
        Some(c) if drawn(&c) => (None, Some(c)),
        same => (same, None),
    };
    same.into_iter().chain(other.into_iter().nfkd())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_meet() {
        for yes in [
            "Sí",
            "sí",
            " SI. ",
            "Si\u{301}",
            "Ｓí",
            "“Sí”",
            "s\u{200B}í\u{A0}",
        ] {
            assert_eq!(fold(yes), "si", "{yes:?}");
        }
        assert_eq!(fold("conﬁdencial"), "confidencial");
        assert_eq!(fold("Não  se\u{A0}aplica…"), "nao se aplica");
        assert_eq!(fold("L’État"), "l'etat");
        assert_eq!(fold("on–line"), "on-line");
    }

    #[test]
    fn different_things_stay_different() {
        assert_ne!(fold("10²"), fold("102"));
        assert_ne!(fold("№"), fold("No"));
        assert_ne!(fold("yes"), fold("yes, partly"));
    }

    #[test]
    fn what_nobody_sees_is_invisible() {
        assert!(is_invisible(" \u{A0}\u{200B}\r\n\0"));
        assert!(!is_invisible("."));
    }
}
