//! Home: the rounds that are open, and when they are due.

use askama::Template;
use chrono::Utc;
use rocket::{get, response::Redirect};

use super::{
    errors::Failed,
    guards::{AtDesk, Visitor},
    language::Preferred,
    moment,
    page::{Frame, Page},
};
use crate::{
    access::{Act, Person},
    locale::Locale,
    round::Round,
};

#[derive(Template, Debug)]
#[template(path = "home/index.html")]
pub(super) struct Home {
    frame: Frame,
    rounds: Vec<OpenRound>,
    /// The reader keeps the people.
    keeps_people: bool,
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

/// A page of a round that is the reader's.
#[derive(Debug)]
struct Own {
    path: String,
    words: String,
}

impl Own {
    /// The State's response for who answers, the board for who follows the round.
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
        }
        own
    }
}

impl OpenRound {
    fn of(round: &Round, person: Option<&Person>, locale: Locale) -> Self {
        let now = Utc::now();
        let due_in = if round.due < now {
            locale.say("home-overdue")
        } else {
            let days = moment::days(&now, &round.due, round.zone);
            locale.say_with("home-due-in", &[("days", days)])
        };
        Self {
            id: round.id.clone(),
            title: round.title.in_(locale).to_owned(),
            body: round.body.in_(locale).to_owned(),
            meeting: round.meeting.in_(locale).to_owned(),
            notice: round
                .notice
                .as_ref()
                .map(|notice| notice.in_(locale).to_owned()),
            due_in,
            due: moment::show(&round.due, round.zone, locale),
            invited: round.invited().count(),
            contact: round.contact.clone(),
            own: person.map_or_else(Vec::new, |person| Own::of(round, person, locale)),
        }
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
    let open = rounds
        .iter()
        .filter(|(_, status)| status == "open")
        .map(|(round, _)| OpenRound::of(round, visitor.0.as_ref(), locale));
    Ok(Page(Home {
        rounds: open.collect(),
        keeps_people: visitor
            .0
            .as_ref()
            .is_some_and(|person| person.may(Act::ManagePeople)),
        frame: visitor.frame(locale, ""),
    }))
}
