//! What is stored goes into a State's workbook and comes back the same: every kind in
//! every shape, in every language, with everything that may stand beside an answer.

use std::collections::BTreeMap;

use proptest::prelude::*;
use relator::{
    address::{Address, Part, Row},
    intake,
    locale::Locale,
    questionnaire::{Availability, Content, Question, Questionnaire, Remark, Slot, load::load},
    raw::Typed,
    response::{Answer, Answers, Door},
    round::Round,
    workbook::{read::read, template::Template},
};

use crate::support::app;

fn questionnaire() -> Questionnaire {
    let text = std::fs::read_to_string("forms/every-kind/1.json").unwrap();
    let questionnaire = load("1.json", &text).unwrap().questionnaire;
    round().instrument(&questionnaire)
}

fn round() -> Round {
    let years = serde_json::json!({
        "years": [{"code": "2024", "text": {"en": "2024"}}, {"code": "2025", "text": {"en": "2025"}}],
    });
    serde_json::from_value(app::round("every-kind", "1", years)).unwrap()
}

/// What one roll of the dice puts at a place.
#[derive(Debug, Clone, Copy)]
enum Roll {
    Nothing,
    Value(usize),
    Availability(usize),
    Unread(usize),
}

fn roll() -> impl Strategy<Value = Roll> {
    prop_oneof![
        3 => Just(Roll::Nothing),
        5 => any::<usize>().prop_map(Roll::Value),
        1 => any::<usize>().prop_map(Roll::Availability),
        1 => any::<usize>().prop_map(Roll::Unread),
    ]
}

fn answer(content: Content) -> Option<Answer> {
    Some(Answer {
        content,
        language: Locale::En,
        door: Door::Workbook,
    })
}

/// Puts what was rolled at a place.
fn put(answers: &mut Answers, slot: &Slot<'_>, roll: Roll) {
    let samples = slot.field.kind.samples();
    match roll {
        Roll::Nothing => {}
        Roll::Value(n) => {
            let value = samples.values[n % samples.values.len()].clone();
            answers.set(slot.address.clone(), answer(Content::Value(value)));
        }
        Roll::Availability(n) => {
            let availability = Availability::ALL[n % 3];
            let beside = slot.address.clone().part(Part::Availability);
            answers.set(beside, answer(Content::Availability(availability)));
        }
        Roll::Unread(n) => {
            let texts: Vec<&String> = samples
                .refused
                .iter()
                .filter_map(|typed| match typed {
                    Typed::Text(text) => Some(text),
                    _ => None,
                })
                .collect();
            let Some(text) = texts.get(n % texts.len().max(1)) else {
                return;
            };
            let address = match slot
                .field
                .kind
                .list()
                .filter(|_| slot.field.kind.has_options())
            {
                Some(list) => slot.address.clone().at_option(&list.codes[0].code),
                None => slot.address.clone(),
            };
            answers.set(address, answer(Content::Unread((*text).clone())));
        }
    }
}

/// Answers to every question, list items with gaps in their numbers.
fn answers(questionnaire: &Questionnaire, rolls: &[Roll]) -> Answers {
    let mut answers = Answers::default();
    let mut rolls = rolls.iter().copied().cycle();
    for slot in questionnaire.slots(&|_| vec![1, 3, 4, 9]) {
        put(&mut answers, &slot, rolls.next().unwrap());
    }
    for question in questionnaire.questions().filter(|question| question.remark) {
        if let Roll::Value(n) = rolls.next().unwrap() {
            let remark = Remark {
                text: format!("= see\nnote {n}"),
                internal: false,
            };
            answers.set(
                question.address().part(Part::Remark),
                answer(Content::Remark(remark)),
            );
        }
    }
    answers
}

fn workbook(questionnaire: &Questionnaire, answers: &Answers, language: Locale) -> Vec<u8> {
    let round = round();
    let highest = |question: &Question| {
        let items = answers.items(&question.code);
        (question.code.clone(), items.last().copied().unwrap_or(0))
    };
    let template = Template {
        questionnaire,
        round: &round,
        state: round.state("JM").unwrap(),
        language,
        sections: &[],
        answers,
        revision: 1,
        highest: &questionnaire
            .questions()
            .map(highest)
            .collect::<BTreeMap<String, u32>>(),
        seal: &|_| Ok("0".repeat(64)),
        made: "2026-03-01T12:00:00Z".parse().unwrap(),
    };
    template.write().unwrap()
}

/// What the workbook says differently from what it was made from.
fn differences(questionnaire: &Questionnaire, stored: &Answers, language: Locale) -> Vec<String> {
    let book = read(&workbook(questionnaire, stored, language)).unwrap();
    let (raws, findings) = intake::addressed(&book, questionnaire);
    assert_eq!(findings, []);
    let taken = intake::read(questionnaire, raws, stored);
    let held = |address: &Address| taken.entries.contains_key(address);
    let mut differences: Vec<String> = taken
        .entries
        .iter()
        .filter(|(address, content)| content.as_ref() != stored.content(address))
        .map(|(address, content)| {
            format!(
                "{address}: {content:?}, stored {:?}",
                stored.content(address)
            )
        })
        .collect();
    differences.extend(
        stored
            .iter()
            .filter(|(address, _)| !held(address))
            .map(|(address, _)| format!("{address} is gone")),
    );
    differences
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn an_unchanged_workbook_says_what_is_stored(
        rolls in proptest::collection::vec(roll(), 30..120),
        language in proptest::sample::select(Locale::ALL.to_vec()),
    ) {
        let questionnaire = questionnaire();
        let stored = answers(&questionnaire, &rolls);
        prop_assert_eq!(differences(&questionnaire, &stored, language), Vec::<String>::new());
    }
}

#[test]
fn every_sample_of_every_kind_comes_back_in_every_language() {
    let questionnaire = questionnaire();
    for n in 0..12 {
        let stored = answers(&questionnaire, &[Roll::Value(n)]);
        assert!(stored.len() > 50, "only {} answers", stored.len());
        for language in Locale::ALL {
            assert_eq!(
                differences(&questionnaire, &stored, language),
                Vec::<String>::new(),
                "{language}"
            );
        }
    }
}

#[test]
fn a_new_item_is_numbered_above_all_that_ever_were() {
    let questionnaire = questionnaire();
    let stored = answers(&questionnaire, &[Roll::Value(0)]);
    let book = read(&workbook(&questionnaire, &stored, Locale::En)).unwrap();
    let (raws, _) = intake::addressed(&book, &questionnaire);
    let list = questionnaire
        .questions()
        .find(|question| question.is_list())
        .unwrap();
    let numbers: std::collections::BTreeSet<u32> = raws
        .iter()
        .filter(|(address, _)| address.question == list.code)
        .filter_map(|(address, _)| match address.row {
            Some(Row::Number(number)) => Some(number),
            _ => None,
        })
        .collect();
    assert!(numbers.is_superset(&[1, 3, 4, 9, 10].into()), "{numbers:?}");
    assert!(
        numbers.is_disjoint(&[2, 5, 8].into()),
        "a number is never used again: {numbers:?}"
    );
}
