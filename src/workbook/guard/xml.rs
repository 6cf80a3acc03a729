//! Small steps over the XML of the parts that tell how a workbook is built.

use std::borrow::Cow;

use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_xml_entity,
    events::{BytesRef, BytesStart, Event},
};

use crate::finding::{Damage, Refusal};

/// What went by in a part.
pub enum Step<'a> {
    /// An element begins.
    Start(BytesStart<'a>),
    /// An element ends; its name without prefix.
    End(String),
    /// Text, character references resolved.
    Text(String),
}

/// The elements and texts of one part.
pub struct Steps<'a> {
    reader: Reader<&'a [u8]>,
    part: &'a str,
}

impl<'a> Steps<'a> {
    /// Begins to read the text of a part. The settings are those of the cell reader that
    /// comes after: two readers that see two documents in one text are a hole.
    pub fn over(text: &'a str, part: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.expand_empty_elements = true;
        Self { reader, part }
    }

    /// The same, where no other reader comes after: an element must end under its own name.
    pub fn balanced(text: &'a str, part: &'a str) -> Self {
        let mut steps = Self::over(text, part);
        steps.reader.config_mut().check_end_names = true;
        steps
    }

    /// Where the next step begins, in bytes from the start of the text.
    pub fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    /// The next step; none at the end of the part.
    pub fn next(&mut self) -> Result<Option<Step<'a>>, Refusal> {
        loop {
            let event = self.reader.read_event();
            return match event.map_err(|_| Refusal::damaged(Damage::Unreadable, self.part))? {
                Event::Start(element) => Ok(Some(Step::Start(element))),
                Event::End(element) => {
                    Ok(Some(Step::End(element.local_name().as_ref().to_owned())))
                }
                Event::Text(text) => Ok(Some(Step::Text(text.xml10_content().into_owned()))),
                Event::CData(text) => Ok(Some(Step::Text(text.xml10_content().into_owned()))),
                Event::GeneralRef(reference) => Ok(Some(Step::Text(character(&reference)))),
                Event::Eof => Ok(None),
                _ => continue,
            };
        }
    }
}

/// The character that a reference stands for; none for an entity that XML does not know.
fn character(reference: &BytesRef) -> String {
    match resolve_xml_entity(reference.as_ref()) {
        Some(text) => text.to_owned(),
        None => match reference.resolve_char_ref() {
            Ok(Some(character)) => character.to_string(),
            Ok(None) | Err(_) => String::new(),
        },
    }
}

/// Whether an element has this name, whatever its prefix.
pub fn is(element: &BytesStart, name: &str) -> bool {
    element.local_name().as_ref() == name
}

/// An attribute by its name without prefix.
pub fn attribute(element: &BytesStart, name: &str) -> Option<String> {
    let found = element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)?;
    let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(value.into_owned())
}

/// Every attribute with its whole name; an error where they are not written as attributes.
pub fn attributes<'a>(
    element: &'a BytesStart,
) -> impl Iterator<Item = Result<(&'a str, Cow<'a, str>), ()>> {
    let mut attributes = element.attributes();
    // Looking for one that comes twice takes the square of their number.
    attributes.with_checks(false);
    attributes.map(|attribute| {
        let attribute = attribute.map_err(|_| ())?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0);
        Ok((attribute.key.into_inner(), value.map_err(|_| ())?))
    })
}
