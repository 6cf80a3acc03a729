//! Invitations, and the links that people ask for: each is a letter in the outbox.
//!
//! The letter is written first and taken back where what it says does not come about: no
//! account waits for a letter that there is not.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{Desk, people::post_in_words};
use crate::{
    access::{Newcomer, Person, Post},
    error::Result,
    locale::Locale,
    mail::{Letter, Site, Writing},
    store::{KeptPerson, NotAdded, People, Purpose, Token},
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
        let (people, at) = (self.store.people(), Utc::now());
        let person = match People::welcome(newcomer, at) {
            Ok(person) => person,
            Err(unfit) => return Ok(Err(NotInvited::NotAdded(NotAdded::Unfit(unfit)))),
        };
        let email = person.email.clone();
        let known = match people.find(&email).await? {
            Some(known) => known,
            None => match self.invite_newcomer(person, site, at).await? {
                Some(invited) => return Ok(Ok(invited)),
                // Somebody was faster.
                None => return Ok(Err(NotInvited::NotAdded(NotAdded::Taken(email)))),
            },
        };
        if known.blocked.is_none() && known.person.posts != newcomer.posts {
            return Ok(Err(NotInvited::Otherwise(email)));
        }
        let invited = self.invite_known(known.person, site).await?;
        Ok(invited.ok_or(NotInvited::Blocked(email)))
    }

    async fn invite_newcomer(
        &self,
        person: Person,
        site: &Site,
        at: DateTime<Utc>,
    ) -> Result<Option<Invited>> {
        let token = Token::new()?;
        let mailed = self.mail_invitation(&person, &token, site, at).await?;
        let people = self.store.people();
        let added = people.add_with_link(&person, &token, at).await;
        let added = self.or_take_back(mailed, added).await?;
        Ok(added.map(|mailed| Invited {
            person,
            added: true,
            mailed,
        }))
    }

    async fn invite_known(&self, person: Person, site: &Site) -> Result<Option<Invited>> {
        let (token, at) = (Token::new()?, Utc::now());
        let mailed = self.mail_invitation(&person, &token, site, at).await?;
        let purpose = Purpose::Invitation;
        let links = self.store.links();
        let kept = links.keep(&token, &person.id, purpose, purpose.lifetime(), at);
        let kept = kept.await;
        let kept = self.or_take_back(mailed, kept).await?;
        Ok(kept.map(|mailed| Invited {
            person,
            added: false,
            mailed,
        }))
    }

    /// Writes somebody who is here the letter once more; none where they are blocked.
    ///
    /// # Errors
    /// [`Error::Missing`](crate::error::Error::Missing) where there is no such person.
    pub async fn invite_again(&self, id: &str, site: &Site) -> Result<Option<Invited>> {
        let person = self.store.people().get(id).await?.person;
        self.invite_known(person, site).await
    }

    async fn mail_invitation(
        &self,
        person: &Person,
        token: &Token,
        site: &Site,
        at: DateTime<Utc>,
    ) -> Result<Mailed> {
        let role = self.roles(&person.posts, person.language).await?.join("; ");
        let letter = Letter::Invitation { role };
        let path = path(token);
        self.mail(&letter, person, &path, Purpose::Invitation, site, at)
            .await
    }

    /// Writes a person the link that they asked for: by it whoever has a password chooses a
    /// new one, and whoever has none is signed in. None where they are blocked.
    pub(super) async fn mail_asked_for(&self, kept: &KeptPerson, site: &Site) -> Result<()> {
        let (token, at) = (Token::new()?, Utc::now());
        let (letter, purpose) = if kept.has_password {
            (Letter::Reset, Purpose::Reset)
        } else {
            (Letter::SignIn, Purpose::SignIn)
        };
        let (person, path) = (&kept.person, path(&token));
        let mailed = self.mail(&letter, person, &path, purpose, site, at).await?;
        let links = self.store.links();
        let kept = links.keep(&token, &person.id, purpose, purpose.lifetime(), at);
        let kept = kept.await;
        self.or_take_back(mailed, kept).await.map(drop)
    }

    /// Writes a letter into the outbox.
    pub(super) async fn mail(
        &self,
        letter: &Letter,
        to: &Person,
        path: &str,
        purpose: Purpose,
        site: &Site,
        at: DateTime<Utc>,
    ) -> Result<Mailed> {
        let id = Uuid::now_v7().to_string();
        let writing = Writing {
            letter,
            to,
            path,
            hours: purpose.lifetime().num_hours(),
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

    /// The letter, where what it says came about; else it is taken back.
    pub(super) async fn or_take_back(
        &self,
        mailed: Mailed,
        came_about: Result<bool>,
    ) -> Result<Option<Mailed>> {
        if matches!(came_about, Ok(true)) {
            return Ok(Some(mailed));
        }
        let taken_back = self.store.outbox().take_back(&mailed.path).await;
        came_about?;
        taken_back.map(|()| None)
    }

    /// What somebody is in these posts, as they read it.
    pub(super) async fn roles(&self, posts: &[Post], locale: Locale) -> Result<Vec<String>> {
        let states = self.state_names().await?;
        let said = posts
            .iter()
            .map(|post| post_in_words(post, &states, locale));
        Ok(said.collect())
    }
}

/// The path of the page that a link opens.
pub(super) fn path(token: &Token) -> String {
    format!("/link/{}", token.secret())
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
