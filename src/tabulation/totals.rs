//! [`Totals`]: every distribution and every number, counted while the States pass one by one.

use super::{
    Distribution, Figures, Reading, Seen, distribution::Counting, numbers::Numbers, variables,
};
use crate::{
    locale::Locale,
    questionnaire::{Analysis, Questionnaire},
};

/// What is counted of every question that is analysed. It holds counts, and of numbers each
/// one that was given, for the median.
#[derive(Debug)]
pub struct Totals<'q> {
    /// Each with the place of its variable among all.
    counts: Vec<(usize, Counting<'q>)>,
    numbers: Vec<(usize, Numbers<'q>)>,
}

impl<'q> Totals<'q> {
    /// Nothing counted yet.
    pub fn over(questionnaire: &'q Questionnaire) -> Self {
        let mut totals = Self {
            counts: Vec::new(),
            numbers: Vec::new(),
        };
        for (place, variable) in variables(questionnaire).into_iter().enumerate() {
            if variable.question.analysis != Analysis::None {
                let (counting, numbers) = (Counting::of(variable), Numbers::of(variable));
                totals.counts.extend(counting.map(|one| (place, one)));
                totals.numbers.extend(numbers.map(|one| (place, one)));
            }
        }
        totals
    }

    /// Counts a State, of which this was seen, unless it enters no denominator.
    pub fn add(&mut self, reading: &Reading<'_>, seen: &Seen<'_>) {
        if !reading.state.counted {
            return;
        }
        for (place, counting) in &mut self.counts {
            counting.add(reading, seen.at(*place));
        }
        for (place, numbers) in &mut self.numbers {
            numbers.add(seen.at(*place).1);
        }
    }

    /// In the order of the questionnaire.
    pub fn end(self, locale: Locale) -> (Vec<Distribution<'q>>, Vec<Figures<'q>>) {
        let counts = self.counts.into_iter();
        let numbers = self.numbers.into_iter();
        (
            counts.map(|(_, counting)| counting.end(locale)).collect(),
            numbers.map(|(_, numbers)| numbers.end()).collect(),
        )
    }
}
