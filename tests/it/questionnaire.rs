//! Loading a questionnaire: every problem at once, in order, with the place.

use std::fs;

use relator::{
    address::Address,
    locale::Locale,
    questionnaire::{
        Analysis, Publish, Shape, Translation,
        load::{Loaded, load},
    },
};

const TWELVE: &str = include_str!("questionnaires/twelve-mistakes.json");

/// The problems of a text, as `relator check` prints them.
pub fn problems(text: &str) -> Vec<String> {
    match load("x.json", text) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

pub fn loaded(text: &str) -> Loaded {
    load("x.json", text).unwrap_or_else(|problems| panic!("{}", problems[0]))
}

/// A questionnaire of one section with these questions.
pub fn with(questions: &str) -> String {
    with_lists(
        r#""yes_no": {"codes": [{"code": "yes", "text": {"en": "Yes"}}, {"code": "no", "text": {"en": "No"}}]}"#,
        questions,
    )
}

fn with_lists(lists: &str, questions: &str) -> String {
    format!(
        r#"{{"questionnaire": "x", "version": "1", "title": {{"en": "X"}}, "language": "en", "lists": {{{lists}}}, "sections": [{{"code": "A", "title": {{"en": "A"}}, "short": {{"en": "A"}}, "questions": [
{questions}
]}}]}}"#
    )
}

/// The single problem of a questionnaire with this question, without its place.
fn problem_of(question: &str) -> String {
    let found = problems(&with(question));
    assert_eq!(found.len(), 1, "{found:#?}");
    let (_, problem) = found[0].split_once(": ").unwrap();
    problem.to_owned()
}

