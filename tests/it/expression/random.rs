//! Expressions at random that fit the questionnaire of [`super::world`].

use rand::{Rng, rngs::StdRng, seq::IndexedRandom};
use relator::{address::Row, questionnaire::expression::Context};

use super::world::rows;

/// Where a random expression stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Place {
    /// About the number `D1`.
    Question,
    /// About each offence of `C3`, at its status.
    Offence,
    /// About each law of `C2`, at its year.
    Law,
}

impl Place {
    pub const ALL: [Self; 3] = [Self::Question, Self::Offence, Self::Law];

    pub fn context(self) -> Context<'static> {
        match self {
            Self::Question => Context::question("D1").at(None),
            Self::Offence => Context::each("C3").at(Some("status")),
            Self::Law => Context::each("C2").at(Some("year")),
        }
    }

    /// A row for which such an expression is evaluated.
    pub fn row(self, random: &mut StdRng) -> Option<Row> {
        match self {
            Self::Question => None,
            Self::Offence => rows("offences").choose(random).cloned(),
            Self::Law => [1, 2, 5].choose(random).copied().map(Row::Number),
        }
    }
}

/// Writes expressions.
pub struct Author<'r> {
    pub random: &'r mut StdRng,
    pub place: Place,
    /// Also what Excel cannot express: patterns, dates of coarse precision.
    pub beyond_excel: bool,
}

