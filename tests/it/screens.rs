//! Pictures of every page: `cargo test --test it screens -- --ignored` makes them anew.

use std::{fs, path::Path, process::Command};

use relator::locale::Locale;

use crate::support::{
    browser::{Browser, Script},
    site::Site,
};

const FOLDER: &str = "docs/screens";

/// How far down a page is pictured, in CSS pixels.
const MOST: u32 = 2000;

/// All pictures together, in bytes.
const BUDGET: u64 = 4 * 1024 * 1024;

const README: &str = "# What the pages look like

Every page of the program as somebody sees it: in English at 1280 px, and in one of the other
languages at 320 px, without a window, down to 2000 px. The region is invented
(`tests/it/support/site.rs`). These pictures are made by

    cargo test --test it screens -- --ignored

with Chromium, its driver, and `pngquant` (Debian has them under these names).

| page | desk | telephone |
|---|---|---|
";

#[test]
#[ignore = "it writes docs/screens, and changes with every change of a page"]
fn screens() {
    let site = Site::new();
    let Some(browser) = Browser::at(&site.server, Script::On) else {
        return;
    };
    browser.open("/en");
    let _ = fs::remove_dir_all(FOLDER);
    fs::create_dir_all(FOLDER).unwrap();
    let others = [Locale::Es, Locale::Pt, Locale::Fr].into_iter().cycle();
    let mut readme = README.to_owned();
    for (page, other) in site.pages().zip(others) {
        let mut names = Vec::new();
        for (locale, width, scale) in [(Locale::En, 1280, 0.6), (other, 320, 1.0)] {
            browser.resize(width, 800);
            site.show(&browser, page, locale);
            let name = format!("{}.{locale}.png", page.name);
            let path = Path::new(FOLDER).join(&name);
            fs::write(&path, browser.picture(width, MOST, scale)).unwrap();
            smaller(&path);
            names.push(format!("[{locale}]({name})"));
        }
        readme += &format!("| {} | {} |\n", page.name, names.join(" | "));
    }
    fs::write(Path::new(FOLDER).join("README.md"), readme).unwrap();
    let sizes = fs::read_dir(FOLDER).unwrap();
    let size: u64 = sizes
        .map(|file| file.unwrap().metadata().unwrap().len())
        .sum();
    assert!(size < BUDGET, "{size} bytes");
}

/// Few colours are enough for a page.
fn smaller(path: &Path) {
    let ran = Command::new("pngquant")
        .args([
            "--force", "--strip", "--speed", "1", "--ext", ".png", "16", "--",
        ])
        .arg(path)
        .status();
    assert!(ran.expect("pngquant is installed").success());
}
