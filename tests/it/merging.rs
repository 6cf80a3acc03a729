//! Workbooks that come back and are merged, on the page and on the command line: somebody
//! chooses, nothing is stored before they confirm, and no list item is mixed or doubled.

use serde_json::Value;

use crate::support::{
    app::{App, codes, cybercrime, finding},
    filled::{Filled, Put},
    form::Form,
    reader::{Reader, contributor_of, focal_point_of},
    server::{Answer, Server},
};

const OWN: &str = "/en/rounds/r/JM";

/// Sends a workbook, and gives the path under which it waits.
fn sent(reader: &Reader<'_>, book: &Filled) -> String {
    let bytes = book.bytes();
    let file = [("file", "jamaica.xlsx", bytes.as_slice())];
    let sent = reader.upload(&format!("{OWN}/upload"), &[], &file);
    assert_eq!(sent.status, 303, "{}", sent.body);
    sent.header("location").unwrap().to_owned()
}

/// What stands at an address, as the next workbook shows it.
fn stands(app: &App, address: &str) -> String {
    app.workbook("JM", "en").shown(address)
}

/// Saves something on the page of section C.
fn on_the_page(reader: &Reader<'_>, fields: &[(&str, &str)]) -> Answer {
    let path = format!("{OWN}/sections/C");
    let form = Form::of(&reader.get(&path).body, "section");
    let base = form.value("base").unwrap().to_owned();
    let mut all = vec![("base", base.as_str()), ("then", "save")];
    all.extend(fields);
    reader.post(&path, &all)
}

fn form(page: &str) -> Form {
    Form::of(page, "preview")
}

/// Loads a workbook by the command line.
fn loaded(app: &App, book: &Filled, flags: &[&str]) -> (i32, Value) {
    let path = app.file("loaded.xlsx");
    std::fs::write(&path, book.bytes()).unwrap();
    let arguments = ["--format", "json", "intake", "--round", "r"];
    let file = [path.to_str().unwrap()];
    let ran = app.run(&[&arguments[..], flags, &file].concat());
    let told: Value = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}", ran.err));
    (ran.code, told["files"][0].clone())
}

#[test]
fn nothing_is_stored_by_who_did_not_see_what_stands() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let book = app
        .workbook("JM", "en")
        .type_in(&[("C1", "Yes"), ("P2", "mine")]);
    let waiting = sent(&reader, &book);
    for fields in [&[][..], &[("revision", "7")], &[("revision", "x")]] {
        let told = reader.post(&waiting, fields);
        assert_eq!(told.status, 409, "{}", told.body);
        assert!(told.body.contains("Nothing was stored"), "{}", told.body);
    }
    assert_eq!(stands(&app, "C1"), "");
    // What is no answer of the preview, or no choice, is nothing.
    let form = form(&reader.get(&waiting).body);
    let mut fields = form.pairs();
    fields.retain(|(name, _)| *name != "take:P2");
    fields.extend([
        ("take:P2", "burn"),
        ("take:D1", "workbook"),
        ("take:C2[9]", "apart"),
        ("take:", "x"),
    ]);
    assert_eq!(reader.post(&waiting, &fields).status, 303);
    assert_eq!(stands(&app, "C1"), "Yes");
    assert_eq!(stands(&app, "P2"), "mine");
    assert_eq!(stands(&app, "D1"), "");
}

#[test]
fn a_response_that_changed_after_the_preview_is_shown_again() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let book = app
        .workbook("JM", "en")
        .type_in(&[("C1", "Yes"), ("P2", "mine")]);
    let waiting = sent(&reader, &book);
    let seen = form(&reader.get(&waiting).body).with("take:P2", "stored");
    let colleague = server.sign_in(&app, &contributor_of("JM", &["C"]));
    on_the_page(&colleague, &[("C1", "no")]);
    let told = reader.post(&waiting, &seen.pairs());
    assert_eq!(told.status, 409);
    assert!(told.body.contains("href=\"#take-C1\""), "{}", told.body);
    assert!(told.body.contains("Changed by both (1)"), "{}", told.body);
    assert_eq!(stands(&app, "C1"), "No");
    // What was chosen elsewhere is kept; the new one is asked anew, as a conflict.
    let again = form(&told.body);
    assert_eq!(again.value("take:P2"), Some("stored"));
    assert_eq!(again.value("take:C1"), Some("stored"));
    let again = again.with("take:C1", "workbook");
    assert_eq!(reader.post(&waiting, &again.pairs()).status, 303);
    assert_eq!(stands(&app, "C1"), "Yes");
    assert_eq!(stands(&app, "P2"), "");
}

