//! The response board: who is how far, and never a draft's answer.

use serde_json::{Value, json};

use crate::support::{
    app::{App, cybercrime},
    reader::{is_only_the_secretariats, secretariat},
    server::Server,
};

const BOARD: &str = "/en/rounds/r/responses";
const CANARY: &str = "canary-of-a-draft";

/// The round with a due date, and Jamaica and Grenada on the map.
fn due(moment: &str) -> Value {
    let mut round = cybercrime();
    round["due"] = json!(moment);
    round["states"][0]["tile"] = json!([3, 4]);
    round["states"][1]["tile"] = json!([5, 7]);
    round["states"][2]["name"] = json!({"en": "Émeraude"});
    round
}

fn answered(app: &App, state: &str, typed: &[(&str, &str)]) {
    let filled = app.workbook(state, "en").type_in(typed);
    let taken = app.intake(&format!("{state}.xlsx"), &filled.bytes());
    assert_eq!(taken["verdict"], "accepted", "{taken:#}");
}

/// Jamaica submitted, Grenada has a draft with a canary, the observer submitted.
fn begun(moment: &str) -> App {
    let app = App::new().with(&due(moment));
    answered(&app, "JM", &[("C1", "No")]);
    answered(&app, "CA", &[("C1", "No")]);
    answered(&app, "GD", &[("A1", CANARY), ("C1@remark", CANARY)]);
    for state in ["JM", "CA"] {
        let sealed = app.submit(state);
        assert_eq!(sealed.code, 0, "{}", sealed.err);
    }
    app
}

/// The row of a State in the table.
fn row<'a>(page: &'a str, name: &str) -> &'a str {
    let mut rows = page.split("<tr>");
    rows.find(|row| row.contains(&format!(">{name}</a></th>")))
        .unwrap_or_else(|| panic!("{name} is not on {page}"))
}

#[test]
fn only_the_secretariat_follows_a_round() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    is_only_the_secretariats(&app, &server, BOARD);
    let officer = server.sign_in(&app, &secretariat());
    assert_eq!(officer.get("/en/rounds/s/responses").status, 404);
    assert_eq!(officer.get("/de/rounds/r/responses").status, 404);
}

#[test]
fn the_secretariat_never_reads_a_drafts_answer() {
    let app = begun("2099-12-01T00:00:00Z");
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    for language in ["en", "es", "pt", "fr"] {
        for path in [
            "responses",
            "GD/submissions",
            "JM/submissions",
            "JM/submissions/1",
        ] {
            let page = officer.get(&format!("/{language}/rounds/r/{path}"));
            assert_eq!(page.status, 200, "{language} {path}");
            assert!(
                !page.body.contains(CANARY),
                "{language} {path}: {}",
                page.body
            );
        }
    }
    let page = officer.get(BOARD).body;
    assert!(page.contains("never an answer"), "the page says so: {page}");
    let grenada = row(&page, "Grenada");
    assert!(grenada.contains("In preparation"), "{grenada}");
    assert!(grenada.contains("title=\"1/8\""), "{grenada}");
}

#[test]
fn the_numbers_add_up_and_observers_stand_apart() {
    let app = begun("2099-12-01T00:00:00Z");
    let server = Server::of(&app);
    let page = server.sign_in(&app, &secretariat()).get(BOARD).body;
    let numbers: Vec<&str> = page
        .split("<dd>")
        .skip(1)
        .map(|rest| rest.split(['<', ' ']).next().unwrap())
        .collect();
    // Jamaica, Grenada, Brazil and Haiti are counted; Canada is an observer.
    assert_eq!(numbers, ["4", "1", "1", "2"], "{page}");
    assert_eq!(page.matches("of 4</span>").count(), 3, "{page}");
    assert!(page.contains("1 observer is invited"), "{page}");
    let observers = page.split("Observers, not counted").nth(1).unwrap();
    assert!(observers.contains(">Canada</a>"), "{observers}");
    assert!(!page.contains("Cuba"), "who is not invited is not awaited");
}

#[test]
fn names_stand_as_a_dictionary_orders_them() {
    let app = App::new().with(&due("2099-12-01T00:00:00Z"));
    let server = Server::of(&app);
    let page = server.sign_in(&app, &secretariat()).get(BOARD).body;
    let names: Vec<&str> = page
        .split("/submissions\">")
        .skip(1)
        .map(|rest| rest.split('<').next().unwrap())
        .collect();
    assert_eq!(names, ["Émeraude", "Grenada", "Haiti", "Jamaica", "Canada"]);
}

#[test]
fn nobody_is_late_before_the_due_date() {
    let officer = secretariat();
    let app = begun("2099-12-01T00:00:00Z");
    let server = Server::of(&app);
    let page = server.sign_in(&app, &officer).get(BOARD).body;
    assert!(!page.contains("class=\"board__mark\""), "{page}");
    let app = begun("2026-02-01T00:00:00Z");
    let server = Server::of(&app);
    let page = server.sign_in(&app, &officer).get(BOARD).body;
    assert!(row(&page, "Jamaica").contains("! late"), "{page}");
    assert!(
        row(&page, "Grenada").contains("! due date passed"),
        "{page}"
    );
    assert!(page.contains("The due date has passed."), "{page}");
}

#[test]
fn the_map_has_a_square_with_a_sign_for_each_state_that_has_a_place() {
    let app = begun("2099-12-01T00:00:00Z");
    let server = Server::of(&app);
    let page = server.sign_in(&app, &secretariat()).get(BOARD).body;
    let map = page
        .split("<svg")
        .nth(1)
        .unwrap()
        .split("</svg>")
        .next()
        .unwrap();
    assert_eq!(map.matches("<rect").count(), 2, "{map}");
    assert!(map.contains("<title>Jamaica – Submitted</title>"), "{map}");
    assert!(map.contains(">GRD</text>"), "{map}");
    assert!(map.contains("x=\"92\" y=\"138\""), "{map}");
    for inline in [" style=", "<style", "<script"] {
        assert!(!page.contains(inline), "{inline}");
    }
}

#[test]
fn a_returned_response_counts_and_says_so() {
    let app = begun("2099-12-01T00:00:00Z");
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let path = "/en/rounds/r/JM/submissions/1/return";
    assert_eq!(officer.post(path, &[("general", "Why?")]).status, 303);
    let page = officer.get(BOARD).body;
    assert!(row(&page, "Jamaica").contains("Returned with questions"));
    answered(&app, "JM", &[("A1", CANARY)]);
    let page = officer.get(BOARD).body;
    assert!(row(&page, "Jamaica").contains("Returned with questions"));
    assert!(
        page.contains("<dd>1 <span class=\"board__of\">of 4</span></dd>"),
        "{page}"
    );
    assert!(!page.contains(CANARY));
}
