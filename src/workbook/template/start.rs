//! The first sheet: whose workbook it is, until when, what the colours mean, what is
//! still to do.

use rust_xlsxwriter::{Format, FormatAlign, Formula, ProtectionOptions, Url, Worksheet, XlsxError};

use super::{Sheets, formulas::absolute, look};
use crate::workbook::{
    layout::{HEADER, LineContent, Sheet},
    style::row_height,
};

const LABEL: u16 = 0;
const TEXT: u16 = 1;
const ANSWERED: u16 = 2;
const TO_DO: u16 = 3;
const WIDTHS: [f64; 4] = [24.0, 66.0, 13.0, 13.0];

impl Sheets<'_> {
    pub(super) fn start(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let language = self.template.language;
        let round = self.template.round;
        sheet.set_name(self.say("template-start"))?;
        for (column, width) in (0..).zip(WIDTHS) {
            sheet.set_column_width(column, width)?;
        }
        sheet
            .set_portrait()
            .set_paper_size(9)
            .set_print_fit_to_pages(1, 0)
            .set_footer(self.footer());
        sheet.set_screen_gridlines(false);
        sheet.write_string_with_format(
            0,
            LABEL,
            self.template.questionnaire.title.in_(language),
            &self.look.title,
        )?;
        sheet.set_row_height(0, 26)?;
        let mut row = 1;
        if let Some(notice) = &round.notice {
            row = self.paragraph(sheet, row, notice.in_(language), &self.look.notice)?;
        }
        row += 1;
        let state = self.template.state;
        let due = |zone: chrono_tz::Tz| {
            round
                .due
                .with_timezone(&zone)
                .format("%Y-%m-%d %H:%M")
                .to_string()
        };
        let due_here = format!("{} ({})", due(state.zone), state.zone);
        let due_there = format!("{} ({})", due(round.zone), round.zone);
        for (label, text) in [
            ("template-start-state", state.name.in_(language)),
            ("template-start-body", round.body.in_(language)),
            ("template-start-round", round.title.in_(language)),
            ("template-start-meeting", round.meeting.in_(language)),
            (
                "template-start-period",
                &format!("{} – {}", round.period.from, round.period.to),
            ),
            (
                "template-start-reference",
                &round.reference_date.to_string(),
            ),
            ("template-start-due", &due_here),
            ("template-start-due-there", &due_there),
            ("template-start-contact", &round.contact),
        ] {
            row = self.pair(sheet, row, &self.say(label), text)?;
        }
        row += 1;
        for step in ["template-step-1", "template-step-2", "template-step-3"] {
            let text = language.say_with(step, &[("contact", round.contact.clone().into())]);
            row = self.paragraph(sheet, row, &text, &self.look.body)?;
        }
        row = self.colours(sheet, row + 1)?;
        self.sections(sheet, row + 1)?;
        sheet.protect_with_options(&ProtectionOptions {
            format_columns: true,
            format_rows: true,
            ..ProtectionOptions::new()
        });
        Ok(())
    }

    fn pair(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        label: &str,
        text: &str,
    ) -> Result<u32, XlsxError> {
        sheet.write_string_with_format(row, LABEL, label, &self.look.caption)?;
        sheet.write_string_with_format(row, TEXT, text, &self.look.body)?;
        sheet.set_row_height(
            row,
            row_height([(label, WIDTHS[0] * 0.9), (text, WIDTHS[1])]),
        )?;
        Ok(row + 1)
    }

    /// Text over the whole width. Cells are merged because a person only reads here.
    fn paragraph(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        text: &str,
        format: &Format,
    ) -> Result<u32, XlsxError> {
        sheet.merge_range(
            row,
            LABEL,
            row,
            TO_DO,
            text,
            &format.clone().set_text_wrap(),
        )?;
        sheet.set_row_height(row, row_height([(text, WIDTHS.iter().sum::<f64>() * 0.95)]))?;
        Ok(row + 1)
    }

    fn colours(&self, sheet: &mut Worksheet, row: u32) -> Result<u32, XlsxError> {
        let faded = self
            .look
            .body
            .clone()
            .set_background_color(look::FADED)
            .set_font_color(look::FADED_INK);
        let samples = [
            (&self.look.sample, "template-colour-answer"),
            (&faded, "template-colour-not-asked"),
            (&self.look.last, "template-colour-last"),
        ];
        // What the last round said is explained where there is any.
        let shown = match self.template.last {
            Some(_) => &samples[..],
            None => &samples[..2],
        };
        for (row, (format, id)) in (row..).zip(shown) {
            sheet.write_string_with_format(
                row,
                LABEL,
                self.say("template-colour-sample"),
                format,
            )?;
            sheet.write_string_with_format(row, TEXT, self.say(id), &self.look.body)?;
            sheet.set_row_height(row, row_height([(self.say(id).as_str(), WIDTHS[1])]))?;
        }
        Ok(row + 3)
    }

    /// The sections with what is answered and what is to do, linked.
    fn sections(&self, sheet: &mut Worksheet, row: u32) -> Result<(), XlsxError> {
        let language = self.template.language;
        let heads = [
            "template-start-sheet",
            "template-start-section",
            "template-start-answered",
            "template-start-to-do",
        ];
        for (column, id) in (0..).zip(heads) {
            let header = match column {
                ANSWERED | TO_DO => &self.look.header.clone().set_align(FormatAlign::Right),
                _ => &self.look.header,
            };
            sheet.write_string_with_format(row, column, self.say(id), header)?;
        }
        let first = row + 1;
        let mut totals = (0, 0);
        for (row, plan) in (first..).zip(&self.layout.sheets) {
            let link = Url::new(format!(
                "internal:'{}'!D{}",
                plan.name.replace('\'', "''"),
                HEADER + 2
            ));
            sheet.write_url_with_options(
                row,
                LABEL,
                &link,
                &plan.name,
                "",
                Some(&self.look.link),
            )?;
            let title = plan.section.title.in_(language);
            sheet.write_string_with_format(row, TEXT, title, &self.look.body)?;
            let (answered, to_do) = self.counts(plan);
            totals = (totals.0 + answered, totals.1 + to_do);
            let column = format!(
                "'{}'!{}:{}",
                plan.name.replace('\'', "''"),
                absolute(HEADER + 1, plan.state()),
                absolute(plan.end(), plan.state()),
            );
            let count = |word: &str| format!("COUNTIF({column},{})", super::formulas::quote(word));
            let asked = plan.section.questions.len();
            let (ok, not_asked) = (
                count(&self.say("template-state-ok")),
                count(&self.say("template-state-not-asked")),
            );
            self.count(sheet, row, ANSWERED, &format!("={ok}"), answered)?;
            self.count(
                sheet,
                row,
                TO_DO,
                &format!("={asked}-{ok}-{not_asked}"),
                to_do,
            )?;
        }
        let last = first + u32::try_from(self.layout.sheets.len()).unwrap_or(0);
        sheet.write_string_with_format(
            last,
            TEXT,
            self.say("template-start-total"),
            &self.look.caption,
        )?;
        for (column, total) in [(ANSWERED, totals.0), (TO_DO, totals.1)] {
            let range = format!("{}:{}", absolute(first, column), absolute(last - 1, column));
            self.count(sheet, last, column, &format!("=SUM({range})"), total)?;
        }
        Ok(())
    }

    fn count(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        formula: &str,
        result: usize,
    ) -> Result<(), XlsxError> {
        let formula = Formula::new(formula).set_result(result.to_string());
        sheet.write_formula_with_format(row, column, formula, &self.look.count)?;
        Ok(())
    }

    /// How many questions of a sheet are answered, and how many are to do.
    fn counts(&self, plan: &Sheet<'_>) -> (usize, usize) {
        let (ok, not_asked) = (
            self.say("template-state-ok"),
            self.say("template-state-not-asked"),
        );
        let words: Vec<String> = plan
            .lines
            .iter()
            .filter_map(|line| match &line.content {
                LineContent::Question { question, rows, .. } => {
                    Some(self.state(plan, question, *rows).word)
                }
                _ => None,
            })
            .collect();
        let count = |wanted: &str| words.iter().filter(|word| *word == wanted).count();
        (count(&ok), words.len() - count(&ok) - count(&not_asked))
    }
}
