//! A round, with its own copy of the questionnaire.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rounds")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    #[sea_orm(column_type = "Text")]
    pub round: String,
    #[sea_orm(column_type = "Text")]
    pub questionnaire: String,
    #[sea_orm(column_type = "Text")]
    pub status: String,
    pub created: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
