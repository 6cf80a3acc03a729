//! What people get wrong in a workbook, and what they type in their own way: a few slips
//! that give findings of many codes, the same in every run.

use relator::{
    address::Address,
    locale::Locale,
    questionnaire::{Availability, Content, Date, File, Value},
    response::{Answer, Answers, Door},
};

use crate::Outcome;

/// One State of so many makes slips.
const STATES: usize = 7;

/// So many slips it makes; thirty-five States make every one of them once.
const SLIPS: usize = 6;

/// What somebody does to the cells of one workbook: at each address what stands there then;
/// none clears everything that stands in the question or item.
type Slip = Vec<(&'static str, Option<Content>)>;

/// Makes the slips of the State with this number, if it makes any.
pub fn make(number: usize, answers: &mut Answers, language: Locale) -> Outcome<()> {
    if number % STATES != STATES / 2 {
        return Ok(());
    }
    let slips = slips()?;
    for place in 0..SLIPS {
        for (address, content) in &slips[(number / STATES * SLIPS + place) % slips.len()] {
            let address: Address = address.parse()?;
            match content {
                Some(content) => answers.set(
                    address,
                    Some(Answer {
                        content: content.clone(),
                        language,
                        door: Door::Workbook,
                    }),
                ),
                None => clear(answers, &address),
            }
        }
    }
    Ok(())
}

/// Clears what stands in a question, or in an item of it.
fn clear(answers: &mut Answers, whole: &Address) {
    let inside = answers.of(&whole.question).map(|(address, _)| address);
    let inside = inside.filter(|address| whole.row.is_none() || address.row == whole.row);
    for address in inside.cloned().collect::<Vec<_>>() {
        answers.set(address, None);
    }
}

fn slips() -> Outcome<Vec<Slip>> {
    // What is not understood stands in the cell as it was typed.
    let typed = |text: &str| Some(Content::Unread(text.to_owned()));
    let value = |value| Some(Content::Value(value));
    let text = |text: &str| value(Value::Text(text.to_owned()));
    let code = |code: &str| value(Value::Choice(code.to_owned()));
    let codes = |codes: &[&str]| value(Value::Choices(codes.iter().map(|c| (*c).into()).collect()));
    let number = |number| value(Value::Number(number));
    let day = |day: &str| day.parse().map(|day: Date| value(Value::Date(day)));
    Ok(vec![
        // No such answer, and the right one in another spelling or another language.
        vec![("C1", typed("perhaps"))],
        vec![("C5", typed(" SI. "))],
        vec![("C3[illegal_access].status", typed("Constituye delito"))],
        // Numbers out of bounds, and numbers as they are written.
        vec![("K2[2025].reported", number(-5.0))],
        vec![("D8", number(4_000.0))],
        vec![("K2[2024].investigated", number(2.5))],
        vec![("K3[illegal_access].reported", typed("1.234"))],
        vec![("K3[copyright].reported", typed("1.234.567"))],
        vec![("L2[judges]", typed("about twenty"))],
        // Dates.
        vec![("A6.date", typed("31/02/2026"))],
        vec![("P3.date", typed("03/04/2026"))],
        vec![
            ("G1", code("no")),
            ("G3", code("yes")),
            ("G3.date", typed("13/04/2020")),
        ],
        vec![("P3.date", day("2999-01-01")?)],
        // Several options.
        vec![("M3", codes(&["hotline", "none"]))],
        vec![
            ("E14", None),
            ("E14#delay", typed("perhaps")),
            ("O2a", None),
            ("O2a#legislation", typed("1")),
            ("O2a#training", typed("1")),
        ],
        vec![("O1", codes(&["training", "budget", "other", "equipment"]))],
        // Texts of a form.
        vec![("A4.email", text("no address"))],
        vec![("A4.telephone", text("24119911"))],
        vec![("A4.agency", text("-Ninguna."))],
        vec![("A1", text(&"Un texto largo. ".repeat(9)))],
        vec![
            ("N3[1].title", text("Portal")),
            ("N3[1].link", text("ask us")),
        ],
        vec![(
            "B3[1].document",
            value(Value::File(File {
                name: "Ley 53-07.pdf".to_owned(),
                sha256: None,
            })),
        )],
        // Reasons for no answer.
        vec![("F1[ransomware]", typed("N/A"))],
        vec![("I1@availability", typed("who knows"))],
        vec![
            ("H5", code("no")),
            (
                "H5@availability",
                Some(Content::Availability(Availability::NotAvailable)),
            ),
        ],
        // What contradicts or lacks something else.
        vec![("D1", code("yes")), ("D2", None)],
        vec![("H1", code("no")), ("H2[1].name", text("Fiscalía"))],
        vec![("E3[1]", None), ("E3[1].function", text("Directora"))],
        vec![
            ("A2", code("yes")),
            ("A2.from", day("2026-05-01")?),
            ("A2.to", day("2026-01-01")?),
        ],
        vec![
            ("C1", code("no")),
            ("C3[copyright].basis", code("specific")),
        ],
    ])
}
