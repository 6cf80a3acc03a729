//! What pages send: too much, half of it, or something else; and what that leaves behind.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
};

use crate::support::{
    app::{App, cybercrime, files_under},
    form::Form,
    reader::{focal_point_of, secretariat},
    server::Server,
};

const SECTION: &str = "/fr/rounds/r/JM/sections/C";

#[test]
fn what_is_no_form_is_told_so() {
    let app = App::new();
    let server = Server::of(&app);
    let answer = server.anonymous().plain("/es/sign-in");
    assert_eq!(answer.status, 415);
    assert!(answer.body.contains("<html"), "{}", answer.body);
}

#[test]
fn more_text_than_a_section_can_have_is_refused_in_the_readers_language() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let long = "x".repeat(9 << 20);
    let fields = [("base", "0"), ("C1@remark", &*long)];
    for answer in [
        reader.post(SECTION, &fields),
        reader.upload(SECTION, &fields, &[]),
    ] {
        assert_eq!(answer.status, 413);
        assert!(
            answer
                .body
                .contains("L’envoi dépasse ce que cette page accepte"),
            "{}",
            &answer.body[..9000]
        );
    }
    let stranger = server.anonymous().post(SECTION, &fields);
    assert_eq!(stranger.status, 413);
    assert!(stranger.body.contains("L’envoi est trop volumineux"));
}

#[test]
fn what_was_too_much_is_shown_to_be_copied_and_leads_back() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let form = Form::of(&reader.get(SECTION).body, "section").with("C1", "no");
    let mut form = form.with("C1@remark", "Ceci <reste>");
    form.0.push(("C2@remark".to_owned(), "x".repeat(9 << 20)));
    for answer in [
        reader.post(SECTION, &form.pairs()),
        reader.upload(SECTION, &form.pairs(), &[]),
    ] {
        assert_eq!(answer.status, 413);
        let page = answer.body;
        assert!(page.contains("Ceci &#60;reste&#62;"), "{}", &page[..9000]);
        assert!(page.contains(&format!("href=\"{SECTION}\"")));
        assert!(page.contains(&"x".repeat(1 << 20)), "what arrived of it");
    }
    let form = Form::of(&reader.get(SECTION).body, "section");
    assert_eq!(form.value("C1@remark"), Some(""), "nothing was stored");
}

#[test]
fn a_files_name_is_short_and_reads_in_one_direction() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let form = Form::of(&reader.get(SECTION).body, "section").with("then", "save");
    let name = format!("{}\u{202E}\u{2067}fdp.pdf", "law".repeat(2000));
    let file = ("C2[1].document", name.as_str(), &b"%PDF-1.7"[..]);
    reader.upload(SECTION, &form.pairs(), &[file]);
    let page = reader.get(SECTION).body;
    assert!(!page.contains(['\u{202E}', '\u{2067}']), "{page}");
    let at = page.split("/JM/files/").nth(1).unwrap();
    let sha256 = at.split('"').next().unwrap();
    let kept = reader.get(&format!("/fr/rounds/r/JM/files/{sha256}"));
    let header = kept.header("content-disposition").unwrap();
    assert!(header.len() < 1200 && header.ends_with(".pdf"), "{header}");
}

#[test]
fn many_empty_fields_are_not_free() {
    let app = App::new();
    let server = Server::of(&app);
    let reader = server.anonymous();
    let many = vec![("", ""); 10_000];
    assert_eq!(reader.post("/en/sign-in", &many[..1000]).status, 422);
    let many = "a=&".repeat(1 << 20);
    let request = format!(
        "POST /en/sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{many}",
        many.len()
    );
    assert_eq!(server.ask(&request).status, 413);
}

#[test]
fn a_file_of_any_size_loses_none_of_the_texts_beside_it() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let large = vec![b'x'; 60 << 20];
    let form = Form::of(&reader.get(SECTION).body, "section").with("C1@remark", "Ceci reste");
    let answer = reader.upload(
        SECTION,
        &form.pairs(),
        &[("C2[1].document", "law.pdf", &large)],
    );
    assert_eq!(answer.status, 422, "{}", answer.body);
    assert!(answer.body.contains("law.pdf"), "{}", answer.body);
    assert!(reader.get(SECTION).body.contains("Ceci reste"));
}

#[test]
fn a_stranger_cannot_leave_a_file_here() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let large = vec![b'x'; 30 << 20];
    let file = ("C2[1].document", "law.pdf", &*large);
    let answer = server
        .anonymous()
        .upload(SECTION, &[("C1@remark", "Ceci reste")], &[file]);
    assert!(answer.body.contains("Ceci reste"), "{}", answer.body);
    assert!(files_under(&app.data().join("uploads")).is_empty());
}

#[test]
fn an_upload_that_is_cut_leaves_nothing() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let before = files_under(&app.data());
    let book = app.workbook("JM", "en").type_in(&[("C1", "No")]).bytes();
    let request = officer.upload_request("/en/rounds/r/batch", &[], &[("files", "jm.xlsx", &book)]);
    for cut in [request.len() - 1, request.len() / 2, 1000] {
        let mut stream = TcpStream::connect(server.at()).unwrap();
        stream.write_all(&request[..cut]).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        assert!(
            !answer.starts_with(b"HTTP/1.1 3") && !answer.starts_with(b"HTTP/1.1 2"),
            "cut at {cut}: {}",
            String::from_utf8_lossy(&answer)
        );
    }
    assert_eq!(files_under(&app.data()), before);
    assert_eq!(app.workbook("JM", "en").shown("C1"), "");
}
