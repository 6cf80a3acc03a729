//! The three programs that write the workbooks: our own, openpyxl, and LibreOffice.

use std::{collections::BTreeMap, ffi::OsStr, fs, path::PathBuf};

use chrono::Utc;
use relator::{
    address::{Address, Part},
    locale::Locale,
    questionnaire::{Slot, kinds::Cell},
    round::Round,
    store::Store,
    workbook::template::Template,
};
use serde_json::{Value, json};

use super::{Defect, Put, instrument, round, sown::Book};
use crate::support::{
    app::{App, cybercrime},
    filled::{self, Filled},
    office, plausible, python,
};

/// A program that writes workbooks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Program {
    Ours,
    Openpyxl,
    LibreOffice,
}

/// An installation to which Jamaica's workbooks come.
pub struct Office {
    pub app: App,
    round: Round,
    /// Its blank workbooks, in the order of [`Locale::ALL`].
    blank: [Filled; 4],
}

impl Office {
    pub fn new() -> Self {
        let app = App::new().with(&cybercrime());
        Self {
            blank: Locale::ALL.map(|language| app.workbook("JM", language.code())),
            round: round(),
            app,
        }
    }

    /// Jamaica's workbooks of these responses as a program writes them, in a folder of their
    /// own. None where the program is not installed.
    pub fn write(&self, program: Program, books: &[Book]) -> Option<PathBuf> {
        let folder = self.app.file(&format!("{program:?}"));
        fs::create_dir_all(&folder).unwrap();
        match program {
            Program::Ours => self.ours(&folder, books),
            Program::Openpyxl => self.openpyxl(&folder, books)?,
            Program::LibreOffice => {
                self.ours(&folder, books);
                let paths = books.iter().map(|book| folder.join(&book.name));
                let paths: Vec<PathBuf> = paths.collect();
                return office::save_all_as(&paths, "xlsx");
            }
        }
        Some(folder)
    }

    /// The response stands in the workbook that we draw; the defects are typed over it.
    fn ours(&self, folder: &std::path::Path, books: &[Book]) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let store = runtime
            .block_on(Store::open(&self.app.data(), None))
            .unwrap();
        for book in books {
            let template = Template {
                questionnaire: instrument(),
                round: &self.round,
                state: self.round.state("JM").unwrap(),
                language: book.language,
                sections: &[],
                workbook: &book.name,
                answers: &book.answers,
                revision: 0,
                highest: &BTreeMap::new(),
                numbers: None,
                last: None,
                seal: &|bytes| store.keys().authenticate(bytes),
                made: Utc::now(),
            };
            let mut bytes = template.write().unwrap();
            if !book.defects.is_empty() {
                let filled = Filled::open(&bytes);
                let typed = typed(&book.defects).into_iter();
                let filled =
                    typed.fold(filled, |filled, (cell, put)| filled.put(&cell, put.ours()));
                bytes = filled.bytes();
            }
            fs::write(folder.join(&book.name), bytes).unwrap();
        }
    }

    /// openpyxl fills a blank workbook, answers and defects alike.
    fn openpyxl(&self, folder: &std::path::Path, books: &[Book]) -> Option<()> {
        let jobs = books.iter().map(|book| {
            let template = self.app.file(&format!("JM-{}.xlsx", book.language));
            let cells = plausible::cells(instrument(), &book.answers, book.language);
            let cells = cells.into_iter().map(|(at, cell)| (at, of_cell(cell)));
            let typed = typed(&book.defects).into_iter();
            let typed = typed.map(|(at, put)| (at, put.openpyxl()));
            let answers: serde_json::Map<String, Value> = cells.chain(typed).collect();
            json!({"template": template, "filled": folder.join(&book.name), "answers": answers})
        });
        let jobs: Vec<Value> = jobs.collect();
        let file = folder.join("jobs.json");
        fs::write(&file, json!(jobs).to_string()).unwrap();
        let ran = python::run("tests/fill.py", &[OsStr::new("--many"), file.as_os_str()])?;
        let said = String::from_utf8_lossy(&ran.stderr);
        assert!(ran.status.success(), "{said}");
        fs::remove_file(file).unwrap();
        Some(())
    }

    /// Sheet and cell at which something is told of an address: its own cell, or the first of
    /// the options, the row, the item or the question that it names.
    pub fn told_at(&self, language: Locale, address: &Address) -> (String, String) {
        let question = instrument().question(&address.question).unwrap();
        let slots = instrument().slots_of(question, &[1]);
        let row = |slot: &Slot<'_>| {
            let any = address.row.is_none() || question.is_list();
            any || slot.address.row == address.row
        };
        let field =
            |slot: &Slot<'_>| address.field.is_none() || slot.address.field == address.field;
        let mut at = address.clone();
        if address.part == Part::Value {
            let first = slots.iter().find(|slot| row(slot) && field(slot)).unwrap();
            at.row = at.row.or(first.address.row.clone());
            at.field.clone_from(&first.address.field);
        }
        let place = Locale::ALL.iter().position(|known| *known == language);
        let (sheet, cell) = self.blank[place.unwrap()].place(&cells_of(&at)[0]);
        (sheet.to_owned(), cell.to_owned())
    }
}

/// What is typed into which cell.
fn typed(defects: &[Defect]) -> Vec<(String, &Put)> {
    let typed = defects.iter().flat_map(|defect| &defect.typed);
    let typed = typed.flat_map(|(address, put)| {
        let cells = cells_of(address).into_iter();
        cells.map(move |cell| (cell, put))
    });
    typed.collect()
}

/// The cells of an address, by their names in `_cells`: in a grid an availability is said in
/// the cell itself, and of several options each has a cell.
fn cells_of(address: &Address) -> Vec<String> {
    let whole = address.row.is_none() && address.field.is_none();
    if address.part != Part::Value && whole {
        return vec![address.to_string()];
    }
    let value = address.clone().part(Part::Value);
    let field = instrument().find(&value).and_then(|found| found.field);
    let options = field.filter(|field| field.kind.has_options() && value.option.is_none());
    match options.and_then(|field| field.kind.list()) {
        Some(list) => {
            let at = |code: &str| value.clone().at_option(code).to_string();
            list.codes.iter().map(|code| at(&code.code)).collect()
        }
        None => vec![value.to_string()],
    }
}

impl Put {
    fn ours(&self) -> filled::Put<'_> {
        match self {
            Self::Text(text) => filled::Put::Text(text),
            Self::Number(number) => filled::Put::Number(*number),
            Self::Error(error) => filled::Put::Error(error),
            Self::FormulaWithoutValue => filled::Put::Formula("1+1", None),
            Self::Nothing => filled::Put::Nothing,
        }
    }

    fn openpyxl(&self) -> Value {
        match self {
            Self::Text(text) => json!(text),
            Self::Number(number) => json!(number),
            Self::Error(error) => json!({ "error": error }),
            Self::FormulaWithoutValue => json!({"formula": "=1+1"}),
            Self::Nothing => Value::Null,
        }
    }
}

fn of_cell(cell: Cell) -> Value {
    match cell {
        Cell::Blank => Value::Null,
        Cell::Text(text) => json!(text),
        Cell::Number(number) => json!(number),
        Cell::Date(day) => json!({ "date": day }),
    }
}
