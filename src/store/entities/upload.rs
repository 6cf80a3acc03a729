//! A file that was received; its bytes lie in the data folder.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "uploads")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub round: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub sha256: String,
    pub size: i64,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    pub received_at: DateTimeUtc,
    #[sea_orm(column_type = "Text")]
    pub by: String,
    pub on_behalf: bool,
    #[sea_orm(column_type = "Text", nullable)]
    pub state: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub verdict: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
