//! [`Figures`]: sum, median and N of a number over the counted States.

use super::{Mark, Tabulation, Variable};
use crate::questionnaire::{Value, kinds::Tally};

/// One number over the States. Every State's number stands beside them; what a State
/// withheld is in none of them.
#[derive(Debug, Clone)]
pub struct Figures<'a> {
    /// What was asked.
    pub variable: Variable<'a>,
    /// The number of each invited State, or what stands in its place, in the order of
    /// [`Tabulation::readings`]: counted States first.
    pub by_state: Vec<Result<f64, Mark>>,
    /// Counted States that gave a number.
    pub n: usize,
    /// Their sum.
    pub sum: f64,
    /// Their median; of an even number of States the mean of the two in the middle.
    pub median: Option<f64>,
    /// The least.
    pub min: Option<f64>,
    /// The greatest.
    pub max: Option<f64>,
}

/// The figures of `variable`; none if it is no number, or a field of a list, whose
/// items are listed and not summed.
pub fn figures<'a>(tabulation: &Tabulation<'_>, variable: Variable<'a>) -> Option<Figures<'a>> {
    if variable.field.kind.tally() != Tally::Numbers || variable.question.is_list() {
        return None;
    }
    let address = variable.address();
    let by_state: Vec<_> = tabulation
        .readings
        .iter()
        .map(|reading| match reading.value(&address) {
            Some(Value::Number(number)) => Ok(*number),
            _ => Err(reading.mark(&address)),
        })
        .collect();
    let counted = tabulation.counted().count();
    let mut numbers: Vec<f64> = by_state[..counted]
        .iter()
        .filter_map(|number| number.ok())
        .collect();
    // Added in the order of size, so that the order of the States cannot change the sum.
    numbers.sort_by(f64::total_cmp);
    Some(Figures {
        variable,
        n: numbers.len(),
        sum: numbers.iter().sum(),
        median: median(&numbers),
        min: numbers.first().copied(),
        max: numbers.last().copied(),
        by_state,
    })
}

fn median(sorted: &[f64]) -> Option<f64> {
    let middle = sorted.len() / 2;
    let upper = *sorted.get(middle)?;
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *sorted.get(middle.checked_sub(1)?)?;
    Some(lower + (upper - lower) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn the_median_of_an_even_number_of_states_is_the_mean_of_the_two_in_the_middle() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[3.0]), Some(3.0));
        assert_eq!(median(&[1.0, 2.0, 10.0]), Some(2.0));
        assert_eq!(median(&[1.0, 2.0, 4.0, 10.0]), Some(3.0));
    }
}
