//! What pages weigh on the line: `cargo test --test it budgets -- --nocapture` prints it.

use crate::support::{
    app::{App, cybercrime},
    reader::{Reader, focal_point_of},
    server::Server,
};

/// Bytes in Brotli.
const STYLE: usize = 16 << 10;
const SECTION: usize = 8 << 10;
const COLD: usize = 40 << 10;
/// The page and what it asks for.
const REQUESTS: usize = 6;

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

#[test]
fn every_section_of_the_cybercrime_questionnaire_is_light() {
    let app = App::new().with(&cybercrime());
    let server = Server::of(&app);
    let reader = server.sign_in(&app, &focal_point_of("JM"));
    let list = reader.get("/fr/rounds/r/JM").body;
    let sections: Vec<_> = list
        .split("href=\"")
        .filter_map(|rest| rest.split('"').next())
        .filter(|href| href.contains("/sections/") && !href.contains(['?', '#']))
        .collect();
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
