//! What was acknowledged survives: a process that is killed, a migration that fails.

use std::{
    env, fs,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
};

use migrations::Migrator;
use relator::{response::sha256, store::Arrival};
use rstest::rstest;
use sea_orm::{ConnectionTrait, Database};
use sea_orm_migration::MigratorTrait;

use crate::support::database::{Engine, Place, at, noon, open, save, text};

/// Writes until it is killed, and says what was acknowledged. It is this test binary,
/// started again; by itself it does nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_child_that_writes_until_it_is_killed() {
    let Some(data) = env::var_os("RELATOR_TEST_DATA") else {
        return;
    };
    let url = env::var("RELATOR_TEST_URL").ok();
    let store = open(Path::new(&data), url.as_deref()).await;
    let start = store.responses("r1", "JM").load().await.unwrap().revision;
    let writers = (0..8).map(|writer| {
        let store = store.clone();
        tokio::spawn(async move {
            for n in start.. {
                let address = format!("D{writer}[row_{n}]");
                let save = save(start, &[(&address, Some("kept"))]);
                let responses = store.responses("r1", "JM");
                responses.save(save).await.unwrap().unwrap();
                println!("saved {address}");
                let bytes = address.repeat(20_000).into_bytes();
                let arrival = Arrival {
                    round: "r1".into(),
                    name: "a.xlsx".into(),
                    by: "ana".into(),
                    on_behalf: false,
                    at: noon(0),
                };
                let kept = store.uploads().keep(bytes, arrival, "JM").await.unwrap();
                println!("kept {kept}");
                std::io::stdout().flush().unwrap();
            }
        })
    });
    futures::future::join_all(writers).await;
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_process_that_is_killed_loses_nothing_that_it_acknowledged(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    place.with_round().await.close().await.unwrap();
    let mut saved = Vec::new();
    let mut kept = Vec::new();
    for acknowledged in [7, 40, 111] {
        let mut child = Command::new(env::current_exe().unwrap());
        child
            .args(["--exact", "--nocapture"])
            .arg("store::durability::a_child_that_writes_until_it_is_killed")
            .env("RELATOR_TEST_DATA", place.data())
            .stdout(Stdio::piped());
        if let Some(url) = place.url() {
            child.env("RELATOR_TEST_URL", url);
        }
        let mut child = child.spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut seen = 0;
        for line in lines {
            let Ok(line) = line else { break };
            if let Some((_, address)) = line.split_once("saved ") {
                saved.push(address.to_owned());
                seen += 1;
            } else if let Some((_, sha256)) = line.split_once("kept ") {
                kept.push(sha256.to_owned());
            }
            if seen == acknowledged {
                // SIGKILL; what it still had said is read to the end.
                child.kill().unwrap();
            }
        }
        child.wait().unwrap();
        assert!(
            seen >= acknowledged,
            "the child ended by itself after {seen}"
        );

        let store = place.open().await;
        let stored = store.responses("r1", "JM").load().await.unwrap();
        for address in &saved {
            let answer = stored.answers.get(&at(address));
            assert_eq!(answer, Some(&text("kept")), "{address} was lost");
        }
        let history = store.responses("r1", "JM").as_of(stored.revision).await;
        assert_eq!(history.unwrap(), Ok(stored.answers));
        for sha256 in &kept {
            store.uploads().get(sha256).await.unwrap();
        }
        store.close().await.unwrap();
    }
    assert!(kept.len() > 20, "{}", kept.len());

    // A file under its hash is whole; what was cut off never got its name.
    for folder in fs::read_dir(place.data().join("uploads")).unwrap() {
        for file in fs::read_dir(folder.unwrap().path()).unwrap() {
            let file = file.unwrap();
            let name = file.file_name().into_string().unwrap();
            if !name.ends_with(".partial") {
                assert_eq!(sha256(&fs::read(file.path()).unwrap()), name);
            }
        }
    }
}

#[test]
fn each_migration_runs_in_a_transaction() {
    for migration in Migrator::migrations() {
        assert_eq!(
            migration.use_transaction(),
            Some(true),
            "{}",
            migration.name()
        );
    }
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_migration_that_fails_leaves_the_database_as_it_was(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    fs::create_dir(place.data()).unwrap();
    fs::write(place.data().join("relator.sqlite"), b"").unwrap();
    let beside = Database::connect(place.outside()).await.unwrap();
    // The last table that the migrations make is there already.
    let blocked = "CREATE TABLE submissions (mine TEXT)";
    beside.execute_unprepared(blocked).await.unwrap();
    let failed = relator::store::Store::open(&place.data(), place.url()).await;
    assert!(failed.unwrap_err().to_string().contains("submissions"));
    for table in [
        "rounds",
        "responses",
        "answers",
        "uploads",
        "seaql_migrations",
    ] {
        let there = beside
            .execute_unprepared(&format!("SELECT * FROM {table}"))
            .await;
        assert!(there.is_err(), "{table} was left behind");
    }
    beside
        .execute_unprepared("DROP TABLE submissions")
        .await
        .unwrap();
    place.with_round().await;
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_database_that_is_up_to_date_is_opened_without_touching_its_schema(
    #[case] engine: Engine,
) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    place.with_round().await.close().await.unwrap();
    let beside = Database::connect(place.outside()).await.unwrap();
    let applied = Migrator::get_applied_migrations(&beside)
        .await
        .unwrap()
        .len();
    assert_eq!(applied, Migrator::migrations().len());
    let store = place.open().await;
    assert_eq!(store.rounds().list().await.unwrap().len(), 1);
    assert_eq!(
        Migrator::get_applied_migrations(&beside)
            .await
            .unwrap()
            .len(),
        applied
    );
}
