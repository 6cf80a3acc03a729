//! A small region at work, and an example of every page that the program has: for what is
//! asked of all pages alike.

mod begun;
mod everybody;
mod secretariat;
mod state;

use std::collections::BTreeMap;

use relator::{access::Newcomer, locale::Locale, web};
use serde_json::json;

use super::{
    app::{App, cybercrime, round},
    browser::Browser,
    form::Form,
    reader::{Reader, administrator, contributor_of, focal_point_of, secretariat},
    server::Server,
};

/// To whom a page belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    Nobody,
    Jamaica,
    Colleague,
    Grenada,
    Brazil,
    Canada,
    Secretariat,
    Administrator,
}

/// What is done before the page is as it is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// Nothing: it is opened.
    Shown,
    /// This button is pressed.
    Pressed(&'static str),
    /// Somebody else saves another name of the authority in the middle, and then this
    /// person does.
    Clashed,
    /// The session ends in the middle, and then they save.
    SignedOut,
    /// Somebody else saves in the middle, and then this person confirms a preview.
    Outdated,
}

/// One page as somebody sees it.
#[derive(Debug, Clone)]
pub struct Example {
    /// The route as it is mounted; empty for what no route answers.
    pub route: &'static str,
    /// Its path, with `{l}` for the language.
    pub path: String,
    pub who: Who,
    pub then: Then,
    /// What it is called where it is pictured.
    pub name: &'static str,
}

impl Example {
    /// Its path in a language.
    pub fn path(&self, locale: Locale) -> String {
        self.path.replace("{l}", locale.code())
    }
}

/// A region whose States stand at different steps.
pub struct Site {
    pub app: App,
    pub server: Server,
    cookies: BTreeMap<Who, String>,
    examples: Vec<Example>,
}

fn named(name: &str, newcomer: Newcomer) -> Newcomer {
    Newcomer {
        name: name.to_owned(),
        ..newcomer
    }
}

fn first<'a>(page: &'a str, before: &str) -> &'a str {
    let rest = page.split(before).nth(1);
    let rest = rest.unwrap_or_else(|| panic!("no {before} in {page}"));
    rest.split(['"', '<', '?']).next().unwrap()
}

impl Site {
    /// Jamaica is at work, Grenada was asked back, Brazil is accepted, Haiti has not begun,
    /// Canada observes and submitted. An earlier round is closed.
    pub fn new() -> Self {
        let mut whole = round(
            "every-kind",
            "1",
            json!({"years": cybercrime()["lists"]["years"]}),
        );
        for (at, tile) in [[3, 4], [6, 6], [6, 8], [4, 4], [2, 0]]
            .into_iter()
            .enumerate()
        {
            whole["states"][at]["tile"] = json!(tile);
        }
        whole["title"] = json!({
            "en": "Questionnaire on cybercrime 2026", "es": "Cuestionario sobre delito cibernético 2026",
            "pt": "Questionário sobre crimes cibernéticos 2026", "fr": "Questionnaire sur la cybercriminalité 2026",
        });
        whole["notice"] = json!({"en": "These answers are invented."});
        let mut real = cybercrime();
        real["id"] = json!("c");
        let mut past = cybercrime();
        past["id"] = json!("past");
        past["title"] = json!({
            "en": "Questionnaire on cybercrime 2024", "es": "Cuestionario sobre delito cibernético 2024",
            "pt": "Questionário sobre crimes cibernéticos 2024", "fr": "Questionnaire sur la cybercriminalité 2024",
        });
        for (date, at) in [
            ("opens", "2024-01-01"),
            ("due", "2024-06-01"),
            ("cutoff", "2098-12-31"),
        ] {
            past[date] = json!(format!("{at}T00:00:00-05:00"));
        }
        real["last_round"] = json!("past");
        let app = App::new().with(&whole).with(&past).with(&real);
        let server = Server::of(&app);
        let set_up = server.says(|line| Some(line.split_once("/en/set-up/")?.1.to_owned()));
        let people = [
            (Who::Jamaica, named("Zoë Brown", focal_point_of("JM"))),
            (
                Who::Colleague,
                named("Inspector Clarke", contributor_of("JM", &["A", "B"])),
            ),
            (Who::Grenada, named("Ann Charles", focal_point_of("GD"))),
            (Who::Brazil, named("João Conceição", focal_point_of("BR"))),
            (Who::Canada, named("Marc Roy", focal_point_of("CA"))),
            (Who::Secretariat, named("Ana Núñez", secretariat())),
            (Who::Administrator, named("Jean Dupont", administrator())),
        ];
        let cookies = people.map(|(who, person)| {
            let reader = server.sign_in(&app, &person);
            (who, reader.cookie().unwrap().to_owned())
        });
        let mut site = Self {
            app,
            server,
            cookies: cookies.into(),
            examples: Vec::new(),
        };
        site.begin();
        site.everybody(&set_up);
        site.state();
        site.secretariat();
        site.examples.sort_by_key(|example| example.who);
        site
    }

