//! People: added, found, blocked, and their passwords. Whoever is blocked is nobody: the
//! sessions end, the links are void, and signing in is refused as for a stranger.

mod change;
mod colleagues;
mod hashing;
mod kept;
mod links;
mod posts;
mod sessions;
mod set_up;
mod sign_in;
mod throttle;
mod token;

use std::{collections::BTreeMap, fmt};

use chrono::{DateTime, Utc};
use futures::FutureExt;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
};

pub use change::NotChanged;
pub use colleagues::{Colleague, NotShared, Sharing};
pub use hashing::Hashing;
pub use links::{ASKED_FOR, Links, NotRedeemed, Purpose, WAITS};
pub use posts::{LastAdministrator, NotGiven};
pub use sessions::{Session, Sessions};
pub use set_up::NotSetUp;
pub use sign_in::{Attempt, NotSignedIn, SignedIn};
pub use throttle::Throttle;
pub use token::Token;

use kept::{insert, kept, of_rows, welcome};

use super::{
    Store,
    columns::{moment, plain},
    entities::{person, post},
};
use crate::{
    access::{Newcomer, Password, Person, Unfit, Weak, email},
    error::{Error, Result},
};

/// The people of a [`Store`].
#[derive(Debug, Clone, Copy)]
pub struct People<'a>(pub(super) &'a Store);

/// A person as they are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPerson {
    /// The person.
    pub person: Person,
    /// When they were added.
    pub created: DateTime<Utc>,
    /// Since when they are blocked.
    pub blocked: Option<DateTime<Utc>>,
    /// Whether they chose a password; until then they cannot sign in.
    pub has_password: bool,
}

/// Why somebody was not added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotAdded {
    /// What was said of them cannot be kept.
    Unfit(Unfit),
    /// This address is somebody's already.
    Taken(String),
}

