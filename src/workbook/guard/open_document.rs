//! The first wall for OpenDocument spreadsheets: which parts are there, and what they
//! unpack to.
//!
//! No plain package is written here: our own reader takes the text of the content as it is,
//! and counts what repeats ask for before it makes anything of them.

use super::{
    limits,
    package::Package,
    parts,
    xml::{Step, Steps, is},
};
use crate::finding::{Damage, Refusal};

/// The part with the sheets.
pub const CONTENT: &str = "content.xml";

/// What a spreadsheet says of itself, and a template for spreadsheets.
const KINDS: [&str; 2] = [
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.spreadsheet-template",
];

/// An OpenDocument spreadsheet that passed the first wall.
pub struct OpenDocument {
    /// The text of its content: UTF-8 without document type and entities.
    pub content: String,
    /// Custom document properties.
    pub properties: Vec<(String, String)>,
    /// There are macros in it.
    pub macros: bool,
}

/// Whether a package that says this of itself is a spreadsheet.
pub fn is_spreadsheet(kind: &str) -> bool {
    KINDS.contains(&kind.trim())
}

/// Lets a package through, or says why not.
pub fn vet(package: &mut Package) -> Result<OpenDocument, Refusal> {
    if is_encrypted(package)? {
        return Err(Refusal::PasswordProtected);
    }
    let content = package
        .xml(CONTENT, limits::INFLATED)?
        .ok_or_else(|| Refusal::damaged(Damage::MissingPart, CONTENT))?;
    let meta = "meta.xml";
    let properties = match package.xml(meta, limits::SMALL_PART)? {
        None => Vec::new(),
        Some(text) => parts::properties(&text, meta, "user-defined")?,
    };
    Ok(OpenDocument {
        content,
        properties,
        macros: package.has_folder("basic") || package.has_folder("scripts"),
    })
}

/// A password leaves the package itself readable: its list of parts tells how each was
/// encrypted.
fn is_encrypted(package: &mut Package) -> Result<bool, Refusal> {
    let manifest = "META-INF/manifest.xml";
    let Some(text) = package.xml(manifest, limits::SMALL_PART)? else {
        return Ok(false);
    };
    let mut steps = Steps::over(&text, manifest);
    while let Some(step) = steps.next()? {
        if matches!(step, Step::Start(element) if is(&element, "encryption-data")) {
            return Ok(true);
        }
    }
    Ok(false)
}
