//! The States behind each number of a page.

use super::{StateLink, View};
use crate::tabulation::{Behind, Given, Tabulation, Variable};

/// What some States have in common, and their names.
#[derive(Debug)]
pub(super) struct Group {
    /// What a number's link leads to.
    pub(super) anchor: String,
    pub(super) label: String,
    pub(super) counted: Vec<StateLink>,
    pub(super) observers: Vec<StateLink>,
}

impl Group {
    /// The States behind the numbers of `variable`. Where an answer stands for itself, a
    /// number or a text, it stands on the page beside its State, and not here.
    pub(super) fn all(view: View<'_>, variable: &Variable<'_>, behind: &[Behind<'_>]) -> Vec<Self> {
        let has_codes = variable.field.kind.list().is_some();
        behind
            .iter()
            .filter(|one| has_codes || matches!(one.given, Given::Mark(_)))
            .map(|one| Self {
                anchor: anchor(&one.given),
                label: label(view.tabulation, &one.given),
                counted: view.states(one.counted.iter().copied(), variable.question),
                observers: view.states(one.observers.iter().copied(), variable.question),
            })
            .collect()
    }
}

/// The name of the place on the page where these States stand.
pub(super) fn anchor(given: &Given<'_>) -> String {
    match given {
        Given::Code(code) => format!("code-{}", code.code),
        Given::Other => "other".to_owned(),
        Given::Mark(mark) => format!("without-{}", mark.code()),
    }
}

/// What the States have in common, in words.
pub(super) fn label(tabulation: &Tabulation<'_>, given: &Given<'_>) -> String {
    match given {
        Given::Code(code) => code.text.in_(tabulation.scope.locale).to_owned(),
        Given::Other => tabulation.scope.locale.say("results-other"),
        Given::Mark(mark) => tabulation.scope.words_for(*mark),
    }
}
