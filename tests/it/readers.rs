//! The second wall: what a file does to the process that reads it is that process' affair.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use relator::{
    finding::{Finding, Refusal},
    locale::Locale,
    raw::Place,
    workbook::{
        annotate::{NotAnnotated, Notes, annotate},
        read::read,
        readers::Readers,
    },
};

use crate::support::{annotated::small_book, process::children};

const PROGRAM: &str = env!("CARGO_BIN_EXE_relator");

/// A program that greets as a reader does, and then does something else.
pub fn impostor(folder: &Path, then: &str) -> PathBuf {
    let path = folder.join("reader");
    let greeting = concat!("relator reader ", env!("CARGO_PKG_VERSION"));
    fs::write(&path, format!("#!/bin/sh\necho '{greeting}'\n{then}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path
}

/// The kept workbooks, by name.
fn workbooks() -> Vec<(String, Vec<u8>)> {
    let mut found: Vec<_> = fs::read_dir("tests/workbooks")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| (path.display().to_string(), fs::read(path).unwrap()))
        .collect();
    found.sort();
    found
}

/// Readers in a process of their own kind: tests run beside each other and start programs too.
fn readers_of_mine(program: &Path) -> Vec<u32> {
    let program = program.canonicalize().unwrap();
    let mut mine = children(std::process::id());
    mine.retain(|id| {
        let line = fs::read_to_string(format!("/proc/{id}/cmdline")).unwrap_or_default();
        line.contains(&*program.to_string_lossy()) && line.ends_with("reader\0")
    });
    mine
}

#[tokio::test]
async fn where_no_reader_can_be_started_our_system_failed_not_the_file() {
    for program in ["/no/such/program", "/bin/true", "/bin/cat"] {
        let readers = Readers::of(program, 1).with_patience(Duration::from_secs(2));
        let failed = readers.read(b"PK").await;
        assert!(failed.is_err(), "{program}: {failed:?}");
    }
}

#[tokio::test]
async fn the_file_that_a_reader_did_not_survive_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    for then in ["exit 0", "kill -ABRT $$", "head -c 8; printf xxxxxxxx"] {
        let readers = Readers::of(impostor(folder.path(), then), 1);
        let read = readers.read(b"PK").await.unwrap();
        assert_eq!(read, Err(Refusal::TooDemanding), "{then}");
    }
}

fn notes() -> Notes {
    let place = Place::Cell {
        sheet: "Law".into(),
        cell: "A1".into(),
    };
    Notes::of(&[Finding::error("error_cell").at(place)], Locale::Pt)
}

#[tokio::test]
async fn where_a_reader_did_not_survive_it_there_is_no_copy_and_nothing_else_ends() {
    let folder = tempfile::tempdir().unwrap();
    for then in [
        "exit 0",
        "kill -ABRT $$",
        "head -c 8; printf xxxxxxxx",
        "exec sleep 1000",
    ] {
        let readers = Readers::of(impostor(folder.path(), then), 1);
        let readers = readers.with_patience(Duration::from_millis(300));
        let copy = readers.annotate(b"PK", notes()).await.unwrap();
        assert_eq!(copy.unwrap_err(), NotAnnotated::TooDemanding, "{then}");
    }
    let none = Readers::of("/no/such/program", 1);
    assert!(none.annotate(b"PK", notes()).await.is_err());
}

#[tokio::test]
async fn a_reader_makes_the_copy_that_would_be_made_here() {
    let readers = Readers::of(PROGRAM, 1);
    for bytes in [
        small_book("", "<sheetData/>"),
        small_book("x:", "<x:sheetData/>"),
        b"nothing".to_vec(),
    ] {
        let here = annotate(&bytes, notes());
        let there = readers.annotate(&bytes, notes()).await.unwrap();
        assert_eq!(
            there.map(|copy| (copy.bytes, copy.ending)),
            here.map(|copy| (copy.bytes, copy.ending))
        );
        // The same process goes on reading.
        assert_eq!(readers.read(&bytes).await.unwrap(), read(&bytes));
    }
}

#[tokio::test]
async fn a_reader_that_never_answers_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let program = impostor(folder.path(), "exec sleep 1000");
    let readers = Readers::of(&program, 1).with_patience(Duration::from_millis(300));
    let begin = Instant::now();
    let read = readers.read(b"PK").await.unwrap();
    assert_eq!(read, Err(Refusal::TooDemanding));
    assert!(begin.elapsed() < Duration::from_secs(60));
    for _ in 0..100 {
        let mine = children(std::process::id());
        let sleeps = mine.iter().any(|id| {
            let line = fs::read_to_string(format!("/proc/{id}/cmdline")).unwrap_or_default();
            line == "sleep\x001000\0"
        });
        if !sleeps {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("it still sleeps");
}

#[tokio::test]
async fn a_file_larger_than_any_workbook_does_not_reach_a_reader() {
    let readers = Readers::of("/no/such/program", 1);
    let read = readers.read(&vec![0; 25 << 20]).await.unwrap();
    assert!(matches!(read, Err(Refusal::TooLarge { .. })), "{read:?}");
}

#[tokio::test]
async fn a_reader_bounds_itself_before_it_reads_a_byte() {
    let mut process = Command::new(PROGRAM)
        .arg("reader")
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut greeting = [0; 14];
    let mut from = process.stdout.take().unwrap();
    std::io::Read::read_exact(&mut from, &mut greeting).unwrap();
    let limits = fs::read_to_string(format!("/proc/{}/limits", process.id())).unwrap();
    for (limit, value) in [
        ("Max address space", "536870912"),
        ("Max file size", "0"),
        ("Max open files", "8"),
        ("Max core file size", "0"),
    ] {
        let line = limits.lines().find(|line| line.starts_with(limit)).unwrap();
        let soft = line[limit.len()..].split_whitespace().next().unwrap();
        assert_eq!(soft, value, "{limits}");
    }
    drop(process.stdin.take());
    assert!(process.wait().unwrap().success());
}

#[tokio::test]
async fn every_kept_workbook_is_read_as_it_would_be_here() {
    let readers = Readers::of(PROGRAM, 2);
    let books = workbooks();
    assert!(books.len() > 20);
    let reading = books.iter().map(|(_, bytes)| readers.read(bytes));
    let answers = futures::future::join_all(reading).await;
    for ((name, bytes), answer) in books.iter().zip(answers) {
        assert_eq!(answer.unwrap(), read(bytes), "{name}");
    }
}

#[tokio::test]
async fn a_reader_reads_many_files_and_is_replaced_when_it_dies() {
    let folder = tempfile::tempdir().unwrap();
    // A name of its own, so that other tests' readers are not counted.
    let program = folder.path().join("this-reader");
    fs::hard_link(PROGRAM, &program)
        .or_else(|_| fs::copy(PROGRAM, &program).map(drop))
        .unwrap();
    let readers = Readers::of(&program, 1);
    let (_, bytes) = &workbooks()[0];
    let expected = read(bytes);
    for _ in 0..5 {
        assert_eq!(readers.read(bytes).await.unwrap(), expected);
    }
    let first = readers_of_mine(&program);
    assert_eq!(first.len(), 1, "one process for all");
    // It dies while it waits: no file is to blame, and none is refused.
    let id = first[0].to_string();
    let killed = Command::new("kill").args(["-9", &id]).status();
    assert!(killed.unwrap().success());
    assert_eq!(readers.read(bytes).await.unwrap(), expected);
    let second = readers_of_mine(&program);
    assert_eq!(second.len(), 1);
    assert_ne!(first, second);
}
