//! The real program while it serves, and the least browser that can talk to it.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    process::{Child, Command, Stdio},
    sync::mpsc::Receiver,
    time::Duration,
};

use super::app::App;

/// A program that serves pages; it stops with the test.
pub struct Server {
    child: Child,
    /// Host and port.
    at: String,
    /// What it says since.
    said: Receiver<String>,
}

/// What the program answered.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: String,
    pub body: String,
    pub bytes: Vec<u8>,
}

impl Answer {
    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.lines().find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

impl Server {
    /// Serves an installation at a port that is free.
    pub fn of(app: &App) -> Self {
        Self::with(app, &[])
    }

    /// The same with settings in the environment.
    pub fn with(app: &App, settings: &[(&str, &str)]) -> Self {
        let mut child = app
            .command(&["serve"])
            .env("ROCKET_PORT", "0")
            .envs(settings.iter().copied())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let at = lines
            .by_ref()
            .map(Result::unwrap)
            .find_map(|line| Some(line.strip_prefix("Relator serves at http://")?.to_owned()))
            .expect("it says where it serves");
        let (say, said) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let _ = say.send(line);
            }
        });
        Self { child, at, said }
    }

    /// Asks for a page in the language of a browser.
    pub fn get(&self, path: &str, language: &str) -> Answer {
        self.ask(&format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\nAccept-Language: {language}\r\nConnection: close\r\n\r\n",
            self.at
        ))
    }

    /// The next line that it says for which `find` has something.
    pub fn says<T>(&self, find: impl Fn(&str) -> Option<T>) -> T {
        loop {
            let line = self.said.recv_timeout(Duration::from_secs(30)).unwrap();
            if let Some(found) = find(&line) {
                return found;
            }
        }
    }

    /// Fails, with what it said last, unless the process that was started still runs.
    pub fn is_alive(&mut self) {
        if let Some(status) = self.child.try_wait().unwrap() {
            let said: Vec<String> = self.said.iter().collect();
            let last = said.len().saturating_sub(20);
            panic!("the server ended with {status}: {:#?}", &said[last..]);
        }
    }

    /// The process's id.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Host and port.
    pub fn at(&self) -> &str {
        &self.at
    }

    /// Sends a request as it stands.
    pub fn ask(&self, request: &str) -> Answer {
        self.ask_bytes(request.as_bytes())
    }

    /// Sends a request as it stands.
    pub fn ask_bytes(&self, request: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(&self.at).unwrap();
        stream.write_all(request).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let edge = answer.windows(4).position(|four| four == b"\r\n\r\n");
        let (headers, bytes) = answer.split_at(edge.unwrap() + 4);
        let headers = String::from_utf8_lossy(headers).trim_end().to_owned();
        Answer {
            status: headers.split(' ').nth(1).unwrap().parse().unwrap(),
            headers,
            body: String::from_utf8_lossy(bytes).into_owned(),
            bytes: bytes.to_vec(),
        }
    }

    /// Asks it to stop as an operating system does, and waits; gives the exit code.
    pub fn stop(mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        let asked = Command::new("kill").arg(id).status().unwrap();
        assert!(asked.success());
        self.child.wait().unwrap().code()
    }
}

impl Server {
    /// Stops it, and gives every line that it said since it served.
    pub fn stop_and_hear(mut self) -> Vec<String> {
        let _ = self.child.kill();
        let _ = self.child.wait();
        self.said.iter().collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
