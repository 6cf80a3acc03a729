//! Saving a draft, in the writer's transaction.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, sea_query::OnConflict,
};

use super::{
    columns::{document, moment, plain, read, read_whole, whole, word},
    entities::{answer, change},
    responses::{self, Response},
    rounds,
};
use crate::{
    address::Address,
    error::Result,
    locale::Locale,
    response::{
        Answer, Answers, Change, Conflict, Door, Lists, Refusal, Status, Step,
        merge::{Item, Kept, Write, merge},
    },
    round,
};

/// What a door hands in.
#[derive(Debug, Clone, PartialEq)]
pub struct Save {
    /// The revision that it started from.
    pub base: u64,
    /// What it holds. An address that is not among them is unchanged.
    pub changes: Vec<Change>,
    /// Which questions are lists: their items are numbered for good.
    pub lists: Lists,
    /// Who.
    pub who: String,
    /// When.
    pub at: DateTime<Utc>,
    /// By which door.
    pub door: Door,
    /// SHA-256 of the file that it came in.
    pub upload: Option<String>,
}

/// What became of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Saved {
    /// The response's revision now.
    pub revision: u64,
    /// The addresses that were changed, in their order.
    pub changed: Vec<Address>,
    /// What was changed meanwhile by somebody else, and differently. It stands.
    pub conflicts: Vec<Conflict>,
    /// Items that got another number, because theirs was taken meanwhile.
    pub renumbered: BTreeMap<Item, u32>,
}

/// Both databases take about twice as many values in one statement.
const AT_ONCE: usize = 1_000;

/// What a save would do, without doing it.
#[derive(Debug, Clone, PartialEq)]
pub struct Foreseen {
    /// What would become of it. The revision is the one that stands.
    pub saved: Saved,
    /// What would stand afterwards.
    pub after: Answers,
}

/// A save that may be done, and what it would write.
struct Weighed {
    status: Status,
    kept: BTreeMap<Address, Kept>,
    writes: Vec<Write>,
    saved: Saved,
}

/// Looks at what is stored and decides about each change.
async fn weigh<C: ConnectionTrait>(
    tx: &C,
    round: &str,
    state: &str,
    save: &mut Save,
) -> Result<Result<Weighed, Refusal>> {
    let open = rounds::status(tx, round).await? == round::Status::Open;
    let response = responses::find(tx, round, state).await?;
    let status = match response.status.after(Step::Save) {
        Err(refusal) => return Ok(Err(refusal)),
        Ok(_) if !open => return Ok(Err(Refusal::RoundClosed)),
        Ok(_) if save.base > response.revision => return Ok(Err(Refusal::UnknownRevision)),
        Ok(status) => status,
    };
    let kept = kept(tx, round, state, save).await?;
    let merged = merge(
        save.base,
        &kept,
        &save.lists,
        std::mem::take(&mut save.changes),
    );
    let saved = Saved {
        revision: response.revision,
        changed: Vec::new(),
        conflicts: merged.conflicts,
        renumbered: merged.renumbered,
    };
    Ok(Ok(Weighed {
        status,
        kept,
        writes: merged.writes,
        saved,
    }))
}

