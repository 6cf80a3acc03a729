//! The number formats of the cells, and nothing else of the styles: the cell reader copies
//! fonts and borders for each format, so that one long font name would fill the memory.

use std::{collections::HashMap, fmt::Write};

use quick_xml::escape::escape;

use super::{
    limits,
    xml::{Step, Steps, attribute, is},
};
use crate::finding::{Plenty, Refusal};

/// The styles part with number formats only, written anew.
pub fn number_formats(text: &str, part: &str) -> Result<String, Refusal> {
    let mut codes: HashMap<u32, String> = HashMap::new();
    let mut cells: Vec<u32> = Vec::new();
    let mut in_cells = false;
    let mut steps = Steps::over(text, part);
    while let Some(step) = steps.next()? {
        match step {
            Step::Start(element) if is(&element, "numFmt") => {
                if let Some(id) = number(attribute(&element, "numFmtId"))
                    && let Some(code) = attribute(&element, "formatCode")
                    && code.chars().count() <= limits::FORMAT_CODE
                {
                    codes.insert(id, code);
                }
            }
            Step::Start(element) if is(&element, "cellXfs") => in_cells = true,
            Step::End(element) if element == "cellXfs" => in_cells = false,
            Step::Start(element) if in_cells && is(&element, "xf") => {
                cells.push(number(attribute(&element, "numFmtId")).unwrap_or_default());
            }
            Step::Start(_) | Step::End(_) | Step::Text(_) => {}
        }
        if cells.len().max(codes.len()) > limits::FORMATS {
            return Err(Refusal::too_many(Plenty::Formats, limits::FORMATS));
        }
    }
    Ok(write(&codes, &cells))
}

fn number(text: Option<String>) -> Option<u32> {
    text?.parse().ok()
}

fn write(codes: &HashMap<u32, String>, cells: &[u32]) -> String {
    let mut xml = String::from("<styleSheet><numFmts>");
    for (id, code) in codes {
        let code = escape(code.as_str());
        // Writing to a String never fails.
        let _ = write!(xml, "<numFmt numFmtId=\"{id}\" formatCode=\"{code}\"/>");
    }
    xml.push_str("</numFmts><cellXfs>");
    for id in cells {
        let _ = write!(xml, "<xf numFmtId=\"{id}\"/>");
    }
    xml.push_str("</cellXfs></styleSheet>");
    xml
}
