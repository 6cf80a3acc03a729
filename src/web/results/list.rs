//! All questions of a round, each with its answers in one line.

use askama::Template;
use rocket::get;

use super::{
    super::{
        errors::Failed,
        guards::{AtDesk, Can, acts},
        moment,
        page::{Frame, Page},
    },
    Asked, EditionLink, Place, View,
    line::Line,
    rest_of,
};
use crate::{
    locale::{Locale, count},
    questionnaire::{Question, Section, Shape},
    tabulation::{Mark, Reading, Tabulation, Variable, variables},
};

#[derive(Template, Debug)]
#[template(path = "results/list.html")]
pub(super) struct ResultsPage {
    frame: Frame,
    title: String,
    /// How many of the invited States are counted here.
    about: String,
    at: String,
    editions: Vec<EditionLink>,
    changes: Option<String>,
    board: String,
    sections: Vec<SectionResults>,
}

/// A section's questions.
#[derive(Debug)]
struct SectionResults {
    code: String,
    title: String,
    questions: Vec<QuestionLine>,
}

/// A question; with what it asks first, where it has no rows and is no list.
#[derive(Debug)]
struct QuestionLine {
    code: String,
    words: String,
    href: String,
    first: Option<Line>,
    /// Counted States that answered anything of it, and that were asked anything.
    answered: usize,
    asked: usize,
}

#[get("/<locale>/rounds/<round>/results?<asked..>")]
pub(super) async fn page(
    locale: Locale,
    round: &str,
    asked: Asked<'_>,
    officer: Can<acts::DownloadRegional>,
    desk: &AtDesk,
) -> Result<Page<ResultsPage>, Failed> {
    let place = asked.place(round)?;
    let frame = Frame::of(locale, &place.path(""), &officer.person);
    let make = |tabulation: &Tabulation<'_>| Ok(ResultsPage::of(place, frame, tabulation));
    place.page(desk, locale, make).await
}

impl ResultsPage {
    fn of(place: Place<'_>, frame: Frame, tabulation: &Tabulation<'_>) -> Self {
        let round = tabulation.scope.round;
        let frame = frame.about(round);
        let view = View {
            place,
            frame: &frame,
            tabulation,
        };
        let all = variables(&tabulation.scope.questionnaire);
        let sections = tabulation.scope.questionnaire.sections.iter();
        Self {
            title: round.title.in_(frame.locale).to_owned(),
            about: frame.locale.say_with(
                "results-about",
                &[
                    ("responding", count(tabulation.scope.responding())),
                    ("invited", count(tabulation.scope.invited())),
                ],
            ),
            at: moment::show(&tabulation.scope.cutoff(), round.zone, frame.locale),
            editions: view.editions("", |_| true),
            changes: tabulation.scope.before.map(|_| view.to("/changes")),
            board: frame.to(&format!("/rounds/{}/responses", round.id)),
            sections: sections
                .map(|section| section_of(view, section, &all))
                .collect(),
            frame,
        }
    }
}

fn section_of(view: View<'_>, section: &Section, all: &[Variable<'_>]) -> SectionResults {
    let View {
        frame, tabulation, ..
    } = view;
    let line = |question: &Question| {
        let own: Vec<_> = all
            .iter()
            .filter(|variable| variable.question.code == question.code)
            .collect();
        let states = |stands: &dyn Fn(Mark) -> bool| {
            let any = |reading: &&Reading<'_>| {
                own.iter().any(|variable| stands(reading.mark_of(variable)))
            };
            tabulation.counted().filter(any).count()
        };
        let is_one = matches!(question.shape, Shape::One);
        let first = own.first().filter(|_| is_one);
        QuestionLine {
            code: question.code.clone(),
            href: view.to(&rest_of(question)),
            first: first.map(|variable| Line::of(view, variable)),
            answered: states(&|mark| mark == Mark::Answered),
            asked: states(&|mark| !matches!(mark, Mark::NotAsked | Mark::NoResponse)),
            words: question.text.in_(frame.locale).to_owned(),
        }
    };
    SectionResults {
        code: section.code.clone(),
        title: section.title.in_(frame.locale).to_owned(),
        questions: section.questions.iter().map(line).collect(),
    }
}
