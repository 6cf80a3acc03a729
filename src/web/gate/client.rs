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

/// Who asks, by the address from which they are connected with us.
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
            Came(Some(link)) => Outcome::Success(Self {
                address: link.client,
            }),
            Came(None) => Outcome::Error((Status::Forbidden, Status::Forbidden)),
        }
    }
}
