//! Counts, matrices and listings over submissions; pure.
//!
//! Everything begins with a [`Collection`]: what the secretariat holds at the cut-off.
//! [`Tabulation::of`] reads it once for one edition, and every table is made from what
//! that edition may show: a value that a State withheld never enters a public count, so
//! that no difference between two figures can give it back. Where the answers are too many
//! to be held at once, [`Scope`], [`Totals`] and [`LongForm`] take one State after the other
//! and come to the same.

mod attachments;
mod behind;
mod change;
mod codebook;
mod collection;
mod data;
mod directory;
mod distribution;
mod edition;
mod explained;
mod frame;
mod groups;
mod listing;
mod mark;
mod matrix;
mod numbers;
mod passing;
mod profile;
mod ranking;
mod reading;
mod recommendations;
mod reference;
mod scope;
mod shown;
mod snapshot;
mod status;
mod totals;
mod variable;
mod withheld;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

pub use attachments::{Attachment, attachments};
pub use behind::{Behind, Given, behind};
pub use change::{Change, ChangeKind, Pair, Trend, changes, then_and_now, trends};
pub use codebook::{CodebookRow, codebook};
pub use collection::{Before, Channel, Collection, Progress};
pub use data::{COLUMNS, DataRow, LongForm, data};
pub use directory::{Contact, Directory, directory, has_directory};
use distribution::distribution_over;
pub use distribution::{Distribution, Line, distribution};
pub use edition::Edition;
pub use explained::{Explained, explained};
pub use frame::{Frame, LEAST_FOR_PERCENTAGES};
pub use groups::{OfGroup, by_group, groups, is_in};
pub use listing::{Entry, Listing, TextAnswer, listing, text_answers};
pub use mark::Mark;
pub use matrix::{Cell, Grid, country_matrix, row_matrix};
pub use numbers::{Figures, by_state, figures};
pub use passing::{Passed, Passing, each_passing};
pub use profile::{has_profiles, profile};
pub use ranking::{Level, Ranking, Subject, rankings};
pub use reading::{Reading, Seen};
pub use recommendations::{FollowUp, follow_ups, has_recommendations};
pub use scope::Scope;
use shown::Shown;
pub use snapshot::{Sealed, Snapshot};
pub use status::ResponseStatus;
pub use totals::Totals;
pub use variable::{Variable, variables};

use crate::{
    address::Address,
    error::Result,
    response::{LastRound, Submission},
    round::{Round, State},
};

/// What one edition may show of a collection, read once.
#[derive(Debug)]
pub struct Tabulation<'a> {
    /// Of which round, for whom, and from which submissions.
    pub scope: Scope<'a>,
    /// One per State, in the order of [`Scope::states`].
    pub readings: Vec<Reading<'a>>,
    /// How far each State is, in the same order.
    pub statuses: Vec<ResponseStatus>,
    /// What each State answered in the round before, as far as this edition may show it.
    last: BTreeMap<&'a str, LastRound>,
}

impl<'a> Tabulation<'a> {
    /// Reads a collection. Submissions of States that were not invited are left aside.
    ///
    /// # Errors
    /// A submission cannot be sealed.
    pub fn of(collection: &Collection<'a>) -> Result<Self> {
        let Collection { round, before, .. } = *collection;
        let own = standing(round, collection.submissions);
        let earlier = before.map(|before| (before, standing(round, before.submissions)));
        let snapshot = match collection.snapshot {
            Some(known) => known.clone(),
            None => {
                let compared = match &earlier {
                    Some((before, submissions)) => Some((&*before.round.id, sealed(submissions)?)),
                    None => None,
                };
                Snapshot::of(sealed(&own)?, compared)
            }
        };
        let scope = Scope::of(
            (round, collection.questionnaire),
            (collection.edition, collection.locale),
            snapshot,
        )
        .compared_with(before.map(|before| &before.round.title));
        let states = scope.states();
        let readings: Vec<_> = states
            .into_iter()
            .map(|state| Reading::of(&scope, state, own.get(state.code.as_str()).copied()))
            .collect();
        let statuses = ResponseStatus::of_all(&scope, &readings, collection.progress);
        let last = earlier.map(|(before, submissions)| last_rounds(&scope, before, &submissions));
        Ok(Self {
            scope,
            readings,
            statuses,
            last: last.unwrap_or_default(),
        })
    }

    /// The States that enter the denominators.
    pub fn counted(&self) -> impl Iterator<Item = &Reading<'a>> {
        self.readings.iter().filter(|reading| reading.state.counted)
    }

    /// What a State answered in the round before.
    pub fn last_of(&self, state: &State) -> Option<&LastRound> {
        self.last.get(state.code.as_str())
    }

    /// The denominators of a variable.
    pub fn frame_of(&self, variable: &Variable<'_>) -> Frame {
        Frame::of(self.counted().map(|reading| reading.mark_of(variable)))
    }

    /// The day on which the answers of a State were sealed, in the secretariat's time zone.
    fn day_of(&self, reading: &Reading<'_>) -> NaiveDate {
        let sealed = reading
            .submission
            .map_or(self.scope.cutoff(), |one| one.sealed_at);
        sealed.with_timezone(&self.scope.round.zone).date_naive()
    }
}

/// The last submission of each invited State.
fn standing<'a>(round: &Round, submissions: &'a [Submission]) -> BTreeMap<&'a str, &'a Submission> {
    let invited: BTreeSet<&str> = round.invited().map(|state| state.code.as_str()).collect();
    let mut standing: BTreeMap<&str, &Submission> = BTreeMap::new();
    for submission in submissions {
        let state = submission.state.as_str();
        let later = standing
            .get(state)
            .is_none_or(|known| known.number <= submission.number);
        if later && invited.contains(state) {
            standing.insert(state, submission);
        }
    }
    standing
}

fn sealed(submissions: &BTreeMap<&str, &Submission>) -> Result<Vec<Sealed>> {
    submissions.values().copied().map(Sealed::of).collect()
}

/// What the States answered in the round before as this edition shows it, at the addresses
/// of this round's questionnaire. Both questionnaires are whole: in one of which a field is
/// left out another would be the first.
fn last_rounds<'a>(
    scope: &Scope<'a>,
    before: Before<'a>,
    submissions: &BTreeMap<&'a str, &'a Submission>,
) -> BTreeMap<&'a str, LastRound> {
    let (then, now) = (before.questionnaire, scope.instrument);
    let earlier = Scope::of(
        (before.round, then),
        (scope.edition, scope.locale),
        Snapshot::default(),
    );
    let responding = scope.round.invited().filter_map(|state| {
        let submission = submissions.get(state.code.as_str())?;
        Some(Reading::of(&earlier, state, Some(submission)))
    });
    let last = responding.map(|reading| {
        let answers = reading.counted_answers();
        let asked = |address: &Address| reading.is_asked(address);
        let title = before.round.title.clone();
        let last = LastRound::where_asked(title, then, &answers, now, &asked);
        (reading.state.code.as_str(), last)
    });
    last.collect()
}
