//! The section list: how far each section is, what is missing, and what can be done.

use askama::Template;
use rocket::get;

use super::{
    super::{
        due,
        errors::Failed,
        guards::{AtDesk, InState, acts},
        moment,
        page::{Frame, Page},
    },
    done::{done_code, done_words},
    name, path,
};
use crate::{
    access::{Act, Role},
    desk::Draft,
    locale::{Arg, Locale},
    response::Status,
    store::Colleague,
};

#[derive(Template, Debug)]
#[template(path = "responses/overview.html")]
pub(in crate::web) struct Overview {
    frame: Frame,
    state: String,
    round: String,
    /// The path of the State's pages.
    at: String,
    status: String,
    status_code: &'static str,
    due_in: String,
    due_there: String,
    due: String,
    /// Why nothing can be changed.
    closed: Option<String>,
    /// With what it was returned.
    returned: Option<String>,
    sections: Vec<Row>,
    /// The section to go on with.
    next: Option<String>,
    receipts: Vec<Receipt>,
    may_edit: bool,
    /// A file is attached to an answer that the reader sees.
    has_files: bool,
    may_submit: bool,
    /// The reader shares the sections out.
    may_assign: bool,
    /// What stands between the response and its submission.
    missing: String,
}

/// A section in the list.
#[derive(Debug)]
struct Row {
    code: String,
    title: String,
    answered: String,
    /// Who answers it beside the focal points.
    held_by: Option<String>,
    status: String,
    status_code: &'static str,
}

/// A submission of which there is a receipt.
#[derive(Debug)]
struct Receipt {
    number: u32,
    at: String,
}

#[get("/<locale>/rounds/<_>/<_>")]
pub(super) async fn page(
    locale: Locale,
    at: InState<acts::ViewResponse>,
    desk: &AtDesk,
) -> Result<Page<Overview>, Failed> {
    let draft = desk.draft(&at.round, &at.state).await?;
    let colleagues = desk.colleagues(&at.state).await?;
    Ok(Page(Overview::of(&draft, &colleagues, &at, locale)))
}

impl Overview {
    fn of(
        draft: &Draft,
        colleagues: &[Colleague],
        at: &InState<acts::ViewResponse>,
        locale: Locale,
    ) -> Self {
        let round = &draft.read.round;
        let seen = at.sections();
        let rows = draft.sections().into_iter();
        let sections: Vec<Row> = rows
            .filter(|(section, ..)| seen.contains(&section.code))
            .map(|(section, counted, done)| Row {
                code: section.code.clone(),
                title: section.title.in_(locale).to_owned(),
                answered: locale.say_with(
                    "response-answered",
                    &[
                        ("answered", Arg::Count(counted.answered.into())),
                        ("asked", Arg::Count(counted.asked.into())),
                    ],
                ),
                held_by: held_by(colleagues, &section.code, locale),
                status: done_words(done, locale),
                status_code: done_code(done),
            })
            .collect();
        let next = sections.iter().find(|row| row.status_code != "complete");
        let next = next.map(|row| row.code.clone());
        let refusal = draft.life.refusal();
        let can_change = refusal.is_none();
        let person = &at.person;
        let zone = round
            .state(&at.state)
            .map_or(round.zone, |state| state.zone);
        let returned = draft.life.steps.last();
        let returned = returned.filter(|step| step.status == Status::Returned);
        Self {
            state: name(round, &at.state, locale),
            round: round.title.in_(locale).to_owned(),
            status: status(draft.life.status, locale),
            status_code: draft.life.status.code(),
            due_in: due::words(round, zone, can_change, locale),
            closed: refusal.map(|refusal| locale.say(refusal.standing())),
            due_there: moment::show(&round.due, zone, locale),
            due: moment::show(&round.due, round.zone, locale),
            returned: returned.map(|step| step.note.clone()),
            next,
            receipts: draft
                .life
                .submissions
                .iter()
                .filter(|_| person.may_in(Act::SubmitResponse, &at.state))
                .map(|submission| Receipt {
                    number: submission.number,
                    at: moment::show(&submission.sealed_at, zone, locale),
                })
                .collect(),
            may_edit: can_change,
            has_files: draft.read.attached().any(|section| seen.contains(section)),
            may_assign: person.may_in(Act::AssignSections, &at.state),
            may_submit: can_change && person.may_in(Act::SubmitResponse, &at.state),
            missing: missing(draft, locale),
            sections,
            at: format!("/{locale}{}", path(at, "")),
            frame: Frame::of(locale, &path(at, ""), person).about(round),
        }
    }
}

/// Who answers a section beside the focal points, who have all of them.
fn held_by(colleagues: &[Colleague], section: &str, locale: Locale) -> Option<String> {
    let hold = colleagues
        .iter()
        .filter(|one| one.role == Role::Contributor && one.sections.contains(section));
    let names: Vec<_> = hold.map(|one| one.name.as_str()).collect();
    (!names.is_empty())
        .then(|| locale.say_with("colleagues-held-by", &[("names", names.join(", ").into())]))
}

/// What stands between the response and its submission.
fn missing(draft: &Draft, locale: Locale) -> String {
    let open: i64 = draft
        .sections()
        .iter()
        .map(|(_, counted, _)| i64::from(counted.asked - counted.answered))
        .sum();
    let to_mend = i64::try_from(draft.in_the_way().len()).unwrap_or(i64::MAX);
    locale.say_with(
        if to_mend > 0 {
            "response-to-mend"
        } else {
            "response-not-answered"
        },
        &[(
            "count",
            Arg::Count(if to_mend > 0 { to_mend } else { open }),
        )],
    )
}

/// A response's status as its State reads it.
fn status(status: Status, locale: Locale) -> String {
    locale.say(match status {
        Status::NotStarted => "response-status-not-started",
        Status::Draft => "response-status-draft",
        Status::Submitted => "response-status-submitted",
        Status::Returned => "response-status-returned",
        Status::Accepted => "response-status-accepted",
    })
}
