//! Many connections at once, and what they leave behind: the gate in the real program.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::{Shutdown, TcpStream},
    time::{Duration, Instant},
};

use crate::support::{
    app::App,
    process::memory,
    server::{Answer, Server},
};

/// The sockets that a process holds, by their numbers in the system.
fn sockets(process: u32) -> Vec<String> {
    let open = fs::read_dir(format!("/proc/{process}/fd")).unwrap();
    open.filter_map(|entry| fs::read_link(entry.ok()?.path()).ok())
        .filter_map(|link| {
            let link = link.to_str()?.strip_prefix("socket:[")?;
            Some(link.trim_end_matches(']').to_owned())
        })
        .collect()
}

/// How many of its descriptors are sockets. (The database opens files when it needs them.)
fn descriptors(process: u32) -> usize {
    sockets(process).len()
}

/// Files that this process may open.
fn allowed() -> usize {
    let limits = fs::read_to_string("/proc/self/limits").unwrap();
    let mut lines = limits.lines();
    let files = lines.find_map(|line| line.strip_prefix("Max open files"));
    let soft = files.unwrap().split_whitespace().next().unwrap();
    soft.parse().unwrap_or(usize::MAX)
}

/// A connection of one of the troublesome sorts.
fn troublesome(server: &Server, sort: usize) -> TcpStream {
    let mut stream = TcpStream::connect(server.at()).unwrap();
    let head = "POST /en/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    let said = match sort % 5 {
        0 => String::new(),
        1 => "GET /en HTTP/1.1\r\nHo".to_owned(),
        2 => format!("{head}Content-Length: 100000\r\n\r\nemail=a"),
        3 => "GET /en HTTP/1.1\r\nHost: x\r\n\r\n".to_owned(),
        _ => format!("{head}Content-Length: 10\r\n\r\nema"),
    };
    // The gate may have sent it away already: that is its right.
    let _ = stream.write_all(said.as_bytes());
    if sort % 5 == 4 {
        let _ = stream.shutdown(Shutdown::Both);
    }
    stream
}

fn honest(server: &Server) -> (Answer, Duration) {
    let begun = Instant::now();
    let answer = server.get("/en", "en");
    (answer, begun.elapsed())
}