#[test]
fn what_the_workbook_clears_has_a_word_of_its_own_and_can_be_kept() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let first = [("C1", "Yes"), ("P2", "kept"), ("D1", "Yes"), ("G1", "Yes")];
    app.intake(
        "first.xlsx",
        &app.workbook("JM", "en").type_in(&first).bytes(),
    );
    let blank = [("P2", ""), ("D1", ""), ("G1", "")];
    let book = app.workbook("JM", "en").type_in(&blank);
    // An answer that gives way to a reason is no cleared one.
    let book = book.type_in(&[("G1@availability", "Confidential"), ("C1", "No")]);
    let waiting = sent(&reader, &book);
    let page = reader.get(&waiting).body;
    assert!(page.contains("Cleared in the workbook (2)"), "{page}");
    assert!(page.contains("Changed by you (2)"), "{page}");
    assert!(page.contains("blank: the answer is cleared"), "{page}");
    let form = form(&page);
    assert_eq!(form.value("take:D1"), Some("workbook"));
    let confirmed = form.with("take:P2", "stored");
    assert_eq!(reader.post(&waiting, &confirmed.pairs()).status, 303);
    for (address, expected) in [("C1", "No"), ("P2", "kept"), ("D1", ""), ("G1", "")] {
        assert_eq!(stands(&app, address), expected, "{address}");
    }
    assert_eq!(stands(&app, "G1@availability"), "Confidential");
}

#[test]
fn all_of_the_workbook_or_all_that_is_stored_at_once() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let book = app
        .workbook("JM", "en")
        .type_in(&[("C1", "Yes"), ("P2", "mine")]);
    app.intake(
        "other.xlsx",
        &app.workbook("JM", "en")
            .type_in(&[("P2", "theirs")])
            .bytes(),
    );
    let waiting = sent(&reader, &book);
    let page = reader.get(&waiting).body;
    let both = |page: &str| {
        let form = form(page);
        ["take:C1", "take:P2"].map(|name| form.value(name).unwrap().to_owned())
    };
    assert_eq!(both(&page), ["workbook", "stored"]);
    for (link, all) in [
        ("Keep all that is stored", "stored"),
        ("Take all of the workbook", "workbook"),
    ] {
        let href = format!("{waiting}?take={all}");
        assert!(page.contains(&format!("href=\"{href}\">{link}<")), "{page}");
        assert_eq!(both(&reader.get(&href).body), [all, all]);
    }
    let keep = form(&reader.get(&format!("{waiting}?take=stored")).body);
    assert_eq!(reader.post(&waiting, &keep.pairs()).status, 303);
    assert_eq!(
        (stands(&app, "C1"), stands(&app, "P2")),
        (String::new(), "theirs".to_owned())
    );
    let take = form(&reader.get(&format!("{waiting}?take=workbook")).body);
    assert_eq!(reader.post(&waiting, &take.pairs()).status, 303);
    assert_eq!(
        (stands(&app, "C1"), stands(&app, "P2")),
        ("Yes".to_owned(), "mine".to_owned())
    );
}

#[test]
fn on_the_command_line_a_conflict_is_asked_about_or_decided() {
    let app = App::new().with(&cybercrime());
    let mine = app
        .workbook("JM", "en")
        .type_in(&[("P2", "mine"), ("C1", "Yes")]);
    app.intake(
        "other.xlsx",
        &app.workbook("JM", "en")
            .type_in(&[("P2", "theirs")])
            .bytes(),
    );
    let wrong = app.run(&["intake", "--round", "r", "--on-conflict", "burn", "x.xlsx"]);
    assert_eq!(wrong.code, 2, "{}", wrong.err);

    let (code, asked) = loaded(&app, &mine, &["--dry-run"]);
    assert_eq!((code, codes(&asked, "P2")), (1, vec!["conflict"]));
    let (code, stored) = loaded(&app, &mine, &["--on-conflict", "stored"]);
    assert_eq!(
        (code, codes(&stored, "P2")),
        (0, vec!["conflict_kept"]),
        "{stored:#}"
    );
    assert_eq!(stands(&app, "P2"), "theirs");
    let (code, taken) = loaded(&app, &mine, &["--on-conflict", "workbook"]);
    assert_eq!(
        (code, codes(&taken, "P2")),
        (0, vec!["conflict_taken"]),
        "{taken:#}"
    );
    let told = finding(&taken, "conflict_taken");
    assert_eq!(told["severity"], "info");
    assert!(
        told["message"].as_str().unwrap().contains("\"theirs\""),
        "{told}"
    );
    assert_eq!(stands(&app, "P2"), "mine");
    let (code, again) = loaded(&app, &mine, &["--on-conflict", "workbook"]);
    assert_eq!((code, &again["changed"]), (0, &Value::from(0)));
    assert!(!finding(&again, "nothing_new").is_null(), "{again:#}");
}

