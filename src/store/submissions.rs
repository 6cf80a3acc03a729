//! Submissions: sealed once, never changed.

use chrono::{DateTime, Utc};
use futures::FutureExt;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

use super::{
    Keys, Store,
    columns::{document, moment, plain, read, read_whole, whole},
    entities::submission,
    responses::{self, Response},
    rounds,
};
use crate::{
    error::{Error, Result},
    response::{Receipt, Refusal, Seal, Status, Step, Submission},
    round,
};

/// The sealed submissions of a [`Store`].
#[derive(Debug, Clone, Copy)]
pub struct Submissions<'a>(pub(super) &'a Store);

/// What is to be sealed. The answers are taken from the store itself, so that what is
/// sealed is what stands there.
#[derive(Debug, Clone, PartialEq)]
pub struct Sealing {
    /// The round's id.
    pub round: String,
    /// The State's ISO 3166-1 alpha-2 code.
    pub state: String,
    /// The revision that was checked. Where the response changed since, nothing is sealed.
    pub revision: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: String,
    /// The secretariat does it on behalf of the State.
    pub on_behalf: bool,
    /// Name, version and hash of the questionnaire: `cybercrime/2026 <sha256>`.
    pub questionnaire: String,
}

/// A sealed submission with its receipt.
#[derive(Debug, Clone, PartialEq)]
pub struct Sealed {
    /// The submission.
    pub submission: Submission,
    /// The response's revision whose answers it holds.
    pub revision: u64,
    /// Its text exactly as it was hashed, and the hash.
    pub seal: Seal,
    /// What the State keeps.
    pub receipt: Receipt,
    /// It was sealed before, and the answers did not change since: nothing was added.
    pub repeated: bool,
}

/// A submission in a list, without its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedSubmission {
    /// The State's ISO 3166-1 alpha-2 code.
    pub state: String,
    /// The submission's number.
    pub number: u32,
    /// When it was sealed.
    pub sealed_at: DateTime<Utc>,
    /// SHA-256 of the sealed text.
    pub sha256: String,
}

impl Submissions<'_> {
    /// Seals a response: gives it the next number, hashes it, signs its receipt. Where the
    /// same answers were sealed before, that submission comes back.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is no such round.
    pub async fn seal(&self, sealing: Sealing) -> Result<Result<Sealed, Refusal>> {
        let keys = self.0.keys.clone();
        let work = self
            .0
            .writer
            .write(move |tx| async move { seal(tx, &keys, sealing).await }.boxed());
        work.await
    }

    /// One submission, compared with its hash.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is none, [`Error::Stored`] where it was altered.
    pub async fn get(&self, round: &str, state: &str, number: u32) -> Result<Sealed> {
        let key = (round.to_owned(), state.to_owned(), i64::from(number));
        let row = submission::Entity::find_by_id(key)
            .one(&self.0.connections.readers)
            .await?;
        sealed_of(row.ok_or_else(|| Error::Missing {
            what: "submission",
            name: format!("{round} {state} {number}"),
        })?)
    }

    /// All submissions of a round, in the order of States and numbers.
    pub async fn list(&self, round: &str) -> Result<Vec<ListedSubmission>> {
        self.listed(round, None).await
    }

    /// The submissions that count: the last of each State, in the order of States; with a
    /// moment, as they stood then. The hashes of this list name the snapshot from which
    /// figures are made.
    pub async fn standing(
        &self,
        round: &str,
        as_of: Option<DateTime<Utc>>,
    ) -> Result<Vec<ListedSubmission>> {
        let mut standing: Vec<ListedSubmission> = Vec::new();
        for next in self.listed(round, as_of).await? {
            match standing.last_mut().filter(|last| last.state == next.state) {
                Some(last) => *last = next,
                None => standing.push(next),
            }
        }
        Ok(standing)
    }

    async fn listed(
        &self,
        round: &str,
        as_of: Option<DateTime<Utc>>,
    ) -> Result<Vec<ListedSubmission>> {
        let mut query = submission::Entity::find()
            .select_only()
            .columns([
                submission::Column::State,
                submission::Column::Number,
                submission::Column::SealedAt,
                submission::Column::Sha256,
            ])
            .filter(submission::Column::Round.eq(round))
            .order_by_asc(submission::Column::State)
            .order_by_asc(submission::Column::Number);
        if let Some(moment) = as_of {
            query = query.filter(submission::Column::SealedAt.lte(moment));
        }
        let rows: Vec<(String, i64, DateTime<Utc>, String)> =
            query.into_tuple().all(&self.0.connections.readers).await?;
        rows.into_iter()
            .map(|(state, number, sealed_at, sha256)| {
                Ok(ListedSubmission {
                    state,
                    number: read_whole(number)?,
                    sealed_at,
                    sha256,
                })
            })
            .collect()
    }
}

