//! Who is how far: status and completeness of every State's response, and no answer.

use chrono::{DateTime, NaiveDate, Utc};

use super::Desk;
use crate::{
    error::Result,
    questionnaire::Questionnaire,
    response::{Answers, Completeness, Standings, Status},
    round::{self, Round, State},
    store::ListedSubmission,
    texts::Texts,
};

/// A round's responses at one moment. It holds no answer: of a draft the secretariat sees
/// status and completeness only, and the State is told so.
#[derive(Debug)]
pub struct Board {
    /// The round.
    pub round: Round,
    /// Whether the round takes answers.
    pub status: round::Status,
    /// The questionnaire's sections in order.
    pub sections: Vec<SectionName>,
    /// One line per invited State, in the order of the round.
    pub lines: Vec<BoardLine>,
    /// The moment of which it tells.
    pub at: DateTime<Utc>,
}

/// What a section is called.
#[derive(Debug)]
pub struct SectionName {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: Texts,
}

/// How far one State is.
#[derive(Debug)]
pub struct BoardLine {
    /// The State.
    pub state: State,
    /// Where its response stands. A draft beside a submission is returned: an amendment.
    pub status: Status,
    /// The submission that counts.
    pub standing: Option<ListedSubmission>,
    /// How complete the response is as it stands now.
    pub how_far: HowFar,
    /// When anything last happened: a change, a submission, a return.
    pub last: Option<DateTime<Utc>>,
    /// The submission that counts came after the due date.
    pub late: bool,
    /// The due date has passed, and there is no submission.
    pub overdue: bool,
}

/// How complete a response is, in counts.
#[derive(Debug)]
pub struct HowFar {
    /// All questions.
    pub all: Completeness,
    /// The core questions.
    pub core: Completeness,
    /// By section, in the order of the questionnaire.
    pub sections: Vec<Completeness>,
}

impl HowFar {
    fn of(instrument: &Questionnaire, answers: &Answers, day: NaiveDate) -> Self {
        let standings = Standings::of(instrument, answers, day);
        let core = instrument.questions().filter(|question| question.core);
        let sections = instrument.sections.iter();
        Self {
            all: Completeness::of(instrument.questions(), answers, &standings),
            core: Completeness::of(core, answers, &standings),
            sections: sections
                .map(|section| Completeness::of(&section.questions, answers, &standings))
                .collect(),
        }
    }
}

impl Desk {
    /// Who is how far.
    ///
    /// # Errors
    /// [`Error::Missing`](crate::error::Error::Missing) where there is no such round.
    pub async fn board(&self, round: &str) -> Result<Board> {
        let open = self.round(round).await?;
        let status = self.store.rounds().get(round).await?.status;
        let progress = self.store.rounds().progress(round).await?;
        let moved = self.store.rounds().last_moves(round).await?;
        let standing = self.store.submissions().standing(round, None).await?;
        let at = Utc::now();
        let mut lines = Vec::new();
        for state in open.round.invited() {
            let answers = self
                .store
                .responses(round, &state.code)
                .load()
                .await?
                .answers;
            let standing = standing.iter().find(|last| last.state == state.code);
            let known = progress.get(&state.code).copied().unwrap_or_default();
            lines.push(BoardLine {
                status: told(known.status, standing.is_some()),
                how_far: HowFar::of(&open.instrument, &answers, at.date_naive()),
                last: moved.get(&state.code).copied(),
                late: standing.is_some_and(|last| last.sealed_at > open.round.due),
                overdue: standing.is_none() && at > open.round.due,
                standing: standing.cloned(),
                state: state.clone(),
            });
        }
        let sections = open.instrument.sections.iter().map(|section| SectionName {
            code: section.code.clone(),
            title: section.title.clone(),
        });
        Ok(Board {
            sections: sections.collect(),
            round: open.round,
            status,
            lines,
            at,
        })
    }
}

/// While an amendment is written, the response is still the one that was returned.
fn told(status: Status, submitted: bool) -> Status {
    match status {
        Status::Draft if submitted => Status::Returned,
        status => status,
    }
}
