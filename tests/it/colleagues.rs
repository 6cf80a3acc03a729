//! A State's colleagues: shared out by its focal points, who reach no further.

use std::fs;

use serde_json::Value;

use crate::support::{
    app::{App, cybercrime, files_under},
    form::text,
    reader::{administrator, contributor_of, focal_point_of, secretariat},
    server::Server,
};

const OWN: &str = "/en/rounds/r/JM/people";

fn invitation<'a>(email: &'a str, name: &'a str) -> [(&'a str, &'a str); 5] {
    [
        ("name", name),
        ("email", email),
        ("language", "en"),
        ("section", "C"),
        ("section", "D"),
    ]
}

/// What an account says of somebody.
fn person(app: &App, email: &str) -> Value {
    let people = app.json(&["people", "list"]);
    let people = people.as_array().unwrap();
    let found = people.iter().find(|person| person["email"] == email);
    found
        .unwrap_or_else(|| panic!("nobody has {email}"))
        .clone()
}

#[test]
fn a_states_people_are_its_focal_points_alone_to_keep() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    server.sign_in(&app, &focal_point_of("JM"));
    let ana = invitation("ana@example.org", "Ana");
    for newcomer in [
        focal_point_of("GD"),
        contributor_of("JM", &["C"]),
        secretariat(),
        administrator(),
    ] {
        let reader = server.sign_in(&app, &newcomer);
        assert_eq!(reader.get(OWN).status, 404);
        assert_eq!(reader.post(OWN, &ana).status, 404);
        assert_eq!(reader.post(&format!("{OWN}/sections"), &ana).status, 404);
    }
    let anonymous = server.anonymous();
    assert_eq!(anonymous.get(OWN).status, 303);
    assert_eq!(anonymous.post(OWN, &ana).status, 401);
    assert_eq!(app.json(&["people", "list"]).as_array().unwrap().len(), 5);
}

#[test]
fn a_focal_point_changes_nothing_beyond_the_state() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    server.sign_in(&app, &contributor_of("GD", &["C"]));
    server.sign_in(&app, &focal_point_of("GD"));
    let before = app.json(&["people", "list"]);
    for other in [
        "contributor.gd.part@example.org",
        "focal_point.gd@example.org",
        "focal_point.jm@example.org",
        "nobody@example.org",
        "",
    ] {
        let fields = [("email", other), ("section", "D")];
        let sent = reader.post(&format!("{OWN}/sections"), &fields);
        assert_eq!(sent.status, 404, "{other}");
    }
    assert_eq!(app.json(&["people", "list"]), before);
    let page = reader.get(OWN).body;
    assert!(
        !page.contains("gd@") && !page.contains("gd.part@"),
        "{page}"
    );
    // What they ask for beside is not read: neither a role nor another State.
    let more = [
        &invitation("eve@example.org", "Eve")[..],
        &[
            ("role", "administrator"),
            ("state", "GD"),
            ("section", "no section of ours"),
        ],
    ]
    .concat();
    assert_eq!(reader.post(OWN, &more).status, 303);
    let eve = person(&app, "eve@example.org");
    let posts = serde_json::json!([{"role": "contributor", "state": "JM", "sections": ["C", "D"]}]);
    assert_eq!(eve["posts"], posts);
}

#[test]
fn what_is_missing_is_said_and_what_was_typed_stays() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let refused = reader.post(
        OWN,
        &[("name", "Ana"), ("email", "ana"), ("language", "es")],
    );
    assert_eq!(refused.status, 422);
    for kept in [
        "<title>Error: ",
        "value=\"Ana\"",
        "value=\"ana\"",
        "value=\"es\" checked",
        "href=\"#email\"",
        "href=\"#sections\"",
    ] {
        assert!(refused.body.contains(kept), "{kept}: {}", refused.body);
    }
    let own = invitation("Focal_Point.JM@example.org", "Myself");
    let refused = reader.post(OWN, &own);
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("has all sections"));
    assert_eq!(files_under(&app.data().join("outbox")).len(), 0);
}

