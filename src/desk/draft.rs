//! A response while its State works on it: how far each section is, and what keeps it from
//! being submitted.

use chrono::Utc;

use super::{Desk, Life, Read, read::invited};
use crate::{
    checks,
    error::Result,
    finding::{Finding, Severity},
    questionnaire::Section,
    response::{Answers, Completeness, Standings},
};

/// A response while its State works on it.
#[derive(Debug)]
pub struct Draft {
    /// What it says, and what the checks say about it.
    pub read: Read,
    /// How it came to where it stands.
    pub life: Life,
    /// How often it was changed.
    pub revision: u64,
}

/// How far one section is, as computed: nobody has to say that they have finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Nothing stands there.
    NotStarted,
    /// Something is still to be answered.
    InProgress,
    /// So many findings keep the response from being submitted.
    ToMend(usize),
    /// Everything that is asked is answered, or has a reason why not.
    Complete,
}

impl Draft {
    /// All findings that keep the response from being submitted.
    pub fn in_the_way(&self) -> Vec<&Finding> {
        checks::in_the_way(&self.read.findings, &self.read.answers)
    }

    /// How far each section is, in order.
    pub fn sections(&self) -> Vec<(&Section, Completeness, Done)> {
        let (instrument, answers) = (&self.read.instrument, &self.read.answers);
        let standings = Standings::of(instrument, answers, self.read.day);
        let in_the_way = self.in_the_way();
        let sections = instrument.sections.iter();
        sections
            .map(|section| {
                let (counted, done) = how_far(section, answers, &standings, &in_the_way);
                (section, counted, done)
            })
            .collect()
    }

    /// Warnings that the State explained, or has to: those worth a look before submitting.
    pub fn warnings(&self) -> usize {
        let findings = self.read.findings.iter();
        findings
            .filter(|finding| finding.severity == Severity::Warning)
            .count()
    }
}

/// How far a section of these answers is.
pub(super) fn how_far(
    section: &Section,
    answers: &Answers,
    standings: &Standings<'_>,
    in_the_way: &[&Finding],
) -> (Completeness, Done) {
    let counted = Completeness::of(&section.questions, answers, standings);
    let mut questions = section.questions.iter();
    let begun = questions.any(|question| answers.of(&question.code).next().is_some());
    let here: Vec<_> = in_the_way
        .iter()
        .filter(|finding| section.is_about(finding))
        .collect();
    // What is required but not begun is to be answered, not to be mended.
    let to_mend = here.iter().filter(|finding| finding.code != "required");
    let done = match to_mend.count() {
        0 if !begun => Done::NotStarted,
        0 if counted.is_whole() && here.is_empty() => Done::Complete,
        0 => Done::InProgress,
        count => Done::ToMend(count),
    };
    (counted, done)
}

impl Desk {
    /// The response of a State as it stands.
    ///
    /// # Errors
    /// [`Error::Missing`](crate::error::Error::Missing) where there is no such round, or
    /// the State is not invited.
    pub async fn draft(&self, round: &str, state: &str) -> Result<Draft> {
        let open = self.round_of(round, state).await?;
        invited(&open.round, state)?;
        let stored = self.store.responses(round, state).load().await?;
        let life = self.life(round, state).await?;
        let today = Utc::now().date_naive();
        Ok(Draft {
            revision: stored.revision,
            read: Read::of(open, state, stored.answers, today),
            life,
        })
    }
}