async fn seal(
    tx: &DatabaseTransaction,
    keys: &Keys,
    sealing: Sealing,
) -> Result<Result<Sealed, Refusal>> {
    let (round, state) = (&sealing.round, &sealing.state);
    let open = rounds::status(tx, round).await? == round::Status::Open;
    let response = responses::find(tx, round, state).await?;
    let last = last(tx, round, state).await?;
    let submitted = matches!(response.status, Status::Submitted | Status::Accepted);
    if let Some(last) = &last
        && submitted
        && sealing.revision == response.revision
    {
        // The same request sent twice.
        return Ok(Ok(sealed_of(last.clone())?.again()));
    }
    let status = match response.status.after(Step::Submit) {
        Err(refusal) => return Ok(Err(refusal)),
        Ok(_) if !open => return Ok(Err(Refusal::RoundClosed)),
        Ok(_) if sealing.revision != response.revision => {
            return Ok(Err(Refusal::ChangedMeanwhile));
        }
        Ok(status) => status,
    };
    let answers = responses::answers(tx, round, state).await?;
    if answers.is_empty() {
        return Ok(Err(Refusal::Empty));
    }
    let revision = Response { status, ..response };
    responses::put(tx, round, state, revision).await?;
    responses::record(tx, round, state, status, &sealing.by, "", sealing.at).await?;
    let number = last.as_ref().map_or(0, |last| last.number) + 1;
    if let Some(last) = last {
        let last = sealed_of(last)?;
        if last.submission.answers == answers {
            return Ok(Ok(last.again()));
        }
    }
    let submission = Submission {
        round: sealing.round.clone(),
        state: sealing.state.clone(),
        number: read_whole(number)?,
        sealed_at: moment(sealing.at),
        by: sealing.by,
        on_behalf: sealing.on_behalf,
        questionnaire: sealing.questionnaire,
        answers,
    };
    let seal = Seal::of(&submission)?;
    let receipt = Receipt::issue(&submission, &seal, keys.signing())?;
    let row = submission::ActiveModel {
        round: Set(sealing.round),
        state: Set(sealing.state),
        number: Set(number),
        revision: Set(whole(response.revision)?),
        sealed: Set(seal.text.clone()),
        sha256: Set(seal.sha256.clone()),
        sealed_at: Set(submission.sealed_at),
        by: Set(plain(&submission.by)),
        on_behalf: Set(submission.on_behalf),
        receipt: Set(document(&receipt)?),
    };
    submission::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    Ok(Ok(Sealed {
        submission,
        revision: response.revision,
        seal,
        receipt,
        repeated: false,
    }))
}

impl Sealed {
    fn again(self) -> Self {
        Self {
            repeated: true,
            ..self
        }
    }
}

async fn last<C: ConnectionTrait>(
    tx: &C,
    round: &str,
    state: &str,
) -> Result<Option<submission::Model>> {
    Ok(submission::Entity::find()
        .filter(submission::Column::Round.eq(round))
        .filter(submission::Column::State.eq(state))
        .order_by_desc(submission::Column::Number)
        .one(tx)
        .await?)
}

fn sealed_of(row: submission::Model) -> Result<Sealed> {
    let seal = Seal {
        text: row.sealed,
        sha256: row.sha256,
    };
    let submission = seal.open()?;
    let receipt: Receipt = read(&row.receipt, "a receipt")?;
    // The columns beside the sealed text are copies for searching: they must say the same.
    let copies = (&row.round, &row.state, row.number, row.sealed_at);
    let sealed = (
        &submission.round,
        &submission.state,
        i64::from(submission.number),
        submission.sealed_at,
    );
    if copies != sealed {
        return Err(Error::Stored(format!(
            "the submission {} {} {} holds another one",
            row.round, row.state, row.number
        )));
    }
    Ok(Sealed {
        submission,
        revision: read_whole(row.revision)?,
        seal,
        receipt,
        repeated: false,
    })
}
