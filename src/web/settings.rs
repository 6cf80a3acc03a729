//! Settings of an installation: `Rocket.toml`, then the environment.

use std::{net::IpAddr, path::PathBuf};

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

use super::{gate::FAREWELL, log::Lines};
use crate::{
    error::{Error, Result},
    mail::Site,
};

/// Where an installation keeps what it keeps.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Settings {
    /// Folder of the database, uploads and keys.
    #[serde(default = "data")]
    pub data: PathBuf,
    /// The PostgreSQL that replaces the embedded database.
    pub database_url: Option<String>,
    /// Under which address people reach the pages, where that is not where they are served.
    pub site: Option<Site>,
    /// How the log is written: `text` or `json`.
    #[serde(default)]
    pub log: Lines,
    /// How many connections there may be at once.
    #[serde(default = "connections")]
    pub connections: usize,
    /// The addresses of the proxies that stand before the pages: who asks through one of
    /// them is whom it names in `X-Forwarded-For`. Nobody else is believed.
    #[serde(default)]
    pub proxies: Vec<IpAddr>,
}

fn connections() -> usize {
    400
}

fn data() -> PathBuf {
    PathBuf::from("data")
}

impl Settings {
    /// Reads `Rocket.toml` of the current folder (or the file that `ROCKET_CONFIG` names),
    /// then `ROCKET_…`, `RELATOR_DATA`, `RELATOR_SITE` and `DATABASE_URL`, the later before the earlier.
    ///
    /// # Errors
    /// [`Error::Refused`] where a value is not of its kind; the message names it.
    pub fn read() -> Result<Self> {
        figment()
            .merge(Env::prefixed("RELATOR_").only(&["data", "site"]))
            .merge(Env::raw().only(&["database_url"]))
            .extract()
            .map_err(refused)
    }

    /// Under which address people reach the pages.
    ///
    /// # Errors
    /// [`Error::Refused`] where a setting of the server is not of its kind.
    pub fn site(&self) -> Result<Site> {
        match &self.site {
            Some(site) => Ok(site.clone()),
            None => Ok(here(&config()?)),
        }
    }
}

/// The settings of the server.
pub(super) fn config() -> Result<Config> {
    figment().extract().map_err(refused)
}

/// Where a server with these settings is reached.
pub(super) fn here(config: &Config) -> Site {
    Site::here(config.tls_enabled(), config.address, config.port)
}

fn refused(error: impl std::fmt::Display) -> Error {
    Error::Refused(format!("settings: {error}"))
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
