//! Generated responses go into a State's workbook and come back from it: the same answers,
//! of every kind in every shape, in four languages.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::{
        Mutex, OnceLock,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::Instant,
};

use relator::{
    address::Address,
    questionnaire::{Content, Shape, load::load},
    response::Answers,
};

use crate::support::{
    app,
    generated::{Tally, generated},
    stored::{self, Form},
};

/// Of so many responses one is to the whole questionnaire on cybercrime, the others to the
/// one with every kind.
const WHOLE: u64 = 20;

fn cybercrime() -> &'static Form {
    static FORM: OnceLock<Form> = OnceLock::new();
    FORM.get_or_init(|| {
        let file = "forms/cybercrime/2026.json";
        let loaded = load(file, &std::fs::read_to_string(file).unwrap()).unwrap();
        Form::of(app::cybercrime(), &loaded.questionnaire)
    })
}

/// What differs after the response of this number was written and read.
fn differences(number: u64, tally: &mut Tally) -> Vec<String> {
    let form = match number % WHOLE {
        0 => cybercrime(),
        _ => stored::form(),
    };
    let response = generated(&form.instrument, number, tally);
    let workbook = form.drawn(&response.answers, response.language);
    let came_back = form.taken(&workbook, &Answers::default()).entries;
    let contents = response.answers.iter();
    let went: BTreeMap<&Address, &Content> =
        contents.map(|(at, answer)| (at, &answer.content)).collect();
    let came_back: BTreeMap<&Address, &Content> = came_back
        .iter()
        .filter_map(|(at, content)| Some((at, content.as_ref()?)))
        .collect();
    let all: BTreeSet<&Address> = went.keys().chain(came_back.keys()).copied().collect();
    all.into_iter()
        .filter(|at| went.get(at) != came_back.get(at))
        .map(|at| {
            let language = response.language;
            let (went, came) = (went.get(at), came_back.get(at));
            format!("{number} ({language}) {at}: {went:?} came back as {came:?}")
        })
        .collect()
}

/// Writes and reads the responses of these numbers, on every processor.
fn all_come_back(numbers: Range<u64>) -> Tally {
    let begun = Instant::now();
    let many = numbers.end - numbers.start;
    let (next, told) = (
        AtomicU64::new(numbers.start),
        Mutex::new((Tally::new(), Vec::new())),
    );
    let work = || {
        let (mut tally, mut wrong) = (Tally::new(), Vec::new());
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= numbers.end || wrong.len() > 20 {
                break;
            }
            wrong.extend(differences(number, &mut tally));
        }
        let mut told = told.lock().unwrap();
        for (sort, count) in tally {
            *told.0.entry(sort).or_default() += count;
        }
        told.1.extend(wrong);
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    let (tally, wrong) = told.into_inner().unwrap();
    println!("{many} responses in {:.1?}", begun.elapsed());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    tally
}

/// Every kind in every shape in which `forms/every-kind` has it, and what stands there.
fn is_complete(tally: &Tally) {
    let values: &[(&str, &[&str])] = &[
        (
            "text",
            &[
                "value",
                "unicode",
                "like a formula",
                "apostrophe",
                "NA",
                "NAP",
                "C",
            ],
        ),
        (
            "number",
            &["whole", "negative", "decimal", "large", "not understood"],
        ),
        ("date", &["day", "month", "year", "not understood"]),
        ("choice", &["value", "not understood"]),
        ("choices", &["marked", "option not understood"]),
        ("file", &["value"]),
    ];
    let mut missing = Vec::new();
    for question in stored::form().instrument.questions() {
        let shape = match question.shape {
            Shape::One => "one",
            Shape::Rows(_) => "rows",
            Shape::List { .. } => "list",
        };
        for field in &question.fields {
            let kind = field.kind.name();
            let (_, sorts) = values.iter().find(|(of, _)| *of == kind).unwrap();
            let sorts = sorts.iter().map(|sort| (kind, shape, *sort));
            missing.extend(sorts.filter(|sort| !tally.contains_key(sort)));
        }
    }
    let others = [
        ("choices", "one", "ranked"),
        ("choices", "rows", "ranked"),
        ("text", "one", "lines"),
        ("any", "list", "gaps"),
    ];
    let beside = ["one", "rows", "list"].into_iter().flat_map(|shape| {
        let beside = [
            "remark",
            "availability beside",
            "availability not understood",
        ];
        beside.map(|sort| ("any", shape, sort))
    });
    let others = others.into_iter().chain(beside);
    missing.extend(others.filter(|sort| !tally.contains_key(sort)));
    missing.sort_unstable();
    missing.dedup();
    assert!(missing.is_empty(), "never generated: {missing:?}");
}

#[test]
fn three_hundred_generated_responses_come_back_as_they_went() {
    is_complete(&all_come_back(0..300));
}

#[test]
#[ignore = "ten thousand take a while; run by hand after a change of the template or the intake"]
fn ten_thousand_generated_responses_come_back_as_they_went() {
    let tally = all_come_back(0..10_000);
    println!("{tally:#?}");
    is_complete(&tally);
}
