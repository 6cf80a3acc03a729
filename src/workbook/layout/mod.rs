//! Where everything stands in a State's workbook. Only the writer needs it: reading
//! back goes by the hidden keys that stand beside the answers, never by positions.
//!
//! Columns of a section sheet: A key (hidden), B number, C question, from D the answer
//! cells (as many as the section's widest grid), then availability, remark, state and
//! last round's answer.

mod blocks;

use std::collections::{BTreeMap, BTreeSet};

use smol_str::SmolStr;

use crate::{
    address::{Address, Part, Row},
    locale::Locale,
    questionnaire::{Code, Field, Question, Questionnaire, Section, Shape},
    raw::{self, a1},
};

/// Rows of a list that are laid out ready to be filled.
pub const LIST_ROWS: usize = 15;
/// The hidden column of row keys.
pub const KEY: u16 = 0;
/// The question's code.
pub const NUMBER: u16 = 1;
/// The question's wording.
pub const QUESTION: u16 = 2;
/// The first answer cell.
pub const ANSWER: u16 = 3;
/// The hidden row that names the columns.
pub const COLUMN_KEYS: u32 = 2;
/// The header that stays in view.
pub const HEADER: u32 = 3;
/// The key of a column that holds a question's single or first field.
pub const VALUE: &str = "value";
/// The key of the availability column.
pub const AVAILABILITY: &str = "@availability";
/// The key of the remark column.
pub const REMARK: &str = "@remark";

/// Every section sheet of one workbook.
#[derive(Debug)]
pub struct Layout<'a> {
    /// The sheets, in the order of the sections.
    pub sheets: Vec<Sheet<'a>>,
    places: BTreeMap<Address, Place>,
}

/// One section's sheet.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// The section.
    pub section: &'a Section,
    /// The sheet's name in the workbook's language.
    pub name: String,
    /// How many answer columns its widest grid needs.
    pub width: u16,
    /// Its lines from row [`HEADER`] + 1 on.
    pub lines: Vec<Line<'a>>,
}

/// One row of a sheet.
#[derive(Debug)]
pub struct Line<'a> {
    /// The row, from 0.
    pub row: u32,
    /// The hidden key in column A.
    pub key: Option<String>,
    /// What stands there.
    pub content: LineContent<'a>,
}

/// What one row of a sheet is.
#[derive(Debug)]
pub enum LineContent<'a> {
    /// A question's first line: wording, availability, remark, state. For shape *one*
    /// with a single entry, its answer cell too.
    Question {
        /// The question.
        question: &'a Question,
        /// The first field's answer cell, if it stands on this line.
        answer: Option<Input<'a>>,
        /// Every row of the question, first and last.
        rows: (u32, u32),
    },
    /// A further field, or one option, of shape *one*.
    Entry(Input<'a>),
    /// The hidden row of field keys above a grid.
    Keys(Vec<String>),
    /// The visible header of a grid.
    Header(&'a Question, Vec<Column<'a>>),
    /// A row or item of a grid.
    Grid(GridLine<'a>),
    /// Air between two questions.
    Space,
}

/// A row or item of a grid.
#[derive(Debug)]
pub struct GridLine<'a> {
    /// The question.
    pub question: &'a Question,
    /// The row, with *rows*.
    pub row: Option<&'a Code>,
    /// The item's number, with *list*.
    pub item: Option<u32>,
    /// Its answer cells from column D on.
    pub inputs: Vec<Input<'a>>,
}

/// A column of a grid: a field, or one option of a *choices* field.
#[derive(Debug, Clone, Copy)]
pub struct Column<'a> {
    /// The field.
    pub field: &'a Field,
    /// The option.
    pub option: Option<&'a Code>,
}

/// An answer cell.
#[derive(Debug, Clone)]
pub struct Input<'a> {
    /// The address that it holds.
    pub address: Address,
    /// Its question.
    pub question: &'a Question,
    /// Its field.
    pub field: &'a Field,
    /// Its option.
    pub option: Option<&'a Code>,
    /// Its column, from 0.
    pub column: u16,
}

/// A cell of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Index of the sheet in [`Layout::sheets`].
    pub sheet: usize,
    /// Row from 0.
    pub row: u32,
    /// Column from 0.
    pub column: u16,
}

impl<'a> Layout<'a> {
    /// Lays out the given sections (all where empty). `items` gives the item numbers that
    /// a list shows, existing ones first.
    pub fn of(
        questionnaire: &'a Questionnaire,
        locale: Locale,
        sections: &[String],
        items: &dyn Fn(&Question) -> Vec<u32>,
    ) -> Self {
        let mut layout = Self {
            sheets: Vec::new(),
            places: BTreeMap::new(),
        };
        let mut names = BTreeSet::new();
        let chosen = |section: &&Section| sections.is_empty() || sections.contains(&section.code);
        for section in questionnaire.sections.iter().filter(chosen) {
            let name = sheet_name(section, locale, &mut names);
            let grids = section
                .questions
                .iter()
                .filter(|question| !matches!(question.shape, Shape::One));
            let width = grids
                .map(|question| columns(question).len())
                .max()
                .unwrap_or(1);
            let mut sheet = Sheet {
                section,
                name,
                width: u16::try_from(width).unwrap_or(u16::MAX),
                lines: Vec::new(),
            };
            for question in &section.questions {
                sheet.question(question, items);
            }
            layout.place(&sheet);
            layout.sheets.push(sheet);
        }
        layout
    }

