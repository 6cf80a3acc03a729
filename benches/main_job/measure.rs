//! Measuring in turns, and the table of what came out.

use std::{
    env, fmt, fs,
    path::Path,
    process::{self, Command},
    time::{Duration, Instant},
};

use crate::Outcome;

/// How often each side has its turn.
const TURNS: usize = 5;

/// What a side did, so that both are held to the same work.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Digest {
    /// Filled cells, or rows.
    pub cells: u64,
    /// Bytes of text in them.
    pub bytes: u64,
    /// The sum of the numbers in them.
    pub sum: f64,
}

impl Digest {
    pub fn text(&mut self, text: &str) {
        self.cells += 1;
        self.bytes += text.len() as u64;
    }

    pub fn number(&mut self, number: f64) {
        self.cells += 1;
        self.sum += number;
    }

    pub fn add(&mut self, other: Self) {
        self.cells += other.cells;
        self.bytes += other.bytes;
        self.sum += other.sum;
    }
}

/// A job that was done: how long it took, without its preparation, and what was done.
#[derive(Debug, Clone, Copy)]
pub struct Done {
    pub took: Duration,
    pub digest: Digest,
}

/// Times a job. What it returns is counted afterwards, outside of its time.
pub async fn timed<T>(
    job: impl AsyncFnOnce() -> Outcome<T>,
    count: impl FnOnce(T) -> Outcome<Digest>,
) -> Outcome<Done> {
    let start = Instant::now();
    let result = job().await?;
    let took = start.elapsed();
    Ok(Done {
        took,
        digest: count(result)?,
    })
}

/// Lets the program and the floor take turns, and gives the median of each.
pub async fn turns(
    ours: impl AsyncFn() -> Outcome<Done>,
    floor: impl AsyncFn() -> Outcome<Done>,
) -> Outcome<(Duration, Duration)> {
    let (mut a, mut b) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        let (ours, floor) = (ours().await?, floor().await?);
        if ours.digest != floor.digest {
            return Err(format!("not the same work: {:?}, {:?}", ours.digest, floor.digest).into());
        }
        a.push(ours.took);
        b.push(floor.took);
    }
    Ok((median(a), median(b)))
}

/// The one in the middle.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// The lines so far.
#[derive(Default)]
pub struct Table(Vec<[String; 5]>);

impl Table {
    /// Adds a job; `times` is how often one turn does it.
    pub fn line(&mut self, job: &str, floor: &str, times: u32, took: (Duration, Duration)) {
        let (ours, bare) = took;
        let milliseconds = |took: Duration| {
            let one = took / times;
            format!("{:.2} ms", one.as_secs_f64() * 1e3)
        };
        self.0.push([
            job.to_owned(),
            milliseconds(ours),
            floor.to_owned(),
            milliseconds(bare),
            format!("{:.2}", ours.as_secs_f64() / bare.as_secs_f64()),
        ]);
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = ["job", "program", "floor", "", "ratio"].map(str::to_owned);
        for [job, ours, floor, bare, ratio] in [&head].into_iter().chain(&self.0) {
            writeln!(
                f,
                "{job:<28} {ours:>12}   {floor:<24} {bare:>12} {ratio:>8}"
            )?;
        }
        Ok(())
    }
}

/// The most memory that was held, in MiB.
pub struct Peak {
    /// By the process that did the job.
    pub own: f64,
    /// By the readers that it still had then, all together.
    pub readers: f64,
}

/// The most memory that a process of its own held for this job; none where the system does
/// not say.
pub fn peak(job: &str, folder: &Path) -> Outcome<Option<Peak>> {
    let child = Command::new(env::current_exe()?)
        .args(["--alone", job])
        .arg(folder)
        .output()?;
    if !child.status.success() {
        return Err(String::from_utf8_lossy(&child.stderr).into());
    }
    let told = String::from_utf8_lossy(&child.stdout);
    let kibibytes: Result<Vec<f64>, _> = told.split_whitespace().map(str::parse).collect();
    let [own, readers] = kibibytes?[..] else {
        return Ok(None);
    };
    Ok(Some(Peak {
        own: own / 1024.0,
        readers: readers / 1024.0,
    }))
}

/// Prints the most memory that this process held so far, and that its children did, in KiB.
pub fn tell_peak() {
    // Linux only; elsewhere nothing is said.
    let Some(own) = most_held(process::id()) else {
        return;
    };
    let readers: u64 = children().into_iter().filter_map(most_held).sum();
    println!("{own} {readers}");
}

fn most_held(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

/// The seconds of processor time that this process and its children used so far, those
/// that have ended included. Linux only; elsewhere it does not move.
pub fn processor_seconds() -> f64 {
    let own = ticks(process::id()).iter().sum::<u64>();
    let readers = children().into_iter().map(ticks);
    let readers: u64 = readers.map(|ticks| ticks.iter().sum::<u64>()).sum();
    // USER_HZ, which Linux shows to every program as this.
    (own + readers) as f64 / 100.0
}

/// Processor time in user and system mode, its own and of its children that ended (proc(5)).
fn ticks(process: u32) -> Vec<u64> {
    let fields = stat(process).into_iter().skip(11).take(4);
    fields.filter_map(|field| field.parse().ok()).collect()
}

/// The children of this process that live.
fn children() -> Vec<u32> {
    let own = process::id().to_string();
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = processes.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    let is_child = |number: &u32| stat(*number).get(1) == Some(&own);
    numbers.filter(is_child).collect()
}

/// What `/proc` says of a process behind its name: its state, its parent, and so on.
fn stat(process: u32) -> Vec<String> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields);
    fields.split_whitespace().map(str::to_owned).collect()
}
