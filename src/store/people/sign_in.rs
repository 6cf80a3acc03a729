//! Signing in: one answer and one price for everybody who may not.

use std::net::IpAddr;

use chrono::{DateTime, TimeDelta, Utc};
use futures::FutureExt;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::{People, Token, hashing::Checked, kept, sessions, update};
use crate::{
    access::{Password, Person, email},
    error::Result,
    store::entities::person,
};

/// Somebody tries to sign in.
#[derive(Clone, Copy)]
pub struct Attempt<'a> {
    /// The address as it was typed.
    pub email: &'a str,
    /// The password as it was typed.
    pub password: &'a str,
    /// From where.
    pub address: IpAddr,
    /// What the browser calls itself.
    pub agent: &'a str,
    /// The session that the browser had before; it ends, whosever it was.
    pub before: Option<&'a Token>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Somebody who signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// Who.
    pub person: Person,
    /// The new session's token, for the cookie.
    pub token: Token,
}

/// Why somebody is not signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSignedIn {
    /// No such account, another password, no password yet, or blocked: which of them is
    /// not said.
    Wrong,
    /// Too many attempts on this account or from this address.
    TooMany {
        /// After how long to try again.
        wait: TimeDelta,
    },
}

impl People<'_> {
    /// Signs a person in, and begins a session.
    ///
    /// # Errors
    /// [`Error::Database`](crate::error::Error::Database), and
    /// [`Error::Stored`](crate::error::Error::Stored) where a password's hash was
    /// altered; who may not sign in is a value.
    pub async fn sign_in(&self, attempt: Attempt<'_>) -> Result<Result<SignedIn, NotSignedIn>> {
        let (store, at) = (self.0, attempt.at);
        let account = email(attempt.email);
        let taken = store.throttle.take(account.as_deref(), attempt.address, at);
        if let Err(wait) = taken {
            return Ok(Err(NotSignedIn::TooMany { wait }));
        }
        let account = account.unwrap_or_default();
        let row = person::Entity::find()
            .filter(person::Column::Email.eq(&account))
            .one(&store.connections.readers)
            .await?
            .filter(|row| row.blocked_at.is_none());
        let hash = row.as_ref().and_then(|row| row.password.clone());
        let typed = Password::typed(attempt.password);
        let checked = store.hashing.check(hash.clone(), typed.clone()).await?;
        let (Checked::Right { stale }, Some(row)) = (checked, row) else {
            return Ok(Err(NotSignedIn::Wrong));
        };
        let renewed = match typed.filter(|_| stale) {
            Some(password) => Some(store.hashing.hash(password).await?),
            None => None,
        };
        let token = Token::new()?;
        let session = sessions::row(&row.id, &token, attempt.agent, at);
        let before = attempt.before.map(Token::sha256);
        let write = store.writer.write(move |transaction| {
            async move {
                // While the password was checked the person may have been blocked, or
                // have chosen another.
                let found = person::Entity::find_by_id(&row.id)
                    .one(transaction)
                    .await?
                    .filter(|row| row.blocked_at.is_none() && row.password == hash);
                let Some(person) = kept(transaction, found).await? else {
                    return Ok(None);
                };
                if let Some(renewed) = renewed {
                    let row = person::ActiveModel {
                        password: Set(Some(renewed)),
                        ..Default::default()
                    };
                    update(transaction, &person.person.id, row).await?;
                }
                sessions::begin(transaction, session, before, at).await?;
                Ok(Some(person.person))
            }
            .boxed()
        });
        let Some(person) = write.await? else {
            return Ok(Err(NotSignedIn::Wrong));
        };
        store.throttle.give_back(&account, attempt.address, at);
        Ok(Ok(SignedIn { person, token }))
    }
}

impl std::fmt::Debug for Attempt<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Attempt")
    }
}
