//! What a State submitted, read and reviewed by the secretariat and read by the State.

use crate::support::{
    app::{App, cybercrime},
    reader::{administrator, contributor_of, focal_point_of, secretariat},
    server::Server,
};

const HISTORY: &str = "/en/rounds/r/JM/submissions";
const FIRST: &str = "/en/rounds/r/JM/submissions/1";

/// Types into Jamaica's workbook and takes it in.
fn answered(app: &App, typed: &[(&str, &str)]) {
    let filled = app.workbook("JM", "en").type_in(typed);
    let taken = app.intake("jm.xlsx", &filled.bytes());
    assert_eq!(taken["verdict"], "accepted", "{taken:#}");
}

/// Jamaica submitted once.
fn submitted() -> App {
    let app = App::new().with(&cybercrime());
    answered(
        &app,
        &[
            ("C1", "No"),
            ("A1", "Ministry of Justice"),
            ("C1@remark", "A bill is being drafted."),
        ],
    );
    let sealed = app.submit("JM");
    assert_eq!(sealed.code, 0, "{}", sealed.err);
    app
}

#[test]
fn nobody_else_finds_a_submission() {
    let app = submitted();
    let server = Server::of(&app);
    let pages = [
        HISTORY,
        FIRST,
        "/en/rounds/r/JM/submissions/1/receipt.json",
        "/en/rounds/r/JM/submissions/1/sealed.json",
    ];
    for path in pages {
        let asked = server.anonymous().get(path);
        assert_eq!(asked.status, 303, "{path}");
        assert!(asked.header("location").unwrap().contains("/sign-in"));
        for stranger in [
            focal_point_of("GD"),
            contributor_of("JM", &["C"]),
            administrator(),
        ] {
            let asked = server.sign_in(&app, &stranger).get(path);
            assert_eq!(asked.status, 404, "{path} {}", stranger.name);
        }
    }
    let officer = server.sign_in(&app, &secretariat());
    for path in [
        "/en/rounds/r/JM/submissions/2",
        "/en/rounds/r/JM/submissions/x",
        "/en/rounds/r/CU/submissions",
        "/en/rounds/s/JM/submissions",
    ] {
        assert_eq!(officer.get(path).status, 404, "{path}");
    }
}

#[test]
fn nobody_but_the_secretariat_reviews() {
    let app = submitted();
    let server = Server::of(&app);
    for step in ["/return", "/accept"] {
        let path = format!("{FIRST}{step}");
        let asked = server.anonymous().post(&path, &[("general", "x")]);
        assert_eq!(asked.status, 401, "{path}");
        for other in [
            focal_point_of("JM"),
            contributor_of("JM", &["C"]),
            administrator(),
        ] {
            let reader = server.sign_in(&app, &other);
            let asked = reader.post(&path, &[("general", "x")]);
            assert_eq!(asked.status, 404, "{path} {}", other.name);
        }
    }
    let state = server.sign_in(&app, &focal_point_of("JM"));
    let page = state.get(FIRST).body;
    assert!(!page.contains("/accept"), "{page}");
    assert!(page.contains("Ministry of Justice"), "{page}");
    assert!(state.get(HISTORY).body.contains("Submitted"));
}

