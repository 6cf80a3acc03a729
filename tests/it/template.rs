//! The State's workbook as a file: what it holds, what it locks, and that its formulas say
//! what is true.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use relator::{
    address::{Address, Part},
    locale::Locale,
    questionnaire::{Questionnaire, load::load},
    raw::Visibility,
    response::Answers,
    round::Round,
    workbook::{read::read, template::Template},
};

use crate::support::{
    app::{App, cybercrime},
    filled::Filled,
    recalculated,
};

/// The cybercrime questionnaire with the rows of a round.
fn instrument() -> (Round, Questionnaire) {
    let text = std::fs::read_to_string("forms/cybercrime/2026.json").unwrap();
    let questionnaire = load("2026.json", &text).unwrap().questionnaire;
    let round: Round = serde_json::from_value(cybercrime()).unwrap();
    let questionnaire = round.instrument(&questionnaire);
    (round, questionnaire)
}

/// Jamaica's blank workbook of one moment.
fn blank(language: Locale) -> Vec<u8> {
    let (round, questionnaire) = instrument();
    let made: DateTime<Utc> = "2026-03-01T12:00:00Z".parse().unwrap();
    let template = Template {
        questionnaire: &questionnaire,
        round: &round,
        state: round.state("JM").unwrap(),
        language,
        sections: &[],
        workbook: "one of many",
        answers: &Answers::default(),
        revision: 0,
        highest: &BTreeMap::new(),
        numbers: None,
        last: None,
        seal: &|_| Ok("0".repeat(64)),
        made,
    };
    template.write().unwrap()
}

#[test]
fn the_map_holds_the_addresses_of_the_questionnaire_and_no_others() {
    let (_, questionnaire) = instrument();
    let slots = questionnaire.slots(&|_| (1..=15).collect());
    let mut expected: BTreeSet<String> = BTreeSet::new();
    for slot in slots {
        match slot
            .field
            .kind
            .list()
            .filter(|_| slot.field.kind.has_options())
        {
            Some(list) => expected.extend(
                list.codes
                    .iter()
                    .map(|code| slot.address.clone().at_option(&code.code).to_string()),
            ),
            None => {
                expected.insert(slot.address.to_string());
            }
        }
    }
    for question in questionnaire.questions() {
        let address: Address = question.address();
        expected.insert(address.clone().part(Part::Availability).to_string());
        if question.remark {
            expected.insert(address.part(Part::Remark).to_string());
        }
    }
    let filled = Filled::open(&blank(Locale::En));
    let held: BTreeSet<String> = filled.addresses().into_iter().map(str::to_owned).collect();
    assert_eq!(held, expected);
}

#[test]
fn programs_find_their_sheets_and_people_do_not_see_them() {
    for language in Locale::ALL {
        let book = read(&blank(language)).unwrap();
        let mut names = BTreeSet::new();
        for sheet in &book.sheets {
            let hidden = sheet.name.starts_with('_');
            let expected = if hidden {
                Visibility::VeryHidden
            } else {
                Visibility::Visible
            };
            assert_eq!(sheet.visibility, expected, "{}", sheet.name);
            assert!(sheet.name.encode_utf16().count() <= 31, "{}", sheet.name);
            assert!(
                names.insert(sheet.name.to_lowercase()),
                "{} stands twice",
                sheet.name
            );
        }
        assert!(
            ["_meta", "_lists", "_cells"]
                .iter()
                .all(|name| names.contains(*name))
        );
    }
}

#[test]
fn every_drop_down_refers_to_a_name_that_exists_and_prompts_are_short() {
    let filled = Filled::open(&blank(Locale::Fr));
    let workbook = filled.text("xl/workbook.xml");
    let names: BTreeSet<&str> = workbook
        .split("<definedName name=\"")
        .skip(1)
        .map(|entry| entry.split('"').next().unwrap())
        .collect();
    let mut lists = 0;
    for part in filled
        .parts()
        .filter(|part| part.starts_with("xl/worksheets/sheet"))
    {
        let xml = filled.text(part);
        assert!(
            !xml.contains("_xlfn"),
            "{part} has a function newer than Excel 2013"
        );
        for validation in xml.split("<dataValidation ").skip(1) {
            let attribute = |name: &str| {
                let value = validation.split(&format!(" {name}=\"")).nth(1);
                value
                    .map(|rest| rest.split('"').next().unwrap())
                    .unwrap_or_default()
            };
            assert!(
                attribute("prompt").chars().count() <= 255 + 40,
                "escapes aside"
            );
            assert!(attribute("promptTitle").chars().count() <= 32);
            if validation.starts_with("type=\"list\"") {
                let name = validation
                    .split("<formula1>")
                    .nth(1)
                    .unwrap()
                    .split('<')
                    .next()
                    .unwrap();
                assert!(names.contains(name), "{part}: {name}");
                lists += 1;
            }
        }
    }
    assert!(lists > 500, "{lists} drop-downs");
}

#[test]
fn the_same_answers_at_the_same_moment_give_the_same_bytes() {
    assert_eq!(blank(Locale::Es), blank(Locale::Es));
}

#[test]
fn libreoffice_computes_what_the_workbook_stores() {
    let app = App::new().with(&cybercrime());
    let blank = app.file("blank.xlsx");
    std::fs::write(&blank, app.workbook("JM", "en").bytes()).unwrap();
    let typed = app.workbook("JM", "en").type_in(&[
        ("C1", "No"),
        ("D1", "Yes"),
        ("D2[1].title", "Evidence Act"),
        ("C3[illegal_access].status", "An offence"),
        ("C3[misuse_of_devices].status", "NA"),
        ("M3#hotline", "X"),
        ("G1@availability", "Confidential"),
    ]);
    let taken = app.intake("typed.xlsx", &typed.bytes());
    assert_eq!(taken["verdict"], "accepted", "{taken:#}");
    let filled = app.file("filled.xlsx");
    std::fs::write(&filled, app.workbook("JM", "es").bytes()).unwrap();
    for path in [blank, filled] {
        let Some((formulas, differ)) = recalculated::compare(&path) else {
            return;
        };
        assert!(formulas > 90, "{formulas} formulas");
        assert!(
            differ.is_empty(),
            "{} of {formulas}: {differ:#?}",
            differ.len()
        );
        println!("{formulas} of {formulas} formulas agree");
    }
}
