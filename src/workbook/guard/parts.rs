//! What the workbook part and the custom properties say: sheets, defined names, epoch.

use super::{
    limits,
    xml::{Step, Steps, attribute, is},
};
use crate::{
    finding::{Looks, Plenty, Refusal},
    raw::Visibility,
};

/// What the workbook part says.
#[derive(Default)]
pub struct Structure {
    /// Sheets in order.
    pub sheets: Vec<Listed>,
    /// Defined names and what they refer to.
    pub names: Vec<(String, String)>,
    /// Dates are counted from 1904, as old Macintosh programs do.
    pub from_1904: bool,
}

/// A sheet as the workbook lists it.
pub struct Listed {
    /// The name on its tab.
    pub name: String,
    /// Whether a person sees it.
    pub visibility: Visibility,
    /// The relation that points to its part.
    pub relation: String,
}

/// Reads the workbook part.
pub fn workbook(text: &str, part: &str) -> Result<Structure, Refusal> {
    let mut read = Structure::default();
    let mut name = None;
    let mut root = false;
    let mut steps = Steps::over(text, part);
    while let Some(step) = steps.next()? {
        match step {
            Step::Start(element) => {
                if !root && !is(&element, "workbook") {
                    return Err(Refusal::NotASpreadsheet(Looks::Unknown));
                }
                root = true;
                if is(&element, "sheet") {
                    read.sheets.push(Listed {
                        name: attribute(&element, "name").unwrap_or_default(),
                        visibility: visibility(attribute(&element, "state")),
                        relation: attribute(&element, "id").unwrap_or_default(),
                    });
                } else if is(&element, "workbookPr") {
                    // An extension element of the same name never carries the epoch.
                    if let Some(value) = attribute(&element, "date1904") {
                        read.from_1904 = value == "1" || value == "true";
                    }
                } else if is(&element, "definedName") {
                    name = attribute(&element, "name").map(|name| (name, String::new()));
                }
            }
            Step::Text(text) => {
                if let Some((_, refers_to)) = &mut name {
                    refers_to.push_str(&text);
                }
            }
            Step::End(element) => {
                if element == "definedName" {
                    read.names.extend(name.take());
                }
            }
        }
        if read.sheets.len() > limits::SHEETS {
            return Err(Refusal::too_many(Plenty::Sheets, limits::SHEETS));
        }
        if read.names.len() > limits::NAMES {
            return Err(Refusal::too_many(Plenty::Names, limits::NAMES));
        }
    }
    Ok(read)
}

fn visibility(state: Option<String>) -> Visibility {
    match state.as_deref() {
        Some("hidden") => Visibility::Hidden,
        Some("veryHidden") => Visibility::VeryHidden,
        Some(_) | None => Visibility::Visible,
    }
}

/// Reads the custom document properties, each an element of this name; what is beyond
/// their cap is left out.
pub fn properties(
    text: &str,
    part: &str,
    element_name: &str,
) -> Result<Vec<(String, String)>, Refusal> {
    let mut properties = Vec::new();
    let mut open = None;
    let mut steps = Steps::over(text, part);
    while let Some(step) = steps.next()? {
        match step {
            Step::Start(element) if is(&element, element_name) => {
                open = attribute(&element, "name").map(|name| (name, String::new()));
            }
            Step::Text(text) => {
                if let Some((_, value)) = &mut open {
                    value.push_str(&text);
                }
            }
            Step::End(element) if element == element_name => properties.extend(open.take()),
            Step::Start(_) | Step::End(_) => {}
        }
        if properties.len() >= limits::PROPERTIES {
            break;
        }
    }
    Ok(properties)
}