#[test]
fn two_ministries_and_the_page_each_add_a_law_as_the_third() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let two = [
        ("C1", "Yes"),
        ("C2[1].title", "Constitution"),
        ("C2[2].title", "Criminal Code"),
    ];
    app.intake("two.xlsx", &app.workbook("JM", "en").type_in(&two).bytes());
    let justice = app
        .workbook("JM", "en")
        .type_in(&[("C2[3].title", "Cybercrimes Act"), ("C2[3].number", "J-1")]);
    let police = app
        .workbook("JM", "es")
        .type_in(&[("C2[3].title", "Evidence Act"), ("C2[3].adopted", "2009")]);
    on_the_page(
        &reader,
        &[("C2[3].title", "Interception Act"), ("C2[3].articles", "7")],
    );

    let verdict = app.intake("justice.xlsx", &justice.bytes());
    assert_eq!(verdict["changed"], 2, "{verdict:#}");
    let told = finding(&verdict, "item_renumbered");
    assert_eq!(told["address"], "C2[4]");
    assert!(
        told["message"].as_str().unwrap().contains("item 4"),
        "{told}"
    );
    let waiting = sent(&reader, &police);
    let page = reader.get(&waiting).body;
    assert!(
        page.contains("C2[5]") && !page.contains("el suyo pas"),
        "{page}"
    );
    assert!(page.contains("so yours became item 5"), "{page}");
    assert_eq!(reader.post(&waiting, &form(&page).pairs()).status, 303);

    let now = app.workbook("JM", "en");
    let laws = [
        ("C2[3]", ["Interception Act", "", "", "7"]),
        ("C2[4]", ["Cybercrimes Act", "J-1", "", ""]),
        ("C2[5]", ["Evidence Act", "", "2009", ""]),
        ("C2[6]", ["", "", "", ""]),
    ];
    for (law, fields) in laws {
        let shown = ["title", "number", "adopted", "articles"]
            .map(|field| now.shown(&format!("{law}.{field}")));
        assert_eq!(shown, fields, "{law}");
    }
    // Each once more, in the other order: nothing is added twice.
    for (name, book) in [("police.xlsx", &police), ("justice.xlsx", &justice)] {
        let verdict = app.intake(name, &book.bytes());
        assert_eq!(verdict["changed"], 0, "{verdict:#}");
        assert!(!finding(&verdict, "nothing_new").is_null());
    }
    assert!(
        reader
            .get(&sent(&reader, &police))
            .body
            .contains("changes nothing")
    );
}

#[test]
fn a_workbook_that_was_edited_after_it_was_loaded_adds_no_law_twice() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let first = app.workbook("JM", "en").type_in(&[
        ("C1", "Yes"),
        ("C2[1].title", "Cybercrime Act"),
        ("C2[1].number", "12"),
    ]);
    on_the_page(&reader, &[("C2[1].title", "Constitution")]);
    app.intake("first.xlsx", &first.bytes());
    assert_eq!(stands(&app, "C2[2].title"), "Cybercrime Act");

    let edited = first
        .clone()
        .type_in(&[("C2[1].title", "Cybercrimes Act"), ("C2[1].number", "")]);
    let (code, asked) = loaded(&app, &edited, &[]);
    assert_eq!((code, &asked["changed"]), (1, &Value::from(0)), "{asked:#}");
    let told = finding(&asked, "item_again");
    assert_eq!(told["address"], "C2[2]");
    let (sheet, cell) = edited.place("C2[1].title");
    assert_eq!(
        (told["sheet"].as_str(), told["cell"].as_str()),
        (Some(sheet), Some(cell))
    );
    assert!(
        told["message"]
            .as_str()
            .unwrap()
            .contains("Cybercrimes Act"),
        "{told}"
    );

    // On the page it can be corrected, kept, or kept apart.
    let waiting = sent(&reader, &edited);
    let page = reader.get(&waiting).body;
    assert!(page.contains("brought before (1)"), "{page}");
    let asked = form(&page);
    assert_eq!(asked.value("take:C2[2]"), Some("stored"));
    let apart = asked.clone().with("take:C2[2]", "apart");
    assert_eq!(reader.post(&waiting, &apart.pairs()).status, 303);
    let now = app.workbook("JM", "en");
    let titles =
        ["C2[2].title", "C2[2].number", "C2[3].title", "C2[3].number"].map(|at| now.shown(at));
    assert_eq!(titles, ["Cybercrime Act", "12", "Cybercrimes Act", ""]);
    assert_eq!(app.intake("again.xlsx", &edited.bytes())["changed"], 0);

    // Corrected once more: now it is the newest of the two that is meant.
    let corrected = edited.type_in(&[("C2[1].title", "Cybercrimes Act 2015")]);
    let (code, taken) = loaded(&app, &corrected, &["--on-conflict", "workbook"]);
    assert_eq!(code, 0, "{taken:#}");
    let now = app.workbook("JM", "en");
    let titles = ["C2[2].title", "C2[3].title", "C2[4].title"].map(|at| now.shown(at));
    assert_eq!(titles, ["Cybercrime Act", "Cybercrimes Act 2015", ""]);
}

