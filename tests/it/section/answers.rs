//! What is typed into a section: saved, told, shown again.

use super::{A, B, C, every_kind, form_of, posted, saved, shown};
use crate::support::{
    app::{App, cybercrime},
    reader::{contributor_of, focal_point_of},
    server::Server,
};

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
                ("B2[ransomware].status@availability", "NAP"),
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
fn a_table_takes_a_reason_for_no_answer_in_its_drop_downs_and_lines() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let kept = |path: &str, typed: &[(&str, &str)]| {
        let form = shown(&reader, path);
        let form = typed
            .iter()
            .fold(form, |form, (name, value)| form.with(name, value));
        let again = saved(&reader, path, &form);
        for (name, value) in typed {
            assert_eq!(again.value(name), Some(*value), "{name}");
        }
    };
    kept(
        C,
        &[
            ("C3[illegal_access].status", "@NAP"),
            ("C3[misuse_of_devices].status", "offence"),
        ],
    );
    kept(
        C,
        &[
            ("C3[illegal_access].status", "not_an_offence"),
            ("C3[misuse_of_devices].status", "@C"),
        ],
    );
    kept(
        C,
        &[
            ("C3[illegal_access].status", ""),
            ("C4[illegal_access].law", "Confidential"),
        ],
    );
    let k = "/en/rounds/r/JM/sections/K";
    kept(
        k,
        &[
            ("K2[2024].reported", "Not available"),
            ("K2[2025].reported", "14"),
        ],
    );
    kept(
        k,
        &[
            ("K2[2024].reported", "7"),
            ("K2[2025].reported", "Not applicable"),
        ],
    );
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
    for kept in [form_of(&page), shown(&reader, A)] {
        assert_eq!(kept.value("A1"), Some("Ministry"));
        assert_eq!(kept.value("A4"), Some("about twenty"));
        assert_eq!(kept.value("A6"), Some("03/04/2026"));
    }
    // The page that came back can be mended and sent as it stands.
    let mended = form_of(&page)
        .with("A4", "20 officers")
        .with("A6", "3 April 2026")
        .without("A7#none");
    let again = saved(&reader, A, &mended);
    assert_eq!(again.value("A4"), Some("20"));
    assert_eq!(again.value("A7#hotline"), Some("x"));
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
fn no_text_is_too_long_to_be_saved() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let long = "Ñandú 🙂 ".repeat(12_000);
    for send in [true, false] {
        let form = shown(&reader, A).with("A2.tasks", &long);
        let page = match send {
            true => reader.post(A, &form.pairs()),
            false => posted(&reader, A, &form),
        };
        assert_eq!(page.status, 422);
        assert!(page.body.contains("more than a workbook’s cell can hold"));
        assert_eq!(shown(&reader, A).value("A2.tasks"), Some(long.trim()));
        saved(&reader, A, &shown(&reader, A).with("A2.tasks", "Short."));
    }
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
    let form = form_of(&page)
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
fn the_way_to_another_section_saves_what_was_typed_and_leads_only_where_one_may_go() {
    let app = every_kind();
    let server = Server::of(&app);
    let focal_point = server.sign_in(&app, &focal_point_of("JM"));
    let of_a_and_b = server.sign_in(&app, &contributor_of("JM", &["A", "B"]));
    let way_to_c = "form=\"section\" name=\"then\" value=\"section:C\"";
    assert!(!of_a_and_b.get(A).body.contains(way_to_c));
    for (to, leads) in [
        ("section:C", "/en/rounds/r/JM"),
        ("section:../../..", "/en/rounds/r/JM"),
        ("section:B", "/en/rounds/r/JM/sections/B?saved=true"),
    ] {
        let form = shown(&of_a_and_b, A).with("A1", to).with("then", to);
        let answer = posted(&of_a_and_b, A, &form);
        assert_eq!(
            (answer.status, answer.header("location")),
            (303, Some(leads))
        );
        assert_eq!(shown(&of_a_and_b, A).value("A1"), Some(to));
    }
    assert!(focal_point.get(A).body.contains(way_to_c));
    let form = shown(&focal_point, A)
        .with("A1", "Courts")
        .with("A4", "some")
        .with("then", "list");
    let answer = posted(&focal_point, A, &form);
    assert_eq!(answer.header("location"), Some("/en/rounds/r/JM"));
    assert!(focal_point.get(A).body.contains("1 to mend"));
}

#[test]
fn a_revision_that_no_page_had_is_refused_and_what_was_typed_is_shown() {
    let app = every_kind();
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    for base in ["7", "9223372036854775808", "18446744073709551615"] {
        let form = shown(&reader, A).with("A1", "Ministry").with("base", base);
        let answer = posted(&reader, A, &form);
        assert_eq!(answer.status, 409, "{base}: {}", answer.body);
        assert!(answer.body.contains("Ministry"), "{}", answer.body);
    }
    assert_eq!(shown(&reader, A).value("A1"), Some(""));
}
