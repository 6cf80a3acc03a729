//! Of each change: from which workbook it came, which number its list item has there, and
//! which revision it takes back. So an item that a workbook brought is known again when the
//! workbook comes back, and an upload can be undone once.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds one column at a time.
        for column in [
            text_null("workbook"),
            big_integer_null("item"),
            big_integer_null("undoes"),
        ] {
            manager
                .alter_table(Table::alter().table("changes").add_column(column).take())
                .await?;
        }
        Ok(())
    }
}
