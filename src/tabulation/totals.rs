//! [`Totals`]: every distribution and every number, counted while the States pass one by one.

use super::{Distribution, Figures, Reading, distribution::Counting, numbers::Numbers, variables};
use crate::{
    locale::Locale,
    questionnaire::{Analysis, Questionnaire},
};

/// What is counted of every question that is analysed. It holds counts, and of numbers each
/// one that was given, for the median.
#[derive(Debug)]
pub struct Totals<'q> {
    counts: Vec<Counting<'q>>,
    numbers: Vec<Numbers<'q>>,
}

impl<'q> Totals<'q> {
    /// Nothing counted yet.
    pub fn over(questionnaire: &'q Questionnaire) -> Self {
        let variables = variables(questionnaire);
        let analysed = || {
            let variables = variables.iter().copied();
            variables.filter(|variable| variable.question.analysis != Analysis::None)
        };
        Self {
            counts: analysed().filter_map(Counting::of).collect(),
            numbers: analysed().filter_map(Numbers::of).collect(),
        }
    }

    /// Counts a State, unless it enters no denominator.
    pub fn add(&mut self, reading: &Reading<'_>) {
        if !reading.state.counted {
            return;
        }
        for counting in &mut self.counts {
            counting.add(reading);
        }
        for numbers in &mut self.numbers {
            numbers.add(reading);
        }
    }

    /// In the order of the questionnaire.
    pub fn end(self, locale: Locale) -> (Vec<Distribution<'q>>, Vec<Figures<'q>>) {
        let counts = self.counts.into_iter();
        let numbers = self.numbers.into_iter();
        (
            counts.map(|counting| counting.end(locale)).collect(),
            numbers.map(Numbers::end).collect(),
        )
    }
}
