//! A new round: like one that there is, or from a file.

use askama::Template;
use rocket::{get, post};

use super::{
    super::{
        errors::Failed,
        guards::{AtDesk, Can},
        page::{Frame, Page, Reply},
        posted::Posted,
    },
    acts,
};
use crate::{
    access::Person,
    desk::read_round,
    error::Error,
    locale::Locale,
    round::{Problem, Round},
};

#[derive(Template, Debug)]
#[template(path = "rounds/new.html")]
pub(in crate::web) struct NewRound {
    frame: Frame,
    /// Id and title of the rounds that it can be like.
    rounds: Vec<(String, String)>,
    id: String,
    from: String,
    text: String,
    /// What is wrong: the field's id and the words.
    wrong: Vec<(String, String)>,
}

impl NewRound {
    async fn of(desk: &AtDesk, person: &Person, locale: Locale) -> Result<Self, Failed> {
        let rounds = desk.rounds().await?;
        Ok(Self {
            frame: Frame::of(locale, "/rounds/new", person),
            rounds: rounds
                .into_iter()
                .map(|(round, _)| (round.title.in_(locale).to_owned(), round.id))
                .map(|(title, id)| (id, title))
                .collect(),
            id: String::new(),
            from: String::new(),
            text: String::new(),
            wrong: Vec::new(),
        })
    }

    fn is_wrong(&self, id: &str) -> bool {
        self.wrong.iter().any(|(wrong, _)| wrong == id)
    }
}

#[get("/<locale>/rounds/new")]
pub(super) async fn page(
    locale: Locale,
    keeper: Can<acts::ManageRounds>,
    desk: &AtDesk,
) -> Result<Page<NewRound>, Failed> {
    Ok(Page(NewRound::of(desk, &keeper.person, locale).await?))
}

#[post("/<locale>/rounds/new", data = "<posted>")]
pub(super) async fn prepare(
    locale: Locale,
    keeper: Can<acts::ManageRounds>,
    posted: Posted,
    desk: &AtDesk,
) -> Result<Reply<NewRound>, Failed> {
    let prepared = match described(&posted, desk).await? {
        Ok(round) => desk.prepare_round(round).await?,
        Err(problem) => Err(vec![problem]),
    };
    Ok(match prepared {
        Ok(round) => Reply::To(format!("/{locale}/rounds/{}/edit", round.id)),
        Err(problems) => Reply::Invalid(NewRound {
            id: posted.text("id").to_owned(),
            from: posted.text("from").to_owned(),
            text: file(&posted),
            wrong: problems
                .iter()
                .map(|problem| (place(problem), said(problem, locale)))
                .collect(),
            ..NewRound::of(desk, &keeper.person, locale).await?
        }),
    })
}

/// The round that was described: from the file where there is one, else like another.
async fn described(posted: &Posted, desk: &AtDesk) -> Result<Result<Round, Problem>, Failed> {
    let text = file(posted);
    if !text.trim().is_empty() {
        return Ok(read_round(&text));
    }
    let from = posted.text("from");
    if from.is_empty() {
        return Ok(Err(Problem::new("from", "nothing-chosen")));
    }
    let like = match desk.one_round(from).await {
        Ok(kept) => kept.round,
        Err(Error::Missing { .. }) => return Ok(Err(Problem::new("from", "from-unknown"))),
        Err(error) => return Err(error.into()),
    };
    Ok(Ok(Round {
        id: posted.text("id").trim().to_owned(),
        // What is like another follows it.
        last_round: Some(like.id.clone()),
        ..like
    }))
}

/// The text of the file, or what was pasted.
fn file(posted: &Posted) -> String {
    match posted.files.first() {
        Some(file) => String::from_utf8_lossy(&file.bytes).into_owned(),
        None => posted.text("text").to_owned(),
    }
}

/// The field of this page at which a problem is shown.
fn place(problem: &Problem) -> String {
    match problem.field.as_str() {
        field @ ("id" | "from") => field,
        _ => "text",
    }
    .to_owned()
}

/// A problem with its place in the file.
fn said(problem: &Problem, locale: Locale) -> String {
    let words = problem.message(locale);
    match place(problem).as_str() {
        "text" if !problem.field.is_empty() => format!("{} – {words}", problem.field),
        _ => words,
    }
}
