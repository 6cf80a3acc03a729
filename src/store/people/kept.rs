//! A person as rows, and back.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter,
    QueryOrder, sea_query::OnConflict,
};
use uuid::{NoContext, Timestamp, Uuid};

use super::KeptPerson;
use crate::{
    access::{Newcomer, Person, Post, Unfit, name},
    error::Result,
    store::{
        columns::{document, moment, parse, plain, read, whole},
        entities::{person, post},
    },
};

/// A newcomer with an id.
pub(super) fn welcome(newcomer: &Newcomer, at: DateTime<Utc>) -> Result<Person, Unfit> {
    let email = newcomer.fit()?;
    let seconds = u64::try_from(at.timestamp()).unwrap_or_default();
    let since = Timestamp::from_unix(NoContext, seconds, at.timestamp_subsec_nanos());
    Ok(Person {
        id: Uuid::new_v7(since).to_string(),
        email,
        name: plain(&name(&newcomer.name).unwrap_or_default()),
        language: newcomer.language,
        posts: newcomer.posts.clone(),
    })
}

/// Writes a new person with their posts; not where somebody has the address.
pub(super) async fn insert(
    transaction: &DatabaseTransaction,
    person: &Person,
    password: Option<String>,
    at: DateTime<Utc>,
) -> Result<bool> {
    let row = person::ActiveModel {
        id: Set(person.id.clone()),
        email: Set(person.email.clone()),
        name: Set(person.name.clone()),
        language: Set(person.language.code().to_owned()),
        password: Set(password),
        created: Set(moment(at)),
        blocked_at: Set(None),
    };
    let once = OnConflict::column(person::Column::Email)
        .do_nothing()
        .to_owned();
    let added = person::Entity::insert_many([row])
        .on_conflict(once)
        .exec_without_returning(transaction)
        .await?;
    if added == 0 {
        return Ok(false);
    }
    let mut posts = Vec::new();
    for (number, post) in (1..).zip(&person.posts) {
        posts.push(post_row(&person.id, whole(number)?, post, None)?);
    }
    post::Entity::insert_many(posts)
        .exec_without_returning(transaction)
        .await?;
    Ok(true)
}

/// A post as a row: the person's so manieth, and how they are `called` in it where that is
/// not their own name.
pub(super) fn post_row(
    person: &str,
    number: i64,
    post: &Post,
    called: Option<String>,
) -> Result<post::ActiveModel> {
    Ok(post::ActiveModel {
        person: Set(person.to_owned()),
        number: Set(number),
        role: Set(post.role.code().to_owned()),
        state: Set(post.state.clone()),
        sections: Set(post.sections.as_ref().map(document).transpose()?),
        called: Set(called),
    })
}

/// A post from its row.
pub(super) fn post_of(row: post::Model) -> Result<Post> {
    let sections = row.sections.as_deref();
    Ok(Post {
        role: parse(&row.role)?,
        state: row.state,
        sections: sections.map(|text| read(text, "a post")).transpose()?,
    })
}

/// A row with the posts that belong to it.
pub(super) async fn kept<C: ConnectionTrait>(
    connection: &C,
    row: Option<person::Model>,
) -> Result<Option<KeptPerson>> {
    let Some(row) = row else { return Ok(None) };
    let posts = post::Entity::find()
        .filter(post::Column::Person.eq(&row.id))
        .order_by_asc(post::Column::Number)
        .all(connection)
        .await?;
    of_rows(row, posts).map(Some)
}

/// The same from rows that were read together.
pub(super) fn of_rows(row: person::Model, posts: Vec<post::Model>) -> Result<KeptPerson> {
    let posts = posts.into_iter().map(post_of);
    Ok(KeptPerson {
        person: Person {
            posts: posts.collect::<Result<_>>()?,
            language: parse(&row.language)?,
            id: row.id,
            email: row.email,
            name: row.name,
        },
        created: row.created,
        blocked: row.blocked_at,
        has_password: row.password.is_some(),
    })
}
