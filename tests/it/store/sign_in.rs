//! Signing in: everybody who may not gets one answer, and nobody is locked out for good.

use std::net::IpAddr;

use argon2::{Algorithm, Argon2, Params, PasswordHasher, Version, password_hash::SaltString};
use chrono::TimeDelta;
use relator::store::{Attempt, NotSignedIn, Purpose, SignedIn, Store, Token};
use rstest::rstest;
use sea_orm::{ConnectionTrait, Database, Statement};

use super::people::{PASSWORD, ana, focal_point};
use crate::support::database::{Engine, Place, noon};

/// An attempt from the first address, with no session before.
fn attempt<'a>(email: &'a str, password: &'a str, seconds: i64) -> Attempt<'a> {
    Attempt {
        email,
        password,
        address: IpAddr::from([192, 0, 2, 1]),
        agent: "Firefox",
        before: None,
        at: noon(seconds),
    }
}

async fn sign_in(store: &Store, attempt: Attempt<'_>) -> Result<SignedIn, NotSignedIn> {
    store.people().sign_in(attempt).await.unwrap()
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn whoever_may_not_gets_one_answer(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    let ana = ana(&store).await;
    let invited = focal_point("ben@example.org");
    store
        .people()
        .add(&invited, noon(0))
        .await
        .unwrap()
        .unwrap();
    let long = "x".repeat(2000);
    for (email, password) in [
        ("ana@example.org", "mango river stones"),
        ("ana@example.org", ""),
        ("ana@example.org", &long),
        ("nobody@example.org", PASSWORD),
        ("not an address\0", PASSWORD),
        ("", ""),
        ("ben@example.org", PASSWORD),
        ("ben@example.org", ""),
    ] {
        let refused = sign_in(&store, attempt(email, password, 0)).await;
        assert_eq!(refused, Err(NotSignedIn::Wrong), "{email:?}");
    }
    let blocked = store.people().block(&ana.id, noon(0)).await;
    blocked.unwrap().unwrap();
    let refused = sign_in(&store, attempt("ana@example.org", PASSWORD, 0)).await;
    assert_eq!(refused, Err(NotSignedIn::Wrong));
    assert!(
        store
            .sessions()
            .list(&ana.id, noon(0))
            .await
            .unwrap()
            .is_empty()
    );
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn signing_in_begins_a_new_session_and_ends_the_one_before(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    let ana = ana(&store).await;
    let sessions = store.sessions();
    let first = sign_in(&store, attempt(" Ana@Example.org", PASSWORD, 0))
        .await
        .unwrap();
    assert_eq!(first.person, ana);
    let again = Attempt {
        before: Some(&first.token),
        ..attempt("ana@example.org", PASSWORD, 1)
    };
    let second = sign_in(&store, again).await.unwrap();
    assert_ne!(first.token, second.token);
    assert_eq!(sessions.find(&first.token, noon(1)).await.unwrap(), None);
    assert_eq!(
        sessions.find(&second.token, noon(1)).await.unwrap(),
        Some(ana.clone())
    );
    // A wrong password ends nothing, and a token of somebody's choosing is never taken over.
    let planted = Token::read(&"0".repeat(64)).unwrap();
    let wrong = Attempt {
        before: Some(&second.token),
        ..attempt("ana@example.org", "mango river stones", 2)
    };
    sign_in(&store, wrong).await.unwrap_err();
    let planting = Attempt {
        before: Some(&planted),
        ..attempt("ana@example.org", PASSWORD, 2)
    };
    sign_in(&store, planting).await.unwrap();
    assert_eq!(sessions.find(&planted, noon(2)).await.unwrap(), None);
    assert_eq!(sessions.list(&ana.id, noon(2)).await.unwrap().len(), 2);
}

#[tokio::test]
async fn who_guesses_is_throttled_and_the_owner_is_not_locked_out() {
    let place = Place::on(Engine::Sqlite).await.unwrap();
    let store = place.open().await;
    let ana = ana(&store).await;
    let home = |seconds| attempt("ana@example.org", PASSWORD, seconds);
    let from = |n: u8, seconds| Attempt {
        address: IpAddr::from([198, 51, 100, n]),
        ..attempt("ana@example.org", "mango river stones", seconds)
    };
    sign_in(&store, home(0)).await.unwrap();
    let mut wrong = 0;
    let wait = loop {
        match sign_in(&store, from(wrong, 1)).await.unwrap_err() {
            NotSignedIn::Wrong => wrong += 1,
            NotSignedIn::TooMany { wait } => break wait,
        }
    };
    assert_eq!((wrong, wait), (10, TimeDelta::seconds(60)));
    // Where she signed in before, her own way in is free; elsewhere after a minute, or at
    // once by her mail.
    sign_in(&store, home(1)).await.unwrap();
    let travelling = |seconds| Attempt {
        password: PASSWORD,
        ..from(200, seconds)
    };
    let refused = sign_in(&store, travelling(1)).await;
    assert!(matches!(refused, Err(NotSignedIn::TooMany { .. })));
    sign_in(&store, travelling(61)).await.unwrap();
    let link = store.links().issue(&ana.id, Purpose::Reset, noon(61)).await;
    let link = link.unwrap().unwrap();
    let links = store.links();
    let redeemed = links
        .redeem(&link, Purpose::Reset, "a new long password", noon(61))
        .await;
    redeemed.unwrap().unwrap();
    let elsewhere = Attempt {
        password: "a new long password",
        ..from(201, 61)
    };
    sign_in(&store, elsewhere).await.unwrap();
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_hash_of_other_parameters_opens_and_is_renewed(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    ana(&store).await;
    let weaker = Params::new(8_192, 1, 1, Some(32)).unwrap();
    let older = Argon2::new(Algorithm::Argon2id, Version::V0x13, weaker)
        .hash_password(
            PASSWORD.as_bytes(),
            &SaltString::encode_b64(&[7; 16]).unwrap(),
        )
        .unwrap()
        .to_string();
    let outside = Database::connect(place.outside()).await.unwrap();
    let update = format!("UPDATE people SET password = '{older}'");
    outside.execute_unprepared(&update).await.unwrap();
    let kept = async || {
        let backend = outside.get_database_backend();
        let select = Statement::from_string(backend, "SELECT password FROM people");
        let row = outside.query_one_raw(select).await.unwrap().unwrap();
        row.try_get_by_index::<String>(0).unwrap()
    };
    sign_in(&store, attempt("ana@example.org", "mango river stones", 0))
        .await
        .unwrap_err();
    assert_eq!(kept().await, older);
    sign_in(&store, attempt("ana@example.org", PASSWORD, 0))
        .await
        .unwrap();
    assert!(kept().await.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    sign_in(&store, attempt("ana@example.org", PASSWORD, 0))
        .await
        .unwrap();
}
