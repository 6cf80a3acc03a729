//! Signing in by a password, and signing out.

use askama::Template;
use chrono::{TimeDelta, Utc};
use rocket::{
    Responder, get,
    http::{CookieJar, uri::Origin},
    post,
    response::Redirect,
};

use super::{
    super::{
        cookie,
        errors::Failed,
        gate::Client,
        guards::AtDesk,
        page::{Frame, Page, Reply},
        posted::Posted,
        section::{self, Carried},
    },
    Agent,
};
use crate::{
    locale::{Arg, Locale},
    store::{Attempt, NotSignedIn},
};

#[derive(Template, Debug)]
#[template(path = "sign_in/password.html")]
pub(in crate::web) struct SignIn {
    frame: Frame,
    email: String,
    /// Where to go afterwards.
    to: String,
    /// What somebody had typed when their session ended.
    carried: Vec<(String, String)>,
    /// Why nobody was signed in.
    refused: Option<String>,
}

/// What who signs in is answered with.
#[derive(Debug, Responder)]
pub(super) enum SignedIn {
    Plain(Reply<SignIn>),
    /// What they had typed before went with them.
    Saved(Box<section::Answer>),
    /// It is not theirs to save.
    NotTheirs(section::NotTheirsPage),
}

/// A path of ours, else home: nobody is sent to another site, also where a browser reads
/// `\` as `/` and passes over a tab; and what is no path cannot be sent at all.
fn own_path(to: &str, locale: Locale) -> String {
    let own = !to.starts_with("//") && !to.contains('\\') && to.is_ascii();
    if own && Origin::parse(to).is_ok() {
        to.to_owned()
    } else {
        format!("/{locale}")
    }
}

#[get("/<locale>/sign-in?<to>")]
pub(super) fn page(locale: Locale, to: Option<&str>) -> Page<SignIn> {
    Page(SignIn {
        frame: Frame::new(locale, "/sign-in"),
        email: String::new(),
        to: own_path(to.unwrap_or_default(), locale),
        carried: Vec::new(),
        refused: None,
    })
}

#[post("/<locale>/sign-in", data = "<posted>")]
pub(super) async fn sign_in(
    locale: Locale,
    posted: Posted,
    jar: &CookieJar<'_>,
    agent: Agent,
    client: Client,
    desk: &AtDesk,
) -> Result<SignedIn, Failed> {
    let before = cookie::token(jar);
    let to = own_path(posted.text("to"), locale);
    let attempt = Attempt {
        email: posted.text("email"),
        password: posted.text("password"),
        address: client.address,
        agent: &agent.0,
        before: before.as_ref(),
        at: Utc::now(),
    };
    let from = client.address;
    let refused = match desk.sign_in(attempt).await? {
        Ok(signed_in) => {
            log::info!("signed in: {} from {from}", signed_in.person.id);
            cookie::give(jar, &signed_in.token);
            let kept = section::keep(desk, &signed_in.person, locale, &to, &posted).await?;
            return Ok(match kept {
                Carried::Nothing => SignedIn::Plain(Reply::To(to)),
                Carried::Saved(answer) => SignedIn::Saved(answer),
                Carried::NotTheirs(page) => SignedIn::NotTheirs(page),
            });
        }
        Err(NotSignedIn::Wrong) => {
            log::warn!("not signed in, from {from}");
            locale.say("sign-in-wrong")
        }
        Err(NotSignedIn::TooMany { wait }) => {
            log::warn!("too many attempts to sign in, from {from}");
            too_many(locale, wait)
        }
    };
    Ok(SignedIn::Plain(Reply::Invalid(SignIn {
        frame: Frame::new(locale, "/sign-in"),
        email: posted.text("email").to_owned(),
        to,
        carried: section::carried(&posted),
        refused: Some(refused),
    })))
}

/// What somebody is told who tried too often.
pub(in crate::web) fn too_many(locale: Locale, wait: TimeDelta) -> String {
    locale.say_with("sign-in-too-many", &[("minutes", minutes(wait))])
}

/// Whole minutes, at least one.
pub(in crate::web) fn minutes(wait: TimeDelta) -> Arg {
    Arg::Count(((wait.num_seconds() + 59) / 60).max(1))
}

#[post("/<locale>/sign-out")]
pub(super) async fn sign_out(
    locale: Locale,
    jar: &CookieJar<'_>,
    desk: &AtDesk,
) -> Result<Redirect, Failed> {
    if let Some(token) = cookie::token(jar) {
        desk.sign_out(&token).await?;
    }
    cookie::take(jar);
    Ok(Redirect::to(format!("/{locale}")))
}

#[cfg(test)]
mod tests {
    use rocket::http::uri::Reference;

    use super::own_path;
    use crate::locale::Locale;

    #[test]
    fn whoever_signs_in_stays_here() {
        for other in [
            "",
            "en",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/\t/evil.example",
            " /en",
            "https://evil.example/",
            "javascript:alert(1)",
            "/é",
            "/en\r\nSet-Cookie: a=b",
        ] {
            assert_eq!(own_path(other, Locale::Es), "/es", "{other:?}");
        }
        for own in ["/en", "/en/rounds/r/JM/sections/C?add=C2", "/en/%09/x"] {
            assert_eq!(own_path(own, Locale::Es), own);
        }
    }

    #[test]
    fn every_path_that_is_taken_can_be_sent() {
        for odd in (0..=0x10_FFFF)
            .step_by(7)
            .chain(0..0x300)
            .filter_map(char::from_u32)
        {
            for place in [
                format!("/en{odd}x"),
                format!("/{odd}"),
                format!("/en?a={odd}"),
            ] {
                let to = own_path(&place, Locale::En);
                assert!(Reference::parse(&to).is_ok(), "{place:?}: {to:?}");
            }
        }
    }
}
