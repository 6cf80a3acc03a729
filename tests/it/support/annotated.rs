//! [`Look`]: an annotated copy looked at without our own reader: its parts as they lie in
//! the file, its notes and its colours.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Read},
};

use zip::ZipArchive;

use super::xml_book::zipped;

/// The colours of errors, warnings and notes.
pub const COLOURS: [&str; 3] = ["FFF9C9C3", "FFFBDD9F", "FFD4E4F7"];

/// Every part by name: its checksum and its bytes as they are packed.
pub fn packed(bytes: &[u8]) -> BTreeMap<String, (u32, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index_raw(at).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        let name = part.name().unwrap().into_owned();
        parts.insert(name, (part.crc32(), content));
    }
    parts
}

/// The parts of a workbook as text.
pub struct Look {
    parts: BTreeMap<String, String>,
}

impl Look {
    pub fn at(bytes: &[u8]) -> Self {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut parts = BTreeMap::new();
        for at in 0..zip.len() {
            let mut part = zip.by_index(at).unwrap();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            let content = String::from_utf8_lossy(&content).into_owned();
            parts.insert(part.name().unwrap().into_owned(), content);
        }
        Self { parts }
    }

    /// The text of a part.
    pub fn text(&self, part: &str) -> &str {
        self.parts
            .get(part)
            .unwrap_or_else(|| panic!("no part {part}"))
    }

    /// The names of the parts.
    pub fn names(&self) -> BTreeSet<&str> {
        self.parts.keys().map(String::as_str).collect()
    }

    /// The names of the sheets, in order.
    pub fn sheets(&self) -> Vec<String> {
        let sheets = elements(self.text("xl/workbook.xml"), "sheet");
        sheets
            .iter()
            .map(|sheet| attribute(sheet, "name").unwrap())
            .collect()
    }

    /// The part of a sheet.
    pub fn part_of(&self, sheet: &str) -> String {
        let sheets = elements(self.text("xl/workbook.xml"), "sheet");
        let found = sheets
            .iter()
            .find(|found| attribute(found, "name").as_deref() == Some(sheet));
        let id = attribute(found.unwrap_or_else(|| panic!("no sheet {sheet}")), ":id").unwrap();
        let (_, target) = self.related("xl/workbook.xml").remove(&id).unwrap();
        target
    }

    /// The relations of a part: id → last word of the type, target.
    fn related(&self, part: &str) -> BTreeMap<String, (String, String)> {
        let (folder, name) = part.rsplit_once('/').unwrap();
        let Some(text) = self.parts.get(&format!("{folder}/_rels/{name}.rels")) else {
            return BTreeMap::new();
        };
        let relation = |tag: &String| {
            let kind = attribute(tag, "Type").unwrap();
            let target = attribute(tag, "Target").unwrap();
            let target = match target.strip_prefix('/') {
                Some(target) => target.to_owned(),
                None => match target.strip_prefix("../") {
                    Some(target) => match folder.rsplit_once('/') {
                        Some((above, _)) => format!("{above}/{target}"),
                        None => target.to_owned(),
                    },
                    None => format!("{folder}/{target}"),
                },
            };
            let kind = kind.rsplit('/').next().unwrap().to_owned();
            (attribute(tag, "Id").unwrap(), (kind, target))
        };
        elements(text, "Relationship")
            .iter()
            .map(relation)
            .collect()
    }

    /// The notes of a sheet by cell.
    pub fn notes(&self, sheet: &str) -> BTreeMap<String, String> {
        let related = self.related(&self.part_of(sheet));
        let Some((_, part)) = related.values().find(|(kind, _)| kind == "comments") else {
            return BTreeMap::new();
        };
        let notes = whole(self.text(part), "comment").into_iter();
        let said = |(tag, inside): (String, String)| {
            let said: String = whole(&inside, "t")
                .into_iter()
                .map(|(_, text)| text)
                .collect();
            (attribute(&tag, "ref").unwrap(), said)
        };
        notes.map(said).collect()
    }

    /// The cells for which a box is drawn, as row and column from 0.
    pub fn boxes(&self, sheet: &str) -> Vec<(u32, u32)> {
        let related = self.related(&self.part_of(sheet));
        let Some((_, part)) = related.values().find(|(kind, _)| kind == "vmlDrawing") else {
            return Vec::new();
        };
        let text = self.text(part);
        let numbers = |name| {
            whole(text, name)
                .into_iter()
                .map(|(_, text)| text.parse().unwrap())
        };
        numbers("Row").zip(numbers("Column")).collect()
    }

    /// The format of every cell of a sheet that has one.
    pub fn formats(&self, sheet: &str) -> BTreeMap<String, usize> {
        let cells = elements(self.text(&self.part_of(sheet)), "c");
        cells
            .iter()
            .filter_map(|cell| {
                let format = attribute(cell, "s")?.parse().unwrap();
                Some((attribute(cell, "r")?, format))
            })
            .collect()
    }

