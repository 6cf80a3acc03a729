//! Rounds, responses, their answers and every change of them.
//!
//! Documents are kept as text, not as a JSON type: what was written comes back byte for
//! byte from both back ends, and a text may hold any character.

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
                    .table("rounds")
                    .col(text("id").primary_key())
                    .col(text("round"))
                    .col(text("questionnaire"))
                    .col(text("status"))
                    .col(timestamp_with_time_zone("created"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("responses")
                    .col(text("round"))
                    .col(text("state"))
                    .col(big_integer("revision"))
                    .col(text("status"))
                    .primary_key(Index::create().col("round").col("state"))
                    .foreign_key(
                        ForeignKey::create()
                            .name("responses_round")
                            .from("responses", "round")
                            .to("rounds", "id"),
                    )
                    .take(),
            )
            .await?;
        // An answer that was cleared stays as a row without content: the number of its
        // list item is never used again.
        manager
            .create_table(
                Table::create()
                    .table("answers")
                    .col(text("round"))
                    .col(text("state"))
                    .col(text("address"))
                    .col(text_null("content"))
                    .col(text("language"))
                    .col(text("door"))
                    .col(big_integer("revision"))
                    .col(big_integer("created"))
                    .primary_key(Index::create().col("round").col("state").col("address"))
                    .foreign_key(&mut of_response("answers_response", "answers"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("changes")
                    .col(text("round"))
                    .col(text("state"))
                    .col(big_integer("revision"))
                    .col(text("address"))
                    .col(text_null("before"))
                    .col(text_null("after"))
                    .col(text("who"))
                    .col(timestamp_with_time_zone("at"))
                    .col(text("door"))
                    .col(text_null("place"))
                    .col(text_null("upload"))
                    .primary_key(
                        Index::create()
                            .col("round")
                            .col("state")
                            .col("revision")
                            .col("address"),
                    )
                    .foreign_key(&mut of_response("changes_response", "changes"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("steps")
                    .col(text("round"))
                    .col(text("state"))
                    .col(big_integer("number"))
                    .col(text("status"))
                    .col(text("who"))
                    .col(timestamp_with_time_zone("at"))
                    .col(text("note"))
                    .primary_key(Index::create().col("round").col("state").col("number"))
                    .foreign_key(&mut of_response("steps_response", "steps"))
                    .take(),
            )
            .await
    }
}

fn of_response(name: &str, table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(name)
        .from_tbl(table)
        .from_col("round")
        .from_col("state")
        .to_tbl("responses")
        .to_col("round")
        .to_col("state")
        .take()
}
