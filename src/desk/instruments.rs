//! The instruments of rounds, each made once: a questionnaire is read, its expressions are
//! parsed and its rows filled in, and then every page and every workbook goes by it.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use super::rounds::loaded;
use crate::{error::Result, questionnaire::Questionnaire, round::RoundCode, store::KeptRound};

/// So many rounds are at hand at once; one more makes room for itself.
const MOST: usize = 16;

/// The instruments that were made, by the round's id. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub(super) struct Instruments(Arc<Mutex<BTreeMap<String, Made>>>);

/// An instrument and what it was made from.
#[derive(Debug)]
struct Made {
    source: String,
    lists: BTreeMap<String, Vec<RoundCode>>,
    instrument: Arc<Questionnaire>,
}

impl Instruments {
    /// The instrument of a round as it is kept.
    ///
    /// # Errors
    /// The questionnaire does not load.
    pub(super) fn of(&self, kept: &KeptRound) -> Result<Arc<Questionnaire>> {
        let round = &kept.round;
        let is_of = |made: &&Made| made.source == kept.source && made.lists == round.lists;
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(made) = known.get(&round.id).filter(is_of) {
            return Ok(Arc::clone(&made.instrument));
        }
        let instrument = Arc::new(round.instrument(&loaded(round, &kept.source)?));
        if known.len() >= MOST {
            known.pop_first();
        }
        let made = Made {
            source: kept.source.clone(),
            lists: round.lists.clone(),
            instrument: Arc::clone(&instrument),
        };
        known.insert(round.id.clone(), made);
        Ok(instrument)
    }
}
