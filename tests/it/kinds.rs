//! The contract of every kind: what one door writes, both doors read; what cannot be
//! understood gives a finding, never a panic.

use std::{
    fs,
    sync::{Arc, OnceLock},
};

use relator::{
    finding::Severity,
    locale::Locale,
    questionnaire::{
        Content, Field, Questionnaire, Shape, Value,
        kinds::{Cell, Entry, KINDS, Kind, Note, Read},
        load::load,
    },
    raw::Typed,
};

/// The questionnaire that has one question of every kind and shape.
fn every_kind() -> Questionnaire {
    let text = fs::read_to_string("forms/every-kind/1.json").unwrap();
    match load("forms/every-kind/1.json", &text) {
        Ok(loaded) => loaded.questionnaire,
        Err(problems) => panic!("{}", problems[0]),
    }
}

/// The same, read once.
pub fn questionnaire() -> &'static Questionnaire {
    static LOADED: OnceLock<Questionnaire> = OnceLock::new();
    LOADED.get_or_init(every_kind)
}

/// Every kind as the fields of that questionnaire make it.
pub fn kinds() -> Vec<Arc<dyn Kind>> {
    let questionnaire = questionnaire();
    let fields = questionnaire
        .questions()
        .flat_map(|question| &question.fields);
    fields
        .map(|field: &Field| Arc::clone(&field.kind))
        .collect()
}

/// The kind of the first field of a question.
pub fn kind_of(question: &str) -> Arc<dyn Kind> {
    Arc::clone(&questionnaire().question(question).unwrap().fields[0].kind)
}

/// What a workbook shows in a cell, as its reader hands it over.
fn typed(cell: Cell) -> Typed {
    match cell {
        Cell::Blank => Typed::Blank,
        Cell::Text(text) => Typed::Text(text),
        Cell::Number(number) => Typed::Number(number),
        Cell::Date(day) => Typed::Date(day.to_string()),
    }
}

pub fn read(kind: &dyn Kind, typed: &Typed) -> Read {
    let option = None;
    kind.read(&[Entry { option, typed }])
}

/// What a workbook's cells give back, one per option where the kind has options.
pub fn through_cells(kind: &dyn Kind, value: &Value, locale: Locale) -> Read {
    let Some(list) = kind.list().filter(|_| kind.has_options()) else {
        return read(kind, &typed(kind.cell(value, None, locale)));
    };
    let cell = |code: &str| typed(kind.cell(value, Some(code), locale));
    let codes = list.codes.iter();
    let cells: Vec<(&str, Typed)> = codes.map(|c| (c.code.as_str(), cell(&c.code))).collect();
    at_options(kind, &cells)
}

pub fn at_options(kind: &dyn Kind, cells: &[(&str, Typed)]) -> Read {
    let entry = |(option, typed)| Entry {
        option: Some(option),
        typed,
    };
    let entries: Vec<Entry> = cells
        .iter()
        .map(|(option, typed)| entry((*option, typed)))
        .collect();
    kind.read(&entries)
}

pub fn codes(notes: &[Note]) -> Vec<&str> {
    notes.iter().map(|note| note.code).collect()
}

pub fn error(notes: &[Note]) -> bool {
    notes.iter().any(|note| note.severity == Severity::Error)
}

#[test]
fn every_kind_occurs_in_every_shape() {
    let questionnaire = questionnaire();
    for (name, _) in KINDS {
        for shape in ["one", "rows", "list"] {
            let found = questionnaire.questions().any(|question| {
                let stands = match question.shape {
                    Shape::One => "one",
                    Shape::Rows(_) => "rows",
                    Shape::List { .. } => "list",
                };
                stands == shape
                    && question
                        .fields
                        .iter()
                        .any(|field| field.kind.name() == *name)
            });
            assert!(
                found,
                "forms/every-kind has no `{name}` in the shape `{shape}`"
            );
        }
    }
}

