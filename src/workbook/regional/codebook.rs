//! The data dictionary, and the code lists in four languages.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{
    book::{Book, Sheet},
    table::{self, Entry},
};
use crate::{
    locale::Locale,
    questionnaire::Tone,
    tabulation::{CodebookRow, codebook, variables},
};

/// The columns, the same in every language.
const COLUMNS: [(&str, f64); 22] = [
    ("address", 28.0),
    ("section", 9.0),
    ("question", 10.0),
    ("row", 20.0),
    ("field", 14.0),
    ("kind", 9.0),
    ("list", 20.0),
    ("options", 44.0),
    ("unit", 12.0),
    ("en", 50.0),
    ("es", 50.0),
    ("pt", 50.0),
    ("fr", 50.0),
    ("condition", 28.0),
    ("checks", 28.0),
    ("core", 8.0),
    ("required", 10.0),
    ("personal", 10.0),
    ("publish", 11.0),
    ("analysis", 13.0),
    ("version", 18.0),
    ("predecessor", 20.0),
];

pub(super) fn write(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    let rows: Vec<_> = codebook(book.scope).iter().map(cells).collect();
    let columns = COLUMNS.map(|(name, width)| (name.to_owned(), width));
    fill(book, sheet, on, &columns, &rows)
}

/// One row per code of every list that the edition uses.
pub(super) fn lists(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
) -> Result<(), XlsxError> {
    let mut used: Vec<_> = variables(&book.scope.questionnaire)
        .iter()
        .flat_map(|variable| [variable.field.kind.list(), variable.question.rows()])
        .flatten()
        .collect();
    used.sort_by(|a, b| a.name.cmp(&b.name));
    used.dedup_by(|a, b| a.name == b.name);
    let mut rows = Vec::new();
    for list in used {
        for code in &list.codes {
            let tone = match code.tone {
                Tone::Positive => "positive",
                Tone::Partial => "partial",
                Tone::Negative => "negative",
                Tone::Neutral => "neutral",
            };
            let weight = code
                .weight
                .map_or(String::new(), |weight| weight.to_string());
            let texts = Locale::ALL.map(|of| code.text.exactly_in(of).unwrap_or("").to_owned());
            let mut row = vec![list.name.clone(), code.code.clone()];
            row.extend(texts);
            row.extend([tone.to_owned(), weight]);
            rows.push(row);
        }
    }
    let columns = [
        ("list", 20.0),
        ("code", 28.0),
        ("en", 40.0),
        ("es", 40.0),
        ("pt", 40.0),
        ("fr", 40.0),
        ("tone", 11.0),
        ("weight", 9.0),
    ]
    .map(|(name, width)| (name.to_owned(), width));
    fill(book, sheet, on, &columns, &rows)
}

fn fill(
    book: &Book<'_>,
    sheet: &Sheet<'_>,
    on: &mut Worksheet,
    columns: &[(String, f64)],
    rows: &[Vec<String>],
) -> Result<(), XlsxError> {
    let lines = rows.iter().map(|row| row.iter().map(Entry::text).collect());
    table::write(book, sheet, on, columns, &lines.collect::<Vec<_>>())
}

fn cells(row: &CodebookRow) -> Vec<String> {
    let truth = |truth: bool| if truth { "yes" } else { "" }.to_owned();
    let [en, es, pt, fr] = row.wording.clone();
    vec![
        row.address.clone(),
        row.section.clone(),
        row.question.clone(),
        row.row.clone(),
        row.field.clone(),
        row.kind.to_owned(),
        row.list.clone(),
        row.options.clone(),
        row.unit.clone(),
        en,
        es,
        pt,
        fr,
        row.condition.clone(),
        row.checks.clone(),
        truth(row.core),
        truth(row.required),
        truth(row.personal),
        if row.restricted {
            "restricted"
        } else {
            "public"
        }
        .to_owned(),
        row.analysis.to_owned(),
        row.version.clone(),
        row.predecessor.clone(),
    ]
}
