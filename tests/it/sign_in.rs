//! Signing in and out, and the links by which people choose their passwords, as the real
//! program serves them.

use relator::store::Purpose;

use crate::support::{
    app::App,
    reader::{administrator, focal_point_of, link_for},
    server::{Answer, Server},
};

const PASSWORD: &str = "cuatro palabras sin orden alguno";

/// The path of an invitation that was sent to this person.
fn link(app: &App, email: &str) -> String {
    link_for(app, email, Purpose::Invitation, "es")
}

#[test]
fn nobody_is_told_whether_the_address_or_the_password_was_wrong() {
    let app = App::new();
    let server = Server::of(&app);
    server.sign_in(&app, &focal_point_of("JM"));
    let known = [
        ("email", "focal_point.jm@example.org"),
        ("password", "not theirs at all"),
    ];
    let unknown = [
        ("email", "nobody@example.org"),
        ("password", "not theirs at all"),
    ];
    let anonymous = server.anonymous();
    let known = anonymous.post("/en/sign-in", &known);
    let unknown = anonymous.post("/en/sign-in", &unknown);
    assert_eq!((known.status, unknown.status), (422, 422));
    assert!(
        known.body.contains("<title>Error: Sign in"),
        "{}",
        known.body
    );
    assert_eq!(known.header("set-cookie"), None);
    let same = known.body.replace("focal_point.jm", "nobody");
    assert_eq!(same, unknown.body);
    assert!(!known.body.contains("not theirs at all"), "{}", known.body);
}

#[test]
fn what_another_site_sends_is_refused_on_every_route() {
    let app = App::new();
    let server = Server::of(&app);
    let anonymous = server.anonymous();
    for header in [
        "Origin: https://elsewhere.example\r\n",
        "Origin: null\r\n",
        "Sec-Fetch-Site: cross-site\r\n",
        "Sec-Fetch-Site: same-site\r\n",
    ] {
        for path in ["/es/sign-in", "/es/sign-out", "/es", "/es/nothing"] {
            let sent = anonymous.send(path, &[("_method", "get")], header);
            assert_eq!(sent.status, 403, "{path} {header}");
            assert!(sent.body.contains("vino de otro sitio"), "{}", sent.body);
        }
    }
    let own = format!("Origin: http://{}\r\n", server.at());
    let sent = anonymous.send("/es/sign-in", &[], &own);
    assert_eq!(sent.status, 422);
}

