//! Tags and texts of XML as they are written: an attribute is changed, and nothing around it.

use std::ops::Range;

use quick_xml::escape::unescape;

/// Text with its references resolved, as far as they are known.
pub fn plain(text: &str) -> String {
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
    fn text_never_becomes_markup() {
        assert_eq!(
            escaped("<&>\"\u{1}_x000D_ _x"),
            "&lt;&amp;&gt;&quot;_x005F_x000D_ _x"
        );
    }
}
