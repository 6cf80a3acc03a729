//! Python with openpyxl as a second opinion on our workbooks.

use std::{
    ffi::OsStr,
    process::{Command, Output},
};

/// The interpreter that the variable `RELATOR_PYTHON` names, or the usual one. None
/// (after [`super::skipped`]) where it is missing or has no openpyxl.
fn interpreter() -> Option<std::ffi::OsString> {
    let python = std::env::var_os("RELATOR_PYTHON").unwrap_or_else(|| "python3".into());
    let ready = Command::new(&python)
        .args(["-c", "import openpyxl"])
        .output()
        .is_ok_and(|tried| tried.status.success());
    if !ready {
        super::skipped("python3 with openpyxl");
    }
    ready.then_some(python)
}

/// Runs a script of `tests/` from the root of the repository. None where Python or
/// openpyxl is not installed.
pub fn run(script: &str, arguments: &[&OsStr]) -> Option<Output> {
    let output = Command::new(interpreter()?)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .arg(script)
        .args(arguments)
        .output()
        .unwrap();
    Some(output)
}
