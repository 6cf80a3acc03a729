//! Answers whose hidden keys are gone: found by defined names, then by the map `_cells`,
//! or told that they cannot be found any more.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use smol_str::SmolStr;

use super::{
    cells::{CELLS_SHEET, Reading, from_name},
    page::Page,
};
use crate::{
    address::{Address, Part},
    finding::Finding,
    raw::{Book, Place, Sheet, a1, from_a1, reference},
};

/// Where the map `_cells` says that an address stands.
type Mapped<'b> = BTreeMap<Address, (&'b Sheet, u32, u32)>;

/// The sheets of a workbook by their names.
type Sheets<'b> = HashMap<&'b str, &'b Sheet>;

/// The map `_cells`, as it stands in the workbook.
fn cells(book: &Book) -> Option<Page<'_>> {
    let map = book.sheets.iter().find(|sheet| sheet.name == CELLS_SHEET);
    map.map(Page::of)
}

impl Reading<'_> {
    /// Looks for every address that was not found by its key. `keyless` are the sheets that
    /// have none at all.
    pub(super) fn without_keys(&mut self, book: &Book, keyless: &BTreeSet<&str>) {
        let cells = cells(book);
        let mut sheets = Sheets::new();
        for sheet in &book.sheets {
            sheets.entry(&sheet.name).or_insert(sheet);
        }
        let map = cells
            .as_ref()
            .map(|cells| self.mapped(&sheets, cells, keyless));
        let map = map.unwrap_or_default();
        self.by_names(book, &sheets, &map, keyless);
        self.by_map(&map, keyless);
        self.nowhere(&map, keyless);
        if let Some(cells) = &cells {
            self.gone(&sheets, cells);
        }
    }

    /// The places that the map names, except of what was found by its key on a sheet that has
    /// some. They go stale when rows or columns move.
    fn mapped<'b>(
        &self,
        sheets: &Sheets<'b>,
        map: &Page<'b>,
        keyless: &BTreeSet<&str>,
    ) -> Mapped<'b> {
        let place = |row| {
            let sheet = *sheets.get(map.text(row, 1)?)?;
            let address = map.text(row, 0)?.parse().ok()?;
            if self.seen.contains_key(&address) && !keyless.contains(sheet.name.as_str()) {
                return None;
            }
            let (row, column) = from_a1(map.text(row, 2)?)?;
            Some((address, (sheet, row, column)))
        };
        map.rows.iter().filter_map(|&(row, _)| place(row)).collect()
    }

    /// The cells that were read already.
    fn taken(&self) -> BTreeSet<(SmolStr, SmolStr)> {
        let places = self.raws.iter().filter_map(|(_, raw)| match &raw.place {
            Place::Cell { sheet, cell } => Some((sheet.clone(), cell.clone())),
            Place::Field(_) => None,
        });
        places.collect()
    }

    /// Addresses whose keys are gone, by the workbook's defined names. Spreadsheet programs
    /// move names with their cells; scripts leave them behind, where another answer may
    /// stand by now.
    fn by_names(
        &mut self,
        book: &Book,
        sheets: &Sheets<'_>,
        map: &Mapped<'_>,
        keyless: &BTreeSet<&str>,
    ) {
        let mut taken = None;
        let mut pages: BTreeMap<String, Page<'_>> = BTreeMap::new();
        for (name, place) in &book.names {
            let Some(address) = from_name(name).filter(|address| !self.seen.contains_key(address))
            else {
                continue;
            };
            let Some((name, row, column)) = reference(place) else {
                continue;
            };
            let Some(&sheet) = sheets.get(name.as_str()) else {
                continue;
            };
            let taken = taken.get_or_insert_with(|| self.taken());
            if taken.contains(&(SmolStr::new(&name), a1(row, column))) {
                self.lost(&name, row, column, &address.question);
                continue;
            }
            let mapped = map.get(&address);
            let unmoved = mapped.is_some_and(|&(mapped, at_row, at_column)| {
                mapped.name == name && (at_row, at_column) == (row, column)
            });
            if unmoved && keyless.contains(name.as_str()) {
                // Then it says no more than the map, which is looked at more closely.
                continue;
            }
            let page = pages.entry(name).or_insert_with(|| Page::of(sheet));
            self.take(address, page.raw(row, column));
        }
    }

    /// Addresses on sheets that have no keys at all, by the map: a question counts only if
    /// its code still stands beside it.
    fn by_map(&mut self, map: &Mapped<'_>, keyless: &BTreeSet<&str>) {
        let rows: Vec<(&Address, &Sheet, u32, u32)> = map
            .iter()
            .filter(|(_, (sheet, ..))| keyless.contains(sheet.name.as_str()))
            .map(|(address, &(sheet, row, column))| (address, sheet, row, column))
            .collect();
        let mut pages: BTreeMap<&str, Page<'_>> = BTreeMap::new();
        for (_, sheet, ..) in &rows {
            pages
                .entry(sheet.name.as_str())
                .or_insert_with(|| Page::of(sheet));
        }
        let lost: BTreeSet<&str> = rows
            .iter()
            .filter(|(address, ..)| {
                address.part == Part::Availability
                    && address.row.is_none()
                    && address.field.is_none()
            })
            .filter(|(address, sheet, row, _)| {
                pages[sheet.name.as_str()].text(*row, 1) != Some(&address.question)
            })
            .map(|(address, ..)| address.question.as_str())
            .collect();
        for &(address, sheet, row, column) in &rows {
            if self.seen.contains_key(address) {
                continue;
            }
            if lost.contains(address.question.as_str()) {
                if address.part == Part::Availability && address.row.is_none() {
                    self.lost(&sheet.name, row, column, &address.question);
                }
                continue;
            }
            self.take(address.clone(), pages[sheet.name.as_str()].raw(row, column));
        }
    }

    /// Questions of which nothing says any more where an answer stands, on sheets that have
    /// their other keys. Rows of a list that nobody needed may be deleted.
    fn nowhere(&mut self, map: &Mapped<'_>, keyless: &BTreeSet<&str>) {
        let seen: BTreeSet<_> = self.seen.keys().map(|at| at.question.clone()).collect();
        for (address, &(sheet, row, column)) in map {
            let question = self.questionnaire.question(&address.question);
            let found = match question {
                Some(question) if question.is_list() => seen.contains(&address.question),
                Some(_) => address.part != Part::Value || self.seen.contains_key(address),
                None => true,
            };
            if !found && !self.beyond.contains(address) && !keyless.contains(sheet.name.as_str()) {
                self.lost(&sheet.name, row, column, &address.question);
            }
        }
    }

    /// Sheets of the workbook that are not there under their name, and of which nothing was
    /// read: deleted, or renamed without their keys.
    fn gone(&mut self, sheets: &Sheets<'_>, cells: &Page<'_>) {
        let mut gone: BTreeMap<&str, bool> = BTreeMap::new();
        for &(row, _) in &cells.rows {
            let (Some(address), Some(sheet)) = (cells.text(row, 0), cells.text(row, 1)) else {
                continue;
            };
            if sheets.contains_key(sheet) {
                continue;
            }
            if let Ok(address) = address.parse::<Address>() {
                *gone.entry(sheet).or_default() |= self.seen.contains_key(&address);
            }
        }
        // The template has no more sheets than the questionnaire has sections.
        let most = self.questionnaire.sections.len();
        let gone = gone.into_iter().filter(|(_, read)| !read).take(most);
        let findings = gone.map(|(sheet, _)| Finding::warning("sheet_gone").with("sheet", sheet));
        self.findings.extend(findings);
    }
}
