//! A State's colleagues: its focal points share the sections out. Everything here is of the
//! one State; whoever is not in it does not exist for this page.

use std::collections::BTreeSet;

use askama::Template;
use rocket::{Route, get, http::Status, post, routes};

use super::{
    errors::Failed,
    gate::Client,
    guards::{AtDesk, AtSite, InState, acts},
    page::{Frame, Page, Reply},
    people::{Pick, Wrong, sections_of},
    posted::Posted,
    sign_in,
};
use crate::{
    access::{Role, email, name},
    desk::{NotJoined, ToInvite},
    locale::Locale,
    questionnaire::Questionnaire,
    texts::in_order,
};

/// `people` is no file of a batch: these routes stand behind others of as many parts.
pub(super) fn routes() -> Vec<Route> {
    routes![page, invite, change]
}

#[derive(Template, Debug)]
#[template(path = "colleagues/colleagues.html")]
pub(super) struct Colleagues {
    frame: Frame,
    /// The path of the State's pages.
    at: String,
    state: String,
    round: String,
    contributors: Vec<Contributor>,
    /// Name and address.
    focal_points: Vec<(String, String)>,
    /// What was just done.
    done: Option<String>,
    name: String,
    email: String,
    language: String,
    sections: Vec<Pick>,
    wrong: Wrong,
}

/// Somebody who answers some sections.
#[derive(Debug)]
struct Contributor {
    name: String,
    email: String,
    sections: Vec<Pick>,
}

/// What a page was told to say after something was done; other words are ignored.
fn said(locale: Locale, done: Option<&str>) -> Option<String> {
    match done {
        Some("invited") => Some(locale.say("colleagues-done-invited")),
        Some("saved") => Some(locale.say("colleagues-done-saved")),
        _ => None,
    }
}

fn picks(
    questionnaire: &Questionnaire,
    chosen: impl Fn(&str) -> bool,
    locale: Locale,
) -> Vec<Pick> {
    let sections = questionnaire.sections.iter();
    sections
        .map(|section| Pick {
            code: section.code.clone(),
            words: section.title.in_(locale).to_owned(),
            hint: String::new(),
            chosen: chosen(&section.code),
        })
        .collect()
}

impl Colleagues {
    async fn of(
        desk: &AtDesk,
        at: &InState<acts::AssignSections>,
        posted: &Posted,
        locale: Locale,
    ) -> Result<Self, Failed> {
        let round = desk.one_round(&at.round).await?.round;
        let questionnaire = desk.instrument(&at.round).await?;
        let mut colleagues = desk.colleagues(&at.state).await?;
        colleagues.sort_by_cached_key(|one| (in_order(&one.name), one.email.clone()));
        let (focal_points, contributors): (Vec<_>, Vec<_>) = colleagues
            .into_iter()
            .partition(|one| one.role == Role::FocalPoint);
        let path = format!("/rounds/{}/{}", at.round, at.state);
        let ticked = sections_of(posted);
        let state = round.state(&at.state);
        Ok(Self {
            state: state
                .map_or(at.state.as_str(), |state| state.name.in_(locale))
                .to_owned(),
            round: round.title.in_(locale).to_owned(),
            contributors: contributors
                .into_iter()
                .map(|one| Contributor {
                    sections: picks(&questionnaire, |code| one.sections.contains(code), locale),
                    name: one.name,
                    email: one.email,
                })
                .collect(),
            focal_points: focal_points
                .into_iter()
                .map(|one| (one.name, one.email))
                .collect(),
            done: None,
            name: posted.text("name").to_owned(),
            email: posted.text("email").to_owned(),
            language: posted.text("language").to_owned(),
            sections: picks(
                &questionnaire,
                |code| ticked.iter().any(|ticked| ticked == code),
                locale,
            ),
            wrong: Wrong::default(),
            at: format!("/{locale}{path}"),
            frame: Frame::of(locale, &format!("{path}/people"), &at.person).about(&round),
        })
    }

