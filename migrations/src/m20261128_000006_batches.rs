//! Batches of workbooks under way: what was sent, and what became of each file so far.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("batches")
                    .col(text("id").primary_key())
                    .col(text("round"))
                    .col(text("person"))
                    .col(text("who"))
                    .col(text("language"))
                    .col(boolean("dry_run"))
                    .col(timestamp_with_time_zone("received_at"))
                    .col(text("files"))
                    .col(big_integer("total"))
                    .col(timestamp_with_time_zone_null("ended_at"))
                    .col(text_null("stopped"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("batches_round")
                            .from("batches", "round")
                            .to("rounds", "id"),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("batch_files")
                    .col(text("batch"))
                    .col(big_integer("number"))
                    .col(text("verdict"))
                    .primary_key(Index::create().col("batch").col("number"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("batch_files_batch")
                            .from("batch_files", "batch")
                            .to("batches", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .take(),
            )
            .await
    }
}
