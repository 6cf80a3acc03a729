//! Responses: what stands, what stood, and the steps of a response's life.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use futures::FutureExt;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, sea_query::OnConflict,
};

use super::{
    Foreseen, Save, Saved, Store, Undo, Undone,
    columns::{document, moment, parse, plain, read, read_whole, read_word, whole},
    entities::{answer, change, response, step},
    rounds, save, undo,
};
use crate::{
    address::{Address, Row},
    error::Result,
    raw::Place,
    response::{Answer, Answers, Door, Reason, Refusal, Status, Step},
};

/// The response of one State in one round.
#[derive(Debug, Clone)]
pub struct Responses<'a> {
    store: &'a Store,
    round: String,
    state: String,
}

/// A response as it stands.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stored {
    /// How often it was changed; 0 where nobody began.
    pub revision: u64,
    /// Where it stands in its life.
    pub status: Status,
    /// What stands at each address.
    pub answers: Answers,
    /// The revision of each address' last change, also where it was cleared.
    pub revisions: BTreeMap<Address, u64>,
    /// The highest item number that each list ever had; a new item is numbered above it.
    /// (Questions whose rows are years are among them: an address does not tell the two apart.)
    pub highest_items: BTreeMap<String, u32>,
}

/// A step that was taken in a response's life.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// What it became: submitted, returned, accepted.
    pub status: Status,
    /// Who took it.
    pub who: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Why it was returned.
    pub note: String,
    /// What was asked about single questions when it was returned, by their codes.
    pub about: BTreeMap<String, String>,
}

/// One change of one answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// The revision that it made.
    pub revision: u64,
    /// Where.
    pub address: Address,
    /// What stood there.
    pub before: Option<Answer>,
    /// What stands since; none where it was cleared.
    pub after: Option<Answer>,
    /// Who did it.
    pub who: String,
    /// When.
    pub at: DateTime<Utc>,
    /// By which door.
    pub door: Door,
    /// In which page field or cell.
    pub place: Option<Place>,
    /// SHA-256 of the file that it came in.
    pub upload: Option<String>,
    /// The revision that it takes back.
    pub undoes: Option<u64>,
}

impl<'a> Responses<'a> {
    pub(super) fn of(store: &'a Store, round: &str, state: &str) -> Self {
        Self {
            store,
            round: round.to_owned(),
            state: state.to_owned(),
        }
    }

    /// What stands now. Where nobody began, it is empty.
    pub async fn load(&self) -> Result<Stored> {
        let snapshot = self.store.connections.snapshot().await?;
        let response = find(&snapshot, &self.round, &self.state).await?;
        let rows = answer::Entity::find()
            .filter(answer::Column::Round.eq(&self.round))
            .filter(answer::Column::State.eq(&self.state))
            .all(&snapshot)
            .await?;
        snapshot.commit().await?;
        let mut stored = Stored {
            revision: response.revision,
            status: response.status,
            ..Stored::default()
        };
        for row in rows {
            let (address, answer) = answer_of(&row)?;
            stored
                .revisions
                .insert(address.clone(), read_whole(row.revision)?);
            if let Some(Row::Number(number)) = address.row {
                let highest = stored
                    .highest_items
                    .entry(address.question.to_string())
                    .or_default();
                *highest = number.max(*highest);
            }
            stored.answers.set(address, answer);
        }
        Ok(stored)
    }

    /// What stood after this revision, from the history; refused where it never was here.
    pub async fn as_of(&self, revision: u64) -> Result<Result<Answers, Refusal>> {
        let readers = &self.store.connections.readers;
        if revision > find(readers, &self.round, &self.state).await?.revision {
            return Ok(Err(Refusal::UnknownRevision));
        }
        let mut answers = Answers::default();
        for change in self.changes(Some(revision)).await? {
            answers.set(change.address, change.after);
        }
        Ok(Ok(answers))
    }

