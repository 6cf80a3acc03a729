//! Settings of an installation: `Rocket.toml`, then the environment.

use std::path::PathBuf;

use rocket::{
    Config,
    config::{Ident, LogLevel, Shutdown},
    data::{Limits, ToByteUnit},
    figment::{
        Figment, Profile,
        providers::{Env, Format, Toml},
    },
};
use serde::Deserialize;

use super::gate::FAREWELL;
use crate::error::{Error, Result};

/// Where an installation keeps what it keeps.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Settings {
    /// Folder of the database, uploads and keys.
    #[serde(default = "data")]
    pub data: PathBuf,
    /// The PostgreSQL that replaces the embedded database.
    pub database_url: Option<String>,
    /// How many connections there may be at once.
    #[serde(default = "connections")]
    pub connections: usize,
}

fn connections() -> usize {
    400
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
        figment()
            .merge(Env::prefixed("RELATOR_").only(&["data"]))
            .merge(Env::raw().only(&["database_url"]))
            .extract()
            .map_err(|error| Error::Refused(format!("settings: {error}")))
    }
}

/// Where settings come from, the later before the earlier: what Rocket sets, quiet and
/// without naming our software, patient with what is under way when it stops;
/// `Rocket.toml`; `ROCKET_…`. No address is believed because a header says so.
pub(super) fn figment() -> Figment {
    let limits = Limits::default()
        // A section with every text as long as a workbook's cell may be.
        .limit("form", 8.mebibytes())
        .limit("string", 1.mebibytes())
        .limit("file", 10.mebibytes())
        .limit("data-form", 40.mebibytes());
    let quiet = Config {
        limits,
        log_level: LogLevel::Critical,
        cli_colors: false,
        ident: Ident::none(),
        shutdown: Shutdown {
            // The gate closes within its farewell; Rocket must not cut before.
            grace: FAREWELL.as_secs() as u32 + 2,
            ..Shutdown::default()
        },
        ip_header: None,
        ..Config::default()
    };
    Figment::from(quiet)
        .merge(Toml::file(Env::var_or("ROCKET_CONFIG", "Rocket.toml")).nested())
        .merge(Env::prefixed("ROCKET_").ignore(&["PROFILE"]).global())
        .select(Profile::from_env_or(
            "ROCKET_PROFILE",
            Config::DEFAULT_PROFILE,
        ))
}
