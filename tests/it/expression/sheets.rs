//! A workbook of answers, and of formulas that judge them.

use std::{collections::BTreeMap, path::Path};

use chrono::NaiveDate;
use relator::{
    address::{Address, Row},
    questionnaire::{
        Date, Value,
        expression::{Cells, Excel, Stands, Type},
    },
};
use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet, utility::row_col_to_cell_absolute};

use super::world::{Answered, Entry, codes, label, questions, rows};

/// Where the sheet of one State's answers keeps each of them: lines of a question below
/// each other, fields side by side, before them the cell that says whether it is asked.
pub struct Sheet {
    pub name: String,
    cells: BTreeMap<Address, (u32, u16)>,
    asked: BTreeMap<&'static str, u32>,
}

impl Sheet {
    pub fn new(name: &str) -> Self {
        let mut cells = BTreeMap::new();
        let mut asked = BTreeMap::new();
        let mut line = 0;
        for (code, stands, fields) in questions() {
            asked.insert(code, line);
            let rows: Vec<Option<Row>> = match stands {
                Stands::Once => vec![None],
                Stands::PerRow(list) => rows(&list).into_iter().map(Some).collect(),
                // The last line of a list is never filled.
                Stands::PerItem => [1, 2, 5, 99].map(|n| Some(Row::Number(n))).to_vec(),
            };
            for row in rows {
                let mut column = 1;
                for (field, of) in &fields {
                    let mut address = Address::question(code).at_field(*field);
                    address.row = row.clone();
                    let places = match of {
                        Type::Codes(list) => {
                            let options = codes(list).into_iter();
                            options
                                .map(|code| address.clone().at_option(code))
                                .collect()
                        }
                        _ => vec![address],
                    };
                    for place in places {
                        cells.insert(place, (line, column));
                        column += 1;
                    }
                }
                line += 1;
            }
        }
        Self {
            name: name.into(),
            cells,
            asked,
        }
    }

    /// Fills the sheet with answers.
    pub fn write(&self, sheet: &mut Worksheet, answers: &Answered) {
        sheet.set_name(&self.name).unwrap();
        for (code, line) in &self.asked {
            let asked = !answers.not_asked.contains(code);
            let word = if asked { "Asked" } else { "Not asked" };
            sheet.write_string(*line, 0, word).unwrap();
        }
        for (address, entry) in &answers.entries {
            match entry {
                Entry::Word(word) => {
                    let (line, column) = self.cells[address];
                    sheet.write_string(line, column, *word).unwrap();
                }
                Entry::Value(Value::Choices(chosen)) => {
                    for code in chosen {
                        let (line, column) = self.cells[&address.clone().at_option(code)];
                        sheet.write_string(line, column, "X").unwrap();
                    }
                }
                Entry::Value(value) => {
                    let (line, column) = self.cells[address];
                    write(sheet, line, column, value);
                }
            }
        }
        // What a person leaves behind who empties a cell with the space bar.
        let (line, column) = self.cells[&"C1.note".parse().unwrap()];
        if !answers.entries.contains_key(&"C1.note".parse().unwrap()) {
            sheet.write_string(line, column, "  ").unwrap();
        }
    }

    fn reference(&self, (line, column): (u32, u16)) -> String {
        format!("'{}'!{}", self.name, row_col_to_cell_absolute(line, column))
    }

    fn range(&self, first: (u32, u16), last: (u32, u16)) -> String {
        let last = row_col_to_cell_absolute(last.0, last.1);
        format!("{}:{last}", self.reference(first))
    }

    /// Ranges over the cells that belong to it, one per line.
    fn lines(&self, belongs: impl Fn(&Address) -> bool) -> Vec<String> {
        let mut lines: BTreeMap<u32, (u16, u16)> = BTreeMap::new();
        for (_, (line, column)) in self.cells.iter().filter(|(address, _)| belongs(address)) {
            let ends = lines.entry(*line).or_insert((*column, *column));
            *ends = (ends.0.min(*column), ends.1.max(*column));
        }
        lines
            .into_iter()
            .map(|(line, (first, last))| self.range((line, first), (line, last)))
            .collect()
    }
}

fn write(sheet: &mut Worksheet, line: u32, column: u16, value: &Value) {
    let day = Format::new().set_num_format("yyyy-mm-dd");
    match value {
        Value::Number(number) => sheet.write_number(line, column, *number),
        Value::Text(text) => sheet.write_string(line, column, text),
        Value::Choice(code) => {
            let label = label("answers", code).unwrap();
            sheet.write_string(line, column, label)
        }
        Value::Date(Date::Day(date)) => sheet.write_date_with_format(line, column, date, &day),
        Value::Date(coarse) => sheet.write_string(line, column, coarse.to_string()),
        Value::File(file) => sheet.write_string(line, column, &file.name),
        Value::Choices(_) => unreachable!("each option has a cell of its own"),
    }
    .unwrap();
}

impl Cells for Sheet {
    fn cell(&self, address: &Address) -> Option<String> {
        Some(self.reference(*self.cells.get(address)?))
    }

    fn options(&self, address: &Address) -> Option<Vec<String>> {
        Some(self.lines(|cell| cell.option.is_some() && cell.clone().without_option() == *address))
    }

    fn every(&self, address: &Address) -> Option<Vec<String>> {
        let mut places: Vec<_> = self
            .cells
            .iter()
            .filter(|(cell, _)| cell.question == address.question && cell.field == address.field)
            .map(|(_, place)| *place)
            .collect();
        places.sort_unstable();
        Some(match address.question.as_str() {
            // Both ways of naming many cells: one range, and cell by cell.
            "C2" | "F1" => vec![self.range(*places.first()?, *places.last()?)],
            _ => places
                .into_iter()
                .map(|place| self.reference(place))
                .collect(),
        })
    }

    fn items(&self, question: &str) -> Option<Vec<String>> {
        Some(self.lines(|cell| cell.question == question))
    }

    fn label(&self, list: &str, code: &str) -> Option<String> {
        label(list, code).map(str::to_owned)
    }

    fn words(&self) -> Vec<String> {
        ["NA", "NAP", "C"].map(str::to_owned).to_vec()
    }

    fn is_coarse(&self, address: &Address) -> bool {
        address.field.as_deref() == Some("about")
    }

    fn asked(&self, address: &Address) -> Option<String> {
        let line = self.asked.get(address.question.as_str())?;
        Some(format!("{}<>\"Not asked\"", self.reference((*line, 0))))
    }
}

/// Writes all answers, and all formulas below each other on the sheet `Verdicts`.
pub fn write_workbook(path: &Path, answers: &[(Sheet, Answered)], formulas: &[Excel]) {
    let mut workbook = Workbook::new();
    for (sheet, answers) in answers {
        sheet.write(workbook.add_worksheet(), answers);
    }
    let verdicts = workbook.add_worksheet();
    verdicts.set_name("Verdicts").unwrap();
    for (line, excel) in (0..).zip(formulas) {
        for (column, formula) in [(0, &excel.when_true), (1, &excel.when_false)] {
            // A stored result that no condition gives: it must be computed to be right.
            let formula = Formula::new(format!("={formula}")).set_result("not computed");
            verdicts.write_formula(line, column, formula).unwrap();
        }
    }
    workbook.save(path).unwrap();
}

/// Today as the computer's spreadsheets see it.
pub fn today() -> NaiveDate {
    chrono::Local::now().date_naive()
}
