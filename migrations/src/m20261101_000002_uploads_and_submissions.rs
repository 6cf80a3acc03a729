//! What was received, and what was sealed.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(Debug, DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The bytes themselves lie in the data folder, under their hash.
        manager
            .create_table(
                Table::create()
                    .table("uploads")
                    .col(text("round"))
                    .col(text("sha256"))
                    .col(big_integer("size"))
                    .col(text("name"))
                    .col(timestamp_with_time_zone("received_at"))
                    .col(text("by"))
                    .col(text_null("state"))
                    .col(text_null("verdict"))
                    .primary_key(Index::create().col("round").col("sha256"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("uploads_round")
                            .from("uploads", "round")
                            .to("rounds", "id"),
                    )
                    .take(),
            )
            .await?;
        // `revision` is the response's, from which the submission was sealed.
        manager
            .create_table(
                Table::create()
                    .table("submissions")
                    .col(text("round"))
                    .col(text("state"))
                    .col(big_integer("number"))
                    .col(big_integer("revision"))
                    .col(text("sealed"))
                    .col(text("sha256"))
                    .col(timestamp_with_time_zone("sealed_at"))
                    .col(text("by"))
                    .col(boolean("on_behalf"))
                    .col(text("receipt"))
                    .primary_key(Index::create().col("round").col("state").col("number"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("submissions_response")
                            .from_tbl("submissions")
                            .from_col("round")
                            .from_col("state")
                            .to_tbl("responses")
                            .to_col("round")
                            .to_col("state"),
                    )
                    .take(),
            )
            .await
    }
}
