//! Answers and their places in words, as people compare them: an answer with what stands
//! beside it, or a whole list item.

use super::verdict::show;
use crate::{
    address::{Address, Part},
    locale::Locale,
    questionnaire::Questionnaire,
    response::{Answers, Lists},
};

/// What stands at one answer, with the reason for no answer and what was typed at its
/// options; of a whole list item, every field. None where nothing stands there.
pub(super) fn words(
    instrument: &Questionnaire,
    address: &Address,
    answers: &Answers,
    locale: Locale,
) -> Option<String> {
    let one = |address: &Address| one_answer(instrument, address, answers, locale);
    let question = instrument.question(&address.question)?;
    let is_item = address.field.is_none() && Lists::of(instrument).item(address).is_some();
    if !is_item || question.fields.iter().all(|field| field.code.is_none()) {
        return one(address);
    }
    let fields = question.fields.iter().filter_map(|field| {
        let text = one(&address.clone().at_field(field.code.as_deref()))?;
        Some(format!("{}: {text}", question.text_of(field).in_(locale)))
    });
    let lines: Vec<String> = fields.collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn one_answer(
    instrument: &Questionnaire,
    address: &Address,
    answers: &Answers,
    locale: Locale,
) -> Option<String> {
    let is_here = |other: &Address| {
        other.row == address.row
            && other.field == address.field
            && (other.part == Part::Remark) == (address.part == Part::Remark)
    };
    let texts: Vec<String> = answers
        .of(&address.question)
        .filter(|(other, _)| is_here(other))
        .map(|(other, answer)| show(instrument, other, &answer.content, locale))
        .collect();
    (!texts.is_empty()).then(|| texts.join("; "))
}

/// The wording of an address: the question, the row, the field.
pub(super) fn label(instrument: &Questionnaire, address: &Address, locale: Locale) -> String {
    let Some(found) = instrument.find(address) else {
        return address.to_string();
    };
    let mut parts = vec![found.question.text.in_(locale).to_owned()];
    parts.extend(found.row.map(|row| row.text.in_(locale).to_owned()));
    if let Some(field) = found.field {
        let text = found.question.text_of(field).in_(locale).to_owned();
        if !parts.contains(&text) {
            parts.push(text);
        }
    }
    match address.part {
        Part::Value => {}
        Part::Remark => parts.push(locale.say("section-remark")),
        Part::Availability => parts.push(locale.say("section-reason")),
    }
    parts.join(" – ")
}
