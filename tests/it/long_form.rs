//! The workbook of a questionnaire with more than five hundred questions, every kind in every shape
//! many times over.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{TimeZone as _, Utc};
use relator::{
    address::Address,
    intake,
    locale::Locale,
    questionnaire::{Content, Questionnaire, Value},
    raw::Visibility,
    response::{Answer, Answers, Door},
    round::Round,
    workbook::{read::read, template::Template},
};
use serde_json::json;

use crate::support::{app, long_form, recalculated};

struct Long {
    round: Round,
    instrument: Questionnaire,
}

impl Long {
    fn new() -> Self {
        let years = app::cybercrime()["lists"]["years"].clone();
        let round = app::round("long", "1", json!({ "years": years }));
        let round: Round = serde_json::from_value(round).unwrap();
        let instrument = round.instrument(&long_form::questionnaire());
        assert_eq!(instrument.questions().count(), long_form::QUESTIONS);
        Self { round, instrument }
    }

    fn workbook(&self, answers: &Answers, language: Locale) -> Vec<u8> {
        let template = Template {
            questionnaire: &self.instrument,
            round: &self.round,
            state: self.round.state("JM").unwrap(),
            language,
            sections: &[],
            workbook: "one of many",
            answers,
            revision: 1,
            highest: &BTreeMap::new(),
            numbers: None,
            last: None,
            seal: &|_| Ok("sealed".to_owned()),
            made: Utc.with_ymd_and_hms(2026, 6, 1, 12, 0, 0).unwrap(),
        };
        template.write().unwrap()
    }

    /// An answer at every place; a list has three items.
    fn answered(&self) -> Answers {
        let slots = self.instrument.slots(&|_| vec![1, 2, 3]);
        let answer = |value: Value| Answer {
            content: Content::Value(value),
            language: Locale::En,
            door: Door::Workbook,
        };
        let answers = slots.into_iter().enumerate().map(|(at, slot)| {
            let values = slot.field.kind.samples().values;
            let value = values[at % values.len()].clone();
            (slot.address, answer(value))
        });
        answers.collect()
    }
}

fn contents(answers: &Answers) -> BTreeMap<Address, Content> {
    let answers = answers.iter();
    answers
        .map(|(address, answer)| (address.clone(), answer.content.clone()))
        .collect()
}

#[test]
fn what_stands_in_it_comes_back_in_every_language() {
    let long = Long::new();
    let answers = long.answered();
    assert!(answers.len() > 2_000, "{}", answers.len());
    for language in Locale::ALL {
        let bytes = long.workbook(&answers, language);
        assert!(bytes.len() < 4 << 20, "{} bytes", bytes.len());
        let book = read(&bytes).unwrap_or_else(|refusal| panic!("{}", refusal.code()));
        let (raws, findings) = intake::addressed(&book, &long.instrument);
        assert!(findings.is_empty(), "{findings:?}");
        let read = intake::read(&long.instrument, raws, &Answers::default());
        let entries = read.entries.into_iter();
        let read: BTreeMap<_, _> = entries
            .filter_map(|(at, content)| Some((at, content?)))
            .collect();
        assert_eq!(read, contents(&answers), "{language}");
    }
}

#[test]
fn every_section_has_a_sheet_of_its_own() {
    let long = Long::new();
    let book = read(&long.workbook(&Answers::default(), Locale::Fr)).unwrap();
    let shown = book
        .sheets
        .iter()
        .filter(|sheet| sheet.visibility == Visibility::Visible);
    let names: BTreeSet<&str> = shown.map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names.len(), 1 + long.instrument.sections.len());
}

#[test]
fn libreoffice_opens_it_and_computes_what_we_computed() {
    let long = Long::new();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("long.xlsx");
    std::fs::write(&file, long.workbook(&long.answered(), Locale::En)).unwrap();
    let Some((formulas, differences)) = recalculated::compare(&file) else {
        return;
    };
    assert!(formulas > long_form::QUESTIONS, "{formulas}");
    assert!(differences.is_empty(), "{differences:#?}");
}
