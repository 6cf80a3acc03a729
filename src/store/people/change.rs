//! What people do for themselves: change their password, ask for a link.

use std::net::IpAddr;

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::EntityTrait;

use super::{KeptPerson, People, Token, hashing::Checked, missing};
use crate::{
    access::{Password, Person, Weak, email},
    error::Result,
    store::entities::person,
};

/// Why a password stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotChanged {
    /// The present one was not right.
    Wrong,
    /// Too many attempts on this account or from this address.
    TooMany {
        /// After how long to try again.
        wait: TimeDelta,
    },
    /// The new one is not taken.
    Weak(Weak),
}

impl People<'_> {
    /// Changes a person's password, for who knows the present one; where there is none
    /// yet, none is asked for. Their sessions end but the one to `keep`.
    ///
    /// # Errors
    /// [`Error::Missing`](crate::error::Error::Missing) where there is no such person.
    pub async fn change_own_password(
        &self,
        id: &str,
        (present, new): (&str, &str),
        keep: Option<&Token>,
        address: IpAddr,
        at: DateTime<Utc>,
    ) -> Result<Result<(), NotChanged>> {
        let store = self.0;
        let row = person::Entity::find_by_id(id)
            .one(&store.connections.readers)
            .await?
            .ok_or_else(|| missing(id))?;
        if row.password.is_some() {
            // A session left open is not yet the account: guessing is as slow as outside.
            if let Err(wait) = store.throttle.take(Some(&row.email), address, at) {
                return Ok(Err(NotChanged::TooMany { wait }));
            }
            let typed = Password::typed(present);
            if store.hashing.check(row.password, typed).await? == Checked::Wrong {
                return Ok(Err(NotChanged::Wrong));
            }
            store.throttle.give_back(&row.email, address, at);
        }
        let changed = self.set_password(id, new, keep, at).await?;
        Ok(changed.map_err(NotChanged::Weak))
    }

    /// Whether a person may have a letter written to this address now; not too many come
    /// from one sender, from one place, or to one mailbox. If not, how long to wait.
    pub fn may_write(
        &self,
        sender: &Person,
        to: &str,
        address: IpAddr,
        at: DateTime<Utc>,
    ) -> Result<(), TimeDelta> {
        let senders = &self.0.senders;
        senders.take(Some(&sender.id), address, at)?;
        self.0.letters.take(Some(to), address, at)
    }

    /// Who is to be written because somebody at this address asked for it; none where
    /// nobody has this account, they are blocked, or it was asked too often.
    pub async fn who_asks(
        &self,
        typed: &str,
        address: IpAddr,
        at: DateTime<Utc>,
    ) -> Result<Option<KeptPerson>> {
        let account = email(typed);
        let taken = self.0.letters.take(account.as_deref(), address, at);
        if taken.is_err() {
            return Ok(None);
        }
        let found = self.find(typed).await?;
        Ok(found.filter(|kept| kept.blocked.is_none()))
    }
}
