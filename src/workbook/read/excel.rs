//! The cells of Excel's formats, by calamine's streaming reader over the plain package
//! that the guard wrote.
//!
//! Calamine's ranges of values or formulas allocate what the file asks for (a cell in
//! XFD1048576 asks for 549 GB).

use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{DataRef, Reader, Xlsx, XlsxCellReader, XlsxError};

use super::{damaged, errors, filling::Filling, value};
use crate::{
    finding::Refusal,
    raw::{Book, Cell, Typed},
    workbook::guard::{self, Excel},
};

type Source<'a> = Cursor<&'a [u8]>;

/// The book that a vetted package holds.
pub fn book(vetted: Excel) -> Result<Book, Refusal> {
    // The cell reader adds and multiplies what stands in references without looking at
    // overflow, and parses numbers twice: on a mutated file it can panic.
    catch_unwind(AssertUnwindSafe(|| cells(vetted))).unwrap_or_else(|_| Err(damaged("")))
}

fn cells(vetted: Excel) -> Result<Book, Refusal> {
    let mut filling = Filling::of(Book {
        names: vetted.names,
        properties: vetted.properties,
        macros: vetted.macros,
        ..Book::default()
    });
    let source = Cursor::new(vetted.package.as_slice());
    let mut workbook: Xlsx<Source> = Xlsx::new(source).map_err(|_| damaged(""))?;
    for (place, (name, visibility)) in vetted.sheets.into_iter().enumerate() {
        let reader = workbook
            .worksheet_cells_reader(&guard::sheet_name(place))
            .map_err(|_| damaged(&name))?;
        filling.sheet(name, visibility);
        let odd = || errors::odd_error_cells(&vetted.package, &guard::sheet_part(place));
        fill(&mut filling, reader, vetted.from_1904, odd)?;
        filling.end_of_sheet()?;
    }
    Ok(filling.finish())
}

/// Takes every filled cell out of the reader. `odd` lists the cells with an error that the
/// reader does not know, in the order in which it stumbles over them.
fn fill(
    filling: &mut Filling,
    mut reader: XlsxCellReader<'_, Source<'_>>,
    from_1904: bool,
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
                    value => value::typed(value, from_1904),
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
                errors.next().ok_or_else(|| damaged(filling.name()))?
            }
            Err(_) => return Err(damaged(filling.name())),
        };
        if !cell.typed.is_blank() || cell.formula {
            filling.afford(&cell.typed, 1)?;
            filling.put(cell);
        }
    }
}
