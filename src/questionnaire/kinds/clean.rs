//! Text as it is kept: only what a person sees of it.

use unicode_normalization::UnicodeNormalization;

/// Lines parted by `\n`, nothing around the text, no control characters, composed letters.
pub fn clean(text: &str) -> String {
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
