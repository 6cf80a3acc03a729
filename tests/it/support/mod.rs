//! What several tests stand on.

pub mod database;
pub mod postgres;