/// What a save would do: the same as [`save`], and nothing is written.
pub async fn foresee<C: ConnectionTrait>(
    tx: &C,
    round: &str,
    state: &str,
    mut save: Save,
) -> Result<Result<Foreseen, Refusal>> {
    let mut weighed = match weigh(tx, round, state, &mut save).await? {
        Ok(weighed) => weighed,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let mut after = responses::answers(tx, round, state).await?;
    for Write { change, .. } in weighed.writes {
        weighed.saved.changed.push(change.address.clone());
        after.set(change.address, change.answer);
    }
    Ok(Ok(Foreseen {
        saved: weighed.saved,
        after,
    }))
}

pub async fn save<C: ConnectionTrait>(
    tx: &C,
    round: String,
    state: String,
    mut save: Save,
) -> Result<Result<Saved, Refusal>> {
    let Weighed {
        status,
        kept,
        writes,
        mut saved,
    } = match weigh(tx, &round, &state, &mut save).await? {
        Ok(weighed) => weighed,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if writes.is_empty() {
        return Ok(Ok(saved));
    }
    saved.revision += 1;
    let revision = Response {
        revision: saved.revision,
        status,
    };
    responses::put(tx, &round, &state, revision).await?;
    let mut answers = Vec::new();
    let mut changes = Vec::new();
    for Write { change, before } in writes {
        let after = change.answer.as_ref();
        let language = after.or(before.as_ref()).map_or(Locale::En, |a| a.language);
        let door = word(&save.door)?;
        let created = kept
            .get(&change.address)
            .map_or(saved.revision, |k| k.created);
        answers.push(answer::ActiveModel {
            round: Set(round.clone()),
            state: Set(state.clone()),
            address: Set(change.address.to_string()),
            content: Set(after.map(|answer| document(&answer.content)).transpose()?),
            language: Set(language.code().to_owned()),
            door: Set(after.map_or(Ok(door.clone()), |answer| word(&answer.door))?),
            revision: Set(whole(saved.revision)?),
            created: Set(whole(created)?),
        });
        changes.push(change::ActiveModel {
            round: Set(round.clone()),
            state: Set(state.clone()),
            revision: Set(whole(saved.revision)?),
            address: Set(change.address.to_string()),
            before: Set(before.as_ref().map(document).transpose()?),
            after: Set(after.map(document).transpose()?),
            who: Set(plain(&save.who)),
            at: Set(moment(save.at)),
            door: Set(door),
            place: Set(change.place.as_ref().map(document).transpose()?),
            upload: Set(save.upload.clone()),
        });
        saved.changed.push(change.address);
    }
    let over = OnConflict::columns([
        answer::Column::Round,
        answer::Column::State,
        answer::Column::Address,
    ])
    .update_columns([
        answer::Column::Content,
        answer::Column::Language,
        answer::Column::Door,
        answer::Column::Revision,
    ])
    .to_owned();
    for rows in answers.chunks(AT_ONCE) {
        answer::Entity::insert_many(rows.to_vec())
            .on_conflict(over.clone())
            .exec_without_returning(tx)
            .await?;
    }
    for rows in changes.chunks(AT_ONCE) {
        change::Entity::insert_many(rows.to_vec())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(Ok(saved))
}

/// What is stored at the addresses of this save, and in the lists that it touches.
async fn kept<C: ConnectionTrait>(
    tx: &C,
    round: &str,
    state: &str,
    save: &Save,
) -> Result<BTreeMap<Address, Kept>> {
    let mut query = answer::Entity::find()
        .filter(answer::Column::Round.eq(round))
        .filter(answer::Column::State.eq(state));
    if save.changes.len() <= AT_ONCE {
        let addresses = save.changes.iter().map(|change| change.address.to_string());
        let lists: BTreeSet<_> = save
            .changes
            .iter()
            .filter_map(|change| save.lists.item(&change.address))
            .map(|item| format!("{}[", item.question))
            .collect();
        query = query.filter(lists.iter().fold(
            Condition::any().add(answer::Column::Address.is_in(addresses)),
            |any, list| any.add(answer::Column::Address.starts_with(list)),
        ));
    }
    let mut kept = BTreeMap::new();
    for row in query.all(tx).await? {
        let (address, answer) = responses::answer_of(&row)?;
        let (revision, created) = (read_whole(row.revision)?, read_whole(row.created)?);
        let one = Kept {
            at_base: answer.clone().filter(|_| revision <= save.base),
            answer,
            revision,
            created,
        };
        kept.insert(address, one);
    }
    let changed: Vec<_> = kept
        .iter()
        .filter(|(_, kept)| kept.created <= save.base && save.base < kept.revision)
        .map(|(address, _)| address.clone())
        .collect();
    for (address, before) in since(tx, round, state, save.base, &changed).await? {
        if let Some(kept) = kept.get_mut(&address) {
            kept.at_base = before;
        }
    }
    Ok(kept)
}

/// What stood at these addresses before anybody changed them after `base`.
async fn since<C: ConnectionTrait>(
    tx: &C,
    round: &str,
    state: &str,
    base: u64,
    addresses: &[Address],
) -> Result<BTreeMap<Address, Option<Answer>>> {
    let mut before = BTreeMap::new();
    for some in addresses.chunks(AT_ONCE) {
        let by_name: BTreeMap<_, _> = some.iter().map(|a| (a.to_string(), a)).collect();
        let rows = change::Entity::find()
            .filter(change::Column::Round.eq(round))
            .filter(change::Column::State.eq(state))
            .filter(change::Column::Revision.gt(whole(base)?))
            .filter(change::Column::Address.is_in(by_name.keys()))
            .order_by_asc(change::Column::Revision)
            .all(tx)
            .await?;
        for row in rows {
            // The first change after the base says what stood there.
            if let Some(address) = by_name.get(&row.address)
                && !before.contains_key(*address)
            {
                let answer = row
                    .before
                    .map(|text| read(&text, &row.address))
                    .transpose()?;
                before.insert((*address).clone(), answer);
            }
        }
    }
    Ok(before)
}
