//! [`Markup`]: a part of XML that is changed only where it has to: its elements with their
//! places in the text, and what is put in their stead.

use std::ops::Range;

use quick_xml::{Reader, events::Event};

use super::{
    NotAnnotated,
    tags::{attribute, plain, with_attribute},
    unusual,
};

/// The namespace of spreadsheets as every common program writes it. (The "strict" form of
/// the standard has another, and keeps notes elsewhere.)
pub const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/// The namespace of references to relations.
pub const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The most elements in one part: each costs some 24 bytes, and the largest sheet that is
/// read has 300,000 cells of a few elements.
const ELEMENTS: usize = 1_500_000;

/// A part of XML.
pub struct Markup {
    text: String,
    elements: Vec<Element>,
    changes: Vec<(Range<usize>, String)>,
}

/// Places in the text; for an element without content the inside and the end are empty.
struct Element {
    begin: u32,
    inside: u32,
    close: u32,
    end: u32,
    parent: u32,
}

/// An element, by its number in the order of the text.
pub type Id = usize;

impl Markup {
    /// Reads a part; one that is not well-formed is left alone by us.
    pub fn read(text: String, part: &str) -> Result<Self, NotAnnotated> {
        Self::with_breaks(text, part, None)
    }

    /// The same for the boxes of notes and controls, in whose texts Excel writes breaks of
    /// lines as in HTML: `<br>` has no end.
    pub fn of_boxes(text: String, part: &str) -> Result<Self, NotAnnotated> {
        Self::with_breaks(text, part, Some("br"))
    }

    fn with_breaks(text: String, part: &str, br: Option<&str>) -> Result<Self, NotAnnotated> {
        let elements = elements(&text, br).ok_or_else(|| unusual(part))?;
        Ok(Self {
            text,
            elements,
            changes: Vec::new(),
        })
    }

    /// The same for a part whose root is an element of spreadsheets with this name.
    pub fn of_spreadsheet(text: String, part: &str, root: &str) -> Result<Self, NotAnnotated> {
        let markup = Self::read(text, part)?;
        let prefix = markup.prefix(0).trim_end_matches(':');
        let namespace = match prefix {
            "" => markup.attribute(0, "xmlns"),
            prefix => markup.attribute(0, &format!("xmlns:{prefix}")),
        };
        if markup.is(0, root) && namespace.as_deref() == Some(MAIN) {
            Ok(markup)
        } else {
            Err(unusual(part))
        }
    }

    /// An element's name without prefix.
    pub fn name(&self, id: Id) -> &str {
        let name = self.full_name(id);
        name.rsplit(':').next().unwrap_or(name)
    }

    /// Whether an element has this name, whatever its prefix.
    pub fn is(&self, id: Id, name: &str) -> bool {
        self.name(id) == name
    }

    /// An element's prefix with its colon; empty where it has none.
    pub fn prefix(&self, id: Id) -> &str {
        let name = self.full_name(id);
        &name[..name.len() - self.name(id).len()]
    }

    fn full_name(&self, id: Id) -> &str {
        full_name(self.tag(id))
    }

    /// The text of an element's first tag.
    pub fn tag(&self, id: Id) -> &str {
        let element = &self.elements[id];
        &self.text[element.begin as usize..element.inside as usize]
    }

    /// The text of a whole element.
    pub fn raw(&self, id: Id) -> &str {
        let element = &self.elements[id];
        &self.text[element.begin as usize..element.end as usize]
    }

    /// What stands in an element, without tags, references resolved.
    pub fn content(&self, id: Id) -> String {
        let element = &self.elements[id];
        let inside = &self.text[element.inside as usize..element.close as usize];
        let mut text = String::new();
        let mut rest = inside;
        while let Some(at) = rest.find('<') {
            text.push_str(&plain(&rest[..at]));
            rest = match rest[at..].strip_prefix("<![CDATA[") {
                Some(data) => {
                    let end = data.find("]]>").unwrap_or(data.len());
                    text.push_str(&data[..end]);
                    data.get(end + 3..).unwrap_or_default()
                }
                None => rest[at..].split_once('>').map_or("", |(_, rest)| rest),
            };
        }
        text.push_str(&plain(rest));
        text
    }

    /// An attribute by its name with prefix.
    pub fn attribute(&self, id: Id, name: &str) -> Option<String> {
        attribute(self.tag(id), name)
    }

    /// The elements directly inside an element.
    pub fn children(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        let close = self.elements[id].close;
        let inside = self.elements[id + 1..].iter().zip(id + 1..);
        inside
            .take_while(move |(element, _)| element.begin < close)
            .filter(move |(element, _)| element.parent as usize == id)
            .map(|(_, child)| child)
    }

    /// The first element of this name directly inside an element.
    pub fn child(&self, id: Id, name: &str) -> Option<Id> {
        self.children(id).find(|child| self.is(*child, name))
    }

