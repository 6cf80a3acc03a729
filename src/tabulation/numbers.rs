//! [`Figures`]: sum, median and N of a number over the counted States.

use super::{Mark, Reading, Tabulation, Variable};
use crate::{
    questionnaire::{Value, kinds::Tally},
    response::Answer,
};

/// One number over the counted States; what a State withheld is in none of the figures.
#[derive(Debug, Clone)]
pub struct Figures<'a> {
    /// What was asked.
    pub variable: Variable<'a>,
    /// Counted States that gave a number.
    pub n: usize,
    /// Their sum.
    pub sum: f64,
    /// Their median; of an even number of States the mean of the two in the middle.
    pub median: Option<f64>,
    /// Their arithmetic mean.
    pub mean: Option<f64>,
    /// The first and the third quartile, interpolated between the two States beside it as
    /// spreadsheets do (Hyndman and Fan 1996, definition 7).
    pub quartiles: Option<(f64, f64)>,
    /// The least.
    pub min: Option<f64>,
    /// The greatest.
    pub max: Option<f64>,
}

/// The figures of `variable`; none if it is no number, or a field of a list, whose
/// items are listed and not summed.
pub fn figures<'a>(tabulation: &Tabulation<'_>, variable: Variable<'a>) -> Option<Figures<'a>> {
    let mut numbers = Numbers::of(variable)?;
    for reading in tabulation.counted() {
        numbers.add(reading.at(&variable).1);
    }
    Some(numbers.end())
}

/// The number of each State, or what stands in its place, in the order of
/// [`Tabulation::readings`]: counted States first.
pub fn by_state(tabulation: &Tabulation<'_>, variable: &Variable<'_>) -> Vec<Result<f64, Mark>> {
    let address = variable.address();
    let number = |reading: &Reading<'_>| match reading.value(&address) {
        Some(Value::Number(number)) => Ok(*number),
        _ => Err(reading.mark(&address)),
    };
    tabulation.readings.iter().map(number).collect()
}

/// The numbers that counted States gave, while they are collected.
#[derive(Debug)]
pub(super) struct Numbers<'a> {
    variable: Variable<'a>,
    given: Vec<f64>,
}

impl<'a> Numbers<'a> {
    /// None where there are no figures.
    pub(super) fn of(variable: Variable<'a>) -> Option<Self> {
        let number = variable.field.kind.tally() == Tally::Numbers;
        (number && !variable.question.is_list()).then(|| Self {
            variable,
            given: Vec::new(),
        })
    }

    /// Takes the answer of one more of the counted States.
    pub(super) fn add(&mut self, answer: Option<&Answer>) {
        let value = answer.and_then(|answer| answer.content.value());
        if let Some(Value::Number(number)) = value {
            self.given.push(*number);
        }
    }

    pub(super) fn end(self) -> Figures<'a> {
        let mut numbers = self.given;
        // Added in the order of size, so that the order of the States cannot change the sum.
        numbers.sort_by(f64::total_cmp);
        let sum: f64 = numbers.iter().sum();
        #[expect(clippy::cast_precision_loss, reason = "counts of States are small")]
        let n = numbers.len() as f64;
        Figures {
            variable: self.variable,
            n: numbers.len(),
            sum,
            mean: (!numbers.is_empty()).then(|| sum / n),
            quartiles: quantile(&numbers, 0.25).zip(quantile(&numbers, 0.75)),
            median: quantile(&numbers, 0.5),
            min: numbers.first().copied(),
            max: numbers.last().copied(),
        }
    }
}

/// The number below which a share of the sorted ones lies.
fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    #[expect(clippy::cast_precision_loss, reason = "counts of States are small")]
    let place = last as f64 * share;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and the last place"
    )]
    let below = place.floor() as usize;
    let lower = *sorted.get(below)?;
    let upper = sorted.get(below + 1).copied().unwrap_or(lower);
    Some(lower + (upper - lower) * place.fract())
}

#[cfg(test)]
mod tests {
    use super::quantile;

    #[test]
    fn the_median_of_an_even_number_of_states_is_the_mean_of_the_two_in_the_middle() {
        let median = |numbers: &[f64]| quantile(numbers, 0.5);
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[3.0]), Some(3.0));
        assert_eq!(median(&[1.0, 2.0, 10.0]), Some(2.0));
        assert_eq!(median(&[1.0, 2.0, 4.0, 10.0]), Some(3.0));
    }

    #[test]
    fn quartiles_are_those_of_a_spreadsheet() {
        let quartile = |share| quantile(&[1.0, 2.0, 4.0, 10.0], share);
        assert_eq!(quartile(0.25), Some(1.75));
        assert_eq!(quartile(0.75), Some(5.5));
    }
}
