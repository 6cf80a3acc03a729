//! Responses of every sort by number: what people type into every kind of field, understood
//! or not, in lists with gaps, with remarks and reasons for having no answer. The same number
//! gives the same response.

use std::collections::{BTreeMap, BTreeSet};

use rand::{
    Rng, SeedableRng,
    rngs::StdRng,
    seq::{IndexedRandom, SliceRandom},
};
use relator::{
    address::{Address, Part},
    locale::Locale,
    questionnaire::{
        Availability, Content, Date, Question, Questionnaire, Remark, Shape, Slot, Value,
        kinds::{Entry, Kind, Read, Rule, plain_text},
    },
    raw::Typed,
    response::Answers,
};

use super::stored::answer;

/// What people begin a text with, and what stands in it.
const HEADS: &[&str] = &[
    "=", "+", "-", "@", "'", "''", "\t", "#", "&", "<", "_x0041_", "=1+1", "-None. ", "@SUM(1)",
    "\u{feff}", "«", "¿", "\u{202e}",
];
const WORDS: &[&str] = &[
    "ley",
    "informáticos",
    "d’entraide",
    "Cybercrimes Act",
    "São",
    "日本語",
    "🙂👍🏽",
    "العربية",
    "e\u{301}",
    "\n",
    "\n\n",
    "\r\n",
    "a\tb",
    "  ",
    ";",
    "|",
    "12.5",
    "<b>&amp;</b>",
    "]]>",
    "\"quoted\"",
    "_x000D_",
    "%20",
    "\u{a0}",
    "NA",
    "§ 7",
    "\u{0}\u{7}",
];

/// What was generated, counted: kind, shape, and what stands there.
pub type Tally = BTreeMap<(&'static str, &'static str, &'static str), usize>;

/// A response.
pub struct Generated {
    pub answers: Answers,
    pub language: Locale,
}

/// The response of this number to a questionnaire.
pub fn generated(instrument: &Questionnaire, number: u64, tally: &mut Tally) -> Generated {
    let mut writer = Writer {
        random: StdRng::seed_from_u64(number),
        answers: Answers::default(),
        tally,
    };
    // Some responses are full, some nearly blank.
    let share = *[0.05, 0.3, 0.7, 1.0].choose(&mut writer.random).unwrap();
    for question in instrument.questions() {
        let items = writer.items(question);
        for slot in instrument.slots_of(question, &items) {
            if writer.random.random_bool(share) {
                writer.slot(&slot);
            }
        }
        writer.beside(question, share / 4.0);
    }
    Generated {
        answers: writer.answers,
        language: Locale::ALL[usize::try_from(number).unwrap() % 4],
    }
}

struct Writer<'a> {
    random: StdRng,
    answers: Answers,
    tally: &'a mut Tally,
}

fn shape(question: &Question) -> &'static str {
    match question.shape {
        Shape::One => "one",
        Shape::Rows(_) => "rows",
        Shape::List { .. } => "list",
    }
}

