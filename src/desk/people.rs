//! People: added by an administrator, and listed.

use chrono::Utc;

use super::Desk;
use crate::{
    access::{Newcomer, Person},
    error::Result,
    store::{KeptPerson, NotAdded},
};

impl Desk {
    /// Adds a person, who cannot sign in before an invitation.
    pub async fn add_person(
        &self,
        newcomer: &Newcomer,
    ) -> Result<std::result::Result<Person, NotAdded>> {
        self.store.people().add(newcomer, Utc::now()).await
    }

    /// All people, in the order of their addresses.
    pub async fn people(&self) -> Result<Vec<KeptPerson>> {
        self.store.people().list().await
    }
}
