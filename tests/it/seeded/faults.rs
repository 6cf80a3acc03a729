//! What people type wrongly into one cell, by the kind of its field; and the one word that
//! the intake has to say about it.

use std::collections::BTreeSet;

use regex::Regex;
use relator::{
    address::{Address, Part},
    locale::Locale,
    questionnaire::{Availability, Questionnaire, Shape, Slot, Value, kinds::Rule},
    response::Answers,
};
use serde_json::Value as Json;

use super::{Class, Defect, Put};

/// The fields that conditions and checks read: what stands there decides over other answers.
pub struct Deciding {
    /// Any rule reads them.
    any: BTreeSet<(String, String)>,
    /// A rule asks whether something stands there, or counts it.
    counted: BTreeSet<(String, String)>,
}

impl Deciding {
    /// Those of a questionnaire's file, by its text alone.
    pub fn of(form: &Json) -> Self {
        let mut deciding = Self {
            any: BTreeSet::new(),
            counted: BTreeSet::new(),
        };
        let read = Regex::new(r"([a-z-]+\()?(?:\$\{([^}]+)\}|(?:^|[ (])(\.)(?:[ )]|$))").unwrap();
        for question in form["sections"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(questions)
        {
            let code = question["code"].as_str().unwrap();
            let own = |field: &str| {
                let mut fields = question["fields"].as_array().unwrap().iter();
                fields.any(|known| known["code"] == field)
            };
            for rule in rules(question) {
                for found in read.captures_iter(rule) {
                    let name = found.get(2).map_or(".", |name| name.as_str());
                    let place = match (name.split_once('.'), name.split_once('[')) {
                        _ if name == "." => (code, ""),
                        (Some((other, field)), _) => (other.split('[').next().unwrap(), field),
                        (None, Some((other, _))) => (other, ""),
                        (None, None) if own(name) => (code, name),
                        (None, None) => (name, ""),
                    };
                    let place = (place.0.to_owned(), place.1.to_owned());
                    if name == "." || found.get(1).is_some_and(|of| of.as_str() != "not(") {
                        deciding.counted.insert(place.clone());
                    }
                    deciding.any.insert(place);
                }
            }
        }
        deciding
    }

    fn place(slot: &Slot<'_>) -> (String, String) {
        let field = slot.field.code.clone().unwrap_or_default();
        (slot.question.code.clone(), field)
    }

    /// Another value here changes nothing elsewhere.
    fn leaves_values(&self, slot: &Slot<'_>) -> bool {
        !self.any.contains(&Self::place(slot))
    }

    /// What is not understood here changes nothing elsewhere: a rule that reads it is
    /// undetermined, and silent.
    fn leaves_gaps(&self, slot: &Slot<'_>) -> bool {
        !self.counted.contains(&Self::place(slot))
    }
}

fn questions(section: &Json) -> &Vec<Json> {
    section["questions"].as_array().unwrap()
}

/// Every condition and check of a question.
fn rules(question: &Json) -> Vec<&str> {
    let fields = question["fields"].as_array().unwrap().iter();
    let fields = fields.map(|field| &field["ask_if"]);
    let checks = question["checks"].as_array().into_iter().flatten();
    let checks = checks.map(|check| &check["rule"]);
    let own = [&question["ask_if"], &question["ask_row_if"]];
    fields
        .chain(checks)
        .chain(own)
        .filter_map(Json::as_str)
        .collect()
}

/// A fault that is typed at a place.
struct Fault<'a> {
    slot: &'a Slot<'a>,
    class: Class,
    code: &'static str,
    typed: Vec<(Address, Put)>,
    at: Address,
}

impl From<Fault<'_>> for Defect {
    fn from(fault: Fault<'_>) -> Self {
        Self {
            class: fault.class,
            question: fault.slot.question.code.clone(),
            typed: fault.typed,
            code: fault.code.to_owned(),
            at: fault.at,
        }
    }
}

