//! A batch of workbooks; its files lie in the data folder until it has ended.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "batches")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    #[sea_orm(column_type = "Text")]
    pub round: String,
    #[sea_orm(column_type = "Text")]
    pub person: String,
    #[sea_orm(column_type = "Text")]
    pub who: String,
    #[sea_orm(column_type = "Text")]
    pub language: String,
    pub dry_run: bool,
    pub received_at: DateTimeUtc,
    #[sea_orm(column_type = "Text")]
    pub files: String,
    pub total: i64,
    pub ended_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "Text", nullable)]
    pub stopped: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
