//! What the desk makes of the submissions of all States: pages, the regional workbook and
//! exports. All of it counts what stands at the cut-off, or now where that comes first: sealed
//! submissions. Of a draft it knows how far it is, and no answer.

use std::{
    collections::BTreeMap,
    io::{BufWriter, Write},
    sync::Arc,
};

use chrono::Utc;
use tokio::{
    runtime::{Handle, RuntimeFlavor},
    sync::mpsc,
    task::{JoinError, block_in_place, spawn_blocking},
};

use super::{Desk, rounds::Open};
use crate::{
    error::{Error, Result},
    exports::Export,
    locale::Locale,
    questionnaire::{Questionnaire, Section},
    response::{Answers, Completeness, Door, Standings, Status, Submission},
    round::{Round, State},
    store::{ListedSubmission, Scratch},
    tabulation::{
        Before, Channel, Collection, Edition, Passed, Passing, Progress, Scope, Sealed, Snapshot,
        Tabulation,
    },
    workbook::regional::{self, Fits, Form},
};

/// So many submissions are read ahead of the one that is counted.
const AHEAD: usize = 16;

/// The submissions that stand. No answer is read.
struct Standing {
    /// By State.
    listed: BTreeMap<String, ListedSubmission>,
    /// What they are, with those of the round before.
    snapshot: Snapshot,
    /// The round before, with those that stood in it.
    before: Option<(Open, BTreeMap<String, ListedSubmission>)>,
}

impl Desk {
    /// The regional workbook, in the form that was asked for; else in the long form, unless
    /// the answers are more than it can hold.
    ///
    /// # Errors
    /// [`Error::Refused`] where the long form was asked for and cannot hold the answers.
    pub async fn regional(
        &self,
        round: &str,
        edition: Edition,
        locale: Locale,
        form: Option<Form>,
    ) -> Result<(Form, Scratch)> {
        if form != Some(Form::Wide) {
            if let Some(file) = self.long(round, edition, locale).await? {
                return Ok((Form::Long, file));
            }
            if form == Some(Form::Long) {
                let words = "more answers than a sheet has rows: only the wide form holds them";
                return Err(Error::Refused(words.to_owned()));
            }
        }
        let (mut file, data) = (self.store.scratch()?, self.store.data().to_owned());
        let write = move |scope: &Scope<'_>, passing: &mut Passing<'_>| {
            regional::write_wide(scope, passing, Some(&data), &mut file)?;
            Ok(file)
        };
        let file = self.passing(round, edition, locale, write).await?;
        Ok((Form::Wide, file))
    }

