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

/// What another program says when it recounts the sheets of a regional workbook from its
/// data. It panics where a number is another one.
pub fn counted_again(regional: &std::path::Path) -> Option<String> {
    let ran = run("tests/recount_sheets.py", &[regional.as_os_str()])?;
    let told = String::from_utf8_lossy(&ran.stdout).into_owned();
    println!("{told}");
    let wrong = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{told}{wrong}");
    assert!(told.contains("\n0 differences"), "{told}");
    Some(told)
}
