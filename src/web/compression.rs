//! Pages and the stylesheet leave compressed where the browser takes Brotli: a section of
//! the questionnaire shrinks to a tenth, which a slow line feels.
//!
//! Compression can give a secret away to who sees the length of a page and can put text of
//! their own into it (BREACH). The session's token stands in no page; the pages whose
//! address is a secret repeat it, and are left as they are. What a State answers is read
//! under the cookie, which no other site's request carries.

use std::io::{Cursor, Write};

use brotli::CompressorWriter;
use rocket::{
    Request, Response,
    fairing::{Fairing, Info, Kind},
    http::{ContentType, Header},
};

/// Of 11: beyond this a page takes ten times as long for a tenth less.
const PAGE: u32 = 7;
/// What is made once takes as long as it likes.
const KEPT: u32 = 11;
/// 2^18 bytes are more than a page has.
const WINDOW: u32 = 18;
/// What fits into one packet gains nothing.
const LEAST: usize = 1024;

#[derive(Debug)]
pub(super) struct Compression;

#[rocket::async_trait]
impl Fairing for Compression {
    fn info(&self) -> Info {
        Info {
            name: "compressed pages",
            kind: Kind::Response,
        }
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        let kind = response.content_type();
        let is_text = kind == Some(ContentType::HTML) || kind == Some(ContentType::CSS);
        if !is_text || is_secret(request) {
            return;
        }
        response.set_header(Header::new("Vary", "Accept-Encoding"));
        let done = response.headers().contains("Content-Encoding");
        if done || !takes_brotli(request) {
            return;
        }
        let Ok(page) = response.body_mut().to_bytes().await else {
            return;
        };
        let small = if page.len() < LEAST {
            None
        } else {
            brotli(&page, PAGE)
        };
        match small {
            Some(small) => {
                response.set_header(Header::new("Content-Encoding", "br"));
                response.set_sized_body(small.len(), Cursor::new(small));
            }
            None => response.set_sized_body(page.len(), Cursor::new(page)),
        }
    }
}

/// Whether the page's address is a secret that the page repeats.
fn is_secret(request: &Request<'_>) -> bool {
    matches!(
        request.uri().path().segments().get(1),
        Some("link" | "set-up")
    )
}

/// Whether the browser says that it takes Brotli.
pub(super) fn takes_brotli(request: &Request<'_>) -> bool {
    let mut accepted = request.headers().get("Accept-Encoding");
    accepted.any(|line| {
        line.split(',').any(|coding| {
            let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
            name.trim().eq_ignore_ascii_case("br") && weight.trim().replace(' ', "") != "q=0"
        })
    })
}

/// The bytes as small as they get, for what is sent many times.
pub(super) fn smallest(bytes: &[u8]) -> Option<Vec<u8>> {
    brotli(bytes, KEPT)
}

fn brotli(bytes: &[u8], quality: u32) -> Option<Vec<u8>> {
    let mut writer = CompressorWriter::new(Vec::new(), bytes.len().max(1), quality, WINDOW);
    writer.write_all(bytes).ok()?;
    Some(writer.into_inner())
}
