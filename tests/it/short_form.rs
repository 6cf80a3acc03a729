//! The round of 2012, which asked the short form, beside that of 2026: what was recoded, split,
//! dropped, or cannot be compared, in the workbook and on the page.

use calamine::{Data, Reader as _, Xlsx, open_workbook};
use serde_json::{Value, json};

use crate::support::{
    app::{App, cybercrime, round},
    reader::secretariat,
    server::Server,
};

/// Why the forms of crime of both rounds are not joined.
const NOTE: &str = "The earlier scale did not define frequently";

fn before() -> Value {
    let recommendation = json!({"code": "points", "text": {"en": "Designate points of contact."}});
    let lists = json!({ "recommendations": [recommendation] });
    let mut before = round("cybercrime", "2012", lists);
    before["id"] = json!("before");
    before["title"] = json!({"en": "Questionnaire 2012"});
    before
}

fn answered(app: &App, round: &str, state: &str, typed: &[(&str, &str)]) {
    let filled = app.workbook_in(round, state, "en").type_in(typed);
    let taken = app.intake_in(round, "answers.xlsx", &filled.bytes());
    assert_eq!(taken["verdict"], "accepted", "{taken:#}");
    let ran = app.run(&["submit", "--round", round, "--state", state]);
    assert_eq!(ran.code, 0, "{}", ran.err);
}

/// Grenada adopted a law; Jamaica had one, and the unit that it was creating is still none;
/// Haiti did not answer in 2012.
fn both_rounds() -> App {
    let mut now = cybercrime();
    now["last_round"] = json!("before");
    let app = App::new().with(&before()).with(&now);
    let (law, when) = (
        ("C2[1].title", "Cybercrimes Act"),
        ("C2[1].adopted", "2010"),
    );
    let frequent = ("F1[identity_theft]", "Occurs frequently");
    let other = ("F1a", "Sextortion.");
    answered(
        &app,
        "before",
        "JM",
        &[
            ("C1", "Yes"),
            law,
            ("C2[1].year", "2010"),
            ("G1", "Being created"),
            frequent,
            other,
        ],
    );
    answered(
        &app,
        "before",
        "GD",
        &[("C1", "No"), ("G1", "No"), frequent],
    );
    let frequent = ("F1[identity_related_crime]", "Occurs frequently");
    answered(
        &app,
        "r",
        "JM",
        &[
            ("C1", "Yes"),
            law,
            when,
            ("G1", "No"),
            ("G3", "Yes"),
            frequent,
        ],
    );
    answered(
        &app,
        "r",
        "GD",
        &[
            ("C1", "Yes"),
            law,
            when,
            ("G1", "No"),
            ("G3", "No"),
            frequent,
        ],
    );
    answered(&app, "r", "HT", &[("C1", "Yes"), law, when]);
    app
}

fn rows(book: &mut Xlsx<impl std::io::Read + std::io::Seek>, sheet: &str) -> Vec<Vec<String>> {
    let range = book.worksheet_range(sheet).unwrap();
    let rows = range.rows().map(|row| row.iter().map(Data::to_string));
    rows.map(Iterator::collect).collect()
}

#[test]
fn what_can_be_compared_is_joined_and_the_rest_is_a_break_with_its_reason() {
    let app = both_rounds();
    let mut book: Xlsx<_> = open_workbook(app.regional(&[])).unwrap();
    let trends = rows(&mut book, "Then and now");
    let of = |address: &str, answer: &str| -> Vec<&str> {
        let mut found = trends
            .iter()
            .filter(|row| row[0] == address && row[2] == answer);
        let found = found
            .next()
            .unwrap_or_else(|| panic!("{address} {answer}: {trends:#?}"));
        found[3..7].iter().map(String::as_str).collect()
    };
    // Then, now, the difference, and those that answered both times: Haiti did not.
    assert_eq!(of("C1", "Yes"), ["1", "2", "1", "2"]);
    assert_eq!(of("C1", "No"), ["1", "0", "-1", "2"]);
    // A unit that was being created was none: plans are a question of their own since.
    assert_eq!(of("G1", "No"), ["2", "2", "0", "2"]);
    assert!(
        trends.iter().all(|row| !row[0].starts_with("G3")),
        "{trends:#?}"
    );
    // What is not compared stands there once, with the reason; what is not asked any more does not.
    let breaks: Vec<_> = trends.iter().filter(|row| row[0] == "F1").collect();
    assert_eq!(breaks.len(), 1, "{breaks:#?}");
    assert!(breaks[0][2].contains(NOTE), "{breaks:#?}");
    assert!(trends.iter().all(|row| row[0] != "F1a"), "{trends:#?}");

    let changes = rows(&mut book, "Changes");
    let changed: Vec<(&str, &str, &str)> = changes[1..]
        .iter()
        .filter(|row| !row[0].is_empty())
        .map(|row| (row[1].as_str(), row[2].as_str(), row[6].as_str()))
        .collect();
    assert_eq!(changed, [("GRD", "C1", "adopted")]);
}

#[test]
fn the_page_says_in_the_readers_language_why_two_rounds_are_not_joined() {
    let app = both_rounds();
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let page = officer.get("/en/rounds/r/results/changes").body;
    assert!(page.contains(NOTE), "{page}");
    assert!(!page.contains("Sextortion"), "{page}");
    let page = officer.get("/pt/rounds/r/results/changes").body;
    assert!(page.contains("A escala anterior não definia"), "{page}");
}
