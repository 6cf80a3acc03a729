//! The register of files that the answers name.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Sheet, Whole},
    table::{self, Entry},
};

const COLUMNS: [(&str, f64); 7] = [
    ("regional-state", 24.0),
    ("regional-iso3", 7.0),
    ("regional-address", 24.0),
    ("regional-wording", 40.0),
    ("regional-file", 40.0),
    ("regional-arrived", 12.0),
    ("regional-hash", 66.0),
];

pub(super) fn write(
    book: &Book<'_>,
    whole: &Whole<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    let lines = whole.attachments.iter().map(|attachment| {
        let [name, alpha3] = table::state(whole, attachment.state);
        let arrived = match attachment.file.sha256 {
            Some(_) => "yes",
            None => "no",
        };
        vec![
            name,
            alpha3,
            Entry::text(&attachment.address),
            Entry::text(&attachment.question),
            Entry::text(&attachment.file.name),
            Entry::word(book.say(arrived)),
            Entry::word(attachment.file.sha256.as_deref().unwrap_or_default()),
        ]
    });
    let columns = table::columns(book, &COLUMNS);
    table::write(book, sheet, on, &columns, &lines.collect::<Vec<_>>())
}
