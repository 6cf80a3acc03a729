//! Files that are not taken: each is refused by name, in the documented JSON, and
//! nothing of it is stored.

use std::{
    fs,
    io::{Cursor, Write as _},
};

use serde_json::{Value, json};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::support::{
    app::{App, cybercrime, files_under, round},
    filled::{Filled, Put},
};

/// What stands in the installation: the revision of Jamaica's response, and the uploads.
fn stored(app: &App) -> (String, usize) {
    let meta = app.workbook("JM", "en");
    let properties = meta.text("docProps/custom.xml");
    let revision = properties
        .split("name=\"relator.revision\"")
        .nth(1)
        .and_then(|rest| rest.split("<vt:lpwstr>").nth(1))
        .and_then(|rest| rest.split('<').next())
        .unwrap();
    (revision.to_owned(), uploads(app))
}

fn uploads(app: &App) -> usize {
    files_under(&app.data().join("uploads")).len()
}

/// The file is refused with this code, exit code 1, and is not kept.
fn refused(app: &App, name: &str, bytes: &[u8], code: &str) -> Value {
    let before = uploads(app);
    let file = app.file(name);
    fs::write(&file, bytes).unwrap();
    let path = file.to_str().unwrap();
    let ran = app.run(&["intake", "--round", "r", "--format", "json", path]);
    assert_eq!(ran.code, 1, "{name}: {}", ran.err);
    let told: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(told["files"].as_array().unwrap().len(), 1, "{told:#}");
    let verdict = told["files"][0].clone();
    let keys: Vec<&String> = verdict.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["file", "state", "verdict", "changed", "findings"]);
    assert_eq!(
        (&verdict["file"], &verdict["verdict"], &verdict["changed"]),
        (&json!(path), &json!("refused"), &json!(0)),
    );
    let finding = &verdict["findings"][0];
    let keys: Vec<&String> = finding.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "code", "severity", "address", "sheet", "cell", "found", "message"
        ]
    );
    assert_eq!(
        (&finding["code"], &finding["severity"]),
        (&json!(code), &json!("error")),
        "{name}"
    );
    let message = finding["message"].as_str().unwrap();
    assert!(
        message.len() > 60 && !message.contains("finding-"),
        "{message}"
    );
    assert_eq!(uploads(app), before, "{name} left something behind");
    verdict
}

/// Two installations that have the same keys, as after a restored backup: what the first
/// wrote is authentic for the second, and may still not belong to its round.
fn sisters(first: &Value, second: &Value) -> (App, App) {
    let (first, second) = (App::new().with(first), App::new().with(second));
    for key in files_under(&first.data().join("keys")) {
        let there = second.data().join("keys").join(key.file_name().unwrap());
        fs::copy(key, there).unwrap();
    }
    (first, second)
}

fn recommendations() -> Value {
    cybercrime()["lists"]["recommendations"].clone()
}

#[test]
fn files_that_are_something_else_or_were_made_to_do_harm() {
    let app = App::new().with(&cybercrime());
    app.intake(
        "jm.xlsx",
        &app.workbook("JM", "en").type_in(&[("C1", "Yes")]).bytes(),
    );
    assert_eq!(stored(&app), ("1".to_owned(), 1));
    for (file, code) in [
        ("locked-with-a-password.xlsx", "password_protected"),
        ("excel-97.xls", "old_format_xls"),
        ("binary.xlsb", "xlsb"),
        ("a-table-that-never-ends.ods", "damaged"),
        ("one-value-in-every-cell.ods", "too_many_cells"),
        ("locked-with-a-password.ods", "password_protected"),
        ("document-type.ods", "doctype"),
        ("flat.fods", "fods"),
        ("a-text-table.xlsx", "csv_renamed"),
        ("a-picture.xlsx", "not_a_spreadsheet"),
        ("nothing.xlsx", "empty_file"),
        ("cut-short.xlsx", "damaged"),
        ("wrong-checksum.xlsx", "damaged"),
        (
            "claims-ten-thousand-million-texts.xlsx",
            "shared_strings_lie",
        ),
        ("declares-to-unpack-to-4-GB.xlsx", "inflates"),
        ("unpacks-to-more-than-it-declares.xlsx", "inflates"),
        ("document-type.xlsx", "doctype"),
        ("fifty-thousand-sheets.xlsx", "too_many_sheets"),
        ("one-long-text-in-a-thousand-cells.xlsx", "too_much_text"),
        // Readable, and nothing in it says whose it is.
        ("a-cell-in-XFD1048576.xlsx", "no_meta"),
        ("macros.xlsm", "no_meta"),
        ("macros.ods", "no_meta"),
    ] {
        let bytes = fs::read(format!("tests/workbooks/{file}")).unwrap();
        let verdict = refused(&app, file, &bytes, code);
        assert_eq!(verdict["state"], Value::Null, "{file}");
    }
    assert_eq!(stored(&app), ("1".to_owned(), 1));
}

