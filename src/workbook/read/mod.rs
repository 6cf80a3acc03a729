//! Reads an uploaded workbook into a [`Book`]: every filled cell with its place, nothing
//! understood yet. It never fails because of what a person typed in a cell; a file that is
//! not a workbook, or a hostile one, is a [`Refusal`].
//!
//! Only the streaming reader of cells is used. Calamine's ranges of values or formulas
//! allocate what the file asks for (a cell in XFD1048576 asks for 549 GB).

mod errors;
mod value;

use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{DataRef, Reader, Xlsx, XlsxCellReader, XlsxError};

use super::{
    annotate,
    guard::{self, Vetted, limits},
};
use crate::{
    finding::{Damage, Finding, Plenty, Refusal},
    locale::count,
    raw::{Book, Cell, Raw, Sheet, Typed, a1},
};

/// Reads a workbook from the bytes of an `.xlsx` or `.xlsm` file.
///
/// Memory and time are bounded by the guard's limits, whatever the bytes are. The list
/// "To correct" of an annotated copy is no part of what a person says, and is left out.
pub fn read(bytes: &[u8]) -> Result<Book, Refusal> {
    whole(bytes).map(annotate::without_list)
}

/// The same with the list.
pub(super) fn whole(bytes: &[u8]) -> Result<Book, Refusal> {
    let vetted = guard::vet(bytes)?;
    // The cell reader adds and multiplies what stands in references without looking at
    // overflow, and parses numbers twice: on a mutated file it can panic.
    catch_unwind(AssertUnwindSafe(|| cells(vetted)))
        .unwrap_or_else(|_| Err(Refusal::damaged(Damage::Unreadable, "")))
}

/// What is worth saying about a workbook as a whole, before its answers are understood:
/// values that stand where nothing is read, and macros.
pub fn notices(book: &Book) -> Vec<Finding> {
    let mut notices: Vec<Finding> = book
        .outside
        .iter()
        .map(|raw| {
            Finding::warning("outside_the_sheet")
                .at(raw.place.clone())
                .found(raw.typed.shown())
        })
        .collect();
    if book.more_outside > 0 {
        notices.push(
            Finding::warning("more_outside_the_sheet").with("more", count(book.more_outside)),
        );
    }
    if book.macros {
        notices.push(Finding::info("macros_ignored"));
    }
    notices
}

type Source<'a> = Cursor<&'a [u8]>;

fn cells(vetted: Vetted) -> Result<Book, Refusal> {
    let mut book = Book {
        names: vetted.names,
        properties: vetted.properties,
        macros: vetted.macros,
        ..Book::default()
    };
    let source = Cursor::new(vetted.package.as_slice());
    let mut workbook: Xlsx<Source> = Xlsx::new(source).map_err(|_| damaged(""))?;
    let mut budget = Budget::default();
    for (place, (name, visibility)) in vetted.sheets.into_iter().enumerate() {
        let reader = workbook
            .worksheet_cells_reader(&guard::sheet_name(place))
            .map_err(|_| damaged(&name))?;
        let mut sheet = Sheet {
            name,
            visibility,
            cells: Vec::new(),
        };
        let odd = || errors::odd_error_cells(&vetted.package, &guard::sheet_part(place));
        Filling {
            book: &mut book,
            sheet: &mut sheet,
            budget: &mut budget,
            from_1904: vetted.from_1904,
        }
        .fill(reader, odd)?;
        in_order(&mut sheet)?;
        book.sheets.push(sheet);
    }
    Ok(book)
}

fn damaged(sheet: &str) -> Refusal {
    Refusal::damaged(Damage::Unreadable, sheet)
}

/// What may still be delivered.
#[derive(Default)]
struct Budget {
    cells: usize,
    text: usize,
}

/// One sheet while it is read.
struct Filling<'a> {
    book: &'a mut Book,
    sheet: &'a mut Sheet,
    budget: &'a mut Budget,
    from_1904: bool,
}

impl Filling<'_> {
    /// Takes every filled cell out of the reader. `odd` lists the cells with an error that
    /// the reader does not know, in the order in which it stumbles over them.
    fn fill(
        mut self,
        mut reader: XlsxCellReader<'_, Source<'_>>,
        odd: impl FnOnce() -> Vec<Cell>,
    ) -> Result<(), Refusal> {
        let mut odd = Some(odd);
        let mut errors = Vec::new().into_iter();
        loop {
            let cell = match reader.next_cell_with_formula_metadata() {
                Ok(None) => return Ok(()),
                Ok(Some(record)) => {
                    let formula = record.formula.is_some();
                    let typed = match record.value {
                        DataRef::Empty if formula => Typed::Unevaluated,
                        value => value::typed(value, self.from_1904),
                    };
                    Cell {
                        row: record.pos.0,
                        column: record.pos.1,
                        typed,
                        formula,
                    }
                }
                // It goes on behind such a cell, but does not say where the cell was.
                Err(XlsxError::CellError(_)) => {
                    if let Some(odd) = odd.take() {
                        errors = odd().into_iter();
                    }
                    errors.next().ok_or_else(|| damaged(&self.sheet.name))?
                }
                Err(_) => return Err(damaged(&self.sheet.name)),
            };
            if !cell.typed.is_blank() || cell.formula {
                self.take(cell)?;
            }
        }
    }

    fn take(&mut self, cell: Cell) -> Result<(), Refusal> {
        self.budget.cells += 1;
        if let Typed::Text(text) | Typed::Error(text) = &cell.typed {
            self.budget.text += text.len();
        }
        let too_many = |what, limit| Refusal::TooMany {
            what,
            limit,
            sheet: Some(self.sheet.name.clone()),
        };
        if self.budget.cells > limits::CELLS {
            return Err(too_many(Plenty::Cells, limits::CELLS));
        }
        if self.budget.text > limits::TEXT {
            return Err(too_many(Plenty::Text, limits::TEXT));
        }
        if cell.row < limits::ROWS && cell.column < limits::COLUMNS {
            self.sheet.cells.push(cell);
        } else if self.book.outside.len() < limits::OUTSIDE {
            let raw = Raw {
                formula: cell.formula,
                ..Raw::cell(&self.sheet.name, a1(cell.row, cell.column), cell.typed)
            };
            self.book.outside.push(raw);
        } else {
            self.book.more_outside += 1;
        }
        Ok(())
    }
}

/// Puts cells into reading order; a place that comes twice is damage.
fn in_order(sheet: &mut Sheet) -> Result<(), Refusal> {
    let place = |cell: &Cell| (cell.row, cell.column);
    if !sheet.cells.is_sorted_by_key(place) {
        sheet.cells.sort_by_key(place);
    }
    let twice = sheet
        .cells
        .windows(2)
        .find(|two| place(&two[0]) == place(&two[1]));
    match twice {
        None => Ok(()),
        Some(two) => Err(Refusal::Damaged {
            damage: Damage::Twice,
            part: sheet.name.clone(),
            place: Some(sheet.raw(&two[0]).place),
        }),
    }
}
