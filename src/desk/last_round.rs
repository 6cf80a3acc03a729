//! What a State answered in the round before: beside its answers, and compared with them.

use super::{
    Desk, Problems,
    rounds::{Open, loaded},
};
use crate::{
    error::{Error, Result},
    questionnaire::Questionnaire,
    response::LastRound,
    round::{Problem, Round},
};

impl Desk {
    /// A round as one of its States answers it: with what it answered in the round before.
    pub(super) async fn round_of(&self, id: &str, state: &str) -> Result<Open> {
        let mut open = self.round(id).await?;
        open.last = self.last_round(&open, state).await?;
        Ok(open)
    }

    /// What a State submitted in the round before this one; none where there was no such
    /// round, or the State did not respond.
    pub(super) async fn last_round(&self, open: &Open, state: &str) -> Result<Option<LastRound>> {
        let Some(id) = &open.round.last_round else {
            return Ok(None);
        };
        let before = self.round(id).await?;
        let submissions = self.store.submissions();
        // What was counted then: amendments after the cut-off were in no figure.
        let cutoff = before.round.cutoff.to_utc();
        let standing = submissions.standing(id, Some(cutoff)).await?;
        let Some(last) = standing.iter().find(|last| last.state == state) else {
            return Ok(None);
        };
        let sealed = submissions.get(id, state, last.number).await?;
        Ok(Some(LastRound::of(
            before.round.title,
            &before.instrument,
            &sealed.submission.answers,
            &open.instrument,
        )))
    }

    /// Why a round cannot be compared with the one that it names as the last.
    pub(super) async fn problems_with_last(
        &self,
        round: &Round,
        questionnaire: &Questionnaire,
    ) -> Result<Problems> {
        let Some(id) = &round.last_round else {
            return Ok(Vec::new());
        };
        let problem = |code| Problem::new("last_round", code).with("id", id);
        let kept = match self.store.rounds().get(id).await {
            Ok(kept) if *id != round.id => kept,
            Ok(_) => return Ok(vec![problem("last-round-itself")]),
            Err(Error::Missing { .. }) => return Ok(vec![problem("last-round-unknown")]),
            Err(error) => return Err(error),
        };
        let before = loaded(&kept.round, &kept.source)?;
        if LastRound::is_possible(&before, questionnaire) {
            return Ok(Vec::new());
        }
        let name = |form: &Questionnaire| format!("{}/{}", form.name, form.version);
        Ok(vec![
            problem("last-round-apart")
                .with("earlier", name(&before))
                .with("now", name(questionnaire)),
        ])
    }
}
