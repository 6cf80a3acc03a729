//! What people do for themselves: their password, their sessions, a link where they have
//! no password at hand.

use std::net::IpAddr;

use chrono::Utc;
use chrono_tz::Tz;

use super::Desk;
use crate::{
    access::Person,
    error::Result,
    mail::Site,
    store::{NotChanged, Session, Token},
};

/// A person's account, as they see it.
#[derive(Debug)]
pub struct Account {
    /// Whether they chose a password.
    pub has_password: bool,
    /// Where they are signed in, the one last seen first.
    pub sessions: Vec<Session>,
    /// By which clock they are told the time: that of their State's capital, else of the
    /// last round, else UTC.
    pub zone: Tz,
}

impl Desk {
    /// Writes a link to who has this address, if anybody has; not too often.
    /// Who asks is never told what became of it.
    pub async fn forgotten(&self, email: &str, address: IpAddr, site: &Site) -> Result<()> {
        let people = self.store.people();
        match people.who_asks(email, address, Utc::now()).await? {
            Some(kept) => self.mail_asked_for(&kept, site).await,
            None => Ok(()),
        }
    }

    /// A person's own account.
    pub async fn account(&self, person: &Person) -> Result<Account> {
        let kept = self.store.people().get(&person.id).await?;
        let sessions = self.store.sessions();
        let rounds = self.store.rounds().list().await?;
        let states = person.posts.iter().filter_map(|post| post.state.as_deref());
        let zone = states
            .flat_map(|code| rounds.iter().filter_map(|kept| kept.round.state(code)))
            .map(|state| state.zone)
            .next();
        let last = rounds.last().map(|kept| kept.round.zone);
        Ok(Account {
            has_password: kept.has_password,
            sessions: sessions.list(&person.id, Utc::now()).await?,
            zone: zone.or(last).unwrap_or(Tz::UTC),
        })
    }

    /// Changes a person's password, for who knows the present one; the other sessions end.
    pub async fn change_password(
        &self,
        person: &Person,
        passwords: (&str, &str),
        keep: Option<&Token>,
        address: IpAddr,
    ) -> Result<std::result::Result<(), NotChanged>> {
        let (people, now) = (self.store.people(), Utc::now());
        people
            .change_own_password(&person.id, passwords, keep, address, now)
            .await
    }

    /// Ends the one of a person's own sessions that has this name; whether there was one.
    pub async fn end_session(&self, person: &Person, name: &str) -> Result<bool> {
        self.store.sessions().revoke(&person.id, name).await
    }

    /// Ends all of a person's own sessions but the one to keep.
    pub async fn end_other_sessions(&self, person: &Person, keep: &Token) -> Result<()> {
        self.store.sessions().revoke_others(&person.id, keep).await
    }
}
