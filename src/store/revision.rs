//! A revision of a response as it is written: what stands, and one record per change.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, sea_query::OnConflict};

use super::{
    columns::{document, moment, plain, whole, word},
    entities::{answer, change},
    responses::{self, Response},
};
use crate::{
    address::Address,
    error::Result,
    locale::Locale,
    response::{Door, Status, merge::Write},
};

/// So many rows a statement writes; the last is 1, so that none is left over.
const TOGETHER: [usize; 4] = [64, 16, 4, 1];

/// A revision that is made.
pub struct Made {
    pub round: String,
    pub state: String,
    pub revision: u64,
    pub status: Status,
    pub who: String,
    pub at: DateTime<Utc>,
    pub door: Door,
    pub upload: Option<String>,
    /// The revision that it takes back.
    pub undoes: Option<u64>,
}

/// One address that a revision changes.
pub struct Row {
    pub write: Write,
    /// The revision that first wrote the address; none where that is this one.
    pub created: Option<u64>,
    pub origin: Option<Origin>,
}

/// From which workbook a change came.
pub struct Origin {
    pub workbook: String,
    /// The number that its list item has in the workbook.
    pub item: Option<u32>,
}

/// Writes a revision: what stands, and one record per change. Gives the addresses.
pub async fn put<C: ConnectionTrait>(tx: &C, made: &Made, rows: Vec<Row>) -> Result<Vec<Address>> {
    let response = Response {
        revision: made.revision,
        status: made.status,
    };
    responses::put(tx, &made.round, &made.state, response).await?;
    let mut changed = Vec::new();
    let mut answers = Vec::new();
    let mut changes = Vec::new();
    for row in rows {
        let Write { change, before } = row.write;
        let after = change.answer.as_ref();
        let language = after.or(before.as_ref()).map_or(Locale::En, |a| a.language);
        let door = word(&made.door)?;
        let (workbook, item) = row
            .origin
            .map_or((None, None), |origin| (Some(origin.workbook), origin.item));
        answers.push(answer::ActiveModel {
            round: Set(made.round.clone()),
            state: Set(made.state.clone()),
            address: Set(change.address.to_string()),
            content: Set(after.map(|answer| document(&answer.content)).transpose()?),
            language: Set(language.code().to_owned()),
            door: Set(after.map_or(Ok(door.clone()), |answer| word(&answer.door))?),
            revision: Set(whole(made.revision)?),
            created: Set(whole(row.created.unwrap_or(made.revision))?),
        });
        changes.push(change::ActiveModel {
            round: Set(made.round.clone()),
            state: Set(made.state.clone()),
            revision: Set(whole(made.revision)?),
            address: Set(change.address.to_string()),
            before: Set(before.as_ref().map(document).transpose()?),
            after: Set(after.map(document).transpose()?),
            who: Set(plain(&made.who)),
            at: Set(moment(made.at)),
            door: Set(door),
            place: Set(change.place.as_ref().map(document).transpose()?),
            upload: Set(made.upload.clone()),
            workbook: Set(workbook),
            item: Set(item.map(i64::from)),
            undoes: Set(made.undoes.map(whole).transpose()?),
        });
        changed.push(change.address);
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
    for rows in in_statements(answers) {
        answer::Entity::insert_many(rows)
            .on_conflict(over.clone())
            .exec_without_returning(tx)
            .await?;
    }
    for rows in in_statements(changes) {
        change::Entity::insert_many(rows)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(changed)
}

/// Rows as they are written together: a database parses each length of a statement once and
/// remembers it, so that there are few of them.
fn in_statements<T>(rows: Vec<T>) -> impl Iterator<Item = Vec<T>> {
    let mut rows = rows.into_iter();
    std::iter::from_fn(move || {
        let together = TOGETHER.into_iter().find(|many| *many <= rows.len())?;
        Some(rows.by_ref().take(together).collect())
    })
}

#[cfg(test)]
mod tests {
    use super::in_statements;

    #[test]
    fn every_row_is_in_one_statement_in_order() {
        for many in [0, 1, 3, 63, 64, 65, 520] {
            let rows: Vec<usize> = (0..many).collect();
            let statements: Vec<_> = in_statements(rows.clone()).collect();
            assert!(statements.len() <= many / 64 + 9, "{many}");
            assert_eq!(statements.concat(), rows);
        }
    }
}
