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
use crate::{locale::Locale, round::Round};

#[derive(Template, Debug)]
#[template(path = "home/index.html")]
pub(super) struct Home {
    frame: Frame,
    rounds: Vec<OpenRound>,
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
}

impl OpenRound {
    fn of(round: &Round, locale: Locale) -> Self {
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
        .map(|(round, _)| OpenRound::of(round, locale));
    Ok(Page(Home {
        rounds: open.collect(),
        frame: visitor.frame(locale, ""),
    }))
}
