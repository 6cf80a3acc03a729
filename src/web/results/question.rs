//! One question: of several rows and fields each in one line; of one all that is known.

use askama::Template;
use rocket::get;

use super::{
    super::{
        errors::Failed,
        guards::{AtDesk, Can, acts},
        map::Map,
        page::{Frame, Page},
    },
    Asked, EditionLink, Place, View,
    behind::Group,
    codes::Codes,
    line::Line,
    missing,
    numbers::Numbers,
    rest_of, rest_of_one,
    written::{self, Items, Written},
};
use crate::{
    error::Error,
    locale::Locale,
    questionnaire::{Publish, Question, Section, kinds::Tally},
    tabulation::{Edition, Tabulation, Variable, behind, figures, variables},
};

#[derive(Template, Debug)]
#[template(path = "results/question.html")]
pub(super) struct QuestionPage {
    frame: Frame,
    /// The round, with the way to all of its results.
    round: String,
    all: String,
    /// Where the question stands.
    section: String,
    code: String,
    title: String,
    /// Of one of several: the whole question.
    whole: Option<(String, String)>,
    editions: Vec<EditionLink>,
    body: Body,
    remarks: Vec<Written>,
}

/// What is known of a question.
#[derive(Debug)]
enum Body {
    /// Its rows and fields, each with its words, and the items of its list.
    Several {
        lines: Vec<(String, Line)>,
        items: Option<Items>,
    },
    /// Its one row and field.
    One(Box<One>),
}

/// All that is known of one row and field.
#[derive(Debug)]
struct One {
    /// Invited, responding, asked, answered.
    denominators: Vec<(String, usize)>,
    codes: Option<Codes>,
    numbers: Option<Numbers>,
    written: Vec<Written>,
    behind: Vec<Group>,
}

#[get("/<locale>/rounds/<round>/results/<question>?<asked..>", rank = 1)]
pub(super) async fn page(
    locale: Locale,
    round: &str,
    question: &str,
    asked: Asked<'_>,
    officer: Can<acts::DownloadRegional>,
    desk: &AtDesk,
) -> Result<Page<QuestionPage>, Failed> {
    let place = asked.place(round)?;
    let make = |tabulation: &Tabulation<'_>| {
        let found = Found::of(tabulation, question, &asked)?;
        let frame = Frame::of(locale, &place.path(&found.rest()), &officer.person);
        Ok(QuestionPage::of(place, frame, tabulation, &found))
    };
    place.page(desk, locale, make).await
}

/// A question that is asked for, or one of its rows and fields.
struct Found<'t> {
    section: &'t Section,
    question: &'t Question,
    variables: Vec<Variable<'t>>,
    /// One of several was asked for.
    narrowed: bool,
}

impl<'t> Found<'t> {
    fn of(tabulation: &'t Tabulation<'_>, code: &str, asked: &Asked<'_>) -> Result<Self, Error> {
        let variables: Vec<_> = variables(&tabulation.scope.questionnaire)
            .into_iter()
            .filter(|variable| variable.question.code == code)
            .collect();
        let first = variables.first().ok_or_else(|| missing("question", code))?;
        let (section, question) = (first.section, first.question);
        let narrowed = asked.row.is_some() || asked.field.is_some();
        let is_asked = |variable: &Variable<'_>| {
            variable.row.map(|row| row.code.as_str()) == asked.row
                && variable.field.code.as_deref() == asked.field.filter(|code| !code.is_empty())
        };
        let variables: Vec<_> = variables
            .into_iter()
            .filter(|variable| !narrowed || is_asked(variable))
            .collect();
        if variables.is_empty() {
            return Err(missing("row", code));
        }
        Ok(Self {
            section,
            question,
            variables,
            narrowed,
        })
    }

    /// Where it stands among the results.
    fn rest(&self) -> String {
        match self.variables.first().filter(|_| self.narrowed) {
            Some(variable) => rest_of_one(variable),
            None => rest_of(self.question),
        }
    }

    /// Whether an edition has this page.
    fn is_in(&self, edition: Edition) -> bool {
        let public = self.question.publish == Publish::Public;
        let shown = |variable: &Variable<'_>| !variable.field.personal;
        edition == Edition::Restricted || public && self.variables.iter().any(shown)
    }
}

impl QuestionPage {
    fn of(place: Place<'_>, frame: Frame, tabulation: &Tabulation<'_>, found: &Found<'_>) -> Self {
        let (section, question) = (found.section, found.question);
        let frame = frame.about(tabulation.scope.round);
        let view = View {
            place,
            frame: &frame,
            tabulation,
        };
        let locale = frame.locale;
        let only = found
            .variables
            .first()
            .filter(|_| found.narrowed || found.variables.len() == 1 && !question.is_list());
        let text = question.text.in_(locale).to_owned();
        let title = match only {
            Some(variable) => tabulation.scope.wording(&variable.address()),
            None => text.clone(),
        };
        let code = only.map_or_else(
            || question.code.clone(),
            |variable| variable.address().to_string(),
        );
        Self {
            round: tabulation.scope.round.title.in_(locale).to_owned(),
            all: view.to(""),
            section: format!("{}. {}", section.code, section.title.in_(locale)),
            whole: found.narrowed.then(|| (view.to(&rest_of(question)), text)),
            editions: view.editions(&found.rest(), |edition| found.is_in(edition)),
            body: match only {
                Some(variable) => Body::One(Box::new(One::of(view, variable))),
                None => several(view, found),
            },
            remarks: written::remarks(view, question),
            code,
            title,
            frame,
        }
    }
}

/// Each row and field in one line. Of a list only what can be counted: the rest stands in
/// its items.
fn several(view: View<'_>, found: &Found<'_>) -> Body {
    let locale = view.frame.locale;
    let question = found.question;
    let counted = found
        .variables
        .iter()
        .filter(|variable| !question.is_list() || variable.field.kind.tally() == Tally::Codes);
    let line = |variable: &Variable<'_>| {
        let row = variable.row.map(|row| row.text.in_(locale));
        let several = question.fields.len() > 1 || variable.row.is_none();
        let field = question.text_of(variable.field).in_(locale);
        let words: Vec<&str> = row.into_iter().chain(several.then_some(field)).collect();
        (words.join(" — "), Line::of(view, variable))
    };
    Body::Several {
        lines: counted.map(line).collect(),
        items: question.is_list().then(|| Items::of(view, question)),
    }
}

impl One {
    fn of(view: View<'_>, variable: &Variable<'_>) -> Self {
        let tabulation = view.tabulation;
        let counts = tabulation.frame_of(variable);
        let behind = behind(tabulation, variable);
        let closed = variable.field.kind.tally() == Tally::Codes;
        let codes = closed.then(|| Codes::of(tabulation, variable, &counts, &behind));
        let numbers = figures(tabulation, *variable).map(|figures| Numbers::of(view, &figures));
        let denominators = [
            ("results-invited", counts.invited),
            ("results-responding", counts.responding),
            ("results-asked", counts.asked),
            ("results-answered", counts.answered),
        ];
        Self {
            denominators: denominators.map(|(id, count)| (view.say(id), count)).into(),
            written: if codes.is_some() || numbers.is_some() {
                Vec::new()
            } else {
                written::answers(view, variable)
            },
            behind: Group::all(view, variable, &behind),
            codes,
            numbers,
        }
    }
}
