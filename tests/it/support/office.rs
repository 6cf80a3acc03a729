//! LibreOffice as a second opinion on our workbooks.

use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Mutex,
    thread,
    time::{Duration, Instant},
};

/// How long one conversion may take. A first start makes a profile, and the example round
/// takes minutes.
const PATIENCE: Duration = Duration::from_secs(15 * 60);

/// One LibreOffice at a time: it is large, and tests run side by side.
static OFFICE: Mutex<()> = Mutex::new(());

/// Computes every formula of the workbook anew: without this setting LibreOffice trusts
/// the results that are stored in the file.
const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// Recalculates a workbook in LibreOffice and returns the copy, see [`save_as`].
pub fn recalculate(workbook: &Path) -> Option<PathBuf> {
    save_as(workbook, "xlsx")
}

/// The same in another format, see [`save_all_as`].
pub fn save_as(workbook: &Path, ending: &str) -> Option<PathBuf> {
    let folder = save_all_as(&[workbook.to_owned()], ending)?;
    Some(folder.join(workbook.with_extension(ending).file_name().unwrap()))
}

/// Opens workbooks of one folder in LibreOffice, which computes them anew, saves them in the
/// format of this ending, and returns the folder of the copies, `recalculated` beside them.
/// None (after [`super::skipped`]) where LibreOffice is not installed.
///
/// # Panics
/// Where LibreOffice is installed but gives no workbook.
pub fn save_all_as(workbooks: &[PathBuf], ending: &str) -> Option<PathBuf> {
    let _alone = OFFICE
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    let profile = tempfile::tempdir().unwrap();
    fs::create_dir(profile.path().join("user")).unwrap();
    fs::write(
        profile.path().join("user/registrymodifications.xcu"),
        SETTINGS,
    )
    .unwrap();
    let folder = workbooks[0].parent().unwrap().join("recalculated");
    let started = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.path().display()
        ))
        .args([
            "--headless",
            "--norestore",
            "--convert-to",
            ending,
            "--outdir",
        ])
        .arg(&folder)
        .args(workbooks)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let office = match started {
        Ok(office) => office,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            super::skipped("LibreOffice");
            return None;
        }
        Err(error) => panic!("LibreOffice does not start: {error}"),
    };
    wait(office);
    for workbook in workbooks {
        let copy = folder.join(workbook.with_extension(ending).file_name().unwrap());
        assert!(
            copy.exists(),
            "LibreOffice made nothing of {}",
            workbook.display()
        );
    }
    Some(folder)
}

fn wait(mut office: Child) {
    let start = Instant::now();
    while office.try_wait().unwrap().is_none() {
        if start.elapsed() > PATIENCE {
            office.kill().unwrap();
            office.wait().unwrap();
            panic!("LibreOffice took more than {PATIENCE:?}");
        }
        thread::sleep(Duration::from_millis(50));
    }
}
