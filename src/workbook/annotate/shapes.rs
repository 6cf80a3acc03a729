//! The boxes in which programs show the notes: VML, as they all still write it.

use std::collections::BTreeMap;

use super::{
    NotAnnotated,
    cells::Place,
    markup::{Id, Markup},
    notes::Boxes,
    sizes::Sizes,
    unusual,
};
use crate::workbook::style::lines;

const VML: &str = "urn:schemas-microsoft-com:vml";
const OFFICE: &str = "urn:schemas-microsoft-com:office:office";
const EXCEL: &str = "urn:schemas-microsoft-com:office:excel";

/// The first number of a shape.
const FIRST: u64 = 1_025;

/// The numbers of shapes come in blocks, which the part lists.
const BLOCK: u64 = 1_024;

/// The kind of shape that a note is.
const KIND: &str = "<v:shapetype xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

/// A part without boxes.
pub fn empty() -> String {
    format!(
        "<xml xmlns:v=\"{VML}\" xmlns:o=\"{OFFICE}\" xmlns:x=\"{EXCEL}\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>{KIND}</xml>"
    )
}

/// Takes the boxes of notes that are gone out, and puts those of new notes in; none where
/// no shape is left.
pub fn write(
    text: String,
    part: &str,
    boxes: &Boxes,
    notes: &BTreeMap<Place, String>,
    sizes: &Sizes,
) -> Result<Option<String>, NotAnnotated> {
    let mut markup = Markup::of_boxes(text, part)?;
    let all: Vec<Id> = markup.children(0).collect();
    let mut last = FIRST - 1;
    let mut is_empty = boxes.new.is_empty();
    let mut is_known = false;
    for one in all {
        let is_gone = || place(&markup, one).is_some_and(|place| boxes.gone.contains(&place));
        match markup.name(one) {
            "shape" if is_gone() => markup.replace(one, String::new()),
            "shapelayout" => {}
            "shapetype" => {
                is_known |= markup.attribute(one, "id").as_deref() == Some("_x0000_t202");
            }
            _ => {
                is_empty = false;
                // A control has a name, and its number beside it.
                for name in ["id", "o:spid"] {
                    last = last.max(number(&markup, one, name).unwrap_or(0));
                }
            }
        }
    }
    if is_empty {
        return Ok(None);
    }
    // Beyond that programs no longer tell shapes apart by their number.
    if last > u64::from(u32::MAX) {
        return Err(unusual(part));
    }
    let mut shapes: String = (last + 1..)
        .zip(&boxes.new)
        .map(|(number, place)| {
            let text = notes.get(place).map_or("", String::as_str);
            shape(number, *place, text, sizes)
        })
        .collect();
    if !shapes.is_empty() {
        if !is_known {
            shapes.insert_str(0, KIND);
        }
        list_blocks(&mut markup, last + 1, last + boxes.new.len() as u64);
        markup.append(0, &shapes);
    }
    markup.write().map(Some).ok_or_else(|| unusual(part))
}

/// The number of a shape: `_x0000_s1025`.
fn number(markup: &Markup, shape: Id, name: &str) -> Option<u64> {
    let id = markup.attribute(shape, name)?;
    id.rsplit_once("_s")?.1.parse().ok()
}

/// Lists the blocks from which numbers are taken, where the part lists any.
fn list_blocks(markup: &mut Markup, first: u64, last: u64) {
    let Some(list) = markup.all("idmap").next() else {
        return;
    };
    let listed = markup.attribute(list, "data").unwrap_or_default();
    let mut blocks: Vec<u64> = listed
        .split(',')
        .filter_map(|block| block.trim().parse().ok())
        .collect();
    let before = blocks.len();
    for block in first / BLOCK..=last / BLOCK {
        if !blocks.contains(&block) {
            blocks.push(block);
        }
    }
    if blocks.len() > before {
        let blocks: Vec<String> = blocks.iter().map(u64::to_string).collect();
        markup.set(list, "data", &blocks.join(","));
    }
}

/// The cell whose note a shape shows.
fn place(markup: &Markup, shape: Id) -> Option<Place> {
    let data = markup.child(shape, "ClientData")?;
    let is_note = markup.attribute(data, "ObjectType")? == "Note";
    let number = |name| {
        markup
            .content(markup.child(data, name)?)
            .trim()
            .parse()
            .ok()
    };
    is_note.then_some((number("Row")?, number("Column")?))
}

/// A box; the names are declared here because a part may call them otherwise.
fn shape(number: u64, place: Place, text: &str, sizes: &Sizes) -> String {
    let size = size(text);
    let anchor = sizes.anchor(place, size);
    let (row, column) = place;
    let (width, height) = (size.0 * 3 / 4, size.1 * 3 / 4);
    format!(
        "<v:shape xmlns:v=\"{VML}\" xmlns:o=\"{OFFICE}\" xmlns:x=\"{EXCEL}\" id=\"_x0000_s{number}\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:{width}pt;height:{height}pt;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"/></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
    )
}

/// Width and height in pixels that hold a text.
fn size(text: &str) -> (u32, u32) {
    let lines = u32::try_from(lines(text, 44.0)).unwrap_or(u32::MAX);
    (290, lines.clamp(2, 24) * 15 + 12)
}
