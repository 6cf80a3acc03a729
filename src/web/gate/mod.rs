//! The gate: what Rocket 0.5 lacks in front of it. Rocket listens on the machine's own
//! address only; the gate listens outside, limits how many connections there are and how
//! long each may take, and passes their bytes on unread, so TLS stays Rocket's.
//!
//! A connection needs three descriptors: the client's, and both ends of its twin inside.

mod client;
mod link;
mod pace;

use std::{
    collections::HashMap,
    io,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use rocket::Shutdown;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    time::{Instant, sleep, timeout},
};

pub(super) use client::{Client, Keeper, Proxies, status};
use link::Link;

/// Descriptors of one connection.
const EACH: usize = 3;
/// Descriptors for everything else: the database, files, the listeners.
const ELSE: usize = 128;
/// How long what is under way may take when the program is asked to stop.
pub(super) const FAREWELL: Duration = Duration::from_secs(15);
/// After an error of the operating system, and between two looks at who could make way.
const PAUSE: Duration = Duration::from_millis(50);

/// How many connections there may be, of `wanted`, where the process may open so many
/// files; none known is no limit.
pub(super) fn places(wanted: usize, descriptors: Option<usize>) -> usize {
    let possible = descriptors.map_or(usize::MAX, |most| most.saturating_sub(ELSE) / EACH);
    wanted.min(possible).max(1)
}

/// The connections that are open.
#[derive(Debug)]
pub(super) struct Gate {
    /// By the port of the twin, as Rocket sees it.
    links: Mutex<HashMap<u16, Arc<Link>>>,
    places: Arc<Semaphore>,
}

impl Gate {
    /// A gate for at most so many connections.
    pub(super) fn new(places: usize) -> Self {
        Self {
            links: Mutex::default(),
            places: Arc::new(Semaphore::new(places)),
        }
    }

    fn links(&self) -> MutexGuard<'_, HashMap<u16, Arc<Link>>> {
        self.links.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The connection through which a request came to Rocket; none where it came past us.
    fn link(&self, remote: SocketAddr) -> Option<Arc<Link>> {
        let ours = remote.ip() == IpAddr::V4(Ipv4Addr::LOCALHOST);
        ours.then(|| self.links().get(&remote.port()).cloned())
            .flatten()
    }

    /// Lets clients in to the server on this port, until the program is asked to stop.
    async fn open(self: Arc<Self>, listener: TcpListener, server: u16, mut stop: Shutdown) {
        loop {
            let accepted = tokio::select! {
                () = &mut stop => return,
                accepted = listener.accept() => accepted,
            };
            let Ok((stream, address)) = accepted else {
                sleep(PAUSE).await;
                continue;
            };
            let place = tokio::select! {
                () = &mut stop => return,
                place = self.place() => place,
            };
            let Some(place) = place else { return };
            let gate = self.clone();
            tokio::spawn(async move {
                let _ = gate.lead(stream, address, server).await;
                drop(place);
            });
        }
    }

    /// A place for one more; where there is none, who was silent longest makes way.
    async fn place(&self) -> Option<OwnedSemaphorePermit> {
        loop {
            if let Ok(place) = self.places.clone().try_acquire_owned() {
                return Some(place);
            }
            self.make_way();
            match timeout(PAUSE, self.places.clone().acquire_owned()).await {
                Ok(place) => return place.ok(),
                // Everybody is being served: somebody will be done, or overdue, soon.
                Err(_) => continue,
            }
        }
    }

    /// Cuts the connection that was silent longest and for which no answer is made.
    fn make_way(&self) {
        let now = Instant::now();
        let links = self.links();
        let silent = links.values().filter_map(|link| {
            let pace = link.pace();
            (!pace.is_served(now)).then(|| (pace.last(), link))
        });
        if let Some((_, link)) = silent.min_by_key(|(last, _)| *last) {
            link.cut();
        }
    }

