//! A round with a field for everything that may change, and what opens and closes it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Display,
};

use askama::Template;
use rocket::{get, http::Status as Http, post, response::Redirect};

use super::{
    super::{
        download::Download,
        errors::Failed,
        guards::{AtDesk, Can},
        page::{Frame, Page, Reply},
        posted::Posted,
    },
    acts,
    fields::{self, SPARE_ROWS, Values},
    read, status_words,
};
use crate::{
    access::{Act, Person},
    error::Error,
    locale::Locale,
    response::sha256,
    round::{Problem, Round, Status},
    store::KeptRound,
    texts::in_order,
};

#[derive(Template, Debug)]
#[template(path = "rounds/edit.html")]
pub(in crate::web) struct EditRound {
    frame: Frame,
    id: String,
    title: String,
    status: String,
    /// Nobody beside the secretariat has seen it.
    prepared: bool,
    open: bool,
    /// By which the page knows that nobody changed the round meanwhile.
    base: String,
    values: Values,
    /// What is wrong: the field's name and the words.
    wrong: Vec<(String, String)>,
    questionnaires: Vec<String>,
    /// Id and title of the rounds with which it may be compared.
    others: Vec<(String, String)>,
    lists: Vec<ListFields>,
    states: Vec<StateFields>,
    saved: bool,
    follows: bool,
}

/// The rows of a list that the round supplies.
#[derive(Debug)]
struct ListFields {
    name: String,
    rows: usize,
}

#[derive(Debug)]
struct StateFields {
    code: String,
    name: String,
}

impl EditRound {
    async fn of(
        desk: &AtDesk,
        kept: &KeptRound,
        person: &Person,
        locale: Locale,
    ) -> Result<Self, Failed> {
        let round = &kept.round;
        let mut states: Vec<StateFields> = round
            .states
            .iter()
            .map(|state| StateFields {
                code: state.code.clone(),
                name: state.name.in_(locale).to_owned(),
            })
            .collect();
        states.sort_by_cached_key(|state| (in_order(&state.name), state.code.clone()));
        let mut lists: BTreeSet<String> = desk.lists_needed(kept)?.into_iter().collect();
        lists.extend(round.lists.keys().cloned());
        let rows = |name: &String| round.lists.get(name).map_or(0, Vec::len);
        Ok(Self {
            frame: Frame::of(locale, &format!("/rounds/{}/edit", round.id), person).about(round),
            id: round.id.clone(),
            title: round.title.in_(locale).to_owned(),
            status: locale.say(status_words(kept.status)),
            prepared: kept.status == Status::Prepared,
            open: kept.status == Status::Open,
            base: base(round)?,
            values: fields::of(round),
            wrong: Vec::new(),
            questionnaires: desk.questionnaires()?,
            others: others(desk, &round.id, locale).await?,
            lists: lists
                .iter()
                .map(|name| ListFields {
                    rows: rows(name) + SPARE_ROWS,
                    name: name.clone(),
                })
                .collect(),
            states,
            saved: false,
            follows: person.may(Act::FollowRound),
        })
    }

    /// The name of a field within another.
    fn dot(&self, within: impl Display, name: impl Display) -> String {
        format!("{within}.{name}")
    }

    /// What stands in a field.
    fn value(&self, name: impl AsRef<str>) -> &str {
        self.values.get(name.as_ref()).map_or("", String::as_str)
    }

    fn is(&self, name: impl AsRef<str>) -> bool {
        self.values.contains_key(name.as_ref())
    }

    /// What is wrong at a field.
    fn why(&self, name: impl AsRef<str>) -> Option<&str> {
        let name = name.as_ref();
        let mut wrong = self.wrong.iter().filter(|(field, _)| field == name);
        wrong.next().map(|(_, why)| why.as_str())
    }

    fn list_names(&self) -> String {
        let names: Vec<_> = self.lists.iter().map(|list| list.name.as_str()).collect();
        names.join(",")
    }

