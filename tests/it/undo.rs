//! An upload is undone as one step, through the real program.

use crate::support::{
    app::{App, cybercrime},
    filled::Filled,
    form::Form,
    reader::{Reader, contributor_of, focal_point_of, secretariat},
    server::Server,
};

const OWN: &str = "/en/rounds/r/JM";

/// Loads a workbook on the page, as it comes.
fn stored(reader: &Reader<'_>, name: &str, book: &Filled) {
    let bytes = book.bytes();
    let file = [("file", name, bytes.as_slice())];
    let sent = reader.upload(&format!("{OWN}/upload"), &[], &file);
    assert_eq!(sent.status, 303, "{}", sent.body);
    let waiting = sent.header("location").unwrap();
    let form = Form::of(&reader.get(waiting).body, "preview");
    assert_eq!(reader.post(waiting, &form.pairs()).status, 303);
}

fn undo(revision: u64) -> String {
    format!("{OWN}/uploads/{revision}/undo")
}

fn shown(app: &App, addresses: &[&str]) -> Vec<String> {
    let now = app.workbook("JM", "en");
    // An item that was cleared has no row any more.
    let held = now.addresses();
    let shown = addresses.iter().map(|address| {
        let is_held = held.contains(address);
        if is_held {
            now.shown(address)
        } else {
            String::new()
        }
    });
    shown.collect()
}

#[test]
fn nobody_undoes_what_is_not_theirs_or_no_upload() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let book = app.workbook("JM", "en").type_in(&[("D1", "No")]);
    stored(&reader, "jamaica.xlsx", &book);
    let others = [
        focal_point_of("GD"),
        contributor_of("JM", &["C"]),
        secretariat(),
    ];
    for other in others {
        let other = server.sign_in(&app, &other);
        assert_eq!(other.post(&undo(1), &[]).status, 404);
    }
    assert_eq!(server.anonymous().post(&undo(1), &[]).status, 401);
    for revision in [0, 2, u64::MAX] {
        assert_eq!(reader.post(&undo(revision), &[]).status, 404, "{revision}");
    }
    // What was typed on the page is no upload.
    let path = format!("{OWN}/sections/D");
    let form = Form::of(&reader.get(&path).body, "section").with("D1", "yes");
    reader.upload(&path, &form.with("then", "save").pairs(), &[]);
    assert_eq!(shown(&app, &["D1"]), ["Yes"]);
    assert_eq!(reader.post(&undo(2), &[]).status, 404);
    // Changed since: left, and said.
    let told = reader.post(&undo(1), &[]);
    assert_eq!(told.status, 409);
    assert!(
        told.body.contains("was changed again since"),
        "{}",
        told.body
    );
    assert_eq!(shown(&app, &["D1"]), ["Yes"]);
}

#[test]
fn a_submitted_response_is_not_undone() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    stored(
        &reader,
        "jamaica.xlsx",
        &app.workbook("JM", "en").type_in(&[("D1", "No")]),
    );
    assert_eq!(app.submit("JM").code, 0);
    let page = reader.get(&format!("{OWN}/uploads")).body;
    assert!(
        page.contains("jamaica.xlsx") && !page.contains("/undo\""),
        "{page}"
    );
    let told = reader.post(&undo(1), &[]);
    assert_eq!(told.status, 409);
    assert!(told.body.contains("Nothing was undone"), "{}", told.body);
    assert_eq!(shown(&app, &["D1"]), ["No"]);
}

#[test]
fn an_upload_is_undone_where_nobody_changed_it_since_and_only_once() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let none = reader.get(&format!("{OWN}/uploads")).body;
    assert!(none.contains("No workbook has changed"), "{none}");
    let first = [("C1", "Yes"), ("P2", "before"), ("D1", "Yes")];
    stored(
        &reader,
        "first.xlsx",
        &app.workbook("JM", "en").type_in(&first),
    );
    let mistaken = [
        ("C1", "No"),
        ("P2", ""),
        ("D1", "No"),
        ("C2[1].title", "Some Act"),
    ];
    let mistaken = app.workbook("JM", "en").type_in(&mistaken);
    stored(&reader, "mistaken.xlsx", &mistaken);
    let path = format!("{OWN}/sections/D");
    let form = Form::of(&reader.get(&path).body, "section").with("D1", "yes");
    reader.upload(&path, &form.with("then", "save").pairs(), &[]);

    let page = reader.get(&format!("{OWN}/uploads")).body;
    assert!(
        page.find("mistaken.xlsx") < page.find("first.xlsx"),
        "{page}"
    );
    assert!(
        page.contains("It changed 4 entries.") && page.contains("<li>D1 "),
        "{page}"
    );
    let done = reader.post(&undo(2), &[]);
    assert_eq!(done.status, 303, "{}", done.body);
    let page = reader.get(done.header("location").unwrap()).body;
    assert!(
        page.contains("3 entries have back what stood there before"),
        "{page}"
    );
    assert!(!page.contains("/uploads/2/undo\""), "{page}");
    let all = ["C1", "P2", "D1", "C2[1].title"];
    assert_eq!(shown(&app, &all), ["Yes", "before", "Yes", ""]);

    let again = reader.post(&undo(2), &[]);
    assert_eq!(again.status, 409);
    assert!(again.body.contains("was undone before"), "{}", again.body);
    assert_eq!(shown(&app, &all), ["Yes", "before", "Yes", ""]);

    // Undone by mistake: the same file can be sent again, and what was changed since asks.
    stored(&reader, "mistaken.xlsx", &mistaken);
    assert_eq!(shown(&app, &all), ["No", "", "Yes", "Some Act"]);
    assert_eq!(reader.post(&undo(5), &[]).status, 303);
    // And the one before it, below what was undone.
    assert_eq!(reader.post(&undo(1), &[]).status, 303);
    assert_eq!(shown(&app, &all), ["", "", "Yes", ""]);
}

#[test]
fn a_contributor_undoes_their_own_sections_and_the_focal_point_the_rest() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let colleague = server.sign_in(&app, &contributor_of("JM", &["C"]));
    stored(
        &reader,
        "both.xlsx",
        &app.workbook("JM", "en")
            .type_in(&[("C1", "Yes"), ("D1", "No")]),
    );
    let page = colleague.get(&format!("{OWN}/uploads")).body;
    assert!(page.contains("It changed one entry."), "{page}");
    assert_eq!(colleague.post(&undo(1), &[]).status, 303);
    assert_eq!(shown(&app, &["C1", "D1"]), ["", "No"]);
    assert_eq!(colleague.post(&undo(1), &[]).status, 409);
    assert_eq!(reader.post(&undo(1), &[]).status, 303);
    assert_eq!(shown(&app, &["C1", "D1"]), ["", ""]);
}
