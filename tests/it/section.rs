//! The page of a section, as the real program serves it to a browser without script.

use serde_json::json;

use crate::support::{
    app::{App, cybercrime, round},
    form::Form,
    reader::{Reader, contributor_of, focal_point_of, secretariat},
    server::{Answer, Server},
};

const A: &str = "/en/rounds/r/JM/sections/A";
const B: &str = "/en/rounds/r/JM/sections/B";
const C: &str = "/en/rounds/r/JM/sections/C";

fn every_kind() -> App {
    let years = cybercrime()["lists"]["years"].clone();
    App::new().with(&round("every-kind", "1", json!({ "years": years })))
}

fn form(page: &Answer) -> Form {
    Form::of(&page.body, "section")
}

fn shown(reader: &Reader<'_>, path: &str) -> Form {
    let page = reader.get(path);
    assert_eq!(page.status, 200, "{path}: {}", page.body);
    form(&page)
}

fn posted(reader: &Reader<'_>, path: &str, form: &Form) -> Answer {
    reader.upload(path, &form.pairs(), &[])
}

/// Saves what is to be saved without a word, and shows the page again.
fn saved(reader: &Reader<'_>, path: &str, form: &Form) -> Form {
    let answer = posted(reader, path, form);
    assert_eq!(answer.status, 303, "{}", answer.body);
    shown(reader, path)
}

#[test]
fn a_section_of_another_state_or_of_nobody_does_not_exist() {
    let app = every_kind();
    let server = Server::of(&app);
    let of_grenada = server.sign_in(&app, &focal_point_of("GD"));
    let of_section_b = server.sign_in(&app, &contributor_of("JM", &["B"]));
    let secretary = server.sign_in(&app, &secretariat());
    let fields = [("base", "0"), ("A1", "Ours")];
    for reader in [&of_grenada, &of_section_b, &secretary] {
        assert_eq!(reader.get(A).status, 404);
        assert_eq!(reader.post(A, &fields).status, 404);
    }
    assert_eq!(of_section_b.get(B).status, 200);
    let jamaica = server.sign_in(&app, &focal_point_of("JM"));
    for path in [
        "/en/rounds/r/JM/sections/Z",
        "/en/rounds/x/JM/sections/A",
        "/en/rounds/r/CU/sections/A",
    ] {
        assert_eq!(jamaica.get(path).status, 404, "{path}");
        assert_eq!(jamaica.post(path, &fields).status, 404, "{path}");
    }
    // Fields of another section are not taken with those of one's own.
    let form = shown(&of_section_b, B);
    let form = Form([form.0, vec![("A1".to_owned(), "Ours".to_owned())]].concat());
    saved(&of_section_b, B, &form);
    assert_eq!(shown(&jamaica, A).value("A1"), Some(""));
}

#[test]
fn every_kind_in_every_shape_is_saved_and_shown_again() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let typed: [(&str, &[(&str, &str)]); 3] = [
        (
            A,
            &[
                ("A1", "Ministry of “National Security” <JM> & more"),
                ("A2", "Ana"),
                ("A2.email", "ana@mj.gov.jm"),
                ("A2.tasks", "One.\r\n\r\nTwo."),
                ("A3", "yes"),
                ("A3.status", "in_force"),
                ("A4", "12"),
                ("A5", "12.5"),
                ("A6", "2013-08"),
                ("A7#hotline", "x"),
                ("A7#police_station", "x"),
                ("A8#equipment", "1"),
                ("A8#training", "2"),
                ("A1@remark", "See the annex."),
                ("A6@availability", ""),
                ("A4@remark", "Not for others."),
                ("internal", "A4"),
            ],
        ),
        (
            B,
            &[
                ("B1[illegal_access]", "frequently"),
                ("B1[ransomware]@availability", "NA"),
                ("B2[illegal_access].status", "in_force"),
                ("B2[illegal_access].since", "2015-03"),
                ("B2[illegal_access].article", "4"),
                ("B2[illegal_access].channels#hotline", "x"),
                ("B2[ransomware].status", "@NAP"),
                ("B2[ransomware].since", "Not available"),
                ("B3[2024].reported", "7"),
                ("B3[2025].reported", "NA"),
                ("B4[ransomware]#training", "1"),
            ],
        ),
        (
            C,
            &[
                ("C1[1].title", "Cybercrimes Act"),
                ("C1[1].adopted", "2015"),
                ("C1[1].status", "in_force"),
                ("C1[1].articles", "30"),
                ("C1[1].link", "https://moj.gov.jm/laws"),
                ("C2[1]", "https://moj.gov.jm"),
            ],
        ),
    ];
    for (path, typed) in typed {
        let filled = typed
            .iter()
            .fold(shown(&reader, path), |form, (name, value)| {
                form.with(name, value)
            });
        let again = saved(&reader, path, &filled);
        for (name, value) in typed {
            let value = match *value {
                "2013-08" => "August 2013",
                "2015-03" => "March 2015",
                "NA" if !name.contains('@') => "Not available",
                value => value,
            };
            assert_eq!(again.value(name), Some(value), "{name}");
        }
        // In any other language the same page holds the same.
        let before = again.value("base").map(str::to_owned);
        for locale in ["es", "pt", "fr", "en"] {
            let path = path.replace("/en/", &format!("/{locale}/"));
            let same = shown(&reader, &path);
            let same = saved(&reader, &path, &same);
            assert_eq!(same.value("base").map(str::to_owned), before, "{path}");
        }
    }
}

