//! Member States as data of a round.

use std::collections::BTreeMap;

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::{locale::Locale, texts::Texts};

/// A member State in one round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// ISO 3166-1 alpha-3.
    pub alpha3: String,
    /// Its name in every language.
    pub name: Texts,
    /// The language in which it is addressed; its own choice.
    pub language: Locale,
    /// The capital's time zone.
    pub zone: Tz,
    /// Column and row on the tile map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tile: Option<[u8; 2]>,
    /// Its groups, by grouping scheme; a State may be in several groups of one scheme.
    #[serde(default)]
    pub groups: BTreeMap<String, Vec<String>>,
    /// It was asked.
    pub invited: bool,
    /// It enters the denominators; an observer does not.
    pub counted: bool,
    /// Why it is not invited or not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Texts>,
}

/// A scheme by which States are grouped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grouping {
    /// Code of the scheme.
    pub code: String,
    /// Its title.
    pub title: Texts,
    /// Its groups in order.
    pub groups: Vec<Group>,
}

/// A group of States.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Code of the group.
    pub code: String,
    /// Its wording.
    pub text: Texts,
}
