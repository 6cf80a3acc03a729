//! Rounds: prepared, opened, changed, closed, and at hand with their instrument.

use std::sync::Arc;

use chrono::Utc;

use super::Desk;
use crate::{
    error::{Error, Result},
    questionnaire::{Questionnaire, load::load},
    response::LastRound,
    round::{Problem, Round, Status},
    store::KeptRound,
};

/// A round with everything that is needed to work in it.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) round: Round,
    /// The round's own copy of the questionnaire, with the rows that the round supplies.
    pub(super) instrument: Arc<Questionnaire>,
    /// Whether it takes answers.
    pub(super) status: Status,
    /// What the State at hand answered in the round before, where one is at hand.
    pub(super) last: Option<LastRound>,
}

/// What keeps a round from being kept so.
pub type Problems = Vec<Problem>;

impl Desk {
    /// Opens a round from its file; or says everything that is wrong with it. From then on
    /// the round keeps its own copy of the questionnaire.
    pub async fn open_round(&self, text: &str) -> Result<std::result::Result<Round, Problems>> {
        let round = match read_round(text) {
            Ok(round) => round,
            Err(problem) => return Ok(Err(vec![problem])),
        };
        self.add_round(round, Status::Open).await
    }

    /// Adds a round that nobody beside the secretariat sees before it is opened.
    pub async fn prepare_round(
        &self,
        round: Round,
    ) -> Result<std::result::Result<Round, Problems>> {
        self.add_round(round, Status::Prepared).await
    }

    async fn add_round(
        &self,
        round: Round,
        status: Status,
    ) -> Result<std::result::Result<Round, Problems>> {
        let form = match self.form_of(&round)? {
            Ok((form, questionnaire)) => {
                let mut problems = round.problems(&questionnaire);
                if status == Status::Prepared && self.exists(&round.id).await? {
                    problems.push(Problem::new("id", "taken").with("id", &round.id));
                } else {
                    problems.extend(self.problems_with_last(&round, &questionnaire).await?);
                }
                if !problems.is_empty() {
                    return Ok(Err(problems));
                }
                form
            }
            Err(problems) => return Ok(Err(problems)),
        };
        let (rounds, now) = (self.store.rounds(), Utc::now());
        match status {
            Status::Prepared => rounds.prepare(&round, &form, now).await?,
            Status::Open | Status::Closed => rounds.add(&round, &form, now).await?,
        }
        Ok(Ok(round))
    }

    /// Changes a round. What was asked stays: once it was opened, its questionnaire and the
    /// rows that it supplies; and a State that began to answer stays invited.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is no such round.
    pub async fn change_round(&self, changed: Round) -> Result<std::result::Result<(), Problems>> {
        let kept = self.store.rounds().get(&changed.id).await?;
        let prepared = kept.status == Status::Prepared;
        let mut problems = Vec::new();
        let was = (&kept.round.questionnaire, &kept.round.version);
        let other = was != (&changed.questionnaire, &changed.version);
        if !prepared && other {
            problems.push(Problem::new("questionnaire", "questionnaire-fixed"));
        }
        if !prepared && kept.round.lists != changed.lists {
            problems.push(Problem::new("lists", "lists-fixed"));
        }
        let began = self.store.rounds().progress(&changed.id).await?;
        for state in began.keys() {
            let uninvited = changed.state(state).is_none_or(|state| !state.invited);
            if uninvited {
                let at = format!("states.{state}.invited");
                problems.push(Problem::new(at, "began").with("state", state));
            }
        }
        let source = if prepared && other {
            match self.form_of(&changed)? {
                Ok((form, _)) => form,
                Err(unusable) => {
                    problems.extend(unusable);
                    return Ok(Err(problems));
                }
            }
        } else {
            kept.source
        };
        let questionnaire = loaded(&changed, &source)?;
        problems.extend(changed.problems(&questionnaire));
        problems.extend(self.problems_with_last(&changed, &questionnaire).await?);
        if !problems.is_empty() {
            return Ok(Err(problems));
        }
        self.store.rounds().update(&changed, &source).await?;
        Ok(Ok(()))
    }

