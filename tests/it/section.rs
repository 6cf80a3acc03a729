//! The page of a section, as the real program serves it to a browser without script.

mod answers;
mod clashes;
mod files;
mod items;
mod signed_out;

use chrono::Utc;
use relator::{response::Reason, store::Store};
use serde_json::json;

use crate::support::{
    app::{App, cybercrime, round},
    form::Form,
    reader::{Reader, contributor_of, focal_point_of, secretariat},
    server::{Answer, Server},
};

const A: &str = "/en/rounds/r/JM/sections/A";
const B: &str = "/en/rounds/r/JM/sections/B";
const C: &str = "/en/rounds/r/JM/sections/C";

fn every_kind() -> App {
    let years = cybercrime()["lists"]["years"].clone();
    App::new().with(&round("every-kind", "1", json!({ "years": years })))
}

fn form_of(page: &Answer) -> Form {
    Form::of(&page.body, "section")
}

fn shown(reader: &Reader<'_>, path: &str) -> Form {
    let page = reader.get(path);
    assert_eq!(page.status, 200, "{path}: {}", page.body);
    form_of(&page)
}

fn posted(reader: &Reader<'_>, path: &str, form: &Form) -> Answer {
    reader.upload(path, &form.pairs(), &[])
}

/// Saves what is to be saved without a word, and shows the page again.
fn saved(reader: &Reader<'_>, path: &str, form: &Form) -> Form {
    let answer = posted(reader, path, form);
    assert_eq!(answer.status, 303, "{}", answer.body);
    shown(reader, path)
}

#[test]
fn a_section_of_another_state_or_of_nobody_does_not_exist() {
    let app = every_kind();
    let server = Server::of(&app);
    let of_grenada = server.sign_in(&app, &focal_point_of("GD"));
    let of_section_b = server.sign_in(&app, &contributor_of("JM", &["B"]));
    let secretary = server.sign_in(&app, &secretariat());
    let fields = [("base", "0"), ("A1", "Ours")];
    for reader in [&of_grenada, &of_section_b, &secretary] {
        assert_eq!(reader.get(A).status, 404);
        assert_eq!(reader.post(A, &fields).status, 404);
    }
    assert_eq!(of_section_b.get(B).status, 200);
    let jamaica = server.sign_in(&app, &focal_point_of("JM"));
    for path in [
        "/en/rounds/r/JM/sections/Z",
        "/en/rounds/x/JM/sections/A",
        "/en/rounds/r/CU/sections/A",
    ] {
        assert_eq!(jamaica.get(path).status, 404, "{path}");
        assert_eq!(jamaica.post(path, &fields).status, 404, "{path}");
    }
    // Fields of another section are not taken with those of one's own.
    let form = shown(&of_section_b, B);
    let form = Form([form.0, vec![("A1".to_owned(), "Ours".to_owned())]].concat());
    saved(&of_section_b, B, &form);
    assert_eq!(shown(&jamaica, A).value("A1"), Some(""));
}

#[test]
fn follow_ups_have_a_stylesheet_and_words() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let page = reader.get(A).body;
    let href = page
        .split("href=\"/static/follow-ups/")
        .nth(1)
        .expect("a stylesheet");
    let path = format!("/static/follow-ups/{}", href.split('"').next().unwrap());
    let sheet = server.get(&path, "en");
    assert_eq!(
        (sheet.status, sheet.header("content-type")),
        (200, Some("text/css; charset=utf-8"))
    );
    assert!(
        sheet.body.contains("[name=\"A3\"][value=\"yes\"]:checked"),
        "{}",
        sheet.body
    );
    assert!(
        sheet.body.contains("[data-at=\"A3.status\"]"),
        "{}",
        sheet.body
    );
    assert_eq!(server.get(&path.replace("/A/", "/B/"), "en").status, 404);
    assert!(page.contains("data-at=\"A3.status\""), "{page}");
    // What leans on a number cannot be followed by the page, and says on what it leans.
    assert!(
        page.contains("Asked depending on other answers: A4"),
        "{page}"
    );
    // A question that another section closed is there, and says so.
    saved(&reader, A, &shown(&reader, A).with("A3", "no"));
    let closed = reader.get(C).body;
    assert!(closed.contains("Not asked"), "{closed}");
    assert!(closed.contains("Asked only if A3 is “Yes”"), "{closed}");
}

#[test]
fn a_returned_response_says_why_on_top_and_at_the_question() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    saved(&reader, A, &shown(&reader, A).with("A1", "Ministry"));
    assert_eq!(app.submit("JM").code, 0);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let store = Store::open(&app.data(), None).await.unwrap();
        let reason = Reason {
            general: "Two things are not clear.".to_owned(),
            about: [("A4".to_owned(), "Civilians too?".to_owned())].into(),
        };
        let returned = store.responses("r", "JM");
        let returned = returned.return_with(reason, "officer", Utc::now());
        returned.await.unwrap().unwrap();
    });
    let told =
        |page: &str| page.contains("Two things are not clear.") && page.contains("Civilians too?");
    assert!(told(&reader.get(A).body));
    saved(&reader, A, &shown(&reader, A).with("A4", "12"));
    assert!(told(&reader.get(A).body), "also after the first change");
    assert_eq!(app.submit("JM").code, 0);
    assert!(!told(&reader.get(A).body));
}
