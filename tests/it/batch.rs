//! Workbooks that came by mail, taken in on the page on behalf of their States.

#[cfg(target_os = "linux")]
mod ahead;

use std::io::{Cursor, Write as _};

use zip::{ZipWriter, write::SimpleFileOptions};

use relator::access::Newcomer;

use crate::support::{
    app::{App, cybercrime},
    reader::{Reader, administrator, contributor_of, focal_point_of, secretariat},
    server::{Answer, Server},
};

const BATCH: &str = "/en/rounds/r/batch";
const CANARY: &str = "canary-of-a-draft";

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Sends files, and loads the page on what became of them.
fn sent(officer: &Reader<'_>, files: &[(&str, &[u8])]) -> Answer {
    let files: Vec<_> = files
        .iter()
        .map(|(name, bytes)| ("files", *name, *bytes))
        .collect();
    let answer = officer.upload(BATCH, &[], &files);
    assert_eq!(answer.status, 303, "{}", answer.body);
    ended(officer, answer.header("location").unwrap())
}

/// The page of a batch once all of it was taken in, looked at as a browser does.
fn ended(officer: &Reader<'_>, path: &str) -> Answer {
    for _ in 0..600 {
        let page = officer.get(path);
        assert_eq!(page.status, 200);
        if page.header("refresh").is_none() {
            return page;
        }
        assert!(page.body.contains("<progress"), "{}", page.body);
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("it never ends");
}

/// What the page says of one file.
fn about<'a>(page: &'a str, file: &str) -> &'a str {
    let at = page.find(&format!(">{file}</h2>"));
    let rest = &page[at.unwrap_or_else(|| panic!("{file} is not on {page}"))..];
    rest.split("<li class=\"board__card").next().unwrap()
}

#[test]
fn only_the_secretariat_takes_in_a_batch() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let book = app.workbook("JM", "en").type_in(&[("C1", "No")]).bytes();
    let files: &[(&str, &str, &[u8])] = &[("files", "jm.xlsx", &book)];
    assert_eq!(server.anonymous().get(BATCH).status, 303);
    assert_eq!(server.anonymous().upload(BATCH, &[], files).status, 401);
    for other in [
        focal_point_of("JM"),
        contributor_of("JM", &["C"]),
        administrator(),
    ] {
        let reader = server.sign_in(&app, &other);
        assert_eq!(reader.get(BATCH).status, 404, "{}", other.name);
        let tried = reader.upload(BATCH, &[], files);
        assert_eq!(tried.status, 404, "{}", other.name);
    }
    let officer = server.sign_in(&app, &secretariat());
    assert_eq!(officer.get("/en/rounds/s/batch").status, 404);
    assert_eq!(officer.get(&format!("{BATCH}/nothing")).status, 404);
    assert_eq!(
        app.workbook("JM", "en").shown("C1"),
        "",
        "nothing was taken"
    );
}

#[test]
fn without_a_file_nothing_is_taken_and_the_page_says_so() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let answer = officer.upload(BATCH, &[("dry-run", "yes")], &[("files", "", b"")]);
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains("<title>Error:"), "{}", answer.body);
    assert!(
        answer.body.contains("Choose at least one"),
        "{}",
        answer.body
    );
    assert!(answer.body.contains(" checked"), "what was chosen stays");
}

#[test]
fn a_file_that_is_refused_does_not_keep_the_others_out() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let jamaica = app.workbook("JM", "en").type_in(&[("C1", "No")]).bytes();
    let haiti = app.workbook("HT", "fr").type_in(&[("C1", "peut-être")]);
    let (sheet, cell) = haiti.place("C1");
    let (sheet, cell) = (sheet.to_owned(), cell.to_owned());
    let haiti = haiti.bytes();
    let zip = zipped(&[("mail/ht.xlsx", &haiti), ("mail/notes.txt", b"hello")]);
    let page = sent(
        &officer,
        &[
            ("<b>.pdf", b"%PDF-1.7"),
            ("jm.xlsx", &jamaica),
            ("all.zip", &zip),
        ],
    );
    let body = &page.body;
    assert!(body.contains("2 of 3 files accepted"), "{body}");
    let good = about(body, "jm.xlsx");
    for words in ["✓ Accepted", ">Jamaica</a>", "1 change"] {
        assert!(good.contains(words), "{words}: {good}");
    }
    let doubtful = about(body, "all.zip/mail/ht.xlsx");
    for words in ["✓ Accepted", ">Haiti</a>", "errors 1", &*cell, &*sheet] {
        assert!(doubtful.contains(words), "{words}: {doubtful}");
    }
    let pdf = about(body, "&#60;b&#62;.pdf");
    for words in ["✕ Refused", "PDF", "<details class=\"govuk-details\" open"] {
        assert!(pdf.contains(words), "{words}: {pdf}");
    }
    // What lies beside the only workbook of its folder belongs to it; no answer names it.
    assert!(doubtful.contains("notes.txt"), "{doubtful}");
    assert_eq!(app.workbook("JM", "en").shown("C1"), "No");
}