    /// Opens, closes or reopens a round; none of these takes anything away.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is no such round.
    pub async fn set_round_status(&self, id: &str, status: Status) -> Result<()> {
        self.store.rounds().set_status(id, status).await
    }

    /// The text of a round's questionnaire and what it says, or why it cannot be used.
    fn form_of(
        &self,
        round: &Round,
    ) -> Result<std::result::Result<(String, Questionnaire), Problems>> {
        let name = format!("{}/{}", round.questionnaire, round.version);
        let unusable = |why: String| {
            Problem::new("questionnaire", "questionnaire-unusable")
                .with("name", &name)
                .with("why", why)
        };
        let form = match self.form(&round.questionnaire, &round.version) {
            Ok(form) => form,
            Err(error @ Error::Missing { .. }) => {
                return Ok(Err(vec![unusable(error.to_string())]));
            }
            Err(error) => return Err(error),
        };
        Ok(match load(&format!("{name}.json"), &form) {
            Ok(loaded) => Ok((form, loaded.questionnaire)),
            Err(problems) => Err(problems
                .iter()
                .map(|problem| unusable(problem.to_string()))
                .collect()),
        })
    }

    async fn exists(&self, id: &str) -> Result<bool> {
        match self.store.rounds().get(id).await {
            Ok(_) => Ok(true),
            Err(Error::Missing { .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Every round with its status, in the order of their ids.
    pub async fn rounds(&self) -> Result<Vec<(Round, String)>> {
        let rounds = self.store.rounds().list().await?;
        Ok(rounds
            .into_iter()
            .map(|kept| (kept.round, kept.status.code().to_owned()))
            .collect())
    }

    /// One round with its status, and the text of its questionnaire.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is no such round.
    pub async fn one_round(&self, id: &str) -> Result<KeptRound> {
        self.store.rounds().get(id).await
    }

    /// Whether a State is invited to a round. To one that is being prepared nobody is yet.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is no such round.
    pub async fn is_invited(&self, round: &str, state: &str) -> Result<bool> {
        let kept = self.store.rounds().get(round).await?;
        let state = kept.round.state(state);
        Ok(kept.status != Status::Prepared && state.is_some_and(|state| state.invited))
    }

    /// The round's own copy of the questionnaire, with the rows that the round supplies.
    pub async fn instrument(&self, round: &str) -> Result<Arc<Questionnaire>> {
        Ok(self.round(round).await?.instrument)
    }

    /// The lists whose rows the round's questionnaire leaves to the round.
    pub fn lists_needed(&self, kept: &KeptRound) -> Result<Vec<String>> {
        let questionnaire = loaded(&kept.round, &kept.source)?;
        let needed = questionnaire.lists.into_values();
        let needed = needed.filter(|list| list.from_round);
        Ok(needed.map(|list| list.name.clone()).collect())
    }

    pub(super) async fn round(&self, id: &str) -> Result<Open> {
        let kept = self.store.rounds().get(id).await?;
        let instrument = self.instruments.of(&kept)?;
        Ok(Open {
            round: kept.round,
            instrument,
            status: kept.status,
            last: None,
        })
    }
}

/// A round from its file's text.
pub fn read_round(text: &str) -> std::result::Result<Round, Problem> {
    serde_json::from_str(text)
        .map_err(|error| Problem::new("", "unreadable").with("why", error.to_string()))
}

/// The questionnaire of which a round keeps the text.
pub(super) fn loaded(round: &Round, source: &str) -> Result<Questionnaire> {
    let name = format!("{}/{}.json", round.questionnaire, round.version);
    let loaded = load(&name, source).map_err(|problems| {
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        Error::Stored(format!(
            "the questionnaire of the round {} does not load: {}",
            round.id,
            told.join("; ")
        ))
    })?;
    Ok(loaded.questionnaire)
}
