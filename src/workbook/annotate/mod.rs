//! The annotated copy: what a person uploaded, given back with a note and a colour on
//! exactly the cells that have findings, and a first sheet that lists them.
//!
//! The package is edited, never built anew: parts without a finding are copied as they are,
//! byte for byte, and the others change only where they have to. What we wrote earlier is
//! taken out first, so that a copy can be mended, uploaded and annotated as often as needed.

mod book;
mod cells;
mod copy;
mod listing;
mod markup;
mod notes;
mod parts;
mod shapes;
mod sizes;
mod styles;
mod tags;
mod worded;

use std::collections::{BTreeMap, HashMap, HashSet};

use cells::{Cells, Place};
use copy::unusual;
pub use copy::{Annotated, Ending, NotAnnotated};
use listing::{Line, Listing, Memory};
use markup::Markup;
use notes::{BEGIN, END};
use parts::{Kind, Parts};
use styles::{Remembered, Styles};
use worded::Note;
pub use worded::Notes;

use super::{
    guard::{self, parts::Structure, relations::Relation},
    read,
    style::cut,
};
use crate::{
    finding::{Finding, Severity},
    locale::Locale,
    raw::{self, Book},
};

/// UTF-16 units of what a note says about one finding.
const NOTE: usize = 1_500;

/// A workbook as a person filled it: without the list of an annotated copy.
pub fn without_list(mut book: Book) -> Book {
    book.sheets.retain(|sheet| !listing::is_ours(sheet));
    book
}

/// Whether a finding is about a cell.
pub fn is_at_cell(finding: &Finding) -> bool {
    matches!(finding.place, Some(raw::Place::Cell { .. }))
}

/// A workbook that was read, with notes at its cells. Only a reader calls this, behind the
/// second wall: see [`Readers::annotate`](super::readers::Readers::annotate).
pub fn annotate(bytes: &[u8], notes: Notes) -> Result<Annotated, NotAnnotated> {
    let whole = read::whole(bytes).map_err(|_| unusual(""))?;
    let mut editing = Editing::open(bytes, &whole)?;
    let Notes {
        language,
        notes,
        more,
    } = notes;
    let mut lines = lines(notes, &whole);
    let sheets = editing.structure.sheets.iter();
    for sheet in sheets.map(|sheet| sheet.name.clone()).collect::<Vec<_>>() {
        editing.sheet(&sheet, &mut lines, language)?;
    }
    let (copy, ending) = editing.finish(&lines, more, language)?;
    // Whatever was edited: the answers are the same, and other programs get a whole file.
    if read::read(&copy).ok() != Some(without_list(whole)) {
        return Err(unusual(""));
    }
    Ok(Annotated {
        bytes: copy,
        ending,
    })
}

/// A row per finding, in the order of the workbook; those about all of it come last.
fn lines(notes: Vec<Note>, book: &Book) -> Vec<Line> {
    let order: HashMap<&str, usize> = (0..)
        .zip(&book.sheets)
        .map(|(at, sheet)| (sheet.name.as_str(), at))
        .collect();
    let mut lines: Vec<Line> = notes
        .into_iter()
        .map(|mut note| {
            note.place
                .take_if(|(sheet, _)| !order.contains_key(sheet.as_str()));
            Line { note, before: None }
        })
        .collect();
    lines.sort_by_key(|line| match &line.note.place {
        Some((sheet, place)) => (order[sheet.as_str()], *place),
        None => (usize::MAX, (u32::MAX, u32::MAX)),
    });
    lines
}

/// What is said at one cell.
struct Said {
    severity: Severity,
    note: String,
}

/// A workbook while it is annotated.
struct Editing<'a> {
    parts: Parts<'a>,
    workbook: String,
    structure: Structure,
    related: Vec<Relation>,
    styles: Styles,
    styles_part: String,
    memory: Memory,
    /// The list of an earlier copy.
    list: Option<String>,
}

impl<'a> Editing<'a> {
    fn open(bytes: &'a [u8], book: &Book) -> Result<Self, NotAnnotated> {
        let mut parts = Parts::open(bytes)?;
        let root = parts.relations("")?;
        let workbook = guard::workbook_part(&root).map_err(|_| unusual(""))?;
        let related = parts.relations(&workbook)?;
        let text = parts.needed(&workbook)?;
        let structure = guard::parts::workbook(&text, &workbook).map_err(|_| unusual(&workbook))?;
        let styles_part = guard::target(&related, "styles").ok_or_else(|| unusual("styles.xml"))?;
        let styles = Styles::read(parts.needed(&styles_part)?, &styles_part)?;
        let list = book.sheets.iter().find(|sheet| listing::is_ours(sheet));
        Ok(Self {
            parts,
            workbook,
            structure,
            related,
            styles,
            styles_part,
            memory: Memory::of(book),
            list: list.map(|sheet| sheet.name.clone()),
        })
    }

