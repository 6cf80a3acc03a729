//! `relator verify`: checks a receipt without the database.

use std::{fs, path::PathBuf};

use clap::Args;

use super::{Context, Outcome};
use crate::{
    error::{Error, Result},
    response::Receipt,
    store::keys,
};

/// Checks a receipt.
#[derive(Debug, Args)]
pub(super) struct Verify {
    /// The receipt's file.
    receipt: PathBuf,
    /// The public key of the installation that should have signed it; by default the
    /// data folder's own, where there is one.
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
}

impl Verify {
    pub(super) fn run(self, context: &Context) -> Result<Outcome> {
        let text = fs::read_to_string(&self.receipt).map_err(Error::file(&self.receipt))?;
        let trusted = match &self.key {
            Some(path) => Some(keys::public_key(path)?),
            None => keys::public_key_of(&context.data)?,
        };
        let told = match Receipt::from_json(&text).and_then(|receipt| {
            receipt.verify(trusted.as_ref())?;
            Ok(receipt)
        }) {
            Ok(receipt) => {
                let by = if trusted.is_some() { "this installation" } else { "the key that it names" };
                println!(
                    "good: submission {} of {} in {}, sealed {} and signed by {by}; answers {}",
                    receipt.number, receipt.state, receipt.round, receipt.sealed_at, receipt.sha256
                );
                Outcome::Done
            }
            Err(why) => {
                println!("{}: {why}", self.receipt.display());
                Outcome::Refused
            }
        };
        Ok(told)
    }
}
