//! Results on pages: the same numbers as in the workbook, each with its States.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::{
    app::{App, cybercrime, round},
    filled::Put,
    form::Form,
    reader::{Reader, focal_point_of, is_only_the_secretariats, secretariat},
    server::Server,
};

const RESULTS: &str = "/en/rounds/r/results";
const RESULTS_BEHIND: &str = "/rounds/r/results";
const DRAFT: &str = "canary-of-a-draft";
const PERSON: &str = "canary-of-a-person";
const INTERNAL: &str = "canary-of-a-remark";

fn every_kind() -> Value {
    let mut whole = round(
        "every-kind",
        "1",
        json!({ "years": cybercrime()["lists"]["years"] }),
    );
    whole["states"][0]["tile"] = json!([3, 4]);
    whole["states"][1]["tile"] = json!([5, 7]);
    whole["states"][4]["tile"] = json!([1, 1]);
    whole
}

fn answered(app: &App, state: &str, typed: &[(&str, &str)]) {
    let book = app.workbook(state, "en");
    let filled = typed
        .iter()
        .fold(book, |book, (at, text)| book.put(at, Put::Text(text)));
    let taken = app.intake(&format!("{state}.xlsx"), &filled.bytes());
    assert_eq!(taken["verdict"], "accepted", "{taken:#}");
}

/// Jamaica, Grenada and the observer submitted; Brazil is at work.
fn begun() -> App {
    let app = App::new().with(&every_kind());
    let jamaica = [
        ("A1", "Ministry of Justice"),
        ("A2", PERSON),
        ("A2.tasks", PERSON),
        ("A3", "Yes"),
        ("A3.status", "In force"),
        ("A4", "40"),
        ("A4@remark", "With the coast guard."),
        ("A6", "2019-05-01"),
        ("A7#hotline", "x"),
        ("B1[ransomware]", "Frequently"),
        ("B1[illegal_access]", "Not applicable"),
        ("B3[2024].reported", "1200"),
        ("C1[1].title", "Cybercrimes Act"),
        ("C1[1].status", "In force"),
        ("C1[2].title", "Evidence Act"),
        ("C1[2].status", "In force"),
    ];
    answered(&app, "JM", &jamaica);
    let grenada = [
        ("A1@availability", "Confidential"),
        ("A3", "No"),
        ("A4", "10"),
        ("B1[ransomware]", "Frequently"),
    ];
    answered(&app, "GD", &grenada);
    answered(
        &app,
        "CA",
        &[("A1", "Justice Canada"), ("A3", "No"), ("A4", "900")],
    );
    answered(&app, "BR", &[("A1", DRAFT), ("A3", "Yes"), ("A4", "77")]);
    for state in ["JM", "GD", "CA"] {
        let sealed = app.submit(state);
        assert_eq!(sealed.code, 0, "{}", sealed.err);
    }
    app
}

/// What stands between two marks.
fn between<'a>(page: &'a str, from: &str, to: &str) -> Option<&'a str> {
    page.split_once(from)?.1.split_once(to).map(|found| found.0)
}

/// The names of the counted States at a place of a page.
fn states_at<'a>(page: &'a str, anchor: &str) -> Vec<&'a str> {
    let group = between(page, &format!("id=\"{anchor}\">"), "</div>");
    let group = group.unwrap_or_else(|| panic!("there is no {anchor} on {page}"));
    let list = between(group, "<ul", "</ul>").unwrap_or_default();
    let items = list.split("<li>").skip(1);
    items
        .map(|item| {
            let item = item.split("</li>").next().unwrap();
            let item = item.strip_suffix("</a>").unwrap_or(item);
            item.rsplit('>').next().unwrap()
        })
        .collect()
}

/// Every link of a page that leads to a place of these results, with the number that it is.
fn numbers(page: &str) -> Vec<(String, usize)> {
    let links = page.split("href=\"").skip(1).filter_map(|rest| {
        let (href, rest) = rest.split_once("\">")?;
        let number = rest.split('<').next()?.parse().ok()?;
        href.contains('#')
            .then(|| (href.replace("&#38;", "&"), number))
    });
    links.collect()
}

