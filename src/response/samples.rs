//! What the tests of this module are told with.

use chrono::{TimeZone, Utc};

use super::{Answer, Answers, Door, Submission};
use crate::{
    locale::Locale,
    questionnaire::{Availability, Content, Remark, Value},
};

/// A text, as somebody wrote it on the page.
pub fn text(text: &str) -> Answer {
    answer(Content::Value(Value::Text(text.into())))
}

/// Any content, from the page.
pub fn answer(content: Content) -> Answer {
    Answer {
        content,
        language: Locale::En,
        door: Door::Page,
    }
}

/// Jamaica's first submission.
pub fn submission() -> Submission {
    let answers: Answers = [
        ("C1", answer(Content::Value(Value::Choice("yes".into())))),
        ("C2[1].title", text("Ley N° 53-07 — \"delitos\"")),
        (
            "E12[2025].mla_received",
            answer(Content::Value(Value::Number(3.0))),
        ),
        (
            "E13@availability",
            answer(Content::Availability(Availability::Confidential)),
        ),
        (
            "C1@remark",
            answer(Content::Remark(Remark {
                text: "See annex".into(),
                internal: false,
            })),
        ),
    ]
    .into_iter()
    .map(|(address, answer)| (address.parse().unwrap(), answer))
    .collect();
    Submission {
        round: "cybercrime-2026".into(),
        state: "JM".into(),
        number: 1,
        sealed_at: Utc.with_ymd_and_hms(2026, 5, 4, 12, 30, 0).unwrap(),
        by: "focal.point@example.org".into(),
        on_behalf: false,
        questionnaire: "cybercrime/2026 0f1e".into(),
        answers,
    }
}
