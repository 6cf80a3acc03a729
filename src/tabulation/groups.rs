//! The same counts by each grouping of the States. Groupings disagree with each other, so
//! several stand side by side, and none is part of the program.

use super::{Distribution, Reading, Tabulation, Variable, distribution_over};
use crate::round::{Group, Grouping, State};

/// The counts of one variable in one group of States.
#[derive(Debug, Clone)]
pub struct OfGroup<'a> {
    /// The group; none for the counted States that the scheme leaves out.
    pub group: Option<&'a Group>,
    /// The counts, with the group's own denominators.
    pub distribution: Distribution<'a>,
}

/// The groups of a scheme in order; last, as none, the counted States that are in no group
/// of it, where there are any: nobody is left out in silence.
pub fn groups<'a>(tabulation: &Tabulation<'_>, scheme: &'a Grouping) -> Vec<Option<&'a Group>> {
    let outside = tabulation
        .counted()
        .any(|reading| is_in(reading.state, scheme, None));
    let named = scheme.groups.iter().map(Some);
    named.chain(outside.then_some(None)).collect()
}

/// Whether a State is in this group of the scheme; or, without a group, in none of them.
pub fn is_in(state: &State, scheme: &Grouping, group: Option<&Group>) -> bool {
    let own = state.groups.get(&scheme.code);
    match group {
        Some(group) => own.is_some_and(|own| own.contains(&group.code)),
        None => own.is_none_or(Vec::is_empty),
    }
}

/// The counts of `variable` in each group of a scheme; none if its field is not closed. A
/// State that is in several groups counts in each of them.
pub fn by_group<'a>(
    tabulation: &Tabulation<'_>,
    variable: Variable<'a>,
    scheme: &'a Grouping,
) -> Option<Vec<OfGroup<'a>>> {
    let of = |group: Option<&'a Group>| {
        let within = |reading: &Reading<'_>| is_in(reading.state, scheme, group);
        let distribution = distribution_over(tabulation, variable, within)?;
        Some(OfGroup {
            group,
            distribution,
        })
    };
    groups(tabulation, scheme).into_iter().map(of).collect()
}
