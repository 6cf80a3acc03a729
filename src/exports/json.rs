//! The long form as one JSON document that says where it comes from.

use serde_json::{Map, Value, json};

use super::Export;
use crate::{
    error::{Error, Result},
    tabulation::{DataRow, Tabulation, data},
};

pub(super) const EXPORT: Export = Export {
    name: "json",
    ending: "json",
    media: "application/json",
    write,
};

fn write(tabulation: &Tabulation<'_>) -> Result<Vec<u8>> {
    let rows: Vec<Value> = data(tabulation).iter().map(row).collect();
    let mut document = about(tabulation);
    document.insert("rows".to_owned(), rows.into());
    bytes(&document)
}

/// What every document begins with.
pub(super) fn about(tabulation: &Tabulation<'_>) -> Map<String, Value> {
    let (round, questionnaire) = (tabulation.round, &tabulation.questionnaire);
    let version = format!("{}/{}", questionnaire.name, questionnaire.version);
    [
        ("round", json!(round.id)),
        ("questionnaire", json!(version)),
        ("edition", json!(tabulation.edition.code())),
        ("language", json!(tabulation.locale.code())),
        ("cutoff", json!(tabulation.cutoff().to_rfc3339())),
        ("snapshot", json!(tabulation.snapshot.hash)),
    ]
    .map(|(key, value)| (key.to_owned(), value))
    .into_iter()
    .collect()
}

pub(super) fn bytes(document: &Map<String, Value>) -> Result<Vec<u8>> {
    let mut bytes =
        serde_json::to_vec(document).map_err(|error| Error::Export(error.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The columns of the sheet Data; what is empty there is null here.
fn row(row: &DataRow) -> Value {
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
        "code": text(&row.code),
        "label": text(&row.label),
        "number": row.number,
        "text": text(&row.text),
        "availability": text(&row.availability),
        "remark": text(&row.remark),
        "language": text(&row.language),
        "submission": row.submission,
        "submitted_at": text(&row.submitted_at),
        "source": text(&row.source),
        "state_first": row.state_first,
    })
}
