//! Conditions as formulas over this workbook's cells.

use super::{Sheets, formulas::absolute};
use crate::{
    address::{Address, Part, Row},
    questionnaire::{
        Availability, Question, Shape,
        expression::{Cells, Expression},
        kinds::Rule,
    },
    workbook::layout::{GridLine, LineContent, Place},
};

impl Sheets<'_> {
    /// A formula that is TRUE where a condition is definitely false; none where there is no
    /// condition or Excel cannot express it.
    pub(super) fn false_when(
        &self,
        condition: Option<&Expression>,
        row: Option<&Row>,
    ) -> Option<String> {
        Some(condition?.excel(self, row)?.when_false)
    }

    fn reference(&self, place: Place) -> String {
        let sheet = self.layout.sheets[place.sheet].name.replace('\'', "''");
        format!("'{sheet}'!{}", absolute(place.row, place.column))
    }

    fn range(&self, first: Place, last: Place) -> String {
        format!(
            "{}:{}",
            self.reference(first),
            absolute(last.row, last.column)
        )
    }

    /// The lines of a question's grid, with the sheet that holds them.
    fn grid(&self, question: &str) -> Vec<(usize, u32, &GridLine<'_>)> {
        let mut lines = Vec::new();
        for (index, sheet) in self.layout.sheets.iter().enumerate() {
            for line in &sheet.lines {
                match &line.content {
                    LineContent::Grid(grid) if grid.question.code == question => {
                        lines.push((index, line.row, grid))
                    }
                    _ => {}
                }
            }
        }
        lines
    }

    fn question_of(&self, address: &Address) -> Option<&Question> {
        self.template.questionnaire.question(&address.question)
    }
}

impl Cells for Sheets<'_> {
    fn cell(&self, address: &Address) -> Option<String> {
        self.layout
            .find(&address.clone().part(Part::Value))
            .map(|place| self.reference(place))
    }

    fn options(&self, address: &Address) -> Option<Vec<String>> {
        let field = self.question_of(address)?.field(address.field.as_deref())?;
        let codes = &field.kind.list()?.codes;
        codes
            .iter()
            .map(|code| self.cell(&address.clone().at_option(&code.code)))
            .collect()
    }

    fn every(&self, address: &Address) -> Option<Vec<String>> {
        let question = self.question_of(address)?;
        let field = question.field(address.field.as_deref())?;
        let plain =
            question.ask_row_if.is_none() && field.ask_if.is_none() && !field.kind.has_options();
        let lines = self.grid(&question.code);
        let (sheet, first, grid) = lines.first().filter(|_| plain)?;
        let column = grid
            .inputs
            .iter()
            .find(|input| input.field.code == field.code)?
            .column;
        let (_, last, _) = lines.last()?;
        let place = |row| Place {
            sheet: *sheet,
            row,
            column,
        };
        Some(vec![self.range(place(*first), place(*last))])
    }

    fn items(&self, question: &str) -> Option<Vec<String>> {
        let lines = self.grid(question);
        let range = |(sheet, row, grid): &(usize, u32, &GridLine<'_>)| {
            let (first, last) = (grid.inputs.first()?, grid.inputs.last()?);
            let place = |column| Place {
                sheet: *sheet,
                row: *row,
                column,
            };
            Some(self.range(place(first.column), place(last.column)))
        };
        if lines.is_empty() {
            None
        } else {
            lines.iter().map(range).collect()
        }
    }

    fn label(&self, list: &str, code: &str) -> Option<String> {
        let code = self.template.questionnaire.lists.get(list)?.find(code)?;
        Some(code.text.in_(self.template.language).to_owned())
    }

    fn words(&self) -> Vec<String> {
        let labels = Availability::ALL.map(|availability| self.say(availability.message()));
        labels
            .into_iter()
            .chain(Availability::ALL.map(|availability| availability.code().to_owned()))
            .collect()
    }

    fn is_coarse(&self, address: &Address) -> bool {
        let field = self
            .question_of(address)
            .and_then(|question| question.field(address.field.as_deref()));
        field.is_some_and(|field| matches!(field.kind.rule(), Rule::Date { coarse: true, .. }))
    }

    fn asked(&self, address: &Address) -> Option<String> {
        let question = self.question_of(address)?;
        let placed = address.row.is_some() || matches!(question.shape, Shape::One);
        let field = question.field(address.field.as_deref()).filter(|_| placed);
        let row = address.row.as_ref();
        let conditions = [
            self.false_when(question.ask_if.as_ref(), None),
            row.and_then(|row| self.false_when(question.ask_row_if.as_ref(), Some(row))),
            field.and_then(|field| self.false_when(field.ask_if.as_ref(), row)),
        ];
        let not_asked: Vec<String> = conditions.into_iter().flatten().collect();
        if not_asked.is_empty() {
            None
        } else {
            Some(format!("NOT(OR({}))", not_asked.join(",")))
        }
    }
}
