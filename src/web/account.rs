//! A person's own account: the password, and where they are signed in.

use askama::Template;
use rocket::{
    Route, get,
    http::{CookieJar, Status},
    post, routes,
};

use super::{
    cookie,
    errors::Failed,
    gate::Client,
    guards::{AtDesk, SignedIn},
    moment,
    page::{Frame, Page, Reply},
    posted::Posted,
    sign_in,
};
use crate::{
    locale::Locale,
    store::{NotChanged, Token},
};

pub(super) fn routes() -> Vec<Route> {
    routes![page, change, end_one, end_others]
}

#[derive(Template, Debug)]
#[template(path = "account/account.html")]
pub(super) struct Account {
    frame: Frame,
    name: String,
    email: String,
    has_password: bool,
    sessions: Vec<Session>,
    /// There are others than this one.
    others: bool,
    /// What was just done.
    done: Option<String>,
    /// Which field is to be mended, and how.
    refused: Option<(&'static str, String)>,
}

/// Where somebody is signed in.
#[derive(Debug)]
struct Session {
    agent: String,
    seen: String,
    began: String,
    /// The one of this very page.
    this: bool,
    /// The path that ends it.
    end: String,
}

impl Account {
    fn refused(&self, field: &str) -> Option<&str> {
        let refused = self.refused.as_ref().filter(|(at, _)| *at == field);
        refused.map(|(_, why)| why.as_str())
    }
}

/// What a page was told to say after something was done; other words are ignored.
fn said(locale: Locale, done: Option<&str>) -> Option<String> {
    match done {
        Some("password") => Some(locale.say("account-done-password")),
        Some("sessions") => Some(locale.say("account-done-sessions")),
        _ => None,
    }
}

async fn show(
    locale: Locale,
    reader: &SignedIn,
    jar: &CookieJar<'_>,
    desk: &AtDesk,
) -> Result<Account, Failed> {
    let person = &reader.person;
    let account = desk.account(person).await?;
    let frame = Frame::of(locale, "/account", person);
    let this = cookie::token(jar).map(|token| token.name());
    let sessions: Vec<_> = account
        .sessions
        .into_iter()
        .map(|session| Session {
            seen: moment::show(&session.seen, account.zone, locale),
            began: moment::show(&session.created, account.zone, locale),
            this: this.as_ref() == Some(&session.name),
            end: frame.to(&format!("/account/sessions/{}", session.name)),
            agent: session.agent,
        })
        .collect();
    Ok(Account {
        name: person.name.clone(),
        email: person.email.clone(),
        has_password: account.has_password,
        others: sessions.len() > 1,
        sessions,
        done: None,
        refused: None,
        frame,
    })
}

#[get("/<locale>/account?<done>")]
async fn page(
    locale: Locale,
    done: Option<&str>,
    reader: SignedIn,
    jar: &CookieJar<'_>,
    desk: &AtDesk,
) -> Result<Page<Account>, Failed> {
    let page = show(locale, &reader, jar, desk).await?;
    Ok(Page(Account {
        done: said(locale, done),
        ..page
    }))
}

#[post("/<locale>/account/password", data = "<posted>")]
async fn change(
    locale: Locale,
    posted: Posted,
    reader: SignedIn,
    jar: &CookieJar<'_>,
    client: Client,
    desk: &AtDesk,
) -> Result<Reply<Account>, Failed> {
    let keep = cookie::token(jar);
    let passwords = (posted.text("present"), posted.text("password"));
    let changed = desk
        .change_password(&reader.person, passwords, keep.as_ref(), client.address)
        .await?;
    let (id, from) = (&reader.person.id, client.address);
    let refused = match changed {
        Ok(()) => {
            log::info!("changed the password: {id} from {from}");
            return Ok(Reply::To(format!("/{locale}/account?done=password")));
        }
        Err(NotChanged::Wrong) => {
            log::warn!("password not changed, the present one was wrong: {id} from {from}");
            ("present", locale.say("account-wrong"))
        }
        Err(NotChanged::TooMany { wait }) => {
            log::warn!("too many attempts to change a password: {id} from {from}");
            ("present", sign_in::too_many(locale, wait))
        }
        Err(NotChanged::Weak(weak)) => ("password", weak.message(locale)),
    };
    let page = show(locale, &reader, jar, desk).await?;
    Ok(Reply::Invalid(Account {
        refused: Some(refused),
        ..page
    }))
}

#[post("/<locale>/account/sessions/<name>", data = "<_posted>")]
async fn end_one(
    locale: Locale,
    name: &str,
    _posted: Posted,
    reader: SignedIn,
    desk: &AtDesk,
) -> Result<Result<Reply<Account>, Status>, Failed> {
    let ended = desk.end_session(&reader.person, name).await?;
    let to = format!("/{locale}/account?done=sessions");
    Ok(if ended {
        Ok(Reply::To(to))
    } else {
        Err(Status::NotFound)
    })
}

#[post("/<locale>/account/sessions", data = "<_posted>")]
async fn end_others(
    locale: Locale,
    _posted: Posted,
    reader: SignedIn,
    jar: &CookieJar<'_>,
    desk: &AtDesk,
) -> Result<Reply<Account>, Failed> {
    let this: Option<Token> = cookie::token(jar);
    if let Some(this) = this {
        desk.end_other_sessions(&reader.person, &this).await?;
    }
    Ok(Reply::To(format!("/{locale}/account?done=sessions")))
}
