//! While a workbook is stored those behind it are read; what is told keeps the order in
//! which they were sent.

use std::{fs, path::PathBuf};

use futures::future::join_all;
use relator::{
    desk::{Batch, Desk, SentFile, TakenIn},
    locale::Locale,
    workbook::readers::Readers,
};
use serde_json::Value;

use super::{BATCH, about, ended};
use crate::{
    readers::impostor,
    support::{
        app::{App, cybercrime},
        reader::secretariat,
        server::Server,
        xml_book::zipped,
    },
};

fn batch() -> Batch {
    Batch {
        round: "r".to_owned(),
        who: "somebody".to_owned(),
        language: Locale::En,
        dry_run: false,
        conflicts: None,
        discreet: true,
        annotate: false,
    }
}

fn files(verdicts: &Value) -> Vec<(&str, &str)> {
    let files = verdicts["files"].as_array().unwrap().iter();
    files
        .map(|file| {
            let name = file["file"].as_str().unwrap();
            (name, file["verdict"].as_str().unwrap())
        })
        .collect()
}

#[test]
fn what_is_told_keeps_the_order_however_long_a_file_takes() {
    let app = App::new().with(&cybercrime());
    let book = |state: &str, answer: &str| {
        let book = app.workbook(state, "en").type_in(&[("C1", answer)]);
        book.bytes()
    };
    let first = app.workbook("JM", "en").type_in(&[("C1", "Yes")]).bytes();
    let slow = fs::read("tests/workbooks/millions-of-empty-cells.ods").unwrap();
    let zip = zipped(&[
        ("1.ods".to_owned(), slow),
        ("2.csv".to_owned(), b"a;b".to_vec()),
        ("3.xlsx".to_owned(), book("GD", "No")),
    ]);
    fs::write(app.file("a.zip"), zip).unwrap();
    fs::write(app.file("b.xlsx"), first).unwrap();
    // A colleague's copy of the same, which says something else: it comes second.
    fs::write(app.file("c.xlsx"), book("JM", "No")).unwrap();
    let verdicts = app.json(&[
        "intake",
        "--round",
        "r",
        "a.zip",
        "gone.xlsx",
        "b.xlsx",
        "c.xlsx",
    ]);
    assert_eq!(
        files(&verdicts),
        [
            ("a.zip/1.ods", "refused"),
            ("a.zip/2.csv", "refused"),
            ("a.zip/3.xlsx", "accepted"),
            ("gone.xlsx", "refused"),
            ("b.xlsx", "accepted"),
            ("c.xlsx", "accepted"),
        ]
    );
    assert_eq!(verdicts["files"][3]["findings"][0]["code"], "file_not_read");
    let conflict = &verdicts["files"][5]["findings"][0];
    assert_eq!(conflict["code"], "conflict", "{conflict:#}");
    assert_eq!(app.workbook("JM", "en").shown("C1"), "Yes");
    assert_eq!(app.workbook("GD", "en").shown("C1"), "No");
}