#[test]
fn what_cannot_be_understood_is_saved_and_told_beside_its_field() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let form = shown(&reader, A)
        .with("A1", "Ministry")
        .with("A4", "about twenty")
        .with("A6", "03/04/2026")
        .with("A7#hotline", "x")
        .with("A7#none", "x")
        .with("then", "continue");
    let page = posted(&reader, A, &form);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("<title>Error: A. "), "{}", page.body);
    assert!(
        page.body.contains("3 answers need attention"),
        "{}",
        page.body
    );
    assert!(
        page.body.contains("Your answers are saved."),
        "{}",
        page.body
    );
    for link in ["#A4-answer", "#A6-answer", "#A7-answer"] {
        assert!(
            page.body.contains(&format!("<a href=\"{link}\">")),
            "{link}"
        );
    }
    assert!(
        page.body.contains("id=\"A4-answer-said\"")
            && page.body.contains("aria-describedby=\"A4-answer-said")
    );
    for kept in [form_of_page(&page), shown(&reader, A)] {
        assert_eq!(kept.value("A1"), Some("Ministry"));
        assert_eq!(kept.value("A4"), Some("about twenty"));
        assert_eq!(kept.value("A6"), Some("03/04/2026"));
    }
    // The page that came back can be mended and sent as it stands.
    let mended = form_of_page(&page)
        .with("A4", "20 officers")
        .with("A6", "3 April 2026")
        .without("A7#none");
    let again = saved(&reader, A, &mended);
    assert_eq!(again.value("A4"), Some("20"));
    assert_eq!(again.value("A7#hotline"), Some("x"));
}

fn form_of_page(page: &Answer) -> Form {
    form(page)
}

#[test]
fn a_tick_taken_away_and_a_choice_taken_back_are_cleared() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let form = shown(&reader, A)
        .with("A7#hotline", "x")
        .with("A7#web_form", "x")
        .with("A3", "no")
        .with("A8#training", "1");
    let form = saved(&reader, A, &form)
        .without("A7#web_form")
        .with("A3", "")
        .with("A8#training", "");
    let form = saved(&reader, A, &form);
    assert_eq!(form.value("A7#hotline"), Some("x"));
    assert_eq!(form.value("A7#web_form"), None);
    assert_eq!(form.value("A3"), Some(""));
    assert_eq!(form.value("A8#training"), Some(""));
    let form = saved(&reader, A, &form.without("A7#hotline"));
    assert_eq!(form.value("A7#hotline"), None);
}

#[test]
fn items_are_added_and_removed_and_a_number_is_never_used_again() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let add = |form: Form| {
        let answer = posted(&reader, C, &form.with("then", "add:C1"));
        assert_eq!(answer.status, 303, "{}", answer.body);
        let to = answer.header("location").unwrap().to_owned();
        assert!(to.ends_with("#C1-new"), "{to}");
        let page = reader.get(to.split('#').next().unwrap());
        assert!(page.body.contains("id=\"C1-new\""), "{}", page.body);
        form_of_page(&page)
    };
    let form = add(shown(&reader, C).with("C1[1].title", "First act"));
    let form = add(form.with("C1[2].title", "Second act"));
    assert_eq!(form.value("C1[3].title"), Some(""));
    let answer = posted(&reader, C, &form.with("remove", "C1[2]"));
    assert_eq!(
        answer.header("location"),
        Some("/en/rounds/r/JM/sections/C?saved=true#C1")
    );
    let form = shown(&reader, C);
    assert_eq!(form.value("C1[1].title"), Some("First act"));
    assert_eq!(form.value("C1[2].title"), None);
    let form = add(form);
    assert_eq!(form.value("C1[2].title"), None);
    assert_eq!(form.value("C1[3].title"), Some(""));
    // The blank item that nobody filled in is none.
    let form = saved(&reader, C, &form);
    assert_eq!(form.value("C1[3].title"), None);
}

