//! Serves the pages until the program is asked to stop.

use std::net::{Ipv4Addr, SocketAddr};

use rocket::{
    Route, catchers,
    fairing::AdHoc,
    figment::{Figment, providers::Serialized},
    routes,
};
use tokio::net::TcpListener;

use super::{
    account, assets, batch, board, colleagues,
    compression::Compression,
    cross_site::CrossSite,
    errors,
    gate::{self, Gate, Keeper, Proxies},
    headers::Headers,
    home, log, people,
    posts::Posts,
    responses, results, rounds, section,
    settings::{self, Settings},
    sign_in, submissions, workbooks,
};
use crate::{
    desk::Desk,
    error::{Error, Result},
    mail::Site,
};

/// A link that is shown to who starts the program.
#[derive(Debug)]
pub struct Link {
    /// For what or whom it is.
    pub words: String,
    /// Its path.
    pub path: String,
}

/// Serves the pages, and shows these links; returns after a graceful stop (Ctrl-C, or the
/// signal to terminate). Letters lead to `site`, else to where the pages are served. The
/// process may open so many `descriptors`, where that is known.
///
/// # Errors
/// [`Error::Refused`] where the address is taken or the settings do not allow it.
pub async fn serve(
    desk: Desk,
    site: Option<Site>,
    mut links: Vec<Link>,
    descriptors: Option<usize>,
) -> Result<()> {
    let config = settings::config()?;
    let Settings {
        connections: wanted,
        log: lines,
        proxies,
        ..
    } = Settings::read()?;
    if !config.address.is_loopback() && !config.tls_enabled() {
        return Err(Error::Refused(format!(
            "the address {} can be reached from outside, and without TLS everybody on the way could read \
             the answers and take over a session: set `tls` in Rocket.toml, or serve on 127.0.0.1 \
             behind a proxy that speaks TLS",
            config.address
        )));
    }
    let outside = SocketAddr::new(config.address, config.port);
    let refused = |error| Error::Refused(format!("nothing can be served at {outside}: {error}"));
    let listener = TcpListener::bind(outside).await.map_err(refused)?;
    let outside = listener.local_addr().map_err(refused)?;
    let places = gate::places(wanted, descriptors);
    if places < wanted {
        eprintln!(
            "Only {places} connections are served at once, not {wanted}: this process may not open \
             more files (see `ulimit -n`)"
        );
    }
    desk.begin().await?;
    let here = Site::here(config.tls_enabled(), outside.ip(), outside.port());
    if let Some(token) = desk.set_up_link().await? {
        links.push(Link {
            words:
                "Nobody keeps this installation yet. Become its administrator, within 72 hours, at"
                    .to_owned(),
            path: format!("/en/set-up/{}", token.secret()),
        });
    }
    for id in desk.unended_batches().await? {
        batch::go_on(desk.clone(), id);
    }
    let said = here.clone();
    let site = site.unwrap_or(here);
    let tls = site.is_secure();
    log::begin(lines);
    let told = AdHoc::on_liftoff("says where", move |_| {
        Box::pin(async move {
            eprintln!("Relator serves at {said}");
            for link in links {
                eprintln!("{}\n  {said}{}", link.words, link.path);
            }
        })
    });
    let launched = rocket::custom(behind(settings::figment()))
        .manage(desk)
        .manage(site)
        .manage(Proxies(proxies))
        .mount("/", mounted())
        .register("/", catchers![errors::any, errors::unknown])
        .attach(Keeper::new(Gate::new(places), listener))
        .attach(rocket::shield::Shield::new())
        .attach(Headers { tls })
        .attach(Compression)
        .attach(Posts)
        .attach(CrossSite)
        .attach(told)
        .launch()
        .await;
    launched
        .map(drop)
        .map_err(|error| Error::Refused(format!("the pages cannot be served: {error}")))
}

/// The settings for Rocket itself, which listens behind the gate only.
fn behind(settings: Figment) -> Figment {
    settings
        .merge(Serialized::global("address", Ipv4Addr::LOCALHOST))
        .merge(Serialized::global("port", 0))
}

/// Every route of the pages.
fn mounted() -> Vec<Route> {
    [
        routes![assets::asset, home::root, home::home],
        account::routes(),
        batch::routes(),
        board::routes(),
        colleagues::routes(),
        people::routes(),
        responses::routes(),
        results::routes(),
        rounds::routes(),
        section::routes(),
        sign_in::routes(),
        submissions::routes(),
        workbooks::routes(),
    ]
    .concat()
}

/// Method and path of every route, in the order of paths: who may call which is looked at
/// by a test that nobody can forget to extend.
pub fn routes() -> Vec<(String, String)> {
    let route = |route: Route| (route.uri.to_string(), route.method.to_string());
    let mut routes: Vec<_> = mounted().into_iter().map(route).collect();
    routes.sort();
    routes
        .into_iter()
        .map(|(path, method)| (method, path))
        .collect()
}