#[test]
fn a_colleague_is_invited_and_answers_what_was_given_to_them() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    assert!(
        reader
            .get("/en/rounds/r/JM")
            .body
            .contains(&format!("href=\"{OWN}\""))
    );
    let sent = reader.post(OWN, &invitation("ana@example.org", "Ana"));
    assert_eq!(sent.status, 303, "{}", sent.body);
    let told = reader.get(sent.header("location").unwrap()).body;
    assert!(told.contains("on its way") && told.contains("ana@example.org"));
    let again = reader.post(OWN, &invitation("ana@example.org", "Ana"));
    assert_eq!(again.status, 422);
    assert!(again.body.contains("takes part already"), "{}", again.body);
    let letters = files_under(&app.data().join("outbox"));
    assert_eq!(letters.len(), 1);
    let letter = fs::read_to_string(&letters[0])
        .unwrap()
        .replace("=\r\n", "");
    let link = &letter[letter.find("/en/link/").unwrap()..][..9 + 64];
    let fields = [("password", "cuatro palabras sin orden alguno")];
    let chosen = server.anonymous().post(link, &fields);
    let ana = server.anonymous().keeping(&chosen);
    let section = |code: &str| format!("/en/rounds/r/JM/sections/{code}");
    assert_eq!(ana.get(&section("C")).status, 200);
    assert_eq!(ana.get(&section("E")).status, 404);
    assert!(reader.get("/en/rounds/r/JM").body.contains("Held by Ana"));

    // Two who share out at once do not undo each other: only what was changed is.
    let change = format!("{OWN}/sections");
    let shown = [("email", "ana@example.org"), ("shown", "C"), ("shown", "D")];
    let gives = [
        &shown[..],
        &[("section", "C"), ("section", "D"), ("section", "E")],
    ]
    .concat();
    let takes = [&shown[..], &[("section", "D")]].concat();
    assert_eq!(reader.post(&change, &gives).status, 303);
    assert_eq!(reader.post(&change, &takes).status, 303);
    let posts = &person(&app, "ana@example.org")["posts"];
    assert_eq!(posts[0]["sections"], serde_json::json!(["D", "E"]));
    assert_eq!(ana.get(&section("C")).status, 404);
    assert_eq!(ana.get(&section("E")).status, 200);
    let none = [("email", "ana@example.org"), ("shown", "D"), ("shown", "E")];
    assert_eq!(reader.post(&change, &none).status, 303);
    assert_eq!(
        person(&app, "ana@example.org")["posts"],
        serde_json::json!([])
    );
    assert_eq!(ana.get("/en/rounds/r/JM").status, 404);
    assert!(!reader.get(OWN).body.contains("ana@example.org"));
}

#[test]
fn who_has_an_account_elsewhere_keeps_it_and_nobody_is_told() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let mut gil = contributor_of("GD", &["A"]);
    gil.email = "gil@example.org".to_owned();
    gil.name = "Gilberto of Grenada".to_owned();
    let gil = server.sign_in(&app, &gil);
    let mut blocked = contributor_of("GD", &["A"]);
    blocked.email = "bea@example.org".to_owned();
    blocked.name = "Beatrice of Grenada".to_owned();
    server.sign_in(&app, &blocked);
    let keeper = server.sign_in(&app, &administrator());
    let bea = person(&app, "bea@example.org");
    let block = format!("/en/people/{}/block", bea["id"].as_str().unwrap());
    assert_eq!(keeper.post(&block, &[]).status, 303);

    let mut told = Vec::new();
    for email in ["new@example.org", "gil@example.org", "bea@example.org"] {
        let sent = reader.post(OWN, &invitation(email, "My colleague"));
        let to = sent.header("location").unwrap().to_owned();
        let page = reader.get(&to).body;
        let start = page.find(email).unwrap();
        let own = page[..start].rfind("<form").unwrap();
        let end = page[start..].find("</form>").unwrap() + start;
        let number = page[own..].split('"').nth(3).unwrap().to_owned();
        let number = number.trim_start_matches("colleague-");
        let same = page[own..end].replace(email, "EMAIL");
        let same = same
            .replace(&format!("colleague-{number}"), "N")
            .replace(&format!("section-{number}-"), "N-");
        told.push((sent.status, to, same));
    }
    assert_eq!(told[0], told[1]);
    assert_eq!(told[0], told[2]);
    let page = text(&reader.get(OWN).body);
    for word in ["Gilberto", "Beatrice", "Grenada"] {
        assert!(!page.contains(word), "{word}: {page}");
    }
    let again = reader.post(OWN, &invitation("gil@example.org", "x"));
    assert!(!again.body.contains("Gilberto"), "{}", again.body);

    // The account is what it was, beside the new post, and its owner is written so.
    let kept = person(&app, "gil@example.org");
    assert_eq!(kept["name"], "Gilberto of Grenada");
    assert_eq!(kept["posts"][0]["state"], "GD");
    assert_eq!(kept["posts"][1]["state"], "JM");
    assert!(person(&app, "bea@example.org")["blocked"].is_string());
    assert!(gil.get("/en").body.contains("/en/rounds/r/JM"));
    assert_eq!(gil.get("/en/rounds/r/GD").status, 200);
    let letters = files_under(&app.data().join("outbox"));
    let texts = letters
        .iter()
        .map(|path| fs::read_to_string(path).unwrap().replace("=\r\n", ""));
    let texts: Vec<_> = texts.collect();
    assert_eq!(texts.len(), 2, "who is blocked is not written to");
    let post = texts.iter().find(|text| text.contains("gil@example.org"));
    let post = post.unwrap();
    assert!(
        post.contains("/en/sign-in") && !post.contains("/link/"),
        "{post}"
    );
    assert!(post.contains("Gilberto of Grenada"), "{post}");
}

#[test]
fn letters_to_strangers_are_few() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let mut statuses = Vec::new();
    let mut last = String::new();
    for n in 0..24 {
        let email = format!("stranger{n}@example.org");
        let sent = reader.post(OWN, &invitation(&email, "Stranger"));
        statuses.push(sent.status);
        last = sent.body;
    }
    assert!(
        statuses[..20].iter().all(|status| *status == 303),
        "{statuses:?}"
    );
    assert!(
        statuses[20..].iter().all(|status| *status == 422),
        "{statuses:?}"
    );
    assert!(last.contains("Many invitations were written just now. Wait"));
    assert!(!last.contains("attempts"));
    assert!(last.contains("value=\"stranger23@example.org\""));
    assert_eq!(files_under(&app.data().join("outbox")).len(), 20);
    assert_eq!(app.json(&["people", "list"]).as_array().unwrap().len(), 21);
}
