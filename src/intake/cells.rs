//! Finds the address of every input cell of a workbook that came back: by the hidden
//! keys beside the answers, then by defined names, then by the map `_cells`. Never by
//! labels or positions, so that rows may be inserted, sorted and sheets renamed.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    cell as place,
    page::{Grid, Page},
};
use crate::{
    address::{Address, ByAddress, Part, QuestionCode, Row},
    finding::Finding,
    locale::Locale,
    questionnaire::{Question, Questionnaire, Shape},
    raw::{Book, Place, Raw, Sheet, Typed, a1},
    response::ITEMS,
};

/// The key in column A of the hidden row that names a sheet's columns.
pub const COLUMNS_KEY: &str = "#columns";
/// The very hidden map for other programs.
pub const CELLS_SHEET: &str = "_cells";

/// Every input cell with its address, in reading order, and what is strange about them.
pub fn addressed(
    book: &Book,
    questionnaire: &Questionnaire,
) -> (Vec<(Address, Raw)>, Vec<Finding>) {
    let mut reading = Reading {
        questionnaire,
        too_long: Locale::ALL.map(|locale| locale.say(TOO_LONG)),
        raws: Vec::new(),
        seen: ByAddress::default(),
        items: BTreeMap::new(),
        beyond: BTreeSet::new(),
        findings: Vec::new(),
    };
    let mut keyless = BTreeSet::new();
    for sheet in book
        .sheets
        .iter()
        .filter(|sheet| !sheet.name.starts_with('_'))
    {
        if !reading.by_keys(sheet) {
            keyless.insert(sheet.name.as_str());
        }
    }
    reading.without_keys(book, &keyless);
    (reading.raws, reading.findings)
}

/// A text that no cell can hold stands in the template as these words; such a cell does
/// not hold the answer.
pub const TOO_LONG: &str = "template-too-long";

/// A workbook while it is read.
pub(super) struct Reading<'a> {
    pub(super) questionnaire: &'a Questionnaire,
    too_long: [String; 4],
    pub(super) raws: Vec<(Address, Raw)>,
    /// The place of each address in `raws`.
    pub(super) seen: ByAddress<usize>,
    /// The items that each list has so far.
    items: BTreeMap<QuestionCode, Items>,
    /// Those whose text no cell can hold.
    pub(super) beyond: BTreeSet<Address>,
    pub(super) findings: Vec<Finding>,
}

/// The items of a list, by their numbers.
#[derive(Debug, Default)]
struct Items {
    all: BTreeSet<u32>,
    /// Those in which something is typed.
    filled: BTreeSet<u32>,
}

impl<'a> Reading<'a> {
    /// Reads a sheet by its hidden keys; false where it has none.
    fn by_keys(&mut self, sheet: &Sheet) -> bool {
        let page = Page::of(sheet);
        let mut columns: BTreeMap<&str, u32> = BTreeMap::new();
        let mut grids: BTreeMap<&str, Grid> = BTreeMap::new();
        let mut open_list: Option<&Question> = None;
        let mut loose: Vec<(&Question, u32)> = Vec::new();
        let mut headless = BTreeSet::new();
        let mut found = false;
        for &(row, cells) in &page.rows {
            let Some(key) = page.text(row, 0).filter(|key| !key.is_empty()) else {
                if let Some(question) = open_list {
                    loose.push((question, row));
                }
                continue;
            };
            open_list = None;
            if key == COLUMNS_KEY {
                let named = cells.iter().map(|cell| cell.column).filter(|&at| at > 0);
                columns = named
                    .filter_map(|column| Some((page.text(row, column)?, column)))
                    .collect();
            } else if let Some(question) = key.strip_suffix("[]") {
                grids.insert(question, Grid::of(&page, row, cells));
            } else if let Ok(address) = key.parse::<Address>() {
                // A column of question codes looks like keys where the keys were deleted.
                found |= !columns.is_empty();
                match &address.row {
                    None => self.line(&page, row, address, &columns),
                    Some(_) => {
                        let question = self.questionnaire.question(&address.question);
                        open_list = question.filter(|question| question.is_list());
                        let Some(grid) = grids.get(address.question.as_str()) else {
                            // Without their names the unused rows of a list have none either.
                            if open_list.take().is_some() && headless.insert(address.question) {
                                self.lost(&page.sheet.name, row, 0, key);
                            }
                            continue;
                        };
                        if open_list.is_some_and(|question| self.is_full(question)) {
                            continue;
                        }
                        if open_list.is_some() && self.repeats(&page, &address, grid) {
                            loose.extend(open_list.map(|question| (question, row)));
                        } else {
                            self.grid_line(&page, row, &address, grid);
                        }
                    }
                }
            }
        }
        for (question, row) in loose {
            if let Some(grid) = grids.get(question.code.as_str()) {
                self.new_item(&page, row, question, grid);
            }
        }
        found
    }

