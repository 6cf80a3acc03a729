//! Laws of the regional numbers over generated regions.

use proptest::prelude::*;
use relator::{
    address::{Address, Part},
    questionnaire::{Availability, Content, kinds::Tally},
    response::{Answers, Submission},
    tabulation::{self, DataRow, Edition, Given, Tabulation, behind, figures, variables},
};

use crate::{
    support::{
        instrument::instrument,
        region::{Region, answer, choice, choices, number, withheld, words},
    },
    tabulation::{distributions, region_of, tabulate},
};

/// One answer per address of the instrument, drawn by `dice`: a value, one of the three
/// availabilities (with or without a value beneath it), or nothing.
fn drawn(dice: &[u8]) -> Answers {
    let questionnaire = instrument();
    let slots = questionnaire.slots(&|_| vec![1, 2, 4]);
    let mut answers = Answers::default();
    for (slot, die) in slots.iter().zip(dice.iter().cycle()) {
        let pick = usize::from(die / 16);
        let content = match (slot.field.kind.tally(), slot.field.kind.list()) {
            (Tally::Codes, Some(list)) => {
                let codes: Vec<_> = list.codes.iter().map(|code| code.code.as_str()).collect();
                if slot.field.kind.has_options() {
                    choices(&codes[..=pick % codes.len()])
                } else {
                    choice(codes[pick % codes.len()])
                }
            }
            (Tally::Numbers, _) => number(f64::from(*die)),
            _ => words("…"),
        };
        let at = slot.address.clone();
        let beside = at.clone().part(Part::Availability);
        let mut say = |availability| {
            answers.set(
                beside.clone(),
                Some(answer(Content::Availability(availability))),
            );
        };
        match die % 8 {
            0 => {}
            1 => say(Availability::NotAvailable),
            2 => say(Availability::NotApplicable),
            3 => say(Availability::Confidential),
            4 => {
                say(Availability::Confidential);
                answers.set(at, Some(answer(content)));
            }
            _ => answers.set(at, Some(answer(content))),
        }
    }
    answers
}

