//! The installation's keys, made when its data folder is first opened.

use std::{fs, path::Path};

use ed25519_dalek::{SigningKey, VerifyingKey};
use hmac::{Hmac, Mac};
use rand::{TryRngCore, rngs::OsRng};
use sha2::Sha256;

use super::folder;
use crate::{
    error::{Error, Result},
    response::hexadecimal,
};

/// The installation's keys. They are never printed, and never leave `store/`.
pub struct Keys {
    signing: SigningKey,
    authentication: [u8; 32],
}

/// The public key as 64 hexadecimal digits, for anybody to read.
const PUBLIC: &str = "public-key.txt";

impl Keys {
    /// Reads the keys of a data folder, or makes them. Two processes that open a new
    /// folder at once end with the same keys.
    pub fn open(data: &Path) -> Result<Self> {
        let keys = data.join("keys");
        folder::make(&keys)?;
        let signing = SigningKey::from_bytes(&secret(&keys.join("signing.key"))?);
        let public = hexadecimal(signing.verifying_key().as_bytes()) + "\n";
        let shown = keys.join(PUBLIC);
        if !fs::read_to_string(&shown).is_ok_and(|text| text == public) {
            folder::write(&shown, public.as_bytes())?;
        }
        Ok(Self {
            signing,
            authentication: secret(&keys.join("authentication.key"))?,
        })
    }

    /// The public key of the installation in this data folder, if there is one. Needs
    /// neither the secret keys nor the database.
    pub fn public_of(data: &Path) -> Result<Option<VerifyingKey>> {
        let path = data.join("keys").join(PUBLIC);
        let text = match fs::read_to_string(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            text => text.map_err(Error::file(&path))?,
        };
        let key = crate::response::public_key(text.trim());
        key.map(Some)
            .map_err(|why| Error::Stored(format!("{}: {why}", path.display())))
    }

    /// The key that signs receipts.
    pub fn signing(&self) -> &SigningKey {
        &self.signing
    }

    /// The key by which anybody verifies receipts.
    pub fn public(&self) -> VerifyingKey {
        self.signing.verifying_key()
    }

    /// A name that nothing else has: 128 random bits.
    pub fn name() -> Result<String> {
        Ok(hexadecimal(&random::<16>()?))
    }

    /// HMAC-SHA-256 of `bytes`, 64 hexadecimal digits.
    pub fn authenticate(&self, bytes: &[u8]) -> Result<String> {
        Ok(hexadecimal(&self.mac(bytes)?.finalize().into_bytes()))
    }

    /// Whether `code` is the HMAC-SHA-256 of `bytes`, compared in constant time.
    pub fn is_authentic(&self, bytes: &[u8], code: &str) -> Result<bool> {
        let mac = self.mac(bytes)?;
        Ok(crate::response::from_hexadecimal::<32>(code)
            .is_some_and(|code| mac.verify_slice(&code).is_ok()))
    }

    fn mac(&self, bytes: &[u8]) -> Result<Hmac<Sha256>> {
        let mac = Hmac::<Sha256>::new_from_slice(&self.authentication)
            .map_err(|error| Error::Stored(format!("the authentication key: {error}")))?;
        Ok(mac.chain_update(bytes))
    }
}

/// Bytes that nobody can guess.
pub fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    OsRng.try_fill_bytes(&mut bytes).map_err(|error| {
        Error::Refused(format!(
            "the system gave no random bytes for a key: {error}"
        ))
    })?;
    Ok(bytes)
}

/// The 32 secret bytes in this file; made at random where there is none.
fn secret(path: &Path) -> Result<[u8; 32]> {
    if !path.exists() {
        folder::write_first(path, &random::<32>()?)?;
    }
    folder::make_private(path)?;
    let bytes = fs::read(path).map_err(Error::file(path))?;
    <[u8; 32]>::try_from(bytes).map_err(|bytes| {
        Error::Stored(format!(
            "{}: a key has 32 bytes, this file has {}; restore it from a backup",
            path.display(),
            bytes.len()
        ))
    })
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys")
    }
}
