//! What a page says a round should be: every field that cannot be read is told at its place.

use std::collections::BTreeMap;

use validator::{Validate, ValidationErrors};

use super::fields::{SPARE_ROWS, Values, read_day, read_moment, read_texts};
use crate::{
    round::{Period, Problem, Round, RoundCode, State},
    texts::Texts,
};

/// What can be said of fields without knowing anything else.
#[derive(Debug, Validate)]
struct Plain<'a> {
    #[validate(length(max = 1_000, code = "too-long"))]
    title: &'a str,
    #[validate(length(max = 1_000, code = "too-long"))]
    body: &'a str,
    #[validate(length(max = 1_000, code = "too-long"))]
    meeting: &'a str,
    #[validate(length(max = 10_000, code = "too-long"))]
    notice: &'a str,
    #[validate(email(code = "contact"))]
    contact: &'a str,
}

/// The round that the fields describe, where all of them can be read; what is not on the
/// page stays as it was.
pub(super) fn round(values: &Values, was: &Round) -> Result<Round, Vec<Problem>> {
    let mut problems = Vec::new();
    let text = |name: &str| values.get(name).map_or("", String::as_str);
    let longest = |name: &str| {
        let texts = values.range(format!("{name}.")..format!("{name}/"));
        let texts = texts.map(|(_, text)| text.as_str());
        texts.max_by_key(|text| text.chars().count()).unwrap_or("")
    };
    let plain = Plain {
        title: longest("title"),
        body: longest("body"),
        meeting: longest("meeting"),
        notice: longest("notice"),
        contact: text("contact").trim(),
    };
    if let Err(errors) = plain.validate() {
        problems.extend(told(&errors));
    }
    let zone = text("zone").trim().parse().unwrap_or_else(|_| {
        problems.push(Problem::new("zone", "zone"));
        was.zone
    });
    let mut moment = |name: &str, before| {
        read_moment(text(name), zone, before, was.zone).unwrap_or_else(|| {
            problems.push(Problem::new(name, "moment"));
            *before
        })
    };
    let (opens, due, cutoff) = (
        moment("opens", &was.opens),
        moment("due", &was.due),
        moment("cutoff", &was.cutoff),
    );
    let mut day = |name: &str, before| {
        read_day(text(name)).unwrap_or_else(|| {
            problems.push(Problem::new(name, "day"));
            before
        })
    };
    let period = Period {
        from: day("period.from", was.period.from),
        to: day("period.to", was.period.to),
    };
    let reference_date = day("reference_date", was.reference_date);
    let texts = |name, was: &Texts| read_texts(values, name, Some(was)).unwrap_or_default();
    let (questionnaire, version) = text("questionnaire")
        .split_once('/')
        .unwrap_or((&was.questionnaire, &was.version));
    let round = Round {
        questionnaire: questionnaire.to_owned(),
        version: version.to_owned(),
        last_round: Some(text("last_round").trim().to_owned()).filter(|id| !id.is_empty()),
        title: texts("title", &was.title),
        body: texts("body", &was.body),
        meeting: texts("meeting", &was.meeting),
        notice: read_texts(values, "notice", was.notice.as_ref()),
        no_response: read_texts(values, "no_response", was.no_response.as_ref()),
        opens,
        due,
        cutoff,
        zone,
        period,
        reference_date,
        contact: text("contact").trim().to_owned(),
        lists: lists(values, was),
        states: was
            .states
            .iter()
            .map(|state| read_state(values, state))
            .collect(),
        ..was.clone()
    };
    if problems.is_empty() {
        Ok(round)
    } else {
        Err(problems)
    }
}

/// The rows that the round supplies. Where the page had no fields for them, they stay.
fn lists(values: &Values, was: &Round) -> BTreeMap<String, Vec<RoundCode>> {
    let Some(names) = values.get("lists") else {
        return was.lists.clone();
    };
    let list = |name: &str| {
        let rows = was.lists.get(name).map_or(&[][..], Vec::as_slice);
        let places = 0..rows.len() + SPARE_ROWS;
        let row = |place: usize| {
            let at = format!("lists.{name}.{place}");
            let code = values.get(&format!("{at}.code"));
            let code = code.map_or("", |code| code.trim());
            let was = rows.get(place).map(|row| &row.text);
            let text = read_texts(values, &at, was);
            (!code.is_empty() || text.is_some()).then(|| RoundCode {
                code: code.to_owned(),
                text: text.unwrap_or_default(),
            })
        };
        (name.to_owned(), places.filter_map(row).collect::<Vec<_>>())
    };
    // A list of which every row was cleared is not there any more.
    let lists = names.split(',').filter(|name| !name.is_empty()).map(list);
    lists.filter(|(_, rows)| !rows.is_empty()).collect()
}

fn read_state(values: &Values, was: &State) -> State {
    let at = |field: &str| format!("states.{}.{field}", was.code);
    let language = values.get(&at("language"));
    State {
        invited: values.contains_key(&at("invited")),
        counted: values.contains_key(&at("counted")),
        language: language
            .and_then(|code| code.parse().ok())
            .unwrap_or(was.language),
        reason: read_texts(values, &at("reason"), was.reason.as_ref()),
        ..was.clone()
    }
}

/// What the validator says, as problems.
fn told(errors: &ValidationErrors) -> Vec<Problem> {
    let fields = errors.field_errors();
    let mut problems: Vec<Problem> = fields
        .into_iter()
        .flat_map(|(field, errors)| {
            errors.iter().map(move |error| {
                let code = match error.code.as_ref() {
                    "contact" => "contact",
                    _ => "too-long",
                };
                Problem::new(field.to_string(), code)
            })
        })
        .collect();
    problems.sort_by(|a, b| a.field.cmp(&b.field));
    problems
}
