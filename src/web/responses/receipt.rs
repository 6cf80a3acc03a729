//! The receipt: proof of what was submitted, when and by whom, which anyone can check.

use askama::Template;
use rocket::get;

use super::{
    super::{
        errors::Failed,
        guards::{AtDesk, InState, acts},
        moment,
        page::{Frame, Page},
    },
    name, path,
};
use crate::locale::Locale;

#[derive(Template, Debug)]
#[template(path = "responses/receipt.html")]
pub(in crate::web) struct Receipt {
    frame: Frame,
    state: String,
    round: String,
    number: u32,
    at: String,
    by: String,
    on_behalf: bool,
    sha256: String,
    key: String,
    /// The path of the State's pages.
    back: String,
}

#[get("/<locale>/rounds/<_>/<_>/receipts/<number>")]
pub(super) async fn page(
    locale: Locale,
    number: u32,
    at: InState<acts::ReadSubmissions>,
    desk: &AtDesk,
) -> Result<Page<Receipt>, Failed> {
    let found = desk.submission(&at.round, &at.state, number).await?;
    let (round, sealed) = (&found.read.round, &found.sealed);
    let zone = round
        .state(&at.state)
        .map_or(round.zone, |state| state.zone);
    Ok(Page(Receipt {
        frame: Frame::of(
            locale,
            &path(&at, &format!("/receipts/{number}")),
            &at.person,
        )
        .about(round),
        state: name(round, &at.state, locale),
        round: round.title.in_(locale).to_owned(),
        number,
        at: moment::show(&sealed.submission.sealed_at, zone, locale),
        by: sealed.submission.by.clone(),
        on_behalf: sealed.submission.on_behalf,
        sha256: sealed.seal.sha256.clone(),
        key: sealed.receipt.key.clone(),
        back: format!("/{locale}{}", path(&at, "")),
    }))
}
