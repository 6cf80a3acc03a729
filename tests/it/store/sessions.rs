//! Sessions: they end by idleness, by age, by their owner, and nobody else's way.

use relator::store::{Store, Token};
use rstest::rstest;

use super::people::{ana, focal_point};
use crate::support::database::{Engine, Place, noon};

const HOUR: i64 = 3600;

async fn begin(store: &Store, person: &str, agent: &str, seconds: i64) -> Token {
    let begun = store
        .sessions()
        .begin(person, agent, None, noon(seconds))
        .await;
    begun.unwrap().unwrap().token
}

async fn stands(store: &Store, token: &Token, seconds: i64) -> bool {
    let found = store.sessions().find(token, noon(seconds)).await;
    found.unwrap().is_some()
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_session_ends_after_12_idle_hours_and_after_7_days(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    let ana = ana(&store).await;
    assert!(!stands(&store, &Token::read(&"0".repeat(64)).unwrap(), 0).await);

    let idle = begin(&store, &ana.id, "", 0).await;
    assert!(!stands(&store, &idle, 12 * HOUR).await);
    assert!(stands(&store, &idle, 12 * HOUR - 1).await);

    let busy = begin(&store, &ana.id, "", 0).await;
    for hour in 0..7 * 24 {
        assert!(stands(&store, &busy, hour * HOUR).await, "{hour}");
    }
    assert!(stands(&store, &busy, 7 * 24 * HOUR - 1).await);
    assert!(!stands(&store, &busy, 7 * 24 * HOUR).await);
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn only_its_owner_revokes_a_session(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    let sessions = store.sessions();
    let ana = ana(&store).await;
    let ben = store
        .people()
        .add(&focal_point("ben@example.org"), noon(0))
        .await;
    let ben = ben.unwrap().unwrap();
    let (first, second) = (
        begin(&store, &ana.id, "Firefox", 0).await,
        begin(&store, &ana.id, &format!("\0{}", "x".repeat(5000)), 60).await,
    );
    let bens = begin(&store, &ben.id, "", 0).await;

    let list = sessions.list(&ana.id, noon(60)).await.unwrap();
    let [second_row, first_row] = &list[..] else {
        panic!("{list:?}")
    };
    assert_eq!(first_row.agent, "Firefox");
    assert_eq!(second_row.agent.chars().count(), 200);
    assert_eq!(first_row.ends, noon(7 * 24 * HOUR));
    assert_ne!(first_row.name, first.secret());

    assert!(!sessions.revoke(&ben.id, &first_row.name).await.unwrap());
    assert!(!sessions.revoke(&ana.id, "\0").await.unwrap());
    assert!(stands(&store, &first, 60).await);
    assert!(sessions.revoke(&ana.id, &first_row.name).await.unwrap());
    assert!(!stands(&store, &first, 60).await);
    assert!(stands(&store, &second, 60).await);

    let third = begin(&store, &ana.id, "", 60).await;
    sessions.revoke_others(&ana.id, &third).await.unwrap();
    assert!(!stands(&store, &second, 60).await);
    assert!(stands(&store, &third, 60).await && stands(&store, &bens, 60).await);
    sessions.end(&third).await.unwrap();
    assert!(!stands(&store, &third, 60).await);
    assert!(sessions.list(&ana.id, noon(60)).await.unwrap().is_empty());
}
