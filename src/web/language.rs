//! The language of a page: the first part of its path, else what the browser prefers.

use rocket::{
    Request,
    request::{FromParam, FromRequest, Outcome},
};

use crate::locale::Locale;

impl FromParam<'_> for Locale {
    type Error = String;

    fn from_param(code: &str) -> Result<Self, String> {
        code.parse()
    }
}

/// The language that the browser asks for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Preferred(pub(super) Locale);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Preferred {
    type Error = std::convert::Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Self::Error> {
        Outcome::Success(Self(preferred(request)))
    }
}

/// The language of whatever was asked for, also where there is no such page.
pub(super) fn of(request: &Request<'_>) -> Locale {
    let first = request.uri().path().segments().get(0);
    let named = first.and_then(|code| code.parse().ok());
    named.unwrap_or_else(|| preferred(request))
}

fn preferred(request: &Request<'_>) -> Locale {
    accepted(request.headers().get_one("Accept-Language").unwrap_or(""))
}

/// The best of our languages in an `Accept-Language` header (RFC 9110, 12.5.4); English
/// where it names none.
fn accepted(header: &str) -> Locale {
    let mut wanted: Vec<(f32, Locale)> = header
        .split(',')
        .filter_map(|range| {
            let mut parts = range.split(';');
            let language = parts.next()?.trim().to_lowercase();
            let locale = language.split('-').next()?.parse().ok()?;
            let weight = parts.find_map(|part| part.trim().strip_prefix("q=")?.parse().ok());
            Some((weight.unwrap_or(1.0), locale))
        })
        .filter(|(weight, _)| *weight > 0.0)
        .collect();
    // Stable: of two equal wishes the first counts.
    wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
    wanted.first().map_or(Locale::En, |(_, locale)| *locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_that_is_wanted_most_is_taken() {
        for (header, locale) in [
            ("", Locale::En),
            ("nl, de;q=0.9", Locale::En),
            ("pt-BR,pt;q=0.9,en;q=0.8", Locale::Pt),
            ("nl;q=1.0, en;q=0.2, ES-419;q=0.7", Locale::Es),
            ("fr;q=0, es;q=0.1", Locale::Es),
            ("fr, es", Locale::Fr),
            ("es;q=x", Locale::Es),
            (";;,,q=", Locale::En),
        ] {
            assert_eq!(accepted(header), locale, "{header}");
        }
    }
}
