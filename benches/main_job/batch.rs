//! The workbooks of many States in one ZIP, taken in, checked, stored and tabulated: the
//! whole job beside the same in Python (`benches/rival.py`), with the same results.

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use relator::{
    desk::{self, Desk, Submitted, Verdict},
    locale::Locale,
    questionnaire::{Questionnaire, load::load},
    response::sha256,
    round::{Round, State},
    store::Store,
    texts::Texts,
    workbook::archive,
};

use crate::{
    Outcome,
    measure::{median, peak, processor_seconds},
    place::{self, INSTRUMENT, WHO, empty_desk},
    responses::generate,
    results::results,
    rival::Rival,
    slips,
};

/// How many workbooks there are, unless [`FILES`] says another number.
const MANY: usize = 350;

/// The environment variable that says how many workbooks there are.
const FILES: &str = "RELATOR_BENCH_FILES";

/// How often each side has its turn.
const TURNS: usize = 3;

/// A folder with a ZIP of workbooks, the questionnaire and the round.
struct Batch {
    folder: PathBuf,
    instrument: Questionnaire,
    round: Round,
}

/// What one act took: by the clock, and of the processors, readers included.
#[derive(Clone, Copy, Default)]
struct Took {
    wall: Duration,
    cpu: f64,
}

/// What the program did in one turn.
struct Done {
    intake: Took,
    submitting: Took,
    regional: Took,
    submitted: usize,
    findings: usize,
    results: String,
}

/// Prepares as many workbooks as are wanted, lets the program and the rival take turns,
/// and prints what each took.
pub async fn print(folder: &Path) -> Outcome<()> {
    let files = env::var(FILES).map_or(Ok(MANY), |files| files.parse())?;
    let batch = Batch::prepare(folder.join("batch"), files).await?;
    let rival = Rival::find();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        let done = batch.take_turn().await?;
        if let Some(rival) = &rival {
            let ran = rival.run(
                &batch.path("form.json"),
                &batch.path("round.json"),
                &batch.zip(),
            )?;
            hold_same(&done.results, &ran.results)?;
            if ran.told.digest != sha256(done.results.as_bytes()) {
                return Err("the rival's digest is not of its own results".into());
            }
            theirs.push(ran);
        }
        ours.push(done);
    }
    let [first, ..] = &ours[..] else {
        return Ok(());
    };
    println!(
        "\n{files} workbooks in one ZIP of {:.1} MB, {} findings, {} submitted; results {}",
        fs::metadata(batch.zip())?.len() as f64 / 1e6,
        first.findings,
        first.submitted,
        &sha256(first.results.as_bytes())[..16],
    );
    let of = |act: fn(&Done) -> Took| middle(ours.iter().map(act));
    let (intake, regional) = (of(|done| done.intake), of(|done| done.regional));
    let both = of(|done| done.intake.and(done.regional));
    line("intake: read, checked, stored", intake);
    line("regional workbook", regional);
    line("both", both);
    line("(submitting, in between)", of(|done| done.submitting));
    if !theirs.is_empty() {
        let rival = middle(theirs.iter().map(|ran| Took {
            wall: ran.took,
            cpu: ran.told.cpu_seconds,
        }));
        line("python-calamine + XlsxWriter", rival);
        let wall = rival.wall.as_secs_f64() / both.wall.as_secs_f64();
        let cpu = rival.cpu / both.cpu;
        println!("{:<32} {wall:>9.2}   {cpu:>9.2}", "rival : both");
    }
    if let Some(most) = peak("batch", &batch.folder)? {
        println!(
            "most memory: {:.1} MiB, and {:.1} MiB in the readers",
            most.own, most.readers
        );
    }
    if let Some(ran) = theirs.first() {
        println!("most memory of the rival: {:.1} MiB", ran.told.peak_mib);
    }
    Ok(())
}

/// The same job once, in this process; the desk is given back with its readers.
pub async fn once(folder: &Path) -> Outcome<Desk> {
    let batch = Batch::of(folder.to_owned())?;
    let data = tempfile::tempdir_in(folder)?;
    let desk = empty_desk(folder, data.path(), &batch.round).await?;
    take_in(&desk, &batch.round.id, &batch.zip()).await?;
    batch.submit(&desk).await?;
    place::regional(&desk, &batch.round.id).await?;
    Ok(desk)
}

