//! The regional workbook of ten thousand respondents to five hundred questions, in the wide
//! form, beside a bare writer of the same cells and a script that writes them with XlsxWriter.
//!
//! A respondent's answers are read from the text of a sealed submission, as the database
//! holds it. There are [`DISTINCT`] such texts, which take turns.

use std::{
    env, fs, io::Write as _, path::Path, process::Command, sync::mpsc, thread, time::Instant,
};

use calamine::{DataRef, Xlsx, open_workbook};
use chrono::{DateTime, Utc};
use relator::{
    address::Address,
    error::Error,
    locale::Locale,
    questionnaire::{Content, Questionnaire, Value, load::load},
    response::{Answer, Answers, Door, Seal, Submission},
    round::{Round, State},
    tabulation::{Edition, Passed, Scope, Sealed, Snapshot},
    texts::Texts,
    workbook::regional::write_wide,
};
use rust_xlsxwriter::Workbook;
use serde_json::json;

use crate::{
    Outcome,
    measure::{Digest, median, peak},
    place, rival,
};

/// How many respondents there are, unless [`RESPONDENTS`] says another number.
const MANY: usize = 10_000;
/// The environment variable that says how many respondents there are.
pub const RESPONDENTS: &str = "RELATOR_BENCH_RESPONDENTS";
/// How many questions there are.
const QUESTIONS: usize = 500;
/// How many of the submissions differ.
const DISTINCT: usize = 50;
/// How often each side has its turn.
const TURNS: usize = 3;
/// How many submissions are opened ahead.
const AHEAD: usize = 16;
/// The name of the sheet of answers.
const SHEET: &str = "Answers";

/// Prints what each side took.
pub fn print(folder: &Path) -> Outcome<()> {
    let many = env::var(RESPONDENTS).map_or(Ok(MANY), |many| many.parse())?;
    let job = Job::of(many)?;
    let (ours, bare) = (folder.join("wide.xlsx"), folder.join("bare.xlsx"));
    let rows = job.rows(folder)?;
    let python = rival::python("xlsxwriter");
    let script = folder.join("script.xlsx");
    let lines = folder.join("rows.json");
    fs::write(&lines, serde_json::to_vec(&rows)?)?;
    let (mut a, mut b, mut c) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TURNS {
        let start = Instant::now();
        job.write(&ours)?;
        a.push(start.elapsed());
        let start = Instant::now();
        job.write_bare(&rows, &bare)?;
        b.push(start.elapsed());
        if let Some(python) = &python {
            let start = Instant::now();
            let ran = Command::new(python)
                .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/benches/wide.py"))
                .args([&lines, &script])
                .arg(many.to_string())
                .output()?;
            c.push(start.elapsed());
            if !ran.status.success() {
                return Err(String::from_utf8_lossy(&ran.stderr).into());
            }
        }
    }
    let digest = count(&ours)?;
    for other in [Some(&bare), python.as_ref().map(|_| &script)]
        .into_iter()
        .flatten()
    {
        if count(other)? != digest {
            return Err(format!("not the same cells: {}", other.display()).into());
        }
    }
    println!(
        "\n{many} respondents × {QUESTIONS} questions: {} cells, {:.1} MB",
        digest.cells,
        fs::metadata(&ours)?.len() as f64 / 1e6
    );
    let (ours, bare) = (median(a).as_secs_f64(), median(b).as_secs_f64());
    println!("{:<32} {ours:>8.2} s", "wide form, with every other sheet");
    let ratio = ours / bare;
    println!(
        "{:<32} {bare:>8.2} s   ratio {ratio:.2}",
        "rust_xlsxwriter, constant memory"
    );
    if !c.is_empty() {
        let script = median(c).as_secs_f64();
        let times = script / ours;
        println!(
            "{:<32} {script:>8.2} s   {times:.2} times as long",
            "XlsxWriter, constant memory"
        );
    }
    for many in [many / 10, many] {
        let folder = folder.join(many.to_string());
        fs::create_dir_all(&folder)?;
        if let Some(most) = peak("wide", &folder)? {
            println!("most memory, {many:>6} respondents  {:>6.1} MiB", most.own);
        }
    }
    Ok(())
}

