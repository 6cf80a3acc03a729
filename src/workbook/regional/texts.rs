//! What the States wrote, in their own language, with room for a translation.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Sheet, Whole},
    table::{self, Entry},
};

const COLUMNS: [(&str, f64); 7] = [
    ("regional-address", 22.0),
    ("regional-wording", 40.0),
    ("regional-state", 22.0),
    ("regional-iso3", 7.0),
    ("regional-language", 9.0),
    ("regional-text", 66.0),
    ("regional-unofficial-translation", 48.0),
];

pub(super) fn write(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    let lines = whole.texts.iter().map(|answer| {
        let [name, alpha3] = table::state(whole, answer.state);
        vec![
            Entry::text(&answer.address),
            Entry::text(&answer.question),
            name,
            alpha3,
            Entry::word(answer.language.code()),
            Entry::text(&answer.text),
            Entry::Input,
        ]
    });
    let lines: Vec<_> = lines.collect();
    table::write(book, sheet, on, &table::columns(book, &COLUMNS), &lines)
}
