//! The annotated copy: what somebody sent, given back with notes and colours at exactly the
//! cells that have findings, to be mended and sent again.

mod beside;
mod excel;
mod open_document;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use relator::{
    finding::Finding,
    locale::Locale,
    raw::{Place, from_a1},
    workbook::{
        annotate::{Annotated, Ending, NotAnnotated, Notes, annotate},
        read::read,
    },
};
use serde_json::Value;

use crate::support::{
    annotated::{Look, packed, small, small_book},
    app::{App, cybercrime, files_under},
    filled::{Filled, Put},
    office, python,
    reader::{Reader, contributor_of, focal_point_of, secretariat},
    server::Server,
    xml_book::{XmlBook, zipped},
};

/// What is typed at some addresses, and how it is mended.
const SPOILED: [(&str, &str, &str); 6] = [
    ("C1", "maybe", "Yes"),
    ("C2[1].adopted", "03/04/2026", "2026-04-13"),
    ("C2[1].title", "Cybercrimes Act", "Cybercrimes Act"),
    ("G1", "zzz", "No"),
    ("K2[2024].reported", "1.234", "1234"),
    ("K2[2025].reported", "lots", "12"),
];

fn spoiled(app: &App) -> Filled {
    let typed = SPOILED.map(|(address, typed, _)| (address, typed));
    app.workbook("JM", "en").type_in(&typed)
}

fn mended(copy: &[u8]) -> Vec<u8> {
    let typed = SPOILED.map(|(address, _, mended)| (address, mended));
    let source = [("K4", "The registry of the police")];
    Filled::open(copy).type_in(&typed).type_in(&source).bytes()
}

/// Only looks at a file; gives the verdict and the annotated copy.
fn copied(app: &App, bytes: &[u8]) -> (Value, Vec<u8>) {
    let file = app.file("sent.xlsx");
    fs::write(&file, bytes).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let arguments = [
        "intake",
        "--round",
        "r",
        "--dry-run",
        "--annotate",
        folder.path().to_str().unwrap(),
        file.to_str().unwrap(),
    ];
    let verdict = app.json(&arguments)["files"][0].clone();
    let copy = verdict["annotated"].as_str();
    let copy = copy.unwrap_or_else(|| panic!("no copy: {verdict:#}"));
    (verdict.clone(), fs::read(copy).unwrap())
}

fn looked_at(app: &App, bytes: &[u8]) -> Value {
    let file = app.file("looked-at.xlsx");
    fs::write(&file, bytes).unwrap();
    let file = file.to_str().unwrap();
    app.json(&["intake", "--round", "r", "--dry-run", file])["files"][0].clone()
}

/// Sheet, cell and severity of the findings of a verdict that are at cells.
fn places(verdict: &Value) -> BTreeMap<(String, String), &str> {
    let mut places = BTreeMap::new();
    for finding in verdict["findings"].as_array().unwrap() {
        let (Some(sheet), Some(cell)) = (finding["sheet"].as_str(), finding["cell"].as_str())
        else {
            continue;
        };
        let severity = finding["severity"].as_str().unwrap();
        let worst = places
            .entry((sheet.to_owned(), cell.to_owned()))
            .or_insert(severity);
        if severity == "error" {
            *worst = severity;
        }
    }
    places
}

fn colour(severity: &str) -> &'static str {
    match severity {
        "error" => "FFF9C9C3",
        "warning" => "FFFBDD9F",
        _ => "FFD4E4F7",
    }
}

/// Notes and colours stand at exactly the cells with findings.
fn is_noted_exactly(copy: &[u8], verdict: &Value) {
    let look = Look::at(copy);
    let wanted = places(verdict);
    let mut noted = BTreeSet::new();
    for sheet in &look.sheets()[1..] {
        let (notes, colours) = (look.notes(sheet), look.colours(sheet));
        let boxes: BTreeSet<_> = look.boxes(sheet).into_iter().collect();
        assert_eq!(look.boxes(sheet).len(), boxes.len(), "a box for each note");
        assert_eq!(boxes.len(), notes.len(), "{sheet}");
        for (cell, note) in notes.iter().filter(|(_, note)| note.contains("Relator ▸")) {
            assert!(boxes.contains(&from_a1(cell).unwrap()));
            assert_eq!(note.matches("Relator ▸").count(), 1, "{note}");
            let place = (sheet.clone(), cell.clone());
            assert_eq!(colours[cell], colour(wanted[&place]), "{sheet}!{cell}");
            noted.insert(place);
        }
        for cell in colours.keys() {
            assert!(notes.contains_key(cell), "{sheet}!{cell} has only a colour");
        }
    }
    assert_eq!(noted, wanted.into_keys().collect());
}

