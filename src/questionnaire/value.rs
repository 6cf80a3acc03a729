//! [`Value`]: what an answer may be; [`Content`]: what may stand at an address.

use std::{cmp::Ordering, fmt, str::FromStr};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// An answer that was understood.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Text, lines parted by `\n`.
    Text(String),
    /// A finite number.
    Number(f64),
    /// A date, perhaps only a month or a year.
    Date(Date),
    /// A code of the field's list.
    Choice(String),
    /// Codes of the field's list: in its order, or ranked in order of rank; never empty.
    Choices(Vec<String>),
    /// An attached file.
    File(File),
}

/// What may stand at an address. Whatever was typed is kept, so that a draft can always
/// be saved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", from = "Written")]
pub enum Content {
    /// Typed but not understood: kept as it was typed until somebody mends it.
    Unread(String),
    /// What stands in place of an answer.
    Availability(Availability),
    /// A remark.
    Remark(Remark),
    /// An answer.
    #[serde(untagged)]
    Value(Value),
}

/// How a [`Content`] is written: what an answer is stands beside what stands in its place.
/// Read so, nothing is tried that it is not.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Written {
    Unread(String),
    Availability(Availability),
    Remark(Remark),
    Text(String),
    Number(f64),
    Date(Date),
    Choice(String),
    Choices(Vec<String>),
    File(File),
}

impl From<Written> for Content {
    fn from(written: Written) -> Self {
        Self::Value(match written {
            Written::Unread(text) => return Self::Unread(text),
            Written::Availability(availability) => return Self::Availability(availability),
            Written::Remark(remark) => return Self::Remark(remark),
            Written::Text(text) => Value::Text(text),
            Written::Number(number) => Value::Number(number),
            Written::Date(date) => Value::Date(date),
            Written::Choice(code) => Value::Choice(code),
            Written::Choices(codes) => Value::Choices(codes),
            Written::File(file) => Value::File(file),
        })
    }
}

/// What stands in place of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Availability {
    /// Not available: it applies, but nobody has the datum.
    #[serde(rename = "NA")]
    NotAvailable,
    /// Not applicable.
    #[serde(rename = "NAP")]
    NotApplicable,
    /// Confidential: there is an answer, and the State withholds it.
    #[serde(rename = "C")]
    Confidential,
}

/// Something that the State adds to a question, or its explanation of a warning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// The text as typed.
    pub text: String,
    /// For the secretariat only: it never leaves it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub internal: bool,
}

/// An attached file: its name, and its content once it arrived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// The name as typed.
    pub name: String,
    /// SHA-256 of the content in hexadecimal; none until the file itself arrived.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}

/// A calendar date of day, month or year precision, from year 1 to 9999. Written as
/// ISO 8601: `2013`, `2013-08`, `2013-08-12`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Date {
    /// A year.
    Year(i32),
    /// A month of a year.
    Month(i32, u32),
    /// A day.
    Day(NaiveDate),
}

impl Availability {
    /// All three, in the order in which they are listed.
    pub const ALL: [Self; 3] = [Self::NotAvailable, Self::NotApplicable, Self::Confidential];

    /// The code: `NA`, `NAP`, `C`.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotAvailable => "NA",
            Self::NotApplicable => "NAP",
            Self::Confidential => "C",
        }
    }

    /// The program's message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::NotAvailable => "availability-na",
            Self::NotApplicable => "availability-nap",
            Self::Confidential => "availability-c",
        }
    }
}

impl Content {
    /// The answer, if this is one.
    pub fn value(&self) -> Option<&Value> {
        match self {
            Self::Value(value) => Some(value),
            Self::Unread(_) | Self::Availability(_) | Self::Remark(_) => None,
        }
    }
}

impl Date {
    /// The first and the last day that it may mean.
    pub fn span(self) -> (NaiveDate, NaiveDate) {
        let (first, next) = match self {
            Self::Day(day) => return (day, day),
            Self::Month(year, 12) => (
                NaiveDate::from_ymd_opt(year, 12, 1),
                NaiveDate::from_ymd_opt(year + 1, 1, 1),
            ),
            Self::Month(year, month) => (
                NaiveDate::from_ymd_opt(year, month, 1),
                NaiveDate::from_ymd_opt(year, month + 1, 1),
            ),
            Self::Year(year) => (
                NaiveDate::from_ymd_opt(year, 1, 1),
                NaiveDate::from_ymd_opt(year + 1, 1, 1),
            ),
        };
        let first = first.unwrap_or_default();
        (first, next.and_then(|day| day.pred_opt()).unwrap_or(first))
    }

    /// The year.
    pub fn year(self) -> i32 {
        match self {
            Self::Year(year) | Self::Month(year, _) => year,
            Self::Day(day) => day.year(),
        }
    }

    /// Whether it lies before or after `other`; none where the precision leaves it open.
    pub fn compare(self, other: Self) -> Option<Ordering> {
        let ((first, last), (other_first, other_last)) = (self.span(), other.span());
        if last < other_first {
            Some(Ordering::Less)
        } else if first > other_last {
            Some(Ordering::Greater)
        } else if first == last && other_first == other_last {
            Some(Ordering::Equal)
        } else {
            None
        }
    }
}

/// Text that is not an ISO date of day, month or year precision.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a date; dates are written 2013, 2013-08 or 2013-08-12")]
pub struct NotADate(pub String);

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let parse = || {
            let mut parts = text.split('-');
            let year = number(parts.next()?, 4)?;
            let month = parts.next();
            let day = parts.next();
            if parts.next().is_some() {
                return None;
            }
            let year_ = i32::try_from(year)
                .ok()
                .filter(|year| (1..=9999).contains(year))?;
            match (month, day) {
                (None, _) => Some(Self::Year(year_)),
                (Some(month), None) => {
                    let month = number(month, 2).filter(|month| (1..=12).contains(month))?;
                    Some(Self::Month(year_, month))
                }
                (Some(month), Some(day)) => {
                    NaiveDate::from_ymd_opt(year_, number(month, 2)?, number(day, 2)?)
                        .map(Self::Day)
                }
            }
        };
        parse().ok_or_else(|| NotADate(text.chars().take(40).collect()))
    }
}

fn number(text: &str, digits: usize) -> Option<u32> {
    (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => write!(f, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
        }
    }
}

impl Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}