    /// Somebody of the region.
    pub fn reader(&self, who: Who) -> Reader<'_> {
        match self.cookies.get(&who) {
            Some(cookie) => self.server.with_cookie(cookie),
            None => self.server.anonymous(),
        }
    }

    /// Every page: what no route answers, and each route that answers with a page.
    pub fn pages(&self) -> impl Iterator<Item = &Example> {
        let examples = self.examples.iter();
        examples.filter(|example| {
            let answer = self.reader(example.who).get(&example.path(Locale::En));
            let kind = answer.header("content-type").unwrap_or_default().to_owned();
            assert!(
                answer.status == 200
                    || [303, 404].contains(&answer.status) && example.route.len() < 2,
                "{example:?}: {answer:?}"
            );
            answer.status != 303 && kind.starts_with("text/html")
        })
    }

    /// The routes that answer a reader and for which no example is given.
    pub fn without_example(&self) -> Vec<String> {
        let mut routes = web::routes();
        let given = |route: &str| self.examples.iter().any(|example| example.route == route);
        routes.retain(|(method, route)| method == "GET" && !given(route));
        routes.into_iter().map(|(_, route)| route).collect()
    }

    /// Opens an example in a language.
    pub fn show(&self, browser: &Browser, example: &Example, locale: Locale) {
        browser.become_reader(self.cookies.get(&example.who).map(String::as_str));
        browser.open(&example.path(locale));
        match example.then {
            Then::Shown => {}
            Then::Pressed(button) => browser.follow(button),
            Then::Clashed => {
                self.meddle();
                browser.type_in("[name=A1]", "Office of the Attorney General");
                browser.follow(".relator-save button[value=save]");
                assert!(browser.has("[name='keep:A1']"));
            }
            Then::Outdated => {
                self.meddle();
                browser.follow("form#preview button");
                assert!(browser.has("#news"));
            }
            Then::SignedOut => {
                browser.become_reader(None);
                browser.follow(".relator-save button[value=save]");
                assert!(browser.has("[name=password]"));
            }
        }
    }

    /// Somebody else saves another name of Jamaica's authority.
    fn meddle(&self) {
        let path = "/en/rounds/r/JM/sections/A";
        let reader = self.reader(Who::Colleague);
        let form = Form::of(&reader.get(path).body, "section");
        let other = if form.value("A1") == Some("Police") {
            "Courts"
        } else {
            "Police"
        };
        let form = form.with("A1", other).with("then", "save");
        let saved = reader.upload(path, &form.pairs(), &[]);
        // Saved, and told what is to be mended.
        assert_eq!(saved.status, 422, "{}", saved.body);
    }

    fn add(&mut self, who: Who, route: &'static str, path: &str, name: &'static str) {
        self.after(who, route, path, name, Then::Shown);
    }

    fn after(&mut self, who: Who, route: &'static str, path: &str, name: &'static str, then: Then) {
        self.examples.push(Example {
            route,
            path: path.to_owned(),
            who,
            then,
            name,
        });
    }
}
