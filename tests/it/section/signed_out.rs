//! Somebody whose session ended while they were answering.

use chrono::Utc;
use relator::store::{Purpose, Store};

use super::{A, every_kind, form_of, posted, saved, shown};
use crate::support::{
    app::App,
    form::{Form, text},
    reader::focal_point_of,
    server::Server,
};

#[test]
fn what_a_signed_out_person_typed_goes_with_them_through_the_sign_in() {
    let app = every_kind();
    let server = Server::of(&app);
    let form = shown(&server.sign_in(&app, &focal_point_of("JM")), A)
        .with("A1", "Ministry\r\n<of> Justice")
        .with("A7#hotline", "x");
    let page = posted(&server.anonymous(), A, &form);
    assert_eq!(page.status, 401);
    assert!(page.body.contains("name=\"password\""), "{}", page.body);
    let mut rest = page.body.as_str();
    for (name, value) in &form.0 {
        let carried = format!("name=\"carried:{name}\" hidden>\n");
        let at = rest.find(&carried);
        let at = at.unwrap_or_else(|| panic!("{name} is lost: {rest}"));
        rest = &rest[at + carried.len()..];
        let text = text(rest.split("</textarea>").next().unwrap());
        assert_eq!(text, *value, "{name}");
    }
    let path = page.body.split("name=\"to\" value=\"").nth(1).unwrap();
    assert_eq!(path.split('"').next(), Some(A));
}

#[test]
fn what_was_carried_through_the_sign_in_is_saved_as_theirs() {
    let app = every_kind();
    let server = Server::of(&app);
    server.sign_in(&app, &focal_point_of("JM"));
    password(&app, "focal_point.jm@example.org");
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let form = shown(&reader, A)
        .with("A1", "Ministry")
        .with("A7#hotline", "x");
    let page = posted(&server.anonymous(), A, &form);
    let who = [
        ("to".to_owned(), A.to_owned()),
        ("email".to_owned(), "focal_point.jm@example.org".to_owned()),
        ("password".to_owned(), PASSWORD.to_owned()),
    ];
    let carried = form.0.iter();
    let carried = carried.map(|(name, text)| (format!("carried:{name}"), text.clone()));
    let all = Form(carried.chain(who.clone()).collect());
    // What somebody else may not answer is not saved for them.
    let elsewhere = Form(
        all.0
            .iter()
            .map(|(name, text)| (name.clone(), text.replace("/JM/", "/GD/")))
            .collect(),
    );
    assert_eq!(page.status, 401);
    let anonymous = server.anonymous();
    let sent = anonymous.post("/en/sign-in", &elsewhere.pairs());
    assert_eq!(sent.status, 422, "{}", sent.body);
    assert!(
        sent.body.contains("readonly>\nMinistry</textarea>"),
        "{}",
        sent.body
    );
    let grenada = server.sign_in(&app, &focal_point_of("GD"));
    assert_eq!(
        shown(&grenada, "/en/rounds/r/GD/sections/A").value("A1"),
        Some("")
    );
    // A wrong password loses nothing.
    let wrong = all.clone().with("password", "not this one at all");
    let wrong = anonymous.post("/en/sign-in", &wrong.pairs());
    assert_eq!(wrong.status, 422);
    assert!(
        wrong
            .body
            .contains("name=\"carried:A1\" hidden>\nMinistry</textarea>"),
        "{}",
        wrong.body
    );
    let sent = anonymous.post("/en/sign-in", &all.pairs());
    let to = sent.header("location");
    assert_eq!(
        (sent.status, to),
        (303, Some("/en/rounds/r/JM/sections/A?saved=true"))
    );
    let kept = shown(&reader, A);
    assert_eq!(kept.value("A1"), Some("Ministry"));
    assert_eq!(kept.value("A7#hotline"), Some("x"));
}

#[test]
fn what_was_carried_and_cannot_be_saved_is_shown_again() {
    let app = every_kind();
    let server = Server::of(&app);
    server.sign_in(&app, &focal_point_of("JM"));
    password(&app, "focal_point.jm@example.org");
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let start = shown(&reader, A);
    let carried = |form: &Form| {
        let who = [
            ("to".to_owned(), A.to_owned()),
            ("email".to_owned(), "focal_point.jm@example.org".to_owned()),
            ("password".to_owned(), PASSWORD.to_owned()),
        ];
        let fields = form.0.iter();
        let fields = fields.map(|(name, text)| (format!("carried:{name}"), text.clone()));
        let all = Form(fields.chain(who).collect());
        server.anonymous().post("/en/sign-in", &all.pairs())
    };
    // Somebody else changed the same answer meanwhile.
    saved(&reader, A, &start.clone().with("A1", "Theirs"));
    let page = carried(&start.clone().with("A1", "Carried").with("A4", "7"));
    assert_eq!(page.status, 409);
    assert!(page.header("set-cookie").is_some(), "one is signed in");
    assert!(page.body.contains("Theirs") && page.body.contains("Carried"));
    assert_eq!(
        shown(&reader, A).value("A4"),
        Some("7"),
        "the rest is saved"
    );
    // It cannot be understood.
    let page = carried(&shown(&reader, A).with("A4", "some"));
    assert_eq!(page.status, 422);
    assert_eq!(form_of(&page).value("A4"), Some("some"));
    // The response was submitted meanwhile.
    saved(&reader, A, &shown(&reader, A).with("A4", "7"));
    assert_eq!(app.submit("JM").code, 0);
    let page = carried(&start.with("A1", "Too late"));
    assert_eq!(page.status, 409);
    assert!(
        page.body.contains("readonly>\nToo late</textarea>"),
        "{}",
        page.body
    );
}

const PASSWORD: &str = "cuatro palabras sin orden alguno";

/// Gives a person who is known a password.
fn password(app: &App, email: &str) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let store = Store::open(&app.data(), None).await.unwrap();
        let person = store.people().find(email).await.unwrap().unwrap().person;
        let links = store.links();
        let issued = links.issue(&person.id, Purpose::Invitation, Utc::now());
        let token = issued.await.unwrap().unwrap();
        let redeemed = links.redeem(&token, Purpose::Invitation, PASSWORD, Utc::now());
        redeemed.await.unwrap().unwrap();
    });
}
