//! Both doors take the same: what is typed into the fields of a page and into the cells of
//! a workbook becomes the same answers and findings, only the place apart; and neither
//! stores what the other refuses.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use relator::{
    address::{Address, Part},
    finding::{Finding, Severity},
    intake::{Fields, Intake, SHOWN},
    locale::Locale,
    questionnaire::{Content, Section, Value, kinds::Rule},
    response::Answers,
};

use crate::support::{
    filled::{Filled, Put},
    stored::{answers, drawn, instrument, renumbered, taken},
};

type Posted = Vec<(String, String)>;

/// What a page of every section holds, read by who started from `base`.
fn posted(fields: &Posted, base: &Answers) -> Intake {
    let mut all = Intake::default();
    for section in &instrument().sections {
        let intake = Fields::posted(instrument(), section, fields).read(instrument(), base);
        all.entries.extend(intake.entries);
        all.findings.extend(intake.findings);
    }
    all
}

fn section(code: &str) -> &'static Section {
    instrument().section(code).unwrap()
}

/// What a person types for these answers: the field or cell of each, and the text.
fn typing(answers: &Answers, locale: Locale) -> Posted {
    let mut typed = Vec::new();
    for (address, answer) in answers.iter() {
        let field = instrument().find(address).and_then(|found| found.field);
        let text = match (&answer.content, field) {
            (Content::Value(Value::Choices(chosen)), Some(field)) => {
                for (place, code) in chosen.iter().enumerate() {
                    let mark = match field.kind.rule() {
                        Rule::Rank(_) => (place + 1).to_string(),
                        _ => "x".to_owned(),
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
        typed.push((address.to_string(), text));
    }
    typed
}

/// In a grid of a workbook availability is typed into the cell itself; of several options,
/// into the first.
fn cell_of(name: &str) -> String {
    let address: Address = name.parse().unwrap();
    let beside_question = address.row.is_none() && address.field.is_none();
    if address.part != Part::Availability || beside_question {
        return name.to_owned();
    }
    let value = address.part(Part::Value);
    let field = instrument().find(&value).and_then(|found| found.field);
    match field.and_then(|field| field.kind.list().filter(|_| field.kind.has_options())) {
        Some(list) => value.at_option(&list.codes[0].code).to_string(),
        None => value.to_string(),
    }
}

/// A blank page's own fields, under what was typed: every several-choice field is there.
fn page(typed: &Posted) -> Posted {
    let slots = instrument().slots(&|_| (1..7).collect());
    let several = slots.iter().filter(|slot| slot.field.kind.has_options());
    let shown = several.map(|slot| (SHOWN.to_owned(), slot.address.to_string()));
    shown.chain(typed.iter().cloned()).collect()
}

/// Typed text as a cell's XML and a browser's form can both carry it: a cell has no control
/// signs and no blank options, and is not held by the questionnaire's own.
fn typable(answers: &Answers) -> Answers {
    let is = |content: &Content| match content {
        Content::Unread(text) => text.chars().all(|c| c == '\n' || !c.is_control()),
        _ => true,
    };
    let kept = answers.iter().filter(|(_, answer)| is(&answer.content));
    kept.map(|(address, answer)| (address.clone(), answer.clone()))
        .collect()
}

/// What stands, the addresses that hold nothing apart.
fn contents(intake: &Intake) -> BTreeMap<Address, Content> {
    let held = intake.entries.iter();
    held.filter_map(|(address, content)| Some((address.clone(), content.clone()?)))
        .collect()
}

/// What is said, the place apart, and by which of two addresses of one cell an availability
/// was told.
fn said(findings: &[Finding]) -> BTreeSet<(String, Severity, String, Option<String>)> {
    let said = findings.iter().map(|finding| {
        let about = finding.address.clone().map(|address| Address {
            part: Part::Value,
            option: None,
            ..address
        });
        let about = about.map(|address| address.to_string()).unwrap_or_default();
        let found = finding.found.clone();
        (finding.code.to_string(), finding.severity, about, found)
    });
    said.collect()
}

fn locale() -> impl Strategy<Value = Locale> {
    proptest::sample::select(Locale::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn the_same_typed_at_both_doors_is_the_same_answer_with_the_same_findings(generated in answers(false), language in locale()) {
        let stored = typable(&renumbered(&generated));
        let typed = typing(&stored, language);
        let blank = Filled::open(&drawn(&Answers::default(), language));
        let cells = typed.iter().fold(blank, |blank, (name, text)| blank.put(&cell_of(name), Put::Text(text)));
        let workbook = taken(&cells.bytes(), &Answers::default());
        let page = posted(&page(&typed), &Answers::default());
        prop_assert_eq!(contents(&page), contents(&workbook));
        prop_assert_eq!(said(&page.findings), said(&workbook.findings));
    }

    #[test]
    fn a_page_that_nobody_touched_changes_nothing(stored in answers(true), language in locale()) {
        let stored: Answers = typable(&stored).into_iter().collect();
        let shown = typing(&stored, language);
        let mut fields = page(&shown);
        for (address, answer) in stored.iter() {
            if matches!(&answer.content, Content::Remark(remark) if remark.internal) {
                fields.push(("internal".to_owned(), address.question.to_string()));
            }
        }
        let intake = posted(&fields, &stored);
        let changed: Vec<_> = intake
            .entries
            .iter()
            .filter(|(address, content)| content.as_ref() != stored.content(address))
            .collect();
        prop_assert!(changed.is_empty(), "{:#?}\n{:#?}", changed, fields);
    }

    #[test]
    fn no_name_and_no_text_breaks_the_page_or_reaches_another_section(
        fields in proptest::collection::vec((name(), "\\PC{0,12}|(?s).{0,8}|mine|@NA|1|x|A7|C1\\[1\\]|A9"), 0..30),
        stored in answers(true),
    ) {
        for section in &instrument().sections {
            let intake = Fields::posted(instrument(), section, &fields).read(instrument(), &stored);
            for address in intake.entries.keys() {
                let found = instrument().find(address);
                prop_assert!(found.is_some_and(|found| found.section.code == section.code), "{address}");
            }
            for finding in &intake.findings {
                prop_assert!(finding.code != "unknown_address", "{finding:?}");
            }
        }
    }

    #[test]
    fn what_one_door_has_no_place_for_the_other_does_not_store(name in name(), text in "[a-z0-9 ]{1,8}|NA|yes|x|1|2013") {
        let page = posted(&vec![(name.clone(), text.clone())], &Answers::default());
        let stored: BTreeSet<String> = contents(&page).keys().map(ToString::to_string).collect();
        static CELLS: std::sync::OnceLock<BTreeSet<String>> = std::sync::OnceLock::new();
        let cells = CELLS.get_or_init(|| {
            let blank = Filled::open(&drawn(&Answers::default(), Locale::En));
            blank.addresses().into_iter().map(str::to_owned).collect()
        });
        for address in stored {
            let parsed: Address = address.parse().unwrap();
            let first = match &parsed.row {
                // Of a list the workbook holds its first items; the others are alike.
                Some(_) if instrument().question(&parsed.question).unwrap().is_list() => {
                    parsed.clone().at_row(relator::address::Row::Number(1))
                }
                _ => parsed.clone(),
            };
            let options = instrument().find(&first).and_then(|found| found.field).and_then(|field| field.kind.list().filter(|_| field.kind.has_options()));
            let whole = first.part == Part::Value && first.option.is_none();
            let place = match options.filter(|_| whole) {
                Some(list) => first.at_option(&list.codes[0].code).to_string(),
                None => cell_of(&first.to_string()),
            };
            prop_assert!(cells.contains(&place), "{address} has no cell {place}");
        }
    }
}

#[test]
fn whatever_a_workbook_has_a_cell_for_the_page_takes() {
    let blank = Filled::open(&drawn(&Answers::default(), Locale::En));
    let mut cells = 0;
    for name in blank.addresses() {
        let fields = vec![(name.to_owned(), "x".to_owned())];
        let sections = instrument().sections.iter();
        let held = sections
            .map(|section| Fields::posted(instrument(), section, &fields).raws().len())
            .sum::<usize>();
        assert_eq!(held, 1, "{name}");
        cells += 1;
    }
    assert!(cells > 100, "{cells}");
}

/// Names that a page has, that it could have, and that it never has.
fn name() -> impl Strategy<Value = String> {
    let slots = instrument().slots(&|_| vec![1, 2, 99_999_999]);
    let real: Vec<String> = slots.iter().map(|slot| slot.address.to_string()).collect();
    let real = proptest::sample::select(real);
    let tail = proptest::sample::select(vec![
        "",
        "@availability",
        "@remark",
        "#hotline",
        "#training",
        "#nothing",
        "@internal",
        ".status",
        "[1]",
        "@NA",
    ]);
    let head = proptest::sample::select(vec!["", "mine:", "keep:", "mine:keep:"]);
    prop_oneof![
        6 => (head, real, tail).prop_map(|(head, real, tail)| format!("{head}{real}{tail}")),
        2 => "[A-D][0-9]{1,2}(\\[[a-z0-9_]{1,9}\\])?(\\.[a-z]{1,6})?(#[a-z]{1,6})?(@(availability|remark))?",
        1 => "\\PC{0,20}",
        1 => proptest::sample::select(vec!["shown", "internal", "remove", "base", "B1", "C1", "C1[0].title", "B2[other]"]).prop_map(str::to_owned),
    ]
}

#[test]
fn a_box_without_a_tick_is_cleared_where_the_page_held_it_and_only_there() {
    let chosen = |codes: &[&str]| {
        let codes = codes.iter().map(|code| (*code).to_owned()).collect();
        Content::Value(Value::Choices(codes))
    };
    let channels: Address = "A7".parse().unwrap();
    let base: Answers = [(
        channels.clone(),
        crate::support::stored::answer(chosen(&["hotline", "web_form"])),
    )]
    .into_iter()
    .collect();
    let fields = |names: &[(&str, &str)]| -> Posted {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        names.iter().map(owned).collect()
    };
    let read = |names: &[(&str, &str)]| {
        Fields::posted(instrument(), section("A"), &fields(names)).read(instrument(), &base)
    };
    assert!(!read(&[("A3", "yes")]).entries.contains_key(&channels));
    assert_eq!(read(&[(SHOWN, "A7")]).entries[&channels], None);
    let one = read(&[(SHOWN, "A7"), ("A7#hotline", "x")]);
    assert_eq!(one.entries[&channels], Some(chosen(&["hotline"])));
    // A page that held another section, or names what is no several-choice field.
    assert!(
        read(&[(SHOWN, "B4[fraud]"), (SHOWN, "A3")])
            .entries
            .is_empty()
    );
}
