//! Links that work once, for three days at most: by them people choose their passwords,
//! or sign in without one.

use chrono::{DateTime, TimeDelta, Utc};
use futures::FutureExt;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, ExprTrait,
    QueryFilter, sea_query::SimpleExpr,
};

use super::{KeptPerson, SignedIn, Token, change_password, kept, missing, sessions};
use crate::{
    access::{Password, Person, Weak},
    error::Result,
    store::{
        Store,
        columns::{moment, plain},
        entities::{link, person},
    },
};

/// How long a link works that waits in a mailbox; none works longer.
pub const WAITS: TimeDelta = TimeDelta::hours(72);

/// How long one works that its reader has just asked for.
pub const ASKED_FOR: TimeDelta = TimeDelta::hours(2);

/// The links of a [`Store`].
#[derive(Debug, Clone, Copy)]
pub struct Links<'a>(pub(in crate::store) &'a Store);

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A newcomer chooses a first password; works for 72 hours.
    Invitation,
    /// Somebody forgot theirs; works for 2 hours.
    Reset,
    /// Signs in who opens it, without a password; works as long as it was issued for.
    SignIn,
}

/// Why a link was not redeemed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotRedeemed {
    /// It is unknown, was used, is too old, is for something else, or its person is
    /// blocked: which of them is not said.
    Spent,
    /// The password is not taken; the link still works.
    Weak(Weak),
}

impl Purpose {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Invitation, Self::Reset, Self::SignIn];

    /// How long such a link works.
    pub fn lifetime(self) -> TimeDelta {
        match self {
            Self::Invitation => WAITS,
            Self::Reset | Self::SignIn => ASKED_FOR,
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reset => "reset",
            Self::SignIn => "sign_in",
        }
    }
}

impl Links<'_> {
    /// Makes a link for a person: an invitation works for 72 hours and makes what was sent
    /// to them before void; one that anybody may ask for works for two hours, and makes
    /// nothing void. None where the person is blocked.
    ///
    /// # Errors
    /// [`Error::Missing`](crate::error::Error::Missing) where there is no such person.
    pub async fn issue(
        &self,
        person: &str,
        purpose: Purpose,
        at: DateTime<Utc>,
    ) -> Result<Option<Token>> {
        self.issue_for(person, purpose, purpose.lifetime(), at)
            .await
    }

    /// The same with a lifetime of its own, at most [`WAITS`].
    pub async fn issue_for(
        &self,
        person: &str,
        purpose: Purpose,
        lifetime: TimeDelta,
        at: DateTime<Utc>,
    ) -> Result<Option<Token>> {
        let token = Token::new()?;
        let kept = self.keep(&token, person, purpose, lifetime, at).await?;
        Ok(kept.then_some(token))
    }

    /// Keeps a link whose token was made before, for a letter that is written already; false
    /// where the person is blocked.
    ///
    /// # Errors
    /// [`Error::Missing`](crate::error::Error::Missing) where there is no such person.
    pub async fn keep(
        &self,
        token: &Token,
        person: &str,
        purpose: Purpose,
        lifetime: TimeDelta,
        at: DateTime<Utc>,
    ) -> Result<bool> {
        let expires = at + lifetime.min(WAITS);
        let row = row(Some(person), purpose.code(), token, expires);
        let id = plain(person);
        let write = self.0.writer.write(move |transaction| {
            async move {
                let person = person::Entity::find_by_id(&id).one(transaction).await?;
                if person.ok_or_else(|| missing(&id))?.blocked_at.is_some() {
                    return Ok(false);
                }
                // Anybody may ask for a link that signs in, or by which a password is
                // chosen, in anybody's name: what lies in the mailbox already has to
                // outlive that.
                if purpose == Purpose::Invitation {
                    void(transaction, &id, at).await?;
                }
                insert(transaction, row).await?;
                Ok(true)
            }
            .boxed()
        });
        write.await
    }

    /// Whose link this is, as long as it works: for the page that it opens.
    pub async fn person(
        &self,
        token: &Token,
        purpose: Purpose,
        at: DateTime<Utc>,
    ) -> Result<Option<Person>> {
        let readers = &self.0.connections.readers;
        let link = working(readers, &token.sha256(), purpose.code(), at).await?;
        let person = of(readers, link).await?;
        Ok(person.map(|person| person.person))
    }

    /// Redeems an invitation or a reset: the person has this password from now on, all
    /// their sessions end, and no earlier link works.
    ///
    /// # Errors
    /// [`Error::Database`](crate::error::Error::Database); a link that does not work, and
    /// a weak password, are values.
    pub async fn redeem(
        &self,
        token: &Token,
        purpose: Purpose,
        password: &str,
        at: DateTime<Utc>,
    ) -> Result<Result<Person, NotRedeemed>> {
        if purpose == Purpose::SignIn {
            // Whoever may look into the mail for a moment does not get to keep the account.
            return Ok(Err(NotRedeemed::Spent));
        }
        let Some(person) = self.person(token, purpose, at).await? else {
            return Ok(Err(NotRedeemed::Spent));
        };
        let password = match Password::chosen(password, &person) {
            Ok(password) => password,
            Err(weak) => return Ok(Err(NotRedeemed::Weak(weak))),
        };
        let hash = self.0.hashing.hash(password).await?;
        let sha256 = token.sha256();
        let write = self.0.writer.write(move |transaction| {
            async move {
                // Somebody may have been faster: only here is it certain.
                let link = working(transaction, &sha256, purpose.code(), at).await?;
                let Some(kept) = of(transaction, link).await? else {
                    return Ok(None);
                };
                // This link is among those that a new password makes void.
                change_password(transaction, &kept.person.id, hash, None, at).await?;
                Ok(Some(kept.person))
            }
            .boxed()
        });
        let Some(person) = write.await? else {
            return Ok(Err(NotRedeemed::Spent));
        };
        self.0.throttle.forgive(&person.email);
        Ok(Ok(person))
    }

    /// Redeems a link that signs in: a session begins in place of the one from `before`,
    /// and no other link that signs this person in works any more. None where it does
    /// not work: why is not said.
    pub async fn sign_in(
        &self,
        token: &Token,
        agent: &str,
        before: Option<&Token>,
        at: DateTime<Utc>,
    ) -> Result<Option<SignedIn>> {
        let (sha256, before) = (token.sha256(), before.map(Token::sha256));
        let (session, agent) = (Token::new()?, agent.to_owned());
        let begun = session.clone();
        let write = self.0.writer.write(move |transaction| {
            async move {
                let purpose = Purpose::SignIn.code();
                let link = working(transaction, &sha256, purpose, at).await?;
                let Some(kept) = of(transaction, link).await? else {
                    return Ok(None);
                };
                let person = kept.person;
                let own = link::Column::Person.eq(&person.id);
                let which = own.and(link::Column::Purpose.eq(purpose));
                use_up(transaction, which, at).await?;
                let row = sessions::row(&person.id, &begun, &agent, at);
                sessions::begin(transaction, row, before, at).await?;
                Ok(Some(person))
            }
            .boxed()
        });
        let Some(person) = write.await? else {
            return Ok(None);
        };
        self.0.throttle.forgive(&person.email);
        Ok(Some(SignedIn {
            person,
            token: session,
        }))
    }
}

