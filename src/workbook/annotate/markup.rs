//! [`Markup`]: a part of XML that is changed only where it has to: its elements with their
//! places in the text, and what is put in their stead.

use std::ops::Range;

use quick_xml::{Reader, escape::unescape, events::Event};

use super::{NotAnnotated, unusual};

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
        let elements = elements(&text).ok_or_else(|| unusual(part))?;
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
        let tag = &self.tag(id)[1..];
        let end = tag.find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/');
        &tag[..end.unwrap_or(tag.len())]
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

/// Where every element of a well-formed text stands.
fn elements(text: &str) -> Option<Vec<Element>> {
    let length = u32::try_from(text.len()).ok()?;
    let mut reader = Reader::from_str(text);
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<u32> = Vec::new();
    loop {
        let begin = u32::try_from(reader.buffer_position()).ok()?;
        let event = reader.read_event().ok()?;
        let end = u32::try_from(reader.buffer_position()).ok()?;
        let is_root = open.is_empty();
        match event {
            Event::Start(_) | Event::Empty(_) if is_root && !elements.is_empty() => return None,
            Event::Start(_) => {
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
            Event::Empty(_) => elements.push(Element {
                begin,
                inside: end,
                close: end,
                end,
                parent: open.last().copied().unwrap_or(u32::MAX),
            }),
            Event::End(_) => {
                let element = elements.get_mut(open.pop()? as usize)?;
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

/// Text with its references resolved, as far as they are known.
fn plain(text: &str) -> String {
    unescape(text).map_or_else(|_| text.to_owned(), |text| text.into_owned())
}

/// Where an attribute's value stands in a tag, and where the attribute with its blank does.
fn attribute_at(tag: &str, name: &str) -> Option<(Range<usize>, Range<usize>)> {
    let mut at = tag.find(|c: char| c.is_ascii_whitespace())?;
    loop {
        let begin = at;
        at += tag[at..].find(|c: char| !c.is_ascii_whitespace())?;
        let equals = at + tag[at..].find('=')?;
        let key = tag[at..equals].trim();
        let quote = equals + 1 + tag[equals + 1..].find(|c: char| !c.is_ascii_whitespace())?;
        let mark = tag[quote..]
            .chars()
            .next()
            .filter(|mark| matches!(mark, '"' | '\''))?;
        let end = quote + 1 + tag[quote + 1..].find(mark)?;
        if key == name {
            return Some((quote + 1..end, begin..end + 1));
        }
        at = end + 1;
    }
}

/// An attribute of a tag, by its name with prefix.
pub fn attribute(tag: &str, name: &str) -> Option<String> {
    let (value, _) = attribute_at(tag, name)?;
    Some(plain(&tag[value]))
}

/// A tag with an attribute. The value needs no escape.
pub fn with_attribute(tag: &str, name: &str, value: &str) -> String {
    if let Some((at, _)) = attribute_at(tag, name) {
        return format!("{}{value}{}", &tag[..at.start], &tag[at.end..]);
    }
    let end = if tag.ends_with("/>") { 2 } else { 1 };
    let (open, close) = tag.split_at(tag.len() - end);
    let open = open.trim_end();
    format!("{open} {name}=\"{value}\"{close}")
}

/// A tag without an attribute.
pub fn without_attribute(tag: &str, name: &str) -> String {
    match attribute_at(tag, name) {
        Some((_, whole)) => format!("{}{}", &tag[..whole.start], &tag[whole.end..]),
        None => tag.to_owned(),
    }
}

/// Text as it stands in XML: what XML cannot hold is left out, and what spreadsheets would
/// take for the escape of a character (ECMA-376 22.9.2.19) is escaped itself.
pub fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        match c {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            '_' if is_escape(&text[at..]) => written.push_str("_x005F_"),
            '\t' | '\n' => written.push(c),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => written.push(c),
        }
    }
    written
}

/// Whether a text begins like `_x000D_`.
fn is_escape(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 7
        && bytes[1] == b'x'
        && bytes[6] == b'_'
        && bytes[2..6].iter().all(u8::is_ascii_hexdigit)
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
        ] {
            assert!(read(text).is_none(), "{text}");
        }
    }

    #[test]
    fn an_attribute_is_changed_and_nothing_around_it() {
        for (tag, changed) in [
            (
                "<c r=\"A1\"  s = '3' t=\"s\">",
                "<c r=\"A1\"  s = '9' t=\"s\">",
            ),
            ("<c r='>\"'/>", "<c r='>\"' s=\"9\"/>"),
            ("<x:c />", "<x:c s=\"9\"/>"),
            ("<c ss=\"1\">", "<c ss=\"1\" s=\"9\">"),
        ] {
            assert_eq!(with_attribute(tag, "s", "9"), changed);
            assert_eq!(attribute(changed, "s").as_deref(), Some("9"));
        }
        assert_eq!(
            without_attribute("<c r=\"A1\" s='3'/>", "s"),
            "<c r=\"A1\"/>"
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

    #[test]
    fn text_never_becomes_markup() {
        assert_eq!(
            escaped("<&>\"\u{1}_x000D_ _x"),
            "&lt;&amp;&gt;&quot;_x005F_x000D_ _x"
        );
    }
}
