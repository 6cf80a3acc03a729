//! Links: each opens once, for one thing, and not for long.

use chrono::TimeDelta;
use futures::future::join_all;
use relator::{
    access::{Act, Weak},
    store::{NotAdded, NotRedeemed, NotSetUp, Purpose, Store, Token},
};
use rstest::rstest;
use sea_orm::{ConnectionTrait, Database};

use super::people::{PASSWORD, ana, focal_point};
use crate::support::database::{Engine, Place, noon};

const HOUR: i64 = 3600;

async fn issue(store: &Store, person: &str, purpose: Purpose) -> Token {
    let issued = store.links().issue(person, purpose, noon(0)).await;
    issued.unwrap().unwrap()
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_eight_who_redeem_one_link_at_once_one_succeeds(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let (server, other) = (place.open().await, place.open().await);
    let ana = ana(&server).await;
    let link = issue(&server, &ana.id, Purpose::Reset).await;
    let redeeming = (0..8).map(|n| {
        let store = if n % 2 == 0 { &server } else { &other }.clone();
        let link = link.clone();
        let password = format!("mango river stone {n}");
        tokio::spawn(async move {
            let links = store.links();
            links
                .redeem(&link, Purpose::Reset, &password, noon(1))
                .await
                .unwrap()
        })
    });
    let redeemed: Vec<_> = join_all(redeeming)
        .await
        .into_iter()
        .map(Result::unwrap)
        .collect();
    assert_eq!(redeemed.iter().filter(|one| one.is_ok()).count(), 1);
    let refused = redeemed
        .iter()
        .filter(|one| **one == Err(NotRedeemed::Spent));
    assert_eq!(refused.count(), 7);
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_link_that_is_old_other_unknown_or_replaced_opens_nothing(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    let ana = ana(&store).await;
    let links = store.links();
    let redeem = async |token: &Token, purpose, at| {
        links
            .redeem(token, purpose, "a new long password", at)
            .await
            .unwrap()
    };
    let spent = Err(NotRedeemed::Spent);
    let invitation = issue(&store, &ana.id, Purpose::Invitation).await;
    assert_eq!(redeem(&invitation, Purpose::Reset, noon(1)).await, spent);
    assert_eq!(
        redeem(&invitation, Purpose::Invitation, noon(72 * HOUR)).await,
        spent
    );
    let unknown = Token::read(&"0".repeat(64)).unwrap();
    assert_eq!(redeem(&unknown, Purpose::Invitation, noon(1)).await, spent);
    // It works still when somebody asked for a reset in her name; then she was invited again.
    let reset = issue(&store, &ana.id, Purpose::Reset).await;
    let person = links
        .person(&invitation, Purpose::Invitation, noon(72 * HOUR - 1))
        .await;
    assert_eq!(person.unwrap(), Some(ana.clone()));
    issue(&store, &ana.id, Purpose::Invitation).await;
    assert_eq!(
        redeem(&invitation, Purpose::Invitation, noon(1)).await,
        spent
    );
    assert_eq!(redeem(&reset, Purpose::Reset, noon(1)).await, spent);
    let reset = issue(&store, &ana.id, Purpose::Reset).await;
    assert_eq!(redeem(&reset, Purpose::Reset, noon(2 * HOUR)).await, spent);
    // A weak password does not spend it.
    let weak = links.redeem(&reset, Purpose::Reset, "short", noon(1)).await;
    assert_eq!(weak.unwrap(), Err(NotRedeemed::Weak(Weak::Short)));
    assert_eq!(redeem(&reset, Purpose::Reset, noon(1)).await, Ok(ana));
    assert_eq!(redeem(&reset, Purpose::Reset, noon(1)).await, spent);
}

#[rstest]
#[case::empty("")]
#[case::short(&"a".repeat(63))]
#[case::capitals(&"A".repeat(64))]
#[case::nul("\0")]
#[case::long(&"a".repeat(65))]
fn what_cannot_be_a_token_is_none(#[case] text: &str) {
    assert!(Token::read(text).is_none());
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_new_password_by_link_ends_every_session(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    let ana = ana(&store).await;
    let sessions = store.sessions();
    let session = sessions
        .begin(&ana.id, "", None, noon(0))
        .await
        .unwrap()
        .unwrap();
    let link = issue(&store, &ana.id, Purpose::Reset).await;
    let links = store.links();
    let redeemed = links
        .redeem(&link, Purpose::Reset, "a new long password", noon(1))
        .await;
    redeemed.unwrap().unwrap();
    assert_eq!(sessions.find(&session.token, noon(1)).await.unwrap(), None);
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_link_that_signs_in_changes_no_password_and_works_once(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    let ana = ana(&store).await;
    let links = store.links();
    let sign_in = async |token: &Token, at| links.sign_in(token, "", None, at).await.unwrap();
    let invitation = issue(&store, &ana.id, Purpose::Invitation).await;
    let link = issue(&store, &ana.id, Purpose::SignIn).await;
    let other = issue(&store, &ana.id, Purpose::SignIn).await;
    let chosen = links.redeem(&link, Purpose::SignIn, "a new long password", noon(1));
    assert_eq!(chosen.await.unwrap(), Err(NotRedeemed::Spent));
    assert_eq!(sign_in(&invitation, noon(1)).await, None);
    assert_eq!(sign_in(&link, noon(2 * HOUR)).await, None);
    let unknown = Token::read(&"0".repeat(64)).unwrap();
    assert_eq!(sign_in(&unknown, noon(1)).await, None);

    let signed_in = sign_in(&link, noon(2 * HOUR - 1)).await.unwrap();
    assert_eq!(signed_in.person, ana);
    let sessions = store.sessions();
    let found = sessions.find(&signed_in.token, noon(2 * HOUR)).await;
    assert_eq!(found.unwrap(), Some(ana.clone()));
    assert_eq!(sign_in(&link, noon(1)).await, None);
    assert_eq!(sign_in(&other, noon(1)).await, None);
    // The invitation is still good: anybody can ask for the other kind in her name.
    let person = links.person(&invitation, Purpose::Invitation, noon(1));
    assert_eq!(person.await.unwrap(), Some(ana.clone()));

    let waiting = links.issue_for(&ana.id, Purpose::SignIn, TimeDelta::days(30), noon(0));
    let waiting = waiting.await.unwrap().unwrap();
    assert_eq!(sign_in(&waiting, noon(72 * HOUR)).await, None);
    assert!(sign_in(&waiting, noon(72 * HOUR - 1)).await.is_some());

    let last = issue(&store, &ana.id, Purpose::SignIn).await;
    let blocked = store.people().block(&ana.id, noon(1)).await;
    blocked.unwrap().unwrap();
    assert_eq!(sign_in(&last, noon(2)).await, None);
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn only_an_empty_installation_is_set_up_and_only_once(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    let links = store.links();
    let first = links.issue_setup(noon(0)).await.unwrap().unwrap();
    let link = links.issue_setup(noon(0)).await.unwrap().unwrap();
    let set_up = async |link: &Token, email: &str, password: &str| {
        let newcomer = focal_point(email);
        links
            .set_up(link, &newcomer, password, noon(1))
            .await
            .unwrap()
    };
    let spent = Err(NotSetUp::Link(NotRedeemed::Spent));
    assert_eq!(set_up(&first, "ana@example.org", PASSWORD).await, spent);
    let weak = NotSetUp::Link(NotRedeemed::Weak(Weak::Short));
    assert_eq!(set_up(&link, "ana@example.org", "short").await, Err(weak));
    let unfit = set_up(&link, "ana", PASSWORD).await;
    assert!(matches!(unfit, Err(NotSetUp::Person(NotAdded::Unfit(_)))));
    let ana = set_up(&link, "ana@example.org", PASSWORD).await.unwrap();
    assert!(ana.may(Act::ManagePeople) && !ana.may(Act::ViewResponse));
    assert_eq!(set_up(&link, "ben@example.org", PASSWORD).await, spent);
    assert_eq!(links.issue_setup(noon(2)).await.unwrap(), None);
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn the_database_holds_neither_a_token_nor_a_password(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    let ana = ana(&store).await;
    let link = issue(&store, &ana.id, Purpose::Reset).await;
    let session = store
        .sessions()
        .begin(&ana.id, "", None, noon(0))
        .await
        .unwrap()
        .unwrap();
    let outside = Database::connect(place.outside()).await.unwrap();
    let backend = outside.get_database_backend();
    let mut words = Vec::new();
    for (table, column) in [
        ("people", "password"),
        ("links", "sha256"),
        ("sessions", "sha256"),
    ] {
        let select = format!("SELECT {column} FROM {table}");
        let select = sea_orm::Statement::from_string(backend, select);
        for row in outside.query_all_raw(select).await.unwrap() {
            words.push(row.try_get_by_index::<String>(0).unwrap());
        }
    }
    assert_eq!(words.len(), 3);
    assert!(words[0].starts_with("$argon2id$"));
    for secret in [PASSWORD, link.secret(), session.token.secret()] {
        assert!(words.iter().all(|word| !word.contains(secret)));
    }
    assert_eq!(
        format!("{link:?} {session:?}")
            .matches(link.secret())
            .count(),
        0
    );
}