    /// Leads one client to the server and back.
    async fn lead(&self, client: TcpStream, address: SocketAddr, server: u16) -> io::Result<()> {
        let twin = TcpStream::connect((Ipv4Addr::LOCALHOST, server)).await?;
        // Both ends copy what they get at once: waiting for more would only add delay.
        client.set_nodelay(true)?;
        twin.set_nodelay(true)?;
        let port = twin.local_addr()?.port();
        let link = Arc::new(Link::new(address.ip().to_canonical()));
        // Before Rocket reads the first byte, and no longer than the port is ours.
        self.links().insert(port, link.clone());
        let entered = Entered { gate: self, port };
        let (mut client, mut twin) = (client, twin);
        link.pass(&mut client, &mut twin).await;
        drop(entered);
        Ok(())
    }

    /// Closes who asks nothing, and waits until who asked is answered, for [`FAREWELL`].
    async fn close(&self) {
        let end = Instant::now() + FAREWELL;
        loop {
            let now = Instant::now();
            let links: Vec<_> = self.links().values().cloned().collect();
            if links.is_empty() {
                // Rocket's tasks notice that their connections are closed.
                return sleep(PAUSE).await;
            }
            for link in links {
                if now >= end || !link.pace().is_under_way(now) {
                    link.cut();
                }
            }
            if now >= end + PAUSE * 4 {
                return;
            }
            sleep(PAUSE).await;
        }
    }
}

/// A link that is known as long as its port is its own.
struct Entered<'a> {
    gate: &'a Gate,
    port: u16,
}

impl Drop for Entered<'_> {
    fn drop(&mut self) {
        self.gate.links().remove(&self.port);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_no_more_places_than_descriptors_for_them() {
        assert_eq!(places(400, None), 400);
        assert_eq!(places(400, Some(20_000)), 400);
        assert_eq!(places(400, Some(1024)), 298);
        assert_eq!(places(400, Some(64)), 1);
    }

    fn enter(gate: &Gate, port: u16) -> Arc<Link> {
        let link = Arc::new(Link::new(Ipv4Addr::LOCALHOST.into()));
        gate.links().insert(port, link.clone());
        link
    }

    /// Which of these are cut: each is given an end of a pipe and asked whether it closes.
    async fn is_cut(link: &Link) -> bool {
        let (_client, near) = tokio::io::duplex(8);
        let (far, _server) = tokio::io::duplex(8);
        timeout(Duration::from_millis(1), link.pass(near, far))
            .await
            .is_ok()
    }

    #[tokio::test(start_paused = true)]
    async fn who_was_silent_longest_makes_way_and_not_who_is_served() {
        let gate = Gate::new(3);
        let served = enter(&gate, 1);
        served.pace().heard(10, Instant::now());
        served.pace().understood(10, Instant::now());
        sleep(Duration::from_secs(1)).await;
        let silent = enter(&gate, 2);
        let dripping = enter(&gate, 3);
        sleep(Duration::from_secs(1)).await;
        dripping.pace().heard(1, Instant::now());
        gate.make_way();
        assert!(!is_cut(&served).await);
        assert!(!is_cut(&dripping).await);
        assert!(is_cut(&silent).await);
    }

    #[tokio::test(start_paused = true)]
    async fn a_request_that_came_past_the_gate_has_no_client() {
        let gate = Gate::new(3);
        enter(&gate, 4000);
        assert!(gate.link(([127, 0, 0, 1], 4000).into()).is_some());
        assert!(gate.link(([127, 0, 0, 1], 4001).into()).is_none());
        assert!(gate.link(([192, 0, 2, 1], 4000).into()).is_none());
    }

    #[tokio::test(start_paused = true)]
    async fn stopping_waits_for_who_asked_and_for_nobody_else() {
        let gate = Gate::new(3);
        let begun = Instant::now();
        gate.close().await;
        assert!(begun.elapsed() < Duration::from_secs(1));
        let asked = enter(&gate, 1);
        asked.pace().heard(10, Instant::now());
        let silent = enter(&gate, 2);
        let begun = Instant::now();
        gate.close().await;
        assert!(begun.elapsed() >= FAREWELL);
        assert!(is_cut(&silent).await && is_cut(&asked).await);
    }
}
