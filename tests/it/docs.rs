//! The generated pages of `docs/` are fresh. `UPDATE_DOCS=1 cargo test --test it docs`
//! writes them anew.

use std::{collections::BTreeMap, env, fs};

use fluent_syntax::{ast::Entry, parser, serializer};
use regex::Regex;
use relator::locale::{Locale, SOURCES};

use crate::locales::sources;

/// Compares a page with what it should be, or writes it.
pub fn fresh(path: &str, page: &str) {
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(path, page).unwrap();
    }
    let stands = fs::read_to_string(path).unwrap_or_default();
    assert!(
        stands == page,
        "{path} is stale: UPDATE_DOCS=1 cargo test --test it docs writes it"
    );
}

/// The severities with which the sources give each finding.
fn severities() -> BTreeMap<String, Vec<String>> {
    let made = Regex::new(
        r#"(?:Finding|Note)::(error|warning|info)\(\s*"([a-z0-9_]+)"|Severity::(Error|Warning|Info),\s*"([a-z0-9_]+)""#,
    )
    .unwrap();
    let mut severities: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (_, text) in sources() {
        for found in made.captures_iter(&text) {
            let group = |one, other| found.get(one).or(found.get(other)).unwrap().as_str();
            let severity = group(1, 3).to_lowercase();
            let all = severities.entry(group(2, 4).to_owned()).or_default();
            if !all.contains(&severity) {
                all.push(severity);
            }
        }
    }
    severities
}

/// A message as it stands in the file, its variables in braces, on one line.
fn words(text: &str) -> Vec<(String, String)> {
    let resource = parser::parse(text).unwrap();
    let mut words = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let one = fluent_syntax::ast::Resource {
            body: vec![Entry::Message(message.clone())],
        };
        let written = serializer::serialize(&one);
        let (_, value) = written.split_once('=').unwrap();
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        words.push((message.id.name.to_owned(), value));
    }
    words
}

#[test]
fn every_finding_is_documented() {
    let severities = severities();
    let mut page = String::from(
        "# Findings\n\n\
         What the program has to say about answers. An *error* stops the submission, a\n\
         *warning* asks for an explanation in the question's remark, an *info* is worth a\n\
         look; a *refusal* means that a whole file was not taken. Words in `{ }` are filled\n\
         in. A questionnaire's own checks come with their own messages.\n\n\
         This page is made from `locales/en` by `UPDATE_DOCS=1 cargo test --test it docs`.\n\n\
         | code | severity | message |\n|---|---|---|\n",
    );
    let variable = Regex::new(r"\{ \$(\w+) \}").unwrap();
    for (_, file, text) in SOURCES.iter().filter(|(of, ..)| *of == Locale::En) {
        for (id, words) in words(text) {
            let Some(code) = id.strip_prefix("finding-") else {
                continue;
            };
            let code = code.replace('-', "_");
            let severity = match severities.get(&code) {
                Some(severities) => severities.join(" or "),
                None if *file == "refusals.ftl" => "refusal".to_owned(),
                None => panic!("no source gives the finding `{code}` with its severity"),
            };
            let words = variable.replace_all(&words, "`{$1}`").replace('|', r"\|");
            page.push_str(&format!("| `{code}` | {severity} | {words} |\n"));
        }
    }
    fresh("docs/findings.md", &page);
}

#[test]
fn every_test_that_the_security_page_names_exists() {
    let page = std::fs::read_to_string("docs/security.md").unwrap();
    let names = page.split('`').skip(1).step_by(2);
    let names: Vec<_> = names
        .filter(|name| name.contains("::") && !name.contains([' ', '<']))
        .collect();
    assert!(names.len() > 20, "{names:?}");
    let missing: Vec<_> = names
        .into_iter()
        .filter(|name| {
            let (module, test) = name.rsplit_once("::").unwrap();
            let file = format!("tests/it/{}.rs", module.replace("::", "/"));
            let source = std::fs::read_to_string(file).unwrap_or_default();
            !source.contains(&format!("fn {test}("))
        })
        .collect();
    assert_eq!(missing, Vec::<&str>::new());
}
