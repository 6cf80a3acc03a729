//! What changed since the round before.

use relator::{
    questionnaire::{Content, Predecessor, Questionnaire},
    tabulation::{Cell, Change, ChangeKind, Edition, Tabulation, changes, trends},
};

use crate::{
    support::region::{Region, answers, choice, number, submission, withheld, words},
    tabulation::{region_of, tabulate},
};

/// Jamaica then and now.
fn jamaica(then: &[(&str, Content)], now: &[(&str, Content)]) -> Region {
    let mut region = region_of(&[("JM", answers(now))]);
    region.before = Some(Box::new(region_of(&[("JM", answers(then))])));
    region
}

/// Address, what happened, in the order in which it is told.
fn told(changes: &[Change<'_>]) -> Vec<(String, ChangeKind)> {
    let told = changes.iter();
    told.map(|change| (change.address.to_string(), change.kind))
        .collect()
}

fn what_changed(region: &Region, edition: Edition) -> Vec<(String, ChangeKind)> {
    told(&changes(&tabulate(region, edition)))
}

/// Then, now and N of one answer of a question.
fn trend(tabulation: &Tabulation<'_>, address: &str, code: &str) -> Option<(usize, usize, usize)> {
    let trends = trends(tabulation);
    let trend = trends
        .iter()
        .find(|of| of.variable.address().to_string() == address)?;
    let pairs = trend.pairs.as_ref()?;
    let then = pairs.iter().filter(|pair| pair.then.code == code).count();
    let now = pairs.iter().filter(|pair| pair.now.code == code).count();
    Some((then, now, pairs.len()))
}

#[test]
fn without_a_round_before_nothing_is_compared() {
    let region = Region::new();
    assert!(what_changed(&region, Edition::Restricted).is_empty());
    assert!(trends(&tabulate(&region, Edition::Restricted)).is_empty());
}

#[test]
fn who_did_not_answer_then_did_not_change() {
    let mut region = region_of(&[("JM", answers(&[("C1", choice("yes"))]))]);
    region.before = Some(Box::new(region_of(&[(
        "BB",
        answers(&[("C1", choice("no"))]),
    )])));
    assert!(what_changed(&region, Edition::Restricted).is_empty());
    assert_eq!(
        trend(&tabulate(&region, Edition::Restricted), "C1", "yes"),
        Some((0, 0, 0))
    );
}

#[test]
fn each_change_has_its_kind() {
    let region = jamaica(
        &[
            ("C1", choice("no")),
            ("C3[phishing].status", choice("yes")),
            ("F1[denial]", choice("rare")),
            ("E12[2024].received", number(7.0)),
            ("P1", words("Nothing.")),
            ("G1", choice("yes")),
        ],
        &[
            ("C1", choice("yes")),
            ("C3[phishing].status", choice("no")),
            ("F1[denial]", choice("frequent")),
            ("F1[phishing]", choice("rare")),
            ("P1", words("Nothing.")),
            ("G1", choice("yes")),
        ],
    );
    use ChangeKind::{Adopted, Amended, Dropped, New, Withdrawn};
    let expected = [
        ("C1", Adopted),
        ("C3[phishing].status", Withdrawn),
        ("F1[denial]", Amended),
        ("F1[phishing]", New),
        ("E12[2024].received", Dropped),
    ];
    let mut found = what_changed(&region, Edition::Public);
    found.sort();
    let mut expected = expected.map(|(address, kind)| (address.to_owned(), kind));
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn a_law_is_known_again_by_its_title_whatever_its_number() {
    let region = jamaica(
        &[
            ("C1", choice("yes")),
            ("C2[1].title", words("Evidence Act")),
            ("C2[2].title", words("Cybercrimes  act")),
            ("C2[2].status", choice("bill")),
        ],
        &[
            ("C1", choice("yes")),
            ("C2[1].title", words("Cybercrimes Act")),
            ("C2[1].status", choice("in_force")),
            ("C2[4].title", words("Data Protection Act")),
        ],
    );
    let tabulation = tabulate(&region, Edition::Public);
    let changes = changes(&tabulation);
    assert_eq!(
        told(&changes),
        [
            ("C2[1].status".to_owned(), ChangeKind::Amended),
            ("C2[4].title".to_owned(), ChangeKind::New),
            ("C2".to_owned(), ChangeKind::Dropped),
        ]
    );
    assert_eq!(changes[2].then, Some(Cell::Text("Evidence Act".to_owned())));
}

#[test]
fn what_was_or_is_withheld_did_not_change_in_public() {
    let hidden = ("C1@availability", withheld());
    let (yes, no) = (("C1", choice("yes")), ("C1", choice("no")));
    for region in [
        jamaica(&[no.clone(), hidden.clone()], std::slice::from_ref(&yes)),
        jamaica(std::slice::from_ref(&no), &[yes.clone(), hidden]),
    ] {
        assert!(what_changed(&region, Edition::Public).is_empty());
        let tabulation = tabulate(&region, Edition::Public);
        assert_eq!(trend(&tabulation, "C1", "yes"), Some((0, 0, 0)));
    }
}

#[test]
fn trends_are_over_the_states_that_answered_both_times() {
    let yes = || answers(&[("C1", choice("yes"))]);
    let no = || answers(&[("C1", choice("no"))]);
    let mut region = region_of(&[
        ("AG", yes()),
        ("AR", yes()),
        ("BB", no()),
        ("BR", yes()),
        ("ES", yes()),
    ]);
    region.before = Some(Box::new(region_of(&[
        ("AG", no()),
        ("AR", yes()),
        ("BB", no()),
        ("CA", yes()),
        ("ES", no()),
    ])));
    let tabulation = tabulate(&region, Edition::Restricted);
    assert_eq!(trend(&tabulation, "C1", "yes"), Some((1, 2, 3)));
    assert_eq!(trend(&tabulation, "C1", "no"), Some((2, 1, 3)));
}

/// The instrument as the next version of itself, in which C1 stood elsewhere or cannot be
/// compared.
fn next(
    mut instrument: Questionnaire,
    link: impl Fn(&str) -> Option<Predecessor>,
) -> Questionnaire {
    instrument.predecessor = Some(instrument.version.clone());
    instrument.version = "2028".to_owned();
    let sections = instrument.sections.iter_mut();
    for question in sections.flat_map(|section| &mut section.questions) {
        question.predecessor = link(&question.code);
    }
    instrument
}

fn link(question: &str, comparable: bool) -> Predecessor {
    Predecessor {
        question: question.to_owned(),
        field: None,
        rows: Default::default(),
        recode: Default::default(),
        comparable,
        note: None,
    }
}

#[test]
fn a_break_is_shown_and_not_joined_and_what_is_new_is_no_change() {
    let mut region = jamaica(
        &[("C1", choice("no")), ("G1", choice("no"))],
        &[("C1", choice("yes")), ("G1", choice("yes"))],
    );
    region.questionnaire = next(region.questionnaire, |code| {
        (code == "C1").then(|| link("C1", false))
    });
    assert!(what_changed(&region, Edition::Restricted).is_empty());
    let tabulation = tabulate(&region, Edition::Restricted);
    let trends = trends(&tabulation);
    let shown: Vec<_> = trends
        .iter()
        .map(|trend| (trend.variable.address().to_string(), trend.pairs.is_some()))
        .collect();
    // C1 is shown as a break; its extent was not asked for then, and G1 is new.
    assert_eq!(shown, [("C1".to_owned(), false)]);
}

#[test]
fn a_question_that_was_renamed_is_followed() {
    let mut region = jamaica(&[("G1", choice("no"))], &[("C1", choice("yes"))]);
    region.questionnaire = next(region.questionnaire, |code| {
        (code == "C1").then(|| link("G1", true))
    });
    let adopted = ("C1".to_owned(), ChangeKind::Adopted);
    assert_eq!(what_changed(&region, Edition::Restricted), [adopted]);
}

#[test]
fn turning_the_rounds_round_turns_every_change_round() {
    let region = Region::after_another();
    let mut turned = Region::new();
    let before = region.before.as_ref().unwrap();
    turned.submissions.clone_from(&before.submissions);
    let mut then = Region::new();
    then.submissions
        .retain(|submission| submission.state != "CA");
    turned.before = Some(Box::new(then));
    let (one, other) = (
        tabulate(&region, Edition::Restricted),
        tabulate(&turned, Edition::Restricted),
    );
    let count = |of: &Tabulation<'_>, kind: ChangeKind| {
        let outside = |change: &&Change<'_>| !change.question.is_list() && change.kind == kind;
        changes(of).iter().filter(outside).count()
    };
    use ChangeKind::{Adopted, Amended};
    assert!(count(&one, Adopted) > 3 && count(&one, Amended) > 3);
    let places = |of: &Tabulation<'_>| -> std::collections::BTreeSet<(usize, String)> {
        let changes = changes(of);
        let outside = changes.iter().filter(|change| {
            // What one round does not ask, it does not change.
            !change.question.is_list()
                && change.then.is_some()
                && !matches!(change.now, Cell::Mark(_))
        });
        outside
            .map(|change| (change.state, change.address.to_string()))
            .collect()
    };
    assert_eq!(places(&one), places(&other));
}

