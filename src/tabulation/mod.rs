//! Counts, matrices and listings over submissions; pure.
//!
//! Everything begins with a [`Collection`]: what the secretariat holds at the cut-off.
//! [`Tabulation::of`] reads it once for one edition, and every table is made from what
//! that edition may show: a value that a State withheld never enters a public count, so
//! that no difference between two figures can give it back.

mod codebook;
mod collection;
mod data;
mod distribution;
mod edition;
mod frame;
mod listing;
mod mark;
mod matrix;
mod numbers;
mod reading;
mod reference;
mod snapshot;
mod status;
mod variable;
mod withheld;

use chrono::{DateTime, Utc};

pub use codebook::{CodebookRow, codebook};
pub use collection::{Channel, Collection, Progress};
pub use data::{COLUMNS, DataRow, data};
pub use distribution::{Distribution, Line, distribution};
pub use edition::Edition;
pub use frame::{Frame, LEAST_FOR_PERCENTAGES};
pub use listing::{Entry, Listing, TextAnswer, listing, text_answers};
pub use mark::Mark;
pub use matrix::{Cell, Grid, country_matrix, row_matrix};
pub use numbers::{Figures, figures};
pub use reading::Reading;
pub use snapshot::{Sealed, Snapshot};
pub use status::ResponseStatus;
pub use variable::{Variable, variables};

use crate::{
    error::Result, locale::Locale, questionnaire::Questionnaire, round::Round, texts::in_order,
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
        Ok(Self {
            round: collection.round,
            snapshot: Snapshot::of(readings.iter().filter_map(|reading| reading.submission))?,
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

    /// The moment whose standing submissions are counted.
    pub fn cutoff(&self) -> DateTime<Utc> {
        self.round.cutoff.to_utc()
    }
}
