//! The workbooks in `tests/workbooks/sent/`: what people really send back, as openpyxl wrote
//! it (`tests/sent.py` says how), and one as desktop Excel saves it (`tests/excel.py`). Of each it is held which answers are understood, which are
//! asked about, and that nothing else is said and nothing else is stored.
//!
//! They were drawn from `form.json` in that folder, with a key that all may see, and stay as
//! they are when our own workbooks change: what was handed out before must be read after.

use std::{collections::BTreeMap, ffi::OsStr, fs};

use relator::{raw::from_a1, workbook::read::read};
use serde_json::{Value, json};

use crate::support::{
    app::{App, round},
    python,
};

pub const FOLDER: &str = "tests/workbooks/sent";

/// The key with which the workbooks are sealed.
const KEY: &[u8; 32] = b"a key of tests, that all may see";

/// A file, what is said (address and code), and what the next workbook shows.
type Sent = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static [(&'static str, &'static str)],
);

/// Plain answers, in files in which something else is wrong.
const ANSWERED: &[(&str, &str)] = &[
    ("A1", "Ministry of Justice"),
    ("A2", "Yes"),
    ("A2.status", "In force"),
    ("A3#hotline", "X"),
    ("A4", "12.5"),
    ("B1[ransomware]", "Frequently"),
    ("C1[1].title", "Cybercrimes Act"),
    ("C1[1].adopted", "2015-12-08"),
    ("C2[1]", "1234"),
];

/// The workbook that desktop Excel saved, with all that people add there.
pub const EXCEL: &str = "saved-by-excel-with-controls-comments-and-a-table";

