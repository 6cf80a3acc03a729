//! The real program in a folder of its own.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use chrono::Utc;
use relator::{
    desk::Verdict,
    finding::Finding,
    locale::Locale,
    store::{Sent, SentName, Store},
};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{filled::Filled, postgres};

/// The program with a data folder that nobody else uses.
pub struct App {
    folder: TempDir,
    database: Option<String>,
}

/// How a command ended.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl App {
    /// An empty installation.
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            database: None,
        }
    }

    /// An empty installation whose database is a server's; none where that is not installed.
    pub fn on_postgres() -> Option<Self> {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let database = runtime.block_on(postgres::database())?;
        Some(Self {
            database: Some(database),
            ..Self::new()
        })
    }

    /// The same with this round, opened from a file.
    pub fn with(self, round: &Value) -> Self {
        let file = self.file("round.json");
        std::fs::write(&file, round.to_string()).unwrap();
        let ran = self.run(&["round", "add", file.to_str().unwrap()]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        self
    }

    /// A path in the installation's folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.file("data")
    }

    /// A command, not yet started.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_relator"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env("RELATOR_DATA", self.data())
            .env_remove("DATABASE_URL");
        if let Some(database) = &self.database {
            command.env("DATABASE_URL", database);
        }
        command
    }

    /// Runs a command to its end.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        let output = self.command(arguments).output().unwrap();
        Ran {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs a command and reads its JSON document.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let ran = self.run(&[arguments, &["--format", "json"]].concat());
        serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {ran:?}"))
    }

    /// A State's workbook, ready to be filled.
    pub fn workbook(&self, state: &str, language: &str) -> Filled {
        self.workbook_in("r", state, language)
    }

    /// The same of another round.
    pub fn workbook_in(&self, round: &str, state: &str, language: &str) -> Filled {
        let file = self.file(&format!("{state}-{language}.xlsx"));
        let path = file.to_str().unwrap();
        let ran = self.run(&[
            "template", "--round", round, "--state", state, "--lang", language, "-o", path,
        ]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        Filled::open(&std::fs::read(file).unwrap())
    }

    /// Takes bytes in under a file name; gives the verdict on that one file.
    pub fn intake(&self, name: &str, bytes: &[u8]) -> Value {
        self.intake_in("r", name, bytes)
    }

    /// The same in another round.
    pub fn intake_in(&self, round: &str, name: &str, bytes: &[u8]) -> Value {
        let file = self.file(name);
        std::fs::write(&file, bytes).unwrap();
        let verdicts = self.json(&["intake", "--round", round, file.to_str().unwrap()]);
        verdicts["files"][0].clone()
    }

    /// A batch that somebody sent to round `r` and the program did not end, as after an
    /// interruption: of the first files it is known already what became. Gives its id.
    pub fn interrupted_batch(
        &self,
        email: &str,
        files: &[(&str, &str, &[u8])],
        known: usize,
    ) -> String {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let store = Store::open(&self.data(), None).await.unwrap();
            let person = store.people().find(email).await.unwrap().unwrap().person;
            let name = |name: &&str| SentName {
                name: (*name).to_owned(),
                too_large: None,
            };
            let sent = Sent {
                round: "r".into(),
                person: person.id,
                who: person.name,
                language: Locale::En,
                dry_run: false,
                at: Utc::now(),
                files: files.iter().map(|(_, file, _)| name(file)).collect(),
                total: files.len(),
            };
            let bytes = files.iter().map(|(_, _, bytes)| bytes.to_vec()).collect();
            let id = store.batches().begin(sent, bytes).await.unwrap();
            for (number, (_, file, _)) in files.iter().enumerate().take(known) {
                let finding = Finding::error("csv_renamed");
                let verdict = Verdict::refused(file, finding, Locale::En);
                store.batches().tell(id, number, &verdict).await.unwrap();
            }
            id.to_string()
        })
    }

    /// Seals a State's response.
    pub fn submit(&self, state: &str) -> Ran {
        self.run(&["submit", "--round", "r", "--state", state])
    }

    /// The regional workbook.
    pub fn regional(&self, arguments: &[&str]) -> PathBuf {
        let file = self.file("regional.xlsx");
        let ran = self.run(
            &[
                &["regional", "--round", "r", "-o", file.to_str().unwrap()],
                arguments,
            ]
            .concat(),
        );
        assert_eq!(ran.code, 0, "{}", ran.err);
        file
    }
}

/// The codes of a verdict's findings at an address.
pub fn codes<'a>(verdict: &'a Value, address: &str) -> Vec<&'a str> {
    let findings = verdict["findings"].as_array().unwrap();
    findings
        .iter()
        .filter(|finding| finding["address"] == address)
        .map(|finding| finding["code"].as_str().unwrap())
        .collect()
}

/// The finding with this code.
pub fn finding<'a>(verdict: &'a Value, code: &str) -> &'a Value {
    let findings = verdict["findings"].as_array().unwrap();
    findings
        .iter()
        .find(|finding| finding["code"] == code)
        .unwrap_or_else(|| panic!("no {code} in {verdict:#}"))
}

/// A round `r` on a questionnaire, with Jamaica, Grenada, Brazil and Haiti invited, Cuba
/// not, and Canada as an observer. What is submitted counts, whenever the tests run: the
/// cut-off lies far away.
pub fn round(questionnaire: &str, version: &str, lists: Value) -> Value {
    let state = |code: &str, alpha3: &str, name: &str, language: &str, zone: &str| {
        json!({"code": code, "alpha3": alpha3, "name": {"en": name}, "language": language, "zone": zone,
               "groups": {}, "invited": true, "counted": true})
    };
    let mut canada = state("CA", "CAN", "Canada", "en", "America/Toronto");
    canada["counted"] = json!(false);
    canada["reason"] = json!({"en": "observer"});
    let mut cuba = state("CU", "CUB", "Cuba", "es", "America/Havana");
    cuba["invited"] = json!(false);
    cuba["counted"] = json!(false);
    cuba["reason"] = json!({"en": "does not take part"});
    json!({
        "id": "r", "questionnaire": questionnaire, "version": version,
        "body": {"en": "Working Group"}, "title": {"en": "Round"}, "meeting": {"en": "Ninth meeting"},
        "opens": "2026-01-01T00:00:00-05:00", "due": "2026-12-01T00:00:00-05:00", "cutoff": "2099-12-31T00:00:00-05:00",
        "zone": "America/New_York", "period": {"from": "2024-01-01", "to": "2025-12-31"},
        "reference_date": "2025-12-31", "contact": "secretariat@example.org",
        "lists": lists, "groupings": [],
        "states": [
            state("JM", "JAM", "Jamaica", "en", "America/Jamaica"),
            state("GD", "GRD", "Grenada", "en", "America/Grenada"),
            state("BR", "BRA", "Brazil", "pt", "America/Sao_Paulo"),
            state("HT", "HTI", "Haiti", "fr", "America/Port-au-Prince"),
            canada, cuba,
        ],
    })
}

/// A round on the cybercrime questionnaire.
pub fn cybercrime() -> Value {
    round(
        "cybercrime",
        "2026",
        json!({
            "years": [{"code": "2024", "text": {"en": "2024"}}, {"code": "2025", "text": {"en": "2025"}}],
            "recommendations": [{"code": "points_of_contact", "text": {"en": "Name points of contact."}}],
        }),
    )
}

/// Whether a file exists under a folder at any depth.
pub fn files_under(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_under(&path))
        } else {
            found.push(path)
        }
    }
    found
}
