//! A small region: a questionnaire of every shape, twelve counted States, an observer, a
//! State that was not invited, and submissions in which an answer stands in every way.

use chrono::{DateTime, NaiveDate};
use relator::{
    address::Address,
    error::Result,
    locale::Locale,
    questionnaire::{Availability, Content, File, Questionnaire, Remark, Value},
    response::{Answer, Answers, Door, Status, Submission},
    round::{Group, Grouping, Period, Round, State},
    tabulation::{Before, Channel, Collection, Edition, Passed, Progress, Tabulation},
    workbook::regional,
};

use super::{instrument::instrument, questionnaire::text};

/// Words that no public product may hold.
pub const CANARIES: [&str; 6] = [
    "canary-person",
    "canary-restricted",
    "canary-internal",
    "canary-withheld",
    "canary-follow-up",
    "987654321",
];

/// Code, alpha-3, name.
const STATES: [(&str, &str, &str); 14] = [
    ("AG", "ATG", "Antigua and Barbuda"),
    ("AR", "ARG", "Argentina"),
    ("BB", "BRB", "Barbados"),
    ("BR", "BRA", "Brazil"),
    ("CA", "CAN", "Canada"),
    ("CL", "CHL", "Chile"),
    ("CR", "CRI", "Costa Rica"),
    ("DO", "DOM", "Dominican Republic"),
    ("HT", "HTI", "Haiti"),
    ("JM", "JAM", "Jamaica"),
    ("MX", "MEX", "Mexico"),
    ("UY", "URY", "Uruguay"),
    ("ES", "ESP", "Spain"),
    ("NI", "NIC", "Nicaragua"),
];

/// Twelve counted States, Spain as an observer, Nicaragua not invited.
pub fn round() -> Round {
    let moment = |text: &str| DateTime::parse_from_rfc3339(text).unwrap();
    let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    let states = STATES.map(|(code, alpha3, name)| State {
        code: code.to_owned(),
        alpha3: alpha3.to_owned(),
        name: text(name),
        language: Locale::En,
        zone: chrono_tz::America::New_York,
        tile: None,
        groups: groups_of(code),
        invited: code != "NI",
        counted: !matches!(code, "NI" | "ES"),
        reason: (code == "ES").then(|| text("Permanent observer.")),
    });
    Round {
        id: "small-2026".to_owned(),
        questionnaire: "small".to_owned(),
        version: "2026".to_owned(),
        last_round: None,
        body: text("Working Group of the Region"),
        title: text("Questionnaire on cyber-crime 2026"),
        meeting: text("Eleventh meeting"),
        opens: moment("2026-01-15T09:00:00-05:00"),
        due: moment("2026-04-30T18:00:00-04:00"),
        cutoff: moment("2026-06-01T00:00:00-04:00"),
        zone: chrono_tz::America::New_York,
        period: Period {
            from: day(2024, 1, 1),
            to: day(2025, 12, 31),
        },
        reference_date: day(2025, 12, 31),
        contact: "secretariat@example.org".to_owned(),
        notice: None,
        no_response: None,
        lists: Default::default(),
        groupings: groupings(),
        states: states.into(),
    }
}

/// In no more than one of the first scheme, in any number of the second.
fn groups_of(state: &str) -> std::collections::BTreeMap<String, Vec<String>> {
    let own = |groups: &[&str]| groups.iter().map(|group| (*group).to_owned()).collect();
    let subregion = match state {
        "AG" | "BB" | "DO" | "HT" | "JM" => own(&["caribbean"]),
        "AR" | "BR" | "CL" | "UY" => own(&["south"]),
        _ => own(&[]),
    };
    let blocs = match state {
        "AG" | "BB" => own(&["islands"]),
        "JM" => own(&["islands", "north"]),
        "CA" | "MX" | "ES" => own(&["north"]),
        _ => own(&[]),
    };
    [("subregion", subregion), ("blocs", blocs)]
        .map(|(scheme, groups)| (scheme.to_owned(), groups))
        .into()
}

fn groupings() -> Vec<Grouping> {
    let group = |code: &str| Group {
        code: code.to_owned(),
        text: text(code),
    };
    let scheme = |code: &str, groups: [&str; 2]| Grouping {
        code: code.to_owned(),
        title: text(code),
        groups: groups.map(group).into(),
    };
    vec![
        scheme("subregion", ["caribbean", "south"]),
        scheme("blocs", ["islands", "north"]),
    ]
}

