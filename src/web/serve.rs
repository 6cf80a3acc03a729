//! Serves the pages until the program is asked to stop.

use rocket::{Config, catchers, fairing::AdHoc, routes};

use super::{
    assets, batch, board, cross_site::CrossSite, errors, headers::Headers, home, responses,
    section, settings, sign_in, submissions, workbooks,
};
use crate::{
    desk::Desk,
    error::{Error, Result},
};

/// Serves the pages; returns after a graceful stop (Ctrl-C, or the signal to terminate).
///
/// # Errors
/// [`Error::Refused`] where the address is taken or the settings do not allow it.
pub async fn serve(desk: Desk) -> Result<()> {
    let settings = settings::figment();
    let config: Config = settings
        .extract()
        .map_err(|error| Error::Refused(format!("settings: {error}")))?;
    if !config.address.is_loopback() && !config.tls_enabled() {
        return Err(Error::Refused(format!(
            "the address {} can be reached from outside, and without TLS everybody on the way could read \
             the answers and take over a session: set `tls` in Rocket.toml, or serve on 127.0.0.1 \
             behind a proxy that speaks TLS",
            config.address
        )));
    }
    let set_up = desk.set_up_link().await?;
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
            if let Some(token) = set_up {
                eprintln!(
                    "Nobody keeps this installation yet. Become its administrator, within 72 hours, at\n  \
                     {site}/en/set-up/{}",
                    token.secret()
                );
            }
        })
    });
    let launched = rocket::custom(settings)
        .manage(desk)
        .manage(batch::Outcomes::default())
        .mount("/", routes![assets::asset, home::root, home::home])
        .mount("/", section::routes())
        .mount("/", sign_in::routes())
        .mount("/", responses::routes())
        .mount("/", submissions::routes())
        .mount("/", board::routes())
        .mount("/", workbooks::routes())
        .mount("/", batch::routes())
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