/// The same job once, in this process, of as many as the folder is called.
pub fn once(folder: &Path) -> Outcome<()> {
    let many = folder.file_name().and_then(|name| name.to_str());
    let job = Job::of(many.ok_or("no number")?.parse()?)?;
    job.write(&folder.join("wide.xlsx"))
}

struct Job {
    questionnaire: Questionnaire,
    round: Round,
    seals: Vec<Seal>,
}

impl Job {
    fn of(many: usize) -> Outcome<Self> {
        let questionnaire = questionnaire()?;
        let round = round_of(many)?;
        let seals = (0..DISTINCT).map(|seed| Ok(Seal::of(&submission(seed)?)?));
        Ok(Self {
            seals: seals.collect::<Outcome<_>>()?,
            questionnaire,
            round,
        })
    }

    fn write(&self, to: &Path) -> Outcome<()> {
        let sealed = self.round.states.iter().map(|state| Sealed {
            state: state.code.clone(),
            number: 1,
            at: DateTime::UNIX_EPOCH,
            sha256: String::new(),
        });
        let scope = Scope::of(
            (&self.round, &self.questionnaire),
            (Edition::Restricted, Locale::En),
            Snapshot::of(sealed.collect(), None),
        );
        let mut file = fs::File::create(to)?;
        // As in the program, seals are opened beside the writing, a few ahead of it.
        thread::scope(|threads| {
            let (sender, opened) = mpsc::sync_channel(AHEAD);
            let states = scope.states();
            threads.spawn(move || {
                for (state, seal) in states.iter().zip(self.seals.iter().cycle()) {
                    let submission = seal.open().map(|submission| Submission {
                        state: state.code.clone(),
                        ..submission
                    });
                    if sender.send(submission).is_err() {
                        return;
                    }
                }
            });
            let mut passing = move |_: &State| {
                let gone = || Error::Workbook("the seals came to an end".to_owned());
                Ok(Passed {
                    submission: Some(opened.recv().map_err(|_| gone())??),
                    progress: None,
                })
            };
            write_wide(&scope, &mut passing, to.parent(), &mut file)
        })?;
        Ok(file.flush()?)
    }

    /// The rows of the sheet of answers of the first respondents, header first.
    fn rows(&self, folder: &Path) -> Outcome<Vec<Vec<serde_json::Value>>> {
        let few = folder.join("few.xlsx");
        Self::of(DISTINCT)?.write(&few)?;
        let mut rows = vec![Vec::new(); DISTINCT + 1];
        each_cell(&few, |(row, column), value| {
            let row: &mut Vec<_> = &mut rows[row as usize];
            // Title and link stand beside the table.
            if (column as usize) < 6 + QUESTIONS {
                row.resize(column as usize, json!(null));
                row.push(match value {
                    DataRef::Float(number) => json!(number),
                    other => json!(text(other)),
                });
            }
            Ok(())
        })?;
        Ok(rows)
    }

    fn write_bare(&self, rows: &[Vec<serde_json::Value>], to: &Path) -> Outcome<()> {
        let mut workbook = Workbook::new();
        workbook.set_zip_compression_level(3);
        let sheet = workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(SHEET)?;
        for (row, state) in (0..).zip([None].into_iter().chain(self.round.states.iter().map(Some)))
        {
            let cells = match row as usize {
                0 => &rows[0],
                row => &rows[1 + (row - 1) % DISTINCT],
            };
            for (column, cell) in (0..).zip(cells) {
                match (cell, state) {
                    (_, Some(state)) if column < 3 => {
                        sheet.write_string(row, column, &state.code)?
                    }
                    (serde_json::Value::String(text), _) => {
                        sheet.write_string(row, column, text)?
                    }
                    (cell, _) => match cell.as_f64() {
                        Some(number) => sheet.write_number(row, column, number)?,
                        None => continue,
                    },
                };
            }
        }
        let mut file = fs::File::create(to)?;
        workbook.save_to_writer(&mut file)?;
        Ok(file.flush()?)
    }
}

