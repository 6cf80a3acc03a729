//! [`Distribution`]: States per code of a closed question.

use super::{Frame, Mark, Reading, Tabulation, Variable};
use crate::questionnaire::kinds::Tally;

/// States per code of one variable.
#[derive(Debug, Clone)]
pub struct Distribution<'a> {
    /// What was asked.
    pub variable: Variable<'a>,
    /// The denominators.
    pub frame: Frame,
    /// One line per code in the order of its list, then NA, NAP, confidential, not answered.
    pub lines: Vec<Line>,
}

/// One line of a distribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The code, or the availability's code.
    pub code: String,
    /// In the language of the tables.
    pub label: String,
    /// How many States.
    pub count: usize,
    /// What stands in place of a value; none for a code.
    pub mark: Option<Mark>,
}

impl Distribution<'_> {
    /// The lines of codes.
    pub fn values(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.mark.is_none())
    }
}

/// States per code of `variable`; none if its field is not closed.
pub fn distribution<'a>(
    tabulation: &Tabulation<'_>,
    variable: Variable<'a>,
) -> Option<Distribution<'a>> {
    distribution_over(tabulation, variable, |_| true)
}

/// The same over some of the counted States, who are then its denominators.
pub(super) fn distribution_over<'a>(
    tabulation: &Tabulation<'_>,
    variable: Variable<'a>,
    within: impl Fn(&Reading<'_>) -> bool,
) -> Option<Distribution<'a>> {
    if variable.field.kind.tally() != Tally::Codes {
        return None;
    }
    let list = variable.field.kind.list()?;
    let states = || tabulation.counted().filter(|reading| within(reading));
    let frame = Frame::of(states().map(|reading| reading.mark_of(&variable)));
    let mut counts = vec![0; list.codes.len()];
    for reading in states() {
        for code in reading.codes(&variable) {
            if let Some(place) = list.position(code) {
                counts[place] += 1;
            }
        }
    }
    let locale = tabulation.locale;
    let values = list.codes.iter().zip(counts).map(|(code, count)| Line {
        code: code.code.clone(),
        label: code.text.in_(locale).to_owned(),
        count,
        mark: None,
    });
    let marks = Mark::ASKED_WITHOUT_VALUE.into_iter().map(|mark| Line {
        code: mark.code().to_owned(),
        label: locale.say(mark.message()),
        count: frame.count(mark),
        mark: Some(mark),
    });
    Some(Distribution {
        lines: values.chain(marks).collect(),
        variable,
        frame,
    })
}
