//! Which passwords are taken: long ones that are not the first to be tried. No rules of
//! composition (NIST SP 800-63B-4, 3.1.1.2).

use std::fmt;

use unicode_normalization::UnicodeNormalization;

use super::{Person, guessable::is_guessable};
use crate::locale::{Locale, count};

/// How many characters a password has at least, as long as it is the only factor.
pub(super) const LEAST: usize = 15;

/// How many bytes may be typed at most; the hash takes any length, patience does not.
pub const MOST_BYTES: usize = 1024;

/// A password in the one form in which it is hashed (NFKC): `é` typed on two keyboards is
/// one letter. It is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

/// Why a password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weak {
    /// Fewer than 15 characters.
    Short,
    /// More than 1,024 bytes.
    Long,
    /// One of the first that would be tried: common words with numbers, a run of keys, a
    /// few characters repeated, or the person's own name or address.
    Common,
}

impl Password {
    /// What was typed at sign-in; none where no password can be so long.
    pub fn typed(text: &str) -> Option<Self> {
        (text.len() <= MOST_BYTES).then(|| Self(text.nfkc().collect()))
    }

    /// A new password.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn chosen(text: &str, person: &Person) -> Result<Self, Weak> {
        let password = Self::typed(text).ok_or(Weak::Long)?;
        let Self(normal) = &password;
        if normal.chars().count() < LEAST {
            return Err(Weak::Short);
        }
        if is_guessable(normal, &[&person.email, &person.name]) {
            return Err(Weak::Common);
        }
        Ok(password)
    }

    /// What is hashed.
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl Weak {
    /// Why, for the person who chose it.
    pub fn message(self, locale: Locale) -> String {
        match self {
            Self::Short => locale.say_with("password-short", &[("least", count(LEAST))]),
            Self::Long => locale.say_with("password-long", &[("most", count(MOST_BYTES))]),
            Self::Common => locale.say("password-common"),
        }
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password")
    }
}
