use std::collections::BTreeMap;

use super::*;
use crate::{
    address::Address,
    finding::Finding,
    questionnaire::{Availability, File, Remark, Value, load::load},
    response::{Answer, Answers, Door},
    round::Round,
};

fn round() -> Round {
    let mut round: serde_json::Value =
        serde_json::from_str(include_str!("../../../demo/round.json")).unwrap();
    round["lists"] = serde_json::json!({});
    serde_json::from_value(round).unwrap()
}

fn read(answers: &[(&str, Content)]) -> Read {
    let answer = |content: &Content| Answer {
        content: content.clone(),
        language: Locale::Es,
        door: Door::Page,
    };
    let loaded = load(
        "every-kind/1.json",
        include_str!("../../../forms/every-kind/1.json"),
    );
    let answers: Answers = answers
        .iter()
        .map(|(address, content)| (address.parse::<Address>().unwrap(), answer(content)))
        .collect();
    Read {
        round: round(),
        state: "JM".to_owned(),
        instrument: loaded.unwrap().questionnaire.into(),
        answers,
        findings: vec![
            Finding::error("required").about("B2[ransomware].status".parse().unwrap()),
            Finding::info("refused_empty"),
        ],
        day: "2026-11-01".parse().unwrap(),
    }
}

fn text(text: &str) -> Content {
    Content::Value(Value::Text(text.to_owned()))
}

fn choice(code: &str) -> Content {
    Content::Value(Value::Choice(code.to_owned()))
}

/// What stands under one question.
fn under<'a>(page: &'a str, code: &str) -> &'a str {
    let from = page.split(&format!(" id=\"{code}\">")).nth(1).unwrap();
    from.split("<div class=\"reading__question\"")
        .next()
        .unwrap()
}

#[test]
fn an_answer_reads_in_the_words_of_the_page_and_text_in_its_own_language() {
    let page = read(&[
        ("A1", text("<b>Ministerio</b>\nde Justicia")),
        ("A3", choice("yes")),
        ("A7", Content::Value(Value::Choices(vec!["hotline".into()]))),
        (
            "A9",
            Content::Value(Value::File(File {
                name: "chart.pdf".into(),
                sha256: None,
            })),
        ),
    ]);
    let french = Reading::of(&page, Locale::Fr).render().unwrap();
    assert!(under(&french, "A3").contains("Oui"), "{french}");
    assert!(under(&french, "A9").contains("chart.pdf"), "{french}");
    let authority = under(&french, "A1");
    assert!(authority.contains("lang=\"es\""), "{authority}");
    assert!(!authority.contains("<b>"), "{authority}");
    let spanish = Reading::of(&page, Locale::Es).render().unwrap();
    assert!(!under(&spanish, "A1").contains("lang="), "{spanish}");
}

#[test]
fn why_there_is_no_value_is_kept_apart() {
    let page = read(&[
        ("A4", Content::Value(Value::Number(0.0))),
        (
            "B1@availability",
            Content::Availability(Availability::Confidential),
        ),
        ("B2[ransomware].status", Content::Unread("in farce".into())),
        (
            "B2[ransomware].since@availability",
            Content::Availability(Availability::NotAvailable),
        ),
        ("A7#hotline", Content::Unread("perhaps".into())),
    ]);
    let page = Reading::of(&page, Locale::En).render().unwrap();
    assert!(under(&page, "A1").contains("Not answered"), "{page}");
    assert!(under(&page, "A5").contains("Not asked"), "{page}");
    assert!(under(&page, "B1").contains("Confidential"), "{page}");
    assert!(!under(&page, "B1").contains("<table"), "{page}");
    let law = under(&page, "B2");
    for words in ["in farce", "not understood", "Not available"] {
        assert!(law.contains(words), "{words}: {law}");
    }
    let channels = under(&page, "A7");
    assert!(channels.contains("perhaps"), "{channels}");
    assert!(!channels.contains("Not answered"), "{channels}");
}

#[test]
fn findings_notes_and_remarks_stand_at_their_question() {
    let read = read(&[
        (
            "A1@remark",
            Content::Remark(Remark {
                text: "entre nosotros".into(),
                internal: true,
            }),
        ),
        ("C1[2].title", text("Ley 9048")),
        ("A3", choice("yes")),
    ]);
    let notes = BTreeMap::from([("C1".to_owned(), "Which article?".to_owned())]);
    let reading = Reading::of(&read, Locale::En)
        .with_notes(&notes)
        .changing(|section, question| format!("/en/{section}#{question}"))
        .asking(|question| if question == "A1" { "<why>" } else { "" }.to_owned());
    let page = reading.render().unwrap();
    let remark = under(&page, "A1");
    assert!(remark.contains("entre nosotros"), "{remark}");
    assert!(
        remark.contains("for the Technical Secretariat only"),
        "{remark}"
    );
    assert!(remark.contains("name=\"note.A1\""), "{remark}");
    assert!(!remark.contains("<why>"), "{remark}");
    let law = under(&page, "C1");
    for words in ["Law 2", "Ley 9048", "Which article?", "href=\"/en/C#C1\""] {
        assert!(law.contains(words), "{words}: {law}");
    }
    let forms = under(&page, "B2");
    assert!(forms.contains("(Ransomware · Status)"), "{forms}");
    assert!(forms.contains("must be answered"), "{forms}");
    let general = page.split("<section").next().unwrap();
    assert!(general.contains("nothing to submit"), "{general}");
}

#[test]
fn a_contributor_reads_only_the_sections_given_to_them() {
    let read = read(&[("A1", text("canary"))]);
    let only = Sections::Only(["B".to_owned()].into());
    let page = Reading::of(&read, Locale::En).only(&only).render().unwrap();
    assert!(page.contains("id=\"section-B\""), "{page}");
    assert!(!page.contains("id=\"section-A\""), "{page}");
    assert!(!page.contains("canary"), "{page}");
}
