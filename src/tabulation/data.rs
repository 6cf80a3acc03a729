//! The long form: one row per address that has something to say, and at least one per
//! question (or row) and State, so that whoever counts finds every State.

use std::borrow::Cow;

use smol_str::{SmolStr, format_smolstr};

use super::{Mark, Reading, Scope, Tabulation, Variable, variables};
use crate::{
    address::{Address, Part, Row},
    locale::Locale,
    questionnaire::{Content, Value, kinds::Rule},
    response::{Answer, Door},
};

/// The columns, the same in every language.
pub const COLUMNS: [&str; 19] = [
    "address",
    "round",
    "state",
    "iso3",
    "section",
    "question",
    "row",
    "field",
    "code",
    "label",
    "number",
    "text",
    "availability",
    "remark",
    "language",
    "submission",
    "submitted_at",
    "source",
    "state_first",
];

/// One row of the long form. An empty text is an empty cell.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DataRow<'t> {
    /// Where it stands; of several choices with the option, `M3#hotline`.
    pub address: String,
    /// The round's id.
    pub round: &'t str,
    /// ISO 3166-1 alpha-2.
    pub state: &'t str,
    /// ISO 3166-1 alpha-3.
    pub iso3: &'t str,
    /// The section's code.
    pub section: &'t str,
    /// The question's code.
    pub question: &'t str,
    /// The row's code, or the item's number.
    pub row: SmolStr,
    /// The field's code; none for the unnamed one.
    pub field: SmolStr,
    /// The answer's code.
    pub code: &'t str,
    /// Its wording in the language of the tables.
    pub label: &'t str,
    /// A number, or the rank of a ranked choice.
    pub number: Option<f64>,
    /// Text, a date as ISO 8601, a file's name; also what could not be understood.
    pub text: Cow<'t, str>,
    /// `NA`, `NAP`, `C`, `not_answered`, `not_asked`, `no_response`; empty beside a value.
    pub availability: &'static str,
    /// The State's remark on the question, in a row of its own.
    pub remark: &'t str,
    /// The language in which the text or remark was written.
    pub language: &'static str,
    /// The submission's number; none without one.
    pub submission: Option<u32>,
    /// When it was sealed: ISO 8601, UTC.
    pub submitted_at: SmolStr,
    /// The door: `page`, `workbook`.
    pub source: &'static str,
    /// 1 on the first row of a counted State's question or row, else 0, so that its sum
    /// counts States; empty for a State that is not counted.
    pub state_first: Option<u8>,
}

/// The long form, by State and in the order of the questionnaire.
pub fn data<'t>(tabulation: &'t Tabulation<'_>) -> Vec<DataRow<'t>> {
    let form = LongForm::of(&tabulation.scope);
    let readings = tabulation.readings.iter();
    readings.flat_map(|reading| form.rows(reading)).collect()
}

/// Makes the rows of the long form, of one State after the other.
#[derive(Debug)]
pub struct LongForm<'q> {
    round: &'q str,
    locale: Locale,
    variables: Vec<Variable<'q>>,
}

impl<'q> LongForm<'q> {
    /// The long form of this scope.
    pub fn of(scope: &'q Scope<'_>) -> Self {
        Self {
            round: &scope.round.id,
            locale: scope.locale,
            variables: variables(&scope.questionnaire),
        }
    }

    /// How many rows every State has at least: one per question, or row of a question.
    pub fn least(&self) -> usize {
        let mut wholes: Vec<Address> = self.variables.iter().map(Variable::whole).collect();
        wholes.dedup();
        wholes.len()
    }

