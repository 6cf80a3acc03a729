//! `relator serve`: the pages, until the program is asked to stop.

use clap::Args;

use super::{Context, Outcome};
use crate::{error::Result, web};

/// Serves the pages.
#[derive(Debug, Default, Args)]
pub(super) struct Serve {}

impl Serve {
    pub(super) async fn run(self, context: &Context) -> Result<Outcome> {
        let site = context.settings.site.clone();
        web::serve(context.desk().await?, site, Vec::new()).await?;
        Ok(Outcome::Done)
    }
}
