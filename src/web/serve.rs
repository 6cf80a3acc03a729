//! Serves the pages until the program is asked to stop.

use std::net::{Ipv4Addr, SocketAddr};

use rocket::{
    Config, catchers,
    fairing::AdHoc,
    figment::{Figment, providers::Serialized},
    routes,
};
use tokio::net::TcpListener;

use super::{
    assets,
    cross_site::CrossSite,
    errors,
    gate::{self, Gate, Keeper},
    headers::Headers,
    home, responses,
    settings::{self, Settings},
    sign_in, submissions,
};
use crate::{
    desk::Desk,
    error::{Error, Result},
};

/// Serves the pages; returns after a graceful stop (Ctrl-C, or the signal to terminate).
/// The process may open so many `descriptors`, where that is known.
///
/// # Errors
/// [`Error::Refused`] where the address is taken or the settings do not allow it.
pub async fn serve(desk: Desk, descriptors: Option<usize>) -> Result<()> {
    let settings = settings::figment();
    let config: Config = settings
        .extract()
        .map_err(|error| Error::Refused(format!("settings: {error}")))?;
    let wanted = Settings::read()?.connections;
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
    let scheme = if config.tls_enabled() {
        "https"
    } else {
        "http"
    };
    let set_up = desk.set_up_link().await?;
    let told = AdHoc::on_liftoff("says where", move |_| {
        Box::pin(async move {
            let site = format!("{scheme}://{outside}");
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
    let launched = rocket::custom(behind(settings))
        .manage(desk)
        .mount("/", routes![assets::asset, home::root, home::home])
        .mount("/", sign_in::routes())
        .mount("/", responses::routes())
        .mount("/", submissions::routes())
        .register("/", catchers![errors::any, errors::unknown])
        .attach(Keeper::new(Gate::new(places), listener))
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

/// The settings for Rocket itself, which listens behind the gate only.
fn behind(settings: Figment) -> Figment {
    settings
        .merge(Serialized::global("address", Ipv4Addr::LOCALHOST))
        .merge(Serialized::global("port", 0))
}
