//! Workbooks that people rearranged: the answers are read right, or it is told which
//! could not be found.

use serde_json::{Value, json};

use crate::support::{
    app::{App, codes, cybercrime, finding},
    filled::{Filled, Put},
};

const SHEET: &str = "Substantive law";

/// Answers of every sort on the sheet that will be rearranged.
const TYPED: &[(&str, &str)] = &[
    ("C1", "Yes"),
    ("C1.extent", "In part"),
    ("C1@remark", "see the Act"),
    ("C2[1].title", "Cybercrimes Act"),
    ("C2[1].adopted", "2015"),
    ("C2[2].title", "Evidence Act"),
    ("C3[illegal_access].status", "Offence"),
    ("C3[data_interference].status", "NA"),
    ("C5@availability", "Confidential"),
];

fn filled(app: &App) -> Filled {
    app.workbook("JM", "en").type_in(TYPED)
}

/// What a plain reading of the same answers stores.
fn expected(app: &App) -> Vec<(String, Value)> {
    read_back(app, "GD", TYPED)
}

/// What now stands at some addresses, as the next workbook shows it.
fn read_back(app: &App, state: &str, at: &[(&str, &str)]) -> Vec<(String, Value)> {
    let book = app.workbook(state, "en");
    let shown = |address: &str| json!(book.shown(address));
    at.iter()
        .map(|(address, _)| ((*address).to_owned(), shown(address)))
        .collect()
}

/// The file is taken in, and every answer stands where it would have without the change.
fn read_right(app: &App, name: &str, file: &Filled) -> Value {
    let plain = app.workbook("GD", "en").type_in(TYPED);
    let told = app.intake("plain.xlsx", &plain.bytes());
    assert_eq!(told["changed"], TYPED.len(), "{told:#}");
    let verdict = app.intake(name, &file.bytes());
    assert_eq!(verdict["verdict"], "accepted", "{name}: {verdict:#}");
    assert_eq!(
        read_back(app, "JM", TYPED),
        expected(app),
        "{name}: {verdict:#}"
    );
    assert_eq!(verdict["changed"], TYPED.len(), "{name}: {verdict:#}");
    verdict
}

fn errors(verdict: &Value) -> Vec<&Value> {
    let findings = verdict["findings"].as_array().unwrap();
    findings
        .iter()
        .filter(|f| f["severity"] == "error")
        .collect()
}

#[test]
fn a_renamed_sheet_sheets_in_another_order_and_rows_above() {
    for (name, edit) in [
        (
            "renamed",
            (|file| file.renamed(SHEET, "Leyes")) as fn(Filled) -> Filled,
        ),
        ("backwards", |file| file.backwards()),
        ("rows above", |file| file.with_rows_above(SHEET, 3)),
        ("all three", |file| {
            file.with_rows_above(SHEET, 7)
                .renamed(SHEET, "x")
                .backwards()
        }),
    ] {
        let app = App::new().with(&cybercrime());
        let verdict = read_right(&app, name, &edit(filled(&app)));
        assert!(errors(&verdict).is_empty(), "{name}: {verdict:#}");
    }
}

#[test]
fn cells_merged_over_an_answer() {
    let app = App::new().with(&cybercrime());
    let file = filled(&app);
    let (_, cell) = file.place("C1");
    let row = cell
        .trim_start_matches(|c: char| c.is_ascii_alphabetic())
        .to_owned();
    let merged = file.merged(SHEET, &format!("D{row}:F{row}"));
    read_right(&app, "merged", &merged);
}

#[test]
fn a_sheet_copied_within_the_workbook_adds_nothing() {
    let app = App::new().with(&cybercrime());
    let copied = filled(&app).with_copy(SHEET, "Substantive law (2)");
    let verdict = read_right(&app, "copied", &copied);
    assert!(errors(&verdict).is_empty(), "{verdict:#}");
}

#[test]
fn where_the_copy_says_something_else_it_is_asked() {
    let app = App::new().with(&cybercrime());
    let copied = filled(&app).with_copy(SHEET, "Substantive law (2)");
    let place = |address: &str| copied.place(address).1.to_owned();
    let (answer, title) = (place("C1"), place("C2[1].title"));
    let copied = copied
        .put_at("Substantive law (2)", &answer, Put::Text("No"))
        .put_at("Substantive law (2)", &title, Put::Text("Another Act"));
    let verdict = read_right(&app, "copied", &copied);
    for address in ["C1", "C2[1].title"] {
        assert_eq!(
            codes(&verdict, address),
            ["twice_in_workbook"],
            "{verdict:#}"
        );
    }
}

