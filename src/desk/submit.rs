//! Seals a response.

use chrono::Utc;

use super::{Desk, take_in::check};
use crate::{
    checks,
    error::{Error, Result},
    finding::Finding,
    response::Receipt,
    store::Sealing,
};

/// What became of a response that was to be submitted.
#[derive(Debug)]
pub enum Submitted {
    /// It is sealed; the State keeps the receipt.
    Sealed(Box<Receipt>),
    /// These findings stand in the way: errors, and warnings that nobody explained.
    Refused(Vec<Finding>),
}

impl Desk {
    /// Seals what is stored, unless findings stand in the way. With the revision that a
    /// person looked at, nothing else is sealed than what they saw.
    pub async fn submit(
        &self,
        round: &str,
        state: &str,
        seen: Option<u64>,
        who: &str,
        on_behalf: bool,
    ) -> Result<Submitted> {
        let open = self.round_of(round, state).await?;
        if open.round.state(state).is_none_or(|state| !state.invited) {
            return Err(Error::Missing {
                what: "invited State",
                name: state.to_owned(),
            });
        }
        let stored = self.store.responses(round, state).load().await?;
        let findings = check(&open, &stored.answers);
        let in_the_way: Vec<Finding> = checks::in_the_way(&findings, &stored.answers)
            .into_iter()
            .cloned()
            .collect();
        if !in_the_way.is_empty() {
            return Ok(Submitted::Refused(in_the_way));
        }
        let instrument = &open.instrument;
        let sealing = Sealing {
            round: round.to_owned(),
            state: state.to_owned(),
            revision: seen.unwrap_or(stored.revision),
            at: Utc::now(),
            by: who.to_owned(),
            on_behalf,
            questionnaire: format!(
                "{}/{} {}",
                instrument.name, instrument.version, instrument.hash
            ),
        };
        match self.store.submissions().seal(sealing).await? {
            Ok(sealed) => Ok(Submitted::Sealed(Box::new(sealed.receipt))),
            Err(refusal) => Ok(Submitted::Refused(vec![Finding::error(refusal.code())])),
        }
    }
}
