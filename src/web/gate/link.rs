//! [`Link`]: one client's connection and its twin towards the server. Bytes pass both
//! ways unread; when either side is gone, or the client's time is over, both are closed.

use std::{
    io,
    net::IpAddr,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, split},
    sync::Notify,
    time::{Instant, sleep_until, timeout},
};

use super::pace::Pace;

/// What is copied at once.
const CHUNK: usize = 8 * 1024;
/// How late a connection may be cut: deadlines move while it sleeps.
const TICK: Duration = Duration::from_secs(1);
/// A client that still sends, although it is answered, is listened to until it is silent
/// for so long: closing on it at once would destroy the answer on its way.
const LINGER: Duration = Duration::from_secs(5);
/// For how long at most: a browser reads the answer when its file has left.
const LONGEST: Duration = Duration::from_secs(300);

/// A client's connection.
#[derive(Debug)]
pub(super) struct Link {
    /// Who asks.
    pub(super) client: IpAddr,
    pace: Mutex<Pace>,
    cut: Notify,
}

impl Link {
    /// A connection that was just opened.
    pub(super) fn new(client: IpAddr) -> Self {
        Self {
            client,
            pace: Mutex::new(Pace::new(Instant::now())),
            cut: Notify::new(),
        }
    }

    /// Its progress.
    pub(super) fn pace(&self) -> MutexGuard<'_, Pace> {
        self.pace.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Closes it, whatever it does.
    pub(super) fn cut(&self) {
        self.cut.notify_one();
    }

    /// Passes bytes until one side ends; both are closed when this returns.
    pub(super) async fn pass<C, S>(&self, client: C, server: S)
    where
        C: AsyncRead + AsyncWrite,
        S: AsyncRead + AsyncWrite,
    {
        let (mut from_client, mut to_client) = split(client);
        let (mut from_server, to_server) = split(server);
        tokio::select! {
            () = self.cut.notified() => return,
            () = self.overdue() => return,
            () = self.ask(&mut from_client, to_server) => return,
            taken = self.answer(&mut from_server, &mut to_client) => if taken.is_err() { return },
        }
        // The server closed: the answer's end is told, and what still comes goes nowhere.
        let linger = async {
            let _ = to_client.shutdown().await;
            let mut chunk = vec![0; CHUNK];
            while let Ok(Ok(1..)) = timeout(LINGER, from_client.read(&mut chunk)).await {}
        };
        tokio::select! {
            () = self.cut.notified() => {}
            _ = timeout(LONGEST, linger) => {}
        }
    }

    /// From the client to the server, until the client ends.
    async fn ask(&self, client: &mut (impl AsyncRead + Unpin), server: impl AsyncWrite) {
        tokio::pin!(server);
        let mut chunk = vec![0; CHUNK];
        let mut listens = true;
        loop {
            let bytes = match client.read(&mut chunk).await {
                Ok(0) | Err(_) => return,
                Ok(bytes) => bytes,
            };
            self.pace().heard(bytes, Instant::now());
            // A server that has heard enough may still have an answer to give.
            listens = listens && server.write_all(&chunk[..bytes]).await.is_ok();
        }
    }

    /// From the server to the client, until the server ends.
    async fn answer(
        &self,
        server: &mut (impl AsyncRead + Unpin),
        client: &mut (impl AsyncWrite + Unpin),
    ) -> io::Result<()> {
        let mut chunk = vec![0; CHUNK];
        loop {
            let bytes = match server.read(&mut chunk).await {
                Ok(0) | Err(_) => return Ok(()),
                Ok(bytes) => bytes,
            };
            self.pace().offered();
            let mut rest = &chunk[..bytes];
            while !rest.is_empty() {
                let taken = client.write(rest).await?;
                if taken == 0 {
                    return Err(io::ErrorKind::WriteZero.into());
                }
                rest = &rest[taken..];
                self.pace().told(taken, rest.is_empty(), Instant::now());
            }
        }
    }

    /// Returns when its time is over.
    async fn overdue(&self) {
        loop {
            let now = Instant::now();
            let deadline = self.pace().deadline();
            if deadline <= now {
                return;
            }
            sleep_until(deadline.min(now + TICK)).await;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{net::Ipv4Addr, sync::Arc};

    use tokio::{
        io::{DuplexStream, duplex},
        task::JoinHandle,
        time::sleep,
    };

    use super::*;

    struct Passing {
        link: Arc<Link>,
        client: DuplexStream,
        server: DuplexStream,
        task: JoinHandle<()>,
        begun: Instant,
    }

    fn passing() -> Passing {
        let link = Arc::new(Link::new(Ipv4Addr::LOCALHOST.into()));
        let (client, near) = duplex(1024);
        let (far, server) = duplex(1024);
        let task = tokio::spawn({
            let link = link.clone();
            async move { link.pass(near, far).await }
        });
        Passing {
            link,
            client,
            server,
            task,
            begun: Instant::now(),
        }
    }

    #[tokio::test(start_paused = true)]
    async fn who_says_nothing_or_half_a_head_is_cut_after_twenty_seconds() {
        for said in ["", "GET / HTTP/1.1\r\nHo"] {
            let mut passing = passing();
            passing.client.write_all(said.as_bytes()).await.unwrap();
            passing.task.await.unwrap();
            assert_eq!(passing.begun.elapsed().as_secs(), 20, "{said:?}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn the_answer_arrives_also_where_the_server_stops_listening() {
        let mut passing = passing();
        let sent = tokio::spawn(async move {
            // Far more than any buffer on the way.
            let sent = passing.client.write_all(&[b'x'; 100_000]).await;
            let mut answer = Vec::new();
            passing.client.read_to_end(&mut answer).await.unwrap();
            (sent.is_ok(), answer)
        });
        let mut head = [0; 100];
        passing.server.read_exact(&mut head).await.unwrap();
        passing.link.pace().understood(1_000_000, Instant::now());
        passing.link.pace().answered(Instant::now());
        passing.server.write_all(b"too large").await.unwrap();
        drop(passing.server);
        passing.task.await.unwrap();
        let (whole, answer) = sent.await.unwrap();
        assert!(whole, "the client could send to its end");
        assert_eq!(answer, b"too large");
    }

    #[tokio::test(start_paused = true)]
    async fn long_work_is_waited_for_and_then_the_connection_is_idle() {
        let mut passing = passing();
        passing.client.write_all(b"whole").await.unwrap();
        let mut head = [0; 5];
        passing.server.read_exact(&mut head).await.unwrap();
        passing.link.pace().understood(5, Instant::now());
        sleep(Duration::from_secs(119)).await;
        passing.link.pace().answered(Instant::now());
        passing.server.write_all(b"made").await.unwrap();
        let mut answer = [0; 4];
        passing.client.read_exact(&mut answer).await.unwrap();
        assert_eq!(&answer, b"made");
        passing.task.await.unwrap();
        assert_eq!(passing.begun.elapsed().as_secs(), 119 + 15);
    }

    #[tokio::test(start_paused = true)]
    async fn when_the_client_is_gone_the_server_knows_at_once() {
        let mut passing = passing();
        drop(passing.client);
        let mut rest = Vec::new();
        passing.server.read_to_end(&mut rest).await.unwrap();
        passing.task.await.unwrap();
        assert_eq!(passing.begun.elapsed(), Duration::ZERO);
    }

    #[tokio::test(start_paused = true)]
    async fn a_connection_that_makes_way_is_closed_at_once() {
        let passing = passing();
        passing.link.cut();
        passing.task.await.unwrap();
        assert_eq!(passing.begun.elapsed(), Duration::ZERO);
    }
}
