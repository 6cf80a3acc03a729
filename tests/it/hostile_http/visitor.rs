//! A focal point whose files are not what they should be, and somebody who looks at what
//! they do to the server.

use std::{
    collections::BTreeMap,
    io::{Read as _, Write as _},
    net::TcpStream,
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use super::crafted::File;
use crate::support::{
    process::{children, status},
    reader::multipart,
};

/// Within so long everything is answered; what was built without optimization takes longer.
const PATIENCE: Duration = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 5 });

/// Where the State's pages are.
pub const OWN: &str = "/en/rounds/r/JM";

/// Somebody signed in who sends files, and follows where they lead as a browser does.
#[derive(Clone)]
pub struct Visitor {
    /// Host and port.
    pub at: String,
    pub cookie: String,
}

/// What became of files.
#[derive(Debug, Default)]
pub struct Tally {
    pub files: usize,
    /// How many were answered with which status.
    pub answers: BTreeMap<u16, usize>,
    /// How many made a preview.
    pub previews: usize,
    /// How many previews gave a copy with notes.
    pub copies: usize,
    pub slowest: Duration,
    pub slowest_file: String,
    /// What should not have happened.
    pub wrong: Vec<String>,
}

struct Answer {
    status: u16,
    location: Option<String>,
    took: Duration,
}

impl Visitor {
    /// Sends a file as the page does, and looks at its preview and its copy with notes.
    fn sends(&self, (name, bytes): &File, tally: &mut Tally) {
        tally.files += 1;
        let (head, body) = multipart(&[], &[("file", name, bytes)]);
        let path = format!("{OWN}/upload");
        let answer = self.ask("POST", &path, &head, &body);
        let Some(answer) = tally.counts(name, "upload", answer, &[303, 413, 422]) else {
            return;
        };
        let Some(preview) = answer.location else {
            return;
        };
        tally.previews += 1;
        let answer = self.ask("GET", &preview, "", b"");
        // Of those who send at once the others' files may be the newest.
        tally.counts(name, "preview", answer, &[200, 404]);
        let answer = self.ask("GET", &format!("{preview}/annotated"), "", b"");
        let copy = tally.counts(name, "annotated", answer, &[200, 404, 422]);
        tally.copies += usize::from(copy.is_some_and(|copy| copy.status == 200));
    }

    fn ask(&self, method: &str, path: &str, head: &str, body: &[u8]) -> Result<Answer, String> {
        let begun = Instant::now();
        let failed = |error: std::io::Error| format!("{error} after {:?}", begun.elapsed());
        let mut stream = TcpStream::connect(&self.at).map_err(failed)?;
        let left = |begun: Instant| {
            let left = (2 * PATIENCE).saturating_sub(begun.elapsed());
            Some(left.max(Duration::from_millis(1)))
        };
        stream.set_write_timeout(left(begun)).unwrap();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\n{head}Connection: close\r\n\r\n",
            self.at, self.cookie
        );
        let request = [request.as_bytes(), body].concat();
        stream.write_all(&request).map_err(failed)?;
        stream.set_read_timeout(left(begun)).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).map_err(failed)?;
        let answer = String::from_utf8_lossy(&answer);
        let (head, _) = answer.split_once("\r\n\r\n").ok_or("it says nothing")?;
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok());
        let location = head.lines().find_map(|line| {
            let (name, value) = line.split_once(": ")?;
            name.eq_ignore_ascii_case("location")
                .then(|| value.to_owned())
        });
        Ok(Answer {
            status: status.ok_or_else(|| format!("it says {head}"))?,
            location,
            took: begun.elapsed(),
        })
    }
}

impl Tally {
    /// Counts an answer that may have one of these statuses.
    fn counts(
        &mut self,
        name: &str,
        what: &str,
        answer: Result<Answer, String>,
        usual: &[u16],
    ) -> Option<Answer> {
        match answer {
            Err(why) => {
                self.wrong.push(format!("{what} of {name}: {why}"));
                None
            }
            Ok(answer) => {
                *self.answers.entry(answer.status).or_default() += 1;
                if answer.took > self.slowest {
                    self.slowest = answer.took;
                    self.slowest_file = format!("{what} of {name}");
                }
                if !usual.contains(&answer.status) || answer.took > PATIENCE {
                    let line = format!("{} after {:?}", answer.status, answer.took);
                    self.wrong.push(format!("{what} of {name}: {line}"));
                }
                Some(answer)
            }
        }
    }

    fn add(mut self, other: Self) -> Self {
        self.files += other.files;
        self.previews += other.previews;
        self.copies += other.copies;
        for (status, count) in other.answers {
            *self.answers.entry(status).or_default() += count;
        }
        if other.slowest > self.slowest {
            (self.slowest, self.slowest_file) = (other.slowest, other.slowest_file);
        }
        self.wrong.extend(other.wrong);
        self
    }
}

/// Sends files over so many connections at once.
pub fn send_all(
    visitor: &Visitor,
    connections: usize,
    files: impl Iterator<Item = File> + Send,
) -> Tally {
    let files = Mutex::new(files);
    let work = || {
        let mut tally = Tally::default();
        loop {
            let next = files.lock().unwrap().next();
            let Some(file) = next else { return tally };
            visitor.sends(&file, &mut tally);
        }
    };
    thread::scope(|scope| {
        let working: Vec<_> = (0..connections).map(|_| scope.spawn(work)).collect();
        let ended = working.into_iter().map(|one| one.join().unwrap());
        ended.fold(Tally::default(), Tally::add)
    })
}

/// What the server and its readers used at most, in kilobytes.
#[derive(Debug, Default)]
pub struct Used {
    /// Memory of the server.
    pub server: usize,
    /// Memory of a reader.
    pub reader: usize,
    /// Address space of a reader.
    pub reader_space: usize,
    /// Readers at once.
    pub readers: usize,
}

/// Looks at a server while something happens.
pub fn watched<T>(server: u32, happens: impl FnOnce() -> T) -> (T, Used) {
    let ended = AtomicBool::new(false);
    thread::scope(|scope| {
        let watching = scope.spawn(|| {
            let mut used = Used::default();
            while !ended.load(Ordering::Relaxed) {
                let readers = children(server);
                used.readers = used.readers.max(readers.len());
                used.server = used.server.max(status(server, "VmRSS").unwrap_or(0));
                for reader in readers {
                    let most = |line| status(reader, line).unwrap_or(0);
                    used.reader = used.reader.max(most("VmHWM"));
                    used.reader_space = used.reader_space.max(most("VmPeak"));
                }
                thread::sleep(Duration::from_millis(20));
            }
            used
        });
        let outcome = happens();
        ended.store(true, Ordering::Relaxed);
        (outcome, watching.join().unwrap())
    })
}
