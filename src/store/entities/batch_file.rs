//! What became of one file of a batch.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "batch_files")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub batch: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i64,
    #[sea_orm(column_type = "Text")]
    pub verdict: String,
}

impl ActiveModelBehavior for ActiveModel {}
