//! Of an .ods the annotated copy is a workbook in Excel's format: it says what the file
//! says, and stands for it.

use std::{collections::BTreeSet, fs};

use relator::{
    intake::Meta,
    raw::{Book, Typed, from_a1},
    workbook::read::read,
};
use serde_json::Value;

use super::{ended, is_noted_exactly, looked_at, mended, spoiled};
use crate::support::{
    annotated::Look,
    app::{App, cybercrime},
    filled::Filled,
    ods, office,
    reader::{contributor_of, focal_point_of, secretariat},
    server::Server,
};

const CANARY: &str = "canary-of-a-draft";

fn book(workbook: &Filled) -> Book {
    read(&workbook.bytes()).unwrap()
}

/// Takes a file in and has it annotated; gives the verdict and the copy.
fn annotated(app: &App, name: &str, bytes: &[u8], more: &[&str]) -> (Value, Vec<u8>) {
    fs::write(app.file(name), bytes).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().to_str().unwrap();
    let arguments = ["intake", "--round", "r", "--annotate", to, name];
    let verdict = app.json(&[&arguments, more].concat())["files"][0].clone();
    let copy = verdict["annotated"].as_str();
    let copy = copy.unwrap_or_else(|| panic!("no copy: {verdict:#}"));
    assert!(copy.ends_with(".xlsx"), "{copy}");
    (verdict.clone(), fs::read(copy).unwrap())
}

