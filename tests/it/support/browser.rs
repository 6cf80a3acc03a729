//! Chromium without a window, driven as a person would drive it. One browser per test, with
//! a profile that nobody else uses; it ends with the test.

use std::{
    fmt::Debug,
    future::Future,
    io::{BufRead as _, BufReader, ErrorKind},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use fantoccini::{
    Client, ClientBuilder, Locator,
    elements::Element,
    error::CmdError,
    wd::{Capabilities, WebDriverCompatibleCommand},
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime::Runtime;

use super::server::Server;

/// How long a page may take to come; the machine may be busy with other tests.
const PATIENCE: Duration = Duration::from_secs(60);

/// Whether pages may run script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    On,
    Off,
}

/// A browser at the pages of one server.
pub struct Browser {
    runtime: Runtime,
    /// None only while it ends.
    client: Option<Client>,
    driver: Child,
    site: String,
    _profile: TempDir,
}

/// A command of Chromium's own protocol, for what WebDriver has no word for.
#[derive(Debug)]
struct Own(&'static str, Value);

impl WebDriverCompatibleCommand for Own {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap(), self.0))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.1.to_string()))
    }
}

impl Browser {
    /// Starts a browser at these pages. None (after [`super::skipped`]) where there is no
    /// browser.
    ///
    /// # Panics
    /// Where the browser is there but does not start.
    pub fn at(server: &Server, script: Script) -> Option<Self> {
        let started = Command::new("chromedriver")
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut driver = match started {
            Ok(driver) => driver,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                super::skipped("Chromium with its driver");
                return None;
            }
            Err(error) => panic!("{error}"),
        };
        let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines();
        let port = lines
            .by_ref()
            .map(Result::unwrap)
            .find_map(|line| Some(line.split_once("successfully on port ")?.1.to_owned()))
            .expect("it says at which port");
        std::thread::spawn(move || lines.for_each(drop));
        let profile = tempfile::tempdir().unwrap();
        let runtime = Runtime::new().unwrap();
        let mut connector = HttpConnector::new();
        connector.enforce_http(true);
        // A request is two writes, of which the second would wait for the first's receipt.
        connector.set_nodelay(true);
        let connected = runtime.block_on(
            ClientBuilder::new(connector)
                .capabilities(capabilities(profile.path(), script))
                .connect(&format!("http://127.0.0.1:{}", port.trim_end_matches('.'))),
        );
        Some(Self {
            client: Some(connected.unwrap()),
            runtime,
            driver,
            site: format!("http://{}", server.at()),
            _profile: profile,
        })
    }

    fn client(&self) -> &Client {
        self.client.as_ref().unwrap()
    }

    /// Waits for an answer of the driver, which must be one.
    fn done<T, E: Debug>(&self, asked: impl Future<Output = Result<T, E>>) -> T {
        self.runtime.block_on(asked).unwrap()
    }

    /// Opens a page of the server.
    pub fn open(&self, path: &str) {
        self.done(self.client().goto(&format!("{}{path}", self.site)));
    }

    /// Opens an address that is none of the server's.
    pub fn open_elsewhere(&self, address: &str) {
        self.done(self.client().goto(address));
    }

    /// The path of the present page, with what stands behind it.
    pub fn path(&self) -> String {
        let url = self.done(self.client().current_url());
        url.as_str().strip_prefix(&self.site).unwrap().to_owned()
    }

    /// The title of the present page.
    pub fn title(&self) -> String {
        self.done(self.client().title())
    }

    fn find(&self, selector: &str) -> Element {
        let found = self.client().find(Locator::Css(selector));
        self.runtime.block_on(found).unwrap_or_else(|error| {
            panic!("no {selector} on {}: {error}", self.path());
        })
    }

    /// Whether the page has such an element.
    pub fn has(&self, selector: &str) -> bool {
        let found = self.done(self.client().find_all(Locator::Css(selector)));
        !found.is_empty()
    }

    /// The text that a reader sees in the first such element.
    pub fn text(&self, selector: &str) -> String {
        self.done(self.find(selector).text())
    }

    /// What stands in a field.
    pub fn value(&self, selector: &str) -> String {
        let value = self.done(self.find(selector).prop("value"));
        value.unwrap_or_default()
    }

    /// Whether a box is ticked, or an option chosen.
    pub fn is_chosen(&self, selector: &str) -> bool {
        self.done(self.find(selector).is_selected())
    }

    /// Clicks what leads to no other page; turns the wheel where a bar lies upon it.
    pub fn click(&self, selector: &str) {
        let element = self.find(selector);
        for _ in 0..3 {
            match self.runtime.block_on(element.click()) {
                Ok(()) => return,
                Err(error) if error.to_string().contains("click intercepted") => self.own(
                    "Input.dispatchMouseEvent",
                    json!({"type": "mouseWheel", "x": 100, "y": 100, "deltaX": 0, "deltaY": 200}),
                ),
                Err(error) => panic!("{selector} on {}: {error}", self.path()),
            };
        }
        panic!("something always lies upon {selector} on {}", self.path());
    }

    /// Types into a field in place of what stands there.
    pub fn type_in(&self, selector: &str, text: &str) {
        let field = self.find(selector);
        self.done(field.clear());
        self.done(field.send_keys(text));
    }

    /// Chooses a file in a field for files.
    pub fn attach(&self, selector: &str, file: &Path) {
        let field = self.find(selector);
        self.done(field.send_keys(file.to_str().unwrap()));
    }

    /// Chooses from a drop-down list by the option's value.
    pub fn choose(&self, selector: &str, value: &str) {
        let chosen = self
            .runtime
            .block_on(self.find(selector).select_by_value(value));
        chosen.unwrap_or_else(|error| panic!("{value} of {selector}: {error}"));
    }

    /// Clicks what leads to another page, also where that has the same address, and waits
    /// until it is there.
    pub fn follow(&self, selector: &str) {
        let before = self.find("html");
        self.click(selector);
        let until = Instant::now() + PATIENCE;
        while self.runtime.block_on(before.tag_name()).is_ok() {
            assert!(Instant::now() < until, "{selector} leads nowhere");
            std::thread::sleep(Duration::from_millis(20));
        }
        self.find("footer");
    }

    /// The session cookie, as a reader sends it.
    pub fn cookie(&self) -> String {
        let cookie = self.done(self.client().get_named_cookie("__Host-relator"));
        format!("__Host-relator={}", cookie.value())
    }

    /// Becomes the person whose cookie this is, or nobody. A page of the server must be open.
    pub fn become_reader(&self, cookie: Option<&str>) {
        self.done(self.client().delete_all_cookies());
        let Some((name, value)) = cookie.and_then(|cookie| cookie.split_once('=')) else {
            return;
        };
        let set = self.own(
            "Network.setCookie",
            json!({"url": self.site, "name": name, "value": value, "path": "/",
                   "secure": true, "httpOnly": true, "sameSite": "Lax"}),
        );
        assert_eq!(set["success"], true, "{set}");
    }

    /// Runs script in the page; it gives what it returns.
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.done(self.client().execute(script, arguments))
    }

    /// Runs script whose last argument is called when it is done.
    pub fn run_long(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.done(self.client().execute_async(script, arguments))
    }

    /// A command of Chromium's own protocol.
    pub fn own(&self, command: &str, parameters: Value) -> Value {
        let body = json!({"cmd": command, "params": parameters});
        let sent = self.client().issue_cmd(Own("goog/cdp/execute", body));
        self.done(sent)
    }

    /// What the browser has logged since it was last asked: warnings and worse.
    pub fn log(&self) -> Vec<String> {
        let asked: Result<Value, CmdError> = self.runtime.block_on(
            self.client()
                .issue_cmd(Own("se/log", json!({"type": "browser"}))),
        );
        let entries = asked.unwrap();
        let entries = entries.as_array().unwrap().iter();
        entries
            .map(|entry| [&entry["level"], &entry["message"]])
            .map(|parts| parts.map(|part| part.as_str().unwrap()).join(" "))
            .collect()
    }

    /// Gives the page a width and a height, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        self.scale(width, height, 1.0);
    }

    fn scale(&self, width: u32, height: u32, scale: f64) {
        self.own(
            "Emulation.setDeviceMetricsOverride",
            json!({"width": width, "height": height, "deviceScaleFactor": scale, "mobile": false}),
        );
    }

    /// A picture (PNG) of the present page at this width, down to `most` CSS pixels.
    pub fn picture(&self, width: u32, most: u32, scale: f64) -> Vec<u8> {
        self.scale(width, 600, scale);
        let height = self.run("return document.documentElement.scrollHeight", vec![]);
        let height = u32::try_from(height.as_u64().unwrap()).unwrap();
        self.run("scrollTo(0, 0)", vec![]);
        self.scale(width, height.min(most), scale);
        self.done(self.client().screenshot())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            let _ = self.runtime.block_on(client.close());
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn capabilities(profile: &Path, script: Script) -> Capabilities {
    let javascript = match script {
        Script::On => 1,
        Script::Off => 2,
    };
    let capabilities = json!({
        "browserName": "chrome",
        "goog:loggingPrefs": {"browser": "ALL"},
        "timeouts": {"script": 120_000, "pageLoad": 120_000},
        "goog:chromeOptions": {
            "args": [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=en",
                format!("--user-data-dir={}", profile.display()),
            ],
            "prefs": {
                "profile.managed_default_content_settings.javascript": javascript,
                "profile.password_manager_leak_detection": false,
                "credentials_enable_service": false,
            },
        },
    });
    capabilities.as_object().unwrap().clone()
}
