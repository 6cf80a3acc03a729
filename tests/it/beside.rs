//! A workbook with the files that its answers name, in one ZIP: out by either way, and back.

use crate::support::{
    app::{App, codes, cybercrime, finding, round},
    filled::{Filled, Put},
    form::Form,
    reader::focal_point_of,
    server::Server,
};
use relator::workbook::{archive::pack, bundle::Bundle};
use serde_json::json;

fn app() -> App {
    let years = cybercrime()["lists"]["years"].clone();
    App::new().with(&round("every-kind", "1", json!({ "years": years })))
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let owned = files
        .iter()
        .map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec()));
    pack(&owned.collect::<Vec<_>>()).unwrap()
}

/// Jamaica's workbook, in which a chart and a law are named.
fn named(app: &App) -> Vec<u8> {
    let filled = app.workbook("JM", "en").type_in(&[
        ("A1", "Ministry of Justice"),
        ("A9", "Organigrama.pdf"),
        ("C1[1].title", "Cybercrimes Act"),
        ("C1[1].text", "Act 31.pdf"),
    ]);
    filled.bytes()
}

#[test]
fn without_its_files_a_workbook_is_taken_and_told_so() {
    let app = app();
    let taken = app.intake("JM.xlsx", &named(&app));
    assert_eq!(codes(&taken, "A9"), ["file_not_attached"]);
    assert_eq!(codes(&taken, "C1[1].text"), ["file_not_attached"]);
}

#[test]
fn files_beside_the_workbook_are_attached_and_what_nobody_names_is_told() {
    let app = app();
    let sent = zipped(&[
        ("JM/JM.xlsx", &named(&app)),
        ("JM/ORGANIGRAMA.pdf", b"%PDF chart"),
        ("JM/attachments/C1[1].text/scan.pdf", b"%PDF law"),
        ("JM/notes.txt", b"to whom it may concern"),
    ]);
    let taken = app.intake("JM.zip", &sent);
    assert_eq!(taken["verdict"], "accepted", "{taken:#}");
    assert!(codes(&taken, "A9").is_empty(), "{taken:#}");
    assert!(codes(&taken, "C1[1].text").is_empty(), "{taken:#}");
    assert_eq!(finding(&taken, "file_not_named")["found"], "notes.txt");
    assert_eq!(app.submit("JM").code, 0);
}

#[test]
fn two_files_of_one_name_ask_which_is_meant() {
    let app = app();
    let sent = zipped(&[
        ("JM.xlsx", &named(&app)),
        ("one/Act 31.pdf", b"1"),
        ("other/Act 31.pdf", b"2"),
    ]);
    // Three folders: the ZIP is looked at as a whole by the page.
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let answer = reader.upload("/en/rounds/r/JM/upload", &[], &[("file", "JM.zip", &sent)]);
    assert_eq!(answer.status, 303, "{}", answer.body);
    let preview = reader.get(answer.header("location").unwrap()).body;
    assert!(
        preview.contains("Several different files are called “Act 31.pdf”"),
        "{preview}"
    );
}

#[test]
fn what_is_handed_out_with_its_files_comes_back_the_same() {
    let app = app();
    let none = app.run(&["template", "--round", "r", "--state", "JM", "-o", "JM.zip"]);
    assert_eq!(none.code, 2, "{none:?}");
    assert!(none.err.contains("no file is attached"), "{}", none.err);
    let sent = zipped(&[
        ("JM.xlsx", &named(&app)),
        ("Organigrama.pdf", b"%PDF chart"),
        ("Act 31.pdf", b"%PDF law"),
    ]);
    app.intake("JM.zip", &sent);
    let out = app.file("out.zip");
    let ran = app.run(&[
        "template",
        "--round",
        "r",
        "--state",
        "JM",
        "-o",
        out.to_str().unwrap(),
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let bytes = std::fs::read(&out).unwrap();
    let mut bundle = Bundle::of(&bytes).unwrap();
    let workbook = Filled::open(&bundle.workbook().unwrap());
    assert_eq!(workbook.shown("A9"), "Organigrama.pdf");
    let again = app.intake("again.zip", &bytes);
    assert_eq!(again["changed"], 0, "{again:#}");
    // Another content under the same name is another file.
    let other = zipped(&[
        ("JM.xlsx", &bundle.workbook().unwrap()),
        ("attachments/Act 31.pdf", b"%PDF law, amended"),
    ]);
    let changed = app.intake("other.zip", &other);
    assert_eq!(changed["changed"], 1, "{changed:#}");
}

#[test]
fn on_the_page_workbook_and_files_are_chosen_together() {
    let app = app();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let home = "/en/rounds/r/JM";
    assert!(
        !reader.get(home).body.contains("workbook.zip"),
        "nothing is attached yet"
    );
    assert_eq!(reader.get("/en/rounds/r/JM/workbook.zip").status, 404);
    let book = named(&app);
    let chosen: [(&str, &str, &[u8]); 3] = [
        ("file", "JM.xlsx", &book),
        ("file", "Act 31.pdf", b"%PDF law"),
        ("file", "Organigrama.pdf", b"%PDF chart"),
    ];
    let answer = reader.upload("/en/rounds/r/JM/upload", &[], &chosen);
    assert_eq!(answer.status, 303, "{}", answer.body);
    let path = answer.header("location").unwrap().to_owned();
    let preview = reader.get(&path).body;
    assert!(!preview.contains("has not arrived"), "{preview}");
    let confirmed = reader.post(&path, &Form::of(&preview, "preview").pairs());
    assert_eq!(confirmed.status, 303, "{}", confirmed.body);
    assert!(reader.get(home).body.contains("workbook.zip"));
    let section = reader.get("/en/rounds/r/JM/sections/A").body;
    let at = section
        .find("/en/rounds/r/JM/files/")
        .expect("a link to the chart");
    let link = section[at..].split('"').next().unwrap();
    assert_eq!(reader.get(link).body, "%PDF chart");
    let out = reader.get("/en/rounds/r/JM/workbook.zip");
    assert_eq!(out.header("content-type"), Some("application/zip"));
    let other = server.sign_in(&app, &focal_point_of("GD"));
    assert_eq!(other.get("/en/rounds/r/JM/workbook.zip").status, 404);
}

#[test]
fn an_empty_answer_takes_no_file_because_one_is_there() {
    let app = app();
    let workbook = app.workbook("JM", "en").put("A1", Put::Text("Ministry"));
    let sent = zipped(&[("JM.xlsx", &workbook.bytes()), ("law.pdf", b"%PDF")]);
    let taken = app.intake("JM.zip", &sent);
    assert_eq!(taken["changed"], 1, "{taken:#}");
    assert_eq!(finding(&taken, "file_not_named")["found"], "law.pdf");
}
