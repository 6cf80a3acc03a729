//! All rounds, whatever their status.

use askama::Template;
use rocket::get;

use super::{
    super::{
        errors::Failed,
        guards::{AtDesk, Can},
        moment,
        page::{Frame, Page},
    },
    acts, status_words,
};
use crate::{access::Act, locale::Locale, round::Status};

#[derive(Template, Debug)]
#[template(path = "rounds/list.html")]
pub(in crate::web) struct Rounds {
    frame: Frame,
    rounds: Vec<Listed>,
    /// The person may see who is how far.
    follows: bool,
}

#[derive(Debug)]
struct Listed {
    id: String,
    title: String,
    status: String,
    questionnaire: String,
    due: String,
    invited: usize,
}

#[get("/<locale>/rounds")]
pub(super) async fn page(
    locale: Locale,
    keeper: Can<acts::ManageRounds>,
    desk: &AtDesk,
) -> Result<Page<Rounds>, Failed> {
    let rounds = desk.rounds().await?;
    let rounds = rounds.iter().map(|(round, status)| Listed {
        id: round.id.clone(),
        title: round.title.in_(locale).to_owned(),
        status: status
            .parse::<Status>()
            .map(|status| locale.say(status_words(status)))
            .unwrap_or_default(),
        questionnaire: format!("{}/{}", round.questionnaire, round.version),
        due: moment::show(&round.due, round.zone, locale),
        invited: round.invited().count(),
    });
    Ok(Page(Rounds {
        rounds: rounds.collect(),
        follows: keeper.person.may(Act::FollowRound),
        frame: Frame::of(locale, "/rounds", &keeper.person),
    }))
}
