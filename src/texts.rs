//! The wording of data: a text in up to four languages.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::locale::Locale;

/// A text in up to four languages. Where one is missing, [`Texts::in_`] falls back to
/// the default language of the questionnaire or round that holds it.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Texts {
    language: Locale,
    by: [Option<String>; 4],
}

impl Texts {
    /// A text in the default language; add others with [`Texts::with`].
    pub fn new(language: Locale, text: impl Into<String>) -> Self {
        Self {
            language,
            by: Default::default(),
        }
        .with(language, text)
    }

    /// The same text with its wording in `locale`.
    #[must_use]
    pub fn with(mut self, locale: Locale, text: impl Into<String>) -> Self {
        self.by[locale as usize] = Some(text.into());
        self
    }

    /// The same text with another language to fall back to.
    #[must_use]
    pub fn falling_back_to(mut self, language: Locale) -> Self {
        self.language = language;
        self
    }

    /// The wording in `locale`, or in the default language, or in any. An empty one is
    /// none: nobody can read it or press it.
    pub fn in_(&self, locale: Locale) -> &str {
        let wording = |locale| self.exactly_in(locale).filter(|text| says(text));
        let any = || self.all().map(|(_, text)| text).find(|text| says(text));
        wording(locale)
            .or_else(|| wording(self.language))
            .or_else(any)
            .unwrap_or_default()
    }

    /// The wording in `locale`, without falling back.
    pub fn exactly_in(&self, locale: Locale) -> Option<&str> {
        self.by[locale as usize].as_deref()
    }

    /// Every wording that there is.
    pub fn all(&self) -> impl Iterator<Item = (Locale, &str)> {
        Locale::ALL
            .into_iter()
            .filter_map(|locale| Some((locale, self.exactly_in(locale)?)))
    }

    /// There is no wording in any language.
    pub fn is_empty(&self) -> bool {
        !self.all().any(|(_, text)| says(text))
    }
}

fn says(text: &str) -> bool {
    !text.trim().is_empty()
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.all()).finish()
    }
}

/// The file form of a text: `{"en": "…", "es": "…"}`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(skip_serializing_if = "Option::is_none")]
    en: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    es: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fr: Option<String>,
}

impl Serialize for Texts {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let [en, es, pt, fr] = self.by.clone();
        File { en, es, pt, fr }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let File { en, es, pt, fr } = File::deserialize(deserializer)?;
        Ok(Self {
            language: Locale::En,
            by: [en, es, pt, fr],
        })
    }
}

/// A name as a dictionary orders it: Équateur stands beside Espagne, not behind Uruguay.
pub fn in_order(name: &str) -> String {
    name.nfd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect()
}
