//! Generated responses: what a State might answer, from a seed.

use chrono::{NaiveDate, Utc};
use rand::{Rng, SeedableRng, rngs::StdRng, seq::IndexedRandom};
use relator::{
    address::{Address, Part},
    checks::{self, Case},
    finding::Severity,
    locale::Locale,
    questionnaire::{
        CodeList, Content, Date, Questionnaire, Remark, Slot, Value,
        kinds::{Kind, Rule},
    },
    response::{Answer, Answers, Door, Standings},
};

use crate::Outcome;

/// How many items a list has.
const ITEMS: u32 = 3;

/// How often a place is answered at all.
const ANSWERED: f64 = 0.85;

/// Words of which texts are made; some need escapes or more than one byte.
const WORDS: [&str; 16] = [
    "ley",
    "especial",
    "contra",
    "los",
    "delitos",
    "informáticos",
    "§",
    "unidad",
    "nacional",
    "de",
    "investigación",
    "&",
    "cooperação",
    "judiciaire",
    "d'entraide",
    "evidence",
];

/// One State's answers: no check stands in the way of submitting them, and nothing is
/// answered that is not asked. The same seed gives the same answers.
pub fn generate(instrument: &Questionnaire, language: Locale, seed: u64) -> Outcome<Answers> {
    let random = &mut StdRng::seed_from_u64(seed);
    let items = |_: &_| (1..=ITEMS).collect();
    let mut answers = Answers::default();
    for slot in instrument.slots(&items) {
        if (slot.field.required || slot.question.required || random.random_bool(ANSWERED))
            && let Some(value) = value(&slot, random)
        {
            answers.set(slot.address, Some(answer(Content::Value(value), language)));
        }
    }
    settle(instrument, &mut answers, language)?;
    Ok(answers)
}

fn answer(content: Content, language: Locale) -> Answer {
    Answer {
        content,
        language,
        door: Door::Workbook,
    }
}

/// Clears what is not asked, explains what a check warns of, and clears the row, item or
/// question in which something is wrong, until nothing is left of either.
fn settle(instrument: &Questionnaire, answers: &mut Answers, language: Locale) -> Outcome<()> {
    let today = Utc::now().date_naive();
    for _ in 0..20 {
        let standings = Standings::of(instrument, answers, today);
        let mut clear: Vec<Address> = answers
            .iter()
            .map(|(address, _)| address.clone())
            .filter(|address| standings.is_not_asked(address))
            .collect();
        let findings = checks::run(&Case {
            questionnaire: instrument,
            answers,
            standings: &standings,
            last: None,
        });
        let mut explain = Vec::new();
        for finding in checks::in_the_way(&findings, answers) {
            let Some(at) = &finding.address else { continue };
            let question = instrument.question(&at.question);
            if finding.severity == Severity::Warning && question.is_some_and(|of| of.remark) {
                explain.push(Address::question(&at.question).part(Part::Remark));
            } else {
                let beside = answers.of(&at.question).map(|(address, _)| address);
                clear.extend(beside.filter(|beside| beside.row == at.row).cloned());
            }
        }
        if clear.is_empty() && explain.is_empty() {
            return Ok(());
        }
        for address in clear {
            answers.set(address, None);
        }
        for address in explain {
            let remark = Remark {
                text: "Véase la nota verbal del 3 de marzo.".to_owned(),
                internal: false,
            };
            answers.set(address, Some(answer(Content::Remark(remark), language)));
        }
    }
    Err("the generated answers do not settle".into())
}

/// A value that the kind of this place has nothing against.
fn value(slot: &Slot<'_>, random: &mut StdRng) -> Option<Value> {
    let kind = slot.field.kind.as_ref();
    if kind.name() == "file" {
        // A cell holds a file's name only, and the rest is still to come.
        return None;
    }
    let value = match kind.rule() {
        Rule::Text { paragraph, .. } => return text(kind, paragraph, random),
        Rule::Choice => Value::Choice(codes(kind.list()?).choose(random)?.clone()),
        Rule::Mark | Rule::Rank(_) => several(kind, random)?,
        Rule::Number { decimals, min, max } => {
            let min = min.unwrap_or(0.0).max(0.0);
            let scale = 10_f64.powi(i32::from(decimals));
            let number: f64 = random.random_range(min..=max.unwrap_or(5_000.0).min(min + 5_000.0));
            Value::Number((number * scale).floor().max(min * scale) / scale)
        }
        Rule::Date { min, max, .. } => {
            let day = NaiveDate::from_ymd_opt(random.random_range(2001..2026), 3, 17)?;
            Value::Date(Date::Day(day.clamp(min.unwrap_or(day), max.unwrap_or(day))))
        }
    };
    kind.check(&value).is_empty().then_some(value)
}

fn codes(list: &CodeList) -> Vec<String> {
    list.codes.iter().map(|code| code.code.clone()).collect()
}

/// Some options in the order of their list; an option that excludes the others is left out.
fn several(kind: &dyn Kind, random: &mut StdRng) -> Option<Value> {
    let list = kind.list()?;
    let most = match kind.rule() {
        Rule::Rank(ranks) => ranks as usize,
        _ => list.codes.len(),
    };
    let chosen: Vec<String> = list
        .codes
        .iter()
        .filter(|code| !code.exclusive && random.random_bool(0.4))
        .map(|code| code.code.clone())
        .take(most)
        .collect();
    (!chosen.is_empty()).then_some(Value::Choices(chosen))
}

/// A text that this form of text accepts: prose, or else an address of some sort.
fn text(kind: &dyn Kind, paragraph: bool, random: &mut StdRng) -> Option<Value> {
    let words = if paragraph { 8..60 } else { 2..8 };
    let length = random.random_range(words);
    let prose: Vec<&str> = (0..length)
        .filter_map(|_| WORDS.choose(random).copied())
        .collect();
    let prose = prose.join(" ");
    [
        prose.as_str(),
        "cooperacion@justicia.example.org",
        "+1 876 555 0101",
        "https://justicia.example.org/leyes/2015-17",
        "A, C",
    ]
    .into_iter()
    .map(|text| Value::Text(text.to_owned()))
    .find(|text| kind.check(text).is_empty())
}