/// What stands in the table of answers.
fn count(file: &Path) -> Outcome<Digest> {
    let mut digest = Digest::default();
    each_cell(file, |(_, column), value| {
        if (column as usize) < 6 + QUESTIONS {
            match value {
                DataRef::Float(number) => digest.number(*number),
                other => digest.text(text(other)),
            }
        }
        Ok(())
    })?;
    Ok(digest)
}

fn each_cell(
    file: &Path,
    mut take: impl FnMut((u32, u32), &DataRef<'_>) -> Outcome<()>,
) -> Outcome<()> {
    let mut workbook: Xlsx<_> = open_workbook(file)?;
    let mut cells = workbook.worksheet_cells_reader(SHEET)?;
    while let Some(cell) = cells.next_cell()? {
        match cell.get_value() {
            DataRef::Empty | DataRef::SharedString("") => {}
            value => take(cell.get_position(), value)?,
        }
    }
    Ok(())
}

fn text<'d>(value: &'d DataRef<'_>) -> &'d str {
    match value {
        DataRef::String(text) => text,
        DataRef::SharedString(text) => text,
        _ => "",
    }
}

/// Three in five ask for yes or no, one for a number, one for a few words.
fn questionnaire() -> Outcome<Questionnaire> {
    let word = |text: &str| json!({ "en": text });
    let question = |number: usize| {
        let field = match number % 5 {
            0 => json!({ "kind": "number", "min": 0 }),
            1 => json!({ "kind": "text", "max_length": 200 }),
            _ => json!({ "kind": "choice", "list": "yes_no" }),
        };
        json!({
            "code": format!("{}{}", section_of(number), 1 + number % 50),
            "text": word(&format!("Question {number}")), "fields": [field],
        })
    };
    let sections = (0..QUESTIONS / 50).map(|section| {
        let questions = section * 50..(section + 1) * 50;
        let code = section_of(section * 50);
        json!({
            "code": code, "title": word(&format!("Part {code}")), "short": word(&format!("Part {code}")),
            "questions": questions.map(question).collect::<Vec<_>>(),
        })
    });
    let form = json!({
        "questionnaire": "wide", "version": "1", "language": "en",
        "title": word("Five hundred questions"), "translations": { "en": "drafted" },
        "lists": { "yes_no": { "codes": [
            { "code": "yes", "text": word("Yes") }, { "code": "no", "text": word("No") },
        ] } },
        "sections": sections.collect::<Vec<_>>(),
    });
    let loaded = load("wide/1.json", &form.to_string());
    Ok(loaded
        .map_err(|problems| format!("{problems:?}"))?
        .questionnaire)
}

fn section_of(number: usize) -> char {
    char::from(b'A' + (number / 50) as u8)
}

/// Nine of ten questions are answered.
fn submission(seed: usize) -> Outcome<Submission> {
    let mut answers = Answers::default();
    for number in (0..QUESTIONS).filter(|number| (number + seed) % 10 != 9) {
        let address: Address = format!("{}{}", section_of(number), 1 + number % 50).parse()?;
        let value = match number % 5 {
            0 => Value::Number(((number * 7 + seed * 13) % 1000) as f64),
            1 => Value::Text(format!(
                "Law {number} of {} on cybercrime & evidence",
                1990 + seed
            )),
            _ => Value::Choice(["yes", "no"][(number + seed) % 2].to_owned()),
        };
        let answer = Answer {
            content: Content::Value(value),
            language: Locale::En,
            door: Door::Page,
        };
        answers.set(address, Some(answer));
    }
    Ok(Submission {
        round: "wide".to_owned(),
        state: String::new(),
        number: 1,
        sealed_at: DateTime::<Utc>::UNIX_EPOCH,
        by: place::WHO.to_owned(),
        on_behalf: false,
        questionnaire: "wide/1".to_owned(),
        answers,
    })
}

/// The example's round with so many respondents.
fn round_of(many: usize) -> Outcome<Round> {
    let mut round = place::round()?;
    let like = round
        .states
        .first()
        .ok_or("a round without States")?
        .clone();
    round.states = (0..many)
        .map(|number| {
            let code = format!("R{number:05}");
            State {
                alpha3: code.clone(),
                name: Texts::new(Locale::En, code.clone()),
                invited: true,
                counted: true,
                code,
                ..like.clone()
            }
        })
        .collect();
    Ok(round)
}
