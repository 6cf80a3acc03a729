//! A change of one answer, never altered.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "changes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub round: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub state: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub revision: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub address: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub before: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub after: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub who: String,
    pub at: DateTimeUtc,
    #[sea_orm(column_type = "Text")]
    pub door: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub place: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub upload: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub workbook: Option<String>,
    pub item: Option<i64>,
    pub undoes: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