/// Every fault that can be typed into a clean response, each by itself.
pub fn faults(
    instrument: &Questionnaire,
    deciding: &Deciding,
    answers: &Answers,
    language: Locale,
) -> Vec<Defect> {
    let items =
        |question: &_| answers.items(&{ question as &relator::questionnaire::Question }.code);
    let slots = instrument.slots(&items);
    let mut defects: Vec<Defect> = Vec::new();
    for slot in &slots {
        let place = Place {
            slot,
            deciding,
            answers,
        };
        defects.extend(place.faults().into_iter().map(Defect::from));
        defects.extend(place.not_asked().map(Defect::from));
    }
    for question in instrument.questions() {
        let beside = question.address().part(Part::Availability);
        let answered = answers.of(&question.code);
        let mut answered = answered.filter(|(_, answer)| answer.content.value().is_some());
        if answered.next().is_none() || answers.content(&beside).is_some() {
            continue;
        }
        let word = language.say(Availability::NotApplicable.message());
        for (class, code, text) in [
            (Class::UnknownChoice, "not_an_availability", "perhaps later"),
            (
                Class::CrossQuestion,
                "answer_and_availability",
                word.as_str(),
            ),
        ] {
            defects.push(Defect {
                class,
                question: question.code.clone(),
                typed: vec![(beside.clone(), Put::Text(text.to_owned()))],
                code: code.to_owned(),
                at: beside.clone(),
            });
        }
    }
    defects
}

/// A place with its answer.
struct Place<'a> {
    slot: &'a Slot<'a>,
    deciding: &'a Deciding,
    answers: &'a Answers,
}

impl<'a> Place<'a> {
    fn fault(&self, class: Class, code: &'static str, put: Put) -> Fault<'a> {
        let at = self.slot.address.clone();
        Fault {
            slot: self.slot,
            class,
            code,
            typed: vec![(at.clone(), put)],
            at,
        }
    }

    /// What is wrong with the value, where there is one.
    fn faults(&self) -> Vec<Fault<'a>> {
        let Some(value) = self.answers.value(&self.slot.address) else {
            return Vec::new();
        };
        let mut faults = Vec::new();
        if self.deciding.leaves_gaps(self.slot) {
            faults.extend(self.not_understood(value));
        }
        if self.deciding.leaves_values(self.slot) {
            faults.extend(self.understood(value));
        }
        if self.slot.field.required && self.has_more_in_its_item() {
            faults.push(self.fault(Class::MissingRequired, "required_field", Put::Nothing));
        }
        faults
    }

    fn has_more_in_its_item(&self) -> bool {
        let at = &self.slot.address;
        self.answers.of(&at.question).any(|(other, answer)| {
            other.row == at.row && other != at && answer.content.value().is_some()
        })
    }