#[test]
fn our_own_workbook_cut_short_or_with_a_document_type() {
    let app = App::new().with(&cybercrime());
    let filled = app.workbook("JM", "en").type_in(&[("C1", "Yes")]);
    let whole = filled.bytes();
    for length in [whole.len() / 3, whole.len() - 1] {
        refused(&app, "cut.xlsx", &whole[..length], "damaged");
    }
    let declared = filled.edit("xl/sharedStrings.xml", |xml| {
        xml.replacen("<sst ", "<!DOCTYPE sst [<!ENTITY a \"b\">]><sst ", 1)
    });
    refused(&app, "declared.xlsx", &declared.bytes(), "doctype");
    assert_eq!(stored(&app), ("0".to_owned(), 0));
}

#[test]
fn a_workbook_of_another_version_or_questionnaire() {
    let old = round(
        "cybercrime",
        "2012",
        json!({"recommendations": recommendations()}),
    );
    let (first, second) = sisters(&old, &cybercrime());
    let drawn = first.workbook("JM", "es").type_in(&[("C1", "Sí")]);
    let verdict = refused(&second, "old.xlsx", &drawn.bytes(), "other_version");
    assert_eq!(verdict["findings"][0]["found"], "2012");
    let message = verdict["findings"][0]["message"].as_str().unwrap();
    assert!(
        message.contains("2026") && message.contains("versión"),
        "{message}"
    );
    let drawn = second.workbook("JM", "en");
    refused(&first, "new.xlsx", &drawn.bytes(), "other_version");

    let kinds = round(
        "every-kind",
        "1",
        json!({"years": cybercrime()["lists"]["years"]}),
    );
    let (first, second) = sisters(&kinds, &cybercrime());
    let drawn = first.workbook("JM", "en");
    refused(&second, "kinds.xlsx", &drawn.bytes(), "other_questionnaire");
    assert_eq!(stored(&second), ("0".to_owned(), 0));
}

#[test]
fn a_workbook_of_another_state() {
    let mut without = cybercrime();
    without["states"][0]["invited"] = json!(false);
    without["states"][0]["counted"] = json!(false);
    without["states"][0]["reason"] = json!({"en": "left"});
    let (first, second) = sisters(&cybercrime(), &without);
    let file = second.file("jm.xlsx");
    fs::write(&file, first.workbook("JM", "en").bytes()).unwrap();
    let told = second.json(&["intake", "--round", "r", file.to_str().unwrap()]);
    let finding = &told["files"][0]["findings"][0];
    assert_eq!(
        (&finding["code"], &finding["found"]),
        (&json!("no_such_state"), &json!("JM"))
    );
    assert_eq!(files_under(&second.data().join("uploads")).len(), 0);
}

#[test]
fn a_workbook_of_another_installation() {
    let (ours, theirs) = (
        App::new().with(&cybercrime()),
        App::new().with(&cybercrime()),
    );
    let drawn = theirs.workbook("JM", "pt").type_in(&[("C1", "Sim")]);
    refused(&ours, "theirs.xlsx", &drawn.bytes(), "not_made_here");
    assert_eq!(stored(&ours), ("0".to_owned(), 0));
}

#[test]
fn a_workbook_made_from_answers_that_a_restored_backup_does_not_hold() {
    let (before, restored) = sisters(&cybercrime(), &cybercrime());
    let first = before.workbook("JM", "es").type_in(&[("C1", "Sí")]);
    before.intake("first.xlsx", &first.bytes());
    let later = before.workbook("JM", "es").type_in(&[("C1", "No")]);
    let code = "refused_unknown_revision";
    let verdict = refused(&restored, "later.xlsx", &later.bytes(), code);
    assert_eq!(verdict["state"], "JM");
    let message = verdict["findings"][0]["message"].as_str().unwrap();
    assert!(message.contains("copia de seguridad"), "{message}");
    assert_eq!(stored(&restored), ("0".to_owned(), 0));
}

#[test]
fn a_round_that_does_not_exist_is_a_mistake_of_the_command_and_not_of_the_file() {
    let app = App::new().with(&cybercrime());
    let drawn = app.file("jm.xlsx");
    fs::write(&drawn, app.workbook("JM", "en").bytes()).unwrap();
    let ran = app.run(&["intake", "--round", "r9", drawn.to_str().unwrap()]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.err.contains("r9"), "{}", ran.err);
}

/// A ZIP as a secretariat receives it: two good workbooks, a bad one, one of another round.
fn parcel(app: &App) -> Vec<(&'static str, Vec<u8>)> {
    let bad = fs::read("tests/workbooks/excel-97.xls").unwrap();
    vec![
        (
            "1/jm.xlsx",
            app.workbook("JM", "en").type_in(&[("C1", "Yes")]).bytes(),
        ),
        ("2/old.xls", bad),
        (
            "3/br.xlsx",
            app.workbook("BR", "pt").type_in(&[("C1", "Não")]).bytes(),
        ),
    ]
}

