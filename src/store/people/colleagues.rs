//! The people of one State, as its focal points keep them. Of who has an account beyond the
//! State they learn nothing: neither a name nor that there is one.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use futures::FutureExt;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{
    People, Token,
    kept::{kept, post_of},
    posts,
};
use crate::{
    access::{Person, Post, Role, email},
    error::Result,
    store::{
        columns::plain,
        entities::{person, post},
    },
};

/// Somebody who acts in a State, as the State sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// E-mail address.
    pub email: String,
    /// How whoever gave them the post called them, else their own name.
    pub name: String,
    /// Focal point, else contributor.
    pub role: Role,
    /// A contributor's sections, of any questionnaire.
    pub sections: BTreeSet<String>,
}

/// How somebody becomes a contributor of a State.
#[derive(Debug, Clone)]
pub enum Sharing<'a> {
    /// They are new: the account is added, with the link of the invitation.
    New {
        /// Who, with the one post.
        person: &'a Person,
        /// By it they choose a password.
        link: &'a Token,
    },
    /// They have an account, which keeps its name and its other posts.
    Known {
        /// Their address.
        email: &'a str,
        /// How they are called by who gives the post.
        called: &'a str,
        /// The post.
        post: &'a Post,
    },
}

/// Why nobody became a contributor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotShared {
    /// They act in this State already.
    Here(Role),
    /// They are not new, or not known, any more: to be looked at again.
    Otherwise,
}

impl People<'_> {
    /// Who acts in a State, in the order of their addresses.
    pub async fn in_state(&self, state: &str) -> Result<Vec<Colleague>> {
        let snapshot = self.0.connections.snapshot().await?;
        let rows = post::Entity::find()
            .filter(post::Column::State.eq(plain(state)))
            .order_by_asc(post::Column::Number)
            .all(&snapshot)
            .await?;
        let ids: BTreeSet<_> = rows.iter().map(|row| row.person.clone()).collect();
        let people = person::Entity::find()
            .filter(person::Column::Id.is_in(ids))
            .all(&snapshot)
            .await?;
        let mut colleagues = BTreeMap::new();
        for person in people {
            let own = rows.iter().filter(|row| row.person == person.id);
            let mut colleague = Colleague {
                email: person.email.clone(),
                name: person.name,
                role: Role::Contributor,
                sections: BTreeSet::new(),
            };
            for row in own {
                if let Some(called) = &row.called {
                    colleague.name.clone_from(called);
                }
                let post = post_of(row.clone())?;
                if post.role == Role::FocalPoint {
                    colleague.role = Role::FocalPoint;
                }
                colleague
                    .sections
                    .extend(post.sections.into_iter().flatten());
            }
            colleagues.insert(person.email, colleague);
        }
        Ok(colleagues.into_values().collect())
    }

    /// Makes somebody a contributor of a State.
    pub async fn share(
        &self,
        state: &str,
        sharing: Sharing<'_>,
        at: DateTime<Utc>,
    ) -> Result<Result<(), NotShared>> {
        match sharing {
            Sharing::New { person, link } => {
                let added = self.add_with_link(person, link, at).await?;
                Ok(added.then_some(()).ok_or(NotShared::Otherwise))
            }
            Sharing::Known {
                email,
                called,
                post,
            } => {
                let (state, email) = (state.to_owned(), email.to_owned());
                let (called, post) = (plain(called.trim()), post.clone());
                let write = self.0.writer.write(move |transaction| {
                    async move {
                        let row = person::Entity::find()
                            .filter(person::Column::Email.eq(email))
                            .one(transaction)
                            .await?;
                        let Some(known) = kept(transaction, row).await? else {
                            return Ok(Err(NotShared::Otherwise));
                        };
                        let person = known.person;
                        if let Some(role) = role_in(&person, &state) {
                            return Ok(Err(NotShared::Here(role)));
                        }
                        let (id, has) = (&person.id, &person.posts);
                        posts::give(transaction, id, has, &post, Some(called)).await?;
                        Ok(Ok(()))
                    }
                    .boxed()
                });
                write.await
            }
        }
    }

    /// Changes a contributor's sections in one State: adds some, takes others away. Whoever
    /// is left with none is no contributor of the State any more. False where nobody with
    /// this address is one.
    pub async fn change_sections(
        &self,
        state: &str,
        typed: &str,
        add: BTreeSet<String>,
        remove: BTreeSet<String>,
    ) -> Result<bool> {
        let Some(email) = email(typed) else {
            return Ok(false);
        };
        let state = plain(state);
        let write = self.0.writer.write(move |transaction| {
            async move {
                let row = person::Entity::find()
                    .filter(person::Column::Email.eq(email))
                    .one(transaction)
                    .await?;
                let Some(known) = kept(transaction, row).await? else {
                    return Ok(false);
                };
                let person = known.person;
                let here = |post: &&Post| {
                    post.role == Role::Contributor && post.state.as_deref() == Some(&state)
                };
                let mut posts = person.posts.iter().filter(here).peekable();
                if posts.peek().is_none() {
                    return Ok(false);
                }
                let sections: BTreeSet<_> = posts
                    .flat_map(|post| post.sections.iter().flatten().cloned())
                    .filter(|code| !remove.contains(code))
                    .chain(add)
                    .collect();
                let sections: Vec<_> = sections.into_iter().collect();
                posts::set_sections(transaction, &person.id, Some(&state), &sections).await?;
                Ok(true)
            }
            .boxed()
        });
        write.await
    }
}

/// What a person is in a State: what holds more, where they are both.
pub(super) fn role_in(person: &Person, state: &str) -> Option<Role> {
    let here = person.posts.iter();
    let roles = here.filter(|post| post.state.as_deref() == Some(state));
    roles.map(|post| post.role).min()
}
