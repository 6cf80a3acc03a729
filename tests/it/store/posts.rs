//! Posts: given, shared out, taken away; and the last administrator stays.

use std::collections::BTreeSet;

use futures::future::join_all;
use relator::{
    access::{Newcomer, Person, Post, Role, Unfit},
    locale::Locale,
    store::{LastAdministrator, NotGiven, NotShared, Sharing, Store, Token},
};
use rstest::rstest;

use super::people::focal_point;
use crate::support::database::{Engine, Place, noon};

fn post(role: Role, state: Option<&str>, sections: Option<&[&str]>) -> Post {
    let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    Post {
        role,
        state: state.map(str::to_owned),
        sections: sections.map(codes),
    }
}

fn codes(codes: &[&str]) -> BTreeSet<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}

async fn add(store: &Store, email: &str, post: Post) -> Person {
    let newcomer = Newcomer {
        email: email.into(),
        name: format!("Own name of {email}"),
        language: Locale::En,
        posts: vec![post],
    };
    let added = store.people().add(&newcomer, noon(0)).await;
    added.unwrap().unwrap()
}

async fn administrator(store: &Store, email: &str) -> Person {
    add(store, email, post(Role::Administrator, None, None)).await
}

/// How many administrators may sign in.
async fn keepers(store: &Store) -> usize {
    let people = store.people().list().await.unwrap();
    let keeps = |post: &Post| post.role == Role::Administrator;
    people
        .iter()
        .filter(|kept| kept.blocked.is_none() && kept.person.posts.iter().any(keeps))
        .count()
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn the_last_administrator_stays(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    let people = store.people();
    let ada = administrator(&store, "ada@example.org").await;
    let ben = administrator(&store, "ben@example.org").await;
    let take = async |id: &str| {
        let taken = people.take_away(id, Role::Administrator, None).await;
        taken.unwrap()
    };
    people.block(&ben.id, noon(1)).await.unwrap().unwrap();
    // One who is blocked keeps nothing.
    let blocked = people.block(&ada.id, noon(1)).await.unwrap();
    assert_eq!(blocked, Err(LastAdministrator));
    assert_eq!(take(&ada.id).await, Err(LastAdministrator));
    assert_eq!(keepers(&store).await, 1);
    people.unblock(&ben.id, noon(2)).await.unwrap();
    assert_eq!(take(&ada.id).await, Ok(()));
    assert_eq!(take(&ada.id).await, Ok(()), "what is gone is gone");
    assert_eq!(take(&ben.id).await, Err(LastAdministrator));
    people.block(&ada.id, noon(3)).await.unwrap().unwrap();
    assert_eq!(keepers(&store).await, 1);
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_administrators_who_block_each_other_at_once_one_is_left(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let (server, command) = (place.open().await, place.open().await);
    let mut everybody = Vec::new();
    for n in 0..6 {
        everybody.push(administrator(&server, &format!("a{n}@example.org")).await);
    }
    let ending = everybody.into_iter().enumerate().map(|(n, person)| {
        let store = if n % 2 == 0 { &server } else { &command }.clone();
        tokio::spawn(async move {
            let people = store.people();
            if n % 3 == 0 {
                let taken = people.take_away(&person.id, Role::Administrator, None);
                taken.await.unwrap()
            } else {
                people.block(&person.id, noon(1)).await.unwrap()
            }
        })
    });
    let ended: Vec<_> = join_all(ending).await;
    let stay = ended
        .into_iter()
        .filter(|one| *one.as_ref().unwrap() == Err(LastAdministrator));
    assert_eq!(stay.count(), 1);
    assert_eq!(keepers(&server).await, 1);
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn posts_are_given_once_and_taken_away(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    let people = store.people();
    let ana = people.add(&focal_point("ana@example.org"), noon(0)).await;
    let ana = ana.unwrap().unwrap();
    let give = async |post: Post| people.give(&ana.id, &post).await.unwrap();
    let held = Err(NotGiven::Held);
    assert_eq!(give(post(Role::FocalPoint, Some("JM"), None)).await, held);
    let less = post(Role::Contributor, Some("JM"), Some(&["C"]));
    assert_eq!(give(less).await, held);
    let nowhere = give(post(Role::FocalPoint, None, None)).await;
    assert_eq!(
        nowhere,
        Err(NotGiven::Unfit(Unfit::State(Role::FocalPoint)))
    );
    for sections in [&["D"][..], &["C", "D"]] {
        let more = post(Role::Contributor, Some("GD"), Some(sections));
        assert_eq!(give(more.clone()).await, Ok(()));
        assert_eq!(give(more).await, held);
    }
    assert_eq!(give(post(Role::Secretariat, None, None)).await, Ok(()));
    let posts = async || people.get(&ana.id).await.unwrap().person.posts;
    let expected = [
        post(Role::FocalPoint, Some("JM"), None),
        post(Role::Contributor, Some("GD"), Some(&["D", "C"])),
        post(Role::Secretariat, None, None),
    ];
    assert_eq!(posts().await, expected);
    let taken = people
        .take_away(&ana.id, Role::Contributor, Some("JM"))
        .await;
    taken.unwrap().unwrap();
    assert_eq!(posts().await, expected, "that she does not have");
    let taken = people
        .take_away(&ana.id, Role::FocalPoint, Some("JM"))
        .await;
    taken.unwrap().unwrap();
    assert_eq!(posts().await, expected[1..]);
    assert_eq!(give(post(Role::FocalPoint, Some("BR"), None)).await, Ok(()));
    assert_eq!(posts().await.len(), 3);
}

#[rstest]
#[case::sqlite(Engine::Sqlite)]
#[case::postgres(Engine::Postgres)]
#[tokio::test]
async fn a_states_sections_are_shared_out_among_its_own_people(#[case] engine: Engine) {
    let Some(place) = Place::on(engine).await else {
        return;
    };
    let store = place.open().await;
    let people = store.people();
    let change = async |email: &str, more: &[&str], less: &[&str]| {
        let changed = people.change_sections("JM", email, codes(more), codes(less));
        changed.await.unwrap()
    };
    let grenada = post(Role::Contributor, Some("GD"), Some(&["A"]));
    let gil = add(&store, "gil@example.org", grenada.clone()).await;
    assert!(!change("gil@example.org", &["C"], &[]).await, "not of JM");
    for nobody in ["nobody@example.org", "x", "gil@\0example.org"] {
        assert!(!change(nobody, &["C"], &[]).await);
    }
    assert_eq!(people.get(&gil.id).await.unwrap().person, gil);

    // Gil is given a post in Jamaica: his own name is not told there.
    let given = post(Role::Contributor, Some("JM"), Some(&["C", "D"]));
    let sharing = Sharing::Known {
        email: "gil@example.org",
        called: "Mr G.",
        post: &given,
    };
    let share = async |sharing| people.share("JM", sharing, noon(1)).await.unwrap();
    assert_eq!(share(sharing.clone()).await, Ok(()));
    assert_eq!(
        share(sharing).await,
        Err(NotShared::Here(Role::Contributor))
    );
    let link = Token::new().unwrap();
    let new = Sharing::New {
        person: &gil,
        link: &link,
    };
    assert_eq!(share(new).await, Err(NotShared::Otherwise));
    let here = people.in_state("JM").await.unwrap();
    assert_eq!(
        (here[0].name.as_str(), &here[0].sections),
        ("Mr G.", &codes(&["C", "D"]))
    );
    let there = people.in_state("GD").await.unwrap();
    assert_eq!(there[0].name, "Own name of gil@example.org");

    assert!(change("Gil@example.org", &["E"], &["C"]).await);
    let sections = post(Role::Contributor, Some("JM"), Some(&["D", "E"]));
    let posts = people.get(&gil.id).await.unwrap().person.posts;
    assert_eq!(posts, [grenada.clone(), sections]);
    assert!(change("gil@example.org", &[], &["D", "E"]).await);
    let posts = people.get(&gil.id).await.unwrap().person.posts;
    assert_eq!(posts, [grenada], "without a section there is no post");
    assert!(people.in_state("JM").await.unwrap().is_empty());
}
