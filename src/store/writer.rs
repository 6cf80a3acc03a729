//! The one writer, with group commit.
//!
//! Everything that is written goes through [`Writer::write`]. One task takes what is
//! waiting, at most [`GROUP`] writes, into one transaction; each has a savepoint of its
//! own, so that one that fails does not take the others with it; each is acknowledged
//! only after the commit. A lone write never waits for company: while the disk takes one
//! group, the next one gathers by itself.
//!
//! A write runs in the task, not in the request that asked for it: a reader who hangs up
//! leaves no open transaction behind.

use futures::{FutureExt, future::BoxFuture};
use sea_orm::{DatabaseConnection, DatabaseTransaction, DbErr, TransactionTrait};
use tokio::sync::{mpsc, oneshot};

use super::connection::begin;
use crate::error::{Error, Result};

/// How many writes share one commit at most.
const GROUP: usize = 64;

/// How many writes may wait; beyond that whoever asks waits.
const QUEUE: usize = 256;

/// A write that waits for its turn. It runs with a transaction, or learns why it cannot.
type Job = Box<dyn for<'t> FnOnce(Begun<'t>) -> BoxFuture<'t, Option<Done>> + Send>;

/// The transaction that was begun for a group.
type Begun<'t> = Result<&'t DatabaseTransaction, String>;

/// A write that ran, and waits for the commit.
struct Done {
    /// It went well: its savepoint is kept.
    keep: bool,
    /// Tells whoever asked, once it is known whether the group was committed.
    tell: Box<dyn FnOnce(Result<(), String>) + Send>,
}

/// The way to the one writer.
#[derive(Debug, Clone)]
pub struct Writer {
    queue: mpsc::Sender<Job>,
}

impl Writer {
    /// Starts the writer's task on this connection. It ends when the last [`Writer`] is
    /// dropped and the queue is empty.
    pub fn start(connection: DatabaseConnection) -> Self {
        let (queue, waiting) = mpsc::channel(QUEUE);
        tokio::spawn(run(connection, waiting));
        Self { queue }
    }

    /// Runs `work` in a transaction and returns what it returned once that is committed
    /// and on the disk. Where it fails, nothing of it is written.
    ///
    /// # Errors
    /// Its own, and [`Error::Database`] where the transaction could not be committed.
    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: for<'t> FnOnce(&'t DatabaseTransaction) -> BoxFuture<'t, Result<T>> + Send + 'static,
    {
        let (tell, told) = oneshot::channel();
        let job: Job = Box::new(move |begun| {
            Box::pin(async move {
                let transaction = match begun {
                    Ok(transaction) => transaction,
                    Err(why) => {
                        // Whoever asked may have gone away.
                        let _ = tell.send(Err(Error::Database(why)));
                        return None;
                    }
                };
                let outcome = work(transaction).await;
                Some(Done {
                    keep: outcome.is_ok(),
                    tell: Box::new(move |committed| {
                        let told = outcome
                            .and_then(|value| committed.map(|()| value).map_err(Error::Database));
                        let _ = tell.send(told);
                    }),
                })
            })
        });
        self.queue.send(job).await.map_err(|_| stopped())?;
        told.await.map_err(|_| stopped())?
    }
}

fn stopped() -> Error {
    Error::Database("the writer has stopped; nothing was written".into())
}

async fn run(connection: DatabaseConnection, mut waiting: mpsc::Receiver<Job>) {
    while let Some(first) = waiting.recv().await {
        match begin(&connection).await {
            Ok(transaction) => {
                let (done, whole) = group(&transaction, first, &mut waiting).await;
                let committed = match whole {
                    Ok(()) if done.iter().any(|done| done.keep) => transaction.commit().await,
                    Ok(()) => transaction.rollback().await,
                    Err(error) => transaction.rollback().await.and(Err(error)),
                };
                let committed = committed.map_err(|error| error.to_string());
                for done in done {
                    (done.tell)(committed.clone());
                }
            }
            Err(error) => {
                // The database is out of reach: whoever waits learns it now, not one
                // after the other.
                first(Err(error.to_string())).await;
                while let Ok(job) = waiting.try_recv() {
                    job(Err(error.to_string())).await;
                }
            }
        }
    }
}

