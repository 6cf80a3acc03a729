//! Refuses what another site makes a reader's browser send: no route has to think of it.

use rocket::{
    Data, Request,
    fairing::{Fairing, Info, Kind},
    http::{
        Method, Status,
        uri::{Host, Origin},
    },
};

use super::{language, log::place};

#[derive(Debug)]
pub(super) struct CrossSite;

/// That a request was refused, as the catcher finds it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Refused(pub(super) bool);

#[rocket::async_trait]
impl Fairing for CrossSite {
    fn info(&self) -> Info {
        Info {
            name: "no posts from other sites",
            kind: Kind::Request,
        }
    }

    async fn on_request(&self, request: &mut Request<'_>, _: &mut Data<'_>) {
        let safe = matches!(
            request.method(),
            Method::Get | Method::Head | Method::Options
        );
        // `Posts` stands before this: a field `_method` makes no form safe.
        if !safe && is_foreign(request) {
            log::warn!("refused, from another site: {}", place(request));
            request.local_cache(|| Refused(true));
            // No route is mounted there; the catcher says why.
            let nowhere = format!("/{}/cross-site", language::of(request));
            if let Ok(nowhere) = Origin::parse_owned(nowhere) {
                request.set_uri(nowhere);
            }
        }
    }
}

/// Whether the browser says that the request comes from elsewhere. A program that is no
/// browser says nothing, and has no cookie that it was not given.
fn is_foreign(request: &Request<'_>) -> bool {
    let header = |name| request.headers().get_one(name);
    if let Some(site) = header("Sec-Fetch-Site") {
        return !matches!(site, "same-origin" | "none");
    }
    match header("Origin") {
        None => false,
        Some(origin) => !request.host().is_some_and(|host| is_ours(origin, host)),
    }
}

fn is_ours(origin: &str, host: &Host<'_>) -> bool {
    let named = origin.split_once("://").map(|(_, named)| named);
    named.is_some_and(|named| named.eq_ignore_ascii_case(&host.to_string()))
}

/// The status of a refused request, in place of "there is no such page".
pub(super) fn status(request: &Request<'_>, status: Status) -> Status {
    if request.local_cache(Refused::default).0 {
        Status::Forbidden
    } else {
        status
    }
}