impl People<'_> {
    /// A newcomer with an id, who is not kept yet.
    ///
    /// # Errors
    /// What is wrong with what was said of them.
    pub fn welcome(newcomer: &Newcomer, at: DateTime<Utc>) -> Result<Person, Unfit> {
        welcome(newcomer, at)
    }

    /// Adds a person, who has no password yet.
    ///
    /// # Errors
    /// [`Error::Database`]; who may not be added is a value.
    pub async fn add(
        &self,
        newcomer: &Newcomer,
        at: DateTime<Utc>,
    ) -> Result<Result<Person, NotAdded>> {
        let person = match Self::welcome(newcomer, at) {
            Ok(person) => person,
            Err(unfit) => return Ok(Err(NotAdded::Unfit(unfit))),
        };
        let row = person.clone();
        let added = self
            .0
            .writer
            .write(move |transaction| {
                async move { insert(transaction, &row, None, at).await }.boxed()
            })
            .await?;
        Ok(if added {
            Ok(person)
        } else {
            Err(NotAdded::Taken(person.email))
        })
    }

    /// Adds a newcomer together with the link of their invitation, which works for [`WAITS`]:
    /// both or neither. False where somebody has the address.
    pub async fn add_with_link(
        &self,
        newcomer: &Person,
        link: &Token,
        at: DateTime<Utc>,
    ) -> Result<bool> {
        let row = links::invitation(&newcomer.id, link, at);
        let person = newcomer.clone();
        let write = self.0.writer.write(move |transaction| {
            async move {
                if !insert(transaction, &person, None, at).await? {
                    return Ok(false);
                }
                links::insert(transaction, row).await?;
                Ok(true)
            }
            .boxed()
        });
        write.await
    }

    /// Who has this address, in whatever letters it was typed.
    pub async fn find(&self, typed: &str) -> Result<Option<KeptPerson>> {
        let Some(email) = email(typed) else {
            return Ok(None);
        };
        let readers = &self.0.connections.readers;
        let row = person::Entity::find()
            .filter(person::Column::Email.eq(email))
            .one(readers)
            .await?;
        kept(readers, row).await
    }

    /// The person with this id.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is none.
    pub async fn get(&self, id: &str) -> Result<KeptPerson> {
        let readers = &self.0.connections.readers;
        let row = person::Entity::find_by_id(plain(id)).one(readers).await?;
        kept(readers, row).await?.ok_or_else(|| missing(id))
    }

    /// All people, in the order of their addresses.
    pub async fn list(&self) -> Result<Vec<KeptPerson>> {
        let snapshot = self.0.connections.snapshot().await?;
        let rows = person::Entity::find()
            .order_by_asc(person::Column::Email)
            .all(&snapshot)
            .await?;
        let mut posts: BTreeMap<String, Vec<post::Model>> = BTreeMap::new();
        let all = post::Entity::find().order_by_asc(post::Column::Number);
        for post in all.all(&snapshot).await? {
            posts.entry(post.person.clone()).or_default().push(post);
        }
        rows.into_iter()
            .map(|row| {
                let own = posts.remove(&row.id).unwrap_or_default();
                of_rows(row, own)
            })
            .collect()
    }

    /// Blocks a person: every session ends, and no link of theirs works any more. The last
    /// administrator who is not blocked stays.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is no such person.
    pub async fn block(
        &self,
        id: &str,
        at: DateTime<Utc>,
    ) -> Result<Result<(), LastAdministrator>> {
        self.set_blocked(id, Some(at), at).await
    }

    /// Lets a blocked person sign in again, with the password that they had.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is no such person.
    pub async fn unblock(&self, id: &str, at: DateTime<Utc>) -> Result<()> {
        // Nobody is the last one by being let in.
        self.set_blocked(id, None, at).await.map(drop)
    }

    async fn set_blocked(
        &self,
        id: &str,
        blocked: Option<DateTime<Utc>>,
        at: DateTime<Utc>,
    ) -> Result<Result<(), LastAdministrator>> {
        let row = person::ActiveModel {
            blocked_at: Set(blocked.map(moment)),
            ..Default::default()
        };
        let id = plain(id);
        let write = self.0.writer.write(move |transaction| {
            async move {
                if blocked.is_some() && posts::is_last(transaction, &id).await? {
                    return Ok(Err(LastAdministrator));
                }
                update(transaction, &id, row).await?;
                sessions::end_all(transaction, &id, None).await?;
                links::void(transaction, &id, at).await.map(Ok)
            }
            .boxed()
        });
        write.await
    }

    /// Gives a person a new password. All their sessions end but the one to `keep`, and
    /// links that were sent before are void.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is no such person; a weak password is a value.
    pub async fn set_password(
        &self,
        id: &str,
        password: &str,
        keep: Option<&Token>,
        at: DateTime<Utc>,
    ) -> Result<Result<(), Weak>> {
        let person = self.get(id).await?.person;
        let password = match Password::chosen(password, &person) {
            Ok(password) => password,
            Err(weak) => return Ok(Err(weak)),
        };
        let hash = self.0.hashing.hash(password).await?;
        let keep = keep.map(Token::sha256);
        let write = self.0.writer.write(move |transaction| {
            async move { change_password(transaction, &person.id, hash, keep, at).await }.boxed()
        });
        write.await.map(Ok)
    }
}

async fn update(
    transaction: &DatabaseTransaction,
    id: &str,
    row: person::ActiveModel,
) -> Result<()> {
    let updated = person::Entity::update_many()
        .set(row)
        .filter(person::Column::Id.eq(id))
        .exec(transaction)
        .await?;
    match updated.rows_affected {
        0 => Err(missing(id)),
        _ => Ok(()),
    }
}

/// A new password ends what the old one opened.
async fn change_password(
    transaction: &DatabaseTransaction,
    id: &str,
    hash: String,
    keep: Option<String>,
    at: DateTime<Utc>,
) -> Result<()> {
    let row = person::ActiveModel {
        password: Set(Some(hash)),
        ..Default::default()
    };
    update(transaction, id, row).await?;
    sessions::end_all(transaction, id, keep).await?;
    links::void(transaction, id, at).await
}

fn missing(id: &str) -> Error {
    Error::Missing {
        what: "person",
        name: id.to_owned(),
    }
}

impl fmt::Display for NotAdded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unfit(unfit) => unfit.fmt(f),
            Self::Taken(email) => write!(f, "somebody has the address {email} already"),
        }
    }
}
