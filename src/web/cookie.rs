//! The cookie that holds a session's token, and nothing else.

use rocket::http::{Cookie, CookieJar, SameSite};

use crate::store::Token;

/// `__Host-`: browsers take it only from this very host, over TLS or on this machine, for
/// the whole site, and no other host can set it (RFC 6265bis, 4.1.3.2).
const NAME: &str = "__Host-relator";

/// The token that the browser sent, if it can be one.
pub(super) fn token(jar: &CookieJar<'_>) -> Option<Token> {
    Token::read(jar.get(NAME)?.value())
}

/// Gives the browser a session's token, until the browser is closed: how long a session
/// lasts is the server's to say.
pub(super) fn give(jar: &CookieJar<'_>, token: &Token) {
    jar.add(cookie(token.secret().to_owned()));
}

/// Takes it back.
pub(super) fn take(jar: &CookieJar<'_>) {
    jar.remove(cookie(String::new()));
}

fn cookie(value: String) -> Cookie<'static> {
    Cookie::build((NAME, value))
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Lax)
        .build()
}
