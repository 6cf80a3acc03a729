//! Everybody with an account.

use askama::Template;
use rocket::get;

use super::{
    super::{
        errors::Failed,
        guards::{AtDesk, Can},
        page::{Frame, Page},
    },
    acts, standing,
};
use crate::{desk::post_in_words, locale::Locale, texts::in_order};

#[derive(Template, Debug)]
#[template(path = "people/list.html")]
pub(in crate::web) struct People {
    frame: Frame,
    people: Vec<Listed>,
}

#[derive(Debug)]
struct Listed {
    id: String,
    name: String,
    email: String,
    roles: Vec<String>,
    standing: &'static str,
    words: String,
}

/// After `/static/<name>`, which has as many parts: there is no language `static`.
#[get("/<locale>/people", rank = 1)]
pub(super) async fn page(
    locale: Locale,
    keeper: Can<acts::ManagePeople>,
    desk: &AtDesk,
) -> Result<Page<People>, Failed> {
    let names = desk.state_names().await?;
    let mut people: Vec<_> = desk
        .people()
        .await?
        .into_iter()
        .map(|kept| Listed {
            roles: kept
                .person
                .posts
                .iter()
                .map(|post| post_in_words(post, &names, locale))
                .collect(),
            standing: standing(&kept),
            words: locale.say(&format!("people-state-{}", standing(&kept))),
            id: kept.person.id,
            name: kept.person.name,
            email: kept.person.email,
        })
        .collect();
    people.sort_by_cached_key(|person| (in_order(&person.name), person.email.clone()));
    Ok(Page(People {
        frame: Frame::of(locale, "/people", &keeper.person),
        people,
    }))
}
