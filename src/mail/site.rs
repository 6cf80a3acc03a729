//! [`Site`]: under which address people reach this installation.

use std::{fmt, net::IpAddr, str::FromStr};

use serde::Deserialize;

use crate::locale::Locale;

/// Scheme, host and port under which people reach the pages: `https://relator.example`.
/// It is the operator's word, never what a request says of itself: who could choose it
/// would have our letters lead to their own site.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Site(String);

impl Site {
    /// Where the program itself serves, for who sits at this machine.
    pub fn here(tls: bool, address: IpAddr, port: u16) -> Self {
        let scheme = if tls { "https" } else { "http" };
        // The address that means "all of mine" leads nowhere.
        let host = match address {
            address if address.is_unspecified() => "localhost".to_owned(),
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => format!("[{address}]"),
        };
        Self(format!("{scheme}://{host}:{port}"))
    }

    /// The whole address of a page: `path` begins with `/`, behind the language.
    pub fn page(&self, locale: Locale, path: &str) -> String {
        format!("{}/{locale}{path}", self.0)
    }

    /// Whether people reach it over TLS.
    pub fn is_secure(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// The host without its port.
    fn host(&self) -> &str {
        let (_, rest) = self.0.split_once("://").unwrap_or_default();
        host(rest)
    }

    /// The domain that may stand behind the `@` of our letters' sender.
    pub(super) fn domain(&self) -> &str {
        let host = self.host();
        if host.starts_with('[') || host.parse::<IpAddr>().is_ok() {
            "localhost"
        } else {
            host
        }
    }
}

/// The host in `host` or `host:port`.
fn host(authority: &str) -> &str {
    match authority.rsplit_once(':') {
        Some((host, _)) if !authority.ends_with(']') => host,
        _ => authority,
    }
}

impl FromStr for Site {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let text = text.trim_end_matches('/');
        let wrong = |why: &str| Err(format!("`site` is `{text}`, and {why}"));
        let (secret, authority) = match text.split_once("://") {
            Some(("https", rest)) => (true, rest),
            Some(("http", rest)) => (false, rest),
            _ => return wrong("must begin with https://"),
        };
        let plain = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
        let port = authority[host(authority).len()..].strip_prefix(':');
        let port = port.is_none_or(|port| port.parse::<u16>().is_ok());
        let host = host(authority);
        if host.is_empty() || !authority.chars().all(plain) || !port {
            return wrong("must be a host, and perhaps a port, without a path");
        }
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        let own = host == "localhost" || bare.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
        if !secret && !own {
            return wrong(
                "without TLS everybody on the way could use the links that people are sent",
            );
        }
        Ok(Self(text.to_owned()))
    }
}

impl TryFrom<String> for Site {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl fmt::Display for Site {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_site_is_refused_and_so_is_one_in_the_clear() {
        for text in [
            "",
            "relator.example",
            "ftp://relator.example",
            "https://",
            "https://relator.example/path",
            "https://user@relator.example",
            "https://relator.example:port",
            "https://relator.example\r\nX: y",
            "http://relator.example",
            "http://192.0.2.1",
        ] {
            assert!(text.parse::<Site>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_site_gives_addresses_of_pages_and_a_domain_for_letters() {
        for (text, domain) in [
            ("https://relator.example/", "relator.example"),
            ("https://relator.example:8443", "relator.example"),
            ("http://localhost:8000", "localhost"),
            ("http://127.0.0.1:8000", "localhost"),
            ("http://[::1]:8000", "localhost"),
        ] {
            let site: Site = text.parse().unwrap();
            assert_eq!(site.domain(), domain, "{text}");
            let page = format!("{}/es/forgotten", text.trim_end_matches('/'));
            assert_eq!(site.page(Locale::Es, "/forgotten"), page);
        }
        let all = Site::here(true, "0.0.0.0".parse().unwrap(), 443);
        assert_eq!(all.to_string(), "https://localhost:443");
    }
}
