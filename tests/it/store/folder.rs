//! The data folder: rounds' copies, uploads, keys, and who may read them.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

use relator::{
    error::Error,
    response::{Refusal, sha256},
    round::Status,
    store::{Arrival, Save, Store, Verdict},
};
use rstest::rstest;

use crate::support::database::{Engine, Place, noon, round, save, upload};

fn arrival(name: &str) -> Arrival {
    Arrival {
        name: name.into(),
        ..upload("").arrival
    }
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_round_is_never_replaced(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    let rounds = store.rounds();
    let missing = rounds.get("r1").await;
    assert!(matches!(missing, Err(Error::Missing { what: "round", .. })));
    let missing = rounds.set_status("r1", Status::Closed).await;
    assert!(matches!(missing, Err(Error::Missing { what: "round", .. })));

    rounds
        .add(&round("r2"), "{ \"second\": 1 }", noon(0))
        .await
        .unwrap();
    rounds
        .add(&round("r1"), "{ // a comment\n}", noon(1))
        .await
        .unwrap();
    let twice = rounds.add(&round("r1"), "{}", noon(2)).await;
    assert!(matches!(twice, Err(Error::Refused(why)) if why.contains("`r1`")));

    let kept = rounds.get("r1").await.unwrap();
    assert_eq!(kept.source, "{ // a comment\n}");
    assert_eq!(kept.round, round("r1"));
    assert_eq!((kept.status, kept.created), (Status::Open, noon(1)));
    rounds.set_status("r2", Status::Closed).await.unwrap();
    let list: Vec<_> = rounds
        .list()
        .await
        .unwrap()
        .into_iter()
        .map(|listed| (listed.round.id, listed.status))
        .collect();
    assert_eq!(
        list,
        [("r1".into(), Status::Open), ("r2".into(), Status::Closed)]
    );
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn an_upload_is_kept_once_and_exactly_as_received(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    let uploads = store.uploads();
    let bytes: Vec<u8> = (0..100_000_u32).map(|n| (n % 251) as u8).collect();
    let mut nowhere = arrival("a.xlsx");
    nowhere.round = "r9".into();
    let missing = uploads.keep(bytes.clone(), nowhere, "JM").await;
    assert!(matches!(missing, Err(Error::Missing { what: "round", .. })));

    let kept = uploads
        .keep(bytes.clone(), arrival("../../a.xlsx"), "JM")
        .await
        .unwrap();
    assert_eq!(kept, sha256(&bytes));
    let again = uploads
        .keep(bytes.clone(), arrival("copy of a.xlsx"), "JM")
        .await
        .unwrap();
    assert_eq!(again, kept);
    assert_eq!(uploads.get(&kept).await.unwrap(), bytes);
    let file = place.data().join("uploads").join(&kept[..2]).join(&kept);
    assert_eq!(fs::read(&file).unwrap(), bytes);
    assert_eq!(mode(&file), 0o600);

    let [listed] = &uploads.list("r1").await.unwrap()[..] else {
        panic!("kept more than once")
    };
    assert_eq!(listed.arrival, arrival("../../a.xlsx"));
    assert_eq!(listed.size, 100_000);
    assert_eq!(listed.state.as_deref(), Some("JM"));
    assert_eq!(listed.verdict, Some(Verdict::Accepted));
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn with_a_save_it_is_recorded_what_became_of_its_file(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    let responses = store.responses("r1", "JM");
    let brought = |sha256, base| Save {
        upload: Some(upload(sha256)),
        ..save(base, &[("C1", Some("yes"))])
    };
    // Revision 7 is not there yet.
    let refused = responses.save(brought("a", 7)).await.unwrap();
    assert_eq!(refused, Err(Refusal::UnknownRevision));
    responses.save(brought("b", 0)).await.unwrap().unwrap();
    // Nothing was left to write, and the file was taken all the same.
    responses.save(brought("c", 1)).await.unwrap().unwrap();
    let nowhere = store.responses("r9", "JM").save(brought("d", 0)).await;
    assert!(matches!(nowhere, Err(Error::Missing { what: "round", .. })));
    let listed = store.uploads().list("r1").await.unwrap();
    let listed: Vec<_> = listed
        .iter()
        .map(|one| (&*one.sha256, one.state.as_deref(), one.verdict))
        .collect();
    let (state, accepted) = (Some("JM"), Some(Verdict::Accepted));
    assert_eq!(
        listed,
        [
            ("a", state, Some(Verdict::Refused)),
            ("b", state, accepted),
            ("c", state, accepted)
        ]
    );
}

#[tokio::test]
async fn an_upload_that_a_disk_damaged_is_found_and_mended_by_sending_it_again() {
    let place = Place::on(Engine::Sqlite).await.unwrap();
    let store = place.with_round().await;
    let uploads = store.uploads();
    let kept = uploads
        .keep(b"workbook".to_vec(), arrival("a.xlsx"), "JM")
        .await
        .unwrap();
    let file = place.data().join("uploads").join(&kept[..2]).join(&kept);
    fs::write(&file, b"workbooc").unwrap();
    let damaged = uploads.get(&kept).await;
    assert!(matches!(damaged, Err(Error::Stored(_))));
    uploads
        .keep(b"workbook".to_vec(), arrival("a.xlsx"), "JM")
        .await
        .unwrap();
    assert_eq!(uploads.get(&kept).await.unwrap(), b"workbook");
}

#[tokio::test]
async fn only_a_hash_becomes_a_path() {
    let place = Place::on(Engine::Sqlite).await.unwrap();
    let store = place.open().await;
    let absent = "0".repeat(64);
    let upper = "A".repeat(64);
    for name in ["../keys/signing.key", "", "ab", "ñandú", &absent, &upper] {
        let missing = store.uploads().get(name).await;
        assert!(
            matches!(missing, Err(Error::Missing { what: "upload", .. })),
            "{name}"
        );
    }
}

#[tokio::test]
async fn the_data_folder_is_private() {
    let place = Place::on(Engine::Sqlite).await.unwrap();
    let store = place.open().await;
    let data = place.data();
    for folder in [&data, &data.join("keys"), &data.join("uploads")] {
        assert_eq!(mode(folder), 0o700, "{}", folder.display());
    }
    for file in [
        "keys/signing.key",
        "keys/authentication.key",
        "relator.sqlite",
        "relator.sqlite-wal",
    ] {
        assert_eq!(mode(&data.join(file)), 0o600, "{file}");
    }
    // A key that a careless copy opened to others is closed again.
    store.close().await.unwrap();
    let key = data.join("keys/signing.key");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).unwrap();
    place.open().await;
    assert_eq!(mode(&key), 0o600);
}

#[tokio::test]
async fn the_keys_stay_the_same() {
    let place = Place::on(Engine::Sqlite).await.unwrap();
    let first = place.open().await;
    let code = first.keys().authenticate(b"workbook").unwrap();
    let second = place.open().await;
    assert_eq!(first.keys().public(), second.keys().public());
    assert!(second.keys().is_authentic(b"workbook", &code).unwrap());
    assert!(!second.keys().is_authentic(b"Workbook", &code).unwrap());
    assert!(!second.keys().is_authentic(b"workbook", &code[1..]).unwrap());
    let other = Place::on(Engine::Sqlite).await.unwrap().open().await;
    assert_ne!(other.keys().public(), first.keys().public());
    assert!(!other.keys().is_authentic(b"workbook", &code).unwrap());
}

#[tokio::test]
async fn a_damaged_key_is_not_replaced_in_silence() {
    let place = Place::on(Engine::Sqlite).await.unwrap();
    place.open().await;
    fs::write(place.data().join("keys/signing.key"), b"short").unwrap();
    let refused = relator::store::Store::open(&place.data(), None).await;
    assert!(matches!(refused, Err(Error::Stored(why)) if why.contains("signing.key")));
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_new_folder_that_many_open_at_once_has_one_set_of_keys(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let opened = futures::future::join_all((0..8).map(|_| {
        let (data, url) = (place.data(), place.url().map(str::to_owned));
        tokio::spawn(async move { crate::support::database::open(&data, url.as_deref()).await })
    }))
    .await;
    let keys: Vec<_> = opened
        .into_iter()
        .map(|store| store.unwrap().keys().public())
        .collect();
    assert!(keys.iter().all(|key| *key == keys[0]));
}

#[tokio::test]
async fn what_was_left_half_written_long_ago_is_removed_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), None).await.unwrap();
    let uploads = folder.path().join("uploads").join("ab");
    std::fs::create_dir(&uploads).unwrap();
    let two_days = std::time::Duration::from_secs(2 * 24 * 60 * 60);
    let file = |name: &str, old: bool| {
        let path = uploads.join(name);
        let file = std::fs::File::create(&path).unwrap();
        if old {
            let then = std::time::SystemTime::now() - two_days;
            file.set_modified(then).unwrap();
        }
        path
    };
    let gone = file("a.0192.partial", true);
    let kept = [file("a.0193.partial", false), file("a.xlsx", true)];
    store.sweep().await.unwrap();
    assert!(!gone.exists());
    assert!(kept.iter().all(|path| path.exists()));
}
