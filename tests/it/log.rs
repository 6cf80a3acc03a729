//! The log: what it says, and what it never says.

use crate::support::{
    app::{App, cybercrime},
    reader::{contributor_of, focal_point_of, secretariat},
    server::Server,
};

/// A word that stands in nothing but what people send.
const CANARY: &str = "kanarienvogel";

fn with(app: &App, setting: &str) -> Server {
    Server::with(app, &[("ROCKET_LOG", setting)])
}

/// The lines of the log among what the program says.
fn events(mut said: Vec<String>) -> Vec<String> {
    said.retain(|line| {
        line.contains("Z info ") || line.contains("Z warn ") || line.contains("Z error ")
    });
    said
}

#[test]
fn nothing_that_anybody_sends_stands_in_the_log() {
    let app = App::new().with(&cybercrime());
    let server = with(&app, "text");
    let focal_point = server.sign_in(&app, &focal_point_of("JM"));
    let part = server.sign_in(&app, &contributor_of("JM", &["C"]));
    let officer = server.sign_in(&app, &secretariat());
    let stranger = server.anonymous();
    let typed = [("base", "0"), ("C1", CANARY), ("C1@remark", CANARY)];
    let file = [("C2[1].document", CANARY, CANARY.as_bytes())];
    let book = app
        .workbook("JM", "en")
        .type_in(&[("C1", CANARY), ("C1@remark", CANARY)])
        .bytes();
    let section = "/en/rounds/r/JM/sections/C";
    for reader in [&focal_point, &part, &officer, &stranger] {
        reader.post(section, &typed);
        reader.upload(section, &typed, &file);
        reader.post("/en/rounds/r/JM/sections/A", &typed);
        reader.upload("/en/rounds/r/JM/upload", &[], &[("file", CANARY, &book)]);
        reader.upload("/en/rounds/r/batch", &[], &[("files", CANARY, &book)]);
        reader.post("/en/rounds/r/JM/submit", &typed);
        reader.post("/en/rounds/new", &[("file", CANARY), ("text", CANARY)]);
        reader.get(&format!("/en/link/{}", CANARY.repeat(4)));
        reader.get(&format!("/en/sign-in?to=/{CANARY}"));
    }
    let signing_in = [
        ("email", "focal_point.jm@example.org"),
        ("password", CANARY),
    ];
    stranger.post("/en/sign-in", &signing_in);
    stranger.send("/en/sign-in", &signing_in, "Sec-Fetch-Site: cross-site\r\n");
    focal_point.post(
        "/en/account/password",
        &[("present", CANARY), ("password", CANARY)],
    );
    let line =
        format!("POST {section} HTTP/1.1\r\nHost: x\r\nX-Word: {CANARY}\r\n{CANARY}\r\n\r\n");
    server.ask(&line);
    let said = server.stop_and_hear();
    assert!(
        said.iter()
            .any(|line| line.contains("not signed in, from 127.0.0.1")),
        "{said:#?}"
    );
    assert!(
        said.iter()
            .any(|line| line.contains("from another site: POST")),
        "{said:#?}"
    );
    let told: Vec<_> = said.iter().filter(|line| line.contains(CANARY)).collect();
    assert!(told.is_empty(), "{told:#?}");
}

#[test]
fn each_refusal_is_one_line_and_what_is_not_there_is_no_failure() {
    let app = App::new().with(&cybercrime());
    let server = with(&app, "text");
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let stranger = server.anonymous();
    for missing in [
        "/en/rounds/none/JM",
        "/en/rounds/r/JM/receipts/7",
        "/en/rounds/r/JM/sections/Z",
        "/kanarienvogel/rounds/r/JM",
        "/en/static/none.css",
    ] {
        reader.get(missing);
        stranger.get(missing);
    }
    reader.plain("/en/rounds/r/JM/sections/C");
    assert_eq!(reader.post("/en/rounds/r/batch", &[]).status, 404);
    let said = events(server.stop_and_hear());
    assert_eq!(said.len(), 1, "{said:#?}");
    assert!(said[0].contains(" warn refused to "), "{said:#?}");
    assert!(said[0].ends_with(": POST /en/rounds/r/batch"), "{said:#?}");
}

#[test]
fn a_password_that_is_changed_or_tried_is_told() {
    let app = App::new();
    let server = with(&app, "text");
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let change = |present: &str, new: &str| {
        let fields = [("present", present), ("password", new)];
        reader.post("/en/account/password", &fields).status
    };
    let first = "cuatro palabras sin orden alguno";
    assert_eq!(change("", "short"), 422);
    assert_eq!(change("", first), 303);
    assert_eq!(change("quite another thing", first), 422);
    let said = events(server.stop_and_hear());
    assert_eq!(said.len(), 2, "{said:#?}");
    assert!(
        said[0].contains(" info changed the password: "),
        "{said:#?}"
    );
    assert!(
        said[1].contains(" warn password not changed, the present one was wrong: "),
        "{said:#?}"
    );
    let both = said.iter().all(|line| line.ends_with(" from 127.0.0.1"));
    assert!(both, "{said:#?}");
}

#[test]
fn each_event_is_an_object_where_programs_read_the_log() {
    let app = App::new();
    let server = with(&app, "json");
    let stranger = server.anonymous();
    stranger.post(
        "/en/sign-in",
        &[("email", "a@example.org"), ("password", "b")],
    );
    let said = server.stop_and_hear();
    let event: serde_json::Value = said
        .iter()
        .find_map(|line| serde_json::from_str(line).ok())
        .unwrap_or_else(|| panic!("{said:#?}"));
    assert_eq!(event["level"], "warn");
    assert_eq!(event["event"], "not signed in, from 127.0.0.1");
    assert!(event["at"].as_str().unwrap().ends_with('Z'), "{event}");
}

#[test]
fn a_library_says_nothing() {
    let app = App::new();
    let server = with(&app, "text");
    server.get("/en", "en");
    server.get("/nowhere", "en");
    let said = server.stop_and_hear();
    let libraries = ["Rocket", ">>", "sqlx", "hyper"];
    let told = |line: &&String| libraries.iter().any(|name| line.contains(name));
    let told: Vec<_> = said.iter().filter(told).collect();
    assert!(told.is_empty(), "{told:#?}");
}
