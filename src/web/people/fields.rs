//! The fields by which a post is described: role, State, sections.

use super::super::{errors::Failed, guards::AtDesk, posted::Posted};
use crate::{
    access::{Post, Role},
    locale::Locale,
    texts::in_order,
};

/// What is wrong with what was typed: the field's id and the words.
#[derive(Debug, Default)]
pub(in crate::web) struct Wrong(Vec<(&'static str, String)>);

impl Wrong {
    pub(in crate::web) fn add(&mut self, field: &'static str, words: String) {
        self.0.push((field, words));
    }

    pub(in crate::web) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Why this field is to be mended, if it is.
    pub(in crate::web) fn why(&self, field: &str) -> Option<&str> {
        let mut found = self.0.iter().filter(|(wrong, _)| *wrong == field);
        found.next().map(|(_, words)| words.as_str())
    }

    /// All of them, in the order of the page.
    pub(in crate::web) fn all(&self) -> &[(&'static str, String)] {
        &self.0
    }
}

/// Something that can be chosen.
#[derive(Debug)]
pub(in crate::web) struct Pick {
    pub(in crate::web) code: String,
    pub(in crate::web) words: String,
    pub(in crate::web) hint: String,
    pub(in crate::web) chosen: bool,
}

/// The fields of a post, as they stand on the page.
#[derive(Debug)]
pub(super) struct PostFields {
    pub(super) roles: Vec<Pick>,
    /// The States of the rounds, in the order of a dictionary.
    pub(super) states: Vec<Pick>,
    /// The sections of the rounds' questionnaires.
    pub(super) sections: Vec<Pick>,
}

impl PostFields {
    /// What can be chosen, and what was.
    pub(super) async fn of(desk: &AtDesk, posted: &Posted, locale: Locale) -> Result<Self, Failed> {
        let states = desk.state_names().await?;
        let mut states: Vec<_> = states
            .into_iter()
            .map(|(code, name)| Pick {
                words: name.in_(locale).to_owned(),
                hint: String::new(),
                chosen: posted.text("state") == code,
                code,
            })
            .collect();
        states.sort_by_cached_key(|state| (in_order(&state.words), state.code.clone()));
        let sections = desk.section_names().await?;
        let ticked = sections_of(posted);
        Ok(Self {
            roles: Role::ALL
                .map(|role| Pick {
                    code: role.code().to_owned(),
                    words: role.name(locale),
                    hint: locale.say(&format!("people-hint-{}", role.code().replace('_', "-"))),
                    chosen: posted.text("role") == role.code(),
                })
                .into(),
            states,
            sections: sections
                .into_iter()
                .map(|(code, title)| Pick {
                    words: title.in_(locale).to_owned(),
                    hint: String::new(),
                    chosen: ticked.contains(&code),
                    code,
                })
                .collect(),
        })
    }

    /// The post that was described; what is missing is said. A State or sections that the
    /// role has no use for are left aside.
    pub(super) fn post(&self, wrong: &mut Wrong, locale: Locale) -> Option<Post> {
        let role = self.roles.iter().find(|role| role.chosen);
        let Some(role) = role.and_then(|role| role.code.parse::<Role>().ok()) else {
            wrong.add("role", locale.say("people-wrong-role"));
            return None;
        };
        let state = self.states.iter().find(|state| state.chosen);
        let ticked = self.sections.iter().filter(|section| section.chosen);
        let sections: Vec<_> = ticked.map(|section| section.code.clone()).collect();
        let mut fits = true;
        if role.is_of_a_state() && state.is_none() {
            wrong.add("state", locale.say("people-wrong-state"));
            fits = false;
        }
        if role == Role::Contributor && sections.is_empty() {
            wrong.add("sections", locale.say("people-wrong-sections"));
            fits = false;
        }
        let state = state.filter(|_| role.is_of_a_state());
        fits.then(|| Post {
            role,
            state: state.map(|state| state.code.clone()),
            sections: (role == Role::Contributor).then_some(sections),
        })
    }
}

/// The sections that were ticked.
pub(in crate::web) fn sections_of(posted: &Posted) -> Vec<String> {
    let fields = posted.fields.iter();
    let ticked = fields.filter(|(name, _)| name == "section");
    ticked.map(|(_, code)| code.clone()).collect()
}
