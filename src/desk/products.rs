//! What the desk hands out: the States' workbooks and the regional workbook.

use std::collections::BTreeMap;

use chrono::Utc;

use super::{Desk, rounds::Open};
use crate::{
    error::{Error, Result},
    locale::Locale,
    questionnaire::{Questionnaire, Section},
    response::{Answers, Completeness, Door, Standings, Submission},
    round::State,
    tabulation::{Channel, Collection, Edition, Progress},
    workbook::{archive, regional, template::Template},
};

/// Which workbooks are asked for.
#[derive(Debug, Clone, Copy)]
pub struct Blank<'a> {
    /// The round's id.
    pub round: &'a str,
    /// The language; the State's own where none is given.
    pub language: Option<Locale>,
    /// Section codes; all where empty.
    pub sections: &'a [String],
}

impl Desk {
    /// One State's workbook, filled with what is stored.
    pub async fn template(&self, blank: &Blank<'_>, state: &str) -> Result<Vec<u8>> {
        let round = self.round(blank.round).await?;
        let invited = round.round.state(state).filter(|state| state.invited);
        let state = invited.ok_or_else(|| Error::Missing {
            what: "invited State",
            name: state.to_owned(),
        })?;
        self.template_of(&round, blank, state).await
    }

    /// A ZIP of one workbook per invited State, each in the State's language.
    pub async fn templates(&self, blank: &Blank<'_>) -> Result<Vec<u8>> {
        let round = self.round(blank.round).await?;
        let mut files = Vec::new();
        for state in round.round.invited() {
            let name = format!("{}_{}.xlsx", round.round.id, state.code);
            files.push((name, self.template_of(&round, blank, state).await?));
        }
        archive::pack(&files)
    }

    /// The regional workbook of what stands at the cut-off, or now where that comes first.
    pub async fn regional(&self, round: &str, edition: Edition, locale: Locale) -> Result<Vec<u8>> {
        let open = self.round(round).await?;
        let submissions = self.standing(&open).await?;
        let progress = self.progress(&open).await?;
        let collection = Collection {
            round: &open.round,
            questionnaire: &open.instrument,
            submissions: &submissions,
            progress: &progress,
            edition,
            locale,
        };
        regional::write(&collection, Some(self.store.data()))
    }

    /// The last submission of each State that stood at the cut-off.
    async fn standing(&self, open: &Open) -> Result<Vec<Submission>> {
        let store = self.store.submissions();
        let cutoff = open.round.cutoff.with_timezone(&Utc);
        let mut submissions = Vec::new();
        for listed in store.standing(&open.round.id, Some(cutoff)).await? {
            let sealed = store
                .get(&open.round.id, &listed.state, listed.number)
                .await?;
            submissions.push(sealed.submission);
        }
        Ok(submissions)
    }

    /// How far each State is: of a draft its status and completeness, never a value.
    async fn progress(&self, open: &Open) -> Result<Vec<Progress>> {
        let known = self.store.rounds().progress(&open.round.id).await?;
        let mut progress = Vec::new();
        for (state, known) in known {
            let stored = self.store.responses(&open.round.id, &state).load().await?;
            progress.push(Progress {
                completeness: completeness(&open.instrument, &stored.answers),
                channel: channel(&stored.answers),
                status: known.status,
                state,
            });
        }
        Ok(progress)
    }

    async fn template_of(&self, round: &Open, blank: &Blank<'_>, state: &State) -> Result<Vec<u8>> {
        for code in blank.sections {
            if round.instrument.section(code).is_none() {
                return Err(Error::Missing {
                    what: "section",
                    name: code.clone(),
                });
            }
        }
        let stored = self
            .store
            .responses(&round.round.id, &state.code)
            .load()
            .await?;
        Template {
            questionnaire: &round.instrument,
            round: &round.round,
            state,
            language: blank.language.unwrap_or(state.language),
            sections: blank.sections,
            answers: &stored.answers,
            revision: stored.revision,
            highest: &stored.highest_items,
            seal: &|bytes| self.store.keys().authenticate(bytes),
            made: Utc::now(),
        }
        .write()
    }
}

/// Answered of asked, 0 to 1, by section.
fn completeness(instrument: &Questionnaire, answers: &Answers) -> BTreeMap<String, f64> {
    let standings = Standings::of(instrument, answers, Utc::now().date_naive());
    let share = |section: &Section| {
        let share = Completeness::of(&section.questions, answers, &standings).share();
        (section.code.clone(), share)
    };
    instrument.sections.iter().map(share).collect()
}

/// The door by which the answers came.
fn channel(answers: &Answers) -> Option<Channel> {
    let by = |door| answers.iter().any(|(_, answer)| answer.door == door);
    match (by(Door::Page), by(Door::Workbook)) {
        (true, true) => Some(Channel::Both),
        (true, false) => Some(Channel::Page),
        (false, true) => Some(Channel::Workbook),
        (false, false) => None,
    }
}
