//! Answers to what is not asked: kept, not counted, and told.

use super::Case;
use crate::{address::Part, finding::Finding};

pub(super) fn run(case: &Case<'_>) -> Vec<Finding> {
    case.answers
        .iter()
        .filter(|(address, answer)| address.part == Part::Value && answer.content.value().is_some())
        .filter(|(address, _)| case.standings.is_not_asked(address))
        .map(|(address, _)| Finding::info("answered_though_not_asked").about(address.clone()))
        .collect()
}
