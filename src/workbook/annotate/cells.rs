//! The cells of one sheet: which formats they have, and how they get others. A cell that
//! is not there, because nothing was ever typed, is made.

use std::collections::{BTreeMap, HashSet};

use super::{
    NotAnnotated,
    markup::{Id, Markup, RELATIONS},
    sizes::Sizes,
    unusual,
};
use crate::raw::{a1, from_a1};

/// Row and column, from 0.
pub type Place = (u32, u32);

/// What may stand behind the reference to the boxes of the notes (CT_Worksheet, ECMA-376
/// 18.3.1.99). `AlternateContent` wraps controls and embedded objects.
const BEHIND: &[&str] = &[
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
    "AlternateContent",
];

/// A sheet while its cells are dressed.
pub struct Cells {
    markup: Markup,
    part: String,
    data: Id,
    /// Where every row stands, as the reader counts them.
    rows: BTreeMap<u32, Id>,
    /// The cells that matter: those with findings, and those that were coloured.
    found: BTreeMap<Place, Found>,
    sizes: Sizes,
}

/// A cell that is there.
#[derive(Debug, Clone, Copy)]
struct Found {
    element: Id,
    format: usize,
}

impl Cells {
    /// Reads a sheet; `wanted` are the cells with findings, `is_ours` tells the formats of
    /// cells that were coloured before.
    pub fn read(
        text: String,
        part: &str,
        wanted: &HashSet<Place>,
        is_ours: impl Fn(usize) -> bool,
    ) -> Result<Self, NotAnnotated> {
        let markup = Markup::of_spreadsheet(text, part, "worksheet")?;
        let data = markup.child(0, "sheetData").ok_or_else(|| unusual(part))?;
        let mut sizes = Sizes::of(&markup);
        let mut rows = BTreeMap::new();
        let mut found = BTreeMap::new();
        let mut at = 0;
        for row in markup.children(data).filter(|id| markup.is(*id, "row")) {
            let given = markup.attribute(row, "r").and_then(|row| row.parse().ok());
            at = given.map_or(at, |row: u32| row.saturating_sub(1));
            rows.entry(at).or_insert(row);
            sizes.row(&markup, row, at);
            for (column, cell) in columns(&markup, row) {
                let format = markup.attribute(cell, "s");
                let format = format.and_then(|format| format.parse().ok()).unwrap_or(0);
                if wanted.contains(&(at, column)) || is_ours(format) {
                    let cell = Found {
                        element: cell,
                        format,
                    };
                    if found.insert((at, column), cell).is_some() {
                        return Err(unusual(part));
                    }
                }
            }
            at = at.saturating_add(1);
        }
        Ok(Self {
            markup,
            part: part.to_owned(),
            data,
            rows,
            found,
            sizes,
        })
    }

