//! A module may import only modules written above it in `src/lib.rs`.

use std::{fs, path::Path};

/// The modules of `src/lib.rs` in the order of the pipe.
pub fn pipe() -> Vec<String> {
    let lib = fs::read_to_string("src/lib.rs").unwrap();
    lib.lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .map(str::to_owned)
        .collect()
}

/// Every Rust file of a module with its text, tests inside it included.
pub fn sources(module: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let file = format!("src/{module}.rs");
    if Path::new(&file).exists() {
        found.push((file.clone(), fs::read_to_string(&file).unwrap()));
    }
    let mut folders = vec![format!("src/{module}").into()];
    while let Some(folder) = folders.pop() {
        let folder: std::path::PathBuf = folder;
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push((
                    path.display().to_string(),
                    fs::read_to_string(&path).unwrap(),
                ));
            }
        }
    }
    found.sort();
    found
}

/// A source without its comments, which may point anywhere.
pub fn code(source: &str) -> String {
    source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The modules that a source names by `crate::…`, also inside `use crate::{…}`.
fn named(source: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (at, _) in source.match_indices("crate::") {
        let rest = &source[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut start = true;
            for (at, c) in group.char_indices() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => start = true,
                    c if start && c.is_alphabetic() => {
                        names.push(first_word(&group[at..]));
                        start = false;
                    }
                    _ => {}
                }
            }
        } else {
            names.push(first_word(rest));
        }
    }
    names
}

fn first_word(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

#[test]
fn a_module_imports_only_modules_written_above_it() {
    let pipe = pipe();
    assert!(pipe.len() > 5, "src/lib.rs no longer lists the pipe");
    let mut wrong = Vec::new();
    for (place, module) in pipe.iter().enumerate() {
        for (file, source) in sources(module) {
            for name in named(&code(&source)) {
                let at = pipe.iter().position(|other| *other == name);
                if at.is_some_and(|at| at > place) {
                    wrong.push(format!(
                        "{file} imports `{name}`, which stands below `{module}`"
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_of_the_source_stands_in_the_pipe() {
    let pipe = pipe();
    for entry in fs::read_dir("src").unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let module = name.trim_end_matches(".rs");
        assert!(
            ["lib", "main"].contains(&module) || pipe.iter().any(|known| known == module),
            "src/{name} is not listed in src/lib.rs"
        );
    }
}

#[test]
fn the_test_itself_sees_grouped_imports() {
    let source =
        "use crate::{\n    address::{Address, Part},\n    store,\n};\nfn f() { crate::web::x() }";
    assert_eq!(named(source), ["address", "store", "web"]);
}
