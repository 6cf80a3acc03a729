//! A person's own account, and the link for who has no password at hand.

use std::{fs, path::PathBuf, thread::sleep, time::Duration};

use crate::support::{
    app::{App, cybercrime, files_under},
    reader::focal_point_of,
    server::Server,
};

const FIRST: &str = "cuatro palabras sin orden alguno";
const SECOND: &str = "otras cinco palabras sin ningún orden";
const EMAIL: &str = "focal_point.jm@example.org";

/// The letters in the outbox, the earliest first.
fn letters(app: &App) -> Vec<PathBuf> {
    let mut found = files_under(&app.data().join("outbox"));
    found.retain(|path| path.extension().is_some_and(|ending| ending == "eml"));
    found.sort();
    found
}

/// The same, once there are so many: they are written while nobody waits for them.
fn awaited(app: &App, many: usize) -> Vec<PathBuf> {
    for _ in 0..600 {
        let found = letters(app);
        if found.len() >= many {
            return found;
        }
        sleep(Duration::from_millis(50));
    }
    panic!("{:?}", letters(app))
}

/// The path of the link in a letter.
fn link(letter: &PathBuf) -> String {
    let text = fs::read_to_string(letter).unwrap().replace("=\r\n", "");
    let at = text.find("/en/link/").unwrap();
    text[at..at + "/en/link/".len() + 64].to_owned()
}

#[test]
fn who_asks_for_a_link_learns_nothing_about_accounts() {
    let app = App::new();
    let server = Server::of(&app);
    server.sign_in(&app, &focal_point_of("JM"));
    let anonymous = server.anonymous();
    let unknown = anonymous.post("/en/forgotten", &[("email", "nobody@example.org")]);
    let known = anonymous.post("/en/forgotten", &[("email", EMAIL)]);
    assert_eq!((unknown.status, known.status), (200, 200));
    let same = known.body.replace(EMAIL, "nobody@example.org");
    assert_eq!(same, unknown.body);
    let written = awaited(&app, 1);
    // Nobody's mailbox is flooded, and nobody is told so.
    for _ in 0..5 {
        let again = anonymous.post("/en/forgotten", &[("email", EMAIL)]);
        assert_eq!(again.body, known.body);
    }
    awaited(&app, 3);
    sleep(Duration::from_millis(300));
    assert_eq!(letters(&app).len(), 3);

    let text = fs::read_to_string(&written[0]).unwrap();
    assert!(text.contains(EMAIL) && !text.contains("nobody@"), "{text}");
    let path = link(&written[0]);
    assert!(
        text.contains(&format!("http://{}/en/", server.at())),
        "{text}"
    );
    let sent = anonymous.post(&path, &[]);
    assert_eq!(sent.status, 303);
    let reader = server.anonymous().keeping(&sent);
    assert!(reader.get("/en").body.contains("focal_point JM"));
}

#[test]
fn who_forgot_their_password_chooses_a_new_one_by_mail() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let jamaica = focal_point_of("JM");
    let reader = server.sign_in(&app, &jamaica);
    assert_eq!(
        reader
            .post("/en/account/password", &[("password", FIRST)])
            .status,
        303
    );
    let invitation = app.json(&[
        "people",
        "invite",
        "--email",
        EMAIL,
        "--name",
        "x",
        "--role",
        "focal_point",
        "--state",
        "JM",
    ]);
    let anonymous = server.anonymous();
    for many in [2, 3] {
        anonymous.post("/en/forgotten", &[("email", EMAIL)]);
        awaited(&app, many);
    }
    // What was asked for in somebody's name makes nothing void that lies in the mailbox.
    let invited = invitation["link"].as_str().unwrap();
    let invited = &invited[invited.find("/en/link/").unwrap()..];
    assert!(anonymous.get(invited).body.contains("name=\"password\""));
    let letters = letters(&app);
    let mut asked_for = letters.iter().map(link).filter(|path| path != invited);
    let (one, other) = (asked_for.next().unwrap(), asked_for.next().unwrap());
    let weak = anonymous.post(&one, &[("password", "short")]);
    assert_eq!(weak.status, 422);
    assert_eq!(reader.get("/en/account").status, 200, "nothing happened");
    let chosen = anonymous.post(&one, &[("password", SECOND)]);
    assert_eq!(chosen.status, 303, "{}", chosen.body);
    let back = server.anonymous().keeping(&chosen);
    assert_eq!(back.get("/en/account").status, 200);
    assert_eq!(reader.get("/en/account").status, 303, "it is over");
    for path in [one.as_str(), other.as_str(), invited] {
        let spent = anonymous.post(path, &[("password", FIRST)]);
        assert_eq!(spent.status, 422, "{path}");
    }
    let fields = [("email", EMAIL), ("password", FIRST)];
    assert_eq!(anonymous.post("/en/sign-in", &fields).status, 422);
    let fields = [("email", EMAIL), ("password", SECOND)];
    assert_eq!(anonymous.post("/en/sign-in", &fields).status, 303);
}