    /// Whether anything about a State is wrong: its fields are shown open.
    fn any_wrong(&self, state: &str) -> bool {
        let at = format!("states.{state}");
        self.wrong.iter().any(|(field, _)| field.starts_with(&at))
    }
}

/// The other rounds, by title.
async fn others(desk: &AtDesk, but: &str, locale: Locale) -> Result<Vec<(String, String)>, Failed> {
    let rounds = desk.rounds().await?.into_iter();
    let others = rounds.filter(|(round, _)| round.id != but);
    let mut others: Vec<(String, String)> = others
        .map(|(round, _)| (round.title.in_(locale).to_owned(), round.id))
        .map(|(title, id)| (id, title))
        .collect();
    others.sort_by_cached_key(|(id, title)| (in_order(title), id.clone()));
    Ok(others)
}

#[get("/<locale>/rounds/<round>/edit?<saved>")]
pub(super) async fn page(
    locale: Locale,
    round: &str,
    saved: Option<&str>,
    keeper: Can<acts::ManageRounds>,
    desk: &AtDesk,
) -> Result<Page<EditRound>, Failed> {
    let kept = desk.one_round(round).await?;
    let page = EditRound::of(desk, &kept, &keeper.person, locale).await?;
    Ok(Page(EditRound {
        saved: saved.is_some(),
        ..page
    }))
}

#[post("/<locale>/rounds/<round>/edit", data = "<posted>")]
pub(super) async fn change(
    locale: Locale,
    round: &str,
    keeper: Can<acts::ManageRounds>,
    posted: Posted,
    desk: &AtDesk,
) -> Result<Reply<EditRound>, Failed> {
    let kept = desk.one_round(round).await?;
    let values: Values = posted.fields.iter().cloned().collect::<BTreeMap<_, _>>();
    let changed = if posted.text("base") == base(&kept.round)? {
        read::round(&values, &kept.round)
    } else {
        Err(vec![Problem::new("base", "changed-meanwhile")])
    };
    let problems = match changed {
        Err(problems) => problems,
        Ok(changed) => match desk.change_round(changed).await? {
            Ok(()) => {
                return Ok(Reply::To(format!(
                    "/{locale}/rounds/{round}/edit?saved=yes"
                )));
            }
            Err(problems) => problems,
        },
    };
    let page = EditRound::of(desk, &kept, &keeper.person, locale).await?;
    Ok(Reply::Invalid(EditRound {
        wrong: problems
            .iter()
            .map(|problem| (problem.field.clone(), problem.message(locale)))
            .collect(),
        values,
        ..page
    }))
}

/// Opens a round that was prepared, closes an open one, reopens a closed one.
#[post("/<locale>/rounds/<round>/status", data = "<posted>")]
pub(super) async fn set_status(
    locale: Locale,
    round: &str,
    _keeper: Can<acts::ManageRounds>,
    posted: Posted,
    desk: &AtDesk,
) -> Result<Result<Redirect, Http>, Failed> {
    let status = match posted.text("status") {
        "open" => Status::Open,
        "closed" => Status::Closed,
        _ => return Ok(Err(Http::UnprocessableEntity)),
    };
    desk.set_round_status(round, status).await?;
    Ok(Ok(Redirect::to(format!("/{locale}/rounds/{round}/edit"))))
}

/// The round's file, with what this page has no fields for: States, groupings, places on
/// the map.
#[get("/<_locale>/rounds/<round>/round.json")]
pub(super) async fn file(
    _locale: Locale,
    round: &str,
    _keeper: Can<acts::ManageRounds>,
    desk: &AtDesk,
) -> Result<Download, Failed> {
    let kept = desk.one_round(round).await?;
    let text = text(&kept.round)?;
    Ok(Download::json(&format!("{round}.json"), text))
}

fn text(round: &Round) -> Result<String, Failed> {
    let text = serde_json::to_string_pretty(round);
    Ok(text.map_err(|error| Error::Stored(format!("a round cannot be written: {error}")))?)
}

fn base(round: &Round) -> Result<String, Failed> {
    Ok(sha256(text(round)?.as_bytes()))
}
