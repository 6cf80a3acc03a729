//! The first wall: what an uploaded file must be before the cell reader sees a byte.
//!
//! It unpacks the few parts that are needed, each once and counted, looks at them, and
//! writes them into a small plain package of its own. The cell reader opens *that*: what it
//! allocates by claims of the file (dimensions, counts of texts, copies of fonts), which
//! part it takes where two have one name, or what it makes of an unknown kind of sheet is
//! then no question any more.

mod kind;
pub mod limits;
mod open_document;
pub mod package;
pub mod parts;
mod plain;
pub mod relations;
mod styles;
mod texts;
pub mod xml;

use std::collections::HashSet;

pub use open_document::{CONTENT, OpenDocument};
use package::Package;
use parts::Structure;
use plain::Plain;
pub use plain::{sheet_name, sheet_part};
use relations::Relation;
use xml::{Step, Steps, is};

use crate::{
    finding::{Damage, Looks, Refusal},
    raw::Visibility,
};

/// A workbook that passed the first wall.
pub enum Vetted {
    /// In one of Excel's formats.
    Excel(Excel),
    /// In the OpenDocument format.
    OpenDocument(OpenDocument),
}

/// A workbook in one of Excel's formats.
pub struct Excel {
    /// The plain package: sheet n of `sheets` is its sheet named by [`sheet_name`].
    pub package: Vec<u8>,
    /// Sheets with cells in the workbook's order, by name. Sheets of charts are left out.
    pub sheets: Vec<(String, Visibility)>,
    /// Defined names and what they refer to.
    pub names: Vec<(String, String)>,
    /// Custom document properties.
    pub properties: Vec<(String, String)>,
    /// Dates are counted from 1904.
    pub from_1904: bool,
    /// There are macros in it.
    pub macros: bool,
}

/// Lets a file through, or says why not.
pub fn vet(bytes: &[u8]) -> Result<Vetted, Refusal> {
    if bytes.len() as u64 > limits::FILE {
        return Err(Refusal::TooLarge {
            limit: limits::FILE,
        });
    }
    if !bytes.starts_with(b"PK\x03\x04") {
        return Err(kind::refusal(bytes));
    }
    let mut package = Package::open(bytes)?;
    let kind = package.bytes("mimetype", limits::KIND)?.unwrap_or_default();
    let kind = String::from_utf8_lossy(&kind);
    if open_document::is_spreadsheet(&kind) {
        return open_document::vet(&mut package).map(Vetted::OpenDocument);
    }
    excel(&mut package, &kind).map(Vetted::Excel)
}

/// What has no relations is not one of Excel's; `kind` is what it says of itself.
fn excel(package: &mut Package, kind: &str) -> Result<Excel, Refusal> {
    let Some(root) = relations::of(package, "")? else {
        return Err(without_relations(package, kind));
    };
    let workbook = workbook_part(&root)?;
    let text = needed(package, &workbook)?;
    let structure = parts::workbook(&text, &workbook)?;
    let Some(related) = relations::of(package, &workbook)? else {
        return Err(Refusal::damaged(Damage::MissingPart, workbook));
    };

    let mut plain = Plain::new(structure.from_1904);
    let texts =
        target(&related, "sharedStrings").unwrap_or_else(|| beside(&workbook, "sharedStrings.xml"));
    if let Some(text) = package.xml(&texts, limits::INFLATED)?
        && let Some(begin) = texts::begin(&text, &texts)?
    {
        plain.texts(&text[begin..])?;
    }
    let styles = target(&related, "styles").unwrap_or_else(|| beside(&workbook, "styles.xml"));
    if let Some(text) = package.xml(&styles, limits::SMALL_PART)? {
        plain.styles(&styles::number_formats(&text, &styles)?)?;
    }
    let sheets = sheets(package, &structure, &related, &mut plain)?;
    let properties = match target(&root, "custom-properties") {
        None => Vec::new(),
        Some(part) => match package.xml(&part, limits::SMALL_PART)? {
            None => Vec::new(),
            Some(text) => parts::properties(&text, &part, "property")?,
        },
    };
    Ok(Excel {
        package: plain.finish()?,
        sheets,
        names: structure.names,
        properties,
        from_1904: structure.from_1904,
        macros: package.has_ending("vbaproject.bin"),
    })
}