/// Runs what is waiting, each write in a savepoint. An error that comes back beside them
/// means that the whole group must be rolled back.
async fn group(
    transaction: &DatabaseTransaction,
    first: Job,
    waiting: &mut mpsc::Receiver<Job>,
) -> (Vec<Done>, Result<(), DbErr>) {
    let mut group = Vec::new();
    let mut next = Some(first);
    while let Some(job) = next {
        let (done, ended) = savepoint(transaction, job).await;
        group.extend(done);
        if ended.is_err() {
            return (group, ended);
        }
        next = if group.len() < GROUP {
            waiting.try_recv().ok()
        } else {
            None
        };
    }
    (group, Ok(()))
}

async fn savepoint(
    transaction: &DatabaseTransaction,
    job: Job,
) -> (Option<Done>, Result<(), DbErr>) {
    let savepoint = match transaction.begin().await {
        Ok(savepoint) => savepoint,
        Err(error) => return (job(Err(error.to_string())).await, Err(error)),
    };
    // A write that panics is a fault of the program, and must not end the writer: dropped,
    // it answers that nothing was written, and its savepoint is rolled back.
    let ran = std::panic::AssertUnwindSafe(job(Ok(&savepoint)))
        .catch_unwind()
        .await;
    let done = ran.ok().flatten();
    // Where a savepoint does not end as it should, PostgreSQL would answer the commit
    // without an error, and yet roll everything back.
    let ended = if done.as_ref().is_some_and(|done| done.keep) {
        savepoint.commit().await
    } else {
        savepoint.rollback().await
    };
    (done, ended)
}

#[cfg(test)]
mod tests {
    use sea_orm::{ConnectionTrait, EntityTrait};

    use super::*;
    use crate::store::{connection::Connections, entities::round};

    async fn add(tx: &DatabaseTransaction, id: &str) -> Result<()> {
        let insert = format!(
            "INSERT INTO rounds VALUES ('{id}', '{{}}', '{{}}', 'open', '2026-01-01T00:00:00+00:00')"
        );
        tx.execute_unprepared(&insert).await?;
        Ok(())
    }

    #[tokio::test]
    async fn a_write_that_fails_half_way_or_panics_leaves_nothing_and_the_others_stand() {
        let data = tempfile::tempdir().unwrap();
        let connections = Connections::open(data.path(), None).await.unwrap();
        let writer = Writer::start(connections.writer.clone());
        let add_then = |id: &'static str, then: fn() -> Result<()>| {
            writer.write(move |tx| {
                async move {
                    add(tx, id).await?;
                    then()
                }
                .boxed()
            })
        };
        // All are queued before the writer takes the first: they share one commit.
        let (first, failed, panicked, twice, last) = futures::join!(
            add_then("first", || Ok(())),
            add_then("failed", || Err(Error::Refused("no".into()))),
            add_then("panicked", || panic!("a fault of the program")),
            add_then("first", || Ok(())),
            add_then("last", || Ok(())),
        );
        assert!(first.is_ok() && last.is_ok());
        assert!(matches!(failed, Err(Error::Refused(_))));
        assert!(matches!(panicked, Err(Error::Database(_))));
        assert!(matches!(twice, Err(Error::Database(_))));
        let rows = round::Entity::find()
            .all(&connections.readers)
            .await
            .unwrap();
        let ids: Vec<_> = rows.into_iter().map(|row| row.id).collect();
        assert_eq!(ids, ["first", "last"]);
    }

    #[tokio::test]
    async fn where_the_commit_fails_nobody_is_told_that_it_went_well() {
        let data = tempfile::tempdir().unwrap();
        let connections = Connections::open(data.path(), None).await.unwrap();
        let writer = Writer::start(connections.writer.clone());
        let add_then = |id: &'static str, statement: &'static str| {
            writer.write(move |tx| {
                async move {
                    add(tx, id).await?;
                    tx.execute_unprepared(statement).await?;
                    Ok(())
                }
                .boxed()
            })
        };
        // A foreign key that is checked only at the end breaks the commit of the group.
        let orphan = "PRAGMA defer_foreign_keys = ON; INSERT INTO responses VALUES ('none', 'JM', 1, 'draft')";
        let (good, bad) = futures::join!(add_then("good", "SELECT 1"), add_then("bad", orphan));
        assert!(matches!(bad, Err(Error::Database(_))));
        assert!(matches!(good, Err(Error::Database(_))));
        let rows = round::Entity::find()
            .all(&connections.readers)
            .await
            .unwrap();
        assert!(rows.is_empty());
        // And the writer goes on.
        add_then("next", "SELECT 1").await.unwrap();
    }
}