#[test]
fn two_who_add_an_item_at_once_keep_both() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let (mine, yours) = (shown(&reader, C), shown(&reader, C));
    saved(&reader, C, &mine.with("C2[1]", "https://one.example"));
    let told = posted(&reader, C, &yours.with("C2[1]", "https://two.example"));
    assert_eq!(told.status, 200);
    assert!(
        told.body.contains("so yours became item 2"),
        "{}",
        told.body
    );
    let both = shown(&reader, C);
    assert_eq!(both.value("C2[1]"), Some("https://one.example"));
    assert_eq!(both.value("C2[2]"), Some("https://two.example"));
}

#[test]
fn the_language_changes_in_the_middle_of_the_form_and_nothing_is_lost() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let page = reader.get(A);
    assert!(
        page.body
            .contains("form=\"section\" name=\"then\" value=\"language:es\""),
        "{}",
        page.body
    );
    let form = form_of_page(&page)
        .with("A1", "Ministry of Justice")
        .with("A4", "some")
        .with("then", "language:es");
    let answer = posted(&reader, A, &form);
    let to = answer.header("location").unwrap();
    assert_eq!(
        (answer.status, to),
        (303, "/es/rounds/r/JM/sections/A?saved=true")
    );
    let spanish = reader.get(to);
    assert!(
        spanish
            .body
            .contains("name=\"A1\" value=\"Ministry of Justice\" aria")
            || spanish
                .body
                .contains("value=\"Ministry of Justice\" lang=\"en\""),
        "{}",
        spanish.body
    );
    assert!(spanish.body.contains("lang=\"en\""));
    assert!(spanish.body.contains("no es un número"), "{}", spanish.body);
}

#[test]
fn what_two_people_changed_differently_is_asked_and_nothing_is_overwritten() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let colleague = server.sign_in(&app, &contributor_of("JM", &["A"]));
    let start = shown(&reader, A)
        .with("A1", "First")
        .with("A7#hotline", "x");
    let start = saved(&reader, A, &start);
    saved(
        &colleague,
        A,
        &start.clone().with("A1", "Theirs").with("A7#web_form", "x"),
    );
    let mine = start
        .with("A1", "Mine")
        .with("A7#police_station", "x")
        .with("A4", "9");
    let page = posted(&reader, A, &mine);
    assert_eq!(page.status, 409);
    for words in [
        "contributor.jm.part@example.org",
        "Theirs",
        "Mine",
        "Somebody else changed the same answers",
    ] {
        assert!(page.body.contains(words), "{words}: {}", page.body);
    }
    let asked = form_of_page(&page);
    assert_eq!(asked.value("A1"), Some("Theirs"));
    assert_eq!(
        asked.value("A4"),
        Some("9"),
        "what is not in conflict is saved"
    );
    assert_eq!(asked.value("keep:A1"), Some("theirs"));
    // Whoever chooses nothing overwrites nothing.
    assert_eq!(shown(&reader, A).value("A1"), Some("Theirs"));
    let kept = saved(&reader, A, &asked.clone().with("keep:A7", "mine"));
    assert_eq!(kept.value("A1"), Some("Theirs"));
    assert_eq!(kept.value("A7#police_station"), Some("x"));
    assert_eq!(kept.value("A7#web_form"), None);
    let kept = saved(
        &reader,
        A,
        &asked
            .with("keep:A1", "mine")
            .with("base", kept.value("base").unwrap()),
    );
    assert_eq!(kept.value("A1"), Some("Mine"));
}

#[test]
fn a_file_is_kept_read_again_and_removed() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let form = shown(&reader, A);
    let answer = reader.upload(
        A,
        &form.pairs(),
        &[("A9", "Ley n.º 53.pdf", b"%PDF-1.7 law")],
    );
    assert_eq!(answer.status, 303, "{}", answer.body);
    let page = reader.get(A);
    let href = page
        .body
        .split("href=\"")
        .find(|rest| rest.contains("/files/") && rest.starts_with("/en/rounds/r/JM/files/"));
    let href = href
        .expect("the file can be read")
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let file = reader.get(&href);
    assert_eq!((file.status, file.body.as_str()), (200, "%PDF-1.7 law"));
    let header = |name| file.header(name).unwrap_or_default();
    assert_eq!(
        header("content-disposition"),
        "attachment; filename=\"Ley n._ 53.pdf\"; filename*=UTF-8''Ley%20n.%C2%BA%2053.pdf"
    );
    assert_eq!(
        header("content-security-policy"),
        "default-src 'none'; sandbox"
    );
    assert_eq!(header("x-content-type-options"), "nosniff");
    // Nobody else has it, not even under its hash.
    let other = server.sign_in(&app, &focal_point_of("GD"));
    let part = server.sign_in(&app, &contributor_of("JM", &["B"]));
    assert_eq!(other.get(&href).status, 404);
    assert_eq!(other.get(&href.replace("/JM/", "/GD/")).status, 404);
    assert_eq!(part.get(&href).status, 404);
    // Saved once more it is still the same file; removed it is gone.
    let form = saved(&reader, A, &form_of_page(&page));
    assert_eq!(reader.get(&href).status, 200);
    let removed = posted(&reader, A, &form.with("remove", "A9"));
    assert_eq!(removed.status, 303);
    assert_eq!(reader.get(&href).status, 404);
    assert_eq!(shown(&reader, A).value("A9"), Some(""));
}

