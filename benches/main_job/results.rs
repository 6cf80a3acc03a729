//! The results of a round as a text, so that two programs can be held to the same work:
//! every count of States, every sum, and the findings by code. `benches/rival.py` writes
//! the same text.

use std::{collections::BTreeMap, fmt::Write as _};

use chrono::Utc;
use relator::{
    desk::Verdict,
    locale::Locale,
    questionnaire::Questionnaire,
    response::{Answers, Submission},
    round::Round,
    store::Store,
    tabulation::{
        Collection, Edition, Frame, Mark, Tabulation, Variable, distribution, figures, variables,
    },
};

use crate::Outcome;

/// The marks in the order of the text.
const MARKS: [Mark; 6] = [
    Mark::Answered,
    Mark::NotAvailable,
    Mark::NotApplicable,
    Mark::Confidential,
    Mark::NotAnswered,
    Mark::NotAsked,
];

/// The results of what is stored, whether it can be submitted or not.
pub async fn results(
    instrument: &Questionnaire,
    round: &Round,
    store: &Store,
    verdicts: &[Verdict],
) -> Outcome<String> {
    let mut submissions = Vec::new();
    for state in round.invited() {
        let stored = store.responses(&round.id, &state.code).load().await?;
        if !stored.answers.is_empty() {
            submissions.push(as_submitted(round, &state.code, stored.answers));
        }
    }
    let tabulation = Tabulation::of(&Collection {
        round,
        questionnaire: instrument,
        submissions: &submissions,
        snapshot: None,
        progress: &[],
        before: None,
        edition: Edition::Restricted,
        locale: Locale::En,
    })?;
    let answers: usize = submissions.iter().map(|one| one.answers.len()).sum();
    let mut text = format!("files\t{}\nanswers\t{answers}\n", verdicts.len());
    for variable in variables(instrument) {
        of_variable(&mut text, &tabulation, variable)?;
    }
    let mut findings: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in verdicts.iter().flat_map(|verdict| &verdict.findings) {
        *findings.entry(&finding.code).or_default() += 1;
    }
    for (code, count) in findings {
        writeln!(text, "finding\t{code}\t{count}")?;
    }
    Ok(text)
}

fn of_variable(
    text: &mut String,
    tabulation: &Tabulation<'_>,
    variable: Variable<'_>,
) -> Outcome<()> {
    let at = variable.address();
    let counted = tabulation.counted();
    let frame = Frame::of(counted.map(|reading| reading.mark_of(&variable)));
    for mark in MARKS {
        let name = match mark {
            Mark::Answered => "answered",
            mark => mark.code(),
        };
        writeln!(text, "{at}\t{name}\t{}", frame.count(mark))?;
    }
    let distribution = distribution(tabulation, variable);
    for line in distribution.iter().flat_map(|of| of.values()) {
        writeln!(text, "{at}\t{}\t{}", line.code, line.count)?;
    }
    if let Some(figures) = figures(tabulation, variable) {
        let n = figures.n;
        let (min, max) = (figures.min.unwrap_or(0.0), figures.max.unwrap_or(0.0));
        let sum = figures.sum + 0.0;
        writeln!(text, "{at}\tnumber\t{n}\t{sum:.6}\t{min:.6}\t{max:.6}")?;
    }
    Ok(())
}

/// A response as the tables read it: they count submissions only.
fn as_submitted(round: &Round, state: &str, answers: Answers) -> Submission {
    Submission {
        round: round.id.clone(),
        state: state.to_owned(),
        number: 1,
        sealed_at: Utc::now(),
        by: crate::place::WHO.to_owned(),
        on_behalf: true,
        questionnaire: String::new(),
        answers,
    }
}
