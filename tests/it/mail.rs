//! Letters: what Python's own mail library, which is not ours, reads in them.

use std::path::Path;

use proptest::prelude::*;
use relator::{
    access::{Person, Post, Role, email},
    locale::Locale,
    mail::{Letter, Writing},
};
use rstest::rstest;
use serde_json::Value;

use crate::support::{
    app::{App, cybercrime, files_under},
    python,
};

/// What another program reads in a letter: headers, and the text.
fn read(path: &Path) -> Option<Value> {
    let out = python::run_with("email", "tests/letter.py", &[path.as_os_str()])?;
    assert!(out.status.success(), "{out:?}");
    Some(serde_json::from_slice(&out.stdout).unwrap())
}

fn with_address(email: &str) -> Person {
    Person {
        id: "00000000-0000-7000-8000-000000000000".to_owned(),
        email: email.to_owned(),
        name: "Ana".to_owned(),
        language: Locale::Es,
        posts: Vec::new(),
    }
}

/// What might be typed for an address: the letters of which addresses are made, and others.
fn nearly_an_address() -> impl Strategy<Value = String> {
    prop_oneof![
        r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,12}@[a-z0-9.-]{1,20}",
        r"[a-z.]{1,70}@([a-z0-9é-]{1,8}\.){0,4}[a-zß中]{1,64}",
        r#"["a-z .@]{1,10}@\[?[0-9a-f.:]{1,20}\]?"#,
        r"[A-Za-zé.+]{1,10}@(xn--)?[a-z0-9ıß\u{200d}\u{301}.-]{1,20}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]
    #[test]
    fn a_letter_can_be_written_to_every_address_that_is_taken(typed in nearly_an_address()) {
        if let Some(email) = email(&typed) {
            let written = Writing {
                letter: &Letter::Reset,
                to: &with_address(&email),
                path: "/link/x",
                hours: 2,
                site: &"https://relator.example".parse().unwrap(),
                at: chrono::Utc::now(),
                id: "x",
            };
            let bytes = written.eml();
            prop_assert!(bytes.is_ok(), "{email}: {bytes:?}");
        }
    }
}

const ANA: [&str; 12] = [
    "people",
    "invite",
    "--email",
    "ana@example.org",
    "--name",
    "Ana Núñez \"Ñ\", d’Ávila",
    "--role",
    "focal_point",
    "--state",
    "JM",
    "--lang",
    "fr",
];

#[test]
fn who_cannot_be_kept_is_not_invited() {
    let app = App::new();
    let ran = app.run(&[&ANA[..8], &["--state", "jm"]].concat());
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains("nobody was invited"), "{}", ran.err);
    assert_eq!(app.json(&["people", "list"]), serde_json::json!([]));
    assert_eq!(files_under(&app.data().join("outbox")).len(), 0);
}

#[test]
fn who_could_not_be_written_a_letter_has_no_account() {
    let app = App::new();
    assert_eq!(app.json(&["people", "list"]), serde_json::json!([]));
    // Something lies where the letters would.
    std::fs::write(app.data().join("outbox"), "").unwrap();
    let ran = app.run(&ANA);
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert_eq!(app.json(&["people", "list"]), serde_json::json!([]));
    std::fs::remove_file(app.data().join("outbox")).unwrap();
    assert_eq!(app.run(&ANA).code, 0);
}

#[test]
fn an_invitation_changes_no_role_of_who_is_here() {
    let app = App::new();
    assert_eq!(app.run(&ANA).code, 0);
    let other = [&ANA[..6], &["--role", "administrator"]].concat();
    let ran = app.run(&other);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains("another role"), "{}", ran.err);
    assert_eq!(files_under(&app.data().join("outbox")).len(), 1);
}

#[test]
fn a_site_that_is_none_is_said_before_anybody_is_added() {
    let app = App::new();
    let site = "http://relator.example";
    let ran = app.command(&ANA).env("RELATOR_SITE", site).output();
    let ran = ran.unwrap();
    assert_eq!(ran.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&ran.stderr).contains("without TLS"));
    assert_eq!(app.json(&["people", "list"]), serde_json::json!([]));
}

