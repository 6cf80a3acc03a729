//! What can be read of a response: what it says, what the checks say about it, and how it
//! came to where it stands.

use std::sync::Arc;

use chrono::NaiveDate;

use super::{Desk, products::attached, rounds::Open, take_in::check_on};
use crate::{
    error::{Error, Result},
    finding::Finding,
    questionnaire::Questionnaire,
    response::{Answers, Refusal, Status},
    round::{self, Round, State},
    store::{ListedSubmission, Sealed, Taken, Upload, Verdict},
};

/// A response with everything that is needed to read it.
#[derive(Debug)]
pub struct Read {
    /// The round.
    pub round: Round,
    /// The State's ISO 3166-1 alpha-2 code.
    pub state: String,
    /// The round's instrument, with the rows that the round supplies.
    pub instrument: Arc<Questionnaire>,
    /// What stands at each address.
    pub answers: Answers,
    /// What the checks say about it on `day`, in the order of the questionnaire.
    pub findings: Vec<Finding>,
    /// The day on which conditions and checks are read.
    pub day: NaiveDate,
}

/// A sealed submission as it is read.
#[derive(Debug)]
pub struct ReadSubmission {
    /// What it says.
    pub read: Read,
    /// The seal and its receipt.
    pub sealed: Sealed,
}

/// What happened to one State's response in one round, without any of its answers.
#[derive(Debug)]
pub struct Life {
    /// The round.
    pub round: Round,
    /// Whether the round takes answers.
    pub round_status: round::Status,
    /// The State's ISO 3166-1 alpha-2 code.
    pub state: String,
    /// Where the response stands.
    pub status: Status,
    /// Every step, oldest first.
    pub steps: Vec<Taken>,
    /// Every submission, oldest first.
    pub submissions: Vec<ListedSubmission>,
    /// The workbooks that the secretariat brought on behalf of the State and that were
    /// taken in, oldest first.
    pub on_behalf: Vec<Upload>,
}

impl Read {
    /// Reads answers with the eyes of one day: the submission's for what is sealed, today
    /// for a draft.
    pub(super) fn of(open: Open, state: &str, answers: Answers, day: NaiveDate) -> Self {
        Self {
            findings: check_on(&open, &answers, day),
            round: open.round,
            state: state.to_owned(),
            instrument: open.instrument,
            answers,
            day,
        }
    }
}

impl Read {
    /// The section of each answer to which a file is attached.
    pub fn attached(&self) -> impl Iterator<Item = &str> {
        let files = attached(&self.instrument, &self.answers, &[]);
        files.filter_map(|(address, _)| Some(self.instrument.find(address)?.section.code.as_str()))
    }
}

impl Life {
    /// The State as the round describes it.
    pub fn state(&self) -> Option<&State> {
        self.round.state(&self.state)
    }

    /// Why nothing can be changed now.
    pub fn refusal(&self) -> Option<Refusal> {
        let open = self.round_status == round::Status::Open;
        self.status.in_the_way(open)
    }

    /// The submission that counts: the last one.
    pub fn standing(&self) -> Option<&ListedSubmission> {
        self.submissions.last()
    }
}

impl Desk {
    /// A sealed submission, read on the day of its seal in the secretariat's time zone.
    ///
    /// # Errors
    /// [`Error::Missing`] where the State is not invited or there is no such submission.
    pub async fn submission(
        &self,
        round: &str,
        state: &str,
        number: u32,
    ) -> Result<ReadSubmission> {
        let open = self.round_of(round, state).await?;
        invited(&open.round, state)?;
        let sealed = self.store.submissions().get(round, state, number).await?;
        let at = sealed.submission.sealed_at;
        let day = at.with_timezone(&open.round.zone).date_naive();
        let answers = sealed.submission.answers.clone();
        Ok(ReadSubmission {
            read: Read::of(open, state, answers, day),
            sealed,
        })
    }

    /// The steps and submissions of a response.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is no such round, or the State is not invited.
    pub async fn life(&self, round: &str, state: &str) -> Result<Life> {
        let kept = self.store.rounds().get(round).await?;
        invited(&kept.round, state)?;
        let progress = self.store.rounds().progress(round).await?;
        let submissions = self.store.submissions().list(round).await?;
        let uploads = self.store.uploads().list(round).await?;
        Ok(Life {
            round: kept.round,
            round_status: kept.status,
            state: state.to_owned(),
            status: progress
                .get(state)
                .map(|progress| progress.status)
                .unwrap_or_default(),
            steps: self.store.responses(round, state).steps().await?,
            submissions: submissions
                .into_iter()
                .filter(|submission| submission.state == state)
                .collect(),
            on_behalf: uploads
                .into_iter()
                .filter(|upload| {
                    upload.arrival.on_behalf
                        && upload.state.as_deref() == Some(state)
                        && upload.verdict == Some(Verdict::Accepted)
                })
                .collect(),
        })
    }
}

/// The State, where the round asks it.
pub(super) fn invited<'a>(round: &'a Round, state: &str) -> Result<&'a State> {
    let found = round.state(state).filter(|state| state.invited);
    found.ok_or_else(|| Error::Missing {
        what: "invited State",
        name: state.to_owned(),
    })
}