impl Writer<'_> {
    /// The numbers of a list's items; some were taken away.
    fn items(&mut self, question: &Question) -> Vec<u32> {
        if !question.is_list() {
            return Vec::new();
        }
        let many = self.random.random_range(0..7);
        let highest = *[many, 9, 40].choose(&mut self.random).unwrap();
        let items: BTreeSet<u32> = (0..many)
            .map(|_| self.random.random_range(1..=highest.max(1)))
            .collect();
        let gaps = items
            .last()
            .is_some_and(|last| *last as usize > items.len());
        if gaps {
            self.count("any", "list", "gaps");
        }
        items.into_iter().collect()
    }

    fn count(&mut self, kind: &'static str, shape: &'static str, what: &'static str) {
        *self.tally.entry((kind, shape, what)).or_default() += 1;
    }

    fn set(&mut self, address: Address, content: Content) {
        self.answers.set(address, Some(answer(content)));
    }

    /// The remark and the availability of a question.
    fn beside(&mut self, question: &Question, share: f64) {
        if question.remark && self.random.random_bool(share) {
            let text = plain_text(&self.words());
            if !text.is_empty() {
                self.count("any", shape(question), "remark");
                let remark = Remark {
                    text,
                    internal: false,
                };
                let at = question.address().part(Part::Remark);
                self.set(at, Content::Remark(remark));
            }
        }
        if self.random.random_bool(share) {
            let at = question.address().part(Part::Availability);
            let unread = self.random.random_bool(0.2);
            let content = if unread {
                self.count("any", shape(question), "availability not understood");
                Content::Unread("perhaps later".to_owned())
            } else {
                self.count("any", shape(question), "availability beside");
                Content::Availability(*Availability::ALL.choose(&mut self.random).unwrap())
            };
            self.set(at, content);
        }
    }

    /// What somebody typed into a place, as it is understood.
    fn slot(&mut self, slot: &Slot<'_>) {
        let kind = slot.field.kind.as_ref();
        // The question itself has a cell for it.
        let in_cell = slot.address != slot.question.address();
        if in_cell && self.random.random_bool(0.1) {
            let why = *Availability::ALL.choose(&mut self.random).unwrap();
            self.count(kind.name(), shape(slot.question), why.code());
            let at = slot.address.clone().part(Part::Availability);
            return self.set(at, Content::Availability(why));
        }
        let read = match kind.rule() {
            Rule::Mark | Rule::Rank(_) => self.options(kind),
            _ => {
                let typed = self.typed(kind);
                kind.read(&[Entry {
                    option: None,
                    typed: &typed,
                }])
            }
        };
        for (option, text) in read.unread {
            self.count(kind.name(), shape(slot.question), "option not understood");
            self.set(
                slot.address.clone().at_option(&option),
                Content::Unread(text),
            );
        }
        let Some(content) = read.content else { return };
        self.count(kind.name(), shape(slot.question), sort(kind, &content));
        let availability = matches!(content, Content::Availability(_));
        if !availability {
            self.set(slot.address.clone(), content);
        } else if in_cell {
            self.set(slot.address.clone().part(Part::Availability), content);
        }
    }

    /// Marks or ranks beside some options; some of them odd.
    fn options(&mut self, kind: &dyn Kind) -> Read {
        let mut codes: Vec<&str> = kind
            .list()
            .unwrap()
            .codes
            .iter()
            .map(|c| c.code.as_str())
            .collect();
        let ranked = matches!(kind.rule(), Rule::Rank(_));
        if ranked {
            codes.shuffle(&mut self.random);
        }
        let chosen = self.random.random_range(1..=codes.len());
        let odd = self.random.random_bool(0.15);
        let mut typed: Vec<(&str, Typed)> = Vec::new();
        for (place, code) in codes.into_iter().enumerate() {
            let mark = match (ranked, odd) {
                (true, false) if place < chosen => (place + 1).to_string(),
                (false, false) if self.random.random_bool(0.5) => "X".to_owned(),
                (_, false) => String::new(),
                (_, true) => {
                    let marks = ["", "x", "✓", "1", "1", "2", "perhaps", "#REF!", "-"];
                    (*marks.choose(&mut self.random).unwrap()).to_owned()
                }
            };
            typed.push((code, Typed::text(mark)));
        }
        typed.sort_by_key(|(code, _)| kind.list().unwrap().position(code));
        let entries: Vec<Entry<'_>> = typed
            .iter()
            .map(|(code, typed)| Entry {
                option: Some(code),
                typed,
            })
            .collect();
        kind.read(&entries)
    }

    /// What somebody types into one cell.
    fn typed(&mut self, kind: &dyn Kind) -> Typed {
        if self.random.random_bool(0.1) {
            return Typed::text(self.words());
        }
        let samples = kind.samples();
        if self.random.random_bool(0.1) {
            return samples.refused.choose(&mut self.random).unwrap().clone();
        }
        match kind.rule() {
            Rule::Number { .. } => self.number(),
            Rule::Date { .. } => Typed::text(self.date().to_string()),
            Rule::Choice => {
                let codes = &kind.list().unwrap().codes;
                Typed::text(codes.choose(&mut self.random).unwrap().code.clone())
            }
            _ => Typed::text(self.words()),
        }
    }

    /// A number of any size that a spreadsheet keeps.
    fn number(&mut self) -> Typed {
        let digits = self.random.random_range(0..=15);
        let whole = self.random.random_range(0..10_u64.pow(digits)) as f64;
        let decimals = self.random.random_range(0..=9);
        let number = if self.random.random_bool(0.5) {
            whole
        } else {
            whole / 10_f64.powi(decimals)
        };
        let sign = if self.random.random_bool(0.3) {
            -1.0
        } else {
            1.0
        };
        Typed::Number(sign * number)
    }

    fn date(&mut self) -> Date {
        let year = match self.random.random_range(0..4) {
            0 => self.random.random_range(1000..10_000),
            _ => self.random.random_range(1900..2031),
        };
        let month = self.random.random_range(1..=12);
        let day = chrono::NaiveDate::from_ymd_opt(year, month, self.random.random_range(1..=28));
        match self.random.random_range(0..3) {
            0 => Date::Year(year),
            1 => Date::Month(year, month),
            _ => Date::Day(day.unwrap()),
        }
    }

    /// Text as people and programs write it.
    fn words(&mut self) -> String {
        let mut text = String::new();
        if self.random.random_bool(0.3) {
            text += HEADS.choose(&mut self.random).unwrap();
        }
        let many = *[0, 1, 3, 12, 60].choose(&mut self.random).unwrap();
        for _ in 0..many {
            match self.random.random_range(0..6) {
                0 => text.push(self.random.random()),
                1 => text += &"x".repeat(self.random.random_range(1..40)),
                _ => text += WORDS.choose(&mut self.random).unwrap(),
            }
            if self.random.random_bool(0.7) {
                text.push(' ');
            }
        }
        text
    }
}

/// What stands there.
fn sort(kind: &dyn Kind, content: &Content) -> &'static str {
    let value = match content {
        Content::Value(value) => value,
        Content::Availability(_) => return "availability in words",
        _ => return "not understood",
    };
    match value {
        Value::Date(Date::Day(_)) => "day",
        Value::Date(Date::Month(..)) => "month",
        Value::Date(Date::Year(_)) => "year",
        Value::Number(number) if *number < 0.0 => "negative",
        Value::Number(number) if number.fract() != 0.0 => "decimal",
        Value::Number(number) if *number > 1e12 => "large",
        Value::Number(_) => "whole",
        Value::Text(text) if text.contains('\n') => "lines",
        Value::Text(text) if text.starts_with(['=', '+', '-', '@']) => "like a formula",
        Value::Text(text) if text.starts_with('\'') => "apostrophe",
        Value::Text(text) if !text.is_ascii() => "unicode",
        Value::Choices(_) if matches!(kind.rule(), Rule::Rank(_)) => "ranked",
        Value::Choices(_) => "marked",
        Value::Text(_) | Value::Choice(_) | Value::File(_) => "value",
    }
}
