//! What a State is told about the due date, which depends on where its response stands.

use serde_json::json;

use crate::support::{
    app::{App, cybercrime},
    reader::{Reader, focal_point_of, secretariat},
    server::Server,
};

const OVERDUE: &str = "The due date has passed. A response is still taken";

/// A round whose due date lies some years back.
fn past_due() -> serde_json::Value {
    let mut round = cybercrime();
    round["opens"] = json!("2024-01-01T00:00:00-05:00");
    round["due"] = json!("2024-06-01T00:00:00-05:00");
    round["cutoff"] = json!("2024-06-02T00:00:00-05:00");
    round
}

/// The response and one of its sections.
fn pages(reader: &Reader<'_>) -> [String; 2] {
    ["/en/rounds/r/JM", "/en/rounds/r/JM/sections/C"].map(|path| reader.get(path).body)
}

#[test]
fn a_closed_round_does_not_say_that_it_takes_late_responses() {
    let app = App::new().with(&past_due());
    let server = Server::of(&app);
    let jamaica = server.sign_in(&app, &focal_point_of("JM"));
    for page in pages(&jamaica) {
        assert!(page.contains(OVERDUE), "{page}");
    }
    let officer = server.sign_in(&app, &secretariat());
    officer.post("/en/rounds/r/status", &[("status", "closed")]);
    for page in pages(&jamaica) {
        assert!(!page.contains(OVERDUE), "{page}");
        assert!(page.contains("closed this round"), "{page}");
    }
}

#[test]
fn who_submitted_is_neither_urged_nor_told_that_it_is_overdue() {
    for round in [past_due(), cybercrime()] {
        let app = App::new().with(&round);
        let server = Server::of(&app);
        let jamaica = server.sign_in(&app, &focal_point_of("JM"));
        let officer = server.sign_in(&app, &secretariat());
        let book = app.workbook("JM", "en").type_in(&[("C1", "No")]).bytes();
        app.intake("jm.xlsx", &book);
        let sealed = app.submit("JM");
        assert_eq!(sealed.code, 0, "{}", sealed.err);
        let quiet = |words: &str| {
            for page in pages(&jamaica) {
                assert!(
                    !page.contains(OVERDUE) && !page.contains("Due in"),
                    "{page}"
                );
                assert!(page.contains(words), "{words}: {page}");
            }
        };
        quiet("This response is submitted");
        officer.post("/en/rounds/r/JM/submissions/1/accept", &[]);
        quiet("accepted this response");
    }
}