#[test]
fn an_invitation_lets_its_person_choose_a_password_and_works_once() {
    let app = App::new();
    let server = Server::of(&app);
    server.sign_in(&app, &focal_point_of("JM"));
    let path = link(&app, "focal_point.jm@example.org");
    let anonymous = server.anonymous();
    for _ in 0..2 {
        let opened = anonymous.get(&path);
        assert_eq!(opened.status, 200);
        assert!(
            opened.body.contains("Elija su contraseña"),
            "opening uses nothing up"
        );
    }
    let weak = anonymous.post(&path, &[("password", "corta")]);
    assert_eq!(weak.status, 422);
    assert!(weak.body.contains("al menos 15"), "{}", weak.body);
    let chosen = anonymous.post(&path, &[("password", PASSWORD)]);
    assert_eq!(
        (chosen.status, chosen.header("location")),
        (303, Some("/es"))
    );
    let cookie = chosen.header("set-cookie").unwrap();
    for rule in [
        "__Host-relator=",
        "; HttpOnly",
        "; SameSite=Lax",
        "; Secure",
        "; Path=/",
    ] {
        assert!(cookie.contains(rule), "{cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    let again = anonymous.post(&path, &[("password", PASSWORD)]);
    assert_eq!(again.status, 422);
    assert!(
        again.body.contains("Este enlace no funciona"),
        "{}",
        again.body
    );

    let fields = [
        ("email", "Focal_Point.JM@example.org "),
        ("password", PASSWORD),
        ("to", "/es/account"),
    ];
    let sent = anonymous.post("/es/sign-in", &fields);
    assert_eq!(
        (sent.status, sent.header("location")),
        (303, Some("/es/account"))
    );
    let reader = server.anonymous().keeping(&sent);
    assert!(reader.get("/es").body.contains("focal_point JM"));
    let out = reader.post("/es/sign-out", &[]);
    assert_eq!(out.status, 303);
    assert!(
        !reader.get("/es").body.contains("focal_point JM"),
        "the session is over"
    );
}

#[test]
fn a_link_that_signs_in_asks_for_no_password_and_works_once() {
    let app = App::new();
    let server = Server::of(&app);
    let email = "focal_point.jm@example.org";
    server.sign_in(&app, &focal_point_of("JM"));
    let path = link_for(&app, email, Purpose::SignIn, "es");
    let anonymous = server.anonymous();
    let unknown = format!("/es/link/{}", "0".repeat(64));
    for path in ["/es/link/x", &unknown] {
        assert_eq!(anonymous.post(path, &[]).status, 422);
    }
    for _ in 0..2 {
        let opened = anonymous.get(&path);
        assert_eq!(
            (opened.status, opened.header("set-cookie")),
            (200, None),
            "opening uses nothing up"
        );
        assert!(opened.body.contains("Continuar"), "{}", opened.body);
        assert!(!opened.body.contains("type=\"password\""));
    }
    let sent = anonymous.post(&path, &[("password", PASSWORD)]);
    assert_eq!((sent.status, sent.header("location")), (303, Some("/es")));
    let reader = server.anonymous().keeping(&sent);
    assert!(reader.get("/es").body.contains("focal_point JM"));
    let again = anonymous.post(&path, &[]);
    assert_eq!((again.status, again.header("set-cookie")), (422, None));
    // No password was chosen by it.
    let fields = [("email", email), ("password", PASSWORD)];
    assert_eq!(anonymous.post("/es/sign-in", &fields).status, 422);
}

#[test]
fn nobody_is_sent_to_another_site_after_signing_in() {
    let app = App::new();
    let server = Server::of(&app);
    server.sign_in(&app, &focal_point_of("JM"));
    let path = link(&app, "focal_point.jm@example.org");
    let anonymous = server.anonymous();
    anonymous.post(&path, &[("password", PASSWORD)]);
    for to in [
        "https://elsewhere.example",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "",
    ] {
        let fields = [
            ("email", "focal_point.jm@example.org"),
            ("password", PASSWORD),
            ("to", to),
        ];
        let sent = anonymous.post("/es/sign-in", &fields);
        assert_eq!(sent.header("location"), Some("/es"), "{to}");
    }
}

#[test]
fn the_first_start_shows_a_link_by_which_one_person_becomes_administrator() {
    let app = App::new();
    let server = Server::of(&app);
    let at = server.says(|line| Some(line.split_once("/en/set-up/")?.1.to_owned()));
    let path = format!("/fr/set-up/{at}");
    let anonymous = server.anonymous();
    assert!(anonymous.get(&path).body.contains("premier administrateur"));
    let fields = [("name", "Ada"), ("email", "ada"), ("password", PASSWORD)];
    let refused = anonymous.post(&path, &fields);
    assert_eq!(refused.status, 422);
    assert!(
        refused.body.contains("value=\"Ada\""),
        "what was typed is kept"
    );
    assert!(
        refused.body.contains("nom@ministere.example"),
        "{}",
        refused.body
    );
    let fields = [
        ("name", "Ada"),
        ("email", "ada@example.org"),
        ("password", PASSWORD),
    ];
    let done = anonymous.post(&path, &fields);
    assert_eq!((done.status, done.header("location")), (303, Some("/fr")));
    let again = anonymous.post(&path, &fields);
    assert_eq!(again.status, 422);
    assert!(
        anonymous
            .get(&path)
            .body
            .contains("Ce lien ne fonctionne pas")
    );
    let people = app.json(&["people", "list"]);
    assert_eq!(people[0]["posts"][0]["role"], "administrator");
}

#[test]
fn an_installation_that_has_an_administrator_shows_no_link() {
    let app = App::new();
    {
        let server = Server::of(&app);
        server.sign_in(&app, &administrator());
    }
    let server = Server::of(&app);
    assert_eq!(server.stop_and_hear(), Vec::<String>::new());
}

#[test]
fn where_to_go_after_signing_in_is_a_path_of_ours_or_home() {
    let app = App::new();
    let server = Server::of(&app);
    server.sign_in(&app, &focal_point_of("JM"));
    let anonymous = server.anonymous();
    let path = link(&app, "focal_point.jm@example.org");
    assert_eq!(anonymous.post(&path, &[("password", PASSWORD)]).status, 303);
    for to in [
        "/en\"x",
        "/en\tx",
        "/en x",
        "/en<",
        "/en{",
        "/en\0",
        "/en\u{7f}",
        "/\t/evil.com",
        "//evil.com",
        "/\\evil.com",
        "https://evil.com",
    ] {
        let sent = anonymous.post(
            "/en/sign-in",
            &[
                ("email", "focal_point.jm@example.org"),
                ("password", PASSWORD),
                ("to", to),
            ],
        );
        assert_eq!(
            (sent.status, sent.header("location")),
            (303, Some("/en")),
            "{to:?}"
        );
    }
    let shown = anonymous.get("/en/sign-in?to=/%09/evil.com").body;
    assert!(!shown.contains("evil.com"), "{shown}");
}

/// Tries to sign in as somebody who does not exist, said to come from an address.
fn guessed(server: &Server, person: usize, from: &str) -> Answer {
    let body = format!("email=nobody{person}%40example.org&password=not+this+one+at+all");
    server.ask(&format!(
        "POST /en/sign-in HTTP/1.1\r\nHost: {}\r\nX-Forwarded-For: {from}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        server.at(),
        body.len()
    ))
}

#[test]
fn who_comes_through_a_proxy_has_a_count_of_their_own() {
    let told = |answer: Answer| answer.body.contains("Too many attempts");
    for (proxies, shared) in [("[]", true), ("[\"127.0.0.1\"]", false)] {
        let app = App::new();
        let server = Server::with(&app, &[("ROCKET_PROXIES", proxies)]);
        // One who guesses, also where they invent the beginning of the header.
        let last = (0..60).map(|n| told(guessed(&server, n, &format!("1.1.1.{n}, 9.9.9.9"))));
        assert_eq!(
            last.fold(None, |_, told| Some(told)),
            Some(true),
            "{proxies}"
        );
        assert_eq!(told(guessed(&server, 99, "8.8.8.8")), shared, "{proxies}");
    }
}
