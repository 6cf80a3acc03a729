//! Rounds on the page: prepared, changed, opened, closed; and what stays once it was opened.

use serde_json::{Value, json};

use crate::support::{
    app::{App, cybercrime},
    reader::{Reader, administrator, contributor_of, focal_point_of, secretariat},
    server::Server,
};

const EDIT: &str = "/en/rounds/r/edit";

/// The value of a text field or area of a page, or of the chosen option.
fn field(page: &str, name: &str) -> String {
    let (before, at) = page
        .split_once(&format!("name=\"{name}\""))
        .unwrap_or_else(|| panic!("no field {name} on {page}"));
    let value = |tag: &str| tag.split("value=\"").nth(1).map(first).unwrap_or_default();
    match before
        .rsplit('<')
        .next()
        .unwrap()
        .split(' ')
        .next()
        .unwrap()
    {
        "textarea" => {
            let text = at.split_once('>').unwrap().1;
            text.split("</textarea>").next().unwrap().to_owned()
        }
        "select" => {
            let options = at.split("</select>").next().unwrap();
            let mut options = options.split("<option ");
            options
                .find(|option| option.contains(" selected"))
                .map(value)
                .unwrap_or_default()
        }
        _ => value(at.split('>').next().unwrap()),
    }
}

/// What stands before the next quotation mark.
fn first(text: &str) -> String {
    text.split('"').next().unwrap().to_owned()
}

/// Every field of the page as a browser would send it, with some changed or left out.
fn sent(
    reader: &Reader<'_>,
    path: &str,
    changes: &[(&str, Option<&str>)],
) -> crate::support::server::Answer {
    let page = reader.get(path).body;
    let form = page.split("/edit\" novalidate>").nth(1).unwrap();
    let mut fields: Vec<(String, String)> = Vec::new();
    for part in form.split(" name=\"").skip(1) {
        let name = part.split('"').next().unwrap().to_owned();
        let tag = part.split('>').next().unwrap();
        let unchecked = tag.contains("type=\"checkbox\"") && !tag.contains(" checked");
        if !unchecked && !changes.iter().any(|(changed, _)| *changed == name) {
            let value = field(form, &name);
            fields.push((name, value));
        }
    }
    for (name, value) in changes {
        if let Some(value) = value {
            fields.push(((*name).to_owned(), (*value).to_owned()));
        }
    }
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    reader.post(path, &fields)
}

fn kept(reader: &Reader<'_>, round: &str) -> Value {
    let file = reader.get(&format!("/en/rounds/{round}/round.json"));
    assert_eq!(file.status, 200);
    serde_json::from_str(&file.body).unwrap()
}

#[test]
fn only_who_keeps_rounds_finds_these_pages() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let pages = [
        "/en/rounds",
        "/en/rounds/new",
        EDIT,
        "/en/rounds/r/round.json",
    ];
    let posts = ["/en/rounds/new", EDIT, "/en/rounds/r/status"];
    for path in pages {
        assert_eq!(server.anonymous().get(path).status, 303, "{path}");
    }
    for path in posts {
        let tried = server.anonymous().post(path, &[("status", "closed")]);
        assert_eq!(tried.status, 401, "{path}");
    }
    for other in [focal_point_of("JM"), contributor_of("JM", &["C"])] {
        let reader = server.sign_in(&app, &other);
        for path in pages {
            assert_eq!(reader.get(path).status, 404, "{path} {}", other.name);
        }
        for path in posts {
            let tried = reader.post(path, &[("status", "closed")]);
            assert_eq!(tried.status, 404, "{path} {}", other.name);
        }
    }
    for keeper in [secretariat(), administrator()] {
        let reader = server.sign_in(&app, &keeper);
        for path in pages {
            assert_eq!(reader.get(path).status, 200, "{path} {}", keeper.name);
        }
        assert_eq!(reader.get("/en/rounds/none/edit").status, 404);
    }
    let open = app.json(&["round", "list"]);
    assert_eq!(open[0]["status"], "open");
}

