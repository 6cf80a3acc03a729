//! Sessions: kept under the hash of their token, ended by idleness, by age, by their
//! owner or by a new password.

use chrono::{DateTime, TimeDelta, Utc};
use futures::FutureExt;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, DatabaseTransaction, EntityTrait, QueryFilter,
    QueryOrder,
};

use super::{SignedIn, Token, kept};
use crate::{
    access::Person,
    error::Result,
    store::{
        Store,
        columns::{moment, plain},
        entities::{person, session},
    },
};

/// A session ends when nothing was asked for so long.
const IDLE: TimeDelta = TimeDelta::hours(12);

/// And after so long whatever was asked.
const LONGEST: TimeDelta = TimeDelta::days(7);

/// How exactly it is noted when a session was last seen: not every page is a write.
const NOTED: TimeDelta = TimeDelta::minutes(1);

/// How much of a browser's name for itself is kept, in characters.
const AGENT: usize = 200;

/// The sessions of a [`Store`].
#[derive(Debug, Clone, Copy)]
pub struct Sessions<'a>(pub(in crate::store) &'a Store);

/// A session in its owner's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// By what it is revoked: the SHA-256 of its token, which opens nothing.
    pub name: String,
    /// When it began.
    pub created: DateTime<Utc>,
    /// When it was last seen, to the minute.
    pub seen: DateTime<Utc>,
    /// When it ends at the latest.
    pub ends: DateTime<Utc>,
    /// What the browser calls itself.
    pub agent: String,
}

impl Sessions<'_> {
    /// Begins a session for who has just proved to be this person, and ends the one from
    /// `before`. None where there is no such person any more, or they are blocked.
    pub async fn begin(
        &self,
        person: &str,
        agent: &str,
        before: Option<&Token>,
        at: DateTime<Utc>,
    ) -> Result<Option<SignedIn>> {
        let token = Token::new()?;
        let row = row(person, &token, agent, at);
        let (id, before) = (person.to_owned(), before.map(Token::sha256));
        let write = self.0.writer.write(move |transaction| {
            async move {
                let found = person::Entity::find_by_id(id).one(transaction).await?;
                let person = kept(transaction, found).await?;
                let Some(person) = person.filter(|person| person.blocked.is_none()) else {
                    return Ok(None);
                };
                begin(transaction, row, before, at).await?;
                Ok(Some(person.person))
            }
            .boxed()
        });
        let person = write.await?;
        Ok(person.map(|person| SignedIn { person, token }))
    }

    /// Whose session this is, if it stands; and notes that it was seen.
    pub async fn find(&self, token: &Token, at: DateTime<Utc>) -> Result<Option<Person>> {
        let readers = &self.0.connections.readers;
        let found = session::Entity::find_by_id(token.sha256())
            .one(readers)
            .await?;
        let Some(session) = found.filter(|session| stands(session, at)) else {
            return Ok(None);
        };
        let row = person::Entity::find_by_id(&session.person)
            .one(readers)
            .await?;
        let person = kept(readers, row).await?;
        let Some(person) = person.filter(|person| person.blocked.is_none()) else {
            return Ok(None);
        };
        if at - session.seen >= NOTED {
            self.note(session.sha256, at).await?;
        }
        Ok(Some(person.person))
    }

    async fn note(&self, sha256: String, at: DateTime<Utc>) -> Result<()> {
        let row = session::ActiveModel {
            seen: Set(moment(at)),
            ..Default::default()
        };
        let write = self.0.writer.write(move |transaction| {
            async move {
                session::Entity::update_many()
                    .set(row)
                    .filter(session::Column::Sha256.eq(sha256))
                    .exec(transaction)
                    .await?;
                Ok(())
            }
            .boxed()
        });
        write.await
    }

    /// A person's sessions that stand, the one last seen first.
    pub async fn list(&self, person: &str, at: DateTime<Utc>) -> Result<Vec<Session>> {
        let rows = session::Entity::find()
            .filter(session::Column::Person.eq(person))
            .order_by_desc(session::Column::Seen)
            .all(&self.0.connections.readers)
            .await?;
        let standing = rows.into_iter().filter(|row| stands(row, at));
        Ok(standing
            .map(|row| Session {
                name: row.sha256,
                created: row.created,
                seen: row.seen,
                ends: row.ends,
                agent: row.agent,
            })
            .collect())
    }

    /// Ends the session of this token: its owner signs out.
    pub async fn end(&self, token: &Token) -> Result<()> {
        let sha256 = token.sha256();
        let write = self.0.writer.write(move |transaction| {
            async move {
                session::Entity::delete_by_id(sha256)
                    .exec(transaction)
                    .await?;
                Ok(())
            }
            .boxed()
        });
        write.await
    }

    /// Ends the one of a person's sessions that has this name; whether there was one.
    pub async fn revoke(&self, person: &str, name: &str) -> Result<bool> {
        let (person, name) = (person.to_owned(), plain(name));
        let write = self.0.writer.write(move |transaction| {
            async move {
                let ended = session::Entity::delete_many()
                    .filter(session::Column::Sha256.eq(name))
                    .filter(session::Column::Person.eq(person))
                    .exec(transaction)
                    .await?;
                Ok(ended.rows_affected > 0)
            }
            .boxed()
        });
        write.await
    }

    /// Ends all sessions of a person but the one to keep.
    pub async fn revoke_others(&self, person: &str, keep: &Token) -> Result<()> {
        let (person, keep) = (person.to_owned(), keep.sha256());
        let write = self.0.writer.write(move |transaction| {
            async move { end_all(transaction, &person, Some(keep)).await }.boxed()
        });
        write.await
    }
}

fn stands(session: &session::Model, at: DateTime<Utc>) -> bool {
    at < session.ends && at < session.seen + IDLE
}

/// A session that begins.
pub(super) fn row(
    person: &str,
    token: &Token,
    agent: &str,
    at: DateTime<Utc>,
) -> session::ActiveModel {
    let agent: String = agent.chars().take(AGENT).collect();
    session::ActiveModel {
        sha256: Set(token.sha256()),
        person: Set(person.to_owned()),
        created: Set(moment(at)),
        seen: Set(moment(at)),
        ends: Set(moment(at + LONGEST)),
        agent: Set(plain(&agent)),
    }
}

/// Writes it in place of the one from before, and forgets those that ended by themselves.
pub(super) async fn begin(
    transaction: &DatabaseTransaction,
    row: session::ActiveModel,
    before: Option<String>,
    at: DateTime<Utc>,
) -> Result<()> {
    let over = Condition::any()
        .add(session::Column::Ends.lte(moment(at)))
        .add(session::Column::Seen.lte(moment(at - IDLE)))
        .add_option(before.map(|before| session::Column::Sha256.eq(before)));
    session::Entity::delete_many()
        .filter(over)
        .exec(transaction)
        .await?;
    session::Entity::insert(row)
        .exec_without_returning(transaction)
        .await?;
    Ok(())
}

/// Ends all sessions of a person but one.
pub(super) async fn end_all(
    transaction: &DatabaseTransaction,
    person: &str,
    keep: Option<String>,
) -> Result<()> {
    let mut ended = session::Entity::delete_many().filter(session::Column::Person.eq(person));
    if let Some(keep) = keep {
        ended = ended.filter(session::Column::Sha256.ne(keep));
    }
    ended.exec(transaction).await?;
    Ok(())
}