#[test]
fn what_is_sent_after_submitting_is_shown_to_be_copied() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let form = saved(&reader, A, &shown(&reader, A).with("A1", "Ministry"));
    assert_eq!(app.submit("JM").code, 0);
    let answer = posted(&reader, A, &form.with("A1", "Another <ministry>"));
    assert_eq!(answer.status, 409);
    assert!(
        answer.body.contains("Another &#60;ministry&#62;"),
        "{}",
        answer.body
    );
    assert!(answer.body.contains("readonly"), "{}", answer.body);
    let page = reader.get(A).body;
    assert!(
        page.contains("<fieldset class=\"relator-plain\" disabled>"),
        "{page}"
    );
    assert!(!page.contains("name=\"then\""), "{page}");
}

#[test]
fn what_a_signed_out_person_typed_goes_with_them_through_the_sign_in() {
    let app = every_kind();
    let server = Server::of(&app);
    let form = shown(&server.sign_in(&app, &focal_point_of("JM")), A)
        .with("A1", "Ministry\r\n<of> Justice")
        .with("A7#hotline", "x");
    let page = posted(&server.anonymous(), A, &form);
    assert_eq!(page.status, 401);
    assert!(page.body.contains("name=\"password\""), "{}", page.body);
    let mut rest = page.body.as_str();
    for (name, value) in &form.0 {
        let carried = format!("name=\"carried:{name}\" hidden>\n");
        let at = rest.find(&carried);
        let at = at.unwrap_or_else(|| panic!("{name} is lost: {rest}"));
        rest = &rest[at + carried.len()..];
        let text = crate::support::form::text(rest.split("</textarea>").next().unwrap());
        assert_eq!(text, *value, "{name}");
    }
    let path = page.body.split("name=\"to\" value=\"").nth(1).unwrap();
    assert_eq!(path.split('"').next(), Some(A));
}

#[test]
fn follow_ups_have_a_stylesheet_and_words() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let page = reader.get(A).body;
    let href = page
        .split("href=\"/static/follow-ups/")
        .nth(1)
        .expect("a stylesheet");
    let path = format!("/static/follow-ups/{}", href.split('"').next().unwrap());
    let sheet = server.get(&path, "en");
    assert_eq!(
        (sheet.status, sheet.header("content-type")),
        (200, Some("text/css; charset=utf-8"))
    );
    assert!(
        sheet.body.contains("[name=\"A3\"][value=\"yes\"]:checked"),
        "{}",
        sheet.body
    );
    assert!(
        sheet.body.contains("[data-at=\"A3.status\"]"),
        "{}",
        sheet.body
    );
    assert_eq!(server.get(&path.replace("/A/", "/B/"), "en").status, 404);
    assert!(page.contains("data-at=\"A3.status\""), "{page}");
    // What leans on a number cannot be followed by the page, and says on what it leans.
    assert!(
        page.contains("Asked depending on other answers: A4"),
        "{page}"
    );
    // A question that another section closed is there, and says so.
    saved(&reader, A, &shown(&reader, A).with("A3", "no"));
    let closed = reader.get(C).body;
    assert!(closed.contains("Not asked"), "{closed}");
    assert!(closed.contains("Asked only if A3 is “Yes”"), "{closed}");
}

#[test]
#[ignore = "to look at"]
fn look() {
    let app = every_kind();
    let app2 = App::new().with(&cybercrime());
    for (app, name) in [(&app, "k"), (&app2, "c")] {
        let server = Server::of(app);
        let reader = server.sign_in(app, &focal_point_of("JM"));
        std::fs::write(
            format!("/tmp/look-{name}"),
            format!("{}\n{}", server.at(), reader.cookie.clone().unwrap()),
        )
        .unwrap();
        std::mem::forget(server);
    }
    std::thread::sleep(std::time::Duration::from_secs(3600));
}