#[test]
fn a_new_round_says_in_the_readers_language_what_is_wrong() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let keeper = server.sign_in(&app, &secretariat());
    let path = "/es/rounds/new";
    let mut wrong = cybercrime();
    wrong["id"] = json!("s");
    wrong["due"] = json!("2020-01-01T00:00:00Z");
    wrong["lists"]["years"] = json!([]);
    let wrong = wrong.to_string();
    let mut no_address = cybercrime();
    no_address["id"] = json!("s");
    no_address["contact"] = json!("javascript:alert(1)");
    let no_address = no_address.to_string();
    for (fields, words) in [
        (vec![], "Elija una ronda para copiar"),
        (vec![("from", "none"), ("id", "s")], "Esa ronda no existe"),
        (vec![("text", &*no_address)], "contact – "),
        (
            vec![("from", "r"), ("id", "No Good")],
            "no puede ser el nombre",
        ),
        (vec![("from", "r"), ("id", "new")], "no puede ser el nombre"),
        (vec![("from", "r"), ("id", "r")], "Ya existe una ronda"),
        (vec![("text", "{\"id\": 1}")], "no describe una ronda"),
        (vec![("text", &*wrong)], "due – La fecha límite"),
        (
            vec![("text", &*wrong)],
            "lists.years – El cuestionario necesita",
        ),
    ] {
        let answer = keeper.post(path, &fields);
        assert_eq!(answer.status, 422, "{fields:?}");
        assert!(answer.body.contains("<title>Error"), "{}", answer.body);
        assert!(answer.body.contains(words), "{words}: {}", answer.body);
        for (name, value) in fields.iter().filter(|(name, _)| *name == "id") {
            assert_eq!(field(&answer.body, name), *value, "what was typed stays");
        }
    }
    assert_eq!(app.json(&["round", "list"]).as_array().unwrap().len(), 1);
}

#[test]
fn a_round_is_prepared_like_another_changed_and_opened() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let keeper = server.sign_in(&app, &administrator());
    let state = server.sign_in(&app, &focal_point_of("JM"));
    let made = keeper.post("/en/rounds/new", &[("from", "r"), ("id", "next")]);
    let edit = "/en/rounds/next/edit";
    assert_eq!((made.status, made.header("location")), (303, Some(edit)));
    assert!(keeper.get("/en/rounds").body.contains("being prepared"));
    assert!(
        !state.get("/en").body.contains("next"),
        "nobody else sees it"
    );
    assert_eq!(state.get("/en/rounds/next/JM").status, 404);
    let saved = sent(
        &keeper,
        edit,
        &[
            ("title.fr", Some("Cycle <suivant>")),
            ("title.en", Some("Next round")),
            ("due", Some("2027-07-01T12:00")),
            ("cutoff", Some("2027-08-01T12:00")),
            ("lists.years.2.code", Some("2026")),
            ("lists.years.2.en", Some("The year 2026")),
            ("lists.years.0.code", Some("")),
            ("lists.years.0.en", Some("")),
            ("states.GD.counted", None),
            ("states.GD.invited", None),
            ("states.GD.reason.pt", Some("Não participa.")),
            ("states.HT.language", Some("en")),
        ],
    );
    assert_eq!(saved.status, 303, "{}", saved.body);
    let round = kept(&keeper, "next");
    assert_eq!(
        round["title"],
        json!({"en": "Next round", "fr": "Cycle <suivant>"})
    );
    assert_eq!(round["due"], "2027-07-01T12:00:00-04:00");
    let years: Vec<_> = round["lists"]["years"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| &row["code"])
        .collect();
    assert_eq!(years, ["2025", "2026"]);
    let grenada = &round["states"][1];
    assert_eq!(
        (&grenada["invited"], &grenada["counted"]),
        (&json!(false), &json!(false))
    );
    assert_eq!(grenada["reason"], json!({"pt": "Não participa."}));
    assert_eq!(round["states"][3]["language"], "en");
    assert_eq!(round["states"][0], kept(&keeper, "r")["states"][0]);

    let opened = keeper.post("/en/rounds/next/status", &[("status", "open")]);
    assert_eq!(opened.status, 303);
    assert!(state.get("/fr").body.contains("Cycle &#60;suivant&#62;"));
    assert_eq!(state.get("/en/rounds/next/JM").status, 200);
}

#[test]
fn every_field_that_cannot_be_read_is_told_at_its_place_and_keeps_what_was_typed() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let keeper = server.sign_in(&app, &secretariat());
    let before = kept(&keeper, "r");
    let long = "x".repeat(1_001);
    for (name, typed, at, words) in [
        ("contact", "nobody", "contact", "give an e-mail address"),
        ("zone", "Nowhere/At_All", "zone", "not a time zone"),
        ("due", "soon", "due", "give a day and a time"),
        (
            "due",
            "2020-01-01T00:00",
            "due",
            "lies before answering begins",
        ),
        ("period.to", "2020-01-01", "period.to", "the period ends on"),
        ("reference_date", "31/12", "reference_date", "give a day"),
        ("title.en", "", "title", "at least one language"),
        ("meeting.es", &*long, "meeting", "too long"),
        ("states.CA.reason.en", "", "states.CA.reason", "say why"),
    ] {
        let answer = sent(&keeper, EDIT, &[(name, Some(typed))]);
        assert_eq!(answer.status, 422, "{name}");
        assert!(answer.body.contains("<title>Error:"), "{name}");
        let summary = format!("<a href=\"#{at}\">");
        assert!(answer.body.contains(&summary), "{name}: {}", answer.body);
        assert!(answer.body.contains(&format!("id=\"{at}\"")), "{name}");
        assert!(
            answer.body.contains(&format!("id=\"{at}-error\"")),
            "{name}"
        );
        assert!(answer.body.contains(words), "{name}: {}", answer.body);
        assert_eq!(field(&answer.body, name), typed);
    }
    assert_eq!(kept(&keeper, "r"), before, "nothing was saved");
}