#[test]
fn a_submission_reads_as_it_was_sealed_whatever_the_draft_says_since() {
    let app = submitted();
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let returned = officer.post(
        &format!("{FIRST}/return"),
        &[("general", "Please look at C1.")],
    );
    assert_eq!(returned.status, 303, "{}", returned.body);
    answered(&app, &[("A1", "canary of a draft")]);
    let page = officer.get(FIRST);
    assert_eq!(page.status, 200);
    for words in [
        "Ministry of Justice",
        "A bill is being drafted.",
        "Not answered",
    ] {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
    for path in [HISTORY, FIRST] {
        let page = officer.get(path).body;
        assert!(!page.contains("canary"), "{path}: {page}");
    }
}

#[test]
fn a_return_without_a_reason_is_not_sent_and_keeps_what_was_typed() {
    let app = submitted();
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let path = format!("{FIRST}/return");
    let form = officer.get(&path);
    assert!(form.body.contains("name=\"note.C1\""), "{}", form.body);
    let sent = officer.post(&path, &[("general", "  "), ("note.C1", "Which <law>?")]);
    assert_eq!(sent.status, 422);
    assert!(sent.body.contains("<title>Error:"), "{}", sent.body);
    assert!(sent.body.contains("href=\"#general\""), "{}", sent.body);
    assert!(sent.body.contains("Which &#60;law&#62;?"), "{}", sent.body);
    let long = "x".repeat(10_001);
    let sent = officer.post(&path, &[("general", "y"), ("note.C1", &long)]);
    assert_eq!(sent.status, 422);
    assert!(sent.body.contains("href=\"#note-C1\""));
    assert!(!officer.get(HISTORY).body.contains("Returned"));
}

#[test]
fn a_returned_submission_tells_the_state_why_in_general_and_at_each_question() {
    let app = submitted();
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let fields = [
        ("general", "Two things are unclear."),
        ("note.C1", "Is the bill before parliament?"),
        ("note.C2", "  "),
    ];
    let sent = officer.post(&format!("{FIRST}/return"), &fields);
    assert_eq!((sent.status, sent.header("location")), (303, Some(HISTORY)));
    let state = server.sign_in(&app, &focal_point_of("JM"));
    let history = state.get(HISTORY).body;
    for words in [
        "Two things are unclear.",
        "Is the bill before parliament?",
        "Returned with a question on 1 item",
    ] {
        assert!(history.contains(words), "{words}: {history}");
    }
    let page = state.get(FIRST).body;
    assert!(page.contains("Is the bill before parliament?"), "{page}");

    let again = officer.post(&format!("{FIRST}/return"), &fields);
    assert_eq!(again.status, 409);
    assert!(again.body.contains("was not submitted"), "{}", again.body);
    answered(&app, &[("A1", "Ministry of Justice and Security")]);
    assert_eq!(app.submit("JM").code, 0);
    let late = officer.post(&format!("{FIRST}/accept"), &[]);
    assert_eq!(late.status, 409);
    assert!(late.body.contains("Submission 2"), "{}", late.body);
    assert!(officer.get(FIRST).body.contains("is number 2"));
    let accepted = officer.post(&format!("{HISTORY}/2/accept"), &[]);
    assert_eq!(accepted.status, 303);
    let history = officer.get(HISTORY).body;
    assert!(history.contains("Accepted"), "{history}");
    let page = officer.get(&format!("{HISTORY}/2")).body;
    assert!(!page.contains("/accept\""), "{page}");
    assert!(
        page.contains("/return\""),
        "an amendment begins with a return"
    );
}

#[test]
fn a_receipt_from_the_page_proves_the_submission() {
    let app = submitted();
    let server = Server::of(&app);
    let state = server.sign_in(&app, &focal_point_of("JM"));
    let file = state.get(&format!("{FIRST}/receipt.json"));
    assert_eq!(
        file.header("content-disposition"),
        Some("attachment; filename=\"r_JM_1_receipt.json\"")
    );
    let path = app.file("receipt.json");
    std::fs::write(&path, &file.bytes).unwrap();
    let verified = app.run(&["verify", path.to_str().unwrap()]);
    assert_eq!(verified.code, 0, "{verified:?}");
    let sealed = state.get(&format!("{FIRST}/sealed.json"));
    let hash = relator::response::sha256(&sealed.bytes);
    assert!(file.body.contains(&hash), "{hash}: {}", file.body);
}

#[test]
fn these_pages_lead_back_to_where_one_came_from() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let jamaica = server.sign_in(&app, &focal_point_of("JM"));
    let officer = server.sign_in(&app, &secretariat());
    app.intake(
        "jm.xlsx",
        &app.workbook("JM", "en").type_in(&[("C1", "No")]).bytes(),
    );
    assert_eq!(app.submit("JM").code, 0);
    let history = "/en/rounds/r/JM/submissions";
    for page in [history.to_owned(), format!("{history}/1")] {
        for (reader, to) in [
            (&jamaica, "/en/rounds/r/JM"),
            (&officer, "/en/rounds/r/responses"),
        ] {
            let page = reader.get(&page).body;
            let link = format!("class=\"govuk-back-link\" href=\"{to}\"");
            assert!(page.contains(&link), "{link}: {page}");
            assert_eq!(reader.get(to).status, 200);
        }
    }
}