impl Author<'_> {
    fn one(&mut self, of: &[&str]) -> String {
        (*of.choose(self.random).unwrap()).to_owned()
    }

    fn relation(&mut self) -> String {
        self.one(&["=", "!=", "<", "<=", ">", ">="])
    }

    fn same(&mut self) -> String {
        self.one(&["=", "!="])
    }

    /// A condition with at most `depth` operations inside each other.
    pub fn truth(&mut self, depth: u32) -> String {
        let deeper = depth.saturating_sub(1);
        match self.random.random_range(0..if depth == 0 { 8 } else { 16 }) {
            0 | 1 => format!("{} {} '{}'", self.code(0), self.same(), self.answer()),
            2 => format!("{} {} {}", self.number(0), self.relation(), self.number(0)),
            3 => format!("{} {} {}", self.text(0), self.same(), self.text(0)),
            4 => format!("{} {} {}", self.date(0), self.relation(), self.date(0)),
            5 => self.answered(),
            6 => format!("selected({}, '{}')", self.codes(), self.channel()),
            7 if self.beyond_excel => {
                let pattern = self.one(&["[a-z]+", "\\d{2}", "(a|b).*", ""]);
                format!("regex({}, '{pattern}')", self.text(0))
            }
            7 => format!("{} = {}", self.code(0), self.code(0)),
            8 | 9 => format!("({}) and ({})", self.truth(deeper), self.truth(deeper)),
            10 | 11 => format!("{} or {}", self.truth(deeper), self.truth(deeper)),
            12 => format!("not({})", self.truth(deeper)),
            13 => format!(
                "if({}, {}, {})",
                self.truth(deeper),
                self.truth(deeper),
                self.truth(deeper)
            ),
            14 => format!("coalesce({}, {})", self.truth(deeper), self.truth(deeper)),
            _ => match self.random.random_range(0..4) {
                0 => {
                    let same = self.same();
                    format!("({}) {same} ({})", self.truth(deeper), self.truth(deeper))
                }
                1 => {
                    let relation = self.relation();
                    format!("{} {relation} {}", self.number(deeper), self.number(deeper))
                }
                2 => {
                    let relation = self.relation();
                    format!("{} {relation} {}", self.date(deeper), self.date(deeper))
                }
                _ => format!("{} = {}", self.code(deeper), self.code(deeper)),
            },
        }
    }

    fn answer(&mut self) -> String {
        self.one(&["yes", "no", "partly"])
    }

    fn channel(&mut self) -> String {
        self.one(&["hotline", "web", "police"])
    }

    fn answered(&mut self) -> String {
        let name = self.one(&[
            "C1",
            "C1.note",
            "C1.since",
            "C1.about",
            "C2",
            "C2.title",
            "C2.year",
            "C3.status",
            "C3.cases",
            "D1",
            "E12[2025].received",
            "E12.executed",
            "F1",
            "F1[fraud]",
            "M3",
            "M3.law",
            "C3[forgery].channels",
            "Q9",
            "E12",
        ]);
        format!("answered(${{{name}}})")
    }

    fn codes(&mut self) -> String {
        match self.place {
            Place::Offence => self.one(&["${channels}", "${C3.channels}", "${M3}"]),
            _ => self.one(&["${M3}", "${C3[fraud].channels}"]),
        }
    }

    fn code(&mut self, depth: u32) -> String {
        if depth > 0 && self.random.random_bool(0.5) {
            let (truth, code) = (self.truth(depth - 1), self.code(depth - 1));
            let answer = self.answer();
            return match self.random.random_range(0..2) {
                0 => format!("if({truth}, {code}, '{answer}')"),
                _ => format!("coalesce({code}, '{answer}')"),
            };
        }
        match self.place {
            Place::Question => self.one(&["${C1}", "${F1[fraud]}", "${C2[1].status}"]),
            Place::Offence => self.one(&["${C1}", ".", "${status}", "${C3.status}", "${F1}"]),
            Place::Law => self.one(&["${C1}", "${status}", "${C2.status}", "${C2[5].status}"]),
        }
    }

    fn number(&mut self, depth: u32) -> String {
        if depth > 0 && self.random.random_bool(0.7) {
            let deeper = depth - 1;
            let (a, b) = (self.number(deeper), self.number(deeper));
            return match self.random.random_range(0..9) {
                0 => format!("({a} + {b})"),
                1 => format!("({a} - {b} + 1.5)"),
                2 => format!("({a} * {b})"),
                3 => format!("({a} div {b})"),
                4 => format!("({a} mod {b})"),
                5 => format!("-({a})"),
                6 => format!("if({}, {a}, {b})", self.truth(deeper)),
                7 => format!("coalesce({a}, {b})"),
                _ => format!("{}({a}, {b}, 4)", self.one(&["min", "max"])),
            };
        }
        match self.random.random_range(0..9) {
            0 => self.random.random_range(0..12).to_string(),
            1 => self.one(&["0.5", "2.5", "100", "0"]),
            2 => format!("count-selected({})", self.codes()),
            3 => {
                let name = self.one(&[
                    "C2",
                    "C2.title",
                    "C3.status",
                    "E12.received",
                    "F1",
                    "C2.signed",
                    "Q9",
                ]);
                format!("count(${{{name}}})")
            }
            4 => {
                let function = self.one(&["sum", "min", "max"]);
                let name = self.one(&["E12.received", "E12.executed", "C3.cases", "C2.year"]);
                format!("{function}(${{{name}}})")
            }
            5 => format!("string-length({})", self.text(0)),
            _ => match self.place {
                Place::Question => self.one(&[".", "${D1}", "${limit}", "${E12[2024].received}"]),
                Place::Offence => self.one(&["${cases}", "${C3.cases}", "${D1.limit}"]),
                Place::Law => self.one(&[".", "${year}", "${C2.year}", "${C2[2].year}", "${D1}"]),
            },
        }
    }

    fn text(&mut self, depth: u32) -> String {
        if depth > 0 && self.random.random_bool(0.5) {
            return format!(
                "coalesce({}, {})",
                self.text(depth - 1),
                self.text(depth - 1)
            );
        }
        match self.random.random_range(0..4) {
            0 => self.one(&[
                "'alpha'",
                "'a \"quoted\" text'",
                "\"delta's\"",
                "'12'",
                "''",
            ]),
            1 if self.place == Place::Law => "${title}".into(),
            _ => self.one(&["${C1.note}", "${C2[2].title}", "${Q9[1]}"]),
        }
    }

    fn date(&mut self, depth: u32) -> String {
        if depth > 0 && self.random.random_bool(0.6) {
            let (a, b) = (self.date(depth - 1), self.date(depth - 1));
            return match self.random.random_range(0..3) {
                0 => format!("if({}, {a}, {b})", self.truth(depth - 1)),
                1 => format!("coalesce({a}, {b})"),
                _ => format!("{}({a}, {b}, today())", self.one(&["min", "max"])),
            };
        }
        match self.random.random_range(0..6) {
            0 => "today()".into(),
            1 if self.place == Place::Law => "${signed}".into(),
            2 => format!("{}(${{C2.signed}})", self.one(&["min", "max"])),
            // Beside a date these are dates.
            3 => format!(
                "coalesce(${{C1.since}}, '{}')",
                self.one(&["2015", "2016-03", "2016-03-12"])
            ),
            4 if self.beyond_excel => "${C1.about}".into(),
            _ => self.one(&["${C1.since}", "${C2[1].signed}"]),
        }
    }
}
