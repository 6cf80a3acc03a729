//! [`ResponseStatus`]: how far each State is.

use super::{Channel, Collection, Edition, Mark, Progress, Reading};
use crate::{
    questionnaire::{Questionnaire, Section},
    response::{Door, Status, Submission},
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

/// One per reading.
pub(super) fn statuses(
    collection: &Collection<'_>,
    shown: &Questionnaire,
    readings: &[Reading<'_>],
) -> Vec<ResponseStatus> {
    readings
        .iter()
        .map(|reading| {
            let progress = collection
                .progress
                .iter()
                .find(|progress| progress.state == reading.state.code);
            match reading.submission {
                Some(submission) => ResponseStatus {
                    status: submitted(progress, collection.edition),
                    channel: Some(channel(submission)),
                    days_late: Some(days_late(collection, submission)),
                    completeness: shown
                        .sections
                        .iter()
                        .map(|section| completeness(section, shown, reading))
                        .collect(),
                },
                None => without_submission(
                    progress.filter(|_| collection.edition == Edition::Restricted),
                    shown,
                ),
            }
        })
        .collect()
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

fn days_late(collection: &Collection<'_>, submission: &Submission) -> i64 {
    let zone = collection.round.zone;
    if submission.sealed_at <= collection.round.due {
        return 0;
    }
    let sealed = submission.sealed_at.with_timezone(&zone).date_naive();
    let due = collection.round.due.with_timezone(&zone).date_naive();
    // Late by an hour is late by a begun day.
    (sealed - due).num_days().max(1)
}

/// What stands in place of a value counts as said; only nothing is open.
fn completeness(section: &Section, shown: &Questionnaire, reading: &Reading<'_>) -> Option<f64> {
    let (mut asked, mut open) = (0_u32, 0_u32);
    let variables = super::variables(shown)
        .into_iter()
        .filter(|variable| variable.section.code == section.code);
    let mut last_list = None;
    for variable in variables {
        // A list is one thing to answer, however many fields its items have.
        if variable.question.is_list() && last_list == Some(&variable.question.code) {
            continue;
        }
        last_list = Some(&variable.question.code);
        match reading.mark_of(&variable) {
            Mark::NotAsked | Mark::NoResponse => {}
            Mark::NotAnswered => {
                asked += 1;
                open += 1;
            }
            _ => asked += 1,
        }
    }
    (asked > 0).then(|| f64::from(asked - open) / f64::from(asked))
}
