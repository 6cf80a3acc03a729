//! The same counts by each grouping of the States.

use proptest::prelude::*;
use relator::tabulation::{
    Edition, OfGroup, Tabulation, by_group, distribution, groups, variables,
};

use crate::{
    support::region::{Region, answers, choice},
    tabulation::{region_of, tabulate},
    tabulation_laws::regions,
};

/// The counts of C1's first code by group, with the name of the group.
fn yes_by_group(tabulation: &Tabulation<'_>, scheme: usize) -> Vec<(String, usize, usize)> {
    let all = variables(&tabulation.scope.questionnaire);
    let c1 = all.into_iter().find(|of| of.address().to_string() == "C1");
    let of = by_group(
        tabulation,
        c1.unwrap(),
        &tabulation.scope.round.groupings[scheme],
    );
    let named = |of: OfGroup<'_>| {
        let name = of.group.map_or("", |group| &group.code).to_owned();
        (
            name,
            of.distribution.lines[0].count,
            of.distribution.frame.invited,
        )
    };
    of.unwrap().into_iter().map(named).collect()
}

#[test]
fn a_state_counts_in_each_of_its_groups_and_who_is_in_none_is_not_forgotten() {
    let answer = |code: &str| answers(&[("C1", choice(code))]);
    let region = region_of(&[
        ("JM", answer("yes")),
        ("BB", answer("no")),
        ("CA", answer("yes")),
        ("CR", answer("yes")),
        // An observer is in no count.
        ("ES", answer("yes")),
    ]);
    let tabulation = tabulate(&region, Edition::Restricted);
    let group = |name: &str, yes, invited| (name.to_owned(), yes, invited);
    let subregions = yes_by_group(&tabulation, 0);
    assert_eq!(
        subregions,
        [
            group("caribbean", 1, 5),
            group("south", 0, 4),
            group("", 2, 3)
        ]
    );
    // Jamaica is in both blocs.
    let blocs = yes_by_group(&tabulation, 1);
    assert_eq!(
        blocs,
        [
            group("islands", 1, 3),
            group("north", 2, 3),
            group("", 1, 7)
        ]
    );
}

#[test]
fn a_scheme_in_which_every_state_stands_has_no_column_for_none() {
    let mut region = Region::new();
    for state in &mut region.round.states {
        state
            .groups
            .insert("subregion".to_owned(), vec!["south".to_owned()]);
    }
    let tabulation = tabulate(&region, Edition::Public);
    let groups = groups(&tabulation, &tabulation.scope.round.groupings[0]);
    let named: Vec<_> = groups
        .iter()
        .map(|group| group.map(|group| &*group.code))
        .collect();
    assert_eq!(named, [Some("caribbean"), Some("south")]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn groups_in_which_every_state_stands_once_partition_the_whole(region in regions()) {
        for edition in [Edition::Public, Edition::Restricted] {
            let tabulation = tabulate(&region, edition);
            let scheme = &tabulation.scope.round.groupings[0];
            for variable in variables(&tabulation.scope.questionnaire) {
                let Some(whole) = distribution(&tabulation, variable) else { continue };
                let parts = by_group(&tabulation, variable, scheme).unwrap();
                let sum = |of: &dyn Fn(&OfGroup<'_>) -> usize| parts.iter().map(of).sum::<usize>();
                prop_assert_eq!(sum(&|part| part.distribution.frame.invited), whole.frame.invited);
                prop_assert_eq!(sum(&|part| part.distribution.frame.answered), whole.frame.answered);
                for (place, line) in whole.lines.iter().enumerate() {
                    prop_assert_eq!(sum(&|part| part.distribution.lines[place].count), line.count);
                }
            }
        }
    }
}
