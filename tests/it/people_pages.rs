//! The pages by which an administrator keeps people.

use std::fs;

use crate::support::{
    app::{App, cybercrime, files_under},
    form::text,
    reader::{Reader, administrator, focal_point_of, secretariat},
    server::Server,
};

/// The id of who has this address.
fn id(app: &App, email: &str) -> String {
    let people = app.json(&["people", "list"]);
    let mut people = people.as_array().unwrap().iter();
    let found = people.find(|person| person["email"] == email).unwrap();
    found["id"].as_str().unwrap().to_owned()
}

const ZOE: [(&str, &str); 6] = [
    ("name", "Zoë <b>Ω</b>"),
    ("email", "zoe@example.org"),
    ("language", "fr"),
    ("role", "contributor"),
    ("state", "JM"),
    ("section", "C"),
];

/// Invites Zoë; gives the path of her page.
fn invited(reader: &Reader<'_>) -> String {
    let sent = reader.post("/en/people/invite", &ZOE);
    assert_eq!(sent.status, 303, "{}", sent.body);
    sent.header("location").unwrap().to_owned()
}

#[test]
fn people_are_kept_by_administrators_alone() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    server.sign_in(&app, &administrator());
    let keeper = format!("/en/people/{}", id(&app, "administrator@example.org"));
    for newcomer in [focal_point_of("JM"), secretariat()] {
        let reader = server.sign_in(&app, &newcomer);
        for path in ["/en/people", "/en/people/invite", &keeper] {
            assert_eq!(reader.get(path).status, 404, "{path}");
        }
        assert_eq!(reader.post("/en/people/invite", &ZOE).status, 404);
        for act in ["block", "unblock", "invite", "take", "posts"] {
            let sent = reader.post(&format!("{keeper}/{act}"), &[]);
            assert_eq!(sent.status, 404, "{act}");
        }
        assert!(!reader.get("/en").body.contains("/en/people\""));
    }
    let anonymous = server.anonymous();
    assert_eq!(anonymous.get("/en/people").status, 303);
    assert_eq!(anonymous.post("/en/people/invite", &ZOE).status, 401);
    assert_eq!(app.json(&["people", "list"]).as_array().unwrap().len(), 3);
}

#[test]
fn what_is_missing_is_said_and_what_was_typed_stays() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &administrator());
    let nothing = reader.post("/en/people/invite", &[]);
    assert_eq!(nothing.status, 422);
    assert!(nothing.body.contains("<title>Error: "), "{}", nothing.body);
    for field in ["name", "email", "language", "role"] {
        assert!(nothing.body.contains(&format!("href=\"#{field}\"")));
        assert!(nothing.body.contains(&format!("id=\"{field}\"")));
    }
    let contributor = [
        ("name", "Zoë"),
        ("email", "zoe"),
        ("language", "pt"),
        ("role", "contributor"),
        ("section", "D"),
        ("section", "none of ours"),
    ];
    let refused = reader.post("/en/people/invite", &contributor);
    assert_eq!(refused.status, 422);
    for kept in [
        "value=\"Zoë\"",
        "value=\"zoe\"",
        "value=\"pt\" checked",
        "value=\"contributor\" aria-describedby=\"role-contributor-hint\" checked",
        "value=\"D\" checked",
        "href=\"#email\"",
        "href=\"#state\"",
    ] {
        assert!(refused.body.contains(kept), "{kept}: {}", refused.body);
    }
    assert!(!refused.body.contains("href=\"#sections\""));
    let without = [&ZOE[..5], &[("section", "nothing of ours")]].concat();
    let refused = reader.post("/en/people/invite", &without);
    assert!(refused.body.contains("href=\"#sections\""));
    let elsewhere = [&ZOE[..4], &[("state", "XX"), ("section", "C")]].concat();
    let refused = reader.post("/en/people/invite", &elsewhere);
    assert!(refused.body.contains("href=\"#state\""));
    let taken = [
        &ZOE[..1],
        &[("email", "Administrator@example.org")],
        &ZOE[2..],
    ]
    .concat();
    let refused = reader.post("/en/people/invite", &taken);
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("other roles"), "{}", refused.body);
    assert_eq!(app.json(&["people", "list"]).as_array().unwrap().len(), 1);
    assert_eq!(files_under(&app.data().join("outbox")).len(), 0);
}

#[test]
fn somebody_is_invited_and_their_letter_is_named() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &administrator());
    assert!(reader.get("/en").body.contains("/en/people\""));
    let form = reader.get("/en/people/invite").body;
    let at = |name: &str| form.find(&format!(">{name}</option>")).unwrap();
    assert!(at("Brazil") < at("Cuba") && at("Haiti") < at("Jamaica"));
    let to = invited(&reader);
    let page = reader.get(&to).body;
    let letters = files_under(&app.data().join("outbox"));
    let name = letters[0].file_name().unwrap().to_str().unwrap();
    assert!(page.contains(&format!("outbox/{name}")), "{page}");
    assert!(text(&page).contains("Zoë <b>Ω</b>") && !page.contains("<b>Ω"));
    assert!(page.contains("Contributor (Jamaica)"), "{page}");
    assert!(!page.contains("/link/"), "its link is for Zoë alone");
    let letter = fs::read_to_string(&letters[0]).unwrap();
    assert!(letter.contains("Content-Language: fr"), "{letter}");
    // A letter that is not there is not named.
    let bare = to.split('?').next().unwrap();
    for other in [
        "../relator.sqlite",
        "nothing.eml",
        "..%2Fsecret.eml",
        "%00.eml",
    ] {
        let page = reader.get(&format!("{bare}?done=invited&letter={other}"));
        assert!(
            page.status == 200 && !page.body.contains("outbox/"),
            "{other}"
        );
    }
    let list = reader.get("/en/people").body;
    assert!(list.contains(&format!("href=\"{bare}\"")), "{list}");
    assert!(list.contains("No password yet"), "{list}");
    // The same invitation once more writes another letter.
    invited(&reader);
    assert_eq!(reader.post(&format!("{bare}/invite"), &[]).status, 303);
    assert_eq!(files_under(&app.data().join("outbox")).len(), 3);
    for nobody in ["x", "%00"] {
        assert_eq!(reader.get(&format!("/en/people/{nobody}")).status, 404);
        let sent = reader.post(&format!("/en/people/{nobody}/block"), &[]);
        assert_eq!(sent.status, 404);
    }
}