/// Looks at every sheet that holds cells and puts it into the plain package.
fn sheets(
    package: &mut Package,
    structure: &Structure,
    related: &[Relation],
    plain: &mut Plain,
) -> Result<Vec<(String, Visibility)>, Refusal> {
    let mut sheets = Vec::new();
    let mut names = HashSet::new();
    let mut parts = HashSet::new();
    for listed in &structure.sheets {
        let missing = || Refusal::damaged(Damage::MissingPart, &listed.name);
        let twice = || Refusal::damaged(Damage::Twice, &listed.name);
        if !names.insert(listed.name.to_lowercase()) {
            return Err(twice());
        }
        let relation = related
            .iter()
            .find(|relation| relation.id == listed.relation);
        let relation = relation.ok_or_else(missing)?;
        if relation.kind != "worksheet" {
            continue;
        }
        let part = relation.target.as_deref().ok_or_else(missing)?;
        if !parts.insert(part.to_ascii_lowercase()) {
            return Err(twice());
        }
        let text = package.xml(part, limits::INFLATED)?.ok_or_else(missing)?;
        plain.sheet(&text[cells_begin(&text, part)?..])?;
        sheets.push((listed.name.clone(), listed.visibility));
    }
    if sheets.is_empty() {
        return Err(Refusal::damaged(Damage::MissingPart, ""));
    }
    Ok(sheets)
}

/// Where a sheet's cells begin; the end of the text where it has none. What stands before
/// them (dimensions, panes, widths) is not read.
fn cells_begin(text: &str, part: &str) -> Result<usize, Refusal> {
    let mut steps = Steps::over(text, part);
    let mut root = false;
    loop {
        let begin = steps.position();
        match steps.next()? {
            Some(Step::Start(element)) if !root => {
                if !is(&element, "worksheet") {
                    return Err(Refusal::damaged(Damage::Unreadable, part));
                }
                root = true;
            }
            Some(Step::Start(element)) if is(&element, "sheetData") => return Ok(begin),
            Some(_) => {}
            None => return Ok(text.len()),
        }
    }
}

/// The part that is the workbook, if the package is one of Excel's.
pub fn workbook_part(root: &[Relation]) -> Result<String, Refusal> {
    let part = target(root, "officeDocument").unwrap_or_default();
    let lower = part.to_ascii_lowercase();
    if lower.ends_with(".bin") {
        Err(Refusal::Xlsb)
    } else if lower.starts_with("word/") {
        Err(Refusal::NotASpreadsheet(Looks::Document))
    } else if lower.starts_with("ppt/") {
        Err(Refusal::NotASpreadsheet(Looks::Slides))
    } else if lower.is_empty() {
        Err(Refusal::NotASpreadsheet(Looks::Archive))
    } else {
        Ok(part)
    }
}

/// What a zip package without the relations that Excel's formats have is.
fn without_relations(package: &Package, kind: &str) -> Refusal {
    if kind.contains("opendocument.text") {
        Refusal::NotASpreadsheet(Looks::Document)
    } else if kind.contains("opendocument.presentation") {
        Refusal::NotASpreadsheet(Looks::Slides)
    } else if package.has_ending(".iwa") || package.has("index.zip") {
        Refusal::NotASpreadsheet(Looks::Iwork)
    } else if package.has("xl/workbook.xml") || package.has("[content_types].xml") {
        Refusal::damaged(Damage::MissingPart, "_rels/.rels")
    } else {
        Refusal::NotASpreadsheet(Looks::Archive)
    }
}

fn needed(package: &mut Package, part: &str) -> Result<String, Refusal> {
    package
        .xml(part, limits::SMALL_PART)?
        .ok_or_else(|| Refusal::damaged(Damage::MissingPart, part))
}

/// The part that the first relation of a kind points to.
pub fn target(relations: &[Relation], kind: &str) -> Option<String> {
    let relation = relations.iter().find(|relation| relation.kind == kind)?;
    relation.target.clone()
}

/// A part in the same folder as another.
fn beside(part: &str, name: &str) -> String {
    match part.rsplit_once('/') {
        Some((folder, _)) => format!("{folder}/{name}"),
        None => name.to_owned(),
    }
}
