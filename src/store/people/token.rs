//! [`Token`]: a secret that is handed out once, and kept only as its hash.

use std::fmt;

use crate::{
    error::Result,
    response::{from_hexadecimal, hexadecimal, sha256},
    store::keys::random,
};

/// 256 random bits, as 64 hexadecimal digits in a cookie or a link. Nobody can guess one,
/// so that looking its hash up tells nothing by the time it takes.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new one.
    pub fn new() -> Result<Self> {
        Ok(Self(hexadecimal(&random::<32>()?)))
    }

    /// What a browser sent back; none where it cannot be a token.
    pub fn read(text: &str) -> Option<Self> {
        from_hexadecimal::<32>(text).map(|_| Self(text.to_owned()))
    }

    /// The secret itself, for the cookie or the link alone.
    pub fn secret(&self) -> &str {
        &self.0
    }

    /// The name of the session that it opens, in its owner's list.
    pub fn name(&self) -> String {
        self.sha256()
    }

    /// Under what it is kept.
    pub(super) fn sha256(&self) -> String {
        sha256(self.0.as_bytes())
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token")
    }
}