#[test]
fn of_two_files_of_a_state_the_first_stands_however_long_it_takes() {
    let app = App::new().with(&cybercrime());
    let book =
        |state: &str, typed: &[(&str, &str)]| app.workbook(state, "en").type_in(typed).bytes();
    let states = ["JM", "GD", "BR", "HT"];
    let long = "Act No. 7 of 2026. ".repeat(1_000);
    let pairs = states.into_iter().flat_map(|state| {
        let much = book(state, &[("C1", "Yes"), ("C1@remark", &long)]);
        let little = book(state, &[("C1", "No")]);
        [
            (format!("{state} 1.xlsx"), much),
            (format!("{state} 2.xlsx"), little),
        ]
    });
    fs::write(app.file("a.zip"), zipped(&pairs.collect::<Vec<_>>())).unwrap();
    let verdicts = app.json(&["intake", "--round", "r", "a.zip"]);
    for (at, state) in states.iter().enumerate() {
        let of = |file: usize| &verdicts["files"][2 * at + file];
        let told = |file: usize| of(file)["findings"][0]["code"].as_str().unwrap_or_default();
        assert_eq!(of(0)["file"], format!("a.zip/{state} 1.xlsx"));
        assert_ne!(told(0), "conflict", "{state}");
        assert_eq!(told(1), "conflict", "{state}");
        assert_eq!(app.workbook(state, "en").shown("C1"), "Yes");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn so_many_files_are_read_at_once_as_there_are_readers() {
    let app = App::new().with(&cybercrime());
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let path = log.display();
    let program = impostor(
        folder.path(),
        &format!("echo begin >> {path}\nhead -c 20 > /dev/null\nsleep 0.4\necho end >> {path}"),
    );
    let desk = Desk::open(&app.data(), None, Readers::of(program, 3))
        .await
        .unwrap();
    let sent: Vec<(String, PathBuf)> = (0..7)
        .map(|number| {
            let path = folder.path().join(format!("{number}.xlsx"));
            fs::write(&path, "PK, and no more").unwrap();
            (format!("{number}.xlsx"), path)
        })
        .collect();
    let names: Vec<String> = sent.iter().map(|(name, _)| name.clone()).collect();
    let mut told: Vec<TakenIn> = Vec::new();
    desk.take_in_all(&batch(), sent, &mut |one| told.push(one))
        .await
        .unwrap();
    let order: Vec<&str> = told.iter().map(|one| &*one.verdict.file).collect();
    assert_eq!(order, names);
    assert!((0..7).eq(told.iter().map(|one| one.sent)));
    for one in &told {
        assert_eq!(one.verdict.findings[0].code, "too_demanding");
    }
    let (mut at_once, mut most, mut begun) = (0, 0, 0);
    for line in fs::read_to_string(log).unwrap().lines() {
        match line {
            "begin" => (at_once, begun) = (at_once + 1, begun + 1),
            _ => at_once -= 1,
        }
        most = most.max(at_once);
    }
    assert_eq!((begun, most), (7, 3));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_batch_that_has_ended_every_file_is_told_whenever_it_is_looked_at() {
    let app = App::new().with(&cybercrime());
    let desk = Desk::open(&app.data(), None, Readers::of("nobody", 1))
        .await
        .unwrap();
    for _ in 0..40 {
        let files = ["a.csv", "b.csv"].map(|name| SentFile {
            name: name.to_owned(),
            bytes: Err(10),
        });
        let id = desk.begin_batch(&batch(), "somebody", files.to_vec()).await;
        let id = id.unwrap();
        let running = tokio::spawn({
            let desk = desk.clone();
            async move { desk.run_batch(id).await }
        });
        // Many look at once, so that between their looks at two tables something happens.
        let looking = (0..32).map(|_| async {
            loop {
                let so_far = desk.batch(id).await.unwrap();
                if so_far.batch.ended_at.is_some() {
                    return so_far.verdicts.len();
                }
            }
        });
        assert_eq!(join_all(looking).await, [2; 32]);
        running.await.unwrap().unwrap();
    }
}

#[test]
fn a_batch_that_stopped_inside_of_a_zip_goes_on_inside_of_it() {
    let app = App::new().with(&cybercrime());
    let book = |state: &str| app.workbook(state, "en").type_in(&[("C1", "No")]).bytes();
    let zip = zipped(&[
        ("gd.xlsx".to_owned(), book("GD")),
        ("jm.xlsx".to_owned(), book("JM")),
    ]);
    let id = {
        let server = Server::of(&app);
        server.sign_in(&app, &secretariat());
        let files: &[(&str, &str, &[u8])] = &[("files", "all.zip", &zip)];
        // Of the first inside it is known that it was refused.
        app.interrupted_batch("secretariat@example.org", files, 1)
    };
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let page = ended(&officer, &format!("{BATCH}/{id}")).body;
    assert!(page.contains("1 of 2 files accepted"), "{page}");
    assert!(about(&page, "all.zip/jm.xlsx").contains("✓ Accepted"));
    assert_eq!(app.workbook("JM", "en").shown("C1"), "No");
    assert_eq!(app.workbook("GD", "en").shown("C1"), "");
}