/// Every page of the results of round `r` in a language and edition, with its path.
fn pages(reader: &Reader<'_>, language: &str, edition: &str) -> Vec<(String, String)> {
    let mut waiting = vec![format!("/{language}/rounds/r/results?edition={edition}")];
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut pages = Vec::new();
    while let Some(path) = waiting.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let page = reader.get(&path);
        assert_eq!(page.status, 200, "{path}");
        let own = format!("/{language}/rounds/r/results");
        for rest in page.body.split("href=\"").skip(1) {
            let href = rest.split('"').next().unwrap().replace("&#38;", "&");
            let href = href.split('#').next().unwrap().to_owned();
            // The other edition is a link as well.
            let same = href.contains("edition=public") == (edition == "public");
            if href.starts_with(&own) && same {
                waiting.push(href);
            }
        }
        pages.push((path, page.body));
    }
    pages
}

#[test]
fn only_the_secretariat_sees_results() {
    let app = App::new().with(&every_kind());
    let server = Server::of(&app);
    for path in [RESULTS, "/en/rounds/r/results/A3"] {
        is_only_the_secretariats(&app, &server, path);
    }
    let officer = server.sign_in(&app, &secretariat());
    for missing in [
        "/en/rounds/s/results",
        "/en/rounds/r/results?edition=secret",
        "/en/rounds/r/results/Z9",
        "/en/rounds/r/results/A3?field=nothing",
        "/en/rounds/r/results/B1?row=nothing",
        "/en/rounds/r/results/A2?edition=public",
        // This round names none before it.
        "/en/rounds/r/results/changes",
    ] {
        assert_eq!(officer.get(missing).status, 404, "{missing}");
    }
    let empty = officer.get(RESULTS);
    assert_eq!(empty.status, 200);
    assert!(empty.body.contains("counts: 0 of 4"), "{}", empty.body);
}

#[test]
fn every_number_leads_to_its_states() {
    let app = begun();
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let all = pages(&officer, "en", "restricted");
    assert!(all.len() > 30, "{}", all.len());
    let mut counted = 0;
    for (path, page) in &all {
        for (href, number) in numbers(page) {
            let (target, anchor) = href.split_once('#').unwrap();
            let page = match target {
                "" => page.clone(),
                target => officer.get(target).body,
            };
            assert_eq!(states_at(&page, anchor).len(), number, "{path}: {href}");
            counted += 1;
        }
    }
    assert!(counted > 60, "{counted}");
    let law = officer.get("/en/rounds/r/results/A3").body;
    assert!(law.contains("Is there a law on cybercrime?"), "{law}");
    let law = officer.get(&format!("{RESULTS}/A3?field=status")).body;
    assert_eq!(states_at(&law, "code-in_force"), ["Jamaica"]);
    assert_eq!(states_at(&law, "without-no_response"), ["Brazil", "Haiti"]);
    assert!(law.contains("Fewer than 10 States answered"), "{law}");
    // One number of each shape, counted by hand.
    for (path, anchor, states) in [
        ("A7", "code-hotline", &["Jamaica"][..]),
        (
            "B1?row=ransomware",
            "code-frequently",
            &["Grenada", "Jamaica"],
        ),
        ("B1?row=illegal_access", "without-NAP", &["Jamaica"]),
        ("A3?field=", "code-no", &["Grenada"]),
    ] {
        let page = officer.get(&format!("{RESULTS}/{path}")).body;
        assert_eq!(states_at(&page, anchor), states, "{path}");
    }
    // From a State one comes to its answer.
    let answer = "/en/rounds/r/JM/submissions/1#A3";
    assert!(law.contains(answer), "{law}");
    assert!(officer.get(answer).body.contains("id=\"A3\""));
    // A State counts once, however many laws it has in force.
    let laws = officer.get(&format!("{RESULTS}/C1?field=status")).body;
    assert_eq!(states_at(&laws, "code-in_force"), ["Jamaica"]);
}