/// A new link.
pub(super) fn row(
    person: Option<&str>,
    purpose: &str,
    token: &Token,
    expires: DateTime<Utc>,
) -> link::ActiveModel {
    link::ActiveModel {
        sha256: Set(token.sha256()),
        person: Set(person.map(str::to_owned)),
        purpose: Set(purpose.to_owned()),
        expires: Set(moment(expires)),
        used_at: Set(None),
    }
}

/// A newcomer's invitation.
pub(super) fn invitation(person: &str, token: &Token, at: DateTime<Utc>) -> link::ActiveModel {
    let purpose = Purpose::Invitation;
    row(Some(person), purpose.code(), token, at + purpose.lifetime())
}

/// Writes a new link.
pub(super) async fn insert(
    transaction: &DatabaseTransaction,
    row: link::ActiveModel,
) -> Result<()> {
    link::Entity::insert(row)
        .exec_without_returning(transaction)
        .await?;
    Ok(())
}

/// The link with this hash, if it works for this purpose.
pub(super) async fn working<C: ConnectionTrait>(
    connection: &C,
    sha256: &str,
    purpose: &str,
    at: DateTime<Utc>,
) -> Result<Option<link::Model>> {
    let link = link::Entity::find_by_id(sha256).one(connection).await?;
    Ok(link.filter(|link| link.purpose == purpose && link.used_at.is_none() && at < link.expires))
}

/// Whose link it is, unless they are blocked.
async fn of<C: ConnectionTrait>(
    connection: &C,
    link: Option<link::Model>,
) -> Result<Option<KeptPerson>> {
    let Some(id) = link.and_then(|link| link.person) else {
        return Ok(None);
    };
    let row = person::Entity::find_by_id(id).one(connection).await?;
    let person = kept(connection, row).await?;
    Ok(person.filter(|person| person.blocked.is_none()))
}

/// Makes a person's links void.
pub(super) async fn void(
    transaction: &DatabaseTransaction,
    person: &str,
    at: DateTime<Utc>,
) -> Result<()> {
    use_up(transaction, link::Column::Person.eq(person), at).await
}

/// Marks links as used, those that are not.
pub(super) async fn use_up(
    transaction: &DatabaseTransaction,
    which: SimpleExpr,
    at: DateTime<Utc>,
) -> Result<()> {
    let used = link::ActiveModel {
        used_at: Set(Some(moment(at))),
        ..Default::default()
    };
    link::Entity::update_many()
        .set(used)
        .filter(which)
        .filter(link::Column::UsedAt.is_null())
        .exec(transaction)
        .await?;
    Ok(())
}