    /// The cell that holds `address`, if the workbook holds it.
    pub fn find(&self, address: &Address) -> Option<Place> {
        self.places.get(address).copied()
    }

    /// Every input cell in the order of the sheets, row by row.
    pub fn inputs(&self) -> Vec<(&Address, Place)> {
        let mut inputs: Vec<_> = self
            .places
            .iter()
            .map(|(address, place)| (address, *place))
            .collect();
        inputs.sort_by_key(|(_, place)| *place);
        inputs
    }

    /// Every input cell as a person finds it.
    pub fn cells(&self) -> impl Iterator<Item = (&Address, raw::Place)> {
        self.places.iter().map(|(address, place)| {
            let cell = raw::Place::Cell {
                sheet: SmolStr::new(&self.sheets[place.sheet].name),
                cell: a1(place.row, place.column.into()),
            };
            (address, cell)
        })
    }

    fn place(&mut self, sheet: &Sheet<'_>) {
        let index = self.sheets.len();
        let mut put = |address: Address, row, column| {
            self.places.insert(
                address,
                Place {
                    sheet: index,
                    row,
                    column,
                },
            );
        };
        for line in &sheet.lines {
            match &line.content {
                LineContent::Question {
                    question, answer, ..
                } => {
                    if let Some(input) = answer {
                        put(input.address.clone(), line.row, input.column);
                    }
                    put(
                        question.address().part(Part::Availability),
                        line.row,
                        sheet.availability(),
                    );
                    if question.remark {
                        put(
                            question.address().part(Part::Remark),
                            line.row,
                            sheet.remark(),
                        );
                    }
                }
                LineContent::Entry(input) => put(input.address.clone(), line.row, input.column),
                LineContent::Grid(grid) => {
                    for input in &grid.inputs {
                        put(input.address.clone(), line.row, input.column);
                    }
                }
                LineContent::Keys(_) | LineContent::Header(..) | LineContent::Space => {}
            }
        }
    }
}

impl<'a> Sheet<'a> {
    /// The availability column.
    pub fn availability(&self) -> u16 {
        ANSWER + self.width
    }

    /// The remark column.
    pub fn remark(&self) -> u16 {
        self.availability() + 1
    }

    /// The column that says how the answer stands.
    pub fn state(&self) -> u16 {
        self.availability() + 2
    }

    /// The column of last round's answers.
    pub fn last_round(&self) -> u16 {
        self.availability() + 3
    }

    /// Whether a grid column holds nothing but marks and ranks, whatever grid it is in.
    pub fn holds_only_options(&self, column: u16) -> bool {
        let mut columns = self.lines.iter().filter_map(|line| match &line.content {
            LineContent::Header(_, columns) => columns.get(usize::from(column - ANSWER)),
            _ => None,
        });
        columns.all(|column| column.option.is_some())
    }

    /// The row after the last.
    pub fn end(&self) -> u32 {
        self.lines.last().map_or(HEADER + 1, |line| line.row + 1)
    }
}

impl<'a> Column<'a> {
    /// The key of the column in the hidden row above the grid.
    pub fn key(&self) -> String {
        let field = self
            .field
            .code
            .as_ref()
            .map_or_else(|| VALUE.to_owned(), |code| format!(".{code}"));
        match self.option {
            Some(option) => format!("{field}#{}", option.code),
            None => field,
        }
    }

    fn input(self, question: &'a Question, row: Option<&Row>, column: u16) -> Input<'a> {
        let mut address = question.address().at_field(self.field.code.as_deref());
        address.row = row.cloned();
        address.option = self.option.map(|option| (&*option.code).into());
        Input {
            address,
            question,
            field: self.field,
            option: self.option,
            column,
        }
    }
}

/// The columns of a question's grid: its fields, a *choices* field one per option.
pub fn columns(question: &Question) -> Vec<Column<'_>> {
    let mut columns = Vec::new();
    for field in &question.fields {
        match field.kind.list().filter(|_| field.kind.has_options()) {
            Some(list) => columns.extend(list.codes.iter().map(|code| Column {
                field,
                option: Some(code),
            })),
            None => columns.push(Column {
                field,
                option: None,
            }),
        }
    }
    columns
}

/// The section's short title as a sheet name: at most 31 UTF-16 units, none of the
/// characters that Excel refuses, unique also without case.
fn sheet_name(section: &Section, locale: Locale, taken: &mut BTreeSet<String>) -> String {
    let wanted: String = section
        .short
        .in_(locale)
        .chars()
        .filter(|c| !r"[]:*?/\".contains(*c))
        .collect();
    for n in 1_u32.. {
        let tail = if n == 1 {
            String::new()
        } else {
            format!(" {n}")
        };
        let mut room = 31 - tail.len();
        let head: String = wanted
            .trim_matches('\'')
            .chars()
            .take_while(|c| {
                room.checked_sub(c.len_utf16())
                    .map(|left| room = left)
                    .is_some()
            })
            .collect();
        let name = format!("{}{tail}", head.trim());
        if taken.insert(name.to_lowercase()) {
            return name;
        }
    }
    wanted
}

/// The items that a list shows: those that exist, then fresh numbers that no item ever
/// had, at least `LIST_ROWS` in all and three of them free.
pub fn items_shown(existing: &[u32], highest: u32) -> Vec<u32> {
    let free = LIST_ROWS.saturating_sub(existing.len()).max(3);
    let fresh = (highest.max(existing.last().copied().unwrap_or(0)) + 1..).take(free);
    existing.iter().copied().chain(fresh).collect()
}
