//! The steps of a State's response and its submissions.

use askama::Template;
use rocket::get;

use super::super::{
    errors::Failed,
    guards::{AtDesk, InState, acts},
    moment,
    page::{Frame, Page},
};
use crate::{
    desk::Life,
    locale::{Locale, count},
    response::Status,
    store::Taken,
};

#[derive(Template, Debug)]
#[template(path = "submissions/history.html")]
pub(in crate::web) struct History {
    frame: Frame,
    round: String,
    state: String,
    status: String,
    /// From where the reader came, and its name: the board, or the State's own pages.
    back: Option<(String, String)>,
    steps: Vec<Step>,
    submissions: Vec<Listed>,
    /// Workbooks that the secretariat entered: the file's name, when and by whom.
    on_behalf: Vec<(String, String, String)>,
}

/// A step as the page tells it.
#[derive(Debug)]
struct Step {
    at: String,
    what: String,
    who: String,
    note: String,
    /// Codes of questions and what was asked about them.
    about: Vec<(String, String)>,
}

/// A submission in the list.
#[derive(Debug)]
struct Listed {
    number: u32,
    at: String,
    late: bool,
    standing: bool,
    sha256: String,
    href: String,
}

#[get("/<locale>/rounds/<_>/<_>/submissions")]
pub(super) async fn page(
    locale: Locale,
    reader: InState<acts::ReadSubmissions>,
    desk: &AtDesk,
) -> Result<Page<History>, Failed> {
    let life = desk.life(&reader.round, &reader.state).await?;
    let path = super::path(&reader.round, &reader.state, "");
    let frame = Frame::of(locale, &path, &reader.person).about(&life.round);
    Ok(Page(History {
        back: super::back(&reader, &frame),
        round: life.round.title.in_(locale).to_owned(),
        state: super::state_name(&life.round, &life.state, locale),
        status: locale.say(life.status.message()),
        steps: life
            .steps
            .iter()
            .rev()
            .map(|step| Step::of(step, &life, locale))
            .collect(),
        submissions: listed(&life, &frame),
        on_behalf: life
            .on_behalf
            .iter()
            .rev()
            .map(|upload| {
                let arrival = &upload.arrival;
                let at = moment::show(&arrival.at, life.round.zone, locale);
                (arrival.name.clone(), at, arrival.by.clone())
            })
            .collect(),
        frame,
    }))
}

fn listed(life: &Life, frame: &Frame) -> Vec<Listed> {
    let standing = life.standing().map(|last| last.number);
    let submissions = life.submissions.iter().rev();
    submissions
        .map(|submission| Listed {
            number: submission.number,
            at: moment::show(&submission.sealed_at, life.round.zone, frame.locale),
            late: submission.sealed_at > life.round.due,
            standing: standing == Some(submission.number),
            sha256: submission.sha256.clone(),
            href: frame.to(&super::path(
                &life.round.id,
                &life.state,
                &format!("/{}", submission.number),
            )),
        })
        .collect()
}

impl Step {
    fn of(step: &Taken, life: &Life, locale: Locale) -> Self {
        Self {
            at: moment::show(&step.at, life.round.zone, locale),
            what: match step.status {
                Status::Returned if !step.about.is_empty() => locale.say_with(
                    "history-returned-about",
                    &[("questions", count(step.about.len()))],
                ),
                status => locale.say(status.message()),
            },
            who: step.who.clone(),
            note: step.note.clone(),
            about: step.about.clone().into_iter().collect(),
        }
    }
}
