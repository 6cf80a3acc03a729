//! The page on what became of a batch: a row per file, its findings by sheet and cell.

use askama::Template;

use super::{
    super::{moment, page::Frame},
    outcomes::Outcome,
};
use crate::{
    desk::Verdict,
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
    at: String,
    dry_run: bool,
    summary: String,
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
    /// Where the file is found with notes at its cells.
    annotated: Option<String>,
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
    pub(super) fn of(outcome: &Outcome, id: &str, round: &Round, frame: Frame) -> Self {
        let locale = frame.locale;
        let accepted = outcome.verdicts.iter().filter(|verdict| verdict.accepted);
        Self {
            title: round.title.in_(locale).to_owned(),
            board: frame.to(&format!("/rounds/{}/responses", round.id)),
            again: frame.to(&format!("/rounds/{}/batch", round.id)),
            at: moment::show(&outcome.at, round.zone, locale),
            dry_run: outcome.dry_run,
            summary: locale.say_with(
                "batch-summary",
                &[
                    ("accepted", count(accepted.count())),
                    ("files", count(outcome.verdicts.len())),
                ],
            ),
            stopped: outcome.stopped.as_ref().map(|file| {
                let file = Arg::Text(file.clone());
                locale.say_with("batch-stopped", &[("file", file)])
            }),
            left_out: (outcome.left_out > 0)
                .then(|| locale.say_with("batch-left-out", &[("count", count(outcome.left_out))])),
            files: outcome
                .verdicts
                .iter()
                .enumerate()
                .map(|(at, verdict)| FileRow::of(verdict, (id, at), round, &frame))
                .collect(),
            frame,
        }
    }
}

impl FileRow {
    fn of(verdict: &Verdict, (id, at): (&str, usize), round: &Round, frame: &Frame) -> Self {
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
            annotated: (verdict.upload.is_some() && verdict.has_notes())
                .then(|| frame.to(&format!("/rounds/{}/batch/{id}/{at}/annotated", round.id))),
            sheets: by_sheet(&verdict.findings, locale),
        }
    }
}

fn by_sheet(findings: &[Finding], locale: Locale) -> Vec<SheetFindings> {
    let mut sheets: Vec<SheetFindings> = Vec::new();
    for finding in findings {
        let (sheet, cell) = match (&finding.place, &finding.address) {
            (Some(Place::Cell { sheet, cell }), _) => (sheet.clone(), cell.to_string()),
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
