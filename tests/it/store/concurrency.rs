//! Many at once: no update is lost, and nobody pays for another's mistake.

use futures::future::join_all;
use relator::{error::Error, store::Store};
use rstest::rstest;

use crate::support::database::{Engine, Place, at, save, text};

/// How many write at once.
const WRITERS: usize = 32;

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_32_who_write_one_answer_one_wins_and_31_are_told(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    let saves = (0..WRITERS).map(|n| {
        let store = store.clone();
        tokio::spawn(async move {
            let mine = format!("writer {n}");
            let own = format!("D1[row_{n}]");
            let save = save(0, &[("C4", Some(&mine)), (&own, Some(&mine))]);
            let responses = store.responses("r1", "JM");
            (mine, responses.save(save).await.unwrap().unwrap())
        })
    });
    let saved: Vec<_> = join_all(saves)
        .await
        .into_iter()
        .map(Result::unwrap)
        .collect();
    let stands = store.responses("r1", "JM").load().await.unwrap();
    let winner = stands.answers.get(&at("C4")).unwrap();
    let mut revisions = Vec::new();
    for (mine, saved) in &saved {
        match &saved.conflicts[..] {
            [] => assert_eq!(*winner, text(mine)),
            [conflict] => {
                assert_eq!(conflict.theirs, Some(text(mine)));
                assert_eq!(conflict.stored.as_ref(), Some(winner));
                assert_eq!(conflict.base, None);
            }
            more => panic!("{more:?}"),
        }
        revisions.push(saved.revision);
    }
    let told = saved
        .iter()
        .filter(|(_, saved)| !saved.conflicts.is_empty());
    assert_eq!(told.count(), WRITERS - 1);
    // Everybody's own answer is there, each with a revision of its own.
    assert_eq!(stands.answers.len(), 1 + WRITERS);
    revisions.sort_unstable();
    assert_eq!(revisions, (1..=WRITERS as u64).collect::<Vec<_>>());
}

/// Adds one to the number that stands, asking again as long as somebody else was faster.
async fn add_one(store: &Store) {
    let responses = store.responses("r1", "JM");
    loop {
        let stored = responses.load().await.unwrap();
        let number = match stored.answers.get(&at("C4")) {
            None => 0,
            Some(answer) => (0..).find(|n| *answer == text(&format!("{n}"))).unwrap(),
        };
        let next = format!("{}", number + 1);
        let save = save(stored.revision, &[("C4", Some(&next))]);
        let saved = responses.save(save).await.unwrap().unwrap();
        if saved.conflicts.is_empty() && !saved.changed.is_empty() {
            return;
        }
    }
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn two_programs_on_one_database_lose_no_update(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let server = place.with_round().await;
    let command = place.open().await;
    let adding = (0..WRITERS).map(|n| {
        let store = if n % 2 == 0 { &server } else { &command }.clone();
        tokio::spawn(async move { add_one(&store).await })
    });
    for added in join_all(adding).await {
        added.unwrap();
    }
    let stands = server.responses("r1", "JM").load().await.unwrap();
    let expected = text(&format!("{WRITERS}"));
    assert_eq!(stands.answers.get(&at("C4")), Some(&expected));
    assert_eq!(stands.revision, WRITERS as u64);
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_save_that_fails_does_not_take_the_others_of_its_group_with_it(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    // All wait in the queue before the writer takes the first, so they share commits.
    // PostgreSQL itself breaks off the statements about a State with a NUL in its name.
    let place_of = |n: usize| match n % 3 {
        0 => ("r9", "JM"),
        1 => ("r1", "J\0M"),
        _ => ("r1", "JM"),
    };
    let saves = (0..100).map(|n| {
        let (round, state) = place_of(n);
        let responses = store.responses(round, state);
        let address = format!("D1[row_{n}]");
        async move { responses.save(save(0, &[(&address, Some("x"))])).await }
    });
    for (n, saved) in join_all(saves).await.into_iter().enumerate() {
        match (place_of(n), saved) {
            (("r1", _), Ok(saved)) => assert!(saved.is_ok(), "{n}"),
            (("r9", _), Err(Error::Missing { what: "round", .. })) => {}
            ((_, "J\0M"), Err(Error::Database(_))) => {}
            (place, other) => panic!("{place:?}: {other:?}"),
        }
    }
    let stands = store.responses("r1", "JM").load().await.unwrap();
    assert_eq!(stands.answers.len(), 33);
    assert_eq!(stands.revision, 33);
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn who_hangs_up_leaves_the_writer_free(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    let responses = store.responses("r1", "JM");
    for n in 0..50 {
        let address = format!("D1[row_{n}]");
        let save = responses.save(save(0, &[(&address, Some("x"))]));
        // The future is dropped in the middle of its work.
        let hung_up = tokio::time::timeout(std::time::Duration::from_micros(n * 40), save).await;
        drop(hung_up);
    }
    let mine = responses.save(save(0, &[("C4", Some("mine"))])).await;
    assert_eq!(mine.unwrap().unwrap().changed, [at("C4")]);
}
