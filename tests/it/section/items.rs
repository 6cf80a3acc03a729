//! The growing lists of a section.

use super::{C, every_kind, form_of, posted, saved, shown};
use crate::support::{form::Form, reader::focal_point_of, server::Server};

#[test]
fn items_are_added_and_removed_and_a_number_is_never_used_again() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let add = |form: Form| {
        let answer = posted(&reader, C, &form.with("then", "add:C1"));
        assert_eq!(answer.status, 303, "{}", answer.body);
        let to = answer.header("location").unwrap().to_owned();
        assert!(to.ends_with("#C1-new"), "{to}");
        let page = reader.get(to.split('#').next().unwrap());
        assert!(page.body.contains("id=\"C1-new\""), "{}", page.body);
        form_of(&page)
    };
    let form = add(shown(&reader, C).with("C1[1].title", "First act"));
    let form = add(form.with("C1[2].title", "Second act"));
    assert_eq!(form.value("C1[3].title"), Some(""));
    let answer = posted(&reader, C, &form.with("remove", "C1[2]"));
    assert_eq!(
        answer.header("location"),
        Some("/en/rounds/r/JM/sections/C?saved=true#C1")
    );
    let form = shown(&reader, C);
    assert_eq!(form.value("C1[1].title"), Some("First act"));
    assert_eq!(form.value("C1[2].title"), None);
    let form = add(form);
    assert_eq!(form.value("C1[2].title"), None);
    assert_eq!(form.value("C1[3].title"), Some(""));
    // The blank item that nobody filled in is none.
    let form = saved(&reader, C, &form);
    assert_eq!(form.value("C1[3].title"), None);
}

#[test]
fn two_who_add_an_item_at_once_keep_both() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let (mine, yours) = (shown(&reader, C), shown(&reader, C));
    saved(&reader, C, &mine.with("C2[1]", "https://one.example"));
    let told = posted(&reader, C, &yours.with("C2[1]", "https://two.example"));
    assert_eq!(told.status, 200);
    assert!(
        told.body.contains("so yours became item 2"),
        "{}",
        told.body
    );
    let both = shown(&reader, C);
    assert_eq!(both.value("C2[1]"), Some("https://one.example"));
    assert_eq!(both.value("C2[2]"), Some("https://two.example"));
}
