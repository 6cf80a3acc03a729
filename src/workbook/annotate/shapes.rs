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

/// A part without boxes.
pub fn empty() -> String {
    format!(
        "<xml xmlns:v=\"{VML}\" xmlns:o=\"{OFFICE}\" xmlns:x=\"{EXCEL}\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout><v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype></xml>"
    )
}

/// Takes the boxes of notes that are gone out, and puts those of new notes in.
pub fn write(
    text: String,
    part: &str,
    boxes: &Boxes,
    notes: &BTreeMap<Place, String>,
    sizes: &Sizes,
) -> Result<Markup, NotAnnotated> {
    let mut markup = Markup::read(text, part)?;
    let shapes: Vec<Id> = markup
        .children(0)
        .filter(|id| markup.is(*id, "shape"))
        .collect();
    let mut last = FIRST - 1;
    for shape in shapes {
        if place(&markup, shape).is_some_and(|place| boxes.gone.contains(&place)) {
            markup.replace(shape, String::new());
            continue;
        }
        let id = markup.attribute(shape, "id").unwrap_or_default();
        let number = id.rsplit_once("_s");
        let number = number.and_then(|(_, number)| number.parse().ok());
        last = last.max(number.unwrap_or(0));
    }
    // Beyond that programs no longer tell shapes apart by their number.
    if last > u64::from(u32::MAX) {
        return Err(unusual(part));
    }
    let shapes: String = (last + 1..)
        .zip(&boxes.new)
        .map(|(number, place)| {
            let text = notes.get(place).map_or("", String::as_str);
            shape(number, *place, text, sizes)
        })
        .collect();
    markup.append(0, &shapes);
    Ok(markup)
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
