//! Generated answers to `forms/every-kind`, as any door may have stored them, and the
//! workbook that is drawn from them.

use std::{collections::BTreeMap, sync::OnceLock};

use chrono::{TimeZone as _, Utc};
use proptest::{collection, prelude::*, sample};
use relator::{
    address::{Address, Part, Row},
    intake,
    locale::Locale,
    questionnaire::{
        Availability, Content, Field, File, Question, Questionnaire, Remark, Value,
        kinds::{Entry, Kind, Read, plain_text},
    },
    raw::Typed,
    response::{Answer, Answers, Door},
    round::Round,
    workbook::{read::read, template::Template},
};
use serde_json::json;

use super::app;
use crate::kinds;

/// A questionnaire in a round, and Jamaica's workbooks of it.
pub struct Form {
    pub round: Round,
    /// With the round's rows.
    pub instrument: Questionnaire,
}

impl Form {
    pub fn of(round: serde_json::Value, questionnaire: &Questionnaire) -> Self {
        let round: Round = serde_json::from_value(round).unwrap();
        Self {
            instrument: round.instrument(questionnaire),
            round,
        }
    }

    /// The workbook of Jamaica with these answers.
    pub fn drawn(&self, answers: &Answers, language: Locale) -> Vec<u8> {
        Template {
            questionnaire: &self.instrument,
            round: &self.round,
            state: self.round.state("JM").unwrap(),
            language,
            sections: &[],
            workbook: "one of many",
            answers,
            revision: 7,
            highest: &BTreeMap::new(),
            numbers: None,
            last: None,
            seal: &|_| Ok("sealed".to_owned()),
            made: Utc.with_ymd_and_hms(2026, 6, 1, 12, 0, 0).unwrap(),
        }
        .write()
        .unwrap()
    }

    /// What a workbook holds, read by who started from `base`.
    pub fn taken(&self, workbook: &[u8], base: &Answers) -> intake::Intake {
        let book = read(workbook).unwrap_or_else(|refusal| panic!("{}", refusal.code()));
        let (raws, findings) = intake::addressed(&book, &self.instrument);
        assert!(findings.is_empty(), "{findings:?}");
        intake::read(&self.instrument, raws, base)
    }
}

/// The questionnaire with every kind and shape, and its round.
pub fn form() -> &'static Form {
    static FORM: OnceLock<Form> = OnceLock::new();
    FORM.get_or_init(|| {
        let years = app::cybercrime()["lists"]["years"].clone();
        let round = app::round("every-kind", "1", json!({ "years": years }));
        Form::of(round, kinds::questionnaire())
    })
}

/// That questionnaire with the round's rows.
pub fn instrument() -> &'static Questionnaire {
    &form().instrument
}

/// The workbook of Jamaica with these answers.
pub fn drawn(answers: &Answers, language: Locale) -> Vec<u8> {
    form().drawn(answers, language)
}

/// What a workbook holds, read by who started from `base`.
pub fn taken(workbook: &[u8], base: &Answers) -> intake::Intake {
    form().taken(workbook, base)
}

/// An answer that came by the page.
pub fn answer(content: Content) -> Answer {
    Answer {
        content,
        language: Locale::Es,
        door: Door::Page,
    }
}

/// Answers of every kind, shape and standing. `hidden` also gives what a workbook has no
/// cell for: a file that arrived, a remark for the secretariat, what was said of several
/// options or of an availability and not understood, an availability beside a value.
pub fn answers(hidden: bool) -> impl Strategy<Value = Answers> {
    let items = collection::btree_set(1_u32..40, 0..6);
    let listed = instrument()
        .questions()
        .filter(|question| question.is_list());
    let items: Vec<_> = listed
        .map(|question| (Just(question.code.clone()), items.clone()))
        .collect();
    items.prop_flat_map(move |items| {
        let items: BTreeMap<String, Vec<u32>> = items
            .into_iter()
            .map(|(code, items)| (code, items.into_iter().collect()))
            .collect();
        let slots = instrument()
            .slots(&|question: &Question| items.get(&question.code).cloned().unwrap_or_default());
        let at_slots: Vec<_> = slots
            .iter()
            .map(|slot| one_slot(slot.address.clone(), slot.question, slot.field, hidden))
            .collect();
        let beside: Vec<_> = instrument()
            .questions()
            .map(|question| beside(question, hidden))
            .collect();
        (at_slots, beside).prop_map(|(slots, beside)| {
            let all = slots.into_iter().chain(beside).flatten();
            all.map(|(address, content)| (address, answer(content)))
                .collect()
        })
    })
}

