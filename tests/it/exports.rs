//! What other programs read, read by another program.

use std::collections::BTreeMap;

use relator::{
    exports::{EXPORTS, Export},
    locale::Locale,
    tabulation::{COLUMNS, DataRow, Edition, Tabulation, codebook, data},
};
use serde_json::Value;

use crate::{
    support::{
        python,
        region::{CANARIES, Region, passing},
    },
    tabulation::tabulate,
};

/// A form as it is written while the States pass one by one.
fn written(form: &str, region: &Region, edition: Edition) -> String {
    let collection = region.collection(edition, Locale::En);
    let scope = Tabulation::of(&collection).unwrap().scope;
    let mut bytes = Vec::new();
    Export::named(form)
        .unwrap()
        .write(&scope, &mut passing(&collection), false, &mut bytes)
        .unwrap();
    String::from_utf8(bytes).unwrap()
}

/// A form as Python reads it. None where Python is missing.
fn read(form: &str, region: &Region, edition: Edition) -> Option<Value> {
    let bytes = written(form, region, edition);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("export");
    std::fs::write(&path, bytes).unwrap();
    let ran = python::run_with("csv", "tests/export.py", &[form.as_ref(), path.as_os_str()])?;
    assert!(
        ran.status.success(),
        "{}",
        String::from_utf8_lossy(&ran.stderr)
    );
    Some(serde_json::from_slice(&ran.stdout).unwrap())
}

/// A row of the long form as texts, by column.
fn texts(row: &DataRow<'_>) -> BTreeMap<&'static str, String> {
    let number = |number: Option<f64>| number.map_or(String::new(), |number| number.to_string());
    let cells = [
        row.address.to_string(),
        row.round.to_string(),
        row.state.to_string(),
        row.iso3.to_string(),
        row.section.to_string(),
        row.question.to_string(),
        row.row.to_string(),
        row.field.to_string(),
        row.code.to_string(),
        row.label.to_string(),
        number(row.number),
        row.text.to_string(),
        row.availability.to_string(),
        row.remark.to_string(),
        row.language.to_string(),
        number(row.submission.map(f64::from)),
        row.submitted_at.to_string(),
        row.source.to_string(),
        number(row.state_first.map(f64::from)),
    ];
    COLUMNS.into_iter().zip(cells).collect()
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Number(number) => number.as_f64().unwrap().to_string(),
        other => panic!("{other}"),
    }
}

#[test]
fn the_long_form_comes_back_from_csv_and_json_as_it_is_in_the_workbook() {
    let region = Region::new();
    for edition in [Edition::Public, Edition::Restricted] {
        let tabulation = tabulate(&region, edition);
        let expected: Vec<_> = data(&tabulation).iter().map(texts).collect();
        for form in ["csv", "json"] {
            let Some(found) = read(form, &region, edition) else {
                return;
            };
            let rows = found.get("rows").unwrap_or(&found).as_array().unwrap();
            assert_eq!(rows.len(), expected.len());
            for (row, expected) in rows.iter().zip(&expected) {
                for (column, expected) in expected {
                    assert_eq!(shown(&row[column]), *expected, "{form} {column}");
                }
            }
        }
    }
}

#[test]
fn no_cell_of_the_csv_begins_like_a_formula() {
    let region = Region::new();
    let written = written("csv", &region, Edition::Restricted);
    // The region's laws are called "=Computer Misuse Act" and "-None.".
    assert!(written.contains(",'=Computer Misuse Act,"));
    for begins in [",=", ",+", ",@", ",-N", "\"="] {
        assert!(!written.contains(begins), "{begins}");
    }
}

#[test]
fn the_codebook_explains_every_address_and_code_of_the_data() {
    let region = Region::new();
    let tabulation = tabulate(&region, Edition::Restricted);
    let Some(found) = read("codebook", &region, Edition::Restricted) else {
        return;
    };
    let addresses = found["addresses"].as_array().unwrap();
    assert_eq!(addresses.len(), codebook(&tabulation.scope).len());
    let explained = |row: &DataRow<'_>| {
        addresses
            .iter()
            .find(|known| known["question"] == row.question && shown(&known["field"]) == row.field)
    };
    for row in data(&tabulation).iter().filter(|row| !row.code.is_empty()) {
        let known = explained(row).unwrap_or_else(|| panic!("{}", row.address));
        assert!(known["wording"]["fr"].is_string());
        let list = &found["lists"][known["list"].as_str().unwrap()];
        let code = list
            .as_array()
            .unwrap()
            .iter()
            .find(|code| code["code"] == row.code);
        assert_eq!(code.unwrap()["text"]["en"], row.label, "{}", row.address);
    }
}

#[test]
fn in_sdmx_what_is_missing_is_empty_with_its_status_and_never_zero() {
    let region = Region::new();
    let Some(found) = read("sdmx", &region, Edition::Public) else {
        return;
    };
    let observed = found.as_array().unwrap();
    let at = |state: &str, item: &str| {
        let mut all = observed.iter();
        let found = all.find(|row| row["REF_AREA"] == state && row["ITEM"] == item);
        let found = found.unwrap_or_else(|| panic!("{state} {item}"));
        ["OBS_VALUE", "OBS_STATUS", "CONF_STATUS", "AVAILABILITY"]
            .map(|column| shown(&found[column]))
    };
    assert_eq!(at("AR", "E12[2024].received"), ["11", "A", "F", ""]);
    assert_eq!(at("AR", "C1"), ["yes", "A", "F", ""]);
    // Ranked: the option with its rank.
    assert_eq!(at("AG", "O1#web"), ["1", "A", "F", ""]);
    assert_eq!(at("AR", "E12[2025].sent"), ["", "L", "F", "NA"]);
    assert_eq!(at("BR", "E12[2025].received"), ["", "Q", "C", "C"]);
    assert_eq!(at("JM", "O1"), ["", "O", "F", "not_answered"]);
    assert_eq!(at("UY", "C1"), ["", "O", "F", "no_response"]);
    for row in observed {
        assert_eq!(row["OBS_VALUE"] == "", row["AVAILABILITY"] != "", "{row}");
        assert_eq!(row["STRUCTURE_ID"], "RELATOR:SMALL(2026.0.0)");
        assert_eq!(row["TIME_PERIOD"], "2025-12-31");
    }
    // Every number and code of the long form is there.
    let tabulation = tabulate(&region, Edition::Public);
    let expected = data(&tabulation);
    let expected = expected
        .iter()
        .filter(|row| row.number.is_some() || !row.code.is_empty() || !row.availability.is_empty());
    assert_eq!(observed.len(), expected.count());
}

#[test]
fn nothing_that_is_not_public_is_in_a_public_export() {
    let region = Region::after_another();
    for export in EXPORTS {
        let public = written(export.name, &region, Edition::Public);
        for canary in CANARIES {
            assert!(!public.contains(canary), "{canary} is in {}", export.name);
        }
    }
    assert!(written("csv", &region, Edition::Restricted).contains(CANARIES[0]));
}

#[test]
fn the_same_snapshot_gives_the_same_bytes() {
    let region = Region::new();
    let mut turned = Region::new();
    turned.submissions.reverse();
    turned.round.states.reverse();
    for export in EXPORTS {
        let [once, again] =
            [&region, &turned].map(|region| written(export.name, region, Edition::Restricted));
        assert!(once == again, "{}", export.name);
    }
}
