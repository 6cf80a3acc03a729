//! [`Receipt`]: what a State keeps to prove that, when and what it submitted. Anybody can
//! verify it offline with the installation's public key.

use std::fmt;

use chrono::{DateTime, Utc};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

use super::{
    Submission,
    canonical::canonical,
    seal::{Seal, from_hexadecimal, hexadecimal},
};
use crate::{
    error::{Error, Result},
    locale::{Arg, Locale},
};

/// A signed statement that a submission was sealed here.
///
/// The signature is Ed25519 (RFC 8032) over the canonical JSON (RFC 8785) of all other
/// fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// The round's id.
    pub round: String,
    /// The State's ISO 3166-1 alpha-2 code.
    pub state: String,
    /// The submission's number.
    pub number: u32,
    /// When it was sealed.
    pub sealed_at: DateTime<Utc>,
    /// Who sealed it.
    pub by: String,
    /// The secretariat entered it on behalf of the State.
    pub on_behalf: bool,
    /// Name, version and hash of the questionnaire.
    pub questionnaire: String,
    /// SHA-256 of the sealed submission, in lower-case hexadecimal.
    pub sha256: String,
    /// The installation's public key, 64 lower-case hexadecimal digits.
    pub key: String,
    /// The signature, 128 lower-case hexadecimal digits.
    pub signature: String,
}

/// Why a receipt proves nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It is not a receipt at all.
    Unreadable,
    /// It reads as a receipt, but not as this program writes one: a character was altered.
    Rewritten,
    /// What stands under `key` is not a public key.
    NotAKey,
    /// It was signed by another installation.
    OtherKey,
    /// What stands under `signature` is not a signature.
    NotASignature,
    /// The signature does not fit: a field or the signature was altered.
    Altered,
    /// It is genuine, but for another submission: this field differs.
    OtherSubmission(&'static str),
}

impl Receipt {
    /// Signs a receipt for a sealed submission.
    ///
    /// # Errors
    /// [`Error::Stored`] where the fields have no JSON form.
    pub fn issue(submission: &Submission, seal: &Seal, key: &SigningKey) -> Result<Self> {
        let mut receipt = Self {
            round: submission.round.clone(),
            state: submission.state.clone(),
            number: submission.number,
            sealed_at: submission.sealed_at,
            by: submission.by.clone(),
            on_behalf: submission.on_behalf,
            questionnaire: submission.questionnaire.clone(),
            sha256: seal.sha256.clone(),
            key: hexadecimal(key.verifying_key().as_bytes()),
            signature: String::new(),
        };
        let signed = receipt.signed().ok_or_else(|| {
            Error::Stored(format!(
                "the receipt of {} cannot be written as JSON",
                submission.name()
            ))
        })?;
        receipt.signature = hexadecimal(&key.sign(signed.as_bytes()).to_bytes());
        Ok(receipt)
    }

    /// What is signed: every field but the signature.
    fn signed(&self) -> Option<String> {
        let mut fields = serde_json::to_value(self).ok()?;
        fields.as_object_mut()?.remove("signature");
        canonical(&fields).ok()
    }

    /// The receipt's `.json` file: indented, ending in a line break.
    ///
    /// # Errors
    /// [`Error::Stored`] where the fields have no JSON form.
    pub fn text(&self) -> Result<String> {
        serde_json::to_string_pretty(self)
            .map(|text| text + "\n")
            .map_err(|error| Error::Stored(format!("a receipt cannot be written: {error}")))
    }

    /// Reads a receipt's file. It must stand there as it was written, character for
    /// character; only line endings, which mail programs change, are free.
    ///
    /// # Errors
    /// [`Why::Unreadable`] or [`Why::Rewritten`].
    pub fn read(file: &[u8]) -> Result<Self, Why> {
        let text = std::str::from_utf8(file).map_err(|_| Why::Unreadable)?;
        let receipt: Self = serde_json::from_str(text).map_err(|_| Why::Unreadable)?;
        let plain = |text: &str| text.replace("\r\n", "\n").trim_end_matches('\n').to_owned();
        // JSON leaves room for variants that mean the same (white space, `\u0041`, a lower
        // case `z` in a date); a receipt leaves none.
        let written = receipt.text().map_err(|_| Why::Unreadable)?;
        if plain(&written) == plain(text) {
            Ok(receipt)
        } else {
            Err(Why::Rewritten)
        }
    }

    /// Verifies the signature; with a trusted key also whose it is. Without one the
    /// receipt is only shown to be whole: whoever alters it could sign it with a key of
    /// their own.
    ///
    /// # Errors
    /// Says what is wrong.
    pub fn verify(&self, trusted: Option<&VerifyingKey>) -> Result<(), Why> {
        let key = public_key(&self.key)?;
        if trusted.is_some_and(|trusted| *trusted != key) {
            return Err(Why::OtherKey);
        }
        let signature = from_hexadecimal::<64>(&self.signature).ok_or(Why::NotASignature)?;
        let signed = self.signed().ok_or(Why::Unreadable)?;
        // The strict form knows only one signature per text, and no weak keys.
        key.verify_strict(signed.as_bytes(), &Signature::from_bytes(&signature))
            .map_err(|_| Why::Altered)
    }