#[test]
fn an_observer_is_shown_and_enters_no_number() {
    let app = begun();
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let law = officer.get(&format!("{RESULTS}/A3?field=status")).body;
    let no = officer.get(&format!("{RESULTS}/A3?field=")).body;
    // Canada is drawn on the map; Grenada alone is counted, in the table and beside it.
    assert!(no.contains("<title>Canada – No</title>"), "{no}");
    assert!(no.contains("No <strong>1</strong>"), "{no}");
    let asked: Vec<&str> = law
        .split("<dd>")
        .skip(1)
        .map(|rest| rest.split('<').next().unwrap())
        .collect();
    assert_eq!(asked[..2], ["4", "2"], "invited and responding: {law}");
    let officers = officer.get(&format!("{RESULTS}/A4")).body;
    let figures = between(&officers, "results__figures\">", "</dl>").unwrap();
    for (figure, number) in [("N", "2"), ("Sum", "50"), ("Mean", "25"), ("Median", "25")] {
        let stands = format!("<dt>{figure}</dt><dd>{number}</dd>");
        assert!(figures.contains(&stands), "{figure}: {figures}");
    }
    // Behind the counted States, however large its number.
    let places = ["Jamaica", "Grenada", "Canada (observer)"];
    let places = places.map(|name| officers.find(&format!(">{name}</a></th>")).unwrap());
    assert!(places.is_sorted(), "{officers}");
}

#[test]
fn with_ten_answers_there_are_percentages_of_each_denominator() {
    let mut region = every_kind();
    let states = region["states"].as_array_mut().unwrap();
    for (code, alpha3, name) in [
        ("AR", "ARG", "Argentina"),
        ("BB", "BRB", "Barbados"),
        ("CL", "CHL", "Chile"),
        ("CR", "CRI", "Costa Rica"),
        ("DO", "DOM", "Dominican Republic"),
        ("MX", "MEX", "Mexico"),
        ("PE", "PER", "Peru"),
        ("UY", "URY", "Uruguay"),
    ] {
        let mut state = states[0].clone();
        state["code"] = json!(code);
        state["alpha3"] = json!(alpha3);
        state["name"] = json!({ "en": name });
        states.push(state);
    }
    let app = App::new().with(&region);
    // Twelve are invited, eleven respond, ten answer: six one way, four the other.
    for state in ["AR", "BB", "CL", "CR", "DO", "MX"] {
        answered(
            &app,
            state,
            &[("A1", "Ministry"), ("B1[ransomware]", "Frequently")],
        );
    }
    for state in ["PE", "UY", "JM", "GD"] {
        answered(
            &app,
            state,
            &[("A1", "Ministry"), ("B1[ransomware]", "Infrequently")],
        );
    }
    answered(&app, "BR", &[("A1", "Ministry"), ("A4", "7")]);
    for state in [
        "AR", "BB", "CL", "CR", "DO", "MX", "PE", "UY", "JM", "GD", "BR",
    ] {
        let sealed = app.submit(state);
        assert_eq!(sealed.code, 0, "{}", sealed.err);
    }
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    for (language, percents) in [
        ("en", ["60%", "55%", "55%", "50%"]),
        ("fr", ["60\u{a0}%", "55\u{a0}%", "55\u{a0}%", "50\u{a0}%"]),
    ] {
        let path = format!("/{language}/rounds/r/results/B1?row=ransomware");
        let page = officer.get(&path).body;
        let yes = between(&page, "href=\"#code-frequently\">", "</tr>").unwrap();
        let shown: Vec<&str> = yes
            .split("results__number\">")
            .skip(1)
            .map(|cell| cell.split('<').next().unwrap())
            .collect();
        assert_eq!(shown, percents, "{yes}");
    }
}

#[test]
fn a_page_leads_to_itself_in_the_other_edition_and_in_other_languages() {
    let app = begun();
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let own = "/rounds/r/results/B1?row=ransomware";
    let page = officer.get(&format!("/en{own}&edition=public")).body;
    for href in [
        format!("/en{own}"),
        format!("/pt{own}&edition=public"),
        format!("/en{RESULTS_BEHIND}?edition=public"),
    ] {
        let link = format!("href=\"{}\"", href.replace('&', "&#38;"));
        assert!(page.contains(&link), "{link}: {page}");
        assert_eq!(officer.get(&href).status, 200, "{href}");
    }
    // What only the secretariat sees is no way out of the public edition, and has none into it.
    assert!(!page.contains("/submissions/"), "{page}");
    let person = officer.get(&format!("{RESULTS}/A2")).body;
    assert!(!person.contains("edition=public"), "{person}");
}

