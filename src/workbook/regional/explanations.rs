//! Warnings that the States explained: the footnotes of the tables.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Sheet, Whole},
    table::{self, Entry},
};

const COLUMNS: [(&str, f64); 8] = [
    ("regional-state", 20.0),
    ("regional-iso3", 7.0),
    ("regional-address", 18.0),
    ("regional-wording", 34.0),
    ("regional-warning", 46.0),
    ("regional-explanation", 46.0),
    ("regional-language", 9.0),
    ("regional-unofficial-translation", 34.0),
];

pub(super) fn write(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    let lines = whole.explained.iter().map(|explained| {
        let [name, alpha3] = table::state(whole, explained.state);
        vec![
            name,
            alpha3,
            Entry::text(&explained.address),
            Entry::text(&explained.question),
            Entry::text(&explained.warning),
            Entry::text(&explained.explanation),
            Entry::word(explained.language.code()),
            Entry::Input,
        ]
    });
    let columns = table::columns(book, &COLUMNS);
    table::write(book, sheet, on, &columns, &lines.collect::<Vec<_>>())
}
