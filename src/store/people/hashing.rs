//! Passwords as they are kept: Argon2id with the parameters of OWASP's Password Storage
//! Cheat Sheet (19 MiB, two passes, one lane), as a PHC string that names them.

use std::sync::Arc;

use argon2::{
    Algorithm, Argon2, Params, PasswordHash, PasswordHasher, PasswordVerifier, Version,
    password_hash::{Error as HashError, SaltString},
};
use tokio::sync::Semaphore;

use crate::{
    access::Password,
    error::{Error, Result},
    store::{blocking, keys::random},
};

/// Memory in KiB, passes, lanes, bytes of the hash.
const COST: (u32, u32, u32, usize) = (19_456, 2, 1, 32);

/// A hash of no password, which costs as much to check as a true one.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Hashes a few passwords at once, so that a crowd at the door costs neither the memory
/// nor the processors of the others.
#[derive(Debug, Clone)]
pub struct Hashing(Arc<Semaphore>);

/// What became of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checked {
    /// It is not the password, or there is none.
    Wrong,
    /// It is the password.
    Right {
        /// It was hashed with other parameters than today's.
        stale: bool,
    },
}

impl Default for Hashing {
    fn default() -> Self {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        Self(Arc::new(Semaphore::new(processors.min(8))))
    }
}

impl Hashing {
    /// A password as it is kept.
    pub async fn hash(&self, password: Password) -> Result<String> {
        let salt = random::<16>()?;
        self.turn(move || {
            let salt = SaltString::encode_b64(&salt).map_err(failed)?;
            let hash = argon2()?
                .hash_password(password.as_bytes(), &salt)
                .map_err(failed)?;
            Ok(hash.to_string())
        })
        .await
    }

    /// Whether this is the password that is `kept`. Where none is kept, or what was typed
    /// cannot be one, it works as long: who asks does not learn who has an account.
    pub async fn check(&self, kept: Option<String>, typed: Option<Password>) -> Result<Checked> {
        self.turn(move || {
            let hash = PasswordHash::new(kept.as_deref().unwrap_or(NOBODY)).map_err(failed)?;
            let bytes = typed.as_ref().map_or(&[][..], Password::as_bytes);
            let same = match Argon2::default().verify_password(bytes, &hash) {
                Ok(()) => kept.is_some() && typed.is_some(),
                Err(HashError::Password) => false,
                Err(error) => return Err(failed(error)),
            };
            Ok(if same {
                let stale = !is_current(&hash)?;
                Checked::Right { stale }
            } else {
                Checked::Wrong
            })
        })
        .await
    }

    /// Runs one where it holds up nobody, once it is its turn.
    async fn turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let turn = Arc::clone(&self.0).acquire_owned().await;
        let turn = turn.map_err(|_| Error::Refused("passwords are no longer checked".into()))?;
        // The turn ends with the work, also where whoever asked has gone away.
        blocking(move || {
            let done = work();
            drop(turn);
            done
        })
        .await
    }
}

fn params() -> Result<Params> {
    let (memory, passes, lanes, length) = COST;
    Params::new(memory, passes, lanes, Some(length)).map_err(|error| failed(error.into()))
}

fn argon2() -> Result<Argon2<'static>> {
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params()?))
}

/// Whether a hash was made as it would be made today.
fn is_current(hash: &PasswordHash<'_>) -> Result<bool> {
    let same = Params::try_from(hash).map_err(failed)? == params()?;
    let version = hash.version == Some(Version::V0x13.into());
    Ok(same && version && hash.algorithm == Algorithm::Argon2id.ident())
}

fn failed(error: HashError) -> Error {
    // Neither the password nor its hash is repeated.
    Error::Stored(format!("a password cannot be checked: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Option<Password> {
        Password::typed(text)
    }

    #[tokio::test]
    async fn nobody_costs_what_everybody_costs_and_nothing_opens_it() {
        // The stand-in has today's parameters, so that checking it takes as long.
        assert!(is_current(&PasswordHash::new(NOBODY).unwrap()).unwrap());
        let hashing = Hashing::default();
        for text in ["", "mango river stone", &"x".repeat(2000)] {
            let checked = hashing.check(None, typed(text)).await.unwrap();
            assert_eq!(checked, Checked::Wrong);
        }
    }

    #[tokio::test]
    async fn what_cannot_be_a_password_does_not_open_the_hash_of_nothing() {
        let hashing = Hashing::default();
        let empty = hashing.hash(typed("").unwrap()).await.unwrap();
        let checked = hashing.check(Some(empty), None).await.unwrap();
        assert_eq!(checked, Checked::Wrong);
    }

    #[tokio::test]
    async fn a_hash_names_its_parameters_and_an_older_one_is_stale() {
        let hashing = Hashing::default();
        let password = typed("mango river stone").unwrap();
        let hash = hashing.hash(password.clone()).await.unwrap();
        assert!(
            hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{hash}"
        );
        let again = hashing.hash(password.clone()).await.unwrap();
        assert_ne!(hash, again, "each has a salt of its own");
        let checked = hashing.check(Some(hash), Some(password.clone())).await;
        assert_eq!(checked.unwrap(), Checked::Right { stale: false });

        let weaker = Params::new(8_192, 1, 1, Some(32)).unwrap();
        let older = Argon2::new(Algorithm::Argon2id, Version::V0x13, weaker)
            .hash_password(
                password.as_bytes(),
                &SaltString::encode_b64(&[7; 16]).unwrap(),
            )
            .unwrap()
            .to_string();
        let checked = hashing.check(Some(older), Some(password)).await;
        assert_eq!(checked.unwrap(), Checked::Right { stale: true });
    }
}