#[test]
fn a_letter_never_leads_where_a_request_says() {
    let app = App::new();
    let server = Server::of(&app);
    server.sign_in(&app, &focal_point_of("JM"));
    let body = format!("email={}", EMAIL.replace('@', "%40"));
    let request = format!(
        "POST /en/forgotten HTTP/1.1\r\nHost: elsewhere.example\r\nX-Forwarded-Host: elsewhere.example\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    assert_eq!(server.ask(&request).status, 200);
    let text = fs::read_to_string(&awaited(&app, 1)[0]).unwrap();
    assert!(!text.contains("elsewhere"), "{text}");
    assert!(text.contains(server.at()), "{text}");
}

#[test]
fn a_password_is_changed_by_who_knows_it() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let jamaica = focal_point_of("JM");
    let reader = server.sign_in(&app, &jamaica);
    let elsewhere = server.sign_in(&app, &jamaica);
    assert_eq!(server.anonymous().get("/en/account").status, 303);
    // Without a password one is chosen; then the present one is asked for.
    let opened = reader.get("/en/account").body;
    assert!(!opened.contains("name=\"present\""), "{opened}");
    let weak = reader.post("/en/account/password", &[("password", "short")]);
    assert_eq!(weak.status, 422);
    assert!(weak.body.contains("<title>Error: "), "{}", weak.body);
    let chosen = reader.post("/en/account/password", &[("password", FIRST)]);
    assert_eq!(chosen.status, 303, "{}", chosen.body);
    assert_eq!(elsewhere.get("/en/account").status, 303, "it is over");
    let wrong = [("present", SECOND), ("password", SECOND)];
    let refused = reader.post("/en/account/password", &wrong);
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("present password is not right"));
    assert!(!refused.body.contains(SECOND), "{}", refused.body);
    let right = [("present", FIRST), ("password", SECOND)];
    let changed = reader.post("/en/account/password", &right);
    let to = changed.header("location").unwrap();
    assert!(reader.get(to).body.contains("Your new password is saved"));
    let fields = [("email", EMAIL), ("password", FIRST)];
    assert_eq!(server.anonymous().post("/en/sign-in", &fields).status, 422);
    let fields = [("email", EMAIL), ("password", SECOND)];
    assert_eq!(server.anonymous().post("/en/sign-in", &fields).status, 303);
}

#[test]
fn one_sees_where_one_is_signed_in_and_ends_what_is_ones_own() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let jamaica = focal_point_of("JM");
    let reader = server.sign_in(&app, &jamaica);
    let others = [(); 3].map(|()| server.sign_in(&app, &jamaica));
    let grenada = server.sign_in(&app, &focal_point_of("GD"));
    let body = reader.get("/en/account").body;
    assert_eq!(body.matches("This one").count(), 1, "{body}");
    assert!(body.contains("(Jamaica, UTC−5)"), "{body}");
    let ends = body
        .split("action=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap());
    let ends: Vec<_> = ends
        .filter(|path| path.starts_with("/en/account/sessions/"))
        .collect();
    assert_eq!(ends.len(), 3);
    assert_eq!(grenada.post(ends[0], &[]).status, 404, "it is not theirs");
    assert_eq!(reader.post(ends[0], &[]).status, 303);
    let standing = others
        .iter()
        .filter(|other| other.get("/en/account").status == 200);
    assert_eq!(standing.count(), 2);
    assert_eq!(reader.post("/en/account/sessions", &[]).status, 303);
    assert!(
        others
            .iter()
            .all(|other| other.get("/en/account").status == 303)
    );
    assert_eq!(reader.get("/en/account").status, 200);
    assert_eq!(grenada.get("/en/account").status, 200);
}
