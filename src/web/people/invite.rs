//! Somebody is invited.

use askama::Template;
use rocket::{get, post};

use super::{
    super::{
        errors::Failed,
        guards::{AtDesk, AtSite, Can},
        page::{Frame, Page, Reply},
        posted::Posted,
    },
    acts,
    fields::{PostFields, Wrong},
};
use crate::{
    access::{Newcomer, Person, email, name},
    desk::NotInvited,
    locale::Locale,
};

#[derive(Template, Debug)]
#[template(path = "people/invite.html")]
pub(in crate::web) struct Invite {
    frame: Frame,
    name: String,
    email: String,
    language: String,
    post: PostFields,
    wrong: Wrong,
}

impl Invite {
    async fn of(
        desk: &AtDesk,
        person: &Person,
        posted: &Posted,
        locale: Locale,
    ) -> Result<Self, Failed> {
        Ok(Self {
            frame: Frame::of(locale, "/people/invite", person),
            name: posted.text("name").to_owned(),
            email: posted.text("email").to_owned(),
            language: posted.text("language").to_owned(),
            post: PostFields::of(desk, posted, locale).await?,
            wrong: Wrong::default(),
        })
    }

    /// Who was described, or nobody where something is to be mended.
    fn newcomer(&mut self, locale: Locale) -> Option<Newcomer> {
        let wrong = &mut self.wrong;
        if name(&self.name).is_none() {
            wrong.add("name", locale.say("people-wrong-name"));
        }
        if email(&self.email).is_none() {
            wrong.add("email", locale.say("set-up-email"));
        }
        let language = self.language.parse().ok();
        if language.is_none() {
            wrong.add("language", locale.say("people-wrong-language"));
        }
        let post = self.post.post(wrong, locale);
        let (Some(language), Some(post), true) = (language, post, wrong.is_empty()) else {
            return None;
        };
        Some(Newcomer {
            email: self.email.clone(),
            name: self.name.clone(),
            language,
            posts: vec![post],
        })
    }
}

#[get("/<locale>/people/invite")]
pub(super) async fn page(
    locale: Locale,
    keeper: Can<acts::ManagePeople>,
    desk: &AtDesk,
) -> Result<Page<Invite>, Failed> {
    let empty = Posted::default();
    Ok(Page(
        Invite::of(desk, &keeper.person, &empty, locale).await?,
    ))
}

#[post("/<locale>/people/invite", data = "<posted>")]
pub(super) async fn invite(
    locale: Locale,
    keeper: Can<acts::ManagePeople>,
    posted: Posted,
    site: &AtSite,
    desk: &AtDesk,
) -> Result<Reply<Invite>, Failed> {
    let mut page = Invite::of(desk, &keeper.person, &posted, locale).await?;
    let Some(newcomer) = page.newcomer(locale) else {
        return Ok(Reply::Invalid(page));
    };
    let why = match desk.invite(&newcomer, site).await? {
        Ok(invited) => {
            let to = super::one::after(locale, &invited);
            return Ok(Reply::To(to));
        }
        Err(NotInvited::Blocked(_)) => "people-wrong-blocked",
        Err(NotInvited::Otherwise(_) | NotInvited::NotAdded(_)) => "people-wrong-otherwise",
    };
    page.wrong.add("email", locale.say(why));
    Ok(Reply::Invalid(page))
}
