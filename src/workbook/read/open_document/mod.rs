//! The cells of an OpenDocument spreadsheet (ISO/IEC 26300, OASIS ODF 1.3), read in one
//! walk over its content. Why not by calamine: docs/decisions/0017.
//!
//! An element counts only where the format puts it; what stands anywhere else (notes,
//! drawings, tracked changes, what was fetched from other files) is passed over whole.
//! Names are compared with the prefixes that every known program writes.

mod cell;
mod paragraphs;
mod reference;

use std::collections::HashSet;

use quick_xml::events::BytesStart;

use self::{cell::Typing, paragraphs::Paragraphs};
use super::{damaged, filling::Filling};
use crate::{
    finding::{Damage, Plenty, Refusal},
    raw::{Book, Cell, Format, Visibility},
    workbook::guard::{
        CONTENT, OpenDocument, limits,
        xml::{Step, Steps, attributes},
    },
};

/// The book that a vetted document holds.
pub fn book(vetted: OpenDocument) -> Result<Book, Refusal> {
    let mut walk = Walk {
        filling: Filling::of(Book {
            format: Format::OpenDocument,
            properties: vetted.properties,
            macros: vetted.macros,
            ..Book::default()
        }),
        ..Walk::default()
    };
    let mut steps = Steps::balanced(&vetted.content, CONTENT);
    while let Some(step) = steps.next()? {
        match step {
            Step::Start(element) => walk.start(&element)?,
            Step::Text(text) if walk.at == Some(Place::Paragraph) => walk.paragraphs.text(&text)?,
            Step::Text(_) => {}
            Step::End(_) => walk.end()?,
        }
    }
    walk.finish()
}

/// What an element is by where it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Place {
    Document,
    Styles,
    Style,
    Body,
    Spreadsheet,
    Table,
    /// A group of rows, which may hold groups.
    Rows,
    Row,
    Cell,
    /// A paragraph of a cell's text, and what stands within it.
    Paragraph,
    Names,
    /// Nothing that is read, and so is all within it.
    Aside,
}

/// Where a walk over the content is.
#[derive(Default)]
struct Walk {
    filling: Filling,
    /// The innermost element that is open, and those around it.
    at: Option<Place>,
    around: Vec<Place>,
    begun: bool,
    /// The style that is being read, and those whose sheets are hidden.
    style: String,
    hiding: HashSet<String>,
    tables: HashSet<String>,
    row: u64,
    rows: u64,
    column: u64,
    /// The cells of the row that is being read.
    cells: Vec<Cell>,
    typing: Typing,
    paragraphs: Paragraphs,
}

impl Walk {
    fn start(&mut self, element: &BytesStart) -> Result<(), Refusal> {
        let place = self.place(element)?;
        self.around.extend(self.at.replace(place));
        match self.around.len() > limits::DEPTH {
            true => Err(damaged(CONTENT)),
            false => Ok(()),
        }
    }

    /// What the element that begins is, and what it says.
    fn place(&mut self, element: &BytesStart) -> Result<Place, Refusal> {
        use Place::*;
        let name = element.name();
        Ok(match (self.at, name.as_ref()) {
            (None, "office:document-content") if !self.begun => {
                self.begun = true;
                Document
            }
            (None, _) => return Err(damaged(CONTENT)),
            (Some(Document), "office:automatic-styles") => Styles,
            (Some(Styles), "style:style") => {
                self.style = attribute(element, "style:name")?.unwrap_or_default();
                Style
            }
            (Some(Style), "style:table-properties") => {
                if attribute(element, "table:display")?.as_deref() == Some("false") {
                    self.hiding.insert(self.style.clone());
                }
                Aside
            }
            (Some(Document), "office:body") => Body,
            (Some(Body), "office:spreadsheet") => Spreadsheet,
            (Some(Spreadsheet), "table:table") => {
                self.table(element)?;
                Table
            }
            (
                Some(Table | Rows),
                "table:table-row-group" | "table:table-header-rows" | "table:table-rows",
            ) => Rows,
            (Some(Table | Rows), "table:table-row") => {
                let repeated = attribute(element, "table:number-rows-repeated")?;
                self.rows = self.repeats(repeated)?;
                Row
            }
            // A cell that another was merged over keeps what stood in it, in Excel too.
            (Some(Row), "table:table-cell" | "table:covered-table-cell") => {
                self.typing = Typing::of(element).map_err(|()| damaged(self.filling.name()))?;
                self.paragraphs = Paragraphs::default();
                Cell
            }
            (Some(Cell), "text:p") => {
                self.paragraphs.next();
                Paragraph
            }
            (Some(Paragraph), name) => {
                let inside = self
                    .paragraphs
                    .element(name, || attribute(element, "text:c"))?;
                if inside { Paragraph } else { Aside }
            }
            (Some(Spreadsheet | Table), "table:named-expressions") => Names,
            (Some(Names), "table:named-range") => {
                let name = attribute(element, "table:name")?;
                let place = attribute(element, "table:cell-range-address")?;
                let place = place.as_deref().and_then(reference::as_excel_writes);
                if let (Some(name), Some(place)) = (name, place) {
                    self.filling.defined(name, place)?;
                }
                Aside
            }
            _ => Aside,
        })
    }

