//! Undoing an upload, on both databases.

use relator::{
    address::Address,
    error::Error,
    response::{Door, Refusal},
    store::{Store, Undo, Undone},
};
use rstest::rstest;

use crate::support::database::{Engine, Place, at, noon, save, saved, sealing, text, upload};

/// Jamaica's workbook comes in.
async fn uploaded(store: &Store, base: u64, changes: &[(&str, Option<&str>)]) -> u64 {
    let mut workbook = save(base, changes);
    workbook.door = Door::Workbook;
    workbook.upload = Some(upload("ab12"));
    workbook.workbook = Some("one".into());
    let responses = store.responses("r1", "JM");
    responses.save(workbook).await.unwrap().unwrap().revision
}

fn undo(revision: u64, within: &[&str]) -> Undo {
    Undo {
        revision,
        within: within.iter().map(|address| at(address)).collect(),
        who: "luis@example.org".into(),
        at: noon(90),
    }
}

async fn undone(store: &Store, revision: u64, within: &[&str]) -> Undone {
    let responses = store.responses("r1", "JM");
    responses
        .undo(undo(revision, within))
        .await
        .unwrap()
        .unwrap()
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn only_an_upload_is_undone_and_only_while_the_response_can_be_changed(
    #[case] engine: Engine,
) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    let responses = store.responses("r1", "JM");
    saved(&store, 0, &[("C4", Some("typed"))]).await;
    uploaded(&store, 1, &[("C5", Some("brought"))]).await;
    for (revision, within) in [(1, &["C4"][..]), (2, &["C4"]), (2, &[]), (9, &["C5"])] {
        let missing = responses.undo(undo(revision, within)).await;
        assert!(matches!(
            missing,
            Err(Error::Missing { what: "upload", .. })
        ));
    }
    let submissions = store.submissions();
    submissions.seal(sealing(2, 1)).await.unwrap().unwrap();
    let refused = responses.undo(undo(2, &["C5"])).await.unwrap();
    assert_eq!(refused, Err(Refusal::Submitted));
    assert_eq!(responses.load().await.unwrap().revision, 2);
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn an_undo_is_a_change_of_its_own_and_leaves_what_was_changed_since(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    let responses = store.responses("r1", "JM");
    saved(&store, 0, &[("C4", Some("old")), ("C5", Some("old"))]).await;
    let changes = [
        ("C4", Some("new")),
        ("C5", None),
        ("C2[1].title", Some("Act")),
    ];
    uploaded(&store, 1, &changes).await;
    saved(&store, 2, &[("C5", Some("since"))]).await;
    let all = ["C4", "C5", "C2[1].title"];
    let first = undone(&store, 2, &all).await;
    let back: Vec<Address> = first.back;
    assert_eq!(back, [at("C2[1].title"), at("C4")]);
    assert_eq!((first.left, first.already), (vec![at("C5")], vec![]));
    let stored = responses.load().await.unwrap();
    assert_eq!(stored.answers.get(&at("C4")), Some(&text("old")));
    assert_eq!(stored.answers.get(&at("C5")), Some(&text("since")));
    assert_eq!(stored.answers.get(&at("C2[1].title")), None);
    assert_eq!((stored.revision, stored.highest_items["C2"]), (4, 1));

    let history = responses.history().await.unwrap();
    assert_eq!(history.len(), 8);
    let last = &history[7];
    assert_eq!(
        (last.revision, &last.address, last.undoes),
        (4, &at("C4"), Some(2))
    );
    assert_eq!(
        (last.who.as_str(), last.at, last.door),
        ("luis@example.org", noon(90), Door::Page)
    );
    assert_eq!(last.before, Some(text("new")));

    let again = undone(&store, 2, &all).await;
    assert_eq!(
        (again.back, again.left.len(), again.already.len()),
        (vec![], 1, 2)
    );
    assert_eq!(responses.load().await.unwrap().revision, 4);
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn after_an_undo_the_same_workbook_can_come_again(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    let responses = store.responses("r1", "JM");
    saved(&store, 0, &[("C4", Some("old"))]).await;
    let changes = [("C4", Some("new")), ("C2[1].title", Some("Act"))];
    uploaded(&store, 1, &changes).await;
    undone(&store, 2, &["C4", "C2[1].title"]).await;
    // Corrected meanwhile; the law is still the first.
    let changes = [("C4", Some("better")), ("C2[1].title", Some("An Act"))];
    assert_eq!(uploaded(&store, 1, &changes).await, 4);
    let stored = responses.load().await.unwrap();
    assert_eq!(stored.answers.get(&at("C4")), Some(&text("better")));
    assert_eq!(stored.answers.items("C2"), [1]);
    // Whoever changed something after the undo is asked.
    undone(&store, 4, &["C4"]).await;
    saved(&store, 5, &[("C4", Some("mine"))]).await;
    let conflicts = saved(&store, 1, &[("C4", Some("other"))]).await.conflicts;
    assert_eq!(conflicts.len(), 1);
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn an_item_that_a_workbook_brought_is_known_again(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    let responses = store.responses("r1", "JM");
    saved(&store, 0, &[("C2[1].title", Some("Constitution"))]).await;
    uploaded(&store, 0, &[("C2[1].title", Some("Act"))]).await;
    let mut edited = save(0, &[("C2[1].title", Some("An Act"))]);
    let other = responses.foresee(edited.clone()).await.unwrap().unwrap();
    assert_eq!(other.saved.changed, [at("C2[3].title")]);
    edited.workbook = Some("one".into());
    let known = responses.foresee(edited.clone()).await.unwrap().unwrap();
    assert_eq!(known.saved.changed, []);
    assert_eq!(known.saved.conflicts[0].address, at("C2[2].title"));

    // Somebody looked at a revision that does not stand any more.
    edited.seen = Some(1);
    let refused = responses.save(edited).await.unwrap();
    assert_eq!(refused, Err(Refusal::ChangedMeanwhile));
}
