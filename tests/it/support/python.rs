//! Python as a second opinion: with openpyxl on our workbooks, by itself on our letters.

use std::{
    ffi::OsStr,
    process::{Command, Output},
};

/// The interpreter that the variable `RELATOR_PYTHON` names, or the usual one. None
/// (after [`super::skipped`]) where it is missing or does not have this module.
fn interpreter(module: &str) -> Option<std::ffi::OsString> {
    let python = std::env::var_os("RELATOR_PYTHON").unwrap_or_else(|| "python3".into());
    let ready = Command::new(&python)
        .args(["-c", &format!("import {module}")])
        .output()
        .is_ok_and(|tried| tried.status.success());
    if !ready {
        super::skipped(&format!("python3 with {module}"));
    }
    ready.then_some(python)
}

/// Runs a script of `tests/` from the root of the repository. None where Python or
/// openpyxl is not installed.
pub fn run(script: &str, arguments: &[&OsStr]) -> Option<Output> {
    run_with("openpyxl", script, arguments)
}

/// The same with another module than openpyxl.
pub fn run_with(module: &str, script: &str, arguments: &[&OsStr]) -> Option<Output> {
    let output = Command::new(interpreter(module)?)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .arg(script)
        .args(arguments)
        .output()
        .unwrap();
    Some(output)
}
