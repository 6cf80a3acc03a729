//! What holds for every expression, whatever it says.

use proptest::prelude::*;
use rand::{SeedableRng, rngs::StdRng};
use relator::questionnaire::expression::{Expression, MAX_LENGTH, parse};

use super::{
    random::{Author, Place},
    world::{Answered, World},
};

/// An expression that fits the questionnaire, its place, and the dice for answers.
fn written(seed: u64) -> (String, Place, StdRng) {
    let mut random = StdRng::seed_from_u64(seed);
    let place = Place::ALL[(seed % 3) as usize];
    let text = Author {
        random: &mut random,
        place,
        beyond_excel: true,
    }
    .truth(3);
    (text, place, random)
}

fn text() -> impl Strategy<Value = String> {
    any::<u64>()
        .prop_map(|seed| written(seed).0)
        .prop_filter("short enough", |text| text.len() < MAX_LENGTH / 4)
}

fn settings() -> ProptestConfig {
    ProptestConfig {
        cases: 600,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Judges `text` at random answers; a refusal must say why, at a place in the text.
fn judge(text: &str, place: Place, random: &mut StdRng) -> Option<bool> {
    match Expression::read(text, &World::new(), &place.context()) {
        Ok(expression) => {
            let answers = Answered::random(random, Answered::nothing().today);
            let row = place.row(random);
            expression.truth(&answers, row.as_ref())
        }
        Err(mistakes) => {
            assert!(!mistakes.is_empty(), "{text} is refused without a word");
            for mistake in mistakes {
                assert!(text.is_char_boundary(mistake.at), "{text}: {mistake}");
                assert!(!mistake.message.is_empty() && !mistake.mend.is_empty());
            }
            None
        }
    }
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn any_text_is_judged_or_refused(text in any::<String>(), seed in any::<u64>()) {
        judge(&text, Place::Offence, &mut StdRng::seed_from_u64(seed));
    }

    #[test]
    fn words_of_the_language_in_any_order_are_judged_or_refused(
        words in prop::collection::vec(prop::sample::select(vec![
            "(", ")", ",", "=", "!=", "<", "-", "*", "and", "or", "div", "mod", "not(", "if(",
            "coalesce(", "answered(", "selected(", "count(", "sum(", "min(", "max(", "regex(",
            "string-length(", "count-selected(", "today()", ".", "${C1}", "${C2}", "${C3}",
            "${C3.cases}", "${E12.received}", "${M3}", "${M3.law}", "${status}", "${nope}",
            "'yes'", "'2015'", "'('", "7", ".5", "${C1.since}", "${C1.note}",
        ]), 0..24),
        seed in any::<u64>(),
    ) {
        judge(&words.join(" "), Place::Offence, &mut StdRng::seed_from_u64(seed));
    }

    #[test]
    fn a_valid_text_with_a_slip_is_judged_or_refused(
        text in text(),
        at in any::<prop::sample::Index>(),
        slip in prop_oneof![Just(String::new()), any::<char>().prop_map(String::from), "[()',.$0-9a-z]{1,3}"],
        cut in 0..4_usize,
        seed in any::<u64>(),
    ) {
        let letters: Vec<char> = text.chars().collect();
        let at = at.index(letters.len() + 1);
        let rest = letters.iter().skip(at + cut);
        let slipped: String = letters[..at].iter().copied().chain(slip.chars()).chain(rest.copied()).collect();
        for place in Place::ALL {
            judge(&slipped, place, &mut StdRng::seed_from_u64(seed));
        }
    }

    #[test]
    fn the_canonical_text_means_the_same(seed in any::<u64>()) {
        let (text, place, _) = written(seed);
        prop_assume!(text.len() < MAX_LENGTH);
        let syntax = parse(&text).unwrap();
        let canonical = syntax.to_string();
        prop_assume!(canonical.len() < MAX_LENGTH);
        prop_assert_eq!(&parse(&canonical).unwrap(), &syntax);
        prop_assert_eq!(parse(&canonical).unwrap().to_string(), canonical.clone());
        let world = World::new();
        let expression = Expression::resolve(syntax, &world, &place.context());
        let again = Expression::read(&canonical, &world, &place.context());
        prop_assert_eq!(expression, again);
    }

    #[test]
    fn the_laws_of_three_valued_logic_hold(seed in any::<u64>(), other in any::<u64>()) {
        let (a, place, mut random) = written(seed);
        let b = Author { random: &mut StdRng::seed_from_u64(other), place, beyond_excel: true }.truth(1);
        prop_assume!(a.len() + b.len() < MAX_LENGTH / 4);
        let answers = Answered::random(&mut random, Answered::nothing().today);
        let row = place.row(&mut random);
        let truth = |text: String| {
            let expression = Expression::read(&text, &World::new(), &place.context());
            expression.unwrap().truth(&answers, row.as_ref())
        };
        let (ta, tb) = (truth(a.clone()), truth(b.clone()));
        prop_assert_eq!(truth(format!("not(not({a}))")), ta);
        prop_assert_eq!(truth(format!("not({a})")), ta.map(|truth| !truth));
        let (and, or) = (truth(format!("({a}) and ({b})")), truth(format!("({a}) or ({b})")));
        // Kleene's tables, written another way: false < undetermined < true.
        let rank = |truth: Option<bool>| truth.map_or(1, |truth| if truth { 2 } else { 0 });
        prop_assert_eq!(rank(and), rank(ta).min(rank(tb)));
        prop_assert_eq!(rank(or), rank(ta).max(rank(tb)));
        prop_assert_eq!(truth(format!("({b}) and ({a})")), and);
        prop_assert_eq!(truth(format!("not(not({a}) or not({b}))")), and);
        prop_assert_eq!(truth(format!("({a}) = ({a})")), ta.map(|_| true));
        prop_assert_eq!(truth(format!("coalesce({a}, {b})")), ta.or(tb));
    }

    #[test]
    fn what_is_decided_stays_decided_when_more_is_answered(seed in any::<u64>()) {
        let (text, place, mut random) = written(seed);
        // What asks whether something is answered changes its mind, of course.
        prop_assume!(text.len() < MAX_LENGTH);
        prop_assume!(!["answered", "coalesce", "count(", "sum(", "min(", "max("].iter().any(|word| text.contains(word)));
        let more = Answered::random(&mut random, Answered::nothing().today);
        let row = place.row(&mut random);
        let mut less = more.clone();
        less.entries.retain(|_, _| rand::Rng::random_bool(&mut random, 0.5));
        let expression = Expression::read(&text, &World::new(), &place.context()).unwrap();
        if let Some(decided) = expression.truth(&less, row.as_ref()) {
            prop_assert_eq!(expression.truth(&more, row.as_ref()), Some(decided));
        }
    }
}
