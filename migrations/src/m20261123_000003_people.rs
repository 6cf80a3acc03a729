//! People, where they act, the links that were sent to them, and their sessions.
//!
//! Of a token only its SHA-256 is kept: who reads the database, or a backup of it, can
//! neither use a link nor take over a session.

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
                    .table("people")
                    .col(text("id").primary_key())
                    .col(text("email").unique_key())
                    .col(text("name"))
                    .col(text("language"))
                    .col(text_null("password"))
                    .col(timestamp_with_time_zone("created"))
                    .col(timestamp_with_time_zone_null("blocked_at"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("posts")
                    .col(text("person"))
                    .col(big_integer("number"))
                    .col(text("role"))
                    .col(text_null("state"))
                    .col(text_null("sections"))
                    .primary_key(Index::create().col("person").col("number"))
                    .foreign_key(&mut of_person("posts_person", "posts"))
                    .take(),
            )
            .await?;
        // The link that sets the installation up is nobody's yet.
        manager
            .create_table(
                Table::create()
                    .table("links")
                    .col(text("sha256").primary_key())
                    .col(text_null("person"))
                    .col(text("purpose"))
                    .col(timestamp_with_time_zone("expires"))
                    .col(timestamp_with_time_zone_null("used_at"))
                    .foreign_key(&mut of_person("links_person", "links"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("sessions")
                    .col(text("sha256").primary_key())
                    .col(text("person"))
                    .col(timestamp_with_time_zone("created"))
                    .col(timestamp_with_time_zone("seen"))
                    .col(timestamp_with_time_zone("ends"))
                    .col(text("agent"))
                    .foreign_key(&mut of_person("sessions_person", "sessions"))
                    .take(),
            )
            .await?;
        for table in ["links", "sessions"] {
            manager
                .create_index(
                    Index::create()
                        .name(format!("{table}_of_person"))
                        .table(table)
                        .col("person")
                        .take(),
                )
                .await?;
        }
        Ok(())
    }
}

fn of_person(name: &str, table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(name)
        .from(table, "person")
        .to("people", "id")
        .take()
}