    /// A question's first line, a further field, or one option, of shape *one*.
    fn line(&mut self, page: &Page<'_>, row: u32, address: Address, columns: &BTreeMap<&str, u32>) {
        let Some(question) = self.questionnaire.question(&address.question) else {
            return;
        };
        let whole = address == question.address();
        let is_one = matches!(question.shape, Shape::One);
        let direct = question
            .fields
            .first()
            .is_some_and(|field| !field.kind.has_options());
        if let Some(&column) = columns
            .get("value")
            .filter(|_| is_one && (!whole || direct))
        {
            self.take(address.clone(), page.raw(row, column));
        }
        if whole {
            for (key, part) in [
                ("@availability", Part::Availability),
                ("@remark", Part::Remark),
            ] {
                if let Some(&column) = columns
                    .get(key)
                    .filter(|_| part != Part::Remark || question.remark)
                {
                    self.take(address.clone().part(part), page.raw(row, column));
                }
            }
        }
    }

    fn grid_line(&mut self, page: &Page<'_>, row: u32, line: &Address, grid: &Grid) {
        for (column, key) in &grid.columns {
            self.take(key.address(line), page.raw(row, *column));
        }
    }

    /// Whether a row of this sheet has the key already. (A sheet that was copied repeats
    /// every key: there the first counts, as for any other answer.)
    fn repeats(&self, page: &Page<'_>, line: &Address, grid: &Grid) -> bool {
        if let Some(Row::Number(number)) = line.row
            && !self.has_item(&line.question, number)
        {
            return false;
        }
        let on_sheet = |raw: &Raw| matches!(&raw.place, Place::Cell { sheet, .. } if *sheet == page.sheet.name);
        grid.columns.iter().any(|(_, key)| {
            let seen = self.seen.get(&key.address(line));
            seen.is_some_and(|&at| on_sheet(&self.raws[at].1))
        })
    }

    /// Whether a list has more items than a response may hold: it is refused, however many
    /// follow.
    fn is_full(&self, list: &Question) -> bool {
        let items = self.items.get(&QuestionCode::from(&*list.code));
        items.is_some_and(|items| items.filled.len() > ITEMS)
    }

    fn has_item(&self, list: &QuestionCode, number: u32) -> bool {
        let items = self.items.get(list);
        items.is_some_and(|items| items.all.contains(&number))
    }

    /// Whether a row without a key says what an item of another sheet says: its copy.
    fn is_copy(&self, page: &Page<'_>, row: u32, line: &Address, grid: &Grid) -> bool {
        grid.columns.iter().all(|(column, key)| {
            let seen = self
                .seen
                .get(&key.address(line))
                .map(|&at| &self.raws[at].1);
            seen.is_some_and(|raw| raw.typed == page.raw(row, *column).typed)
        }) && !self.repeats(page, line, grid)
    }

