//! A person who reads and sends pages, with the cookie that their session gave them.

use chrono::Utc;
use relator::{
    access::{Newcomer, Post, Role},
    locale::Locale,
    store::{Purpose, Store},
};

use super::{
    app::App,
    server::{Answer, Server},
};

/// Somebody at a browser without script.
pub struct Reader<'a> {
    server: &'a Server,
    cookie: Option<String>,
}

/// The focal point of a State.
pub fn focal_point_of(state: &str) -> Newcomer {
    persona(Role::FocalPoint, Some(state), None)
}

/// An officer of one ministry, who has some sections.
pub fn contributor_of(state: &str, sections: &[&str]) -> Newcomer {
    let sections = sections.iter().map(|code| (*code).to_owned()).collect();
    persona(Role::Contributor, Some(state), Some(sections))
}

/// An officer of the secretariat.
pub fn secretariat() -> Newcomer {
    persona(Role::Secretariat, None, None)
}

/// An administrator.
pub fn administrator() -> Newcomer {
    persona(Role::Administrator, None, None)
}

fn persona(role: Role, state: Option<&str>, sections: Option<Vec<String>>) -> Newcomer {
    let of = [Some(role.code()), state, sections.as_ref().map(|_| "part")];
    let name: Vec<_> = of.into_iter().flatten().collect();
    Newcomer {
        email: format!("{}@example.org", name.join(".").to_lowercase()),
        name: name.join(" "),
        language: Locale::En,
        posts: vec![Post {
            role,
            state: state.map(str::to_owned),
            sections,
        }],
    }
}

/// Of a page that is the secretariat's: who is not signed in is asked to, and for nobody
/// else there is such a page.
pub fn is_only_the_secretariats(app: &App, server: &Server, path: &str) {
    let asked = server.anonymous().get(path);
    assert_eq!(asked.status, 303, "{path}");
    assert!(asked.header("location").unwrap().contains("/sign-in"));
    for other in [
        focal_point_of("JM"),
        contributor_of("JM", &["C"]),
        administrator(),
    ] {
        let reader = server.sign_in(app, &other);
        assert_eq!(reader.get(path).status, 404, "{path}: {}", other.name);
    }
    let officer = server.sign_in(app, &secretariat());
    assert_eq!(officer.get(path).status, 200, "{path}");
}

/// The path of a link that was sent to a person whom the installation knows.
pub fn link_for(app: &App, email: &str, purpose: Purpose, language: &str) -> String {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let store = Store::open(&app.data(), None).await.unwrap();
        let person = store.people().find(email).await.unwrap().unwrap().person;
        let links = store.links();
        let issued = links.issue(&person.id, purpose, Utc::now());
        let token = issued.await.unwrap().unwrap();
        format!("/{language}/link/{}", token.secret())
    })
}

/// A form with files as a browser sends it: its headers, and its body.
pub fn multipart(fields: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> (String, Vec<u8>) {
    const EDGE: &str = "relator-test-edge-5f1c";
    let mut body = Vec::new();
    // The files first, as the harder order: what comes behind them is not lost.
    for (field, name, bytes) in files {
        let head = format!(
            "--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.into_bytes());
        body.extend_from_slice(bytes);
        body.extend(b"\r\n");
    }
    for (name, text) in fields {
        let part = format!(
            "--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n"
        );
        body.extend(part.into_bytes());
    }
    body.extend(format!("--{EDGE}--\r\n").into_bytes());
    let head = format!(
        "Content-Type: multipart/form-data; boundary={EDGE}\r\nContent-Length: {}\r\n",
        body.len()
    );
    (head, body)
}

impl Server {
    /// Somebody whom nobody knows.
    pub fn anonymous(&self) -> Reader<'_> {
        Reader {
            server: self,
            cookie: None,
        }
    }

    /// Whoever has this cookie.
    pub fn with_cookie(&self, cookie: &str) -> Reader<'_> {
        Reader {
            server: self,
            cookie: Some(cookie.to_owned()),
        }
    }

    /// Adds a person where they are new, and signs them in.
    pub fn sign_in(&self, app: &App, newcomer: &Newcomer) -> Reader<'_> {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let token = runtime.block_on(async {
            let store = Store::open(&app.data(), None).await.unwrap();
            let people = store.people();
            let person = match people.find(&newcomer.email).await.unwrap() {
                Some(kept) => kept.person,
                None => people.add(newcomer, Utc::now()).await.unwrap().unwrap(),
            };
            let sessions = store.sessions();
            let begun = sessions.begin(&person.id, "test", None, Utc::now());
            let signed_in = begun.await.unwrap().unwrap();
            signed_in.token.secret().to_owned()
        });
        Reader {
            server: self,
            cookie: Some(format!("__Host-relator={token}")),
        }
    }
}

impl Reader<'_> {
    /// The cookie that makes them this reader; none for nobody.
    pub fn cookie(&self) -> Option<&str> {
        self.cookie.as_deref()
    }

    /// Asks for a page.
    pub fn get(&self, path: &str) -> Answer {
        self.server.ask(&self.request("GET", path, ""))
    }

    /// The same as a browser that takes Brotli.
    pub fn get_small(&self, path: &str) -> Answer {
        let takes = "Accept-Encoding: br\r\n";
        self.server.ask(&self.request("GET", path, takes))
    }

    /// Sends a page's fields.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(path, fields, "")
    }

    /// Sends a page's fields with headers of its own.
    pub fn send(&self, path: &str, fields: &[(&str, &str)], headers: &str) -> Answer {
        let encoded = |text: &str| -> String {
            let bytes = text.bytes().map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
                byte => format!("%{byte:02X}"),
            });
            bytes.collect()
        };
        let pairs = fields
            .iter()
            .map(|(name, text)| format!("{}={}", encoded(name), encoded(text)));
        let body = pairs.collect::<Vec<_>>().join("&");
        let head = format!(
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n{headers}",
            body.len()
        );
        let request = self.request("POST", path, &head) + &body;
        self.answered(self.server.ask(&request))
    }

    /// Sends plain text, which no page is.
    pub fn plain(&self, path: &str) -> Answer {
        let head = "Content-Type: text/plain\r\nContent-Length: 0\r\n";
        self.answered(self.server.ask(&self.request("POST", path, head)))
    }

    /// Sends a page's fields with files: name of the field, name of the file, bytes.
    pub fn upload(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        self.answered(self.try_upload(path, fields, files))
    }

    /// The same where the program may fail.
    pub fn try_upload(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        self.server
            .ask_bytes(&self.upload_request(path, fields, files))
    }

    /// The bytes of such a request.
    pub fn upload_request(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Vec<u8> {
        let (head, body) = multipart(fields, files);
        [self.request("POST", path, &head).into_bytes(), body].concat()
    }

    fn request(&self, method: &str, path: &str, headers: &str) -> String {
        let cookie = self
            .cookie
            .as_ref()
            .map(|cookie| format!("Cookie: {cookie}\r\n"))
            .unwrap_or_default();
        format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\n{cookie}{headers}Connection: close\r\n\r\n",
            self.server.at()
        )
    }

    fn answered(&self, answer: Answer) -> Answer {
        assert_ne!(answer.status, 500, "{}", answer.body);
        answer
    }

    /// The same reader with the cookie that an answer gave them.
    #[must_use]
    pub fn keeping(self, answer: &Answer) -> Self {
        let given = answer
            .header("set-cookie")
            .expect("the answer gives a cookie");
        let cookie = given.split(';').next().unwrap().to_owned();
        Self {
            cookie: Some(cookie),
            ..self
        }
    }
}
