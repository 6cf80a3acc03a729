//! [`Grid`]: States down, closed questions or rows across.

use super::{Mark, Reading, Tabulation, Variable, variables};
use crate::{
    address::Address,
    locale::Locale,
    questionnaire::{
        Analysis, Content, Field, Question, Shape, Tone, Value,
        kinds::{Rule, Tally},
    },
};

/// A table with one line per invited State, in the order of [`Tabulation::readings`].
#[derive(Debug, Clone)]
pub struct Grid<'a> {
    /// What stands across.
    pub columns: Vec<Variable<'a>>,
    /// One line per State, one cell per column.
    pub lines: Vec<Vec<Cell>>,
}

/// What a table shows of one answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A code's wording and colour.
    Code {
        /// In the language of the tables; several joined by `; `.
        label: String,
        /// Its colour, never without the word.
        tone: Tone,
    },
    /// Text, a date, a file's name; also what could not be understood.
    Text(String),
    /// A number.
    Number(f64),
    /// What stands in place of a value.
    Mark(Mark),
}

impl Cell {
    /// What `reading` shows at `address`, a value of `field`.
    pub(super) fn at(
        tabulation: &Tabulation<'_>,
        reading: &Reading<'_>,
        field: &Field,
        address: &Address,
    ) -> Self {
        match reading.answer(address).map(|answer| &answer.content) {
            Some(Content::Value(value)) => Self::of_value(tabulation.scope.locale, field, value),
            Some(Content::Unread(text)) => Self::Text(text.clone()),
            _ => Self::Mark(reading.mark(address)),
        }
    }

    /// What a table shows of a value of `field`.
    pub(super) fn of_value(locale: Locale, field: &Field, value: &Value) -> Self {
        let named = |code: &str| {
            let known = field.kind.list().and_then(|list| list.find(code));
            known.map_or((code.to_owned(), Tone::Neutral), |known| {
                (known.text.in_(locale).to_owned(), known.tone)
            })
        };
        match value {
            Value::Number(number) => Self::Number(*number),
            Value::Choice(code) => {
                let (label, tone) = named(code);
                Self::Code { label, tone }
            }
            Value::Choices(codes) => {
                let labels: Vec<_> = codes.iter().map(|code| named(code).0).collect();
                Self::Code {
                    label: labels.join("; "),
                    tone: Tone::Neutral,
                }
            }
            Value::Text(text) => Self::Text(text.clone()),
            Value::File(file) => Self::Text(file.name.clone()),
            Value::Date(date) => Self::Text(date.to_string()),
        }
    }
}

impl Variable<'_> {
    /// It holds exactly one code.
    pub fn is_single_choice(&self) -> bool {
        self.field.kind.tally() == Tally::Codes && self.field.kind.rule() == Rule::Choice
    }

    /// Each State has at most one code: outside of lists, of those that hold exactly one.
    pub fn has_one_answer(&self) -> bool {
        self.is_single_choice() && !self.question.is_list()
    }
}

/// States × the questions that have exactly one answer out of a closed list.
pub fn country_matrix<'a>(tabulation: &'a Tabulation<'_>) -> Grid<'a> {
    let columns = variables(&tabulation.scope.questionnaire)
        .into_iter()
        .filter(|variable| matches!(variable.question.shape, Shape::One))
        .filter(|variable| variable.question.analysis != Analysis::None)
        .filter(Variable::is_single_choice)
        .collect();
    grid(tabulation, columns)
}

/// States × the rows of `question`, for one of its fields.
pub fn row_matrix<'a>(
    tabulation: &'a Tabulation<'_>,
    question: &'a Question,
    field: &'a Field,
) -> Grid<'a> {
    let columns = variables(&tabulation.scope.questionnaire)
        .into_iter()
        .filter(|variable| {
            variable.question.code == question.code && variable.field.code == field.code
        })
        .collect();
    grid(tabulation, columns)
}

fn grid<'a>(tabulation: &'a Tabulation<'_>, columns: Vec<Variable<'a>>) -> Grid<'a> {
    let lines = tabulation
        .readings
        .iter()
        .map(|reading| {
            columns
                .iter()
                .map(|column| Cell::at(tabulation, reading, column.field, &column.address()))
                .collect()
        })
        .collect();
    Grid { columns, lines }
}
