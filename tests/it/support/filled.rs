//! Fills a State's workbook as a program that is not ours would: by the map `_cells`,
//! writing the XML of each cell itself, so that nothing is tidied on the way.

use std::{
    collections::BTreeMap,
    io::{Cursor, Write},
    sync::LazyLock,
};

use regex::Regex;
use relator::{
    raw::{Typed, from_a1},
    workbook::read::read,
};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::xml_book::unpacked;

/// What is put into a cell.
pub enum Put<'a> {
    /// Text, as an inline string.
    Text(&'a str),
    /// A number.
    Number(f64),
    /// TRUE or FALSE.
    Bool(bool),
    /// An error value: `#REF!`.
    Error(&'a str),
    /// A formula with its stored result as text, or without one.
    Formula(&'a str, Option<&'a str>),
    /// Nothing: the cell keeps its look.
    Nothing,
}

/// A workbook that is being filled.
#[derive(Clone)]
pub struct Filled {
    parts: Vec<(String, Vec<u8>)>,
    places: BTreeMap<String, (String, String)>,
}

impl Filled {
    /// Opens a workbook of ours.
    pub fn open(bytes: &[u8]) -> Self {
        Self {
            parts: unpacked(bytes),
            places: places(bytes),
        }
    }

    /// Opens a workbook that another program saved: its cells are where they were in ours.
    pub fn open_with(bytes: &[u8], ours: &Self) -> Self {
        Self {
            places: ours.places.clone(),
            ..Self::open(bytes)
        }
    }

    /// Every address that the workbook holds.
    pub fn addresses(&self) -> Vec<&str> {
        self.places.keys().map(String::as_str).collect()
    }

    /// Sheet and cell of an address.
    pub fn place(&self, address: &str) -> (&str, &str) {
        let (sheet, cell) = self
            .places
            .get(address)
            .unwrap_or_else(|| panic!("the workbook has no cell for {address}"));
        (sheet, cell)
    }

    /// Puts something at an address.
    pub fn put(self, address: &str, put: Put<'_>) -> Self {
        let (sheet, cell) = self.place(address);
        let (sheet, cell) = (sheet.to_owned(), cell.to_owned());
        self.put_at(&sheet, &cell, put)
    }

    /// Types text at each address.
    pub fn type_in(self, typed: &[(&str, &str)]) -> Self {
        typed.iter().fold(self, |filled, (address, text)| {
            filled.put(address, Put::Text(text))
        })
    }

    /// Puts something into a cell that exists in the sheet's XML.
    pub fn put_at(self, sheet: &str, cell: &str, put: Put<'_>) -> Self {
        let part = self.part_of(sheet);
        self.edit(&part, |xml| {
            let start = xml
                .find(&format!("<c r=\"{cell}\""))
                .unwrap_or_else(|| panic!("{sheet} has no cell {cell}"));
            let head = start + xml[start..].find('>').unwrap();
            let style = xml[start..head]
                .split("s=\"")
                .nth(1)
                .and_then(|rest| rest.split('"').next());
            let end = if xml[..head].ends_with('/') {
                head + 1
            } else {
                head + xml[head..].find("</c>").unwrap() + 4
            };
            let style = style
                .map(|style| format!(" s=\"{style}\""))
                .unwrap_or_default();
            format!(
                "{}{}{}",
                &xml[..start],
                cell_xml(cell, &style, &put),
                &xml[end..]
            )
        })
    }

    /// Rewrites one part's XML.
    pub fn edit(mut self, part: &str, edit: impl FnOnce(&str) -> String) -> Self {
        let (_, content) = self
            .parts
            .iter_mut()
            .find(|(name, _)| name == part)
            .unwrap_or_else(|| panic!("no part {part}"));
        *content = edit(std::str::from_utf8(content).unwrap()).into_bytes();
        self
    }

    /// Adds a part.
    pub fn with_part(mut self, part: &str, content: String) -> Self {
        self.parts.push((part.to_owned(), content.into_bytes()));
        self
    }

    /// The same without a part.
    pub fn without_part(mut self, part: &str) -> Self {
        self.parts.retain(|(name, _)| name != part);
        self
    }

    /// The part that holds a sheet.
    pub fn part_of(&self, sheet: &str) -> String {
        let workbook = self.text("xl/workbook.xml");
        let escaped = sheet
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('"', "&quot;");
        let entry = workbook
            .split("<sheet ")
            .find(|entry| entry.contains(&format!("name=\"{escaped}\"")))
            .unwrap_or_else(|| panic!("no sheet {sheet}"));
        let id = entry
            .split("r:id=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .to_owned();
        let relations = self.text("xl/_rels/workbook.xml.rels");
        let relation = relations
            .split("<Relationship ")
            .find(|relation| relation.contains(&format!("Id=\"{id}\"")))
            .unwrap();
        let target = relation
            .split("Target=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        match target.strip_prefix('/') {
            Some(target) => target.to_owned(),
            None => format!("xl/{target}"),
        }
    }

    /// All parts by name.
    pub fn into_parts(self) -> Vec<(String, Vec<u8>)> {
        self.parts
    }

    /// The names of all parts.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|(name, _)| name.as_str())
    }

    /// What the workbook shows at an address, as a person reads it.
    pub fn shown(&self, address: &str) -> String {
        let (sheet, cell) = self.place(address);
        let (row, column) = from_a1(cell).unwrap();
        let book = read(&self.bytes()).unwrap();
        let sheet = book
            .sheets
            .iter()
            .find(|known| known.name == sheet)
            .unwrap();
        let cell = sheet.cell(row, column).map(|cell| cell.typed.shown());
        cell.unwrap_or_default()
    }

    /// The row, from 1, whose hidden key in column A is this.
    pub fn row_of_key(&self, sheet: &str, key: &str) -> u32 {
        let book = read(&self.bytes()).unwrap();
        let sheet = book
            .sheets
            .iter()
            .find(|known| known.name == sheet)
            .unwrap();
        let keys = sheet.cells.iter().filter(|cell| cell.column == 0);
        let row = keys
            .filter(|cell| cell.typed.shown() == key)
            .map(|cell| cell.row + 1);
        row.max().unwrap_or_else(|| panic!("no key {key}"))
    }

    /// The text of a part.
    pub fn text(&self, part: &str) -> String {
        let (_, content) = self.parts.iter().find(|(name, _)| name == part).unwrap();
        String::from_utf8(content.clone()).unwrap()
    }

    /// The workbook's bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.parts {
            zip.start_file(name.as_str(), SimpleFileOptions::default())
                .unwrap();
            zip.write_all(content).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }
}