    /// A row that a person added to a list: it becomes an item with a number of its own.
    fn new_item(&mut self, page: &Page<'_>, row: u32, question: &Question, grid: &Grid) {
        if grid
            .columns
            .iter()
            .all(|(column, _)| page.raw(row, *column).typed.is_blank())
        {
            return;
        }
        if self.is_full(question) {
            return;
        }
        let none = BTreeSet::new();
        let items = self.items.get(&QuestionCode::from(&*question.code));
        let numbers = items.map_or(&none, |items| &items.all);
        let line = |number| question.address().at_row(Row::Number(number));
        if numbers
            .iter()
            .any(|&number| self.is_copy(page, row, &line(number), grid))
        {
            return;
        }
        let line = line(numbers.last().unwrap_or(&0) + 1);
        self.grid_line(page, row, &line, grid);
    }

    /// The cells of a question cannot be found any more; told once for each.
    pub(super) fn lost(&mut self, sheet: &str, row: u32, column: u32, question: &str) {
        let address = question
            .parse::<Address>()
            .map(|address| Address::question(address.question));
        let Ok(address) = address else { return };
        let finding = Finding::error("lost_its_place").with("question", address.question.clone());
        let finding = finding.about(address);
        let told = |other: &Finding| other.code == finding.code && other.address == finding.address;
        if !self.findings.iter().any(told) {
            self.findings
                .push(finding.at(place(sheet, a1(row, column))));
        }
    }

    /// One cell: the first that holds an address counts, and another that differs is told.
    pub(super) fn take(&mut self, address: Address, raw: Raw) {
        if matches!(&raw.typed, Typed::Text(text) if self.too_long.contains(text)) {
            self.beyond.insert(address);
            return;
        }
        match self.seen.get(&address) {
            None => {
                if let Some(Row::Number(number)) = &address.row {
                    let items = self.items.entry(address.question.clone()).or_default();
                    items.all.insert(*number);
                    // A column that the questionnaire does not know makes no item.
                    let filled = !raw.typed.is_blank() && !items.filled.contains(number);
                    if filled && self.questionnaire.find(&address).is_some() {
                        items.filled.insert(*number);
                    }
                }
                self.seen.insert(address.clone(), self.raws.len());
                self.raws.push((address, raw));
            }
            Some(&at) if self.raws[at].1.typed != raw.typed => {
                let first = match &self.raws[at].1.place {
                    Place::Cell { sheet, cell } => format!("{sheet}!{cell}"),
                    Place::Field(name) => name.clone(),
                };
                let finding = Finding::error("twice_in_workbook")
                    .with("first", first)
                    .about(address);
                self.findings
                    .push(finding.at(raw.place).found(raw.typed.shown()));
            }
            Some(_) => {}
        }
    }
}

/// The defined name of an address. Excel refuses names such as `C1` or with brackets, so
/// each part is marked: `q.C3.r.illegal_access.f.status`, `q.M3.o.hotline`.
pub fn name(address: &Address) -> Option<String> {
    if address.part != Part::Value {
        return None;
    }
    let row = address
        .row
        .as_ref()
        .map(|row| format!(".r.{row}"))
        .unwrap_or_default();
    let field = address
        .field
        .as_ref()
        .map(|field| format!(".f.{field}"))
        .unwrap_or_default();
    let option = address
        .option
        .as_ref()
        .map(|option| format!(".o.{option}"))
        .unwrap_or_default();
    Some(format!("q.{}{row}{field}{option}", address.question))
}

pub(super) fn from_name(name: &str) -> Option<Address> {
    let mut parts = name.strip_prefix("q.")?.split('.');
    let mut address = Address::question(parts.next()?);
    while let Some(mark) = parts.next() {
        let code = parts.next()?;
        match mark {
            "r" => address.row = Some(code.parse().ok()?),
            "f" => address.field = Some(code.into()),
            "o" => address.option = Some(code.into()),
            _ => return None,
        }
    }
    address.to_string().parse().ok()
}
