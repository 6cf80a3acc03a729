//! What pages weigh on the line, and how long a slow line takes to show one:
//! `cargo test --test it budgets -- --include-ignored --nocapture` prints it.

use serde_json::json;

use crate::support::{
    app::{App, cybercrime},
    browser::{Browser, Script},
    reader::{Reader, focal_point_of},
    server::Server,
};

/// Bytes in Brotli.
const STYLE: usize = 16 << 10;
const SECTION: usize = 8 << 10;
const COLD: usize = 40 << 10;
/// The page and what it asks for.
const REQUESTS: usize = 6;
/// Milliseconds until something is painted, on the line below.
const PAINTED: f64 = 2000.0;
/// Bytes in a second (400 kbit/s), and milliseconds before an answer begins.
const SLOW: (u32, u32) = (50_000, 400);

/// When the page first showed something; waits where it has not yet.
const FIRST_PAINT: &str = "
    const done = arguments[0];
    new PerformanceObserver(list => {
        const painted = list.getEntriesByName('first-contentful-paint')[0];
        if (painted) done(painted.startTime);
    }).observe({type: 'paint', buffered: true});";

fn weight(reader: &Reader<'_>, path: &str) -> usize {
    let page = reader.get_small(path);
    assert_eq!(page.status, 200, "{path}");
    let packed = page.header("content-encoding") == Some("br");
    assert!(packed || page.bytes.len() < 1024, "{path}");
    page.bytes.len()
}

/// What a browser asks for when it reads a page: stylesheets, scripts, pictures.
fn asked_for(page: &str) -> Vec<String> {
    let tags = page.split('<').filter(|tag| {
        (tag.starts_with("link ") && tag.contains("rel=\"stylesheet\""))
            || tag.starts_with("script ")
            || tag.starts_with("img ")
    });
    tags.map(|tag| {
        let from = tag.split("href=\"").nth(1).or(tag.split("src=\"").nth(1));
        from.unwrap().split('"').next().unwrap().to_owned()
    })
    .collect()
}

/// The sections of Jamaica's response, as their list links to them.
fn sections(list: &str) -> Vec<&str> {
    let hrefs = list
        .split("href=\"")
        .filter_map(|rest| rest.split('"').next());
    hrefs
        .filter(|href| href.contains("/sections/") && !href.contains(['?', '#']))
        .collect()
}

#[test]
fn every_section_of_the_cybercrime_questionnaire_is_light() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let list = reader.get("/fr/rounds/r/JM").body;
    let sections = sections(&list);
    assert!(sections.len() > 5, "{sections:?}");
    let mut heavy = Vec::new();
    for path in sections
        .into_iter()
        .chain(["/fr", "/fr/rounds/r/JM", "/fr/rounds/r/JM/submit"])
    {
        let page = weight(&reader, path);
        let also = asked_for(&reader.get(path).body);
        let parts: usize = also.iter().map(|path| weight(&reader, path)).sum();
        let style = also.iter().map(|path| weight(&reader, path)).max().unwrap();
        println!(
            "{path}: {page} bytes, with what it asks for {}, requests {}; stylesheet {style}",
            page + parts,
            1 + also.len(),
        );
        if page > SECTION || style > STYLE || page + parts > COLD || also.len() >= REQUESTS {
            heavy.push(path.to_owned());
        }
    }
    assert_eq!(heavy, Vec::<String>::new());
}

#[test]
#[ignore = "it measures time; run it on a quiet machine"]
fn a_slow_line_shows_every_section_soon() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let Some(browser) = Browser::at(&server, Script::On) else {
        return;
    };
    browser.open("/fr");
    browser.become_reader(reader.cookie());
    browser.own("Network.enable", json!({}));
    browser.own("Network.setCacheDisabled", json!({"cacheDisabled": true}));
    let (bytes, wait) = SLOW;
    browser.own(
        "Network.emulateNetworkConditions",
        json!({"offline": false, "latency": wait, "downloadThroughput": bytes, "uploadThroughput": bytes}),
    );
    let list = reader.get("/fr/rounds/r/JM").body;
    let mut slow = Vec::new();
    for path in sections(&list).into_iter().chain(["/fr/rounds/r/JM"]) {
        browser.open(path);
        let painted = browser.run_long(FIRST_PAINT, vec![]).as_f64().unwrap();
        println!("{path}: first paint after {painted:.0} ms");
        if painted > PAINTED {
            slow.push(path);
        }
    }
    assert_eq!(slow, Vec::<&str>::new());
}