#[test]
fn an_invitation_is_written_in_the_persons_language_and_lies_in_the_outbox() {
    let app = App::new().with(&cybercrime());
    let invited = app.json(&ANA);
    let link = invited["link"].as_str().unwrap();
    assert!(link.starts_with("http://127.0.0.1:8000/fr/link/"), "{link}");
    assert_eq!(invited["added"], true);
    let path = Path::new(invited["mail"].as_str().unwrap());
    assert!(path.starts_with(app.data().join("outbox")), "{path:?}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(path), 0o600);
        assert_eq!(mode(path.parent().unwrap()), 0o700);
    }
    if let Some(letter) = read(path) {
        let headers = &letter["headers"];
        assert_eq!(
            (&letter["ascii"], &letter["defects"]),
            (&true.into(), &0.into())
        );
        assert_eq!(letter["names"][0], ANA[5]);
        assert_eq!(letter["to"][0], "ana@example.org");
        assert_eq!(headers["subject"], "Votre invitation à Relator");
        assert_eq!(headers["from"], "Relator <relator@localhost>");
        assert_eq!(headers["auto-submitted"], "auto-generated");
        assert_eq!(headers["content-language"], "fr");
        assert!(headers["date"].is_string() && headers["message-id"].is_string());
        let text = letter["text"].as_str().unwrap();
        assert!(
            text.contains(link) && text.contains("dans les 72 heures"),
            "{text}"
        );
        assert!(text.contains("Point focal national (Jamaica)"), "{text}");
    }

    let again = app.run(&ANA);
    assert_eq!(again.code, 0, "{}", again.err);
    assert!(again.err.contains("invited again"), "{}", again.err);
    assert!(!again.err.contains("/link/") && !again.out.contains("/link/"));
    assert_eq!(files_under(&app.data().join("outbox")).len(), 2);
}

#[test]
fn the_link_leads_to_the_site_of_the_settings() {
    let app = App::new();
    let mut command = app.command(&[&ANA[..], &["--format", "json"]].concat());
    let ran = command.env("RELATOR_SITE", "https://relator.example/");
    let ran = ran.output().unwrap();
    let invited: Value = serde_json::from_slice(&ran.stdout).unwrap();
    let link = invited["link"].as_str().unwrap();
    assert!(
        link.starts_with("https://relator.example/fr/link/"),
        "{link}"
    );
    if let Some(letter) = read(Path::new(invited["mail"].as_str().unwrap())) {
        let headers = &letter["headers"];
        assert_eq!(headers["from"], "Relator <relator@relator.example>");
    }
}

#[rstest]
fn every_letter_has_words_in_every_language(
    #[values(Locale::En, Locale::Es, Locale::Pt, Locale::Fr)] language: Locale,
    #[values(0, 1, 2, 3)] which: usize,
) {
    let role = Role::Secretariat;
    let to = Person {
        id: "1".into(),
        email: "zoe@example.org".into(),
        name: "Zoë Ωmega".into(),
        language,
        posts: vec![Post {
            role,
            state: None,
            sections: None,
        }],
    };
    let role = role.name(language);
    let letters = [
        Letter::Invitation { role: role.clone() },
        Letter::Post { role },
        Letter::Reset,
        Letter::SignIn,
    ];
    let path = format!("/link/{}", "0123456789abcdef".repeat(4));
    let writing = Writing {
        letter: &letters[which],
        to: &to,
        path: &path,
        hours: 2,
        site: &"https://relator.example".parse().unwrap(),
        at: chrono::DateTime::UNIX_EPOCH,
        id: "1",
    };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.eml");
    std::fs::write(&file, writing.eml().unwrap()).unwrap();
    let Some(letter) = read(&file) else { return };
    let text = letter["text"].as_str().unwrap();
    assert!(text.contains(&writing.link()), "{text}");
    assert!(text.contains("Zoë Ωmega") && !text.contains('$'), "{text}");
    let date = &letter["headers"]["date"];
    assert_eq!(date, "Thu, 01 Jan 1970 00:00:00 +0000");
}
