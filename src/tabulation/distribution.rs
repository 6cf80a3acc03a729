//! [`Distribution`]: States per code of a closed question.

use super::{Frame, Mark, Reading, Tabulation, Variable, reading::codes};
use crate::{
    locale::Locale,
    questionnaire::{CodeList, kinds::Tally},
    response::Answer,
};

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
    let mut counting = Counting::of(variable)?;
    for reading in tabulation.counted().filter(|reading| within(reading)) {
        counting.add(reading, reading.at(&variable));
    }
    Some(counting.end(tabulation.scope.locale))
}

/// A distribution while its States are counted.
#[derive(Debug)]
pub(super) struct Counting<'a> {
    variable: Variable<'a>,
    list: &'a CodeList,
    frame: Frame,
    /// States per code, in the order of the list.
    counts: Vec<usize>,
}

impl<'a> Counting<'a> {
    /// None if the field is not closed.
    pub(super) fn of(variable: Variable<'a>) -> Option<Self> {
        if variable.field.kind.tally() != Tally::Codes {
            return None;
        }
        let list = variable.field.kind.list()?;
        Some(Self {
            variable,
            list,
            frame: Frame::default(),
            counts: vec![0; list.codes.len()],
        })
    }

    /// Counts one more of the counted States, of which this is what it says at the variable.
    pub(super) fn add(&mut self, reading: &Reading<'_>, (mark, answer): (Mark, Option<&Answer>)) {
        self.frame.add(mark);
        let codes = if self.variable.question.is_list() {
            reading.codes(&self.variable)
        } else {
            codes(answer)
        };
        for code in codes {
            if let Some(place) = self.list.position(code) {
                self.counts[place] += 1;
            }
        }
    }

    pub(super) fn end(self, locale: Locale) -> Distribution<'a> {
        let Self {
            variable,
            list,
            frame,
            counts,
            ..
        } = self;
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
        Distribution {
            lines: values.chain(marks).collect(),
            variable,
            frame,
        }
    }
}
