//! `cargo bench`: the main job on generated responses, each part beside a bare floor that
//! moves the same cells or the same bytes. `docs/performance.md` tells what the lines say.
//!
//! Program and floor take turns, A B A B, and each line shows medians of five: on a machine
//! that others use too, only ratios within one run say anything. Both count what they did,
//! and the run ends with an error where the counts differ.
//!
//! `cargo bench -- batch` runs only the whole job beside a rival in Python, and
//! `cargo bench -- wide` only the regional workbook of ten thousand respondents.

mod batch;
mod floors;
mod measure;
mod place;
mod responses;
mod results;
mod rival;
mod saves;
mod slips;
mod wide;

use std::{env, error::Error, path::Path};

use floors::Cells;
use measure::{Digest, Done, Table, peak, tell_peak, timed, turns};
use place::{Place, Response};
use relator::desk::Desk;
use saves::Saves;

/// What a bench may end with.
type Outcome<T> = Result<T, Box<dyn Error>>;

/// What is done in a process of its own, to see how much memory it holds.
const ALONE: [&str; 4] = ["nothing", "intake", "calamine", "regional"];

/// The parts, of which an argument names the only one that runs.
const PARTS: [&str; 3] = ["jobs", "batch", "wide"];

/// The program's own, so that what is measured is what runs: docs/decisions/0024.
#[cfg(unix)]
#[global_allocator]
static MEMORY: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = env::args().collect();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    if let Some(at) = arguments.iter().position(|argument| argument == "--alone") {
        let [job, folder] = &arguments[at + 1..] else {
            return Err("--alone JOB FOLDER".into());
        };
        let _readers = runtime.block_on(alone(job, Path::new(folder)))?;
        tell_peak();
        return Ok(());
    }
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let only = PARTS
        .into_iter()
        .find(|part| arguments.iter().any(|argument| argument == part));
    let runs = |part| only.is_none_or(|only| only == part);
    if runs("jobs") {
        runtime.block_on(all(folder.path()))?;
    }
    if runs("batch") {
        runtime.block_on(batch::print(folder.path()))?;
    }
    if runs("wide") {
        wide::print(folder.path())?;
    }
    Ok(())
}

/// Every line of the table.
async fn all(folder: &Path) -> Outcome<()> {
    let place = Place::prepare(folder).await?;
    let all = &place.responses[..];
    let answers: usize = all.iter().map(|response| response.answers.len()).sum();
    let bytes: usize = all.iter().map(|response| response.workbook.len()).sum();
    println!(
        "{} responses with {answers} answers in {:.1} MB of workbooks\n",
        all.len(),
        bytes as f64 / 1e6
    );
    let mut table = Table::default();

    let calamine = "calamine, streaming";
    for (job, some) in [
        ("intake of one workbook", &all[..1]),
        ("intake of all", all),
    ] {
        let took = turns(
            async || take_in(&place, some).await,
            async || timed(async || read(some), Ok).await,
        );
        table.line(job, calamine, 1, took.await?);
    }

    let writer = "rust_xlsxwriter, cells";
    let first = &all[0];
    let blank = || place.workbook(&first.state, &first.answers);
    let took = written(async || blank(), blank()?).await?;
    table.line("a State's workbook", writer, 1, took);
    let regional = async || place.regional().await;
    let took = written(regional, regional().await?).await?;
    table.line("regional workbook", writer, 1, took);

    let row = "a row, one per commit";
    let rows = floors::Rows::open(&folder.join("floor.sqlite")).await?;
    let saves = Saves::of(&place)?;
    for (job, times) in [
        ("save of a response, alone", saves::ALONE),
        ("the same, 64 at once", saves::TOGETHER),
    ] {
        let took = turns(
            async || match times {
                saves::ALONE => saves.alone().await,
                _ => saves.together().await,
            },
            async || timed(async || rows.insert(&saves.document, times).await, Ok).await,
        );
        table.line(job, row, u32::try_from(times)?, took.await?);
    }
    println!("{table}");
    let size = saves.document.len() as f64 / 1024.0;
    println!("a save changes {} answers, {size:.1} KiB", saves::ANSWERS);
    for job in ALONE {
        if let Some(most) = peak(job, folder)? {
            println!("most memory, {job:<12} {:>6.1} MiB", most.own);
        }
    }
    Ok(())
}

/// Takes workbooks in, with a new and empty data folder. It counts what stands in them.
async fn take_in(place: &Place, responses: &[Response]) -> Outcome<Done> {
    let (_folder, desk) = place.empty().await?;
    let taken = async || {
        let mut changed = 0;
        for response in responses {
            changed += place::take_in(&desk, &place.round.id, &response.workbook).await?;
        }
        Ok(changed)
    };
    timed(taken, |changed| {
        let answers: usize = responses
            .iter()
            .map(|response| response.answers.len())
            .sum();
        if changed != answers {
            return Err(format!("{changed} answers came in, {answers} were typed").into());
        }
        let mut digest = Digest::default();
        for response in responses {
            digest.add(place::count(&response.workbook)?);
        }
        Ok(digest)
    })
    .await
}

/// Reads workbooks with nothing but calamine.
fn read(responses: &[Response]) -> Outcome<Digest> {
    let mut digest = Digest::default();
    for response in responses {
        digest.add(floors::count(&response.workbook)?);
    }
    Ok(digest)
}

/// Writes a workbook, and the cells of `sample`, which is the same workbook, bare.
async fn written(
    ours: impl AsyncFn() -> Outcome<Vec<u8>>,
    sample: Vec<u8>,
) -> Outcome<(std::time::Duration, std::time::Duration)> {
    let cells: Vec<Cells> = floors::cells_of(&sample)?;
    turns(
        async || timed(&ours, |bytes| floors::count(&bytes)).await,
        async || {
            timed(
                async || floors::write(&cells),
                |bytes| floors::count(&bytes),
            )
            .await
        },
    )
    .await
}

/// One job in this process, over what was prepared in the folder; where it has readers, the
/// desk that has them.
async fn alone(job: &str, folder: &Path) -> Outcome<Option<Desk>> {
    match job {
        "nothing" => {}
        "intake" => return place::take_all_in(folder).await.map(Some),
        "calamine" => place::each_workbook(folder, |bytes| floors::count(bytes).map(drop))?,
        "regional" => place::regional_of(folder).await?,
        "batch" => return batch::once(folder).await.map(Some),
        "wide" => wide::once(folder)?,
        other => return Err(format!("no such job: {other}").into()),
    }
    Ok(None)
}
