//! Home: the rounds that are open and when they are due, those of the reader's that are
//! closed, and what else the reader runs.

use std::cmp::Reverse;

use askama::Template;
use rocket::{get, response::Redirect};

use super::{
    due,
    errors::Failed,
    guards::{AtDesk, Visitor},
    language::Preferred,
    moment,
    page::{Frame, Page},
};
use crate::{
    access::{Act, Person},
    locale::Locale,
    round::{Round, Status},
};

#[derive(Template, Debug)]
#[template(path = "home/index.html")]
pub(super) struct Home {
    frame: Frame,
    rounds: Vec<OpenRound>,
    /// Those in which the reader had part, the newest first.
    closed: Vec<ClosedRound>,
    /// The reader prepares rounds, and opens and closes them.
    runs_rounds: bool,
    /// The reader keeps the people.
    keeps_people: bool,
    /// What there is to say where no round is open.
    none: String,
}

/// A round as home shows it.
#[derive(Debug)]
struct OpenRound {
    id: String,
    title: String,
    body: String,
    meeting: String,
    notice: Option<String>,
    due_in: String,
    due: String,
    invited: usize,
    contact: String,
    /// What the reader can go to.
    own: Vec<Own>,
}

/// A round that takes nothing any more.
#[derive(Debug)]
struct ClosedRound {
    title: String,
    due: String,
    own: Vec<Own>,
}

/// A page of a round that is the reader's.
#[derive(Debug)]
struct Own {
    path: String,
    words: String,
}

impl Own {
    /// The State's response for who answers, the board for who follows the round, the
    /// round's own page for who only runs it.
    fn of(round: &Round, person: &Person, locale: Locale) -> Vec<Self> {
        let at = format!("/{locale}/rounds/{}", round.id);
        let states = round
            .invited()
            .filter(|state| person.may_in(Act::ViewResponse, &state.code));
        let mut own: Vec<_> = states
            .map(|state| Self {
                path: format!("{at}/{}", state.code),
                words: locale.say_with(
                    "home-response",
                    &[("state", state.name.in_(locale).to_owned().into())],
                ),
            })
            .collect();
        if person.may(Act::FollowRound) {
            own.push(Self {
                path: format!("{at}/responses"),
                words: locale.say("home-board"),
            });
        } else if person.may(Act::ManageRounds) {
            own.push(Self {
                path: format!("{at}/edit"),
                words: locale.say("board-manage"),
            });
        }
        own
    }
}

impl OpenRound {
    fn of(round: &Round, person: Option<&Person>, locale: Locale) -> Self {
        Self {
            id: round.id.clone(),
            title: round.title.in_(locale).to_owned(),
            body: round.body.in_(locale).to_owned(),
            meeting: round.meeting.in_(locale).to_owned(),
            notice: round
                .notice
                .as_ref()
                .map(|notice| notice.in_(locale).to_owned()),
            due_in: due::words(round, round.zone, true, locale),
            due: moment::show(&round.due, round.zone, locale),
            invited: round.invited().count(),
            contact: round.contact.clone(),
            own: person.map_or_else(Vec::new, |person| Own::of(round, person, locale)),
        }
    }
}

impl ClosedRound {
    fn of(round: &Round, own: Vec<Own>, locale: Locale) -> Self {
        Self {
            title: round.title.in_(locale).to_owned(),
            due: moment::show(&round.due, round.zone, locale),
            own,
        }
    }
}

/// The rounds that are closed and in which this person has pages, the newest first.
fn closed(rounds: &[(Round, String)], person: &Person, locale: Locale) -> Vec<ClosedRound> {
    let closed = rounds.iter();
    let closed = closed.filter(|(_, status)| status == Status::Closed.code());
    let mut closed: Vec<_> = closed
        .map(|(round, _)| (round, Own::of(round, person, locale)))
        .filter(|(_, own)| !own.is_empty())
        .collect();
    closed.sort_by_key(|(round, _)| Reverse(round.due));
    closed
        .into_iter()
        .map(|(round, own)| ClosedRound::of(round, own, locale))
        .collect()
}

/// What to do, or what to wait for, where no round is open.
fn none(person: Option<&Person>) -> &'static str {
    match person {
        Some(person) if person.may(Act::ManagePeople) => "home-none-keeps",
        Some(person) if person.may(Act::ManageRounds) => "home-none-runs",
        Some(_) => "home-none-answers",
        None => "home-no-round",
    }
}

/// To home in the browser's language.
#[get("/")]
pub(super) fn root(preferred: Preferred) -> Redirect {
    Redirect::to(format!("/{}", preferred.0))
}

#[get("/<locale>")]
pub(super) async fn home(
    locale: Locale,
    visitor: Visitor,
    desk: &AtDesk,
) -> Result<Page<Home>, Failed> {
    let rounds = desk.rounds().await?;
    let person = visitor.0.as_ref();
    let may = |act| person.is_some_and(|person| person.may(act));
    let open = rounds
        .iter()
        .filter(|(_, status)| status == Status::Open.code())
        .map(|(round, _)| OpenRound::of(round, person, locale));
    Ok(Page(Home {
        rounds: open.collect(),
        closed: person.map_or_else(Vec::new, |person| closed(&rounds, person, locale)),
        runs_rounds: may(Act::ManageRounds),
        keeps_people: may(Act::ManagePeople),
        none: locale.say(none(person)),
        frame: visitor.frame(locale, ""),
    }))
}