#[test]
fn twelve_mistakes_are_reported_at_once_in_order_with_their_places() {
    let found = problems(TWELVE);
    insta::assert_snapshot!(found.join("\n"), @r#"
    x.json:5:3: the key `langauge` is not known here; did you mean `language`?
    x.json:9:54: `green` is not known here; write positive, partial, negative, neutral
    x.json:10:30: the text is missing in the default language, `en`; add "en": "…"
    x.json:18:16: `short` in `en` cannot name a sheet; leave out : \ / ? * [ ] and an apostrophe at either end
    x.json:22:52: A1: the key `text` stands here twice; remove one of the two
    x.json:23:31: A1: the first field of the shape `one` has no code: it is the question itself; remove `code`
    x.json:25:9: A2: `item` is missing; add "item": …
    x.json:29:89: A2: `lien` is not known here; did you mean `line`?
    x.json:30:93: A2: the list `one` has fewer than two codes; a choice needs at least two
    x.json:31:60: A2: `fatal` is not known here; write error, warning, info
    x.json:31:105: A2: `at` names no field and no question: `titel`; did you mean `title`?
    x.json:33:9: A1: the question `A1` stands twice; give one of the two another code
    "#);
    assert_eq!(found.len(), 12);
}

#[test]
fn a_file_that_is_no_json_says_where() {
    let trailing = "{\n  \"questionnaire\": \"x\",\n}";
    assert_eq!(
        problems(trailing),
        [
            "x.json:2:23: this is not JSON: trailing commas are not allowed; remove the comma after the last entry"
        ]
    );
    for text in [
        "",
        "[",
        "{\"a\": 1} // no",
        "{a: 1}",
        "{\"a\": 'b'}",
        "nul",
        "{\"a\": \"\\u00\"}",
        "\u{FEFF}?",
    ] {
        assert_eq!(problems(text).len(), 1, "{text:?}");
    }
    assert_eq!(
        problems("[]"),
        [
            "x.json:1:1: this is an array, but an object in braces is expected here; write an object in braces"
        ]
    );
    assert_eq!(problems(&"[".repeat(100_000)).len(), 1);
}

#[test]
fn a_question_that_cannot_stand_says_why() {
    let one = |rest: &str| format!(r#"{{"code": "A1", "text": {{"en": "?"}}, {rest}}}"#);
    for (rest, expected) in [
        (
            r#""fields": []"#,
            "A1: the question has no field; add at least one",
        ),
        (
            r#""fields": [{"code": "it", "kind": "text"}]"#,
            "A1: the first field of the shape `one` has no code: it is the question itself; remove `code`",
        ),
        (
            r#""fields": [{"kind": "text"}, {"text": {"en": "B"}, "kind": "text"}]"#,
            "A1: the field has no `code`;",
        ),
        (
            r#""fields": [{"kind": "text"}, {"code": "b", "kind": "text"}]"#,
            "A1: the field has no `text`;",
        ),
        (
            r#""fields": [{"kind": "nubmer"}]"#,
            "A1: there is no kind `nubmer`; did you mean `number`?",
        ),
        (
            r#""fields": [{"kind": "choice", "list": "yes_on"}]"#,
            "A1: there is no list `yes_on`; did you mean `yes_no`?",
        ),
        (
            r#""fields": [{"kind": "choice"}]"#,
            "A1: `list` is missing; add",
        ),
        (
            r#""fields": [{"kind": "number", "min": 3, "max": 2}]"#,
            "A1: `max` 2 is less than `min` 3; exchange the two",
        ),
        (
            r#""fields": [{"kind": "number", "decimals": 1.5}]"#,
            "A1: this is a number, but a whole number from 0 to 9 is expected here",
        ),
        (
            r#""fields": [{"kind": "date", "precision": "hour"}]"#,
            "A1: `hour` is not known here; ",
        ),
        (
            r#""fields": [{"kind": "date", "min": "2026-02-30"}]"#,
            "A1: this is a text, but a day like",
        ),
        (
            r#""fields": [{"kind": "choices", "list": "yes_no", "ranked": 3}]"#,
            "A1: this is a number, but a whole number from 1 to 2 is expected",
        ),
        (
            r#""shape": "rows", "fields": [{"kind": "text"}]"#,
            "A1: `rows` is missing; add",
        ),
        (
            r#""shape": "table", "fields": [{"kind": "text"}]"#,
            "A1: there is no shape `table`; write one, rows or list",
        ),
        (
            r#""item": {"en": "Law"}, "fields": [{"kind": "text"}]"#,
            "A1: `item` is for the shape `list`, and this is `one`;",
        ),
        (
            r#""shape": "list", "item": {"en": "Law"}, "ask_row_if": "true", "fields": [{"kind": "text"}]"#,
            "A1: `ask_row_if` is for questions with rows;",
        ),
        (
            r#""fields": [{"kind": "text"}], "analysis": "distributon""#,
            "A1: `distributon` is not known here; did you mean `distribution`?",
        ),
        (
            r#""fields": [{"kind": "text"}], "core": "yes""#,
            "A1: this is a text, but true or false is expected here;",
        ),
        (
            r#""fields": [{"kind": "text"}], "help": {"es": "Ayuda"}"#,
            "A1: the text is missing in the default language, `en`; add \"en\"",
        ),
        (
            r#""fields": [{"kind": "text"}], "help": {"en": " "}"#,
            "A1: ",
        ),
        (
            r#""fields": [{"kind": "text"}], "predecessor": {"question": "A1", "comparable": true}"#,
            "A1: the questionnaire names no version before it;",
        ),
    ] {
        let found = problems(&with(&one(rest)));
        assert!(!found.is_empty(), "{rest} is taken");
        assert!(found[0].contains(expected), "{rest}\n{found:#?}");
    }
}

#[test]
fn a_list_that_cannot_serve_says_why() {
    let choice =
        r#"{"code": "A1", "text": {"en": "?"}, "fields": [{"kind": "choice", "list": "l"}]}"#;
    let rows = r#"{"code": "A1", "text": {"en": "?"}, "shape": "rows", "rows": "l", "fields": [{"kind": "text"}]}"#;
    let code =
        |code: &str, text: &str| format!(r#"{{"code": "{code}", "text": {{"en": "{text}"}}}}"#);
    let list = |codes: &[String]| format!(r#""l": {{"codes": [{}]}}"#, codes.join(", "));
    for (lists, question, expected) in [
        (
            list(&[code("yes", "Yes")]),
            choice,
            "the list `l` has fewer than two codes",
        ),
        (list(&[]), rows, "the list `l` is empty, so there is no row"),
        (
            r#""l": {"from_round": true}"#.into(),
            choice,
            "the round supplies the list `l`",
        ),
        (r#""l": {}"#.into(), rows, "the list has no `codes`"),
        (
            list(&[code("a", "A"), code("a", "B")]),
            choice,
            "the code `a` stands twice",
        ),
        (
            list(&[code("a", "Área"), code("b", "AREA.")]),
            choice,
            "`AREA.` would mean both `a` and `b`",
        ),
        (
            list(&[code("a", "Yes"), code("b", "No disponible")]),
            choice,
            "`No disponible` would mean both `b` and the availability NA",
        ),
        (
            list(&[code("A", "A"), code("b", "B"), code("c", "C")]),
            choice,
            "`A` is not a code",
        ),
    ] {
        let found = problems(&with_lists(&lists, question));
        assert!(
            found.iter().any(|problem| problem.contains(expected)),
            "{lists}\n{found:#?}"
        );
    }
    let years = loaded(&with_lists(r#""l": {"from_round": true}"#, rows));
    assert!(years.questionnaire.lists["l"].from_round);
}

#[test]
fn a_public_question_gives_no_restricted_one_away() {
    let unit = r#"{"code": "A1", "text": {"en": "?"}, "publish": "restricted", "fields": [{"kind": "choice", "list": "yes_no"}]}"#;
    let contact =
        r#"{"code": "A2", "text": {"en": "?"}, "fields": [{"kind": "text", "personal": true}]}"#;
    let follow = |rule: &str, rest: &str| {
        format!(
            r#"{{"code": "A3", "text": {{"en": "?"}}, "ask_if": "{rule}"{rest}, "fields": [{{"kind": "text"}}]}}"#
        )
    };
    let of = |question: &str| problems(&with(&format!("{unit},\n{contact},\n{question}")));
    for (rule, name) in [("${A1} = 'yes'", "A1"), ("answered(${A2})", "A2")] {
        let found = of(&follow(rule, ""));
        assert_eq!(found.len(), 1, "{found:#?}");
        assert!(found[0].contains(&format!(
            "A3 is public, and this condition gives away {name}"
        )));
        assert!(of(&follow(rule, r#", "publish": "restricted""#)).is_empty());
    }
}

#[test]
fn the_question_that_asks_what_may_be_published_has_a_row_per_section() {
    let lists = r#""yes_no": {"codes": [{"code": "yes", "text": {"en": "Yes"}}, {"code": "no", "text": {"en": "No"}}]}, "sections": {"codes": [{"code": "a", "text": {"en": "A"}}]}, "others": {"codes": [{"code": "b", "text": {"en": "B"}}]}"#;
    let of = |agreement: &str, rows: &str| {
        let question = format!(
            r#"{{"code": "A1", "text": {{"en": "?"}}, {rows}"fields": [{{"kind": "choice", "list": "yes_no"}}]}}"#
        );
        let text = with_lists(lists, &question);
        text.replacen(
            r#""language""#,
            &format!(r#""publication": {agreement}, "language""#),
            1,
        )
    };
    let by_section = r#""shape": "rows", "rows": "sections", "#;
    let agreed = r#"{"question": "A1", "agree": ["yes"]}"#;
    for (text, expected) in [
        (
            of(r#"{"question": "A9", "agree": ["yes"]}"#, by_section),
            "there is no question `A9`",
        ),
        (
            of(r#"{"question": "A1", "agree": ["si"]}"#, by_section),
            "`si` is no answer to A1",
        ),
        (
            of(r#"{"question": "A1"}"#, by_section),
            "`agree` is missing",
        ),
        (of(agreed, ""), "A1 is not one choice per row"),
        (
            of(agreed, r#""shape": "rows", "rows": "others", "#),
            "A1 has no row `a` for section A",
        ),
    ] {
        let found = problems(&text);
        assert!(
            found.iter().any(|problem| problem.contains(expected)),
            "{expected}: {found:#?}"
        );
    }
    let publication = loaded(&of(agreed, by_section))
        .questionnaire
        .publication
        .unwrap();
    assert_eq!(publication.address("A").to_string(), "A1[a]");
}

#[test]
fn checks_are_placed_where_something_stands() {
    let check = |rest: &str| {
        format!(
            r#"{{"code": "A1", "text": {{"en": "?"}}, "shape": "list", "item": {{"en": "Law"}}, "fields": [{{"code": "title", "text": {{"en": "T"}}, "kind": "text"}}, {{"code": "year", "text": {{"en": "Y"}}, "kind": "number"}}], "checks": [{{"code": "c", "severity": "error", "rule": "answered(${{title}})", "message": {{"en": "!"}}{rest}}}]}}"#
        )
    };
    let wrong = problem_of(&check(r#", "at": "titel""#));
    assert!(
        wrong
            .starts_with("A1: `at` names no field and no question: `titel`; did you mean `title`?"),
        "{wrong}"
    );
    assert!(problem_of(&check(r#", "at": "A1@remark""#)).contains("`at` names no field"));
    assert!(problem_of(&check(r#", "when": "x""#)).contains("the key `when` is not known here"));
    for at in ["title", "A1", "A1[1].title"] {
        let loaded = loaded(&with(&check(&format!(r#", "at": "{at}""#))));
        let question = loaded.questionnaire.question("A1").unwrap();
        assert_eq!(question.checks[0].at.as_deref(), Some(at));
    }
}

#[test]
fn sheets_must_have_names_of_their_own() {
    let sections = |first: &str, second: &str| {
        let section = |code: &str, short: &str| {
            format!(
                r#"{{"code": "{code}", "title": {{"en": "T"}}, "short": {{{short}}}, "questions": [{{"code": "{code}1", "text": {{"en": "?"}}, "fields": [{{"kind": "file"}}]}}]}}"#
            )
        };
        format!(
            r#"{{"questionnaire": "x", "version": "1", "title": {{"en": "X"}}, "language": "en", "sections": [{}, {}]}}"#,
            section("A", first),
            section("B", second)
        )
    };
    let same = problems(&sections(
        r#""en": "Laws", "es": "Leyes""#,
        r#""en": "Powers", "es": "LEYES""#,
    ));
    assert_eq!(same.len(), 1, "{same:#?}");
    assert!(
        same[0].contains("`short` in `es` is the same as that of section A"),
        "{same:#?}"
    );
    let long = problems(&sections(
        r#""en": "A name of more than thirty-one characters""#,
        r#""en": "Y/N""#,
    ));
    assert!(
        long[0].contains("`short` in `en` has 41 characters; shorten it to 31"),
        "{long:#?}"
    );
    assert!(
        long[1].contains("`short` in `en` cannot name a sheet"),
        "{long:#?}"
    );
    assert!(problems(&sections(r#""en": "Laws""#, r#""en": "Powers""#)).is_empty());
}

#[test]
fn the_place_of_a_long_expression_is_found_behind_its_escapes() {
    let rule = format!(r#"\"\u00e9\ud83d\ude42{}"#, "x".repeat(2_000));
    let text = with(&format!(
        "{{\"code\": \"A1\", \"text\": {{\"en\": \"?\"}}, \"ask_if\":\n\"{rule}\", \"fields\": [{{\"kind\": \"text\"}}]}}"
    ));
    // A quotation mark, eighteen written characters for two, and 1,997 letters come before.
    let expected = "x.json:3:2019: A1: an expression has at most 2000 characters; split the rule into several checks";
    assert_eq!(problems(&text), [expected]);
}

#[test]
fn a_condition_that_names_nothing_or_waits_for_itself_is_refused() {
    let question = |code: &str, condition: &str| {
        format!(
            r#"{{"code": "{code}", "text": {{"en": "?"}}, "fields": [{{"kind": "choice", "list": "yes_no"}}], "ask_if": "{condition}"}}"#
        )
    };
    let wrong = problems(&with(&question("A1", "${A9} = 'yes'")));
    assert_eq!(wrong.len(), 1, "{wrong:#?}");
    assert!(wrong[0].starts_with("x.json:2:98: A1: "), "{wrong:#?}");
    let code = problems(&with(&question("A1", "${A1} = 'yse'")));
    assert!(code[0].contains("did you mean"), "{code:#?}");
    let two = [
        question("A1", "${A2} = 'yes'"),
        question("A2", "${A1} = 'no'"),
    ];
    let circle = problems(&with(&two.join(",\n")));
    assert_eq!(circle.len(), 1, "{circle:#?}");
    assert!(
        circle[0].contains("these are asked only if each other is: A1 → A2 → A1"),
        "{circle:#?}"
    );
}

#[test]
fn the_questionnaire_of_every_kind_is_loaded_whole() {
    let text = fs::read_to_string("forms/every-kind/1.json").unwrap();
    let loaded = load("1.json", &text).unwrap_or_else(|problems| panic!("{}", problems[0]));
    let questionnaire = &loaded.questionnaire;
    assert!(loaded.gaps.is_empty(), "{:?}", loaded.gaps[0]);
    assert_eq!(questionnaire.hash.len(), 64);
    assert_eq!(
        questionnaire.translations[&Locale::Pt],
        Translation::Drafted
    );
    let a3 = questionnaire.question("A3").unwrap();
    assert!(a3.core && a3.remark && !a3.required);
    assert_eq!(a3.fields[1].ask_if.as_ref().unwrap().text, "${A3} = 'yes'");
    assert_eq!(a3.checks[0].at.as_deref(), Some("C1"));
    assert_eq!(a3.analysis, Analysis::Distribution);
    let a2 = questionnaire.question("A2").unwrap();
    assert_eq!(a2.publish, Publish::Restricted);
    assert!(a2.fields[0].personal);
    let b2 = questionnaire.question("B2").unwrap();
    assert!(matches!(&b2.shape, Shape::Rows(list) if list.codes.len() == 3));
    assert!(b2.ask_row_if.is_some());
    for address in [
        "A3.status",
        "B1[ransomware]",
        "B2[ransomware].channels#hotline",
        "C1[7].title",
        "A7#none",
        "C2[1]",
    ] {
        let address: Address = address.parse().unwrap();
        let found = questionnaire.find(&address).unwrap();
        assert!(found.field.is_some(), "{address}");
    }
    assert_eq!(
        loaded.questionnaire.hash,
        load("2.json", &text).unwrap().questionnaire.hash
    );
}