/// The map `_cells`: address → sheet and cell.
fn places(bytes: &[u8]) -> BTreeMap<String, (String, String)> {
    let book = read(bytes).expect("a workbook of ours is readable");
    let map = book
        .sheets
        .iter()
        .find(|sheet| sheet.name == "_cells")
        .expect("the map _cells");
    let text = |row, column| match map.cell(row, column).map(|cell| &cell.typed) {
        Some(Typed::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let rows = map
        .cells
        .iter()
        .filter(|cell| cell.column == 0 && cell.row > 0)
        .map(|cell| cell.row);
    rows.map(|row| (text(row, 0), (text(row, 1), text(row, 2))))
        .collect()
}

fn cell_xml(cell: &str, style: &str, put: &Put<'_>) -> String {
    // What looks like the escape of a character is escaped itself, ECMA-376 22.9.2.19.
    static ESCAPES: LazyLock<Regex> = LazyLock::new(|| Regex::new("_(x[0-9A-Fa-f]{4}_)").unwrap());
    let escape = |text: &str| {
        let text = ESCAPES.replace_all(text, "_x005F_$1");
        text.replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
    };
    match put {
        Put::Text(text) => {
            format!(
                "<c r=\"{cell}\"{style} t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                escape(text)
            )
        }
        Put::Number(number) => format!("<c r=\"{cell}\"{style}><v>{number}</v></c>"),
        Put::Bool(value) => format!(
            "<c r=\"{cell}\"{style} t=\"b\"><v>{}</v></c>",
            u8::from(*value)
        ),
        Put::Error(error) => format!("<c r=\"{cell}\"{style} t=\"e\"><v>{error}</v></c>"),
        Put::Formula(formula, Some(result)) => {
            format!(
                "<c r=\"{cell}\"{style} t=\"str\"><f>{}</f><v>{}</v></c>",
                escape(formula),
                escape(result)
            )
        }
        Put::Formula(formula, None) => {
            format!("<c r=\"{cell}\"{style}><f>{}</f></c>", escape(formula))
        }
        Put::Nothing => format!("<c r=\"{cell}\"{style}/>"),
    }
}