    /// The language and the sections that were chosen, or nothing where something is to be
    /// mended.
    fn read(&mut self, locale: Locale) -> Option<(Locale, Vec<String>)> {
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
        let ticked = self.sections.iter().filter(|section| section.chosen);
        let sections: Vec<_> = ticked.map(|section| section.code.clone()).collect();
        if sections.is_empty() {
            wrong.add("sections", locale.say("people-wrong-sections"));
        }
        language
            .filter(|_| wrong.is_empty())
            .map(|language| (language, sections))
    }
}

#[get("/<locale>/rounds/<_>/<_>/people?<done>")]
async fn page(
    locale: Locale,
    done: Option<&str>,
    at: InState<acts::AssignSections>,
    desk: &AtDesk,
) -> Result<Page<Colleagues>, Failed> {
    let empty = Posted::default();
    let page = Colleagues::of(desk, &at, &empty, locale).await?;
    Ok(Page(Colleagues {
        done: said(locale, done),
        ..page
    }))
}

/// Invites a colleague. Whether the address is somebody's already is not told.
#[post("/<locale>/rounds/<_>/<_>/people", data = "<posted>")]
async fn invite(
    locale: Locale,
    at: InState<acts::AssignSections>,
    posted: Posted,
    client: Client,
    site: &AtSite,
    desk: &AtDesk,
) -> Result<Reply<Colleagues>, Failed> {
    let mut page = Colleagues::of(desk, &at, &posted, locale).await?;
    let Some((language, sections)) = page.read(locale) else {
        return Ok(Reply::Invalid(page));
    };
    let to_invite = ToInvite {
        state: &at.state,
        email: &page.email,
        name: &page.name,
        language,
        sections: &sections,
    };
    let sender = (&at.person, client.address);
    let why = match desk.invite_colleague(to_invite, sender, site).await? {
        Ok(()) => return Ok(Reply::To(format!("{}/people?done=invited", page.at))),
        Err(NotJoined::Here(Role::FocalPoint)) => locale.say("colleagues-wrong-focal-point"),
        Err(NotJoined::Here(_)) => locale.say("colleagues-wrong-here"),
        Err(NotJoined::TooMany { wait }) => locale.say_with(
            "colleagues-wrong-too-many",
            &[("minutes", sign_in::minutes(wait))],
        ),
        Err(NotJoined::Unfit(_)) => locale.say("set-up-email"),
    };
    page.wrong.add("email", why);
    Ok(Reply::Invalid(page))
}

/// Changes one contributor's sections: only what the reader changed, so that two who do this
/// at once do not undo each other.
#[post("/<locale>/rounds/<_>/<_>/people/sections", data = "<posted>")]
async fn change(
    locale: Locale,
    at: InState<acts::AssignSections>,
    posted: Posted,
    desk: &AtDesk,
) -> Result<Result<Reply<Colleagues>, Status>, Failed> {
    let questionnaire = desk.instrument(&at.round).await?;
    let shown = posted.fields.iter().filter(|(name, _)| name == "shown");
    let shown: BTreeSet<_> = shown.map(|(_, code)| code.clone()).collect();
    let ticked: BTreeSet<_> = sections_of(&posted).into_iter().collect();
    let known = |code: &&String| {
        let mut sections = questionnaire.sections.iter();
        sections.any(|section| section.code == **code)
    };
    let add = ticked.difference(&shown).filter(known).cloned().collect();
    let remove = shown.difference(&ticked).filter(known).cloned().collect();
    let email = posted.text("email");
    let changed = desk.change_sections(&at.state, email, add, remove).await?;
    if !changed {
        return Ok(Err(Status::NotFound));
    }
    let to = format!(
        "/{locale}/rounds/{}/{}/people?done=saved",
        at.round, at.state
    );
    Ok(Ok(Reply::To(to)))
}
