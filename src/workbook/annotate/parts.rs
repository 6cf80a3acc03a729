//! [`Parts`]: the package while it is edited: which parts change, which are new, and how
//! everything else is copied as it is.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Write},
};

use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{
    Ending, NotAnnotated,
    markup::{Id, Markup},
    unusual,
};
use crate::workbook::guard::{
    limits,
    package::{Package, folded},
    relations::{self, Relation},
};

const TYPES: &str = "[Content_Types].xml";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const SPREADSHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// A kind of part that is added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A sheet.
    Worksheet,
    /// The notes of a sheet.
    Comments,
    /// The boxes of the notes of a sheet.
    VmlDrawing,
}

impl Kind {
    /// Last word of the type of its relation.
    pub fn relation(self) -> &'static str {
        match self {
            Self::Worksheet => "worksheet",
            Self::Comments => "comments",
            Self::VmlDrawing => "vmlDrawing",
        }
    }

    fn content_type(self) -> String {
        match self {
            Self::Worksheet => format!("{SPREADSHEET}.worksheet+xml"),
            Self::Comments => format!("{SPREADSHEET}.comments+xml"),
            Self::VmlDrawing => "application/vnd.openxmlformats-officedocument.vmlDrawing".into(),
        }
    }

    /// A name for the nth of its kind.
    fn part(self, n: usize) -> String {
        match self {
            Self::Worksheet => format!("xl/worksheets/sheet{n}.xml"),
            Self::Comments => format!("xl/comments{n}.xml"),
            Self::VmlDrawing => format!("xl/drawings/vmlDrawing{n}.vml"),
        }
    }
}

/// A package that is being edited.
pub struct Parts<'a> {
    bytes: &'a [u8],
    package: Package<'a>,
    /// New texts, by the part's name in lower case; with the name of a part that is new.
    written: BTreeMap<String, (String, String)>,
    /// Parts that were added, with their types.
    added: Vec<(String, Kind)>,
    /// Parts that were taken out, in lower case.
    gone: BTreeSet<String>,
}

impl<'a> Parts<'a> {
    /// Opens a package that passed the wall.
    pub fn open(bytes: &'a [u8]) -> Result<Self, NotAnnotated> {
        Ok(Self {
            bytes,
            package: Package::open(bytes).map_err(|_| unusual(""))?,
            written: BTreeMap::new(),
            added: Vec::new(),
            gone: BTreeSet::new(),
        })
    }

    /// The text of a part as it is now, if there is such a part.
    pub fn text(&mut self, part: &str) -> Result<Option<String>, NotAnnotated> {
        if let Some((_, text)) = self.written.get(&folded(part)) {
            return Ok(Some(text.clone()));
        }
        if self.gone.contains(&folded(part)) {
            return Ok(None);
        }
        self.package
            .xml(part, limits::INFLATED)
            .map_err(|_| unusual(part))
    }

    /// The text of a part that has to be there.
    pub fn needed(&mut self, part: &str) -> Result<String, NotAnnotated> {
        self.text(part)?.ok_or_else(|| unusual(part))
    }

    /// The relations of a part that was there before.
    pub fn relations(&mut self, part: &str) -> Result<Vec<Relation>, NotAnnotated> {
        let relations = relations::of(&mut self.package, part).map_err(|_| unusual(part))?;
        Ok(relations.unwrap_or_default())
    }

    /// Gives a part a new text.
    pub fn put(&mut self, part: &str, text: String) {
        self.gone.remove(&folded(part));
        self.written.insert(folded(part), (part.to_owned(), text));
    }

    /// Writes a changed part; one that was not changed stays as it is.
    pub fn put_changed(&mut self, part: &str, markup: Markup) -> Result<(), NotAnnotated> {
        if markup.is_changed() {
            let text = markup.write().ok_or_else(|| unusual(part))?;
            self.put(part, text);
        }
        Ok(())
    }

    /// Adds a part under a name that is free, and a relation to it; gives the relation's id.
    pub fn add(&mut self, from: &str, kind: Kind, text: String) -> Result<String, NotAnnotated> {
        let free =
            |part: &String| !self.package.has(part) && !self.written.contains_key(&folded(part));
        let part = (1..).map(|n| kind.part(n)).find(free);
        let part = part.ok_or_else(|| unusual(""))?;
        self.put(&part, text);
        self.added.push((part.clone(), kind));
        self.relate(from, kind, &part)
    }

    /// Takes a part out to which another part has a relation.
    pub fn remove(&mut self, from: &str, id: &str) -> Result<(), NotAnnotated> {
        let path = relations::path(from);
        let mut markup = Markup::read(self.needed(&path)?, &path)?;
        let all: Vec<Id> = markup.all("Relationship").collect();
        let is_it = |one: &&Id| markup.attribute(**one, "Id").as_deref() == Some(id);
        let relation = *all.iter().find(is_it).ok_or_else(|| unusual(&path))?;
        let related = self.relations(from)?.into_iter();
        let target = related
            .filter(|one| one.id == id)
            .find_map(|one| one.target);
        let target = target.ok_or_else(|| unusual(&path))?;
        if all.len() == 1 {
            self.take_out(&path);
        } else {
            markup.replace(relation, String::new());
            self.put_changed(&path, markup)?;
        }
        self.take_out(&relations::path(&target));
        self.take_out(&target);
        Ok(())
    }

