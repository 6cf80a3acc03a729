//! [`Keeper`], which ties the gate to Rocket, and [`Client`], who asks.

use std::{
    net::IpAddr,
    sync::{Arc, Mutex, PoisonError},
};

use rocket::{
    Data, Orbit, Request, Response, Rocket,
    fairing::{Fairing, Info, Kind},
    http::{Status, uri::Origin},
    request::{FromRequest, Outcome},
};
use tokio::{net::TcpListener, time::Instant};

use super::{Gate, Link};
use crate::web::language;

/// Opens the gate when Rocket is ready, tells it how far each request is, refuses what
/// came past it, and closes it when the program is asked to stop.
#[derive(Debug)]
pub(in crate::web) struct Keeper {
    gate: Arc<Gate>,
    listener: Mutex<Option<TcpListener>>,
}

impl Keeper {
    /// Keeps this gate at this listener.
    pub(in crate::web) fn new(gate: Gate, listener: TcpListener) -> Self {
        Self {
            gate: Arc::new(gate),
            listener: Mutex::new(Some(listener)),
        }
    }
}

/// The connection of a request; none where it came past the gate, or no gate was asked.
struct Came(Option<Arc<Link>>);

fn came<'r>(request: &'r Request<'_>) -> &'r Came {
    request.local_cache(|| Came(None))
}

#[rocket::async_trait]
impl Fairing for Keeper {
    fn info(&self) -> Info {
        Info {
            name: "the gate",
            kind: Kind::Liftoff | Kind::Request | Kind::Response | Kind::Shutdown,
        }
    }

    async fn on_liftoff(&self, rocket: &Rocket<Orbit>) {
        let listener = self
            .listener
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(listener) = listener {
            let opened = self
                .gate
                .clone()
                .open(listener, rocket.config().port, rocket.shutdown());
            tokio::spawn(opened);
        }
    }

    async fn on_request(&self, request: &mut Request<'_>, _: &mut Data<'_>) {
        let link = request.remote().and_then(|remote| self.gate.link(remote));
        if let Some(link) = &link {
            link.pace().understood(length(request), Instant::now());
        } else if let Ok(nowhere) = Origin::parse_owned(format!("/{}/past", language::of(request)))
        {
            // Nothing is mounted there; the catcher says why.
            request.set_uri(nowhere);
        }
        request.local_cache(|| Came(link));
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, _: &mut Response<'r>) {
        if let Came(Some(link)) = came(request) {
            link.pace().answered(Instant::now());
        }
    }

    async fn on_shutdown(&self, _: &Rocket<Orbit>) {
        self.gate.close().await;
    }
}

/// The least number of bytes in which a request like this can have been written, its body
/// included. (A body that does not say its length is taken to be there.)
fn length(request: &Request<'_>) -> u64 {
    let line = request.method().as_str().len() + " / HTTP/1.1\r\n\r\n".len();
    let headers: usize = request
        .headers()
        .iter()
        .map(|header| header.name().as_str().len() + header.value().len() + ":\r\n".len())
        .sum();
    let body = request.headers().get_one("Content-Length");
    let body: u64 = body
        .and_then(|length| length.trim().parse().ok())
        .unwrap_or(0);
    body.saturating_add((line + headers) as u64)
}

/// The status of a request that came past the gate, in place of "there is no such page".
pub(in crate::web) fn status(request: &Request<'_>, status: Status) -> Status {
    match came(request) {
        Came(Some(_)) => status,
        Came(None) if status == Status::NotFound => Status::Forbidden,
        Came(None) => status,
    }
}

/// The proxies that stand before us, which say truly who asks.
#[derive(Debug, Default)]
pub(in crate::web) struct Proxies(pub(in crate::web) Vec<IpAddr>);

impl Proxies {
    /// Who asks: the last address that `X-Forwarded-For` names and that is none of ours. Each
    /// proxy adds behind what it was told, so what stands before that address is hearsay.
    fn asker<'a>(&self, connected: IpAddr, headers: impl Iterator<Item = &'a str>) -> IpAddr {
        if !self.0.contains(&connected) {
            return connected;
        }
        let named: Vec<&str> = headers.flat_map(|line| line.split(',')).collect();
        let mut asker = connected;
        for name in named.iter().rev() {
            // What is no address was not written by a proxy of ours.
            let Ok(address) = name.trim().parse() else {
                break;
            };
            asker = address;
            if !self.0.contains(&address) {
                break;
            }
        }
        asker
    }
}

/// Who asks, by the address from which they are connected with us, or with our proxy.
#[derive(Debug, Clone, Copy)]
pub(in crate::web) struct Client {
    /// The address, without its port.
    pub(in crate::web) address: IpAddr,
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Client {
    type Error = Status;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Status> {
        match came(request) {
            Came(Some(link)) => {
                let headers = request.headers().get("X-Forwarded-For");
                let proxies = request.rocket().state::<Proxies>();
                Outcome::Success(Self {
                    address: proxies
                        .map_or(link.client, |proxies| proxies.asker(link.client, headers)),
                })
            }
            Came(None) => Outcome::Error((Status::Forbidden, Status::Forbidden)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asker(proxies: &[&str], connected: &str, headers: &[&str]) -> String {
        let address = |text: &&str| text.parse().unwrap_or_else(|_| panic!("{text}"));
        let proxies = Proxies(proxies.iter().map(address).collect());
        let headers = headers.iter().copied();
        proxies.asker(address(&connected), headers).to_string()
    }

    #[test]
    fn a_header_is_believed_from_our_own_proxies_only() {
        assert_eq!(asker(&[], "127.0.0.1", &["9.9.9.9"]), "127.0.0.1");
        assert_eq!(asker(&["10.0.0.1"], "8.8.8.8", &["9.9.9.9"]), "8.8.8.8");
        assert_eq!(asker(&["127.0.0.1"], "127.0.0.1", &[]), "127.0.0.1");
    }

    #[test]
    fn who_asks_is_the_last_whom_our_proxies_do_not_know_as_one_of_ours() {
        let ours = ["127.0.0.1", "10.0.0.1"];
        for (headers, who) in [
            (&["9.9.9.9"][..], "9.9.9.9"),
            // The first was invented by who asks.
            (&["1.2.3.4, 9.9.9.9"], "9.9.9.9"),
            (&["1.2.3.4", "9.9.9.9, 10.0.0.1"], "9.9.9.9"),
            (&["1.2.3.4, nobody, 10.0.0.1"], "10.0.0.1"),
            (&["2001:db8::7"], "2001:db8::7"),
            (&["'; --"], "127.0.0.1"),
        ] {
            assert_eq!(asker(&ours, "127.0.0.1", headers), who, "{headers:?}");
        }
    }
}
