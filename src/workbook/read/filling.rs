//! [`Filling`]: a book while its cells arrive, within the budgets of cells and of text.

use crate::{
    finding::{Damage, Plenty, Refusal},
    raw::{Book, Cell, Raw, Sheet, Typed, Visibility, a1},
    workbook::guard::limits,
};

/// A book while it is filled, sheet by sheet.
#[derive(Default)]
pub struct Filling {
    book: Book,
    cells: u64,
    text: u64,
}

impl Filling {
    /// Begins with what is known before the first cell.
    pub fn of(book: Book) -> Self {
        Self {
            book,
            ..Self::default()
        }
    }

    /// The next sheet begins.
    pub fn sheet(&mut self, name: String, visibility: Visibility) {
        self.book.sheets.push(Sheet {
            name,
            visibility,
            cells: Vec::new(),
        });
    }

    /// The sheet that is filled now: its name.
    pub fn name(&self) -> &str {
        self.book.sheets.last().map_or("", |sheet| &sheet.name)
    }

    /// A defined name.
    pub fn defined(&mut self, name: String, refers_to: String) -> Result<(), Refusal> {
        self.book.names.push((name, refers_to));
        match self.book.names.len() > limits::NAMES {
            true => Err(Refusal::too_many(Plenty::Names, limits::NAMES)),
            false => Ok(()),
        }
    }

    /// Counts so many copies of what stands in one cell, before any is made.
    pub fn afford(&mut self, typed: &Typed, copies: u64) -> Result<(), Refusal> {
        let text = match typed {
            Typed::Text(text) | Typed::Error(text) => text.len() as u64,
            _ => 0,
        };
        self.cells = self.cells.saturating_add(copies);
        self.text = self.text.saturating_add(copies.saturating_mul(text));
        let too_many = |what, limit| Refusal::TooMany {
            what,
            limit,
            sheet: Some(self.name().to_owned()),
        };
        if self.cells > limits::CELLS as u64 {
            return Err(too_many(Plenty::Cells, limits::CELLS));
        }
        if self.text > limits::TEXT as u64 {
            return Err(too_many(Plenty::Text, limits::TEXT));
        }
        Ok(())
    }

    /// Puts a cell that was counted into the sheet.
    pub fn put(&mut self, cell: Cell) {
        let Some(sheet) = self.book.sheets.last_mut() else {
            return;
        };
        if cell.row < limits::ROWS && cell.column < limits::COLUMNS {
            sheet.cells.push(cell);
        } else if self.book.outside.len() < limits::OUTSIDE {
            let raw = Raw {
                formula: cell.formula,
                ..Raw::cell(&sheet.name, a1(cell.row, cell.column), cell.typed)
            };
            self.book.outside.push(raw);
        } else {
            self.book.more_outside += 1;
        }
    }

    /// Puts the sheet's cells into reading order; a place that comes twice is damage.
    pub fn end_of_sheet(&mut self) -> Result<(), Refusal> {
        let Some(sheet) = self.book.sheets.last_mut() else {
            return Ok(());
        };
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

    /// The whole book.
    pub fn finish(self) -> Book {
        self.book
    }
}
