//! One typographic system for every workbook: a few named formats, and the arithmetic of
//! row heights (LibreOffice does not grow a row to its text).

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

use crate::questionnaire::Tone;

/// The typeface: on every computer, or in a twin of the same widths.
const FONT: &str = "Arial";
/// Headers, titles, links.
pub const NAVY: Color = Color::RGB(0x1F_3A_5F);
/// Text.
const INK: Color = Color::RGB(0x22_2B_36);
/// Notes, shorthand.
const GREY: Color = Color::RGB(0x5A_65_72);
/// Hair lines.
const LINE: Color = Color::RGB(0xC9_D1_DB);
/// What a person fills in.
const CREAM: Color = Color::RGB(0xFF_F7_DF);
/// What must be read.
const SAND: Color = Color::RGB(0xF3_E6_C4);
/// What cannot be changed.
const MIST: Color = Color::RGB(0xEE_F1_F5);

/// The named formats.
#[derive(Debug, Clone)]
pub struct Style {
    /// The text of a workbook as a whole.
    pub base: Format,
    /// A sheet's title.
    pub title: Format,
    /// A heading inside a sheet.
    pub heading: Format,
    /// The notice on every sheet.
    pub banner: Format,
    /// A table's header.
    pub header: Format,
    /// A table's header over figures.
    pub header_centered: Format,
    /// Text in a table, wrapped.
    pub body: Format,
    /// A code, a name or a date in a table, not wrapped.
    pub plain: Format,
    /// A short word in the middle of a cell.
    pub centered: Format,
    /// A whole number.
    pub integer: Format,
    /// A number with decimals.
    pub decimal: Format,
    /// A share, 0 to 1, shown as a whole percentage.
    pub percent: Format,
    /// A day.
    pub day: Format,
    /// A day and the time of day.
    pub moment: Format,
    /// A paragraph outside tables.
    pub prose: Format,
    /// The name of a fact: "Cut-off".
    pub label: Format,
    /// A remark of ours, small and grey.
    pub note: Format,
    /// A link.
    pub link: Format,
    /// Shorthand in place of a value.
    pub shorthand: Format,
    /// A cell to fill in, unlocked.
    pub input: Format,
    /// A label that cannot be changed, locked.
    pub locked: Format,
    tones: [Format; 4],
}

impl Default for Style {
    fn default() -> Self {
        let base = Format::new()
            .set_font_name(FONT)
            .set_font_size(10)
            .set_font_color(INK);
        let cell = base
            .clone()
            .set_border(FormatBorder::Thin)
            .set_border_color(LINE)
            .set_align(FormatAlign::VerticalCenter);
        let middle = cell.clone().set_align(FormatAlign::Center).set_text_wrap();
        let header = cell
            .clone()
            .set_bold()
            .set_font_color(Color::White)
            .set_background_color(NAVY)
            .set_text_wrap();
        let day = cell.clone().set_align(FormatAlign::Left);
        let tone = |fill: u32, ink: u32| {
            middle
                .clone()
                .set_background_color(Color::RGB(fill))
                .set_font_color(Color::RGB(ink))
        };
        Self {
            title: base
                .clone()
                .set_font_size(16)
                .set_bold()
                .set_font_color(NAVY)
                .set_align(FormatAlign::VerticalCenter),
            heading: base
                .clone()
                .set_font_size(12)
                .set_bold()
                .set_font_color(NAVY),
            banner: base
                .clone()
                .set_bold()
                .set_background_color(SAND)
                .set_align(FormatAlign::VerticalCenter),
            header_centered: header.clone().set_align(FormatAlign::Center),
            header,
            body: cell.clone().set_text_wrap(),
            plain: cell.clone(),
            integer: cell.clone().set_num_format("#,##0"),
            decimal: cell.clone().set_num_format("#,##0.0###"),
            percent: cell.clone().set_num_format("0%"),
            day: day.clone().set_num_format("yyyy-mm-dd"),
            moment: day.set_num_format("yyyy-mm-dd hh:mm"),
            centered: middle.clone(),
            prose: base.clone().set_text_wrap().set_align(FormatAlign::Top),
            label: base.clone().set_bold().set_align(FormatAlign::Top),
            note: base.clone().set_font_size(9).set_font_color(GREY),
            link: base
                .clone()
                .set_font_color(Color::RGB(0x1A_5F_B4))
                .set_underline(FormatUnderline::Single),
            shorthand: middle.clone().set_font_color(GREY).set_italic(),
            input: cell
                .clone()
                .set_background_color(CREAM)
                .set_border_color(GREY)
                .set_text_wrap()
                .set_unlocked(),
            locked: cell.set_background_color(MIST).set_text_wrap(),
            // From dark to light, so that a copy in grey keeps them apart.
            tones: [
                tone(0x2F_6F_5E, 0xFF_FF_FF),
                tone(0xA9_CF_BF, 0x16_30_28),
                tone(0xF4_D9_C4, 0x4A_26_10),
                tone(0xFF_FF_FF, 0x22_2B_36),
            ],
            base,
        }
    }
}

impl Style {
    /// The format of this number: no decimal point where there is nothing behind it.
    pub fn number(&self, number: f64) -> &Format {
        if number.fract() == 0.0 {
            &self.integer
        } else {
            &self.decimal
        }
    }

    /// A coded word and its colour.
    pub fn tone(&self, tone: Tone) -> &Format {
        match tone {
            Tone::Positive => &self.tones[0],
            Tone::Partial => &self.tones[1],
            Tone::Negative => &self.tones[2],
            Tone::Neutral => &self.tones[3],
        }
    }
}

