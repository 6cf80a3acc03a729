//! A section's sheet: a block of rows per question.

use rust_xlsxwriter::{Format, Formula, ProtectionOptions, Url, Worksheet, XlsxError};

use super::Sheets;
use crate::{
    intake::COLUMNS_KEY,
    questionnaire::{Question, Shape},
    workbook::{
        layout::{
            ANSWER, AVAILABILITY, COLUMN_KEYS, Column, HEADER, Input, KEY, LineContent, NUMBER,
            QUESTION, REMARK, Sheet, VALUE,
        },
        style::row_height,
    },
};

/// Widths in characters.
const NUMBER_WIDTH: f64 = 7.0;
const QUESTION_WIDTH: f64 = 52.0;
const ANSWER_WIDTH: f64 = 44.0;
const GRID_WIDTH: f64 = 20.0;
const MARK_WIDTH: f64 = 12.0;
const AVAILABILITY_WIDTH: f64 = 16.0;
const REMARK_WIDTH: f64 = 36.0;
const STATE_WIDTH: f64 = 14.0;
const LAST_WIDTH: f64 = 40.0;

impl Sheets<'_> {
    pub(super) fn section(&self, plan: &Sheet<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(&plan.name)?;
        self.frame(plan, sheet)?;
        self.head(plan, sheet)?;
        for line in &plan.lines {
            let row = line.row;
            if let Some(key) = &line.key {
                sheet.write_string_with_format(row, KEY, key, &self.look.key)?;
            }
            match &line.content {
                LineContent::Question {
                    question,
                    answer,
                    rows,
                } => {
                    self.question(plan, sheet, row, question, answer.as_ref(), *rows)?;
                }
                LineContent::Entry(input) => {
                    let label = match (input.option, &input.field.text) {
                        (Some(option), _) => option.text.in_(self.template.language),
                        (None, Some(text)) => text.in_(self.template.language),
                        (None, None) => "",
                    };
                    sheet.write_string_with_format(row, QUESTION, label, &self.look.label)?;
                    let shown = self.input(sheet, row, input)?;
                    let last = self.last_of_entry(input);
                    self.last(sheet, plan, row, &last, &self.look.last_below)?;
                    let texts = [
                        (label, QUESTION_WIDTH - 2.0),
                        (shown.as_str(), answer_width(plan)),
                        (last.as_str(), LAST_WIDTH),
                    ];
                    sheet.set_row_height(row, row_height(texts))?;
                }
                LineContent::Keys(keys) => {
                    for (column, key) in (ANSWER..).zip(keys) {
                        sheet.write_string_with_format(row, column, key, &self.look.key)?;
                    }
                    sheet.set_row_hidden(row)?;
                }
                LineContent::Header(question, columns) => {
                    self.grid_header(plan, sheet, row, question, columns)?
                }
                LineContent::Grid(grid) => {
                    let label = self.row_label(grid.question, grid.row, grid.item);
                    sheet.write_string_with_format(row, QUESTION, &label, &self.look.label)?;
                    let mut shown = vec![(label, QUESTION_WIDTH - 2.0)];
                    for input in &grid.inputs {
                        shown.push((
                            self.input(sheet, row, input)?,
                            grid_width(plan, input.column),
                        ));
                    }
                    let last = self.last_of_row(plan, grid);
                    self.last(sheet, plan, row, &last, &self.look.last_below)?;
                    shown.push((last, LAST_WIDTH));
                    let texts = shown.iter().map(|(text, width)| (text.as_str(), *width));
                    sheet.set_row_height(row, row_height(texts))?;
                }
                LineContent::Space => {
                    sheet.set_row_height(row, 9)?;
                }
            }
        }
        self.grey_follow_ups(plan, sheet)
    }

    /// Columns, print set-up, protection.
    fn frame(&self, plan: &Sheet<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_column_width(KEY, 24)?.set_column_hidden(KEY)?;
        sheet.set_column_width(NUMBER, NUMBER_WIDTH)?;
        sheet.set_column_width(QUESTION, QUESTION_WIDTH)?;
        for column in ANSWER..plan.availability() {
            sheet.set_column_width(column, grid_width(plan, column))?;
        }
        sheet.set_column_width(plan.availability(), AVAILABILITY_WIDTH)?;
        sheet.set_column_width(plan.remark(), REMARK_WIDTH)?;
        sheet.set_column_width(plan.state(), STATE_WIDTH)?;
        sheet.set_column_width(plan.last_round(), LAST_WIDTH)?;
        if self.template.last.is_none() {
            sheet.set_column_hidden(plan.last_round())?;
        }
        sheet.set_freeze_panes(HEADER + 1, ANSWER)?;
        sheet
            .set_landscape()
            .set_paper_size(9)
            .set_print_fit_to_pages(1, 0);
        sheet.set_repeat_rows(HEADER, HEADER)?;
        sheet.set_footer(self.footer());
        sheet.set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
        sheet.protect_with_options(&ProtectionOptions {
            format_columns: true,
            format_rows: true,
            insert_rows: true,
            ..ProtectionOptions::new()
        });
        Ok(())
    }

    /// State · round · sheet, and on the right n of m.
    pub(super) fn footer(&self) -> String {
        let language = self.template.language;
        let plain = |text: &str| text.replace('&', "&&");
        format!(
            "&L{} · {} · &A&R{}",
            plain(self.template.state.name.in_(language)),
            plain(self.template.round.title.in_(language)),
            self.template.language.say("template-page"),
        )
    }

    /// Title, intro, the hidden names of the columns, and the header that stays in view.
    fn head(&self, plan: &Sheet<'_>, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let language = self.template.language;
        let title = format!(
            "{}  {}",
            plan.section.code,
            plan.section.title.in_(language)
        );
        sheet.write_string_with_format(0, NUMBER, title, &self.look.title)?;
        sheet.set_row_height(0, 24)?;
        let back = Url::new(format!("internal:'{}'!A1", self.say("template-start")));
        sheet.write_url_with_options(
            0,
            plan.remark(),
            &back,
            self.say("template-back"),
            "",
            Some(&self.look.link),
        )?;
        let mut notes = Vec::new();
        notes.extend(
            self.template
                .round
                .notice
                .as_ref()
                .map(|notice| notice.in_(language)),
        );
        notes.extend(plan.section.intro.as_ref().map(|intro| intro.in_(language)));
        // Cells are merged because a person only reads here; those beside them scroll away.
        let notes = notes.join("\n");
        let width = NUMBER_WIDTH + QUESTION_WIDTH + grid_width(plan, ANSWER);
        let look = self.look.notice.clone().set_text_wrap();
        sheet.merge_range(1, NUMBER, 1, ANSWER, &notes, &look)?;
        sheet.set_row_height(1, row_height([(notes.as_str(), width * 0.95)]))?;
        sheet.write_string_with_format(COLUMN_KEYS, KEY, COLUMNS_KEY, &self.look.key)?;
        for (column, key) in [
            (ANSWER, VALUE),
            (plan.availability(), AVAILABILITY),
            (plan.remark(), REMARK),
        ] {
            sheet.write_string_with_format(COLUMN_KEYS, column, key, &self.look.key)?;
        }
        sheet.set_row_hidden(COLUMN_KEYS)?;
        for column in NUMBER..=plan.last_round() {
            sheet.write_blank(HEADER, column, &self.look.header)?;
        }
        for (column, id) in [
            (NUMBER, "template-number"),
            (QUESTION, "template-question"),
            (ANSWER, "template-answer"),
            (plan.availability(), "template-availability"),
            (plan.remark(), "template-remark"),
            (plan.state(), "template-state"),
            (plan.last_round(), "template-last-round"),
        ] {
            sheet.write_string_with_format(HEADER, column, self.say(id), &self.look.header)?;
        }
        sheet.set_row_height(HEADER, 30)?;
        Ok(())
    }

    fn question(
        &self,
        plan: &Sheet<'_>,
        sheet: &mut Worksheet,
        row: u32,
        question: &Question,
        answer: Option<&Input<'_>>,
        rows: (u32, u32),
    ) -> Result<(), XlsxError> {
        let language = self.template.language;
        for column in NUMBER..=plan.last_round() {
            sheet.write_blank(row, column, &self.look.state)?;
        }
        sheet.write_string_with_format(row, NUMBER, &question.code, &self.look.number)?;
        let text = question.text.in_(language);
        let help = self.help(question, answer);
        match &help {
            Some(help) => {
                let (bold, plain) = (
                    Format::new().set_bold(),
                    Format::new().set_italic().set_font_color("#595F69"),
                );
                let text = format!("{text}\n");
                sheet.write_rich_string_with_format(
                    row,
                    QUESTION,
                    &[(&bold, text.as_str()), (&plain, help.as_str())],
                    &self.look.question,
                )?;
            }
            None => {
                sheet.write_string_with_format(row, QUESTION, text, &self.look.question)?;
            }
        }
        let answered = match answer {
            Some(input) => self.input(sheet, row, input)?,
            None => String::new(),
        };
        self.availability(sheet, row, plan.availability(), question)?;
        let remark = match question.remark {
            true => self.remark(sheet, row, plan.remark(), question)?,
            false => String::new(),
        };
        let state = self.state(plan, question, rows);
        let formula = Formula::new(state.formula).set_result(state.word);
        sheet.write_formula_with_format(row, plan.state(), formula, &self.look.state)?;
        let last = self.last_of_question(question);
        self.last(sheet, plan, row, &last, &self.look.last)?;
        let wording = help.map_or(text.to_owned(), |help| format!("{text}\n{help}"));
        // Bold text runs wider than its count of characters.
        let texts = [
            (wording.as_str(), QUESTION_WIDTH * 0.9),
            (answered.as_str(), answer_width(plan)),
            (remark.as_str(), REMARK_WIDTH),
            (last.as_str(), LAST_WIDTH),
        ];
        sheet.set_row_height(row, row_height(texts))?;
        Ok(())
    }

    /// What to know before answering, and what the cell on the question's own line takes
    /// where the question has several: "Name" of a contact.
    fn help(&self, question: &Question, answer: Option<&Input<'_>>) -> Option<String> {
        let language = self.template.language;
        let several = question.fields.len() > 1;
        let first = answer
            .filter(|input| several && input.field.kind.list().is_none())
            .and_then(|input| input.field.text.as_ref());
        let parts: Vec<&str> = [question.help.as_ref(), first]
            .into_iter()
            .flatten()
            .map(|text| text.in_(language))
            .collect();
        (!parts.is_empty()).then(|| parts.join("\n"))
    }

    fn grid_header(
        &self,
        plan: &Sheet<'_>,
        sheet: &mut Worksheet,
        row: u32,
        question: &Question,
        columns: &[Column<'_>],
    ) -> Result<(), XlsxError> {
        let language = self.template.language;
        sheet.write_blank(row, QUESTION, &self.look.grid_header)?;
        let mut texts = Vec::new();
        for (column, Column { field, option }) in (ANSWER..).zip(columns) {
            let label = question.text_of(field).in_(language);
            let label = match (option, &field.text) {
                (Some(option), _) => option.text.in_(language).to_owned(),
                (None, Some(_)) => match field.kind.unit() {
                    Some(unit) => format!("{label} ({})", unit.in_(language)),
                    None => label.to_owned(),
                },
                // A single field without words of its own is the question itself.
                (None, None) => self.say("template-answer"),
            };
            sheet.write_string_with_format(row, column, &label, &self.look.grid_header)?;
            texts.push((label, grid_width(plan, column) * 0.9));
        }
        let texts = texts.iter().map(|(text, width)| (text.as_str(), *width));
        sheet.set_row_height(row, row_height(texts))?;
        Ok(())
    }

    fn row_label(
        &self,
        question: &Question,
        row: Option<&crate::questionnaire::Code>,
        item: Option<u32>,
    ) -> String {
        let language = self.template.language;
        match (&question.shape, row, item) {
            (_, Some(code), _) => code.text.in_(language).to_owned(),
            (Shape::List { item: noun }, _, Some(number)) => {
                format!("{} {number}", noun.in_(language))
            }
            _ => String::new(),
        }
    }
}

/// The first answer column is wide where the sheet has no grid; one for marks is narrow.
fn grid_width(plan: &Sheet<'_>, column: u16) -> f64 {
    match (column, plan.width) {
        (ANSWER, 1) => ANSWER_WIDTH,
        (ANSWER, _) => GRID_WIDTH + 8.0,
        _ if plan.holds_only_options(column) => MARK_WIDTH,
        _ => GRID_WIDTH,
    }
}

fn answer_width(plan: &Sheet<'_>) -> f64 {
    grid_width(plan, ANSWER)
}