    /// The cells that matter and are there, with their formats.
    pub fn formats(&self) -> impl Iterator<Item = (Place, usize)> + '_ {
        self.found
            .iter()
            .map(|(place, found)| (*place, found.format))
    }

    /// The format that a cell has, or would have if it were there: that of its row, else of
    /// its column.
    pub fn format(&self, place: Place) -> usize {
        let number = |id: Id, name: &str| {
            let number = self.markup.attribute(id, name);
            number.and_then(|number| number.parse().ok())
        };
        if let Some(found) = self.found.get(&place) {
            return found.format;
        }
        if let Some(row) = self.rows.get(&place.0)
            && let Some(format) = number(*row, "s")
        {
            return format;
        }
        self.sizes.format_of_column(place.1)
    }

    /// Where boxes of notes find room.
    pub fn sizes(&self) -> &Sizes {
        &self.sizes
    }

    /// The relation that leads to the boxes of the notes.
    pub fn legacy_drawing(&self) -> Option<String> {
        let drawing = self.markup.child(0, "legacyDrawing")?;
        let tag = self.markup.tag(drawing);
        let name = tag
            .split_ascii_whitespace()
            .filter_map(|attribute| attribute.split('=').next())
            .find(|name| name.ends_with(":id"))?;
        self.markup.attribute(drawing, name)
    }

    /// Adds the relation that leads to the boxes of the notes.
    pub fn add_legacy_drawing(&mut self, relation: &str) {
        let prefix = self.markup.prefix(0);
        let drawing =
            format!("<{prefix}legacyDrawing xmlns:r=\"{RELATIONS}\" r:id=\"{relation}\"/>");
        let children = self.markup.children(0);
        let behind = children
            .skip_while(|id| *id != self.data)
            .find(|id| BEHIND.contains(&self.markup.name(*id)));
        match behind {
            Some(behind) => self.markup.before(behind, drawing),
            None => self.markup.append(0, &drawing),
        }
    }

    /// Takes the relation out that leads to the boxes of the notes.
    pub fn remove_legacy_drawing(&mut self) {
        if let Some(drawing) = self.markup.child(0, "legacyDrawing") {
            self.markup.replace(drawing, String::new());
        }
    }

    /// Gives cells their formats; those that are not there are made.
    pub fn dress(&mut self, formats: &BTreeMap<Place, usize>) {
        let mut missing: BTreeMap<u32, Vec<(u32, usize)>> = BTreeMap::new();
        for (place, format) in formats {
            match self.found.get(place) {
                Some(found) if found.format == *format => {}
                Some(found) => self.markup.set(found.element, "s", &format.to_string()),
                None => missing.entry(place.0).or_default().push((place.1, *format)),
            }
        }
        let mut new_rows: BTreeMap<Option<Id>, String> = BTreeMap::new();
        for (row, cells) in missing {
            match self.rows.get(&row) {
                Some(element) => fill_row(&mut self.markup, *element, row, &cells),
                None => {
                    let xml = self.new_row(row, &cells);
                    let mut behind = self.rows.range(row..);
                    let before = behind.next().map(|(_, element)| *element);
                    new_rows.entry(before).or_default().push_str(&xml);
                }
            }
        }
        for (before, xml) in new_rows {
            match before {
                Some(before) => self.markup.before(before, xml),
                None => self.markup.append(self.data, &xml),
            }
        }
    }

    fn new_row(&self, row: u32, cells: &[(u32, usize)]) -> String {
        let prefix = self.markup.prefix(self.data);
        let cells: String = cells
            .iter()
            .map(|(column, format)| cell(prefix, row, *column, *format))
            .collect();
        format!("<{prefix}row r=\"{}\">{cells}</{prefix}row>", row + 1)
    }

    /// The sheet's part, and its text.
    pub fn into_part(self) -> (String, Markup) {
        (self.part, self.markup)
    }
}

fn cell(prefix: &str, row: u32, column: u32, format: usize) -> String {
    format!("<{prefix}c r=\"{}\" s=\"{format}\"/>", a1(row, column))
}

/// The cells of a row and their columns. One without a reference follows the one before.
fn columns(markup: &Markup, row: Id) -> Vec<(u32, Id)> {
    let mut column = 0;
    let cells = markup.children(row).filter(|id| markup.is(*id, "c"));
    cells
        .map(|cell| {
            if let Some((_, at)) = markup.attribute(cell, "r").and_then(|name| from_a1(&name)) {
                column = at;
            }
            column += 1;
            (column - 1, cell)
        })
        .collect()
}

/// Puts cells into a row that is there, each in its place.
fn fill_row(markup: &mut Markup, element: Id, row: u32, cells: &[(u32, usize)]) {
    let prefix = markup.prefix(element).to_owned();
    let there = columns(markup, element);
    let mut new: BTreeMap<Option<Id>, String> = BTreeMap::new();
    for (column, format) in cells {
        let before = there.iter().find(|(at, _)| at > column).map(|(_, id)| *id);
        let xml = cell(&prefix, row, *column, *format);
        new.entry(before).or_default().push_str(&xml);
    }
    let tag = with_spans(markup, element, cells);
    let is_empty = there.is_empty() && markup.tag(element).ends_with("/>");
    if is_empty {
        let xml: String = new.into_values().collect();
        markup.refill(element, &tag, &xml);
        return;
    }
    if tag != markup.tag(element) {
        markup.retag(element, tag);
    }
    for (before, xml) in new {
        match before {
            Some(before) => markup.before(before, xml),
            None => markup.append(element, &xml),
        }
    }
}

/// The first tag of a row, whose hint on the columns that are used covers the new cells too.
fn with_spans(markup: &Markup, row: Id, cells: &[(u32, usize)]) -> String {
    let tag = markup.tag(row);
    let spans = markup.attribute(row, "spans");
    let spans = spans.as_deref().and_then(|spans| spans.split_once(':'));
    let Some((from, to)) = spans else {
        return tag.to_owned();
    };
    let (Ok(from), Ok(to)) = (from.parse::<u32>(), to.parse::<u32>()) else {
        return tag.to_owned();
    };
    let columns = cells.iter().map(|(column, _)| column + 1);
    let from = columns.clone().fold(from, u32::min);
    let to = columns.fold(to, u32::max);
    super::tags::with_attribute(tag, "spans", &format!("{from}:{to}"))
}
