//! Connections: one writer and several read-only readers on SQLite; on PostgreSQL one
//! pool for both.

use std::{path::Path, time::Duration};

use migrations::Migrator;
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend,
    DbErr, IsolationLevel, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
    sea_query::{Func, Query},
    sqlx::{
        postgres::{PgConnectOptions, PgSslMode},
        sqlite::{SqliteJournalMode, SqliteSynchronous},
    },
};
use sea_orm_migration::MigratorTrait;

use super::folder;
use crate::error::{Error, Result};

/// How many may read at once.
const READERS: u32 = 8;

/// How long one waits for a connection, or for another process to finish its writing.
const PATIENCE: Duration = Duration::from_secs(10);

/// After how long PostgreSQL gives up a statement.
const STATEMENT: Duration = Duration::from_secs(30);

/// The turn to write on PostgreSQL; any number will do, as long as it is always the same.
const TURN: i64 = 0x0072_656c_6174_6f72;

/// The way in and the ways out of the database.
#[derive(Debug, Clone)]
pub struct Connections {
    /// Where everything is written, by [`write`](super::writer) only.
    pub writer: DatabaseConnection,
    /// Where everything is read. On SQLite it cannot write.
    pub readers: DatabaseConnection,
}

impl Connections {
    /// Connects and migrates: to PostgreSQL where a URL is given, else to the file
    /// `relator.sqlite` in the data folder.
    pub async fn open(data: &Path, url: Option<&str>) -> Result<Self> {
        let Some(url) = url else {
            return Self::sqlite(&data.join("relator.sqlite")).await;
        };
        if !["postgres://", "postgresql://"]
            .iter()
            .any(|scheme| url.starts_with(scheme))
        {
            // The URL itself is not repeated: it may hold a password.
            return Err(Error::Refused(
                "DATABASE_URL must begin with postgres://; without it the data folder holds the database".into(),
            ));
        }
        let pool = Database::connect(postgres(url)).await?;
        migrate(&pool).await?;
        Ok(Self {
            writer: pool.clone(),
            readers: pool,
        })
    }

    async fn sqlite(path: &Path) -> Result<Self> {
        folder::make_file(path)?;
        let writer = Database::connect(sqlite(path, false)).await?;
        let journal: Option<String> = writer
            .query_one_raw(Statement::from_string(
                DbBackend::Sqlite,
                "PRAGMA journal_mode",
            ))
            .await?
            .map(|row| row.try_get_by_index(0))
            .transpose()?;
        if journal.as_deref() != Some("wal") {
            return Err(Error::Refused(format!(
                "{}: the database cannot keep a write-ahead log here, as on network drives; put the data folder on a local disk",
                path.display()
            )));
        }
        migrate(&writer).await?;
        // Only now is there something to read, with the log beside it.
        let readers = Database::connect(sqlite(path, true)).await?;
        Ok(Self { writer, readers })
    }

    /// A view of the database at one moment, for reading that takes several statements.
    pub async fn snapshot(&self) -> Result<DatabaseTransaction> {
        // SQLite's transactions are that already, and know no levels.
        let level = match self.readers.get_database_backend() {
            DbBackend::Postgres => Some(IsolationLevel::RepeatableRead),
            _ => None,
        };
        let options = TransactionOptions {
            isolation_level: level,
            ..TransactionOptions::default()
        };
        Ok(self.readers.begin_with_options(options).await?)
    }
}

/// Begins a transaction that writes. Only one does at a time, in all processes together:
/// what it reads cannot change before it commits, so that no update is ever lost.
pub async fn begin(writer: &DatabaseConnection) -> Result<DatabaseTransaction> {
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    let transaction = writer.begin_with_options(options).await?;
    if transaction.get_database_backend() == DbBackend::Postgres {
        let turn = Func::cust("pg_advisory_xact_lock").arg(TURN);
        transaction.execute(Query::select().expr(turn)).await?;
    }
    Ok(transaction)
}

/// Brings the schema up to date: all that is missing, or nothing. Where nothing is
/// missing it only reads, so that a role without rights to the schema can run.
async fn migrate(connection: &DatabaseConnection) -> Result<()> {
    if Migrator::get_pending_migrations_read_only(connection)
        .await?
        .is_empty()
    {
        return Ok(());
    }
    let transaction = begin(connection).await?;
    Migrator::up(&transaction, None).await?;
    Ok(transaction.commit().await?)
}