#[test]
fn the_outcome_can_be_loaded_again_in_each_language_by_who_sent_it() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let answer = officer.upload(BATCH, &[], &[("files", "x.xlsx", b"nothing")]);
    let path = answer.header("location").unwrap().to_owned();
    for _ in 0..2 {
        let page = ended(&officer, &path);
        assert!(page.body.contains("0 of 1 file accepted"), "{}", page.body);
    }
    let spanish = officer.get(&path.replacen("/en/", "/es/", 1));
    assert!(spanish.body.contains("0 de 1 archivo aceptado"));
    let mut colleague = secretariat();
    colleague.email = "other@example.org".to_owned();
    let other = server.sign_in(&app, &colleague);
    assert_eq!(other.get(&path).status, 404);
}

#[test]
fn only_to_look_stores_nothing() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let book = app.workbook("JM", "en").type_in(&[("C1", "No")]).bytes();
    let answer = officer.upload(BATCH, &[("dry-run", "yes")], &[("files", "jm.xlsx", &book)]);
    let page = ended(&officer, answer.header("location").unwrap()).body;
    assert!(page.contains("Would be accepted"), "{page}");
    assert!(page.contains("nothing was stored"), "{page}");
    assert_eq!(app.workbook("JM", "en").shown("C1"), "");
}

#[test]
fn what_the_state_wrote_itself_stands_and_is_not_shown() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let mailed = app.workbook("JM", "en");
    // A finding about the draft would quote it.
    let own =
        app.workbook("JM", "en")
            .type_in(&[("A1", CANARY), ("C1", CANARY), ("A4.email", CANARY)]);
    assert_eq!(app.intake("own.xlsx", &own.bytes())["verdict"], "accepted");
    let mailed = mailed.type_in(&[("A1", "Jamaica by mail"), ("C5", "No")]);
    let page = sent(&officer, &[("mailed.xlsx", &mailed.bytes())]).body;
    assert!(page.contains("1 change"), "{page}");
    assert!(page.contains("Jamaica by mail"), "{page}");
    assert!(page.contains("is not shown here"), "{page}");
    assert!(!page.contains(CANARY), "{page}");
    assert_eq!(app.workbook("JM", "en").shown("A1"), CANARY);
}

/// What the page says of a file that is only looked at.
fn looked_at(officer: &Reader<'_>, book: &[u8]) -> String {
    let answer = officer.upload(BATCH, &[("dry-run", "yes")], &[("files", "jm.xlsx", book)]);
    let page = ended(officer, answer.header("location").unwrap()).body;
    // Below stands the minute in which it was looked at.
    let told = about(&page, "jm.xlsx").split("<p class=\"govuk-body-s\">");
    told.take(1).collect()
}

#[test]
fn nothing_is_told_that_leans_on_the_draft() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let blank = app.workbook("JM", "en").bytes();
    let before = looked_at(&officer, &blank);
    // C6 is found wanting only because C5 says yes.
    let own = app.workbook("JM", "en").type_in(&[("C5", "Yes")]);
    let own = app.intake("own.xlsx", &own.bytes());
    assert!(own.to_string().contains("\"C6\""), "{own}");
    assert_eq!(looked_at(&officer, &blank), before);
}

#[test]
fn who_guesses_what_the_draft_says_is_not_told_whether_it_is_right() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let blank = app.workbook("JM", "en");
    let guess = |answer: &str| blank.clone().type_in(&[("C5", answer)]).bytes();
    let state = server.sign_in(&app, &focal_point_of("JM"));
    let typed = [("base", "0"), ("C5", "no")];
    let saved = state.post("/en/rounds/r/JM/sections/C", &typed);
    assert_eq!(saved.status, 303, "{}", saved.body);
    let right = looked_at(&officer, &guess("No"));
    let wrong = looked_at(&officer, &guess("Yes"));
    assert!(right.contains("is not shown here"), "{right}");
    let findings = |page: &str| page.matches("is not shown here").count();
    assert_eq!(findings(&right), findings(&wrong));
    let changes = |page: &str| page.contains("0 changes");
    assert!(changes(&right) && changes(&wrong), "{right} {wrong}");
    // What the secretariat brought itself is no secret to it.
    let mailed = blank.type_in(&[("C1", "No")]).bytes();
    sent(&officer, &[("jm.xlsx", &mailed)]);
    let again = looked_at(&officer, &mailed);
    assert!(!again.contains("is not shown here"), "{again}");
}

