//! One sheet of a workbook that came back, cell by cell, and the keys of its grids.

use std::collections::BTreeMap;

use crate::{
    address::Address,
    raw::{Cell, Raw, Sheet, Typed, a1},
};

/// The cells of one sheet by row and column.
pub(super) struct Page<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) rows: BTreeMap<u32, BTreeMap<u32, &'a Cell>>,
}

/// A grid whose key row was met.
pub(super) struct Grid {
    pub(super) columns: Vec<(u32, Key)>,
}

/// The key of a grid's column.
#[derive(Clone)]
pub(super) struct Key {
    field: Option<String>,
    option: Option<String>,
}

impl<'a> Page<'a> {
    pub(super) fn of(sheet: &'a Sheet) -> Self {
        let mut rows: BTreeMap<u32, BTreeMap<u32, &Cell>> = BTreeMap::new();
        for cell in &sheet.cells {
            rows.entry(cell.row).or_default().insert(cell.column, cell);
        }
        Self { sheet, rows }
    }

    pub(super) fn text(&self, row: u32, column: u32) -> Option<&str> {
        match &self.rows.get(&row)?.get(&column)?.typed {
            Typed::Text(text) => Some(text.trim()),
            _ => None,
        }
    }

    pub(super) fn raw(&self, row: u32, column: u32) -> Raw {
        let cell = self.rows.get(&row).and_then(|cells| cells.get(&column));
        let typed = cell.map_or(Typed::Blank, |cell| cell.typed.clone());
        let raw = Raw::cell(&self.sheet.name, a1(row, column), typed);
        Raw {
            formula: cell.is_some_and(|cell| cell.formula),
            ..raw
        }
    }
}

impl Grid {
    pub(super) fn of(page: &Page<'_>, row: u32, cells: &BTreeMap<u32, &Cell>) -> Self {
        let columns = cells.keys().filter(|column| **column > 0);
        Self {
            columns: columns
                .filter_map(|&column| Some((column, Key::parse(page.text(row, column)?)?)))
                .collect(),
        }
    }
}

impl Key {
    fn parse(text: &str) -> Option<Self> {
        let (field, option) = match text.split_once('#') {
            Some((field, option)) => (field, Some(option.to_owned())),
            None => (text, None),
        };
        match field {
            "value" => Some(Self {
                field: None,
                option,
            }),
            field => Some(Self {
                field: Some(field.strip_prefix('.')?.to_owned()),
                option,
            }),
        }
    }

    pub(super) fn address(&self, line: &Address) -> Address {
        Address {
            option: self.option.clone(),
            ..line.clone().at_field(self.field.as_deref())
        }
    }
}
