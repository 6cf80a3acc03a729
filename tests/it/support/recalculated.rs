//! LibreOffice's results beside those that a workbook stores.

use std::{collections::BTreeMap, path::Path};

use calamine::{Data, Reader as _, Xlsx, open_workbook};

use super::office;

/// One cell with a formula: its place, and what the file shows there.
struct Computed {
    sheet: String,
    cell: (u32, u32),
    stored: Data,
}

fn formula_cells(path: &Path) -> Vec<Computed> {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let mut found = Vec::new();
    for sheet in book.sheet_names() {
        let values = book.worksheet_range(&sheet).unwrap();
        let formulas = book.worksheet_formula(&sheet).unwrap();
        let (top, left) = formulas.start().unwrap_or_default();
        for (row, column, formula) in formulas.used_cells() {
            assert!(!formula.is_empty());
            let cell = (top + row as u32, left + column as u32);
            found.push(Computed {
                sheet: sheet.clone(),
                cell,
                stored: values.get_value(cell).cloned().unwrap_or(Data::Empty),
            });
        }
    }
    found
}

fn same(a: &Data, b: &Data) -> bool {
    match (a, b) {
        (Data::Float(a), Data::Float(b)) => (a - b).abs() <= 1e-9 * a.abs().max(1.0),
        (Data::Empty, Data::String(text)) | (Data::String(text), Data::Empty) => text.is_empty(),
        (a, b) => a == b,
    }
}

/// How many cells of a workbook have formulas, and those where LibreOffice computes
/// something else than is stored. None where LibreOffice is not installed.
pub fn compare(workbook: &Path) -> Option<(usize, Vec<String>)> {
    let recalculated = office::recalculate(workbook)?;
    let mut after: Xlsx<_> = open_workbook(recalculated).unwrap();
    let cells = formula_cells(workbook);
    let sheets: BTreeMap<_, _> = after.worksheets().into_iter().collect();
    let mut differ = Vec::new();
    for one in &cells {
        let range = &sheets[&one.sheet];
        let now = range.get_value(one.cell).cloned().unwrap_or(Data::Empty);
        if !same(&one.stored, &now) {
            let (sheet, cell) = (&one.sheet, one.cell);
            differ.push(format!(
                "{sheet} {cell:?}: stored {:?}, computed {now:?}",
                one.stored
            ));
        }
    }
    Some((cells.len(), differ))
}
