//! One answer cell: what stands in it, what it lets a person enter, and its prompt.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Format, Formula,
    Worksheet, XlsxError,
};

use super::Sheets;
use crate::{
    address::{Address, Part},
    intake::TOO_LONG,
    questionnaire::{
        Content, Question, Shape,
        kinds::{self, Cell, Rule},
    },
    workbook::{layout::Input, style::cut},
};

impl Sheets<'_> {
    /// Writes an answer cell with its drop-down or number rule. Gives the text as shown,
    /// from which the row's height is set.
    pub(super) fn input(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        input: &Input<'_>,
    ) -> Result<String, XlsxError> {
        let format = self.format(input);
        let cell = self.content(input);
        if let Cell::Text(text) = &cell
            && kinds::is_too_long(text)
        {
            return self.too_long(sheet, row, input.column);
        }
        let shown = match &cell {
            Cell::Blank => {
                sheet.write_blank(row, input.column, format)?;
                String::new()
            }
            Cell::Text(text) => {
                sheet.write_string_with_format(row, input.column, text, &quoted(format, text))?;
                text.clone()
            }
            Cell::Number(number) => {
                sheet.write_number_with_format(row, input.column, *number, format)?;
                number.to_string()
            }
            // A field that also takes a year or a month is text, in which a day would show
            // as its serial number.
            Cell::Date(date)
                if matches!(input.field.kind.rule(), Rule::Date { coarse: true, .. }) =>
            {
                let text = date.to_string();
                sheet.write_string_with_format(row, input.column, &text, format)?;
                text
            }
            Cell::Date(date) => {
                sheet.write_datetime_with_format(row, input.column, date, format)?;
                date.to_string()
            }
        };
        if let Some(rule) = self.rule(input)? {
            sheet.add_data_validation(row, input.column, row, input.column, &rule)?;
        }
        Ok(shown)
    }

    /// The availability cell of a question.
    pub(super) fn availability(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        question: &Question,
    ) -> Result<(), XlsxError> {
        let word = match self
            .template
            .answers
            .content(&question.address().part(Part::Availability))
        {
            Some(Content::Availability(availability)) => self.say(availability.message()),
            Some(Content::Unread(text)) => text.clone(),
            _ => String::new(),
        };
        if kinds::is_too_long(&word) {
            self.too_long(sheet, row, column)?;
        } else {
            self.words(sheet, row, column, &word)?;
        }
        let rule = DataValidation::new()
            .allow_list_formula(Formula::new("words.availability"))
            .set_input_message(prompt(&self.say("template-prompt-availability")))?;
        sheet.add_data_validation(row, column, row, column, &stopping(rule, self)?)?;
        Ok(())
    }

    /// The remark cell of a question.
    pub(super) fn remark(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        question: &Question,
    ) -> Result<String, XlsxError> {
        let text = match self
            .template
            .answers
            .content(&question.address().part(Part::Remark))
        {
            Some(Content::Remark(remark)) => remark.text.as_str(),
            Some(Content::Unread(text)) => text.as_str(),
            _ => "",
        };
        if kinds::is_too_long(text) {
            return self.too_long(sheet, row, column);
        }
        self.words(sheet, row, column, text)?;
        Ok(text.to_owned())
    }

    /// In place of a text that no cell can hold; the intake passes over it.
    fn too_long(&self, sheet: &mut Worksheet, row: u32, column: u16) -> Result<String, XlsxError> {
        let told = self.say(TOO_LONG);
        sheet.write_string_with_format(row, column, &told, &self.look.locked)?;
        Ok(told)
    }

    fn words(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        text: &str,
    ) -> Result<(), XlsxError> {
        if text.is_empty() {
            sheet.write_blank(row, column, &self.look.text)?;
        } else {
            sheet.write_string_with_format(row, column, text, &quoted(&self.look.text, text))?;
        }
        Ok(())
    }

    /// What stands in an answer cell.
    pub(super) fn content(&self, input: &Input<'_>) -> Cell {
        let answers = self.template.answers;
        let option = input.option.map(|option| option.code.as_str());
        let address = input.address.clone().without_option();
        match (answers.content(&input.address), answers.content(&address)) {
            (Some(Content::Unread(text)), _) => Cell::Text(text.clone()),
            // Of several options the first shows what was said of all of them.
            (_, Some(Content::Unread(text))) if is_first(input) => Cell::Text(text.clone()),
            (_, Some(Content::Value(value))) => {
                input.field.kind.cell(value, option, self.template.language)
            }
            _ => self.availability_inside(&address, input),
        }
    }

    /// A grid says availability in the cell itself, of several options in the first; a
    /// question's first field has a column for it.
    fn availability_inside(&self, address: &Address, input: &Input<'_>) -> Cell {
        if !is_first(input) || *address == input.question.address() {
            return Cell::Blank;
        }
        let beside = address.clone().part(Part::Availability);
        match self.template.answers.content(&beside) {
            Some(Content::Availability(availability)) => {
                Cell::Text(self.say(availability.message()))
            }
            Some(Content::Unread(text)) => Cell::Text(text.clone()),
            _ => Cell::Blank,
        }
    }

    fn format(&self, input: &Input<'_>) -> &Format {
        match input.field.kind.rule() {
            Rule::Text { .. } | Rule::Choice | Rule::Date { coarse: true, .. } => &self.look.text,
            Rule::Mark | Rule::Rank(_) => &self.look.mark,
            Rule::Number { decimals: 0, .. } => &self.look.integer,
            Rule::Number { .. } => &self.look.decimal,
            Rule::Date { coarse: false, .. } => &self.look.date,
        }
    }

    fn rule(&self, input: &Input<'_>) -> Result<Option<DataValidation>, XlsxError> {
        let one =
            matches!(input.question.shape, Shape::One) && input.address == input.question.address();
        let help = input
            .field
            .help
            .as_ref()
            .map(|help| help.in_(self.template.language).to_owned());
        let with_prompt =
            |rule: DataValidation, hint: String| -> Result<DataValidation, XlsxError> {
                let text = help
                    .clone()
                    .map_or(hint.clone(), |help| format!("{help}\n{hint}"));
                if text.trim().is_empty() {
                    Ok(rule)
                } else {
                    rule.set_input_message(prompt(text.trim()))
                }
            };
        let rule = match input.field.kind.rule() {
            Rule::Text { .. } => match &help {
                Some(_) => with_prompt(DataValidation::new().allow_any_value(), String::new())?,
                None => return Ok(None),
            },
            Rule::Choice => {
                let Some(list) = input.field.kind.list() else {
                    return Ok(None);
                };
                let range = if one { "list" } else { "grid" };
                let rule = DataValidation::new()
                    .allow_list_formula(Formula::new(format!("{range}.{}", list.name)));
                with_prompt(stopping(rule, self)?, String::new())?
            }
            Rule::Mark => {
                let rule = DataValidation::new().allow_list_formula(Formula::new("words.mark"));
                with_prompt(stopping(rule, self)?, self.say("template-prompt-mark"))?
            }
            Rule::Rank(ranks) => {
                let rule = DataValidation::new()
                    .allow_list_formula(Formula::new(format!("words.rank{ranks}")));
                let hint = self.template.language.say_with(
                    "template-prompt-rank",
                    &[("ranks", ranks.to_string().into())],
                );
                with_prompt(stopping(rule, self)?, hint)?
            }
            Rule::Number { decimals, min, max } => {
                let (min, max) = (min.unwrap_or(-1e15), max.unwrap_or(1e15));
                let rule = DataValidation::new()
                    .allow_decimal_number(DataValidationRule::Between(min, max));
                let id = if decimals == 0 {
                    "template-prompt-integer"
                } else {
                    "template-prompt-number"
                };
                with_prompt(warning(rule, self)?, self.say(id))?
            }
            Rule::Date { coarse: true, .. } => with_prompt(
                DataValidation::new().allow_any_value(),
                self.say("template-prompt-coarse-date"),
            )?,
            Rule::Date {
                coarse: false,
                min,
                max,
            } => {
                let day = |date: Option<chrono::NaiveDate>, otherwise: &str| {
                    ExcelDateTime::parse_from_str(
                        &date.map_or(otherwise.to_owned(), |date| date.to_string()),
                    )
                };
                let between =
                    DataValidationRule::Between(day(min, "1900-01-01")?, day(max, "9999-12-31")?);
                let rule = DataValidation::new().allow_date(between);
                with_prompt(warning(rule, self)?, self.say("template-prompt-date"))?
            }
        };
        Ok(Some(rule))
    }
}

