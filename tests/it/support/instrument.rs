//! A small questionnaire of every shape.

use std::sync::Arc;

use relator::questionnaire::{Analysis, CodeList, Publish, Questionnaire, Tone};

use super::questionnaire::{
    Plain, condition, field, list, listing, over, personal, question, questionnaire, text,
};

fn yes_no() -> Arc<CodeList> {
    list(
        "yes_no",
        &[("yes", "Yes", Tone::Positive), ("no", "No", Tone::Negative)],
    )
}

/// One question of every shape and kind that the tables know.
pub fn instrument() -> Questionnaire {
    use Tone::{Negative, Neutral, Partial, Positive};
    let yes_no = yes_no();
    let extent = list(
        "extent",
        &[
            ("full", "Fully", Positive),
            ("partial", "In part", Partial),
            ("bill", "A bill is pending", Negative),
        ],
    );
    let status = list(
        "law_status",
        &[
            ("in_force", "In force", Positive),
            ("bill", "Bill", Partial),
        ],
    );
    let scale = list(
        "frequency",
        &[
            ("frequent", "Frequently (monthly or more)", Neutral),
            ("rare", "Infrequently", Neutral),
            ("never", "Has not occurred", Neutral),
        ],
    );
    let forms = list(
        "forms",
        &[
            ("ransomware", "Ransomware and other extortion", Neutral),
            (
                "phishing",
                "Phishing and other computer-related fraud",
                Neutral,
            ),
            ("denial", "Denial of service", Neutral),
        ],
    );
    let years = list(
        "years",
        &[("2024", "2024", Neutral), ("2025", "2025", Neutral)],
    );
    let channels = list(
        "channels",
        &[
            ("hotline", "Hotline", Neutral),
            ("web", "Web form", Neutral),
            ("police", "Police station", Neutral),
        ],
    );
    let mut extent_of = field(Some("extent"), Plain::Choice(Arc::clone(&extent)));
    extent_of.ask_if = condition("${C1} = 'yes'", &yes_no);
    let mut law = listing(
        "Law",
        question(
            "C2",
            "List the laws",
            vec![
                field(Some("title"), Plain::Text),
                field(Some("date"), Plain::Date),
                field(Some("status"), Plain::Choice(status)),
                field(Some("copy"), Plain::File),
            ],
        ),
    );
    law.ask_if = condition("${C1} = 'yes'", &yes_no);
    let mut directory = listing(
        "Contact",
        question(
            "A1",
            "Whom may others ask?",
            vec![
                field(Some("agency"), Plain::Text),
                personal("name"),
                personal("email"),
            ],
        ),
    );
    directory.analysis = Analysis::Directory;
    let mut restricted = question(
        "A2",
        "What should only the authorities know?",
        vec![field(None, Plain::Text)],
    );
    restricted.publish = Publish::Restricted;
    let mut instrument = questionnaire(vec![
        ("A", "Respondent", vec![directory, restricted]),
        (
            "C",
            "Substantive law",
            vec![
                question(
                    "C1",
                    "Does your State have specific legislation that makes conduct against computer systems an offence?",
                    vec![field(None, Plain::Choice(Arc::clone(&yes_no))), extent_of],
                ),
                law,
                over(
                    &forms,
                    Analysis::Matrix,
                    question(
                        "C3",
                        "Is the conduct an offence?",
                        vec![
                            field(Some("status"), Plain::Choice(Arc::clone(&yes_no))),
                            field(Some("extent"), Plain::Choice(extent)),
                        ],
                    ),
                ),
            ],
        ),
        (
            "F",
            "Forms of cybercrime",
            vec![
                over(
                    &forms,
                    Analysis::Matrix,
                    question(
                        "F1",
                        "How often did each form occur?",
                        vec![field(None, Plain::Choice(scale))],
                    ),
                ),
                question(
                    "G1",
                    "Does a specialised unit exist in the prosecution service?",
                    vec![field(None, Plain::Choice(yes_no))],
                ),
                question(
                    "M3",
                    "How can the public report?",
                    vec![field(None, Plain::Choices(Arc::clone(&channels), None))],
                ),
                question(
                    "O1",
                    "Rank the channels that need assistance",
                    vec![field(None, Plain::Choices(channels, Some(3)))],
                ),
            ],
        ),
        (
            "E",
            "Cooperation",
            vec![
                over(
                    &years,
                    Analysis::Statistics,
                    question(
                        "E12",
                        "Requests for mutual legal assistance",
                        vec![
                            field(Some("received"), Plain::Number(text("requests"))),
                            field(Some("sent"), Plain::Number(text("requests"))),
                        ],
                    ),
                ),
                question(
                    "P1",
                    "What else should be known?",
                    vec![field(None, Plain::Text)],
                ),
            ],
        ),
    ]);
    let questions = instrument.sections.iter_mut();
    for question in questions.flat_map(|section| &mut section.questions) {
        question.core = ["C1", "C2", "C3", "E12"].contains(&question.code.as_str());
    }
    instrument
}
