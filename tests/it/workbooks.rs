//! Workbooks that are handed out: to the State with its draft, by the secretariat without.

use std::io::{Cursor, Read as _};

use crate::support::{
    app::{App, codes, cybercrime},
    filled::Filled,
    reader::{administrator, contributor_of, focal_point_of, secretariat},
    server::{Answer, Server},
};

const OWN: &str = "/en/rounds/r/JM/workbook";
const CANARY: &str = "canary-of-a-draft";

fn answered(app: &App, state: &str, typed: &[(&str, &str)]) {
    let filled = app.workbook(state, "en").type_in(typed);
    let taken = app.intake(&format!("{state}.xlsx"), &filled.bytes());
    assert_eq!(taken["verdict"], "accepted", "{taken:#}");
}

/// Jamaica submitted, was asked and went on; Grenada has a draft.
fn begun(server: impl Fn(&App) -> Server) -> (App, Server) {
    let app = App::new().with(&cybercrime());
    answered(&app, "JM", &[("A1", "Jamaica as sealed")]);
    assert_eq!(app.submit("JM").code, 0);
    answered(&app, "GD", &[("A1", CANARY), ("C2[1].title", CANARY)]);
    let server = server(&app);
    let officer = server.sign_in(&app, &secretariat());
    let path = "/en/rounds/r/JM/submissions/1/return";
    assert_eq!(officer.post(path, &[("general", "Why?")]).status, 303);
    answered(&app, "JM", &[("A1", CANARY), ("C2[1].title", CANARY)]);
    (app, server)
}

/// Every text of a workbook's parts.
fn texts(workbook: &[u8]) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut all = String::new();
    for at in 0..zip.len() {
        zip.by_index(at).unwrap().read_to_string(&mut all).unwrap();
    }
    all
}

fn is_workbook(answer: &Answer) -> bool {
    let kind = answer.header("content-type").unwrap_or_default();
    answer.status == 200 && kind.ends_with("spreadsheetml.sheet")
}

#[test]
fn nobody_downloads_what_is_not_theirs() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let whole = [
        "/en/rounds/r/workbooks",
        "/en/rounds/r/workbooks.zip",
        "/en/rounds/r/workbooks/JM",
        "/en/rounds/r/regional",
    ];
    for path in whole.into_iter().chain([OWN]) {
        assert_eq!(server.anonymous().get(path).status, 303, "{path}");
        let other = server.sign_in(&app, &focal_point_of("GD")).get(path);
        assert_eq!(other.status, 404, "{path}");
        let keeper = server.sign_in(&app, &administrator()).get(path);
        assert_eq!(keeper.status, 404, "{path}");
    }
    let officer = server.sign_in(&app, &secretariat());
    assert_eq!(officer.get(OWN).status, 404, "a draft is its State's");
    for path in [
        "/en/rounds/r/workbooks/CU",
        "/en/rounds/r/workbooks/JM?lang=nl",
        "/en/rounds/s/workbooks.zip",
        "/en/rounds/r/regional?edition=secret",
        "/en/rounds/r/regional?lang=nl",
    ] {
        assert_eq!(officer.get(path).status, 404, "{path}");
    }
}

#[test]
fn what_the_secretariat_sends_holds_the_last_submission_and_nothing_of_a_draft() {
    let (app, server) = begun(Server::of);
    let officer = server.sign_in(&app, &secretariat());
    let sent = officer.get("/en/rounds/r/workbooks/JM");
    assert!(is_workbook(&sent), "{}", sent.headers);
    assert_eq!(Filled::open(&sent.bytes).shown("A1"), "Jamaica as sealed");
    assert!(!texts(&sent.bytes).contains(CANARY));
    let blank = officer.get("/en/rounds/r/workbooks/GD?lang=fr");
    assert!(!texts(&blank.bytes).contains(CANARY));
    assert_eq!(Filled::open(&blank.bytes).shown("A1"), "");
    let every = officer.get("/en/rounds/r/workbooks.zip");
    assert_eq!(every.header("content-type"), Some("application/zip"));
    let mut zip = zip::ZipArchive::new(Cursor::new(&every.bytes)).unwrap();
    assert_eq!(zip.len(), 5, "one for each invited State");
    for at in 0..zip.len() {
        let mut bytes = Vec::new();
        zip.by_index(at).unwrap().read_to_end(&mut bytes).unwrap();
        assert!(!texts(&bytes).contains(CANARY));
    }
    let page = officer.get("/es/rounds/r/workbooks").body;
    assert!(page.contains("/es/rounds/r/workbooks/HT?lang=fr"), "{page}");
}

#[test]
fn a_workbook_that_the_secretariat_sent_does_not_overwrite_what_the_state_wrote_since() {
    let (app, server) = begun(Server::of);
    let officer = server.sign_in(&app, &secretariat());
    let sent = Filled::open(&officer.get("/en/rounds/r/workbooks/JM").bytes);
    let untouched = app.intake("sent.xlsx", &sent.bytes());
    assert_eq!(untouched["changed"], 0, "{untouched:#}");
    let sent = Filled::open(&officer.get("/en/rounds/r/workbooks/JM").bytes);
    let sent = sent.type_in(&[("A1", "Jamaica by mail"), ("A4", "Ms Brown")]);
    let taken = app.intake("sent.xlsx", &sent.bytes());
    assert_eq!(taken["changed"], 1, "{taken:#}");
    assert_eq!(codes(&taken, "A1"), ["conflict"]);
    let blank = Filled::open(&officer.get("/en/rounds/r/workbooks/GD").bytes);
    let taken = app.intake(
        "blank.xlsx",
        &blank.type_in(&[("A4", "Mr Charles")]).bytes(),
    );
    assert_eq!(taken["changed"], 1, "blank cells clear nothing: {taken:#}");
    assert_eq!(app.workbook("GD", "en").shown("A1"), CANARY);
}

#[test]
fn a_state_downloads_its_draft_and_a_contributor_only_their_sections() {
    let (app, server) = begun(Server::of);
    let own = server.sign_in(&app, &focal_point_of("JM")).get(OWN);
    assert!(is_workbook(&own), "{}", own.headers);
    assert_eq!(
        own.header("content-disposition"),
        Some("attachment; filename=\"r_JM.xlsx\"")
    );
    let own = Filled::open(&own.bytes);
    assert_eq!(own.shown("A1"), CANARY);
    let part = server.sign_in(&app, &contributor_of("JM", &["C"])).get(OWN);
    let part = Filled::open(&part.bytes);
    assert!(part.addresses().contains(&"C1"));
    assert!(!part.addresses().contains(&"A1"));
    let spanish = server
        .sign_in(&app, &focal_point_of("JM"))
        .get("/en/rounds/r/JM/workbook?lang=es");
    assert!(texts(&spanish.bytes).contains("Guarde el libro"));
}

#[test]
fn the_regional_workbook_comes_in_each_language_and_edition() {
    let (app, server) = begun(Server::of);
    let officer = server.sign_in(&app, &secretariat());
    for (query, name) in [
        ("", "r_regional_restricted_en.xlsx"),
        ("?lang=fr&edition=public", "r_regional_public_fr.xlsx"),
    ] {
        let file = officer.get(&format!("/en/rounds/r/regional{query}"));
        assert!(is_workbook(&file), "{query}: {}", file.headers);
        assert_eq!(
            file.header("content-disposition").unwrap(),
            format!("attachment; filename=\"{name}\"")
        );
        assert!(!texts(&file.bytes).contains(CANARY), "{query}");
    }
}
