//! A sealed submission, exactly as it was hashed.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "submissions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub round: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub state: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    pub revision: i64,
    #[sea_orm(column_type = "Text")]
    pub sealed: String,
    #[sea_orm(column_type = "Text")]
    pub sha256: String,
    pub sealed_at: DateTimeUtc,
    #[sea_orm(column_type = "Text")]
    pub by: String,
    pub on_behalf: bool,
    #[sea_orm(column_type = "Text")]
    pub receipt: String,
}

impl ActiveModelBehavior for ActiveModel {}
