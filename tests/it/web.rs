//! The pages, as the real program serves them.

use std::io::Read as _;

use crate::support::{
    app::{App, cybercrime},
    reader::focal_point_of,
    server::{Answer, Server},
};

#[test]
fn plain_http_is_not_served_to_the_outside() {
    let app = App::new();
    let ran = app
        .command(&["serve"])
        .env("ROCKET_ADDRESS", "0.0.0.0")
        .output()
        .unwrap();
    assert_eq!(ran.status.code(), Some(2));
    let told = String::from_utf8(ran.stderr).unwrap();
    assert!(told.contains("without TLS"), "{told}");
}

#[test]
fn a_page_that_does_not_exist_says_so_in_the_readers_language() {
    let app = App::new();
    let server = Server::of(&app);
    for (path, browser, words) in [
        ("/es/nada", "fr", "Esta página no existe"),
        ("/nowhere", "pt-BR", "Esta página não existe"),
        (
            "/static/0000000000000000.css",
            "fr",
            "Cette page n’existe pas",
        ),
        ("/de", "nl", "This page does not exist"),
    ] {
        let page = server.get(path, browser);
        assert_eq!(page.status, 404, "{path}");
        assert!(page.body.contains(words), "{path}: {}", page.body);
        assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
    }
    let posted = server
        .ask("POST /en HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    assert_eq!(posted.status, 404, "{posted:?}");
}

#[test]
fn every_response_says_what_a_page_may_do_and_nothing_of_our_software() {
    let app = App::new();
    let server = Server::of(&app);
    for path in ["/", "/en", "/nowhere"] {
        let page = server.get(path, "en");
        let policy = page.header("content-security-policy").unwrap();
        assert!(
            policy.starts_with("default-src 'none';"),
            "{path}: {policy}"
        );
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(
            page.header("referrer-policy"),
            Some("no-referrer"),
            "{path}"
        );
        assert_eq!(page.header("cache-control"), Some("no-store"), "{path}");
        assert_eq!(page.header("server"), None, "{path}");
    }
}

#[test]
fn the_first_page_is_in_the_language_of_the_browser() {
    let app = App::new();
    let server = Server::of(&app);
    for (browser, home) in [("pt-BR,en;q=0.5", "/pt"), ("nl", "/en"), ("", "/en")] {
        let sent = server.get("/", browser);
        assert_eq!((sent.status, sent.header("location")), (303, Some(home)));
    }
    let home = server.get("/fr", "es");
    assert_eq!(home.status, 200);
    assert!(
        home.body
            .contains("<html class=\"govuk-template\" lang=\"fr\">")
    );
    assert!(
        home.body.contains("Aucun cycle n’est ouvert"),
        "{}",
        home.body
    );
    for other in ["/en", "/es", "/pt"] {
        assert!(home.body.contains(&format!("href=\"{other}\"")), "{other}");
    }
}

#[test]
fn home_shows_the_open_rounds_and_when_they_are_due() {
    let mut round = cybercrime();
    round["title"] = serde_json::json!({"en": "Round <b>2026</b>", "es": "Ronda 2026"});
    let app = App::new().with(&round);
    let server = Server::of(&app);
    let home = server.get("/es", "en").body;
    assert!(home.contains("Ronda 2026"), "{home}");
    assert!(
        home.contains("1 de diciembre de 2026, 00:00 (New York, UTC−5)"),
        "{home}"
    );
    assert!(home.contains("mailto:secretariat@example.org"), "{home}");
    let home = server.get("/en", "es").body;
    assert!(
        !home.contains("<b>2026"),
        "a title is text, not markup: {home}"
    );
}

#[test]
fn the_stylesheet_may_be_kept_for_ever_and_asks_nobody_else_for_anything() {
    let app = App::new();
    let server = Server::of(&app);
    let home = server.get("/en", "en").body;
    let at = home.split("href=\"/static/").nth(1).unwrap();
    let path = format!("/static/{}", at.split('"').next().unwrap());
    let sheet = server.get(&path, "en");
    assert_eq!(sheet.status, 200);
    assert_eq!(
        sheet.header("content-type"),
        Some("text/css; charset=utf-8")
    );
    assert!(sheet.header("cache-control").unwrap().contains("immutable"));
    assert!(sheet.body.contains(".relator-header"));
    for outside in ["url(", "@import", "@font-face", "image-set("] {
        assert!(!sheet.body.contains(outside), "{outside}");
    }
}

#[test]
fn it_stops_when_it_is_asked_to() {
    let app = App::new();
    let server = Server::of(&app);
    assert_eq!(server.get("/en", "en").status, 200);
    assert_eq!(server.stop(), Some(0));
}

fn unpacked(bytes: &[u8]) -> String {
    let mut text = String::new();
    brotli::Decompressor::new(bytes, 4096)
        .read_to_string(&mut text)
        .unwrap();
    text
}

fn accepting(server: &Server, path: &str, encodings: &str) -> Answer {
    server.ask(&format!(
        "GET {path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: {encodings}\r\nConnection: close\r\n\r\n"
    ))
}

#[test]
fn pages_leave_compressed_for_who_takes_it() {
    let app = App::new();
    let server = Server::of(&app);
    let plain = server.get("/es", "es");
    assert_eq!(plain.header("content-encoding"), None);
    assert_eq!(plain.header("vary"), Some("Accept-Encoding"));
    let style = plain.body.split("href=\"/static/").nth(1).unwrap();
    let style = format!("/static/{}", style.split('"').next().unwrap());
    for path in ["/es", "/es/nada", &style] {
        let plain = server.get(path, "es").body;
        let small = accepting(&server, path, "gzip, deflate, br;q=0.9");
        assert_eq!(small.header("content-encoding"), Some("br"), "{path}");
        assert_eq!(unpacked(&small.bytes), plain, "{path}");
        assert!(small.bytes.len() * 2 < plain.len(), "{path}");
        let refused = accepting(&server, path, "gzip, br;q=0");
        assert_eq!(refused.header("content-encoding"), None, "{path}");
    }
}

#[test]
fn a_page_whose_address_is_a_secret_is_not_compressed() {
    let app = App::new();
    let server = Server::of(&app);
    for path in ["/es/link/none", "/es/set-up/none"] {
        let page = accepting(&server, path, "br");
        assert_eq!(page.header("content-encoding"), None, "{path}");
    }
}

#[test]
fn who_was_here_over_tls_comes_back_over_tls() {
    let app = App::new();
    let header = |server: &Server| {
        let page = server.get("/en", "en");
        page.header("strict-transport-security").map(str::to_owned)
    };
    assert_eq!(header(&Server::of(&app)), None);
    let behind_a_proxy = [("RELATOR_SITE", "https://relator.example")];
    let promised = header(&Server::with(&app, &behind_a_proxy)).unwrap();
    assert_eq!(promised, "max-age=63072000");
}

#[test]
fn an_error_page_knows_who_is_signed_in() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let stranger = server.anonymous().get("/en/nothing").body;
    assert!(stranger.contains("/en/sign-in\"") && !stranger.contains("/en/sign-out\""));
    let nobody = server.with_cookie("__Host-relator=0123456789abcdef");
    assert_eq!(nobody.get("/en/nothing").status, 404);
    let jamaica = server.sign_in(&app, &focal_point_of("JM"));
    for (answer, status) in [
        (jamaica.get("/en/nothing"), 404),
        (jamaica.get("/en/rounds/r/GD"), 404),
        (jamaica.get("/en/rounds/none/JM"), 404),
        (jamaica.plain("/en/rounds/r/JM/submit"), 415),
    ] {
        assert_eq!(answer.status, status);
        let page = answer.body;
        assert!(page.contains("/en/sign-out\""), "{status}: {page}");
        assert!(page.contains("focal_point JM"), "{status}: {page}");
        assert!(!page.contains("/en/sign-in\""), "{status}: {page}");
    }
}

#[test]
fn a_form_is_a_post_whatever_it_says_of_itself() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let jamaica = server.sign_in(&app, &focal_point_of("JM"));
    let section = "/en/rounds/r/JM/sections/C";
    for method in ["HEAD", "get", "put", "delete", "options", "nothing"] {
        let fields = [("_method", method), ("base", "0"), ("then", "save")];
        let sent = jamaica.post(section, &fields);
        assert_eq!(sent.status, 303, "{method}: {}", sent.body);
        let sent = server.anonymous().post("/en/sign-in", &fields);
        assert_eq!(sent.status, 422, "{method}: {}", sent.body);
    }
}