impl Batch {
    /// Generates a response for each State and writes its workbook, some with slips.
    async fn prepare(folder: PathBuf, files: usize) -> Outcome<Self> {
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("form.json"), INSTRUMENT)?;
        let round = round_of(files)?;
        fs::write(folder.join("round.json"), serde_json::to_string(&round)?)?;
        let batch = Self::of(folder)?;
        let store = Store::open(&batch.path("data"), None).await?;
        let mut workbooks = Vec::new();
        for (number, state) in batch.round.invited().enumerate() {
            let mut answers = generate(&batch.instrument, state.language, number as u64)?;
            slips::make(number, &mut answers, state.language)?;
            let round = (&batch.instrument, &batch.round);
            let workbook = place::workbook(round, &state.code, &answers, &store)?;
            workbooks.push((format!("{}.xlsx", state.code), workbook));
        }
        fs::write(batch.zip(), archive::pack(&workbooks)?)?;
        Ok(batch)
    }

    /// What was prepared in this folder.
    fn of(folder: PathBuf) -> Outcome<Self> {
        let round: Round = serde_json::from_str(&fs::read_to_string(folder.join("round.json"))?)?;
        let loaded =
            load("cybercrime/2026.json", INSTRUMENT).map_err(|problems| format!("{problems:?}"))?;
        Ok(Self {
            instrument: round.instrument(&loaded.questionnaire),
            round,
            folder,
        })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn zip(&self) -> PathBuf {
        self.path("files.zip")
    }

    /// The job with a new and empty data folder. What was stored is counted afterwards,
    /// outside of its time.
    async fn take_turn(&self) -> Outcome<Done> {
        let data = tempfile::tempdir_in(&self.folder)?;
        let desk = empty_desk(&self.folder, data.path(), &self.round).await?;
        let id = &self.round.id;
        let (verdicts, intake) = timed(take_in(&desk, id, &self.zip())).await?;
        let (submitted, submitting) = timed(self.submit(&desk)).await?;
        let (_, regional) = timed(place::regional(&desk, id)).await?;
        let store = Store::open(data.path(), None).await?;
        Ok(Done {
            intake,
            submitting,
            regional,
            submitted,
            findings: verdicts.iter().map(|verdict| verdict.findings.len()).sum(),
            results: results(&self.instrument, &self.round, &store, &verdicts).await?,
        })
    }

    /// Submits every response that nothing stands in the way of; gives how many.
    async fn submit(&self, desk: &Desk) -> Outcome<usize> {
        let mut submitted = 0;
        for state in self.round.invited() {
            let outcome = desk.submit(&self.round.id, &state.code, None, WHO, true);
            submitted += usize::from(matches!(outcome.await?, Submitted::Sealed(_)));
        }
        Ok(submitted)
    }
}

/// Takes every workbook of a ZIP in; none is refused.
async fn take_in(desk: &Desk, round: &str, zip: &Path) -> Outcome<Vec<Verdict>> {
    let batch = desk::Batch {
        round: round.to_owned(),
        who: WHO.to_owned(),
        language: Locale::En,
        dry_run: false,
        conflicts: None,
        discreet: false,
        annotate: false,
    };
    let mut verdicts = Vec::new();
    let files = vec![("files.zip".to_owned(), zip.to_owned())];
    desk.take_in_all(&batch, files, &mut |taken| verdicts.push(taken.verdict))
        .await?;
    match verdicts.iter().find(|verdict| !verdict.accepted) {
        Some(refused) => Err(format!("{} is refused: {:?}", refused.file, refused.findings).into()),
        None => Ok(verdicts),
    }
}

/// The example's round with so many States, all of them counted: its own, and others that
/// are like them but for their made-up codes.
fn round_of(files: usize) -> Outcome<Round> {
    let mut round = place::round()?;
    round.states.retain(|state| state.invited && state.counted);
    let known: BTreeSet<String> = round.states.iter().map(|of| of.code.clone()).collect();
    let letters = || 'A'..='Z';
    let codes = letters().flat_map(|first| letters().map(move |second| format!("{first}{second}")));
    let free = codes.filter(|code| !known.contains(code));
    let own = round.states.clone();
    let made_up = own.iter().cycle().zip(free).map(|(like, code)| State {
        alpha3: format!("{code}X"),
        name: Texts::new(Locale::En, format!("State {code}")),
        tile: None,
        code,
        ..like.clone()
    });
    round.states.extend(made_up);
    if files == 0 || files > round.states.len() {
        return Err(format!("{FILES}: from 1 to {}", round.states.len()).into());
    }
    round.states.truncate(files);
    Ok(round)
}

/// Ends the benchmark where both did not come to the same.
fn hold_same(ours: &str, theirs: &str) -> Outcome<()> {
    let mut lines = ours.lines().zip(theirs.lines());
    if let Some((ours, theirs)) = lines.find(|(ours, theirs)| ours != theirs) {
        return Err(format!("not the same results: ours {ours:?}, the rival's {theirs:?}").into());
    }
    if ours.len() != theirs.len() {
        return Err("not the same results: one has lines that the other has not".into());
    }
    Ok(())
}

impl Took {
    fn and(self, other: Self) -> Self {
        Self {
            wall: self.wall + other.wall,
            cpu: self.cpu + other.cpu,
        }
    }
}

async fn timed<T>(job: impl Future<Output = Outcome<T>>) -> Outcome<(T, Took)> {
    let (start, before) = (Instant::now(), processor_seconds());
    let done = job.await?;
    let took = Took {
        wall: start.elapsed(),
        cpu: processor_seconds() - before,
    };
    Ok((done, took))
}

/// The median by the clock, and the median of the processors.
fn middle(took: impl Iterator<Item = Took> + Clone) -> Took {
    Took {
        wall: median(took.clone().map(|one| one.wall).collect()),
        cpu: median(took.map(|one| Duration::from_secs_f64(one.cpu)).collect()).as_secs_f64(),
    }
}

fn line(act: &str, took: Took) {
    let wall = took.wall.as_secs_f64();
    println!("{act:<32} {wall:>8.2} s   {:>8.2} s CPU", took.cpu);
}
