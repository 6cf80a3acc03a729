//! The store, on SQLite and on PostgreSQL: the same stories on both.

mod concurrency;
mod durability;
mod folder;
mod saving;
mod sealing;
