//! Signing in and out, and the links by which people choose their passwords.

mod forgotten;
mod link;
mod password;
mod set_up;

use rocket::{
    Request, Route,
    http::{Status, uri::Origin},
    request::{FromRequest, Outcome},
    routes,
};

use crate::locale::Locale;

pub(super) use password::{minutes, too_many};

pub(super) fn routes() -> Vec<Route> {
    routes![
        password::page,
        password::sign_in,
        password::sign_out,
        forgotten::page,
        forgotten::ask,
        link::page,
        link::redeem,
        set_up::page,
        set_up::redeem,
    ]
}

/// The page to sign in, which leads back to where the reader wanted to go.
pub(super) fn path(locale: Locale, to: &Origin<'_>) -> String {
    let to = rocket::http::RawStr::new(to.path().as_str()).percent_encode();
    format!("/{locale}/sign-in?to={to}")
}

/// What the browser calls itself.
pub(super) struct Agent(String);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Agent {
    type Error = Status;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Status> {
        let agent = request.headers().get_one("User-Agent").unwrap_or_default();
        Outcome::Success(Self(agent.to_owned()))
    }
}