    fn table(&mut self, element: &BytesStart) -> Result<(), Refusal> {
        let name = attribute(element, "table:name")?.unwrap_or_default();
        let style = attribute(element, "table:style-name")?.unwrap_or_default();
        if !self.tables.insert(name.to_lowercase()) {
            return Err(Refusal::damaged(Damage::Twice, name));
        }
        if self.tables.len() > limits::SHEETS {
            return Err(Refusal::too_many(Plenty::Sheets, limits::SHEETS));
        }
        self.filling.sheet(
            name,
            match self.hiding.contains(&style) {
                true => Visibility::Hidden,
                false => Visibility::Visible,
            },
        );
        (self.row, self.column) = (0, 0);
        Ok(())
    }

    fn end(&mut self) -> Result<(), Refusal> {
        let ended = self.at;
        self.at = self.around.pop();
        match ended {
            Some(Place::Cell) => self.end_of_cell(),
            Some(Place::Row) => self.end_of_row(),
            Some(Place::Table) => self.filling.end_of_sheet(),
            _ => Ok(()),
        }
    }

    /// The cell counts as often as it is repeated, in its row and with its row; blank ones
    /// are usual in millions and cost nothing.
    fn end_of_cell(&mut self) -> Result<(), Refusal> {
        let damage = || damaged(self.filling.name());
        let typing = std::mem::take(&mut self.typing);
        let columns = self.repeats(typing.repeated.clone())?;
        let formula = typing.formula;
        let shown = std::mem::take(&mut self.paragraphs).finish();
        let typed = typing.typed(shown).map_err(|()| damage())?;
        let column = self.column;
        self.column = column.saturating_add(columns);
        if typed.is_blank() && !formula {
            return Ok(());
        }
        self.filling
            .afford(&typed, columns.saturating_mul(self.rows))?;
        let end = (self.row.saturating_add(self.rows), self.column);
        if end.0 > limits::SHEET.0 || end.1 > limits::SHEET.1 {
            return Err(damaged(self.filling.name()));
        }
        for column in column..end.1 {
            self.cells.push(Cell {
                row: 0,
                column: u32::try_from(column).unwrap_or(u32::MAX),
                typed: typed.clone(),
                formula,
            });
        }
        Ok(())
    }

    fn end_of_row(&mut self) -> Result<(), Refusal> {
        let next = self.row.saturating_add(self.rows);
        if !self.cells.is_empty() {
            for row in self.row..next {
                let row = u32::try_from(row).unwrap_or(u32::MAX);
                for cell in &self.cells {
                    self.filling.put(Cell {
                        row,
                        ..cell.clone()
                    });
                }
            }
            self.cells.clear();
        }
        (self.row, self.column) = (next, 0);
        Ok(())
    }

    /// How often a row or a cell stands there: once where nothing is said. More digits than
    /// fit are as many as fit; anything else is no number of times.
    fn repeats(&self, said: Option<String>) -> Result<u64, Refusal> {
        let Some(said) = said else { return Ok(1) };
        let digits = !said.is_empty() && said.bytes().all(|b| b.is_ascii_digit());
        let times = said.parse().unwrap_or(u64::MAX);
        match digits && times > 0 {
            true => Ok(times),
            false => Err(damaged(self.filling.name())),
        }
    }

    fn finish(self) -> Result<Book, Refusal> {
        if self.at.is_some() {
            return Err(Refusal::damaged(Damage::Truncated, CONTENT));
        }
        if self.tables.is_empty() {
            return Err(Refusal::damaged(Damage::MissingPart, CONTENT));
        }
        Ok(self.filling.finish())
    }
}

/// An attribute by its whole name.
fn attribute(element: &BytesStart, name: &str) -> Result<Option<String>, Refusal> {
    for attribute in attributes(element) {
        let (found, value) = attribute.map_err(|()| damaged(CONTENT))?;
        if found == name {
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}
