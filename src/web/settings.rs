//! Settings of an installation: `Rocket.toml`, then the environment.

use std::path::PathBuf;

use rocket::{Config, figment::providers::Env};
use serde::Deserialize;

use crate::error::{Error, Result};

/// Where an installation keeps what it keeps.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Settings {
    /// Folder of the database, uploads and keys.
    #[serde(default = "data")]
    pub data: PathBuf,
    /// The PostgreSQL that replaces the embedded database.
    pub database_url: Option<String>,
}

fn data() -> PathBuf {
    PathBuf::from("data")
}

impl Settings {
    /// Reads `Rocket.toml` of the current folder (or the file that `ROCKET_CONFIG` names),
    /// then `ROCKET_…`, `RELATOR_DATA` and `DATABASE_URL`, the later before the earlier.
    ///
    /// # Errors
    /// [`Error::Refused`] where a value is not of its kind; the message names it.
    pub fn read() -> Result<Self> {
        Config::figment()
            .merge(Env::prefixed("RELATOR_").only(&["data"]))
            .merge(Env::raw().only(&["database_url"]))
            .extract()
            .map_err(|error| Error::Refused(format!("settings: {error}")))
    }
}
