//! What a workbook would change, before anything of it is stored.

use super::{
    Arrival, Desk, Verdict,
    read::invited,
    take_in::Understood,
    verdict::{not_now, show, verdict},
};
use crate::{
    address::{Address, Part},
    error::{Error, Result},
    locale::Locale,
    questionnaire::Questionnaire,
    response::Answer,
    store::{self, Foreseen},
};

/// What a workbook would do.
#[derive(Debug)]
pub struct Preview {
    /// What there is to say about it.
    pub verdict: Verdict,
    /// Under which it waits; none where nothing of it would be taken.
    pub upload: Option<String>,
    /// What it would change, in the order of the questionnaire.
    pub changes: Vec<Difference>,
    /// What both changed: the stored answer stands.
    pub conflicts: Vec<Difference>,
    /// What was changed since the workbook was made, and the workbook does not touch.
    pub meanwhile: Vec<Difference>,
}

/// An address at which two answers differ, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where.
    pub address: Address,
    /// The question's wording.
    pub question: String,
    /// What stands there; none where nothing does.
    pub stored: Option<String>,
    /// What the workbook says; none where it is blank. With what was changed meanwhile, as
    /// it stood when the workbook was made.
    pub workbook: Option<String>,
}

impl Desk {
    /// Says what a workbook would do, and keeps the file until somebody decides.
    pub async fn preview(&self, arrival: Arrival<'_>, locale: Locale) -> Result<Preview> {
        let understood = match self.understand(&arrival).await? {
            Ok(understood) => understood,
            Err(verdict) => return Ok(nothing(verdict)),
        };
        let Understood {
            round,
            belongs,
            places,
            findings,
            save,
            base,
            ..
        } = understood;
        invited(&round.round, &belongs.state)?;
        let responses = self.store.responses(arrival.round, &belongs.state);
        let stored = responses.load().await?;
        let held: Vec<Address> = save
            .changes
            .iter()
            .map(|change| change.address.clone())
            .collect();
        let foreseen = match responses.foresee(save).await? {
            Ok(foreseen) => foreseen,
            Err(refusal) => return Ok(nothing(not_now(&arrival, belongs, refusal))),
        };
        let received = store::Arrival {
            round: arrival.round.to_owned(),
            name: arrival.name.to_owned(),
            by: arrival.who.to_owned(),
            on_behalf: arrival.on_behalf,
            at: chrono::Utc::now(),
        };
        let uploads = self.store.uploads();
        let upload = uploads.keep(arrival.bytes.to_vec(), received).await?.sha256;
        let instrument = &round.instrument;
        let words = |address: &Address, answer: Option<&Answer>| {
            answer.map(|answer| show(instrument, address, &answer.content, locale))
        };
        let Foreseen { saved, after } = &foreseen;
        let changes = saved.changed.iter().map(|address| Difference {
            stored: words(address, stored.answers.get(address)),
            workbook: words(address, after.get(address)),
            ..difference(address, instrument, locale)
        });
        let conflicts = saved.conflicts.iter().map(|conflict| Difference {
            stored: words(&conflict.address, conflict.stored.as_ref()),
            workbook: words(&conflict.address, conflict.theirs.as_ref()),
            ..difference(&conflict.address, instrument, locale)
        });
        let since = stored.revisions.iter().filter(|(address, revision)| {
            **revision > belongs.revision
                && !held.contains(address)
                && stored.answers.content(address) != base.content(address)
        });
        let meanwhile = since.map(|(address, _)| Difference {
            stored: words(address, stored.answers.get(address)),
            workbook: words(address, base.get(address)),
            ..difference(address, instrument, locale)
        });
        let in_order = |mut differences: Vec<Difference>| {
            let at = |difference: &Difference| {
                let code = &difference.address.question;
                instrument
                    .questions()
                    .position(|question| question.code == *code)
            };
            differences
                .sort_by_cached_key(|difference| (at(difference), difference.address.clone()));
            if let Some(within) = arrival.within {
                differences.retain(|difference| {
                    let found = instrument.find(&difference.address);
                    found.is_some_and(|found| within.sections.contains(&found.section.code))
                });
            }
            differences
        };
        Ok(Preview {
            changes: in_order(changes.collect()),
            conflicts: in_order(conflicts.collect()),
            meanwhile: in_order(meanwhile.collect()),
            upload: Some(upload),
            verdict: verdict(
                &arrival, &round, belongs, findings, &places, &foreseen, None,
            ),
        })
    }

    /// The name and the bytes of a file that waits for a decision in a round.
    ///
    /// # Errors
    /// [`Error::Missing`] where nothing waits under this hash.
    pub async fn waiting(&self, round: &str, sha256: &str) -> Result<(String, Vec<u8>)> {
        let uploads = self.store.uploads();
        let known = uploads.list(round).await?;
        let known = known.into_iter().find(|upload| upload.sha256 == sha256);
        let known = known.ok_or_else(|| Error::Missing {
            what: "upload",
            name: sha256.chars().take(64).collect(),
        })?;
        Ok((known.arrival.name, uploads.get(sha256).await?))
    }
}

fn nothing(verdict: Verdict) -> Preview {
    Preview {
        verdict,
        upload: None,
        changes: Vec::new(),
        conflicts: Vec::new(),
        meanwhile: Vec::new(),
    }
}

/// The place of a difference, in words.
fn difference(address: &Address, instrument: &Questionnaire, locale: Locale) -> Difference {
    let whole = address.clone().part(Part::Value).without_option();
    let found = instrument.find(&whole);
    let question = found.map(|found| match (found.field, found.row) {
        (Some(field), Some(row)) => format!(
            "{} – {}",
            row.text.in_(locale),
            found.question.text_of(field).in_(locale)
        ),
        (Some(field), None) => found.question.text_of(field).in_(locale).to_owned(),
        (None, _) => found.question.text.in_(locale).to_owned(),
    });
    Difference {
        address: address.clone(),
        question: question.unwrap_or_default(),
        stored: None,
        workbook: None,
    }
}
