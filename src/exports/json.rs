//! The long form as one JSON document that says where it comes from.

use std::io::Write;

use serde_json::{Map, Value, json};

use super::{Export, each_row, failed};
use crate::{
    error::{Error, Result},
    tabulation::{DataRow, Passing, Scope},
};

pub(super) const EXPORT: Export = Export {
    name: "json",
    ending: "json",
    media: "application/json",
    write,
};

fn write(scope: &Scope<'_>, passing: &mut Passing<'_>, to: &mut dyn Write) -> Result<()> {
    let head = serde_json::to_string(&about(scope)).map_err(unwritten)?;
    // The rows are the last of its members, and written one by one.
    let head = head.trim_end_matches('}');
    write!(to, "{head},\"rows\":[").map_err(failed)?;
    let mut first = true;
    each_row(scope, passing, |one| {
        if !std::mem::take(&mut first) {
            to.write_all(b",").map_err(failed)?;
        }
        serde_json::to_writer(&mut *to, &row(one)).map_err(unwritten)
    })?;
    to.write_all(b"]}\n").map_err(failed)
}

/// What every document begins with.
pub(super) fn about(scope: &Scope<'_>) -> Map<String, Value> {
    let (round, questionnaire) = (scope.round, &scope.questionnaire);
    let version = format!("{}/{}", questionnaire.name, questionnaire.version);
    [
        ("round", json!(round.id)),
        ("questionnaire", json!(version)),
        ("edition", json!(scope.edition.code())),
        ("language", json!(scope.locale.code())),
        ("cutoff", json!(scope.cutoff().to_rfc3339())),
        ("snapshot", json!(scope.snapshot.hash)),
    ]
    .map(|(key, value)| (key.to_owned(), value))
    .into_iter()
    .collect()
}

pub(super) fn unwritten(error: serde_json::Error) -> Error {
    Error::Export(error.to_string())
}

/// The columns of the sheet Data; what is empty there is null here.
fn row(row: &DataRow<'_>) -> Value {
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    json!({
        "address": row.address,
        "round": row.round,
        "state": row.state,
        "iso3": row.iso3,
        "section": row.section,
        "question": row.question,
        "row": text(&row.row),
        "field": text(&row.field),
        "code": text(row.code),
        "label": text(row.label),
        "number": row.number,
        "text": text(&row.text),
        "availability": text(row.availability),
        "remark": text(row.remark),
        "language": text(row.language),
        "submission": row.submission,
        "submitted_at": text(&row.submitted_at),
        "source": text(row.source),
        "state_first": row.state_first,
    })
}
