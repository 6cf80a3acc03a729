//! [`Ods`]: an OpenDocument spreadsheet written as XML text, so that it can say what no
//! spreadsheet program would write.

use std::collections::BTreeMap;

use relator::raw::{Book, Cell, Typed, a1, reference};

use super::xml_book::zipped;

/// What the package says that it is.
pub const KIND: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// A small but whole OpenDocument spreadsheet.
#[derive(Clone)]
pub struct Ods {
    styles: String,
    sheets: String,
    names: String,
    /// Parts by name, in the order in which they are written.
    parts: Vec<(String, Vec<u8>)>,
}

impl Ods {
    /// A spreadsheet without sheets.
    pub fn new() -> Self {
        Self {
            styles: String::new(),
            sheets: String::new(),
            names: String::new(),
            parts: Vec::new(),
        }
    }

    /// A spreadsheet with one sheet, `Law`, of these rows.
    pub fn law(rows: &str) -> Self {
        Self::new().sheet("Law", "", rows)
    }

    /// A spreadsheet with one sheet, `Law`, of one row with these cells.
    pub fn row(cells: &str) -> Self {
        Self::law(&row(cells))
    }

    /// A further sheet with a style and these rows.
    pub fn sheet(mut self, name: &str, style: &str, rows: &str) -> Self {
        self.sheets += &format!(
            "<table:table table:name=\"{name}\" table:style-name=\"{style}\">{rows}</table:table>"
        );
        self
    }

    /// A style by which sheets are hidden.
    pub fn hiding(mut self, style: &str) -> Self {
        self.styles += &format!(
            "<style:style style:name=\"{style}\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
        );
        self
    }

    /// A defined name.
    pub fn name(mut self, name: &str, place: &str) -> Self {
        self.names += &format!(
            "<table:named-range table:name=\"{name}\" table:cell-range-address=\"{place}\"/>"
        );
        self
    }

    /// A part of this name and text; it takes the place of one that has the name.
    pub fn part(mut self, name: &str, text: impl AsRef<[u8]>) -> Self {
        self.parts.retain(|(known, _)| known != name);
        self.parts.push((name.to_owned(), text.as_ref().to_vec()));
        self
    }

    /// The text of `content.xml`.
    pub fn content(&self) -> String {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content><office:automatic-styles>{}</office:automatic-styles>\
             <office:body><office:spreadsheet>{}<table:named-expressions>{}</table:named-expressions></office:spreadsheet></office:body></office:document-content>",
            self.styles, self.sheets, self.names
        )
    }

    /// Every part by name, as programs order them.
    pub fn parts(&self) -> Vec<(String, Vec<u8>)> {
        let manifest = "<manifest:manifest><manifest:file-entry manifest:full-path=\"/\"/></manifest:manifest>";
        let own = [
            ("mimetype", KIND.to_owned()),
            ("content.xml", self.content()),
            ("META-INF/manifest.xml", manifest.to_owned()),
        ];
        let own = own.map(|(name, text)| (name.to_owned(), text.into_bytes()));
        own.into_iter()
            .filter(|(name, _)| !self.parts.iter().any(|(known, _)| known == name))
            .chain(self.parts.iter().cloned())
            .collect()
    }

    /// The file's bytes.
    pub fn bytes(&self) -> Vec<u8> {
        zipped(&self.parts())
    }
}

/// A row with these cells.
pub fn row(cells: &str) -> String {
    format!("<table:table-row>{cells}</table:table-row>")
}

/// A cell of text with further attributes.
pub fn text(attributes: &str, text: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"string\" {attributes}><text:p>{text}</text:p></table:table-cell>"
    )
}

/// A workbook in the OpenDocument format that holds the cells and names of a book, as a
/// program saves it that was given an .xlsx.
pub fn saved(book: &Book) -> Vec<u8> {
    let mut ods = Ods::new();
    for sheet in &book.sheets {
        let mut rows: BTreeMap<u32, Vec<&Cell>> = BTreeMap::new();
        for cell in &sheet.cells {
            rows.entry(cell.row).or_default().push(cell);
        }
        let mut xml = String::new();
        let mut at = 0;
        for (number, cells) in rows {
            xml += &gap("table:table-row", "rows", number - at);
            at = number + 1;
            let mut column = 0;
            let mut inside = String::new();
            for cell in cells {
                inside += &gap("table:table-cell", "columns", cell.column - column);
                inside += &filled(&cell.typed);
                column = cell.column + 1;
            }
            xml += &row(&inside);
        }
        ods = ods.sheet(&escaped(&sheet.name), "", &xml);
    }
    for (name, place) in &book.names {
        if let Some((sheet, row, column)) = reference(place) {
            let sheet = escaped(&sheet.replace('\'', "''"));
            let (cell, letters) = (a1(row, column), a1(0, column));
            let letters = letters.trim_end_matches('1');
            let place = format!("$'{sheet}'.${letters}${}", &cell[letters.len()..]);
            ods = ods.name(name, &place);
        }
    }
    ods.bytes()
}

fn gap(element: &str, what: &str, many: u32) -> String {
    match many {
        0 => String::new(),
        many => format!("<{element} table:number-{what}-repeated=\"{many}\"/>"),
    }
}

fn filled(typed: &Typed) -> String {
    let typed_as = |kind: &str, name: &str, value: &str| {
        format!(
            "<table:table-cell office:value-type=\"{kind}\" office:{name}=\"{value}\"><text:p>{value}</text:p></table:table-cell>"
        )
    };
    match typed {
        Typed::Number(number) => typed_as("float", "value", &number.to_string()),
        Typed::Date(date) => typed_as("date", "date-value", date),
        Typed::Bool(value) => typed_as("boolean", "boolean-value", &value.to_string()),
        typed => {
            let lines: Vec<String> = typed.shown().split('\n').map(escaped).collect();
            text("", &lines.join("</text:p><text:p>"))
        }
    }
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('"', "&quot;")
}
