//! Follow-ups that are not asked stay where they are, greyed.
//!
//! A question goes by its own state cell, whose formula may read other sheets; not every
//! program takes a conditional format that does. Rows and fields go by their conditions,
//! where all that they read stands on the same sheet.

use rust_xlsxwriter::{ConditionalFormatFormula, Format, Worksheet, XlsxError};

use super::{
    Sheets,
    formulas::{absolute, quote},
    look,
};
use crate::{
    address::Row,
    questionnaire::expression::Expression,
    workbook::layout::{ANSWER, GridLine, LineContent, QUESTION, Sheet},
};

/// Cells that are greyed while a formula is true.
struct Greyed {
    rows: (u32, u32),
    columns: (u16, u16),
    formula: String,
}

impl Sheets<'_> {
    pub(super) fn grey_follow_ups(
        &self,
        plan: &Sheet<'_>,
        sheet: &mut Worksheet,
    ) -> Result<(), XlsxError> {
        let grey = Format::new()
            .set_background_color(look::FADED)
            .set_font_color(look::FADED_INK);
        let lines = plan.lines.iter();
        for greyed in lines.flat_map(|line| self.greyed(plan, line.row, &line.content)) {
            let rule = ConditionalFormatFormula::new()
                .set_rule(greyed.formula.as_str())
                .set_format(&grey);
            let ((first, last), (left, right)) = (greyed.rows, greyed.columns);
            sheet.add_conditional_format(first, left, last, right, &rule)?;
        }
        Ok(())
    }

    fn greyed(&self, plan: &Sheet<'_>, row: u32, content: &LineContent<'_>) -> Vec<Greyed> {
        match content {
            LineContent::Question { question, rows, .. } if question.ask_if.is_some() => {
                let state = absolute(row, plan.state());
                let not_asked = quote(&self.say("template-state-not-asked"));
                vec![Greyed {
                    rows: *rows,
                    columns: (QUESTION, plan.remark()),
                    formula: format!("={state}={not_asked}"),
                }]
            }
            LineContent::Entry(input) => {
                let condition = self.on_sheet(plan, input.field.ask_if.as_ref(), None);
                let greyed = |formula| Greyed {
                    rows: (row, row),
                    columns: (QUESTION, input.column),
                    formula,
                };
                condition.map(greyed).into_iter().collect()
            }
            LineContent::Grid(grid) => self.greyed_in_grid(plan, row, grid),
            LineContent::Question { .. }
            | LineContent::Keys(_)
            | LineContent::Header(..)
            | LineContent::Space => Vec::new(),
        }
    }

    fn greyed_in_grid(&self, plan: &Sheet<'_>, row: u32, grid: &GridLine<'_>) -> Vec<Greyed> {
        let inputs = &grid.inputs;
        let at = inputs.first().and_then(|input| input.address.row.as_ref());
        let right = inputs.last().map_or(ANSWER, |input| input.column);
        let whole = self.on_sheet(plan, grid.question.ask_row_if.as_ref(), at);
        let whole = whole.map(|formula| (QUESTION, right, formula));
        let cells = inputs.iter().filter_map(|input| {
            let formula = self.on_sheet(plan, input.field.ask_if.as_ref(), at)?;
            Some((input.column, input.column, formula))
        });
        let greyed = |(left, right, formula)| Greyed {
            rows: (row, row),
            columns: (left, right),
            formula,
        };
        whole.into_iter().chain(cells).map(greyed).collect()
    }

    /// The formula that is TRUE where a condition is false, if it reads only this sheet.
    fn on_sheet(
        &self,
        plan: &Sheet<'_>,
        condition: Option<&Expression>,
        row: Option<&Row>,
    ) -> Option<String> {
        let formula = self.false_when(condition, row)?;
        let own = format!("'{}'!", plan.name.replace('\'', "''"));
        let formula = formula.replace(&own, "");
        (!formula.contains("'!")).then(|| format!("={formula}"))
    }
}
