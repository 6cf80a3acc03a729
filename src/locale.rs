//! The four languages of the region, and the program's words in each.
//!
//! The words stand in `locales/<language>/*.ftl` (Fluent); the test `locales` holds
//! that every language has the same messages with the same variables.

use std::{borrow::Cow, fmt, str::FromStr, sync::OnceLock};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// A language of the region.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// Spanish, as the Americas write it.
    Es,
    /// Portuguese of Brazil.
    Pt,
    /// French.
    Fr,
}

impl Locale {
    /// All four, in the order in which they are always listed.
    pub const ALL: [Self; 4] = [Self::En, Self::Es, Self::Pt, Self::Fr];

    /// The language's code: `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::Pt => "pt",
            Self::Fr => "fr",
        }
    }

    /// The language's own name for itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
            Self::Pt => "Português",
            Self::Fr => "Français",
        }
    }

    /// The program's words under `id`, without variables.
    pub fn say(self, id: &str) -> String {
        self.say_with::<&str>(id, &[])
    }

    /// The program's words under `id`, with variables filled in. An unknown id comes
    /// back as itself: a reader sees a word that makes no sense, not an empty page.
    pub fn say_with<N: AsRef<str>>(self, id: &str, args: &[(N, Arg)]) -> String {
        let bundle = bundle(self);
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut known = FluentArgs::new();
        for (name, arg) in args {
            let name = name.as_ref();
            match arg {
                Arg::Text(text) => known.set(name, text.clone()),
                Arg::Count(count) => known.set(name, *count),
                Arg::Message(id) => known.set(name, self.say(id)),
                Arg::Each(texts) => known.set(name, texts[self as usize].clone()),
            }
        }
        bundle
            .format_pattern(pattern, Some(&known), &mut Vec::new())
            .into_owned()
    }

    /// Whether the program has words under `id`.
    pub fn knows(self, id: &str) -> bool {
        bundle(self).has_message(id)
    }
}

/// Whether a character turns the direction in which text is written. Our four languages
/// have none, and in a name it makes `exe.pdf` of `fdp.exe`.
pub fn turns_text(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A variable inside a message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Arg {
    /// Text as it stands.
    Text(String),
    /// A count, which chooses the plural.
    Count(i64),
    /// Another message of the program, said in the same language.
    Message(Cow<'static, str>),
    /// Text in each language, in the order of [`Locale::ALL`]: a label, a date in words.
    Each([String; 4]),
}

impl<T: Into<String>> From<T> for Arg {
    fn from(text: T) -> Self {
        Self::Text(text.into())
    }
}

/// A count as a message variable; beyond the range of `i64` it saturates.
pub fn count(n: usize) -> Arg {
    Arg::Count(i64::try_from(n).unwrap_or(i64::MAX))
}

/// Every file of words, by language.
macro_rules! words {
    ($($file:literal),* $(,)?) => {
        /// The sources of the program's words, `(language, file, text)`.
        pub const SOURCES: &[(Locale, &str, &str)] = &[$(
            (Locale::En, $file, include_str!(concat!("../locales/en/", $file))),
            (Locale::Es, $file, include_str!(concat!("../locales/es/", $file))),
            (Locale::Pt, $file, include_str!(concat!("../locales/pt/", $file))),
            (Locale::Fr, $file, include_str!(concat!("../locales/fr/", $file))),
        )*];
    };
}
words!(
    "access.ftl",
    "annotate.ftl",
    "findings.ftl",
    "mail.ftl",
    "refusals.ftl",
    "template.ftl",
    "regional.ftl",
    "results.ftl",
    "section.ftl",
    "secretariat.ftl",
    "pages.ftl",
    "people.ftl",
    "responses.ftl",
    "sign-in.ftl",
    "words.ftl"
);

fn bundle(locale: Locale) -> &'static FluentBundle<FluentResource> {
    static BUNDLES: OnceLock<Vec<FluentBundle<FluentResource>>> = OnceLock::new();
    let bundles = BUNDLES.get_or_init(|| Locale::ALL.map(load).into());
    &bundles[locale as usize]
}

fn load(locale: Locale) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(
        vec![locale.code().parse().unwrap_or_default()] as Vec<LanguageIdentifier>
    );
    // The isolating marks would show up as boxes in spreadsheets and in comparisons.
    bundle.set_use_isolating(false);
    for (_, _, text) in SOURCES.iter().filter(|(of, ..)| *of == locale) {
        // A file with a mistake still gives the messages around it; the test `locales` refuses it.
        let resource =
            FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Locale {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|locale| locale.code() == text)
            .ok_or_else(|| {
                format!("`{text}` is not a language of this program; it has en, es, pt, fr")
            })
    }
}
