//! Subjects in the order of their weight.

use proptest::prelude::*;
use relator::{
    response::Answers,
    tabulation::{Edition, Ranking, data, rankings},
};

use crate::{
    support::region::{choices, set},
    tabulation::{region_of, tabulate},
    tabulation_laws::regions,
};

fn ranks(codes: &[&str]) -> Answers {
    let mut answers = Answers::default();
    set(&mut answers, "O1", choices(codes));
    answers
}

fn said(ranking: &Ranking<'_>) -> Vec<(String, f64, usize)> {
    let subjects = ranking.subjects.iter();
    subjects
        .map(|subject| (subject.code.code.clone(), subject.points, subject.named))
        .collect()
}

#[test]
fn the_first_of_three_is_worth_three_points() {
    let region = region_of(&[
        ("AG", ranks(&["web", "hotline"])),
        ("AR", ranks(&["police"])),
        ("BB", ranks(&["web", "police", "hotline"])),
        ("ES", ranks(&["hotline"])),
    ]);
    let tabulation = tabulate(&region, Edition::Restricted);
    let rankings = rankings(&tabulation);
    assert_eq!(rankings.len(), 1);
    let expected = [("web", 6.0, 2), ("police", 5.0, 2), ("hotline", 3.0, 2)];
    assert_eq!(
        said(&rankings[0]),
        expected.map(|(code, points, named)| (code.to_owned(), points, named))
    );
    assert_eq!(rankings[0].subjects[0].by_level, [2, 0, 0]);
    assert_eq!(rankings[0].subjects[0].frame.answered, 3);
}

#[test]
fn of_equal_points_what_more_states_named_stands_first() {
    let region = region_of(&[
        ("AG", ranks(&["hotline"])),
        ("AR", ranks(&["police", "web"])),
        ("BB", ranks(&["police", "hotline", "web"])),
        ("BR", ranks(&["hotline", "police", "web"])),
        ("CA", ranks(&["web"])),
    ]);
    let tabulation = tabulate(&region, Edition::Public);
    let order: Vec<_> = said(&rankings(&tabulation)[0]);
    // 8 points each for two of them would tell nothing; 3 + 2 + 3 against 3 + 3 + 2.
    assert_eq!(order[0].1, order[1].1);
    assert_eq!(order[0].0, "hotline", "as the questionnaire lists them");
    assert_eq!(order[2].0, "web");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_points_are_those_of_the_long_form(region in regions()) {
        let tabulation = tabulate(&region, Edition::Public);
        let rows = data(&tabulation);
        for ranking in rankings(&tabulation) {
            let most = f64::from(u32::try_from(ranking.levels.len()).unwrap()) + 1.0;
            for subject in &ranking.subjects {
                let given = rows.iter().filter(|row| {
                    row.question == ranking.question.code
                        && row.code == subject.code.code
                        && row.state_first.is_some()
                });
                let points: f64 = given.filter_map(|row| row.number).map(|rank| most - rank).sum();
                prop_assert_eq!(points, subject.points);
            }
        }
    }
}