    /// Whether this receipt was issued for exactly this sealed submission.
    ///
    /// # Errors
    /// [`Why::OtherSubmission`] with the field that differs.
    pub fn covers(&self, submission: &Submission, seal: &Seal) -> Result<(), Why> {
        let same = [
            ("round", self.round == submission.round),
            ("state", self.state == submission.state),
            ("number", self.number == submission.number),
            ("sealed_at", self.sealed_at == submission.sealed_at),
            ("by", self.by == submission.by),
            ("on_behalf", self.on_behalf == submission.on_behalf),
            (
                "questionnaire",
                self.questionnaire == submission.questionnaire,
            ),
            ("sha256", self.sha256 == seal.sha256),
        ];
        match same.into_iter().find(|(_, same)| !same) {
            Some((field, _)) => Err(Why::OtherSubmission(field)),
            None => Ok(()),
        }
    }
}

/// An installation's public key from its 64 lower-case hexadecimal digits.
///
/// # Errors
/// [`Why::NotAKey`].
pub fn public_key(text: &str) -> Result<VerifyingKey, Why> {
    from_hexadecimal(text)
        .and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok())
        .ok_or(Why::NotAKey)
}

impl Why {
    /// What is wrong, in one language.
    pub fn say(&self, locale: Locale) -> String {
        let (id, field) = match self {
            Self::Unreadable => ("receipt-unreadable", ""),
            Self::Rewritten => ("receipt-rewritten", ""),
            Self::NotAKey => ("receipt-not-a-key", ""),
            Self::OtherKey => ("receipt-other-key", ""),
            Self::NotASignature => ("receipt-not-a-signature", ""),
            Self::Altered => ("receipt-altered", ""),
            Self::OtherSubmission(field) => ("receipt-other-submission", *field),
        };
        locale.say_with(id, &[("field", Arg::from(field))])
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Locale::En))
    }
}

impl std::error::Error for Why {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::samples::submission;

    fn key(seed: u8) -> SigningKey {
        SigningKey::from_bytes(&[seed; 32])
    }

    fn receipt() -> Receipt {
        let submission = submission();
        Receipt::issue(&submission, &Seal::of(&submission).unwrap(), &key(7)).unwrap()
    }

    #[test]
    fn an_altered_field_is_found() {
        let mut receipt = receipt();
        receipt.number = 2;
        assert_eq!(receipt.verify(None), Err(Why::Altered));
    }

    #[test]
    fn a_receipt_of_another_installation_is_named_as_such() {
        let trusted = key(8).verifying_key();
        assert_eq!(receipt().verify(Some(&trusted)), Err(Why::OtherKey));
    }

    #[test]
    fn a_receipt_that_somebody_signed_anew_is_not_trusted() {
        let mut submission = submission();
        submission.by = "mallory".into();
        let forged = Receipt::issue(&submission, &Seal::of(&submission).unwrap(), &key(9)).unwrap();
        assert_eq!(forged.verify(None), Ok(()));
        assert_eq!(
            forged.verify(Some(&key(7).verifying_key())),
            Err(Why::OtherKey)
        );
    }

    #[test]
    fn a_cut_signature_and_a_cut_key_are_named() {
        let whole = receipt();
        let cut = |text: &str| text[..text.len() - 2].to_owned();
        let mut receipt = whole.clone();
        receipt.signature = cut(&whole.signature);
        assert_eq!(receipt.verify(None), Err(Why::NotASignature));
        let mut receipt = whole.clone();
        receipt.key = cut(&whole.key);
        assert_eq!(receipt.verify(None), Err(Why::NotAKey));
    }

    #[test]
    fn the_receipt_of_another_submission_is_named() {
        let receipt = receipt();
        let mut other = submission();
        other.answers = Default::default();
        let seal = Seal::of(&other).unwrap();
        assert_eq!(
            receipt.covers(&other, &seal),
            Err(Why::OtherSubmission("sha256"))
        );
        let same = submission();
        assert_eq!(receipt.covers(&same, &Seal::of(&same).unwrap()), Ok(()));
    }

    #[test]
    fn a_single_flipped_bit_anywhere_in_the_file_is_found() {
        let trusted = key(7).verifying_key();
        let file = receipt().text().unwrap().into_bytes();
        for (place, bit) in (0..file.len()).flat_map(|place| (0..8).map(move |b| (place, b))) {
            let mut altered = file.clone();
            altered[place] ^= 1 << bit;
            let verdict = Receipt::read(&altered).and_then(|r| r.verify(Some(&trusted)));
            assert!(verdict.is_err(), "byte {place}, bit {bit} went unnoticed");
        }
    }

    #[test]
    fn a_receipt_verifies_also_after_a_mail_program_changed_its_line_endings() {
        let trusted = key(7).verifying_key();
        let text = receipt().text().unwrap();
        for file in [
            text.clone(),
            text.replace('\n', "\r\n"),
            text.trim_end().into(),
        ] {
            let read = Receipt::read(file.as_bytes()).unwrap();
            assert_eq!(read.verify(Some(&trusted)), Ok(()));
            assert_eq!(read, receipt());
        }
    }

    #[test]
    fn what_is_wrong_is_said_in_four_languages() {
        for why in [
            Why::Unreadable,
            Why::Rewritten,
            Why::NotAKey,
            Why::OtherKey,
            Why::NotASignature,
            Why::Altered,
            Why::OtherSubmission("sha256"),
        ] {
            for locale in Locale::ALL {
                assert!(!why.say(locale).starts_with("receipt-"), "{locale} {why:?}");
            }
        }
    }
}
