//! Responses as a careful State would send them: nearly all that is asked is answered, some
//! of it with a reason for having no answer, and no check has a word to say. The same seed
//! gives the same response.

mod words;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, Utc};
use rand::{
    Rng, SeedableRng,
    rngs::StdRng,
    seq::{IndexedRandom, SliceRandom},
};
use relator::{
    address::{Address, Part, Row},
    checks::{self, Case},
    finding::Finding,
    locale::Locale,
    questionnaire::{
        Availability, Content, Date, Question, Questionnaire, Remark, Slot, Value,
        kinds::{Cell, Kind, Rule},
    },
    response::{Answer, Answers, Door, Standings},
};

/// How many times what does not fit together is thought over before it is left out.
const PATIENCE: u32 = 12;

/// What is decided before the rest is invented.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// The code that a *choice* has, by address.
    pub given: BTreeMap<Address, String>,
    /// Questions in which every field that is asked has a value.
    pub whole: BTreeSet<String>,
}

/// A response with nothing to be said about it.
///
/// # Panics
/// Where the wishes leave none.
pub fn response(
    instrument: &Questionnaire,
    language: Locale,
    seed: u64,
    wishes: &Wishes,
) -> Answers {
    let mut writer = Writer {
        instrument,
        language,
        wishes,
        random: StdRng::seed_from_u64(seed),
        items: BTreeMap::new(),
        all: Answers::default(),
    };
    writer.invent();
    let mut said = Vec::new();
    for time in 0..4 * PATIENCE {
        let asked = writer.asked();
        said = findings(instrument, &asked);
        if said.is_empty() {
            return asked;
        }
        let places: BTreeSet<_> = said.iter().filter_map(|one| one.address.clone()).collect();
        for place in places {
            writer.think_again(&place, time);
        }
    }
    panic!("seed {seed} does not settle: {said:#?}");
}

/// What the checks say about answers today.
fn findings(instrument: &Questionnaire, answers: &Answers) -> Vec<Finding> {
    let standings = Standings::of(instrument, answers, Utc::now().date_naive());
    checks::run(&Case {
        questionnaire: instrument,
        answers,
        standings: &standings,
        last: None,
    })
}

struct Writer<'a> {
    instrument: &'a Questionnaire,
    language: Locale,
    wishes: &'a Wishes,
    random: StdRng,
    /// How many items each list has.
    items: BTreeMap<String, u32>,
    /// An answer to everything, asked or not.
    all: Answers,
}

impl<'a> Writer<'a> {
    fn invent(&mut self) {
        for question in self.instrument.questions() {
            // The files of a list of attachments do not travel in a cell.
            let attachments = question.checks.iter().any(|one| one.code == "file_missing");
            let items = self.random.random_range(1..=3);
            self.items
                .insert(question.code.clone(), if attachments { 0 } else { items });
            let whole = question.required || self.wishes.whole.contains(&question.code);
            if !whole && self.random.random_bool(0.03) {
                self.withhold(question.address());
                continue;
            }
            for slot in self.slots(question, None) {
                self.think_of(&slot);
            }
            if question.remark && self.random.random_bool(0.05) {
                let text = self.prose();
                let remark = Content::Remark(Remark {
                    text,
                    internal: false,
                });
                self.set(question.address().part(Part::Remark), Some(remark));
            }
        }
    }

