//! Serves the pages until the program is asked to stop.

use rocket::{Route, catchers, fairing::AdHoc, routes};

use super::{
    account, assets, batch, board, cross_site::CrossSite, errors, guards::Configured,
    headers::Headers, home, responses, rounds, section, settings, sign_in, submissions, workbooks,
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
/// signal to terminate). Letters lead to `site`, else to where the pages are served.
///
/// # Errors
/// [`Error::Refused`] where the address is taken or the settings do not allow it.
pub async fn serve(desk: Desk, site: Option<Site>, mut links: Vec<Link>) -> Result<()> {
    let config = settings::config()?;
    if !config.address.is_loopback() && !config.tls_enabled() {
        return Err(Error::Refused(format!(
            "the address {} can be reached from outside, and without TLS everybody on the way could read \
             the answers and take over a session: set `tls` in Rocket.toml, or serve on 127.0.0.1 \
             behind a proxy that speaks TLS",
            config.address
        )));
    }
    if let Some(token) = desk.set_up_link().await? {
        links.push(Link {
            words:
                "Nobody keeps this installation yet. Become its administrator, within 72 hours, at"
                    .to_owned(),
            path: format!("/en/set-up/{}", token.secret()),
        });
    }
    let told = AdHoc::on_liftoff("says where", |rocket| {
        Box::pin(async move {
            let config = rocket.config();
            let scheme = if config.tls_enabled() {
                "https"
            } else {
                "http"
            };
            let site = format!("{scheme}://{}:{}", config.address, config.port);
            eprintln!("Relator serves at {site}");
            for link in links {
                eprintln!("{}\n  {site}{}", link.words, link.path);
            }
        })
    });
    let launched = rocket::custom(settings::figment())
        .manage(desk)
        .manage(Configured(site))
        .manage(batch::Outcomes::default())
        .mount("/", mounted())
        .register("/", catchers![errors::any, errors::unknown])
        .attach(rocket::shield::Shield::new())
        .attach(Headers)
        .attach(CrossSite)
        .attach(told)
        .launch()
        .await;
    launched
        .map(drop)
        .map_err(|error| Error::Refused(format!("the pages cannot be served: {error}")))
}

/// Every route of the pages.
fn mounted() -> Vec<Route> {
    [
        routes![assets::asset, home::root, home::home],
        account::routes(),
        batch::routes(),
        board::routes(),
        responses::routes(),
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
