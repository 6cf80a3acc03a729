//! The seal of a submission: its canonical JSON, and the SHA-256 of that.

use sha2::{Digest, Sha256};

use super::{Submission, canonical::canonical};
use crate::error::{Error, Result};

/// A submission as it is kept: the very text that was hashed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// The canonical JSON (RFC 8785).
    pub text: String,
    /// SHA-256 of the text in lower-case hexadecimal.
    pub sha256: String,
}

impl Seal {
    /// Seals a submission. The same submission always gives the same seal.
    ///
    /// # Errors
    /// [`Error::Stored`] where the submission has no JSON form.
    pub fn of(submission: &Submission) -> Result<Self> {
        let text = canonical(submission).map_err(|error| {
            Error::Stored(format!(
                "the submission {} cannot be written as JSON: {error}",
                submission.name()
            ))
        })?;
        Ok(Self {
            sha256: sha256(text.as_bytes()),
            text,
        })
    }

    /// The submission inside, after comparing the text with its hash.
    ///
    /// # Errors
    /// [`Error::Stored`] where a single bit of the text or of the hash was altered.
    pub fn open(&self) -> Result<Submission> {
        let found = sha256(self.text.as_bytes());
        if found != self.sha256 {
            return Err(Error::Stored(format!(
                "a sealed submission was altered: it was sealed as {}, and is now {found}",
                self.sha256
            )));
        }
        serde_json::from_str(&self.text)
            .map_err(|error| Error::Stored(format!("a sealed submission is unreadable: {error}")))
    }
}

impl Submission {
    /// How people name it: `cybercrime-2026 JM 1`.
    pub fn name(&self) -> String {
        format!("{} {} {}", self.round, self.state, self.number)
    }
}

/// SHA-256 in lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Bytes as lower-case hexadecimal digits.
pub fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|digit| char::from(DIGITS[usize::from(digit)]))
        .collect()
}

/// The bytes that exactly these lower-case hexadecimal digits write. Upper case is
/// refused: a text that is signed or compared has one form only.
pub fn from_hexadecimal<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let bytes: Vec<u8> = text
        .as_bytes()
        .chunks(2)
        .map(|pair| match pair {
            [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
            _ => None,
        })
        .collect::<Option<_>>()?;
    bytes.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::samples::submission;

    #[test]
    fn the_seal_is_canonical_json_and_its_hash() {
        let seal = Seal::of(&submission()).unwrap();
        assert_eq!(
            seal.text,
            concat!(
                r#"{"answers":{"#,
                r#""C1":{"content":{"choice":"yes"},"door":"page","language":"en"},"#,
                r#""C1@remark":{"content":{"remark":{"text":"See annex"}},"door":"page","language":"en"},"#,
                r#""C2[1].title":{"content":{"text":"Ley N° 53-07 — \"delitos\""},"door":"page","language":"en"},"#,
                r#""E12[2025].mla_received":{"content":{"number":3},"door":"page","language":"en"},"#,
                r#""E13@availability":{"content":{"availability":"C"},"door":"page","language":"en"}},"#,
                r#""by":"focal.point@example.org","number":1,"on_behalf":false,"#,
                r#""questionnaire":"cybercrime/2026 0f1e","round":"cybercrime-2026","#,
                r#""sealed_at":"2026-05-04T12:30:00Z","state":"JM"}"#,
            )
        );
        assert_eq!(seal.sha256, sha256(seal.text.as_bytes()));
        assert_eq!(seal, Seal::of(&seal.open().unwrap()).unwrap());
    }

    #[test]
    fn a_single_flipped_bit_anywhere_breaks_the_seal() {
        let seal = Seal::of(&submission()).unwrap();
        for (place, bit) in (0..seal.text.len()).flat_map(|place| (0..8).map(move |b| (place, b))) {
            let mut bytes = seal.text.clone().into_bytes();
            bytes[place] ^= 1 << bit;
            // What is no longer UTF-8 cannot even be kept as text.
            let Ok(text) = String::from_utf8(bytes) else {
                continue;
            };
            let altered = Seal {
                text,
                sha256: seal.sha256.clone(),
            };
            assert!(altered.open().is_err(), "byte {place}, bit {bit}");
        }
        for place in 0..seal.sha256.len() {
            let mut bytes = seal.sha256.clone().into_bytes();
            bytes[place] ^= 1;
            let altered = Seal {
                text: seal.text.clone(),
                sha256: String::from_utf8(bytes).unwrap(),
            };
            assert!(altered.open().is_err(), "digit {place} of the hash");
        }
    }

    #[test]
    fn hexadecimal_has_one_form() {
        assert_eq!(from_hexadecimal::<2>("00fA"), None);
        assert_eq!(from_hexadecimal::<2>("00f"), None);
        assert_eq!(from_hexadecimal::<2>("00fa00"), None);
        assert_eq!(from_hexadecimal::<2>("00fa"), Some([0, 0xfa]));
        assert_eq!(hexadecimal(&[0, 0xfa]), "00fa");
    }
}