    /// Every step that was taken, oldest first.
    pub async fn steps(&self) -> Result<Vec<Taken>> {
        let rows = step::Entity::find()
            .filter(step::Column::Round.eq(&self.round))
            .filter(step::Column::State.eq(&self.state))
            .order_by_asc(step::Column::Number)
            .all(&self.store.connections.readers)
            .await?;
        rows.into_iter()
            .map(|row| {
                let status = parse(&row.status)?;
                let reason = match status {
                    Status::Returned => read(&row.note, "a reason")?,
                    _ => Reason::default(),
                };
                Ok(Taken {
                    status,
                    who: row.who,
                    at: row.at,
                    note: reason.general,
                    about: reason.about,
                })
            })
            .collect()
    }

    /// Every change, oldest first.
    pub async fn history(&self) -> Result<Vec<Changed>> {
        self.changes(None).await
    }

    async fn changes(&self, until: Option<u64>) -> Result<Vec<Changed>> {
        let mut query = change::Entity::find()
            .filter(change::Column::Round.eq(&self.round))
            .filter(change::Column::State.eq(&self.state))
            .order_by_asc(change::Column::Revision)
            .order_by_asc(change::Column::Address);
        if let Some(revision) = until {
            query = query.filter(change::Column::Revision.lte(whole(revision)?));
        }
        let rows = query.all(&self.store.connections.readers).await?;
        rows.into_iter().map(changed_of).collect()
    }

    /// Saves a draft: merges what a door holds into what is stored, in one transaction,
    /// with one record per change. An address that was changed since the door's base is
    /// never overwritten: what stands there comes back as a conflict.
    ///
    /// # Errors
    /// [`Error::Missing`](crate::error::Error::Missing) where there is no such round.
    pub async fn save(&self, save: Save) -> Result<Result<Saved, Refusal>> {
        let (round, state) = (self.round.clone(), self.state.clone());
        let work = self
            .store
            .writer
            .write(move |tx| save::save(tx, round, state, save).boxed());
        work.await
    }

    /// What a save would do, without doing it.
    ///
    /// # Errors
    /// [`Error::Missing`](crate::error::Error::Missing) where there is no such round.
    pub async fn foresee(&self, save: Save) -> Result<Result<Foreseen, Refusal>> {
        let snapshot = self.store.connections.snapshot().await?;
        save::foresee(&snapshot, &self.round, &self.state, save).await
    }

    /// Undoes an upload: of what it changed, each address that nobody changed since gets back
    /// what stood there before, as a change of its own. History only grows.
    ///
    /// # Errors
    /// [`Error::Missing`](crate::error::Error::Missing) where there is no such round, or
    /// nothing of an upload in this revision.
    pub async fn undo(&self, undo: Undo) -> Result<Result<Undone, Refusal>> {
        let (round, state) = (self.round.clone(), self.state.clone());
        let work = self
            .store
            .writer
            .write(move |tx| undo::undo(tx, round, state, undo).boxed());
        work.await
    }

    /// Sends a submitted response back with questions. The State may then answer again.
    ///
    /// # Errors
    /// [`Error::Missing`](crate::error::Error::Missing) where there is no such round.
    pub async fn return_with(
        &self,
        reason: impl Into<Reason>,
        who: &str,
        at: DateTime<Utc>,
    ) -> Result<Result<(), Refusal>> {
        let reason = document(&reason.into())?;
        self.step(Step::Return, &reason, who, at).await
    }

    /// Takes a submitted response.
    ///
    /// # Errors
    /// [`Error::Missing`](crate::error::Error::Missing) where there is no such round.
    pub async fn accept(&self, who: &str, at: DateTime<Utc>) -> Result<Result<(), Refusal>> {
        self.step(Step::Accept, "", who, at).await
    }

