//! `relator intake`: loads workbooks, folders and ZIPs.

use std::{
    fs,
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde_json::json;

use super::{Context, Outcome, json as finding_json, line};
use crate::{
    desk::{Batch, Desk, Verdict},
    error::{Error, Result},
    finding::Finding,
    locale::Locale,
    response::Choice,
};

/// Loads workbooks, folders and ZIPs.
#[derive(Debug, Args)]
pub(super) struct Intake {
    /// The round's id.
    #[arg(long)]
    round: String,
    /// Workbooks, folders or ZIPs.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Only says what would happen.
    #[arg(long)]
    dry_run: bool,
    /// What becomes of an answer that was changed after the workbook was made, and that the
    /// workbook changes too.
    #[arg(long, value_name = "WHAT", default_value = "ask")]
    on_conflict: OnConflict,
    /// Language of messages about files that have none of their own.
    #[arg(long, default_value = "en")]
    lang: Locale,
}

/// Which of two answers is to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum OnConflict {
    /// The stored one stands, and the conflict is an error to be looked at.
    Ask,
    /// The workbook's is taken.
    Workbook,
    /// The stored one stands.
    Stored,
}

impl OnConflict {
    fn choice(self) -> Option<Choice> {
        match self {
            Self::Ask => None,
            Self::Workbook => Some(Choice::Theirs),
            Self::Stored => Some(Choice::Stored),
        }
    }
}

/// What was said of each file so far.
struct Told {
    bar: ProgressBar,
    json: bool,
    verdicts: Vec<Verdict>,
}

impl Told {
    fn tell(&mut self, verdict: Verdict) {
        if !self.json {
            self.bar.suspend(|| tell(&verdict));
        }
        self.verdicts.push(verdict);
    }
}

impl Intake {
    pub(super) async fn run(self, context: &Context) -> Result<Outcome> {
        let desk = context.desk().await?;
        let paths = walk(&self.files)?;
        let mut told = Told {
            bar: progress(paths.len()),
            json: context.json,
            verdicts: Vec::new(),
        };
        for path in &paths {
            told.bar.set_message(path.display().to_string());
            self.file(&desk, path, &mut told).await?;
            told.bar.inc(1);
        }
        told.bar.finish_and_clear();
        if context.json {
            let files: Vec<serde_json::Value> = told.verdicts.iter().map(as_json).collect();
            context.print(&json!({ "files": files }));
        }
        let well = told.verdicts.iter().all(Verdict::is_well);
        Ok(if well {
            Outcome::Done
        } else {
            Outcome::Refused
        })
    }

    /// Takes in a workbook, or every file of a ZIP. One that cannot be read does not keep
    /// the others out.
    async fn file(&self, desk: &Desk, path: &Path, told: &mut Told) -> Result<()> {
        let name = path.display().to_string();
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(why) => {
                let finding = Finding::error("file_not_read").with("why", why.to_string());
                told.tell(Verdict::refused(&name, finding, self.lang));
                return Ok(());
            }
        };
        let batch = Batch {
            round: &self.round,
            who: "command line",
            language: self.lang,
            dry_run: self.dry_run,
            conflicts: self.on_conflict.choice(),
            // Whoever holds the data folder can read the drafts in it.
            discreet: false,
        };
        let tell = &mut |verdict| told.tell(verdict);
        desk.take_in_all(&batch, &name, &bytes, tell).await
    }
}

/// Files as given, and those inside folders, in the order of their names.
fn walk(files: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for path in files {
        if path.is_dir() {
            let mut inside: Vec<PathBuf> = fs::read_dir(path)
                .map_err(Error::file(path))?
                .map(|entry| entry.map(|entry| entry.path()).map_err(Error::file(path)))
                .collect::<Result<_>>()?;
            inside.retain(|path| !is_hidden(path));
            inside.sort();
            found.extend(walk(&inside)?);
        } else {
            found.push(path.clone());
        }
    }
    Ok(found)
}

/// Lock files of spreadsheet programs and files that computers hide.
fn is_hidden(path: &Path) -> bool {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    name.starts_with('.') || name.starts_with("~$")
}

fn progress(files: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::stderr());
    // The template is a constant; were it wrong, the bar would only look plainer.
    if let Ok(style) = ProgressStyle::with_template("{pos} of {len}  {wide_bar}  {msg}") {
        bar.set_style(style);
    }
    bar
}

fn tell(verdict: &Verdict) {
    let state = verdict.state.as_deref().unwrap_or("–");
    let word = if verdict.accepted {
        "accepted"
    } else {
        "refused"
    };
    eprintln!(
        "{}: {state}, {word}, {} changed",
        verdict.file, verdict.changed
    );
    for finding in &verdict.findings {
        eprintln!("{}", line(finding, verdict.language));
    }
}

fn as_json(verdict: &Verdict) -> serde_json::Value {
    let findings: Vec<serde_json::Value> = verdict
        .findings
        .iter()
        .map(|finding| finding_json(finding, verdict.language))
        .collect();
    json!({
        "file": verdict.file,
        "state": verdict.state,
        "verdict": if verdict.accepted { "accepted" } else { "refused" },
        "changed": verdict.changed,
        "findings": findings,
    })
}
