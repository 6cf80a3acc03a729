//! Home: what each reader finds there, and where they go on from it.

use crate::support::{
    app::{App, cybercrime},
    reader::{Reader, administrator, contributor_of, focal_point_of, secretariat},
    server::Server,
};

/// Goes on from a page by one of its links.
fn follow(reader: &Reader<'_>, page: &str, to: &str) -> String {
    assert!(
        page.contains(&format!("href=\"{to}\"")),
        "no link {to}: {page}"
    );
    let answer = reader.get(to);
    assert_eq!(answer.status, 200, "{to}");
    answer.body
}

fn close(reader: &Reader<'_>) {
    let closed = reader.post("/en/rounds/r/status", &[("status", "closed")]);
    assert_eq!(closed.status, 303, "{}", closed.body);
}

#[test]
fn before_the_first_round_who_answers_is_told_to_wait() {
    let app = App::new();
    let server = Server::of(&app);
    for (path, words) in [
        ("/en", "there is nothing to do until then"),
        ("/es", "hasta entonces no tiene que hacer nada"),
        ("/pt", "até lá, não é preciso fazer nada"),
        ("/fr", "d’ici là, vous n’avez rien à faire"),
    ] {
        for person in [focal_point_of("JM"), contributor_of("JM", &["C"])] {
            let home = server.sign_in(&app, &person).get(path).body;
            assert!(home.contains(words), "{path}: {home}");
            assert!(!home.contains("/rounds"), "{path}: {home}");
        }
        let home = server.anonymous().get(path).body;
        assert!(
            !home.contains(words) && !home.contains("/rounds"),
            "{path}: {home}"
        );
    }
}

#[test]
fn who_runs_rounds_comes_from_home_to_a_new_one() {
    let app = App::new();
    let server = Server::of(&app);
    for person in [secretariat(), administrator()] {
        let reader = server.sign_in(&app, &person);
        let home = reader.get("/en").body;
        follow(&reader, &home, "/en/rounds/new");
        let rounds = follow(&reader, &home, "/en/rounds");
        follow(&reader, &rounds, "/en/rounds/new");
        let people = home.contains("href=\"/en/people/invite\"");
        assert_eq!(people, person.name == administrator().name, "{home}");
    }
}

#[test]
fn who_runs_rounds_finds_each_of_them_while_one_is_open() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    for (person, page) in [
        (secretariat(), "/en/rounds/r/responses"),
        (administrator(), "/en/rounds/r/edit"),
    ] {
        let reader = server.sign_in(&app, &person);
        let home = reader.get("/en").body;
        follow(&reader, &home, page);
        follow(&reader, &home, "/en/rounds");
    }
}

#[test]
fn a_closed_round_stays_at_home_for_who_had_part_in_it() {
    let mut earlier = cybercrime();
    earlier["id"] = serde_json::json!("earlier");
    earlier["title"] = serde_json::json!({"en": "Earlier round"});
    for (date, day) in [
        ("opens", "2024-01-01"),
        ("due", "2024-06-01"),
        ("cutoff", "2024-06-02"),
    ] {
        earlier[date] = serde_json::json!(format!("{day}T00:00:00-05:00"));
    }
    let app = App::new().with(&earlier).with(&cybercrime());
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let keeper = server.sign_in(&app, &administrator());
    let jamaica = server.sign_in(&app, &focal_point_of("JM"));
    close(&officer);
    let closed = officer.post("/en/rounds/earlier/status", &[("status", "closed")]);
    assert_eq!(closed.status, 303);

    let uninvited = server.sign_in(&app, &focal_point_of("CU"));
    for stranger in [&server.anonymous(), &uninvited] {
        let home = stranger.get("/en").body;
        assert!(!home.contains("Closed rounds"), "{home}");
        assert!(!home.contains("Earlier round"), "{home}");
    }
    for (reader, pages) in [
        (
            &officer,
            ["/en/rounds/r/responses", "/en/rounds/earlier/responses"],
        ),
        (&keeper, ["/en/rounds/r/edit", "/en/rounds/earlier/edit"]),
        (&jamaica, ["/en/rounds/r/JM", "/en/rounds/earlier/JM"]),
    ] {
        let home = reader.get("/en").body;
        let at = home
            .find("Closed rounds")
            .unwrap_or_else(|| panic!("{home}"));
        for page in pages {
            follow(reader, &home[at..], page);
        }
        let place = |page: &str| home.find(&format!("href=\"{page}\"")).unwrap();
        assert!(place(pages[0]) < place(pages[1]), "the newest first");
        assert!(!home.contains("Due in"), "{home}");
    }
}
