//! What a State answered in the last round: shown beside its answers, and compared.

use serde_json::{Value, json};

use crate::support::{
    app::{App, codes, cybercrime, finding, round},
    filled::{Filled, Put},
    form::Form,
    reader::focal_point_of,
    server::Server,
};

/// The round of 2012, on the short version of the questionnaire.
fn before() -> Value {
    let recommendations =
        json!([{"code": "points_of_contact", "text": {"en": "Designate points of contact."}}]);
    let mut before = round(
        "cybercrime",
        "2012",
        json!({ "recommendations": recommendations }),
    );
    before["id"] = json!("before");
    before["title"] = json!({"en": "Questionnaire 2012"});
    before
}

fn after() -> Value {
    let mut after = cybercrime();
    after["last_round"] = json!("before");
    after
}

/// Jamaica answered the round before and submitted; Grenada did not.
fn with_answers(typed: &[(&str, &str)]) -> App {
    let app = App::new().with(&before());
    answered(&app, typed);
    app.with(&after())
}

fn answered(app: &App, typed: &[(&str, &str)]) {
    let filled = app.workbook_in("before", "JM", "en").type_in(typed);
    let taken = app.intake_in("before", "before.xlsx", &filled.bytes());
    assert_eq!(taken["verdict"], "accepted", "{taken:#}");
    let ran = app.run(&["submit", "--round", "before", "--state", "JM"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
}

/// What a question's line says of the last round. The column is the last of its sheet.
fn said(workbook: &Filled, sheet: &str, key: &str) -> String {
    let book = relator::workbook::read::read(&workbook.bytes()).unwrap();
    let sheet = book
        .sheets
        .iter()
        .find(|known| known.name == sheet)
        .unwrap();
    let last = sheet
        .cells
        .iter()
        .filter(|cell| cell.row == 3)
        .map(|cell| cell.column)
        .max();
    let row = workbook.row_of_key(&sheet.name, key) - 1;
    let cell = sheet.cell(row, last.unwrap());
    cell.map(|cell| cell.typed.shown()).unwrap_or_default()
}

#[test]
fn a_round_follows_only_one_that_asked_the_same_or_the_version_before() {
    let app = App::new().with(&before());
    let refused = |last: &str| {
        let mut round = after();
        round["last_round"] = json!(last);
        let file = app.file("refused.json");
        std::fs::write(&file, round.to_string()).unwrap();
        let ran = app.run(&["round", "add", file.to_str().unwrap()]);
        assert_eq!(ran.code, 1, "{ran:?}");
        ran.err
    };
    let unknown = refused("earlier");
    assert!(
        unknown.contains("`last_round`: there is no round “earlier”"),
        "{unknown}"
    );
    let mut other = round(
        "every-kind",
        "1",
        json!({"years": cybercrime()["lists"]["years"]}),
    );
    other["id"] = json!("other");
    let app = app.with(&other);
    let file = app.file("round.json");
    other["id"] = json!("r");
    other["last_round"] = json!("before");
    std::fs::write(&file, other.to_string()).unwrap();
    let ran = app.run(&["round", "add", file.to_str().unwrap()]);
    assert!(
        ran.err.contains("“before” asked cybercrime/2012"),
        "{}",
        ran.err
    );
    app.with(&after());
}

#[test]
fn the_workbook_shows_in_grey_what_was_answered_then() {
    let app = with_answers(&[
        ("C1", "Yes"),
        ("G1", "Being created"),
        ("C2[1].title", "Cybercrimes Act"),
        ("C2[1].number", "2 of 2010"),
        ("C2[1].year", "2010"),
        ("C2[2].title", "=SUM of all laws"),
        ("F1[identity_theft]", "Occurs frequently"),
        ("D1", "NA"),
    ]);
    let workbook = app.workbook("JM", "en");
    let law = workbook.place("C1").0.to_owned();
    assert_eq!(said(&workbook, &law, "C1"), "Yes");
    assert_eq!(
        said(&workbook, &law, "C2[1]"),
        "Cybercrimes Act · 2 of 2010 · 2010"
    );
    assert_eq!(said(&workbook, &law, "C2[2]"), "=SUM of all laws");
    for without in ["C2", "C2[3]", "C2[15]"] {
        assert_eq!(said(&workbook, &law, without), "", "{without}");
    }
    let units = workbook.place("G1").0.to_owned();
    assert_eq!(said(&workbook, &units, "G1"), "Being created");
    let forms = workbook.place("F1[ransomware]").0.to_owned();
    assert_eq!(said(&workbook, &forms, "F1[ransomware]"), "");
    // Renamed since.
    assert_eq!(
        said(&workbook, &forms, "F1[identity_related_crime]"),
        "Occurs frequently"
    );
    let powers = workbook.place("D1").0.to_owned();
    assert_eq!(said(&workbook, &powers, "D1"), "Not available");
    // A State that did not respond has nothing to compare, and no empty column to print.
    let nothing = app.workbook("GD", "en");
    let sheet = nothing.text(&nothing.part_of(&law));
    assert!(sheet.contains("hidden=\"1\""), "{}", &sheet[..2000]);
    assert_eq!(said(&nothing, &law, "C1"), "");
}

#[test]
fn what_the_last_round_said_is_never_taken_for_an_answer() {
    let app = with_answers(&[("C1", "Yes"), ("C2[1].title", "Cybercrimes Act")]);
    let taken = app.intake("JM.xlsx", &app.workbook("JM", "en").bytes());
    assert_eq!(taken["changed"], 0, "{taken:#}");
}

#[test]
fn a_law_that_is_gone_has_to_be_explained() {
    let app = with_answers(&[
        ("C1", "Yes"),
        ("C2@remark", "The Cybercrimes Act."),
        ("D1", "Yes"),
        ("D2@remark", "The same Act."),
        ("E1", "No"),
    ]);
    let workbook = app.workbook("JM", "en").type_in(&[
        ("C1", "No"),
        ("D1", "Yes"),
        ("D1.extent", "Full"),
        ("E1", "No"),
    ]);
    let taken = app.intake("JM.xlsx", &workbook.bytes());
    let gone = finding(&taken, "withdrawn_since_last_round");
    assert_eq!(gone["severity"], "warning");
    assert_eq!(gone["address"], "C1");
    assert_eq!(gone["cell"], workbook.place("C1").1);
    let message = gone["message"].as_str().unwrap();
    assert!(
        message.contains("“Yes”") && message.contains("“No”"),
        "{message}"
    );
    for well in ["D1", "E1"] {
        assert!(!codes(&taken, well).contains(&"withdrawn_since_last_round"));
    }
    let refused = app.submit("JM");
    assert!(
        refused
            .err
            .contains("In the last round your State answered"),
        "{}",
        refused.err
    );
    let explained = app
        .workbook("JM", "en")
        .put("C1@remark", Put::Text("The Act was repealed in 2025."));
    app.intake("JM.xlsx", &explained.bytes());
    let after = app.submit("JM");
    assert!(!after.err.contains("In the last round"), "{}", after.err);
}

#[test]
fn the_page_shows_it_and_one_press_answers_the_same_again() {
    let app = with_answers(&[("C1", "Yes"), ("C2[1].title", "Cybercrimes Act")]);
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let path = "/en/rounds/r/JM/sections/C";
    let page = reader.get(path);
    assert!(page.body.contains("Last round: Yes"), "{}", page.body);
    // Two rounds of a list are different lists: shown, and not to be repeated.
    assert!(page.body.contains("Cybercrimes Act"), "{}", page.body);
    assert!(!page.body.contains("name=\"same\" value=\"C2\""));
    let form = Form::of(&page.body, "section");
    assert_eq!(form.value("C1"), Some(""), "never chosen beforehand");
    let form = form.with("C1", "no");
    let pressed = [form.pairs(), vec![("same", "C1")]].concat();
    let saved = reader.upload(path, &pressed, &[]);
    assert_eq!(saved.status, 303, "{}", saved.body);
    assert!(saved.header("location").unwrap().ends_with("#C1"));
    let page = reader.get(path).body;
    assert_eq!(Form::of(&page, "section").value("C1"), Some("yes"));
    assert!(
        !page.contains("name=\"same\" value=\"C1\""),
        "it stands already"
    );
}

#[test]
fn a_number_of_another_order_is_worth_a_look() {
    let mut first = round(
        "every-kind",
        "1",
        json!({"years": cybercrime()["lists"]["years"]}),
    );
    first["id"] = json!("before");
    let app = App::new().with(&first);
    answered(
        &app,
        &[
            ("A1", "Ministry"),
            ("A4", "40"),
            ("B3[2024].reported", "1200"),
        ],
    );
    first["id"] = json!("r");
    first["last_round"] = json!("before");
    let app = app.with(&first);
    let workbook = app
        .workbook("JM", "pt")
        .type_in(&[("A4", "90"), ("B3[2024].reported", "12")]);
    let taken = app.intake("JM.xlsx", &workbook.bytes());
    let far = finding(&taken, "far_from_last_round");
    assert_eq!(
        (&far["severity"], &far["address"]),
        (&json!("info"), &json!("B3[2024].reported"))
    );
    let message = far["message"].as_str().unwrap();
    assert!(message.contains("antes 1200, agora 12"), "{message}");
    assert!(codes(&taken, "A4").is_empty(), "{taken:#}");
}