    /// The cells of a sheet with one of our colours.
    pub fn colours(&self, sheet: &str) -> BTreeMap<String, String> {
        let fills = self.fills();
        let ours = |format: usize| {
            COLOURS
                .into_iter()
                .find(|ours| fills[format].contains(ours))
        };
        self.formats(sheet)
            .into_iter()
            .filter_map(|(cell, format)| Some((cell, ours(format)?.to_owned())))
            .collect()
    }

    /// The fill of each cell format, as XML.
    pub fn fills(&self) -> Vec<String> {
        let styles = self.text("xl/styles.xml");
        let list = |name: &str| whole(styles, name).remove(0).1;
        let fills: Vec<String> = whole(&list("fills"), "fill")
            .into_iter()
            .map(|(_, fill)| fill)
            .collect();
        let fill = |format: &String| {
            let fill = attribute(format, "fillId").map_or(0, |fill| fill.parse().unwrap());
            fills[fill].clone()
        };
        elements(&list("cellXfs"), "xf").iter().map(fill).collect()
    }
}

/// The elements of a name, whatever their prefix, none inside another: first tag and content.
/// (By hand: regular expressions take minutes over a workbook in a build for tests.)
fn whole(text: &str, name: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let end = rest.find([' ', '>', '/']).unwrap();
        let full = rest[..end].to_owned();
        if full.rsplit(':').next() != Some(name) || full.is_empty() {
            continue;
        }
        let close = rest.find('>').unwrap();
        let tag = rest[..=close].to_owned();
        rest = &rest[close + 1..];
        let content = match tag.ends_with("/>") {
            true => String::new(),
            false => {
                let end = rest.find(&format!("</{full}>")).unwrap();
                let content = rest[..end].to_owned();
                rest = &rest[end..];
                content
            }
        };
        found.push((tag, content));
    }
    found
}

/// The first tags of all elements of a name.
fn elements(text: &str, name: &str) -> Vec<String> {
    whole(text, name).into_iter().map(|(tag, _)| tag).collect()
}

/// An attribute of a tag; `:id` is one with any prefix.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let begin = if name.starts_with(':') { "" } else { " " };
    let begin = format!("{begin}{name}=\"");
    let at = tag.find(&begin)? + begin.len();
    Some(tag[at..].split('"').next().unwrap().to_owned())
}

/// A small whole workbook as other programs would open it, with one sheet `Law`, of which
/// the XML is given; `p` is the prefix of its elements, with the colon.
pub fn small(p: &str, sheet: &str) -> Vec<(String, Vec<u8>)> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let bound = match p.strip_suffix(':') {
        Some(p) => format!("xmlns:{p}=\"{main}\""),
        None => format!("xmlns=\"{main}\""),
    };
    let part = |name: &str, text: String| (name.to_owned(), text.into_bytes());
    vec![
        part(
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{types}.sheet.main+xml\"/><Override PartName=\"/xl/law.xml\" ContentType=\"{types}.worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{types}.styles+xml\"/></Types>"
            ),
        ),
        part(
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"w\" Type=\"{kinds}/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"
            ),
        ),
        part(
            "xl/workbook.xml",
            format!(
                "<{p}workbook {bound}><{p}sheets><{p}sheet name=\"Law\" sheetId=\"1\" xmlns:d=\"{kinds}\" d:id=\"a\"/></{p}sheets><{p}definedNames><{p}definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">Law!$A$1:$C$3</{p}definedName></{p}definedNames></{p}workbook>"
            ),
        ),
        part(
            "xl/_rels/workbook.xml.rels",
            format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"a\" Type=\"{kinds}/worksheet\" Target=\"law.xml\"/><Relationship Id=\"b\" Type=\"{kinds}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
        part(
            "xl/styles.xml",
            format!(
                "<{p}styleSheet {bound}><{p}fonts><{p}font/></{p}fonts><{p}fills><{p}fill><{p}patternFill patternType=\"none\"/></{p}fill><{p}fill><{p}patternFill patternType=\"gray125\"/></{p}fill></{p}fills><{p}borders><{p}border/></{p}borders><{p}cellStyleXfs><{p}xf/></{p}cellStyleXfs><{p}cellXfs><{p}xf/><{p}xf numFmtId=\"49\"/></{p}cellXfs></{p}styleSheet>"
            ),
        ),
        part(
            "xl/law.xml",
            format!("<{p}worksheet {bound}>{sheet}</{p}worksheet>"),
        ),
    ]
}

/// A small workbook's bytes.
pub fn small_book(p: &str, sheet: &str) -> Vec<u8> {
    zipped(&small(p, sheet))
}