#[test]
fn what_could_not_be_read_is_corrected_in_the_same_workbook_and_sent_again() {
    let app = App::new().with(&cybercrime());
    let typed = [
        ("D8", "1.234"),
        ("P2", "mine"),
        ("C2[1].title", "Act"),
        ("C2[1].adopted", "2O15"),
    ];
    let first = app.workbook("JM", "en").type_in(&typed);
    let (code, asked) = loaded(&app, &first, &[]);
    assert_eq!((code, codes(&asked, "D8")), (1, vec!["number_ambiguous"]));
    let corrected = first.type_in(&[("D8", "1234"), ("C2[1].adopted", "2015")]);
    let (code, taken) = loaded(&app, &corrected, &[]);
    assert_eq!((code, &taken["changed"]), (0, &Value::from(2)), "{taken:#}");
    assert_eq!(stands(&app, "D8"), "1234");
    assert_eq!(stands(&app, "C2[1].adopted"), "2015");
    assert_eq!(stands(&app, "C2[2].title"), "");
}

/// The workbook of some sections, as the command line hands it out.
fn part(app: &App, sections: &str) -> Filled {
    let path = app.file("part.xlsx");
    let arguments = [
        "template",
        "--round",
        "r",
        "--state",
        "JM",
        "--sections",
        sections,
        "-o",
    ];
    let ran = app.run(&[&arguments[..], &[path.to_str().unwrap()]].concat());
    assert_eq!(ran.code, 0, "{}", ran.err);
    Filled::open(&std::fs::read(path).unwrap())
}

/// The parts of three ministries, each handed out before any came back.
fn parts(app: &App) -> [Filled; 3] {
    let [justice, police, foreign] = ["C,D", "F,G", "E"].map(|sections| part(app, sections));
    [
        justice.type_in(&[
            ("C1", "Yes"),
            ("C2[1].title", "Cybercrimes Act"),
            ("D1", "No"),
        ]),
        police.type_in(&[("G1", "Yes"), ("F1[ransomware]", "Often")]),
        foreign.put("E1", Put::Text("Yes")),
    ]
}

/// What three ministries said, and what stood before.
fn is_whole(app: &App) {
    let now = app.workbook("JM", "en");
    let all = [
        ("P2", "from before"),
        ("C1", "Yes"),
        ("C2[1].title", "Cybercrimes Act"),
        ("D1", "No"),
        ("G1", "Yes"),
        ("E1", "Yes"),
    ];
    for (address, expected) in all {
        assert_eq!(now.shown(address), expected, "{address}");
    }
}

#[test]
fn three_ministries_parts_come_back_by_the_command_line() {
    let app = App::new().with(&cybercrime());
    app.intake(
        "before.xlsx",
        &app.workbook("JM", "en")
            .type_in(&[("P2", "from before")])
            .bytes(),
    );
    let parts = parts(&app);
    for book in parts.iter().rev() {
        let (_, verdict) = loaded(&app, book, &[]);
        assert_eq!(verdict["verdict"], "accepted", "{verdict:#}");
        assert!(codes(&verdict, "C1").iter().all(|code| *code != "conflict"));
    }
    is_whole(&app);
}

#[test]
fn three_ministries_parts_come_back_by_the_page() {
    let app = App::new().with(&cybercrime());
    app.intake(
        "before.xlsx",
        &app.workbook("JM", "en")
            .type_in(&[("P2", "from before")])
            .bytes(),
    );
    let server = Server::of(&app);
    let justice = server.sign_in(&app, &contributor_of("JM", &["C", "D"]));
    let focal_point = server.sign_in(&app, &focal_point_of("JM"));
    let [first, second, third] = parts(&app);
    for (reader, book) in [
        (&justice, first),
        (&focal_point, second),
        (&focal_point, third),
    ] {
        let waiting = sent(reader, &book);
        let page = reader.get(&waiting).body;
        assert!(
            !page.contains("from before") && !page.contains("Changed by both"),
            "{page}"
        );
        assert_eq!(reader.post(&waiting, &form(&page).pairs()).status, 303);
    }
    is_whole(&app);
}
