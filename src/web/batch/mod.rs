//! Workbooks that came by mail: several, or a ZIP of them, taken in on behalf of their
//! States. What became of each stands on a page of its own that can be loaded again.

mod outcome;
mod outcomes;

use askama::Template;
use rocket::{Either, Route, State, data::Limits, get, http::Status, post, routes};

use outcome::OutcomePage;
use outcomes::Outcome;
pub(super) use outcomes::Outcomes;

use super::{
    download::Download,
    errors::Failed,
    guards::{AtDesk, Can, acts},
    page::{Frame, Page, Reply},
    posted::{Posted, PostedFile},
};
use crate::{
    access::Person,
    desk::{Batch, Verdict},
    finding::Refusal,
    locale::Locale,
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
        Ok(Self {
            title: kept.round.title.in_(locale).to_owned(),
            closed: kept.status == round::Status::Closed,
            board: frame.to(&format!("/rounds/{round}/responses")),
            action: frame.to(&format!("/rounds/{round}/batch")),
            refused: None,
            dry_run: false,
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
    outcomes: &State<Outcomes>,
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
        round,
        who: &officer.person.name,
        language: locale,
        dry_run,
        discreet: true,
    };
    let mut outcome = Outcome::of(round, &officer.person.id, dry_run);
    for file in &posted.files {
        if !file.complete {
            outcome.tell(too_large(file, limits, locale));
            continue;
        }
        let tell = &mut |verdict, _: &[u8]| outcome.tell(verdict);
        let taken = desk
            .take_in_all(&batch, &file.name, &file.bytes, tell)
            .await;
        if let Err(error) = taken {
            // What was taken in before stands, and the officer has to know it.
            log::error!("batch of {round}: {error}");
            outcome.stop(&file.name);
            break;
        }
    }
    let id = outcomes.keep(outcome);
    Ok(Reply::To(format!("{to}/{id}")))
}

#[get("/<locale>/rounds/<round>/batch/<id>")]
async fn look(
    locale: Locale,
    round: &str,
    id: &str,
    officer: Can<acts::TakeInBatch>,
    desk: &AtDesk,
    outcomes: &State<Outcomes>,
) -> Result<Either<Page<OutcomePage>, Status>, Failed> {
    let kept = desk.one_round(round).await?.round;
    let found = outcomes.find(id, round, &officer.person.id);
    Ok(found.map_or(Either::Right(Status::NotFound), |outcome| {
        let path = format!("/rounds/{round}/batch/{id}");
        let frame = Frame::of(locale, &path, &officer.person).about(&kept);
        Either::Left(Page(OutcomePage::of(&outcome, id, &kept, frame)))
    }))
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
    outcomes: &State<Outcomes>,
) -> Result<Either<Download, Either<Reply<BatchForm>, Status>>, Failed> {
    let outcome = outcomes.find(id, round, &officer.person.id);
    let verdict = outcome
        .as_deref()
        .and_then(|outcome| outcome.verdicts.get(file));
    let copy = match verdict {
        Some(verdict) => desk.annotated_upload(verdict).await?,
        None => None,
    };
    Ok(
        match (copy, verdict.and_then(|verdict| verdict.state.as_deref())) {
            (Some(Ok(copy)), Some(state)) => {
                let name = format!("{round}_{state}.{}", copy.ending);
                Either::Left(Download::workbook(&name, copy.bytes))
            }
            (Some(Err(why)), _) => {
                let form = BatchForm::of(round, desk, &officer.person, locale).await?;
                Either::Right(Either::Left(Reply::Invalid(BatchForm {
                    refused: Some(why.message(locale)),
                    ..form
                })))
            }
            _ => Either::Right(Either::Right(Status::NotFound)),
        },
    )
}

fn too_large(file: &PostedFile, limits: &Limits, locale: Locale) -> Verdict {
    let limit = limits.get("file").unwrap_or_default().as_u64();
    let finding = Refusal::TooLarge { limit }.finding();
    Verdict::refused(&file.name, finding, locale)
}
