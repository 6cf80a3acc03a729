//! Follow-ups: what is asked only after a certain answer. Where that answer stands on the
//! same page and is one of a list, a stylesheet of the section shows the follow-up while
//! somebody answers; everywhere words say when it is asked. What holds an answer is never
//! hidden.

use std::{collections::BTreeMap, fmt::Write as _};

use crate::{
    address::{Address, Row},
    locale::Locale,
    questionnaire::{
        Field, Question, Questionnaire, Section, Shape,
        expression::{Expression, Way},
    },
};

/// By which the stylesheet finds a field in its question, row or item: all rows have the
/// same. Questions and rows are found by their ids.
pub(super) fn place(question: &Question, field: &Field) -> String {
    question
        .address()
        .at_field(field.code.as_deref())
        .to_string()
}

/// The ways in which a condition holds, where the page can follow it: all of them lean on
/// answers of this section.
pub(super) fn ways(condition: &Expression, section: &Section) -> Option<Vec<Way>> {
    let here = |way: &Way| {
        let mut questions = section.questions.iter();
        questions.any(|question| question.code == way.address.question)
    };
    condition.ways().filter(|ways| ways.iter().all(here))
}

/// When something is asked, in words.
pub(super) fn words(
    condition: &Expression,
    asker: &Question,
    instrument: &Questionnaire,
    locale: Locale,
) -> String {
    let one = |way: &Way| {
        let anywhere = in_any_row(&way.address, instrument);
        let question = instrument.question(&anywhere.question)?;
        let field = question.field(anywhere.field.as_deref())?;
        let label = field.kind.list()?.find(&way.code)?.text.in_(locale);
        // The wording of a field says more than its code.
        let text = question.text_of(field).in_(locale);
        let whole = way.address.clone().at_field(None);
        let of = match anywhere.field {
            None => whole.to_string(),
            Some(_) if question.code == asker.code => text.to_owned(),
            Some(_) => format!("{whole} ({text})"),
        };
        Some(locale.say_with(
            "section-condition",
            &[("question", of.into()), ("answer", label.into())],
        ))
    };
    let ways = condition.ways();
    let told: Option<Vec<String>> = ways.and_then(|ways| ways.iter().map(one).collect());
    let or = format!(" {} ", locale.say("section-or"));
    match told {
        Some(told) => locale.say_with("section-asked-if", &[("condition", told.join(&or).into())]),
        None => {
            let names = condition.dependencies().iter();
            let names: Vec<String> = names.map(|read| read.name()).collect();
            locale.say_with("section-depends", &[("questions", names.join(", ").into())])
        }
    }
}

/// The address with a row, so that the questionnaire finds its field.
fn in_any_row(address: &Address, instrument: &Questionnaire) -> Address {
    let question = instrument.question(&address.question);
    match question.map(|question| &question.shape) {
        Some(Shape::Rows(_) | Shape::List { .. }) if address.row.is_none() => {
            address.clone().at_row(Row::Number(1))
        }
        _ => address.clone(),
    }
}

/// The stylesheet of a section.
pub(super) fn stylesheet(instrument: &Questionnaire, section: &Section) -> String {
    let mut sheet = Sheet {
        instrument,
        hidden: BTreeMap::new(),
    };
    for question in &section.questions {
        if let Some(ways) = question
            .ask_if
            .as_ref()
            .and_then(|rule| ways(rule, section))
        {
            sheet.hide(&ways, None, id(&question.code));
        }
        if let (Some(rule), Some(list)) = (&question.ask_row_if, question.rows())
            && let Some(ways) = ways(rule, section)
        {
            for row in list.codes.iter().filter_map(|code| code.row()) {
                let line = question.address().at_row(row.clone());
                sheet.hide(&ways, Some(&row), id(&line.to_string()));
            }
        }
        for field in &question.fields {
            let Some(ways) = field.ask_if.as_ref().and_then(|rule| ways(rule, section)) else {
                continue;
            };
            let at = place(question, field);
            match &question.shape {
                Shape::One => sheet.hide(&ways, None, fields(&at)),
                Shape::Rows(_) | Shape::List { .. } => sheet.hide_in_line(&ways, question, &at),
            }
        }
    }
    sheet.text()
}

/// Selects a question or a row.
fn id(at: &str) -> String {
    format!("[id=\"{at}\"]")
}

/// Selects a field, in whichever row.
fn fields(at: &str) -> String {
    format!("[data-at=\"{at}\"]")
}

struct Sheet<'a> {
    instrument: &'a Questionnaire,
    /// What is hidden, by the selector of where its answer is not given.
    hidden: BTreeMap<String, Vec<String>>,
}

impl Sheet<'_> {
    /// Hides what is selected unless one of the ways is chosen somewhere on the page.
    fn hide(&mut self, ways: &[Way], row: Option<&Row>, what: String) {
        let chosen = ways.iter().map(|way| {
            let address = match (way.same_row, row) {
                (true, Some(row)) => way.address.clone().at_row(row.clone()),
                _ => way.address.clone(),
            };
            self.chosen(&address, &way.code, "=")
        });
        let unless = format!(
            "#section:not(:has({}))",
            chosen.collect::<Vec<_>>().join(",")
        );
        self.hidden.entry(unless).or_default().push(what);
    }

    /// Hides a field of each row or item unless one of the ways is chosen in it, or, where
    /// none of them stands in it, on the page.
    fn hide_in_line(&mut self, ways: &[Way], question: &Question, at: &str) {
        let own = |way: &&Way| way.same_row && way.address.question == question.code;
        if ways.iter().all(|way| !way.same_row) {
            return self.hide(ways, None, fields(at));
        }
        if !ways.iter().all(|way| own(&way)) {
            return;
        }
        let chosen = ways
            .iter()
            .map(|way| self.chosen(&way.address, &way.code, "$="));
        let unless = format!(
            "[data-line=\"{}\"]:not(:has({}))",
            question.code,
            chosen.collect::<Vec<_>>().join(",")
        );
        self.hidden.entry(unless).or_default().push(fields(at));
    }

    /// The inputs that say this code: a radio, a drop-down's option, a tick, a rank.
    fn chosen(&self, address: &Address, code: &str, how: &str) -> String {
        let name = match how {
            "$=" => address
                .field
                .as_ref()
                .map_or_else(|| "]".to_owned(), |field| format!("].{field}")),
            _ => address.to_string(),
        };
        let found = self.instrument.find(&in_any_row(address, self.instrument));
        let several = found
            .and_then(|found| found.field)
            .is_some_and(|field| field.kind.has_options());
        if several {
            let name = format!("[name{how}\"{name}#{code}\"]");
            format!("{name}:checked,{name} :checked:not([value=\"\"])")
        } else {
            let name = format!("[name{how}\"{name}\"]");
            format!("{name}[value=\"{code}\"]:checked,{name} [value=\"{code}\"]:checked")
        }
    }

    fn text(self) -> String {
        let mut text = String::new();
        for (unless, hidden) in self.hidden {
            let hidden = hidden.join(",");
            // Writing to a text does not fail.
            let _ = writeln!(
                text,
                "{unless} :is({hidden}):not(.relator-holds){{display:none}}"
            );
        }
        text
    }
}
