//! Examples of the pages of the secretariat and of who keeps the installation.

use super::{Site, Then, Who};
use crate::support::filled::Put;

impl Site {
    /// Pages of the secretariat and of who keeps the installation.
    pub(super) fn secretariat(&mut self) {
        use Then::Pressed;
        use Who::{Administrator, Secretariat};
        const SUBMISSION: &str = "/<locale>/rounds/<_>/<_>/submissions/<number>";
        const RETURN: &str = "/<locale>/rounds/<_>/<_>/submissions/<number>/return";
        const BATCH: &str = "/<locale>/rounds/<round>/batch";
        const RESULTS: &str = "/<locale>/rounds/<round>/results?<asked..>";
        const QUESTION: &str = "/<locale>/rounds/<round>/results/<question>?<asked..>";
        const CHANGES: &str = "/<locale>/rounds/<round>/results/changes?<asked..>";
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
        let outcome = sent.header("location").expect("an outcome").to_owned();
        while officer.get(&outcome).header("refresh").is_some() {
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        let outcome = outcome.replace("/en/", "/{l}/");
        let under_way = self
            .app
            .interrupted_batch("secretariat@example.org", &files, 0);
        let under_way = format!("/{{l}}/rounds/r/batch/{under_way}");
        let made = officer.post("/en/rounds/new", &[("from", "r"), ("id", "next")]);
        assert_eq!(made.status, 303, "{}", made.body);
        let people = self.reader(Administrator).get("/en/people").body;
        let person = people
            .split("/en/people/")
            .find(|rest| rest.contains("Zoë Brown<"));
        let person = person.unwrap().split('"').next().unwrap();
        let person = format!("/{{l}}/people/{person}");
        let r = |rest: &str| format!("/{{l}}/rounds/r{rest}");
        self.add(Secretariat, "/<locale>", "/{l}", "home-secretariat");
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
        self.add(Secretariat, RESULTS, &r("/results"), "results");
        for (path, name) in [
            ("A3?field=status", "results-field"),
            ("A4", "results-number"),
            ("B1", "results-rows"),
            ("B1?row=ransomware&edition=public", "results-row"),
            ("C1", "results-list"),
            ("A1", "results-text"),
            ("A7", "results-choices"),
        ] {
            self.add(Secretariat, QUESTION, &r(&format!("/results/{path}")), name);
        }
        self.add(
            Secretariat,
            CHANGES,
            "/{l}/rounds/c/results/changes",
            "results-changes",
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
            "/<locale>/rounds/<round>/batch/<id>/<file>/annotated",
            &format!("{outcome}/0/annotated"),
            "download",
        );
        self.add(
            Secretariat,
            "/<locale>/rounds/<round>/batch/<id>",
            &under_way,
            "batch-under-way",
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
            ("/<locale>/rounds/<round>/regional?<asked..>", "/regional"),
            (
                "/<locale>/rounds/<round>/exports/<form>?<asked..>",
                "/exports/csv",
            ),
        ] {
            self.add(Secretariat, route, &r(path), "download");
        }
        self.add(Administrator, "/<locale>", "/{l}", "home-administrator");
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
