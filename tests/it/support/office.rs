//! LibreOffice as an independent reader of our workbooks.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::{AtomicU32, Ordering},
};

/// Tells LibreOffice to compute every formula of a file that it opens, whatever result is
/// stored beside it.
const ALWAYS_RECALCULATE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// The workbook as LibreOffice saves it after computing every formula, in a folder
/// `recalculated` beside it. None where LibreOffice is not installed; on the build server
/// (`RELATOR_CI`) that is a failure.
pub fn recalculate(xlsx: &Path) -> Option<PathBuf> {
    convert(xlsx, "xlsx", "recalculated")
}

/// A conversion by LibreOffice with a profile of its own, so that tests can run side by
/// side and beside somebody's open office.
fn convert(xlsx: &Path, to: &str, folder: &str) -> Option<PathBuf> {
    static PROFILES: AtomicU32 = AtomicU32::new(0);
    let near = xlsx.parent().unwrap();
    let number = PROFILES.fetch_add(1, Ordering::Relaxed);
    let profile = near.join(format!("profile-{number}"));
    fs::create_dir_all(profile.join("user")).unwrap();
    let settings = profile.join("user/registrymodifications.xcu");
    fs::write(settings, ALWAYS_RECALCULATE).unwrap();
    let out = near.join(folder);
    let ran = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", to, "--outdir"])
        .args([&out, xlsx])
        .output();
    let output = match ran {
        Ok(output) => output,
        Err(_) if std::env::var_os("RELATOR_CI").is_none() => {
            eprintln!("skipped: LibreOffice is not installed");
            return None;
        }
        Err(error) => panic!("LibreOffice does not start: {error}"),
    };
    let made = out.join(xlsx.with_extension(to).file_name().unwrap());
    assert!(
        made.exists(),
        "LibreOffice made nothing of {}: {}",
        xlsx.display(),
        String::from_utf8_lossy(&output.stderr)
    );
    Some(made)
}
