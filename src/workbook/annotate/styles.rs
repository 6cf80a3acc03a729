//! [`Styles`]: the formats of the cells, to which ours are added at the end, so that every
//! number that stands in a cell goes on to mean what it meant.

use std::collections::{HashMap, HashSet};

use super::{
    NotAnnotated,
    markup::{Id, Markup},
    tags::{attribute, with_attribute, without_attribute},
    unusual,
};
use crate::finding::Severity;

/// The most cell formats of a workbook: Excel's own limit.
const MOST: usize = 65_490;

/// The fill of a cell with a finding. They are found again by these colours, so they are
/// colours that nobody picks.
pub fn colour(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "FFF9C9C3",
        Severity::Warning => "FFFBDD9F",
        Severity::Info => "FFD4E4F7",
    }
}

const OURS: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Info];

/// The formats of a workbook.
pub struct Styles {
    markup: Markup,
    prefix: String,
    fonts: Listed,
    fills: Listed,
    borders: Listed,
    formats: Listed,
    /// The colour of each fill; empty where it is not of one colour.
    colours: Vec<String>,
    /// Numbers of the fills that are ours.
    our_fills: HashSet<usize>,
    /// The first format without its fill's number → formats.
    twins: HashMap<String, Vec<usize>>,
}

/// One of the lists in the styles: every element as XML, and those that were added.
struct Listed {
    element: Id,
    items: Vec<String>,
    known: HashMap<String, usize>,
    before: usize,
}

impl Listed {
    fn of(markup: &Markup, name: &str) -> Option<Self> {
        let element = markup.child(0, name)?;
        let items: Vec<String> = markup
            .children(element)
            .map(|id| markup.raw(id).to_owned())
            .collect();
        let mut known = HashMap::new();
        for (at, item) in items.iter().enumerate() {
            known.entry(item.clone()).or_insert(at);
        }
        (!items.is_empty()).then_some(Self {
            element,
            before: items.len(),
            items,
            known,
        })
    }

    /// The number of an element, which is added where it is not there yet.
    fn number_of(&mut self, item: String) -> usize {
        let next = self.items.len();
        *self.known.entry(item).or_insert_with_key(|item| {
            self.items.push(item.clone());
            next
        })
    }

    fn write(&self, markup: &mut Markup) {
        if self.items.len() > self.before {
            let tag = markup.tag(self.element);
            let tag = match attribute(tag, "count") {
                Some(_) => with_attribute(tag, "count", &self.items.len().to_string()),
                None => tag.to_owned(),
            };
            if tag != markup.tag(self.element) {
                markup.retag(self.element, tag);
            }
            markup.append(self.element, &self.items[self.before..].concat());
        }
    }
}

/// What a cell looked like before we coloured it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remembered {
    /// Its format.
    pub format: usize,
    /// The colour of its fill; empty where it was not of one colour.
    pub colour: String,
}

/// A format that the sheet of ours needs, by the XML of its parts without prefix.
#[derive(Debug, Default)]
pub struct Wanted {
    /// What stands inside `<font>`.
    pub font: &'static str,
    /// The colour of the fill; none where it is empty.
    pub fill: &'static str,
    /// The colour of thin lines around; none where it is empty.
    pub border: &'static str,
    /// Attributes of the alignment.
    pub alignment: &'static str,
    /// A text that begins like a formula is text.
    pub quoted: bool,
}

