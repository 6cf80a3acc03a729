//! The first administrator: no account is there by default, so the first start shows a
//! link, and whoever has it becomes one.

use chrono::{DateTime, Utc};
use futures::FutureExt;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{
    Links, NotAdded, NotRedeemed, Token, insert,
    links::{WAITS, row, use_up, working},
    welcome,
};
use crate::{
    access::{Newcomer, Password, Person, Post, Role},
    error::Result,
    store::entities::{link, post},
};

/// The purpose of such a link, as it is kept.
const SETUP: &str = "setup";

/// Why nobody was set up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotSetUp {
    /// The link, or the password.
    Link(NotRedeemed),
    /// What the newcomer said of themselves; the link still works.
    Person(NotAdded),
}

impl Links<'_> {
    /// Makes the link of the first start, which works for 72 hours; earlier ones are void.
    /// None where there is an administrator already.
    pub async fn issue_setup(&self, at: DateTime<Utc>) -> Result<Option<Token>> {
        let token = Token::new()?;
        let row = row(None, SETUP, &token, at + WAITS);
        let write = self.0.writer.write(move |transaction| {
            async move {
                if is_set_up(transaction).await? {
                    return Ok(false);
                }
                use_up(transaction, link::Column::Purpose.eq(SETUP), at).await?;
                link::Entity::insert(row)
                    .exec_without_returning(transaction)
                    .await?;
                Ok(true)
            }
            .boxed()
        });
        Ok(write.await?.then_some(token))
    }

    /// Whether this is such a link, and works.
    pub async fn is_setup(&self, token: &Token, at: DateTime<Utc>) -> Result<bool> {
        let readers = &self.0.connections.readers;
        let link = working(readers, &token.sha256(), SETUP, at).await?;
        Ok(link.is_some())
    }

    /// Redeems the link of the first start: the newcomer is added, as an administrator
    /// whatever posts they name, with this password.
    ///
    /// # Errors
    /// [`Error::Database`](crate::error::Error::Database); refusals are values.
    pub async fn set_up(
        &self,
        token: &Token,
        newcomer: &Newcomer,
        password: &str,
        at: DateTime<Utc>,
    ) -> Result<Result<Person, NotSetUp>> {
        let sha256 = token.sha256();
        let spent = || Ok(Err(NotSetUp::Link(NotRedeemed::Spent)));
        let readers = &self.0.connections.readers;
        if working(readers, &sha256, SETUP, at).await?.is_none() {
            return spent();
        }
        let mut newcomer = newcomer.clone();
        newcomer.posts = vec![Post {
            role: Role::Administrator,
            state: None,
            sections: None,
        }];
        let person = match welcome(&newcomer, at) {
            Ok(person) => person,
            Err(unfit) => return Ok(Err(NotSetUp::Person(NotAdded::Unfit(unfit)))),
        };
        let password = match Password::chosen(password, &person) {
            Ok(password) => password,
            Err(weak) => return Ok(Err(NotSetUp::Link(NotRedeemed::Weak(weak)))),
        };
        let hash = self.0.hashing.hash(password).await?;
        let write = self.0.writer.write(move |transaction| {
            async move {
                let link = working(transaction, &sha256, SETUP, at).await?;
                if link.is_none() || is_set_up(transaction).await? {
                    return Ok(Err(NotSetUp::Link(NotRedeemed::Spent)));
                }
                if !insert(transaction, &person, Some(hash), at).await? {
                    let taken = NotAdded::Taken(person.email);
                    return Ok(Err(NotSetUp::Person(taken)));
                }
                use_up(transaction, link::Column::Purpose.eq(SETUP), at).await?;
                Ok(Ok(person))
            }
            .boxed()
        });
        write.await
    }
}

async fn is_set_up<C: ConnectionTrait>(connection: &C) -> Result<bool> {
    let post = post::Entity::find()
        .filter(post::Column::Role.eq(Role::Administrator.code()))
        .one(connection)
        .await?;
    Ok(post.is_some())
}
