//! Submissions: sealed once, numbered in order, found altered.

use relator::{
    error::Error,
    response::{Receipt, Refusal, Status},
};
use rstest::rstest;
use sea_orm::{ConnectionTrait, Database};

use crate::support::database::{Engine, Place, noon, save, saved, sealing};

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn an_empty_response_and_one_changed_meanwhile_are_not_sealed(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    let submissions = store.submissions();
    let refused = submissions.seal(sealing(0, 0)).await.unwrap();
    assert_eq!(refused, Err(Refusal::Empty));
    saved(&store, 0, &[("C4", Some("a"))]).await;
    saved(&store, 1, &[("C4", Some("b"))]).await;
    let refused = submissions.seal(sealing(1, 0)).await.unwrap();
    assert_eq!(refused, Err(Refusal::ChangedMeanwhile));
    saved(&store, 2, &[("C4", None)]).await;
    let refused = submissions.seal(sealing(3, 0)).await.unwrap();
    assert_eq!(refused, Err(Refusal::Empty));
    assert_eq!(submissions.list("r1").await.unwrap(), []);
    let status = store.responses("r1", "JM").load().await.unwrap().status;
    assert_eq!(status, Status::Draft);
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn whoever_submits_twice_gets_the_same_receipt(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    saved(&store, 0, &[("C4", Some("a"))]).await;
    let submissions = store.submissions();
    let both = futures::future::join_all((0..16).map(|n| submissions.seal(sealing(1, n)))).await;
    let sealed: Vec<_> = both.into_iter().map(|one| one.unwrap().unwrap()).collect();
    assert_eq!(sealed.iter().filter(|one| !one.repeated).count(), 1);
    assert!(sealed.iter().all(|one| one.receipt == sealed[0].receipt));
    assert_eq!(submissions.list("r1").await.unwrap().len(), 1);

    // Returned, and submitted again without a change: still the same submission.
    let responses = store.responses("r1", "JM");
    responses
        .return_with("?", "officer", noon(1))
        .await
        .unwrap()
        .unwrap();
    let again = submissions.seal(sealing(1, 100)).await.unwrap().unwrap();
    assert!(again.repeated);
    assert_eq!(again.receipt, sealed[0].receipt);
    assert_eq!(responses.load().await.unwrap().status, Status::Submitted);
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn an_amendment_is_the_next_submission_and_the_last_one_stands(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    let submissions = store.submissions();
    for (state, seconds) in [("JM", 10), ("BB", 20)] {
        let responses = store.responses("r1", state);
        responses
            .save(save(0, &[("C4", Some("a"))]))
            .await
            .unwrap()
            .unwrap();
        let mut sealing = sealing(1, seconds);
        sealing.state = state.into();
        submissions.seal(sealing).await.unwrap().unwrap();
    }
    let responses = store.responses("r1", "JM");
    responses
        .return_with("?", "officer", noon(25))
        .await
        .unwrap()
        .unwrap();
    // A returned response counts with its last submission.
    let standing = submissions.standing("r1", None).await.unwrap();
    assert_eq!(standing.len(), 2);
    saved(&store, 1, &[("C4", Some("b"))]).await;
    let amended = submissions.seal(sealing(2, 30)).await.unwrap().unwrap();
    assert_eq!(amended.submission.number, 2);

    let numbers = async |as_of| -> Vec<_> {
        let standing = submissions.standing("r1", as_of).await.unwrap();
        standing
            .into_iter()
            .map(|one| (one.state, one.number))
            .collect()
    };
    let states = |list: &[(&str, u32)]| -> Vec<_> {
        list.iter()
            .map(|(state, number)| (state.to_string(), *number))
            .collect()
    };
    assert_eq!(numbers(None).await, states(&[("BB", 1), ("JM", 2)]));
    assert_eq!(
        numbers(Some(noon(30))).await,
        states(&[("BB", 1), ("JM", 2)])
    );
    assert_eq!(
        numbers(Some(noon(29))).await,
        states(&[("BB", 1), ("JM", 1)])
    );
    assert_eq!(numbers(Some(noon(10))).await, states(&[("JM", 1)]));
    assert_eq!(numbers(Some(noon(9))).await, []);
    let listed = &submissions.list("r1").await.unwrap()[2];
    assert_eq!(listed.sha256, amended.seal.sha256);
    assert_eq!(listed.sealed_at, noon(30));
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_receipt_verifies_with_the_public_key_of_the_data_folder(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    saved(&store, 0, &[("C4", Some("a"))]).await;
    let mut request = sealing(1, 0);
    // Finer than what either database keeps.
    request.at += chrono::TimeDelta::nanoseconds(123_456_789);
    let sealed = store.submissions().seal(request).await.unwrap().unwrap();
    let kept = store.submissions().get("r1", "JM", 1).await.unwrap();
    assert_eq!(kept, sealed);

    let file = std::fs::read_to_string(place.data().join("keys/public-key.txt")).unwrap();
    let key = relator::response::public_key(file.trim_end()).unwrap();
    assert_eq!(key, store.keys().public());
    let receipt = Receipt::read(sealed.receipt.text().unwrap().as_bytes()).unwrap();
    assert_eq!(receipt.verify(Some(&key)), Ok(()));
    assert_eq!(receipt.covers(&kept.submission, &kept.seal), Ok(()));
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_submission_that_was_altered_in_the_database_is_found(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    saved(&store, 0, &[("C4", Some("three laws"))]).await;
    let submissions = store.submissions();
    submissions.seal(sealing(1, 0)).await.unwrap().unwrap();
    let missing = submissions.get("r1", "JM", 2).await;
    assert!(matches!(
        missing,
        Err(Error::Missing {
            what: "submission",
            ..
        })
    ));
    let beside = Database::connect(place.outside()).await.unwrap();
    for (forge, mend) in [
        (
            "UPDATE submissions SET sealed = replace(sealed, 'three', 'seven')",
            "UPDATE submissions SET sealed = replace(sealed, 'seven', 'three')",
        ),
        (
            "UPDATE submissions SET sha256 = replace(sha256, 'a', 'b')",
            "UPDATE submissions SET sha256 = 'x'",
        ),
    ] {
        assert!(submissions.get("r1", "JM", 1).await.is_ok());
        beside.execute_unprepared(forge).await.unwrap();
        let altered = submissions.get("r1", "JM", 1).await;
        assert!(matches!(altered, Err(Error::Stored(_))), "{forge}");
        beside.execute_unprepared(mend).await.unwrap();
    }
}