#[test]
fn the_state_sees_what_was_entered_on_its_behalf() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let book = app.workbook("JM", "en").type_in(&[("C1", "No")]).bytes();
    sent(&officer, &[("mailed by JM.xlsx", &book)]);
    let state = server.sign_in(&app, &focal_point_of("JM"));
    let history = state.get("/en/rounds/r/JM/submissions").body;
    let entered = history.split("on behalf of the State").nth(1).unwrap();
    assert!(entered.contains("mailed by JM.xlsx"), "{entered}");
    assert!(entered.contains("secretariat"), "{entered}");
}

#[test]
fn files_that_are_too_large_are_refused_in_words() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let large = vec![b'x'; (10 << 20) + 1];
    let book = app.workbook("JM", "en").type_in(&[("C1", "No")]).bytes();
    let page = sent(&officer, &[("large.xlsx", &large), ("jm.xlsx", &book)]).body;
    let refused = about(&page, "large.xlsx");
    assert!(refused.contains("larger than 10 MB"), "{refused}");
    assert!(about(&page, "jm.xlsx").contains("✓ Accepted"), "{page}");
}

#[test]
fn files_that_are_too_large_together_are_refused_as_a_whole() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let book = app.workbook("JM", "en").type_in(&[("C1", "No")]).bytes();
    let large = vec![b'x'; 9 << 20];
    let large = ("files", "large.xlsx", &*large);
    // Five times 9 MiB end shortly behind the limit of 40.
    let files = [
        ("files", "jm.xlsx", &*book),
        large,
        large,
        large,
        large,
        large,
    ];
    let answer = officer.upload(BATCH, &[], &files);
    assert_eq!(answer.status, 422, "{}", answer.headers);
    assert!(answer.body.contains("larger than 40 MB"), "{}", answer.body);
    assert_eq!(
        app.workbook("JM", "en").shown("C1"),
        "",
        "nothing was taken"
    );
}

#[test]
fn an_interrupted_batch_goes_on_behind_the_last_file_that_is_known() {
    let app = App::new().with(&cybercrime());
    let jamaica = app.workbook("JM", "en").type_in(&[("C1", "No")]).bytes();
    let haiti = app.workbook("HT", "fr").type_in(&[("C1", "Non")]).bytes();
    let id = {
        let server = Server::of(&app);
        server.sign_in(&app, &secretariat());
        let files: &[(&str, &str, &[u8])] = &[
            ("files", "table.csv", b"a;b"),
            ("files", "jm.xlsx", &jamaica),
            ("files", "ht.xlsx", &haiti),
        ];
        app.interrupted_batch("secretariat@example.org", files, 1)
    };
    assert_eq!(app.workbook("JM", "en").shown("C1"), "");
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let page = ended(&officer, &format!("{BATCH}/{id}")).body;
    assert!(page.contains("2 of 3 files accepted"), "{page}");
    assert_eq!(page.matches(">table.csv</h2>").count(), 1, "{page}");
    assert_eq!(app.workbook("JM", "en").shown("C1"), "No");
    assert!(!app.data().join("batches").join(&id).exists());
    // It is found again from the page that takes files in, by who sent it alone.
    assert!(officer.get(BATCH).body.contains(&id));
    let other = Newcomer {
        email: "other@example.org".into(),
        ..secretariat()
    };
    let other = server.sign_in(&app, &other);
    assert_eq!(other.get(&format!("{BATCH}/{id}")).status, 404);
    assert!(!other.get(BATCH).body.contains(&id));
}

#[test]
fn a_closed_round_takes_no_batch() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let book = app.workbook("JM", "en").type_in(&[("C1", "No")]).bytes();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let store = relator::store::Store::open(&app.data(), None)
            .await
            .unwrap();
        let closed = relator::round::Status::Closed;
        store.rounds().set_status("r", closed).await.unwrap();
    });
    assert!(!officer.get(BATCH).body.contains("type=\"file\""));
    let page = sent(&officer, &[("jm.xlsx", &book)]).body;
    assert!(page.contains("closed this round"), "{page}");
    assert_eq!(app.workbook("JM", "en").shown("C1"), "");
}
