//! The State's workbook as a ministry returns it that works with LibreOffice: opened,
//! filled, saved as .ods. Everything must be as if it had been saved as .xlsx.

use std::fs;

use relator::{
    raw::{Book, reference},
    workbook::read::read,
};
use serde_json::{Value, json};

use crate::support::{
    app::{App, codes, cybercrime, round},
    filled::{Filled, Put},
    office,
};

/// What people type, in turn into every cell: words, numbers, dates and dirt.
const TYPED: &[&str] = &[
    "Yes",
    "sí",
    "X",
    "12",
    "1.234",
    "1.234,56",
    "2026-03-31",
    "03/04/2026",
    "NA",
    "Two lines:\nthe second.",
    "  two  spaces and a\ttab ",
    "=Cybercrimes Act",
    "Seguirá — à suivre 🙂 <&>",
    "'quoted'",
    "organigrama.pdf",
];

/// The same in cells that are no text.
fn put(at: usize) -> Put<'static> {
    match at % 4 {
        0 => Put::Number(46_085.0),
        1 => Put::Number(0.15),
        2 => Put::Error("#N/A"),
        _ => Put::Formula("\"Ye\"&\"s\"", Some("Yes")),
    }
}

/// Types something into every input cell: each third is no text, and that of one question
/// is TRUE. (As a date TRUE is a day of 1900, of which each program has its own idea.)
fn typed_everywhere(workbook: Filled, yes_or_no: &str) -> Filled {
    let workbook = workbook.put(yes_or_no, Put::Bool(true));
    let addresses: Vec<String> = workbook
        .addresses()
        .into_iter()
        .map(str::to_owned)
        .collect();
    let each = addresses.iter().enumerate();
    each.fold(workbook, |workbook, (at, address)| match at % 3 {
        _ if address == yes_or_no => workbook,
        0 => workbook.put(address, put(at / 3)),
        _ => workbook.put(address, Put::Text(TYPED[at % TYPED.len()])),
    })
}

/// LibreOffice saves the workbook of a State in both formats.
fn saved(app: &App, workbook: &Filled) -> Option<(Vec<u8>, Vec<u8>)> {
    let file = app.file("filled.xlsx");
    fs::write(&file, workbook.bytes()).unwrap();
    let excel = office::save_as(&file, "xlsx")?;
    let open = office::save_as(&file, "ods")?;
    Some((fs::read(excel).unwrap(), fs::read(open).unwrap()))
}

/// A verdict as far as it must be the same from both formats.
fn told(verdict: &Value) -> Value {
    json!([
        verdict["verdict"],
        verdict["state"],
        verdict["changed"],
        verdict["findings"],
    ])
}

/// Two installations with the same keys take in the two formats of one workbook: the
/// verdict and the stored answers are the same.
fn taken_in_as_one(of: &Value, yes_or_no: &str) {
    let (first, second) = (App::new().with(of), App::new());
    let workbook = typed_everywhere(first.workbook("JM", "en"), yes_or_no);
    let Some((excel, open)) = saved(&first, &workbook) else {
        return;
    };
    same_book(&excel, &open);
    copy(&first.data(), &second.data());
    let from_excel = first.intake("jm.xlsx", &excel);
    let from_open = second.intake("jm.ods", &open);
    assert_eq!(from_excel["verdict"], "accepted", "{from_excel:#}");
    assert!(from_excel["changed"].as_u64() > Some(50), "{from_excel:#}");
    assert_eq!(told(&from_open), told(&from_excel));
    // What is stored now shows in the next workbook.
    let next = |app: &App| read(&app.workbook("JM", "es").bytes()).unwrap();
    same_cells(&next(&second), &next(&first));
}

