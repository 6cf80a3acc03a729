//! The secretariat reviews a submission: gives it back with questions, or accepts it.

use chrono::Utc;

use super::{Desk, read::invited};
use crate::{
    error::Result,
    response::{Reason, Refusal},
};

/// Why a submission was neither returned nor accepted. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotReviewed {
    /// Its response does not stand where this step can be taken.
    Refused(Refusal),
    /// The State submitted anew; this submission is the one that counts.
    Newer(u32),
}

impl Desk {
    /// Gives the standing submission back to its State. `number` is the one that was read.
    ///
    /// # Errors
    /// [`Error::Missing`](crate::error::Error::Missing) where the State is not invited.
    pub async fn return_response(
        &self,
        (round, state, number): (&str, &str, u32),
        reason: Reason,
        who: &str,
    ) -> Result<std::result::Result<(), NotReviewed>> {
        if let Some(refused) = self.newer(round, state, number).await? {
            return Ok(Err(refused));
        }
        let responses = self.store.responses(round, state);
        let returned = responses.return_with(reason, who, Utc::now()).await?;
        Ok(returned.map_err(NotReviewed::Refused))
    }

    /// Accepts the standing submission. `number` is the one that was read.
    ///
    /// # Errors
    /// [`Error::Missing`](crate::error::Error::Missing) where the State is not invited.
    pub async fn accept_response(
        &self,
        (round, state, number): (&str, &str, u32),
        who: &str,
    ) -> Result<std::result::Result<(), NotReviewed>> {
        if let Some(refused) = self.newer(round, state, number).await? {
            return Ok(Err(refused));
        }
        let responses = self.store.responses(round, state);
        let accepted = responses.accept(who, Utc::now()).await?;
        Ok(accepted.map_err(NotReviewed::Refused))
    }

    /// The submission that was made after the one that was read. While one stands, only a
    /// return lets the State make the next, so that nothing comes between this and the step.
    async fn newer(&self, round: &str, state: &str, number: u32) -> Result<Option<NotReviewed>> {
        invited(&self.store.rounds().get(round).await?.round, state)?;
        let submissions = self.store.submissions().list(round).await?;
        let own = submissions.iter().filter(|other| other.state == state);
        let last = own.map(|other| other.number).max();
        Ok(last.filter(|last| *last != number).map(NotReviewed::Newer))
    }
}
