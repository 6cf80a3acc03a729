//! A State's response: its revision counter and its status.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "responses")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub round: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub state: String,
    pub revision: i64,
    #[sea_orm(column_type = "Text")]
    pub status: String,
}

impl ActiveModelBehavior for ActiveModel {}
