//! Posts: given and taken away. The last administrator who is not blocked stays one, or
//! nobody could let anybody in any more.

use std::fmt;

use futures::FutureExt;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

use super::{
    People,
    kept::{kept, post_row},
    missing,
};
use crate::{
    access::{Post, Role, Unfit},
    error::Result,
    store::{
        columns::{document, plain},
        entities::{person, post},
    },
};

/// Why somebody stays what they are: nobody else keeps the installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastAdministrator;

/// Why a post was not given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotGiven {
    /// There can be no such post.
    Unfit(Unfit),
    /// They have it, or one that holds more.
    Held,
}

impl People<'_> {
    /// Gives a person a further post; a contributor's further sections join those of the
    /// same State.
    ///
    /// # Errors
    /// [`Error::Missing`](crate::error::Error::Missing) where there is no such person.
    pub async fn give(&self, id: &str, post: &Post) -> Result<Result<(), NotGiven>> {
        if let Some(unfit) = post.unfit() {
            return Ok(Err(NotGiven::Unfit(unfit)));
        }
        let (id, post) = (plain(id), post.clone());
        let write = self.0.writer.write(move |transaction| {
            async move {
                let row = person::Entity::find_by_id(&id).one(transaction).await?;
                let person = kept(transaction, row).await?.ok_or_else(|| missing(&id))?;
                let given = give(transaction, &id, &person.person.posts, &post, None).await?;
                Ok(if given { Ok(()) } else { Err(NotGiven::Held) })
            }
            .boxed()
        });
        write.await
    }

    /// Takes a post away: that of this role, in this State where the role is of one. What
    /// they do not have cannot be taken, and that is no error.
    ///
    /// # Errors
    /// [`Error::Missing`](crate::error::Error::Missing) where there is no such person.
    pub async fn take_away(
        &self,
        id: &str,
        role: Role,
        state: Option<&str>,
    ) -> Result<Result<(), LastAdministrator>> {
        let (id, state) = (plain(id), state.map(plain));
        let write = self.0.writer.write(move |transaction| {
            async move {
                let found = person::Entity::find_by_id(&id).one(transaction).await?;
                found.ok_or_else(|| missing(&id))?;
                if role == Role::Administrator && is_last(transaction, &id).await? {
                    return Ok(Err(LastAdministrator));
                }
                take(transaction, &id, role, state.as_deref()).await.map(Ok)
            }
            .boxed()
        });
        write.await
    }
}

/// Whether nobody else is an administrator who is not blocked, and this person is.
pub(super) async fn is_last(transaction: &DatabaseTransaction, id: &str) -> Result<bool> {
    let administrators: Vec<String> = post::Entity::find()
        .select_only()
        .column(post::Column::Person)
        .filter(post::Column::Role.eq(Role::Administrator.code()))
        .into_tuple()
        .all(transaction)
        .await?;
    if !administrators.iter().any(|person| person == id) {
        return Ok(false);
    }
    let unblocked = person::Entity::find()
        .filter(person::Column::Id.is_in(administrators))
        .filter(person::Column::BlockedAt.is_null());
    let own = unblocked.clone().filter(person::Column::Id.eq(id));
    let others = unblocked.filter(person::Column::Id.ne(id));
    Ok(own.count(transaction).await? > 0 && others.count(transaction).await? == 0)
}

/// Writes a post beside those that a person `has`; false where it would add nothing.
pub(super) async fn give(
    transaction: &DatabaseTransaction,
    id: &str,
    has: &[Post],
    post: &Post,
    called: Option<String>,
) -> Result<bool> {
    let of_this_state = |other: &&Post| other.state == post.state;
    let mut here = has.iter().filter(of_this_state);
    let held = here.clone().any(|other| {
        other.role == post.role && post.role != Role::Contributor
            || other.role == Role::FocalPoint && post.role == Role::Contributor
    });
    if held {
        return Ok(false);
    }
    if let Some(same) = here.find(|other| other.role == post.role) {
        let mut sections = same.sections.clone().unwrap_or_default();
        let before = sections.len();
        let more = post.sections.iter().flatten();
        for code in more {
            if !sections.contains(code) {
                sections.push(code.clone());
            }
        }
        if sections.len() > before {
            set_sections(transaction, id, post.state.as_deref(), &sections).await?;
        }
        return Ok(sections.len() > before);
    }
    let last: Option<post::Model> = post::Entity::find()
        .filter(post::Column::Person.eq(id))
        .order_by_desc(post::Column::Number)
        .one(transaction)
        .await?;
    let number = last.map_or(1, |last| last.number + 1);
    post::Entity::insert(post_row(id, number, post, called)?)
        .exec_without_returning(transaction)
        .await?;
    Ok(true)
}

/// Gives a contributor these sections in place of those that they had in this State;
/// without any the post is gone.
pub(super) async fn set_sections(
    transaction: &DatabaseTransaction,
    id: &str,
    state: Option<&str>,
    sections: &[String],
) -> Result<()> {
    if sections.is_empty() {
        return take(transaction, id, Role::Contributor, state).await;
    }
    let row = post::ActiveModel {
        sections: Set(Some(document(&sections)?)),
        ..Default::default()
    };
    post::Entity::update_many()
        .set(row)
        .filter(post::Column::Person.eq(id))
        .filter(post::Column::Role.eq(Role::Contributor.code()))
        .filter(post::Column::State.eq(state))
        .exec(transaction)
        .await?;
    Ok(())
}

async fn take(
    transaction: &DatabaseTransaction,
    id: &str,
    role: Role,
    state: Option<&str>,
) -> Result<()> {
    let of_state = match state {
        Some(state) => post::Column::State.eq(state),
        None => post::Column::State.is_null(),
    };
    post::Entity::delete_many()
        .filter(post::Column::Person.eq(id))
        .filter(post::Column::Role.eq(role.code()))
        .filter(of_state)
        .exec(transaction)
        .await?;
    Ok(())
}

impl fmt::Display for LastAdministrator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nobody else keeps this installation")
    }
}