    /// Every place for a value in a question, or in one row or item of it.
    fn slots(&self, question: &'a Question, row: Option<&Row>) -> Vec<Slot<'a>> {
        let items: Vec<u32> = (1..=self.items[&question.code]).collect();
        let mut slots = self.instrument.slots_of(question, &items);
        slots.retain(|slot| row.is_none() || slot.address.row.as_ref() == row);
        slots
    }

    /// Puts an answer, or a reason for having none.
    fn think_of(&mut self, slot: &Slot<'_>) {
        let beside = slot.address.clone().part(Part::Availability);
        if slot.address != slot.question.address() {
            self.set(beside, None);
        }
        if let Some(code) = self.wishes.given.get(&slot.address) {
            let given = Content::Value(Value::Choice(code.clone()));
            return self.set(slot.address.clone(), Some(given));
        }
        let whole = slot.question.required || self.wishes.whole.contains(&slot.question.code);
        let in_cell = slot.address != slot.question.address();
        if in_cell && !whole && self.random.random_bool(0.03) {
            self.set(slot.address.clone(), None);
            return self.withhold(slot.address.clone());
        }
        let value = self.value(slot).map(Content::Value);
        self.set(slot.address.clone(), value);
    }

    fn set(&mut self, address: Address, content: Option<Content>) {
        let answer = content.map(|content| Answer {
            content,
            language: self.language,
            door: Door::Workbook,
        });
        self.all.set(address, answer);
    }

    fn withhold(&mut self, address: Address) {
        let why = *Availability::ALL.choose(&mut self.random).unwrap();
        let beside = address.part(Part::Availability);
        self.set(beside, Some(Content::Availability(why)));
    }

    /// The answers to what is asked.
    fn asked(&self) -> Answers {
        let standings = Standings::of(self.instrument, &self.all, Utc::now().date_naive());
        let asked = self
            .all
            .iter()
            .filter(|(at, _)| !standings.is_not_asked(at));
        asked
            .map(|(at, answer)| (at.clone(), answer.clone()))
            .collect()
    }

    /// Answers otherwise what a check has a word to say about; in the end, not at all.
    fn think_again(&mut self, place: &Address, time: u32) {
        let question = self.instrument.question(&place.question).unwrap();
        let withheld = question.address().part(Part::Availability);
        if self.all.availability(&withheld).is_some() {
            self.set(withheld, None);
            return self
                .slots(question, None)
                .iter()
                .for_each(|slot| self.think_of(slot));
        }
        let place = place.clone().without_option().part(Part::Value);
        let mut slots = self.slots(question, place.row.as_ref());
        if self.wishes.given.contains_key(&place) {
            // It is decided, so something beside it has to give way.
            slots = self.slots(question, None);
        } else if time < 2 * PATIENCE && slots.iter().any(|slot| slot.address == place) {
            slots.retain(|slot| slot.address == place);
        }
        for slot in slots {
            if time < PATIENCE || self.wishes.given.contains_key(&slot.address) {
                self.think_of(&slot);
            } else {
                self.set(slot.address.clone(), None);
            }
        }
    }

    /// A value to which its kind has no objection.
    fn value(&mut self, slot: &Slot<'_>) -> Option<Value> {
        let kind = slot.field.kind.as_ref();
        let code = slot.field.code.as_deref().unwrap_or_default();
        let random = &mut self.random;
        match kind.rule() {
            _ if kind.name() == "file" => None,
            Rule::Text { paragraph, .. } => Some(self.text(kind, code, paragraph)),
            Rule::Choice => {
                let codes = &kind.list()?.codes;
                let first = codes.first().filter(|_| random.random_bool(0.3));
                let chosen = first.or_else(|| codes.choose(random))?;
                Some(Value::Choice(chosen.code.clone()))
            }
            Rule::Mark | Rule::Rank(_) => self.several(kind),
            Rule::Number { decimals, min, max } => {
                // What is part of something else is less than the whole.
                let most = match code {
                    "convicted" | "acquitted" | "mla_executed" | "mla_refused" => 60.0,
                    _ => 300.0,
                };
                let least = if most < 100.0 { 0.0 } else { 150.0 };
                let (min, max) = (min.unwrap_or(0.0), max.unwrap_or(f64::MAX));
                let number: f64 = random.random_range(least..most);
                let number = number.clamp(min, max);
                let scale = 10_f64.powi(i32::from(decimals));
                Some(Value::Number((number * scale).floor() / scale))
            }
            Rule::Date { coarse, min, max } => {
                let years = match code {
                    "from" | "introduced" => 2001..2012,
                    "until" | "to" | "expected" => 2012..2024,
                    _ => 1991..2024,
                };
                let (year, month) = (random.random_range(years), random.random_range(1..=12));
                let day = random.random_range(1..=28);
                let day = NaiveDate::from_ymd_opt(year, month, day)?;
                let day = day.clamp(min.unwrap_or(day), max.unwrap_or(day));
                Some(Value::Date(match random.random_range(0..3) {
                    0 if coarse => Date::Year(year),
                    1 if coarse => Date::Month(year, month),
                    _ => Date::Day(day),
                }))
                .filter(|date| kind.check(date).is_empty())
            }
        }
    }

    /// Some options; one that excludes the others is left out.
    fn several(&mut self, kind: &dyn Kind) -> Option<Value> {
        let codes = &kind.list()?.codes;
        let mut chosen: Vec<String> = codes
            .iter()
            .filter(|code| !code.exclusive && self.random.random_bool(0.5))
            .map(|code| code.code.clone())
            .collect();
        if let Rule::Rank(ranks) = kind.rule() {
            chosen.shuffle(&mut self.random);
            chosen.truncate(ranks as usize);
        }
        (!chosen.is_empty()).then_some(Value::Choices(chosen))
    }

    /// What this form of text accepts.
    fn text(&mut self, kind: &dyn Kind, code: &str, paragraph: bool) -> Value {
        let words = words::of(self.language);
        let text = match code {
            "sections" => "C, D".to_owned(),
            "title" | "law" => (*words.titles.choose(&mut self.random).unwrap()).to_owned(),
            "number" | "article" | "articles" => {
                format!("{}-{}", self.random.random_range(1..400), code.len())
            }
            _ if paragraph => self.prose(),
            _ => (*words.bodies.choose(&mut self.random).unwrap()).to_owned(),
        };
        let texts = [
            text.as_str(),
            "https://justicia.example.org/leyes/2015-17",
            "+1 876 555 0101",
            "cooperacion@justicia.example.org",
        ];
        let mut texts = texts.map(|text| Value::Text(text.to_owned())).into_iter();
        texts.find(|text| kind.check(text).is_empty()).unwrap()
    }

    fn prose(&mut self) -> String {
        let words = words::of(self.language);
        let lines = self.random.random_range(1..=3);
        let lines = words.prose.choose_multiple(&mut self.random, lines);
        lines.copied().collect::<Vec<_>>().join("\n")
    }
}

/// What stands in the cells of a workbook in which these answers are typed: the address of
/// each cell, and what it holds.
pub fn cells(
    instrument: &Questionnaire,
    answers: &Answers,
    language: Locale,
) -> Vec<(String, Cell)> {
    let mut cells = Vec::new();
    for (address, answer) in answers.iter() {
        let value = address.clone().part(Part::Value);
        let field = instrument.find(&value).and_then(|found| found.field);
        match (&answer.content, field) {
            (Content::Value(Value::Choices(codes)), Some(field)) => {
                for code in codes {
                    let at = address.clone().at_option(code).to_string();
                    let value = answer.content.value().unwrap();
                    cells.push((at, field.kind.cell(value, Some(code), language)));
                }
            }
            (Content::Value(value), Some(field)) => {
                let coarse = matches!(field.kind.rule(), Rule::Date { coarse: true, .. });
                let cell = match field.kind.cell(value, None, language) {
                    Cell::Date(day) if coarse => Cell::Text(day.to_string()),
                    cell => cell,
                };
                cells.push((address.to_string(), cell));
            }
            (Content::Availability(availability), field) => {
                let whole = address.row.is_none() && address.field.is_none();
                let options = field.filter(|field| field.kind.has_options() && !whole);
                let at = match options.and_then(|field| field.kind.list()) {
                    Some(list) => value.at_option(&list.codes[0].code),
                    None if whole => address.clone(),
                    None => value,
                };
                let word = language.say(availability.message());
                cells.push((at.to_string(), Cell::Text(word)));
            }
            (Content::Remark(remark), _) => {
                cells.push((address.to_string(), Cell::Text(remark.text.clone())));
            }
            (content, _) => panic!("{address} holds {content:?}"),
        }
    }
    cells
}
