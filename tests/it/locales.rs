//! The program's words: every language has the same messages with the same variables,
//! none is empty, none is missing, none is left over.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use regex::Regex;
use relator::locale::{Locale, SOURCES};

/// Words that the pages and workbooks will say; each leaves this list when it is said.
const AWAITED: &[&str] = &["no-response", "no"];

/// The messages of one file, each with its variables.
pub fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = parser::parse(text).unwrap_or_else(|(_, mistakes)| panic!("{mistakes:?}"));
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let mut variables = BTreeSet::new();
        let value = message
            .value
            .as_ref()
            .unwrap_or_else(|| panic!("{} is empty", message.id.name));
        of_pattern(value, &mut variables);
        let twice = messages.insert(message.id.name.to_owned(), variables);
        assert!(twice.is_none(), "{} stands twice", message.id.name);
    }
    messages
}

fn of_pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, variables);
        }
    }
}

fn of_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, variables),
        Expression::Select { selector, variants } => {
            of_inline(selector, variables);
            for variant in variants {
                of_pattern(&variant.value, variables);
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, variables),
        InlineExpression::FunctionReference { arguments, .. } => {
            for inline in &arguments.positional {
                of_inline(inline, variables);
            }
        }
        _ => {}
    }
}

/// Every text of the program in which a message may be named: sources and page templates.
pub fn sources() -> Vec<(String, String)> {
    let mut folders = vec![
        Path::new("src").to_owned(),
        Path::new("templates").to_owned(),
    ];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                sources.push((path.display().to_string(), text));
            }
        }
    }
    sources.sort();
    sources
}

/// Every message of a language.
fn all(locale: Locale) -> BTreeSet<String> {
    let files = SOURCES.iter().filter(|(of, ..)| *of == locale);
    files
        .flat_map(|(_, _, text)| messages(text).into_keys())
        .collect()
}

#[test]
fn four_languages_have_the_same_messages_with_the_same_variables() {
    let mut wrong = Vec::new();
    for (locale, file, text) in SOURCES {
        let (_, _, english) = SOURCES
            .iter()
            .find(|(of, name, _)| *of == Locale::En && name == file)
            .unwrap();
        let (english, here) = (messages(english), messages(text));
        for (id, variables) in &english {
            match here.get(id) {
                None => wrong.push(format!("{locale}/{file} has no `{id}`")),
                Some(found) if found != variables => wrong.push(format!(
                    "{locale}/{file}: `{id}` has the variables {found:?}, in English {variables:?}"
                )),
                Some(_) => {}
            }
        }
        let more = here.keys().filter(|id| !english.contains_key(*id));
        wrong.extend(more.map(|id| format!("{locale}/{file}: `{id}` is not there in English")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_of_words_is_in_the_program() {
    for locale in Locale::ALL {
        for entry in fs::read_dir(format!("locales/{locale}")).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let known = SOURCES
                .iter()
                .any(|(of, file, _)| *of == locale && *file == name);
            assert!(
                known,
                "locales/{locale}/{name} is not listed in src/locale.rs"
            );
        }
    }
}

#[test]
fn no_message_is_left_over() {
    let sources = sources();
    // `say(&format!("month-{month}"))` uses every message that begins so.
    let beginnings = Regex::new(r#""([a-z][a-z0-9-]*-)\{"#).unwrap();
    let beginnings: BTreeSet<&str> = sources
        .iter()
        .flat_map(|(_, text)| beginnings.captures_iter(text))
        .map(|found| found.get(1).unwrap().as_str())
        .filter(|beginning| *beginning != "finding-")
        .collect();
    let said = |name: &str| {
        let quoted = format!("\"{name}\"");
        sources.iter().any(|(_, text)| text.contains(&quoted))
    };
    let mut left = Vec::new();
    for id in all(Locale::En) {
        let begun = beginnings.iter().any(|beginning| id.starts_with(beginning));
        let code = id
            .strip_prefix("finding-")
            .map(|code| code.replace('-', "_"));
        let used = begun || said(&id) || code.is_some_and(|code| said(&code));
        if !used && !AWAITED.contains(&id.as_str()) {
            left.push(id);
        }
    }
    assert!(left.is_empty(), "nobody says {left:?}");
}

#[test]
fn no_message_is_missing() {
    let known = all(Locale::En);
    let say = Regex::new(r#"say(?:_with)?\(\s*"([a-z0-9-]+)""#).unwrap();
    let code = Regex::new(
        r#"(?:Finding|Note)::(?:error|warning|info)\(\s*"([a-z0-9_]+)"|Severity::(?:Error|Warning|Info),\s*"([a-z0-9_]+)""#,
    )
    .unwrap();
    let mut missing = Vec::new();
    let mut found = 0;
    for (file, text) in sources() {
        for id in say.captures_iter(&text).map(|said| said[1].to_owned()) {
            found += 1;
            if !known.contains(&id) {
                missing.push(format!("{file} says `{id}`"));
            }
        }
        for code in code.captures_iter(&text) {
            found += 1;
            let code = code.get(1).or(code.get(2)).unwrap().as_str();
            if !known.contains(&format!("finding-{}", code.replace('_', "-"))) {
                missing.push(format!("{file} finds `{code}`"));
            }
        }
    }
    assert!(found > 20, "the sources are no longer searched");
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn the_test_itself_sees_variables_in_every_place() {
    let text = "a = { $one ->\n    [1] { $two }\n   *[other] { NUMBER($three) }\n }";
    let names: Vec<String> = messages(text)["a"].iter().cloned().collect();
    assert_eq!(names, ["one", "three", "two"]);
}

#[test]
fn french_signs_never_begin_a_line() {
    // An ordinary space before them, or after an opening guillemet, may break the line.
    let loose = Regex::new(r" [:;?!»%](?:\s|$)|« ").unwrap();
    let mut wrong = Vec::new();
    let french = SOURCES.iter().filter(|(locale, ..)| *locale == Locale::Fr);
    for (_, file, text) in french {
        let lines = text
            .lines()
            .zip(1..)
            .filter(|(line, _)| !line.starts_with('#'));
        wrong.extend(
            lines
                .filter(|(line, _)| loose.is_match(line))
                .map(|(line, number)| format!("{file}:{number}: {line}")),
        );
    }
    assert_eq!(wrong, Vec::<String>::new());
}
