//! An answer that was changed meanwhile, by somebody else or in another window: who, when, theirs, yours; nothing is
//! overwritten before somebody chooses.

use super::super::moment;
use crate::{
    access::Person,
    address::{Address, Part},
    desk::{Answering, Clash},
    intake::{Fields, KEEP, MINE, TAKE_MINE},
    locale::Locale,
    questionnaire::{Content, Value},
    response::Answer,
};

#[derive(Debug)]
pub(super) struct ClashView {
    /// The field's id on the page.
    pub(super) to: String,
    pub(super) question: String,
    pub(super) label: String,
    /// The name under which the choice is posted.
    pub(super) keep: String,
    pub(super) take_mine: &'static str,
    /// Who changed it; none where the reader did, in another window.
    pub(super) who: Option<String>,
    pub(super) when: String,
    pub(super) theirs: String,
    pub(super) yours: String,
    /// What was typed, as it is posted again.
    pub(super) typed: Vec<(String, String)>,
    /// A file has to be chosen again.
    pub(super) is_file: bool,
}

impl ClashView {
    pub(super) fn of(
        clash: &Clash,
        now: &Answering,
        posted: &[(String, String)],
        (person, locale): (&Person, Locale),
    ) -> Self {
        let address = &clash.conflict.address;
        let fields = Fields::posted(&now.instrument, now.section(), posted);
        let typed = fields.raws().iter().filter(|(at, _)| belongs(at, address));
        let typed = typed.map(|(at, raw)| (format!("{MINE}{at}"), raw.typed.shown()));
        let is_file = [&clash.conflict.stored, &clash.conflict.theirs]
            .into_iter()
            .flatten()
            .any(|answer| matches!(answer.content, Content::Value(Value::File(_))));
        Self {
            to: address.to_string(),
            question: address.question.to_string(),
            label: label(now, address, locale),
            keep: format!("{KEEP}{}", address.clone().without_option()),
            take_mine: TAKE_MINE,
            who: (clash.who != person.email).then(|| clash.who.clone()),
            when: moment::show(&clash.at, now.state.zone, locale),
            theirs: show(now, address, clash.conflict.stored.as_ref(), locale),
            yours: show(now, address, clash.conflict.theirs.as_ref(), locale),
            typed: typed.collect(),
            is_file,
        }
    }
}

/// Whether what was typed at `at` makes the answer at `address`.
fn belongs(at: &Address, address: &Address) -> bool {
    at.clone().without_option() == address.clone().without_option()
}

/// The wording of an address: the question, the row and the field.
pub(super) fn label(now: &Answering, address: &Address, locale: Locale) -> String {
    let instrument = &now.instrument;
    let Some(found) = instrument.find(address) else {
        return address.to_string();
    };
    let mut parts = vec![found.question.text.in_(locale).to_owned()];
    parts.extend(found.row.map(|row| row.text.in_(locale).to_owned()));
    if let (Some(row), None) = (&address.row, found.row) {
        parts.push(row.to_string());
    }
    if let Some(field) = found.field {
        let text = found.question.text_of(field).in_(locale).to_owned();
        if !parts.contains(&text) {
            parts.push(text);
        }
    }
    parts.extend(
        found
            .option
            .map(|option| option.text.in_(locale).to_owned()),
    );
    match address.part {
        Part::Value => {}
        Part::Remark => parts.push(locale.say("section-remark")),
        Part::Availability => parts.push(locale.say("section-reason")),
    }
    parts.join(" – ")
}

/// An answer as people read it.
fn show(now: &Answering, address: &Address, answer: Option<&Answer>, locale: Locale) -> String {
    match answer {
        Some(answer) => now.shown(address, &answer.content, locale),
        None => locale.say("not-answered"),
    }
}
