//! A place for a store: a data folder of its own, and a database on either engine.

use std::path::Path;

use chrono::{DateTime, TimeZone, Utc};
use relator::{
    address::Address,
    locale::Locale,
    questionnaire::{Content, Value},
    raw::Place as Typed,
    response::{Answer, Change, Door, Lists, Resolve},
    round::Round,
    store::{Arrival, Save, Saved, Sealing, Store, Upload},
};
use tempfile::TempDir;

use super::postgres;

/// On which database a test runs.
#[derive(Debug, Clone, Copy)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// A data folder and a database, gone when the test ends.
pub struct Place {
    folder: TempDir,
    url: Option<String>,
}

impl Place {
    /// A new place; none where the engine is not installed.
    pub async fn on(engine: Engine) -> Option<Self> {
        let url = match engine {
            Engine::Sqlite => None,
            Engine::Postgres => Some(postgres::database().await?),
        };
        Some(Self {
            folder: tempfile::tempdir().unwrap(),
            url,
        })
    }

    /// The data folder, which the store makes.
    pub fn data(&self) -> std::path::PathBuf {
        self.folder.path().join("data")
    }

    /// The address of the database, where it is not in the data folder.
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    /// The address of the database for who looks at it from beside.
    pub fn outside(&self) -> String {
        match &self.url {
            Some(url) => url.clone(),
            None => format!("sqlite://{}", self.data().join("relator.sqlite").display()),
        }
    }

    /// Opens the store.
    pub async fn open(&self) -> Store {
        open(&self.data(), self.url()).await
    }

    /// Opens the store with the round `r1` in it.
    pub async fn with_round(&self) -> Store {
        let store = self.open().await;
        store
            .rounds()
            .add(&round("r1"), "{}", noon(0))
            .await
            .unwrap();
        store
    }
}

/// Opens a store.
pub async fn open(data: &Path, url: Option<&str>) -> Store {
    Store::open(data, url).await.unwrap()
}

/// Noon of the 1st of June 2026, and some seconds.
pub fn noon(seconds: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 6, 1, 12, 0, 0).unwrap() + chrono::TimeDelta::seconds(seconds)
}

/// A small round.
pub fn round(id: &str) -> Round {
    serde_json::from_value(serde_json::json!({
        "id": id,
        "questionnaire": "cybercrime",
        "version": "2026",
        "body": {"en": "Working Group", "es": "Grupo de Trabajo"},
        "title": {"en": "Cybercrime 2026"},
        "meeting": {"en": "Twelfth meeting"},
        "opens": "2026-05-01T00:00:00-04:00",
        "due": "2026-08-01T23:59:59-04:00",
        "cutoff": "2026-09-01T00:00:00-04:00",
        "zone": "America/New_York",
        "period": {"from": "2024-01-01", "to": "2025-12-31"},
        "reference_date": "2026-06-30",
        "contact": "secretariat@example.org",
        "states": [],
    }))
    .unwrap()
}

/// A text that somebody wrote on the page.
pub fn text(words: &str) -> Answer {
    answer(Value::Text(words.to_owned()))
}

/// A value that somebody entered on the page.
pub fn answer(value: Value) -> Answer {
    Answer {
        content: Content::Value(value),
        language: Locale::Es,
        door: Door::Page,
    }
}

/// An address.
pub fn at(address: &str) -> Address {
    address.parse().unwrap()
}

/// A save from the page; none clears an answer. `C2` is a list.
pub fn save(base: u64, changes: &[(&str, Option<&str>)]) -> Save {
    let changes = changes
        .iter()
        .map(|(address, words)| Change {
            address: at(address),
            answer: words.map(text),
            place: Some(Typed::Field((*address).to_owned())),
        })
        .collect();
    Save {
        base,
        changes,
        lists: Lists::from_iter(["C2"]),
        who: "ana@example.org".into(),
        at: noon(0),
        door: Door::Page,
        upload: None,
        workbook: None,
        resolve: Resolve::default(),
        seen: None,
    }
}

/// A file that came in for `r1`, of which only the hash matters.
pub fn upload(sha256: &str) -> Upload {
    Upload {
        sha256: sha256.into(),
        size: 1,
        arrival: Arrival {
            round: "r1".into(),
            name: "a.xlsx".into(),
            by: "ana@example.org".into(),
            on_behalf: false,
            at: noon(0),
        },
        state: None,
        verdict: None,
    }
}

/// Saves for Jamaica in `r1`, and expects it to be taken.
pub async fn saved(store: &Store, base: u64, changes: &[(&str, Option<&str>)]) -> Saved {
    let responses = store.responses("r1", "JM");
    responses.save(save(base, changes)).await.unwrap().unwrap()
}

/// Jamaica submits in `r1` what was checked at this revision.
pub fn sealing(revision: u64, seconds: i64) -> Sealing {
    Sealing {
        round: "r1".into(),
        state: "JM".into(),
        revision,
        at: noon(seconds),
        by: "ana@example.org".into(),
        on_behalf: false,
        questionnaire: "cybercrime/2026 0f1e".into(),
    }
}
