//! The people of the example: one for each role, who sign in by a link.

use chrono::Utc;

use super::DEMO_ROUND;
use crate::{
    access::{Newcomer, Post, Role},
    desk::Desk,
    error::{Error, Result},
    locale::Locale,
    store::{Purpose, Token, WAITS},
};

/// Somebody of the example, and the link by which they sign in once.
#[derive(Debug)]
pub struct Persona {
    /// What they are, in the documentation's language.
    pub name: String,
    /// The language in which they are addressed.
    pub language: Locale,
    /// The link's secret.
    pub token: Token,
}

/// Role, State, sections and language of everybody in the example. The States stand at
/// different steps of a response's life.
const PEOPLE: &[(Role, Option<&str>, &[&str], Locale)] = &[
    (Role::FocalPoint, Some("ZZ"), &[], Locale::En),
    (Role::FocalPoint, Some("CO"), &[], Locale::Es),
    (Role::FocalPoint, Some("BR"), &[], Locale::Pt),
    (Role::FocalPoint, Some("HT"), &[], Locale::Fr),
    (Role::Contributor, Some("ZZ"), &["C", "D"], Locale::En),
    (Role::Secretariat, None, &[], Locale::En),
    (Role::Administrator, None, &[], Locale::En),
];

impl Desk {
    /// Makes sure that the people of the example are there, and gives each a new link.
    pub async fn demo_people(&self) -> Result<Vec<Persona>> {
        let round = self.round(DEMO_ROUND).await?.round;
        let people = self.store.people();
        let mut personas = Vec::new();
        for (role, state, sections, language) in PEOPLE {
            let state = state.and_then(|code| round.state(code));
            let sections = Some(sections).filter(|sections| !sections.is_empty());
            let of = state.map(|state| format!(" of {}", state.name.in_(Locale::En)));
            let given = sections.map(|codes| format!(", sections {}", codes.join(" and ")));
            let name = [Some(role.name(Locale::En)), of, given];
            let name: String = name.into_iter().flatten().collect();
            let newcomer = Newcomer {
                email: match state {
                    Some(state) => format!("{role}.{}@example.org", state.code),
                    None => format!("{role}@example.org"),
                },
                name: name.clone(),
                language: *language,
                posts: vec![Post {
                    role: *role,
                    state: state.map(|state| state.code.clone()),
                    sections: sections
                        .map(|codes| codes.iter().map(|code| (*code).to_owned()).collect()),
                }],
            };
            let now = Utc::now();
            let person = match people.find(&newcomer.email).await? {
                Some(known) => known.person,
                None => people
                    .add(&newcomer, now)
                    .await?
                    .map_err(|why| Error::Stored(format!("the example: {why}")))?,
            };
            let links = self.store.links();
            // Whoever was blocked in the example stays so.
            let link = links.issue_for(&person.id, Purpose::SignIn, WAITS, now);
            if let Some(token) = link.await? {
                personas.push(Persona {
                    name,
                    language: *language,
                    token,
                });
            }
        }
        Ok(personas)
    }
}