fn verdicts(told: &Value) -> Vec<(String, String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let files = told["files"].as_array().unwrap();
    let one = |file: &Value| {
        (
            text(&file["file"]),
            text(&file["state"]),
            text(&file["verdict"]),
        )
    };
    files.iter().map(one).collect()
}

#[test]
fn of_a_zip_the_good_workbooks_are_taken_and_the_others_refused() {
    let app = App::new().with(&cybercrime());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parcel(&app) {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(&bytes).unwrap();
    }
    let file = app.file("parcel.zip");
    fs::write(&file, zip.finish().unwrap().into_inner()).unwrap();
    let path = file.to_str().unwrap();
    let ran = app.run(&["intake", "--round", "r", "--format", "json", path]);
    assert_eq!(ran.code, 1);
    let told: Value = serde_json::from_str(&ran.out).unwrap();
    let expected = [
        (
            format!("{path}/1/jm.xlsx"),
            "JM".to_owned(),
            "accepted".to_owned(),
        ),
        (
            format!("{path}/2/old.xls"),
            "-".to_owned(),
            "refused".to_owned(),
        ),
        (
            format!("{path}/3/br.xlsx"),
            "BR".to_owned(),
            "accepted".to_owned(),
        ),
    ];
    assert_eq!(verdicts(&told), expected);
    assert_eq!(files_under(&app.data().join("uploads")).len(), 2);
    assert_eq!(stored(&app).0, "1");
}

#[test]
fn so_with_a_folder_and_several_files() {
    let app = App::new().with(&cybercrime());
    let folder = app.file("received");
    for (name, bytes) in parcel(&app) {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    // What spreadsheet programs and computers leave beside open files.
    fs::write(folder.join("1/~$jm.xlsx"), "lock").unwrap();
    fs::write(folder.join(".DS_Store"), "hidden").unwrap();
    let haiti = app.file("ht.xlsx");
    fs::write(&haiti, app.workbook("HT", "fr").bytes()).unwrap();
    let told = app.json(&[
        "intake",
        "--round",
        "r",
        folder.to_str().unwrap(),
        haiti.to_str().unwrap(),
    ]);
    let short: Vec<(String, String)> = verdicts(&told)
        .into_iter()
        .map(|(_, state, verdict)| (state, verdict))
        .collect();
    let expected = [
        ("JM", "accepted"),
        ("-", "refused"),
        ("BR", "accepted"),
        ("HT", "accepted"),
    ];
    assert_eq!(
        short,
        expected.map(|(state, verdict)| (state.to_owned(), verdict.to_owned()))
    );
}

#[test]
fn every_refusal_is_told_in_the_language_that_was_asked_for() {
    let app = App::new().with(&cybercrime());
    let file = app.file("old.xls");
    fs::copy("tests/workbooks/excel-97.xls", &file).unwrap();
    let mut told = Vec::new();
    for language in ["en", "es", "pt", "fr"] {
        let verdicts = app.json(&[
            "intake",
            "--round",
            "r",
            "--lang",
            language,
            file.to_str().unwrap(),
        ]);
        told.push(verdicts["files"][0]["findings"][0]["message"].clone());
    }
    told.dedup();
    assert_eq!(told.len(), 4, "{told:?}");
}

#[test]
fn what_stands_in_the_last_cell_of_a_sheet_is_told_and_not_read() {
    let app = App::new().with(&cybercrime());
    let filled: Filled = app.workbook("JM", "en").type_in(&[("C1", "Yes")]);
    let (sheet, _) = filled.place("C1");
    let sheet = sheet.to_owned();
    let part = filled.part_of(&sheet);
    let stray = filled.edit(&part, |xml| {
        let row = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>7</v></c></row></sheetData>";
        xml.replace("</sheetData>", row)
    });
    let verdict = app.intake("stray.xlsx", &stray.bytes());
    assert_eq!(
        (&verdict["verdict"], &verdict["changed"]),
        (&json!("accepted"), &json!(1))
    );
    let told = crate::support::app::finding(&verdict, "outside_the_sheet");
    assert_eq!(
        (&told["sheet"], &told["cell"], &told["found"]),
        (&json!(sheet), &json!("XFD1048576"), &json!("7"))
    );
    // An empty cell there, as real files have it, is not worth a word.
    let empty = app.workbook("JM", "en").edit(&part, |xml| {
        let row = "<row r=\"1048576\"><c r=\"XFD1048576\"/></row></sheetData>";
        xml.replace("</sheetData>", row)
    });
    let verdict = app.intake("empty.xlsx", &empty.put("C1", Put::Text("Yes")).bytes());
    assert_eq!(verdict["changed"], 0, "{verdict:#}");
    assert!(
        verdict["findings"]
            .as_array()
            .unwrap()
            .iter()
            .all(|f| f["code"] != "outside_the_sheet")
    );
}
