//! [`Behind`]: from a number to the States that are counted in it.

use super::{Mark, Reading, Tabulation, Variable};
use crate::questionnaire::{Code, Tone};

/// What States have in common in their answer to a variable, and which States.
#[derive(Debug, Clone)]
pub struct Behind<'t> {
    /// What they have in common.
    pub given: Given<'t>,
    /// The counted States, in the order of [`Tabulation::readings`].
    pub counted: Vec<&'t Reading<'t>>,
    /// Those that are in no count.
    pub observers: Vec<&'t Reading<'t>>,
}

/// What a State gave.
#[derive(Debug, Clone, Copy)]
pub enum Given<'t> {
    /// This code.
    Code(&'t Code),
    /// An answer that is none of the codes: a number, a text, what nobody understood.
    Other,
    /// Nothing, for this reason.
    Mark(Mark),
}

impl Given<'_> {
    /// The colour in which it is shown; what is no code has none.
    pub fn tone(&self) -> Option<Tone> {
        match self {
            Self::Code(code) => Some(code.tone),
            Self::Other | Self::Mark(_) => None,
        }
    }
}

/// Who is behind each number of a variable: the codes of its list in order, whether anybody
/// gave them or not; then what else there is. A State that gave several codes stands behind
/// each.
pub fn behind<'t>(tabulation: &'t Tabulation<'_>, variable: &Variable<'t>) -> Vec<Behind<'t>> {
    let list = variable.field.kind.list();
    let codes: &[Code] = list.map_or(&[], |list| &list.codes);
    let of = |given: Given<'t>, is: &dyn Fn(&Reading<'_>) -> bool| {
        let states = tabulation.readings.iter().filter(|reading| is(reading));
        let (counted, observers) = states.partition(|reading| reading.state.counted);
        Behind {
            given,
            counted,
            observers,
        }
    };
    let by_code = codes.iter().map(|code| {
        let gave = |reading: &Reading<'_>| reading.codes(variable).contains(&code.code.as_str());
        of(Given::Code(code), &gave)
    });
    let known = |code: &&str| list.is_some_and(|list| list.position(code).is_some());
    let other = |reading: &Reading<'_>| {
        let answered = reading.mark_of(variable) == Mark::Answered;
        answered && !reading.codes(variable).iter().any(known)
    };
    let by_mark = Mark::WITHOUT_VALUE.into_iter().map(|mark| {
        let stands = |reading: &Reading<'_>| reading.mark_of(variable) == mark;
        of(Given::Mark(mark), &stands)
    });
    let all = by_code
        .chain([of(Given::Other, &other)])
        .chain(by_mark)
        .collect::<Vec<_>>();
    let stays = |behind: &Behind<'_>| {
        matches!(behind.given, Given::Code(_))
            || !behind.counted.is_empty()
            || !behind.observers.is_empty()
    };
    all.into_iter().filter(stays).collect()
}
