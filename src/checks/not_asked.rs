//! Answers to what is not asked: kept, not counted, and told.

use std::collections::BTreeSet;

use super::Case;
use crate::{
    address::{Address, Part, Row},
    finding::Finding,
};

pub(super) fn run(case: &Case<'_>) -> Vec<Finding> {
    let mut told = BTreeSet::new();
    case.answers
        .iter()
        .filter(|(address, answer)| address.part == Part::Value && answer.content.value().is_some())
        .filter(|(address, _)| case.standings.is_not_asked(address))
        // Once per question, or per row of one: a forgotten list would fill a page.
        .filter(|(address, _)| told.insert((address.question.clone(), row(case, address))))
        .map(|(address, _)| Finding::warning("answered_though_not_asked").about(address.clone()))
        .collect()
}

fn row(case: &Case<'_>, address: &Address) -> Option<Row> {
    let question = case.questionnaire.question(&address.question)?;
    address.row.clone().filter(|_| !question.is_list())
}
