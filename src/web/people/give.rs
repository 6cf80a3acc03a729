//! Somebody is given a further post.

use askama::Template;
use rocket::{get, http::Status, post};

use super::{
    super::{
        errors::Failed,
        guards::{AtDesk, Can},
        page::{Frame, Page, Reply},
        posted::Posted,
    },
    acts,
    fields::{PostFields, Wrong},
    one::found,
};
use crate::{access::Person, locale::Locale, store::NotGiven};

#[derive(Template, Debug)]
#[template(path = "people/give.html")]
pub(in crate::web) struct Give {
    frame: Frame,
    id: String,
    name: String,
    post: PostFields,
    wrong: Wrong,
}

impl Give {
    async fn of(
        desk: &AtDesk,
        (reader, person): (&Person, Person),
        posted: &Posted,
        locale: Locale,
    ) -> Result<Self, Failed> {
        Ok(Self {
            frame: Frame::of(locale, &format!("/people/{}/posts", person.id), reader),
            id: person.id,
            name: person.name,
            post: PostFields::of(desk, posted, locale).await?,
            wrong: Wrong::default(),
        })
    }
}

#[get("/<locale>/people/<id>/posts")]
pub(super) async fn page(
    locale: Locale,
    id: &str,
    keeper: Can<acts::ManagePeople>,
    desk: &AtDesk,
) -> Result<Result<Page<Give>, Status>, Failed> {
    let Some(kept) = found(desk, id).await? else {
        return Ok(Err(Status::NotFound));
    };
    let who = (&keeper.person, kept.person);
    let page = Give::of(desk, who, &Posted::default(), locale).await?;
    Ok(Ok(Page(page)))
}

#[post("/<locale>/people/<id>/posts", data = "<posted>")]
pub(super) async fn give(
    locale: Locale,
    id: &str,
    keeper: Can<acts::ManagePeople>,
    posted: Posted,
    desk: &AtDesk,
) -> Result<Result<Reply<Give>, Status>, Failed> {
    let Some(kept) = found(desk, id).await? else {
        return Ok(Err(Status::NotFound));
    };
    let who = (&keeper.person, kept.person);
    let mut page = Give::of(desk, who, &posted, locale).await?;
    let Some(post) = page.post.post(&mut page.wrong, locale) else {
        return Ok(Ok(Reply::Invalid(page)));
    };
    match desk.give_post(&page.id, &post).await? {
        Ok(()) => {
            let to = format!("/{locale}/people/{}?done=given", page.id);
            return Ok(Ok(Reply::To(to)));
        }
        Err(NotGiven::Held) => page.wrong.add("role", locale.say("people-wrong-held")),
        Err(NotGiven::Unfit(_)) => page.wrong.add("role", locale.say("people-wrong-role")),
    }
    Ok(Ok(Reply::Invalid(page)))
}
