//! The workbook that comes back: what it would change is shown, and nothing is stored before
//! somebody says so.

use askama::Template;
use rocket::{Either, get, http::Status, post, response::Redirect};

use super::{
    super::{
        download::Download,
        errors::Failed,
        guards::{AtDesk, InState, acts},
        page::{Frame, Page, Reply},
        posted::Posted,
    },
    name, path,
};
use crate::{
    desk::{Arrival, Difference, Preview, Within},
    finding::Finding,
    locale::{Arg, Locale},
    raw::Place,
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

#[derive(Template, Debug)]
#[template(path = "responses/preview.html")]
pub(in crate::web) struct PreviewPage {
    frame: Frame,
    state: String,
    at: String,
    file: String,
    upload: String,
    changes: Vec<Difference>,
    conflicts: Vec<Difference>,
    meanwhile: Vec<Difference>,
    findings: Vec<Said>,
    changed: String,
    /// Something is said at a cell.
    notes: bool,
}

/// A finding with the cell that it is about.
#[derive(Debug)]
struct Said {
    severity: String,
    code: &'static str,
    place: String,
    message: String,
}

impl Said {
    fn of(finding: &Finding, locale: Locale) -> Self {
        let place = match (&finding.place, &finding.address) {
            (Some(Place::Cell { sheet, cell }), _) => format!("{sheet}!{cell}"),
            (_, Some(address)) => address.to_string(),
            _ => String::new(),
        };
        let severity = match finding.severity.code() {
            "error" => "severity-error",
            "warning" => "severity-warning",
            _ => "severity-info",
        };
        Self {
            severity: locale.say(severity),
            code: finding.severity.code(),
            place,
            message: finding.message(locale),
        }
    }
}

#[get("/<locale>/rounds/<_>/<_>/upload")]
pub(super) async fn page(
    locale: Locale,
    at: InState<acts::EditResponse>,
    desk: &AtDesk,
) -> Result<Page<Upload>, Failed> {
    Ok(Page(blank(locale, &at, desk, Vec::new()).await?))
}

async fn blank(
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

async fn preview(
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

fn arrival<'a>(
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
        within: Some(within),
    }
}

#[get("/<locale>/rounds/<_>/<_>/upload/<sha256>")]
pub(super) async fn look(
    locale: Locale,
    sha256: &str,
    at: InState<acts::EditResponse>,
    desk: &AtDesk,
) -> Result<Either<Page<PreviewPage>, Redirect>, Failed> {
    let (file, bytes) = desk.waiting(&at.round, sha256).await?;
    let preview = preview(locale, &at, desk, &file, &bytes).await?;
    let life = desk.life(&at.round, &at.state).await?;
    let own = format!("/{locale}{}", path(&at, ""));
    let Some(upload) = preview.upload else {
        // Another State's file, or one that cannot be taken any more.
        return Ok(Either::Right(Redirect::to(format!("{own}/upload"))));
    };
    let changed = i64::try_from(preview.changes.len()).unwrap_or(i64::MAX);
    Ok(Either::Left(Page(PreviewPage {
        frame: Frame::of(locale, &path(&at, &format!("/upload/{sha256}")), &at.person)
            .about(&life.round),
        state: name(&life.round, &at.state, locale),
        at: own,
        file,
        upload,
        notes: preview.verdict.has_notes(),
        changed: locale.say_with("preview-changed", &[("count", Arg::Count(changed))]),
        changes: preview.changes,
        conflicts: preview.conflicts,
        meanwhile: preview.meanwhile,
        findings: preview
            .verdict
            .findings
            .iter()
            .filter(|finding| finding.code != "conflict")
            .map(|finding| Said::of(finding, locale))
            .collect(),
    })))
}

/// The file that waits, with notes at its cells.
#[get("/<locale>/rounds/<_>/<_>/upload/<sha256>/annotated")]
pub(super) async fn annotated(
    locale: Locale,
    sha256: &str,
    at: InState<acts::EditResponse>,
    desk: &AtDesk,
) -> Result<Either<Download, Either<Reply<Upload>, Status>>, Failed> {
    let (file, bytes) = desk.waiting(&at.round, sha256).await?;
    let sections = at.sections();
    let within = Within {
        state: &at.state,
        sections: &sections,
    };
    let arrival = arrival(locale, &at, &file, &bytes, within);
    Ok(match desk.annotated(arrival, locale).await? {
        Some(Ok(copy)) => {
            let name = format!("{}_{}.{}", at.round, at.state, copy.ending);
            Either::Left(Download::workbook(&name, copy.bytes))
        }
        Some(Err(why)) => {
            let why = vec![why.finding().message(locale)];
            let page = blank(locale, &at, desk, why).await?;
            Either::Right(Either::Left(Reply::Invalid(page)))
        }
        // Another State's file, or one that cannot be taken any more.
        None => Either::Right(Either::Right(Status::NotFound)),
    })
}

#[post("/<locale>/rounds/<_>/<_>/upload/<sha256>")]
pub(super) async fn confirm(
    locale: Locale,
    sha256: &str,
    at: InState<acts::EditResponse>,
    desk: &AtDesk,
) -> Result<Reply<Upload>, Failed> {
    let (file, bytes) = desk.waiting(&at.round, sha256).await?;
    let sections = at.sections();
    let within = Within {
        state: &at.state,
        sections: &sections,
    };
    let verdict = desk
        .take_in(arrival(locale, &at, &file, &bytes, within))
        .await?;
    if verdict.accepted {
        return Ok(Reply::To(format!("/{locale}{}", path(&at, ""))));
    }
    let why = verdict.findings.iter();
    let why = why.map(|finding| finding.message(locale)).collect();
    Ok(Reply::Invalid(blank(locale, &at, desk, why).await?))
}