    /// Every element of this name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = Id> + 'a {
        (0..self.elements.len()).filter(move |id| self.is(*id, name))
    }

    /// Whether anything was changed.
    pub fn is_changed(&self) -> bool {
        !self.changes.is_empty()
    }

    /// Puts an element's first tag in the stead of the one that it has.
    pub fn retag(&mut self, id: Id, tag: String) {
        let element = &self.elements[id];
        let range = element.begin as usize..element.inside as usize;
        self.changes.push((range, tag));
    }

    /// Gives an element an attribute.
    pub fn set(&mut self, id: Id, name: &str, value: &str) {
        let tag = with_attribute(self.tag(id), name, value);
        self.retag(id, tag);
    }

    /// Puts a whole element in the stead of another.
    pub fn replace(&mut self, id: Id, xml: String) {
        let element = &self.elements[id];
        let range = element.begin as usize..element.end as usize;
        self.changes.push((range, xml));
    }

    /// Puts something before an element.
    pub fn before(&mut self, id: Id, xml: String) {
        let begin = self.elements[id].begin as usize;
        self.changes.push((begin..begin, xml));
    }

    /// Puts something at the end of what stands in an element.
    pub fn append(&mut self, id: Id, xml: &str) {
        let element = &self.elements[id];
        if element.close < element.end {
            let close = element.close as usize;
            self.changes.push((close..close, xml.to_owned()));
        } else {
            let tag = self.tag(id).to_owned();
            self.refill(id, &tag, xml);
        }
    }

    /// Puts an element with this first tag and content in the stead of another.
    pub fn refill(&mut self, id: Id, tag: &str, xml: &str) {
        let open = tag.trim_end_matches('>').trim_end_matches('/');
        let whole = format!("{open}>{xml}</{}>", self.full_name(id));
        self.replace(id, whole);
    }

    /// The text with everything that was changed; none where two changes fell on one place.
    pub fn write(mut self) -> Option<String> {
        self.changes
            .sort_by_key(|(range, _)| (range.start, range.end));
        let mut written = String::with_capacity(self.text.len() + 1_024);
        let mut at = 0;
        for (range, xml) in &self.changes {
            written.push_str(self.text.get(at..range.start)?);
            written.push_str(xml);
            at = range.end;
        }
        written.push_str(self.text.get(at..)?);
        Some(written)
    }
}

/// The name with prefix in the tag with which a text begins.
fn full_name(text: &str) -> &str {
    let tag = text.get(1..).unwrap_or_default();
    let end = tag.find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/');
    &tag[..end.unwrap_or(tag.len())]
}

/// Where every element of a well-formed text stands. Elements of the name `br` need no end.
fn elements(text: &str, br: Option<&str>) -> Option<Vec<Element>> {
    let length = u32::try_from(text.len()).ok()?;
    let mut reader = Reader::from_str(text);
    // It cannot know of those without end, so the names are compared here.
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<u32> = Vec::new();
    loop {
        let begin = u32::try_from(reader.buffer_position()).ok()?;
        let event = reader.read_event().ok()?;
        let end = u32::try_from(reader.buffer_position()).ok()?;
        let is_root = open.is_empty();
        match event {
            Event::Start(_) | Event::Empty(_) if is_root && !elements.is_empty() => return None,
            Event::Start(element) if br != Some(element.name().as_ref()) => {
                let id = u32::try_from(elements.len()).ok()?;
                elements.push(Element {
                    begin,
                    inside: end,
                    close: length,
                    end: length,
                    parent: open.last().copied().unwrap_or(u32::MAX),
                });
                open.push(id);
            }
            Event::Start(_) | Event::Empty(_) => elements.push(Element {
                begin,
                inside: end,
                close: end,
                end,
                parent: open.last().copied().unwrap_or(u32::MAX),
            }),
            Event::End(closing) => {
                let element = elements.get_mut(open.pop()? as usize)?;
                if full_name(&text[element.begin as usize..]) != closing.name().as_ref() {
                    return None;
                }
                (element.close, element.end) = (begin, end);
            }
            Event::Eof => break,
            _ => {}
        }
        if elements.len() > ELEMENTS {
            return None;
        }
    }
    (open.is_empty() && !elements.is_empty()).then_some(elements)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Markup> {
        Markup::read(text.to_owned(), "part").ok()
    }

    #[test]
    fn what_is_not_well_formed_is_not_touched() {
        for text in [
            "",
            "text",
            "<a>",
            "<a></b>",
            "</a>",
            "<a/><b/>",
            "<a><b></a></b>",
            "<a><br></a>",
        ] {
            assert!(read(text).is_none(), "{text}");
        }
        for text in ["<a><br></b>", "<a><b></a>", "<a><br></br></a>"] {
            let boxes = Markup::of_boxes(text.to_owned(), "part");
            assert!(boxes.is_err(), "{text}");
        }
    }

    #[test]
    fn breaks_of_lines_in_boxes_need_no_end() {
        let text = "<a><b>one<br>two<br/></b><c/></a>";
        let mut boxes = Markup::of_boxes(text.to_owned(), "part").unwrap();
        assert_eq!(boxes.content(boxes.child(0, "b").unwrap()), "onetwo");
        let c = boxes.child(0, "c").unwrap();
        boxes.replace(c, "<d/>".into());
        assert_eq!(
            boxes.write().as_deref(),
            Some("<a><b>one<br>two<br/></b><d/></a>")
        );
    }

    #[test]
    fn an_element_without_content_takes_some() {
        let mut markup = read("<x:a><x:b n='1' /></x:a>").unwrap();
        let b = markup.all("b").next().unwrap();
        markup.append(b, "<x:c/>");
        assert_eq!(
            markup.write().as_deref(),
            Some("<x:a><x:b n='1' ><x:c/></x:b></x:a>")
        );
    }
}
