//! `relator verify`: checks a receipt without the database, and a regional workbook against
//! it.

use std::{fs, path::PathBuf};

use clap::Args;
use serde_json::json;

use super::{Context, Outcome};
use crate::{
    desk::Reproduced,
    error::{Error, Result},
    locale::{Arg, Locale},
    response::{Receipt, public_key},
    store::Keys,
    workbook::regional::Origin,
};

/// Checks a receipt, or whether a regional workbook is what this database would write.
#[derive(Debug, Args)]
pub(super) struct Verify {
    /// The file of a receipt or of a regional workbook.
    file: PathBuf,
    /// The public key of the installation that should have signed it; by default the
    /// data folder's own, where there is one.
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// Language of the verdict.
    #[arg(long, default_value = "en")]
    lang: Locale,
}

impl Verify {
    pub(super) async fn run(self, context: &Context) -> Result<Outcome> {
        let file = fs::read(&self.file).map_err(Error::file(&self.file))?;
        // Every zip file begins so, and no JSON document does.
        let (good, told) = if file.starts_with(b"PK") {
            self.workbook(context, &file).await?
        } else {
            self.receipt(context, &file)?
        };
        if context.json {
            context.print(&json!({ "file": self.file, "good": good, "message": told }));
        } else {
            println!("{told}");
        }
        Ok(if good {
            Outcome::Done
        } else {
            Outcome::Refused
        })
    }

    /// Whether a receipt proves what it says, and the words for it.
    fn receipt(&self, context: &Context, file: &[u8]) -> Result<(bool, String)> {
        let trusted = match &self.key {
            Some(path) => {
                let text = fs::read_to_string(path).map_err(Error::file(path))?;
                let key = public_key(text.trim()).map_err(|why| Error::Refused(why.to_string()))?;
                Some(key)
            }
            None => Keys::public_of(&context.settings.data)?,
        };
        let receipt = Receipt::read(file);
        let verified =
            receipt.and_then(|receipt| receipt.verify(trusted.as_ref()).map(|()| receipt));
        Ok(match verified {
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
                (true, self.lang.say_with("receipt-good", &args))
            }
            Err(why) => (false, why.say(self.lang)),
        })
    }

    /// Whether a regional workbook is what this database would write, and the words for it.
    async fn workbook(&self, context: &Context, file: &[u8]) -> Result<(bool, String)> {
        let reproduced = context.desk().await?.reproduce(file).await?;
        let say = |id: &str, origin: Origin| {
            let args = [
                ("round", origin.round.into()),
                ("edition", Arg::Message(origin.edition.message().into())),
                ("snapshot", origin.snapshot.into()),
            ];
            self.lang.say_with(id, &args)
        };
        Ok(match reproduced {
            Reproduced::Same(origin) => (true, say("workbook-same", origin)),
            Reproduced::Altered(origin) => (false, say("workbook-altered", origin)),
            Reproduced::Moved(origin) => (false, say("workbook-moved", origin)),
            Reproduced::Unknown => (false, self.lang.say("workbook-unknown")),
        })
    }
}
