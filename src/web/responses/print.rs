//! The response on paper, as a minister would sign it: the browser prints it, or makes the
//! PDF of it.

use askama::Template;
use chrono::Utc;
use rocket::get;

use super::{
    super::{
        errors::Failed,
        guards::{AtDesk, InState, acts},
        moment,
        page::{Frame, Page},
        reading::Reading,
    },
    name, path,
};
use crate::locale::Locale;

#[derive(Template, Debug)]
#[template(path = "responses/print.html")]
pub(in crate::web) struct Print {
    frame: Frame,
    state: String,
    round: String,
    body: String,
    /// What this copy is: a draft of which day.
    copy: String,
    back: String,
    reading: Reading,
}

#[get("/<locale>/rounds/<_>/<_>/print")]
pub(super) async fn page(
    locale: Locale,
    at: InState<acts::ViewResponse>,
    desk: &AtDesk,
) -> Result<Page<Print>, Failed> {
    let draft = desk.draft(&at.round, &at.state).await?;
    let round = &draft.read.round;
    let zone = round
        .state(&at.state)
        .map_or(round.zone, |state| state.zone);
    let now = moment::show(&Utc::now(), zone, locale);
    Ok(Page(Print {
        frame: Frame::of(locale, &path(&at, "/print"), &at.person).about(round),
        state: name(round, &at.state, locale),
        round: round.title.in_(locale).to_owned(),
        body: round.body.in_(locale).to_owned(),
        copy: locale.say_with(
            "print-copy",
            &[
                ("revision", draft.revision.to_string().into()),
                ("at", now.into()),
            ],
        ),
        back: format!("/{locale}{}", path(&at, "")),
        reading: Reading::of(&draft.read, locale).only(&at.sections()),
    }))
}
