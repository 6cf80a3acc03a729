//! Who may name which framework, and what the pure modules never name.

use crate::tidy::{code, pipe, sources};

/// A framework, and the only modules that may name it.
const WALLS: &[(&str, &[&str])] = &[
    ("rocket", &["web"]),
    ("figment", &["web"]),
    ("sea_orm", &["store"]),
    ("sea_orm_migration", &["store"]),
    ("migrations", &["store"]),
    ("calamine", &["workbook"]),
    ("rust_xlsxwriter", &["workbook"]),
    ("zip", &["workbook"]),
    ("quick_xml", &["workbook"]),
    ("lettre", &["mail"]),
    ("clap", &["cli"]),
    ("rust_embed", &["desk", "web"]),
    ("indicatif", &["cli"]),
    ("std::fs", &["store", "desk", "cli"]),
    ("rlimit", &["cli"]),
    // Where this program stands; its settings come by figment.
    ("std::env", &["cli"]),
    ("Utc::now", &["store", "desk", "cli", "web"]),
    ("Local::now", &[]),
    ("SystemTime", &[]),
    ("worksheet_range", &[]),
    ("worksheet_formula", &[]),
];

#[test]
fn a_framework_is_named_only_behind_its_wall() {
    let mut wrong = Vec::new();
    for module in pipe() {
        for (file, source) in sources(&module) {
            let code = code(&source);
            for (framework, rooms) in WALLS {
                let names = code.match_indices(framework).any(|(at, _)| {
                    let before = code[..at].chars().next_back().unwrap_or(' ');
                    let after = code[at + framework.len()..].chars().next().unwrap_or(' ');
                    let word = |c: char| c.is_alphanumeric() || c == '_';
                    !word(before)
                        && !word(after)
                        && (framework.contains("::")
                            || code[at + framework.len()..].starts_with("::")
                            || framework.contains('_'))
                });
                if names && !rooms.contains(&module.as_str()) {
                    wrong.push(format!(
                        "{file} names `{framework}`, which belongs to {rooms:?}"
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What opens the bytes of a workbook that somebody sent: only a reader calls it.
const OPENS: &[&str] = &["read::read(", "read::whole(", "annotate::annotate("];

#[test]
fn a_strangers_bytes_are_opened_only_behind_the_second_wall() {
    for module in pipe().iter().filter(|module| *module != "workbook") {
        for (file, source) in sources(module) {
            let code = code(&source);
            let opens = OPENS.iter().find(|call| code.contains(**call));
            assert_eq!(opens, None, "{file}");
        }
    }
}