fn sqlite(path: &Path, read_only: bool) -> ConnectOptions {
    let path = path.to_owned();
    let mut options = ConnectOptions::new("sqlite://relator.sqlite");
    silent(&mut options)
        .max_connections(if read_only { READERS } else { 1 })
        .min_connections(1)
        // A local file does not go away.
        .test_before_acquire(false)
        .idle_timeout(None)
        .max_lifetime(None)
        .map_sqlx_sqlite_opts(move |options| {
            options
                .filename(&path)
                .create_if_missing(!read_only)
                .read_only(read_only)
                .journal_mode(SqliteJournalMode::Wal)
                // NORMAL would lose acknowledged saves when the power fails.
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .busy_timeout(PATIENCE)
                .pragma("query_only", if read_only { "ON" } else { "OFF" })
        });
    options
}

fn postgres(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url.replacen("postgresql://", "postgres://", 1));
    silent(&mut options)
        .max_connections(READERS + 1)
        .statement_timeout(STATEMENT)
        .map_sqlx_postgres_opts(|options| {
            let options = options
                // A process that hangs in mid-transaction must not keep the turn.
                .options([("idle_in_transaction_session_timeout", "60s")])
                .application_name("relator");
            match options.get_ssl_mode() {
                PgSslMode::Allow | PgSslMode::Prefer if is_remote(&options) => {
                    options.ssl_mode(PgSslMode::VerifyFull)
                }
                _ => options,
            }
        });
    options
}

fn is_remote(options: &PgConnectOptions) -> bool {
    let host = options.get_host();
    let local = ["localhost", "127.0.0.1", "::1", "[::1]"].contains(&host);
    !local && !host.starts_with('/') && options.get_socket().is_none()
}

/// Statements hold answers: they are never logged.
fn silent(options: &mut ConnectOptions) -> &mut ConnectOptions {
    options
        .sqlx_logging(false)
        .record_stmt_in_spans(false)
        .connect_timeout(PATIENCE)
        .acquire_timeout(PATIENCE)
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        Self::Database(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn pragma<C: ConnectionTrait>(connection: &C, name: &str) -> String {
        let statement = Statement::from_string(DbBackend::Sqlite, format!("PRAGMA {name}"));
        let row = connection.query_one_raw(statement).await.unwrap().unwrap();
        row.try_get_by_index::<String>(0)
            .or_else(|_| row.try_get_by_index::<i64>(0).map(|n| n.to_string()))
            .unwrap()
    }

    async fn assert_durable<C: ConnectionTrait>(connection: &C) {
        assert_eq!(pragma(connection, "synchronous").await, "2");
        assert_eq!(pragma(connection, "journal_mode").await, "wal");
        assert_eq!(pragma(connection, "foreign_keys").await, "1");
        assert_eq!(pragma(connection, "busy_timeout").await, "10000");
    }

    #[tokio::test]
    async fn every_connection_to_sqlite_is_set_explicitly() {
        let data = tempfile::tempdir().unwrap();
        let connections = Connections::open(data.path(), None).await.unwrap();
        assert_durable(&connections.writer).await;
        assert_eq!(pragma(&connections.writer, "query_only").await, "0");
        // Held at once, they are all the readers that there are.
        let mut readers = Vec::new();
        for _ in 0..READERS {
            readers.push(connections.snapshot().await.unwrap());
        }
        for reader in &readers {
            assert_durable(reader).await;
            assert_eq!(pragma(reader, "query_only").await, "1");
        }
    }

    #[tokio::test]
    async fn a_reader_cannot_write() {
        let data = tempfile::tempdir().unwrap();
        let connections = Connections::open(data.path(), None).await.unwrap();
        let writes = [
            "INSERT INTO rounds VALUES ('r', '{}', '{}', 'open', '2026-01-01')",
            "PRAGMA query_only = OFF; DELETE FROM rounds",
            "CREATE TABLE mine (id TEXT)",
        ];
        for write in writes {
            let refused = connections.readers.execute_unprepared(write).await;
            assert!(refused.is_err(), "{write}");
            connections.writer.execute_unprepared(write).await.unwrap();
        }
    }

    #[tokio::test]
    async fn a_database_elsewhere_is_named_by_a_postgres_url_only() {
        let data = tempfile::tempdir().unwrap();
        let url = Some("mysql://root:hunter2@example.org/relator");
        let refused = Connections::open(data.path(), url).await.unwrap_err();
        assert!(refused.to_string().contains("postgres://"), "{refused}");
        assert!(!refused.to_string().contains("hunter2"), "{refused}");
    }

    #[test]
    fn a_remote_server_must_prove_who_it_is() {
        let remote = |url: &str| is_remote(&url.parse::<PgConnectOptions>().unwrap());
        assert!(remote("postgres://relator@db.example.org/relator"));
        assert!(!remote("postgres://relator@localhost/relator"));
        assert!(!remote(
            "postgres://relator@localhost/relator?host=/run/postgresql"
        ));
    }
}
