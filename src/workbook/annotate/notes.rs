//! [`Notes`]: the notes at the cells of one sheet. What we wrote stands between two marks,
//! so that it is found again whatever program saved the file; all else in a note is the
//! person's own and stays.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    NotAnnotated,
    cells::Place,
    markup::{Id, MAIN, Markup},
    tags::escaped,
    unusual,
};
use crate::raw::{a1, from_a1};

/// What stands before our words in a note.
pub const BEGIN: &str = "Relator ▸";
/// What stands behind them.
pub const END: &str = "◂";
const AUTHOR: &str = "Relator";

/// What to do with the boxes after the notes were written.
#[derive(Debug, Default)]
pub struct Boxes {
    /// Cells whose box goes.
    pub gone: BTreeSet<Place>,
    /// Cells that need a box.
    pub new: BTreeSet<Place>,
    /// There were only notes of ours, and none is left.
    pub none_left: bool,
}

/// A part without notes.
pub fn empty() -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"{MAIN}\"><authors/><commentList/></comments>"
    )
}

/// Takes our earlier words out of the notes of a sheet, and puts new ones in.
pub fn write(
    text: String,
    part: &str,
    new: &BTreeMap<Place, String>,
) -> Result<(Markup, Boxes), NotAnnotated> {
    let mut markup = Markup::of_spreadsheet(text, part, "comments")?;
    let odd = || unusual(part);
    let authors = markup.child(0, "authors").ok_or_else(odd)?;
    let list = markup.child(0, "commentList").ok_or_else(odd)?;
    let names: Vec<String> = markup
        .children(authors)
        .map(|author| markup.content(author))
        .collect();
    let mut boxes = Boxes::default();
    let mut own: BTreeMap<Place, Id> = BTreeMap::new();
    for note in markup.children(list).collect::<Vec<_>>() {
        let place = markup.attribute(note, "ref");
        let place = place.and_then(|cell| from_a1(&cell)).ok_or_else(odd)?;
        let body = markup.child(note, "text").ok_or_else(odd)?;
        let is_thread = markup
            .attribute(note, "authorId")
            .and_then(|author| names.get(author.parse::<usize>().ok()?))
            .is_some_and(|author| author.starts_with("tc="));
        let said = said(&markup, body);
        let left = without_ours(&said);
        // A conversation is kept elsewhere; what stands here is only its copy.
        if is_thread {
            own.insert(place, note);
        } else if said.len() == left.len() {
            own.insert(place, note);
            if let Some(words) = new.get(&place) {
                beside(&mut markup, body, words);
            }
        } else if left.trim().is_empty() {
            markup.replace(note, String::new());
            boxes.gone.insert(place);
        } else {
            own.insert(place, note);
            rewrite(&mut markup, body, left.trim_end(), new.get(&place));
        }
    }
    let added: Vec<(&Place, &String)> = new
        .iter()
        .filter(|(place, _)| !own.contains_key(place))
        .collect();
    if !added.is_empty() {
        let prefix = markup.prefix(0).to_owned();
        let author = match names.iter().position(|name| name == AUTHOR) {
            Some(known) => known,
            None => {
                let author = format!("<{prefix}author>{AUTHOR}</{prefix}author>");
                markup.append(authors, &author);
                names.len()
            }
        };
        let mut xml = String::new();
        for (place, words) in added {
            boxes.new.insert(*place);
            let cell = a1(place.0, place.1);
            let words = run(&prefix, words);
            xml += &format!(
                "<{prefix}comment ref=\"{cell}\" authorId=\"{author}\"><{prefix}text>{words}</{prefix}text></{prefix}comment>"
            );
        }
        markup.append(list, &xml);
    }
    boxes.none_left = own.is_empty() && boxes.new.is_empty() && !boxes.gone.is_empty();
    Ok((markup, boxes))
}

/// What a note says.
fn said(markup: &Markup, body: Id) -> String {
    let mut texts: Vec<Id> = Vec::new();
    for child in markup.children(body) {
        match markup.name(child) {
            "t" => texts.push(child),
            "r" => texts.extend(markup.child(child, "t")),
            _ => {}
        }
    }
    let texts = texts.into_iter().map(|text| markup.content(text));
    texts.collect()
}

/// A note without what stands between our marks.
fn without_ours(said: &str) -> String {
    let mut left = String::new();
    let mut rest = said;
    while let Some(begin) = rest.find(BEGIN) {
        let Some(end) = rest[begin..].find(END) else {
            break;
        };
        left.push_str(&rest[..begin]);
        rest = &rest[begin + end + END.len()..];
    }
    left.push_str(rest);
    left
}

/// Puts our words behind the person's own.
fn beside(markup: &mut Markup, body: Id, words: &str) {
    let prefix = markup.prefix(body).to_owned();
    // Text without runs stands before runs or not at all (CT_Rst, ECMA-376 18.4.8).
    if let Some(text) = markup.child(body, "t") {
        let plain = format!("<{prefix}r>{}</{prefix}r>", markup.raw(text));
        markup.replace(text, plain);
    }
    let words = run(&prefix, &format!("\n\n{words}"));
    match markup
        .child(body, "rPh")
        .or(markup.child(body, "phoneticPr"))
    {
        Some(behind) => markup.before(behind, words),
        None => markup.append(body, &words),
    }
}

/// Leaves the person's own words of a note, and puts ours behind them. Where our words
/// stand in a run of their own, only that goes.
fn rewrite(markup: &mut Markup, body: Id, left: &str, words: Option<&String>) {
    let prefix = markup.prefix(body).to_owned();
    let ours = markup.children(body).find(|child| {
        let text = markup.child(*child, "t").map(|text| markup.content(text));
        text.is_some_and(|text| text.contains(BEGIN) && without_ours(&text).trim().is_empty())
    });
    let words = words.map_or(String::new(), |words| run(&prefix, &format!("\n\n{words}")));
    if let Some(ours) = ours {
        markup.replace(ours, words);
        return;
    }
    let tag = markup.tag(body).to_owned();
    let left = run(&prefix, left);
    markup.refill(body, &tag, &format!("{left}{words}"));
}

fn run(prefix: &str, text: &str) -> String {
    format!(
        "<{prefix}r><{prefix}rPr><{prefix}sz val=\"9\"/><{prefix}color indexed=\"81\"/><{prefix}rFont val=\"Tahoma\"/><{prefix}family val=\"2\"/></{prefix}rPr><{prefix}t xml:space=\"preserve\">{}</{prefix}t></{prefix}r>",
        escaped(text)
    )
}