type Stored = Vec<(Address, Content)>;

/// The availability and the remark of a question.
fn beside(question: &Question, hidden: bool) -> BoxedStrategy<Stored> {
    let (whole, has_remark) = (question.address(), question.remark);
    let availability = prop_oneof![
        5 => Just(None),
        2 => availability().prop_map(Some),
        1 => Just(Some(Content::Unread("perhaps later".to_owned()))),
    ];
    let remark = prop_oneof![2 => Just(String::new()), 1 => words()];
    (availability, remark, any::<bool>())
        .prop_map(move |(availability, text, internal)| {
            let text = plain_text(&text);
            let internal = internal && hidden;
            let remark = (has_remark && !text.is_empty())
                .then_some(Content::Remark(Remark { text, internal }));
            let parts = [(Part::Availability, availability), (Part::Remark, remark)];
            parts
                .into_iter()
                .filter_map(|(part, content)| Some((whole.clone().part(part), content?)))
                .collect()
        })
        .boxed()
}

fn one_slot(
    address: Address,
    question: &Question,
    field: &Field,
    hidden: bool,
) -> BoxedStrategy<Stored> {
    let has_column = address == question.address();
    let beside = address.clone().part(Part::Availability);
    let at = address.clone();
    let typed = typed(field, hidden).prop_map(move |mut stored: Stored| {
        // What was typed as an availability stands beside the address.
        for (place, content) in &mut stored {
            *place = Address {
                part: place.part,
                option: place.option.clone(),
                ..at.clone()
            };
            if matches!(content, Content::Availability(_)) {
                place.part = Part::Availability;
            }
        }
        stored
    });
    let nothing = Just(Stored::new()).boxed();
    let withheld = match has_column {
        true => nothing.clone(),
        false => availability()
            .prop_map(move |content| vec![(beside.clone(), content)])
            .boxed(),
    };
    let beside = address.part(Part::Availability);
    let strange = match hidden && !has_column {
        false => nothing.clone(),
        true => {
            let unread = Content::Unread("perhaps later".to_owned());
            let with_value = typed.clone();
            prop_oneof![
                Just(vec![(beside.clone(), unread)]),
                (with_value, availability()).prop_map(move |(mut stored, availability)| {
                    let valued = stored.iter().any(|(_, content)| content.value().is_some());
                    if valued && stored.len() == 1 {
                        stored.push((beside.clone(), availability));
                    }
                    stored
                }),
            ]
            .boxed()
        }
    };
    prop_oneof![3 => nothing, 8 => typed, 1 => withheld, 1 => strange].boxed()
}

fn availability() -> impl Strategy<Value = Content> {
    sample::select(Availability::ALL.to_vec()).prop_map(Content::Availability)
}

