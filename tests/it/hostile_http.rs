//! Files that were made to do harm, sent to the program itself while it serves: by a person
//! who is signed in, over the page on which a State's workbook comes back.

mod crafted;
mod visitor;

use std::{
    env,
    time::{Duration, Instant},
};

use rand::{Rng as _, SeedableRng, rngs::StdRng};
use serde_json::json;

use crate::support::{
    app::{App, cybercrime, files_under, round},
    mutated::{healthy, healthy_ods, mutated},
    process::memory,
    reader::focal_point_of,
    server::Server,
    xml_book::packed,
};
use crafted::{File, files};
use visitor::{OWN, Tally, Used, Visitor, send_all, watched};

/// Memory by which the server may grow, in kilobytes.
const GROWTH: usize = 16 << 10;
/// Memory that a reader may ask for, in kilobytes.
const READER: usize = 512 << 10;

/// Kilobytes of memory that a process holds when it does nothing any more. What is free goes
/// back to the system within ten seconds, and then some more: it is waited for until it is
/// `enough`, or until nothing more comes back.
fn settled(process: u32, enough: usize) -> usize {
    let mut least = memory(process);
    let mut since = Instant::now();
    while least > enough && since.elapsed() < Duration::from_secs(20) {
        std::thread::sleep(Duration::from_secs(1));
        let now = memory(process);
        if now < least {
            (least, since) = (now, Instant::now());
        }
    }
    least
}

/// A server with a State's response, and the focal point who sends the files.
struct Besieged {
    app: App,
    server: Server,
    visitor: Visitor,
    /// Kilobytes of the server's memory before the first files whose harm is measured.
    before: Option<usize>,
}

impl Besieged {
    fn new() -> Self {
        let years = cybercrime()["lists"]["years"].clone();
        let app = App::new().with(&round("every-kind", "1", json!({ "years": years })));
        let before = app
            .workbook("JM", "en")
            .type_in(&[("A1", "Ministry of Justice")]);
        app.intake("before.xlsx", &before.bytes());
        let server = Server::of(&app);
        let cookie = server.sign_in(&app, &focal_point_of("JM"));
        let cookie = cookie.cookie().unwrap().to_owned();
        let at = server.at().to_owned();
        Self {
            app,
            server,
            visitor: Visitor { at, cookie },
            before: None,
        }
    }

    /// Every address and what the State's next workbook shows there.
    fn stored(&self) -> Vec<(String, String)> {
        let book = self.app.workbook("JM", "en");
        let shown = |at: &str| (at.to_owned(), book.shown(at));
        let shown = ["A1", "A2", "A3", "A4", "C1[1].title"].map(shown);
        shown.into()
    }

    /// Sends files, and holds what must hold whatever they are.
    fn withstands(&mut self, files: impl Iterator<Item = File> + Send) -> Tally {
        self.server.is_alive();
        let process = self.server.process();
        let (stored, uploads) = (self.stored(), self.kept("uploads"));
        let before = *self.before.get_or_insert_with(|| settled(process, 0));
        let begun = Instant::now();
        let (tally, used) = watched(process, || send_all(&self.visitor, 4, files));
        let took = begun.elapsed();
        // It is the same process, and it serves.
        self.server.is_alive();
        let after = settled(process, before + GROWTH);
        println!(
            "{} files in {took:.1?}: {:?}, {} previews, {} copies; slowest {:?}, {}",
            tally.files,
            tally.answers,
            tally.previews,
            tally.copies,
            tally.slowest,
            tally.slowest_file
        );
        let Used {
            server,
            reader,
            reader_space,
            readers,
        } = used;
        println!(
            "server: {before} kB before, {after} kB after, {server} kB at most; {readers} readers: {reader} kB at most of {reader_space} kB asked for; {} files wait",
            self.kept("waiting")
        );
        assert!(tally.wrong.is_empty(), "{}", tally.wrong.join("\n"));
        assert!(after <= before + GROWTH, "{before} kB, then {after} kB");
        assert!(reader_space <= READER && reader > 0, "{used:?}");
        let reader = self.server.with_cookie(&self.visitor.cookie);
        assert_eq!(reader.get(OWN).status, 200);
        // Nobody confirmed anything.
        assert_eq!(self.stored(), stored);
        assert_eq!(self.kept("uploads"), uploads);
        assert!(self.kept("waiting") <= 20, "{}", self.kept("waiting"));
        tally
    }

    /// How many files there are in a folder of the installation.
    fn kept(&self, folder: &str) -> usize {
        files_under(&self.app.data().join(folder)).len()
    }

    /// Mutants of the State's own workbook and of a small one in each format.
    fn mutants(&self, seeds: std::ops::Range<u64>) -> impl Iterator<Item = File> + Send + use<> {
        let own = self.app.workbook("JM", "en").into_parts();
        let healthy = [own.clone(), own, healthy().parts(), healthy_ods().parts()];
        seeds.map(move |seed| {
            let random = &mut StdRng::seed_from_u64(seed);
            let mut parts = healthy[random.random_range(0..healthy.len())].clone();
            mutated(&mut parts, random);
            (format!("mutant-{seed}.xlsx"), packed(&parts))
        })
    }
}

#[test]
fn neither_crafted_files_nor_mutants_harm_the_server() {
    if !cfg!(target_os = "linux") {
        eprintln!("skipped: memory is read in /proc");
        return;
    }
    let mut besieged = Besieged::new();
    let crafted = files(&besieged.app);
    assert!(crafted.len() >= 60, "{}", crafted.len());
    // The first time only fills what memory the program keeps ready for the next.
    send_all(&besieged.visitor, 4, crafted.clone().into_iter());
    let tally = besieged.withstands(crafted.into_iter());
    assert!(tally.previews > 10, "hardly anything was read: {tally:?}");
    let mutants = besieged.mutants(0..300);
    let tally = besieged.withstands(mutants);
    assert!(tally.previews > 60, "the mutants are too wild: {tally:?}");
    assert!(
        tally.answers[&422] > 60,
        "the mutants are too tame: {tally:?}"
    );
}

#[test]
#[ignore = "as many as RELATOR_MUTANTS says, by default 100,000; docs/security.md tells how"]
fn a_hundred_thousand_mutants_do_not_harm_the_server() {
    let many = env::var("RELATOR_MUTANTS").map_or(100_000, |many| many.parse().unwrap());
    let mut besieged = Besieged::new();
    let crafted = files(&besieged.app);
    send_all(&besieged.visitor, 4, crafted.into_iter());
    send_all(&besieged.visitor, 4, besieged.mutants(1_000_000..1_000_200));
    let mutants = besieged.mutants(0..many);
    besieged.withstands(mutants);
}
