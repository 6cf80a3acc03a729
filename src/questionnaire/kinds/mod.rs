//! Plug board 1: what a field may hold. A kind is one file here, one line in
//! [`KINDS`], one page template, and one question in `forms/every-kind`.
//!
//! Every kind file has the same order: data, *read*, *show*, *check*, *cell*, *tally*,
//! *samples*. The contract test `kinds` loops over all of them.

mod availability;
mod calendar;
mod choice;
mod choices;
mod clean;
mod date;
mod entry;
mod file;
mod fold;
mod labels;
mod marks;
mod number;
mod numerals;
mod text;

use std::{fmt, sync::Arc};

use super::load::Object;
use super::{Availability, CodeList, Content, Value, expression::Type};
use crate::{
    finding::{Finding, Severity},
    locale::{Arg, Locale},
    raw::Typed,
    texts::Texts,
};
pub use availability::labelled;
pub use calendar::show as show_date;
pub use clean::clean as plain_text;
pub(crate) use fold::fold;
pub use numerals::show as show_number;
pub use text::is_too_long;

/// How a kind is read from the keys of a field in a questionnaire file. It takes the keys
/// it knows and reports what is wrong with them; none where the kind cannot be made.
pub type Decode = fn(&mut Object<'_>) -> Option<Arc<dyn Kind>>;

/// Every kind: its name in questionnaires, and how it is read from one.
pub const KINDS: &[(&str, Decode)] = &[
    ("text", text::decode),
    ("number", number::decode),
    ("date", date::decode),
    ("choice", choice::decode),
    ("choices", choices::decode),
    ("file", file::decode),
];

/// What a field may hold.
pub trait Kind: fmt::Debug + Send + Sync {
    /// The kind's name in questionnaires: `choice`.
    fn name(&self) -> &'static str;

    /// Understands what was typed. The slice holds one entry, or for a field of several
    /// options one entry per option that the door held. It never fails: what cannot be
    /// understood comes back as [`Content::Unread`] with a note.
    fn read(&self, entries: &[Entry<'_>]) -> Read;

    /// The value for a person, in their language.
    fn show(&self, value: &Value, locale: Locale) -> String;

    /// What is wrong with a value that was understood: out of bounds, too long, excluded.
    fn check(&self, value: &Value) -> Vec<Note>;

    /// What a workbook's cell holds for this value (for one option of several, at `option`).
    fn cell(&self, value: &Value, option: Option<&str>, locale: Locale) -> Cell;

    /// What a workbook lets a person enter.
    fn rule(&self) -> Rule;

    /// How the regional tables count it.
    fn tally(&self) -> Tally;

    /// What it is to expressions.
    fn operand(&self) -> Type;

    /// The closed list of its codes, if it has one.
    fn list(&self) -> Option<&Arc<CodeList>> {
        None
    }

    /// Each option of the list has an entry of its own (`M3#hotline`).
    fn has_options(&self) -> bool {
        false
    }

    /// The unit of its numbers.
    fn unit(&self) -> Option<&Texts> {
        None
    }

    /// Values and typed forms that the contract test feeds to it.
    fn samples(&self) -> Samples;
}

/// One thing typed into a field.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// The option it was typed at, where each option has its own entry.
    pub option: Option<&'a str>,
    /// What was typed.
    pub typed: &'a Typed,
}

/// What a kind made of what was typed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Read {
    /// The answer, or the text that was not understood; none where nothing was typed.
    pub content: Option<Content>,
    /// Options whose entry was not understood, with the text that is kept.
    pub unread: Vec<(String, String)>,
    /// What there is to say.
    pub notes: Vec<Note>,
}

/// Something to say about a value, before anybody knows its address.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// The finding's code.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// The option that it is about.
    pub option: Option<String>,
    /// Variables of its message.
    pub args: Vec<(&'static str, Arg)>,
}

/// What a workbook's cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Blank,
    /// Text, written as text whatever it looks like.
    Text(String),
    /// A number.
    Number(f64),
    /// A full date.
    Date(chrono::NaiveDate),
}