/// An answer that came by the page, in English.
pub fn answer(content: Content) -> Answer {
    Answer {
        content,
        language: Locale::En,
        door: Door::Page,
    }
}

/// Answers by address: `set(&mut answers, "C1", choice("yes"))`.
pub fn set(answers: &mut Answers, address: &str, content: Content) {
    let address: Address = address.parse().unwrap();
    answers.set(address, Some(answer(content)));
}

/// Answers in one go: `answers(&[("C1", choice("yes"))])`.
pub fn answers(typed: &[(&str, Content)]) -> Answers {
    let mut answers = Answers::default();
    for (address, content) in typed {
        set(&mut answers, address, content.clone());
    }
    answers
}

pub fn choice(code: &str) -> Content {
    Content::Value(Value::Choice(code.to_owned()))
}

pub fn choices(codes: &[&str]) -> Content {
    let codes = codes.iter().map(|code| (*code).to_owned()).collect();
    Content::Value(Value::Choices(codes))
}

pub fn number(number: f64) -> Content {
    Content::Value(Value::Number(number))
}

pub fn words(words: &str) -> Content {
    Content::Value(Value::Text(words.to_owned()))
}

pub fn withheld() -> Content {
    Content::Availability(Availability::Confidential)
}

/// The sealed answers of a State.
pub fn submission(state: &str, answers: Answers) -> Submission {
    Submission {
        round: "small-2026".to_owned(),
        state: state.to_owned(),
        number: 1,
        sealed_at: DateTime::parse_from_rfc3339("2026-04-20T15:30:00Z")
            .unwrap()
            .to_utc(),
        by: "focal point".to_owned(),
        on_behalf: false,
        questionnaire: "small/2026 0".to_owned(),
        answers,
    }
}

/// What the twelfth State, which only has a draft, is known by.
pub fn progress() -> Vec<Progress> {
    vec![
        Progress {
            state: "UY".to_owned(),
            status: Status::Draft,
            channel: Some(Channel::Page),
            completeness: [("C".to_owned(), 0.4)].into(),
        },
        Progress {
            state: "BB".to_owned(),
            status: Status::Returned,
            channel: Some(Channel::Page),
            completeness: Default::default(),
        },
    ]
}

/// Eleven of twelve States and the observer responded. Mexico withholds its law (the value
/// lies beside the mark), Brazil a number; Jamaica says NA, NAP and nothing.
pub fn submissions() -> Vec<Submission> {
    let responding = STATES.iter().take(11).chain([&STATES[12]]);
    responding
        .enumerate()
        .map(|(place, (code, ..))| {
            let mut submission = submission(code, answers_of(place, code));
            if *code == "BB" {
                submission.number = 2;
                submission.sealed_at += chrono::TimeDelta::days(20);
            }
            submission.on_behalf = *code == "HT";
            submission
        })
        .collect()
}

