//! Who has no password at hand asks for a link that signs them in. The page answers the same
//! for everybody, and before anything is looked up: neither its words nor its time tell
//! who has an account.

use askama::Template;
use rocket::{get, post};

use super::super::{
    errors::Failed,
    gate::Client,
    guards::{AtDesk, AtSite},
    page::{Frame, Page},
    posted::Posted,
};
use crate::locale::Locale;

#[derive(Template, Debug)]
#[template(path = "sign_in/forgotten.html")]
pub(in crate::web) struct Forgotten {
    frame: Frame,
    /// The address to which a link is on its way, if it is anybody's.
    asked: Option<String>,
}

/// After `/static/<name>`, which has as many parts: there is no language `static`.
#[get("/<locale>/forgotten", rank = 1)]
pub(super) fn page(locale: Locale) -> Page<Forgotten> {
    Page(Forgotten {
        frame: Frame::new(locale, "/forgotten"),
        asked: None,
    })
}

#[post("/<locale>/forgotten", data = "<posted>")]
pub(super) async fn ask(
    locale: Locale,
    posted: Posted,
    client: Client,
    site: &AtSite,
    desk: &AtDesk,
) -> Page<Forgotten> {
    let email = posted.text("email").trim().to_owned();
    let (desk, site) = (desk.inner().clone(), site.inner().clone());
    let typed = email.clone();
    rocket::tokio::spawn(async move {
        let written = desk.forgotten(&typed, client.address, &site).await;
        if let Err(error) = written {
            Failed::from(error).noted("a letter that was asked for");
        }
    });
    Page(Forgotten {
        frame: Frame::new(locale, "/forgotten"),
        asked: Some(email),
    })
}