#[test]
fn every_kind_has_a_template_that_the_page_includes() {
    let control = fs::read_to_string("templates/questions/control.html").unwrap();
    for (name, _) in KINDS {
        let template = format!("questions/{name}.html");
        let text = fs::read_to_string(format!("templates/{template}")).unwrap_or_default();
        assert!(
            text.contains("name=\"{{ field.name }}\"") || text.contains("name=\"{{ tick.name }}\""),
            "templates/{template} has no input under the address"
        );
        assert!(
            control.contains(&template),
            "no control is drawn by {template}"
        );
    }
}

#[test]
fn what_cannot_be_understood_gives_an_error_and_is_kept() {
    for kind in kinds() {
        let samples = kind.samples();
        assert!(samples.refused.len() > 1, "{} refuses nothing", kind.name());
        for sample in samples.refused {
            let read = read(kind.as_ref(), &sample);
            let kept = Some(Content::Unread(sample.shown()));
            assert!(
                error(&read.notes),
                "{} took {sample:?} in silence",
                kind.name()
            );
            assert_eq!(read.content, kept, "{} lost {sample:?}", kind.name());
        }
    }
}

#[test]
fn what_was_kept_is_read_from_the_next_workbook_as_the_same() {
    for kind in kinds() {
        for sample in kind.samples().refused {
            let first = read(kind.as_ref(), &sample);
            let again = read(kind.as_ref(), &Typed::text(sample.shown()));
            assert_eq!(first.content, again.content, "{} {sample:?}", kind.name());
            assert!(error(&again.notes), "{} {sample:?}", kind.name());
        }
    }
}

#[test]
fn nothing_typed_is_no_answer() {
    for kind in kinds() {
        for blank in [Typed::Blank, Typed::Text(" \u{A0}\r\n\u{200B}".into())] {
            assert_eq!(
                read(kind.as_ref(), &blank),
                Read::nothing(),
                "{}",
                kind.name()
            );
        }
        assert_eq!(kind.read(&[]), Read::nothing());
    }
}

#[test]
fn a_value_goes_through_cells_unchanged_in_every_language() {
    for kind in kinds() {
        let values = kind.samples().values;
        assert!(!values.is_empty());
        for (value, locale) in values
            .iter()
            .flat_map(|v| Locale::ALL.map(|locale| (v, locale)))
        {
            let read = through_cells(kind.as_ref(), value, locale);
            let expected = Read::value(value.clone());
            assert_eq!(read, expected, "{} in {locale}", kind.name());
        }
    }
}

#[test]
fn a_value_as_a_person_sees_it_is_read_back_in_every_language() {
    for kind in kinds() {
        let values = kind.samples().values;
        for (value, locale) in values
            .iter()
            .flat_map(|v| Locale::ALL.map(|locale| (v, locale)))
        {
            let shown = kind.show(value, locale);
            let read = read(kind.as_ref(), &Typed::text(&shown));
            assert_eq!(
                read.content,
                Some(Content::Value(value.clone())),
                "{shown:?} in {locale}"
            );
        }
    }
}

#[test]
fn the_forms_that_people_type_are_understood() {
    for kind in kinds() {
        for (sample, value) in kind.samples().understood {
            let read = read(kind.as_ref(), &sample);
            let expected = Some(Content::Value(value));
            assert_eq!(read.content, expected, "{} {sample:?}", kind.name());
            assert!(!error(&read.notes), "{} {sample:?}", kind.name());
        }
    }
}

#[test]
fn every_note_has_words_in_four_languages() {
    for kind in kinds() {
        for sample in kind.samples().refused {
            for note in read(kind.as_ref(), &sample).notes {
                let id = format!("finding-{}", note.code.replace('_', "-"));
                for locale in Locale::ALL {
                    assert!(locale.knows(&id), "{locale} has no `{id}`");
                    let mut args = note.args.clone();
                    args.push(("found", sample.shown().into()));
                    let words = locale.say_with(&id, &args);
                    assert!(!words.contains("{$") && words.len() > 30, "{words}");
                }
            }
        }
    }
}
