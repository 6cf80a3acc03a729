//! What every response says to the browser, errors included: what a page may load and do.

use rocket::{
    Request, Response,
    fairing::{Fairing, Info, Kind},
    http::Header,
};

/// Nothing but our own stylesheet, script, images and forms; no frame around us; no guess
/// about a file's kind; no address of ours told to others.
const HEADERS: &[(&str, &str)] = &[
    (
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
         connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=()",
    ),
];

/// A browser that was here over TLS comes back over TLS, for two years.
const ONLY_TLS: (&str, &str) = ("Strict-Transport-Security", "max-age=63072000");

#[derive(Debug)]
pub(super) struct Headers {
    /// The pages are reached over TLS.
    pub(super) tls: bool,
}

#[rocket::async_trait]
impl Fairing for Headers {
    fn info(&self) -> Info {
        Info {
            name: "headers of every response",
            kind: Kind::Response,
        }
    }

    async fn on_response<'r>(&self, _: &'r Request<'_>, response: &mut Response<'r>) {
        // A file that somebody attached has a stricter policy of its own.
        let own = response.headers().get_one("Content-Security-Policy");
        let own = own.map(str::to_owned);
        let tls = self.tls.then_some(&ONLY_TLS);
        for (name, value) in HEADERS.iter().chain(tls) {
            response.set_header(Header::new(*name, *value));
        }
        if let Some(own) = own {
            response.set_header(Header::new("Content-Security-Policy", own));
        }
        // Pages may hold what is not everybody's; only assets say that they may be kept.
        if !response.headers().contains("Cache-Control") {
            response.set_header(Header::new("Cache-Control", "no-store"));
        }
    }
}
