//! The store, on SQLite and on PostgreSQL: the same stories on both.

mod concurrency;
mod durability;
mod folder;
mod links;
mod people;
mod posts;
mod saving;
mod sealing;
mod sessions;
mod sign_in;
mod undoing;
mod waiting;
