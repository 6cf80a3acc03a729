//! Counts, matrices and listings over submissions; pure.
//!
//! Everything begins with a [`Collection`]: what the secretariat holds at the cut-off.
//! [`Tabulation::of`] reads it once for one edition, and every table is made from what
//! that edition may show: a value that a State withheld never enters a public count, so
//! that no difference between two figures can give it back.

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
mod profile;
mod ranking;
mod reading;
mod recommendations;
mod reference;
mod snapshot;
mod status;
mod variable;
mod withheld;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

pub use attachments::{Attachment, attachments};
pub use behind::{Behind, Given, behind};
pub use change::{Change, ChangeKind, Pair, Trend, changes, then_and_now, trends};
pub use codebook::{CodebookRow, codebook};
pub use collection::{Before, Channel, Collection, Progress};
pub use data::{COLUMNS, DataRow, data};
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
pub use numbers::{Figures, figures};
pub use profile::{has_profiles, profile};
pub use ranking::{Level, Ranking, Subject, rankings};
pub use reading::Reading;
pub use recommendations::{FollowUp, follow_ups, has_recommendations};
pub use snapshot::{Sealed, Snapshot};
pub use status::ResponseStatus;
pub use variable::{Variable, variables};

use crate::{
    address::Address,
    error::Result,
    locale::Locale,
    questionnaire::Questionnaire,
    response::LastRound,
    round::{Round, State},
    texts::{Texts, in_order},
};

/// What one edition may show of a collection, read once.
#[derive(Debug)]
pub struct Tabulation<'a> {
    /// The round.
    pub round: &'a Round,
    /// The instrument of this edition: without the questions and fields that it leaves out.
    pub questionnaire: Questionnaire,
    /// Which edition.
    pub edition: Edition,
    /// The language of labels.
    pub locale: Locale,
    /// The submissions that everything is counted from.
    pub snapshot: Snapshot,
    /// The invited States in the order of their names: first those that are counted,
    /// then observers.
    pub readings: Vec<Reading<'a>>,
    /// How far each State is, in the same order.
    pub statuses: Vec<ResponseStatus>,
    /// The title of the round before, where it is compared with.
    pub before: Option<&'a Texts>,
    /// What each State answered in it, as far as this edition may show it.
    last: BTreeMap<&'a str, LastRound>,
}

impl<'a> Tabulation<'a> {
    /// Reads a collection. Submissions of States that were not invited are left aside.
    ///
    /// # Errors
    /// A submission cannot be sealed.
    pub fn of(collection: &Collection<'a>) -> Result<Self> {
        let edition = collection.edition;
        let shown = edition.questionnaire(collection.questionnaire);
        let mut states: Vec<_> = collection.round.invited().collect();
        states.sort_by_cached_key(|state| {
            let name = in_order(state.name.in_(collection.locale));
            (!state.counted, name, state.code.clone())
        });
        let readings: Vec<_> = states
            .into_iter()
            .map(|state| Reading::of(collection, &shown, state))
            .collect();
        let statuses = status::statuses(collection, &shown, &readings);
        let earlier = collection.before.map(|before| earlier(collection, before));
        let earlier = earlier.unwrap_or_default();
        let submissions = |readings: &[Reading<'a>]| {
            let submissions = readings.iter().filter_map(|reading| reading.submission);
            submissions.collect::<Vec<_>>()
        };
        let before = collection.before;
        let compared = before.map(|before| (before.round.id.as_str(), submissions(&earlier)));
        Ok(Self {
            round: collection.round,
            snapshot: Snapshot::of(submissions(&readings), compared)?,
            before: before.map(|before| &before.round.title),
            last: last_rounds(collection, &earlier),
            questionnaire: shown,
            edition,
            locale: collection.locale,
            readings,
            statuses,
        })
    }

    /// The States that enter the denominators.
    pub fn counted(&self) -> impl Iterator<Item = &Reading<'a>> {
        self.readings.iter().filter(|reading| reading.state.counted)
    }

    /// The counted States that have a standing submission.
    pub fn responding(&self) -> usize {
        self.counted()
            .filter(|reading| reading.submission.is_some())
            .count()
    }

    /// What a State answered in the round before.
    pub fn last_of(&self, state: &State) -> Option<&LastRound> {
        self.last.get(state.code.as_str())
    }

    /// The wording at an address, in the language of the tables: of the question, then of
    /// its row and field.
    pub fn wording(&self, address: &Address) -> String {
        let Some(found) = self.questionnaire.find(address) else {
            return address.to_string();
        };
        let row = found.row.map(|row| &row.text);
        let field = found.field.filter(|field| field.code.is_some());
        let further = [row, field.and_then(|field| field.text.as_ref())];
        let mut words = found.question.text.in_(self.locale).to_owned();
        for text in further.into_iter().flatten() {
            words = format!("{words} — {}", text.in_(self.locale));
        }
        words
    }

    /// A State's name; of one that is in no count with the word for it.
    pub fn name_of(&self, state: &State) -> String {
        let name = state.name.in_(self.locale);
        if state.counted {
            return name.to_owned();
        }
        format!("{name} ({})", self.locale.say("regional-observer"))
    }

    /// What a mark is called in this round: the secretariat may have its own words for a
    /// State without a submission.
    pub fn words_for(&self, mark: Mark) -> String {
        match (&self.round.no_response, mark) {
            (Some(words), Mark::NoResponse) => words.in_(self.locale).to_owned(),
            _ => self.locale.say(mark.message()),
        }
    }

    /// The denominators of a variable.
    pub fn frame_of(&self, variable: &Variable<'_>) -> Frame {
        Frame::of(self.counted().map(|reading| reading.mark_of(variable)))
    }

    /// The day on which the answers of a State were sealed, in the secretariat's time zone.
    fn day_of(&self, reading: &Reading<'_>) -> NaiveDate {
        let sealed = reading
            .submission
            .map_or(self.cutoff(), |one| one.sealed_at);
        sealed.with_timezone(&self.round.zone).date_naive()
    }

    /// The moment whose standing submissions are counted.
    pub fn cutoff(&self) -> DateTime<Utc> {
        self.round.cutoff.to_utc()
    }
}

/// The invited States' answers of the round before, as this edition shows them.
fn earlier<'a>(collection: &Collection<'a>, before: Before<'a>) -> Vec<Reading<'a>> {
    let then = Collection {
        round: before.round,
        questionnaire: before.questionnaire,
        submissions: before.submissions,
        progress: &[],
        before: None,
        ..*collection
    };
    let shown = then.edition.questionnaire(then.questionnaire);
    let states = collection.round.invited();
    states
        .map(|state| Reading::of(&then, &shown, state))
        .collect()
}

/// The same at the addresses of this round's questionnaire. Both questionnaires are whole: in
/// one of which a field is left out another would be the first.
fn last_rounds<'a>(
    collection: &Collection<'a>,
    earlier: &[Reading<'a>],
) -> BTreeMap<&'a str, LastRound> {
    let Some(before) = collection.before else {
        return BTreeMap::new();
    };
    let responding = earlier
        .iter()
        .filter(|reading| reading.submission.is_some());
    let last = responding.map(|reading| {
        let (then, now) = (before.questionnaire, collection.questionnaire);
        let answers = reading.counted_answers();
        let asked = |address: &Address| reading.is_asked(address);
        let title = before.round.title.clone();
        let last = LastRound::where_asked(title, then, &answers, now, &asked);
        (reading.state.code.as_str(), last)
    });
    last.collect()
}
