//! One sheet of a workbook that came back, cell by cell, and the keys of its grids.

use smol_str::SmolStr;

use crate::{
    address::Address,
    raw::{Cell, Raw, Sheet, Typed, a1},
};

/// The cells of one sheet by row and column.
pub(super) struct Page<'a> {
    pub(super) sheet: &'a Sheet,
    name: SmolStr,
    /// Each row that holds something, with its cells, as they are sorted in the sheet.
    pub(super) rows: Vec<(u32, &'a [Cell])>,
}

/// A grid whose key row was met.
pub(super) struct Grid {
    pub(super) columns: Vec<(u32, Key)>,
}

/// The key of a grid's column.
#[derive(Clone)]
pub(super) struct Key {
    field: Option<SmolStr>,
    option: Option<SmolStr>,
}

impl<'a> Page<'a> {
    pub(super) fn of(sheet: &'a Sheet) -> Self {
        let rows = sheet.cells.chunk_by(|one, next| one.row == next.row);
        let rows = rows.map(|cells| (cells[0].row, cells)).collect();
        Self {
            name: SmolStr::new(&sheet.name),
            sheet,
            rows,
        }
    }

    fn cell(&self, row: u32, column: u32) -> Option<&'a Cell> {
        let at = self.rows.binary_search_by_key(&row, |(row, _)| *row).ok()?;
        let (_, cells) = self.rows[at];
        let at = cells.binary_search_by_key(&column, |cell| cell.column);
        Some(&cells[at.ok()?])
    }

    pub(super) fn text(&self, row: u32, column: u32) -> Option<&'a str> {
        match &self.cell(row, column)?.typed {
            Typed::Text(text) => Some(text.trim()),
            _ => None,
        }
    }

    pub(super) fn raw(&self, row: u32, column: u32) -> Raw {
        let cell = self.cell(row, column);
        let typed = cell.map_or(Typed::Blank, |cell| cell.typed.clone());
        let raw = Raw::cell(self.name.clone(), a1(row, column), typed);
        Raw {
            formula: cell.is_some_and(|cell| cell.formula),
            ..raw
        }
    }
}

impl Grid {
    pub(super) fn of(page: &Page<'_>, row: u32, cells: &[Cell]) -> Self {
        let columns = cells.iter().map(|cell| cell.column).filter(|&at| at > 0);
        Self {
            columns: columns
                .filter_map(|column| Some((column, Key::parse(page.text(row, column)?)?)))
                .collect(),
        }
    }
}

impl Key {
    fn parse(text: &str) -> Option<Self> {
        let (field, option) = match text.split_once('#') {
            Some((field, option)) => (field, Some(option.into())),
            None => (text, None),
        };
        match field {
            "value" => Some(Self {
                field: None,
                option,
            }),
            field => Some(Self {
                field: Some(field.strip_prefix('.')?.into()),
                option,
            }),
        }
    }

    pub(super) fn address(&self, line: &Address) -> Address {
        Address {
            field: self.field.clone(),
            option: self.option.clone(),
            ..line.clone()
        }
    }
}
