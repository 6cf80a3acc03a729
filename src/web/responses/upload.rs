//! The page on which a workbook comes back: what it would change is shown next.

use askama::Template;
use rocket::{get, post};

use super::{
    super::{
        errors::Failed,
        guards::{AtDesk, InState, acts},
        page::{Frame, Page, Reply},
        posted::Posted,
    },
    name, path,
};
use crate::{
    desk::{Arrival, Preview, Within},
    locale::Locale,
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
    let Some(file) = posted.files.first() else {
        let why = vec![locale.say("upload-no-file")];
        return Ok(Reply::Invalid(blank(locale, &at, desk, why).await?));
    };
    if !file.complete {
        let why = vec![locale.say("upload-too-large")];
        return Ok(Reply::Invalid(blank(locale, &at, desk, why).await?));
    }
    let preview = preview(locale, &at, desk, &file.name, &file.bytes).await?;
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