#[test]
fn nothing_of_a_draft_and_in_public_nothing_personal_is_on_a_page() {
    let app = begun();
    let server = Server::of(&app);
    let haiti = server.sign_in(&app, &focal_point_of("HT"));
    let section = "/en/rounds/r/HT/sections/A";
    let form = Form::of(&haiti.get(section).body, "section");
    let form = form
        .with("A1", "Ministry")
        .with("A1@remark", INTERNAL)
        .with("internal", "A1")
        .with("then", "save");
    let saved = haiti.upload(section, &form.pairs(), &[]);
    assert_eq!(saved.status, 303, "{}", saved.body);
    let sealed = app.submit("HT");
    assert_eq!(sealed.code, 0, "{}", sealed.err);
    let officer = server.sign_in(&app, &secretariat());
    let all: String = pages(&officer, "en", "restricted")
        .into_iter()
        .map(|(_, page)| page)
        .collect();
    assert!(!all.contains(DRAFT));
    // The test would prove nothing if the canary were nowhere.
    assert!(all.contains(PERSON) && all.contains(INTERNAL));
    for language in ["en", "es", "pt", "fr"] {
        for (path, page) in pages(&officer, language, "public") {
            for canary in [DRAFT, PERSON, INTERNAL] {
                assert!(!page.contains(canary), "{canary} is on {path}");
            }
        }
    }
}

#[test]
fn two_rounds_stand_beside_each_other_with_the_states_that_moved() {
    let mut past = cybercrime();
    past["id"] = json!("past");
    past["title"] = json!({"en": "Round of 2024"});
    let mut now = cybercrime();
    now["last_round"] = json!("past");
    let app = App::new().with(&past).with(&now);
    // Canada is an observer, and moves as Jamaica does.
    for (state, then, now) in [
        ("JM", "No", "Yes"),
        ("GD", "Yes", "Yes"),
        ("CA", "No", "Yes"),
    ] {
        for (round, law) in [("past", then), ("r", now)] {
            let book = app.workbook_in(round, state, "en");
            let mut typed = vec![
                ("C1", law),
                ("A5[1].institution", "Office"),
                ("A5[1].contact", PERSON),
            ];
            if law == "Yes" {
                typed.extend([
                    ("C2[1].title", "Cybercrimes Act"),
                    ("C2[1].adopted", "2015-12-08"),
                ]);
            }
            let filled = book.type_in(&typed).bytes();
            let taken = app.intake_in(round, "c1.xlsx", &filled);
            assert_eq!(taken["verdict"], "accepted", "{taken:#}");
            let sealed = app.run(&["submit", "--round", round, "--state", state]);
            assert_eq!(sealed.code, 0, "{}", sealed.err);
        }
    }
    let server = Server::of(&app);
    let officer = server.sign_in(&app, &secretariat());
    let results = officer.get(RESULTS).body;
    assert!(results.contains("/results/changes"), "{results}");
    let page = officer.get(&format!("{RESULTS}/changes")).body;
    assert!(page.contains("Round of 2024"), "{page}");
    let law = between(&page, "href=\"/en/rounds/r/results/C1?field=\"", "</table>").unwrap();
    assert!(law.contains("2 States answered both times"), "{law}");
    let yes = between(law, ">Yes</th>", "</tr>").unwrap();
    let counts: Vec<&str> = yes
        .split("results__number\">")
        .skip(1)
        .map(|cell| cell.split('<').next().unwrap())
        .collect();
    assert_eq!(counts, ["1", "2"], "{yes}");
    assert!(yes.contains("Jamaica") && !yes.contains("Grenada"), "{yes}");
    let changed = between(&page, "id=\"changed\"", "</main>").unwrap();
    assert!(
        changed.contains("Jamaica") && changed.contains("adopted"),
        "{changed}"
    );
    assert!(changed.contains("Canada (observer)"), "{changed}");
    assert!(!changed.contains("Grenada"), "{changed}");
    let whom = officer.get(&format!("{RESULTS}/A5")).body;
    assert!(whom.contains(PERSON), "{whom}");
    for path in ["/A5", "/changes"] {
        let page = officer.get(&format!("{RESULTS}{path}?edition=public"));
        assert_eq!(page.status, 200, "{path}");
        assert!(!page.body.contains(PERSON), "{path}: {}", page.body);
    }
    is_only_the_secretariats(&app, &server, &format!("{RESULTS}/changes"));
}
