//! The rival: `benches/rival.py`, run as a process by the interpreter that `RELATOR_PYTHON`
//! names, or by `python3`.

use std::{
    env,
    ffi::OsString,
    fs,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use serde::Deserialize;

use crate::Outcome;

/// An interpreter that has what the script needs.
pub struct Rival(OsString);

/// What a run came to.
pub struct Ran {
    pub took: Duration,
    pub told: Told,
    /// The text from which its digest is made.
    pub results: String,
}

/// What the script says about itself.
#[derive(Deserialize)]
pub struct Told {
    pub digest: String,
    pub cpu_seconds: f64,
    pub peak_mib: f64,
}

/// The interpreter, if it has these modules; else it is said what is missing.
pub fn python(modules: &str) -> Option<OsString> {
    let python = env::var_os("RELATOR_PYTHON").unwrap_or_else(|| "python3".into());
    let ready = Command::new(&python)
        .args(["-c", &format!("import {modules}")])
        .output()
        .is_ok_and(|tried| tried.status.success());
    if !ready {
        let python = python.to_string_lossy();
        println!("skipped: {python} -m pip install python-calamine XlsxWriter");
    }
    ready.then_some(python)
}

impl Rival {
    /// None, and why, where the interpreter or what the script needs is missing.
    pub fn find() -> Option<Self> {
        python("python_calamine, xlsxwriter").map(Self)
    }

    /// Reads, checks and counts the workbooks of a ZIP.
    pub fn run(&self, questionnaire: &Path, round: &Path, files: &Path) -> Outcome<Ran> {
        let lines = files.with_extension("lines");
        let start = Instant::now();
        let output = Command::new(&self.0)
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/benches/rival.py"))
            .args([questionnaire, round, files])
            .arg(files.with_extension("rival.xlsx"))
            .arg("--lines")
            .arg(&lines)
            .output()?;
        let took = start.elapsed();
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into());
        }
        Ok(Ran {
            took,
            told: serde_json::from_slice(&output.stdout)?,
            results: fs::read_to_string(lines)?,
        })
    }
}
