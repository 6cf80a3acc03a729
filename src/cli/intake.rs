//! `relator intake`: loads workbooks, folders and ZIPs.

use std::{
    fs::{self, File},
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde_json::json;

use super::{Context, Outcome, json as finding_json, line};
use crate::{
    desk::{Batch, Copied, TakenIn, Verdict},
    error::{Error, Result},
    locale::Locale,
    response::Choice,
    workbook::annotate::NotAnnotated,
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
    /// Writes a copy of each workbook with findings at its cells, with notes there, into
    /// this folder. No file is overwritten.
    #[arg(long, value_name = "DIR")]
    annotate: Option<PathBuf>,
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
    /// Where annotated copies go.
    annotate: Option<PathBuf>,
    verdicts: Vec<(Verdict, Option<PathBuf>)>,
    /// Our own failure to write a copy.
    failed: Option<Error>,
}

impl Told {
    fn tell(&mut self, taken: TakenIn) {
        let TakenIn {
            sent,
            verdict,
            copy,
        } = taken;
        self.bar.set_position(sent as u64);
        self.bar.set_message(verdict.file.clone());
        let copy = copy.and_then(|copy| self.written(&verdict, copy));
        if !self.json {
            self.bar.suspend(|| {
                tell(&verdict);
                match &copy {
                    None => {}
                    Some(Ok(path)) => eprintln!("  annotated copy: {}", path.display()),
                    Some(Err(why)) => eprintln!("{}", line(&why.finding(), verdict.language)),
                }
            });
        }
        let copy = copy.and_then(std::result::Result::ok);
        self.verdicts.push((verdict, copy));
    }

    /// Writes an annotated copy; none where our own system failed of it.
    fn written(
        &mut self,
        verdict: &Verdict,
        copy: Copied,
    ) -> Option<std::result::Result<PathBuf, NotAnnotated>> {
        let folder = self.annotate.as_ref()?;
        let copy = match copy {
            Ok(copy) => copy,
            Err(why) => return Some(Err(why)),
        };
        let (stem, ending) = (safe_stem(&verdict.file), copy.ending.code());
        match write_new(folder, &stem, ending, &copy.bytes) {
            Ok(path) => Some(Ok(path)),
            Err(error) => {
                self.failed.get_or_insert(error);
                None
            }
        }
    }
}

impl Intake {
    pub(super) async fn run(self, context: &Context) -> Result<Outcome> {
        let desk = context.desk().await?;
        let paths = walk(&self.files)?;
        if let Some(folder) = &self.annotate {
            fs::create_dir_all(folder).map_err(Error::file(folder))?;
        }
        let mut told = Told {
            bar: progress(paths.len()),
            json: context.json,
            annotate: self.annotate.clone(),
            verdicts: Vec::new(),
            failed: None,
        };
        let batch = Batch {
            round: self.round.clone(),
            who: "command line".to_owned(),
            language: self.lang,
            dry_run: self.dry_run,
            conflicts: self.on_conflict.choice(),
            // Whoever holds the data folder can read the drafts in it.
            discreet: false,
            annotate: self.annotate.is_some(),
        };
        let files = paths
            .into_iter()
            .map(|path| (path.display().to_string(), path));
        let tell = &mut |taken| told.tell(taken);
        desk.take_in_all(&batch, files.collect(), tell).await?;
        told.bar.finish_and_clear();
        if context.json {
            let files = told.verdicts.iter().map(|(verdict, copy)| {
                let mut file = as_json(verdict);
                if self.annotate.is_some() {
                    file["annotated"] = json!(copy);
                }
                file
            });
            let files: Vec<serde_json::Value> = files.collect();
            context.print(&json!({ "files": files }));
        }
        if let Some(error) = told.failed {
            return Err(error);
        }
        let well = told.verdicts.iter().all(|(verdict, _)| verdict.is_well());
        Ok(if well {
            Outcome::Done
        } else {
            Outcome::Refused
        })
    }
}

/// The most letters of a copy's name before its ending.
const LETTERS: usize = 100;

/// The name of a file, which may come from inside a ZIP, without folders and ending, as
/// every system takes it.
fn safe_stem(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let safe: String = stem
        .chars()
        .map(|c| match c {
            ' ' | '-' | '_' | '.' | '(' | ')' => c,
            c if c.is_alphanumeric() => c,
            _ => '_',
        })
        .take(LETTERS)
        .collect();
    match safe.trim_matches([' ', '.']) {
        "" => "workbook".to_owned(),
        safe => safe.to_owned(),
    }
}

/// Writes a file under a name that no file has yet.
fn write_new(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> Result<PathBuf> {
    let names = (2..).map(|n| format!("{stem}-{n}.{ending}"));
    let mut names = std::iter::once(format!("{stem}.{ending}")).chain(names);
    loop {
        let path = folder.join(names.next().unwrap_or_default());
        match File::create_new(&path) {
            Ok(mut file) => {
                file.write_all(bytes).map_err(Error::file(&path))?;
                return Ok(path);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Error::file(&path)(error)),
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_never_leaves_its_folder() {
        for (name, stem) in [
            ("a.zip/../../etc/passwd", "passwd"),
            ("mail/a.zip/..\\..\\b.xlsx", "b"),
            ("..", "workbook"),
            ("a/.xlsx", "workbook"),
            (".hidden.xlsx", "hidden"),
            ("São Cristóvão (2).xlsx", "São Cristóvão (2)"),
            ("C:<|>\u{0}*.xlsx", "C______"),
        ] {
            assert_eq!(safe_stem(name), stem, "{name}");
        }
        assert_eq!(safe_stem(&"x".repeat(300)).len(), LETTERS);
    }

    #[test]
    fn a_copy_takes_no_name_that_a_file_has() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.xlsx", "b-2.xlsx", "b-3.xlsx"] {
            let path = write_new(folder.path(), "b", "xlsx", name.as_bytes()).unwrap();
            assert_eq!(path, folder.path().join(name));
        }
        assert_eq!(fs::read(folder.path().join("b.xlsx")).unwrap(), b"b.xlsx");
    }
}
