//! What a workbook says: every cell understood, and nothing held against what is stored.

use std::collections::BTreeMap;

use super::take_in::Places;
use crate::{
    access::Sections,
    address::{Address, Part},
    finding::Finding,
    intake,
    questionnaire::{Content, Questionnaire},
    raw::{Book, Raw},
    response::Answers,
    workbook::read,
};

/// What a workbook says, before it is held against what is stored.
pub(super) struct Said {
    pub(super) entries: BTreeMap<Address, Option<Content>>,
    pub(super) places: Places,
    /// The questions of which it has cells, by code.
    pub(super) questions: Vec<String>,
    pub(super) findings: Vec<Finding>,
}

/// What a workbook says in these sections, or in all.
pub(super) fn said(
    book: &Book,
    instrument: &Questionnaire,
    base: &Answers,
    sections: Option<&Sections>,
) -> Said {
    let (raws, mut findings) = intake::addressed(book, instrument);
    findings.extend(read::notices(book));
    let is_given = |address: &Address| {
        sections.is_none_or(|sections| {
            let found = instrument.find(address);
            found.is_none_or(|found| sections.contains(&found.section.code))
        })
    };
    findings.retain(|finding| finding.address.as_ref().is_none_or(is_given));
    let (mut places, mut questions, mut typed) = (Vec::new(), Vec::new(), Vec::new());
    for (address, raw) in raws {
        if !is_given(&address) {
            places.push((address, raw.place));
            continue;
        }
        if questions
            .last()
            .is_none_or(|last: &String| *last != address.question)
        {
            questions.push(address.question.to_string());
        }
        if is_still_blank(&address, &raw, base) {
            places.push((address, raw.place));
        } else {
            places.push((address.clone(), raw.place.clone()));
            typed.push((address, raw));
        }
    }
    let intake = intake::read(instrument, typed, base);
    findings.extend(intake.findings);
    Said {
        entries: intake.entries,
        places: places.into_iter().collect(),
        questions,
        findings,
    }
}

/// Whether a cell is blank of which nothing stood when the workbook was made, neither itself
/// nor of its field: most are.
fn is_still_blank(address: &Address, raw: &Raw, base: &Answers) -> bool {
    let stood = |address: &Address| base.content(address).is_some();
    let of_field = || {
        let field = address.clone().without_option();
        stood(&field) || stood(&field.part(Part::Availability))
    };
    let blank = raw.typed.is_blank() && !raw.formula;
    blank && (base.is_empty() || !(stood(address) || of_field()))
}
