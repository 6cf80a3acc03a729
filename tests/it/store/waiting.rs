//! Files that wait for a decision: the oldest make way, and nobody fills the disk by looking.

use std::{
    fs::{self, File},
    time::{Duration, SystemTime},
};

use relator::store::Store;

use crate::support::{
    app::files_under,
    database::{Engine, Place},
};

async fn store() -> (Place, Store) {
    let place = Place::on(Engine::Sqlite).await.unwrap();
    let store = place.open().await;
    (place, store)
}

#[tokio::test]
async fn what_is_no_hash_or_another_states_is_not_there() {
    let (_place, store) = store().await;
    let jamaica = store.waiting("r", "JM");
    let hash = jamaica.keep("jm.xlsx", b"bytes").await.unwrap();
    for other in ["", "../../keys/receipts.key", &hash[1..], &"0".repeat(64)] {
        assert_eq!(jamaica.get(other).await.unwrap(), None, "{other}");
    }
    for (round, state) in [("r", "GD"), ("q", "JM"), ("rJ", "M")] {
        let other = store.waiting(round, state);
        assert_eq!(other.get(&hash).await.unwrap(), None, "{round} {state}");
    }
}

#[tokio::test]
async fn a_file_waits_under_its_name_until_somebody_decides() {
    let (_place, store) = store().await;
    let jamaica = store.waiting("r", "JM");
    let bytes = b"PK\x03\x04\n\0\n".to_vec();
    let hash = jamaica.keep("a\nñ.xlsx", &bytes).await.unwrap();
    let kept = Some(("a ñ.xlsx".to_owned(), bytes));
    assert_eq!(jamaica.get(&hash).await.unwrap(), kept);
    jamaica.forget(&hash).await.unwrap();
    assert_eq!(jamaica.get(&hash).await.unwrap(), None);
    jamaica.forget(&hash).await.unwrap();
}

#[tokio::test]
async fn of_many_the_newest_twenty_wait_and_the_oldest_make_way() {
    let (place, store) = store().await;
    let (jamaica, grenada) = (store.waiting("r", "JM"), store.waiting("r", "GD"));
    let other = grenada.keep("gd.xlsx", b"gd").await.unwrap();
    let mut hashes = Vec::new();
    for n in 0..30 {
        let bytes = format!("file {n}");
        hashes.push(jamaica.keep("jm.xlsx", bytes.as_bytes()).await.unwrap());
        // Looked at again, the first is new again.
        jamaica.keep("jm.xlsx", b"file 0").await.unwrap();
    }
    for (n, hash) in hashes.iter().enumerate() {
        let waits = jamaica.get(hash).await.unwrap().is_some();
        assert_eq!(waits, n == 0 || n > 10, "file {n}");
    }
    assert!(grenada.get(&other).await.unwrap().is_some());
    assert_eq!(files_under(&place.data().join("waiting")).len(), 21);
}

#[tokio::test]
async fn large_files_make_way_sooner_but_the_last_one_waits() {
    let (place, store) = store().await;
    let jamaica = store.waiting("r", "JM");
    for n in 0..10 {
        let large = vec![n; 10 << 20];
        let hash = jamaica.keep("large.xlsx", &large).await.unwrap();
        assert!(jamaica.get(&hash).await.unwrap().is_some());
    }
    let size = |path: &std::path::PathBuf| fs::metadata(path).unwrap().len();
    let kept = files_under(&place.data().join("waiting"));
    assert_eq!(kept.len(), 6);
    assert!(kept.iter().map(size).sum::<u64>() <= 64 << 20);
}

#[tokio::test]
async fn what_nobody_decided_about_for_a_month_is_forgotten_at_the_next_start() {
    let (place, store) = store().await;
    let jamaica = store.waiting("r", "JM");
    let (old, new) = (
        jamaica.keep("old.xlsx", b"old").await.unwrap(),
        jamaica.keep("new.xlsx", b"new").await.unwrap(),
    );
    let days = |days: u64| SystemTime::now() - Duration::from_secs(days * 24 * 60 * 60);
    for path in files_under(&place.data().join("waiting")) {
        let age = if path.ends_with(&old) { 31 } else { 29 };
        let file = File::options().append(true).open(&path).unwrap();
        file.set_modified(days(age)).unwrap();
    }
    store.sweep().await.unwrap();
    assert!(jamaica.get(&old).await.unwrap().is_none());
    assert!(jamaica.get(&new).await.unwrap().is_some());
}