/// The only cell of a field, or that of its first option.
fn is_first(input: &Input<'_>) -> bool {
    let list = input.field.kind.list().filter(|_| input.option.is_some());
    let first = list.and_then(|list| list.codes.first());
    first.map(|code| &code.code) == input.option.map(|code| &code.code)
}

/// A closed list stops anything else; reading it back is more lenient.
fn stopping(rule: DataValidation, sheets: &Sheets<'_>) -> Result<DataValidation, XlsxError> {
    rule.set_error_style(DataValidationErrorStyle::Stop)
        .set_error_title(prompt_title(&sheets.say("template-stop-title")))?
        .set_error_message(prompt(&sheets.say("template-stop")))
}

/// A bound warns: the State may know better, and availability words are welcome too.
fn warning(rule: DataValidation, sheets: &Sheets<'_>) -> Result<DataValidation, XlsxError> {
    rule.set_error_style(DataValidationErrorStyle::Warning)
        .set_error_title(prompt_title(&sheets.say("template-warn-title")))?
        .set_error_message(prompt(&sheets.say("template-warn")))
}

/// At most 255 UTF-16 units, cut at a word.
fn prompt(text: &str) -> String {
    cut(text, 255)
}

fn prompt_title(text: &str) -> String {
    cut(text, 32)
}

/// Text that a spreadsheet would take for a formula is marked as text.
pub(super) fn quoted(format: &Format, text: &str) -> Format {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format.clone().set_quote_prefix()
    } else {
        format.clone()
    }
}
