//! Takes a State's workbook in: understood, checked, merged, stored, and told.

use std::{collections::BTreeMap, sync::Arc};

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    Desk,
    belongs::Belongs,
    beside,
    discreet::Own,
    rounds::Open,
    said::{Said, said},
    verdict::{Verdict, not_now, place_of, verdict},
};
use crate::{
    access::Sections,
    address::Address,
    checks::{self, Case},
    error::{Error, Result},
    finding::{Damage, Finding, Refusal},
    locale::Locale,
    questionnaire::Content,
    raw::{Book, Place},
    response::{self, Answer, Answers, Change, Choice, Door, Lists, Resolve, Size, Standings},
    store::{self, Foreseen, Save, Saved},
    workbook::{bundle::workbook_in, readers::Readers},
};

/// A workbook that arrived.
#[derive(Debug, Clone, Copy)]
pub struct Arrival<'a> {
    /// The round that it is for.
    pub round: &'a str,
    /// Its name, for people only.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Who brought it.
    pub who: &'a str,
    /// The secretariat brought it on behalf of the State, which is told so.
    pub on_behalf: bool,
    /// Whoever brought it may not see what else the State's draft says: neither do the
    /// findings.
    pub discreet: bool,
    /// The language of what is said about a file that has none of its own.
    pub language: Locale,
    /// Only say what would happen.
    pub dry_run: bool,
    /// What becomes of what the workbook and somebody else changed; none asks, and the stored
    /// answer stands. Who may not see what stands cannot decide over it either.
    pub conflicts: Option<Choice>,
    /// What of it may be taken; all where it comes from the secretariat.
    pub within: Option<Within<'a>>,
}

/// What a person may bring.
#[derive(Debug, Clone, Copy)]
pub struct Within<'a> {
    /// The State whose workbook it has to be.
    pub state: &'a str,
    /// The sections whose answers are taken.
    pub sections: &'a Sections,
}

impl Arrival<'_> {
    /// The file's name alone. Where it lay on somebody's machine, or in which archive, is
    /// nobody else's business.
    pub(super) fn file_name(&self) -> &str {
        self.name.rsplit(['/', '\\']).next().unwrap_or(self.name)
    }

    /// How the file is kept.
    pub(super) fn received(&self, at: DateTime<Utc>) -> store::Arrival {
        store::Arrival {
            round: self.round.to_owned(),
            name: self.file_name().to_owned(),
            by: self.who.to_owned(),
            on_behalf: self.on_behalf,
            at,
        }
    }
}

/// What a workbook would do, as it was understood.
pub(super) struct Understood {
    pub(super) round: Open,
    pub(super) belongs: Belongs,
    pub(super) places: Places,
    pub(super) findings: Vec<Finding>,
    pub(super) save: Save,
    /// What it was made from.
    pub(super) base: Answers,
    /// What it says itself.
    pub(super) own: Own,
}

/// Where each address was typed.
pub(super) type Places = BTreeMap<Address, Place>;

impl Desk {
    /// Takes a workbook in. Only the system's own failures are errors.
    pub async fn take_in(&self, arrival: Arrival<'_>) -> Result<Verdict> {
        let understood = self.understand(&arrival).await?;
        self.take_in_understood(arrival, understood).await
    }

    /// Stores what a workbook was understood to say, and tells what became of it.
    pub(super) async fn take_in_understood(
        &self,
        arrival: Arrival<'_>,
        understood: std::result::Result<Understood, Verdict>,
    ) -> Result<Verdict> {
        let understood = match understood {
            Ok(understood) => understood,
            Err(refused) => return Ok(refused),
        };
        let Understood {
            round,
            belongs,
            places,
            findings,
            save,
            own,
            ..
        } = understood;
        let changes = if arrival.discreet {
            save.changes.clone()
        } else {
            Vec::new()
        };
        match self.keep(&arrival, &belongs.state, save).await? {
            Ok((mut foreseen, upload)) => {
                let guessed = self.guessed(arrival.round, &belongs.state, changes, &foreseen.saved);
                foreseen.saved.conflicts.extend(guessed.await?);
                let verdict = verdict(
                    &arrival,
                    &round,
                    belongs,
                    findings,
                    &places,
                    &foreseen,
                    arrival.discreet.then_some(&own),
                );
                Ok(Verdict { upload, ..verdict })
            }
            Err(refusal) => Ok(not_now(&arrival, belongs, refusal)),
        }
    }

