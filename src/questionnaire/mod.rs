//! The instrument: one model for every question, *shape × fields*.
//!
//! It is data and pure functions on data; it never reads a file, a clock or an answer.
//! A [`Questionnaire`] exists only after [`load`] found nothing wrong with it, so that
//! the rest of the program need not ask whether a list or a field is there.

mod check;
mod code_list;
pub mod expression;
mod find;
pub mod kinds;
pub mod load;
mod publication;
mod question;
mod value;

use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Serialize};

pub use check::Check;
pub use code_list::{Code, CodeList, Tone};
pub use find::{Found, Slot};
pub use publication::Publication;
pub use question::{Analysis, Field, Predecessor, Publish, Question, Shape};
pub use value::{Availability, Content, Date, File, Remark, Value};

use crate::{finding::Finding, locale::Locale, texts::Texts};

/// One version of an instrument, checked when it was loaded.
#[derive(Debug, Clone)]
pub struct Questionnaire {
    /// The folder's name in `forms/`.
    pub name: String,
    /// The file's name without its ending.
    pub version: String,
    /// Title.
    pub title: Texts,
    /// What it is modelled on.
    pub about: Option<Texts>,
    /// The default language, which every text has.
    pub language: Locale,
    /// How far each language is.
    pub translations: BTreeMap<Locale, Translation>,
    /// The version before this one.
    pub predecessor: Option<String>,
    /// By which answers the States agree to be published; without it they agree by submitting.
    pub publication: Option<Publication>,
    /// Code lists by name.
    pub lists: BTreeMap<String, Arc<CodeList>>,
    /// Sections in order.
    pub sections: Vec<Section>,
    /// SHA-256 of the file's bytes, in hexadecimal: two workbooks of one hash were made
    /// from the same instrument.
    pub hash: String,
}

/// How far a translation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Translation {
    /// Read by somebody who knows the law's vocabulary.
    Reviewed,
    /// Written, not yet reviewed.
    Drafted,
    /// Not begun.
    None,
}

/// A part of the questionnaire, often one ministry's.
#[derive(Debug, Clone)]
pub struct Section {
    /// `A`, `B`…
    pub code: String,
    /// Title.
    pub title: Texts,
    /// The sheet's name, at most 31 characters and unique in each language.
    pub short: Texts,
    /// What to know before answering.
    pub intro: Option<Texts>,
    /// Questions in order.
    pub questions: Vec<Question>,
}

impl Section {
    /// Whether a finding is about an answer in this section.
    pub fn is_about(&self, finding: &Finding) -> bool {
        let address = finding.address.as_ref();
        address.is_some_and(|address| {
            let mut questions = self.questions.iter();
            questions.any(|question| question.code == address.question)
        })
    }
}
