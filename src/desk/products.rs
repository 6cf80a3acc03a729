//! What the desk hands out to States: their workbooks, one or many.

use std::collections::BTreeMap;

use chrono::Utc;

use super::{Desk, read::invited, rounds::Open};
use crate::{
    address::{Address, Row},
    error::{Error, Result},
    locale::Locale,
    questionnaire::{Content, File, Questionnaire, Value},
    response::{Answers, LastRound},
    round::State,
    store::Keys,
    workbook::{archive, bundle, template::Template},
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

/// What stands in a workbook when it is handed out.
#[derive(Debug, Default)]
struct Filling {
    answers: Answers,
    /// The revision at which just these answers stood.
    revision: u64,
    /// The highest item number that each list had then.
    highest: BTreeMap<String, u32>,
    /// What the State answered in the round before.
    last: Option<LastRound>,
}

impl Desk {
    /// One State's workbook, filled with what is stored: for the State itself, and for who
    /// holds the installation.
    pub async fn template(&self, blank: &Blank<'_>, state: &str) -> Result<Vec<u8>> {
        let round = self.round(blank.round).await?;
        let state = invited(&round.round, state)?;
        let filling = self.stored(&round, state).await?;
        self.template_of(&round, blank, state, &filling)
    }

    /// The same in a ZIP with the files that its answers name, of the given sections; none
    /// where no file is attached.
    pub async fn template_with_files(
        &self,
        blank: &Blank<'_>,
        state: &str,
    ) -> Result<Option<Vec<u8>>> {
        let round = self.round(blank.round).await?;
        let state = invited(&round.round, state)?;
        let filling = self.stored(&round, state).await?;
        let mut files = Vec::new();
        for (address, file) in attached(&round.instrument, &filling.answers, blank.sections) {
            let Some(sha256) = &file.sha256 else { continue };
            let bytes = self.store.uploads().get(sha256).await?;
            files.push((address.clone(), file.name.clone(), bytes));
        }
        if files.is_empty() {
            return Ok(None);
        }
        let workbook = self.file(&round, blank, state, &filling)?;
        bundle::pack_with(workbook, files).map(Some)
    }

    /// A ZIP of one workbook per invited State, each in the State's language, filled with
    /// what is stored.
    pub async fn templates(&self, blank: &Blank<'_>) -> Result<Vec<u8>> {
        let round = self.round(blank.round).await?;
        let mut files = Vec::new();
        for state in round.round.invited() {
            let filling = self.stored(&round, state).await?;
            files.push(self.file(&round, blank, state, &filling)?);
        }
        archive::pack(&files)
    }

    /// One State's workbook as the secretariat sends it: filled with the submission that
    /// counts, else blank. Nothing of a draft is in it, not even how many items a list has.
    pub async fn workbook_to_send(&self, blank: &Blank<'_>, state: &str) -> Result<Vec<u8>> {
        let round = self.round(blank.round).await?;
        let state = invited(&round.round, state)?;
        let filling = self.submitted(&round, state).await?;
        self.template_of(&round, blank, state, &filling)
    }

    /// A ZIP of one workbook per invited State, each in the State's language, as the
    /// secretariat sends them.
    pub async fn workbooks_to_send(&self, blank: &Blank<'_>) -> Result<Vec<u8>> {
        let round = self.round(blank.round).await?;
        let mut files = Vec::new();
        for state in round.round.invited() {
            let filling = self.submitted(&round, state).await?;
            files.push(self.file(&round, blank, state, &filling)?);
        }
        archive::pack(&files)
    }

    async fn stored(&self, round: &Open, state: &State) -> Result<Filling> {
        let responses = self.store.responses(&round.round.id, &state.code);
        let stored = responses.load().await?;
        Ok(Filling {
            answers: stored.answers,
            revision: stored.revision,
            highest: stored.highest_items,
            last: self.last_round(round, &state.code).await?,
        })
    }

    /// What the last submission says, at the revision that was sealed: what comes back in
    /// the workbook is compared with just that.
    async fn submitted(&self, round: &Open, state: &State) -> Result<Filling> {
        let last = self.last_round(round, &state.code).await?;
        let submissions = self.store.submissions();
        let standing = submissions.standing(&round.round.id, None).await?;
        let Some(sealed) = standing.iter().find(|sealed| sealed.state == state.code) else {
            return Ok(Filling {
                last,
                ..Filling::default()
            });
        };
        let sealed = submissions
            .get(&round.round.id, &state.code, sealed.number)
            .await?;
        let answers = sealed.submission.answers;
        let mut highest: BTreeMap<String, u32> = BTreeMap::new();
        for (address, _) in answers.iter() {
            if let Some(Row::Number(number)) = address.row {
                let known = highest.entry(address.question.to_string()).or_default();
                *known = number.max(*known);
            }
        }
        Ok(Filling {
            answers,
            revision: sealed.revision,
            highest,
            last,
        })
    }

    /// A workbook under the name that it has in an archive.
    fn file(
        &self,
        round: &Open,
        blank: &Blank<'_>,
        state: &State,
        filling: &Filling,
    ) -> Result<(String, Vec<u8>)> {
        let name = format!("{}_{}.xlsx", round.round.id, state.code);
        Ok((name, self.template_of(round, blank, state, filling)?))
    }

    fn template_of(
        &self,
        round: &Open,
        blank: &Blank<'_>,
        state: &State,
        filling: &Filling,
    ) -> Result<Vec<u8>> {
        for code in blank.sections {
            if round.instrument.section(code).is_none() {
                return Err(Error::Missing {
                    what: "section",
                    name: code.clone(),
                });
            }
        }
        Template {
            questionnaire: &round.instrument,
            round: &round.round,
            state,
            language: blank.language.unwrap_or(state.language),
            sections: blank.sections,
            workbook: &Keys::name()?,
            answers: &filling.answers,
            revision: filling.revision,
            highest: &filling.highest,
            numbers: None,
            last: filling.last.as_ref(),
            seal: &|bytes| self.store.keys().authenticate(bytes),
            made: Utc::now(),
        }
        .write()
    }
}

/// The files that answers name and that arrived, of these sections; of all where none is
/// given.
pub(super) fn attached<'a>(
    instrument: &'a Questionnaire,
    answers: &'a Answers,
    sections: &'a [String],
) -> impl Iterator<Item = (&'a Address, &'a File)> {
    answers.iter().filter_map(move |(address, answer)| {
        let Content::Value(Value::File(file)) = &answer.content else {
            return None;
        };
        let section = &instrument.find(address)?.section.code;
        let wanted = sections.is_empty() || sections.contains(section);
        (wanted && file.sha256.is_some()).then_some((address, file))
    })
}
