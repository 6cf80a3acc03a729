//! Workbooks that came by mail: several, or a ZIP of them, taken in on behalf of their
//! States. What becomes of each stands on a page of its own, while they are taken in and
//! afterwards; whoever sent them need not wait.

mod outcome;

use askama::Template;
use chrono::{TimeDelta, Utc};
use rocket::{
    Either, Request, Route,
    data::Limits,
    get,
    http::Status,
    post,
    response::{self, Responder},
    routes,
};
use uuid::Uuid;

use outcome::OutcomePage;

use super::{
    download::Download,
    errors::Failed,
    guards::{AtDesk, Can, acts},
    moment,
    page::{Frame, Page, Reply},
    posted::Posted,
};
use crate::{
    access::Person,
    desk::{Batch, BatchSoFar, Desk, SentFile},
    locale::{Locale, count},
    round,
};

/// `batch` is no State: these routes stand before those of a State.
pub(super) fn routes() -> Vec<Route> {
    let mut routes = routes![page, receive, look, annotated];
    for route in &mut routes {
        route.rank -= 10;
    }
    routes
}

#[derive(Template, Debug)]
#[template(path = "batch/form.html")]
pub(super) struct BatchForm {
    frame: Frame,
    title: String,
    board: String,
    action: String,
    closed: bool,
    /// Why nothing was taken.
    refused: Option<String>,
    /// Only to look was chosen.
    dry_run: bool,
    /// What this person sent before: its page, and when and what.
    earlier: Vec<(String, String)>,
}

impl BatchForm {
    async fn of(
        round: &str,
        desk: &AtDesk,
        person: &Person,
        locale: Locale,
    ) -> Result<Self, Failed> {
        let kept = desk.one_round(round).await?;
        let frame = Frame::of(locale, &format!("/rounds/{round}/batch"), person).about(&kept.round);
        let earlier = desk.batches_of(round, &person.id).await?.into_iter();
        let earlier = earlier.map(|batch| {
            let files = [("files", count(batch.sent.total))];
            let when = moment::show(&batch.sent.at, kept.round.zone, locale);
            let what = locale.say_with("batch-earlier-one", &files);
            let path = frame.to(&format!("/rounds/{round}/batch/{}", batch.id));
            (path, format!("{when} · {what}"))
        });
        Ok(Self {
            title: kept.round.title.in_(locale).to_owned(),
            closed: kept.status == round::Status::Closed,
            board: frame.to(&format!("/rounds/{round}/responses")),
            action: frame.to(&format!("/rounds/{round}/batch")),
            refused: None,
            dry_run: false,
            earlier: earlier.collect(),
            frame,
        })
    }
}

#[get("/<locale>/rounds/<round>/batch")]
async fn page(
    locale: Locale,
    round: &str,
    officer: Can<acts::TakeInBatch>,
    desk: &AtDesk,
) -> Result<Page<BatchForm>, Failed> {
    let form = BatchForm::of(round, desk, &officer.person, locale).await?;
    Ok(Page(form))
}

#[post("/<locale>/rounds/<round>/batch", data = "<posted>")]
async fn receive(
    locale: Locale,
    round: &str,
    officer: Can<acts::TakeInBatch>,
    posted: Posted,
    limits: &Limits,
    desk: &AtDesk,
) -> Result<Reply<BatchForm>, Failed> {
    let form = BatchForm::of(round, desk, &officer.person, locale).await?;
    let to = form.action.clone();
    let refused = |why: &str, dry_run| {
        Ok(Reply::Invalid(BatchForm {
            refused: Some(locale.say(why)),
            dry_run,
            ..form
        }))
    };
    let dry_run = posted.has("dry-run");
    if posted.too_much {
        return refused("batch-too-large", dry_run);
    }
    if posted.files.is_empty() {
        return refused("batch-no-file", dry_run);
    }
    let batch = Batch {
        round: round.to_owned(),
        who: officer.person.name.clone(),
        language: locale,
        dry_run,
        conflicts: None,
        discreet: true,
        annotate: false,
    };
    let limit = limits.get("file").unwrap_or_default().as_u64();
    let files = posted.files.into_iter().map(|file| SentFile {
        name: file.name,
        bytes: if file.complete {
            Ok(file.bytes)
        } else {
            Err(limit)
        },
    });
    let begun = desk.begin_batch(&batch, &officer.person.id, files.collect());
    let id = begun.await?;
    go_on(desk.inner().clone(), id);
    Ok(Reply::To(format!("{to}/{id}")))
}

