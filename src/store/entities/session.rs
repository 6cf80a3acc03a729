//! A session, under the hash of its token.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sessions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub sha256: String,
    #[sea_orm(column_type = "Text")]
    pub person: String,
    pub created: DateTimeUtc,
    pub seen: DateTimeUtc,
    pub ends: DateTimeUtc,
    #[sea_orm(column_type = "Text")]
    pub agent: String,
}

impl ActiveModelBehavior for ActiveModel {}
