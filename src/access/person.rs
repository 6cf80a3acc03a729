//! A person, and the posts in which they act.

use std::{collections::BTreeSet, fmt};

use serde::{Deserialize, Serialize};
use validator::ValidateEmail;

use super::{Act, Role};
use crate::locale::{Locale, turns_text};

/// Somebody with an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// UUID, version 7.
    pub id: String,
    /// E-mail address in small letters; nobody else has it.
    pub email: String,
    /// Name, as the person writes it.
    pub name: String,
    /// The language in which the person is addressed.
    pub language: Locale,
    /// Where the person acts.
    pub posts: Vec<Post>,
}

/// A role, and where it is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    /// The role.
    pub role: Role,
    /// ISO 3166-1 alpha-2, for the roles of a State.
    pub state: Option<String>,
    /// Codes of sections, for a contributor.
    pub sections: Option<Vec<String>>,
}

/// The sections of one State's response that a person may see and answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sections {
    /// All of them.
    All,
    /// These; where there is none, nothing.
    Only(BTreeSet<String>),
}

/// Who is to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newcomer {
    /// E-mail address as it was typed.
    pub email: String,
    /// Name.
    pub name: String,
    /// The language in which the person is addressed.
    pub language: Locale,
    /// Where the person acts.
    pub posts: Vec<Post>,
}

/// Why somebody cannot be added so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    /// Nobody can be written to at this address.
    Email(String),
    /// The name is empty or too long.
    Name,
    /// No post: they could do nothing.
    NoPost,
    /// This role is held in a State, by its two capital letters.
    State(Role),
    /// A contributor's sections, by their codes.
    Sections,
    /// This role is held everywhere, or in the whole response: it has no State, or no sections.
    TooMuch(Role),
}

impl Person {
    /// Whether the person has this act anywhere.
    pub fn may(&self, act: Act) -> bool {
        self.posts.iter().any(|post| post.role.may(act))
    }

    /// Whether the person has this act in this State.
    pub fn may_in(&self, act: Act, state: &str) -> bool {
        let mut here = self.posts.iter().filter(|post| post.covers(state));
        here.any(|post| post.role.may(act))
    }

    /// The sections of this State's response that the person may see and answer. A draft
    /// is its State's: nobody beyond it has any.
    pub fn sections_in(&self, state: &str) -> Sections {
        let mut only = BTreeSet::new();
        for post in self.posts.iter().filter(|post| post.covers(state)) {
            match post.role {
                Role::FocalPoint => return Sections::All,
                Role::Contributor => only.extend(post.sections.iter().flatten().cloned()),
                Role::Secretariat | Role::Administrator => {}
            }
        }
        Sections::Only(only)
    }
}

impl Sections {
    /// Whether this section is among them.
    pub fn contains(&self, section: &str) -> bool {
        match self {
            Self::All => true,
            Self::Only(sections) => sections.contains(section),
        }
    }
}

impl Post {
    /// Whether the post is held in this State: its own, or all of them.
    fn covers(&self, state: &str) -> bool {
        !self.role.is_of_a_state() || self.state.as_deref() == Some(state)
    }

    /// What keeps the post from being given.
    pub fn unfit(&self) -> Option<Unfit> {
        let state = self.state.as_deref().is_some_and(|state| {
            state.len() == 2 && state.bytes().all(|byte| byte.is_ascii_uppercase())
        });
        let sections = self.sections.as_ref().is_some_and(|sections| {
            !sections.is_empty()
                && sections.iter().all(|code| {
                    (1..=40).contains(&code.len())
                        && code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
                })
        });
        match self.role {
            role if role.is_of_a_state() && !state => Some(Unfit::State(role)),
            Role::Contributor => (!sections).then_some(Unfit::Sections),
            role if self.sections.is_some() => Some(Unfit::TooMuch(role)),
            role if !role.is_of_a_state() && self.state.is_some() => Some(Unfit::TooMuch(role)),
            _ => None,
        }
    }
}

impl Newcomer {
    /// The address under which the newcomer is kept, unless something is wrong.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn fit(&self) -> Result<String, Unfit> {
        let email = email(&self.email).ok_or_else(|| Unfit::Email(self.email.clone()))?;
        name(&self.name).ok_or(Unfit::Name)?;
        if self.posts.is_empty() {
            return Err(Unfit::NoPost);
        }
        match self.posts.iter().find_map(Post::unfit) {
            None => Ok(email),
            Some(unfit) => Err(unfit),
        }
    }
}

/// A name as it is kept: 1 to 200 characters on one line, of which none turns the text
/// around it; none where it cannot be one.
pub fn name(typed: &str) -> Option<String> {
    let name: String = typed.chars().filter(|c| !turns_text(*c)).collect();
    let name = name.trim();
    let fits = (1..=200).contains(&name.chars().count()) && !name.contains(char::is_control);
    fits.then(|| name.to_owned())
}

/// An e-mail address as it is kept and compared: in small letters, at most the 254
/// characters that RFC 5321 carries; none where it cannot be one. Mail systems do not
/// tell capitals apart, and people type them as their telephone likes.
///
/// What is taken here a letter can be written to: before the `@` stand words between single
/// dots (a dot-atom of RFC 5322), behind it a name and no number of a machine.
pub fn email(typed: &str) -> Option<String> {
    let email = typed.trim().to_lowercase();
    let (local, domain) = email.rsplit_once('@')?;
    let is_dotted = |text: &str| text.split('.').all(|part| !part.is_empty());
    let fits = email.len() <= 254
        && is_dotted(local)
        && is_dotted(domain)
        && !domain.starts_with('[')
        && email.validate_email();
    fits.then_some(email)
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Email(email) => write!(f, "`{email}` is not an e-mail address"),
            Self::Name => f.write_str("the name must have 1 to 200 characters, on one line"),
            Self::NoPost => f.write_str("without a role a person could do nothing; give one"),
            Self::State(role) => write!(
                f,
                "a {role} acts in one State; name it by its two capital letters, such as JM"
            ),
            Self::Sections => f.write_str(
                "a contributor answers the sections given to them; name them by their codes, such as C,D",
            ),
            Self::TooMuch(role) if role.is_of_a_state() => {
                write!(f, "a {role} has all sections; name none")
            }
            Self::TooMuch(role) => {
                write!(f, "a {role} acts for all States; name no State and no sections")
            }
        }
    }
}
