//! A section of a response on the page: what stands in it, and what becomes of what was
//! posted. The same reading, merging and checking as for a workbook.

mod attachments;
mod save;

use std::{collections::BTreeMap, sync::Arc};

use chrono::{NaiveDate, Utc};

pub use attachments::Attached;
pub use save::{Clash, Kept, Outcome, Page};

use super::{
    Desk,
    draft::{Done, how_far},
    rounds::Open,
    take_in::check,
    verdict::show,
};
use crate::{
    address::Address,
    checks,
    error::{Error, Result},
    finding::Finding,
    locale::Locale,
    questionnaire::{Content, Question, Questionnaire, Section},
    response::{Answers, LastRound, Refusal, Standings, Status},
    round::{self, Round, State},
    store::{self, Taken},
};

/// Which section of which response.
#[derive(Debug, Clone, Copy)]
pub struct Which<'a> {
    /// The round's id.
    pub round: &'a str,
    /// The State's ISO 3166-1 alpha-2 code.
    pub state: &'a str,
    /// The section's code.
    pub section: &'a str,
}

/// A section as it stands.
#[derive(Debug)]
pub struct Answering {
    /// The round.
    pub round: Round,
    /// The round's questionnaire.
    pub instrument: Arc<Questionnaire>,
    /// The State that answers.
    pub state: State,
    /// The revision of the response.
    pub revision: u64,
    /// Where the response stands in its life.
    pub status: Status,
    /// Whether the round takes answers.
    pub open: bool,
    /// What stands in the whole response: conditions lean on other sections too.
    pub answers: Answers,
    /// The highest number that the items of each list ever had.
    pub highest_items: BTreeMap<String, u32>,
    /// What there is to say about this section, in the order of the questionnaire.
    pub findings: Vec<Finding>,
    /// Why the response was returned, where that was the last step; the questions that it
    /// was returned with stand in its `about`.
    pub returned: Option<Taken>,
    /// The day on which the conditions were read.
    pub today: NaiveDate,
    /// What the State answered in the last round; none where it did not respond.
    pub last: Option<LastRound>,
    section: usize,
    done: Vec<Done>,
}

impl Answering {
    /// The section.
    pub fn section(&self) -> &Section {
        &self.instrument.sections[self.section]
    }

    /// The section after this one.
    pub fn next(&self) -> Option<&Section> {
        self.instrument.sections.get(self.section + 1)
    }

    /// How far each section of the response is, in order.
    pub fn sections(&self) -> impl Iterator<Item = (&Section, Done)> {
        let sections = self.instrument.sections.iter();
        sections.zip(self.done.iter().copied())
    }

    /// How every answer stands.
    pub fn standings(&self) -> Standings<'_> {
        Standings::of(&self.instrument, &self.answers, self.today)
    }

    /// A content as people read it.
    pub fn shown(&self, address: &Address, content: &Content, locale: Locale) -> String {
        show(&self.instrument, address, content, locale)
    }

    /// What the last round's answer to a question says in this round; none where it cannot
    /// be given again as a whole, or stands already.
    pub fn same(&self, question: &Question) -> Option<Vec<(Address, Content)>> {
        let again = self.last.as_ref()?.again(question)?;
        // The items of a list keep their numbers for ever: those of another round are not theirs.
        let had_items = self.highest_items.contains_key(&question.code);
        let stands = |(address, content): &(Address, Content)| {
            self.answers.content(address) == Some(content)
        };
        (!had_items && !again.iter().all(stands)).then_some(again)
    }

    /// Why nothing can be changed now.
    pub fn refusal(&self) -> Option<Refusal> {
        self.status.in_the_way(self.open)
    }

    fn of(open: Open, stored: store::Stored, steps: Vec<Taken>, at: Which<'_>) -> Result<Self> {
        let missing = |what, name: &str| Error::Missing {
            what,
            name: name.to_owned(),
        };
        let sections = &open.instrument.sections;
        let section = sections
            .iter()
            .position(|section| section.code == at.section)
            .ok_or_else(|| missing("section", at.section))?;
        let state = open.round.state(at.state).filter(|state| state.invited);
        let state = state
            .ok_or_else(|| missing("invited State", at.state))?
            .clone();
        let today = Utc::now().date_naive();
        let mut findings = check(&open, &stored.answers);
        let standings = Standings::of(&open.instrument, &stored.answers, today);
        let in_the_way = checks::in_the_way(&findings, &stored.answers);
        let sections = open.instrument.sections.iter();
        let done = sections
            .map(|section| how_far(section, &stored.answers, &standings, &in_the_way).1)
            .collect();
        let here = &open.instrument.sections[section];
        findings.retain(|finding| here.is_about(finding));
        Ok(Self {
            state,
            revision: stored.revision,
            status: stored.status,
            open: open.status == round::Status::Open,
            answers: stored.answers,
            highest_items: stored.highest_items,
            findings,
            returned: steps
                .into_iter()
                .next_back()
                .filter(|last| last.status == Status::Returned),
            today,
            last: open.last,
            section,
            done,
            round: open.round,
            instrument: open.instrument,
        })
    }
}

impl Desk {
    /// A section as it stands.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is no such round, invited State or section.
    pub async fn section(&self, at: Which<'_>) -> Result<Answering> {
        let open = self.round_of(at.round, at.state).await?;
        let responses = self.store.responses(at.round, at.state);
        let stored = responses.load().await?;
        Answering::of(open, stored, responses.steps().await?, at)
    }
}
