//! A questionnaire beside its translations and the version before it.

use relator::locale::Locale;

use crate::questionnaire::{loaded, problems, with};

#[test]
fn what_is_not_translated_is_listed_and_falls_back() {
    let question = r#"{"code": "A1", "text": {"en": "Is there a law?", "fr": "Y a-t-il une loi ?"}, "fields": [{"kind": "text"}]}"#;
    let loaded = loaded(&with(question));
    let gaps: Vec<_> = loaded
        .gaps
        .iter()
        .filter(|gap| gap.question.is_some())
        .collect();
    assert_eq!(gaps.len(), 2);
    assert_eq!(
        (gaps[0].language, gaps[0].line, gaps[0].column),
        (Locale::Es, 2, 24)
    );
    assert_eq!(
        (gaps[1].language, gaps[1].text.as_str()),
        (Locale::Pt, "Is there a law?")
    );
    let text = &loaded.questionnaire.question("A1").unwrap().text;
    assert_eq!(text.in_(Locale::Es), "Is there a law?");
    assert_eq!(text.in_(Locale::Fr), "Y a-t-il une loi ?");
}

#[test]
fn a_predecessor_must_fit_the_version_before() {
    let version = |version: &str, list: &str, question: &str| {
        format!(
            r#"{{"questionnaire": "x", "version": "{version}", "title": {{"en": "X"}}, "language": "en", "predecessor": "0", "lists": {{"l": {{"codes": [{list}]}}}}, "sections": [{{"code": "A", "title": {{"en": "A"}}, "short": {{"en": "A"}}, "questions": [
{{"code": "A1", "text": {{"en": "?"}}, "fields": [{{"kind": "choice", "list": "l"}}]{question}}}]}}]}}"#
        )
    };
    let old = r#"{"code": "yes", "text": {"en": "Yes"}}, {"code": "no", "text": {"en": "No"}}, {"code": "planned", "text": {"en": "Planned"}}"#;
    let new = r#"{"code": "yes", "text": {"en": "Yes"}}, {"code": "no", "text": {"en": "No"}}"#;
    let earlier = loaded(&version("1", old, "")).questionnaire;
    let check = |predecessor: &str| -> Vec<String> {
        let text = version("2", new, &format!(r#", "predecessor": {predecessor}"#));
        let problems = loaded(&text).check_predecessor(&earlier);
        problems.iter().map(ToString::to_string).collect()
    };
    let lost = check(r#"{"question": "A1", "comparable": true}"#);
    assert_eq!(lost.len(), 1);
    assert!(
        lost[0].starts_with("x.json:2:97: A1: the earlier code `planned` has no counterpart here"),
        "{lost:?}"
    );
    let unknown = check(r#"{"question": "A2", "comparable": true}"#);
    assert!(
        unknown[0].contains("version 1 has no question `A2`; did you mean `A1`?"),
        "{unknown:?}"
    );
    let code = check(r#"{"question": "A1", "recode": {"plan": "no"}, "comparable": false}"#);
    assert!(
        code[0].contains("the earlier A1 has no code `plan`"),
        "{code:?}"
    );
    let field = check(r#"{"question": "A1", "field": "scale", "comparable": false}"#);
    assert!(
        field[0].contains("in version 1, A1 has no field `scale`"),
        "{field:?}"
    );
    assert!(
        check(r#"{"question": "A1", "recode": {"planned": "no"}, "comparable": true}"#).is_empty()
    );
    let target = version(
        "2",
        new,
        r#", "predecessor": {"question": "A1", "recode": {"planned": "non"}, "comparable": true}"#,
    );
    assert!(problems(&target)[0].contains("this question has no code `non`; did you mean `no`?"));
}
