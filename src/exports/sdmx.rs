//! SDMX-CSV 2.0: an observation for every number and every code, and for every answer that
//! was expected and is not there. What is missing is an empty value with its status, never
//! zero.
//!
//! Format: SDMX 3.0, section 5b, "SDMX-CSV field guide", version 2.0. Statuses: the SDMX
//! cross-domain code lists `CL_OBS_STATUS` 2.2 and `CL_CONF_STATUS` 1.3.

use std::{borrow::Cow, io::Write};

use super::{
    Export,
    csv::{Table, number},
    each_row,
};
use crate::{
    address::Address,
    error::Result,
    locale::Locale,
    questionnaire::{Publish, Question, Questionnaire},
    tabulation::{DataRow, Passing, Scope},
};

pub(super) const EXPORT: Export = Export {
    name: "sdmx",
    ending: "csv",
    media: "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8",
    write,
};

/// The three of every SDMX-CSV file, the dimensions, the measure and its attributes.
const COLUMNS: [&str; 11] = [
    "STRUCTURE",
    "STRUCTURE_ID",
    "ACTION",
    "REF_AREA",
    "ITEM",
    "TIME_PERIOD",
    "OBS_VALUE",
    "OBS_STATUS",
    "CONF_STATUS",
    "AVAILABILITY",
    "UNIT_MEASURE",
];

fn write(scope: &Scope<'_>, passing: &mut Passing<'_>, to: &mut dyn Write) -> Result<()> {
    let questionnaire = &scope.questionnaire;
    let structure = structure(questionnaire);
    let period = scope.round.reference_date.to_string();
    let mut table = Table::begin(&COLUMNS, to)?;
    each_row(scope, passing, |row| {
        let Some(one) = Observation::of(questionnaire, row) else {
            return Ok(());
        };
        table.row([
            "dataflow".into(),
            structure.as_str().into(),
            "I".into(),
            one.row.state.into(),
            one.row.address.as_str().into(),
            period.as_str().into(),
            one.value,
            one.status.into(),
            one.confidential.into(),
            one.row.availability.into(),
            one.unit.into(),
        ])
    })?;
    table.end()
}

/// `RELATOR:CYBERCRIME(2026.0.0)`: agency, data flow, and its version in three numbers.
fn structure(questionnaire: &Questionnaire) -> String {
    let name = questionnaire.name.to_uppercase().replace(['-', '.'], "_");
    let version = &questionnaire.version;
    let zeros = 2_usize.saturating_sub(version.matches('.').count());
    format!("RELATOR:{name}({version}{})", ".0".repeat(zeros))
}

struct Observation<'a> {
    row: &'a DataRow<'a>,
    value: Cow<'a, str>,
    status: &'static str,
    confidential: &'static str,
    unit: &'a str,
}

impl<'a> Observation<'a> {
    /// None for texts, dates, files and remarks, which are no observations.
    fn of(questionnaire: &'a Questionnaire, row: &'a DataRow<'_>) -> Option<Self> {
        let found: Option<Address> = row.address.parse().ok();
        let found = found.and_then(|address| {
            let question = questionnaire.question(&address.question)?;
            Some((question, question.field(address.field.as_deref())))
        });
        let (question, field) = found?;
        let value = match (row.code, row.number) {
            // A ranked code is observed at its option: its rank.
            (_, Some(_)) => number(row.number),
            (code, None) if !code.is_empty() => Cow::Borrowed(code),
            _ if row.availability.is_empty() => return None,
            _ => Cow::Borrowed(""),
        };
        let unit = field.and_then(|field| field.kind.unit());
        Some(Self {
            row,
            value,
            status: status(row.availability),
            confidential: confidential(question, field.is_some_and(|field| field.personal), row),
            unit: unit.map_or("", |unit| unit.in_(Locale::En)),
        })
    }
}

/// `CL_OBS_STATUS`.
fn status(availability: &str) -> &'static str {
    match availability {
        // Normal value.
        "" => "A",
        // Missing value; data exist but were not collected.
        "NA" => "L",
        // Missing value; data cannot exist.
        "NAP" | "not_asked" => "M",
        // Missing value; suppressed.
        "C" => "Q",
        // Missing value.
        _ => "O",
    }
}

/// `CL_CONF_STATUS`.
fn confidential(question: &Question, personal: bool, row: &DataRow<'_>) -> &'static str {
    if row.availability == "C" {
        // Confidential.
        "C"
    } else if personal || question.publish == Publish::Restricted {
        // Not for publication, restricted for internal use only.
        "N"
    } else {
        // Free.
        "F"
    }
}
