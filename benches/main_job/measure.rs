//! Measuring in turns, and the table of what came out.

use std::{
    env, fmt, fs,
    path::Path,
    process::Command,
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

fn median(mut times: Vec<Duration>) -> Duration {
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

/// The most memory that a process of its own held for this job, in MiB; none where the
/// system does not say.
pub fn peak(job: &str, folder: &Path) -> Outcome<Option<f64>> {
    let child = Command::new(env::current_exe()?)
        .args(["--alone", job])
        .arg(folder)
        .output()?;
    if !child.status.success() {
        return Err(String::from_utf8_lossy(&child.stderr).into());
    }
    let told = String::from_utf8_lossy(&child.stdout);
    let kibibytes: Option<f64> = told.trim().parse().ok();
    Ok(kibibytes.map(|kibibytes| kibibytes / 1024.0))
}

/// Prints the most memory that this process held so far, in KiB.
pub fn tell_peak() {
    // Linux only; elsewhere nothing is said.
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    println!(
        "{}",
        line.unwrap_or_default().trim().trim_end_matches(" kB")
    );
}