#[test]
fn a_deleted_column_of_keys_is_told_for_every_question_that_lost_something() {
    let app = App::new().with(&cybercrime());
    let file = filled(&app).without_column_a(SHEET);
    let verdict = app.intake("shifted.xlsx", &file.bytes());
    assert_eq!(verdict["verdict"], "accepted", "{verdict:#}");
    // Defined names move with their cells: those answers are read right.
    let named = [
        "C1",
        "C1.extent",
        "C3[illegal_access].status",
        "C3[data_interference].status",
    ];
    let book = app.workbook("JM", "en");
    for (address, typed) in TYPED {
        let shown = book.shown(address);
        if named.contains(address) {
            let right = if *typed == "NA" {
                "Not available"
            } else {
                typed
            };
            assert_eq!(shown, right, "{address}");
        } else {
            assert_eq!(
                shown, "",
                "{address} was read from a cell that is not its own"
            );
            let question = address.split(['[', '@', '.']).next().unwrap();
            assert!(
                codes(&verdict, question).contains(&"lost_its_place"),
                "{address}: {verdict:#}"
            );
        }
    }
}

#[test]
fn a_sheet_that_is_gone_or_lost_its_name_and_its_keys_is_told() {
    let app = App::new().with(&cybercrime());
    app.intake("first.xlsx", &filled(&app).bytes());
    let nameless = |xml: &str| {
        let (before, rest) = xml.split_once("<definedNames>").unwrap();
        format!("{before}{}", rest.split_once("</definedNames>").unwrap().1)
    };
    let file = app.workbook("JM", "en");
    // By its keys a sheet is known under every name.
    let renamed = file.clone().renamed(SHEET, "Legislation");
    let verdict = app.intake("renamed.xlsx", &renamed.bytes());
    assert!(!verdict.to_string().contains("sheet_gone"), "{verdict:#}");
    let lost = file
        .without_column_a(SHEET)
        .edit("xl/workbook.xml", nameless)
        .renamed(SHEET, "Legislation");
    let verdict = app.intake("lost.xlsx", &lost.bytes());
    assert_eq!(verdict["changed"], 0, "nothing is cleared: {verdict:#}");
    let told = finding(&verdict, "sheet_gone");
    assert!(told["message"].as_str().unwrap().contains(SHEET), "{told}");
}

#[test]
fn names_that_a_script_left_behind_are_not_followed() {
    let app = App::new().with(&cybercrime());
    app.intake("first.xlsx", &filled(&app).bytes());
    let drawn = app.workbook("JM", "en");
    let names = drawn.text("xl/workbook.xml");
    // The script moves the cells; what a name points to is another question's by now.
    let shifted = drawn
        .without_column_a(SHEET)
        .edit("xl/workbook.xml", |_| names);
    let verdict = app.intake("shifted.xlsx", &shifted.bytes());
    assert_eq!(verdict["changed"], 0, "nothing is cleared: {verdict:#}");
    for (address, _) in TYPED {
        let question = address.split(['[', '@', '.']).next().unwrap();
        assert_eq!(codes(&verdict, question), ["lost_its_place"], "{address}");
    }
    assert_eq!(app.workbook("JM", "en").shown("C1"), "Yes");
}

#[test]
fn one_key_that_was_cleared_is_told_where_nothing_else_names_the_cell() {
    let app = App::new().with(&cybercrime());
    let file = filled(&app);
    let row = file.row_of_key(SHEET, "C5");
    // Its name still says where it is; without it nothing does.
    let cleared = file.put_at(SHEET, &format!("A{row}"), Put::Text(""));
    let verdict = app.intake("named.xlsx", &cleared.bytes());
    assert!(errors(&verdict).is_empty(), "{verdict:#}");
    let nameless = cleared.edit("xl/workbook.xml", |xml| {
        xml.replace("<definedName name=\"q.C5\"", "<definedName name=\"gone\"")
    });
    let verdict = app.intake("nameless.xlsx", &nameless.bytes());
    assert_eq!(codes(&verdict, "C5"), ["lost_its_place"], "{verdict:#}");
}

#[test]
fn deleted_hidden_rows_are_told_too() {
    let app = App::new().with(&cybercrime());
    let keys = |file: &Filled, key: &str| file.row_of_key(SHEET, key);
    let file = filled(&app);
    // The row above a list, and the row that names the columns of the sheet.
    let (list, columns) = (keys(&file, "C2[]"), keys(&file, "#columns"));
    let verdict = app.intake("list.xlsx", &file.clone().without_row(SHEET, list).bytes());
    assert!(
        codes(&verdict, "C2").contains(&"lost_its_place"),
        "{verdict:#}"
    );
    assert_eq!(app.workbook("JM", "en").shown("C1"), "Yes");

    let app = App::new().with(&cybercrime());
    let file = filled(&app).without_row(SHEET, columns);
    let verdict = read_right(&app, "columns", &file);
    assert!(
        errors(&verdict).is_empty(),
        "the map still holds: {verdict:#}"
    );
}
