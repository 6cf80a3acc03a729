//! Numbers as the region writes them: `1.234,56`, `1,234.56`, `1 234,56`, `1'234.5`.
//! A number that two conventions read differently is never guessed.

use super::fold::plain_text;
use crate::locale::Locale;

/// More significant digits than this are lost in a spreadsheet and in IEEE 754.
const SIGNIFICANT_DIGITS: usize = 15;

/// What a text says about a number.
#[derive(Debug, Clone, PartialEq)]
pub enum Numeral {
    /// One number, and whether a point or comma parted its thousands.
    Clear(f64, bool),
    /// `1.234`: with thousands parted, or with decimals (written so that it is clear).
    Ambiguous(f64, String),
    /// More digits than can be kept.
    TooPrecise,
    /// Not a number.
    None,
}

/// Reads a number in any local form: all digits, separators and signs may be in full
/// width, thousands may be parted by any space.
pub fn numeral(text: &str) -> Numeral {
    let text = plain_text(text);
    let text = text.trim();
    let text = text.strip_suffix('.').unwrap_or(text);
    let (sign, digits) = match text.strip_prefix(['-', '+']) {
        Some(rest) if text.starts_with('-') => ("-", rest.trim_start()),
        Some(rest) => ("", rest.trim_start()),
        None => ("", text),
    };
    let Some((whole, fraction, parted)) = parts(digits) else {
        return Numeral::None;
    };
    let written = format!("{whole}{fraction}");
    if written.trim_matches('0').len() > SIGNIFICANT_DIGITS {
        return Numeral::TooPrecise;
    }
    let number = |text: String| text.parse::<f64>().ok().filter(|n| n.is_finite());
    if parted == Parted::Perhaps {
        let thousands = number(format!("{sign}{whole}{fraction}"));
        return thousands.map_or(Numeral::None, |thousands| {
            // A fourth digit makes it clear, for the reader and for this program.
            Numeral::Ambiguous(thousands, format!("{sign}{whole}.{fraction}0"))
        });
    }
    // Adding zero turns -0 into 0.
    number(format!("{sign}{whole}.{fraction}0")).map_or(Numeral::TooPrecise, |n| {
        Numeral::Clear(n + 0.0, parted == Parted::ByMark)
    })
}

/// Whether thousands are parted.
#[derive(PartialEq)]
enum Parted {
    No,
    BySpace,
    ByMark,
    Perhaps,
}

/// The digits before and after the decimal mark.
fn parts(text: &str) -> Option<(String, String, Parted)> {
    let known = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | ' ');
    if !text.chars().all(known) || !text.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let last = text.rfind(['.', ',']);
    let spaced = text.contains([' ', '\'']);
    let Some(at) = last else {
        let whole = if spaced {
            joined(text, &[' ', '\''])?
        } else {
            text.into()
        };
        return Some((
            whole,
            String::new(),
            if spaced { Parted::BySpace } else { Parted::No },
        ));
    };
    let mark = text[at..].chars().next()?;
    let (before, after) = (&text[..at], &text[at + 1..]);
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if spaced {
        // With spaces between the thousands the mark can only be the decimal one.
        let whole = joined(before, &[' ', '\''])?;
        return (digits(after) && !after.is_empty())
            .then(|| (whole, after.to_owned(), Parted::BySpace));
    }
    let other = if mark == '.' { ',' } else { '.' };
    if before.contains(mark) {
        // `1.234.567`: the mark that comes twice parts thousands.
        let whole = joined(text, &[mark])?;
        return Some((whole, String::new(), Parted::ByMark));
    }
    if before.contains(other) {
        let whole = joined(before, &[other])?;
        return (digits(after) && !after.is_empty())
            .then(|| (whole, after.to_owned(), Parted::ByMark));
    }
    if !digits(after) || after.is_empty() {
        return None;
    }
    let doubtful = after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0');
    let parted = if doubtful {
        Parted::Perhaps
    } else {
        Parted::No
    };
    Some((before.to_owned(), after.to_owned(), parted))
}