impl Styles {
    /// Reads the part of the styles.
    pub fn read(text: String, part: &str) -> Result<Self, NotAnnotated> {
        let markup = Markup::of_spreadsheet(text, part, "styleSheet")?;
        let list = |name| Listed::of(&markup, name).ok_or_else(|| unusual(part));
        let (fonts, fills) = (list("fonts")?, list("fills")?);
        let (borders, formats) = (list("borders")?, list("cellXfs")?);
        let colours: Vec<String> = fills
            .items
            .iter()
            .map(|fill| solid(fill).unwrap_or_default())
            .collect();
        let ours = OURS.map(colour);
        let our_fills = (0..colours.len())
            .filter(|fill| ours.contains(&colours[*fill].as_str()))
            .collect();
        let mut twins: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, format) in formats.items.iter().enumerate() {
            twins.entry(without_fill(format)).or_default().push(at);
        }
        Ok(Self {
            prefix: markup.prefix(0).to_owned(),
            markup,
            fonts,
            fills,
            borders,
            formats,
            colours,
            our_fills,
            twins,
        })
    }

    /// Whether a cell with this format was coloured by us.
    pub fn is_ours(&self, format: usize) -> bool {
        self.fill_of(format)
            .is_some_and(|fill| self.our_fills.contains(&fill))
    }

    /// Whether any cell can have been coloured by us.
    pub fn have_ours(&self) -> bool {
        !self.our_fills.is_empty()
    }

    fn fill_of(&self, format: usize) -> Option<usize> {
        let tag = first_tag(self.formats.items.get(format)?);
        attribute(tag, "fillId")
            .unwrap_or_else(|| "0".into())
            .parse()
            .ok()
    }

    /// The colour of a format's fill; empty where it is not of one colour.
    pub fn colour_of(&self, format: usize) -> String {
        let fill = self.fill_of(format).and_then(|fill| self.colours.get(fill));
        fill.cloned().unwrap_or_default()
    }

    /// The format that a cell had before we coloured it: the one that was remembered, where
    /// it still is the same in all but its fill; else one in the file that is; else the same
    /// with the fill that was remembered.
    pub fn before(&mut self, format: usize, remembered: Option<&Remembered>) -> Option<usize> {
        let without = without_fill(self.formats.items.get(format)?);
        let twins = self.twins.get(&without).map_or(&[][..], Vec::as_slice);
        let mut others = twins.iter().copied().filter(|twin| !self.is_ours(*twin));
        let Some(remembered) = remembered else {
            return match others.next() {
                Some(twin) => Some(twin),
                None => self.with_fill(format, 0),
            };
        };
        let mut same_fill = others.filter(|twin| self.colour_of(*twin) == remembered.colour);
        let found = same_fill
            .clone()
            .find(|twin| *twin == remembered.format)
            .or_else(|| same_fill.next());
        if found.is_some() {
            return found;
        }
        let fill = match remembered.colour.as_str() {
            "" => 0,
            colour => self.solid_fill(colour),
        };
        self.with_fill(format, fill)
    }

    /// The same format with the colour of a severity.
    pub fn coloured(&mut self, format: usize, severity: Severity) -> Option<usize> {
        let fill = self.solid_fill(colour(severity));
        self.our_fills.insert(fill);
        self.with_fill(format, fill)
    }

    fn with_fill(&mut self, format: usize, fill: usize) -> Option<usize> {
        let format = self.formats.items.get(format)?;
        let tag = first_tag(format);
        let rest = &format[tag.len()..];
        let tag = with_attribute(tag, "fillId", &fill.to_string());
        let tag = with_attribute(&tag, "applyFill", "1");
        Some(self.formats.number_of(format!("{tag}{rest}")))
    }

    fn solid_fill(&mut self, colour: &str) -> usize {
        let p = &self.prefix;
        let fill = format!(
            "<{p}fill><{p}patternFill patternType=\"solid\"><{p}fgColor rgb=\"{colour}\"/><{p}bgColor indexed=\"64\"/></{p}patternFill></{p}fill>"
        );
        let known = self.colours.iter().position(|known| known == colour);
        known.unwrap_or_else(|| {
            self.colours.push(colour.to_owned());
            self.fills.number_of(fill)
        })
    }

    /// The number of a format that is wanted.
    pub fn number_of(&mut self, wanted: &Wanted) -> usize {
        let p = self.prefix.clone();
        let font = format!("<{p}font>{}</{p}font>", prefixed(wanted.font, &p));
        let font = self.fonts.number_of(font);
        let fill = match wanted.fill {
            "" => 0,
            colour => self.solid_fill(colour),
        };
        let side = |name: &str| match wanted.border {
            "" => format!("<{p}{name}/>"),
            colour => {
                format!("<{p}{name} style=\"thin\"><{p}color rgb=\"{colour}\"/></{p}{name}>")
            }
        };
        let sides = ["left", "right", "top", "bottom", "diagonal"].map(|name| match name {
            "diagonal" => format!("<{p}{name}/>"),
            name => side(name),
        });
        let border = self
            .borders
            .number_of(format!("<{p}border>{}</{p}border>", sides.concat()));
        let quoted = if wanted.quoted {
            " quotePrefix=\"1\""
        } else {
            ""
        };
        let alignment = wanted.alignment;
        self.formats.number_of(format!(
            "<{p}xf numFmtId=\"0\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\"{quoted} applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><{p}alignment {alignment}/></{p}xf>"
        ))
    }

    /// The part with what was added; none where nothing was.
    pub fn write(mut self, part: &str) -> Result<Markup, NotAnnotated> {
        if self.formats.items.len() > MOST {
            return Err(unusual(part));
        }
        for list in [&self.fonts, &self.fills, &self.borders, &self.formats] {
            list.write(&mut self.markup);
        }
        Ok(self.markup)
    }
}

fn first_tag(xml: &str) -> &str {
    // The elements were read from well-formed text; a `>` may stand in an attribute's value.
    let mut quote = None;
    for (at, c) in xml.char_indices() {
        match (quote, c) {
            (None, '>') => return &xml[..=at],
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
    }
    xml
}

fn without_fill(format: &str) -> String {
    let tag = first_tag(format);
    let bare = without_attribute(&without_attribute(tag, "fillId"), "applyFill");
    format!("{bare}{}", &format[tag.len()..])
}

/// The colour of a fill of one colour.
fn solid(fill: &str) -> Option<String> {
    let fill = Markup::read(fill.to_owned(), "").ok()?;
    let pattern = fill.child(0, "patternFill")?;
    let is_solid = fill.attribute(pattern, "patternType")? == "solid";
    let colour = fill.attribute(fill.child(pattern, "fgColor")?, "rgb")?;
    let is_colour = colour.len() == 8 && colour.bytes().all(|b| b.is_ascii_hexdigit());
    (is_solid && is_colour).then(|| colour.to_ascii_uppercase())
}

/// XML of ours with a prefix at each element.
fn prefixed(xml: &str, prefix: &str) -> String {
    xml.replace("</", "\0")
        .replace('<', &format!("<{prefix}"))
        .replace('\0', &format!("</{prefix}"))
}