/// Address and code of what is to be mended.
fn to_mend(verdict: &Value) -> BTreeSet<(String, String)> {
    let findings = verdict["findings"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    findings
        .filter(|finding| finding["severity"] != "info")
        .map(|finding| (text(&finding["address"]), text(&finding["code"])))
        .collect()
}

fn meta(bytes: &[u8]) -> Meta {
    Meta::of(&read(bytes).unwrap()).unwrap().0
}

/// Takes everything out of some rows of a sheet.
fn without_rows(book: &mut Book, sheet: &str, is_gone: impl Fn(u32) -> bool) {
    let sheet = book.sheets.iter_mut().find(|known| known.name == sheet);
    sheet.unwrap().cells.retain(|cell| !is_gone(cell.row));
}

#[test]
fn the_copy_has_notes_on_exactly_the_cells_and_is_mended_and_sent_again() {
    let app = App::new().with(&cybercrime());
    let sent = spoiled(&app);
    let ods = ods::saved(&book(&sent));
    let (verdict, copy) = annotated(&app, "sent.ods", &ods, &["--dry-run"]);
    assert_eq!(to_mend(&verdict), to_mend(&looked_at(&app, &sent.bytes())));
    is_noted_exactly(&copy, &verdict);
    assert_eq!(Look::at(&copy).sheets()[0], "To correct");
    assert_eq!(meta(&copy), meta(&ods), "it stands for the file");
    let filled = Filled::open(&copy);
    for (address, shown) in [
        ("C1", "maybe"),
        ("C2[1].adopted", "03/04/2026"),
        ("K2[2024].reported", "1.234"),
        ("K2[2025].reported", "lots"),
    ] {
        assert_eq!(filled.shown(address), shown, "as it was typed");
    }
    let again = looked_at(&app, &copy);
    assert_eq!(to_mend(&again), to_mend(&verdict));
    assert_eq!(again["changed"], verdict["changed"]);
    let well = looked_at(&app, &mended(&copy));
    assert_eq!(well["findings"].as_array().unwrap().len(), 0, "{well:#}");
    assert_eq!(well["changed"], 7);
}

#[test]
fn a_file_that_was_taken_in_is_mended_by_its_copy_without_a_question() {
    let app = App::new().with(&cybercrime());
    let ods = ods::saved(&book(&spoiled(&app)));
    let (verdict, copy) = annotated(&app, "sent.ods", &ods, &[]);
    assert_eq!(verdict["changed"], 6, "{verdict:#}");
    let well = app.intake("mended.xlsx", &mended(&copy));
    assert_eq!(well["findings"].as_array().unwrap().len(), 0, "{well:#}");
    let next = app.workbook("JM", "en");
    assert_eq!(next.shown("C1"), "Yes");
    assert_eq!(next.shown("C2[1].title"), "Cybercrimes Act");
    assert_eq!(next.shown("C2[2].title"), "", "no law came twice");
}

#[test]
fn where_rows_and_sheets_moved_the_notes_stand_where_the_answers_stand_now() {
    let app = App::new().with(&cybercrime());
    let sent = spoiled(&app);
    let mut book = book(&sent);
    let (sheet, _) = sent.place("C1");
    for moved in book.sheets.iter_mut().filter(|known| known.name == sheet) {
        moved.name = "Ley penal".to_owned();
        for cell in &mut moved.cells {
            cell.row += 5;
        }
        moved.cells.insert(
            0,
            relator::raw::Cell {
                row: 0,
                column: 1_100,
                typed: Typed::Text("see the ministry's memo".into()),
                formula: false,
            },
        );
    }
    let (verdict, copy) = annotated(&app, "sent.ods", &ods::saved(&book), &["--dry-run"]);
    let look = Look::at(&copy);
    let filled = Filled::open(&copy);
    let findings = verdict["findings"].as_array().unwrap();
    let code = |code: &str| findings.iter().find(|finding| finding["code"] == code);
    assert_eq!(code("choice_unknown").unwrap()["sheet"], "Ley penal");
    for finding in findings.iter().filter(|one| one["sheet"].is_string()) {
        let Some(address) = finding["address"].as_str() else {
            continue;
        };
        let (sheet, cell) = filled.place(address);
        assert!(look.notes(sheet).contains_key(cell), "{finding:#}");
    }
    // What has no cell any more stands in the list all the same.
    assert!(code("outside_the_sheet").is_some(), "{verdict:#}");
    let list = look.text(&look.part_of("To correct"));
    assert!(
        list.contains("see the ministry&apos;s memo") || list.contains("see the ministry's memo"),
        "{list}"
    );
    let well = looked_at(&app, &mended(&copy));
    assert_eq!(well["findings"].as_array().unwrap().len(), 0, "{well:#}");
}

#[test]
fn what_was_cleared_stays_cleared_and_what_is_gone_stays_unchanged() {
    let app = App::new().with(&cybercrime());
    let laws = [
        ("C1", "Yes"),
        ("C5", "No"),
        ("C2[1].title", "First"),
        ("C2[2].title", "Second"),
        ("C2[3].title", "Third"),
    ];
    app.intake(
        "first.xlsx",
        &app.workbook("JM", "en").type_in(&laws).bytes(),
    );
    let sent = app.workbook("JM", "en").type_in(&[("G1", "zzz")]);
    let mut book = book(&sent);
    let row = |address: &str| from_a1(sent.place(address).1).unwrap().0;
    let (sheet, _) = sent.place("C1");
    // The second law is cleared, the row of the third deleted, and with it question C5.
    let (second, third, c5) = (row("C2[2].title"), row("C2[3].title"), row("C5"));
    let law = book.sheets.iter_mut().find(|known| known.name == sheet);
    let cells = &mut law.unwrap().cells;
    cells.retain(|cell| cell.row != second || cell.column < 3);
    without_rows(&mut book, sheet, |row| row == third || row == c5);
    book.names
        .retain(|(name, _)| !name.starts_with("q.C2.r.3.") && name != "q.C5");
    let ods = ods::saved(&book);
    let (_, copy) = annotated(&app, "sent.ods", &ods, &["--dry-run"]);
    let numbers = |bytes: &[u8]| -> Vec<String> {
        let filled = Filled::open(bytes);
        let titles = filled.addresses().into_iter();
        let titles = titles.filter(|at| at.starts_with("C2[") && at.ends_with(".title"));
        titles.map(str::to_owned).collect()
    };
    // Whoever holds the data folder may see what the file was made with.
    assert!(numbers(&copy).contains(&"C2[2].title".to_owned()));
    let taken = app.intake(
        "copy.xlsx",
        &Filled::open(&copy).type_in(&[("G1", "No")]).bytes(),
    );
    assert_eq!(taken["findings"].as_array().unwrap().len(), 0, "{taken:#}");
    let next = app.workbook("JM", "en");
    let shown: Vec<String> = numbers(&next.bytes())
        .iter()
        .map(|address| next.shown(address))
        .filter(|shown| !shown.is_empty())
        .collect();
    assert_eq!(shown, ["First", "Third"]);
    assert_eq!(next.shown("C5"), "No");
}

#[test]
fn a_workbook_of_some_sections_has_a_copy_of_the_same() {
    let app = App::new().with(&cybercrime());
    let file = app.file("part.xlsx");
    let path = file.to_str().unwrap();
    let arguments = ["template", "--round", "r", "--state", "JM", "--lang", "fr"];
    let ran = app.run(&[&arguments[..], &["--sections", "C,D", "-o", path]].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    let part = Filled::open(&fs::read(file).unwrap()).type_in(&[("C1", "zzz")]);
    let ods = ods::saved(&book(&part));
    let (_, copy) = annotated(&app, "part.ods", &ods, &["--dry-run"]);
    assert_eq!(meta(&copy).sections, ["C", "D"]);
    let (own, copied) = (Look::at(&part.bytes()).sheets(), Look::at(&copy).sheets());
    assert_eq!(copied[0], "À corriger");
    assert_eq!(copied[1..], own);
}

#[test]
fn on_the_page_it_is_offered_as_what_it_is_and_holds_only_ones_own_sections() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let upload = "/en/rounds/r/JM/upload";
    let sent = spoiled(&app).type_in(&[("C5", CANARY), ("D1", "zzz")]);
    let ods = ods::saved(&book(&sent));
    let waiting = reader.upload(upload, &[], &[("file", "jm.ods", &ods)]);
    let waiting = waiting.header("location").unwrap().to_owned();
    for (language, words) in [
        ("en", "Download a copy in Excel’s format (.xlsx)"),
        ("es", "Descargar una copia en formato de Excel (.xlsx)"),
        ("pt", "Baixar uma cópia no formato do Excel (.xlsx)"),
        ("fr", "Télécharger une copie au format Excel (.xlsx)"),
    ] {
        let page = reader.get(&waiting.replacen("/en/", &format!("/{language}/"), 1));
        assert!(page.body.contains(words), "{}", page.body);
        assert!(!page.body.contains("The same file"), "{}", page.body);
    }
    let copy = format!("{waiting}/annotated");
    let got = reader.get(&copy);
    assert_eq!(got.status, 200);
    let name = got.header("content-disposition").unwrap();
    assert_eq!(name, "attachment; filename=\"r_JM.xlsx\"");
    assert_eq!(Filled::open(&got.bytes).shown("C5"), CANARY);
    let (law, _) = sent.place("C1");
    let contributor = server.sign_in(&app, &contributor_of("JM", &["D"]));
    let got = contributor.get(&copy);
    assert_eq!(got.status, 200);
    assert_eq!(meta(&got.bytes).sections, ["D"]);
    let sheets = Look::at(&got.bytes).sheets();
    assert!(!sheets.contains(&law.to_owned()), "{sheets:?}");
    let all = read(&got.bytes).unwrap();
    let says = |cell: &relator::raw::Cell| cell.typed.shown().contains(CANARY);
    assert!(!all.sheets.iter().any(|sheet| sheet.cells.iter().any(says)));
}

#[test]
fn the_secretariat_gets_back_nothing_but_what_the_file_says() {
    let app = App::new().with(&cybercrime());
    let own = app
        .workbook("JM", "en")
        .type_in(&[("C5", "No"), ("A1", CANARY)]);
    app.intake("own.xlsx", &own.bytes());
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    // The State's own workbook, in which it stands; and the same without the answer's row.
    let sent = app.workbook("JM", "en").type_in(&[("G1", "zzz")]);
    let whole = book(&sent);
    let mut part = whole.clone();
    let (sheet, cell) = sent.place("A1");
    let (row, _) = from_a1(cell).unwrap();
    without_rows(&mut part, sheet, |at| at == row);
    let (whole, part) = (ods::saved(&whole), ods::saved(&part));
    let files: &[(&str, &str, &[u8])] = &[("files", "a.ods", &whole), ("files", "b.ods", &part)];
    let taken = officer.upload("/en/rounds/r/batch", &[], files);
    let at = taken.header("location").unwrap().to_owned();
    let page = ended(&officer, &at);
    assert!(page.contains("in Excel’s format"), "{page}");
    let got = officer.get(&format!("{at}/0/annotated"));
    assert_eq!(got.status, 200);
    assert_eq!(Filled::open(&got.bytes).shown("A1"), CANARY);
    let got = officer.get(&format!("{at}/1/annotated"));
    assert_eq!(got.status, 422);
    assert!(!got.body.contains(CANARY), "{}", got.body);
    assert!(
        got.body
            .contains("save it once in a spreadsheet program as .xlsx")
    );
}

#[test]
fn libreoffice_opens_the_copy_and_what_it_saves_is_taken_in() {
    let app = App::new().with(&cybercrime());
    let file = app.file("sent.xlsx");
    fs::write(&file, spoiled(&app).bytes()).unwrap();
    let Some(saved) = office::save_as(&file, "ods") else {
        return;
    };
    let ods = fs::read(saved).unwrap();
    let (verdict, copy) = annotated(&app, "sent.ods", &ods, &["--dry-run"]);
    is_noted_exactly(&copy, &verdict);
    fs::write(app.file("mended.xlsx"), mended(&copy)).unwrap();
    let saved = office::save_as(&app.file("mended.xlsx"), "ods").unwrap();
    let well = app.intake("mended.ods", &fs::read(saved).unwrap());
    assert_eq!(well["findings"].as_array().unwrap().len(), 0, "{well:#}");
    assert_eq!(well["changed"], 7);
}