    /// The long form; none where it cannot hold the answers, which in the worst case need not
    /// even be read to know that.
    async fn long(&self, round: &str, edition: Edition, locale: Locale) -> Result<Option<Scratch>> {
        let open = self.round(round).await?;
        let asked = (&open.round, &*open.instrument);
        let scope = Scope::of(asked, (edition, locale), Snapshot::default());
        if regional::is_beyond_long(&scope) {
            return Ok(None);
        }
        let (mut file, data) = (self.store.scratch()?, Some(self.store.data()));
        let write = |collection: &Collection<'_>| {
            regional::write_long(&Tabulation::of(collection)?, data, &mut file)
        };
        let fits = self.collected(round, edition, locale, write).await?;
        Ok((fits == Fits::Yes).then_some(file))
    }

    /// What the tables are counted from, as other programs read it; `marked` as in
    /// [`Export::write`].
    pub async fn export(
        &self,
        (export, marked): (&'static Export, bool),
        round: &str,
        edition: Edition,
        locale: Locale,
    ) -> Result<Scratch> {
        let mut file = self.store.scratch()?;
        let write = move |scope: &Scope<'_>, passing: &mut Passing<'_>| {
            let mut to = BufWriter::new(&mut file);
            export.write(scope, passing, marked, &mut to)?;
            to.flush()
                .map_err(|error| Error::Export(error.to_string()))?;
            drop(to);
            Ok(file)
        };
        self.passing(round, edition, locale, write).await
    }

    /// What is made from the tables of all answers at once.
    pub async fn tabulated<T>(
        &self,
        round: &str,
        edition: Edition,
        locale: Locale,
        make: impl FnOnce(&Tabulation<'_>) -> T,
    ) -> Result<T> {
        let make = |collection: &Collection<'_>| Ok(make(&Tabulation::of(collection)?));
        self.collected(round, edition, locale, make).await
    }

    /// The hash of the submissions that stand.
    pub async fn snapshot(&self, round: &str) -> Result<String> {
        let open = self.round(round).await?;
        Ok(self.standing(&open).await?.snapshot.hash)
    }

    /// What is made from the submissions that stand, for one edition in one language.
    async fn collected<T>(
        &self,
        round: &str,
        edition: Edition,
        locale: Locale,
        make: impl FnOnce(&Collection<'_>) -> Result<T>,
    ) -> Result<T> {
        let open = self.round(round).await?;
        let Standing {
            listed,
            snapshot,
            before,
        } = self.standing(&open).await?;
        let submissions = self.all(&open, &listed).await?;
        let progress = self.progress(&open, &submissions).await?;
        let earlier = match &before {
            Some((before, listed)) => self.all(before, listed).await?,
            None => Vec::new(),
        };
        let collection = Collection {
            round: &open.round,
            questionnaire: &open.instrument,
            submissions: &submissions,
            snapshot: Some(&snapshot),
            progress: &progress,
            before: before.as_ref().map(|(open, _)| Before {
                round: &open.round,
                questionnaire: &open.instrument,
                submissions: &earlier,
            }),
            edition,
            locale,
        };
        beside_others(|| make(&collection))
    }

    /// What is made while the States pass one by one, beside the requests of others: only a
    /// few submissions are in memory.
    async fn passing<T: Send + 'static>(
        &self,
        round: &str,
        edition: Edition,
        locale: Locale,
        make: impl FnOnce(&Scope<'_>, &mut Passing<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let open = Arc::new(self.round(round).await?);
        let Standing {
            listed,
            snapshot,
            before,
        } = self.standing(&open).await?;
        let known = self.store.rounds().progress(round).await?;
        let (sender, mut receiver) = mpsc::channel(AHEAD);
        let before = before.map(|(before, _)| before.round.title);
        let in_work = Arc::clone(&open);
        let work = spawn_blocking(move || {
            let asked = (&in_work.round, &*in_work.instrument);
            let scope = Scope::of(asked, (edition, locale), snapshot);
            let mut passing = |_: &State| receiver.blocking_recv().ok_or_else(broken_off)?;
            make(&scope.compared_with(before.as_ref()), &mut passing)
        });
        for state in Scope::in_order(&open.round, locale) {
            let state = &state.code;
            let status = known.get(state).map(|known| known.status);
            let passed = self.passed(&open, state, listed.get(state), status).await;
            // Whoever writes gave up where nobody receives.
            if sender.send(passed).await.is_err() {
                break;
            }
        }
        drop(sender);
        work.await.map_err(why)?
    }

    /// What is known of a State when its turn comes.
    async fn passed(
        &self,
        open: &Open,
        state: &str,
        listed: Option<&ListedSubmission>,
        status: Option<Status>,
    ) -> Result<Passed> {
        let submission = match listed {
            Some(listed) => Some(self.sealed(&open.round.id, listed).await?),
            None => None,
        };
        let progress = match status {
            Some(status) => {
                let submitted = submission.is_some();
                Some(self.progress_of(open, state, status, submitted).await?)
            }
            None => None,
        };
        Ok(Passed {
            submission,
            progress,
        })
    }

    /// The submissions that stand, compared with those of the round before.
    async fn standing(&self, open: &Open) -> Result<Standing> {
        let listed = self.listed(open, &open.round).await?;
        let before = match self.before(open).await? {
            Some(before) => {
                let earlier = self.listed(&before, &open.round).await?;
                Some((before, earlier))
            }
            None => None,
        };
        let compared = before.as_ref();
        let compared = compared.map(|(before, earlier)| (&*before.round.id, named(earlier)));
        Ok(Standing {
            snapshot: Snapshot::of(named(&listed), compared),
            listed,
            before,
        })
    }

    /// The last submission of each State that is invited `to` a round and stood at the cut-off
    /// of the one that is `open`.
    async fn listed(&self, open: &Open, to: &Round) -> Result<BTreeMap<String, ListedSubmission>> {
        let cutoff = open.round.cutoff.with_timezone(&Utc);
        let submissions = self.store.submissions();
        let standing = submissions.standing(&open.round.id, Some(cutoff)).await?;
        let mut standing: BTreeMap<String, ListedSubmission> = standing
            .into_iter()
            .map(|listed| (listed.state.clone(), listed))
            .collect();
        standing.retain(|state, _| to.state(state).is_some_and(|state| state.invited));
        Ok(standing)
    }

    /// These submissions with their answers.
    async fn all(
        &self,
        open: &Open,
        listed: &BTreeMap<String, ListedSubmission>,
    ) -> Result<Vec<Submission>> {
        let mut submissions = Vec::new();
        for listed in listed.values() {
            submissions.push(self.sealed(&open.round.id, listed).await?);
        }
        Ok(submissions)
    }

    async fn sealed(&self, round: &str, listed: &ListedSubmission) -> Result<Submission> {
        let submissions = self.store.submissions();
        let sealed = submissions.get(round, &listed.state, listed.number).await?;
        Ok(sealed.submission)
    }

    /// The round before, where the round is compared with one.
    async fn before(&self, open: &Open) -> Result<Option<Open>> {
        match &open.round.last_round {
            Some(id) => self.round(id).await.map(Some),
            None => Ok(None),
        }
    }

    /// How far each State is that has begun.
    async fn progress(&self, open: &Open, submissions: &[Submission]) -> Result<Vec<Progress>> {
        let mut progress = Vec::new();
        for (state, known) in self.store.rounds().progress(&open.round.id).await? {
            let submitted = submissions.iter().any(|one| one.state == state);
            progress.push(
                self.progress_of(open, &state, known.status, submitted)
                    .await?,
            );
        }
        Ok(progress)
    }

    /// How far a State is. Of a draft that is its completeness and its door, never a value;
    /// beside a submission, which tells both itself, the draft is not read.
    async fn progress_of(
        &self,
        open: &Open,
        state: &str,
        status: Status,
        submitted: bool,
    ) -> Result<Progress> {
        let (state, round) = (state.to_owned(), &open.round.id);
        if submitted {
            return Ok(Progress {
                state,
                status,
                channel: None,
                completeness: BTreeMap::new(),
            });
        }
        let stored = self.store.responses(round, &state).load().await?;
        Ok(Progress {
            state,
            status,
            channel: channel(&stored.answers),
            completeness: completeness(&open.instrument, &stored.answers),
        })
    }
}

/// Does work that takes a while without keeping the requests of others waiting.
fn beside_others<T>(work: impl FnOnce() -> T) -> T {
    match Handle::current().runtime_flavor() {
        RuntimeFlavor::MultiThread => block_in_place(work),
        _ => work(),
    }
}

/// The submissions as a snapshot names them.
fn named(listed: &BTreeMap<String, ListedSubmission>) -> Vec<Sealed> {
    let listed = listed.values().cloned();
    let named = listed.map(|one| Sealed {
        state: one.state,
        number: one.number,
        at: one.sealed_at,
        sha256: one.sha256,
    });
    named.collect()
}

/// Why the work ended before it was done: the library that writes workbooks gives up without
/// a word to its caller where the disk is full.
fn why(ended: JoinError) -> Error {
    let Ok(panic) = ended.try_into_panic() else {
        return broken_off();
    };
    let words = panic.downcast_ref::<String>().cloned();
    let words = words.or_else(|| {
        panic
            .downcast_ref::<&str>()
            .map(|words| (*words).to_owned())
    });
    words.map_or_else(broken_off, Error::Workbook)
}

fn broken_off() -> Error {
    Error::Refused("the work on a file was broken off".to_owned())
}

/// Answered of asked, 0 to 1, by section.
fn completeness(instrument: &Questionnaire, answers: &Answers) -> BTreeMap<String, f64> {
    let standings = Standings::of(instrument, answers, Utc::now().date_naive());
    let share = |section: &Section| {
        let share = Completeness::of(&section.questions, answers, &standings).share();
        (section.code.clone(), share)
    };
    instrument.sections.iter().map(share).collect()
}

/// The door by which the answers came.
fn channel(answers: &Answers) -> Option<Channel> {
    let by = |door| answers.iter().any(|(_, answer)| answer.door == door);
    match (by(Door::Page), by(Door::Workbook)) {
        (true, true) => Some(Channel::Both),
        (true, false) => Some(Channel::Page),
        (false, true) => Some(Channel::Workbook),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use std::{sync::mpsc, time::Duration};

    use super::beside_others;

    #[tokio::test(flavor = "multi_thread", worker_threads = 1)]
    async fn while_the_tables_are_counted_others_have_their_turn() {
        let (tell, told) = mpsc::channel();
        let counting = tokio::spawn(async move {
            tokio::spawn(async move { tell.send(()) });
            beside_others(|| told.recv_timeout(Duration::from_secs(60)))
        });
        assert_eq!(counting.await.unwrap(), Ok(()));
    }
}
