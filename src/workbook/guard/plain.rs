//! [`Plain`]: the package that the cell reader opens, written by ourselves: stored, with
//! our own names, and with nothing in it that was not looked at.

use std::{
    fmt::Write as _,
    io::{self, Cursor, Write},
};

use zip::{CompressionMethod, ZipWriter, result::ZipError, write::SimpleFileOptions};

use crate::finding::{Damage, Refusal};

/// What every part begins with, in the order in which a package is read.
const ROOT: &str = r#"<Relationships><Relationship Id="w" Type="/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

/// A package while it is written.
pub struct Plain {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    from_1904: bool,
    sheets: usize,
}

/// The name of the sheet at this place (from 0) in the plain package.
pub fn sheet_name(place: usize) -> String {
    format!("s{place}")
}

/// The part of the sheet at this place (from 0) in the plain package.
pub fn sheet_part(place: usize) -> String {
    format!("xl/s{place}.xml")
}

impl Plain {
    /// An empty package.
    pub fn new(from_1904: bool) -> Self {
        Self {
            zip: ZipWriter::new(Cursor::new(Vec::new())),
            from_1904,
            sheets: 0,
        }
    }

    /// The shared texts, from after the head of their table.
    pub fn texts(&mut self, texts: &str) -> Result<(), Refusal> {
        self.part("xl/sharedStrings.xml", &["<sst>", texts])
    }

    /// The number formats.
    pub fn styles(&mut self, styles: &str) -> Result<(), Refusal> {
        self.part("xl/styles.xml", &[styles])
    }

    /// The next sheet, from where its cells begin; empty for a sheet without cells.
    pub fn sheet(&mut self, cells: &str) -> Result<(), Refusal> {
        let part = sheet_part(self.sheets);
        self.sheets += 1;
        match cells {
            "" => self.part(&part, &["<worksheet><sheetData></sheetData></worksheet>"]),
            cells => self.part(&part, &["<worksheet>", cells]),
        }
    }

    /// The bytes of the finished package.
    pub fn finish(mut self) -> Result<Vec<u8>, Refusal> {
        let mut sheets = String::new();
        let mut relations = String::new();
        for place in 0..self.sheets {
            let name = sheet_name(place);
            // Writing to a String never fails.
            let _ = write!(sheets, r#"<sheet name="{name}" id="{name}"/>"#);
            let _ = write!(
                relations,
                r#"<Relationship Id="{name}" Type="/relationships/worksheet" Target="{name}.xml"/>"#
            );
        }
        let epoch = u8::from(self.from_1904);
        let book = format!(
            r#"<workbook><workbookPr date1904="{epoch}"/><sheets>{sheets}</sheets></workbook>"#
        );
        self.part("_rels/.rels", &[ROOT])?;
        self.part("xl/workbook.xml", &[&book])?;
        let relations = format!("<Relationships>{relations}</Relationships>");
        self.part("xl/_rels/workbook.xml.rels", &[&relations])?;
        let written = self.zip.finish().map_err(unwritable)?;
        Ok(written.into_inner())
    }

    fn part(&mut self, name: &str, texts: &[&str]) -> Result<(), Refusal> {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        self.zip.start_file(name, stored).map_err(unwritable)?;
        for text in texts {
            self.zip
                .write_all(text.as_bytes())
                .map_err(|error: io::Error| unwritable(error.into()))?;
        }
        Ok(())
    }
}

/// Writing to memory does not fail below the caps; if it does, the file was to blame.
fn unwritable(_: ZipError) -> Refusal {
    Refusal::damaged(Damage::Unreadable, "")
}