/// The height in pixels of a row whose height nobody set.
pub const ROW_PIXELS: u32 = 20;

/// The height in points of a header row over columns of these widths: bold words are wider.
pub fn header_height<'a>(cells: impl IntoIterator<Item = (&'a str, f64)>) -> f64 {
    row_height(
        cells
            .into_iter()
            .map(|(text, width)| (text, width * 0.88 - 0.5)),
    )
    .max(24.0)
}

/// The height in points of a line of text.
pub const LINE_HEIGHT: f64 = 13.5;

/// The height in points of a row whose cells hold these texts, wrapped in columns of
/// these widths (in characters); at least one line, at most what a spreadsheet allows.
pub fn row_height<'a>(cells: impl IntoIterator<Item = (&'a str, f64)>) -> f64 {
    let lines = cells
        .into_iter()
        .map(|(text, width)| lines(text, width))
        .max()
        .unwrap_or(1)
        .clamp(1, 29);
    #[expect(clippy::cast_precision_loss, reason = "at most 29 lines")]
    let lines = lines as f64;
    lines * LINE_HEIGHT + 5.0
}

/// How many lines a text takes in a column of this width, broken between words.
pub fn lines(text: &str, width: f64) -> usize {
    // A column's width counts digits of 7 pixels, in which Arial 10 has a little less room.
    let room = (width * 0.92 - 0.5).max(1.0);
    text.lines()
        .map(|line| {
            let (mut lines, mut used) = (1, 0.0);
            for word in line.split(' ') {
                let long = length(word);
                if used > 0.0 && used + SPACE + long > room {
                    lines += 1;
                    used = 0.0;
                }
                used += long + if used > 0.0 { SPACE } else { 0.0 };
                while used > room {
                    lines += 1;
                    used -= room;
                }
            }
            lines
        })
        .sum()
}

/// The width in characters of a column in which no word of a text is broken.
pub fn word_width(text: &str) -> f64 {
    let words = text.split_whitespace().map(length);
    // A little more than [`lines`] has room for.
    (words.fold(0.0, f64::max) + 0.6) / 0.92
}

/// A text in lines of this width, in characters, broken between words.
pub fn broken(text: &str, width: f64) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match all.last_mut().map(|line| (format!("{line} {word}"), line)) {
            Some((longer, line)) if lines(&longer, width) == 1 => *line = longer,
            _ => all.push(word.to_owned()),
        }
    }
    all
}

/// The width of a space in widths of a digit.
const SPACE: f64 = 0.5;

/// A word's length in widths of a digit, by the metrics of Arial.
fn length(word: &str) -> f64 {
    word.chars()
        .map(|c| match c {
            'i' | 'j' | 'l' | 'í' | 'î' | '\'' | '’' => 0.4,
            'f' | 't' | 'I' | '.' | ',' | ';' | ':' | '!' | '/' | '|' | '[' | ']' | '\u{a0}' => 0.5,
            'r' | '(' | ')' | '-' | '"' | '“' | '”' => 0.6,
            'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'ç' | '«' | '»' => 0.9,
            'm' | 'w' | 'M' | 'W' | '%' | '@' => 1.6,
            '—' | '…' | '→' | '←' => 1.8,
            c if c.is_uppercase() => 1.25,
            c if c.is_ascii() || c.is_lowercase() => 1.0,
            _ => 1.4,
        })
        .sum()
}

/// A text of at most `most` UTF-16 units, cut between words: prompts and alternative texts
/// are limited.
pub fn cut(text: &str, most: usize) -> String {
    if text.encode_utf16().count() <= most {
        return text.to_owned();
    }
    let mut kept = String::new();
    for word in text.split_inclusive(' ') {
        if kept.encode_utf16().count() + word.encode_utf16().count() >= most {
            break;
        }
        kept.push_str(word);
    }
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_as_high_as_its_longest_cell_needs() {
        assert_eq!(row_height([]), LINE_HEIGHT + 5.0);
        assert_eq!(row_height([("Yes", 10.0)]), LINE_HEIGHT + 5.0);
        let two = row_height([("Yes", 10.0), ("one two three", 11.0)]);
        assert_eq!(two, 2.0 * LINE_HEIGHT + 5.0);
        assert_eq!(row_height([("a\nb\nc", 40.0)]), 3.0 * LINE_HEIGHT + 5.0);
        let endless = "word ".repeat(10_000);
        assert!(row_height([(endless.as_str(), 10.0)]) <= 409.0);
    }

    #[test]
    fn a_column_as_wide_as_a_word_breaks_none() {
        for text in ["Yes", "of cooperation@justice.example.org only"] {
            let longest = text.split(' ').max_by_key(|word| word.len()).unwrap();
            assert_eq!(lines(longest, word_width(text)), 1, "{text}");
        }
        assert!(word_width("a b") < word_width("ab"));
    }

    #[test]
    fn a_text_is_broken_between_words_into_lines_that_fit() {
        assert!(broken("", 10.0).is_empty());
        assert_eq!(broken("one two three", 11.0), ["one two", "three"]);
        let endless = "a".repeat(30);
        let text = format!("of {endless} only");
        assert_eq!(broken(&text, 11.0), ["of", &endless, "only"]);
        let words = broken(
            "Establish units that are charged with the investigation",
            20.0,
        );
        assert!(words.iter().all(|line| lines(line, 20.0) == 1), "{words:?}");
    }
}
