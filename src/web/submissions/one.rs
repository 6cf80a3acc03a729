//! One submission, as a person reads it.

use askama::Template;
use rocket::get;

use super::super::{
    errors::Failed,
    guards::{AtDesk, InState, acts},
    moment,
    page::{Frame, Page},
    reading::Reading,
};
use crate::{
    access::Act,
    desk::{Life, ReadSubmission},
    locale::{Arg, Locale},
    response::Status,
};

#[derive(Template, Debug)]
#[template(path = "submissions/one.html")]
pub(in crate::web) struct One {
    frame: Frame,
    sealed: Sealed,
    reading: Reading,
    /// Where it is returned, for who may do it now.
    give_back: Option<String>,
    /// Where it is accepted, for who may do it now.
    accept: Option<String>,
    history: String,
    /// Beyond the history: the board, or the State's own pages.
    back: Option<(String, String)>,
    receipt: String,
}

/// What is known of a submission beside its answers.
#[derive(Debug)]
pub(super) struct Sealed {
    pub(super) title: String,
    pub(super) round: String,
    pub(super) at: String,
    pub(super) late: bool,
    pub(super) by: String,
    pub(super) on_behalf: bool,
    /// A later submission counts in its place.
    pub(super) newer: Option<u32>,
    pub(super) status: String,
    pub(super) sha256: String,
}

#[get("/<locale>/rounds/<_>/<_>/submissions/<number>")]
pub(super) async fn page(
    locale: Locale,
    number: u32,
    reader: InState<acts::ReadSubmissions>,
    desk: &AtDesk,
) -> Result<Page<One>, Failed> {
    let (round, state, person) = (&reader.round, &reader.state, &reader.person);
    let submission = desk.submission(round, state, number).await?;
    let life = desk.life(round, state).await?;
    let path = |rest: &str| super::path(round, state, &format!("/{number}{rest}"));
    let frame = Frame::of(locale, &path(""), person).about(&life.round);
    let sealed = Sealed::of(&submission, &life, locale);
    let may = |act, statuses: &[Status]| {
        person.may_in(act, state) && sealed.newer.is_none() && statuses.contains(&life.status)
    };
    let returnable = [Status::Submitted, Status::Accepted];
    Ok(Page(One {
        give_back: may(Act::ReturnResponse, &returnable).then(|| frame.to(&path("/return"))),
        accept: may(Act::AcceptResponse, &[Status::Submitted]).then(|| frame.to(&path("/accept"))),
        back: super::back(&reader, &frame),
        history: frame.to(&super::path(round, state, "")),
        receipt: frame.to(&path("")),
        reading: Reading::of(&submission.read, locale).with_notes(&asked(&life, &submission)),
        sealed,
        frame,
    }))
}

/// What was asked about this submission when it was returned.
fn asked(life: &Life, submission: &ReadSubmission) -> std::collections::BTreeMap<String, String> {
    let sealed = &submission.sealed.submission;
    let next = life
        .submissions
        .iter()
        .find(|next| next.number > sealed.number);
    let mut returned = life.steps.iter().rev().filter(|step| {
        step.status == Status::Returned
            && step.at >= sealed.sealed_at
            && next.is_none_or(|next| step.at <= next.sealed_at)
    });
    returned
        .next()
        .map(|step| step.about.clone())
        .unwrap_or_default()
}

impl Sealed {
    pub(super) fn of(submission: &ReadSubmission, life: &Life, locale: Locale) -> Self {
        let (round, sealed) = (&life.round, &submission.sealed.submission);
        let last = life.standing().map(|last| last.number);
        Self {
            title: locale.say_with(
                "submission-title",
                &[
                    (
                        "state",
                        super::state_name(round, &life.state, locale).into(),
                    ),
                    ("number", Arg::Text(sealed.number.to_string())),
                ],
            ),
            round: round.title.in_(locale).to_owned(),
            at: moment::show(&sealed.sealed_at, round.zone, locale),
            late: sealed.sealed_at > round.due,
            by: sealed.by.clone(),
            on_behalf: sealed.on_behalf,
            newer: last.filter(|last| *last > sealed.number),
            status: locale.say(life.status.message()),
            sha256: submission.sealed.seal.sha256.clone(),
        }
    }
}
