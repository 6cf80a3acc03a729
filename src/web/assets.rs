//! The stylesheet: vendored and own rules in one file, under a name that holds its hash,
//! so that a browser may keep it for ever.

use std::{io::Cursor, sync::LazyLock};

use rocket::{
    Request, Response, get,
    http::{ContentType, Status},
    response::Responder,
};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use super::compression::{self, takes_brotli};

#[derive(RustEmbed)]
#[folder = "static"]
#[include = "*.css"]
struct Shipped;

/// The parts of the stylesheet, in order: a later rule wins.
const PARTS: &[&str] = &[
    "govuk-frontend/govuk-frontend-6.6.0.css",
    "relator.css",
    "board.css",
    "map.css",
    "people.css",
    "responses.css",
    "results.css",
    "section.css",
];

#[derive(Debug)]
struct Sheet {
    path: String,
    text: String,
}

/// The same in Brotli, made when the first browser takes it.
static SMALL: LazyLock<Option<Vec<u8>>> =
    LazyLock::new(|| compression::smallest(SHEET.text.as_bytes()));

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

#[derive(Debug)]
pub(super) struct Asset(&'static Sheet);

impl<'r> Responder<'r, 'static> for Asset {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        let Self(sheet) = self;
        let mut response = Response::build();
        response
            .header(ContentType::CSS)
            .raw_header("Cache-Control", "public, max-age=31536000, immutable");
        let small = takes_brotli(request).then(|| SMALL.as_deref()).flatten();
        let bytes = match small {
            Some(small) => {
                response.raw_header("Content-Encoding", "br");
                small
            }
            None => sheet.text.as_bytes(),
        };
        response.sized_body(bytes.len(), Cursor::new(bytes)).ok()
    }
}

/// The stylesheet under its present name; an earlier name is gone.
#[get("/static/<name>")]
pub(super) fn asset(name: &str) -> Result<Asset, Status> {
    let present = SHEET.path.strip_prefix("/static/");
    if present != Some(name) {
        return Err(Status::NotFound);
    }
    Ok(Asset(&SHEET))
}
