//! A workbook with all that people and desktop Excel add to one (`tests/excel.py` says what):
//! the copy leaves each of it as it is, and so does taking the notes out again.

use std::{collections::BTreeSet, fs};

use relator::{
    finding::Finding,
    locale::Locale,
    raw::Place,
    workbook::{
        annotate::{Notes, annotate},
        read::read,
    },
};

use super::{NONE, copied, differing, looked_at, places};
use crate::{
    sent::{EXCEL, installation},
    support::{
        annotated::{Look, packed},
        filled::{Filled, Put},
        office, python,
        xml_book::zipped,
    },
};

fn sent() -> Vec<u8> {
    fs::read(format!("tests/workbooks/sent/{EXCEL}.xlsx")).unwrap()
}

/// Parts that a note makes necessary to change.
const CHANGED: [&str; 9] = [
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/comments1.xml",
    "xl/drawings/vmlDrawing1.vml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet2.xml",
    "xl/worksheets/sheet3.xml",
    "xl/worksheets/sheet4.xml",
];

/// Parts that are new: the list, and the notes of a sheet that had none.
const NEW: [&str; 4] = [
    "xl/comments3.xml",
    "xl/drawings/vmlDrawing3.vml",
    "xl/worksheets/_rels/sheet4.xml.rels",
    "xl/worksheets/sheet9.xml",
];

fn mended(copy: &[u8]) -> Vec<u8> {
    Filled::open(copy)
        .type_in(&[
            ("A2", "Yes"),
            ("B1[illegal_access]", "Infrequently"),
            ("C1[1].adopted", "3 April 2026"),
        ])
        .put("A4", Put::Number(12.5))
        .bytes()
}

#[test]
fn every_part_that_needs_no_note_is_as_excel_packed_it() {
    let app = installation();
    let (verdict, copy) = copied(&app, &sent());
    assert_eq!(places(&verdict).len(), 4, "{verdict:#}");
    let (before, after) = (packed(&sent()), packed(&copy));
    for (part, content) in &before {
        let changes = CHANGED.contains(&part.as_str());
        assert_eq!(after[part] != *content, changes, "{part}");
    }
    let new: BTreeSet<&str> = after
        .keys()
        .filter(|part| !before.contains_key(*part))
        .map(String::as_str)
        .collect();
    assert_eq!(new, NEW.into());
    let (_, again) = copied(&app, &copy);
    assert_eq!(differing(&again, &copy), NONE, "twice is once");
}

#[test]
fn what_colleagues_wrote_and_every_control_stay() {
    let app = installation();
    let (verdict, copy) = copied(&app, &sent());
    let look = Look::at(&copy);
    let notes = look.notes("Once");
    let (answer, number) = (("Once", "D7"), ("Once", "D16"));
    assert_eq!(notes["C5"], "Ana:\nwhich ministry?");
    let own = "Ana:\nask Legal &amp; Co\n\nRelator ▸ Error";
    assert!(notes[answer.1].starts_with(own), "{notes:?}");
    assert!(notes[number.1].starts_with("Relator ▸ Error"), "{notes:?}");
    // A conversation is kept elsewhere; what would be written into its copy is lost.
    let thread = &look.notes("Rows")["D8"];
    assert!(thread.starts_with("[Threaded comment]") && !thread.contains("Relator"));
    for ((sheet, cell), _) in places(&verdict) {
        assert!(look.colours(&sheet).contains_key(&cell), "{sheet}!{cell}");
    }
    let list = look.text(&look.part_of("To correct"));
    assert!(list.contains("'Rows'!D8"), "{list}");
    let boxes = look.text("xl/drawings/vmlDrawing1.vml");
    for kept in [
        "Seen by<br>",
        "o:spid=\"_x0000_s1025\"",
        "id=\"_x0000_s1027\"",
    ] {
        assert!(boxes.contains(kept), "{kept} in {boxes}");
    }
    let ours = "id=\"_x0000_s1028\"";
    assert_eq!(
        boxes.matches(ours).count(),
        1,
        "a number of its own: {boxes}"
    );
    assert_eq!(boxes.matches("_x0000_t202\" coordsize").count(), 1);
}

#[test]
fn the_copy_is_mended_and_sent_again() {
    let app = installation();
    let (verdict, copy) = copied(&app, &sent());
    let again = looked_at(&app, &copy);
    assert_eq!(again["findings"], verdict["findings"]);
    let well = looked_at(&app, &mended(&copy));
    assert_eq!(well["findings"].as_array().unwrap().len(), 0, "{well:#}");
    assert_eq!(well["changed"], 9);
}

