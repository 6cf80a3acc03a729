//! A response while its State works on it: how far each section is, and what keeps it from
//! being submitted.

use chrono::Utc;

use super::{Desk, Life, Read, read::invited};
use crate::{
    checks,
    error::Result,
    finding::{Finding, Severity},
    questionnaire::Section,
    response::{Completeness, Standings},
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
    /// The findings of a section that keep the response from being submitted.
    pub fn in_the_way_of<'a>(&'a self, section: &'a Section) -> Vec<&'a Finding> {
        let of = |finding: &&Finding| {
            let address = finding.address.as_ref();
            address.is_some_and(|address| {
                section
                    .questions
                    .iter()
                    .any(|question| question.code == address.question)
            })
        };
        self.in_the_way().into_iter().filter(of).collect()
    }

    /// All findings that keep the response from being submitted.
    pub fn in_the_way(&self) -> Vec<&Finding> {
        checks::in_the_way(&self.read.findings, &self.read.answers)
    }

    /// How far each section is, in order.
    pub fn sections(&self) -> Vec<(&Section, Completeness, Done)> {
        let (instrument, answers) = (&self.read.instrument, &self.read.answers);
        let standings = Standings::of(instrument, answers, self.read.day);
        let sections = instrument.sections.iter();
        sections
            .map(|section| {
                let counted = Completeness::of(&section.questions, answers, &standings);
                let begun = section
                    .questions
                    .iter()
                    .any(|question| answers.of(&question.code).next().is_some());
                // What is required but not begun is to be answered, not to be mended.
                let to_mend = self.in_the_way_of(section);
                let to_mend = to_mend.iter().filter(|finding| finding.code != "required");
                let done = match to_mend.count() {
                    0 if !begun => Done::NotStarted,
                    0 if counted.is_whole() && self.in_the_way_of(section).is_empty() => {
                        Done::Complete
                    }
                    0 => Done::InProgress,
                    count => Done::ToMend(count),
                };
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

impl Desk {
    /// The response of a State as it stands.
    ///
    /// # Errors
    /// [`Error::Missing`](crate::error::Error::Missing) where there is no such round, or
    /// the State is not invited.
    pub async fn draft(&self, round: &str, state: &str) -> Result<Draft> {
        let open = self.round(round).await?;
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
