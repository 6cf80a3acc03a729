//! A small questionnaire with one question of each shape, and one State's answers to it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rand::{Rng, rngs::StdRng, seq::IndexedRandom};
use relator::{
    address::{Address, Row},
    locale::Locale,
    questionnaire::{
        Code, CodeList, Date, File, Tone, Value,
        expression::{Asked, Names, Scope, Stands, Type},
    },
    texts::Texts,
};

/// Codes of fields, and what they are.
type Fields = Vec<(Option<&'static str>, Type)>;

/// The questions of the test: code, how often the fields stand, the fields.
pub fn questions() -> Vec<(&'static str, Stands, Fields)> {
    let answer = || Type::Code("answers".into());
    let channels = || Type::Codes("channels".into());
    vec![
        (
            "C1",
            Stands::Once,
            vec![
                (None, answer()),
                (Some("note"), Type::Text),
                (Some("since"), Type::Date),
                (Some("about"), Type::Date),
            ],
        ),
        (
            "C2",
            Stands::PerItem,
            vec![
                (Some("title"), Type::Text),
                (Some("year"), Type::Number),
                (Some("signed"), Type::Date),
                (Some("status"), answer()),
            ],
        ),
        (
            "C3",
            Stands::PerRow("offences".into()),
            vec![
                (Some("status"), answer()),
                (Some("cases"), Type::Number),
                (Some("channels"), channels()),
            ],
        ),
        (
            "D1",
            Stands::Once,
            vec![(None, Type::Number), (Some("limit"), Type::Number)],
        ),
        (
            "E12",
            Stands::PerRow("years".into()),
            vec![
                (Some("received"), Type::Number),
                (Some("executed"), Type::Number),
            ],
        ),
        (
            "F1",
            Stands::PerRow("offences".into()),
            vec![(None, answer())],
        ),
        (
            "M3",
            Stands::Once,
            vec![(None, channels()), (Some("law"), Type::File)],
        ),
        ("Q9", Stands::PerItem, vec![(None, Type::Text)]),
    ]
}

/// Codes and their Spanish labels, one of them with what a formula must quote.
const LISTS: &[(&str, &[(&str, &str)])] = &[
    (
        "answers",
        &[("yes", "Sí"), ("no", "No"), ("partly", "En parte")],
    ),
    (
        "channels",
        &[
            ("hotline", "Línea \"24 h\""),
            ("web", "Sitio web"),
            ("police", "Policía"),
        ],
    ),
    (
        "offences",
        &[
            ("illegal_access", "Acceso"),
            ("fraud", "Fraude"),
            ("forgery", "Falsedad"),
        ],
    ),
    ("years", &[]),
];

/// What the names mean.
pub struct World {
    lists: Vec<CodeList>,
}

/// What stands at an address of one State's answers.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// A value.
    Value(Value),
    /// A word in place of a value.
    Word(&'static str),
}

/// One State's answers.
#[derive(Debug, Clone)]
pub struct Answered {
    pub entries: BTreeMap<Address, Entry>,
    pub items: BTreeMap<&'static str, Vec<u32>>,
    pub not_asked: BTreeSet<&'static str>,
    pub today: NaiveDate,
}

impl World {
    pub fn new() -> Self {
        let code = |(code, label): &(&str, &str)| Code {
            code: (*code).into(),
            text: Texts::new(Locale::Es, *label),
            help: None,
            exclusive: false,
            tone: Tone::Neutral,
            weight: None,
            forms: None,
        };
        let lists = LISTS
            .iter()
            .map(|(name, codes)| CodeList {
                name: (*name).into(),
                from_round: codes.is_empty(),
                codes: codes.iter().map(code).collect(),
            })
            .collect();
        Self { lists }
    }
}

impl Names for World {
    fn question(&self, code: &str) -> Option<Asked> {
        let (_, stands, fields) = questions().into_iter().find(|(known, ..)| *known == code)?;
        let fields = fields
            .into_iter()
            .map(|(field, of)| (field.map(str::to_owned), of))
            .collect();
        Some(Asked { stands, fields })
    }

    fn questions(&self) -> Vec<String> {
        questions()
            .iter()
            .map(|(code, ..)| (*code).into())
            .collect()
    }

    fn list(&self, name: &str) -> Option<&CodeList> {
        self.lists.iter().find(|list| list.name == name)
    }
}

/// The codes of a list.
pub fn codes(list: &str) -> Vec<&'static str> {
    let (_, codes) = LISTS.iter().find(|(name, _)| *name == list).unwrap();
    codes.iter().map(|(code, _)| *code).collect()
}

/// The label of a code.
pub fn label(list: &str, code: &str) -> Option<&'static str> {
    let (_, codes) = LISTS.iter().find(|(name, _)| *name == list)?;
    let (_, label) = codes.iter().find(|(known, _)| *known == code)?;
    Some(label)
}

