//! The stylesheet: vendored and own rules in one file, under a name that holds its hash,
//! so that a browser may keep it for ever.

use std::sync::LazyLock;

use rocket::{
    Responder, get,
    http::{ContentType, Header, Status},
};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

#[derive(RustEmbed)]
#[folder = "static"]
#[include = "*.css"]
struct Shipped;

/// The parts of the stylesheet, in order: a later rule wins.
const PARTS: &[&str] = &[
    "govuk-frontend/govuk-frontend-6.6.0.css",
    "relator.css",
    "board.css",
    "people.css",
    "responses.css",
    "section.css",
];

struct Sheet {
    path: String,
    text: String,
}

static SHEET: LazyLock<Sheet> = LazyLock::new(|| {
    let parts: Vec<_> = PARTS
        .iter()
        .map(|part| Shipped::get(part).map(|file| file.data))
        .collect();
    let text: Vec<_> = parts
        .iter()
        .flatten()
        .map(|part| String::from_utf8_lossy(part))
        .collect();
    let text = text.join("\n");
    let hash = Sha256::digest(text.as_bytes());
    let hash: String = hash
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Sheet {
        path: format!("/static/{hash}.css"),
        text,
    }
});

/// Where the stylesheet stands.
pub(super) fn stylesheet() -> &'static str {
    &SHEET.path
}

#[derive(Responder)]
pub(super) struct Asset {
    text: &'static str,
    kind: ContentType,
    keep: Header<'static>,
}

/// The stylesheet under its present name; an earlier name is gone.
#[get("/static/<name>")]
pub(super) fn asset(name: &str) -> Result<Asset, Status> {
    let present = SHEET.path.strip_prefix("/static/");
    if present != Some(name) {
        return Err(Status::NotFound);
    }
    Ok(Asset {
        text: &SHEET.text,
        kind: ContentType::CSS,
        keep: Header::new("Cache-Control", "public, max-age=31536000, immutable"),
    })
}