/// The digits of `1.234.567` without its separators, if they part thousands.
fn joined(text: &str, separators: &[char]) -> Option<String> {
    let mut groups = text.split(separators);
    let first = groups.next()?;
    let good = (1..=3).contains(&first.len()) && !first.starts_with('0')
        || !text.contains(separators) && !first.is_empty();
    let mut whole = first.to_owned();
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        whole.push_str(group);
    }
    (good && whole.bytes().all(|b| b.is_ascii_digit())).then_some(whole)
}

/// The number of a number cell as a spreadsheet shows it, with 15 significant digits;
/// none where that would change a whole number.
pub fn as_shown(number: f64) -> Option<f64> {
    let shown: f64 = format!("{number:.14e}").parse().ok()?;
    (shown == number || number.fract() != 0.0).then_some(shown + 0.0)
}

/// The number in the words of a language: a decimal comma but in English, thousands not
/// parted. It is read back as the same number: three decimals get a fourth.
pub fn show(number: f64, locale: Locale) -> String {
    let mut text = number.to_string();
    if matches!(numeral(&text), Numeral::Ambiguous(..)) {
        text.push('0');
    }
    match locale {
        Locale::En => text,
        Locale::Es | Locale::Pt | Locale::Fr => text.replace('.', ","),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clear(text: &str) -> f64 {
        match numeral(text) {
            Numeral::Clear(number, _) => number,
            other => panic!("{text:?} is {other:?}"),
        }
    }

    #[test]
    fn one_separator_and_three_digits_are_never_guessed() {
        assert_eq!(
            numeral("1.234"),
            Numeral::Ambiguous(1234.0, "1.2340".into())
        );
        assert_eq!(
            numeral("-12,345"),
            Numeral::Ambiguous(-12345.0, "-12.3450".into())
        );
        assert_eq!(clear("1.2340"), 1.234);
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "",
            "-",
            ".",
            "abc",
            "1e5",
            "90, 800",
            "1.23.456",
            "12..5",
            "1,234.567,8",
            "0.123.456",
            "--1",
            "1 23",
            "½",
            "10²",
            "1.5.",
            "12,",
        ] {
            let expected = if text == "1.5." {
                Numeral::Clear(1.5, false)
            } else {
                Numeral::None
            };
            assert_eq!(numeral(text), expected, "{text:?}");
        }
        assert_eq!(numeral("1234567890123456"), Numeral::TooPrecise);
        assert_eq!(numeral(&"9".repeat(400)), Numeral::TooPrecise);
        assert_eq!(
            numeral(&format!("1{}", "0".repeat(400))),
            Numeral::TooPrecise
        );
    }

    #[test]
    fn every_local_form_is_read() {
        for text in [
            "1.234,56",
            "1,234.56",
            "1 234,56",
            "1'234.56",
            "1’234,56",
            "1\u{A0}234,56",
            "1\u{202F}234.56",
            "１２３４.５６",
            " 1234.56 ",
            "+1234,56",
        ] {
            assert_eq!(clear(text), 1234.56, "{text:?}");
        }
        assert_eq!(clear("0.123"), 0.123);
        assert_eq!(clear("12,5"), 12.5);
        assert_eq!(clear("1234.567"), 1234.567);
        assert_eq!(clear("1.234.567"), 1_234_567.0);
        assert_eq!(clear("1 234,567"), 1234.567);
        assert_eq!(clear("− 7"), -7.0);
        assert_eq!(clear("007"), 7.0);
        assert_eq!(clear("-0").to_string(), "0");
    }

    #[test]
    fn a_number_cell_counts_as_it_is_shown() {
        assert_eq!(as_shown(0.1 + 0.2), Some(0.3));
        assert_eq!(as_shown(12_345_678_901_234_567.0), None);
        assert_eq!(show(1.234, Locale::Es), "1,2340");
    }
}
