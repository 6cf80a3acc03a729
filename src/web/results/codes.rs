//! A closed question: States per answer, with bars, percentages and a map.

use super::{
    super::map::{Key, Map},
    behind::{anchor, label},
    class, percent,
};
use crate::{
    locale::count,
    tabulation::{
        Behind, Frame as Denominators, Given, LEAST_FOR_PERCENTAGES, Mark, Tabulation, Variable,
    },
};

/// States per answer.
#[derive(Debug)]
pub(super) struct Codes {
    pub(super) lines: Vec<Line>,
    /// That too few States answered for percentages.
    pub(super) few: Option<String>,
    /// A State may stand in several lines.
    pub(super) several: bool,
    /// Where every State has one answer.
    pub(super) map: Option<Map>,
}

/// One answer, or why there is none.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) label: String,
    pub(super) count: usize,
    pub(super) anchor: String,
    pub(super) class: &'static str,
    /// Of those that were invited, in hundredths: the length of the bar.
    pub(super) bar: usize,
    /// Of those that answered, were asked, responded, were invited: whole percents in words,
    /// where the whole holds what is counted.
    pub(super) percents: [Option<String>; 4],
}

impl Codes {
    pub(super) fn of(
        tabulation: &Tabulation<'_>,
        variable: &Variable<'_>,
        of: &Denominators,
        behind: &[Behind<'_>],
    ) -> Self {
        let locale = tabulation.scope.locale;
        let least = [("least", count(LEAST_FOR_PERCENTAGES))];
        let line = |one: &Behind<'_>| {
            let count = one.counted.len();
            let wholes = [of.answered, of.asked, of.responding, of.invited];
            let first = first_whole(&one.given);
            let mut places = 0..;
            Line {
                label: label(tabulation, &one.given),
                count,
                anchor: anchor(&one.given),
                class: class(&one.given),
                bar: percent(count, of.invited),
                percents: wholes.map(|whole| {
                    let holds = places.next().is_some_and(|place| place >= first);
                    let percent = percent(count, whole).to_string();
                    let said =
                        || locale.say_with("results-percent", &[("percent", percent.into())]);
                    (holds && of.has_percentages()).then(said)
                }),
            }
        };
        Self {
            lines: behind.iter().map(line).collect(),
            few: (!of.has_percentages()).then(|| locale.say_with("results-few", &least)),
            several: !variable.has_one_answer(),
            map: variable
                .has_one_answer()
                .then(|| map(tabulation, behind))
                .filter(|map| !map.tiles.is_empty()),
        }
    }
}

/// The first of answered, asked, responding and invited that holds these States.
fn first_whole(given: &Given<'_>) -> usize {
    match given {
        Given::Code(_) | Given::Other | Given::Mark(Mark::Answered) => 0,
        Given::Mark(Mark::NotAsked) => 2,
        Given::Mark(Mark::NoResponse) => 3,
        Given::Mark(_) => 1,
    }
}

/// Every State with the sign of its answer: codes are numbered, what stands in place of
/// an answer has the letter of its shorthand. Observers are drawn and not counted.
fn map(tabulation: &Tabulation<'_>, behind: &[Behind<'_>]) -> Map {
    let keys: Vec<Key> = (1..)
        .zip(behind)
        .map(|(number, one)| Key {
            sign: match one.given {
                Given::Code(_) => number.to_string(),
                Given::Other => "?".to_owned(),
                Given::Mark(mark) => mark.shorthand().trim_matches(['[', ']']).to_owned(),
            },
            class: class(&one.given),
            words: label(tabulation, &one.given),
            count: one.counted.len(),
        })
        .collect();
    let states = behind.iter().enumerate().flat_map(|(place, one)| {
        let readings = one.counted.iter().chain(&one.observers);
        let words = label(tabulation, &one.given);
        readings.map(move |reading| (reading.state, place, words.clone()))
    });
    Map::of(states, &keys, "results-map-about", tabulation.scope.locale)
}
