//! The page on which a workbook comes back: what it would change is shown next.

use askama::Template;
use rocket::{get, post};

use super::{
    super::{
        errors::Failed,
        guards::{AtDesk, InState, acts},
        page::{Frame, Page, Reply},
        posted::{Posted, PostedFile},
    },
    name, path,
};
use crate::{
    desk::{Arrival, Preview, Within},
    locale::Locale,
    workbook::{archive, bundle},
};

#[derive(Template, Debug)]
#[template(path = "responses/upload.html")]
pub(in crate::web) struct Upload {
    frame: Frame,
    state: String,
    /// The path of the State's pages.
    at: String,
    /// Why nothing of the file is taken.
    refused: Vec<String>,
}

#[get("/<locale>/rounds/<_>/<_>/upload")]
pub(super) async fn page(
    locale: Locale,
    at: InState<acts::EditResponse>,
    desk: &AtDesk,
) -> Result<Page<Upload>, Failed> {
    Ok(Page(blank(locale, &at, desk, Vec::new()).await?))
}

pub(super) async fn blank(
    locale: Locale,
    at: &InState<acts::EditResponse>,
    desk: &AtDesk,
    refused: Vec<String>,
) -> Result<Upload, Failed> {
    let life = desk.life(&at.round, &at.state).await?;
    Ok(Upload {
        frame: Frame::of(locale, &path(at, "/upload"), &at.person).about(&life.round),
        state: name(&life.round, &at.state, locale),
        at: format!("/{locale}{}", path(at, "")),
        refused,
    })
}

#[post("/<locale>/rounds/<_>/<_>/upload", data = "<posted>")]
pub(super) async fn receive(
    locale: Locale,
    at: InState<acts::EditResponse>,
    posted: Posted,
    desk: &AtDesk,
) -> Result<Reply<Upload>, Failed> {
    if posted.files.is_empty() {
        let why = vec![locale.say("upload-no-file")];
        return Ok(Reply::Invalid(blank(locale, &at, desk, why).await?));
    }
    if posted.too_much || posted.files.iter().any(|file| !file.complete) {
        let why = vec![locale.say("upload-too-large")];
        return Ok(Reply::Invalid(blank(locale, &at, desk, why).await?));
    }
    let (name, bytes) = together(posted.files)?;
    let preview = preview(locale, &at, desk, &name, &bytes).await?;
    match preview.upload {
        Some(sha256) => {
            let page = path(&at, &format!("/upload/{sha256}"));
            Ok(Reply::To(format!("/{locale}{page}")))
        }
        None => {
            let why = preview.verdict.findings.iter();
            let why = why.map(|finding| finding.message(locale)).collect();
            Ok(Reply::Invalid(blank(locale, &at, desk, why).await?))
        }
    }
}

/// The workbook; or the workbook with the files that were chosen beside it, as one ZIP.
fn together(files: Vec<PostedFile>) -> Result<(String, Vec<u8>), Failed> {
    let mut files = files;
    if let [_] = files.as_slice()
        && let Some(only) = files.pop()
    {
        return Ok((only.name, only.bytes));
    }
    let workbook = files.iter().find(|file| bundle::is_spreadsheet(&file.name));
    let name = workbook.or(files.first()).map(|file| file.name.clone());
    let stem = name.unwrap_or_default();
    let stem = stem
        .rsplit_once('.')
        .map_or(stem.as_str(), |(stem, _)| stem);
    let name = format!("{stem}.zip");
    // A folder each: two files may have one name.
    let files: Vec<(String, Vec<u8>)> = (1..)
        .zip(files)
        .map(|(place, file): (u32, _)| (format!("{place}/{}", file.name), file.bytes))
        .collect();
    Ok((name, archive::pack(&files)?))
}

pub(super) async fn preview(
    locale: Locale,
    at: &InState<acts::EditResponse>,
    desk: &AtDesk,
    name: &str,
    bytes: &[u8],
) -> Result<Preview, Failed> {
    let sections = at.sections();
    let arrival = arrival(
        locale,
        at,
        name,
        bytes,
        Within {
            state: &at.state,
            sections: &sections,
        },
    );
    Ok(desk.preview(arrival, locale).await?)
}

pub(super) fn arrival<'a>(
    locale: Locale,
    at: &'a InState<acts::EditResponse>,
    name: &'a str,
    bytes: &'a [u8],
    within: Within<'a>,
) -> Arrival<'a> {
    Arrival {
        round: &at.round,
        name,
        bytes,
        who: &at.person.name,
        on_behalf: false,
        discreet: false,
        language: locale,
        dry_run: false,
        conflicts: None,
        within: Some(within),
    }
}