fn answers_of(place: usize, code: &str) -> Answers {
    let mut answers = Answers::default();
    let mut put = |address: &str, content: Content| set(&mut answers, address, content);
    let has_law = place % 4 != 3;
    put(
        "A1[1].agency",
        words(&format!("Ministry of Justice of {code}")),
    );
    put("A1[1].name", words("canary-person"));
    put("A1[1].email", words("canary-person@example.org"));
    put("A1[2].email", words("canary-person-2@example.org"));
    put("A2", words("canary-restricted"));
    put("P1@remark", remark("canary-internal", true));
    put("C1", choice(if has_law { "yes" } else { "no" }));
    if has_law {
        put("C1.extent", choice(["full", "partial", "bill"][place % 3]));
        put("C2[1].title", words("=Computer Misuse Act"));
        put(
            "C2[1].date",
            Content::Value(Value::Date("2013-08".parse().unwrap())),
        );
        put("C2[1].status", choice("in_force"));
        put("C2[2].title", words("-None."));
        put("C2[2].status", choice("in_force"));
        put("C2[4].status", choice("bill"));
        let file = File {
            name: "act.pdf".to_owned(),
            sha256: None,
        };
        put("C2[1].copy", Content::Value(Value::File(file)));
    }
    for (row, form) in ["ransomware", "phishing", "denial"].into_iter().enumerate() {
        let frequency = ["frequent", "rare", "never"][(place + row) % 3];
        put(&format!("F1[{form}]"), choice(frequency));
        if !(place + row).is_multiple_of(5) {
            let status = if (place + row).is_multiple_of(2) {
                "yes"
            } else {
                "no"
            };
            put(&format!("C3[{form}].status"), choice(status));
            put(
                &format!("C3[{form}].extent"),
                choice(["full", "bill"][row % 2]),
            );
        }
    }
    put(
        "G1",
        choice(if place.is_multiple_of(3) { "no" } else { "yes" }),
    );
    put("G1@remark", remark("The unit was founded in 2019.", false));
    put("M3", choices(&["hotline", "police"][..1 + place % 2]));
    put(
        "O1",
        choices(if place.is_multiple_of(2) {
            &["web", "hotline"]
        } else {
            &["police"]
        }),
    );
    put("E12[2024].received", number(10.0 + place as f64));
    put("E12[2025].received", number(12.5 * place as f64));
    put(
        "E12[2025].sent",
        Content::Availability(Availability::NotAvailable),
    );
    put(
        "P1",
        words(&format!("Remarks of {code}; una línea más.\nAnother line.")),
    );
    match code {
        "MX" => {
            put("C1@availability", withheld());
            put("C2[1].title", words("canary-follow-up"));
            put("G1@remark", remark("canary-withheld", false));
            put("G1@availability", withheld());
        }
        "BR" => {
            put("E12[2025].received", number(987_654_321.0));
            put("E12[2025].received@availability", withheld());
        }
        "JM" => {
            answers = answers
                .into_iter()
                .filter(|(address, _)| {
                    !matches!(address.question.as_str(), "M3" | "F1" | "O1" | "C2")
                })
                .collect();
            set(
                &mut answers,
                "M3@availability",
                Content::Availability(Availability::NotAvailable),
            );
            set(
                &mut answers,
                "F1@availability",
                Content::Availability(Availability::NotApplicable),
            );
            set(&mut answers, "C2@availability", withheld());
        }
        _ => {}
    }
    answers
}

pub fn remark(text: &str, internal: bool) -> Content {
    Content::Remark(Remark {
        text: text.to_owned(),
        internal,
    })
}

/// Everything that a collection borrows.
#[derive(Debug)]
pub struct Region {
    pub round: Round,
    pub questionnaire: Questionnaire,
    pub submissions: Vec<Submission>,
    pub progress: Vec<Progress>,
    /// The round before, with the same States.
    pub before: Option<Box<Region>>,
}

impl Region {
    pub fn new() -> Self {
        Self {
            round: round(),
            questionnaire: instrument(),
            submissions: submissions(),
            progress: progress(),
            before: None,
        }
    }

    /// The same after a round in which the States gave one another's answers.
    pub fn after_another() -> Self {
        let mut region = Self::new();
        let mut before = Self::new();
        before.round.id = "small-2024".to_owned();
        before.round.title = text("Questionnaire on cyber-crime 2024");
        let answers = region.submissions.iter().map(|one| one.answers.clone());
        let mut answers: Vec<_> = answers.collect();
        answers.rotate_left(1);
        for (submission, answers) in before.submissions.iter_mut().zip(answers) {
            before.round.id.clone_into(&mut submission.round);
            submission.answers = answers;
        }
        // Canada did not answer then.
        before
            .submissions
            .retain(|submission| submission.state != "CA");
        region.before = Some(Box::new(before));
        region
    }

    pub fn collection(&self, edition: Edition, locale: Locale) -> Collection<'_> {
        Collection {
            round: &self.round,
            questionnaire: &self.questionnaire,
            submissions: &self.submissions,
            snapshot: None,
            progress: &self.progress,
            before: self.before.as_ref().map(|before| Before {
                round: &before.round,
                questionnaire: &before.questionnaire,
                submissions: &before.submissions,
            }),
            edition,
            locale,
        }
    }
}

/// What is known of each State of a collection when its turn comes.
pub fn passing<'c>(collection: &'c Collection<'_>) -> impl FnMut(&State) -> Result<Passed> + 'c {
    |state| {
        let own = collection.submissions.iter();
        let own = own.filter(|submission| submission.state == state.code);
        let mut progress = collection.progress.iter();
        Ok(Passed {
            submission: own.max_by_key(|submission| submission.number).cloned(),
            progress: progress.find(|one| one.state == state.code).cloned(),
        })
    }
}

/// The regional workbook of a collection in the long form.
pub fn long(collection: &Collection<'_>) -> Vec<u8> {
    let tabulation = Tabulation::of(collection).unwrap();
    let mut bytes = Vec::new();
    let fits = regional::write_long(&tabulation, None, &mut bytes).unwrap();
    assert_eq!(fits, regional::Fits::Yes);
    bytes
}
