//! [`XmlBook`]: a workbook written part by part as XML text, so that it can say what no
//! spreadsheet program would write.

use std::io::{Cursor, Read as _, Write as _};

use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A small but whole workbook, part by part.
#[derive(Clone)]
pub struct XmlBook {
    sheets: Vec<(String, &'static str)>,
    names: String,
    workbook_properties: &'static str,
    /// Parts by name, in the order in which they are written.
    parts: Vec<(String, Vec<u8>)>,
    without: Vec<&'static str>,
}

impl XmlBook {
    /// A workbook without sheets.
    pub fn new() -> Self {
        Self {
            sheets: Vec::new(),
            names: String::new(),
            workbook_properties: "",
            parts: Vec::new(),
            without: Vec::new(),
        }
    }

    /// A workbook with one sheet, `Law`, of these rows.
    pub fn law(rows: &str) -> Self {
        Self::new().sheet("Law", "visible", rows)
    }

    /// A further sheet with these rows.
    pub fn sheet(self, name: &str, state: &'static str, rows: &str) -> Self {
        let xml =
            format!("<worksheet><dimension ref=\"A1\"/><sheetData>{rows}</sheetData></worksheet>");
        self.sheet_xml(name, state, &xml)
    }

    /// A further sheet of which the whole XML is given.
    pub fn sheet_xml(mut self, name: &str, state: &'static str, xml: &str) -> Self {
        self.sheets.push((name.to_owned(), state));
        let part = format!("xl/worksheets/sheet{}.xml", self.sheets.len());
        self.part(&part, xml)
    }

    /// The table of shared texts; each is the XML inside `<si>`.
    pub fn texts(self, texts: &[&str]) -> Self {
        let all: String = texts
            .iter()
            .map(|text| format!("<si>{text}</si>"))
            .collect();
        let xml = format!("<sst uniqueCount=\"{}\">{all}</sst>", texts.len());
        self.part("xl/sharedStrings.xml", &xml)
    }

    /// Cell formats: each is the code of a number format.
    pub fn formats(self, codes: &[&str]) -> Self {
        let formats: String = (0..)
            .zip(codes)
            .map(|(n, code)| format!("<numFmt numFmtId=\"{}\" formatCode=\"{code}\"/>", 164 + n))
            .collect();
        let cells: String = (0..codes.len())
            .map(|n| format!("<xf numFmtId=\"{}\"/>", 164 + n))
            .collect();
        let xml = format!(
            "<styleSheet><numFmts>{formats}</numFmts><cellXfs>{cells}</cellXfs></styleSheet>"
        );
        self.part("xl/styles.xml", &xml)
    }

    /// A defined name.
    pub fn name(mut self, name: &str, refers_to: &str) -> Self {
        self.names += &format!("<definedName name=\"{name}\">{refers_to}</definedName>");
        self
    }

    /// Dates are counted from 1904.
    pub fn dated_from_1904(mut self) -> Self {
        self.workbook_properties = "<workbookPr date1904=\"1\"/>";
        self
    }

    /// A part of this name and text; it takes the place of one that has the name.
    pub fn part(mut self, name: &str, text: impl AsRef<[u8]>) -> Self {
        self.parts.retain(|(known, _)| known != name);
        self.parts.push((name.to_owned(), text.as_ref().to_vec()));
        self
    }

    /// The same workbook without this part.
    pub fn without(mut self, part: &'static str) -> Self {
        self.without.push(part);
        self
    }

    /// Every part by name, those that hold the workbook together first.
    pub fn parts(&self) -> Vec<(String, Vec<u8>)> {
        let relation = |id: &str, kind: &str, target: &str| {
            format!("<Relationship Id=\"{id}\" Type=\"{KINDS}/{kind}\" Target=\"{target}\"/>")
        };
        let mut listed = String::new();
        let mut related = relation("t", "sharedStrings", "sharedStrings.xml")
            + &relation("f", "styles", "styles.xml");
        for (n, (name, state)) in self.sheets.iter().enumerate() {
            let n = n + 1;
            listed += &format!(
                "<sheet name=\"{name}\" sheetId=\"{n}\" state=\"{state}\" r:id=\"r{n}\"/>"
            );
            related += &relation(
                &format!("r{n}"),
                "worksheet",
                &format!("worksheets/sheet{n}.xml"),
            );
        }
        let workbook = format!(
            "<workbook>{}<sheets>{listed}</sheets><definedNames>{}</definedNames></workbook>",
            self.workbook_properties, self.names
        );
        let root = relation("w", "officeDocument", "xl/workbook.xml")
            + &relation("p", "custom-properties", "docProps/custom.xml");
        let mut parts: Vec<(String, Vec<u8>)> = [
            ("[Content_Types].xml", "<Types/>".to_owned()),
            ("_rels/.rels", relations(&root)),
            ("xl/workbook.xml", workbook),
            ("xl/_rels/workbook.xml.rels", relations(&related)),
        ]
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text.into_bytes()))
        .filter(|(name, _)| !self.parts.iter().any(|(own, _)| own == name))
        .chain(self.parts.iter().cloned())
        .collect();
        parts.retain(|(name, _)| !self.without.contains(&name.as_str()));
        parts
    }

    /// The file's bytes.
    pub fn bytes(&self) -> Vec<u8> {
        zipped(&self.parts())
    }
}

fn relations(inside: &str) -> String {
    format!("<Relationships>{inside}</Relationships>")
}

/// Parts packed as a zip file.
pub fn zipped(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    in_a_zip(parts, CompressionMethod::Deflated)
}

/// The same, only put together: of many there is no time to make each small.
pub fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    in_a_zip(parts, CompressionMethod::Stored)
}

fn in_a_zip(parts: &[(String, Vec<u8>)], method: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(method);
    for (name, bytes) in parts {
        zip.start_file(name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The place of a part's record in the central directory of a zip file: [APPNOTE] 4.3.12.
/// The checksum stands 16, the packed size 20, the real size 24 bytes behind it, the name 46.
pub fn record(zip: &[u8], part: &str) -> usize {
    zip.windows(46 + part.len())
        .position(|at| at.starts_with(b"PK\x01\x02") && at.ends_with(part.as_bytes()))
        .expect("the part is listed")
}

/// A zip file whose directory says that a part has this real size.
pub fn declaring(mut zip: Vec<u8>, part: &str, size: u32) -> Vec<u8> {
    let at = record(&zip, part) + 24;
    zip[at..at + 4].copy_from_slice(&size.to_le_bytes());
    zip
}

/// A zip file whose directory has another checksum for a part.
pub fn miscounted(mut zip: Vec<u8>, part: &str) -> Vec<u8> {
    let at = record(&zip, part) + 16;
    zip[at] ^= 1;
    zip
}

/// A zip file in which a part has another name of the same length, in both places.
pub fn renamed(mut zip: Vec<u8>, from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let places: Vec<usize> = zip
        .windows(from.len())
        .enumerate()
        .filter(|(_, at)| *at == from.as_bytes())
        .map(|(place, _)| place)
        .collect();
    for at in places {
        zip[at..at + to.len()].copy_from_slice(to.as_bytes());
    }
    zip
}

/// The parts of a zip file in their order.
pub fn unpacked(zip: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(zip)).unwrap();
    let places = 0..zip.len();
    let part = |place| {
        let mut file = zip.by_index(place).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        (file.name().unwrap().into_owned(), bytes)
    };
    places.map(part).collect()
}
