//! Text as it is kept: only what a person sees of it.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Lines parted by `\n`, nothing around the text, no control characters, composed letters.
pub fn clean(text: &str) -> String {
    // Nearly every text is clean already.
    match text.chars().all(is_clean) && is_nfc(text) {
        true => text.trim().to_owned(),
        false => cleaned(text),
    }
}

fn cleaned(text: &str) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let visible = text.chars().filter_map(|c| match c {
        '\n' => Some('\n'),
        '\t' => Some(' '),
        // A workbook's XML cannot hold the last two.
        '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => None,
        c => (!c.is_control()).then_some(c),
    });
    visible.nfc().collect::<String>().trim().to_owned()
}

/// A character that may stay as it is.
fn is_clean(c: char) -> bool {
    let drops = ['\u{2028}', '\u{2029}', '\u{FEFF}', '\u{FFFE}', '\u{FFFF}'];
    c == '\n' || !(c.is_control() || drops.contains(&c))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_clean_already_is_what_cleaning_makes_of_it(text in "[ -~\\PC\n\t\r\u{85}\u{301}\u{2028}\u{FEFF}\u{1100}\u{1161}]*") {
            prop_assert_eq!(clean(&text), cleaned(&text));
            prop_assert_eq!(clean(&clean(&text)), clean(&text));
        }
    }
}
