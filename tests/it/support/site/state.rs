//! Examples of the pages of a State.

use super::{Site, Then, Who, first};
use crate::support::{
    app::App,
    filled::{Filled, Put},
    form::Form,
    reader::Reader,
};

/// Sends a workbook of Jamaica, and gives the path under which it waits.
fn sent(jamaica: &Reader<'_>, book: &Filled) -> String {
    let bytes = book.bytes();
    let file = [("file", "jamaica.xlsx", bytes.as_slice())];
    let sent = jamaica.upload("/en/rounds/r/JM/upload", &[], &file);
    sent.header("location").expect("a preview").to_owned()
}

/// Loads a workbook of Jamaica and undoes it again; gives where that is told.
fn undone(app: &App, jamaica: &Reader<'_>) -> String {
    let book = app.workbook("JM", "en");
    let book = book.put("A1@remark", Put::Text("To be looked at."));
    let waiting = sent(jamaica, &book);
    let form = Form::of(&jamaica.get(&waiting).body, "preview");
    assert_eq!(jamaica.post(&waiting, &form.pairs()).status, 303);
    let uploads = jamaica.get("/en/rounds/r/JM/uploads").body;
    let revision = uploads.split("/JM/uploads/").nth(1).unwrap();
    let revision = revision.split('/').next().unwrap();
    let undo = format!("/en/rounds/r/JM/uploads/{revision}/undo");
    assert_eq!(jamaica.post(&undo, &[]).status, 303);
    format!("/uploads?done={revision}")
}

impl Site {
    /// Pages of a State.
    pub(super) fn state(&mut self) {
        use Then::{Clashed, Outdated, Pressed, SignedOut};
        use Who::{Brazil, Canada, Colleague, Grenada, Jamaica};
        const SECTION: &str = "/<locale>/rounds/<_>/<_>/sections/<section>?<saved>&<add>";
        const SAVE: &str = ".relator-save button[value=save]";
        const SUBMIT: &str = "/<locale>/rounds/<_>/<_>/submit";
        const UPLOAD: &str = "/<locale>/rounds/<_>/<_>/upload";
        const PREVIEW: &str = "/<locale>/rounds/<_>/<_>/upload/<sha256>?<take>";
        const UPLOADS: &str = "/<locale>/rounds/<_>/<_>/uploads?<done>";
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
        let undone = undone(&self.app, &jamaica);
        let book = self
            .app
            .workbook("JM", "en")
            .put("A1", Put::Text("Ministry of Security"));
        let book = book.put("A4", Put::Text("many")).put("A6", Put::Text(""));
        let preview = sent(&jamaica, &book).replace("/en/", "/{l}/");
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
        self.add(Jamaica, RESPONSE, "/{l}/rounds/past/JM", "response-closed");
        self.add(
            Canada,
            "/<locale>/rounds/<_>/<_>/submissions",
            "/{l}/rounds/r/CA/submissions",
            "history-state",
        );
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
        self.add(Jamaica, PREVIEW, &preview, "upload-preview");
        // The revision that this page shows is not the one that stands.
        self.after(Jamaica, PREVIEW, &preview, "upload-preview-again", Outdated);
        self.add(Jamaica, UPLOADS, &at(&undone), "uploads-undone");
        self.add(Grenada, UPLOADS, "/{l}/rounds/r/GD/uploads", "uploads");
        self.add(
            Brazil,
            UPLOADS,
            "/{l}/rounds/r/BR/uploads",
            "uploads-closed",
        );
        self.add(
            Jamaica,
            "/<locale>/rounds/<_>/<_>/upload/<sha256>/annotated",
            &format!("{preview}/annotated"),
            "download",
        );
        self.add(
            Jamaica,
            "/<locale>/rounds/<_>/<_>/workbook?<lang>",
            &at("/workbook"),
            "workbook",
        );
        self.add(
            Jamaica,
            "/<locale>/rounds/<_>/<_>/workbook.zip?<lang>",
            &at("/workbook.zip"),
            "workbook-with-files",
        );
    }
}
