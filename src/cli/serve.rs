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
        web::serve(context.desk().await?, site, Vec::new(), descriptors()).await?;
        Ok(Outcome::Done)
    }
}

/// How many files this process may open, where the system tells (Linux does).
pub(super) fn descriptors() -> Option<usize> {
    soft_limit(&std::fs::read_to_string("/proc/self/limits").ok()?)
}

/// The soft limit in `/proc/<process>/limits`; none where there is no limit.
fn soft_limit(limits: &str) -> Option<usize> {
    let mut lines = limits.lines();
    let files = lines.find_map(|line| line.strip_prefix("Max open files"))?;
    files.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::soft_limit;

    #[test]
    fn the_soft_limit_of_open_files_is_read() {
        let limits = |soft| {
            format!(
                "Limit                     Soft Limit           Hard Limit           Units     \n\
                 Max processes             7                    8                    processes \n\
                 Max open files            {soft:<20} 524288               files     \n"
            )
        };
        assert_eq!(soft_limit(&limits("1024")), Some(1024));
        assert_eq!(soft_limit(&limits("unlimited")), None);
        assert_eq!(soft_limit(""), None);
    }
}
