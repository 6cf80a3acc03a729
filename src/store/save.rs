//! Saving a draft, in the writer's transaction.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{
    columns::{parse, read, read_whole, whole},
    entities::{answer, change},
    responses,
    revision::{Made, Origin, Row, put},
    rounds,
    uploads::{self, Upload, Verdict},
};
use crate::{
    address::Address,
    error::Result,
    response::{
        Answers, Change, Choice, Conflict, Door, Lists, Refusal, Resolve, Status, Step,
        merge::{Earlier, Item, Kept, Terms, Write, merge},
        undo::{Past, standing},
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
    /// The file that it came in, which lies on the disk. With the save it is recorded what
    /// became of it.
    pub upload: Option<Upload>,
    /// Which workbook it is, whatever became of the file since it was handed out.
    pub workbook: Option<String>,
    /// What is to become of what differs.
    pub resolve: Resolve,
    /// The revision that somebody looked at when they chose: where another one stands by
    /// now, nothing is stored.
    pub seen: Option<u64>,
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
    /// The same, where it was decided which of the two is to stand.
    pub decided: Vec<(Conflict, Choice)>,
    /// Items that got another number, because theirs was taken meanwhile.
    pub renumbered: BTreeMap<Item, u32>,
    /// Stored items that the same workbook handed in before with other content.
    pub again: BTreeSet<Item>,
}

/// So many addresses are named in one query.
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
        Ok(_) if save.seen.is_some_and(|seen| seen != response.revision) => {
            return Ok(Err(Refusal::ChangedMeanwhile));
        }
        Ok(status) => status,
    };
    // Of a response that nobody began there is nothing to look at.
    let (Own { earlier, last }, mut kept) = match response.revision {
        0 => Default::default(),
        _ => (
            own(tx, round, state, save).await?,
            kept(tx, round, state, save).await?,
        ),
    };
    for (address, kept) in &mut kept {
        kept.own = last.get(address) == Some(&kept.revision);
    }
    let terms = Terms {
        base: save.base,
        lists: save.lists.clone(),
        earlier,
        resolve: std::mem::take(&mut save.resolve),
    };
    let merged = merge(&terms, &kept, std::mem::take(&mut save.changes));
    let saved = Saved {
        revision: response.revision,
        changed: Vec::new(),
        conflicts: merged.conflicts,
        decided: merged.decided,
        renumbered: merged.renumbered,
        again: merged.again,
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

/// Saves, and records what became of the file in which it came.
pub async fn save<C: ConnectionTrait>(
    tx: &C,
    round: String,
    state: String,
    mut save: Save,
) -> Result<Result<Saved, Refusal>> {
    let upload = save.upload.take();
    let sha256 = upload.as_ref().map(|upload| upload.sha256.clone());
    let saved = write(tx, (&round, &state), sha256, save).await?;
    if let Some(upload) = upload {
        let verdict = match saved {
            Ok(_) => Verdict::Accepted,
            Err(_) => Verdict::Refused,
        };
        uploads::record(tx, &upload, &state, verdict).await?;
    }
    Ok(saved)
}

async fn write<C: ConnectionTrait>(
    tx: &C,
    (round, state): (&str, &str),
    upload: Option<String>,
    mut save: Save,
) -> Result<Result<Saved, Refusal>> {
    let Weighed {
        status,
        kept,
        writes,
        mut saved,
    } = match weigh(tx, round, state, &mut save).await? {
        Ok(weighed) => weighed,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if writes.is_empty() {
        return Ok(Ok(saved));
    }
    saved.revision += 1;
    let made = Made {
        round: round.to_owned(),
        state: state.to_owned(),
        revision: saved.revision,
        status,
        who: save.who,
        at: save.at,
        door: save.door,
        upload,
        undoes: None,
    };
    let was = |item: &Item| {
        let moved = saved.renumbered.iter();
        let before = moved
            .filter(|(from, number)| from.question == item.question && **number == item.number);
        before.map(|(from, _)| from.number).next()
    };
    let rows = writes.into_iter().map(|write| {
        let item = save.lists.item(&write.change.address);
        let origin = save.workbook.clone().map(|workbook| Origin {
            workbook,
            item: item.map(|item| was(&item).unwrap_or(item.number)),
        });
        let created = kept.get(&write.change.address).map(|kept| kept.created);
        Row {
            write,
            created,
            origin,
        }
    });
    saved.changed = put(tx, &made, rows.collect()).await?;
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
            own: false,
        };
        kept.insert(address, one);
    }
    let changed: Vec<_> = kept
        .iter()
        .filter(|(_, kept)| save.base < kept.revision)
        .map(|(address, _)| address.clone())
        .collect();
    for (address, past) in since(tx, round, state, save.base, &changed).await? {
        let Some(kept) = kept.get_mut(&address) else {
            continue;
        };
        kept.at_base = past.first().and_then(|first| first.before.clone());
        // What was undone since counts as if it had never been.
        kept.revision = standing(past)
            .last()
            .map_or(save.base, |last| last.revision);
    }
    Ok(kept)
}

/// What happened at these addresses after this revision, in the order of revisions.
pub async fn since<C: ConnectionTrait>(
    tx: &C,
    round: &str,
    state: &str,
    revision: u64,
    addresses: &[Address],
) -> Result<BTreeMap<Address, Vec<Past>>> {
    let mut pasts: BTreeMap<Address, Vec<Past>> = BTreeMap::new();
    for some in addresses.chunks(AT_ONCE) {
        let by_name: BTreeMap<_, _> = some.iter().map(|a| (a.to_string(), a)).collect();
        let rows = change::Entity::find()
            .filter(change::Column::Round.eq(round))
            .filter(change::Column::State.eq(state))
            .filter(change::Column::Revision.gt(whole(revision)?))
            .filter(change::Column::Address.is_in(by_name.keys()))
            .order_by_asc(change::Column::Revision)
            .all(tx)
            .await?;
        for row in rows {
            if let Some(address) = by_name.get(&row.address) {
                let before = row.before.as_deref();
                let past = Past {
                    revision: read_whole(row.revision)?,
                    undoes: row.undoes.map(read_whole).transpose()?,
                    before: before.map(|text| read(text, &row.address)).transpose()?,
                };
                pasts.entry((*address).clone()).or_default().push(past);
            }
        }
    }
    Ok(pasts)
}

/// What the same workbook handed in before.
#[derive(Default)]
struct Own {
    /// What became of its list items.
    earlier: Earlier,
    /// The revision in which it last changed each address.
    last: BTreeMap<Address, u64>,
}

async fn own<C: ConnectionTrait>(tx: &C, round: &str, state: &str, save: &Save) -> Result<Own> {
    let mut own = Own::default();
    let Some(workbook) = &save.workbook else {
        return Ok(own);
    };
    let rows = change::Entity::find()
        .filter(change::Column::Round.eq(round))
        .filter(change::Column::State.eq(state))
        .filter(change::Column::Workbook.eq(workbook))
        .order_by_asc(change::Column::Revision)
        .all(tx)
        .await?;
    for row in rows {
        let address: Address = parse(&row.address)?;
        let item = row.item.and_then(|item| u32::try_from(item).ok());
        if let (Some(is), Some(number)) = (save.lists.item(&address), item) {
            let was = Item {
                question: address.question.clone(),
                number,
            };
            own.earlier.add(was, is.number);
        }
        own.last.insert(address, read_whole(row.revision)?);
    }
    Ok(own)
}
