//! [`Meta`]: what a State's workbook says about itself in its hidden sheet `_meta`.

use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::{
    locale::Locale,
    raw::{Book, Typed},
};

/// The very hidden sheet of key and value rows.
pub const META_SHEET: &str = "_meta";
/// What the template's structure is called; another structure would be another name.
pub const TEMPLATE: &str = "relator-state-workbook-1";

/// What a State's workbook says about itself. Every name in the sheet is English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// The structure of the workbook, [`TEMPLATE`].
    pub template: String,
    /// The questionnaire's name.
    pub questionnaire: String,
    /// The questionnaire's version.
    pub version: String,
    /// SHA-256 of the questionnaire's file, in hexadecimal.
    pub definition: String,
    /// The round's id.
    pub round: String,
    /// The State's ISO 3166-1 alpha-2 code.
    pub state: String,
    /// The workbook's language.
    pub language: Locale,
    /// The revision of the response that it was made from.
    pub revision: u64,
    /// The sections that it holds, by code; all where empty.
    pub sections: Vec<String>,
}

impl Meta {
    /// The key and value rows of the sheet, the seal last. `key` is the installation's own.
    pub fn rows(&self, key: &[u8]) -> Vec<(&'static str, String)> {
        let mut rows = self.unsealed();
        rows.push(("hmac", hex(&self.mac(key).finalize().into_bytes())));
        rows
    }

    /// What the sheet `_meta` says, with its seal; none where it is missing or incomplete.
    pub fn of(book: &Book) -> Option<(Self, String)> {
        let sheet = book.sheets.iter().find(|sheet| sheet.name == META_SHEET)?;
        let value = |key: &str| {
            let row = sheet
                .cells
                .iter()
                .find(|cell| cell.column == 0 && cell.typed == Typed::Text(key.to_owned()))?
                .row;
            let cell = sheet
                .cells
                .iter()
                .find(|cell| cell.column == 1 && cell.row == row);
            Some(cell.map(|cell| cell.typed.shown()).unwrap_or_default())
        };
        let meta = Self {
            template: value("template")?,
            questionnaire: value("questionnaire")?,
            version: value("version")?,
            definition: value("definition")?,
            round: value("round")?,
            state: value("state")?,
            language: value("language")?.parse().ok()?,
            revision: value("revision")?.parse().ok()?,
            sections: value("sections")?
                .split(' ')
                .filter(|code| !code.is_empty())
                .map(str::to_owned)
                .collect(),
        };
        Some((meta, value("hmac")?))
    }

    /// Whether `seal` was made with `key` over exactly these rows.
    pub fn is_sealed_by(&self, key: &[u8], seal: &str) -> bool {
        let bytes: Option<Vec<u8>> = (0..seal.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(seal.get(at..at + 2)?, 16).ok())
            .collect();
        bytes.is_some_and(|bytes| self.mac(key).verify_slice(&bytes).is_ok())
    }

    fn unsealed(&self) -> Vec<(&'static str, String)> {
        vec![
            ("template", self.template.clone()),
            ("questionnaire", self.questionnaire.clone()),
            ("version", self.version.clone()),
            ("definition", self.definition.clone()),
            ("round", self.round.clone()),
            ("state", self.state.clone()),
            ("language", self.language.to_string()),
            ("revision", self.revision.to_string()),
            ("sections", self.sections.join(" ")),
        ]
    }

    fn mac(&self, key: &[u8]) -> Hmac<Sha256> {
        // HMAC takes a key of any length, so this cannot fail; an empty key seals nothing.
        let mut mac =
            Hmac::<Sha256>::new_from_slice(key).unwrap_or_else(|_| Hmac::new(&Default::default()));
        for (key, value) in self.unsealed() {
            mac.update(key.as_bytes());
            mac.update(b"\0");
            mac.update(value.as_bytes());
            mac.update(b"\n");
        }
        mac
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
