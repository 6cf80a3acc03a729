//! The workbook's part: the list stands first among the sheets, and whatever counts sheets
//! goes on to mean the same ones.

use super::{
    NotAnnotated,
    markup::{Id, Markup, RELATIONS},
    tags::escaped,
    unusual,
};

/// The most letters of a sheet's name.
const LETTERS: usize = 31;

/// Puts a sheet first that was added under this relation.
pub fn put_first(
    text: String,
    part: &str,
    title: &str,
    relation: &str,
) -> Result<Markup, NotAnnotated> {
    let odd = || unusual(part);
    let mut markup = Markup::of_spreadsheet(text, part, "workbook")?;
    let sheets = markup.child(0, "sheets").ok_or_else(odd)?;
    let listed: Vec<Id> = markup.children(sheets).collect();
    let first = *listed.first().ok_or_else(odd)?;
    let ids: Vec<String> = listed
        .iter()
        .filter_map(|sheet| markup.attribute(*sheet, "sheetId"))
        .collect();
    let id = (1..=listed.len() + 1)
        .map(|id| id.to_string())
        .find(|id| !ids.contains(id))
        .ok_or_else(odd)?;
    let name = free_name(&markup, &listed, title);
    let prefix = markup.prefix(0);
    let entry = format!(
        "<{prefix}sheet name=\"{}\" sheetId=\"{id}\" xmlns:r=\"{RELATIONS}\" r:id=\"{relation}\"/>",
        escaped(&name)
    );
    markup.before(first, entry);
    views(&mut markup, sheets)?;
    let names: Vec<Id> = match markup.child(0, "definedNames") {
        Some(names) => markup.children(names).collect(),
        None => Vec::new(),
    };
    for name in names {
        if let Some(sheet) = markup.attribute(name, "localSheetId") {
            let sheet: u32 = sheet.trim().parse().map_err(|_| odd())?;
            markup.set(name, "localSheetId", &sheet.saturating_add(1).to_string());
        }
    }
    Ok(markup)
}

/// Gives the list that is there a name in the person's language, and shows it.
pub fn rename(text: String, part: &str, from: &str, title: &str) -> Result<Markup, NotAnnotated> {
    let odd = || unusual(part);
    let mut markup = Markup::of_spreadsheet(text, part, "workbook")?;
    let sheets = markup.child(0, "sheets").ok_or_else(odd)?;
    let listed: Vec<Id> = markup.children(sheets).collect();
    let named = |id: &&Id| markup.attribute(**id, "name").as_deref() == Some(from);
    let list = *listed.iter().find(named).ok_or_else(odd)?;
    let others: Vec<Id> = listed.into_iter().filter(|id| *id != list).collect();
    let name = free_name(&markup, &others, title);
    let tag = markup.tag(list).to_owned();
    let shown = super::tags::without_attribute(&tag, "state");
    let renamed = super::tags::with_attribute(&shown, "name", &escaped(&name));
    if renamed != tag {
        markup.retag(list, renamed);
    }
    Ok(markup)
}

/// Takes a sheet out; whatever counts sheets goes on to mean the same ones.
pub fn take_out(text: String, part: &str, name: &str) -> Result<Markup, NotAnnotated> {
    let odd = || unusual(part);
    let mut markup = Markup::of_spreadsheet(text, part, "workbook")?;
    let sheets = markup.child(0, "sheets").ok_or_else(odd)?;
    let listed: Vec<Id> = markup.children(sheets).collect();
    let named = |id: &Id| markup.attribute(*id, "name").as_deref() == Some(name);
    let at = listed.iter().position(named).ok_or_else(odd)?;
    markup.replace(listed[at], String::new());
    let at = u32::try_from(at).map_err(|_| odd())?;
    if let Some(views) = markup.child(0, "bookViews") {
        for view in markup.children(views).collect::<Vec<_>>() {
            let mut tag = markup.tag(view).to_owned();
            for counting in ["activeTab", "firstSheet"] {
                let counted = markup.attribute(view, counting);
                let counted = counted.and_then(|counted| counted.trim().parse::<u32>().ok());
                if let Some(counted) = counted.filter(|counted| *counted > at) {
                    let counted = (counted - 1).to_string();
                    tag = super::tags::with_attribute(&tag, counting, &counted);
                }
            }
            if tag != markup.tag(view) {
                markup.retag(view, tag);
            }
        }
    }
    let names: Vec<Id> = match markup.child(0, "definedNames") {
        Some(names) => markup.children(names).collect(),
        None => Vec::new(),
    };
    for name in names {
        let Some(sheet) = markup.attribute(name, "localSheetId") else {
            continue;
        };
        let sheet: u32 = sheet.trim().parse().map_err(|_| odd())?;
        if sheet == at {
            markup.replace(name, String::new());
        } else if sheet > at {
            markup.set(name, "localSheetId", &(sheet - 1).to_string());
        }
    }
    Ok(markup)
}

/// A name that no sheet has.
fn free_name(markup: &Markup, sheets: &[Id], title: &str) -> String {
    let taken: Vec<String> = sheets
        .iter()
        .filter_map(|sheet| markup.attribute(*sheet, "name"))
        .map(|name| name.to_lowercase())
        .collect();
    let mut name = title.to_owned();
    for n in 2..=sheets.len() + 2 {
        if !taken.contains(&name.to_lowercase()) {
            break;
        }
        let end = format!(" ({n})");
        let start: String = title.chars().take(LETTERS - end.len()).collect();
        name = format!("{start}{end}");
    }
    name
}

/// The sheet that was in view stays in view: another would be selected together with it,
/// and whatever a person types would go into both. The tabs begin with the new one.
fn views(markup: &mut Markup, sheets: Id) -> Result<(), NotAnnotated> {
    let Some(views) = markup.child(0, "bookViews") else {
        let prefix = markup.prefix(0);
        let views = format!(
            "<{prefix}bookViews><{prefix}workbookView activeTab=\"1\"/></{prefix}bookViews>"
        );
        markup.before(sheets, views);
        return Ok(());
    };
    for view in markup.children(views).collect::<Vec<_>>() {
        let active = markup.attribute(view, "activeTab");
        let active: u32 = active
            .map_or(Ok(0), |active| active.trim().parse())
            .map_err(|_| unusual("bookViews"))?;
        let tag = markup.tag(view);
        let active = active.saturating_add(1).to_string();
        let mut tag = super::tags::with_attribute(tag, "activeTab", &active);
        if markup.attribute(view, "firstSheet").is_some() {
            tag = super::tags::with_attribute(&tag, "firstSheet", "0");
        }
        markup.retag(view, tag);
    }
    Ok(())
}
