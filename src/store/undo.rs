//! Undoing an upload, in the writer's transaction.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{
    columns::{parse, read_whole, whole},
    entities::{answer, change},
    responses::{self, answer_of},
    revision::{Made, Row, put},
    rounds,
    save::since,
};
use crate::{
    address::Address,
    error::{Error, Result},
    response::{Change, Door, Refusal, Step, merge::Write, undo},
    round,
};

/// What is to be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undo {
    /// The revision that the upload made.
    pub revision: u64,
    /// Of what it changed, what is to get back what stood there before.
    pub within: Vec<Address>,
    /// Who undoes it.
    pub who: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// What became of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Undone {
    /// The addresses that got back what stood there before.
    pub back: Vec<Address>,
    /// What somebody changed since; it stays.
    pub left: Vec<Address>,
    /// What was undone before.
    pub already: Vec<Address>,
}

pub async fn undo<C: ConnectionTrait>(
    tx: &C,
    round: String,
    state: String,
    undo: Undo,
) -> Result<std::result::Result<Undone, Refusal>> {
    let open = rounds::status(tx, &round).await? == round::Status::Open;
    let response = responses::find(tx, &round, &state).await?;
    let missing = || Error::Missing {
        what: "upload",
        name: undo.revision.to_string(),
    };
    // A number from an address bar may be more than the database can hold.
    if undo.revision > response.revision {
        return Err(missing());
    }
    let mut of_upload = Vec::new();
    for row in change::Entity::find()
        .filter(change::Column::Round.eq(&round))
        .filter(change::Column::State.eq(&state))
        .filter(change::Column::Revision.eq(whole(undo.revision)?))
        .filter(change::Column::Upload.is_not_null())
        .all(tx)
        .await?
    {
        let address: Address = parse(&row.address)?;
        if undo.within.contains(&address) {
            of_upload.push(address);
        }
    }
    if of_upload.is_empty() {
        return Err(missing());
    }
    let status = match response.status.after(Step::Save) {
        Err(refusal) => return Ok(Err(refusal)),
        Ok(_) if !open => return Ok(Err(Refusal::RoundClosed)),
        Ok(status) => status,
    };
    let earlier = undo.revision.saturating_sub(1);
    let history = since(tx, &round, &state, earlier, &of_upload).await?;
    let undo::Undo {
        back,
        left,
        already,
    } = undo::Undo::of(undo.revision, history);
    let mut undone = Undone {
        back: Vec::new(),
        left,
        already,
    };
    if back.is_empty() {
        return Ok(Ok(undone));
    }
    let mut kept = BTreeMap::new();
    for row in answer::Entity::find()
        .filter(answer::Column::Round.eq(&round))
        .filter(answer::Column::State.eq(&state))
        .all(tx)
        .await?
    {
        let (address, answer) = answer_of(&row)?;
        if back.contains_key(&address) {
            kept.insert(address, (answer, read_whole(row.created)?));
        }
    }
    let made = Made {
        round,
        state,
        revision: response.revision + 1,
        status,
        who: undo.who,
        at: undo.at,
        door: Door::Page,
        upload: None,
        undoes: Some(undo.revision),
    };
    let rows = back.into_iter().map(|(address, answer)| {
        let (before, created) = match kept.remove(&address) {
            Some((before, created)) => (before, Some(created)),
            None => (None, None),
        };
        let change = Change {
            address,
            answer,
            place: None,
        };
        Row {
            write: Write { change, before },
            created,
            origin: None,
        }
    });
    undone.back = put(tx, &made, rows.collect()).await?;
    Ok(Ok(undone))
}
