//! A State's workbook that other programs filled and saved, from the template to the
//! region's numbers.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use calamine::{Data, Range, Reader as _, Xlsx, open_workbook};
use serde_json::{Value, json};

use crate::support::{
    app::{App, cybercrime},
    office, python,
};

/// What the ministry's program puts into Jamaica's workbook.
fn answers() -> Value {
    json!({
        "A1": "Ministry of National Security",
        "C1": "yes",
        "C1.extent": "In part",
        "C2[1].title": "=Cybercrimes Act",
        "C2[1].adopted": {"date": "2015-12-08"},
        "C3[illegal_access].status": "offence",
        "C3[illegal_access].basis": "Specific provision",
        "C3[data_interference].status": "NA",
        "F1[ransomware]": "frequently",
        "G1@availability": "Confidential",
        "K2[2024].reported": "1 234",
        "K2[2025].reported": 17,
        "M3#hotline": "X",
        "P2": "Seguirá — à suivre 🙂",
        "C1@remark": "Two lines:\nthe second.",
    })
}

/// Draws Jamaica's workbook and fills it with openpyxl.
fn filled(app: &App) -> Option<PathBuf> {
    app.workbook("JM", "en");
    let (template, filled, typed) = (
        app.file("JM-en.xlsx"),
        app.file("JM-filled.xlsx"),
        app.file("answers.json"),
    );
    fs::write(&typed, answers().to_string()).unwrap();
    let arguments = [template.as_os_str(), filled.as_os_str(), typed.as_os_str()];
    let ran = python::run("tests/fill.py", &arguments)?;
    assert!(
        ran.status.success(),
        "{}",
        String::from_utf8_lossy(&ran.stderr)
    );
    Some(filled)
}

/// Takes the file in, submits, and finds the answers in the region's numbers.
fn goes_all_the_way(app: &App, file: &Path) {
    let verdict = app.intake("jm.xlsx", &fs::read(file).unwrap());
    assert_eq!(verdict["verdict"], "accepted", "{verdict:#}");
    assert_eq!(verdict["state"], "JM");
    assert_eq!(
        verdict["changed"],
        answers().as_object().unwrap().len(),
        "{verdict:#}"
    );
    let again = app.intake("jm.xlsx", &fs::read(file).unwrap());
    assert_eq!(again["changed"], 0, "the same file again: {again:#}");
    let sealed = app.submit("JM");
    assert_eq!(sealed.code, 0, "{}", sealed.err);

    let mut book: Xlsx<_> = open_workbook(app.regional(&[])).unwrap();
    let sheets: BTreeMap<String, Range<Data>> = book.worksheets().into_iter().collect();
    data_holds(&sheets["Data"]);
    matrix_shows(&sheets["Country matrix"]);
    frequencies_count(&sheets["Frequencies"]);
}

fn column(sheet: &Range<Data>, name: &str) -> usize {
    let header = sheet.rows().next().unwrap();
    header
        .iter()
        .position(|cell| cell == &Data::String(name.to_owned()))
        .unwrap_or_else(|| panic!("no column {name}"))
}

fn data_holds(data: &Range<Data>) {
    let cell = |address: &str, name: &str| {
        let (state, place) = (column(data, "state"), column(data, "address"));
        let row = data
            .rows()
            .find(|row| row[state] == "JM" && row[place] == *address)
            .unwrap_or_else(|| panic!("Data has no row {address} of JM"));
        row[column(data, name)].to_string()
    };
    for (address, name, expected) in [
        ("A1", "text", "Ministry of National Security"),
        ("C1", "code", "yes"),
        ("C1.extent", "code", "partial"),
        ("C2[1].title", "text", "=Cybercrimes Act"),
        ("C2[1].adopted", "text", "2015-12-08"),
        ("C3[illegal_access].status", "code", "offence"),
        ("C3[data_interference].status", "availability", "NA"),
        ("F1[ransomware]", "code", "frequently"),
        ("G1", "availability", "C"),
        ("K2[2024].reported", "number", "1234"),
        ("K2[2025].reported", "number", "17"),
        ("M3#hotline", "code", "hotline"),
        ("P2", "text", "Seguirá — à suivre 🙂"),
        ("C1@remark", "remark", "Two lines:\nthe second."),
    ] {
        assert_eq!(cell(address, name), expected, "{address} in Data");
    }
}

