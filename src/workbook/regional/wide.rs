//! The wide form: the lines of the States are written while they pass one by one, everything
//! else from what was counted on the way.

use std::{io::Write, path::Path};

use rust_xlsxwriter::{Workbook, XlsxError};

use super::{
    answers::{self, Columns},
    begun,
    book::{Book, Content},
    counted, status,
    timeline::Timeline,
};
use crate::tabulation::{Progress, Reading, ResponseStatus, Scope, Totals, Variable, variables};

/// A workbook in the wide form while it is written.
pub(super) struct Wide<'t> {
    book: Book<'t>,
    workbook: Workbook,
    variables: Vec<Variable<'t>>,
    columns: Columns<'t>,
    totals: Totals<'t>,
    timeline: Timeline,
    /// How many States passed.
    states: usize,
    /// The height of their lines on the sheet of statuses, in points.
    tall: f64,
}

impl<'t> Wide<'t> {
    /// Everything that stands above the first State.
    pub(super) fn begin(scope: &'t Scope<'t>, scratch: Option<&Path>) -> Result<Self, XlsxError> {
        let book = Book::wide(scope);
        let mut workbook = begun(&book, scratch)?;
        let columns = Columns::of(scope);
        for sheet in &book.sheets {
            match sheet.content {
                Content::Status => {
                    let on = workbook.add_worksheet_with_constant_memory()?;
                    on.set_name(&sheet.name)?;
                    status::begin(&book, sheet, on)?;
                }
                Content::Answers => {
                    let on = workbook.add_worksheet_with_constant_memory()?;
                    on.set_name(&sheet.name)?;
                    answers::begin(&book, sheet, on, &columns)?;
                }
                _ => {
                    workbook.add_worksheet().set_name(&sheet.name)?;
                }
            }
        }
        Ok(Self {
            variables: variables(&scope.questionnaire),
            totals: Totals::over(&scope.questionnaire),
            timeline: Timeline::default(),
            book,
            workbook,
            columns,
            states: 0,
            tall: 0.0,
        })
    }

    /// Counts the next State and writes its lines.
    pub(super) fn add(
        &mut self,
        reading: &Reading<'_>,
        progress: Option<&Progress>,
    ) -> Result<(), XlsxError> {
        let seen = reading.seen();
        self.totals.add(reading, &seen);
        self.timeline.add(&self.book, reading);
        let status =
            ResponseStatus::of(self.book.scope, &self.variables, (reading, &seen), progress);
        for (place, sheet) in self.book.sheets.iter().enumerate() {
            match sheet.content {
                Content::Status => {
                    let on = self.workbook.worksheet_from_index(place)?;
                    self.tall += status::line(&self.book, on, self.states, reading, &status)?;
                }
                Content::Answers => {
                    let on = self.workbook.worksheet_from_index(place)?;
                    answers::line(
                        &self.book,
                        sheet,
                        on,
                        self.states,
                        &self.columns,
                        (reading, &seen),
                    )?;
                }
                _ => {}
            }
        }
        self.states += 1;
        Ok(())
    }

    /// Writes the other sheets, and the file.
    pub(super) fn end(mut self, to: impl Write + Send) -> Result<(), XlsxError> {
        let (distributions, figures) = self.totals.end(self.book.locale);
        self.book.distributions = distributions;
        self.book.figures = figures;
        for (place, sheet) in self.book.sheets.iter().enumerate() {
            let on = self.workbook.worksheet_from_index(place)?;
            match sheet.content {
                Content::Status => {
                    let lines = (self.states, self.tall);
                    status::end(&self.book, sheet, on, lines, &self.timeline)?;
                }
                Content::Answers => {
                    answers::end(&self.book, sheet, on, self.states, &self.columns)?;
                }
                _ => counted(&self.book, None, sheet, on)?,
            }
        }
        self.workbook.save_to_writer(to)
    }
}
