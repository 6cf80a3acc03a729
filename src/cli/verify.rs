//! `relator verify`: checks a receipt without the database.

use std::{fs, path::PathBuf};

use clap::Args;
use serde_json::json;

use super::{Context, Outcome};
use crate::{
    error::{Error, Result},
    locale::{Arg, Locale},
    response::{Receipt, public_key},
    store::Keys,
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
    /// Language of the verdict.
    #[arg(long, default_value = "en")]
    lang: Locale,
}

impl Verify {
    pub(super) fn run(self, context: &Context) -> Result<Outcome> {
        let file = fs::read(&self.receipt).map_err(Error::file(&self.receipt))?;
        let trusted = match &self.key {
            Some(path) => {
                let text = fs::read_to_string(path).map_err(Error::file(path))?;
                let key = public_key(text.trim()).map_err(|why| Error::Refused(why.to_string()))?;
                Some(key)
            }
            None => Keys::public_of(&context.settings.data)?,
        };
        let receipt = Receipt::read(&file);
        let verified =
            receipt.and_then(|receipt| receipt.verify(trusted.as_ref()).map(|()| receipt));
        let good = verified.is_ok();
        let told = match verified {
            Ok(receipt) => {
                let signer = if trusted.is_some() {
                    "receipt-signer-here"
                } else {
                    "receipt-signer-named"
                };
                let args = [
                    ("number", Arg::Count(receipt.number.into())),
                    ("state", receipt.state.into()),
                    ("round", receipt.round.into()),
                    ("sealed", receipt.sealed_at.to_rfc3339().into()),
                    ("signer", Arg::Message(signer.into())),
                    ("sha256", receipt.sha256.into()),
                ];
                self.lang.say_with("receipt-good", &args)
            }
            Err(why) => why.say(self.lang),
        };
        if context.json {
            context.print(&json!({ "receipt": self.receipt, "good": good, "message": told }));
        } else {
            println!("{told}");
        }
        Ok(if good {
            Outcome::Done
        } else {
            Outcome::Refused
        })
    }
}
