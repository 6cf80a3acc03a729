//! `relator demo`: a complete example round and its regional workbook, served with a
//! sign-in link for each role.

use std::{
    fs,
    path::{Path, PathBuf},
};

use clap::Args;
use indicatif::ProgressBar;
use serde_json::json;

use super::{Context, Outcome};
use crate::{
    desk::{DEMO_ROUND, Desk, Shown},
    error::{Error, Result},
    locale::Locale,
    tabulation::Edition,
    web::{self, Link},
};

/// The file that marks a folder as a demo's.
const MARK: &str = "this-is-a-demonstration";

/// Builds a complete example round and its regional workbook, and serves it.
#[derive(Debug, Args)]
pub(super) struct Demo {
    /// Builds and stops.
    #[arg(long)]
    prepare: bool,
    /// Throws an earlier demonstration away and builds it anew.
    #[arg(long)]
    fresh: bool,
}

impl Demo {
    pub(super) async fn run(self, context: &Context) -> Result<Outcome> {
        let folder = demo_folder(&context.settings.data);
        if self.fresh {
            clear(&folder)?;
        }
        let built = is_built(&folder)?;
        if !built {
            // A half-built demonstration is nobody's work: begin again.
            clear(&folder)?;
            fs::create_dir_all(&folder).map_err(Error::file(&folder))?;
            fs::write(folder.join(MARK), "").map_err(Error::file(folder.join(MARK)))?;
        }
        let desk = Desk::open(&folder, None, super::readers()?).await?;
        if !built {
            build(&desk).await?;
            fs::write(folder.join(MARK), "built\n").map_err(Error::file(folder.join(MARK)))?;
        }
        let workbook = folder.join("regional.xlsx");
        let (_, file) = desk
            .regional(DEMO_ROUND, Edition::Restricted, Locale::En, None)
            .await?;
        file.copy_to(&workbook)?;
        eprintln!("Example round {DEMO_ROUND} in {}", folder.display());
        eprintln!("Public facts from named sources, not official responses of the States.");
        if context.json {
            context.print(&json!({ "round": DEMO_ROUND, "data": folder, "regional": workbook }));
        } else {
            println!("{}", workbook.display());
        }
        if self.prepare {
            return Ok(Outcome::Done);
        }
        let people = desk.demo_people().await?;
        let links = people.into_iter().map(|person| Link {
            path: format!("/{}/link/{}", person.language, person.token.secret()),
            words: person.name,
        });
        eprintln!(
            "Each link signs in once, as the person that it names; the next start makes new ones."
        );
        let site = context.settings.site.clone();
        web::serve(desk, site, links.collect(), super::serve::descriptors()).await?;
        Ok(Outcome::Done)
    }
}

/// A demonstration lives in its own folder, never in the one of the real work.
fn demo_folder(data: &Path) -> PathBuf {
    if data == Path::new("data") {
        PathBuf::from("demo-data")
    } else {
        data.to_owned()
    }
}

/// Whether a demonstration stands here complete; refuses a folder that is not a demo's.
fn is_built(folder: &Path) -> Result<bool> {
    let mark = folder.join(MARK);
    if mark.exists() {
        let text = fs::read_to_string(&mark).map_err(Error::file(&mark))?;
        return Ok(!text.is_empty());
    }
    let empty = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => true,
        Err(error) => return Err(Error::file(folder)(error)),
    };
    if empty {
        return Ok(false);
    }
    Err(Error::Refused(format!(
        "{} holds something that is not a demonstration; name another folder with --data",
        folder.display()
    )))
}

/// Throws a demonstration away; never anything else.
fn clear(folder: &Path) -> Result<()> {
    is_built(folder)?;
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::file(folder)(error))
        }
        _ => Ok(()),
    }
}

async fn build(desk: &Desk) -> Result<()> {
    let bar = ProgressBar::new(0);
    let shown = desk
        .build_demo(&mut |at, all, state| {
            bar.set_length(all as u64);
            bar.set_position(at as u64);
            bar.set_message(state.to_owned());
        })
        .await?;
    bar.finish_and_clear();
    let submitted = shown.iter().filter(|shown| shown.submitted).count();
    let drafts = shown
        .iter()
        .filter(|shown| shown.verdict.is_some() && !shown.submitted)
        .count();
    let findings: usize = shown
        .iter()
        .filter_map(|shown: &Shown| Some(shown.verdict.as_ref()?.findings.len()))
        .sum();
    eprintln!(
        "{} States invited: {submitted} submitted, {drafts} drafts, {} not started; {findings} findings",
        shown.len(),
        shown.len() - submitted - drafts,
    );
    Ok(())
}
