//! [`QuestionCode`]: a text that is compared as quickly as a number, where it is short.

use std::{
    cmp::Ordering,
    fmt,
    hash::{Hash, Hasher},
    ops::Deref,
};

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

/// So many bytes are compared at once.
const HEAD: usize = size_of::<u64>();

/// The code of a question. Addresses are compared by the million, and mostly the codes of
/// their questions tell them apart, which have six letters at most: those are compared as a
/// number. Any other text is taken too, in the order of its bytes.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(from = "SmolStr", into = "SmolStr")]
pub struct QuestionCode {
    /// The first bytes, the first of them the most significant; zeros behind a shorter text.
    head: u64,
    text: SmolStr,
}

impl QuestionCode {
    /// The code that is written so.
    pub fn new(text: impl Into<SmolStr>) -> Self {
        let text = text.into();
        let mut head = [0; HEAD];
        for (to, from) in head.iter_mut().zip(text.bytes()) {
            *to = from;
        }
        Self {
            head: u64::from_be_bytes(head),
            text,
        }
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether the head is all of it.
    fn is_short(&self) -> bool {
        self.text.len() <= HEAD
    }
}

impl Ord for QuestionCode {
    fn cmp(&self, other: &Self) -> Ordering {
        let heads = self.head.cmp(&other.head);
        heads.then_with(|| {
            if self.is_short() && other.is_short() {
                // One may end in a zero byte.
                self.text.len().cmp(&other.text.len())
            } else {
                self.text.cmp(&other.text)
            }
        })
    }
}

impl PartialOrd for QuestionCode {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for QuestionCode {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for QuestionCode {}

impl PartialEq<str> for QuestionCode {
    fn eq(&self, other: &str) -> bool {
        self.text == other
    }
}

impl PartialEq<&str> for QuestionCode {
    fn eq(&self, other: &&str) -> bool {
        self.text == **other
    }
}

impl PartialEq<String> for QuestionCode {
    fn eq(&self, other: &String) -> bool {
        self.text == **other
    }
}

impl PartialEq<QuestionCode> for String {
    fn eq(&self, other: &QuestionCode) -> bool {
        other == self
    }
}

impl PartialEq<QuestionCode> for &str {
    fn eq(&self, other: &QuestionCode) -> bool {
        other == self
    }
}

impl Hash for QuestionCode {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.head);
        if !self.is_short() {
            self.text.hash(state);
        }
    }
}

impl Deref for QuestionCode {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl AsRef<str> for QuestionCode {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl From<SmolStr> for QuestionCode {
    fn from(text: SmolStr) -> Self {
        Self::new(text)
    }
}

impl From<&str> for QuestionCode {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<QuestionCode> for SmolStr {
    fn from(code: QuestionCode) -> Self {
        code.text
    }
}

impl From<QuestionCode> for String {
    fn from(code: QuestionCode) -> Self {
        code.text.into()
    }
}

impl fmt::Debug for QuestionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

impl fmt::Display for QuestionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use std::hash::{BuildHasher, RandomState};

    use proptest::prelude::*;

    use super::QuestionCode;

    /// Short texts of few letters, so that many are alike; some longer than the head.
    fn text() -> impl Strategy<Value = String> {
        prop_oneof![
            "[\0AB]{0,3}",
            "[\0AB]{6,10}",
            "ABCDEFG[\0A-C]{0,4}",
            ".{0,30}"
        ]
    }

    proptest! {
        #[test]
        fn codes_are_compared_as_their_texts_are(one in text(), other in text()) {
            let (a, b) = (QuestionCode::from(&*one), QuestionCode::from(&*other));
            prop_assert_eq!(a.cmp(&b), one.cmp(&other));
            prop_assert_eq!(a == b, one == other);
            let hashes = RandomState::new();
            if one == other {
                prop_assert_eq!(hashes.hash_one(&a), hashes.hash_one(&b));
            }
            prop_assert_eq!(a.as_str(), one);
        }
    }
}
