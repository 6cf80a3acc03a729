//! The secretariat's review of a submission: given back with questions, or accepted.

use std::collections::BTreeMap;

use askama::Template;
use rocket::{Responder, get, post, response::Redirect};

use super::{
    super::{
        errors::Failed,
        guards::{AtDesk, InState, acts},
        page::{Frame, Page},
        posted::Posted,
        reading::Reading,
    },
    one::Sealed,
};
use crate::{
    access::Person,
    desk::NotReviewed,
    locale::{Arg, Locale},
    response::Reason,
};

/// Longer than any reason that somebody would read, in characters.
const LONGEST: usize = 10_000;

/// The page on which a submission is returned.
#[derive(Template, Debug)]
#[template(path = "submissions/return.html")]
pub(in crate::web) struct Return {
    frame: Frame,
    sealed: Sealed,
    reading: Reading,
    /// The general reason as it was typed.
    typed: String,
    /// What is wrong: the field's id, and the words.
    wrong: Vec<(String, String)>,
    action: String,
    back: String,
}

impl Return {
    fn is_wrong(&self, id: &str) -> bool {
        self.wrong.iter().any(|(wrong, _)| wrong == id)
    }
}

/// A step that cannot be taken any more.
#[derive(Template, Debug)]
#[template(path = "submissions/refused.html")]
pub(in crate::web) struct Refused {
    frame: Frame,
    why: String,
    history: String,
}

/// What became of a review.
#[derive(Responder)]
pub(in crate::web) enum Reviewed {
    Done(Redirect),
    #[response(status = 422)]
    Invalid(Box<Page<Return>>),
    #[response(status = 409)]
    Refused(Page<Refused>),
}

/// The submission that is reviewed, and by whom.
struct Review<'a> {
    round: &'a str,
    state: &'a str,
    number: u32,
    person: &'a Person,
    locale: Locale,
}

#[get("/<locale>/rounds/<_>/<_>/submissions/<number>/return")]
pub(super) async fn page(
    locale: Locale,
    number: u32,
    officer: InState<acts::ReturnResponse>,
    desk: &AtDesk,
) -> Result<Page<Return>, Failed> {
    let review = Review::of(&officer, number, locale);
    Ok(Page(
        review.form(desk, &Posted::default(), Vec::new()).await?,
    ))
}

#[post(
    "/<locale>/rounds/<_>/<_>/submissions/<number>/return",
    data = "<posted>"
)]
pub(super) async fn give_back(
    locale: Locale,
    number: u32,
    posted: Posted,
    officer: InState<acts::ReturnResponse>,
    desk: &AtDesk,
) -> Result<Reviewed, Failed> {
    let review = Review::of(&officer, number, locale);
    let reason = Reason {
        general: posted.text("general").trim().to_owned(),
        about: about(&posted),
    };
    let wrong = wrong(&reason, locale);
    if !wrong.is_empty() {
        let form = review.form(desk, &posted, wrong).await?;
        return Ok(Reviewed::Invalid(Box::new(Page(form))));
    }
    let which = (review.round, review.state, number);
    let returned = desk.return_response(which, reason, super::who(review.person));
    Ok(review.told(returned.await?))
}

#[post("/<locale>/rounds/<_>/<_>/submissions/<number>/accept")]
pub(super) async fn accept(
    locale: Locale,
    number: u32,
    officer: InState<acts::AcceptResponse>,
    desk: &AtDesk,
) -> Result<Reviewed, Failed> {
    let review = Review::of(&officer, number, locale);
    let which = (review.round, review.state, number);
    let accepted = desk.accept_response(which, super::who(review.person));
    Ok(review.told(accepted.await?))
}

impl<'a> Review<'a> {
    fn of<A>(officer: &'a InState<A>, number: u32, locale: Locale) -> Self {
        Self {
            round: &officer.round,
            state: &officer.state,
            number,
            person: &officer.person,
            locale,
        }
    }

    /// Where a page about this submission stands, behind the language.
    fn path(&self, rest: &str) -> String {
        super::path(self.round, self.state, &format!("/{}{rest}", self.number))
    }

    async fn form(
        &self,
        desk: &AtDesk,
        posted: &Posted,
        wrong: Vec<(String, String)>,
    ) -> Result<Return, Failed> {
        let submission = desk.submission(self.round, self.state, self.number).await?;
        let life = desk.life(self.round, self.state).await?;
        let frame = Frame::of(self.locale, &self.path("/return"), self.person).about(&life.round);
        let typed = |code: &str| posted.text(&format!("note.{code}")).to_owned();
        Ok(Return {
            sealed: Sealed::of(&submission, &life, self.locale),
            reading: Reading::of(&submission.read, self.locale).asking(typed),
            typed: posted.text("general").to_owned(),
            wrong,
            action: frame.to(&self.path("/return")),
            back: frame.to(&self.path("")),
            frame,
        })
    }

    fn told(&self, reviewed: Result<(), NotReviewed>) -> Reviewed {
        let history = format!(
            "/{}{}",
            self.locale,
            super::path(self.round, self.state, "")
        );
        let why = match reviewed {
            Ok(()) => return Reviewed::Done(Redirect::to(history)),
            Err(NotReviewed::Refused(refusal)) => self.locale.say(refusal.message()),
            Err(NotReviewed::Newer(number)) => self
                .locale
                .say_with("review-newer", &[("number", Arg::Text(number.to_string()))]),
        };
        Reviewed::Refused(Page(Refused {
            frame: Frame::of(
                self.locale,
                &super::path(self.round, self.state, ""),
                self.person,
            ),
            why,
            history,
        }))
    }
}

/// What was asked about single questions. The reader meets a note only at a question that
/// is there.
fn about(posted: &Posted) -> BTreeMap<String, String> {
    let notes = posted.fields.iter().filter_map(|(name, text)| {
        let code = name.strip_prefix("note.")?;
        let text = text.trim();
        let asked = !text.is_empty() && crate::address::is_question(code);
        asked.then(|| (code.to_owned(), text.to_owned()))
    });
    notes.collect()
}

/// What keeps a reason from being sent.
fn wrong(reason: &Reason, locale: Locale) -> Vec<(String, String)> {
    let mut wrong = Vec::new();
    if reason.general.is_empty() {
        wrong.push(("general".to_owned(), locale.say("return-reason-missing")));
    }
    let all = reason
        .about
        .iter()
        .map(|(code, text)| (format!("note-{code}"), text));
    for (id, text) in all.chain([("general".to_owned(), &reason.general)]) {
        if text.chars().count() > LONGEST {
            wrong.push((id, locale.say("return-too-long")));
        }
    }
    wrong
}
