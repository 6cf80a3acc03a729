//! People: nobody twice, found in whatever letters, blocked at once.

use relator::{
    access::{Newcomer, Person, Post, Role, Unfit, Weak},
    error::Error,
    locale::Locale,
    store::{NotAdded, Purpose, Store},
};
use rstest::rstest;

use crate::support::database::{Engine, Place, noon};

/// A password that is long enough.
pub const PASSWORD: &str = "mango river stone";

/// Jamaica's focal point, with this address.
pub fn focal_point(email: &str) -> Newcomer {
    Newcomer {
        email: email.into(),
        name: "Ana Núñez".into(),
        language: Locale::Es,
        posts: vec![Post {
            role: Role::FocalPoint,
            state: Some("JM".into()),
            sections: None,
        }],
    }
}

/// Adds Ana with her password.
pub async fn ana(store: &Store) -> Person {
    let people = store.people();
    let ana = focal_point("ana@example.org");
    let ana = people.add(&ana, noon(0)).await.unwrap().unwrap();
    let set = people.set_password(&ana.id, PASSWORD, None, noon(0)).await;
    set.unwrap().unwrap();
    ana
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_added_twice_whatever_the_letters(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    let add = |email: &'static str| {
        let store = store.clone();
        async move {
            store
                .people()
                .add(&focal_point(email), noon(0))
                .await
                .unwrap()
        }
    };
    let (one, two, three) = futures::join!(
        add("ana@example.org"),
        add("Ana@Example.ORG"),
        add(" ANA@example.org ")
    );
    let added = [one, two, three].into_iter().filter_map(Result::ok).count();
    assert_eq!(added, 1);
    let taken = NotAdded::Taken("ana@example.org".into());
    assert_eq!(add("ana@EXAMPLE.org").await, Err(taken));
    assert_eq!(store.people().list().await.unwrap().len(), 1);
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn who_cannot_be_kept_is_not_added(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    let add = async |newcomer: Newcomer| store.people().add(&newcomer, noon(0)).await.unwrap();
    for email in ["", "ana", "ana@\0example.org"] {
        let refused = add(focal_point(email)).await;
        assert_eq!(refused, Err(NotAdded::Unfit(Unfit::Email(email.into()))));
    }
    let mut nowhere = focal_point("ana@example.org");
    nowhere.posts[0].state = None;
    let refused = Unfit::State(Role::FocalPoint);
    assert_eq!(add(nowhere).await, Err(NotAdded::Unfit(refused)));
    assert!(store.people().list().await.unwrap().is_empty());
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn nobody_is_nobody(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    let people = store.people();
    for email in ["ana@example.org", "ana", "a\0na@example.org", ""] {
        assert_eq!(people.find(email).await.unwrap(), None);
    }
    let missing = |error| matches!(error, Error::Missing { what: "person", .. });
    assert!(missing(people.get("x").await.unwrap_err()));
    assert!(missing(people.block("x", noon(0)).await.unwrap_err()));
    let set = people.set_password("x", PASSWORD, None, noon(0)).await;
    assert!(missing(set.unwrap_err()));
    let issued = store.links().issue("x", Purpose::Reset, noon(0)).await;
    assert!(missing(issued.unwrap_err()));
    let begun = store.sessions().begin("x", "", None, noon(0)).await;
    assert_eq!(begun.unwrap(), None);
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_weak_password_changes_nothing_and_a_new_one_ends_the_other_sessions(
    #[case] engine: Engine,
) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    let ana = ana(&store).await;
    let (people, sessions) = (store.people(), store.sessions());
    let begin = async || {
        sessions
            .begin(&ana.id, "", None, noon(0))
            .await
            .unwrap()
            .unwrap()
    };
    let (here, there) = (begin().await.token, begin().await.token);
    let stands = async |token| sessions.find(token, noon(1)).await.unwrap().is_some();
    for (weak, why) in [
        ("mango river", Weak::Short),
        (&*"mango river".repeat(100), Weak::Long),
        ("1q2w3e4r5t6y7u8i", Weak::Common),
        ("ana@example.org", Weak::Common),
    ] {
        let set = people
            .set_password(&ana.id, weak, Some(&here), noon(1))
            .await;
        assert_eq!(set.unwrap(), Err(why), "{weak}");
    }
    assert!(stands(&here).await && stands(&there).await);
    let set = people.set_password(&ana.id, "another river stone", Some(&here), noon(1));
    set.await.unwrap().unwrap();
    assert!(stands(&here).await && !stands(&there).await);
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn who_is_blocked_is_out_at_once_and_may_come_back(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    let ana = ana(&store).await;
    let (people, sessions, links) = (store.people(), store.sessions(), store.links());
    let session = sessions
        .begin(&ana.id, "", None, noon(0))
        .await
        .unwrap()
        .unwrap();
    let link = links
        .issue(&ana.id, Purpose::Reset, noon(0))
        .await
        .unwrap()
        .unwrap();

    people.block(&ana.id, noon(1)).await.unwrap().unwrap();

    let found = people.find("ana@example.org").await.unwrap().unwrap();
    assert_eq!(found.blocked, Some(noon(1)));
    assert_eq!(sessions.find(&session.token, noon(1)).await.unwrap(), None);
    assert_eq!(
        sessions.begin(&ana.id, "", None, noon(1)).await.unwrap(),
        None
    );
    assert_eq!(
        links.person(&link, Purpose::Reset, noon(1)).await.unwrap(),
        None
    );
    assert_eq!(
        links.issue(&ana.id, Purpose::Reset, noon(1)).await.unwrap(),
        None
    );
    people.unblock(&ana.id, noon(2)).await.unwrap();
    assert_eq!(sessions.find(&session.token, noon(2)).await.unwrap(), None);
    assert_eq!(
        links.person(&link, Purpose::Reset, noon(2)).await.unwrap(),
        None
    );
    assert!(
        sessions
            .begin(&ana.id, "", None, noon(2))
            .await
            .unwrap()
            .is_some()
    );
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn people_come_back_as_they_were_added(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    let mut zoe = focal_point("zoe@example.org");
    zoe.posts.push(Post {
        role: Role::Contributor,
        state: Some("GD".into()),
        sections: Some(vec!["D".into(), "C".into()]),
    });
    let zoe = store.people().add(&zoe, noon(5)).await.unwrap().unwrap();
    let ana = ana(&store).await;
    let list = place.open().await.people().list().await.unwrap();
    let people: Vec<_> = list.iter().map(|kept| &kept.person).collect();
    assert_eq!(people, [&ana, &zoe]);
    assert_eq!((list[0].has_password, list[1].has_password), (true, false));
    assert_eq!((list[1].created, list[1].blocked), (noon(5), None));
    let found = store.people().find("ZOE@example.org").await.unwrap();
    assert_eq!(found.as_ref(), Some(&list[1]));
    assert_eq!(store.people().get(&zoe.id).await.unwrap(), list[1]);
}
