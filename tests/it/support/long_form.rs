//! A questionnaire of more than five hundred questions: the one of every kind, many times over, each
//! time as a section of its own.

use std::{fs, sync::LazyLock};

use regex::{Captures, Regex};
use relator::questionnaire::{Questionnaire, load::load};
use serde_json::{Value, json};

/// So many questions: 34 times the fifteen of every kind.
pub const QUESTIONS: usize = 510;

/// The text of its file.
pub fn text() -> String {
    let file = fs::read_to_string("forms/every-kind/1.json").unwrap();
    let mut form: Value = serde_json::from_str(&file).unwrap();
    let sections = form["sections"].as_array().unwrap().iter();
    let questions: Vec<Value> = sections
        .flat_map(|section| section["questions"].as_array().unwrap().clone())
        .collect();
    let codes: Vec<&str> = questions
        .iter()
        .map(|question| question["code"].as_str().unwrap())
        .collect();
    let parts = QUESTIONS / questions.len();
    let sections: Vec<Value> = (0..parts)
        .map(|part| {
            let letters = letters(part);
            let own = questions.iter();
            let own = own.map(|question| moved(question, &codes, &letters));
            let title = format!("Part {}", part + 1);
            json!({
                "code": letters, "title": {"en": title}, "short": {"en": title},
                "questions": own.collect::<Vec<_>>(),
            })
        })
        .collect();
    form["questionnaire"] = json!("long");
    form["sections"] = json!(sections);
    form.to_string()
}

/// The questionnaire.
pub fn questionnaire() -> Questionnaire {
    let loaded = load("long/1.json", &text());
    let questionnaire = loaded.unwrap_or_else(|problems| panic!("{problems:#?}"));
    questionnaire.questionnaire
}

/// AA, AB, AC…
fn letters(part: usize) -> String {
    let letter = |at: usize| char::from(b'A' + u8::try_from(at).unwrap());
    format!("{}{}", letter(part / 26), letter(part % 26))
}

/// A question under its code in another section, and so whatever it refers to.
fn moved(question: &Value, codes: &[&str], letters: &str) -> Value {
    static CODE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\b[ABC]\d\b").unwrap());
    let text = question.to_string();
    let text = CODE.replace_all(&text, |found: &Captures<'_>| {
        let place = codes.iter().position(|code| *code == &found[0]);
        format!("{letters}{}", place.unwrap() + 1)
    });
    serde_json::from_str(&text).unwrap()
}
