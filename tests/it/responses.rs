//! A State's own pages, as the real program serves them: the section list, the last look
//! before submitting, the receipt, the response on paper, the workbook that comes back.

use crate::support::{
    app::{App, cybercrime},
    filled::Put,
    form::Form,
    reader::{Reader, contributor_of, focal_point_of, secretariat},
    server::Server,
};

const OWN: &str = "/en/rounds/r/JM";

/// The path of the page on which an upload waits.
fn sent(reader: &Reader<'_>, bytes: &[u8]) -> String {
    let file = [("file", "C:\\answers\\jamaica.xlsx", bytes)];
    let sent = reader.upload(&format!("{OWN}/upload"), &[], &file);
    assert_eq!(sent.status, 303, "{}", sent.body);
    sent.header("location").unwrap().to_owned()
}

#[test]
fn another_states_pages_do_not_exist_and_nobody_signed_in_is_asked_to() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let grenada = server.sign_in(&app, &focal_point_of("GD"));
    let officer = server.sign_in(&app, &secretariat());
    let anonymous = server.anonymous();
    for page in ["", "/submit", "/print", "/upload", "/receipts/1"] {
        let path = format!("{OWN}{page}");
        assert_eq!(grenada.get(&path).status, 404, "{path}");
        let asked = anonymous.get(&path);
        let to = format!("/en/sign-in?to={}", path.replace('/', "%2F"));
        assert_eq!(
            (asked.status, asked.header("location")),
            (303, Some(to.as_str())),
            "{path}"
        );
    }
    // A draft is its State's, until it is submitted.
    for page in ["", "/submit", "/print", "/upload"] {
        assert_eq!(officer.get(&format!("{OWN}{page}")).status, 404, "{page}");
    }
    for path in ["/en/rounds/r/CU", "/en/rounds/r/XX", "/en/rounds/none/GD"] {
        assert_eq!(grenada.get(path).status, 404, "{path}");
    }
    let posted = anonymous.post(&format!("{OWN}/submit"), &[]);
    assert_eq!(posted.status, 401);
}

#[test]
fn a_contributor_sees_their_own_sections_and_submits_nothing() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &contributor_of("JM", &["C"]));
    let list = reader.get(OWN).body;
    assert!(list.contains("/sections/C\""), "{list}");
    assert!(!list.contains("/sections/D\""), "{list}");
    assert!(!list.contains(&format!("{OWN}/submit")), "{list}");
    assert_eq!(reader.get(&format!("{OWN}/submit")).status, 404);
    assert_eq!(reader.post(&format!("{OWN}/submit"), &[]).status, 404);
    let print = reader.get(&format!("{OWN}/print")).body;
    assert!(print.contains("id=\"C1\""), "{print}");
    assert!(!print.contains("id=\"D1\""), "{print}");
}

#[test]
fn a_file_that_is_no_workbook_of_the_state_is_refused_and_nothing_is_kept() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let page = format!("{OWN}/upload");
    let grenada = app.workbook("GD", "en").bytes();
    for (file, words) in [
        (b"%PDF-1.7".as_slice(), "looks like"),
        (&grenada, "not for JM"),
        (b"", "No file was chosen"),
    ] {
        let name = if file.is_empty() { "" } else { "a.xlsx" };
        let sent = reader.upload(&page, &[], &[("file", name, file)]);
        assert_eq!(sent.status, 422);
        assert!(sent.body.contains(words), "{words}: {}", sent.body);
        assert!(sent.body.contains("<title>Error:"), "{}", sent.body);
    }
    assert_eq!(
        crate::support::app::files_under(&app.data().join("uploads")).len(),
        0
    );
}

#[test]
fn a_contributors_workbook_changes_only_their_sections() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &contributor_of("JM", &["C"]));
    let workbook = app
        .workbook("JM", "en")
        .put("C1", Put::Text("Yes"))
        .put("D7", Put::Text("No"));
    let waiting = sent(&reader, &workbook.bytes());
    let page = reader.get(&waiting).body;
    assert!(page.contains(">C1<") && !page.contains(">D7<"), "{page}");
    let form = Form::of(&page, "preview");
    assert_eq!(reader.post(&waiting, &form.pairs()).status, 303);
    let print = server.sign_in(&app, &focal_point_of("JM"));
    let print = print.get(&format!("{OWN}/print")).body;
    let answer = print.split("id=\"D7\"").nth(1).unwrap();
    let answer = answer.split("id=\"D7a\"").next().unwrap();
    assert!(!answer.contains("reading__value"), "{answer}");
}

#[test]
fn a_workbook_is_looked_at_before_anything_is_stored_and_then_submitted() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let empty = reader.get(OWN).body;
    assert!(empty.contains("Not started"), "{empty}");
    let refused = reader.post(&format!("{OWN}/submit"), &[("revision", "0")]);
    assert_eq!(refused.status, 422);

    let first = app.workbook("JM", "en").put("D7", Put::Text("Sí"));
    let waiting = sent(&reader, &first.bytes());
    let look = reader.get(&waiting).body;
    assert!(look.contains("The workbook changes one answer."), "{look}");
    assert!(
        !reader.get(&format!("{OWN}/print")).body.contains(">Yes<"),
        "nothing is stored yet"
    );
    assert_eq!(
        server
            .sign_in(&app, &focal_point_of("GD"))
            .get(&waiting)
            .status,
        404
    );
    let form = Form::of(&look, "preview");
    let stored = reader.post(&waiting, &form.pairs());
    assert_eq!(stored.header("location"), Some(OWN), "{}", stored.body);
    let list = reader.get(OWN).body;
    assert!(list.contains("In progress"), "{list}");

    // The same workbook again, and one that was made before the change.
    assert!(reader.get(&waiting).body.contains("changes nothing"));
    let other = app.workbook("JM", "en").put("D7", Put::Text("No"));
    let stale = first.put("D7", Put::Text("No")).bytes();
    let look = reader.get(&sent(&reader, &stale)).body;
    assert!(look.contains("Changed by both"), "{look}");
    assert!(look.contains("Nothing changes unless you choose"), "{look}");
    let look = reader.get(&sent(&reader, &other.bytes())).body;
    assert!(!look.contains("Changed by both"), "{look}");

    let check = reader.get(&format!("{OWN}/submit")).body;
    let revision = check.split("name=\"revision\" value=\"").nth(1);
    let Some(revision) = revision else {
        panic!("something stands in the way: {check}")
    };
    let revision = revision.split('"').next().unwrap();
    let old = reader.post(&format!("{OWN}/submit"), &[("revision", "0")]);
    assert_eq!(old.status, 422);
    assert!(old.body.contains("was not submitted"), "{}", old.body);
    let done = reader.post(&format!("{OWN}/submit"), &[("revision", revision)]);
    assert_eq!(
        (done.status, done.header("location")),
        (303, Some("/en/rounds/r/JM/receipts/1"))
    );
    let receipt = reader.get(done.header("location").unwrap()).body;
    assert!(receipt.contains("SHA-256"), "{receipt}");
    let file = reader.get(&format!("{OWN}/submissions/1/receipt.json"));
    std::fs::write(app.file("receipt.json"), &file.bytes).unwrap();
    let verified = app.run(&["verify", app.file("receipt.json").to_str().unwrap()]);
    assert_eq!(verified.code, 0, "{}", verified.err);
    let list = reader.get(OWN).body;
    assert!(list.contains("Submitted"), "{list}");
    assert!(!list.contains(&format!("{OWN}/upload")), "{list}");
}
