//! A thousand defects are sown into clean responses, in workbooks that three programs write;
//! the intake finds each at its cell, and says nothing else. In the clean ones it finds
//! nothing at all.

mod faults;
mod rules;
mod sown;
mod written;

use std::{collections::BTreeMap, fs, ops::Range, path::Path, sync::OnceLock, thread};

use relator::{
    address::Address,
    questionnaire::{Questionnaire, load::load},
    round::Round,
};
use serde_json::Value;

use crate::support::app::{App, cybercrime};
use faults::Deciding;
use rules::RULES;
use sown::Book;
use written::{Office, Program};

const FORM: &str = "forms/cybercrime/2026.json";

/// What sort of mistake it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    WrongType,
    OutOfBounds,
    UnknownChoice,
    MissingRequired,
    CrossQuestion,
}

/// What is put into a cell.
#[derive(Debug, Clone)]
pub enum Put {
    Text(String),
    Number(f64),
    Error(&'static str),
    FormulaWithoutValue,
    Nothing,
}

/// One mistake.
#[derive(Debug)]
pub struct Defect {
    pub class: Class,
    pub question: String,
    /// What is typed over the response.
    pub typed: Vec<(Address, Put)>,
    /// What the intake has to say.
    pub code: String,
    /// Of what.
    pub at: Address,
}

/// Sheet, cell and code of what is said, as a person sees it.
type Said = (String, String, String);

fn round() -> Round {
    serde_json::from_value(cybercrime()).unwrap()
}

fn instrument() -> &'static Questionnaire {
    static INSTRUMENT: OnceLock<Questionnaire> = OnceLock::new();
    INSTRUMENT.get_or_init(|| {
        let text = fs::read_to_string(FORM).unwrap();
        let loaded = load("cybercrime/2026.json", &text).unwrap();
        round().instrument(&loaded.questionnaire)
    })
}

fn form() -> Value {
    serde_json::from_str(&fs::read_to_string(FORM).unwrap()).unwrap()
}

/// What the intake says of each workbook of a folder, by the name of the file.
fn intake(app: &App, folder: &Path) -> BTreeMap<String, Value> {
    let folder = folder.to_str().unwrap();
    let taken = app.json(&["intake", "--round", "r", "--dry-run", folder]);
    let files = taken["files"].as_array().unwrap().iter();
    files
        .map(|file| {
            let path = Path::new(file["file"].as_str().unwrap());
            let name = path.file_name().unwrap().to_str().unwrap();
            (name.to_owned(), file.clone())
        })
        .collect()
}

fn said(verdict: &Value) -> Vec<Said> {
    let text = |value: &Value| value.as_str().unwrap_or("nowhere").to_owned();
    let findings = verdict["findings"].as_array().unwrap().iter();
    let mut said: Vec<Said> = findings
        .map(|one| (text(&one["sheet"]), text(&one["cell"]), text(&one["code"])))
        .collect();
    said.sort();
    said
}

/// Where two lists differ, a line for each.
fn differences(said: &[Said], expected: &[Said]) -> Vec<String> {
    let count = |list: &[Said], one: &Said| list.iter().filter(|other| *other == one).count();
    let mut differences = Vec::new();
    let mut all: Vec<&Said> = said.iter().chain(expected).collect();
    all.sort();
    all.dedup();
    for one in all {
        let (said, expected) = (count(said, one), count(expected, one));
        if said != expected {
            differences.push(format!("{one:?}: said {said} times, not {expected}"));
        }
    }
    differences
}

#[test]
fn every_check_of_the_questionnaire_is_broken_by_somebody() {
    let checks = instrument().questions().flat_map(|question| {
        let checks = question.checks.iter();
        checks.map(|check| (question.code.as_str(), check.code.as_str()))
    });
    let known: Vec<_> = RULES.iter().map(|one| (one.question, one.code)).collect();
    assert_eq!(checks.collect::<Vec<_>>(), known);
}

/// What the intake says of workbooks as a program writes them; none where the program is not
/// installed.
fn told(office: &Office, program: Program, books: Vec<Book>) -> Vec<(Book, Value)> {
    let Some(folder) = office.write(program, &books) else {
        return Vec::new();
    };
    let mut verdicts = intake(&office.app, &folder);
    let told = books.into_iter().map(|book| {
        let verdict = verdicts.remove(&book.name).unwrap();
        assert_eq!(verdict["verdict"], "accepted", "{program:?} {verdict:#}");
        (book, verdict)
    });
    told.collect()
}

/// The same for each program, side by side.
fn each<T: Send>(
    numbers: [(Program, Range<usize>); 3],
    work: impl Fn(Program, Range<usize>) -> T + Sync,
) -> Vec<T> {
    let work = &work;
    thread::scope(|scope| {
        let begun = numbers.map(|(program, numbers)| scope.spawn(move || work(program, numbers)));
        begun.map(|one| one.join().unwrap()).into()
    })
}

#[test]
fn in_a_hundred_clean_workbooks_there_is_nothing_to_say() {
    let office = Office::new();
    let files = [
        (Program::Ours, 0..44),
        (Program::Openpyxl, 44..76),
        (Program::LibreOffice, 76..100),
    ];
    let clean = each(files, |program, numbers| {
        let books: Vec<Book> = numbers.map(Book::clean).collect();
        let told = told(&office, program, books).into_iter();
        told.map(|(book, verdict)| {
            let name = format!("{program:?} {}", book.name);
            assert!(book.answers.len() > 250, "{name}: {}", book.answers.len());
            assert_eq!(said(&verdict), [], "{name}");
            assert_eq!(verdict["changed"], book.answers.len(), "{name}");
        })
        .count()
    });
    println!("nothing is said of {clean:?} clean workbooks");
}

#[test]
fn a_thousand_seeded_defects_are_found_at_their_cells_and_nothing_else_is_said() {
    let office = Office::new();
    let deciding = Deciding::of(&form());
    let files = [
        (Program::Ours, 0..7),
        (Program::Openpyxl, 7..13),
        (Program::LibreOffice, 13..17),
    ];
    let told = each(files, |program, numbers| {
        let books = numbers.map(|number| Book::sown(&deciding, number, program));
        told(&office, program, books.collect())
    });
    let mut tally: BTreeMap<String, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (book, verdict) in told.into_iter().flatten() {
        let expected: Vec<Said> = book
            .defects
            .iter()
            .map(|defect| {
                let (sheet, cell) = office.told_at(book.language, &defect.at);
                (sheet, cell, defect.code.clone())
            })
            .collect();
        for line in differences(&said(&verdict), &expected) {
            wrong.push(format!("{}: {line}", book.name));
        }
        for defect in &book.defects {
            let section = defect
                .question
                .trim_end_matches(|c: char| !c.is_uppercase());
            for sort in [section, &format!("{:?}", defect.class), "all"] {
                *tally.entry(sort.to_owned()).or_default() += 1;
            }
        }
    }
    println!("{tally:?}");
    assert!(
        wrong.is_empty(),
        "{} lines:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    // Not so many where a program is not installed.
    if std::env::var_os("RELATOR_CI").is_some() {
        assert!(tally["all"] >= 1_000, "{tally:?}");
        assert_eq!(
            tally.len(),
            1 + 5 + instrument().sections.len(),
            "{tally:?}"
        );
        assert!(tally.values().all(|count| *count >= 30), "{tally:?}");
    }
}
