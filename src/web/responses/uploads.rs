//! The workbooks that changed the response, the newest first; each can be undone as one step.

use askama::Template;
use rocket::{Responder, get, post, response::Redirect};

use super::{
    super::{
        errors::Failed,
        guards::{AtDesk, InState, acts},
        moment,
        page::{Frame, Page},
    },
    name, path,
};
use crate::{
    access::Act,
    desk::{Received, Undoing, WhichUpload},
    locale::{Locale, count},
    response::{Refusal, Status},
    round,
};

#[derive(Template, Debug)]
#[template(path = "responses/uploads.html")]
pub(in crate::web) struct Uploads {
    frame: Frame,
    state: String,
    /// The path of the State's pages.
    at: String,
    uploads: Vec<Line>,
    /// Why nothing can be undone now.
    closed: Option<String>,
    /// What became of the last undo: an upload that was undone.
    done: Option<String>,
    /// Why nothing was undone.
    refused: Option<String>,
}

/// A workbook that changed answers.
#[derive(Debug)]
struct Line {
    revision: u64,
    file: String,
    who: String,
    when: String,
    changed: String,
    undone: Option<String>,
    /// What was changed since, and stays.
    left: Vec<String>,
    may_undo: bool,
}

/// What becomes of an undo.
#[derive(Responder)]
pub(in crate::web) enum Answer {
    Undone(Redirect),
    #[response(status = 409)]
    Refused(Page<Uploads>),
}

#[get("/<locale>/rounds/<_>/<_>/uploads?<done>")]
pub(super) async fn page(
    locale: Locale,
    done: Option<u64>,
    at: InState<acts::ViewResponse>,
    desk: &AtDesk,
) -> Result<Page<Uploads>, Failed> {
    let mut uploads = Uploads::of(locale, &at, desk).await?;
    let done = uploads
        .uploads
        .iter()
        .find(|line| Some(line.revision) == done);
    uploads.done = done.and_then(|line| line.undone.clone());
    Ok(Page(uploads))
}

#[post("/<locale>/rounds/<_>/<_>/uploads/<revision>/undo")]
pub(super) async fn undo(
    locale: Locale,
    revision: u64,
    at: InState<acts::EditResponse>,
    desk: &AtDesk,
) -> Result<Answer, Failed> {
    let which = WhichUpload {
        round: &at.round,
        state: &at.state,
        revision,
    };
    let sections = at.sections();
    let undoing = desk.undo_upload(which, &sections, &at.person.name);
    let why = match undoing.await? {
        Undoing::Undone => {
            let page = path(&at, &format!("/uploads?done={revision}"));
            return Ok(Answer::Undone(Redirect::to(format!("/{locale}{page}"))));
        }
        Undoing::Already => "undo-already",
        Undoing::AllChanged => "undo-all-changed",
        Undoing::Refused(refusal) => refusal.message(),
    };
    let uploads = Uploads::of(locale, &at, desk).await?;
    Ok(Answer::Refused(Page(Uploads {
        refused: Some(locale.say(why)),
        ..uploads
    })))
}

impl Uploads {
    async fn of<A>(locale: Locale, at: &InState<A>, desk: &AtDesk) -> Result<Self, Failed> {
        let sections = at.sections();
        let life = desk.life(&at.round, &at.state).await?;
        let received = desk
            .received(&at.round, &at.state, &sections, locale)
            .await?;
        let closed = match life.status {
            Status::Submitted => Some(Refusal::Submitted),
            Status::Accepted => Some(Refusal::Accepted),
            _ if life.round_status != round::Status::Open => Some(Refusal::RoundClosed),
            _ => None,
        };
        let may = closed.is_none() && at.person.may_in(Act::EditResponse, &at.state);
        let zone = life.round.state(&at.state);
        let zone = zone.map_or(life.round.zone, |state| state.zone);
        let line = |one: Received| Line {
            may_undo: may && one.undoable > 0,
            revision: one.revision,
            when: moment::show(&one.at, zone, locale),
            changed: locale.say_with("uploads-changed", &[("count", count(one.changed))]),
            undone: one.undone.map(|(who, when, back)| {
                let when = moment::show(&when, zone, locale);
                locale.say_with(
                    "uploads-undone",
                    &[
                        ("who", who.into()),
                        ("when", when.into()),
                        ("count", count(back)),
                    ],
                )
            }),
            left: one.left,
            who: if one.on_behalf {
                format!("{} ({})", one.who, locale.say("receipt-on-behalf"))
            } else {
                one.who
            },
            file: one.file,
        };
        Ok(Self {
            frame: Frame::of(locale, &path(at, "/uploads"), &at.person).about(&life.round),
            state: name(&life.round, &at.state, locale),
            at: format!("/{locale}{}", path(at, "")),
            uploads: received.into_iter().map(line).collect(),
            closed: closed.map(|refusal| locale.say(refusal.standing())),
            done: None,
            refused: None,
        })
    }
}
