//! What the States answered, counted: question by question, with the States behind each
//! number; and what changed since the round before. Made from sealed submissions only.

mod behind;
mod changes;
mod codes;
mod line;
mod list;
mod numbers;
mod question;
mod written;

use rocket::{FromForm, Route, routes};

use super::{
    errors::Failed,
    guards::AtDesk,
    page::{Frame, Page},
};
use crate::{
    error::Error,
    locale::Locale,
    questionnaire::{Question, Tone, kinds::show_number},
    tabulation::{Edition, Given, Reading, Tabulation, Variable},
};

/// The routes of a whole round stand before those of a State: `results` is no State.
pub(super) fn routes() -> Vec<Route> {
    let mut routes = routes![list::page, changes::page, question::page];
    for route in &mut routes {
        route.rank -= 10;
    }
    routes
}

/// Which results are asked for: the secretariat's edition unless said; of a question with
/// rows or fields one of them. The field without a code has the empty one.
#[derive(Debug, FromForm)]
struct Asked<'r> {
    edition: Option<&'r str>,
    row: Option<&'r str>,
    field: Option<&'r str>,
}

impl Asked<'_> {
    /// Where the results stand that are asked for.
    fn place<'a>(&self, round: &'a str) -> Result<Place<'a>, Error> {
        let edition = match self.edition {
            None => Edition::default(),
            Some(code) => Edition::named(code).ok_or_else(|| missing("edition", code))?,
        };
        Ok(Place { round, edition })
    }
}

fn missing(what: &'static str, name: &str) -> Error {
    Error::Missing {
        what,
        name: name.to_owned(),
    }
}

/// Where the results of one round stand, of one edition.
#[derive(Debug, Clone, Copy)]
struct Place<'a> {
    round: &'a str,
    edition: Edition,
}

impl Place<'_> {
    /// The path, behind the language, of one of these pages: empty, or it begins with `/`.
    fn path(&self, rest: &str) -> String {
        let path = format!("/rounds/{}/results{rest}", self.round);
        if self.edition == Edition::default() {
            return path;
        }
        let and = if rest.contains('?') { '&' } else { '?' };
        format!("{path}{and}edition={}", self.edition.code())
    }

    /// The page that is made from the tables of this edition.
    async fn page<T>(
        &self,
        desk: &AtDesk,
        locale: Locale,
        make: impl FnOnce(&Tabulation<'_>) -> Result<T, Error>,
    ) -> Result<Page<T>, Failed> {
        let made = desk.tabulated(self.round, self.edition, locale, make);
        Ok(Page(made.await??))
    }
}

/// What a page is made from: where it stands, what is around it, and the tables.
#[derive(Clone, Copy)]
struct View<'a> {
    place: Place<'a>,
    frame: &'a Frame,
    tabulation: &'a Tabulation<'a>,
}

impl View<'_> {
    /// The way to another of these pages.
    fn to(&self, rest: &str) -> String {
        self.frame.to(&self.place.path(rest))
    }

    fn say(&self, id: &str) -> String {
        self.frame.say(id)
    }

    /// A State, with the answer to a question in its submission. The submission holds what
    /// the public edition leaves out, so that nothing there leads to it.
    fn state(&self, reading: &Reading<'_>, question: &Question) -> StateLink {
        let Place { round, edition } = self.place;
        let shown = reading
            .submission
            .filter(|_| edition == Edition::Restricted);
        let answer = shown.map(|submission| {
            let (state, number) = (&reading.state.code, submission.number);
            let path = format!("/rounds/{round}/{state}/submissions/{number}");
            format!("{}#{}", self.frame.to(&path), question.code)
        });
        StateLink {
            name: self.tabulation.scope.name_of(reading.state),
            href: answer,
        }
    }

    fn states<'r>(
        &self,
        readings: impl IntoIterator<Item = &'r Reading<'r>>,
        question: &Question,
    ) -> Vec<StateLink> {
        let readings = readings.into_iter();
        readings
            .map(|reading| self.state(reading, question))
            .collect()
    }

    /// Both editions of one of these pages, with where the other one stands, if it `has`
    /// such a page.
    fn editions(&self, rest: &str, has: impl Fn(Edition) -> bool) -> Vec<EditionLink> {
        let place = self.place;
        let link = |edition: Edition| EditionLink {
            name: self.say(edition.message()),
            about: self.say(edition.about()),
            current: edition == place.edition,
            href: (edition != place.edition && has(edition)).then(|| {
                let other = Place { edition, ..place };
                self.frame.to(&other.path(rest))
            }),
        };
        Edition::ALL.into_iter().map(link).collect()
    }
}

/// Where a question stands among the results of a round.
fn rest_of(question: &Question) -> String {
    format!("/{}", question.code)
}

/// Where one field of a question stands, in one of its rows.
fn rest_of_one(variable: &Variable<'_>) -> String {
    let question = variable.question;
    let row = variable.row.map(|row| format!("row={}", row.code));
    let several = question.fields.len() > 1 || question.is_list();
    let field = variable.field.code.as_deref().unwrap_or_default();
    let field = several.then(|| format!("field={field}"));
    let asked: Vec<String> = row.into_iter().chain(field).collect();
    if asked.is_empty() {
        return rest_of(question);
    }
    format!("{}?{}", rest_of(question), asked.join("&"))
}

/// A State's name, and where its answer stands if it has a submission.
#[derive(Debug, Clone)]
struct StateLink {
    name: String,
    href: Option<String>,
}

/// An edition of the page; the one that is shown, or that has no such page, without a link.
#[derive(Debug)]
struct EditionLink {
    name: String,
    about: String,
    current: bool,
    href: Option<String>,
}

/// The end of the class of what a State gave.
fn class(given: &Given<'_>) -> &'static str {
    given.tone().map_or("none", tone)
}

fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Positive => "positive",
        Tone::Partial => "partial",
        Tone::Negative => "negative",
        Tone::Neutral => "neutral",
    }
}

/// The nearest whole percent; of nothing none.
fn percent(count: usize, whole: usize) -> usize {
    (200 * count + whole).checked_div(2 * whole).unwrap_or(0)
}

/// A figure with at most two decimals.
fn rounded(number: f64, locale: Locale) -> String {
    show_number((number * 100.0).round() / 100.0, locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_the_nearest_whole_one() {
        assert_eq!(percent(25, 30), 83);
        assert_eq!(percent(25, 34), 74);
        assert_eq!(percent(25, 35), 71);
        assert_eq!(percent(1, 8), 13);
        assert_eq!((percent(0, 8), percent(8, 8), percent(0, 0)), (0, 100, 0));
    }

    #[test]
    fn a_figure_has_no_more_decimals_than_say_something() {
        assert_eq!(rounded(f64::midpoint(1.1, 2.2), Locale::En), "1.65");
        assert_eq!(rounded(1.0 / 3.0, Locale::Fr), "0,33");
        assert_eq!(rounded(40.0, Locale::Es), "40");
    }
}
