//! What the desk hands out: the States' workbooks and the regional workbook.

use chrono::Utc;

use super::{Desk, rounds::Open};
use crate::{
    error::{Error, Result},
    locale::Locale,
    round::State,
    tabulation::Edition,
    workbook::{archive, template::Template},
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
        let state = invited.ok_or_else(|| Error::Missing { what: "invited State", name: state.to_owned() })?;
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

    async fn template_of(&self, round: &Open, blank: &Blank<'_>, state: &State) -> Result<Vec<u8>> {
        for code in blank.sections {
            if round.instrument.section(code).is_none() {
                return Err(Error::Missing { what: "section", name: code.clone() });
            }
        }
        let stored = self.store.responses(&round.round.id, &state.code).load().await?;
        Template {
            questionnaire: &round.instrument,
            round: &round.round,
            state,
            language: blank.language.unwrap_or(state.language),
            sections: blank.sections,
            answers: &stored.answers,
            revision: stored.revision,
            highest: &stored.highest_items,
            key: self.store.workbook_key(),
            made: Utc::now(),
        }
        .write()
    }
}