/// What stands after somebody typed something, understood or not. Only the option and
/// the part of the addresses count.
fn typed(field: &Field, hidden: bool) -> BoxedStrategy<Stored> {
    let kind = field.kind.clone();
    let here = Address::question("X1");
    if let Some(list) = field.kind.list().filter(|_| field.kind.has_options()) {
        let codes: Vec<String> = list.codes.iter().map(|code| code.code.clone()).collect();
        let mark = || sample::select(vec!["", "", "x", "✓", "1", "2", "perhaps", "#REF!"]);
        let marks = collection::vec(mark(), codes.len());
        let chosen = sample::subsequence(codes.clone(), 1..=codes.len()).prop_shuffle();
        let cells = {
            let (kind, here) = (kind.clone(), here.clone());
            marks.prop_map(move |marks| at_options(kind.as_ref(), &here, &codes, &marks))
        };
        let ranked = matches!(kind.rule(), relator::questionnaire::kinds::Rule::Rank(_));
        let order = list.clone();
        let value = chosen.prop_map(move |mut chosen| {
            if !ranked {
                chosen.sort_by_key(|code| order.position(code));
            }
            vec![(
                Address::question("X1"),
                Content::Value(Value::Choices(chosen)),
            )]
        });
        let unread = Just(vec![(
            here,
            Content::Unread("hotline and others".to_owned()),
        )]);
        return match hidden {
            true => prop_oneof![2 => cells, 2 => value, 1 => unread].boxed(),
            false => prop_oneof![cells, value].boxed(),
        };
    }
    let samples = kind.samples();
    let values = samples.values.into_iter().map(Content::Value);
    let refused = samples
        .refused
        .into_iter()
        .map(|typed| Content::Unread(typed.shown()));
    let given = sample::select(values.chain(refused).collect::<Vec<_>>());
    let written = words().prop_map(move |text| {
        let typed = Typed::text(text);
        let entry = Entry {
            option: None,
            typed: &typed,
        };
        kind.read(&[entry]).content
    });
    let number = any::<u32>().prop_map(|n| Content::Value(Value::Number(f64::from(n) / 4.0)));
    let given = match field.kind.name() {
        "number" => prop_oneof![given, number].boxed(),
        _ => given.boxed(),
    };
    let content = prop_oneof![given.prop_map(Some), written];
    (content, any::<bool>())
        .prop_map(move |(content, arrived)| {
            let content = content.map(|content| match content {
                Content::Value(Value::File(file)) => Content::Value(Value::File(File {
                    sha256: (arrived && hidden).then(|| "ab".repeat(32)),
                    ..file
                })),
                other => other,
            });
            content
                .map(|content| (here.clone(), content))
                .into_iter()
                .collect()
        })
        .boxed()
}

fn at_options(kind: &dyn Kind, here: &Address, codes: &[String], marks: &[&str]) -> Stored {
    let typed: Vec<Typed> = marks.iter().map(|mark| Typed::text(*mark)).collect();
    let entries: Vec<Entry<'_>> = codes
        .iter()
        .zip(&typed)
        .map(|(code, typed)| Entry {
            option: Some(code),
            typed,
        })
        .collect();
    let Read {
        content, unread, ..
    } = kind.read(&entries);
    let unread = unread
        .into_iter()
        .map(|(option, text)| (here.clone().at_option(&option), Content::Unread(text)));
    let content = content.map(|content| (here.clone(), content));
    content.into_iter().chain(unread).collect()
}

/// Text as people and programs write it: letters of every script, and what spreadsheets,
/// XML and our own reader may stumble over.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "\\PC{1,40}",
        2 => "[A-Za-zÀ-ÿ0-9 .,;:'\"()/-]{1,60}",
        2 => "[ \\t\\n\\r]{0,2}\\PC{1,20}[ \\n\\r]{0,2}\\PC{0,20}",
        1 => "[-=+@'\"<>&#_][ -~]{0,20}",
        1 => "_x[0-9A-F]{4}_[a-z]{0,3}",
        1 => "[0-9]{1,4}[.,/-]?[0-9]{0,4}[.,/-]?[0-9]{0,4}",
        1 => "[\\x00-\\x1f]{1,3}[a-z]{1,5}[\\x00-\\x1f]{0,2}",
        1 => "[a-z]{200,400}",
    ]
}

/// Whether something stands there that nobody could understand yet, at the address itself,
/// at one of its options, or beside it.
pub fn is_unread(answers: &Answers, address: &Address) -> bool {
    answers.of(&address.question).any(|(other, answer)| {
        other.row == address.row
            && other.field == address.field
            && matches!(answer.content, Content::Unread(_))
    })
}

/// The same answers with the items of every list numbered 1, 2, 3.
pub fn renumbered(answers: &Answers) -> Answers {
    let number = |address: &Address| match (&address.row, instrument().question(&address.question))
    {
        (Some(Row::Number(number)), Some(question)) if question.is_list() => {
            let items = answers.items(&address.question);
            let place = items.iter().position(|item| item == number).unwrap();
            Some(Row::Number(u32::try_from(place).unwrap() + 1))
        }
        (row, _) => row.clone(),
    };
    answers
        .iter()
        .map(|(address, answer)| {
            let row = number(address);
            let address = Address {
                row,
                ..address.clone()
            };
            (address, answer.clone())
        })
        .collect()
}
