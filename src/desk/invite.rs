//! Invitations, and the links that people ask for: each is a letter in the outbox.

use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::Desk;
use crate::{
    access::{Newcomer, Person, Post},
    error::Result,
    locale::Locale,
    mail::{Letter, Site, Writing},
    store::{ASKED_FOR, NotAdded, Purpose, Token, WAITS},
};

/// Somebody who was invited.
#[derive(Debug)]
pub struct Invited {
    /// Who.
    pub person: Person,
    /// They were new.
    pub added: bool,
    /// Their letter.
    pub mailed: Mailed,
}

/// A letter that was written.
#[derive(Debug)]
pub struct Mailed {
    /// The whole address of the link in it.
    pub link: String,
    /// Where the letter lies.
    pub path: PathBuf,
}

/// Why somebody was not invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotInvited {
    /// What was said of them cannot be kept.
    NotAdded(NotAdded),
    /// They have an account with another role, State or sections, which an invitation
    /// does not change.
    Otherwise(String),
    /// They are blocked.
    Blocked(String),
}

impl Desk {
    /// Adds a person where they are new, and writes them a letter with a link by which
    /// they choose a password; whoever is here already with this very post is written
    /// again, and earlier links are void.
    pub async fn invite(
        &self,
        newcomer: &Newcomer,
        site: &Site,
    ) -> Result<std::result::Result<Invited, NotInvited>> {
        let people = self.store.people();
        let (person, added) = match people.add(newcomer, Utc::now()).await? {
            Ok(person) => (person, true),
            Err(NotAdded::Taken(email)) => match people.find(&email).await? {
                Some(kept) if kept.blocked.is_some() => {
                    return Ok(Err(NotInvited::Blocked(email)));
                }
                Some(kept) if kept.person.posts == newcomer.posts => (kept.person, false),
                _ => return Ok(Err(NotInvited::Otherwise(email))),
            },
            Err(unfit) => return Ok(Err(NotInvited::NotAdded(unfit))),
        };
        Ok(match self.write_invitation(&person, site).await? {
            Some(mailed) => Ok(Invited {
                person,
                added,
                mailed,
            }),
            None => Err(NotInvited::Blocked(person.email)),
        })
    }

    /// Writes somebody who is here the letter once more; none where they are blocked.
    ///
    /// # Errors
    /// [`Error::Missing`](crate::error::Error::Missing) where there is no such person.
    pub async fn invite_again(&self, id: &str, site: &Site) -> Result<Option<Invited>> {
        let person = self.store.people().get(id).await?.person;
        let mailed = self.write_invitation(&person, site).await?;
        Ok(mailed.map(|mailed| Invited {
            person,
            added: false,
            mailed,
        }))
    }

    async fn write_invitation(&self, person: &Person, site: &Site) -> Result<Option<Mailed>> {
        let at = Utc::now();
        let links = self.store.links();
        let token = links.issue(&person.id, Purpose::Invitation, at).await?;
        let Some(token) = token else { return Ok(None) };
        let mut roles = Vec::new();
        for post in &person.posts {
            roles.push(self.role(post, person.language).await?);
        }
        let letter = Letter::Invitation {
            role: roles.join("; "),
        };
        let mailed = self.mail(&letter, person, &token, WAITS, site, at).await?;
        Ok(Some(mailed))
    }

    /// Writes a person a letter with a link that signs them in; none where they are
    /// blocked.
    pub(super) async fn mail_sign_in(&self, person: &Person, site: &Site) -> Result<()> {
        let at = Utc::now();
        let links = self.store.links();
        let token = links.issue(&person.id, Purpose::SignIn, at).await?;
        if let Some(token) = token {
            self.mail(&Letter::SignIn, person, &token, ASKED_FOR, site, at)
                .await?;
        }
        Ok(())
    }

    async fn mail(
        &self,
        letter: &Letter,
        to: &Person,
        token: &Token,
        lifetime: TimeDelta,
        site: &Site,
        at: DateTime<Utc>,
    ) -> Result<Mailed> {
        let id = Uuid::now_v7().to_string();
        let writing = Writing {
            letter,
            to,
            secret: token.secret(),
            hours: lifetime.num_hours(),
            site,
            at,
            id: &id,
        };
        let bytes = writing.eml()?;
        Ok(Mailed {
            link: writing.link(),
            path: self.store.outbox().put(&id, at, bytes).await?,
        })
    }

    /// What somebody will be, as they read it: `National focal point (Jamaica)`. The
    /// State's name is that of the rounds; where none has it, its code.
    async fn role(&self, post: &Post, locale: Locale) -> Result<String> {
        let role = post.role.name(locale);
        let Some(code) = &post.state else {
            return Ok(role);
        };
        let rounds = self.store.rounds().list().await?;
        let name = rounds.iter().find_map(|kept| kept.round.state(code));
        let name = name.map_or(code.as_str(), |state| state.name.in_(locale));
        Ok(format!("{role} ({name})"))
    }
}

impl std::fmt::Display for NotInvited {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotAdded(why) => why.fmt(f),
            Self::Otherwise(email) => write!(
                f,
                "{email} has an account with another role, State or sections, which an invitation does not change"
            ),
            Self::Blocked(email) => write!(f, "{email} is blocked"),
        }
    }
}