    /// The rows of a State, in the order of the questionnaire.
    pub fn rows(&self, reading: &Reading<'q>) -> Vec<DataRow<'q>> {
        let mut of_state = OfState {
            reading,
            form: self,
            submitted_at: reading
                .submission
                .map_or_else(SmolStr::default, |one| one.moment().into()),
            rows: Vec::with_capacity(self.variables.len()),
            last: None,
        };
        let seen = reading.seen();
        for (at, variable) in self.variables.iter().enumerate() {
            of_state.variable(variable, seen.at(at));
            let next = self.variables.get(at + 1).map(|next| &next.question.code);
            if next != Some(&variable.question.code) {
                of_state.remark(variable);
            }
        }
        of_state.rows
    }
}

/// Collects the rows of one State.
struct OfState<'r, 't> {
    reading: &'r Reading<'t>,
    form: &'r LongForm<'t>,
    submitted_at: SmolStr,
    rows: Vec<DataRow<'t>>,
    /// The question, or the row of a question, that had its first row already.
    last: Option<Address>,
}

impl<'t> OfState<'_, 't> {
    fn variable(&mut self, variable: &Variable<'t>, seen: (Mark, Option<&'t Answer>)) {
        let list = variable.question.is_list();
        let mark = match list {
            true => self.reading.mark(&variable.question.address()),
            false => seen.0,
        };
        if list || mark == Mark::NoResponse {
            let begun = self.last.as_ref() == Some(&variable.whole());
            if !begun && (list && mark != Mark::Answered || mark == Mark::NoResponse) {
                let mut row = self.row(variable, &variable.whole());
                row.field = SmolStr::default();
                row.availability = mark.code();
                self.rows.push(row);
            }
            // The items stand together, each with all its fields, in place of the first field.
            if list && is_first_field(variable) {
                self.items(variable);
            }
        } else {
            self.address(variable, &variable.address(), seen);
        }
    }

    fn items(&mut self, variable: &Variable<'t>) {
        for item in self.reading.items(variable.question) {
            for field in &variable.question.fields {
                let variable = Variable { field, ..*variable };
                let address = variable.at_item(*item);
                let seen = self.reading.look(&address);
                if seen.0 != Mark::NotAnswered {
                    self.address(&variable, &address, seen);
                }
            }
        }
    }

    fn address(
        &mut self,
        variable: &Variable<'t>,
        address: &Address,
        (mark, answer): (Mark, Option<&'t Answer>),
    ) {
        let Some(answer) = answer else {
            let mut row = self.row(variable, address);
            row.availability = mark.code();
            self.rows.push(row);
            return;
        };
        if let Content::Value(Value::Choices(codes)) = &answer.content {
            let ranked = matches!(variable.field.kind.rule(), Rule::Rank(_));
            for (code, rank) in codes.iter().zip(1_u32..) {
                let mut row = self.row(variable, &address.clone().at_option(code));
                self.code(variable, &mut row, code);
                row.number = ranked.then_some(f64::from(rank));
                row.source = door(answer);
                self.rows.push(row);
            }
            return;
        }
        let mut row = self.row(variable, address);
        row.source = door(answer);
        match &answer.content {
            Content::Value(Value::Choice(code)) => self.code(variable, &mut row, code),
            Content::Value(Value::Number(number)) => row.number = Some(*number),
            Content::Value(Value::Date(date)) => row.text = date.to_string().into(),
            Content::Value(Value::File(file)) => row.text = Cow::Borrowed(&file.name),
            Content::Value(Value::Text(text)) | Content::Unread(text) => {
                row.text = Cow::Borrowed(text);
                row.language = answer.language.code();
            }
            Content::Value(Value::Choices(_)) | Content::Availability(_) | Content::Remark(_) => {}
        }
        self.rows.push(row);
    }

    fn remark(&mut self, variable: &Variable<'t>) {
        let Some((answer, remark)) = self.reading.remark(variable.question) else {
            return;
        };
        let mut row = self.row(variable, &variable.question.address().part(Part::Remark));
        (row.row, row.field) = (SmolStr::default(), SmolStr::default());
        row.remark = &remark.text;
        row.language = answer.language.code();
        row.source = door(answer);
        row.state_first = row.state_first.map(|_| 0);
        self.rows.push(row);
    }

    fn code(&self, variable: &Variable<'t>, row: &mut DataRow<'t>, code: &'t str) {
        row.code = code;
        let known = variable.field.kind.list().and_then(|list| list.find(code));
        if let Some(known) = known {
            row.label = known.text.in_(self.form.locale);
        }
    }

    /// A row at `address` with everything but the answer.
    fn row(&mut self, variable: &Variable<'t>, address: &Address) -> DataRow<'t> {
        let (state, submission) = (self.reading.state, self.reading.submission);
        // A list's items belong to one question; the rows of *rows* are counted one by one.
        let whole = variable.whole();
        let first = self.last.as_ref() != Some(&whole);
        self.last = Some(whole);
        DataRow {
            address: address.to_string(),
            round: self.form.round,
            state: &state.code,
            iso3: &state.alpha3,
            section: &variable.section.code,
            question: &variable.question.code,
            row: match &address.row {
                Some(Row::Code(code)) => code.clone(),
                Some(Row::Number(number)) => format_smolstr!("{number}"),
                None => SmolStr::default(),
            },
            field: address.field.clone().unwrap_or_default(),
            submission: submission.map(|submission| submission.number),
            submitted_at: self.submitted_at.clone(),
            state_first: state.counted.then_some(u8::from(first)),
            ..DataRow::default()
        }
    }
}

fn is_first_field(variable: &Variable<'_>) -> bool {
    let first = variable.question.fields.first();
    first.is_some_and(|first| first.code == variable.field.code)
}

fn door(answer: &Answer) -> &'static str {
    match answer.door {
        Door::Page => "page",
        Door::Workbook => "workbook",
    }
}
