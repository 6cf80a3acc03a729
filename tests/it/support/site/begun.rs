//! What happened in the region before anybody looks.

use super::{Site, Who};
use crate::support::{filled::Put, form::Form};

impl Site {
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
    pub(super) fn begin(&self) {
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
        for (round, law) in [("past", "No"), ("c", "Yes")] {
            let book = self.app.workbook_in(round, "GD", "en");
            let mut typed = vec![("C1", law)];
            if law == "Yes" {
                typed.extend([
                    ("C2[1].title", "Electronic Crimes Act"),
                    ("C2[1].adopted", "2013-10-03"),
                ]);
            }
            let filled = book.type_in(&typed).bytes();
            let taken = self.app.intake_in(round, "grenada.xlsx", &filled);
            assert_eq!(taken["verdict"], "accepted", "{taken:#}");
            let sealed = self.app.run(&["submit", "--round", round, "--state", "GD"]);
            assert_eq!(sealed.code, 0, "{}", sealed.err);
        }
        let officer = self.reader(Who::Secretariat);
        let closed = officer.post("/en/rounds/past/status", &[("status", "closed")]);
        assert_eq!(closed.status, 303, "{}", closed.body);
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
}
