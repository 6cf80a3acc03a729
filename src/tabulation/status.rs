//! [`ResponseStatus`]: how far each State is.

use std::collections::BTreeMap;

use super::{Channel, Edition, Mark, Progress, Reading, Scope, Seen, Variable, variables};
use crate::{
    questionnaire::{Questionnaire, Section},
    response::{Door, Status, Submission},
    round::Round,
};

/// How far one State is.
#[derive(Debug, Clone, PartialEq)]
pub struct ResponseStatus {
    /// Where the response stands. The public edition does not tell a draft from nothing.
    pub status: Status,
    /// How it came in.
    pub channel: Option<Channel>,
    /// Days between the due date and the submission, in the secretariat's time zone; 0
    /// for one that was in time.
    pub days_late: Option<i64>,
    /// Answered of asked, 0 to 1, one per section that the edition shows. Of a State
    /// with a submission it is the submission's, else the draft's.
    pub completeness: Vec<Option<f64>>,
}

impl ResponseStatus {
    /// How far the State of a reading is, of which this was seen; `variables` are those of
    /// the scope's questionnaire.
    pub fn of(
        scope: &Scope<'_>,
        variables: &[Variable<'_>],
        (reading, seen): (&Reading<'_>, &Seen<'_>),
        progress: Option<&Progress>,
    ) -> Self {
        let Some(submission) = reading.submission else {
            let progress = progress.filter(|_| scope.edition == Edition::Restricted);
            return without_submission(progress, &scope.questionnaire);
        };
        Self {
            status: submitted(progress, scope.edition),
            channel: Some(channel(submission)),
            days_late: Some(days_late(scope.round, submission)),
            completeness: completeness(&scope.questionnaire, variables, seen),
        }
    }

    /// One per reading.
    pub(super) fn of_all(
        scope: &Scope<'_>,
        readings: &[Reading<'_>],
        progress: &[Progress],
    ) -> Vec<Self> {
        let variables = variables(&scope.questionnaire);
        let of = |reading: &Reading<'_>| {
            let mut progress = progress.iter();
            let progress = progress.find(|progress| progress.state == reading.state.code);
            Self::of(scope, &variables, (reading, &reading.seen()), progress)
        };
        readings.iter().map(of).collect()
    }
}

/// A draft beside a submission is an amendment: the response was returned. The public is
/// not told so.
fn submitted(progress: Option<&Progress>, edition: Edition) -> Status {
    match progress.map(|progress| progress.status) {
        Some(Status::Returned | Status::Draft) if edition == Edition::Restricted => {
            Status::Returned
        }
        Some(Status::Accepted) => Status::Accepted,
        _ => Status::Submitted,
    }
}

fn without_submission(progress: Option<&Progress>, shown: &Questionnaire) -> ResponseStatus {
    let complete = |section: &Section| progress?.completeness.get(&section.code).copied();
    ResponseStatus {
        // Only a submission is a submission, whatever the progress claims.
        status: match progress.map(|progress| progress.status) {
            None | Some(Status::NotStarted) => Status::NotStarted,
            Some(_) => Status::Draft,
        },
        channel: progress.and_then(|progress| progress.channel),
        days_late: None,
        completeness: shown.sections.iter().map(complete).collect(),
    }
}

fn channel(submission: &Submission) -> Channel {
    if submission.on_behalf {
        return Channel::OnBehalf;
    }
    let came = |door| {
        submission
            .answers
            .iter()
            .any(|(_, answer)| answer.door == door)
    };
    match (came(Door::Page), came(Door::Workbook)) {
        (true, true) => Channel::Both,
        (false, true) => Channel::Workbook,
        (_, false) => Channel::Page,
    }
}

fn days_late(round: &Round, submission: &Submission) -> i64 {
    if submission.sealed_at <= round.due {
        return 0;
    }
    let sealed = submission.sealed_at.with_timezone(&round.zone).date_naive();
    let due = round.due.with_timezone(&round.zone).date_naive();
    // Late by an hour is late by a begun day.
    (sealed - due).num_days().max(1)
}

/// One per section. What stands in place of a value counts as said; only nothing is open.
fn completeness(
    shown: &Questionnaire,
    variables: &[Variable<'_>],
    seen: &Seen<'_>,
) -> Vec<Option<f64>> {
    let mut last_list = None;
    let mut said: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for (place, variable) in variables.iter().enumerate() {
        // A list is one thing to answer, however many fields its items have.
        if variable.question.is_list() && last_list == Some(&variable.question.code) {
            continue;
        }
        last_list = Some(&variable.question.code);
        let (asked, open) = said.entry(&variable.section.code).or_default();
        match seen.at(place).0 {
            Mark::NotAsked | Mark::NoResponse => {}
            Mark::NotAnswered => {
                *asked += 1;
                *open += 1;
            }
            _ => *asked += 1,
        }
    }
    let share = |section: &Section| {
        let (asked, open) = *said.get(section.code.as_str())?;
        (asked > 0).then(|| f64::from(asked - open) / f64::from(asked))
    };
    shown.sections.iter().map(share).collect()
}