    fn take_out(&mut self, part: &str) {
        self.written.remove(&folded(part));
        self.gone.insert(folded(part));
    }

    /// Adds a relation from one part to another; gives its id.
    fn relate(&mut self, from: &str, kind: Kind, to: &str) -> Result<String, NotAnnotated> {
        let path = relations::path(from);
        let text = match self.text(&path)? {
            Some(text) => text,
            None => format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"{PACKAGE}\"/>"
            ),
        };
        let mut markup = Markup::read(text, &path)?;
        let ids: Vec<String> = markup
            .all("Relationship")
            .filter_map(|id| markup.attribute(id, "Id"))
            .collect();
        let id = (1..).map(|n| format!("relator{n}"));
        let id = id
            .into_iter()
            .find(|id| !ids.contains(id))
            .ok_or_else(|| unusual(&path))?;
        let prefix = markup.prefix(0).to_owned();
        let kind = kind.relation();
        let relation = format!(
            "<{prefix}Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"/{to}\"/>"
        );
        markup.append(0, &relation);
        self.put_changed(&path, markup)?;
        Ok(id)
    }

    /// The ending that a file with this workbook part has: programs refuse to open one that
    /// says another thing than its name.
    pub fn ending(&mut self, workbook: &str) -> Result<Ending, NotAnnotated> {
        let markup = Markup::read(self.needed(TYPES)?, TYPES)?;
        let named = markup.all("Override").find(|id| {
            let part = markup.attribute(*id, "PartName").unwrap_or_default();
            folded(part.trim_start_matches('/')) == folded(workbook)
        });
        let kind = named.and_then(|id| markup.attribute(id, "ContentType"));
        let kind = kind.unwrap_or_default();
        Ok(
            match (kind.contains("macroEnabled"), kind.contains("template")) {
                (false, false) => Ending::Xlsx,
                (true, false) => Ending::Xlsm,
                (false, true) => Ending::Xltx,
                (true, true) => Ending::Xltm,
            },
        )
    }

    /// The package: what was changed written anew, all else copied without unpacking it.
    pub fn write(mut self) -> Result<Vec<u8>, NotAnnotated> {
        self.list_types()?;
        let failed = |_| unusual("");
        let mut from = ZipArchive::new(Cursor::new(self.bytes)).map_err(failed)?;
        let mut to = ZipWriter::new(Cursor::new(Vec::with_capacity(self.bytes.len())));
        let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        for place in 0..from.len() {
            let file = from.by_index_raw(place).map_err(failed)?;
            let name = file.name().map_err(failed)?.into_owned();
            // Nobody's part; other programs would have to decide what it is.
            if name.starts_with('/') || name.split(['/', '\\']).any(|step| step == "..") {
                return Err(unusual(""));
            }
            match self.written.remove(&folded(&name)) {
                None if self.gone.contains(&folded(&name)) => {}
                None => to.raw_copy_file(file).map_err(failed)?,
                Some((_, text)) => {
                    to.start_file(name.as_str(), packed).map_err(failed)?;
                    to.write_all(text.as_bytes()).map_err(|_| unusual(""))?;
                }
            }
        }
        for (name, text) in self.written.values() {
            to.start_file(name.as_str(), packed).map_err(failed)?;
            to.write_all(text.as_bytes()).map_err(|_| unusual(""))?;
        }
        Ok(to.finish().map_err(failed)?.into_inner())
    }

    /// Says of each part that was added what it is, and nothing of those that are gone.
    fn list_types(&mut self) -> Result<(), NotAnnotated> {
        if self.added.is_empty() && self.gone.is_empty() {
            return Ok(());
        }
        let mut markup = Markup::read(self.needed(TYPES)?, TYPES)?;
        let of = |one: Id| markup.attribute(one, "PartName").unwrap_or_default();
        let listed = markup.all("Override");
        let gone: Vec<Id> = listed
            .filter(|one| {
                self.gone
                    .contains(&folded(of(*one).trim_start_matches('/')))
            })
            .collect();
        for one in gone {
            markup.replace(one, String::new());
        }
        let prefix = markup.prefix(0).to_owned();
        let overrides: String = self
            .added
            .iter()
            .map(|(part, kind)| {
                let kind = kind.content_type();
                format!("<{prefix}Override PartName=\"/{part}\" ContentType=\"{kind}\"/>")
            })
            .collect();
        if !overrides.is_empty() {
            markup.append(0, &overrides);
        }
        self.put_changed(TYPES, markup)
    }
}
