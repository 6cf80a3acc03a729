//! Whether a regional workbook is what this database would write: `relator verify`.

use std::{fs, path::Path};

use crate::support::{
    app::{App, cybercrime},
    xml_book::{packed, unpacked},
};

/// The exit code and the words of `relator verify`.
fn verify(app: &App, file: &Path, arguments: &[&str]) -> (i32, String) {
    let ran = app.run(&[&["verify", file.to_str().unwrap()], arguments].concat());
    (ran.code, ran.out + &ran.err)
}

/// Jamaica submitted.
fn submitted() -> App {
    let app = App::new().with(&cybercrime());
    answer(&app, "JM");
    app
}

fn answer(app: &App, state: &str) {
    let filled = app.workbook(state, "en").type_in(&[("C1", "No")]);
    app.intake("answers.xlsx", &filled.bytes());
    let ran = app.submit(state);
    assert_eq!(ran.code, 0, "{}", ran.err);
}

#[test]
fn what_is_no_regional_workbook_is_called_so() {
    let app = submitted();
    let template = app.file("template.xlsx");
    fs::write(&template, app.workbook("JM", "en").bytes()).unwrap();
    let damaged = app.file("damaged.xlsx");
    let whole = fs::read(app.regional(&[])).unwrap();
    fs::write(&damaged, &whole[..whole.len() / 2]).unwrap();
    for file in [template, damaged] {
        let (code, told) = verify(&app, &file, &[]);
        assert_eq!(code, 1, "{told}");
        assert!(told.contains("not a regional workbook"), "{told}");
    }
}

#[test]
fn a_workbook_of_another_installation_has_no_round_here() {
    let app = submitted();
    let (code, told) = verify(&App::new(), &app.regional(&[]), &[]);
    assert_eq!(code, 2, "{told}");
    assert!(told.contains("there is no round `r`"), "{told}");
}

#[test]
fn one_in_which_a_figure_was_altered_is_not_what_the_database_writes() {
    let app = submitted();
    let file = app.regional(&[]);
    let mut parts = unpacked(&fs::read(&file).unwrap());
    for (name, part) in &mut parts {
        if name.contains("worksheets/sheet") {
            let text = String::from_utf8(std::mem::take(part)).unwrap();
            *part = text.replacen("<v>1</v>", "<v>2</v>", 1).into();
        }
    }
    fs::write(&file, packed(&parts)).unwrap();
    let (code, told) = verify(&app, &file, &["--lang", "es"]);
    assert_eq!(code, 1, "{told}");
    assert!(
        told.contains("no es el que genera esta base de datos"),
        "{told}"
    );
}

#[test]
fn one_of_before_there_were_two_forms_is_known_as_one_of_the_program() {
    let app = submitted();
    let file = app.regional(&[]);
    let mut parts = unpacked(&fs::read(&file).unwrap());
    for (name, part) in &mut parts {
        if name == "docProps/custom.xml" {
            let text = String::from_utf8(std::mem::take(part)).unwrap();
            assert!(text.contains("name=\"form\""), "{text}");
            *part = text.replace("name=\"form\"", "name=\"other\"").into();
        }
    }
    fs::write(&file, packed(&parts)).unwrap();
    let (code, told) = verify(&app, &file, &[]);
    assert_eq!(code, 1, "{told}");
    assert!(!told.contains("not a regional workbook"), "{told}");
}

#[test]
fn one_of_before_the_last_submission_counts_others() {
    let app = submitted();
    let file = app.regional(&[]);
    answer(&app, "GD");
    let (code, told) = verify(&app, &file, &["--lang", "fr"]);
    assert_eq!(code, 1, "{told}");
    assert!(told.contains("d’autres soumissions"), "{told}");
}

#[test]
fn every_edition_in_every_language_is_known_again() {
    let app = submitted();
    for edition in ["public", "restricted"] {
        for language in ["en", "es", "pt", "fr"] {
            let file = app.regional(&["--edition", edition, "--lang", language]);
            let (code, told) = verify(&app, &file, &[]);
            assert_eq!(code, 0, "{told}");
            assert!(told.starts_with("good"), "{told}");
        }
    }
}