/// Submissions of some of the States, among them the observer.
pub fn regions() -> impl Strategy<Value = Region> {
    let states = ["AG", "AR", "BB", "BR", "CA", "CL", "CR", "ES"];
    let dice = prop::collection::vec(any::<u8>(), 47);
    prop::collection::vec(prop::option::weighted(0.8, dice), states.len()).prop_map(move |drawn_| {
        let all: Vec<_> = states
            .iter()
            .zip(drawn_)
            .filter_map(|(state, dice)| Some((*state, drawn(&dice?))))
            .collect();
        region_of(&all)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_states_behind_a_number_are_as_many_as_the_number(region in regions()) {
        let tabulation = tabulate(&region, Edition::Public);
        for of in distributions(&tabulation) {
            let groups = behind(&tabulation, &of.variable);
            for line in &of.lines {
                let group = groups.iter().find(|group| match group.given {
                    Given::Code(code) => line.mark.is_none() && code.code == line.code,
                    Given::Mark(mark) => line.mark == Some(mark),
                    Given::Other => false,
                });
                let states = group.map_or(0, |group| group.counted.len());
                prop_assert_eq!(states, line.count, "{} {}", of.variable.address(), line.code);
            }
            // Whoever is invited stands somewhere, and with one answer nowhere else.
            let mut all: Vec<&str> = groups
                .iter()
                .flat_map(|group| group.counted.iter().chain(&group.observers))
                .map(|reading| reading.state.code.as_str())
                .collect();
            all.sort_unstable();
            if !of.variable.has_one_answer() {
                all.dedup();
            }
            let mut invited: Vec<&str> = tabulation
                .readings
                .iter()
                .map(|reading| reading.state.code.as_str())
                .collect();
            invited.sort_unstable();
            prop_assert_eq!(all, invited, "{}", of.variable.address());
        }
    }

    #[test]
    fn margins_add_up_and_denominators_are_ordered(region in regions()) {
        for edition in [Edition::Public, Edition::Restricted] {
            let tabulation = tabulate(&region, edition);
            for of in distributions(&tabulation) {
                let frame = of.frame;
                prop_assert!(frame.invited >= frame.responding);
                prop_assert!(frame.responding >= frame.asked);
                prop_assert!(frame.asked >= frame.answered);
                prop_assert_eq!(frame.invited, 12);
                let without: usize = of.lines.iter().filter(|l| l.mark.is_some()).map(|l| l.count).sum();
                prop_assert_eq!(without + frame.answered, frame.asked);
                let values: usize = of.values().map(|line| line.count).sum();
                if of.variable.has_one_answer() {
                    prop_assert_eq!(values, frame.answered);
                }
                for line in of.values() {
                    prop_assert!(line.count <= frame.answered);
                }
            }
        }
    }

    #[test]
    fn the_order_of_states_and_submissions_does_not_matter(region in regions(), turn in 0_usize..8) {
        let mut turned = Region { submissions: region.submissions.clone(), ..Region::new() };
        turned.progress.clear();
        let by = turn.min(turned.submissions.len());
        turned.submissions.rotate_left(by);
        turned.round.states.reverse();
        let (a, b) = (tabulate(&region, Edition::Public), tabulate(&turned, Edition::Public));
        prop_assert_eq!(&a.scope.snapshot, &b.scope.snapshot);
        prop_assert_eq!(tabulation::data(&a), tabulation::data(&b));
    }

    #[test]
    fn removing_a_state_removes_exactly_its_contribution(region in regions(), which in 0_usize..8) {
        prop_assume!(!region.submissions.is_empty());
        let gone = which % region.submissions.len();
        let mut fewer = Region { submissions: region.submissions.clone(), ..Region::new() };
        fewer.progress.clear();
        let removed: Submission = fewer.submissions.remove(gone);
        let alone = region_of(&[(removed.state.as_str(), removed.answers)]);
        let all = tabulate(&region, Edition::Restricted);
        let without = tabulate(&fewer, Edition::Restricted);
        let only = tabulate(&alone, Edition::Restricted);
        let parts = distributions(&without).into_iter().zip(distributions(&only));
        for (of, (without, only)) in distributions(&all).iter().zip(parts) {
            for ((line, rest), own) in of.lines.iter().zip(&without.lines).zip(&only.lines) {
                prop_assert_eq!(line.count, rest.count + own.count);
            }
            prop_assert_eq!(of.frame.asked, without.frame.asked + only.frame.asked);
            prop_assert_eq!(of.frame.invited, without.frame.invited);
        }
    }

    /// Whatever lies beneath the mark "confidential", no public table is any different:
    /// nothing can be computed from them that was not said.
    #[test]
    fn no_public_figure_depends_on_a_withheld_value(region in regions()) {
        let mut other = Region { submissions: region.submissions.clone(), ..Region::new() };
        other.progress.clear();
        for submission in &mut other.submissions {
            let hidden: Vec<Address> = submission.answers.iter()
                .filter(|(_, a)| a.content == withheld())
                .map(|(address, _)| address.clone().part(Part::Value))
                .collect();
            for address in hidden {
                submission.answers.set(address, None);
            }
        }
        let (a, b) = (tabulate(&region, Edition::Public), tabulate(&other, Edition::Public));
        prop_assert_eq!(tabulation::data(&a), tabulation::data(&b));
        prop_assert_eq!(tabulation::text_answers(&a), tabulation::text_answers(&b));
        let numbers = |t: &Tabulation<'_>| -> Vec<(usize, f64, Option<f64>)> {
            variables(&t.scope.questionnaire).into_iter()
                .filter_map(|variable| figures(t, variable))
                .map(|of| (of.n, of.sum, of.median))
                .collect()
        };
        prop_assert_eq!(numbers(&a), numbers(&b));
        for (x, y) in distributions(&a).iter().zip(distributions(&b)) {
            prop_assert_eq!(&x.lines, &y.lines);
        }
    }

    /// The long form alone is enough to count again.
    #[test]
    fn the_data_count_again_to_the_same_figures(region in regions()) {
        let tabulation = tabulate(&region, Edition::Public);
        let rows = tabulation::data(&tabulation);
        for of in distributions(&tabulation) {
            let field = of.variable.field.code.clone().unwrap_or_default();
            let row_code = of.variable.row.map(|row| row.code.clone()).unwrap_or_default();
            for line in of.values() {
                let mut states: Vec<_> = rows.iter()
                    .filter(|row| row.state_first.is_some()
                        && row.question == of.variable.question.code
                        && row.field == field
                        && (of.variable.question.is_list() || row.row == row_code)
                        && row.code == line.code)
                    .map(|row| &row.state)
                    .collect();
                states.dedup();
                prop_assert_eq!(states.len(), line.count);
            }
            let first = |row: &&DataRow<'_>| row.question == of.variable.question.code
                && (of.variable.question.is_list() || row.row == row_code);
            let invited: u32 = rows.iter().filter(first).filter_map(|row| row.state_first).map(u32::from).sum();
            prop_assert_eq!(invited as usize, of.frame.invited);
        }
    }
}
