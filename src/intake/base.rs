//! What a cell cannot hold stays as it stood when the person started: a file's content, a
//! remark's mark, the options of a part that the workbook left out, and text that nobody
//! could understand yet and that has no cell of its own.

use super::Typing;
use crate::{
    address::{Address, Part},
    questionnaire::{Content, Value, kinds},
    raw::{Raw, Typed},
    response::Answers,
};

/// A cell holds only a file's name: under the same name it is still the same file.
pub(super) fn with_its_file(content: Content, address: &Address, base: &Answers) -> Content {
    match (&content, base.value(address)) {
        (Content::Value(Value::File(typed)), Some(Value::File(known)))
            if typed.name == known.name =>
        {
            Content::Value(Value::File(known.clone()))
        }
        _ => content,
    }
}

/// The options of a *choices* field that the door did not hold, as they stand in `base`.
pub(super) fn kept_options(
    address: &Address,
    kind: &dyn kinds::Kind,
    typed: &[Typing],
    base: &Answers,
) -> Vec<(String, Typed)> {
    let (Some(list), Some(Value::Choices(chosen))) = (kind.list(), base.value(address)) else {
        return Vec::new();
    };
    let held = |code: &str| {
        typed
            .iter()
            .any(|(option, _)| option.as_deref() == Some(code))
    };
    let kept = list
        .codes
        .iter()
        .filter(|code| kind.has_options() && !held(&code.code));
    kept.filter_map(|code| {
        let rank = chosen.iter().position(|chosen| *chosen == code.code)?;
        let mark = match kind.rule() {
            kinds::Rule::Rank(_) => (rank + 1).to_string(),
            _ => "x".to_owned(),
        };
        Some((code.code.clone(), Typed::Text(mark)))
    })
    .collect()
}

/// Whether the remark that stood here was for the secretariat only.
pub(super) fn is_internal(address: &Address, base: &Answers) -> bool {
    matches!(base.content(address), Some(Content::Remark(remark)) if remark.internal)
}

/// Whether the first option's cell shows, unchanged, what was said of all options together.
pub(super) fn is_unread_whole(address: &Address, typed: &[Typing], base: &Answers) -> bool {
    let Some(Content::Unread(text)) = base.content(address) else {
        return false;
    };
    typed.first().is_some_and(|(option, _)| option.is_some())
        && only_first(typed).is_some_and(|raw| raw.typed.shown() == *text)
}

/// Whether the cell shows, unchanged, what was said of its availability.
pub(super) fn is_unread_availability(address: &Address, typed: &[Typing], base: &Answers) -> bool {
    // A question has a column for it.
    if address.row.is_none() && address.field.is_none() || base.content(address).is_some() {
        return false;
    }
    match base.content(&address.clone().part(Part::Availability)) {
        Some(Content::Unread(text)) => {
            only_first(typed).is_some_and(|raw| raw.typed.shown() == *text)
        }
        _ => false,
    }
}

/// What was typed in the first cell, where the others are blank.
fn only_first(typed: &[Typing]) -> Option<&Raw> {
    let ((_, first), others) = typed.split_first()?;
    let alone = others.iter().all(|(_, raw)| raw.typed.is_blank());
    (alone && !first.typed.is_blank()).then_some(first)
}