/// Waits until `holds`, for some seconds.
fn within(seconds: u64, holds: impl Fn() -> bool) -> bool {
    let end = Instant::now() + Duration::from_secs(seconds);
    while Instant::now() < end {
        if holds() {
            return true;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    holds()
}

#[test]
fn three_thousand_connections_keep_no_reader_from_their_page() {
    if !cfg!(target_os = "linux") {
        eprintln!("skipped: open files are counted in /proc");
        return;
    }
    let many = 3000.min(allowed().saturating_sub(200));
    if many < 3000 {
        eprintln!("skipped: {} of 3000 connections (ulimit -n)", 3000 - many);
    }
    let app = App::new();
    let server = Server::of(&app);
    let process = server.process();
    let sockets = descriptors(process);
    // The first flood only fills what memory the program keeps ready for the next.
    let first: Vec<_> = (0..many).map(|sort| troublesome(&server, sort)).collect();
    drop(first);
    assert!(within(5, || descriptors(process) == sockets));
    let before = (sockets, memory(process));
    let mut held = Vec::new();
    let mut took = Vec::new();
    let mut most = 0;
    for sort in 0..many {
        held.push(troublesome(&server, sort));
        if sort % 10 == 0 {
            let (answer, time) = honest(&server);
            assert_eq!(answer.status, 200, "after {sort} connections");
            assert!(answer.body.ends_with("</html>\n") || answer.body.ends_with("</html>"));
            took.push(time);
            most = most.max(descriptors(process));
        }
    }
    took.sort();
    let p99 = took[took.len() * 99 / 100];
    println!(
        "{} honest requests among {many} connections: p50 {:?}, p99 {p99:?}, at most {most} descriptors",
        took.len(),
        took[took.len() / 2],
    );
    assert!(p99 < Duration::from_secs(2), "{p99:?}");
    // Three for each of 400 places, what else is open, and what is just being closed.
    assert!(most <= 3 * 400 + before.0 + 50, "{most}");
    // Nobody but the server ends them: the connections are still held here.
    assert!(
        within(30, || descriptors(process) == before.0),
        "{} descriptors, {} before",
        descriptors(process),
        before.0
    );
    let after = memory(process);
    println!("memory: {} kB before, {after} kB after", before.1);
    assert!(after < before.1 + 10_000, "{} then {after} kB", before.1);
    drop(held);
    assert_eq!(honest(&server).0.status, 200);
    assert_eq!(server.stop(), Some(0));
}

#[test]
fn who_goes_away_is_forgotten_at_once() {
    if !cfg!(target_os = "linux") {
        eprintln!("skipped: open files are counted in /proc");
        return;
    }
    let app = App::new();
    let server = Server::of(&app);
    let process = server.process();
    let before = descriptors(process);
    let held: Vec<_> = (0..100).map(|_| troublesome(&server, 2)).collect();
    // "At once" is long before the 20 seconds after which who is silent is cut anyway.
    let becomes = |sockets| {
        let is = || descriptors(process);
        assert!(within(10, || is() == sockets), "{} of {sockets}", is());
    };
    becomes(before + 300);
    let gone = Instant::now();
    for stream in &held[..50] {
        stream.shutdown(Shutdown::Write).unwrap();
    }
    becomes(before + 150);
    drop(held);
    becomes(before);
    assert!(gone.elapsed() < Duration::from_secs(12));
}

#[test]
fn a_connection_serves_several_requests() {
    let app = App::new();
    let server = Server::of(&app);
    let mut stream = TcpStream::connect(server.at()).unwrap();
    for _ in 0..3 {
        stream
            .write_all(b"GET /static/none HTTP/1.1\r\nHost: x\r\n\r\n")
            .unwrap();
        let mut answer = String::new();
        while !answer.contains("</html>") {
            let mut chunk = [0; 4096];
            let bytes = stream.read(&mut chunk).unwrap();
            assert!(bytes > 0, "it was closed: {answer}");
            answer.push_str(&String::from_utf8_lossy(&chunk[..bytes]));
        }
        assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
    }
    let asked = Instant::now();
    assert_eq!(server.stop(), Some(0));
    assert!(
        asked.elapsed() < Duration::from_secs(3),
        "an idle connection holds up nothing: {:?}",
        asked.elapsed()
    );
}

#[test]
fn what_is_under_way_is_finished_before_it_stops() {
    let app = App::new();
    let server = Server::of(&app);
    let at = server.at().to_owned();
    let mut stream = TcpStream::connect(&at).unwrap();
    let body = "email=a&password=b";
    let head = format!(
        "POST /en/sign-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    std::thread::sleep(Duration::from_millis(300));
    let stopped = std::thread::spawn(move || server.stop());
    std::thread::sleep(Duration::from_millis(500));
    assert!(TcpStream::connect(&at).is_err(), "nobody new is let in");
    stream.write_all(body.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 422"), "{answer}");
    assert_eq!(stopped.join().unwrap(), Some(0));
}

/// The ports at which a process listens (Linux).
fn listens(process: u32) -> Vec<u16> {
    let sockets = sockets(process);
    let table = fs::read_to_string(format!("/proc/{process}/net/tcp")).unwrap();
    table
        .lines()
        .skip(1)
        .filter_map(|line| {
            let columns: Vec<_> = line.split_whitespace().collect();
            let listening = columns[3] == "0A" && sockets.iter().any(|one| one == columns[9]);
            let (_, port) = columns[1].split_once(':')?;
            listening.then(|| u16::from_str_radix(port, 16).unwrap())
        })
        .collect()
}

#[test]
fn nobody_is_served_past_the_gate() {
    if !cfg!(target_os = "linux") {
        eprintln!("skipped: the inner port is read in /proc");
        return;
    }
    let app = App::new();
    let server = Server::of(&app);
    let ports = listens(server.process());
    let inner: Vec<_> = ports
        .iter()
        .map(|port| format!("127.0.0.1:{port}"))
        .filter(|at| at != server.at())
        .collect();
    assert_eq!((ports.len(), inner.len()), (2, 1), "{ports:?}");
    for asked in [
        "GET /es HTTP/1.1",
        "GET / HTTP/1.1",
        "GET /es/sign-in HTTP/1.1",
        "GET /es/nothing HTTP/1.1",
        "POST /es/sign-in HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded",
        "POST /es/sign-out HTTP/1.1",
    ] {
        let mut stream = TcpStream::connect(&inner[0]).unwrap();
        let request = format!(
            "{asked}\r\nHost: x\r\nAccept-Language: es\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 403"), "{asked}: {answer}");
        assert!(
            answer.contains("no está destinada a los usuarios"),
            "{asked}: {answer}"
        );
    }
}