const NONE: [String; 0] = [];

/// The parts that two files do not have alike.
fn differing(one: &[u8], other: &[u8]) -> Vec<String> {
    let (one, other) = (packed(one), packed(other));
    let names: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    let differ = names
        .into_iter()
        .filter(|name| one.get(*name) != other.get(*name));
    differ.cloned().collect()
}

/// What two verdicts say at cells, without what differs between two looks.
fn said(verdict: &Value) -> Vec<String> {
    let findings = verdict["findings"].as_array().unwrap();
    findings.iter().map(ToString::to_string).collect()
}

fn at(cell: &str) -> Finding {
    let place = Place::Cell {
        sheet: "Law".into(),
        cell: cell.into(),
    };
    Finding::error("error_cell").at(place).found("#REF!")
}

fn annotated(bytes: &[u8], cells: &[&str]) -> Result<Annotated, NotAnnotated> {
    let findings: Vec<Finding> = cells.iter().map(|cell| at(cell)).collect();
    annotate(bytes, Notes::of(&findings, Locale::En))
}

#[test]
fn what_cannot_be_annotated_safely_is_told_so_and_left_alone() {
    let rows = r#"<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>"#;
    let without = |part: &str| {
        let mut parts = small("", rows);
        parts.retain(|(name, _)| name != part);
        zipped(&parts)
    };
    let strict = small("", rows)
        .into_iter()
        .map(|(name, text)| {
            let text = String::from_utf8(text).unwrap();
            let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            let strict = text.replace(main, "http://purl.oclc.org/ooxml/spreadsheetml/main");
            (name, strict.into_bytes())
        })
        .collect::<Vec<_>>();
    for (what, bytes) in [
        ("no styles", without("xl/styles.xml")),
        ("no types", without("[Content_Types].xml")),
        ("the strict form of the standard", zipped(&strict)),
        (
            "no cells' table",
            small_book("", r#"<dimension ref="A1"/>"#),
        ),
        (
            "tags that do not match",
            small_book(
                "",
                r#"<sheetData><row r="1"><c r="A1"><v>1</v></row></c></sheetData>"#,
            ),
        ),
        (
            "a format that is not there",
            small_book(
                "",
                r#"<sheetData><row r="1"><c r="A1" s="9"><v>1</v></c></row></sheetData>"#,
            ),
        ),
        (
            "no namespace",
            XmlBook::law(r#"<row r="1"><c r="A1"><v>1</v></c></row>"#)
                .formats(&["0"])
                .bytes(),
        ),
    ] {
        assert!(read(&bytes).is_ok(), "{what} can be read");
        let why = annotated(&bytes, &["A1"]).expect_err(what);
        for locale in Locale::ALL {
            let words = why.finding().message(locale);
            assert!(words.contains(".xlsx"), "{what}: {words}");
        }
    }
    assert!(annotated(b"nothing", &["A1"]).is_err());
}

#[test]
fn odd_but_whole_sheets_are_annotated_where_they_should() {
    let row = r#"<p:row r="1" spans="1:1"><p:c r="A1" s="1"><p:v>1</p:v></p:c></p:row>"#;
    for (what, sheet) in [
        ("a table without rows", "<p:sheetData/>".to_owned()),
        ("cells that are not there", format!("<p:sheetData>{row}</p:sheetData>")),
        (
            "rows and cells without references",
            r#"<p:sheetData><p:row><p:c><p:v>1</p:v></p:c></p:row><p:row><p:c><p:v>2</p:v></p:c><p:c t='str'><p:v>x</p:v></p:c><p:c><p:v>3</p:v></p:c></p:row></p:sheetData>"#.to_owned(),
        ),
        (
            "a row without cells, and what stands behind the boxes",
            format!("<p:sheetData>{row}<p:row r='2' /><p:row r=\"9\"/></p:sheetData><p:tableParts/><p:extLst/>"),
        ),
        (
            "columns and rows with formats",
            r#"<p:cols><p:col min="2" max="2" width="9" style="1"/></p:cols><p:sheetData><p:row r="3" s="1"/></p:sheetData>"#.to_owned(),
        ),
    ] {
        for prefix in ["", "x:"] {
            let bytes = small_book(prefix, &sheet.replace("p:", prefix));
            let cells = ["B2", "A3", "XFD1048576"];
            let copy = annotated(&bytes, &cells).unwrap_or_else(|why| panic!("{what}: {why:?}"));
            assert_eq!(copy.ending, Ending::Xlsx);
            let look = Look::at(&copy.bytes);
            let here: BTreeSet<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
            let notes: BTreeSet<String> = look.notes("Law").into_keys().collect();
            let colours: BTreeSet<String> = look.colours("Law").into_keys().collect();
            assert_eq!(notes, here, "{what}");
            if !what.contains("without references") {
                assert_eq!(colours, here, "{what}");
            }
            assert_eq!(read(&copy.bytes).unwrap(), read(&bytes).unwrap(), "{what}");
            let xml = look.text("xl/law.xml");
            if let Some(behind) = xml.find("tableParts") {
                assert!(xml.find("legacyDrawing").unwrap() < behind, "{xml}");
            }
            let again = annotated(&copy.bytes, &cells).unwrap();
            assert_eq!(differing(&again.bytes, &copy.bytes), NONE, "{what}, twice");
            let none = annotated(&again.bytes, &[]).unwrap();
            let look = Look::at(&none.bytes);
            assert!(look.notes("Law").is_empty() && look.boxes("Law").is_empty(), "{what}");
            assert!(look.colours("Law").is_empty(), "{what}, mended");
        }
    }
}

#[test]
fn what_counts_sheets_goes_on_to_mean_the_same_ones() {
    let bytes = small_book("", "<sheetData/>");
    let copy = annotated(&bytes, &["A1"]).unwrap().bytes;
    let look = Look::at(&copy);
    assert_eq!(look.sheets(), ["To correct", "Law"]);
    let book = look.text("xl/workbook.xml");
    assert!(
        book.contains(r#"name="_xlnm.Print_Area" localSheetId="1""#),
        "{book}"
    );
    assert!(book.contains(r#"<workbookView activeTab="1"/>"#), "{book}");
    let again = Look::at(&annotated(&copy, &["A1"]).unwrap().bytes);
    assert_eq!(again.text("xl/workbook.xml"), book);
    let spanish = annotate(&copy, Notes::of(&[at("A1")], Locale::Es))
        .unwrap()
        .bytes;
    assert_eq!(Look::at(&spanish).sheets(), ["Por corregir", "Law"]);
}

#[test]
fn a_sheet_that_has_the_name_already_keeps_it() {
    let mut parts = small("", "<sheetData/>");
    for (_, text) in &mut parts {
        let renamed = String::from_utf8_lossy(text).replace("name=\"Law\"", "name=\"TO CORRECT\"");
        *text = renamed.into_bytes();
    }
    let place = Place::Cell {
        sheet: "TO CORRECT".into(),
        cell: "A1".into(),
    };
    let findings = [Finding::error("error_cell").at(place).found("#REF!")];
    let copy = annotate(&zipped(&parts), Notes::of(&findings, Locale::En));
    let copy = copy.unwrap().bytes;
    assert_eq!(Look::at(&copy).sheets(), ["To correct (2)", "TO CORRECT"]);
    let none = annotate(&copy, Notes::of(&[], Locale::En)).unwrap().bytes;
    assert_eq!(Look::at(&none).sheets(), ["TO CORRECT"]);
}

#[test]
fn a_workbook_with_macros_keeps_its_ending() {
    let mut parts = small("", "<sheetData/>");
    let types = String::from_utf8(parts[0].1.clone()).unwrap();
    let macros = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    let plain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    parts[0].1 = types.replace(plain, macros).into_bytes();
    let copy = annotated(&zipped(&parts), &["A1"]).unwrap();
    assert_eq!(copy.ending, Ending::Xlsm);
}

#[test]
fn more_findings_than_anybody_mends_are_counted() {
    let bytes = small_book("", "<sheetData/>");
    let findings: Vec<Finding> = (1..=5_002).map(|row| at(&format!("B{row}"))).collect();
    let notes = Notes::of(&findings, Locale::En);
    let copy = annotate(&bytes, notes).unwrap().bytes;
    let look = Look::at(&copy);
    assert_eq!(look.notes("Law").len(), 5_000);
    let list = look.text(&look.part_of("To correct"));
    assert!(list.contains("2 more findings are not listed"));
}

#[test]
fn parts_without_a_finding_stay_as_they_are_packed() {
    let app = App::new().with(&cybercrime());
    let sent = spoiled(&app);
    let bytes = sent.bytes();
    let (verdict, copy) = copied(&app, &bytes);
    is_noted_exactly(&copy, &verdict);
    let (before, after) = (packed(&bytes), packed(&copy));
    let mut changed: BTreeSet<String> = places(&verdict)
        .keys()
        .map(|(sheet, _)| sent.part_of(sheet))
        .collect();
    let sheets = changed.len();
    for part in [
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
    ] {
        changed.insert(part.to_owned());
    }
    for (part, content) in &before {
        assert_eq!(after[part] != *content, changed.contains(part), "{part}");
    }
    // Its notes, their boxes and its relations for each sheet, and the list.
    assert_eq!(after.len(), before.len() + 3 * sheets + 1);
}

#[test]
fn inside_a_sheet_only_the_cells_with_findings_change() {
    let app = App::new().with(&cybercrime());
    let sent = spoiled(&app);
    let (verdict, copy) = copied(&app, &sent.bytes());
    let look = Look::at(&copy);
    for sheet in places(&verdict).keys().map(|(sheet, _)| sheet) {
        // Every cell without its format, where it has a finding; and all between them.
        let without = |xml: &str| -> Vec<String> {
            let xml = match xml.split_once("<legacyDrawing ") {
                Some((before, after)) => before.to_owned() + after.split_once("/>").unwrap().1,
                None => xml.to_owned(),
            };
            let cell = |text: &str| {
                let name = text.split('"').next().unwrap();
                let place = (sheet.clone(), name.to_owned());
                match places(&verdict).contains_key(&place) {
                    true => {
                        let (before, after) = text.split_once(" s=\"").unwrap();
                        before.to_owned() + after.split_once('"').unwrap().1
                    }
                    false => text.to_owned(),
                }
            };
            xml.split("<c r=\"").map(cell).collect()
        };
        let part = sent.part_of(sheet);
        assert_eq!(without(look.text(&part)), without(&sent.text(&part)));
    }
}

#[test]
fn openpyxl_sees_the_notes_at_the_same_cells() {
    let app = App::new().with(&cybercrime());
    let (verdict, copy) = copied(&app, &spoiled(&app).bytes());
    let file = app.file("copy.xlsx");
    fs::write(&file, copy).unwrap();
    let arguments = ["read".as_ref(), file.as_os_str()];
    let Some(ran) = python::run("tests/notes.py", &arguments) else {
        return;
    };
    assert!(
        ran.status.success(),
        "{}",
        String::from_utf8_lossy(&ran.stderr)
    );
    let seen: BTreeMap<String, Value> = serde_json::from_slice(&ran.stdout).unwrap();
    let wanted = places(&verdict);
    assert_eq!(seen.len(), wanted.len());
    for ((sheet, cell), severity) in wanted {
        let seen = &seen[&format!("{sheet}!{cell}")];
        assert_eq!(seen["fill"], colour(severity));
        assert!(seen["note"].as_str().unwrap().starts_with("Relator ▸ "));
    }
}

#[test]
fn the_list_leads_to_every_cell_in_four_languages() {
    let app = App::new().with(&cybercrime());
    for (language, title) in [
        ("en", "To correct"),
        ("es", "Por corregir"),
        ("pt", "A corrigir"),
        ("fr", "À corriger"),
    ] {
        let sent = app
            .workbook("JM", language)
            .type_in(&[("C1", "zzz"), ("G1", "=1+1")]);
        let (verdict, copy) = copied(&app, &sent.bytes());
        let look = Look::at(&copy);
        assert_eq!(look.sheets()[0], title);
        let list = look.text(&look.part_of(title)).replace("&amp;", "&");
        for ((sheet, cell), _) in places(&verdict) {
            let link = format!("location=\"'{sheet}'!{cell}\"");
            assert!(list.contains(&link), "{link} in {list}");
        }
        for finding in verdict["findings"].as_array().unwrap() {
            let message = finding["message"].as_str().unwrap();
            let first = message.split(['"', '&', '<']).next().unwrap();
            assert!(list.contains(first), "{first} in {list}");
        }
        is_noted_exactly(&copy, &verdict);
    }
}

#[test]
fn a_copy_is_sent_again_unchanged_or_mended() {
    let app = App::new().with(&cybercrime());
    let (verdict, copy) = copied(&app, &spoiled(&app).bytes());
    assert!(places(&verdict).len() >= 4, "{verdict:#}");
    let again = looked_at(&app, &copy);
    assert_eq!(said(&again), said(&verdict));
    assert_eq!(again["changed"], verdict["changed"]);
    let mended = mended(&copy);
    let well = looked_at(&app, &mended);
    assert_eq!(well["findings"].as_array().unwrap().len(), 0, "{well:#}");
    assert_eq!(well["changed"], 7);
}

#[test]
fn a_copy_of_a_copy_holds_nothing_twice_and_what_is_mended_looks_as_before() {
    let app = App::new().with(&cybercrime());
    let sent = spoiled(&app);
    let (_, first) = copied(&app, &sent.bytes());
    let (_, second) = copied(&app, &first);
    assert_eq!(
        differing(&second, &first),
        NONE,
        "the same findings, the same file"
    );
    let one = Filled::open(&second)
        .type_in(&[("C1", "Yes"), ("G1", "No")])
        .bytes();
    let (verdict, third) = copied(&app, &one);
    is_noted_exactly(&third, &verdict);
    let (before, after) = (Look::at(&sent.bytes()), Look::at(&third));
    for address in ["C1", "G1"] {
        let (sheet, cell) = sent.place(address);
        let format = before.formats(sheet)[cell];
        assert_eq!(after.formats(sheet)[cell], format, "{address}");
    }
    let first = Look::at(&first);
    assert_eq!(after.text("xl/styles.xml"), first.text("xl/styles.xml"));
    // The sheet with G1 has no note any more, nor the parts that held ours.
    let gone: BTreeSet<&str> = first.names().difference(&after.names()).copied().collect();
    assert_eq!(gone.len(), 3, "{gone:?}");
    assert!(gone.iter().all(|part| !before.names().contains(part)));
    assert!(after.names().is_subset(&first.names()));
}

#[test]
fn without_the_list_colours_and_notes_still_give_way() {
    let app = App::new().with(&cybercrime());
    let sent = spoiled(&app);
    let (_, first) = copied(&app, &sent.bytes());
    let entry = regex::Regex::new("<sheet name=\"To correct\"[^>]*/>").unwrap();
    let without = Filled::open(&first)
        .edit("xl/workbook.xml", |xml| {
            entry.replace(xml, "").replace("activeTab=\"1\"", "")
        })
        .type_in(&[("C1", "Yes")])
        .bytes();
    let (verdict, second) = copied(&app, &without);
    is_noted_exactly(&second, &verdict);
    let (sheet, cell) = sent.place("C1");
    let fill = |bytes: &[u8]| {
        let look = Look::at(bytes);
        look.fills()[look.formats(sheet)[cell]].clone()
    };
    assert_eq!(fill(&second), fill(&sent.bytes()));
}

/// A person's note at a cell, or only openpyxl's way of writing.
fn through_openpyxl(app: &App, bytes: &[u8], note: &[&str]) -> Option<Vec<u8>> {
    let (from, to) = (app.file("from.xlsx"), app.file("to.xlsx"));
    fs::write(&from, bytes).unwrap();
    let mut arguments = vec!["write".as_ref(), from.as_os_str(), to.as_os_str()];
    arguments.extend(note.iter().map(AsRef::<std::ffi::OsStr>::as_ref));
    let ran = python::run("tests/notes.py", &arguments)?;
    assert!(
        ran.status.success(),
        "{}",
        String::from_utf8_lossy(&ran.stderr)
    );
    Some(fs::read(to).unwrap())
}

#[test]
fn a_persons_own_notes_stay_also_where_ours_stands() {
    let app = App::new().with(&cybercrime());
    let sent = spoiled(&app);
    let (sheet, cell) = sent.place("C1");
    let note =
        |bytes: &[u8], cell: &str, text: &str| through_openpyxl(&app, bytes, &[sheet, cell, text]);
    let Some(own) = note(&sent.bytes(), cell, "Ask & the Ministry") else {
        return;
    };
    let own = note(&own, "C5", "Look here").unwrap();
    let (verdict, first) = copied(&app, &own);
    is_noted_exactly(&first, &verdict);
    let notes = Look::at(&first).notes(sheet);
    assert_eq!(notes["C5"], "Look here");
    assert!(
        notes[cell].starts_with("Ask &amp; the Ministry\n\nRelator ▸ Error"),
        "{notes:?}"
    );
    let (_, second) = copied(&app, &first);
    assert_eq!(Look::at(&second).notes(sheet), notes);
    let mended = Filled::open_with(&second, &sent)
        .type_in(&[("C1", "Yes")])
        .bytes();
    let (verdict, third) = copied(&app, &mended);
    is_noted_exactly(&third, &verdict);
    let notes = Look::at(&third).notes(sheet);
    assert_eq!(notes["C5"], "Look here");
    assert_eq!(notes[cell], "Ask &amp; the Ministry");
}

#[test]
fn a_copy_that_openpyxl_saved_is_annotated_anew() {
    let app = App::new().with(&cybercrime());
    let sent = spoiled(&app);
    let Some(saved) = through_openpyxl(&app, &sent.bytes(), &[]) else {
        return;
    };
    goes_around(&app, &sent, &saved, |copy| {
        through_openpyxl(&app, copy, &[]).unwrap()
    });
}

#[test]
fn a_copy_that_libreoffice_saved_is_annotated_anew() {
    let app = App::new().with(&cybercrime());
    let sent = spoiled(&app);
    let through = |bytes: &[u8]| {
        let file = app.file("office.xlsx");
        fs::write(&file, bytes).unwrap();
        office::recalculate(&file).map(|file| fs::read(file).unwrap())
    };
    let Some(saved) = through(&sent.bytes()) else {
        return;
    };
    goes_around(&app, &sent, &saved, |copy| through(copy).unwrap());
}

/// Annotated, saved by another program, annotated again, mended: each time as if it were
/// the first.
fn goes_around(app: &App, sent: &Filled, saved: &[u8], save: impl Fn(&[u8]) -> Vec<u8>) {
    let (verdict, first) = copied(app, saved);
    is_noted_exactly(&first, &verdict);
    assert_eq!(looked_at(app, &first)["findings"], verdict["findings"]);
    let resaved = save(&first);
    assert_eq!(looked_at(app, &resaved)["findings"], verdict["findings"]);
    let (_, second) = copied(app, &resaved);
    is_noted_exactly(&second, &verdict);
    assert_eq!(Look::at(&second).sheets(), Look::at(&first).sheets());
    let mended = Filled::open_with(&save(&second), sent)
        .type_in(&[("C1", "Yes"), ("K2[2025].reported", "12")])
        .bytes();
    let (verdict, third) = copied(app, &mended);
    is_noted_exactly(&third, &verdict);
    let look = Look::at(&third);
    for (address, kind) in [("C1", "C5"), ("K2[2025].reported", "K2[2024].reported")] {
        let (sheet, cell) = sent.place(address);
        let fill = &look.fills()[look.formats(sheet)[cell]];
        assert!(fill.contains("FFFFF8E1"), "{address} like {kind}: {fill}");
    }
}

#[test]
fn copies_of_a_zip_stay_in_their_folder_and_overwrite_nothing() {
    let app = App::new().with(&cybercrime());
    let sent = spoiled(&app).bytes();
    let well = app.workbook("GD", "en").bytes();
    let zip = zipped(&[
        ("b/out.xlsx".to_owned(), sent.clone()),
        ("a/out.xlsx".to_owned(), sent.clone()),
        ("well.xlsx".to_owned(), well),
    ]);
    fs::write(app.file("mail.zip"), zip).unwrap();
    fs::create_dir(app.file("copies")).unwrap();
    fs::write(app.file("copies/out.xlsx"), "mine").unwrap();
    let arguments = ["intake", "--round", "r", "--annotate", "copies", "mail.zip"];
    let verdicts = app.json(&arguments);
    let copies: Vec<Option<&str>> = verdicts["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["annotated"].as_str())
        .collect();
    assert_eq!(
        copies,
        [Some("copies/out-2.xlsx"), Some("copies/out-3.xlsx"), None]
    );
    assert_eq!(fs::read(app.file("copies/out.xlsx")).unwrap(), b"mine");
    let there: BTreeSet<_> = files_under(&app.file("copies")).into_iter().collect();
    assert_eq!(there.len(), 3);
    assert!(!Path::new(&app.file("out.xlsx")).exists());
}

#[test]
fn on_the_page_the_copy_is_for_who_sent_the_file() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let upload = "/es/rounds/r/JM/upload";
    let sent = spoiled(&app).put("D7", Put::Text("zzz")).bytes();
    let waiting = reader.upload(upload, &[], &[("file", "jm.xlsx", &sent)]);
    let waiting = waiting.header("location").unwrap().to_owned();
    let page = reader.get(&waiting).body;
    let copy = format!("{waiting}/annotated");
    assert!(page.contains(&format!("href=\"{copy}\"")), "{page}");

    let grenada = server.sign_in(&app, &focal_point_of("GD"));
    assert_eq!(grenada.get(&copy).status, 404);
    assert_eq!(
        grenada.get(&copy.replace("/JM/", "/GD/")).status,
        404,
        "by its hash"
    );
    let officer = server.sign_in(&app, &secretariat());
    assert_eq!(officer.get(&copy).status, 404);
    let nothing = copy.replace(waiting.rsplit('/').next().unwrap(), &"0".repeat(64));
    assert_eq!(reader.get(&nothing).status, 404);

    let got = reader.get(&copy);
    assert_eq!(got.status, 200);
    let name = got.header("content-disposition").unwrap();
    assert_eq!(name, "attachment; filename=\"r_JM.xlsx\"");
    let look = Look::at(&got.bytes);
    assert_eq!(look.sheets()[0], "Por corregir", "in the person's language");
    let contributor = server.sign_in(&app, &contributor_of("JM", &["D"]));
    let got = contributor.get(&copy);
    let look = Look::at(&got.bytes);
    let sent = spoiled(&app);
    let (sheet, _) = sent.place("C1");
    assert!(look.notes(sheet).is_empty(), "only their own sections");

    let well = app.workbook("JM", "en").type_in(&[("C1", "No")]).bytes();
    let waiting = reader.upload(upload, &[], &[("file", "jm.xlsx", &well)]);
    let page = reader.get(waiting.header("location").unwrap()).body;
    assert!(!page.contains("/annotated"), "{page}");
}

/// The page of a batch once it has ended.
pub fn ended(officer: &Reader<'_>, page: &str) -> String {
    for _ in 0..300 {
        let answer = officer.get(page);
        assert_eq!(answer.status, 200, "{}", answer.body);
        if answer.header("refresh").is_none() {
            return answer.body;
        }
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
    panic!("it never ends");
}

#[test]
fn after_a_batch_each_file_that_is_kept_can_be_had_with_notes() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let sent = spoiled(&app).bytes();
    let batch = "/en/rounds/r/batch";
    let files: &[(&str, &str, &[u8])] =
        &[("files", "x.pdf", b"%PDF-1.7"), ("files", "jm.xlsx", &sent)];
    let dry = officer.upload(batch, &[("dry-run", "yes")], files);
    let page = ended(&officer, dry.header("location").unwrap());
    assert!(!page.contains("/annotated\""), "{page}");
    assert!(page.contains("were not kept"), "{page}");
    let taken = officer.upload(batch, &[], files);
    let at = taken.header("location").unwrap().to_owned();
    let page = ended(&officer, &at);
    let copy = format!("{at}/1/annotated");
    assert!(page.contains(&format!("href=\"{copy}\"")), "{page}");
    assert!(!page.contains(&format!("{at}/0/annotated")), "{page}");
    for gone in ["0", "7", "x"] {
        assert_eq!(officer.get(&format!("{at}/{gone}/annotated")).status, 404);
    }
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    assert_eq!(reader.get(&copy).status, 404);
    let got = officer.get(&copy);
    assert_eq!(got.status, 200);
    assert_eq!(Look::at(&got.bytes).sheets()[0], "To correct");
}
