//! A State's own people: its focal points share the sections out among colleagues.
//!
//! A focal point reaches no further than the State: the one post that they give is a
//! contributor's in it. Who has an account elsewhere is given it beside what they have, and
//! is written so; the focal point is answered as for somebody new.

use std::{collections::BTreeSet, net::IpAddr};

use chrono::{TimeDelta, Utc};

use super::{Desk, invite::path};
use crate::{
    access::{Newcomer, Person, Post, Role, Unfit},
    error::Result,
    locale::Locale,
    mail::{Letter, Site},
    store::{Colleague, NotShared, People, Purpose, Sharing, Token},
};

/// A colleague who is to be invited to a State.
#[derive(Debug, Clone, Copy)]
pub struct ToInvite<'a> {
    /// ISO 3166-1 alpha-2.
    pub state: &'a str,
    /// E-mail address as it was typed.
    pub email: &'a str,
    /// Name.
    pub name: &'a str,
    /// The language in which they are addressed, if they are new.
    pub language: Locale,
    /// The sections that they are to answer, by their codes.
    pub sections: &'a [String],
}

/// Why a colleague was not invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotJoined {
    /// What was said of them cannot be kept.
    Unfit(Unfit),
    /// They act in this State already.
    Here(Role),
    /// Too many letters were written.
    TooMany {
        /// After how long to try again.
        wait: TimeDelta,
    },
}

impl Desk {
    /// Who acts in a State, in the order of their addresses.
    pub async fn colleagues(&self, state: &str) -> Result<Vec<Colleague>> {
        self.store.people().in_state(state).await
    }

    /// Changes a contributor's sections in a State; false where nobody with this address is
    /// one. Whoever is left with none is no contributor of it any more.
    pub async fn change_sections(
        &self,
        state: &str,
        email: &str,
        add: BTreeSet<String>,
        remove: BTreeSet<String>,
    ) -> Result<bool> {
        let people = self.store.people();
        people.change_sections(state, email, add, remove).await
    }

    /// Invites a colleague to answer sections of a State, in the name of one of its focal
    /// points, who sits at this address.
    pub async fn invite_colleague(
        &self,
        invite: ToInvite<'_>,
        sender: (&Person, IpAddr),
        site: &Site,
    ) -> Result<std::result::Result<(), NotJoined>> {
        let (people, at) = (self.store.people(), Utc::now());
        let post = Post {
            role: Role::Contributor,
            state: Some(invite.state.to_owned()),
            sections: Some(invite.sections.to_vec()),
        };
        let newcomer = Newcomer {
            email: invite.email.to_owned(),
            name: invite.name.to_owned(),
            language: invite.language,
            posts: vec![post.clone()],
        };
        let person = match People::welcome(&newcomer, at) {
            Ok(person) => person,
            Err(unfit) => return Ok(Err(NotJoined::Unfit(unfit))),
        };
        let here = self.colleagues(invite.state).await?;
        if let Some(here) = here.iter().find(|here| here.email == person.email) {
            return Ok(Err(NotJoined::Here(here.role)));
        }
        let (who, address) = sender;
        if let Err(wait) = people.may_write(who, &person.email, address, at) {
            return Ok(Err(NotJoined::TooMany { wait }));
        }
        loop {
            let known = people.find(&person.email).await?;
            let (token, purpose) = (Token::new()?, Purpose::Invitation);
            let roles = |locale| self.roles(std::slice::from_ref(&post), locale);
            let (letter, to, path) = match &known {
                None => {
                    let role = roles(person.language).await?.join("; ");
                    (Letter::Invitation { role }, &person, path(&token))
                }
                Some(known) => {
                    let role = roles(known.person.language).await?.join("; ");
                    let path = "/sign-in".to_owned();
                    (Letter::Post { role }, &known.person, path)
                }
            };
            let mailed = self.mail(&letter, to, &path, purpose, site, at).await?;
            let sharing = match &known {
                None => Sharing::New {
                    person: &person,
                    link: &token,
                },
                Some(_) => Sharing::Known {
                    email: &person.email,
                    called: &person.name,
                    post: &post,
                },
            };
            let shared = people.share(invite.state, sharing, at).await;
            let blocked = known.is_some_and(|known| known.blocked.is_some());
            // Whoever is blocked gets no letter; that they are is not told.
            let came_about = shared
                .as_ref()
                .map(|shared| shared.is_ok() && !blocked)
                .unwrap_or_default();
            self.or_take_back(mailed, Ok(came_about)).await?;
            match shared? {
                Ok(()) => return Ok(Ok(())),
                Err(NotShared::Here(role)) => return Ok(Err(NotJoined::Here(role))),
                // Somebody was faster with this very address: now they are known.
                Err(NotShared::Otherwise) => {}
            }
        }
    }
}
