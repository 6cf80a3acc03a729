//! Relator's database schema: one source for SQLite and PostgreSQL, written with the
//! schema builder only.
//!
//! A migration that was ever released is never changed; a later one mends it. Each runs
//! in a transaction on both back ends, together with the note that it ran.

use sea_orm_migration::prelude::*;

mod m20261101_000001_rounds_and_responses;
mod m20261101_000002_uploads_and_submissions;
mod m20261123_000003_people;
mod m20261124_000004_uploads_on_behalf;
mod m20261124_000005_names_on_posts;
mod m20261128_000006_batches;
mod m20261128_000007_workbooks_and_undo;

/// All migrations, oldest first.
#[derive(Debug)]
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261101_000001_rounds_and_responses::Migration),
            Box::new(m20261101_000002_uploads_and_submissions::Migration),
            Box::new(m20261123_000003_people::Migration),
            Box::new(m20261124_000004_uploads_on_behalf::Migration),
            Box::new(m20261124_000005_names_on_posts::Migration),
            Box::new(m20261128_000006_batches::Migration),
            Box::new(m20261128_000007_workbooks_and_undo::Migration),
        ]
    }
}
