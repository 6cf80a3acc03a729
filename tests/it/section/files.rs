//! Files that are attached to an answer.

use super::{A, C, every_kind, form_of, posted, saved, shown};
use crate::support::{
    reader::{contributor_of, focal_point_of},
    server::Server,
};

#[test]
fn a_file_is_kept_read_again_and_removed() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let form = shown(&reader, A);
    let answer = reader.upload(
        A,
        &form.pairs(),
        &[("A9", "Ley n.º 53.pdf", b"%PDF-1.7 law")],
    );
    assert_eq!(answer.status, 303, "{}", answer.body);
    let page = reader.get(A);
    let href = page
        .body
        .split("href=\"")
        .find(|rest| rest.contains("/files/") && rest.starts_with("/en/rounds/r/JM/files/"));
    let href = href
        .expect("the file can be read")
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let file = reader.get(&href);
    assert_eq!((file.status, file.body.as_str()), (200, "%PDF-1.7 law"));
    let header = |name| file.header(name).unwrap_or_default();
    assert_eq!(
        header("content-disposition"),
        "attachment; filename=\"Ley n._ 53.pdf\"; filename*=UTF-8''Ley%20n.%C2%BA%2053.pdf"
    );
    assert_eq!(
        header("content-security-policy"),
        "default-src 'none'; sandbox"
    );
    assert_eq!(header("x-content-type-options"), "nosniff");
    // Nobody else has it, not even under its hash.
    let other = server.sign_in(&app, &focal_point_of("GD"));
    let part = server.sign_in(&app, &contributor_of("JM", &["B"]));
    assert_eq!(other.get(&href).status, 404);
    assert_eq!(other.get(&href.replace("/JM/", "/GD/")).status, 404);
    assert_eq!(part.get(&href).status, 404);
    // Saved once more it is still the same file; removed it is gone.
    let form = saved(&reader, A, &form_of(&page));
    assert_eq!(reader.get(&href).status, 200);
    let removed = posted(&reader, A, &form.with("remove", "A9"));
    assert_eq!(removed.status, 303);
    assert_eq!(reader.get(&href).status, 404);
    assert_eq!(shown(&reader, A).value("A9"), Some(""));
}

#[test]
fn a_file_that_is_too_large_is_told_and_the_rest_is_saved() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let form = shown(&reader, A).with("A1", "Ministry");
    let large = vec![b'x'; 11 * 1024 * 1024];
    let page = reader.upload(A, &form.pairs(), &[("A9", "large.pdf", &large)]);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("“large.pdf” is larger"), "{}", page.body);
    assert_eq!(shown(&reader, A).value("A1"), Some("Ministry"));
    assert_eq!(shown(&reader, A).value("A9"), Some(""));
}

#[test]
fn a_file_chosen_in_an_item_that_is_removed_does_not_bring_it_back() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let form = shown(&reader, C).with("C1[1].title", "An act");
    let form = saved(&reader, C, &form).with("remove", "C1[1]");
    let files: [(&str, &str, &[u8]); 1] = [("C1[1].text", "act.pdf", b"%PDF")];
    let answer = reader.upload(C, &form.pairs(), &files);
    assert_eq!(answer.status, 303, "{}", answer.body);
    let form = shown(&reader, C);
    assert_eq!(form.value("C1[1].title"), None);
    assert_eq!(form.value("C1[2].text"), Some(""));
}

#[test]
fn where_we_cannot_store_it_the_text_comes_back() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    // A folder that cannot take a file, as on a full disk.
    let uploads = app.data().join("uploads");
    std::fs::remove_dir_all(&uploads).unwrap();
    std::fs::write(&uploads, b"").unwrap();
    let form = shown(&reader, A).with("A1", "Ministry");
    let failed = reader.try_upload(A, &form.pairs(), &[("A9", "law.pdf", b"%PDF")]);
    assert_eq!(failed.status, 500);
    assert!(
        failed.body.contains("Your changes were not saved"),
        "{}",
        failed.body
    );
    assert!(
        failed
            .body
            .contains("name=\"A1\" hidden>\nMinistry</textarea>"),
        "{}",
        failed.body
    );
    assert_eq!(shown(&reader, A).value("A1"), Some(""));
}
