//! The workbook door, from the template to the stored answer, through the real program.

use serde_json::json;

use crate::support::{
    app::{App, codes, cybercrime, finding},
    filled::Put,
};

#[test]
fn a_workbook_of_another_round_is_refused_and_stores_nothing() {
    let app = App::new().with(&cybercrime());
    let mut other = cybercrime();
    other["id"] = json!("r2");
    let app = app.with(&other);
    let path = app.file("r2.xlsx");
    let ran = app.run(&[
        "template",
        "--round",
        "r2",
        "--state",
        "JM",
        "-o",
        path.to_str().unwrap(),
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let verdict = app.intake("r2.xlsx", &std::fs::read(path).unwrap());
    assert_eq!(verdict["verdict"], "refused");
    assert_eq!(verdict["findings"][0]["code"], "other_round");
    assert_eq!(
        crate::support::app::files_under(&app.data().join("uploads")).len(),
        0
    );
}

#[test]
fn a_workbook_whose_meta_was_touched_is_refused() {
    let app = App::new().with(&cybercrime());
    let filled = app.workbook("JM", "en");
    let part = filled.part_of("_meta");
    let strings = filled.text("xl/sharedStrings.xml");
    assert!(
        strings.contains("<t>JM</t>"),
        "the State's code stands in the shared strings"
    );
    let forged = filled.edit("xl/sharedStrings.xml", |xml| {
        xml.replace("<t>JM</t>", "<t>GD</t>")
    });
    let verdict = app.intake("forged.xlsx", &forged.bytes());
    assert_eq!(
        (&verdict["verdict"], &verdict["findings"][0]["code"]),
        (&json!("refused"), &json!("not_made_here")),
        "{part}"
    );
}

#[test]
fn a_workbook_of_an_uninvited_state_cannot_even_be_made() {
    let app = App::new().with(&cybercrime());
    let ran = app.run(&["template", "--round", "r", "--state", "CU", "-o", "cu.xlsx"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("CU"), "{}", ran.err);
}

#[test]
fn an_unchanged_workbook_changes_nothing() {
    let app = App::new().with(&cybercrime());
    let first = app.workbook("JM", "en").type_in(&[
        ("C1", "Yes"),
        ("C1.extent", "maybe"),
        ("C2[1].title", "=Cybercrimes Act"),
        ("C2[1].adopted", "2015"),
        ("C2[2].title", "Evidence Act"),
        ("C2[2].adopted", "31 December 2009"),
        ("C3[illegal_access].status", "NA"),
        ("D7a", "1.234"),
        ("M3#hotline", "x"),
        ("G1@availability", "Confidential"),
        ("F3@remark", "  two\nlines "),
    ]);
    let verdict = app.intake("first.xlsx", &first.bytes());
    assert_eq!(verdict["verdict"], "accepted", "{verdict:#}");
    assert_eq!(verdict["changed"], 11, "{verdict:#}");
    for language in ["en", "es", "pt", "fr"] {
        let again = app.workbook("JM", language);
        let verdict = app.intake("again.xlsx", &again.bytes());
        assert_eq!(verdict["changed"], 0, "{language}: {verdict:#}");
    }
    let verdict = app.intake("first.xlsx", &first.bytes());
    assert_eq!(verdict["changed"], 0, "the same file again: {verdict:#}");
}

#[test]
fn what_people_type_is_understood_and_said_so() {
    let app = App::new().with(&cybercrime());
    let typed = app
        .workbook("BR", "pt")
        .type_in(&[
            ("C1", " SÍ "),
            ("D1", "si"),
            ("E1", "oui"),
            ("G1", "nao"),
            ("M3#hotline", "✓"),
            ("D8", "90 days"),
        ])
        .put("K2[2024].reported", Put::Text("1.234,5"))
        .put("K2[2025].reported", Put::Text("1 234"))
        .put("K2[2025].investigated", Put::Number(17.0))
        .put("C2[1].adopted", Put::Text("31 de março de 2013"));
    let verdict = app.intake("br.xlsx", &typed.bytes());
    assert_eq!(verdict["verdict"], "accepted", "{verdict:#}");
    for address in ["C1", "D1", "E1", "G1", "D8"] {
        let codes = codes(&verdict, address);
        assert!(
            !codes.is_empty() && codes.iter().all(|code| *code == "understood"),
            "{address}: {codes:?}"
        );
    }
    let half_a_case = codes(&verdict, "K2[2024].reported");
    assert!(
        half_a_case.iter().any(|code| *code != "understood"),
        "half a case is not a whole number: {half_a_case:?}"
    );
}

#[test]
fn what_is_ambiguous_is_asked_and_kept_as_typed() {
    let app = App::new().with(&cybercrime());
    let typed = app.workbook("JM", "en").type_in(&[
        ("D8", "1.234"),
        ("P3.date", "03/04/2026"),
        ("C1", "perhaps"),
    ]);
    let verdict = app.intake("jm.xlsx", &typed.bytes());
    assert_eq!(codes(&verdict, "D8"), ["number_ambiguous"]);
    assert_eq!(codes(&verdict, "P3.date"), ["date_ambiguous"]);
    let (sheet, cell) = typed.place("C1");
    let asked = finding(&verdict, codes(&verdict, "C1")[0]);
    assert_eq!(
        (&asked["sheet"], &asked["cell"], &asked["found"]),
        (&json!(sheet), &json!(cell), &json!("perhaps"))
    );
    let again = app.workbook("JM", "en");
    let part = again.part_of(again.place("C1").0);
    assert!(
        again.text("xl/sharedStrings.xml").contains("perhaps"),
        "what was typed stands in the next workbook ({part})"
    );
    assert_eq!(app.submit("JM").code, 1);
}

#[test]
fn strange_cells_are_findings_and_never_blanks() {
    let app = App::new().with(&cybercrime());
    let long = "ö".repeat(40_000);
    let typed = app
        .workbook("JM", "en")
        .put("C1", Put::Error("#REF!"))
        .put("D1", Put::Formula("IF(1=1,\"Yes\",\"No\")", None))
        .put("E1", Put::Formula("IF(1=1,\"Yes\",\"No\")", Some("Yes")))
        .put("F3", Put::Text("=cmd|' /C calc'!A0"))
        .put("P2", Put::Text(&long))
        .put("G1", Put::Bool(true))
        .put("P3.date", Put::Text("2026-02-31"));
    let verdict = app.intake("strange.xlsx", &typed.bytes());
    assert_eq!(verdict["verdict"], "accepted");
    assert_eq!(codes(&verdict, "C1"), ["error_cell"]);
    assert_eq!(codes(&verdict, "D1"), ["formula_without_value"]);
    assert_eq!(codes(&verdict, "E1"), ["formula_in_cell"]);
    assert_eq!(
        codes(&verdict, "F3"),
        [""; 0],
        "text that looks like a formula is text"
    );
    assert_eq!(codes(&verdict, "P2"), ["text_too_long"]);
    assert!(
        !codes(&verdict, "G1")
            .iter()
            .any(|code| *code != "understood")
    );
    assert_eq!(codes(&verdict, "P3.date").len(), 1);
    assert_eq!(
        app.intake("again.xlsx", &app.workbook("JM", "en").bytes())["changed"],
        0
    );
}

#[test]
fn two_workbooks_of_one_revision_merge_and_the_address_that_both_changed_is_a_conflict() {
    let app = App::new().with(&cybercrime());
    let justice = app.workbook("JM", "en");
    let police = app.workbook("JM", "es");
    let justice = justice.type_in(&[
        ("C1", "Yes"),
        ("P2", "from justice"),
        ("C2[1].title", "Cybercrimes Act"),
    ]);
    let police = police.type_in(&[
        ("G1", "Sí"),
        ("P2", "from the police"),
        ("C2[1].title", "Evidence Act"),
    ]);
    let first = app.intake("justice.xlsx", &justice.bytes());
    assert_eq!(first["changed"], 3, "{first:#}");
    let second = app.intake("police.xlsx", &police.bytes());
    assert_eq!(second["verdict"], "accepted");
    assert_eq!(codes(&second, "P2"), ["conflict"]);
    assert_eq!(
        second["changed"], 2,
        "G1, and a second law beside the first: {second:#}"
    );
    let now = app.workbook("JM", "en").text("xl/sharedStrings.xml");
    for text in ["from justice", "Cybercrimes Act", "Evidence Act"] {
        assert!(now.contains(text), "{text}");
    }
    assert!(!now.contains("from the police"), "the stored answer stands");
}

#[test]
fn rows_may_be_added_below_a_list_and_a_copied_row_is_an_item_of_its_own() {
    let app = App::new().with(&cybercrime());
    let filled = app
        .workbook("JM", "en")
        .type_in(&[("C2[1].title", "First Act"), ("C2[2].title", "Second Act")]);
    // As Excel's "insert copied cells" does: the hidden key of row 1 stands in row 2 too.
    let (sheet, first) = filled.place("C2[1].title");
    let (sheet, first) = (sheet.to_owned(), first.to_owned());
    let second = filled.place("C2[2].title").1.to_owned();
    let key = |cell: &str| {
        format!(
            "A{}",
            cell.trim_start_matches(|c: char| c.is_ascii_alphabetic())
        )
    };
    assert_ne!(key(&first), key(&second));
    let copied = filled.put_at(&sheet, &key(&second), Put::Text("C2[1]"));
    let verdict = app.intake("copied.xlsx", &copied.bytes());
    assert_eq!(verdict["verdict"], "accepted", "{verdict:#}");
    let now = app.workbook("JM", "en").text("xl/sharedStrings.xml");
    assert!(now.contains("First Act") && now.contains("Second Act"));
}

#[test]
fn a_sheet_without_its_hidden_keys_is_read_by_names_and_map() {
    let app = App::new().with(&cybercrime());
    let filled = app.workbook("JM", "en").type_in(&[
        ("C1", "Yes"),
        ("C1@remark", "see the Act"),
        ("C3[illegal_access].status", "offence"),
    ]);
    let sheet = filled.place("C1").0.to_owned();
    let part = filled.part_of(&sheet);
    // Column A emptied, as somebody does who unhides it and finds it untidy.
    let emptied = filled.edit(&part, |xml| {
        let mut kept = String::new();
        let mut rest = xml;
        while let Some(at) = rest.find("<c r=\"A") {
            let (before, cell) = rest.split_at(at);
            let head = cell.find('>').unwrap();
            let end = if cell[..head].ends_with('/') {
                head + 1
            } else {
                cell.find("</c>").unwrap() + 4
            };
            kept.push_str(before);
            rest = &cell[end..];
        }
        kept + rest
    });
    let verdict = app.intake("emptied.xlsx", &emptied.bytes());
    assert_eq!(verdict["changed"], 3, "{verdict:#}");
}

#[test]
fn a_part_of_the_questionnaire_leaves_the_rest_alone() {
    let app = App::new().with(&cybercrime());
    app.intake(
        "whole.xlsx",
        &app.workbook("JM", "en")
            .type_in(&[("C1", "Yes"), ("P2", "kept")])
            .bytes(),
    );
    let path = app.file("part.xlsx");
    let ran = app.run(&[
        "template",
        "--round",
        "r",
        "--state",
        "JM",
        "--sections",
        "C,D",
        "-o",
        path.to_str().unwrap(),
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let part = crate::support::filled::Filled::open(&std::fs::read(path).unwrap());
    assert!(
        part.addresses()
            .iter()
            .all(|address| address.starts_with(['C', 'D']))
    );
    let verdict = app.intake("part.xlsx", &part.type_in(&[("D1", "No")]).bytes());
    assert_eq!(verdict["changed"], 1, "{verdict:#}");
    assert!(
        app.workbook("JM", "en")
            .text("xl/sharedStrings.xml")
            .contains("kept")
    );
}

#[test]
fn a_dry_run_says_the_same_and_stores_nothing() {
    let app = App::new().with(&cybercrime());
    let file = app.file("dry.xlsx");
    std::fs::write(
        &file,
        app.workbook("JM", "en").type_in(&[("C1", "Yes")]).bytes(),
    )
    .unwrap();
    for _ in 0..2 {
        let verdicts = app.json(&[
            "intake",
            "--round",
            "r",
            "--dry-run",
            file.to_str().unwrap(),
        ]);
        assert_eq!(verdicts["files"][0]["changed"], 1, "{verdicts:#}");
    }
    assert_eq!(
        crate::support::app::files_under(&app.data().join("uploads")).len(),
        0
    );
}

#[test]
fn a_file_that_is_not_there_does_not_keep_the_others_out() {
    let app = App::new().with(&cybercrime());
    let filled = app.workbook("JM", "en").type_in(&[("C1", "Yes")]);
    let good = app.file("jm.xlsx");
    std::fs::write(&good, filled.bytes()).unwrap();
    let absent = app.file("gd.xlsx");
    let arguments = ["intake", "--round", "r", "--lang", "es"];
    let files = [absent.to_str().unwrap(), good.to_str().unwrap()];
    let verdicts = app.json(&[&arguments[..], &files].concat());
    let [missing, taken] = verdicts["files"].as_array().unwrap().as_slice() else {
        panic!("a verdict per file: {verdicts:#}");
    };
    assert_eq!(missing["verdict"], "refused");
    assert_eq!(missing["state"], json!(null));
    assert!(
        finding(missing, "file_not_read")["message"]
            .to_string()
            .contains("No se pudo abrir")
    );
    assert_eq!(
        (&taken["verdict"], &taken["changed"]),
        (&json!("accepted"), &json!(1))
    );
    assert_eq!(app.run(&[&arguments[..], &files].concat()).code, 1);
}
