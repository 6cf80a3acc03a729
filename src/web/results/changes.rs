//! This round beside the one before: States per answer then and now, and every answer that
//! is another one.

use askama::Template;
use rocket::get;

use super::{
    super::{
        errors::Failed,
        guards::{AtDesk, Can, acts},
        page::{Frame, Page},
    },
    Asked, EditionLink, Place, StateLink, View, missing, percent, rest_of, rest_of_one, tone,
    written::shown,
};
use crate::{
    error::Error,
    locale::{Locale, count},
    questionnaire::Code,
    tabulation::{Change, Pair, Tabulation, Trend, changes, then_and_now, trends},
};

#[derive(Template, Debug)]
#[template(path = "results/changes.html")]
pub(super) struct ChangesPage {
    frame: Frame,
    round: String,
    all: String,
    /// What is compared with what.
    about: String,
    editions: Vec<EditionLink>,
    trends: Vec<TrendShown>,
    /// How many could be compared, were they answered.
    unanswered: Option<String>,
    changes: Vec<Changed>,
}

/// A closed question then and now.
#[derive(Debug)]
struct TrendShown {
    address: String,
    words: String,
    href: String,
    panel: Panel,
}

/// Who can be compared.
#[derive(Debug)]
enum Panel {
    /// Nobody, and why.
    Break(String),
    /// These States, in words, and how many of them gave each answer.
    Matched { states: String, lines: Vec<Answer> },
}

/// One answer then and now; bars in hundredths of the panel.
#[derive(Debug)]
struct Answer {
    label: String,
    class: &'static str,
    then: usize,
    now: usize,
    bars: [usize; 2],
    /// Who gave it only now, and only then.
    gained: Vec<StateLink>,
    lost: Vec<StateLink>,
}

/// What changed in one question.
#[derive(Debug)]
struct Changed {
    code: String,
    words: String,
    href: String,
    lines: Vec<ChangeLine>,
}

/// One answer that is another one.
#[derive(Debug)]
struct ChangeLine {
    state: StateLink,
    /// Where in its question.
    at: String,
    then: String,
    now: String,
    kind: String,
}

#[get("/<locale>/rounds/<round>/results/changes?<asked..>")]
pub(super) async fn page(
    locale: Locale,
    round: &str,
    asked: Asked<'_>,
    officer: Can<acts::DownloadRegional>,
    desk: &AtDesk,
) -> Result<Page<ChangesPage>, Failed> {
    let place = asked.place(round)?;
    let frame = Frame::of(locale, &place.path("/changes"), &officer.person);
    let make = |tabulation: &Tabulation<'_>| ChangesPage::of(place, frame, tabulation);
    place.page(desk, locale, make).await
}

impl ChangesPage {
    fn of(place: Place<'_>, frame: Frame, tabulation: &Tabulation<'_>) -> Result<Self, Error> {
        let before = tabulation
            .scope
            .before
            .ok_or_else(|| missing("round before", place.round))?;
        let frame = frame.about(tabulation.scope.round);
        let view = View {
            place,
            frame: &frame,
            tabulation,
        };
        let before = before.in_(frame.locale);
        let note = [("before", before.into())];
        let (shown, unanswered): (Vec<_>, Vec<_>) = trends(tabulation)
            .into_iter()
            .partition(|trend| trend.pairs.as_ref().is_none_or(|pairs| !pairs.is_empty()));
        let questions = [("questions", count(unanswered.len()))];
        let unanswered = (!unanswered.is_empty())
            .then(|| frame.locale.say_with("results-unanswered", &questions));
        Ok(Self {
            round: tabulation.scope.round.title.in_(frame.locale).to_owned(),
            all: view.to(""),
            about: frame.locale.say_with("regional-trends-note", &note),
            editions: view.editions("/changes", |_| true),
            trends: once(&shown)
                .map(|trend| TrendShown::of(view, trend))
                .collect(),
            unanswered,
            changes: by_question(view),
            frame,
        })
    }
}

/// A break is said once, whatever rows and fields its question has.
fn once<'t>(trends: &'t [Trend<'t>]) -> impl Iterator<Item = &'t Trend<'t>> {
    let mut broken = "";
    trends.iter().filter(move |trend| {
        let code = trend.variable.question.code.as_str();
        let again = trend.pairs.is_none() && broken == code;
        if trend.pairs.is_none() {
            broken = code;
        }
        !again
    })
}

impl TrendShown {
    fn of(view: View<'_>, trend: &Trend<'_>) -> Self {
        let locale = view.frame.locale;
        let variable = &trend.variable;
        let address = variable.address();
        Self {
            words: view.tabulation.scope.wording(&address),
            address: address.to_string(),
            href: view.to(&rest_of_one(variable)),
            panel: match &trend.pairs {
                None => Panel::Break(broken(view, trend)),
                Some(pairs) => Panel::Matched {
                    states: locale.say_with("results-panel", &[("states", count(pairs.len()))]),
                    lines: answers(view, trend, pairs),
                },
            },
        }
    }
}

/// Why the two rounds are not joined.
fn broken(view: View<'_>, trend: &Trend<'_>) -> String {
    let words = view.say("regional-break");
    let note = trend.note(view.frame.locale);
    note.map_or(words.clone(), |note| format!("{words} {note}"))
}

fn answers(view: View<'_>, trend: &Trend<'_>, pairs: &[Pair<'_>]) -> Vec<Answer> {
    let list = trend.variable.field.kind.list();
    let codes = list.map_or(&[][..], |list| &list.codes);
    let answer = |code: &Code| {
        let then = |pair: &&Pair<'_>| pair.then.code == code.code;
        let now = |pair: &&Pair<'_>| pair.now.code == code.code;
        let states = |of: &dyn Fn(&&Pair<'_>) -> bool| {
            let pairs = pairs.iter().filter(of);
            let readings = pairs.map(|pair| &view.tabulation.readings[pair.state]);
            view.states(readings, trend.variable.question)
        };
        let counts = then_and_now(pairs, code);
        Answer {
            label: code.text.in_(view.frame.locale).to_owned(),
            class: tone(code.tone),
            then: counts[0],
            now: counts[1],
            bars: counts.map(|count| percent(count, pairs.len())),
            gained: states(&|pair| now(pair) && !then(pair)),
            lost: states(&|pair| then(pair) && !now(pair)),
        }
    };
    codes.iter().map(answer).collect()
}

fn by_question(view: View<'_>) -> Vec<Changed> {
    let mut questions: Vec<Changed> = Vec::new();
    for change in changes(view.tabulation) {
        let question = change.question;
        if questions
            .last()
            .is_none_or(|last| last.code != question.code)
        {
            questions.push(Changed {
                code: question.code.clone(),
                words: question.text.in_(view.frame.locale).to_owned(),
                href: view.to(&rest_of(question)),
                lines: Vec::new(),
            });
        }
        if let Some(last) = questions.last_mut() {
            last.lines.push(line(view, &change));
        }
    }
    questions
}

fn line(view: View<'_>, change: &Change<'_>) -> ChangeLine {
    let tabulation = view.tabulation;
    let reading = &tabulation.readings[change.state];
    let then = change.then.as_ref();
    ChangeLine {
        state: view.state(reading, change.question),
        at: change.address.to_string(),
        then: then.map_or_else(|| view.say("not-answered"), |cell| shown(tabulation, cell)),
        now: shown(tabulation, &change.now),
        kind: view.say(change.kind.message()),
    }
}