/// The cells, and what the names point to, are the same; so are the program's properties.
fn same_book(excel: &[u8], open: &[u8]) {
    let (excel, open) = (read(excel).unwrap(), read(open).unwrap());
    let names = |book: &Book| -> Vec<_> {
        let names = book.names.iter().filter(|(name, _)| name.starts_with("q."));
        let mut names: Vec<_> = names
            .map(|(name, place)| (name.clone(), reference(place).unwrap()))
            .collect();
        names.sort();
        names
    };
    assert!(names(&excel).len() > 10);
    assert_eq!(names(&open), names(&excel));
    let own = |book: &Book| -> Vec<_> {
        let properties = book.properties.iter().cloned();
        let mut own: Vec<_> = properties
            .filter(|(name, _)| name.starts_with("relator"))
            .collect();
        own.sort();
        own
    };
    assert_eq!(own(&open), own(&excel));
    same_cells(&open, &excel);
}

fn same_cells(one: &Book, other: &Book) {
    assert_eq!(one.sheets.len(), other.sheets.len());
    for (one, other) in one.sheets.iter().zip(&other.sheets) {
        assert_eq!((&one.name, one.visibility), (&other.name, other.visibility));
        for (here, there) in one.cells.iter().zip(&other.cells) {
            assert_eq!(here, there, "on {}", one.name);
        }
        assert_eq!(one.cells.len(), other.cells.len(), "on {}", one.name);
    }
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

#[test]
fn a_workbook_of_every_kind_saved_as_ods_is_taken_in_as_the_same_saved_as_xlsx() {
    let years = cybercrime()["lists"]["years"].clone();
    taken_in_as_one(&round("every-kind", "1", json!({ "years": years })), "A3");
}

#[test]
fn so_is_the_workbook_on_cybercrime() {
    taken_in_as_one(&cybercrime(), "C1");
}

#[test]
fn a_template_that_libreoffice_only_saved_as_ods_changes_nothing_in_any_language() {
    let app = App::new().with(&cybercrime());
    let typed = [
        ("A1", "Ministry"),
        ("C1", "Yes"),
        ("C2[1].title", "Act"),
        ("C2[1].adopted", "2015-12-08"),
        ("K2[2024].reported", "1 234"),
    ];
    app.intake("jm.xlsx", &app.workbook("JM", "en").type_in(&typed).bytes());
    for language in ["en", "fr"] {
        let Some((_, open)) = saved(&app, &app.workbook("JM", language)) else {
            return;
        };
        let verdict = app.intake("saved.ods", &open);
        assert_eq!(verdict["verdict"], "accepted", "{language}: {verdict:#}");
        assert_eq!(verdict["changed"], 0, "{language}: {verdict:#}");
    }
}

#[test]
fn an_ods_whose_seal_was_changed_or_of_another_round_is_refused() {
    let app = App::new().with(&cybercrime());
    let Some((_, open)) = saved(&app, &app.workbook("JM", "en")) else {
        return;
    };
    let stranger = App::new().with(&cybercrime());
    let verdict = stranger.intake("jm.ods", &open);
    assert_eq!(verdict["verdict"], "refused");
    assert_eq!(verdict["findings"][0]["code"], "not_made_here");
}

#[test]
fn an_ods_within_a_zip_is_a_workbook_like_the_others() {
    let app = App::new().with(&cybercrime());
    let workbook = app.workbook("JM", "en").type_in(&[("C1", "si")]);
    let Some((_, open)) = saved(&app, &workbook) else {
        return;
    };
    let grenada = app.workbook("GD", "en").type_in(&[("C1", "No")]).bytes();
    let zip = crate::support::xml_book::zipped(&[
        ("JM.ods".to_owned(), open),
        ("GD.xlsx".to_owned(), grenada),
    ]);
    let file = app.file("returned.zip");
    fs::write(&file, zip).unwrap();
    let verdicts = app.json(&["intake", "--round", "r", file.to_str().unwrap()]);
    for (at, state) in [(0, "JM"), (1, "GD")] {
        let verdict = &verdicts["files"][at];
        assert_eq!(
            (&verdict["state"], &verdict["changed"]),
            (&json!(state), &json!(1)),
            "{verdict:#}"
        );
    }
    assert_eq!(codes(&verdicts["files"][0], "C1"), ["understood"]);
}
