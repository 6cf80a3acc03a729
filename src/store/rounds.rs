//! Rounds: each with its own copy of the questionnaire, which never changes.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use futures::FutureExt;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, sea_query::OnConflict,
};

use super::{
    Store,
    columns::{document, moment, parse, plain, read, read_whole},
    entities::{change, response as response_row, round, step},
};
use crate::{
    error::{Error, Result},
    response,
    round::{Round, Status},
};

/// The rounds of a [`Store`].
#[derive(Debug, Clone, Copy)]
pub struct Rounds<'a>(pub(super) &'a Store);

/// A round as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptRound {
    /// The round.
    pub round: Round,
    /// The questionnaire file's own text: the round's copy.
    pub source: String,
    /// Whether it takes answers.
    pub status: Status,
    /// When it was added.
    pub created: DateTime<Utc>,
}

/// A round in a list, without its questionnaire.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedRound {
    /// The round.
    pub round: Round,
    /// Whether it takes answers.
    pub status: Status,
    /// When it was added.
    pub created: DateTime<Utc>,
}

/// How far a State's response is. It says nothing about what was answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Where it stands in its life.
    pub status: response::Status,
    /// How often it was changed.
    pub revision: u64,
}

impl Rounds<'_> {
    /// Adds an open round with its copy of the questionnaire file.
    ///
    /// # Errors
    /// [`Error::Refused`] where there is a round of this id: its States may be answering.
    pub async fn add(&self, round: &Round, source: &str, at: DateTime<Utc>) -> Result<()> {
        self.put(round, source, Status::Open, at).await
    }

    /// Adds a round that is not open yet.
    ///
    /// # Errors
    /// [`Error::Refused`] where there is a round of this id.
    pub async fn prepare(&self, round: &Round, source: &str, at: DateTime<Utc>) -> Result<()> {
        self.put(round, source, Status::Prepared, at).await
    }

    async fn put(
        &self,
        round: &Round,
        source: &str,
        status: Status,
        at: DateTime<Utc>,
    ) -> Result<()> {
        let id = round.id.clone();
        let row = round::ActiveModel {
            id: Set(id.clone()),
            round: Set(document(round)?),
            questionnaire: Set(plain(source)),
            status: Set(status.code().to_owned()),
            created: Set(moment(at)),
        };
        let added = self.0.writer.write(move |transaction| {
            async move {
                let once = OnConflict::column(round::Column::Id)
                    .do_nothing()
                    .to_owned();
                Ok(round::Entity::insert_many([row])
                    .on_conflict(once)
                    .exec_without_returning(transaction)
                    .await?)
            }
            .boxed()
        });
        if added.await? == 0 {
            return Err(Error::Refused(format!(
                "there is a round `{id}` already, and a round is never replaced; give the new one another id"
            )));
        }
        Ok(())
    }

    /// One round with its questionnaire.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is none.
    pub async fn get(&self, id: &str) -> Result<KeptRound> {
        let row = round::Entity::find_by_id(id)
            .one(&self.0.connections.readers)
            .await?
            .ok_or_else(|| missing(id))?;
        Ok(KeptRound {
            round: read(&row.round, id)?,
            source: row.questionnaire,
            status: parse(&row.status)?,
            created: row.created,
        })
    }

    /// All rounds, in the order of their ids.
    pub async fn list(&self) -> Result<Vec<ListedRound>> {
        let rows: Vec<(String, String, String, DateTime<Utc>)> = round::Entity::find()
            .select_only()
            .columns([
                round::Column::Id,
                round::Column::Round,
                round::Column::Status,
                round::Column::Created,
            ])
            .order_by_asc(round::Column::Id)
            .into_tuple()
            .all(&self.0.connections.readers)
            .await?;
        rows.into_iter()
            .map(|(id, round, status, created)| {
                Ok(ListedRound {
                    round: read(&round, &id)?,
                    status: parse(&status)?,
                    created,
                })
            })
            .collect()
    }

    /// Changes a round and its copy of the questionnaire. That is changed only while the
    /// round is prepared.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is no such round; [`Error::Refused`] where another
    /// questionnaire is given to a round that was opened.
    pub async fn update(&self, round: &Round, source: &str) -> Result<()> {
        let row = round::ActiveModel {
            round: Set(document(round)?),
            questionnaire: Set(plain(source)),
            ..Default::default()
        };
        let (id, source) = (round.id.clone(), plain(source));
        let work = self.0.writer.write(move |tx| {
            async move {
                let kept = round::Entity::find_by_id(&id).one(tx).await?;
                let kept = kept.ok_or_else(|| missing(&id))?;
                if kept.status != Status::Prepared.code() && kept.questionnaire != source {
                    return Err(Error::Refused(format!(
                        "the round `{id}` was opened, and its questionnaire stays"
                    )));
                }
                round::Entity::update_many()
                    .set(row)
                    .filter(round::Column::Id.eq(id))
                    .exec(tx)
                    .await?;
                Ok(())
            }
            .boxed()
        });
        work.await
    }

    /// Opens or closes a round, or opens it again. Drafts are kept.
    ///
    /// # Errors
    /// [`Error::Missing`] where there is none.
    pub async fn set_status(&self, id: &str, status: Status) -> Result<()> {
        let row = round::ActiveModel {
            status: Set(status.code().to_owned()),
            ..Default::default()
        };
        let name = id.to_owned();
        let updated = self.0.writer.write(move |transaction| {
            async move {
                Ok(round::Entity::update_many()
                    .set(row)
                    .filter(round::Column::Id.eq(name))
                    .exec(transaction)
                    .await?
                    .rows_affected)
            }
            .boxed()
        });
        match updated.await? {
            0 => Err(missing(id)),
            _ => Ok(()),
        }
    }

    /// When anything last happened in each State's response: a change, or a step.
    pub async fn last_moves(&self, id: &str) -> Result<BTreeMap<String, DateTime<Utc>>> {
        let readers = &self.0.connections.readers;
        let changes: Vec<(String, Option<DateTime<Utc>>)> = change::Entity::find()
            .select_only()
            .column(change::Column::State)
            .column_as(change::Column::At.max(), "last")
            .filter(change::Column::Round.eq(id))
            .group_by(change::Column::State)
            .into_tuple()
            .all(readers)
            .await?;
        let steps: Vec<(String, Option<DateTime<Utc>>)> = step::Entity::find()
            .select_only()
            .column(step::Column::State)
            .column_as(step::Column::At.max(), "last")
            .filter(step::Column::Round.eq(id))
            .group_by(step::Column::State)
            .into_tuple()
            .all(readers)
            .await?;
        let mut last = BTreeMap::new();
        for (state, at) in changes.into_iter().chain(steps) {
            if let Some(at) = at {
                let known = last.entry(state).or_insert(at);
                *known = at.max(*known);
            }
        }
        Ok(last)
    }

    /// How far each State is that began to answer.
    pub async fn progress(&self, id: &str) -> Result<BTreeMap<String, Progress>> {
        let rows = response_row::Entity::find()
            .filter(response_row::Column::Round.eq(id))
            .all(&self.0.connections.readers)
            .await?;
        rows.into_iter()
            .map(|row| {
                let progress = Progress {
                    status: parse(&row.status)?,
                    revision: read_whole(row.revision)?,
                };
                Ok((row.state, progress))
            })
            .collect()
    }
}

/// Whether a round takes answers; fails where there is no such round.
pub async fn status<C: ConnectionTrait>(connection: &C, id: &str) -> Result<Status> {
    let status: Option<String> = round::Entity::find_by_id(id)
        .select_only()
        .column(round::Column::Status)
        .into_tuple()
        .one(connection)
        .await?;
    parse(&status.ok_or_else(|| missing(id))?)
}

fn missing(id: &str) -> Error {
    Error::Missing {
        what: "round",
        name: id.to_owned(),
    }
}
