//! People: added by an administrator, listed, blocked, and their posts.

use std::collections::BTreeMap;

use chrono::Utc;

use super::{Desk, rounds::loaded};
use crate::{
    access::{Newcomer, Person, Post, Role},
    error::Result,
    locale::Locale,
    store::{KeptPerson, LastAdministrator, NotAdded, NotGiven},
    texts::Texts,
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

    /// One person.
    ///
    /// # Errors
    /// [`Error::Missing`](crate::error::Error::Missing) where there is none with this id;
    /// so do the functions below.
    pub async fn person(&self, id: &str) -> Result<KeptPerson> {
        self.store.people().get(id).await
    }

    /// Blocks a person at once, unless nobody else keeps the installation.
    pub async fn block(&self, id: &str) -> Result<std::result::Result<(), LastAdministrator>> {
        self.store.people().block(id, Utc::now()).await
    }

    /// Lets a blocked person sign in again.
    pub async fn unblock(&self, id: &str) -> Result<()> {
        self.store.people().unblock(id, Utc::now()).await
    }

    /// Gives a person a further post.
    pub async fn give_post(
        &self,
        id: &str,
        post: &Post,
    ) -> Result<std::result::Result<(), NotGiven>> {
        self.store.people().give(id, post).await
    }

    /// Takes a post away, unless nobody else keeps the installation.
    pub async fn take_post(
        &self,
        id: &str,
        role: Role,
        state: Option<&str>,
    ) -> Result<std::result::Result<(), LastAdministrator>> {
        self.store.people().take_away(id, role, state).await
    }

    /// Whether a letter of this file name lies in the outbox.
    pub async fn has_letter(&self, name: &str) -> Result<bool> {
        self.store.outbox().holds(name).await
    }

    /// The States of all rounds by their codes; where two rounds name one, the last one's word.
    pub async fn state_names(&self) -> Result<BTreeMap<String, Texts>> {
        let rounds = self.store.rounds().list().await?;
        let states = rounds.into_iter().flat_map(|kept| kept.round.states);
        Ok(states.map(|state| (state.code, state.name)).collect())
    }

    /// The sections of all rounds' questionnaires, code and title: those of the last round
    /// first, in its order.
    pub async fn section_names(&self) -> Result<Vec<(String, Texts)>> {
        let mut sections: Vec<(String, Texts)> = Vec::new();
        let rounds = self.store.rounds();
        for listed in rounds.list().await?.into_iter().rev() {
            let kept = rounds.get(&listed.round.id).await?;
            let questionnaire = loaded(&kept.round, &kept.source)?;
            for section in questionnaire.sections {
                if !sections.iter().any(|(code, _)| *code == section.code) {
                    sections.push((section.code, section.title));
                }
            }
        }
        Ok(sections)
    }
}

/// A post as people read it: `National focal point (Jamaica)`. The State's name is that of
/// the rounds; where none has it, its code.
pub fn post_in_words(post: &Post, states: &BTreeMap<String, Texts>, locale: Locale) -> String {
    let role = post.role.name(locale);
    let Some(code) = &post.state else {
        return role;
    };
    let name = states
        .get(code)
        .map_or(code.as_str(), |name| name.in_(locale));
    format!("{role} ({name})")
}