/// The rows of a list of rows; the round of this test has two years.
pub fn rows(list: &str) -> Vec<Row> {
    match list {
        "years" => vec![Row::Number(2024), Row::Number(2025)],
        _ => codes(list)
            .into_iter()
            .map(|code| code.parse().unwrap())
            .collect(),
    }
}

impl Answered {
    /// Nothing is answered.
    pub fn nothing() -> Self {
        Self {
            entries: BTreeMap::new(),
            items: BTreeMap::new(),
            not_asked: BTreeSet::new(),
            today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        }
    }

    /// The same with a value at this address.
    pub fn with(mut self, address: &str, value: Value) -> Self {
        let address: Address = address.parse().unwrap();
        if let Some((code, ..)) = questions()
            .into_iter()
            .find(|(code, stands, _)| *code == address.question && *stands == Stands::PerItem)
            && let Some(Row::Number(item)) = address.row
        {
            let items = self.items.entry(code).or_default();
            if !items.contains(&item) {
                items.push(item);
            }
        }
        self.entries.insert(address, Entry::Value(value));
        self
    }

    /// Answers at random: many values, some words, some blanks, some questions not asked.
    pub fn random(random: &mut StdRng, today: NaiveDate) -> Self {
        let mut answers = Self {
            today,
            ..Self::nothing()
        };
        for (code, stands, fields) in questions() {
            if random.random_bool(0.15) {
                answers.not_asked.insert(code);
            }
            let rows: Vec<Option<Row>> = match &stands {
                Stands::Once => vec![None],
                Stands::PerRow(list) => rows(list).into_iter().map(Some).collect(),
                Stands::PerItem => [1, 2, 5]
                    .into_iter()
                    .filter(|_| random.random_bool(0.6))
                    .map(|item| Some(Row::Number(item)))
                    .collect(),
            };
            for row in rows {
                for (field, of) in &fields {
                    let mut address = Address::question(code).at_field(*field);
                    address.row = row.clone();
                    if random.random_bool(0.7) {
                        let value = value(random, &address, of, today);
                        answers = answers.with(&address.to_string(), value);
                    } else if random.random_bool(0.5) && !matches!(of, Type::Codes(_)) {
                        let word = *["NA", "NAP", "C"].choose(random).unwrap();
                        // A word in its only cell makes an item exist, too.
                        answers = answers.with(&address.to_string(), Value::Number(0.0));
                        answers.entries.insert(address, Entry::Word(word));
                    }
                }
            }
        }
        answers
    }
}

fn value(random: &mut StdRng, address: &Address, of: &Type, today: NaiveDate) -> Value {
    match of {
        Type::Number => Value::Number(f64::from(random.random_range(-4..24)) / 2.0),
        Type::Date if address.field.as_deref() == Some("about") => Value::Date(
            [Date::Year(2015), Date::Month(2015, 6), Date::Year(2020)]
                .choose(random)
                .copied()
                .unwrap(),
        ),
        Type::Date if random.random_bool(0.1) => Value::Date(Date::Day(today)),
        Type::Date => {
            let (year, month) = (random.random_range(2013..2018), random.random_range(1..=12));
            Value::Date(Date::Day(NaiveDate::from_ymd_opt(year, month, 12).unwrap()))
        }
        Type::Code(list) => Value::Choice(codes(list).choose(random).copied().unwrap().into()),
        Type::Codes(list) => {
            let mut chosen = codes(list);
            chosen.retain(|_| random.random_bool(0.5));
            if chosen.is_empty() {
                chosen.push(codes(list)[0]);
            }
            Value::Choices(chosen.into_iter().map(str::to_owned).collect())
        }
        Type::File => Value::File(File {
            name: "law.pdf".into(),
            sha256: None,
        }),
        Type::Text | Type::Truth => Value::Text(
            ["alpha", "beta", "a \"quoted\" text", "12", "delta's"]
                .choose(random)
                .copied()
                .unwrap()
                .into(),
        ),
    }
}

impl Scope for Answered {
    fn value(&self, address: &Address) -> Option<&Value> {
        if self.not_asked.contains(address.question.as_str()) {
            return None;
        }
        match self.entries.get(address)? {
            Entry::Value(value) => Some(value),
            Entry::Word(_) => None,
        }
    }

    fn items(&self, question: &str) -> Vec<u32> {
        if self.not_asked.contains(question) {
            return Vec::new();
        }
        self.items.get(question).cloned().unwrap_or_default()
    }

    fn rows(&self, question: &str) -> Vec<Row> {
        match questions().into_iter().find(|(code, ..)| *code == question) {
            Some((_, Stands::PerRow(list), _)) => rows(&list),
            _ => Vec::new(),
        }
    }

    fn today(&self) -> NaiveDate {
        self.today
    }
}
