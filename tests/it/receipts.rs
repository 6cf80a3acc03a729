//! What a receipt proves, through the real program: it needs no database to be verified.

use std::fs;

use crate::support::app::{App, cybercrime};

/// A receipt of Jamaica's, as `relator submit` prints it, and where it was issued.
fn issued() -> (App, String) {
    let app = App::new().with(&cybercrime());
    let filled = app.workbook("JM", "en").type_in(&[("C1", "No")]);
    assert_eq!(
        app.intake("jm.xlsx", &filled.bytes())["verdict"],
        "accepted"
    );
    let sealed = app.submit("JM");
    assert_eq!(sealed.code, 0, "{}", sealed.err);
    (app, sealed.out)
}

/// The exit code and the words of `relator verify`.
fn verify(app: &App, receipt: &str, arguments: &[&str]) -> (i32, String) {
    let file = app.file("receipt.json");
    fs::write(&file, receipt).unwrap();
    let ran = app.run(&[&["verify", file.to_str().unwrap()], arguments].concat());
    (ran.code, ran.out + &ran.err)
}

#[test]
fn a_receipt_in_which_anything_was_altered_proves_nothing() {
    let (app, receipt) = issued();
    for (was, is, said) in [
        ("\"JM\"", "\"GD\"", "signature does not fit"),
        ("\"number\": 1", "\"number\": 2", "signature does not fit"),
        ("\"round\"", " \"round\"", "altered after it was issued"),
        (
            "\"on_behalf\": true",
            "\"on_behalf\": true, \"x\": 1",
            "not a receipt",
        ),
    ] {
        assert!(receipt.contains(was), "{receipt}");
        let (code, told) = verify(&app, &receipt.replacen(was, is, 1), &[]);
        assert_eq!(code, 1, "{is}: {told}");
        assert!(told.contains(said), "{is}: {told}");
    }
}

#[test]
fn any_single_character_that_is_altered_is_noticed() {
    let (app, receipt) = issued();
    // One in seventeen: a run of the program for each takes time.
    for at in (0..receipt.len()).step_by(17) {
        let mut altered = receipt.clone().into_bytes();
        altered[at] ^= 1;
        let Ok(altered) = String::from_utf8(altered) else {
            continue;
        };
        let (code, told) = verify(&app, &altered, &[]);
        assert_eq!(code, 1, "byte {at}: {told}");
    }
}

#[test]
fn a_receipt_of_another_installation_is_refused() {
    let (_, receipt) = issued();
    let other = App::new().with(&cybercrime());
    let (code, told) = verify(&other, &receipt, &[]);
    assert_eq!(code, 1);
    assert!(told.contains("another installation"), "{told}");
}

#[test]
fn a_good_receipt_is_good_here_and_where_there_is_no_database() {
    let (app, receipt) = issued();
    let (code, told) = verify(&app, &receipt, &[]);
    assert_eq!(code, 0, "{told}");
    assert!(told.starts_with("good: submission 1 of JM in r"), "{told}");
    assert!(told.contains("signed by this installation"), "{told}");

    let nowhere = App::new();
    let (code, told) = verify(&nowhere, &receipt, &[]);
    assert_eq!(code, 0, "{told}");
    assert!(told.contains("signed by the key that it names"), "{told}");
    assert!(!nowhere.data().exists(), "to verify makes nothing");

    // A mail program that changes line endings does no harm.
    let (code, told) = verify(&nowhere, &receipt.replace('\n', "\r\n"), &["--lang", "fr"]);
    assert_eq!(code, 0, "{told}");
    assert!(told.starts_with("valable"), "{told}");
}
