//! Everything that is needed to read the long form alone: each address with its wording,
//! kind and conditions, and every list of codes, in four languages.

use std::{collections::BTreeMap, io::Write};

use serde_json::{Value, json};

use super::{
    Export, failed,
    json::{about, unwritten},
};
use crate::{
    error::Result,
    locale::Locale,
    questionnaire::CodeList,
    tabulation::{CodebookRow, Passing, Scope, codebook, variables},
    texts::Texts,
};

pub(super) const EXPORT: Export = Export {
    name: "codebook",
    ending: "json",
    media: "application/json",
    write,
};

fn write(scope: &Scope<'_>, _: &mut Passing<'_>, to: &mut dyn Write) -> Result<()> {
    let mut lists: BTreeMap<&str, Value> = BTreeMap::new();
    let variables = variables(&scope.questionnaire);
    for variable in &variables {
        let used = [variable.field.kind.list(), variable.question.rows()];
        for list in used.into_iter().flatten() {
            lists.entry(&list.name).or_insert_with(|| codes(list));
        }
    }
    let addresses: Vec<Value> = codebook(scope).iter().map(address).collect();
    let mut document = about(scope);
    document.insert("addresses".to_owned(), addresses.into());
    document.insert("lists".to_owned(), json!(lists));
    serde_json::to_writer(&mut *to, &document).map_err(unwritten)?;
    to.write_all(b"\n").map_err(failed)
}

fn address(row: &CodebookRow) -> Value {
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let wording = Locale::ALL.into_iter().zip(&row.wording);
    let wording: BTreeMap<&str, &String> = wording
        .filter(|(_, words)| !words.is_empty())
        .map(|(locale, words)| (locale.code(), words))
        .collect();
    json!({
        "address": row.address,
        "section": row.section,
        "question": row.question,
        "row": text(&row.row),
        "field": text(&row.field),
        "kind": row.kind,
        "list": text(&row.list),
        "unit": text(&row.unit),
        "wording": wording,
        "condition": text(&row.condition),
        "checks": text(&row.checks),
        "core": row.core,
        "required": row.required,
        "personal": row.personal,
        "publish": if row.restricted { "restricted" } else { "public" },
        "analysis": row.analysis,
        "version": row.version,
        "predecessor": text(&row.predecessor),
    })
}

fn codes(list: &CodeList) -> Value {
    let codes = list.codes.iter().map(|code| {
        json!({
            "code": code.code,
            "text": in_each(&code.text),
            "tone": code.tone,
            "weight": code.weight,
        })
    });
    codes.collect()
}

fn in_each(texts: &Texts) -> BTreeMap<&'static str, &str> {
    let exactly = |locale: Locale| Some((locale.code(), texts.exactly_in(locale)?));
    Locale::ALL.into_iter().filter_map(exactly).collect()
}