#[test]
fn who_is_blocked_is_signed_out_at_once_and_is_not_invited() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &administrator());
    let jamaica = server.sign_in(&app, &focal_point_of("JM"));
    let page = format!("/en/people/{}", id(&app, "focal_point.jm@example.org"));
    let sent = reader.post(&format!("{page}/block"), &[]);
    let to = sent.header("location").unwrap();
    let told = reader.get(to).body;
    assert!(told.contains("people__state--blocked\">Blocked"), "{told}");
    assert_eq!(jamaica.get("/en/account").status, 303, "it is over");
    let again = reader.post(&format!("{page}/invite"), &[]);
    assert_eq!(again.status, 422);
    assert!(again.body.contains("Unblock it first"), "{}", again.body);
    assert_eq!(files_under(&app.data().join("outbox")).len(), 0);
    assert_eq!(reader.post(&format!("{page}/unblock"), &[]).status, 303);
    assert_eq!(reader.post(&format!("{page}/invite"), &[]).status, 303);
}

#[test]
fn the_last_administrator_is_neither_blocked_nor_dismissed() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &administrator());
    let own = format!("/en/people/{}", id(&app, "administrator@example.org"));
    let post = [("role", "administrator"), ("state", "")];
    for (act, fields, place) in [("block", &[][..], "account"), ("take", &post, "posts")] {
        let refused = reader.post(&format!("{own}/{act}"), fields);
        assert_eq!(refused.status, 422, "{act}");
        assert!(refused.body.contains("<title>Error: "));
        assert!(
            refused.body.contains("last administrator"),
            "{}",
            refused.body
        );
        assert!(refused.body.contains(&format!("href=\"#{place}\"")));
        assert!(refused.body.contains(&format!("id=\"{place}\"")));
    }
    assert_eq!(
        reader
            .post(&format!("{own}/take"), &[("role", "king")])
            .status,
        422
    );
    let mut other = administrator();
    other.email = "other@example.org".to_owned();
    server.sign_in(&app, &other);
    assert_eq!(reader.post(&format!("{own}/take"), &post).status, 303);
    assert_eq!(
        reader.get("/en/people").status,
        404,
        "they are none any more"
    );
}

#[test]
fn roles_are_given_and_taken_away() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &administrator());
    let jamaica = server.sign_in(&app, &focal_point_of("JM"));
    let page = format!("/en/people/{}", id(&app, "focal_point.jm@example.org"));
    let give = format!("{page}/posts");
    for (fields, place) in [
        (&[][..], "role"),
        (&[("role", "focal_point")], "state"),
        (&[("role", "contributor"), ("state", "GD")], "sections"),
        (&[("role", "focal_point"), ("state", "JM")], "role"),
    ] {
        let refused = reader.post(&give, fields);
        assert_eq!(refused.status, 422, "{fields:?}");
        assert!(
            refused.body.contains(&format!("href=\"#{place}\"")),
            "{}",
            refused.body
        );
    }
    assert_eq!(reader.get(&give).status, 200);
    let grenada = [("role", "focal_point"), ("state", "GD"), ("section", "C")];
    assert_eq!(jamaica.get("/en/rounds/r/GD").status, 404);
    assert_eq!(reader.post(&give, &grenada).status, 303);
    assert_eq!(jamaica.get("/en/rounds/r/GD").status, 200);
    let post = [("role", "focal_point"), ("state", "JM")];
    assert_eq!(reader.post(&format!("{page}/take"), &post).status, 303);
    assert_eq!(jamaica.get("/en/rounds/r/JM").status, 404);
    assert_eq!(jamaica.get("/en/rounds/r/GD").status, 200);
}

#[test]
fn an_address_to_which_no_letter_can_be_written_is_said_at_its_field() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let keeper = server.sign_in(&app, &administrator());
    let jamaica = server.sign_in(&app, &focal_point_of("JM"));
    for email in ["..@x.org", "a@[127.0.0.1]", "../../x@x.org"] {
        let mut zoe = ZOE;
        zoe[1].1 = email;
        for (reader, path) in [
            (&keeper, "/en/people/invite"),
            (&jamaica, "/en/rounds/r/JM/people"),
        ] {
            let refused = reader.post(path, &zoe);
            assert_eq!(refused.status, 422, "{email}: {}", refused.body);
            let why = "This is not an e-mail address";
            assert!(refused.body.contains(why), "{email}: {}", refused.body);
        }
    }
    assert_eq!(files_under(&app.data().join("outbox")).len(), 0);
}
