//! Who is signed in: by a password, or by a link that works once.

use chrono::{DateTime, Utc};

use super::Desk;
use crate::{
    access::{Newcomer, Person},
    error::Result,
    store::{Attempt, NotRedeemed, NotSetUp, NotSignedIn, Purpose, SignedIn, Token},
};

impl Desk {
    /// Whose session this is, if it stands.
    pub async fn session(&self, token: &Token, at: DateTime<Utc>) -> Result<Option<Person>> {
        self.store.sessions().find(token, at).await
    }

    /// Signs a person in by their password.
    pub async fn sign_in(
        &self,
        attempt: Attempt<'_>,
    ) -> Result<std::result::Result<SignedIn, NotSignedIn>> {
        self.store.people().sign_in(attempt).await
    }

    /// Ends a session.
    pub async fn sign_out(&self, token: &Token) -> Result<()> {
        self.store.sessions().end(token).await
    }

    /// What a link is for and whose it is, as long as it works.
    pub async fn link(&self, token: &Token) -> Result<Option<(Purpose, Person)>> {
        let now = Utc::now();
        for purpose in Purpose::ALL {
            if let Some(person) = self.store.links().person(token, purpose, now).await? {
                return Ok(Some((purpose, person)));
            }
        }
        Ok(None)
    }

    /// Redeems a link by which a person chooses their password, and signs them in.
    pub async fn choose_password(
        &self,
        token: &Token,
        purpose: Purpose,
        password: &str,
        agent: &str,
        before: Option<&Token>,
    ) -> Result<std::result::Result<SignedIn, NotRedeemed>> {
        let now = Utc::now();
        let links = self.store.links();
        let person = match links.redeem(token, purpose, password, now).await? {
            Ok(person) => person,
            Err(why) => return Ok(Err(why)),
        };
        let sessions = self.store.sessions();
        let begun = sessions.begin(&person.id, agent, before, now).await?;
        Ok(begun.ok_or(NotRedeemed::Spent))
    }

    /// Redeems a link that signs in; none where it does not work.
    pub async fn sign_in_by_link(
        &self,
        token: &Token,
        agent: &str,
        before: Option<&Token>,
    ) -> Result<Option<SignedIn>> {
        let links = self.store.links();
        links.sign_in(token, agent, before, Utc::now()).await
    }

    /// Makes the link of the first start; none where there is an administrator already.
    pub async fn set_up_link(&self) -> Result<Option<Token>> {
        self.store.links().issue_setup(Utc::now()).await
    }

    /// Whether this is a link of the first start that works.
    pub async fn is_set_up_link(&self, token: &Token) -> Result<bool> {
        self.store.links().is_setup(token, Utc::now()).await
    }

    /// Makes the first administrator, and signs them in.
    pub async fn set_up(
        &self,
        token: &Token,
        newcomer: &Newcomer,
        password: &str,
        agent: &str,
    ) -> Result<std::result::Result<SignedIn, NotSetUp>> {
        let now = Utc::now();
        let links = self.store.links();
        let person = match links.set_up(token, newcomer, password, now).await? {
            Ok(person) => person,
            Err(why) => return Ok(Err(why)),
        };
        let sessions = self.store.sessions();
        let begun = sessions.begin(&person.id, agent, None, now).await?;
        Ok(begun.ok_or(NotSetUp::Link(NotRedeemed::Spent)))
    }
}
