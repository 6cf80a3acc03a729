//! The page on what became of a batch: a row per file, its findings by sheet and cell.

use askama::Template;
use uuid::Uuid;

use super::super::{moment, page::Frame};
use crate::{
    desk::{BatchSoFar, Verdict},
    finding::{Finding, Severity},
    locale::{Arg, Locale, count},
    raw::Place,
    round::Round,
};

#[derive(Template, Debug)]
#[template(path = "batch/outcome.html")]
pub(in crate::web) struct OutcomePage {
    frame: Frame,
    title: String,
    board: String,
    again: String,
    here: String,
    at: String,
    dry_run: bool,
    summary: String,
    /// How many of how many files were looked at, while there are more.
    under_way: Option<(usize, usize, String)>,
    stopped: Option<String>,
    left_out: Option<String>,
    files: Vec<FileRow>,
}

/// What became of one file.
#[derive(Debug)]
struct FileRow {
    name: String,
    /// The State's name, and its history.
    state: Option<(String, String)>,
    accepted: bool,
    changed: String,
    findings: String,
    /// Where the file is found with notes at its cells, and what that is called.
    annotated: Option<(String, String)>,
    /// By sheet, in the order of the workbook's findings; an empty name is no sheet.
    sheets: Vec<SheetFindings>,
}

/// What is said about one sheet.
#[derive(Debug)]
struct SheetFindings {
    name: String,
    said: Vec<Said>,
}

#[derive(Debug)]
struct Said {
    severity: &'static str,
    word: String,
    cell: String,
    message: String,
}

impl OutcomePage {
    pub(super) fn of(so_far: &BatchSoFar, round: &Round, frame: Frame) -> Self {
        let locale = frame.locale;
        let (sent, verdicts) = (&so_far.batch.sent, &so_far.verdicts);
        let accepted = verdicts.iter().filter(|verdict| verdict.accepted);
        let (done, all) = (verdicts.len(), sent.total.max(verdicts.len()));
        let under_way = so_far.batch.ended_at.is_none().then(|| {
            let numbers = [("done", count(done)), ("all", count(all))];
            (done, all, locale.say_with("batch-under-way", &numbers))
        });
        Self {
            title: round.title.in_(locale).to_owned(),
            board: frame.to(&format!("/rounds/{}/responses", round.id)),
            again: frame.to(&format!("/rounds/{}/batch", round.id)),
            here: frame.to(&format!("/rounds/{}/batch/{}", round.id, so_far.batch.id)),
            at: moment::show(&sent.at, round.zone, locale),
            dry_run: sent.dry_run,
            summary: locale.say_with(
                "batch-summary",
                &[
                    ("accepted", count(accepted.count())),
                    ("files", count(done)),
                ],
            ),
            under_way,
            stopped: so_far.batch.stopped.as_ref().map(|file| {
                let file = Arg::Text(file.clone());
                locale.say_with("batch-stopped", &[("file", file)])
            }),
            left_out: (so_far.left_out > 0)
                .then(|| locale.say_with("batch-left-out", &[("count", count(so_far.left_out))])),
            files: (0..)
                .zip(verdicts)
                .map(|(at, verdict)| FileRow::of(verdict, (so_far.batch.id, at), round, &frame))
                .collect(),
            frame,
        }
    }
}

impl FileRow {
    fn of(verdict: &Verdict, (id, at): (Uuid, usize), round: &Round, frame: &Frame) -> Self {
        let locale = frame.locale;
        let state = verdict.state.as_deref().and_then(|code| round.state(code));
        let of = |severity| {
            let found = verdict.findings.iter();
            found.filter(|finding| finding.severity == severity).count()
        };
        Self {
            name: verdict.file.clone(),
            state: state.map(|state| {
                let history = format!("/rounds/{}/{}/submissions", round.id, state.code);
                (state.name.in_(locale).to_owned(), frame.to(&history))
            }),
            accepted: verdict.accepted,
            changed: locale.say_with("batch-changed", &[("count", count(verdict.changed))]),
            findings: locale.say_with(
                "batch-findings",
                &[
                    ("errors", count(of(Severity::Error))),
                    ("warnings", count(of(Severity::Warning))),
                    ("notes", count(of(Severity::Info))),
                ],
            ),
            annotated: (verdict.upload.is_some() && verdict.has_notes()).then(|| {
                let path = format!("/rounds/{}/batch/{id}/{at}/annotated", round.id);
                let name = match verdict.copy_is_in_another_format() {
                    false => "annotate-download",
                    true => "annotate-download-excel",
                };
                (frame.to(&path), locale.say(name))
            }),
            sheets: by_sheet(&verdict.findings, locale),
        }
    }
}

fn by_sheet(findings: &[Finding], locale: Locale) -> Vec<SheetFindings> {
    let mut sheets: Vec<SheetFindings> = Vec::new();
    for finding in findings {
        let (sheet, cell) = match (&finding.place, &finding.address) {
            (Some(Place::Cell { sheet, cell }), _) => (sheet.to_string(), cell.to_string()),
            (_, Some(address)) => (String::new(), address.to_string()),
            (_, None) => (String::new(), String::new()),
        };
        let said = Said::of(finding, cell, locale);
        match sheets.iter_mut().find(|known| known.name == sheet) {
            Some(known) => known.said.push(said),
            None => sheets.push(SheetFindings {
                name: sheet,
                said: vec![said],
            }),
        }
    }
    sheets
}

impl Said {
    fn of(finding: &Finding, cell: String, locale: Locale) -> Self {
        Self {
            severity: finding.severity.code(),
            word: match finding.severity {
                Severity::Error => locale.say("severity-error"),
                Severity::Warning => locale.say("severity-warning"),
                Severity::Info => locale.say("severity-info"),
            },
            cell,
            message: finding.message(locale),
        }
    }
}