#[test]
fn once_all_is_mended_nothing_of_ours_is_left() {
    let app = installation();
    let sent = sent();
    let (_, copy) = copied(&app, &sent);
    let mended = mended(&copy);
    let clean = annotate(&mended, Notes::of(&[], Locale::En)).unwrap().bytes;
    assert_eq!(
        Look::at(&clean).names(),
        Look::at(&sent).names(),
        "no part too many, none too few"
    );
    for part in [
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/workbook.xml",
        "xl/comments2.xml",
        "xl/drawings/vmlDrawing1.vml",
    ] {
        assert_eq!(Look::at(&clean).text(part), Look::at(&sent).text(part));
    }
    assert_eq!(read(&clean).unwrap(), read(&mended).unwrap());
    let look = Look::at(&clean);
    for sheet in ["Once", "Rows", "Lists"] {
        assert!(look.colours(sheet).is_empty(), "{sheet}");
        let notes = look.notes(sheet);
        assert!(notes.values().all(|note| !note.contains('▸')), "{notes:?}");
        assert_eq!(look.boxes(sheet).len(), notes.len(), "{sheet}");
        assert_eq!(look.formats(sheet), Look::at(&sent).formats(sheet));
    }
    // It can be annotated again as if nothing had been.
    let (_, second) = copied(&app, &zipped(&with("A2", "perhaps", &clean)));
    assert_eq!(Look::at(&second).sheets()[0], "To correct");
}

/// The parts of a workbook in which something else is typed.
fn with(address: &str, text: &str, bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let bytes = Filled::open(bytes).type_in(&[(address, text)]).bytes();
    let look = Look::at(&bytes);
    let names = look.names().into_iter();
    names
        .map(|name| (name.to_owned(), look.text(name).as_bytes().to_vec()))
        .collect()
}

#[test]
fn where_a_sheet_had_only_controls_the_first_note_brings_its_kind_of_box() {
    let app = installation();
    let bytes = Filled::open(&sent())
        .edit("xl/drawings/vmlDrawing1.vml", |boxes| {
            let notes = boxes.find("<v:shapetype id=\"_x0000_t202\"").unwrap();
            format!("{}</xml>", &boxes[..notes])
        })
        .edit("xl/worksheets/_rels/sheet2.xml.rels", |relations| {
            let from = relations.find("<Relationship Id=\"rId5\"").unwrap();
            format!("{}</Relationships>", &relations[..from])
        })
        .edit("[Content_Types].xml", |types| {
            types.replace("<Override PartName=\"/xl/comments1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml\"/>", "")
        })
        .without_part("xl/comments1.xml")
        .bytes();
    let (_, copy) = copied(&app, &bytes);
    let look = Look::at(&copy);
    let boxes = look.text("xl/drawings/vmlDrawing1.vml");
    assert_eq!(boxes.matches("id=\"_x0000_t202\"").count(), 1, "{boxes}");
    assert!(boxes.contains("id=\"_x0000_s1026\""), "{boxes}");
    assert_eq!(look.notes("Once").len(), 2);
    let none = annotate(&copy, Notes::of(&[], Locale::En)).unwrap().bytes;
    let boxes = Look::at(&none);
    let boxes = boxes.text("xl/drawings/vmlDrawing1.vml");
    assert!(boxes.contains("ObjectType=\"Checkbox\""), "{boxes}");
}

#[test]
fn more_boxes_than_one_block_has_numbers_list_their_blocks() {
    let findings: Vec<Finding> = (1..=1_500)
        .map(|row| {
            let place = Place::Cell {
                sheet: "Once".into(),
                cell: format!("K{row}").into(),
            };
            Finding::error("error_cell").at(place).found("#REF!")
        })
        .collect();
    let copy = annotate(&sent(), Notes::of(&findings, Locale::En)).unwrap();
    let look = Look::at(&copy.bytes);
    let boxes = look.text("xl/drawings/vmlDrawing1.vml");
    assert!(boxes.contains("data=\"1,2\""), "{boxes:.300}");
    assert!(boxes.contains("id=\"_x0000_s2527\""));
}

#[test]
fn libreoffice_and_openpyxl_open_the_copy_and_the_clean_file() {
    let app = installation();
    let (verdict, copy) = copied(&app, &sent());
    let file = app.file("copy.xlsx");
    fs::write(&file, &copy).unwrap();
    if let Some(saved) = office::recalculate(&file) {
        let saved = fs::read(saved).unwrap();
        let again = looked_at(&app, &saved);
        assert_eq!(again["findings"], verdict["findings"]);
        let notes = Look::at(&saved).notes("Once");
        assert_eq!(notes.len(), 3, "{notes:?}");
    }
    let clean = annotate(&mended(&copy), Notes::of(&[], Locale::En)).unwrap();
    let file = app.file("clean.xlsx");
    fs::write(&file, clean.bytes).unwrap();
    if let Some(saved) = office::recalculate(&file) {
        let well = looked_at(&app, &fs::read(saved).unwrap());
        assert_eq!(well["findings"].as_array().unwrap().len(), 0, "{well:#}");
    }
    for name in ["copy.xlsx", "clean.xlsx"] {
        let path = app.file(name);
        let Some(ran) = python::run("tests/notes.py", &["read".as_ref(), path.as_os_str()]) else {
            return;
        };
        let said = String::from_utf8_lossy(&ran.stderr);
        assert!(ran.status.success(), "{said}");
    }
}