/// What a workbook lets a person enter.
#[derive(Debug, Clone, PartialEq)]
pub enum Rule {
    /// Any text; number format *text*.
    Text {
        /// Longest text in characters, if limited.
        max_length: Option<usize>,
        /// Room for several lines.
        paragraph: bool,
    },
    /// One label of the field's code list: a drop-down that stops.
    Choice,
    /// A mark beside each option: a drop-down of `X`.
    Mark,
    /// A rank beside each option: a drop-down of 1 to this.
    Rank(u32),
    /// A number: a rule that warns.
    Number {
        /// Digits after the decimal point.
        decimals: u8,
        /// Least value.
        min: Option<f64>,
        /// Greatest value.
        max: Option<f64>,
    },
    /// A date, or text where a month or a year is enough.
    Date {
        /// Less than a day is accepted.
        coarse: bool,
        /// Earliest day.
        min: Option<chrono::NaiveDate>,
        /// Latest day.
        max: Option<chrono::NaiveDate>,
    },
}

/// How the regional tables count a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tally {
    /// States per code.
    Codes,
    /// Sum, median, number of States.
    Numbers,
    /// Listed, not counted.
    Listed,
}

/// What the contract test feeds to a kind.
#[derive(Debug, Clone, Default)]
pub struct Samples {
    /// Values that go through both doors unchanged.
    pub values: Vec<Value>,
    /// Typed forms and the value that they mean.
    pub understood: Vec<(Typed, Value)>,
    /// Typed forms that must give a finding.
    pub refused: Vec<Typed>,
}

impl Read {
    /// Nothing was typed.
    pub fn nothing() -> Self {
        Self::default()
    }

    /// An answer that needs no word.
    pub fn value(value: Value) -> Self {
        Self {
            content: Some(Content::Value(value)),
            ..Self::default()
        }
    }

    /// What stands in place of an answer.
    pub fn availability(availability: Availability) -> Self {
        Self {
            content: Some(Content::Availability(availability)),
            ..Self::default()
        }
    }

    /// Typed, but not understood.
    pub fn unread(typed: &Typed, note: Note) -> Self {
        Self {
            content: Some(Content::Unread(typed.shown())),
            notes: vec![note],
            ..Self::default()
        }
    }

    /// The same with something to say.
    #[must_use]
    pub fn noting(mut self, note: Note) -> Self {
        self.notes.push(note);
        self
    }
}

impl Note {
    /// An error: the response cannot be submitted.
    pub fn error(code: &'static str) -> Self {
        Self::new(Severity::Error, code)
    }

    /// A warning: the State has to explain it.
    pub fn warning(code: &'static str) -> Self {
        Self::new(Severity::Warning, code)
    }

    /// An information: worth a look.
    pub fn info(code: &'static str) -> Self {
        Self::new(Severity::Info, code)
    }

    /// What was typed means this, though it is not how the program writes it.
    pub fn understood(meaning: impl Into<Arg>) -> Self {
        Note::info("understood").with("meaning", meaning)
    }

    /// The same note about one option.
    #[must_use]
    pub fn at_option(mut self, option: &str) -> Self {
        self.option = Some(option.to_owned());
        self
    }

    /// A note of this severity.
    pub fn new(severity: Severity, code: &'static str) -> Self {
        Self {
            code,
            severity,
            option: None,
            args: Vec::new(),
        }
    }

    /// The same note with a variable of its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }
}

impl From<Note> for Finding {
    /// The finding that a note becomes once its address is known.
    fn from(note: Note) -> Self {
        let finding = Self::new(note.severity, note.code);
        note.args
            .into_iter()
            .fold(finding, |finding, (name, arg)| finding.with(name, arg))
    }
}

/// The availability that these words mean, in any language; none where they mean none.
pub fn availability(typed: &Typed) -> Option<Availability> {
    match availability::any(typed)?.content {
        Some(Content::Availability(availability)) => Some(availability),
        _ => None,
    }
}