/// Every file.
const FILES: &[Sent] = &[
    ("google-sheets", &[], ANSWERED),
    (
        "rows-inserted-and-sheets-renamed-and-turned-round",
        &[],
        &[
            ("A1", "Ministry of Justice"),
            ("A2", "Yes"),
            ("A2.status", "In force"),
            ("A3#hotline", "X"),
            ("A4", "12.5"),
            ("B1[ransomware]", "Frequently"),
            ("C1[1].title", "Cybercrimes Act"),
            ("C1[1].adopted", "2015-12-08"),
            ("C1[2].title", "Evidence Act"),
            ("C1[16].title", "An Act between two others"),
            ("C2[1]", "1234"),
        ],
    ),
    (
        EXCEL,
        &[
            ("A2", "choice_unknown"),
            ("A4", "number_not_understood"),
            ("B1[illegal_access]", "choice_unknown"),
            ("C1[1].adopted", "date_ambiguous"),
        ],
        &[
            ("A1", "Ministry of Justice"),
            ("A2", "maybe"),
            ("A3#hotline", "X"),
            ("A4", "about twelve"),
            ("B1[illegal_access]", "sometimes"),
            ("B1[ransomware]", "Frequently"),
            ("C1[1].adopted", "03/04/2026"),
            ("C1[1].title", "Cybercrimes Act"),
            ("C2[1]", "1234"),
        ],
    ),
    ("copied-into-the-ministrys-own-workbook", &[], ANSWERED),
    // For the secretariat the first sheet says whose it is; a State's own door refuses it.
    ("copied-without-the-hidden-sheets", &[], ANSWERED),
    (
        "the-hidden-column-deleted",
        &[
            ("A1", "lost_its_place"),
            ("A2", "lost_its_place"),
            ("A3", "lost_its_place"),
            ("A4", "lost_its_place"),
            ("A5", "lost_its_place"),
            ("C1", "lost_its_place"),
            ("C2", "lost_its_place"),
            ("C3", "lost_its_place"),
            ("C4", "lost_its_place"),
        ],
        &[("B1[ransomware]", "Frequently")],
    ),
    (
        "a-hidden-key-deleted-and-a-row-inserted",
        &[("A4", "lost_its_place")],
        &[
            ("A1", "Ministry of Justice"),
            ("A2", "Yes"),
            ("A2.status", "In force"),
            ("A3#hotline", "X"),
            ("B1[ransomware]", "Frequently"),
            ("C1[1].title", "Cybercrimes Act"),
            ("C1[1].adopted", "2015-12-08"),
            ("C2[1]", "1234"),
        ],
    ),
    (
        "pasted-over-the-drop-downs",
        &[
            ("A2", "choice_unknown"),
            ("A2.status", "understood"),
            ("A3#web_form", "mark_not_understood"),
            ("A4", "number_or_percent"),
            ("A4", "number_too_fine"),
            ("B1[denial_of_service]", "choice_unknown"),
            ("B1[illegal_access]", "choice_unknown"),
            ("B1[ransomware]", "understood"),
            ("C1[1].status", "error_cell"),
        ],
        &[
            ("A2", "yes, but not yet set up"),
            ("A2.status", "In force"),
            ("A3#hotline", "X"),
            ("A3#web_form", "maybe"),
            ("A4", "0.15"),
            ("B1[denial_of_service]", "3"),
            ("B1[illegal_access]", "Frecuentemente"),
            ("B1[ransomware]", "Frequently"),
            ("C1[1].status", "#REF!"),
            ("C1[1].title", "Ley 1273 de 2009"),
        ],
    ),
    (
        "two-languages-mixed",
        &[
            ("B1[denial_of_service]", "understood"),
            ("B1[ransomware]", "understood"),
            ("C1[1].status", "understood"),
        ],
        &[
            ("A1", "Ministério da Justiça / Ministry of Justice"),
            ("A2", "Yes"),
            ("A2.status", "Bill pending"),
            ("A3#hotline", "X"),
            ("B1[denial_of_service]", "Not available"),
            ("B1[illegal_access]", "Frequently"),
            ("B1[ransomware]", "Infrequently"),
            ("C1[1].adopted", "2012-10-12"),
            ("C1[1].status", "In force"),
            ("C1[1].title", "Ley de Delitos Informáticos"),
            ("C1[2].adopted", "2010-04-01"),
            ("C1[2].title", "Loi sur la cybercriminalité"),
        ],
    ),
    (
        "numbers-in-every-local-form",
        &[
            ("C2[10]", "number_not_understood"),
            ("C2[11]", "number_not_understood"),
            ("C2[12]", "number_not_understood"),
            ("C2[13]", "number_too_fine"),
            ("C2[14]", "number_not_understood"),
            ("C2[15]", "number_is_date"),
            ("C2[1]", "understood"),
            ("C2[2]", "understood"),
            ("C2[6]", "understood"),
            ("C2[8]", "number_ambiguous"),
            ("C2[9]", "number_not_understood"),
        ],
        &[
            ("C2[10]", "12,"),
            ("C2[11]", "(12)"),
            ("C2[12]", "about twenty"),
            ("C2[13]", "1234.5678"),
            ("C2[14]", "TRUE"),
            ("C2[15]", "2026-04-03"),
            ("C2[1]", "1234.56"),
            ("C2[2]", "1234.56"),
            ("C2[3]", "1234.56"),
            ("C2[4]", "1234.5"),
            ("C2[5]", "1234"),
            ("C2[6]", "1234567"),
            ("C2[7]", "-7"),
            ("C2[8]", "1.234"),
            ("C2[9]", "90, 800"),
        ],
    ),
    (
        "dates-in-every-local-form",
        &[
            ("C3[11]", "date_ambiguous"),
            ("C3[12]", "date_year_unclear"),
            ("C3[13]", "date_no_such_day"),
            ("C3[14]", "date_not_understood"),
            ("C3[15]", "date_serial"),
            ("C3[1]", "understood"),
            ("C3[2]", "understood"),
            ("C3[3]", "understood"),
            ("C3[8]", "understood"),
        ],
        &[
            ("C3[10]", "2026-03-31"),
            ("C3[11]", "03/04/2026"),
            ("C3[12]", "31/03/26"),
            ("C3[13]", "31/02/2026"),
            ("C3[14]", "2013-08-12 / 2014-01-01"),
            ("C3[15]", "46112"),
            ("C3[1]", "2026-03-31"),
            ("C3[2]", "2026-03-31"),
            ("C3[3]", "2026-03-31"),
            ("C3[4]", "2026-03-31"),
            ("C3[5]", "2026-03-31"),
            ("C3[6]", "2026-03-01"),
            ("C3[7]", "2026-03"),
            ("C3[8]", "2026-03-31"),
            ("C3[9]", "2026-03-31"),
        ],
    ),
    (
        "letters-of-every-sort",
        &[
            ("A2.status", "understood"),
            ("B1[illegal_access]", "understood"),
            ("C4[10]", "error_cell"),
            ("C4[11]", "error_cell"),
            ("C4[5]", "understood"),
            ("C4[8]", "text_says_nothing"),
        ],
        &[
            ("A1", "Ministerio\u{a0}de Justicia\u{200b}"),
            ("A2", "Yes"),
            ("A2.status", "In force"),
            ("A3#hotline", "X"),
            ("A5", "First line.\nSecond line.\nThird “line”…"),
            ("B1[illegal_access]", "Frequently"),
            ("C4[10]", "Err:508"),
            ("C4[11]", "#¡DIV/0!"),
            ("C4[12]", "No. 1"),
            ("C4[1]", "José Ñandú"),
            ("C4[2]", "Josť Martinez"),
            ("C4[3]", "L’État d’Haïti"),
            ("C4[4]", "ＭＩＮＩＳＴＲＹ"),
            ("C4[5]", "two lines"),
            ("C4[6]", "=1+1"),
            ("C4[7]", "@home"),
            ("C4[8]", "-None."),
            ("C4[9]", "Na"),
        ],
    ),
    (
        "dirt-found-in-official-texts",
        &[
            ("A2", "choice_unknown"),
            ("A2.status", "understood"),
            ("A3", "understood"),
            ("A4", "understood"),
            ("B1[illegal_access]", "understood"),
            ("B1[ransomware]", "choice_unknown"),
            ("C1[1].adopted", "date_not_understood"),
            ("C1[1].status", "choice_unknown"),
            ("C1[1].title", "text_says_nothing"),
            ("C1[2].adopted", "understood"),
            ("C2[1]", "number_not_understood"),
            ("C2[3]", "number_not_understood"),
            ("C2[4]", "understood"),
        ],
        // What is wrong as a fact only a person can know: it is kept as it was written.
        &[
            ("A1", "Chad does not have a CIRT"),
            ("A2", "yes, but not yet set up"),
            ("A2.status", "Not available"),
            ("A3@availability", "Not available"),
            ("A4", "12"),
            ("A5", "• Law enacted • Bill pending • in 2012 • in 2014"),
            ("B1[illegal_access]", "Not available"),
            ("B1[ransomware]", "-None."),
            ("C1[1].adopted", "2012 / 2014"),
            ("C1[1].status", "Bill pending; enacted 2014"),
            ("C1[1].title", "-None."),
            ("C1[2].adopted", "Not available"),
            (
                "C1[2].title",
                "Ley Especial contra los Delitos Informáticos",
            ),
            ("C2[1]", "90, 800"),
            ("C2[2]", "207001"),
            ("C2[3]", "207001 (ISO)"),
            ("C2[4]", "Not available"),
        ],
    ),
];

