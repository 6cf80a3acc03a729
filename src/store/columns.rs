//! Domain types as columns, and back. What cannot be read any more is
//! [`Error::Stored`]: it was written by this program, so something altered it.

use std::str::FromStr;

use chrono::{DateTime, SubsecRound, Utc};
use serde::{Serialize, de::DeserializeOwned};

use crate::error::{Error, Result};

/// A document as JSON text.
pub fn document<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value)
        .map_err(|error| Error::Stored(format!("this has no JSON form: {error}")))
}

/// A document from JSON text; `what` says whose it is.
pub fn read<T: DeserializeOwned>(text: &str, what: &str) -> Result<T> {
    // The text itself is not repeated: it may be an answer.
    serde_json::from_str(text).map_err(|error| {
        Error::Stored(format!(
            "{what} is unreadable at line {}, column {}",
            error.line(),
            error.column()
        ))
    })
}

/// A value that is written as one word: `page`.
pub fn word<T: Serialize>(value: &T) -> Result<String> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        Ok(_) | Err(_) => Err(Error::Stored("this is not written as one word".into())),
    }
}

/// A value from its word.
pub fn read_word<T: DeserializeOwned>(word: &str, what: &str) -> Result<T> {
    serde_json::from_value(serde_json::Value::String(word.to_owned()))
        .map_err(|_| Error::Stored(format!("{what} cannot be `{word}`")))
}

/// A value from its text form.
pub fn parse<T: FromStr<Err: std::fmt::Display>>(text: &str) -> Result<T> {
    text.parse()
        .map_err(|error| Error::Stored(format!("{error}")))
}

/// A text that somebody else chose, such as the name of a file. PostgreSQL keeps no text
/// with a NUL; in a document, JSON writes it as an escape.
pub fn plain(text: &str) -> String {
    text.replace('\0', "\u{fffd}")
}

/// A revision or size as databases know whole numbers.
pub fn whole(number: u64) -> Result<i64> {
    i64::try_from(number).map_err(|_| Error::Stored(format!("{number} is beyond every count")))
}

/// A revision, size or number from a database.
pub fn read_whole<T: TryFrom<i64>>(number: i64) -> Result<T> {
    T::try_from(number).map_err(|_| Error::Stored(format!("{number} is not a count")))
}

/// A moment to the millisecond: what both databases keep, and a receipt says.
pub fn moment(at: DateTime<Utc>) -> DateTime<Utc> {
    at.trunc_subsecs(3)
}
