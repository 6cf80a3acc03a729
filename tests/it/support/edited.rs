//! What people do to a State's workbook in a spreadsheet program, done to its XML.

use regex::{Captures, Regex};

use super::filled::Filled;

impl Filled {
    /// Deletes column A of a sheet, as a person does who unhides it: every cell moves one
    /// column to the left, and so do the defined names. The map `_cells` goes stale.
    pub fn without_column_a(self, sheet: &str) -> Self {
        let part = self.part_of(sheet);
        let keys = Regex::new(r#"<c r="A\d+"[^>]*?(/>|>.*?</c>)"#).unwrap();
        let cells = Regex::new(r#"<c r="([A-Z]+)(\d+)""#).unwrap();
        let names = Regex::new(&format!(
            r"{}!\$([A-Z]+)\$(\d+)<",
            regex::escape(&quoted(sheet))
        ))
        .unwrap();
        self.edit(&part, |xml| {
            let without = keys.replace_all(xml, "");
            let moved = |found: &Captures<'_>| format!("<c r=\"{}{}\"", left(&found[1]), &found[2]);
            cells.replace_all(&without, moved).into_owned()
        })
        .edit("xl/workbook.xml", |xml| {
            let moved = |found: &Captures<'_>| {
                format!("{}!${}${}<", quoted(sheet), left(&found[1]), &found[2])
            };
            names.replace_all(xml, moved).into_owned()
        })
    }

    /// Inserts rows above everything, as a program does that leaves names and map alone.
    pub fn with_rows_above(self, sheet: &str, rows: u32) -> Self {
        let part = self.part_of(sheet);
        let places = Regex::new(r#"<(row|c) r="([A-Z]*)(\d+)""#).unwrap();
        self.edit(&part, |xml| {
            let moved = |found: &Captures<'_>| {
                let row: u32 = found[3].parse().unwrap();
                format!("<{} r=\"{}{}\"", &found[1], &found[2], row + rows)
            };
            places.replace_all(xml, moved).into_owned()
        })
    }

    /// Deletes what stands in one row; the rows below stay where they are.
    pub fn without_row(self, sheet: &str, row: u32) -> Self {
        let part = self.part_of(sheet);
        let gone = Regex::new(&format!(r#"<row r="{row}"[^>]*?(/>|>.*?</row>)"#)).unwrap();
        self.edit(&part, |xml| gone.replace(xml, "").into_owned())
    }

    /// Gives a sheet another name.
    pub fn renamed(self, sheet: &str, name: &str) -> Self {
        self.edit("xl/workbook.xml", |xml| {
            let (old, new) = (
                format!("<sheet name=\"{sheet}\""),
                format!("<sheet name=\"{name}\""),
            );
            assert!(xml.contains(&old));
            xml.replace(&old, &new)
        })
    }

    /// Puts the sheets in the opposite order.
    pub fn backwards(self) -> Self {
        self.edit("xl/workbook.xml", |xml| {
            let (before, rest) = xml.split_once("<sheets>").unwrap();
            let (sheets, after) = rest.split_once("</sheets>").unwrap();
            let mut sheets: Vec<&str> = sheets.split_inclusive("/>").collect();
            sheets.reverse();
            format!("{before}<sheets>{}</sheets>{after}", sheets.concat())
        })
    }

    /// Copies a sheet under another name, as "Move or Copy" does.
    pub fn with_copy(self, sheet: &str, name: &str) -> Self {
        let xml = self.text(&self.part_of(sheet));
        let part = "xl/worksheets/copy.xml";
        self.with_part(part, xml)
            .edit("xl/workbook.xml", |xml| {
                let entry = format!("<sheet name=\"{name}\" sheetId=\"999\" r:id=\"copy\"/></sheets>");
                xml.replace("</sheets>", &entry)
            })
            .edit("xl/_rels/workbook.xml.rels", |xml| {
                let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
                let entry = format!("<Relationship Id=\"copy\" Type=\"{kind}\" Target=\"worksheets/copy.xml\"/></Relationships>");
                xml.replace("</Relationships>", &entry)
            })
            .edit("[Content_Types].xml", |xml| {
                let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
                let entry = format!("<Override PartName=\"/{part}\" ContentType=\"{kind}\"/></Types>");
                xml.replace("</Types>", &entry)
            })
    }

    /// Merges cells over a range.
    pub fn merged(self, sheet: &str, range: &str) -> Self {
        let part = self.part_of(sheet);
        self.edit(&part, |xml| {
            // The words above the questions are merged already.
            assert!(xml.contains("<mergeCells count=\"1\">"), "{sheet}");
            let merges = format!("<mergeCells count=\"2\"><mergeCell ref=\"{range}\"/>");
            xml.replace("<mergeCells count=\"1\">", &merges)
        })
    }
}

fn quoted(sheet: &str) -> String {
    match sheet.contains(' ') {
        true => format!("'{sheet}'"),
        false => sheet.to_owned(),
    }
}

/// The column to the left: `D` of `E`, `Z` of `AA`.
fn left(column: &str) -> String {
    let number = column.bytes().fold(0_u32, |number, letter| {
        number * 26 + u32::from(letter - b'A' + 1)
    });
    let (mut number, mut letters) = (number - 1, String::new());
    while number > 0 {
        let letter = (b'A' + u8::try_from((number - 1) % 26).unwrap()) as char;
        letters.insert(0, letter);
        number = (number - 1) / 26;
    }
    letters
}