/// Takes a batch in, behind the pages.
pub(super) fn go_on(desk: Desk, id: Uuid) {
    tokio::spawn(async move {
        if let Err(error) = desk.run_batch(id).await {
            // What was taken in before stands, and the batch's page says at which file.
            log::error!("batch {id}: {error}");
        }
    });
}

#[get("/<locale>/rounds/<round>/batch/<id>")]
async fn look(
    locale: Locale,
    round: &str,
    id: &str,
    officer: Can<acts::TakeInBatch>,
    desk: &AtDesk,
) -> Result<Either<Progress<OutcomePage>, Status>, Failed> {
    let kept = desk.one_round(round).await?.round;
    let Some(so_far) = own(round, id, &officer.person, desk).await? else {
        return Ok(Either::Right(Status::NotFound));
    };
    let (id, sent) = (so_far.batch.id, &so_far.batch.sent);
    let path = format!("/rounds/{round}/batch/{id}");
    let frame = Frame::of(locale, &path, &officer.person).about(&kept);
    let again = so_far
        .batch
        .ended_at
        .is_none()
        .then(|| seconds(Utc::now() - sent.at));
    let page = Page(OutcomePage::of(&so_far, &kept, frame));
    Ok(Either::Left(Progress { page, again }))
}

/// A batch that this person sent to this round.
async fn own(
    round: &str,
    id: &str,
    person: &Person,
    desk: &AtDesk,
) -> Result<Option<BatchSoFar>, Failed> {
    let Ok(id) = Uuid::parse_str(id) else {
        return Ok(None);
    };
    let so_far = desk.batch(id).await?;
    let sent = &so_far.batch.sent;
    let is_own = sent.round == round && sent.person == person.id;
    Ok(is_own.then_some(so_far))
}

/// A file of the batch, with notes at its cells, in its own language: it goes back to the
/// State. What was only looked at is not kept, and cannot be annotated.
#[get("/<locale>/rounds/<round>/batch/<id>/<file>/annotated")]
async fn annotated(
    locale: Locale,
    round: &str,
    id: &str,
    file: usize,
    officer: Can<acts::TakeInBatch>,
    desk: &AtDesk,
) -> Result<Either<Download, Either<Reply<BatchForm>, Status>>, Failed> {
    let so_far = own(round, id, &officer.person, desk).await?;
    let verdict = so_far.as_ref().and_then(|one| one.verdicts.get(file));
    let copy = match verdict {
        Some(verdict) => desk.annotated_upload(round, verdict).await?,
        None => None,
    };
    let state = verdict.and_then(|verdict| verdict.state.as_deref());
    Ok(match (copy, state) {
        (Some(Ok(copy)), Some(state)) => {
            let name = format!("{round}_{state}.{}", copy.ending.code());
            Either::Left(Download::workbook(&name, copy.bytes))
        }
        (Some(Err(why)), _) => {
            let form = BatchForm::of(round, desk, &officer.person, locale).await?;
            Either::Right(Either::Left(Reply::Invalid(BatchForm {
                refused: Some(why.finding().message(locale)),
                ..form
            })))
        }
        _ => Either::Right(Either::Right(Status::NotFound)),
    })
}

/// After how many seconds to look again at what has been under way for so long.
fn seconds(since: TimeDelta) -> u32 {
    match since.num_seconds() {
        ..10 => 1,
        10..60 => 3,
        60.. => 5,
    }
}

/// A page that the browser loads again while something is under way, without script.
#[derive(Debug)]
struct Progress<T> {
    page: Page<T>,
    again: Option<u32>,
}

impl<'r, T: Template> Responder<'r, 'static> for Progress<T> {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        let mut response = self.page.respond_to(request)?;
        if let Some(seconds) = self.again {
            response.set_raw_header("Refresh", seconds.to_string());
        }
        Ok(response)
    }
}