    /// The part of a sheet; none where it is no sheet of cells.
    fn part_of(&self, name: &str) -> Option<String> {
        let mut sheets = self.structure.sheets.iter();
        let sheet = sheets.find(|sheet| sheet.name == name)?;
        let mut related = self.related.iter();
        let relation = related.find(|relation| relation.id == sheet.relation)?;
        (relation.kind == "worksheet").then(|| relation.target.clone())?
    }

    /// Colours the cells of one sheet and writes its notes.
    fn sheet(
        &mut self,
        name: &str,
        lines: &mut [Line],
        language: Locale,
    ) -> Result<(), NotAnnotated> {
        let is_list = self.list.as_deref() == Some(name);
        let Some(part) = self.part_of(name).filter(|_| !is_list) else {
            return Ok(());
        };
        let said = said(name, lines, language);
        let related = self.parts.relations(&part)?;
        let has_comments = guard::target(&related, "comments").is_some();
        if said.is_empty() && !has_comments && !self.styles.have_ours() {
            return Ok(());
        }
        let wanted: HashSet<Place> = said.keys().copied().collect();
        let text = self.parts.needed(&part)?;
        let styles = &self.styles;
        let mut cells = Cells::read(text, &part, &wanted, |format| styles.is_ours(format))?;
        let before = self
            .dress(name, &mut cells, &said)
            .ok_or_else(|| unusual(&part))?;
        for line in lines {
            if let Some((sheet, place)) = &line.note.place
                && sheet == name
            {
                line.before = before.get(place).cloned();
            }
        }
        self.note(&mut cells, &part, &related, &said)?;
        let (part, markup) = cells.into_part();
        self.parts.put_changed(&part, markup)
    }

    /// Gives cells with findings their colour, and the others the look that they had. Gives
    /// what cells with findings looked like, and the format that they got.
    fn dress(
        &mut self,
        sheet: &str,
        cells: &mut Cells,
        said: &BTreeMap<Place, Said>,
    ) -> Option<BTreeMap<Place, (Remembered, usize)>> {
        let mut formats = BTreeMap::new();
        for (place, format) in cells.formats() {
            let before = match self.styles.is_ours(format) {
                true => {
                    let memory = self.memory.before(sheet, place, format);
                    self.styles.before(format, memory)?
                }
                false => format,
            };
            formats.insert(place, before);
        }
        let mut before = BTreeMap::new();
        for (place, said) in said {
            let format = formats.get(place).copied();
            let format = format.unwrap_or_else(|| cells.format(*place));
            let ours = self.styles.coloured(format, said.severity)?;
            let colour = self.styles.colour_of(format);
            before.insert(*place, (Remembered { format, colour }, ours));
            formats.insert(*place, ours);
        }
        cells.dress(&formats);
        Some(before)
    }

    /// Writes the notes of a sheet and their boxes. Where none is left, the parts go that
    /// held ours.
    fn note(
        &mut self,
        cells: &mut Cells,
        part: &str,
        related: &[Relation],
        said: &BTreeMap<Place, Said>,
    ) -> Result<(), NotAnnotated> {
        let words: BTreeMap<Place, String> = said
            .iter()
            .map(|(place, said)| (*place, said.note.clone()))
            .collect();
        let comments = related.iter().find(|one| one.kind == "comments");
        let comments = comments.and_then(|one| Some((one.target.clone()?, &one.id)));
        let boxes = match comments {
            None if words.is_empty() => return Ok(()),
            None => {
                let (markup, boxes) = notes::write(notes::empty(), part, &words)?;
                let text = markup.write().ok_or_else(|| unusual(part))?;
                self.parts.add(part, Kind::Comments, text)?;
                boxes
            }
            Some((comments, id)) => {
                let text = self.parts.needed(&comments)?;
                let (markup, boxes) = notes::write(text, &comments, &words)?;
                match boxes.none_left {
                    true => self.parts.remove(part, id)?,
                    false => self.parts.put_changed(&comments, markup)?,
                }
                boxes
            }
        };
        if boxes.gone.is_empty() && boxes.new.is_empty() {
            return Ok(());
        }
        let drawing = cells.legacy_drawing();
        let target = drawing.as_ref().map(|id| {
            let relation = related.iter().find(|relation| relation.id == *id);
            relation.and_then(|relation| relation.target.clone())
        });
        match target.zip(drawing) {
            Some((target, id)) => {
                let target = target.ok_or_else(|| unusual(part))?;
                let text = self.parts.needed(&target)?;
                let shapes = shapes::write(text, &target, &boxes, &words, cells.sizes())?;
                match shapes {
                    Some(text) => {
                        self.parts.put(&target, text);
                        Ok(())
                    }
                    None => {
                        cells.remove_legacy_drawing();
                        self.parts.remove(part, &id)
                    }
                }
            }
            None if boxes.new.is_empty() => Ok(()),
            None => {
                let shapes = shapes::write(shapes::empty(), part, &boxes, &words, cells.sizes())?;
                let text = shapes.ok_or_else(|| unusual(part))?;
                let id = self.parts.add(part, Kind::VmlDrawing, text)?;
                cells.add_legacy_drawing(&id);
                Ok(())
            }
        }
    }