    async fn step(
        &self,
        step: Step,
        note: &str,
        who: &str,
        at: DateTime<Utc>,
    ) -> Result<Result<(), Refusal>> {
        let (round, state) = (self.round.clone(), self.state.clone());
        let (note, who) = (note.to_owned(), who.to_owned());
        let work = self.store.writer.write(move |tx| {
            async move {
                rounds::status(tx, &round).await?;
                let response = find(tx, &round, &state).await?;
                match response.status.after(step) {
                    Err(refusal) => Ok(Err(refusal)),
                    Ok(status) => {
                        let response = Response { status, ..response };
                        put(tx, &round, &state, response).await?;
                        record(tx, &round, &state, status, &who, &note, at).await?;
                        Ok(Ok(()))
                    }
                }
            }
            .boxed()
        });
        work.await
    }
}

/// What stands now.
pub async fn answers<C: ConnectionTrait>(tx: &C, round: &str, state: &str) -> Result<Answers> {
    let rows = answer::Entity::find()
        .filter(answer::Column::Round.eq(round))
        .filter(answer::Column::State.eq(state))
        .filter(answer::Column::Content.is_not_null())
        .all(tx)
        .await?;
    let mut answers = Answers::default();
    for row in rows {
        let (address, answer) = answer_of(&row)?;
        answers.set(address, answer);
    }
    Ok(answers)
}

/// The counter and the status of a response.
#[derive(Debug, Clone, Copy, Default)]
pub struct Response {
    pub revision: u64,
    pub status: Status,
}

/// The counter and the status; revision 0 where nobody began.
pub async fn find<C: ConnectionTrait>(tx: &C, round: &str, state: &str) -> Result<Response> {
    let row = response::Entity::find_by_id((round.to_owned(), state.to_owned()))
        .one(tx)
        .await?;
    row.map_or(Ok(Response::default()), |row| {
        Ok(Response {
            revision: read_whole(row.revision)?,
            status: parse(&row.status)?,
        })
    })
}

/// Writes the counter and the status.
pub async fn put<C: ConnectionTrait>(
    tx: &C,
    round: &str,
    state: &str,
    response: Response,
) -> Result<()> {
    let row = response::ActiveModel {
        round: Set(round.to_owned()),
        state: Set(state.to_owned()),
        revision: Set(whole(response.revision)?),
        status: Set(response.status.code().to_owned()),
    };
    let over = OnConflict::columns([response::Column::Round, response::Column::State])
        .update_columns([response::Column::Revision, response::Column::Status])
        .to_owned();
    response::Entity::insert(row)
        .on_conflict(over)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Records a step of a response's life.
pub async fn record<C: ConnectionTrait>(
    tx: &C,
    round: &str,
    state: &str,
    status: Status,
    who: &str,
    note: &str,
    at: DateTime<Utc>,
) -> Result<()> {
    let earlier = step::Entity::find()
        .filter(step::Column::Round.eq(round))
        .filter(step::Column::State.eq(state))
        .count(tx)
        .await?;
    let row = step::ActiveModel {
        round: Set(round.to_owned()),
        state: Set(state.to_owned()),
        number: Set(whole(earlier + 1)?),
        status: Set(status.code().to_owned()),
        who: Set(plain(who)),
        at: Set(moment(at)),
        note: Set(plain(note)),
    };
    step::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// The address and the answer of a row; no answer where it was cleared.
pub fn answer_of(row: &answer::Model) -> Result<(Address, Option<Answer>)> {
    let content = row.content.as_deref().map(|text| read(text, &row.address));
    let answer = match content.transpose()? {
        None => None,
        Some(content) => Some(Answer {
            content,
            language: parse(&row.language)?,
            door: read_word(&row.door, "a door")?,
        }),
    };
    Ok((parse(&row.address)?, answer))
}

fn changed_of(row: change::Model) -> Result<Changed> {
    let answer = |text: Option<String>| text.map(|text| read(&text, &row.address)).transpose();
    Ok(Changed {
        revision: read_whole(row.revision)?,
        address: parse(&row.address)?,
        before: answer(row.before)?,
        after: answer(row.after)?,
        who: row.who,
        at: row.at,
        door: read_word(&row.door, "a door")?,
        place: row.place.map(|text| read(&text, "a place")).transpose()?,
        upload: row.upload,
        undoes: row.undoes.map(read_whole).transpose()?,
    })
}
