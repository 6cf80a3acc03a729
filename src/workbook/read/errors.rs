//! Error cells that the cell reader does not know. It knows the seven of ECMA-376
//! 18.17.3; spreadsheet programs write `#GETTING_DATA`, `#ERROR!`, `#SPILL!` and others.
//! An error in a cell is a finding about that cell, never a reason to refuse the file.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::{
    raw::{Cell, Typed, from_a1},
    workbook::guard::{
        limits,
        xml::{Step, Steps, attribute, is},
    },
};

/// The errors that the cell reader knows.
const KNOWN: &[&str] = &[
    "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!",
];

/// Whether a text is one of the errors of ECMA-376.
pub fn is_known(text: &str) -> bool {
    KNOWN.contains(&text)
}

/// The cells of a sheet whose error the cell reader does not know, in the order of the file.
pub fn odd_error_cells(package: &[u8], part: &str) -> Vec<Cell> {
    let mut text = String::new();
    let read = ZipArchive::new(Cursor::new(package)).and_then(|mut zip| {
        zip.by_name(part)?.read_to_string(&mut text)?;
        Ok(())
    });
    match read {
        Ok(()) => Walk::default().over(&text, part),
        // The package was written by ourselves a moment ago.
        Err(_) => Vec::new(),
    }
}

/// Where a walk over the cells is. Rows and cells without a reference follow the one before.
#[derive(Default)]
struct Walk {
    row: u32,
    column: u32,
    error: bool,
    formula: bool,
    in_value: bool,
    found: String,
    odd: Vec<Cell>,
}

impl Walk {
    fn over(mut self, text: &str, part: &str) -> Vec<Cell> {
        let mut steps = Steps::over(text, part);
        while let Ok(Some(step)) = steps.next() {
            match step {
                Step::Start(element) if is(&element, "row") => {
                    let row = attribute(&element, "r").and_then(|row| row.parse().ok());
                    self.row = row.map_or(self.row, |row: u32| row.saturating_sub(1));
                }
                Step::Start(element) if is(&element, "c") => {
                    if let Some(place) = attribute(&element, "r").and_then(|name| from_a1(&name)) {
                        (self.row, self.column) = place;
                    }
                    self.error = attribute(&element, "t").is_some_and(|kind| kind == "e");
                    self.formula = false;
                    self.found.clear();
                }
                Step::Start(element) if is(&element, "f") => self.formula = true,
                Step::Start(element) => self.in_value = is(&element, "v"),
                Step::Text(text) if self.in_value && self.error => self.found.push_str(&text),
                Step::Text(_) => {}
                Step::End(element) => self.end(&element),
            }
            // The reader's budget of cells ends there too.
            if self.odd.len() > limits::CELLS {
                break;
            }
        }
        self.odd
    }

    fn end(&mut self, element: &str) {
        match element {
            "v" => self.in_value = false,
            "row" => (self.row, self.column) = (self.row.saturating_add(1), 0),
            "c" => {
                if self.error && !self.found.is_empty() && !KNOWN.contains(&self.found.as_str()) {
                    self.odd.push(Cell {
                        row: self.row,
                        column: self.column,
                        typed: Typed::Error(self.found.trim().to_owned()),
                        formula: self.formula,
                    });
                }
                self.column = self.column.saturating_add(1);
            }
            _ => {}
        }
    }
}