/// The matrix has a row per State: what stands in Jamaica's.
fn matrix_shows(matrix: &Range<Data>) {
    let jamaica = matrix
        .rows()
        .find(|row| row.contains(&Data::String("Jamaica".to_owned())))
        .expect("a row of Jamaica's");
    let code = |cell: &Data| cell.to_string().lines().next().map(str::to_owned);
    let shown = |question: &str| {
        let headed = |cell: &Data| code(cell).as_deref() == Some(question);
        let column = matrix
            .rows()
            .find_map(|row| row.iter().position(headed))
            .unwrap_or_else(|| panic!("no column headed by the code {question}"));
        jamaica[column].to_string()
    };
    assert_eq!(shown("C1"), "Yes");
    assert_eq!(shown("G1"), "[c]");
}

fn frequencies_count(frequencies: &Range<Data>) {
    let counts: BTreeMap<(String, String, String), &Data> = frequencies
        .rows()
        .map(|row| {
            let text = |name| row[column(frequencies, name)].to_string();
            let key = (text("question"), text("row"), text("code"));
            (key, &row[column(frequencies, "count")])
        })
        .collect();
    for (question, row, code, count) in [
        ("C1", "", "yes", 1.0),
        ("C1", "", "no", 0.0),
        ("C1.extent", "", "partial", 1.0),
        ("C3.status", "illegal_access", "offence", 1.0),
        ("C3.status", "data_interference", "NA", 1.0),
        ("F1", "ransomware", "frequently", 1.0),
        ("G1", "", "C", 1.0),
        ("M3", "", "hotline", 1.0),
        ("D1", "", "not_answered", 1.0),
    ] {
        let key = (question.to_owned(), row.to_owned(), code.to_owned());
        assert_eq!(
            counts.get(&key),
            Some(&&Data::Float(count)),
            "{key:?} in Frequencies"
        );
    }
}

#[test]
fn a_workbook_that_openpyxl_filled_goes_all_the_way() {
    let app = App::new().with(&cybercrime());
    let Some(filled) = filled(&app) else { return };
    goes_all_the_way(&app, &filled);
}

#[test]
fn the_same_holds_where_a_server_keeps_the_answers() {
    let Some(app) = App::on_postgres() else {
        return;
    };
    let app = app.with(&cybercrime());
    let Some(file) = filled(&app) else { return };
    goes_all_the_way(&app, &file);
    assert!(!app.data().join("relator.sqlite").exists());
}

#[test]
fn so_does_one_that_libreoffice_saved_after_it() {
    let app = App::new().with(&cybercrime());
    let Some(filled) = filled(&app) else { return };
    let Some(saved) = office::recalculate(&filled) else {
        return;
    };
    goes_all_the_way(&app, &saved);
}

#[test]
fn a_template_that_other_programs_only_opened_and_saved_changes_nothing() {
    let app = App::new().with(&cybercrime());
    let Some(first) = filled(&app) else { return };
    app.intake("jm.xlsx", &fs::read(first).unwrap());
    for language in ["en", "es", "pt", "fr"] {
        app.workbook("JM", language);
        let (drawn, saved) = (
            app.file(&format!("JM-{language}.xlsx")),
            app.file("JM-saved.xlsx"),
        );
        let nothing = app.file("nothing.json");
        fs::write(&nothing, "{}").unwrap();
        let arguments = [drawn.as_os_str(), saved.as_os_str(), nothing.as_os_str()];
        python::run("tests/fill.py", &arguments).unwrap();
        let verdict = app.intake("saved.xlsx", &fs::read(&saved).unwrap());
        assert_eq!(verdict["verdict"], "accepted", "{language}: {verdict:#}");
        assert_eq!(verdict["changed"], 0, "{language}: {verdict:#}");
        if language == "fr" {
            let Some(saved) = office::recalculate(&saved) else {
                return;
            };
            let verdict = app.intake("saved.xlsx", &fs::read(saved).unwrap());
            assert_eq!(verdict["changed"], 0, "{verdict:#}");
        }
    }
}
