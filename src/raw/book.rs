//! [`Book`]: a workbook as it was uploaded: sheets and cells, nothing understood yet.

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

use super::{Raw, Typed};

/// A workbook: its sheets with what stands in their cells.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Book {
    /// In which format it was saved; nothing that is understood depends on it.
    pub format: Format,
    /// Sheets in the workbook's order, hidden ones included.
    pub sheets: Vec<Sheet>,
    /// Defined names and what they refer to, `("q.C1", "'Substantive law'!$D$14")`.
    pub names: Vec<(String, String)>,
    /// Custom document properties, `("relator_state", "JM")`.
    pub properties: Vec<(String, String)>,
    /// Values far outside any table, which are not read further; at most a hundred.
    pub outside: Vec<Raw>,
    /// How many more there are outside.
    pub more_outside: usize,
    /// There are macros in the file; they are never run.
    pub macros: bool,
}

/// The format of a spreadsheet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// One of Excel's, of 2007 and later.
    #[default]
    Excel,
    /// OpenDocument.
    OpenDocument,
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// The name on its tab.
    pub name: String,
    /// Whether a person sees it.
    pub visibility: Visibility,
    /// Cells that hold something, from top to bottom and left to right, each place once.
    pub cells: Vec<Cell>,
}

/// Whether a person sees a sheet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Visibility {
    /// It is seen.
    #[default]
    Visible,
    /// It can be shown from the menu.
    Hidden,
    /// Only a program can show it.
    VeryHidden,
}

/// One cell that holds something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Row, 0 for the first.
    pub row: u32,
    /// Column, 0 for A.
    pub column: u32,
    /// What stands there, or the stored result of a formula.
    pub typed: Typed,
    /// It holds a formula.
    pub formula: bool,
}

impl Book {
    /// The sheet with this name. Spreadsheets do not tell names apart by case.
    pub fn sheet(&self, name: &str) -> Option<&Sheet> {
        let name = name.to_lowercase();
        self.sheets
            .iter()
            .find(|sheet| sheet.name.to_lowercase() == name)
    }
}

impl Sheet {
    /// The cell at this row and column (from 0), if it holds anything.
    pub fn cell(&self, row: u32, column: u32) -> Option<&Cell> {
        let at = self
            .cells
            .binary_search_by_key(&(row, column), |cell| (cell.row, cell.column));
        self.cells.get(at.ok()?)
    }

    /// The cell as something that arrived at a door.
    pub fn raw(&self, cell: &Cell) -> Raw {
        Raw {
            formula: cell.formula,
            ..Raw::cell(&self.name, a1(cell.row, cell.column), cell.typed.clone())
        }
    }
}

/// A cell's name: row 13 and column 3 (both from 0) are `D14`.
pub fn a1(row: u32, column: u32) -> SmolStr {
    /// The last that numbers can name: so many letters for the column, digits for the row.
    const LONGEST: (usize, usize) = (7, 10);
    let mut name = [0; LONGEST.0 + LONGEST.1];
    let mut begins = name.len();
    let mut put = |byte| {
        begins -= 1;
        name[begins] = byte;
    };
    let mut rest = u64::from(row) + 1;
    while rest > 0 {
        put(b'0' + (rest % 10) as u8);
        rest /= 10;
    }
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        put(b'A' + (rest % 26) as u8);
        rest /= 26;
    }
    let name = name[begins..].iter().copied().map(char::from);
    name.collect()
}

/// Row and column (both from 0) of `D14` or `$D$14`; none where it is not the name of one
/// cell of a sheet of 1,048,576 rows and 16,384 columns (ECMA-376 as Excel 2007 and later
/// hold it).
pub fn from_a1(name: &str) -> Option<(u32, u32)> {
    let name = name.strip_prefix('$').unwrap_or(name);
    let digits = name.find(|c: char| !c.is_ascii_alphabetic())?;
    let (letters, row) = name.split_at(digits);
    let row = row.strip_prefix('$').unwrap_or(row);
    if !(1..=3).contains(&letters.len()) || !row.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let column = letters.bytes().fold(0, |column: u32, letter| {
        column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    let row: u32 = row.parse().ok()?;
    ((1..=1_048_576).contains(&row) && column <= 16_384).then(|| (row - 1, column - 1))
}

/// Sheet, row and column (both from 0) of a reference to one cell: `'Other''s'!$D$14`.
pub fn reference(text: &str) -> Option<(String, u32, u32)> {
    let (sheet, cell) = text.trim_start_matches('=').rsplit_once('!')?;
    let sheet = match sheet.strip_prefix('\'') {
        Some(quoted) => quoted.strip_suffix('\'')?.replace("''", "'"),
        None => sheet.to_owned(),
    };
    let (row, column) = from_a1(cell)?;
    (!sheet.is_empty()).then_some((sheet, row, column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_one_cell_has_no_row_and_column() {
        for text in [
            "", "14", "D", "D0", "$", "D14:D15", "XFE1", "A1048577", "ABCD1", "D-1", "Dé", "D 1",
        ] {
            assert_eq!(from_a1(text), None, "{text}");
        }
    }

    #[test]
    fn a_cell_and_its_name_are_one() {
        for (row, column, name) in [
            (0, 0, "A1"),
            (13, 3, "D14"),
            (0, 25, "Z1"),
            (0, 26, "AA1"),
            (0, 701, "ZZ1"),
            (0, 702, "AAA1"),
            (1_048_575, 16_383, "XFD1048576"),
        ] {
            assert_eq!(a1(row, column), name);
            assert_eq!(from_a1(name), Some((row, column)));
        }
        assert_eq!(from_a1("$d$14"), Some((13, 3)));
    }

    #[test]
    fn a_defined_name_points_to_one_cell_of_one_sheet() {
        assert_eq!(
            reference("'Member''s law'!$D$14"),
            Some(("Member's law".into(), 13, 3))
        );
        assert_eq!(reference("Data!A1"), Some(("Data".into(), 0, 0)));
        for text in ["#REF!", "Data!$A$1:$B$2", "SUM(Data!A1)", "!A1", "'x!A1"] {
            assert_eq!(reference(text), None, "{text}");
        }
    }
}
