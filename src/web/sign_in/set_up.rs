//! The link of the first start: whoever has it becomes the first administrator.

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
    access::{Newcomer, Unfit},
    locale::Locale,
    store::{NotAdded, NotRedeemed, NotSetUp, Token},
};

#[derive(Template, Debug)]
#[template(path = "sign_in/set_up.html")]
pub(in crate::web) struct SetUp {
    frame: Frame,
    /// The path to which the page is sent; none where the link does not work.
    action: Option<String>,
    email: String,
    name: String,
    /// Which field is to be mended, and how.
    refused: Option<(&'static str, String)>,
}

impl SetUp {
    fn of(locale: Locale, action: Option<String>) -> Self {
        Self {
            frame: Frame::new(locale, ""),
            action,
            email: String::new(),
            name: String::new(),
            refused: None,
        }
    }

    fn refused(&self, field: &str) -> Option<&str> {
        let refused = self.refused.as_ref().filter(|(at, _)| *at == field);
        refused.map(|(_, why)| why.as_str())
    }
}

#[get("/<locale>/set-up/<token>")]
pub(super) async fn page(
    locale: Locale,
    token: &str,
    desk: &AtDesk,
) -> Result<Page<SetUp>, Failed> {
    let works = match Token::read(token) {
        Some(token) => desk.is_set_up_link(&token).await?,
        None => false,
    };
    let action = works.then(|| format!("/{locale}/set-up/{token}"));
    Ok(Page(SetUp::of(locale, action)))
}

#[post("/<locale>/set-up/<token>", data = "<posted>")]
pub(super) async fn redeem(
    locale: Locale,
    token: &str,
    posted: Posted,
    jar: &CookieJar<'_>,
    agent: Agent,
    desk: &AtDesk,
) -> Result<Reply<SetUp>, Failed> {
    let Some(read) = Token::read(token) else {
        return Ok(Reply::Invalid(SetUp::of(locale, None)));
    };
    let newcomer = Newcomer {
        email: posted.text("email").to_owned(),
        name: posted.text("name").to_owned(),
        language: locale,
        posts: Vec::new(),
    };
    let password = posted.text("password");
    let refused = match desk.set_up(&read, &newcomer, password, &agent.0).await? {
        Ok(signed_in) => {
            log::info!("set up by {}", signed_in.person.id);
            cookie::give(jar, &signed_in.token);
            return Ok(Reply::To(format!("/{locale}")));
        }
        Err(NotSetUp::Link(NotRedeemed::Spent)) => {
            return Ok(Reply::Invalid(SetUp::of(locale, None)));
        }
        Err(NotSetUp::Link(NotRedeemed::Weak(weak))) => ("password", weak.message(locale)),
        Err(NotSetUp::Person(NotAdded::Taken(_))) => ("email", locale.say("set-up-taken")),
        Err(NotSetUp::Person(NotAdded::Unfit(Unfit::Email(_)))) => {
            ("email", locale.say("set-up-email"))
        }
        Err(NotSetUp::Person(NotAdded::Unfit(_))) => ("name", locale.say("set-up-name")),
    };
    Ok(Reply::Invalid(SetUp {
        email: newcomer.email,
        name: newcomer.name,
        refused: Some(refused),
        ..SetUp::of(locale, Some(format!("/{locale}/set-up/{token}")))
    }))
}
