//! The form of a page as a browser without script has it: what it would post.

use std::sync::LazyLock;

use regex::Regex;

/// Names and values, in the order of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form(pub Vec<(String, String)>);

static TAG: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?s)<(/?)(input|textarea|select|option|fieldset|form)\b((?:[^>"]|"[^"]*")*)>"#)
        .unwrap()
});
static ATTRIBUTE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"([a-z-]+)(?:="([^"]*)")?"#).unwrap());

/// Text without the escapes of HTML.
pub fn text(html: &str) -> String {
    static ESCAPE: LazyLock<Regex> = LazyLock::new(|| Regex::new("&(#[0-9]+|[a-z]+);").unwrap());
    let plain = ESCAPE.replace_all(html, |found: &regex::Captures<'_>| match &found[1] {
        "amp" => "&".to_owned(),
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "quot" => "\"".to_owned(),
        number => char::from_u32(number[1..].parse().unwrap())
            .unwrap()
            .to_string(),
    });
    plain.into_owned()
}

fn attribute(attributes: &str, name: &str) -> Option<String> {
    let mut all = ATTRIBUTE.captures_iter(attributes);
    let found = all.find(|found| &found[1] == name)?;
    Some(text(found.get(2).map_or("", |value| value.as_str())))
}

impl Form {
    /// The form with this id.
    pub fn of(page: &str, id: &str) -> Self {
        let start = page
            .find(&format!("<form id=\"{id}\""))
            .unwrap_or_else(|| panic!("no form {id} in {page}"));
        let html = &page[start..start + page[start..].find("</form>").unwrap()];
        let mut fields = Vec::new();
        let mut select: Option<(String, Option<String>)> = None;
        for tag in TAG.captures_iter(html) {
            let (closing, name, attributes) = (!tag[1].is_empty(), &tag[2], &tag[3]);
            let named = attribute(attributes, "name");
            let value = attribute(attributes, "value");
            match (name, closing) {
                ("input", _) => {
                    let kind = attribute(attributes, "type").unwrap_or_default();
                    let ticked = attribute(attributes, "checked").is_some();
                    let posts = match kind.as_str() {
                        "radio" | "checkbox" => ticked,
                        "file" => false,
                        _ => true,
                    };
                    if let Some(named) = named.filter(|_| posts) {
                        fields.push((named, value.unwrap_or_default()));
                    }
                }
                ("textarea", false) => {
                    let end = tag.get(0).unwrap().end();
                    let inside = &html[end..end + html[end..].find("</textarea>").unwrap()];
                    // The first line break after the tag is no text.
                    let inside = inside.strip_prefix('\n').unwrap_or(inside);
                    let inside = text(inside).replace("\r\n", "\n").replace('\r', "\n");
                    fields.push((named.unwrap(), inside.replace('\n', "\r\n")));
                }
                ("select", false) => select = Some((named.unwrap(), None)),
                ("option", false) => {
                    let (_, chosen) = select.as_mut().unwrap();
                    let value = value.unwrap();
                    if attribute(attributes, "selected").is_some() || chosen.is_none() {
                        *chosen = Some(value);
                    }
                }
                ("select", true) => {
                    let (named, chosen) = select.take().unwrap();
                    fields.push((named, chosen.unwrap()));
                }
                _ => {}
            }
        }
        Self(fields)
    }

    /// What stands in a field; none where the browser would post none of this name.
    pub fn value(&self, name: &str) -> Option<&str> {
        let mut named = self.0.iter().filter(|(field, _)| field == name);
        named.next().map(|(_, value)| value.as_str())
    }

    /// The same with other text in a field, which must be there unless it is a box to tick.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        match self.0.iter_mut().find(|(field, _)| field == name) {
            Some((_, stands)) => *stands = value.to_owned(),
            None => {
                assert!(
                    name.contains(['#', ':']) || ["then", "remove", "internal"].contains(&name),
                    "no field {name}"
                );
                self.0.push((name.to_owned(), value.to_owned()));
            }
        }
        self
    }

    /// The same without a tick.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.0.retain(|(field, _)| field != name);
        self
    }

    /// As a reader posts it.
    pub fn pairs(&self) -> Vec<(&str, &str)> {
        let pairs = self.0.iter();
        pairs
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect()
    }
}
