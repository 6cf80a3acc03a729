//! Every value has an address: the key of the web field, of the workbook cell, of
//! the database, of the finding, of the Data sheet and of the codebook.

mod question_code;

use std::{
    collections::{HashMap, HashSet},
    fmt,
    str::FromStr,
};

use foldhash::quality::RandomState;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use smol_str::SmolStr;

pub use question_code::QuestionCode;

/// Where an answer stands, e.g. `C3[illegal_access].status@availability`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The question's code, `C3`.
    pub question: QuestionCode,
    /// The row of *rows*, or the item of a *list*.
    pub row: Option<Row>,
    /// The field's code; none for the first field of shape *one* and for a single field.
    pub field: Option<SmolStr>,
    /// One option of a *choices* field.
    pub option: Option<SmolStr>,
    /// The value itself, or what stands beside it.
    pub part: Part,
}

/// What is known of addresses. They are looked up by the million; the seed of their hashes is
/// another in each map, so that no sender can choose addresses whose hashes are alike.
pub type ByAddress<V> = HashMap<Address, V, RandomState>;

/// Some addresses, as [`ByAddress`].
pub type Addresses = HashSet<Address, RandomState>;

/// A row's code, or an item's permanent number. Codes that are numbers (years) are
/// [`Row::Number`] too: the question's shape tells the two apart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Row {
    /// Item 1, 2, 3… of a list, or a row whose code is a number.
    Number(u32),
    /// A row's code in the question's code list.
    Code(SmolStr),
}

/// What stands at an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The answer itself.
    Value,
    /// `@availability`: not available, not applicable, confidential.
    Availability,
    /// `@remark`.
    Remark,
}

impl Address {
    /// The address of a question as a whole, `C3`; for shape *one* also of its first field.
    pub fn question(code: impl AsRef<str>) -> Self {
        Self {
            question: QuestionCode::from(code.as_ref()),
            row: None,
            field: None,
            option: None,
            part: Part::Value,
        }
    }

    /// The same address in another row or item.
    #[must_use]
    pub fn at_row(mut self, row: Row) -> Self {
        self.row = Some(row);
        self
    }

    /// The same address in another field; `None` is the unnamed one.
    #[must_use]
    pub fn at_field(mut self, field: Option<&str>) -> Self {
        self.field = field.map(SmolStr::new);
        self
    }

    /// One option of the *choices* field at this address.
    #[must_use]
    pub fn at_option(mut self, option: &str) -> Self {
        self.option = Some(SmolStr::new(option));
        self
    }

    /// What stands beside this address.
    #[must_use]
    pub fn part(mut self, part: Part) -> Self {
        self.part = part;
        self
    }

    /// The address of the whole field, without the option.
    #[must_use]
    pub fn without_option(mut self) -> Self {
        self.option = None;
        self
    }
}

/// Text that is not an address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not an address; one looks like C1, C2[1].title, F1[ransomware], M3#hotline, C3@remark"
)]
pub struct NotAnAddress(pub String);

impl FromStr for Address {
    type Err = NotAnAddress;

    fn from_str(text: &str) -> Result<Self, NotAnAddress> {
        parse(text).ok_or_else(|| NotAnAddress(text.chars().take(80).collect()))
    }
}

fn parse(text: &str) -> Option<Address> {
    let (rest, part) = match text.split_once('@') {
        None => (text, Part::Value),
        Some((rest, "availability")) => (rest, Part::Availability),
        Some((rest, "remark")) => (rest, Part::Remark),
        Some(_) => return None,
    };
    let (rest, option) = match rest.split_once('#') {
        None => (rest, None),
        Some((rest, option)) => (rest, Some(option).filter(|code| is_code(code))?.into()),
    };
    let (head, field) = match rest.rsplit_once('.') {
        None => (rest, None),
        Some((head, field)) => (head, Some(field).filter(|code| is_code(code))?.into()),
    };
    let (question, row) = match head.strip_suffix(']') {
        None => (head, None),
        Some(open) => {
            let (question, row) = open.split_once('[')?;
            (question, Some(row.parse().ok()?))
        }
    };
    let option = option.map(SmolStr::new);
    let field = field.map(SmolStr::new);
    is_question(question).then(|| Address {
        question: question.into(),
        row,
        field,
        option,
        part,
    })
}

/// A question's code: section letters, number, optional letter.
pub fn is_question(text: &str) -> bool {
    let letters = text.bytes().take_while(u8::is_ascii_uppercase).count();
    let digits = text
        .bytes()
        .skip(letters)
        .take_while(u8::is_ascii_digit)
        .count();
    let tail = text.get(letters + digits..).unwrap_or_default();
    (1..=2).contains(&letters)
        && (1..=3).contains(&digits)
        && (tail.is_empty() || (tail.len() == 1 && tail.bytes().all(|b| b.is_ascii_lowercase())))
}

/// A snake_case code.
pub fn is_code(text: &str) -> bool {
    text.len() <= 60
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

impl FromStr for Row {
    type Err = NotAnAddress;

    fn from_str(text: &str) -> Result<Self, NotAnAddress> {
        let number =
            text.len() <= 9 && !text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit());
        match text.parse() {
            Ok(number_) if number => Ok(Self::Number(number_)),
            _ if is_code(text) => Ok(Self::Code(SmolStr::new(text))),
            _ => Err(NotAnAddress(text.chars().take(80).collect())),
        }
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Code(code) => f.write_str(code),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.question)?;
        if let Some(row) = &self.row {
            write!(f, "[{row}]")?;
        }
        if let Some(field) = &self.field {
            write!(f, ".{field}")?;
        }
        if let Some(option) = &self.option {
            write!(f, "#{option}")?;
        }
        f.write_str(match self.part {
            Part::Value => "",
            Part::Availability => "@availability",
            Part::Remark => "@remark",
        })
    }
}

impl Serialize for Address {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}
