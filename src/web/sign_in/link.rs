//! A link that works once: who opens it chooses a password, or goes on and is signed in.
//! Opening alone uses nothing up, because programs that look through mail open links too.

use askama::Template;
use rocket::{get, http::CookieJar, post};

use super::{
    super::{
        cookie,
        errors::Failed,
        guards::AtDesk,
        page::{Frame, Page, Reply},
        posted::Posted,
    },
    Agent,
};
use crate::{
    locale::Locale,
    store::{NotRedeemed, Purpose, Token},
};

#[derive(Template, Debug)]
#[template(path = "sign_in/link.html")]
pub(in crate::web) struct Link {
    frame: Frame,
    /// Whose link it is; none where it does not work.
    greeted: Option<Greeted>,
    /// Why the password was not taken.
    refused: Option<String>,
}

#[derive(Debug)]
struct Greeted {
    name: String,
    email: String,
    /// The path to which the page is sent.
    action: String,
    /// It asks for no password.
    signs_in: bool,
}

/// The page's own address is a secret, so that its links to other languages lead home.
fn frame(locale: Locale) -> Frame {
    Frame::new(locale, "")
}

fn spent(locale: Locale) -> Link {
    Link {
        frame: frame(locale),
        greeted: None,
        refused: None,
    }
}

#[get("/<locale>/link/<token>")]
pub(super) async fn page(locale: Locale, token: &str, desk: &AtDesk) -> Result<Page<Link>, Failed> {
    show(locale, token, desk, None).await.map(Page)
}

async fn show(
    locale: Locale,
    token: &str,
    desk: &AtDesk,
    refused: Option<String>,
) -> Result<Link, Failed> {
    let Some(read) = Token::read(token) else {
        return Ok(spent(locale));
    };
    let Some((purpose, person)) = desk.link(&read).await? else {
        return Ok(spent(locale));
    };
    Ok(Link {
        frame: frame(locale),
        greeted: Some(Greeted {
            name: person.name,
            email: person.email,
            action: format!("/{locale}/link/{token}"),
            signs_in: purpose == Purpose::SignIn,
        }),
        refused,
    })
}

#[post("/<locale>/link/<token>", data = "<posted>")]
pub(super) async fn redeem(
    locale: Locale,
    token: &str,
    posted: Posted,
    jar: &CookieJar<'_>,
    agent: Agent,
    desk: &AtDesk,
) -> Result<Reply<Link>, Failed> {
    let Some(read) = Token::read(token) else {
        return Ok(Reply::Invalid(spent(locale)));
    };
    let Some((purpose, _)) = desk.link(&read).await? else {
        return Ok(Reply::Invalid(spent(locale)));
    };
    let before = cookie::token(jar);
    if purpose == Purpose::SignIn {
        let signed_in = desk
            .sign_in_by_link(&read, &agent.0, before.as_ref())
            .await?;
        return Ok(match signed_in {
            Some(signed_in) => {
                log::info!("signed in by a link: {}", signed_in.person.id);
                cookie::give(jar, &signed_in.token);
                Reply::To(format!("/{locale}"))
            }
            None => Reply::Invalid(spent(locale)),
        });
    }
    let redeemed = desk
        .choose_password(
            &read,
            purpose,
            posted.text("password"),
            &agent.0,
            before.as_ref(),
        )
        .await?;
    Ok(match redeemed {
        Ok(signed_in) => {
            log::info!("chose a password by a link: {}", signed_in.person.id);
            cookie::give(jar, &signed_in.token);
            Reply::To(format!("/{locale}"))
        }
        Err(NotRedeemed::Spent) => Reply::Invalid(spent(locale)),
        Err(NotRedeemed::Weak(weak)) => {
            Reply::Invalid(show(locale, token, desk, Some(weak.message(locale))).await?)
        }
    })
}