    /// Reads a workbook, and says what it would change; or why nothing of it is taken.
    pub(super) async fn understand(
        &self,
        arrival: &Arrival<'_>,
    ) -> Result<std::result::Result<Understood, Verdict>> {
        let book = book_in(&self.readers, arrival.bytes).await?;
        let mut round = self.round(arrival.round).await?;
        let refused =
            |finding, language| Ok(Err(Verdict::refused(arrival.name, finding, language)));
        let book = match book {
            Ok(book) => book,
            Err(refusal) => return refused(refusal.finding(), arrival.language),
        };
        let belongs = match self.belongs(&book, &round, arrival) {
            Ok(belongs) => belongs,
            Err((refusal, language)) => return refused(refusal.finding(), language),
        };
        if let Some(within) = arrival.within
            && within.state != belongs.state
        {
            let other = Refusal::OtherState {
                found: belongs.state,
                expected: within.state.to_owned(),
            };
            return refused(other.finding(), arrival.language);
        }
        round.last = self.last_round(&round, &belongs.state).await?;
        let responses = self.store.responses(arrival.round, &belongs.state);
        let base = match responses.as_of(belongs.revision).await? {
            Ok(base) => base,
            Err(refusal) => return Ok(Err(not_now(arrival, belongs, refusal))),
        };
        let sections = arrival.within.map(|within| within.sections.clone());
        let instrument = Arc::clone(&round.instrument);
        // It takes some milliseconds, during which no page should have to wait.
        let said = tokio::task::spawn_blocking(move || {
            let said = said(&book, &instrument, &base, sections.as_ref());
            (said, base)
        });
        let (said, base) = said.await.map_err(|why| Error::Workbook(why.to_string()))?;
        let Said {
            mut entries,
            places,
            questions,
            mut findings,
        } = said;
        findings.extend(beside::attach(arrival.bytes, &mut entries));
        let own = Own::of(questions, &entries, belongs.language);
        // Nobody compares thousands of items with each other to refuse them then.
        if let Some(refusal) = Size::of(&base).refusal(Size::of(&own.answers)) {
            return Ok(Err(not_now(arrival, belongs, refusal)));
        }
        let save = Save {
            base: belongs.revision,
            changes: changes(entries, &base, belongs.language, Door::Workbook, &places),
            lists: Lists::of(&round.instrument),
            who: arrival.who.to_owned(),
            at: Utc::now(),
            door: Door::Workbook,
            upload: None,
            workbook: belongs.workbook.clone(),
            resolve: Resolve {
                conflicts: arrival.conflicts.filter(|_| !arrival.discreet),
                ..Resolve::default()
            },
            seen: None,
        };
        Ok(Ok(Understood {
            round,
            belongs,
            places,
            findings,
            save,
            base,
            own,
        }))
    }

    /// Stores what a workbook holds, or only says what would become of it. The file is kept
    /// as it was received before anything of it is acknowledged; a refused one is not. Gives
    /// the hash under which it is kept.
    pub(super) async fn keep(
        &self,
        arrival: &Arrival<'_>,
        state: &str,
        save: Save,
    ) -> Result<std::result::Result<(Foreseen, Option<String>), response::Refusal>> {
        let responses = self.store.responses(arrival.round, state);
        let save = Save {
            at: Utc::now(),
            ..save
        };
        let mut foreseen = responses.foresee(save.clone()).await?;
        if let Ok(Foreseen { after, .. }) = &foreseen
            && Size::of(after).is_too_large()
        {
            let before = Size::of(&responses.load().await?.answers);
            if let Some(refusal) = before.refusal(Size::of(after)) {
                foreseen = Err(refusal);
            }
        }
        let foreseen = match foreseen {
            Ok(foreseen) if !arrival.dry_run => foreseen,
            told => return Ok(told.map(|foreseen| (foreseen, None))),
        };
        self.keep_beside(arrival, state, &save.changes).await?;
        let received = arrival.received(save.at);
        let upload = self.store.uploads();
        let upload = upload.write(arrival.bytes.to_vec(), received).await?;
        let sha256 = upload.sha256.clone();
        let save = Save {
            upload: Some(upload),
            ..save
        };
        let saved = match responses.save(save).await? {
            Ok(saved) => saved,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let after = if came_true(&foreseen.saved, &saved) {
            foreseen.after
        } else {
            responses.load().await?.answers
        };
        Ok(Ok((Foreseen { saved, after }, Some(sha256))))
    }
}

/// Whether nobody else saved between what was foreseen and the save: then that stands which
/// was foreseen.
fn came_true(foreseen: &Saved, saved: &Saved) -> bool {
    let own = u64::from(!saved.changed.is_empty());
    saved.revision == foreseen.revision + own
}

/// What stands in the workbook among these bytes, which may have come with files beside it.
pub(super) async fn book_in(
    readers: &Readers,
    bytes: &[u8],
) -> Result<std::result::Result<Book, Refusal>> {
    match workbook_in(bytes) {
        Some(workbook) => readers.read(&workbook).await,
        None => Ok(Err(Refusal::damaged(Damage::Unreadable, ""))),
    }
}

/// What a door holds differently from what it was made from. What it did not touch is no
/// change, also where somebody else touched it meanwhile; and the empty rows of a list
/// take no number from an item.
pub(super) fn changes(
    entries: BTreeMap<Address, Option<Content>>,
    base: &Answers,
    language: Locale,
    door: Door,
    places: &Places,
) -> Vec<Change> {
    let change = |(address, content): (Address, Option<Content>)| Change {
        place: place_of(&address, places),
        answer: content.map(|content| Answer {
            content,
            language,
            door,
        }),
        address,
    };
    entries
        .into_iter()
        .filter(|(address, content)| content.as_ref() != base.content(address))
        .map(change)
        .collect()
}

/// Everything that the checks say about these answers today.
pub(super) fn check(round: &Open, answers: &Answers) -> Vec<Finding> {
    check_on(round, answers, Utc::now().date_naive())
}

/// Everything that the checks say about these answers on a day.
pub(super) fn check_on(round: &Open, answers: &Answers, day: NaiveDate) -> Vec<Finding> {
    let standings = Standings::of(&round.instrument, answers, day);
    checks::run(&Case {
        questionnaire: &round.instrument,
        answers,
        standings: &standings,
        last: round.last.as_ref(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_foreseen_stands_only_where_nobody_else_saved_in_between() {
        let saved = |revision, changed: &[&str]| Saved {
            revision,
            changed: changed.iter().map(|one| one.parse().unwrap()).collect(),
            ..Saved::default()
        };
        let foreseen = saved(5, &["C1"]);
        assert!(came_true(&foreseen, &saved(6, &["C1"])));
        assert!(came_true(&saved(5, &[]), &saved(5, &[])));
        // Somebody else wrote the same, and more: nothing was left to write.
        assert!(!came_true(&foreseen, &saved(6, &[])));
        assert!(!came_true(&foreseen, &saved(7, &["C1"])));
    }
}
