//! A small region at work, and an example of every page that the program has: for what is
//! asked of all pages alike.

use std::collections::BTreeMap;

use relator::{access::Newcomer, locale::Locale, store::Purpose, web};
use serde_json::json;

use super::{
    app::{App, cybercrime, round},
    browser::Browser,
    filled::Put,
    form::Form,
    reader::{Reader, administrator, contributor_of, focal_point_of, link_for, secretariat},
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
    /// Canada observes and submitted.
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
        let app = App::new().with(&whole).with(&real);
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
                let path = "/en/rounds/r/JM/sections/A";
                let reader = self.reader(Who::Colleague);
                let form = Form::of(&reader.get(path).body, "section");
                let other = if form.value("A1") == Some("Police") {
                    "Courts"
                } else {
                    "Police"
                };
                let saved = reader.upload(
                    path,
                    &form.with("A1", other).with("then", "save").pairs(),
                    &[],
                );
                // Saved, and told what is to be mended.
                assert_eq!(saved.status, 422, "{}", saved.body);
                browser.type_in("[name=A1]", "Office of the Attorney General");
                browser.follow(".relator-save button[value=save]");
                assert!(browser.has("[name='keep:A1']"));
            }
            Then::SignedOut => {
                browser.become_reader(None);
                browser.follow(".relator-save button[value=save]");
                assert!(browser.has("[name=password]"));
            }
        }
    }

    fn answered(&self, state: &str, typed: &[(&str, &str)]) {
        let filled = typed
            .iter()
            .fold(self.app.workbook(state, "en"), |filled, (at, text)| {
                filled.put(at, Put::Text(text))
            });
        let taken = self.app.intake(&format!("{state}.xlsx"), &filled.bytes());
        assert_eq!(taken["verdict"], "accepted", "{taken:#}");
    }

    /// What happened in the region before anybody looks.
    fn begin(&self) {
        for state in ["GD", "BR", "CA"] {
            self.answered(
                state,
                &[
                    ("A1", "Ministry of Justice and Public Security"),
                    ("A3", "No"),
                    ("A4", "40"),
                    (
                        "A1@remark",
                        "The ministry answers together with the Director of Public Prosecutions.",
                    ),
                ],
            );
            let sealed = self.app.submit(state);
            assert_eq!(sealed.code, 0, "{}", sealed.err);
        }
        let officer = self.reader(Who::Secretariat);
        let asked = [
            ("general", "Two things are unclear."),
            ("note.A4", "With the coast guard?"),
        ];
        let returned = officer.post("/en/rounds/r/GD/submissions/1/return", &asked);
        assert_eq!(returned.status, 303, "{}", returned.body);
        let accepted = officer.post("/en/rounds/r/BR/submissions/1/accept", &[]);
        assert_eq!(accepted.status, 303, "{}", accepted.body);
        self.answered(
            "JM",
            &[
                ("A1", "Ministry of Justice"),
                ("A3", "Yes"),
                ("A3.status", "In force"),
                ("A4", "about forty"),
                ("A6", "2998"),
                ("A7#hotline", "x"),
                ("A7#none", "x"),
                ("B1[illegal_access]", "Frequently"),
                ("B1[ransomware]", "often"),
                ("B1[denial_of_service]", "Has not occurred"),
                ("B3[2024].reported", "1200"),
                ("C1[1].title", "Cybercrimes Act"),
                ("C1[1].status", "In force"),
                ("C2[1]", "not an address"),
            ],
        );
        let section = "/en/rounds/r/JM/sections/A";
        let reader = self.reader(Who::Jamaica);
        let form = Form::of(&reader.get(section).body, "section");
        let chart: (&str, &str, &[u8]) = ("A9", "organization chart.pdf", b"%PDF-1.7");
        let saved = reader.upload(section, &form.with("then", "save").pairs(), &[chart]);
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

    /// Pages before anybody is signed in.
    fn everybody(&mut self, set_up: &str) {
        use Then::Pressed;
        use Who::Nobody;
        let home = self.reader(Nobody).get("/en").body;
        let sheet = format!("/static/{}", first(&home, "href=\"/static/"));
        let invited = link_for(
            &self.app,
            "focal_point.gd@example.org",
            Purpose::Invitation,
            "{l}",
        );
        let signs_in = link_for(
            &self.app,
            "focal_point.jm@example.org",
            Purpose::SignIn,
            "{l}",
        );
        let spent = format!("/{{l}}/link/{}", "0".repeat(64));
        let set_up = format!("/{{l}}/set-up/{set_up}");
        const LINK: &str = "/<locale>/link/<token>";
        const SET_UP: &str = "/<locale>/set-up/<token>";
        const SIGN_IN: &str = "/<locale>/sign-in?<to>";
        const SEND: &str = "main form button";
        self.add(Nobody, "/", "/", "root");
        self.add(Nobody, "/static/<name>", &sheet, "stylesheet");
        self.add(Nobody, "/<locale>", "/{l}", "home");
        self.add(Nobody, "", "/{l}/nothing", "no-such-page");
        self.add(Nobody, SIGN_IN, "/{l}/sign-in", "sign-in");
        self.after(
            Nobody,
            SIGN_IN,
            "/{l}/sign-in",
            "sign-in-refused",
            Pressed(SEND),
        );
        self.add(Nobody, "/<locale>/forgotten", "/{l}/forgotten", "forgotten");
        self.add(Nobody, LINK, &invited, "invitation");
        self.after(Nobody, LINK, &invited, "invitation-refused", Pressed(SEND));
        self.add(Nobody, LINK, &signs_in, "link-signs-in");
        self.add(Nobody, LINK, &spent, "link-spent");
        self.add(Nobody, SET_UP, &set_up, "set-up");
        self.after(Nobody, SET_UP, &set_up, "set-up-refused", Pressed(SEND));
    }

    /// Pages of a State.
    fn state(&mut self) {
        use Then::{Clashed, Pressed, SignedOut};
        use Who::{Brazil, Canada, Colleague, Grenada, Jamaica};
        const SECTION: &str = "/<locale>/rounds/<_>/<_>/sections/<section>?<saved>&<add>";
        const SAVE: &str = ".relator-save button[value=save]";
        const SUBMIT: &str = "/<locale>/rounds/<_>/<_>/submit";
        const UPLOAD: &str = "/<locale>/rounds/<_>/<_>/upload";
        const PEOPLE: &str = "/<locale>/rounds/<_>/<_>/people?<done>";
        const RESPONSE: &str = "/<locale>/rounds/<_>/<_>";
        let jamaica = self.reader(Jamaica);
        let page = jamaica.get("/en/rounds/r/JM/sections/A").body;
        let file = format!(
            "/en/rounds/r/JM/files/{}",
            first(&page, "href=\"/en/rounds/r/JM/files/")
        );
        let follow_ups = format!(
            "/static/follow-ups/{}",
            first(&page, "href=\"/static/follow-ups/")
        );
        let book = self
            .app
            .workbook("JM", "en")
            .put("A1", Put::Text("Ministry of Security"));
        let book = book.put("A4", Put::Text("many")).bytes();
        let sent = jamaica.upload(
            "/en/rounds/r/JM/upload",
            &[],
            &[("file", "jamaica.xlsx", &book)],
        );
        let preview = sent
            .header("location")
            .expect("a preview")
            .replace("/en/", "/{l}/");
        let mine = "/{l}/rounds/r/JM";
        let at = |rest: &str| format!("{mine}{rest}");
        let a = at("/sections/A");
        self.add(Jamaica, "/<locale>", "/{l}", "home-signed-in");
        self.add(
            Jamaica,
            "/<locale>/account?<done>",
            "/{l}/account?done=password",
            "account",
        );
        self.after(
            Jamaica,
            "/<locale>/account?<done>",
            "/{l}/account",
            "account-refused",
            Pressed("form[action$='/password'] button"),
        );
        self.add(
            Jamaica,
            "/static/follow-ups/<round>/<section>/<file>",
            &follow_ups,
            "follow-ups",
        );
        self.add(Jamaica, RESPONSE, mine, "response");
        self.add(Colleague, RESPONSE, mine, "response-colleague");
        self.add(Grenada, RESPONSE, "/{l}/rounds/r/GD", "response-returned");
        self.add(Jamaica, SECTION, &a, "section-a");
        self.after(
            Jamaica,
            SECTION,
            &a,
            "section-a-to-mend",
            Pressed(".relator-save button[value=continue]"),
        );
        self.add(Jamaica, SECTION, &at("/sections/B"), "section-b");
        self.add(Jamaica, SECTION, &at("/sections/C"), "section-c");
        self.after(
            Jamaica,
            SECTION,
            &at("/sections/C"),
            "section-c-saved",
            Pressed(SAVE),
        );
        self.after(Jamaica, SECTION, &a, "section-clash", Clashed);
        self.after(Jamaica, SECTION, &a, "section-signed-out", SignedOut);
        self.add(
            Grenada,
            SECTION,
            "/{l}/rounds/r/GD/sections/A",
            "section-returned",
        );
        self.add(
            Brazil,
            SECTION,
            "/{l}/rounds/r/BR/sections/A",
            "section-closed",
        );
        for (section, name) in [
            ("C", "real-c"),
            ("E", "real-e"),
            ("F", "real-f"),
            ("M", "real-m"),
        ] {
            self.add(
                Jamaica,
                SECTION,
                &format!("/{{l}}/rounds/c/JM/sections/{section}"),
                name,
            );
        }
        self.add(
            Jamaica,
            "/<locale>/rounds/<_>/<_>/files/<sha256>",
            &file,
            "file",
        );
        self.add(Jamaica, PEOPLE, &at("/people"), "colleagues");
        self.after(
            Jamaica,
            PEOPLE,
            &at("/people"),
            "colleagues-refused",
            Pressed("form#invite button"),
        );
        self.add(
            Jamaica,
            "/<locale>/rounds/<_>/<_>/print",
            &at("/print"),
            "print",
        );
        self.add(Jamaica, SUBMIT, &at("/submit"), "submit-to-mend");
        self.add(Grenada, SUBMIT, "/{l}/rounds/r/GD/submit", "submit");
        self.add(
            Canada,
            "/<locale>/rounds/<_>/<_>/receipts/<number>",
            "/{l}/rounds/r/CA/receipts/1",
            "receipt",
        );
        self.add(Jamaica, UPLOAD, &at("/upload"), "upload");
        self.after(
            Jamaica,
            UPLOAD,
            &at("/upload"),
            "upload-refused",
            Pressed("main form button"),
        );
        self.add(
            Jamaica,
            "/<locale>/rounds/<_>/<_>/upload/<sha256>",
            &preview,
            "upload-preview",
        );
        self.add(
            Jamaica,
            "/<locale>/rounds/<_>/<_>/workbook?<lang>",
            &at("/workbook"),
            "workbook",
        );
    }

    /// Pages of the secretariat and of who keeps the installation.
    fn secretariat(&mut self) {
        use Then::Pressed;
        use Who::{Administrator, Secretariat};
        const SUBMISSION: &str = "/<locale>/rounds/<_>/<_>/submissions/<number>";
        const RETURN: &str = "/<locale>/rounds/<_>/<_>/submissions/<number>/return";
        const BATCH: &str = "/<locale>/rounds/<round>/batch";
        const EDIT: &str = "/<locale>/rounds/<round>/edit?<saved>";
        const NEW: &str = "/<locale>/rounds/new";
        const ONE: &str = "/<locale>/people/<id>?<done>&<letter>";
        const POSTS: &str = "/<locale>/people/<id>/posts";
        const SEND: &str = "main form[novalidate] button";
        let officer = self.reader(Secretariat);
        let book = self
            .app
            .workbook("HT", "fr")
            .put("A1", Put::Text("Ministère de la Justice"));
        let book = book.put("A4", Put::Text("quarante")).bytes();
        let files: [(&str, &str, &[u8]); 2] = [
            ("files", "haiti.xlsx", &book),
            ("files", "notes.xlsx", b"no workbook"),
        ];
        let sent = officer.upload("/en/rounds/r/batch", &[], &files);
        let outcome = sent
            .header("location")
            .expect("an outcome")
            .replace("/en/", "/{l}/");
        let made = officer.post("/en/rounds/new", &[("from", "r"), ("id", "next")]);
        assert_eq!(made.status, 303, "{}", made.body);
        let people = self.reader(Administrator).get("/en/people").body;
        let person = people
            .split("/en/people/")
            .find(|rest| rest.contains("Zoë Brown<"));
        let person = person.unwrap().split('"').next().unwrap();
        let person = format!("/{{l}}/people/{person}");
        let r = |rest: &str| format!("/{{l}}/rounds/r{rest}");
        self.add(Secretariat, "/<locale>/rounds", "/{l}/rounds", "rounds");
        self.add(Secretariat, NEW, "/{l}/rounds/new", "round-new");
        self.after(
            Secretariat,
            NEW,
            "/{l}/rounds/new",
            "round-new-refused",
            Pressed(SEND),
        );
        self.add(Secretariat, EDIT, &r("/edit"), "round-edit");
        self.after(
            Secretariat,
            EDIT,
            &r("/edit"),
            "round-edit-saved",
            Pressed(SEND),
        );
        self.add(Secretariat, EDIT, "/{l}/rounds/next/edit", "round-prepared");
        self.add(
            Secretariat,
            "/<locale>/rounds/<round>/responses",
            &r("/responses"),
            "board",
        );
        self.add(Secretariat, BATCH, &r("/batch"), "batch");
        self.after(
            Secretariat,
            BATCH,
            &r("/batch"),
            "batch-refused",
            Pressed("main form button"),
        );
        self.add(
            Secretariat,
            "/<locale>/rounds/<round>/batch/<id>",
            &outcome,
            "batch-outcome",
        );
        self.add(
            Secretariat,
            "/<locale>/rounds/<round>/workbooks",
            &r("/workbooks"),
            "workbooks",
        );
        self.add(
            Secretariat,
            "/<locale>/rounds/<_>/<_>/submissions",
            &r("/GD/submissions"),
            "history",
        );
        self.add(
            Secretariat,
            SUBMISSION,
            &r("/CA/submissions/1"),
            "submission",
        );
        self.add(
            Secretariat,
            RETURN,
            &r("/CA/submissions/1/return"),
            "return",
        );
        self.after(
            Secretariat,
            RETURN,
            &r("/CA/submissions/1/return"),
            "return-refused",
            Pressed(SEND),
        );
        for (route, path) in [
            (
                "/<_locale>/rounds/<_>/<_>/submissions/<number>/receipt.json",
                "/CA/submissions/1/receipt.json",
            ),
            (
                "/<_locale>/rounds/<_>/<_>/submissions/<number>/sealed.json",
                "/CA/submissions/1/sealed.json",
            ),
            ("/<_locale>/rounds/<round>/round.json", "/round.json"),
            ("/<_locale>/rounds/<round>/workbooks.zip", "/workbooks.zip"),
            (
                "/<_locale>/rounds/<round>/workbooks/<state>?<lang>",
                "/workbooks/JM?lang=es",
            ),
            (
                "/<locale>/rounds/<round>/regional?<lang>&<edition>",
                "/regional",
            ),
        ] {
            self.add(Secretariat, route, &r(path), "download");
        }
        self.add(Administrator, "/<locale>/people", "/{l}/people", "people");
        self.add(
            Administrator,
            "/<locale>/people/invite",
            "/{l}/people/invite",
            "people-invite",
        );
        self.after(
            Administrator,
            "/<locale>/people/invite",
            "/{l}/people/invite",
            "people-invite-refused",
            Pressed(SEND),
        );
        self.add(Administrator, ONE, &person, "person");
        self.add(
            Administrator,
            POSTS,
            &format!("{person}/posts"),
            "person-posts",
        );
        self.after(
            Administrator,
            POSTS,
            &format!("{person}/posts"),
            "person-posts-refused",
            Pressed(SEND),
        );
    }
}
