//! [`Meta`]: what a State's workbook says about itself in its hidden sheet `_meta`.

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
    /// What tells this workbook from every other that was handed out; its copies share it.
    pub workbook: String,
}

impl Meta {
    /// The key and value rows of the sheet, with the seal that was made over
    /// [`Meta::to_bytes`] as the last.
    pub fn rows(&self, seal: String) -> Vec<(&'static str, String)> {
        let mut rows = self.unsealed();
        rows.push(("hmac", seal));
        rows
    }

    /// What is sealed: every row as `key NUL value LF`.
    pub fn to_bytes(&self) -> Vec<u8> {
        let rows = self.unsealed();
        rows.iter()
            .flat_map(|(key, value)| format!("{key}\0{value}\n").into_bytes())
            .collect()
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
            workbook: value("workbook")?,
        };
        Some((meta, value("hmac")?))
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
            ("workbook", self.workbook.clone()),
        ]
    }
}
