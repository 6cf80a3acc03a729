//! Whose workbook it is, and what it was made from.

use super::{Arrival, Desk, on_start::on_start, rounds::Open};
use crate::{
    finding::Refusal,
    intake::Meta,
    locale::Locale,
    raw::{Book, Format},
};

/// Where a workbook belongs.
pub(super) struct Belongs {
    pub(super) state: String,
    pub(super) language: Locale,
    /// The revision that it was made from; 0 where it does not say, so that whatever is
    /// stored already asks before it is changed.
    pub(super) revision: u64,
    /// What tells it from every other workbook; none where it does not say.
    pub(super) workbook: Option<String>,
    /// The sections that it was made with, by code; all where empty.
    pub(super) sections: Vec<String>,
    /// The format in which it came.
    pub(super) format: Format,
}

impl Desk {
    /// Whose workbook it is: from its `_meta`, else, for the secretariat, from its first sheet.
    pub(super) fn belongs(
        &self,
        book: &Book,
        round: &Open,
        arrival: &Arrival<'_>,
    ) -> std::result::Result<Belongs, (Refusal, Locale)> {
        let Some((meta, seal)) = Meta::of(book) else {
            let nowhere = (Refusal::NoMeta, arrival.language);
            // Of their own State people send what was made for it; a name typed into a cell
            // is enough only where somebody brings files of all States.
            if arrival.within.is_some() {
                return Err(nowhere);
            }
            let start = on_start(book, &round.round)?.ok_or(nowhere)?;
            return Ok(Belongs {
                state: start.state,
                language: start.language,
                revision: 0,
                workbook: None,
                sections: Vec::new(),
                format: book.format,
            });
        };
        let refuse = |refusal: Refusal| Err((refusal, meta.language));
        let (ours, theirs) = (&round.instrument, &meta);
        let pair = |found: &str, expected: &str| (found.to_owned(), expected.to_owned());
        if theirs.round != round.round.id {
            let (found, expected) = pair(&theirs.round, &round.round.id);
            return refuse(Refusal::OtherRound { found, expected });
        }
        let authentic = self.store.keys().is_authentic(&meta.to_bytes(), &seal);
        if !authentic.unwrap_or(false) {
            return refuse(Refusal::NotMadeHere);
        }
        if theirs.questionnaire != ours.name {
            let (found, expected) = pair(&theirs.questionnaire, &ours.name);
            return refuse(Refusal::OtherQuestionnaire { found, expected });
        }
        if theirs.version != ours.version || theirs.definition != ours.hash {
            let (found, expected) = pair(&theirs.version, &ours.version);
            return refuse(Refusal::OtherVersion { found, expected });
        }
        if round
            .round
            .state(&theirs.state)
            .is_none_or(|state| !state.invited)
        {
            return refuse(Refusal::NoSuchState {
                found: theirs.state.clone(),
                place: None,
            });
        }
        Ok(Belongs {
            state: meta.state,
            language: meta.language,
            revision: meta.revision,
            workbook: Some(meta.workbook),
            sections: meta.sections,
            format: book.format,
        })
    }
}