/// An installation with the key and the questionnaire of these files.
pub fn installation() -> App {
    installation_with(&round("sent", "1", json!({})))
}

/// The same with a round of one's own.
pub fn installation_with(round: &Value) -> App {
    let app = App::new();
    let (keys, forms) = (app.data().join("keys"), app.data().join("forms/sent"));
    fs::create_dir_all(&keys).unwrap();
    fs::create_dir_all(&forms).unwrap();
    fs::write(keys.join("authentication.key"), KEY).unwrap();
    fs::copy(format!("{FOLDER}/form.json"), forms.join("1.json")).unwrap();
    app.with(round)
}

/// What Jamaica's next workbook shows at each address that holds something.
fn shown(app: &App) -> BTreeMap<String, String> {
    let workbook = app.workbook("JM", "en");
    let book = read(&workbook.bytes()).unwrap();
    let shown = workbook.addresses().into_iter().filter_map(|address| {
        let (sheet, cell) = workbook.place(address);
        let (row, column) = from_a1(cell).unwrap();
        let shown = book.sheet(sheet)?.cell(row, column)?.typed.shown();
        Some((address.to_owned(), shown))
    });
    shown.collect()
}

/// Address and code of each finding, in order.
fn said(verdict: &Value) -> Vec<(String, String)> {
    let findings = verdict["findings"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let mut said: Vec<_> = findings
        .map(|finding| (text(&finding["address"]), text(&finding["code"])))
        .collect();
    said.sort();
    said
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    let pairs = pairs.iter();
    let mut owned: Vec<_> = pairs
        .map(|(one, other)| ((*one).to_owned(), (*other).to_owned()))
        .collect();
    owned.sort();
    owned
}

#[test]
fn of_each_file_every_answer_is_understood_or_asked_about() {
    for (name, expected, stored) in FILES {
        let app = installation();
        let file = format!("{name}.xlsx");
        let verdict = app.intake(&file, &fs::read(format!("{FOLDER}/{file}")).expect(name));
        assert_eq!(verdict["verdict"], "accepted", "{name}: {verdict:#}");
        assert_eq!(verdict["state"], "JM", "{name}");
        assert_eq!(said(&verdict), pairs(expected), "{name}: {verdict:#}");
        let shown: Vec<_> = shown(&app).into_iter().collect();
        assert_eq!(shown, pairs(stored), "{name}");
    }
}

#[test]
fn every_file_is_in_the_table_and_small() {
    let mut listed: Vec<String> = FILES
        .iter()
        .map(|(name, ..)| format!("{name}.xlsx"))
        .collect();
    listed.push("form.json".to_owned());
    listed.sort();
    let mut there = Vec::new();
    for entry in fs::read_dir(FOLDER).unwrap() {
        let entry = entry.unwrap();
        let size = entry.metadata().unwrap().len();
        assert!(size <= 34 << 10, "{:?}", entry.file_name());
        there.push(entry.file_name().into_string().unwrap());
    }
    there.sort();
    assert_eq!(there, listed);
}

#[test]
#[ignore = "writes the files anew, from today's template; run by hand after a change of tests/sent.py"]
fn write_what_was_sent() {
    let app = installation();
    app.workbook("JM", "en");
    let template = app.file("JM-en.xlsx");
    let excel = format!("{FOLDER}/{EXCEL}.xlsx");
    for (script, to) in [("tests/sent.py", FOLDER), ("tests/excel.py", &excel)] {
        let arguments = [template.as_os_str(), OsStr::new(to)];
        let Some(ran) = python::run(script, &arguments) else {
            return;
        };
        let said = String::from_utf8_lossy(&ran.stderr);
        assert!(ran.status.success(), "{said}");
    }
}
