//! One variable in one line: how many States answered, and what.

use super::{
    View,
    behind::{anchor, label},
    class, percent, rest_of_one, rounded,
};
use crate::tabulation::{Given, Mark, Tabulation, Variable, behind, figures};

/// A variable.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) href: String,
    pub(super) answered: usize,
    pub(super) asked: usize,
    /// What the counted States gave; nothing for what is no code.
    pub(super) parts: Vec<Part>,
    /// The parts add up to those that were asked.
    pub(super) adds_up: bool,
    /// The median, in words, of a number.
    pub(super) median: Option<String>,
}

/// One answer in the bar of its variable, in hundredths of those that were asked.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) label: String,
    pub(super) count: usize,
    pub(super) href: String,
    pub(super) class: &'static str,
    pub(super) from: usize,
    pub(super) width: usize,
}

impl Line {
    pub(super) fn of(view: View<'_>, variable: &Variable<'_>) -> Self {
        let tabulation = view.tabulation;
        let counts = tabulation.frame_of(variable);
        let href = view.to(&rest_of_one(variable));
        let median = figures(tabulation, *variable).and_then(|figures| figures.median);
        let median = median.map(|median| rounded(median, tabulation.scope.locale));
        Self {
            answered: counts.answered,
            asked: counts.asked,
            parts: parts(tabulation, variable, counts.asked, &href),
            adds_up: variable.has_one_answer(),
            median: median.map(|median| format!("{} {median}", view.say("regional-median"))),
            href,
        }
    }
}

/// The answers of a closed variable that anybody gave, then what stands in their place.
fn parts(
    tabulation: &Tabulation<'_>,
    variable: &Variable<'_>,
    asked: usize,
    href: &str,
) -> Vec<Part> {
    if variable.field.kind.list().is_none() {
        return Vec::new();
    }
    let behind = behind(tabulation, variable);
    let given = behind.iter().filter(|one| {
        let asked = match one.given {
            Given::Code(_) | Given::Other => true,
            Given::Mark(mark) => Mark::ASKED_WITHOUT_VALUE.contains(&mark),
        };
        asked && !one.counted.is_empty()
    });
    let mut before = 0;
    given
        .map(|one| {
            let count = one.counted.len();
            let (from, to) = (percent(before, asked), percent(before + count, asked));
            before += count;
            Part {
                label: label(tabulation, &one.given),
                count,
                href: format!("{href}#{}", anchor(&one.given)),
                class: class(&one.given),
                width: to - from,
                from,
            }
        })
        .collect()
}
