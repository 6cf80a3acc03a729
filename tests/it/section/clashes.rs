//! Two people at one section, and one who comes too late.

use super::{A, every_kind, form_of, posted, saved, shown};
use crate::support::{
    reader::{contributor_of, focal_point_of},
    server::Server,
};

#[test]
fn what_two_people_changed_differently_is_asked_and_nothing_is_overwritten() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let colleague = server.sign_in(&app, &contributor_of("JM", &["A"]));
    let start = shown(&reader, A)
        .with("A1", "First")
        .with("A7#hotline", "x");
    let start = saved(&reader, A, &start);
    saved(
        &colleague,
        A,
        &start.clone().with("A1", "Theirs").with("A7#web_form", "x"),
    );
    let mine = start
        .with("A1", "Mine")
        .with("A7#police_station", "x")
        .with("A4", "9");
    let page = posted(&reader, A, &mine);
    assert_eq!(page.status, 409);
    for words in [
        "contributor.jm.part@example.org",
        "Theirs",
        "Mine",
        "Somebody else changed the same answers",
    ] {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
    let asked = form_of(&page);
    assert_eq!(asked.value("A1"), Some("Theirs"));
    assert_eq!(
        asked.value("A4"),
        Some("9"),
        "what is not in conflict is saved"
    );
    assert_eq!(asked.value("keep:A1"), Some("theirs"));
    // Whoever chooses nothing overwrites nothing.
    assert_eq!(shown(&reader, A).value("A1"), Some("Theirs"));
    let kept = saved(&reader, A, &asked.clone().with("keep:A7", "mine"));
    assert_eq!(kept.value("A1"), Some("Theirs"));
    assert_eq!(kept.value("A7#police_station"), Some("x"));
    assert_eq!(kept.value("A7#web_form"), None);
    let kept = saved(
        &reader,
        A,
        &asked
            .with("keep:A1", "mine")
            .with("base", kept.value("base").unwrap()),
    );
    assert_eq!(kept.value("A1"), Some("Mine"));
}

#[test]
fn what_one_changed_in_another_window_is_not_said_to_be_somebody_elses() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let start = saved(&reader, A, &shown(&reader, A).with("A1", "First"));
    saved(&reader, A, &start.clone().with("A1", "Second"));
    let page = posted(&reader, A, &start.with("A1", "Third"));
    assert_eq!(page.status, 409);
    for words in [
        "You changed the same answers in another window",
        "Changed by you, in another window, on ",
    ] {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
    for words in ["Somebody else", "focal_point.jm@example.org"] {
        assert!(!page.body.contains(words), "{words}: {}", page.body);
    }
}

#[test]
fn what_is_sent_after_submitting_is_shown_to_be_copied() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let form = saved(&reader, A, &shown(&reader, A).with("A1", "Ministry"));
    assert_eq!(app.submit("JM").code, 0);
    let answer = posted(&reader, A, &form.with("A1", "Another <ministry>"));
    assert_eq!(answer.status, 409);
    assert!(
        answer.body.contains("Another &#60;ministry&#62;"),
        "{}",
        answer.body
    );
    assert!(answer.body.contains("readonly"), "{}", answer.body);
    let page = reader.get(A).body;
    assert!(
        page.contains("<fieldset class=\"relator-plain\" disabled>"),
        "{page}"
    );
    assert!(!page.contains("name=\"then\""), "{page}");
}