#[test]
fn the_last_of_several_submissions_of_then_is_compared() {
    let mut region = jamaica(&[("C1", choice("no"))], &[("C1", choice("yes"))]);
    let mut second = submission("JM", answers(&[("C1", choice("yes"))]));
    second.number = 2;
    region.before.as_mut().unwrap().submissions.push(second);
    assert!(what_changed(&region, Edition::Public).is_empty());
}

#[test]
fn of_two_laws_with_one_title_each_is_the_one_with_its_number() {
    let laws = [
        ("C1", choice("yes")),
        ("C2[1].title", words("Penal Code")),
        ("C2[1].status", choice("bill")),
        ("C2[2].title", words("Penal code")),
        ("C2[2].status", choice("in_force")),
    ];
    let nothing = what_changed(&jamaica(&laws, &laws), Edition::Restricted);
    assert!(nothing.is_empty(), "{nothing:?}");
    // One of the two is gone.
    let gone = what_changed(&jamaica(&laws, &laws[..3]), Edition::Restricted);
    assert_eq!(gone, [("C2".to_owned(), ChangeKind::Dropped)]);
}

#[test]
fn of_a_list_in_which_a_title_is_withheld_nothing_is_told_as_gone_or_new() {
    let laws = [
        ("C1", choice("yes")),
        ("C2[1].title", words("Evidence Act")),
        ("C2[2].title", words("Interception Act")),
    ];
    let hidden = [laws.as_slice(), &[("C2[2]@availability", withheld())]].concat();
    let whole = [laws.as_slice(), &[("C2@availability", withheld())]].concat();
    for other in [hidden, whole] {
        for region in [jamaica(&laws, &other), jamaica(&other, &laws)] {
            let changed = what_changed(&region, Edition::Public);
            assert!(changed.is_empty(), "{changed:?}");
        }
    }
}

#[test]
fn what_was_or_is_not_asked_did_not_change() {
    let law = [
        ("C1", choice("yes")),
        ("C1.extent", choice("full")),
        ("C2[1].title", words("Act")),
    ];
    let none = [("C1", choice("no")), ("C1.extent", choice("full"))];
    let only_c1 = |region: &Region| {
        let changed = what_changed(region, Edition::Restricted);
        assert_eq!(changed.len(), 1, "{changed:?}");
        assert_eq!(changed[0].0, "C1");
    };
    only_c1(&jamaica(&none, &law));
    only_c1(&jamaica(&law, &none));
}
