//! [`Ods`]: an OpenDocument spreadsheet written as XML text, so that it can say what no
//! spreadsheet program would write.

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
