//! Reads a questionnaire file and reports every problem in it at once, in the order of
//! the file, each with its place and a way to mend it (`forms/README.md` is the format).
//!
//! The file is read twice: first everything that can be named (lists, questions, fields),
//! then what names it (conditions, checks, predecessors).

mod conditions;
mod cycles;
mod draft;
mod fields;
mod json;
mod lists;
mod names;
mod node;
mod object;
mod predecessor;
mod problem;
mod publication;
mod questions;
mod sections;

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

pub use node::Node;
pub use object::Object;
pub use problem::{Gap, Problem};

use super::{Questionnaire, Translation};
use crate::locale::Locale;
use draft::Draft;

/// A questionnaire in which nothing is wrong.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The questionnaire.
    pub questionnaire: Questionnaire,
    /// Texts that one of the four languages does not have, in the order of the file.
    pub gaps: Vec<Gap>,
    /// The name of the file, for [`Loaded::check_predecessor`].
    file: String,
    /// Line and column of each question's predecessor.
    places: BTreeMap<String, (usize, usize)>,
}

/// Reads a questionnaire from the text of a file; `file` is its name in problems.
///
/// # Errors
/// Every problem of the file, in its order.
pub fn load(file: &str, text: &str) -> Result<Loaded, Vec<Problem>> {
    let draft = Draft::of(file, text);
    let Some(tree) = draft.parse() else {
        return Err(draft.problems());
    };
    let questionnaire = whole(Node::of(&draft, &tree));
    let problems = draft.problems();
    match questionnaire {
        Some(questionnaire) if problems.is_empty() => Ok(Loaded {
            questionnaire,
            gaps: draft.gaps(),
            file: file.to_owned(),
            places: draft.predecessors(),
        }),
        _ => Err(problems),
    }
}

fn whole(node: Node<'_>) -> Option<Questionnaire> {
    let draft = node.draft();
    let mut file = node.object()?;
    let language = file.required("language", Node::language);
    draft.set_language(language.unwrap_or_default());
    let name = file.required("questionnaire", Node::file_name);
    let version = file.required("version", Node::file_name);
    let title = file.required("title", Node::texts);
    let about = file.optional("about", Node::texts);
    let translations = file.optional("translations", translations);
    let predecessor = file.optional("predecessor", Node::file_name);
    let publication = file.take("publication");
    let lists = file.optional("lists", lists::lists).unwrap_or_default();
    draft.set_lists(lists.clone());
    let sections = file.required("sections", sections::sections);
    file.finish();
    let (sections, later) = sections?;
    let mut questionnaire = Questionnaire {
        name: name.unwrap_or_default(),
        version: version.unwrap_or_default(),
        title: title.unwrap_or_default(),
        about,
        language: language.unwrap_or_default(),
        translations: translations.unwrap_or_default(),
        predecessor,
        publication: None,
        lists,
        sections,
        hash: hash(draft.text()),
    };
    conditions::fill(&mut questionnaire, &later);
    publication::gives_nothing_away(&questionnaire, &later);
    questionnaire.publication =
        publication.and_then(|node| publication::read(node, &questionnaire));
    predecessor::fill(&mut questionnaire, &later);
    Some(questionnaire)
}

fn translations(node: Node<'_>) -> Option<BTreeMap<Locale, Translation>> {
    let mut object = node.object()?;
    let stages = Locale::ALL.map(|locale| {
        let stage = object.optional(locale.code(), |node| {
            node.one_of(&["reviewed", "drafted", "none"])
        });
        stage.map(|stage| (locale, stage))
    });
    object.finish();
    Some(stages.into_iter().flatten().collect())
}

/// SHA-256 in hexadecimal.
fn hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