    /// Puts the list first, or takes it out where there is nothing to list, and writes
    /// everything.
    fn finish(
        mut self,
        lines: &[Line],
        more: usize,
        language: Locale,
    ) -> Result<(Vec<u8>, Ending), NotAnnotated> {
        let there = self
            .list
            .clone()
            .and_then(|name| Some((self.part_of(&name)?, name)));
        match there {
            Some((_, name)) if lines.is_empty() => self.take_list_out(&name)?,
            None if lines.is_empty() => {}
            there => self.put_list(there, lines, more, language)?,
        }
        let styles = self.styles.write(&self.styles_part)?;
        self.parts.put_changed(&self.styles_part, styles)?;
        let ending = self.parts.ending(&self.workbook)?;
        Ok((self.parts.write()?, ending))
    }

    fn put_list(
        &mut self,
        there: Option<(String, String)>,
        lines: &[Line],
        more: usize,
        language: Locale,
    ) -> Result<(), NotAnnotated> {
        let title = language.say("annotate-sheet");
        let mut listing = Listing {
            lines,
            more,
            language,
            in_view: false,
        };
        let text = self.parts.needed(&self.workbook)?;
        let markup = match there {
            Some((part, name)) => {
                let old = Markup::read(self.parts.needed(&part)?, &part)?;
                listing.in_view = old.all("sheetView").any(|view| {
                    let selected = old.attribute(view, "tabSelected");
                    matches!(selected.as_deref(), Some("1" | "true"))
                });
                self.parts.put(&part, listing.write(&mut self.styles));
                book::rename(text, &self.workbook, &name, &title)?
            }
            None => {
                let sheet = listing.write(&mut self.styles);
                let relation = self.parts.add(&self.workbook, Kind::Worksheet, sheet)?;
                book::put_first(text, &self.workbook, &title, &relation)?
            }
        };
        self.parts.put_changed(&self.workbook, markup)
    }

    fn take_list_out(&mut self, name: &str) -> Result<(), NotAnnotated> {
        let mut sheets = self.structure.sheets.iter();
        let sheet = sheets.find(|sheet| sheet.name == name);
        let relation = sheet.map(|sheet| sheet.relation.clone());
        let relation = relation.ok_or_else(|| unusual(&self.workbook))?;
        let text = self.parts.needed(&self.workbook)?;
        let markup = book::take_out(text, &self.workbook, name)?;
        self.parts.put_changed(&self.workbook, markup)?;
        self.parts.remove(&self.workbook, &relation)
    }
}

/// What is said at the cells of a sheet: in a note all of it, in colour the worst.
fn said(sheet: &str, lines: &[Line], language: Locale) -> BTreeMap<Place, Said> {
    let mut said: BTreeMap<Place, Said> = BTreeMap::new();
    for line in lines {
        let Some((_, place)) = line.note.place.as_ref().filter(|(of, _)| of == sheet) else {
            continue;
        };
        let note = &line.note;
        let severity = language.say(&format!("severity-{}", note.severity.code()));
        // Our marks end where they are ours.
        let message = note.message.replace(['▸', '◂'], " ");
        let text = format!("{severity}\n{}", cut(&message, NOTE));
        said.entry(*place)
            .and_modify(|known| {
                known.severity = known.severity.max(note.severity);
                known.note += &format!("\n\n{text}");
            })
            .or_insert_with(|| Said {
                severity: note.severity,
                note: format!("{BEGIN} {text}"),
            });
    }
    for said in said.values_mut() {
        said.note = format!("{} {END}", cut(&said.note, 8 * NOTE));
    }
    said
}
