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

#[test]
fn a_list_of_thousands_is_refused_and_shown_to_be_copied() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let mut form = shown(&reader, C).with("C1[1].title", "First");
    for item in 2..=501 {
        let field = (format!("C1[{item}].title"), format!("Law {item}"));
        form.0.push(field);
    }
    let answer = posted(&reader, C, &form);
    assert_eq!(answer.status, 409);
    assert!(
        answer.body.contains("more than 500 items"),
        "{}",
        answer.body
    );
    assert!(answer.body.contains("Law 501"), "nothing typed is lost");
    assert_eq!(shown(&reader, C).value("C1[1].title"), Some(""));
    let most = form.without("C1[501].title");
    saved(&reader, C, &most);
}

#[test]
fn a_remark_that_no_cell_holds_is_told_about_and_breaks_no_workbook() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let remark = "🙂".repeat(20_000);
    let form = shown(&reader, C).with("C1@remark", &remark);
    let answer = posted(&reader, C, &form);
    assert_eq!(answer.status, 422);
    assert!(
        answer.body.contains("more than a workbook’s cell can hold"),
        "{}",
        answer.body
    );
    let book = reader.get("/en/rounds/r/JM/workbook");
    assert_eq!(book.status, 200);
    // Sent back as it is it changes nothing.
    assert_eq!(app.intake("back.xlsx", &book.bytes)["changed"], 0);
    assert_eq!(shown(&reader, C).value("C1@remark"), Some(remark.as_str()));
}
