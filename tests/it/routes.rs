//! Who may call which page: every mounted route, asked for by everybody, in every state of
//! a response. The table stands in `docs/access.md`; a route that somebody forgot to guard
//! shows there.

use std::fmt::Write as _;

use relator::{response::Status, store::Store, web};
use serde_json::json;

use crate::{
    docs::fresh,
    support::{
        app::{App, cybercrime, files_under},
        filled::Put,
        reader::{Reader, administrator, contributor_of, focal_point_of, secretariat},
        server::Server,
    },
};

const INTRODUCTION: &str = "# Who may call which page

Every route of the program, called by everybody, in every state of the response of one
State, in whose section C somebody answers. `–` is “there is no such page” (404), which is
also what the pages of another State are; `sign in` leads to the page where one signs in; other numbers
are HTTP’s. Forms are sent without their fields here, so that 415 means: this person may send it.

This page is made by `UPDATE_DOCS=1 cargo test --test it routes`.
";

/// The steps of a response's life, each by the commands and pages that lead to it.
const STATUSES: [&str; 4] = ["draft", "submitted", "returned", "accepted"];

/// A path of this route in the response of Jamaica, section C, and of `person`.
fn filled_in(route: &str, upload: &str, person: &str) -> String {
    let path = route.split('?').next().unwrap();
    let segments = path
        .split('/')
        .enumerate()
        .map(|(at, segment)| match segment {
            "<locale>" | "<_locale>" => "en".to_owned(),
            "<section>" => "C".to_owned(),
            "<number>" => "1".to_owned(),
            "<revision>" => "2".to_owned(),
            "<sha256>" | "<upload>" => upload.to_owned(),
            "<token>" => "0".repeat(64),
            "<question>" => "C1".to_owned(),
            "<name>" => "nothing".to_owned(),
            "<id>" if route.contains("/people/") => person.to_owned(),
            _ if at == 1 && segment.starts_with('<') => "en".to_owned(),
            _ if at == 3 && segment.starts_with('<') => "r".to_owned(),
            _ if at == 4 && segment.starts_with('<') => "JM".to_owned(),
            _ if segment.starts_with('<') => "x".to_owned(),
            _ => segment.to_owned(),
        });
    segments.collect::<Vec<_>>().join("/")
}

/// What one reader gets for a route. A page with fields is sent as plain text, which no
/// route reads: who may not is refused before that, and who may changes nothing.
fn asked(reader: &Reader<'_>, method: &str, path: &str) -> String {
    let answer = match method {
        "GET" => reader.get(path),
        // This one reads what was typed before it asks who typed it, so that nothing is lost.
        _ if path.ends_with("/sections/C") => reader.post(path, &[]),
        _ => reader.plain(path),
    };
    match (answer.status, answer.header("location")) {
        (303, Some(to)) if to.starts_with("/en/sign-in?") => "sign in".to_owned(),
        (401, _) => "sign in".to_owned(),
        (404, _) => "–".to_owned(),
        (status, _) => status.to_string(),
    }
}

/// How Jamaica's response stands: how often it was changed, and its status.
fn standing(app: &App) -> (u64, Status) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let store = Store::open(&app.data(), None).await.unwrap();
        let stored = store.responses("r", "JM").load().await.unwrap();
        (stored.revision, stored.status)
    })
}

#[test]
fn every_route_is_for_whom_the_table_says() {
    let mut past = cybercrime();
    past["id"] = json!("past");
    let mut round = cybercrime();
    round["last_round"] = json!("past");
    let app = App::new().with(&past).with(&round);
    let server = Server::of(&app);
    let workbook = app.workbook("JM", "en").put("D7", Put::Text("No"));
    app.intake("jm.xlsx", &workbook.bytes());
    // One that is there to be undone.
    let workbook = app.workbook("JM", "en").put("C1@remark", Put::Text("x"));
    app.intake("undo.xlsx", &workbook.bytes());
    let uploads = files_under(&app.data().join("uploads"));
    let upload = uploads[0].file_name().unwrap().to_str().unwrap().to_owned();
    let mut without = contributor_of("JM", &["D"]);
    without.email = "without@example.org".to_owned();
    let readers = [
        ("nobody", server.anonymous()),
        ("focal point", server.sign_in(&app, &focal_point_of("JM"))),
        (
            "contributor",
            server.sign_in(&app, &contributor_of("JM", &["C"])),
        ),
        ("contributor without C", server.sign_in(&app, &without)),
        ("another State", server.sign_in(&app, &focal_point_of("GD"))),
        ("secretariat", server.sign_in(&app, &secretariat())),
        ("administrator", server.sign_in(&app, &administrator())),
    ];
    let people = app.json(&["people", "list"]);
    let person = people[0]["id"].as_str().unwrap();
    let officer = &readers[5].1;
    let review = "/en/rounds/r/JM/submissions";
    let mut page = INTRODUCTION.to_owned();
    for status in STATUSES {
        match status {
            "submitted" => assert_eq!(app.submit("JM").code, 0),
            "returned" => {
                let reason = [("general", "Please explain D7.")];
                let sent = officer.post(&format!("{review}/1/return"), &reason);
                assert_eq!(sent.status, 303, "{}", sent.body);
            }
            "accepted" => {
                assert_eq!(app.submit("JM").code, 0);
                let sent = officer.post(&format!("{review}/1/accept"), &[]);
                assert_eq!(sent.status, 303, "{}", sent.body);
            }
            _ => {}
        }
        let names: Vec<_> = readers.iter().map(|(name, _)| *name).collect();
        let _ = writeln!(page, "\n## {status}\n\n| | {} |", names.join(" | "));
        let _ = writeln!(page, "|---{}|", "|---".repeat(names.len()));
        for (method, route) in web::routes() {
            // It would end everybody's session, which is what it is for.
            if route.ends_with("/sign-out") {
                continue;
            }
            let path = filled_in(&route, &upload, person);
            let mut got = Vec::new();
            for (name, reader) in &readers {
                let before = standing(&app);
                let answer = asked(reader, &method, &path);
                if matches!(answer.as_str(), "sign in" | "–" | "403") {
                    assert_eq!(before, standing(&app), "{name} {method} {path}");
                }
                got.push(answer);
            }
            let _ = writeln!(page, "| {method} `{route}` | {} |", got.join(" | "));
        }
    }
    fresh("docs/access.md", &page);
}
