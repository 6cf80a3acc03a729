//! Finding one's way in a questionnaire: by address, and through all addresses in order.

use std::sync::Arc;

use super::{Code, CodeList, Field, Question, Questionnaire, Section, Shape};
use crate::address::{Address, Part, Row};

/// What an address names.
#[derive(Debug, Clone, Copy)]
pub struct Found<'a> {
    /// Its section.
    pub section: &'a Section,
    /// Its question.
    pub question: &'a Question,
    /// Its field; none where it names a question, row or item as a whole.
    pub field: Option<&'a Field>,
    /// Its row, with *rows*.
    pub row: Option<&'a Code>,
    /// Its option, with *choices*.
    pub option: Option<&'a Code>,
}

/// One place for a value, in the order of the questionnaire.
#[derive(Debug, Clone)]
pub struct Slot<'a> {
    /// Its address.
    pub address: Address,
    /// Its question.
    pub question: &'a Question,
    /// Its field.
    pub field: &'a Field,
    /// Its row, with *rows*.
    pub row: Option<&'a Code>,
}

impl Questionnaire {
    /// Every question in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// The question with this code.
    pub fn question(&self, code: &str) -> Option<&Question> {
        self.placed(code).map(|(_, question)| question)
    }

    /// The question with this code and its section: most likely the one whose letters the
    /// code begins with, as in every questionnaire that was loaded.
    fn placed(&self, code: &str) -> Option<(&Section, &Question)> {
        let letters = code.trim_end_matches(|c: char| !c.is_ascii_uppercase());
        let own = self.section(letters).into_iter();
        let others = self.sections.iter().filter(|one| one.code != letters);
        own.chain(others).find_map(|section| {
            let mut questions = section.questions.iter();
            Some((section, questions.find(|question| question.code == code)?))
        })
    }

    /// The section with this code.
    pub fn section(&self, code: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.code == code)
    }

    /// What `address` names, if the questionnaire has it. Any item number of a list
    /// exists. `C3`, `C3[illegal_access]` and `C2[1]` name more than one field and are
    /// found without one.
    pub fn find(&self, address: &Address) -> Option<Found<'_>> {
        let (section, question) = self.placed(&address.question)?;
        let row = match (&question.shape, &address.row) {
            (Shape::One | Shape::Rows(_) | Shape::List { .. }, None) => None,
            (Shape::List { .. }, Some(Row::Number(_))) => None,
            (Shape::Rows(list), Some(Row::Code(code))) => Some(list.find(code)?),
            (Shape::Rows(list), Some(Row::Number(number))) => Some(list.find(&number.to_string())?),
            (Shape::One, Some(_)) | (Shape::List { .. }, Some(Row::Code(_))) => return None,
        };
        let placed = address.row.is_some() || matches!(question.shape, Shape::One);
        let field = match &address.field {
            Some(code) if placed => Some(question.field(Some(code))?),
            Some(_) => return None,
            None if placed => question.field(None),
            None => None,
        };
        let option = match &address.option {
            None => None,
            Some(option) => Some(
                field
                    .filter(|field| field.kind.has_options())?
                    .kind
                    .list()?
                    .find(option)?,
            ),
        };
        // A remark stands beside the question only.
        let whole = address.row.is_none() && address.field.is_none() && address.option.is_none();
        (address.part != Part::Remark || (whole && question.remark)).then_some(Found {
            section,
            question,
            field,
            row,
            option,
        })
    }

    /// Every place for a value, in order; `items` gives the items of a list.
    pub fn slots(&self, items: &dyn Fn(&Question) -> Vec<u32>) -> Vec<Slot<'_>> {
        let slots_of = |question| match Question::is_list(question) {
            true => self.slots_of(question, &items(question)),
            false => self.slots_of(question, &[]),
        };
        self.questions().flat_map(slots_of).collect()
    }

    /// Every place for a value in one question, in order.
    pub fn slots_of<'a>(&'a self, question: &'a Question, items: &[u32]) -> Vec<Slot<'a>> {
        let rows: Vec<(Option<Row>, Option<&Code>)> = match &question.shape {
            Shape::One => vec![(None, None)],
            Shape::Rows(list) => list
                .codes
                .iter()
                .map(|code| (code.row(), Some(code)))
                .collect(),
            Shape::List { .. } => items
                .iter()
                .map(|n| (Some(Row::Number(*n)), None))
                .collect(),
        };
        let mut slots = Vec::new();
        for (row, code) in rows {
            slots.extend(question.fields.iter().map(|field| {
                Slot {
                    address: Address {
                        row: row.clone(),
                        ..question.address()
                    }
                    .at_field(field.code.as_deref()),
                    question,
                    field,
                    row: code,
                }
            }));
        }
        slots
    }

    /// The same questionnaire with the rows that a round supplies.
    #[must_use]
    pub fn with_rows(&self, name: &str, codes: Vec<Code>) -> Self {
        let mut questionnaire = self.clone();
        let list = Arc::new(CodeList {
            name: name.to_owned(),
            from_round: true,
            codes,
        });
        for question in questionnaire
            .sections
            .iter_mut()
            .flat_map(|section| &mut section.questions)
        {
            match &mut question.shape {
                Shape::Rows(rows) if rows.name == name => *rows = Arc::clone(&list),
                Shape::One | Shape::Rows(_) | Shape::List { .. } => {}
            }
        }
        questionnaire.lists.insert(name.to_owned(), list);
        questionnaire
    }
}

impl Code {
    /// The code as the row of an address.
    pub fn row(&self) -> Option<Row> {
        self.code.parse().ok()
    }
}