    /// What nobody can take for an answer.
    fn not_understood(&self, value: &Value) -> Vec<Fault<'a>> {
        let wrong = |code, put| self.fault(Class::WrongType, code, put);
        let text = |code, text: &str| wrong(code, Put::Text(text.to_owned()));
        let unknown = |text: &str| {
            self.fault(
                Class::UnknownChoice,
                "choice_unknown",
                Put::Text(text.to_owned()),
            )
        };
        let mut faults = match value {
            Value::Number(_) => vec![
                text("number_not_understood", "about twenty"),
                text("number_not_understood", "12 or 13"),
                text("number_is_date", "2026-04-03"),
                text("number_ambiguous", "1.234"),
            ],
            Value::Date(_) => vec![
                text("date_not_understood", "soon"),
                text("date_no_such_day", "31/02/2016"),
                text("date_ambiguous", "03/04/2016"),
                text("date_year_unclear", "13/04/16"),
                text("date_serial", "46115"),
            ],
            Value::Choice(_) => vec![
                unknown("neither of them"),
                unknown("it depends on the case"),
                self.fault(Class::UnknownChoice, "choice_unknown", Put::Number(17.0)),
            ],
            Value::Choices(codes) => {
                let ranked = matches!(self.slot.field.kind.rule(), Rule::Rank(_));
                let code = if ranked {
                    "rank_not_understood"
                } else {
                    "mark_not_understood"
                };
                vec![self.at_option(&codes[0], code, Put::Text("perhaps".to_owned()))]
            }
            Value::Text(_) => Vec::new(),
            Value::File(_) => return Vec::new(),
        };
        if !matches!(value, Value::Choices(_)) {
            faults.push(wrong("error_cell", Put::Error("#REF!")));
            faults.push(wrong("error_cell", Put::Error("#DIV/0!")));
            faults.push(wrong("formula_without_value", Put::FormulaWithoutValue));
        }
        faults
    }

    fn at_option(&self, option: &str, code: &'static str, put: Put) -> Fault<'a> {
        let at = self.slot.address.clone().at_option(option);
        let class = match code {
            "exclusive_with_others" => Class::OutOfBounds,
            _ => Class::WrongType,
        };
        Fault {
            slot: self.slot,
            class,
            code,
            typed: vec![(at.clone(), put)],
            at,
        }
    }

    /// What is an answer, and beyond a bound of its kind.
    fn understood(&self, value: &Value) -> Vec<Fault<'a>> {
        let beyond = |code, put| self.fault(Class::OutOfBounds, code, put);
        let text = |class, code, text: String| self.fault(class, code, Put::Text(text));
        let field = self.slot.field.code.as_deref().unwrap_or_default();
        match (self.slot.field.kind.rule(), value) {
            (Rule::Number { decimals, min, max }, _) => {
                let mut faults = vec![match decimals {
                    0 => beyond("number_not_whole", Put::Number(40.5)),
                    _ => beyond("number_too_fine", Put::Number(40.125)),
                }];
                faults.extend(min.map(|min| beyond("number_too_small", Put::Number(min - 7.0))));
                faults.extend(max.map(|max| beyond("number_too_great", Put::Number(max + 7.0))));
                faults
            }
            (Rule::Date { coarse: false, .. }, _) => {
                vec![text(
                    Class::OutOfBounds,
                    "date_too_coarse",
                    "2013".to_owned(),
                )]
            }
            (
                Rule::Text {
                    max_length,
                    paragraph,
                },
                Value::Text(_),
            ) => {
                let mut faults = Vec::new();
                if let Some(limit) = max_length {
                    let long = "é".repeat(limit + 1);
                    faults.push(text(Class::OutOfBounds, "text_over_limit", long));
                }
                let wrong = match field {
                    "email" => Some(("email_unlikely", "ministry at example")),
                    "link" => Some(("url_unlikely", "on our site")),
                    "telephone" | "fax" => Some(("telephone_unlikely", "ask the Ministry")),
                    _ if paragraph => None,
                    _ => Some(("text_says_nothing", "-None.")),
                };
                let wrong =
                    wrong.map(|(code, typed)| text(Class::WrongType, code, typed.to_owned()));
                faults.extend(wrong);
                faults
            }
            (rule @ (Rule::Mark | Rule::Rank(_)), Value::Choices(codes)) => {
                let list = self.slot.field.kind.list().unwrap();
                let others = list.codes.iter().find(|code| code.exclusive);
                let mark = match rule {
                    Rule::Rank(most) if codes.len() < most as usize => {
                        Put::Text((codes.len() + 1).to_string())
                    }
                    Rule::Rank(_) => return Vec::new(),
                    _ => Put::Text("X".to_owned()),
                };
                let exclusive =
                    others.map(|code| self.at_option(&code.code, "exclusive_with_others", mark));
                exclusive.into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    /// An answer to what follows a yes, where the answer is no.
    fn not_asked(&self) -> Option<Fault<'a>> {
        let one = matches!(self.slot.question.shape, Shape::One);
        let no = Value::Choice("no".to_owned());
        let follows = self.slot.field.ask_if.is_some()
            && self.answers.value(&self.slot.question.address()) == Some(&no);
        let put = match self.slot.field.kind.rule() {
            Rule::Text { .. } if self.slot.field.kind.name() == "text" => {
                Put::Text("Act 12, art. 3".to_owned())
            }
            Rule::Choice => Put::Text(self.slot.field.kind.list()?.codes[0].code.clone()),
            _ => return None,
        };
        let unread = self.deciding.leaves_values(self.slot);
        (one && follows && unread)
            .then(|| self.fault(Class::CrossQuestion, "answered_though_not_asked", put))
    }
}
