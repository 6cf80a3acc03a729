//! Laws of the workbook door: whatever is stored, the workbook that shows it gives it
//! back, in every language; and what is typed into a blank one is the same.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use relator::{
    address::{Address, Part, Row},
    locale::Locale,
    questionnaire::{Content, Value},
    response::Answers,
};

use crate::support::{
    filled::{Filled, Put},
    stored::{answer, answers, drawn, instrument, is_unread, renumbered, taken},
};

type Contents = BTreeMap<Address, Content>;

fn contents(answers: &Answers) -> Contents {
    let contents = answers.iter();
    contents
        .map(|(address, answer)| (address.clone(), answer.content.clone()))
        .collect()
}

fn filled(entries: BTreeMap<Address, Option<Content>>) -> Contents {
    entries
        .into_iter()
        .filter_map(|(address, content)| Some((address, content?)))
        .collect()
}

/// Where two responses differ, a line for each address.
fn differences(read: &Contents, stored: &Contents) -> Vec<String> {
    let addresses: BTreeSet<&Address> = read.keys().chain(stored.keys()).collect();
    addresses
        .into_iter()
        .filter(|address| read.get(address) != stored.get(address))
        .map(|address| {
            format!(
                "{address}: {:?}, stored {:?}",
                read.get(address),
                stored.get(address)
            )
        })
        .collect()
}

fn locale() -> impl Strategy<Value = Locale> {
    proptest::sample::select(Locale::ALL.to_vec())
}

/// How a person types an answer: the words of the page, an X, a rank.
fn typing(answers: &Answers, locale: Locale) -> Vec<(String, String)> {
    let mut typed = Vec::new();
    for (address, answer) in answers.iter() {
        let field = instrument().find(address).and_then(|found| found.field);
        let text = match (&answer.content, field) {
            (Content::Value(Value::Choices(chosen)), Some(field)) => {
                for (place, code) in chosen.iter().enumerate() {
                    let ranked = matches!(
                        field.kind.rule(),
                        relator::questionnaire::kinds::Rule::Rank(_)
                    );
                    let mark = if ranked {
                        (place + 1).to_string()
                    } else {
                        "X".to_owned()
                    };
                    typed.push((address.clone().at_option(code).to_string(), mark));
                }
                continue;
            }
            (Content::Value(value), Some(field)) => field.kind.show(value, locale),
            (Content::Unread(text), _) => text.clone(),
            (Content::Remark(remark), _) => remark.text.clone(),
            (Content::Availability(availability), _) => locale.say(availability.message()),
            (Content::Value(_), None) => panic!("{address} has no field"),
        };
        typed.push((cell_of(address), text));
    }
    typed
}

/// In a grid, availability is typed into the cell itself; of several options, the first.
fn cell_of(address: &Address) -> String {
    let beside_question = address.row.is_none() && address.field.is_none();
    if address.part != Part::Availability || beside_question {
        return address.to_string();
    }
    let value = address.clone().part(Part::Value);
    let field = instrument().find(&value).and_then(|found| found.field);
    let list = field.and_then(|field| field.kind.list().filter(|_| field.kind.has_options()));
    match list {
        Some(list) => value.at_option(&list.codes[0].code).to_string(),
        None => value.to_string(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn what_the_workbook_shows_is_read_as_the_same(stored in answers(false), language in locale()) {
        let intake = taken(&drawn(&stored, language), &Answers::default());
        prop_assert_eq!(differences(&filled(intake.entries), &contents(&stored)), Vec::<String>::new());
        for finding in intake.findings {
            let address = finding.address.clone().unwrap();
            prop_assert!(is_unread(&stored, &address), "{:?}", finding);
        }
    }

    #[test]
    fn an_unchanged_workbook_holds_exactly_what_is_stored(stored in answers(true), language in locale()) {
        let intake = taken(&drawn(&stored, language), &stored);
        let changed: Vec<_> = intake
            .entries
            .iter()
            .filter(|(address, content)| content.as_ref() != stored.content(address))
            .collect();
        prop_assert!(changed.is_empty(), "{:#?}", changed);
        for finding in intake.findings {
            let address = finding.address.clone().unwrap();
            prop_assert!(is_unread(&stored, &address), "{:?}", finding);
        }
    }

    #[test]
    fn what_is_typed_into_a_blank_workbook_is_the_same(stored in answers(false), language in locale()) {
        // What XML cannot hold, nobody can type.
        let typable = |text: &str| text.chars().all(|c| c == '\n' || !c.is_control());
        let stored: Answers = renumbered(&stored)
            .into_iter()
            .filter(|(_, answer)| !matches!(&answer.content, Content::Unread(text) if !typable(text)))
            .collect();
        let blank = Filled::open(&drawn(&Answers::default(), language));
        let typed = typing(&stored, language);
        let filled_in = typed
            .iter()
            .fold(blank, |blank, (address, text)| blank.put(address, Put::Text(text)));
        let intake = taken(&filled_in.bytes(), &Answers::default());
        prop_assert_eq!(differences(&filled(intake.entries), &contents(&stored)), Vec::<String>::new());
    }
}

#[test]
fn a_new_item_is_numbered_above_all_that_ever_were() {
    let title = |item| {
        let title = Content::Value(Value::Text(format!("Act {item}")));
        (format!("C1[{item}].title").parse().unwrap(), answer(title))
    };
    let stored: Answers = [1, 3, 4, 9].map(title).into_iter().collect();
    let intake = taken(&drawn(&stored, Locale::En), &stored);
    let items: BTreeSet<u32> = intake
        .entries
        .keys()
        .filter(|address| address.question == "C1")
        .filter_map(|address| match address.row {
            Some(Row::Number(number)) => Some(number),
            _ => None,
        })
        .collect();
    assert!(items.is_superset(&[1, 3, 4, 9, 10].into()), "{items:?}");
    assert!(
        items.is_disjoint(&[2, 5, 8].into()),
        "a number is never used again: {items:?}"
    );
}
