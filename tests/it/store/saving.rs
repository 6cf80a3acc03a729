//! Drafts: merging, history, and what is refused.

use relator::{
    error::Error,
    questionnaire::Value,
    response::{Answers, Door, Refusal, Status},
    round,
    store::Progress,
};
use rstest::rstest;

use crate::support::database::{
    Engine, Place, answer, at, noon, save, saved, sealing, text, upload,
};

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_save_to_a_round_that_is_not_there_is_an_error(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    let responses = store.responses("r9", "JM");
    let missing = responses.save(save(0, &[("C4", Some("x"))])).await;
    assert!(matches!(missing, Err(Error::Missing { what: "round", .. })));
    let missing = responses.accept("officer", noon(0)).await;
    assert!(matches!(missing, Err(Error::Missing { what: "round", .. })));
    assert_eq!(responses.load().await.unwrap().revision, 0);
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_conflict_leaves_what_is_stored_and_shows_all_three(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    saved(&store, 0, &[("C4", Some("old")), ("C5", Some("old"))]).await;
    saved(&store, 1, &[("C4", Some("web"))]).await;
    saved(&store, 2, &[("C4", Some("web, again"))]).await;

    // The workbook was made from revision 1; it changed both answers.
    let late = saved(
        &store,
        1,
        &[("C4", Some("workbook")), ("C5", Some("workbook"))],
    )
    .await;

    assert_eq!(late.changed, [at("C5")]);
    assert_eq!(late.revision, 4);
    let [conflict] = &late.conflicts[..] else {
        panic!("{:?}", late.conflicts)
    };
    assert_eq!(conflict.address, at("C4"));
    assert_eq!(conflict.base, Some(text("old")));
    assert_eq!(conflict.stored, Some(text("web, again")));
    assert_eq!(conflict.theirs, Some(text("workbook")));
    let stands = store.responses("r1", "JM").load().await.unwrap();
    assert_eq!(stands.answers.get(&at("C4")), Some(&text("web, again")));
    assert_eq!(stands.answers.get(&at("C5")), Some(&text("workbook")));
    assert_eq!(stands.revisions[&at("C4")], 3);
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_page_that_posts_what_it_did_not_change_overwrites_nothing(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    saved(&store, 0, &[("C4", Some("old")), ("C5", Some("old"))]).await;
    saved(&store, 1, &[("C4", Some("new")), ("C6", Some("new"))]).await;
    let page = saved(
        &store,
        1,
        &[("C4", Some("old")), ("C5", Some("mine")), ("C6", None)],
    )
    .await;
    assert_eq!(page.changed, [at("C5")]);
    assert_eq!(page.conflicts, []);
    let same = saved(&store, 3, &[("C5", Some("mine")), ("C9", None)]).await;
    assert_eq!((same.revision, same.changed), (3, vec![]));
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn the_number_of_a_cleared_item_is_never_used_again(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    saved(&store, 0, &[("C2[1].title", Some("Constitution"))]).await;
    saved(&store, 1, &[("C2[2].title", Some("Criminal code"))]).await;
    saved(&store, 2, &[("C2[2].title", None)]).await;
    let stored = store.responses("r1", "JM").load().await.unwrap();
    assert_eq!(stored.answers.items("C2"), [1]);
    assert_eq!(stored.highest_items["C2"], 2);
    assert_eq!(stored.revisions[&at("C2[2].title")], 3);

    // A workbook of revision 1 knows nothing of item 2 and makes one of its own.
    let late = saved(&store, 1, &[("C2[2].title", Some("Evidence act"))]).await;
    assert_eq!(late.changed, [at("C2[3].title")]);
    let number = late.renumbered.into_values().next();
    assert_eq!(number, Some(3));
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn the_history_keeps_every_change_and_what_stood_before(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    let responses = store.responses("r1", "JM");
    saved(&store, 0, &[("C4", Some("a")), ("C5", Some("b"))]).await;
    let mut workbook = save(1, &[("C4", None), ("C6", Some("c"))]);
    workbook.door = Door::Workbook;
    workbook.who = "luis@example.org".into();
    workbook.at = noon(60);
    workbook.upload = Some(upload("ab12"));
    responses.save(workbook).await.unwrap().unwrap();
    saved(&store, 2, &[("C4", Some("d"))]).await;

    let history = responses.history().await.unwrap();
    let told: Vec<_> = history
        .iter()
        .map(|change| (change.revision, change.address.to_string()))
        .collect();
    let expected = [(1, "C4"), (1, "C5"), (2, "C4"), (2, "C6"), (3, "C4")];
    assert_eq!(
        told,
        expected.map(|(revision, at)| (revision, at.to_owned()))
    );
    let cleared = &history[2];
    assert_eq!(cleared.before, Some(text("a")));
    assert_eq!(cleared.after, None);
    assert_eq!(cleared.who, "luis@example.org");
    assert_eq!(cleared.at, noon(60));
    assert_eq!(cleared.door, Door::Workbook);
    assert_eq!(cleared.place, Some(relator::raw::Place::Field("C4".into())));
    assert_eq!(cleared.upload.as_deref(), Some("ab12"));

    let as_of = |revision| responses.as_of(revision);
    let words = |answers: Result<Answers, Refusal>| -> Vec<_> {
        let answers = answers.unwrap();
        answers
            .iter()
            .map(|(address, _)| address.to_string())
            .collect()
    };
    assert_eq!(words(as_of(0).await.unwrap()), [""; 0]);
    assert_eq!(words(as_of(1).await.unwrap()), ["C4", "C5"]);
    assert_eq!(words(as_of(2).await.unwrap()), ["C5", "C6"]);
    let now = responses.load().await.unwrap().answers;
    assert_eq!(as_of(3).await.unwrap().as_ref(), Ok(&now));
    let never = as_of(4).await.unwrap();
    assert_eq!(never, Err(Refusal::UnknownRevision));
    assert_eq!(now.get(&at("C4")), Some(&text("d")));
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_submitted_response_is_changed_only_after_it_was_returned(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    let responses = store.responses("r1", "JM");
    saved(&store, 0, &[("C4", Some("a"))]).await;
    let questions = responses
        .return_with("Which law?", "officer", noon(1))
        .await;
    assert_eq!(questions.unwrap(), Err(Refusal::NotSubmitted));
    let submissions = store.submissions();
    submissions.seal(sealing(1, 2)).await.unwrap().unwrap();
    let change = save(1, &[("C4", Some("b"))]);
    let refused = responses.save(change.clone()).await.unwrap();
    assert_eq!(refused, Err(Refusal::Submitted));
    responses
        .return_with("Which law?", "officer", noon(3))
        .await
        .unwrap()
        .unwrap();
    let status = responses.load().await.unwrap().status;
    assert_eq!(status, Status::Returned);
    assert_eq!(responses.save(change).await.unwrap().unwrap().revision, 2);
    submissions.seal(sealing(2, 4)).await.unwrap().unwrap();
    responses.accept("officer", noon(5)).await.unwrap().unwrap();
    let refused = responses.save(save(2, &[("C4", Some("c"))])).await.unwrap();
    assert_eq!(refused, Err(Refusal::Accepted));
    let steps = responses.steps().await.unwrap();
    let taken: Vec<_> = steps
        .iter()
        .map(|step| (step.status, &*step.note))
        .collect();
    let life = [
        (Status::Submitted, ""),
        (Status::Returned, "Which law?"),
        (Status::Submitted, ""),
        (Status::Accepted, ""),
    ];
    assert_eq!(taken, life);
    assert_eq!((&*steps[1].who, steps[1].at), ("officer", noon(3)));
    let progress = store.rounds().progress("r1").await.unwrap();
    let accepted = Progress {
        status: Status::Accepted,
        revision: 2,
    };
    assert_eq!(
        progress.into_iter().collect::<Vec<_>>(),
        [("JM".into(), accepted)]
    );
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_closed_round_takes_nothing_and_keeps_its_drafts(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    saved(&store, 0, &[("C4", Some("a"))]).await;
    store
        .rounds()
        .set_status("r1", round::Status::Closed)
        .await
        .unwrap();
    let responses = store.responses("r1", "JM");
    let refused = responses.save(save(1, &[("C4", Some("b"))])).await.unwrap();
    assert_eq!(refused, Err(Refusal::RoundClosed));
    let refused = store.submissions().seal(sealing(1, 1)).await.unwrap();
    assert_eq!(refused, Err(Refusal::RoundClosed));
    let kept = responses.load().await.unwrap();
    assert_eq!(kept.answers.get(&at("C4")), Some(&text("a")));
    store
        .rounds()
        .set_status("r1", round::Status::Open)
        .await
        .unwrap();
    assert!(
        store
            .submissions()
            .seal(sealing(1, 1))
            .await
            .unwrap()
            .is_ok()
    );
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_revision_that_never_was_here_is_refused(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    let responses = store.responses("r1", "JM");
    let refused = responses.save(save(7, &[("C4", Some("x"))])).await.unwrap();
    assert_eq!(refused, Err(Refusal::UnknownRevision));
    assert!(responses.history().await.unwrap().is_empty());
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn whatever_was_typed_comes_back_as_it_was(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    let values = [
        Value::Text("nul \0, quote ' \" \\, ñandú, 😀, \u{202e}, \u{fffe}".into()),
        Value::Text("ß".repeat(40_000)),
        Value::Number(0.1 + 0.2),
        Value::Number(-1.797_693_134_862_315_7e308),
        Value::Number(5e-324),
        Value::Number(9_007_199_254_740_993.0),
        Value::Choices(vec!["b".into(), "a".into()]),
        Value::Date("2013-08".parse().unwrap()),
    ];
    let mut all = save(0, &[]);
    for (number, value) in values.iter().enumerate() {
        all.changes.push(relator::response::Change {
            address: at(&format!("C{}", number + 1)),
            answer: Some(answer(value.clone())),
            place: None,
        });
    }
    let responses = store.responses("r1", "JM");
    responses.save(all).await.unwrap().unwrap();
    let stored = responses.load().await.unwrap().answers;
    for (number, value) in values.iter().enumerate() {
        assert_eq!(stored.value(&at(&format!("C{}", number + 1))), Some(value));
    }
    assert_eq!(responses.as_of(1).await.unwrap(), Ok(stored));
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_response_larger_than_one_statement_is_saved_whole(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.with_round().await;
    let names: Vec<String> = (1..=2_500).map(|n| format!("D1[row_{n}]")).collect();
    let all: Vec<(&str, Option<&str>)> = names.iter().map(|name| (&**name, Some("x"))).collect();
    assert_eq!(saved(&store, 0, &all).await.changed.len(), 2_500);
    let all: Vec<(&str, Option<&str>)> = names.iter().map(|name| (&**name, Some("y"))).collect();
    assert_eq!(saved(&store, 1, &all).await.changed.len(), 2_500);
    assert_eq!(
        saved(&store, 1, &[(&names[7], Some("z"))])
            .await
            .conflicts
            .len(),
        1
    );
    let conflicts = saved(&store, 1, &[(&names[7], Some("x"))]).await.conflicts;
    assert_eq!(conflicts, [], "handing in the base value changes nothing");
}
