//! One person: who they are, where they act, and whether they may sign in.

use askama::Template;
use rocket::{get, http::Status, post};

use super::{
    super::{
        errors::Failed,
        guards::{AtDesk, AtSite, Can},
        moment,
        page::{Frame, Page, Reply},
        posted::Posted,
    },
    acts,
    fields::Wrong,
    standing,
};
use crate::{
    access::{Person, Role},
    desk::{Invited, post_in_words},
    error::Error,
    locale::Locale,
    store::{KeptPerson, LastAdministrator},
};

#[derive(Template, Debug)]
#[template(path = "people/one.html")]
pub(in crate::web) struct One {
    frame: Frame,
    id: String,
    name: String,
    email: String,
    language: &'static str,
    created: String,
    standing: &'static str,
    words: String,
    posts: Vec<Held>,
    /// What was just done.
    done: Option<String>,
    /// The letter that was just written: its file's name.
    letter: Option<String>,
    wrong: Wrong,
}

/// A post that somebody has.
#[derive(Debug)]
struct Held {
    words: String,
    /// Codes of sections; empty where the post has all of them, or none.
    sections: String,
    role: &'static str,
    state: String,
}

/// The person with this id, if there is one.
pub(super) async fn found(desk: &AtDesk, id: &str) -> Result<Option<KeptPerson>, Failed> {
    match desk.person(id).await {
        Ok(kept) => Ok(Some(kept)),
        Err(Error::Missing { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The page that tells what became of an invitation.
pub(super) fn after(locale: Locale, invited: &Invited) -> String {
    let letter = invited.mailed.path.file_name().unwrap_or_default();
    let id = &invited.person.id;
    let letter = letter.to_string_lossy();
    format!("/{locale}/people/{id}?done=invited&letter={letter}")
}

/// What a page was told to say after something was done; other words are ignored.
fn said(locale: Locale, done: Option<&str>) -> Option<String> {
    let done =
        done.filter(|done| ["invited", "blocked", "unblocked", "given", "taken"].contains(done));
    done.map(|done| locale.say(&format!("people-done-{done}")))
}

impl One {
    async fn of(
        desk: &AtDesk,
        reader: &Person,
        kept: KeptPerson,
        locale: Locale,
    ) -> Result<Self, Failed> {
        let names = desk.state_names().await?;
        let zone = desk.account(reader).await?.zone;
        let standing = standing(&kept);
        let person = kept.person;
        Ok(Self {
            frame: Frame::of(locale, &format!("/people/{}", person.id), reader),
            posts: person
                .posts
                .iter()
                .map(|post| Held {
                    words: post_in_words(post, &names, locale),
                    sections: post
                        .sections
                        .iter()
                        .flatten()
                        .cloned()
                        .collect::<Vec<_>>()
                        .join(", "),
                    role: post.role.code(),
                    state: post.state.clone().unwrap_or_default(),
                })
                .collect(),
            language: person.language.name(),
            created: moment::show(&kept.created, zone, locale),
            words: locale.say(&format!("people-state-{standing}")),
            standing,
            id: person.id,
            name: person.name,
            email: person.email,
            done: None,
            letter: None,
            wrong: Wrong::default(),
        })
    }
}

#[get("/<locale>/people/<id>?<done>&<letter>")]
pub(super) async fn page(
    locale: Locale,
    id: &str,
    done: Option<&str>,
    letter: Option<&str>,
    keeper: Can<acts::ManagePeople>,
    desk: &AtDesk,
) -> Result<Result<Page<One>, Status>, Failed> {
    let Some(kept) = found(desk, id).await? else {
        return Ok(Err(Status::NotFound));
    };
    let mut page = One::of(desk, &keeper.person, kept, locale).await?;
    page.done = said(locale, done);
    if let Some(letter) = letter {
        let lies = desk.has_letter(letter).await?;
        page.letter = lies.then(|| letter.to_owned());
    }
    Ok(Ok(Page(page)))
}

/// What an administrator did to somebody: done, or why not, and at which place of the page.
type Did = Result<&'static str, (&'static str, &'static str)>;

async fn answer(
    locale: Locale,
    keeper: &Can<acts::ManagePeople>,
    (desk, id): (&AtDesk, &str),
    did: Did,
) -> Result<Result<Reply<One>, Status>, Failed> {
    let (place, why) = match did {
        Ok(done) => {
            let to = format!("/{locale}/people/{id}?done={done}");
            return Ok(Ok(Reply::To(to)));
        }
        Err(refused) => refused,
    };
    let Some(kept) = found(desk, id).await? else {
        return Ok(Err(Status::NotFound));
    };
    let mut page = One::of(desk, &keeper.person, kept, locale).await?;
    page.wrong.add(place, locale.say(why));
    Ok(Ok(Reply::Invalid(page)))
}

#[post("/<locale>/people/<id>/invite", data = "<_posted>")]
pub(super) async fn invite_again(
    locale: Locale,
    id: &str,
    _posted: Posted,
    keeper: Can<acts::ManagePeople>,
    site: &AtSite,
    desk: &AtDesk,
) -> Result<Result<Reply<One>, Status>, Failed> {
    let Some(kept) = found(desk, id).await? else {
        return Ok(Err(Status::NotFound));
    };
    let id = &kept.person.id;
    match desk.invite_again(id, site).await? {
        Some(invited) => Ok(Ok(Reply::To(after(locale, &invited)))),
        None => {
            let refused = Err(("account", "people-wrong-blocked"));
            answer(locale, &keeper, (desk, id), refused).await
        }
    }
}

#[post("/<locale>/people/<id>/block", data = "<_posted>")]
pub(super) async fn block(
    locale: Locale,
    id: &str,
    _posted: Posted,
    keeper: Can<acts::ManagePeople>,
    desk: &AtDesk,
) -> Result<Result<Reply<One>, Status>, Failed> {
    let Some(kept) = found(desk, id).await? else {
        return Ok(Err(Status::NotFound));
    };
    let id = &kept.person.id;
    let did = match desk.block(id).await? {
        Ok(()) => Ok("blocked"),
        Err(LastAdministrator) => Err(("account", "people-wrong-last")),
    };
    answer(locale, &keeper, (desk, id), did).await
}

#[post("/<locale>/people/<id>/unblock", data = "<_posted>")]
pub(super) async fn unblock(
    locale: Locale,
    id: &str,
    _posted: Posted,
    keeper: Can<acts::ManagePeople>,
    desk: &AtDesk,
) -> Result<Result<Reply<One>, Status>, Failed> {
    let Some(kept) = found(desk, id).await? else {
        return Ok(Err(Status::NotFound));
    };
    let id = &kept.person.id;
    desk.unblock(id).await?;
    answer(locale, &keeper, (desk, id), Ok("unblocked")).await
}

#[post("/<locale>/people/<id>/take", data = "<posted>")]
pub(super) async fn take(
    locale: Locale,
    id: &str,
    posted: Posted,
    keeper: Can<acts::ManagePeople>,
    desk: &AtDesk,
) -> Result<Result<Reply<One>, Status>, Failed> {
    let Some(kept) = found(desk, id).await? else {
        return Ok(Err(Status::NotFound));
    };
    let (id, state) = (&kept.person.id, posted.text("state"));
    let Ok(role) = posted.text("role").parse::<Role>() else {
        let refused = Err(("posts", "people-wrong-role"));
        return answer(locale, &keeper, (desk, id), refused).await;
    };
    let state = Some(state).filter(|state| !state.is_empty());
    let did = match desk.take_post(id, role, state).await? {
        Ok(()) => Ok("taken"),
        Err(LastAdministrator) => Err(("posts", "people-wrong-last")),
    };
    answer(locale, &keeper, (desk, id), did).await
}
