//! `relator submit`: seals a response, as the page would.

use clap::Args;
use serde_json::json;

use super::{Context, Outcome, json as finding_json, line};
use crate::{desk::Submitted, error::Result, locale::Locale};

/// Seals a State's response.
#[derive(Debug, Args)]
pub(super) struct Submit {
    /// The round's id.
    #[arg(long)]
    round: String,
    /// The State's ISO 3166 alpha-2 code.
    #[arg(long)]
    state: String,
    /// Language of the findings.
    #[arg(long, default_value = "en")]
    lang: Locale,
}

impl Submit {
    pub(super) async fn run(self, context: &Context) -> Result<Outcome> {
        let desk = context.desk().await?;
        match desk
            .submit(&self.round, &self.state, None, "command line", true)
            .await?
        {
            Submitted::Sealed(receipt) => {
                print!("{}", receipt.text()?);
                Ok(Outcome::Done)
            }
            Submitted::Refused(findings) => {
                for finding in &findings {
                    eprintln!("{}", line(finding, self.lang));
                }
                if context.json {
                    let findings: Vec<_> = findings
                        .iter()
                        .map(|finding| finding_json(finding, self.lang))
                        .collect();
                    context.print(&json!({ "findings": findings }));
                }
                Ok(Outcome::Refused)
            }
        }
    }
}
