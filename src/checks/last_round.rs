//! What differs so much from the answers to the last round that it should be explained, or
//! at least looked at. Only comparable questions are compared.

use super::Case;
use crate::{
    address::Address,
    finding::Finding,
    locale::{Arg, Locale},
    questionnaire::{CodeList, Content, Tone, Value},
    response::Earlier,
};

/// From which factor on a number is worth a look.
const FAR: f64 = 10.0;
/// Smaller differences say nothing: 1 case and 12 cases.
const FEW: f64 = 20.0;

pub(super) fn run(case: &Case<'_>) -> Vec<Finding> {
    let Some(last) = case.last else {
        return Vec::new();
    };
    let finding = |(address, earlier): (&Address, &Earlier)| {
        let field = case.questionnaire.find(address)?.field?;
        let was = earlier.comparable().and_then(Content::value)?;
        let now = case.answers.value(address)?;
        if case.standings.is_not_asked(address) {
            return None;
        }
        let said = match (was, now) {
            (Value::Choice(was), Value::Choice(now)) => withdrawn(field.kind.list()?, was, now)?,
            (Value::Number(was), Value::Number(now)) => far(*was, *now)?,
            _ => return None,
        };
        Some(
            said.with("earlier", each(|locale| earlier.show(locale)))
                .with("now", each(|locale| field.kind.show(now, locale)))
                .about(address.clone()),
        )
    };
    last.iter().filter_map(finding).collect()
}

/// What was in place, and is not any more.
fn withdrawn(list: &CodeList, was: &str, now: &str) -> Option<Finding> {
    let tone = |code| list.find(code).map(|code| code.tone);
    let gone = tone(was)? == Tone::Positive && tone(now)? == Tone::Negative;
    gone.then(|| Finding::warning("withdrawn_since_last_round"))
}

/// A number of another order of magnitude.
fn far(was: f64, now: f64) -> Option<Finding> {
    let (less, more) = (was.min(now), was.max(now));
    let far = less > 0.0 && more / less >= FAR && more - less >= FEW;
    far.then(|| Finding::info("far_from_last_round"))
}

fn each(show: impl FnMut(Locale) -> String) -> Arg {
    Arg::Each(Locale::ALL.map(show))
}
