//! Rounds: opened from a file, and at hand with their instrument.

use chrono::Utc;

use super::Desk;
use crate::{
    error::{Error, Result},
    questionnaire::{Questionnaire, load::load},
    round::{Round, Status},
};

/// A round with everything that is needed to work in it.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) round: Round,
    /// The round's own copy of the questionnaire, with the rows that the round supplies.
    pub(super) instrument: Questionnaire,
    /// Whether it takes answers.
    pub(super) status: Status,
}

impl Desk {
    /// Opens a round from its file; or says everything that is wrong with it, in the
    /// documentation's language. From then on the round keeps its own copy of the
    /// questionnaire.
    pub async fn open_round(&self, text: &str) -> Result<std::result::Result<Round, Vec<String>>> {
        let round: Round = match serde_json::from_str(text) {
            Ok(round) => round,
            Err(error) => return Ok(Err(vec![error.to_string()])),
        };
        let form = self.form(&round.questionnaire, &round.version)?;
        let questionnaire = match load(
            &format!("{}/{}.json", round.questionnaire, round.version),
            &form,
        ) {
            Ok(loaded) => loaded.questionnaire,
            Err(problems) => return Ok(Err(problems.iter().map(ToString::to_string).collect())),
        };
        let problems = round.problems(&questionnaire);
        if !problems.is_empty() {
            return Ok(Err(problems));
        }
        self.store.rounds().add(&round, &form, Utc::now()).await?;
        Ok(Ok(round))
    }

    /// Every round with its status, in the order of their ids.
    pub async fn rounds(&self) -> Result<Vec<(Round, String)>> {
        let rounds = self.store.rounds().list().await?;
        Ok(rounds
            .into_iter()
            .map(|kept| (kept.round, kept.status.code().to_owned()))
            .collect())
    }

    /// Whether a State is invited to a round.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is no such round.
    pub async fn is_invited(&self, round: &str, state: &str) -> Result<bool> {
        let kept = self.store.rounds().get(round).await?;
        let state = kept.round.state(state);
        Ok(state.is_some_and(|state| state.invited))
    }

    /// The round's own copy of the questionnaire, with the rows that the round supplies.
    pub async fn instrument(&self, round: &str) -> Result<Questionnaire> {
        Ok(self.round(round).await?.instrument)
    }

    pub(super) async fn round(&self, id: &str) -> Result<Open> {
        let kept = self.store.rounds().get(id).await?;
        let name = format!("{}/{}.json", kept.round.questionnaire, kept.round.version);
        let loaded = load(&name, &kept.source).map_err(|problems| {
            let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
            Error::Stored(format!(
                "the questionnaire of the round {id} does not load: {}",
                told.join("; ")
            ))
        })?;
        let instrument = kept.round.instrument(&loaded.questionnaire);
        Ok(Open {
            round: kept.round,
            instrument,
            status: kept.status,
        })
    }
}