#[test]
fn what_was_asked_stays_once_a_round_was_opened() {
    let app = App::new().with(&cybercrime());
    let filled = app.workbook("JM", "en").type_in(&[("C1", "No")]);
    app.intake("jm.xlsx", &filled.bytes());
    let server = Server::of(&app);
    let keeper = server.sign_in(&app, &secretariat());
    let before = kept(&keeper, "r");
    for (changes, words) in [
        (
            vec![("questionnaire", Some("every-kind/1"))],
            "questionnaire of a round that was opened stays",
        ),
        (
            vec![
                ("lists", Some("years")),
                ("lists.years.0.code", Some("1999")),
                ("lists.years.0.en", Some("1999")),
            ],
            "rows of a round that was opened stay",
        ),
        (
            vec![
                ("states.JM.invited", None),
                ("states.JM.counted", None),
                ("states.JM.reason.en", Some("x")),
            ],
            "JM began to answer",
        ),
    ] {
        let answer = sent(&keeper, EDIT, &changes);
        assert_eq!(answer.status, 422, "{words}");
        assert!(answer.body.contains(words), "{words}: {}", answer.body);
    }
    assert_eq!(kept(&keeper, "r"), before);
    let saved = sent(
        &keeper,
        EDIT,
        &[
            ("notice.en", Some("Two lines\r\nof it.")),
            ("states.GD.counted", None),
            ("states.GD.invited", None),
            ("states.GD.reason.en", Some("Asked too late.")),
        ],
    );
    assert_eq!(saved.status, 303, "{}", saved.body);
    let after = kept(&keeper, "r");
    assert_eq!(after["notice"], json!({"en": "Two lines\nof it."}));
    assert_eq!(after["due"], before["due"]);
    assert!(
        keeper
            .get("/en/rounds/r/edit?saved=yes")
            .body
            .contains("was saved")
    );
}

#[test]
fn two_who_change_a_round_at_once_do_not_overwrite_each_other() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let keeper = server.sign_in(&app, &secretariat());
    let old = field(&keeper.get(EDIT).body, "base");
    assert_eq!(
        sent(&keeper, EDIT, &[("title.en", Some("First"))]).status,
        303
    );
    let late = sent(
        &keeper,
        EDIT,
        &[("base", Some(&old)), ("title.en", Some("Second"))],
    );
    assert_eq!(late.status, 422);
    assert!(late.body.contains("changed this round in the meantime"));
    assert_eq!(field(&late.body, "title.en"), "Second");
    assert_eq!(kept(&keeper, "r")["title"]["en"], "First");
}

#[test]
fn a_closed_round_takes_nothing_until_it_is_reopened() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let keeper = server.sign_in(&app, &secretariat());
    let path = "/en/rounds/r/status";
    assert_eq!(keeper.post(path, &[("status", "prepared")]).status, 422);
    assert_eq!(keeper.post(path, &[("status", "closed")]).status, 303);
    assert!(keeper.get(EDIT).body.contains("Reopen this round"));
    let filled = app.workbook("JM", "en").type_in(&[("C1", "No")]);
    let refused = app.intake("jm.xlsx", &filled.bytes());
    assert_eq!(refused["verdict"], "refused", "{refused:#}");
    assert_eq!(keeper.post(path, &[("status", "open")]).status, 303);
    assert_eq!(
        app.intake("jm.xlsx", &filled.bytes())["verdict"],
        "accepted"
    );
}

#[test]
fn a_file_whose_contact_is_no_address_opens_no_round() {
    let app = App::new();
    let mut round = cybercrime();
    round["contact"] = json!("javascript:alert(1)");
    let file = app.file("round.json");
    std::fs::write(&file, round.to_string()).unwrap();
    let ran = app.run(&["round", "add", file.to_str().unwrap()]);
    assert_ne!(ran.code, 0);
    assert!(ran.err.contains("`contact`: "), "{}", ran.err);
}

#[test]
fn a_title_that_is_empty_in_one_language_is_read_in_another() {
    let mut round = cybercrime();
    round["title"] = json!({"en": "Round 2026", "es": "", "fr": " "});
    let app = App::new().with(&round);
    let server = Server::of(&app);
    for home in ["/es", "/fr", "/pt"] {
        let home = server.get(home, "en").body;
        assert!(home.contains("Round 2026"), "{home}");
    }
    let mut nowhere = cybercrime();
    nowhere["title"] = json!({"en": "", "es": " "});
    let file = app.file("nowhere.json");
    std::fs::write(&file, nowhere.to_string()).unwrap();
    let ran = app.run(&["round", "add", file.to_str().unwrap()]);
    assert!(
        ran.code != 0 && ran.err.contains("`title`: "),
        "{}",
        ran.err
    );
}
